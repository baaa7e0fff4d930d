//! The form and its guidance notes on paper: blank, or with what is answered so far.
use app::enquiry::summary;
use axum::extract::State;
use casework::codes::{Applicant, Code, Means};
use serde::{Deserialize, Serialize};
use words::code_key;

use super::keep;
use crate::{Answer, Asked, Page, Site, Visitor};

/// The form on paper.
#[derive(Debug, Default, Serialize)]
pub(super) struct Paper {
    large: bool,
    /// The return code of a complaint that was begun.
    code: String,
    /// What is answered so far; nothing for a blank form.
    parts: Vec<summary::Part>,
    applicants: Vec<String>,
    means: Vec<String>,
}

impl Paper {
    fn new(large: bool) -> Self {
        Self { large, applicants: keys::<Applicant>(), means: keys::<Means>(), ..Self::default() }
    }
}

fn keys<C: Code>() -> Vec<String> {
    C::every().iter().map(|code| code_key(*code)).collect()
}

impl Page for Paper {
    const TEMPLATE: &'static str = "enquiry/paper.html";

    fn samples() -> Vec<Self> {
        let row = |value: &str| summary::Row {
            label: "Label".into(),
            value: value.into(),
            step: "you".into(),
        };
        let part = summary::Part { title: "Part".into(), rows: vec![row("Value"), row("")] };
        let mine = Self { code: "7K4M-9QRT".into(), parts: vec![part], ..Self::new(true) };
        vec![Self::new(false), Self::new(true), mine]
    }
}

/// How large the print is.
#[derive(Debug, Deserialize)]
pub(super) struct Print {
    #[serde(default)]
    large: String,
}

pub(super) async fn blank(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(print): Asked<Print>,
) -> Answer {
    site.page(&visitor, &Paper::new(print.large == "yes"))
}

pub(super) async fn mine(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(print): Asked<Print>,
) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    let parts = summary::parts(site.words(), visitor.language, &draft);
    let code = draft.return_code();
    site.page(&visitor, &Paper { code, parts, ..Paper::new(print.large == "yes") })
}
