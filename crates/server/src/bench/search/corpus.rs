//! Decisions as many and as long as those of an office after twenty years, made up: words as
//! common and as rare as in any language (Zipf's law), so that searching is as hard as it is.
use app::ports::{Provenance, PublicDecision, PublicRecommendation, PublicSection};
use casework::{
    Day,
    codes::{Code, Compliance, DecisionKind, Outcome, Remedy, Sector, Subject},
};

use crate::bench::{dice::Dice, names};

/// So many different words.
const VOCABULARY: usize = 120_000;
/// The first so many words are as common as the commonest of English.
const SHIFT: f64 = 2.7;
/// How fast words become rarer.
const STEEPNESS: f64 = 1.05;
/// The days over which the decisions are spread: twenty years.
const DAYS: u64 = 7_300;

/// The commonest words, in the order of how common they are in what ombudsmen write.
const COMMON: &str = "the to of and a in that was for not had it we on is she he with be have his \
    her by as this from at they were mr which mrs complaint trust hospital care would but been did \
    their should are there an no about could patient our has if treatment said or also ms when \
    because what time so found more after pain records staff any practice one happened being \
    before evidence explained told due given into decision made other than response failings \
    symptoms need who nurse doctor family medical out up some lead impact service information \
    surgery health consultant appointment later asked clinical letter upheld guidance advice days \
    department months discharge referral scan emergency condition results weeks delay sepsis \
    insulin ambulance ward nursing communication apology payment passport benefit assessment \
    prison tribunal visa court council interpreter fracture stroke cancer diagnosis medication";

/// Sentences that return word for word, so that phrases are found.
const SAID: [&str; 8] = [
    "nobody explained the end of life care plan to the family",
    "the referral letter was lost twice",
    "the results of the scan were not acted on",
    "they did not answer the complaint for eleven months",
    "the discharge from hospital was not safe",
    "no record was kept of the telephone call",
    "we found that the Trust missed the signs of sepsis",
    "an apology was made and the payment was late",
];

/// The words, and how common each is.
pub(crate) struct Corpus {
    words: Vec<String>,
    /// For each word, how many of a thousand million are this one or a commoner one.
    up_to: Vec<u64>,
    bodies: Vec<String>,
    today: Day,
    /// About so many words stand in one decision.
    length: u64,
}

