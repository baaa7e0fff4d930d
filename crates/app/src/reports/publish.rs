//! A report goes to the public store, as it was approved, and can be taken back.
use casework::{
    Day, Refusal,
    codes::ReportKind,
    id::ReportId,
    permission::Actor,
    report::{Begun, Part, Report, ReportWords, State, hash_of, parts},
};
use uuid::Uuid;

use super::{find, list, work::all_are_public};
use crate::{
    Office, Problem,
    ports::{PublicDecision, PublicReport, Receipt},
    stories,
};

/// Publishes what was approved, and says on which day it was laid before Parliament, if it was.
///
/// # Errors
///
/// The rule's refusal; a decision that it tells of is public no more; what the stores cannot do.
pub async fn publish(
    office: &Office,
    asked: (&Actor, Uuid),
    report: ReportId,
    laid: Option<Day>,
) -> Result<Receipt, Problem> {
    let loaded = find(office, report).await?;
    let draft = loaded.story.begun()?.draft.as_ref();
    if let Some(words) = draft.and_then(|draft| draft.words.known()) {
        all_are_public(office, words).await?;
    }
    let rule = |story: &Report| story.publish(asked.0, laid, office.today());
    let receipt = stories::tell(office, asked, report.0, rule).await?;
    follow(office, report).await?;
    Ok(receipt)
}

/// Takes a public report back.
///
/// # Errors
///
/// The rule's refusal, or what the stores cannot do.
pub async fn withdraw(
    office: &Office,
    asked: (&Actor, Uuid),
    report: ReportId,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |story: &Report| story.withdraw(asked.0, reason);
    let receipt = stories::tell(office, asked, report.0, rule).await?;
    follow(office, report).await?;
    Ok(receipt)
}

/// Makes the public store say of every report what the record says: a crash between the two is
/// mended by the next daily round.
///
/// # Errors
///
/// The stores cannot be reached or written.
pub async fn follow_all(office: &Office) -> Result<(), Problem> {
    for row in list(office).await? {
        if matches!(row.state.as_str(), "public" | "withdrawn") {
            follow(office, row.id).await?;
        }
    }
    Ok(())
}

async fn follow(office: &Office, id: ReportId) -> Result<(), Problem> {
    let loaded = find(office, id).await?;
    let begun = loaded.story.begun()?;
    if let Some(report) = public(id, begun)?
        && office.public.report(&report.address).await?.as_ref() != Some(&report)
    {
        office.public.publish_report(&report).await?;
    }
    Ok(())
}

/// The report as the public reads it, refused unless its hash is the approved one. Of a withdrawn
/// one, its title and days alone.
fn public(id: ReportId, begun: &Begun) -> Result<Option<PublicReport>, Problem> {
    let (published, laid, withdrawn) = match begun.state {
        State::Written | State::Approved => return Ok(None),
        State::Public { on, laid } => (on, laid, None),
        State::Withdrawn { public, on } => (public, None, Some(on)),
    };
    let draft = begun.draft.as_ref().ok_or(Refusal::NotTheApprovedText)?;
    let words = draft.words.known().ok_or(Refusal::NotTheApprovedText)?;
    if hash_of(words) != draft.hash {
        return Err(Refusal::NotTheApprovedText.into());
    }
    let shown = |text: &str| if withdrawn.is_none() { text.to_owned() } else { String::new() };
    Ok(Some(PublicReport {
        address: address(id, begun.kind, begun.until),
        identifier: id.0,
        hash: draft.hash.clone(),
        kind: begun.kind,
        title: words.title.clone(),
        summary: shown(&words.summary),
        body: shown(&words.body),
        from: begun.from,
        until: begun.until,
        published,
        laid,
        withdrawn,
    }))
}

/// An address that says what it shows, and belongs to one report for good.
fn address(id: ReportId, kind: ReportKind, until: Day) -> String {
    let own: String = id.0.simple().to_string().chars().rev().take(6).collect();
    format!("{}-{}-{own}", kind.code(), until.year())
}

/// A part of a report with what it tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A decision, as the public reads it now.
    Decision(Box<PublicDecision>),
    /// A decision that is public no more, by its reference: nothing of it is told.
    Gone(String),
}

/// The text of a report with the decisions that it tells of, each as the public reads it today.
///
/// # Errors
///
/// The public store cannot be reached.
pub async fn telling(office: &Office, words: &ReportWords) -> Result<Vec<Telling>, Problem> {
    let mut told = Vec::new();
    for part in parts(&words.body) {
        told.push(match part {
            Part::Heading(text) => Telling::Heading(text),
            Part::Paragraph(text) => Telling::Paragraph(text),
            Part::Decision(reference) => match office.public.find(&reference).await? {
                Some(decision) => Telling::Decision(Box::new(decision)),
                None => Telling::Gone(reference),
            },
        });
    }
    Ok(told)
}
