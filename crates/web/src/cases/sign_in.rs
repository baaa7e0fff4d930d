//! An officer gives somebody of the complainant's side an access code, shown once.
use app::desk;
use axum::extract::State;
use casework::{Reference, id::PersonNo};
use serde::Serialize;

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Page, Sent, Site, Visitor};

/// The letter with the code.
#[derive(Debug, Serialize)]
pub(super) struct CodeLetter {
    large: bool,
    name: String,
    url: String,
    reference: String,
    code: String,
    home: String,
}

impl Page for CodeLetter {
    const TEMPLATE: &'static str = "cases/code.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            large: true,
            name: "Ada Ashgrove".into(),
            url: "https://redress.example/sign-in/reference".into(),
            reference: "4821-0937-5654".into(),
            code: "7K4M-9QRT-0WXZ-3BCD-5".into(),
            home: "/cases/4821-0937-5654".into(),
        }]
    }
}

fn form(site: &Site, visitor: &Visitor, case: &Case, no: PersonNo) -> Result<Form, Apology> {
    let person = case.opened.complaint()?.people.get(&no).ok_or_else(Apology::not_found)?;
    let about = vec![("name", person.name().into())];
    Ok(case
        .form(site, visitor, "")?
        .heading_about("cases-sign-in", about)
        .field(Field::tick("sure", "cases-sign-in-sure", "cases-sign-in-sure-yes"))
        .button("cases-sign-in-button"))
}

/// The question.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// The code.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let done = desk::give_sign_in(&site.office, &ask, case.id, no).await;
    // Sent twice, the code cannot be shown again: a new one can be made.
    let Some(code) = form.done(&site, &visitor, &answers, done)? else {
        return Onward::to(format!("{}/people/{no}/code", case.home())).into_answer(&site);
    };
    let person = case.opened.complaint()?.people.get(&no).ok_or_else(Apology::not_found)?;
    let letter = CodeLetter {
        large: person.preferences.large_print,
        name: person.name().to_owned(),
        url: format!("{}/sign-in/reference", site.office.about.url),
        reference: reference.to_string(),
        code: code.to_string(),
        home: case.home(),
    };
    site.page(&visitor, &letter)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<CodeLetter>()
}
