//! A report is begun, written, sent back and approved.
use casework::{
    Refusal,
    id::ReportId,
    permission::Actor,
    report::{NewReport, Part, Report, ReportWords, parts},
};
use uuid::Uuid;

use crate::{Office, Problem, ports::Receipt, stories};

/// Begins a report. Sent twice, the form begins one.
///
/// # Errors
///
/// The rule's refusal, or what the store cannot do.
pub async fn begin(
    office: &Office,
    (by, command): (&Actor, Uuid),
    new: NewReport,
) -> Result<ReportId, Problem> {
    let report = ReportId(Uuid::new_v5(&command, b"report"));
    let rule = |story: &Report| story.begin(by, new);
    stories::tell(office, (by, command), report.0, rule).await?;
    Ok(report)
}

/// Writes it.
///
/// # Errors
///
/// A decision that it tells of is not public, or as [`begin`].
pub async fn draft(
    office: &Office,
    asked: (&Actor, Uuid),
    report: ReportId,
    words: ReportWords,
) -> Result<Receipt, Problem> {
    all_are_public(office, &words).await?;
    let rule = |story: &Report| story.draft(asked.0, words.clone());
    stories::tell(office, asked, report.0, rule).await
}

/// Sends it back.
///
/// # Errors
///
/// As [`begin`].
pub async fn give_back(
    office: &Office,
    asked: (&Actor, Uuid),
    report: ReportId,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |story: &Report| story.give_back(asked.0, reason);
    stories::tell(office, asked, report.0, rule).await
}

/// Approves exactly these words.
///
/// # Errors
///
/// As [`begin`].
pub async fn approve(
    office: &Office,
    asked: (&Actor, Uuid),
    report: ReportId,
    hash: &str,
) -> Result<Receipt, Problem> {
    let rule = |story: &Report| story.approve(asked.0, hash);
    stories::tell(office, asked, report.0, rule).await
}

/// Whether each decision that a report tells of is public now.
pub(super) async fn all_are_public(office: &Office, words: &ReportWords) -> Result<(), Problem> {
    for part in parts(&words.body) {
        if let Part::Decision(reference) = part
            && office.public.find(&reference).await?.is_none()
        {
            return Err(Refusal::DecisionNotPublic(reference).into());
        }
    }
    Ok(())
}
