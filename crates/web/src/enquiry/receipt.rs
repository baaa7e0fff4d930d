//! Checking a receipt, years later.
use app::enquiry::receipt::{self, Check};
use axum::extract::State;
use casework::Reference;
use serde::Serialize;

use crate::{Answer, Answers, Field, Form, Page, Sent, Site, Visitor};

/// How a receipt came out.
#[derive(Debug, Serialize)]
pub(super) struct Outcome {
    fits: bool,
    reference: String,
    hash: String,
}

impl Page for Outcome {
    const TEMPLATE: &'static str = "enquiry/receipt.html";

    fn samples() -> Vec<Self> {
        let page = |fits| Self { fits, reference: "4821-0937-5629".into(), hash: "ab".repeat(32) };
        vec![page(true), page(false)]
    }
}

/// The most letters of a text that was sent.
const LONGEST: usize = 900_000;

fn form() -> Form {
    Form::new()
        .heading("receipt-title")
        .field(Field::code("reference", "receipt-reference"))
        .field(Field::code("salt", "receipt-salt").optional())
        .field(Field::area("text", "receipt-text").optional().up_to(LONGEST).rows(10))
        .field(Field::code("hash", "receipt-hash").up_to(64).optional())
        .button("receipt-button")
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    form().show(&site, &visitor)
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = form();
    let mut answers = form.read(&site, sent).await?;
    if answers.text("text").trim().is_empty() && answers.text("hash").is_empty() {
        answers.fault("text", "receipt-needed");
    }
    form.settle(&site, &visitor, &answers)?;
    let reference: Result<Reference, _> = answers.text("reference").parse();
    let reference = reference.map_err(app::Problem::Refused);
    let reference = form.done(&site, &visitor, &answers, reference)?;
    let hash = claimed(&answers);
    let fits = receipt::check(&site.office, reference, &hash).await? == Check::Fits;
    site.page(&visitor, &Outcome { fits, reference: reference.to_string(), hash })
}

/// The receipt of the text, or the one that was entered.
fn claimed(answers: &Answers) -> String {
    match answers.text("text") {
        text if text.trim().is_empty() => answers.text("hash").to_owned(),
        text => receipt::hash(answers.text("salt"), text),
    }
}
