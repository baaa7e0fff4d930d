//! A rare combination that one other public decision has too: whoever knows one of the two people
//! learns the rest of the other.
use std::collections::{BTreeMap, BTreeSet};

use redaction::{Clue, Kind, Place, Sight, model::Model};

use crate::{Office, Problem, ports::Search};

/// How likely the model must think a word a place, a time or a trait, as when combinations are
/// looked for.
const LIKELY: f32 = 0.3;
/// So many facts of a kind are asked for.
const FACTS: usize = 5;

/// What a fact of a combination is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fact {
    /// A day or a year.
    Day,
    Place,
    /// An age, or another number.
    Number,
    /// Where somebody comes from, what they do, what they suffer from.
    Trait,
}

/// The reference of the only public decision, beside the case’s own, that has one of the facts of
/// each kind in a combination; none if there are several, or if the facts are too few to tell.
pub(super) async fn one_other(
    office: &Office,
    (text, own): (&str, &str),
    clue: &Clue,
) -> Result<Option<String>, Problem> {
    let Some(words) = asked(text, clue) else { return Ok(None) };
    // One more than asked for: the case’s own may be among them.
    let found = office.search.seek(&Search { words, limit: 2, ..Search::default() }).await?;
    let references: Vec<&String> = found.hits.iter().map(|hit| &hit.decision.reference).collect();
    let others = references.iter().filter(|reference| **reference != own).count();
    let is_one = found.count == references.len() && others == 1;
    Ok(references.into_iter().find(|reference| *reference != own && is_one).cloned())
}

/// `("3 March 2025") ("42") ("leukaemia" OR "fever")`: any of the facts of a kind, of each kind.
fn asked(text: &str, clue: &Clue) -> Option<String> {
    let places = Sight::of(text, Model::shipped()).places(|_| LIKELY);
    let stands = |it: &&Place| it.range.start < clue.range.end && clue.range.start < it.range.end;
    let mut facts: BTreeMap<Fact, BTreeSet<&str>> = BTreeMap::new();
    for place in places.iter().filter(stands) {
        let said = text.get(place.range.clone()).unwrap_or_default();
        if let Some((kind, fact)) = fact(place.kind, said) {
            facts.entry(kind).or_default().insert(fact);
        }
    }
    let is_telling = facts.contains_key(&Fact::Day) || facts.contains_key(&Fact::Place);
    let any = |facts: &BTreeSet<&str>| {
        let quoted = facts.iter().take(FACTS).map(|it| format!("\"{}\"", it.replace('"', " ")));
        format!("({})", quoted.collect::<Vec<_>>().join(" OR "))
    };
    let asked = facts.values().map(any).collect::<Vec<_>>().join(" ");
    (is_telling && facts.len() > 1).then_some(asked)
}

/// What a place of a text says of somebody, as another text would say it: `42 years old` is `42`.
fn fact(kind: Kind, said: &str) -> Option<(Fact, &str)> {
    let mut words = said.split(|c: char| !c.is_alphanumeric());
    let number = words.clone().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit());
    match (kind, number) {
        (Kind::Place, _) => Some((Fact::Place, said)),
        (Kind::Time, _) if words.any(is_year) => Some((Fact::Day, said)),
        (Kind::Time | Kind::Quantity | Kind::Trait, Some(number)) => Some((Fact::Number, number)),
        (Kind::Trait, None) => Some((Fact::Trait, said)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use redaction::{Knowledge, Way, attack};

    use super::*;

    fn asks(text: &str) -> Option<String> {
        let clues = attack(text, &Knowledge::default(), &[], Model::shipped());
        asked(text, clues.iter().find(|clue| clue.way == Way::Combination)?)
    }

    #[test]
    fn a_combination_is_asked_for_by_its_facts() {
        let text = "She was 42 years old when, on 3 March 2025, a doctor in Nether Wallop told her \
                    that she had leukaemia.";
        let asked = asks(text).unwrap();
        assert!(asked.starts_with("(\"3 March 2025\")"), "{asked}");
        assert!(asked.contains("(\"42\")"), "{asked}");
        assert_eq!(asks("She complained about a letter."), None);
    }

    #[test]
    fn what_is_said_is_told_as_another_text_would_say_it() {
        assert_eq!(fact(Kind::Time, "aged 42"), Some((Fact::Number, "42")));
        assert_eq!(fact(Kind::Time, "May 2024"), Some((Fact::Day, "May 2024")));
        assert_eq!(fact(Kind::Time, "three weeks"), None);
        assert_eq!(fact(Kind::Trait, "a roofer"), Some((Fact::Trait, "a roofer")));
        assert_eq!(fact(Kind::Organisation, "the Trust"), None);
    }
}
