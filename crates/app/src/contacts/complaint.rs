//! A contact becomes a complaint, and nothing is typed twice.
use casework::{
    Refusal,
    codes::Means,
    contact::{Caller, Logged},
    id::ContactId,
    permission::Actor,
};

use crate::{
    Office, Problem,
    enquiry::{
        Draft,
        draft::{self, DraftIssue},
    },
};

/// Begins the complaint that a contact grows into: keyed by `by`, with what was said, who said
/// it and the day they did. The contact learns of it once the complaint is sent.
///
/// # Errors
///
/// There is no such contact, it became a complaint already, or it came from a member's office,
/// whose complaints begin with a constituent's consent on pages of their own.
pub async fn begin_complaint(
    office: &Office,
    by: &Actor,
    contact: ContactId,
) -> Result<Draft, Problem> {
    if !by.works_on_cases() {
        return Err(Refusal::NotPermitted.into());
    }
    let found = super::find(office, contact).await?;
    let logged = found.story.logged().map_err(|_| Problem::NotFound)?;
    if logged.became.is_some() || matches!(logged.from, Caller::Member(_)) {
        return Err(Refusal::WrongStage.into());
    }
    let mut begun = draft::begin(office, logged.channel, Some((by.account, logged.on))).await?;
    take_over(&mut begun, contact, logged);
    begun.keep(office).await?;
    Ok(begun)
}

fn take_over(draft: &mut Draft, contact: ContactId, logged: &Logged) {
    draft.contact = Some(contact);
    let said = logged.words.words().to_owned();
    draft.issues.push(DraftIssue { happened: said, ..DraftIssue::default() });
    // Whoever sends somebody on is not the one who complains.
    if logged.from != Caller::Public {
        return;
    }
    let reach = logged.reach.known().cloned().unwrap_or_default();
    draft.complainant.name = reach.name;
    if reach.at.contains('@') {
        (draft.email, draft.means) = (reach.at, Some(Means::Email));
    } else if !reach.at.is_empty() {
        draft.phone = reach.at;
    }
}
