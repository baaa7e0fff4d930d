//! Decisions from elsewhere, made up, so that the public search has something to find.
use app::{
    Problem,
    ports::{Provenance, PublicDecision, PublicSection, PublicStore},
};
use casework::{
    Day,
    codes::{DecisionKind, Outcome, Subject},
};

use super::{dice::Dice, names};

/// So many.
const COUNT: u64 = 2_000;

const WHO: [&str; 10] = [
    "The hospital",
    "The clinic",
    "A nurse",
    "The doctor on call",
    "The ward",
    "The complaints team",
    "The ambulance service",
    "A consultant",
    "The reception desk",
    "The pharmacy",
];
const DID: [&str; 16] = [
    "did not write down the results of the scan",
    "discharged the patient without medicines",
    "lost the referral letter",
    "did not answer the complaint for eleven months",
    "missed the signs of sepsis",
    "did not arrange an interpreter",
    "delayed the operation on the hip",
    "gave the wrong dose of insulin",
    "did not tell the family about the fall",
    "sent the letter to a stranger",
    "cancelled the appointment three times",
    "did not dress the wound",
    "did not act on the abnormal blood test",
    "closed the waiting list without notice",
    "kept no record of the telephone call",
    "did not offer a second opinion",
];
const SO: [&str; 12] = [
    "She was in pain for weeks.",
    "He lost the sight of one eye.",
    "The family was not there at the end.",
    "They had to pay for private treatment.",
    "He could not work for half a year.",
    "She no longer trusts the service.",
    "The infection spread.",
    "It caused distress and worry.",
    "Nobody was harmed, and lessons were learned.",
    "He missed the chance of earlier treatment.",
    "She was taken back to hospital twice.",
    "The records are still wrong.",
];

fn sentence(dice: &mut Dice) -> String {
    let part =
        |dice: &mut Dice, from: &[&'static str]| dice.pick(from).copied().unwrap_or_default();
    let (who, did, so) = (part(dice, &WHO), part(dice, &DID), part(dice, &SO));
    format!("{who} {did}. {so} This was in {}.", names::last(dice))
}

fn decision(number: u64, bodies: &[String], today: Day) -> PublicDecision {
    let mut dice = Dice::of(7, number);
    let body = dice.pick(bodies).cloned().unwrap_or_default();
    let ago = i64::try_from(dice.below(3000)).unwrap_or_default();
    let day = today.saturating_sub(jiff::Span::new().days(ago));
    let mut paragraphs = |count: u64| -> Vec<String> {
        let paragraph =
            |dice: &mut Dice| (0..4).map(|_| sentence(dice)).collect::<Vec<_>>().join(" ");
        (0..count).map(|_| paragraph(&mut dice)).collect()
    };
    let section =
        |section: &str, paragraphs| PublicSection { section: section.to_owned(), paragraphs };
    let sections = vec![
        section("our-decision", paragraphs(2)),
        section("complaint", paragraphs(3)),
        section("findings", paragraphs(8)),
    ];
    let summary = paragraphs(1).concat();
    PublicDecision {
        reference: format!("M-{number:06}"),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: body.clone(),
        organisations: vec![body],
        kind: Some(DecisionKind::Report),
        outcomes: dice.pick(Outcome::ALL).copied().into_iter().collect(),
        subjects: dice.pick(Subject::ALL).copied().into_iter().collect(),
        sectors: vec![],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: Some(day),
        published: day,
        summary,
        sections,
        provenance: Provenance::Imported { source: "Made up".into(), licence: "None".into() },
    }
}

/// Writes them.
pub(crate) async fn publish(store: &impl PublicStore, today: Day) -> Result<(), Problem> {
    let bodies = names::bodies(240);
    for number in 0..COUNT {
        store.publish(&decision(number, &bodies, today)).await?;
    }
    Ok(())
}