impl Corpus {
    /// Texts of about so many words.
    pub(crate) fn of(length: u64, today: Day) -> Self {
        let common = COMMON.split_whitespace().map(str::to_owned);
        let words: Vec<String> = common.chain((0..).map(made_up)).take(VOCABULARY).collect();
        let weight = |rank: u32| (f64::from(rank) + SHIFT).powf(-STEEPNESS);
        let ranks = 0..u32::try_from(VOCABULARY).unwrap_or(u32::MAX);
        let whole: f64 = ranks.clone().map(weight).sum();
        let mut sum = 0.0;
        let up_to = ranks.map(|rank| {
            sum += weight(rank) / whole;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of one"
            )]
            let share = (sum * 1e9) as u64;
            share
        });
        let up_to = up_to.collect();
        Self { words, up_to, bodies: names::bodies(2_000), today, length }
    }

    /// The word of a rank, 0 the commonest.
    pub(crate) fn word(&self, rank: usize) -> &str {
        self.words.get(rank).map_or("the", String::as_str)
    }

    /// The name of an organisation.
    pub(crate) fn body(&self, number: usize) -> &str {
        self.bodies.get(number % self.bodies.len().max(1)).map_or("", String::as_str)
    }

    fn drawn(&self, dice: &mut Dice) -> &str {
        let share = dice.below(1_000_000_000);
        self.word(self.up_to.partition_point(|up_to| *up_to <= share))
    }

    fn paragraph(&self, dice: &mut Dice, words: u64) -> String {
        let mut text = String::with_capacity(usize::try_from(words * 7).unwrap_or_default());
        let mut left = words;
        while left > 0 {
            let length = (8 + dice.below(18)).min(left);
            if dice.below(25) == 0 {
                text.push_str(dice.pick(&SAID).copied().unwrap_or_default());
            } else {
                for _ in 0..length {
                    text.push_str(self.drawn(dice));
                    text.push(' ');
                }
                text.pop();
            }
            text.push_str(". ");
            left -= length;
        }
        text
    }

    /// One of them.
    pub(crate) fn decision(&self, number: u64) -> PublicDecision {
        let mut dice = Dice::of(11, number);
        // Some organisations are complained about much more than others.
        let bodies = self.bodies.len() as u64;
        let first = dice.below(bodies);
        let body = self.body(usize::try_from(dice.below(first + 1)).unwrap_or_default()).to_owned();
        let ago = i64::try_from(dice.below(DAYS)).unwrap_or_default();
        let day = self.today.saturating_sub(jiff::Span::new().days(ago));
        let length = self.length / 2 + dice.below(self.length);
        let mut section = |section: &str, share: u64| {
            let words = (length * share / 100).max(5);
            let count = words.div_ceil(90);
            let paragraphs = (0..count).map(|_| self.paragraph(&mut dice, words / count)).collect();
            PublicSection { section: section.to_owned(), paragraphs }
        };
        let sections = vec![
            section("our-decision", 10),
            section("complaint", 15),
            section("background", 20),
            section("findings", 50),
        ];
        let summary = section("", 5).paragraphs.concat();
        let asked = (0..dice.below(3)).map(|_| PublicRecommendation {
            organisation: body.clone(),
            remedy: code::<Remedy>(&mut dice),
            amount: None,
            due: day,
            compliance: code::<Compliance>(&mut dice),
        });
        let recommendations = asked.collect();
        PublicDecision {
            reference: format!("B-{number:07}"),
            identifier: uuid::Uuid::from_u128(number.into()),
            version: 1,
            hash: String::new(),
            title: format!("{body}: {}", self.drawn(&mut dice)),
            organisations: vec![body],
            kind: Some(DecisionKind::Report),
            outcomes: vec![code::<Outcome>(&mut dice)],
            subjects: vec![code::<Subject>(&mut dice)],
            sectors: vec![code::<Sector>(&mut dice)],
            change: String::new(),
            earlier: vec![],
            recommendations,
            decided: Some(day),
            published: day,
            summary,
            sections,
            provenance: Provenance::Imported { source: "Made up".into(), licence: "None".into() },
        }
    }
}

/// So many bytes of text are in it: what is searched, without codes and days.
pub(crate) fn bytes(decision: &PublicDecision) -> u64 {
    let paragraphs = decision.sections.iter().flat_map(|section| &section.paragraphs);
    let text = paragraphs.map(String::len).sum::<usize>() + decision.summary.len();
    let names: usize = decision.organisations.iter().map(String::len).sum();
    u64::try_from(text + names + decision.title.len()).unwrap_or_default()
}

fn code<C: Code>(dice: &mut Dice) -> C {
    // The first of each kind is the commonest, as in life.
    let at = dice.below(C::every().len() as u64);
    let at = dice.below(at + 1);
    match usize::try_from(at).ok().and_then(|at| C::every().get(at)) {
        Some(code) => *code,
        None => unreachable!("there is a first of every kind"),
    }
}

/// A word that nobody says, and that is another for every number.
fn made_up(number: usize) -> String {
    const BEGINS: [&str; 16] =
        ["b", "br", "c", "d", "dr", "f", "g", "gl", "h", "l", "m", "n", "p", "s", "t", "v"];
    const VOWELS: [&str; 6] = ["a", "e", "i", "o", "u", "oa"];
    let mut left = number;
    let mut word = String::new();
    loop {
        word.push_str(BEGINS.get(left % 16).copied().unwrap_or_default());
        left /= 16;
        word.push_str(VOWELS.get(left % 6).copied().unwrap_or_default());
        left /= 6;
        if left == 0 {
            break;
        }
    }
    word.push_str(["n", "rk", "st", "lm", "x"].get(number % 5).copied().unwrap_or_default());
    word
}
