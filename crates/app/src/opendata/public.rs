//! What is public already, as rows.
use casework::codes::{Code, Outcome, Sector, Subject};

use crate::{
    Office,
    ports::{DataRow, Datum, Provenance, PublicDecision},
};

/// A decision as a row.
pub(super) fn decision(office: &Office, decision: &PublicDecision) -> DataRow {
    let about = &office.about;
    let (source, licence) = match &decision.provenance {
        Provenance::Ours => (about.name.clone(), casework::law::pack().licence.name.clone()),
        Provenance::Imported { source, licence } => (source.clone(), licence.clone()),
    };
    let count = i64::try_from(decision.recommendations.len()).unwrap_or_default();
    vec![
        text(&decision.reference),
        text(&decision.identifier.to_string()),
        Datum::Number(decision.version.into()),
        text(&format!("{}/decisions/{}", about.url, decision.reference)),
        text(&decision.title),
        text(&decision.organisations.join("; ")),
        text(&codes::<Sector>(&decision.sectors)),
        text(decision.kind.map_or("", |kind| kind.code())),
        text(&codes::<Outcome>(&decision.outcomes)),
        text(&codes::<Subject>(&decision.subjects)),
        Datum::Number(count),
        decision.decided.map_or(Datum::Empty, Datum::Day),
        Datum::Day(decision.published),
        text(&decision.summary),
        text(&source),
        text(&licence),
        text(&decision.hash),
    ]
}

/// The recommendations of a decision as rows.
pub(super) fn recommendations(decision: &PublicDecision) -> Vec<DataRow> {
    let row = |(at, asked): (usize, &crate::ports::PublicRecommendation)| {
        vec![
            text(&decision.reference),
            Datum::Number(i64::try_from(at + 1).unwrap_or_default()),
            text(&asked.organisation),
            text(asked.remedy.code()),
            asked.amount.map_or(Datum::Empty, Datum::Number),
            Datum::Day(asked.due),
            text(asked.compliance.code()),
            decision.decided.map_or(Datum::Empty, Datum::Day),
        ]
    };
    decision.recommendations.iter().enumerate().map(row).collect()
}

/// Words, or nothing.
pub(super) fn text(words: &str) -> Datum {
    if words.is_empty() { Datum::Empty } else { Datum::Text(words.to_owned()) }
}

fn codes<C: Code>(codes: &[C]) -> String {
    codes.iter().map(|code| code.as_code()).collect::<Vec<_>>().join("; ")
}
