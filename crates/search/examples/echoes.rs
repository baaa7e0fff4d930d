//! How long it takes to find out who else says what a text says, among many decisions.
//!
//! ```text
//! cargo run --release -p search --example echoes -- 200000
//! ```
//! Decisions are made up when they are read: 850 words each, as common and as rare as in any
//! language (Zipf's law), with sentences of the office that return. Each text that is asked about
//! is new but for thirty words of one old decision, which must be found. Beside it stand those that
//! happen to go on after a sentence of the office with the same common word.
#![expect(clippy::unwrap_used, reason = "a measurement stops where it cannot go on")]
use std::{sync::Arc, time::Instant};

use app::{
    Problem,
    ports::{
        Place, Provenance, PublicDecision, PublicLog, PublicQuestion, PublicReport, PublicSearch,
        PublicSection, PublicStore, Tombstone,
    },
};
use async_trait::async_trait;
use jiff::civil::date;
use search::Searched;
use uuid::Uuid;

/// So many words has a text.
const LENGTH: u64 = 850;
/// So many different words there are.
const VOCABULARY: f64 = 120_000.0;
/// So many texts are asked about.
const ASKED: u64 = 40;
/// What the office writes again and again.
const USUAL: [&str; 4] = [
    "we have carefully considered all of the evidence that both sides have given to us in this case",
    "we found that what happened here fell so far below the standard that it was a failing of the trust",
    "the trust should write to the person within one month to acknowledge and to apologise for what we found",
    "we cannot say on the balance of probabilities that the outcome would have been any different for her",
];

/// Numbers that look drawn and are the same in every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 ^ (self.0 >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 11
    }

    /// A word: the rank is drawn so that each is as common as its rank says.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank need not be exact"
    )]
    fn word(&mut self) -> String {
        let drawn = self.next() as f64 / (1_u64 << 53) as f64;
        let mut rank = VOCABULARY.powf(drawn) as u64;
        let mut word = String::from("w");
        while rank > 0 {
            word.push(char::from(b'a' + u8::try_from(rank % 26).unwrap()));
            rank /= 26;
        }
        word
    }
}

fn text(number: u64) -> String {
    let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut words: Vec<String> = Vec::new();
    let mut count = 0;
    while count < LENGTH {
        if dice.next().is_multiple_of(120) {
            let at = usize::try_from(dice.next() % 4).unwrap();
            words.push(USUAL.get(at).copied().unwrap_or_default().to_owned());
            count += 18;
        } else {
            words.push(dice.word());
            count += 1;
        }
    }
    words.join(" ")
}

fn decision(number: u64) -> PublicDecision {
    PublicDecision {
        reference: format!("R-{number:08}"),
        identifier: Uuid::from_u128(number.into()),
        version: 1,
        hash: String::new(),
        title: format!("Made up {number}"),
        organisations: vec![format!("Made-up Trust {}", number % 2_000)],
        kind: None,
        outcomes: vec![],
        subjects: vec![],
        sectors: vec![],
        recommendations: vec![],
        decided: None,
        published: date(2026, 6, 1),
        change: String::new(),
        earlier: vec![],
        summary: String::new(),
        sections: vec![PublicSection {
            section: "findings".into(),
            paragraphs: vec![text(number)],
        }],
        provenance: Provenance::Ours,
    }
}

/// A store that holds nothing: each decision is made up when somebody reads it.
struct MadeUp(u64);

#[async_trait]
impl PublicStore for MadeUp {
    async fn publish(&self, _: &PublicDecision) -> Result<(), Problem> {
        Ok(())
    }

    async fn take_down(&self, _: &str, _: &Tombstone) -> Result<(), Problem> {
        Ok(())
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        Ok(reference.trim_start_matches("R-").parse().ok().map(decision))
    }

    async fn following(&self, _: &str, _: usize) -> Result<Vec<PublicDecision>, Problem> {
        Ok(Vec::new())
    }

    async fn taken_down(&self, _: &str) -> Result<Option<Tombstone>, Problem> {
        Ok(None)
    }

    async fn reference_of(&self, _: Uuid) -> Result<Option<String>, Problem> {
        Ok(None)
    }

    async fn publish_report(&self, _: &PublicReport) -> Result<(), Problem> {
        Ok(())
    }

    async fn report(&self, _: &str) -> Result<Option<PublicReport>, Problem> {
        Ok(None)
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        Ok(Vec::new())
    }

    async fn search(&self, _: &PublicQuestion) -> Result<(Vec<PublicDecision>, usize), Problem> {
        Ok((Vec::new(), 0))
    }
}

#[async_trait]
impl PublicLog for MadeUp {
    async fn end(&self) -> Result<Place, Problem> {
        Ok(Place { serial: 1, token: "made-up".into() })
    }

    async fn after(&self, _: &Place, _: usize) -> Result<Option<Vec<(Place, String)>>, Problem> {
        Ok(Some(Vec::new()))
    }

    async fn leaf(&self, after: &str, at_most: usize) -> Result<Vec<PublicDecision>, Problem> {
        let next = after.strip_prefix("R-").map_or(0, |last| last.parse::<u64>().unwrap() + 1);
        Ok((next..self.0).take(at_most).map(decision).collect())
    }

    async fn these(&self, references: &[String]) -> Result<Vec<PublicDecision>, Problem> {
        Ok(references
            .iter()
            .filter_map(|it| it.strip_prefix("R-")?.parse().ok())
            .map(decision)
            .collect())
    }
}

#[tokio::main]
async fn main() -> Result<(), Problem> {
    let count = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(20_000);
    let folder = tempfile::tempdir().unwrap();
    let searched = Searched::over(Arc::new(MadeUp(count)), folder.path().join("search"))?;
    let begun = Instant::now();
    searched.fill().await?;
    println!("{} decisions, index made in {:.0?}", searched.size().await?, begun.elapsed());
    let mut times = Vec::new();
    let (mut found, mut others) = (0, 0);
    for asked in 0..ASKED {
        let old = asked * 7_919 % count;
        let said: Vec<String> =
            text(old).split(' ').skip(300).take(30).map(str::to_owned).collect();
        let new = format!("{} {} and so on", text(count + 1 + asked), said.join(" "));
        let begun = Instant::now();
        let echoes = searched.echoes(&new, "R-own").await?;
        times.push(begun.elapsed());
        let is_old = |one: &&String| **one == format!("R-{old:08}");
        found += echoes.alone.iter().filter(is_old).count();
        others += echoes.alone.len();
    }
    times.sort();
    let at = |of_hundred: usize| times.get((times.len() - 1) * of_hundred / 100).copied();
    println!(
        "{found} of {ASKED} texts of {LENGTH} words led to the one decision, beside {} others in \
         all; p50 {:.0?}, the longest {:.0?}",
        others - found,
        at(50).unwrap_or_default(),
        at(100).unwrap_or_default(),
    );
    Ok(())
}
