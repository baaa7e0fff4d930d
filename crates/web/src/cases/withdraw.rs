//! Somebody tells the office that they end their complaint.
use app::desk;
use axum::extract::State;
use casework::{Reference, codes::Channel};

use super::{Case, party};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let people = party::people(case.opened.complaint()?);
    Ok(case
        .form(site, visitor, "")?
        .heading("cases-withdraw")
        .field(Field::radios("who", "cases-withdraw-who", people))
        .field(Field::choice::<Channel>("channel", "cases-channel"))
        .field(Field::area("words", "cases-withdraw-why").optional())
        .warning_button("cases-withdraw-button"))
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
    let who = party::of(answers.chosen("who"))?;
    let ask = answers.ask(case.actor).acting_for(Some(who));
    let said = (answers.choice::<Channel>("channel")?, answers.text("words"));
    let done = desk::withdraw(&site.office, &ask, case.id, said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-withdraw-done").into_answer(&site)
}
