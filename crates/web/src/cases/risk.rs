//! Words that suggest a risk to somebody's life: what to do now, and what was done.
use app::desk;
use axum::extract::State;
use casework::Reference;

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    if case.opened.complaint()?.risk.is_none() {
        return Err(Apology::not_found());
    }
    let field = Field::area("words", "cases-risk-done").rows(6);
    Ok(case.form(site, visitor, "")?.heading("cases-risk").field(field).button("form-save"))
}

/// The procedure, and the question.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case)?.show(&site, &visitor)
}

/// What was done.
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
    let done = desk::answer_risk(&site.office, &ask, case.id, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-saved").into_answer(&site)
}
