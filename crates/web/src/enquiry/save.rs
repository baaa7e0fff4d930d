//! Saving and coming back: everything is saved as one goes, and the return code leads to it.
use app::{Problem, enquiry::draft};
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{keep, steps};
use crate::{Answer, Asked, Field, Form, Onward, Page, Sent, Site, Visitor};

/// The return code, to write down or print.
#[derive(Debug, Serialize)]
pub(super) struct Saved {
    code: String,
    on: String,
}

impl Page for Saved {
    const TEMPLATE: &'static str = "enquiry/save.html";

    fn samples() -> Vec<Self> {
        vec![Self { code: "7K4M-9QRT-0WXZ-3BCD-5".into(), on: "/complain/you".into() }]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    site.page(&visitor, &Saved { code: draft.return_code(), on: steps::on(&draft) })
}

/// Leaves the complaint as it is, and no trace of it in the browser.
pub(super) async fn leave(State(site): State<Site>) -> Answer {
    Onward::to("/").saying("complain-save-left").forgetting(keep::COOKIE).into_answer(&site)
}

fn throwing() -> Form {
    Form::new()
        .heading("complain-throw")
        .warning_button("complain-throw-button")
        .cancel("/complain/save")
}

pub(super) async fn ask(State(site): State<Site>, visitor: Visitor) -> Answer {
    keep::working_on(&site, &visitor).await?;
    throwing().show(&site, &visitor)
}

pub(super) async fn throw_away(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    throwing().answers(&site, &visitor, sent).await?;
    draft.discard(&site.office).await?;
    Onward::to("/").saying("complain-thrown").forgetting(keep::COOKIE).into_answer(&site)
}

/// Whether somebody came here because the browser forgot.
#[derive(Debug, Deserialize)]
pub(super) struct Lost {
    #[serde(default)]
    lost: String,
}

/// Asks for the return code.
pub(super) fn returning(heading: &'static str) -> Form {
    Form::new()
        .heading(heading)
        .field(Field::code("code", "complain-back-code"))
        .back("/complain")
        .action("/complain/return")
}

pub(super) async fn back(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(asked): Asked<Lost>,
) -> Answer {
    let heading = if asked.lost.is_empty() { "complain-back" } else { "complain-lost" };
    returning(heading).show(&site, &visitor)
}

pub(super) async fn found(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = returning("complain-back");
    let mut answers = form.answers(&site, &visitor, sent).await?;
    let found = match draft::find(&site.office, answers.text("code")).await {
        Err(Problem::NotFound) => {
            answers.fault("code", "complain-back-none");
            form.settle(&site, &visitor, &answers)?;
            return Err(crate::Apology::not_found());
        }
        found => form.done(&site, &visitor, &answers, found)?,
    };
    let is_sent = found.sent.as_ref().is_some_and(|sent| sent.done);
    let to = if is_sent { "/complain/sent".to_owned() } else { steps::on(&found) };
    Onward::to(to).keeping(keep::cookie(&found)).into_answer(&site)
}
