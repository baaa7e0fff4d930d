//! How old a reader has to be for what a rule tells them: the aim is 9 to 11.
//!
//! The measure is the grade of Flesch and Kincaid (Kincaid et al. 1975, Research Branch Report
//! 8-75) with five added, which takes an American grade for a British age. It counts words to a
//! sentence and syllables to a word, and knows nothing of what they mean.
#![expect(clippy::indexing_slicing, reason = "tests")]
use casework::{
    codes::{Guideline, Outcome, Regime},
    decision::Ending,
    law::pack,
};
use rules::pack::Lasts;
use words::{Ended, Language, Words};

/// The most that the middle of all rules may come to, in years.
const MIDDLE: f64 = 11.0;
/// The most for any of them: a few names of laws and offices are long words.
const ANY: f64 = 16.0;

fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let letters: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let starts = |at: usize| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1]));
    let groups = (0..letters.len()).filter(|at| starts(*at)).count();
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn age(text: &str) -> f64 {
    let sentences = text.split(['.', ':', '?']).filter(|part| part.trim().len() > 1).count();
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).collect();
    let syllables: usize = words.iter().map(|word| syllables(word.trim_matches('.'))).sum();
    let (sentences, count) = (sentences.max(1) as f64, words.len().max(1) as f64);
    0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59 + 5.0
}

#[test]
fn what_a_rule_tells_people_is_read_at_eleven() {
    let words = Words::load().unwrap();
    let mut ages = Vec::new();
    for rule in &pack().rules {
        for example in
            rule.examples.iter().filter(|it| it.gives == Some(rules::trace::Outcome::NotMet))
        {
            let trace = rules::judge(pack(), &example.facts, example.on);
            let Some(finding) = trace.rule(&rule.id) else { continue };
            let told = words.told(Language::English, pack(), (&trace, finding));
            let text = [told.says, told.days.join(" "), told.change].join(" ");
            ages.push((age(&text), rule.id.clone(), text));
        }
    }
    ages.sort_by(|one, other| one.0.total_cmp(&other.0));
    ages.dedup_by(|one, other| one.2 == other.2);
    for (age, rule, text) in ages.iter().rev().take(5) {
        println!("{age:.1} {rule}: {text}");
    }
    let (middle, most) = (ages[ages.len() / 2].0, ages[ages.len() - 1].0);
    println!("{} texts: the middle {middle:.1}, the most {most:.1}", ages.len());
    assert!(middle <= MIDDLE, "{middle}");
    assert!(most <= ANY, "{most}");
}

#[test]
fn a_statement_of_reasons_is_read_at_eleven() {
    let words = Words::load().unwrap();
    let mut ages = Vec::new();
    for outcome in Outcome::ALL {
        for guideline in Guideline::ALL {
            let ending = Ending { outcome: *outcome, guideline: *guideline };
            for (regime, more) in Regime::every()
                .iter()
                .zip([None, Some(Lasts::WorkingDays(10)), None].into_iter().cycle())
            {
                let ended = |issue, ending| Ended {
                    issue,
                    organisation: "Elm Walk Surgery".into(),
                    regime: *regime,
                    ending,
                };
                if ending.fits() {
                    let issues = [ended(1, Some((*outcome, *guideline))), ended(2, None)];
                    let text = words.ended(Language::English, &issues, more);
                    assert!(text.contains("Tell us within a month"), "{text}");
                    assert!(!text.contains('⟦'), "{text}");
                    ages.push((age(&text), text));
                }
            }
        }
    }
    ages.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (middle, most) = (ages[ages.len() / 2].0, ages[ages.len() - 1].0);
    println!("{} statements: the middle {middle:.1}, the most {most:.1}", ages.len());
    println!("{}", ages[ages.len() - 1].1);
    assert!(middle <= MIDDLE, "{middle}");
    assert!(most <= ANY, "{most}");
}

#[test]
fn the_measure_tells_plain_words_from_others() {
    let plain = "We do not look at this. Go to the court. It can put it right.";
    let officious = "Notwithstanding discretionary considerations, applicability determinations \
                     necessitate organisational jurisdiction irrespective of circumstances.";
    assert!(age(plain) < 8.0, "{}", age(plain));
    assert!(age(officious) > 20.0, "{}", age(officious));
}
