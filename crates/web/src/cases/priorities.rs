//! Why a case goes before others.
use app::desk;
use axum::extract::State;
use casework::{Reference, codes::Priority, section::Section};

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let form = case
        .form(site, visitor, "")?
        .field(Field::choices::<Priority>("priorities", "cases-priorities").optional())
        .seen(Section::Desk, case.opened.version(Section::Desk))
        .button("form-save");
    let set = &case.opened.complaint()?.priorities;
    Ok(set.iter().fold(form, |form, reason| form.value("priorities", reason.code())))
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
    let wanted = answers.choices::<Priority>("priorities")?.into_iter().collect();
    let ask = answers.ask(case.actor);
    let done = desk::set_priorities(&site.office, &ask, case.id, &wanted).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-saved").into_answer(&site)
}
