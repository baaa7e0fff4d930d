//! The reason for delay is told (HSCA 1993 s.14(2HA)).
use app::desk;
use axum::extract::State;
use casework::{Reference, section::Section};

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    Ok(case
        .form(site, visitor, "")?
        .heading("cases-delay")
        .field(Field::area("words", "cases-delay-why").rows(8))
        .field(Field::day("next", "cases-delay-next").future())
        .seen(Section::Desk, case.opened.version(Section::Desk))
        .button("cases-delay-button"))
}

/// The question.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case)?.show(&site, &visitor)
}

/// The answer.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, told) = (answers.ask(case.actor), (answers.text("words"), answers.day("next")?));
    let done = desk::explain_delay(&site.office, &ask, case.id, told).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-delay-done").into_answer(&site)
}
