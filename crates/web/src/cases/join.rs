//! An officer joins two cases, or parts them again.
use app::desk::{self, Pair};
use axum::extract::State;
use casework::{
    Reference,
    codes::{Joint, Place},
    conversation::Joining,
    section::Section,
};
use serde::Deserialize;

use super::Case;
use crate::{Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// The other case, where the officer came from one that may be the same.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct With {
    with: String,
}

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let place = Place::ALL
        .iter()
        .map(|place| Choice::new(place.code(), format!("cases-join-place-{}", place.code())));
    Ok(case
        .form(site, visitor, "")?
        .heading("cases-join")
        .field(Field::text("other", "cases-join-other").width(20))
        .field(Field::choice::<Joint>("joint", "cases-join-how"))
        .field(Field::radios("place", "cases-join-place", place))
        .field(Field::area("reason", "cases-join-why").rows(6))
        .seen(Section::Together, case.opened.version(Section::Together))
        .button("cases-join-button"))
}

/// The question.
pub(super) async fn ask_join(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(With { with }): Asked<With>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case)?.value("other", with).show(&site, &visitor)
}

/// The answer.
pub(super) async fn join(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case)?;
    let mut answers = form.read(&site, sent).await?;
    let other = match answers.text("other").parse::<Reference>() {
        Ok(reference) => site.office.open(&case.actor, reference).await.ok(),
        Err(_) => None,
    };
    if other.is_none() && !answers.text("other").is_empty() {
        answers.fault("other", "cases-join-other-unknown");
    }
    form.settle(&site, &visitor, &answers)?;
    let other = other.ok_or_else(Apology::bad_form)?;
    let pair = Pair { own: case.id, other: casework::id::CaseId(other.loaded.id) };
    let joining = Joining { joint: answers.choice("joint")?, reason: answers.text("reason") };
    let leads = answers.choice::<Place>("place")? == Place::Leads;
    let ask = answers.ask(case.actor);
    let done = desk::join(&site.office, &ask, pair, leads, &joining).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-join-done").into_answer(&site)
}

fn part_form(
    site: &Site,
    visitor: &Visitor,
    case: &Case,
    other: Reference,
) -> Result<Form, Apology> {
    Ok(case
        .form(site, visitor, "")?
        .heading_about("cases-part", vec![("reference", other.to_string().into())])
        .field(Field::area("reason", "cases-part-why").rows(6))
        .seen(Section::Together, case.opened.version(Section::Together))
        .button("cases-part-button"))
}

/// The case at hand, and the one that it is joined with.
pub(super) async fn pair(
    site: &Site,
    visitor: &Visitor,
    (own, other): (Reference, Reference),
) -> Result<(Case, Pair), Apology> {
    let case = Case::open(site, visitor, own).await?;
    let joined = &case.opened.complaint()?.joined;
    let found = joined.iter().find(|(_, joined)| joined.reference == other);
    let (other, _) = found.ok_or_else(Apology::not_found)?;
    let pair = Pair { own: case.id, other: *other };
    Ok((case, pair))
}

/// Asks why they are parted.
pub(super) async fn ask_part(
    State(site): State<Site>,
    visitor: Visitor,
    At(both): At<(Reference, Reference)>,
) -> Answer {
    let (case, _) = pair(&site, &visitor, both).await?;
    part_form(&site, &visitor, &case, both.1)?.show(&site, &visitor)
}

/// Parts them.
pub(super) async fn part(
    State(site): State<Site>,
    visitor: Visitor,
    At(both): At<(Reference, Reference)>,
    sent: Sent,
) -> Answer {
    let (case, pair) = pair(&site, &visitor, both).await?;
    let form = part_form(&site, &visitor, &case, both.1)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let done = desk::part(&site.office, &ask, pair, answers.text("reason")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-part-done").into_answer(&site)
}
