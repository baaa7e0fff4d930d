//! A note for colleagues.
use app::desk;
use axum::extract::State;
use casework::Reference;

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let field = Field::area("words", "cases-note").rows(8);
    Ok(case.form(site, visitor, "")?.field(field).button("form-save"))
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
    let (ask, words) = (answers.ask(case.actor), answers.text("words"));
    let done = desk::write_note(&site.office, &ask, case.id, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-saved").into_answer(&site)
}
