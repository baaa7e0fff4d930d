//! The detailed investigation is opened.
use app::investigation;
use axum::extract::State;
use casework::{Reference, id::IssueNo, investigation::NewDetailed, section::Section};

use super::{Desk, issue_title};
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let open = case.undecided().filter(|issue| !case.investigated.contains_key(issue));
    let open: Vec<IssueNo> = open.collect();
    let choices = open.iter().filter_map(|no| {
        let issue = case.issues.get(no)?;
        let name = desk.names.organisation(issue.organisation);
        Some(Choice::named(no, issue_title(site, visitor, (issue, name))))
    });
    let mut form = desk
        .form(site, visitor, "signs")?
        .heading("investigation-detailed")
        .field(Field::checkboxes("issues", "investigation-detailed-issues", choices))
        .field(Field::area("reason", "investigation-detailed-reason").optional())
        .field(Field::day("due", "investigation-detailed-due").optional().future())
        .seen(Section::Scope, desk.opened.version(Section::Scope))
        .button("investigation-detailed-button");
    for no in open {
        if case.signs.get(&no).is_some_and(casework::case::Signs::goes_on) {
            form = form.value("issues", no.0);
        }
    }
    Ok(form)
}

/// Asks what is to be investigated.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is investigated.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewDetailed {
        issues: answers.choices::<IssueNo>("issues")?.into_iter().collect(),
        due: answers.maybe_day("due")?,
        reason: answers.text("reason").to_owned(),
    };
    let ask = answers.ask(desk.actor);
    let done = investigation::open_detailed(&site.office, &ask, desk.id, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("scope")).saying("investigation-detailed-opened").into_answer(&site)
}
