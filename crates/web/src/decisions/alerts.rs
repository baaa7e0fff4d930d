//! E-mail alerts for a search: asked for here, confirmed and ended by links in mails.
use app::{
    Problem, alerts,
    alerts::{Asked, Wanted},
};
use axum::extract::State;

use super::{asked::Query, list};
use crate::{Answer, At, Field, Form, Onward, Sent, Site, Visitor, sign_in::Caller};

fn asking(site: &Site, visitor: &Visitor, query: &Query) -> (Form, String) {
    let what = list::in_words(site, visitor, query);
    let form = Form::new()
        .heading_about("decisions-alert", vec![("what", what.as_str().into())])
        .field(Field::email("email", "decisions-alert-email").autocomplete("email"))
        .action(query.address("/decisions/alerts"))
        .button("decisions-alert-button")
        .back(query.address("/decisions"));
    (form, what)
}

pub(super) async fn ask(State(site): State<Site>, visitor: Visitor, query: Query) -> Answer {
    asking(&site, &visitor, &query).0.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    query: Query,
    sent: Sent,
) -> Answer {
    let (form, what) = asking(&site, &visitor, &query);
    let mut answers = form.answers(&site, &visitor, sent).await?;
    let address = query.address("/decisions");
    let wanted = Wanted {
        email: answers.text("email").to_owned(),
        search: query.search,
        address: address.clone(),
        what,
        language: visitor.language,
    };
    let fault = match alerts::ask(&site.office, wanted, &caller.0).await? {
        Asked::Sent => None,
        Asked::NoMailbox => Some("decisions-alert-no-mailbox"),
        Asked::NotNow => Some("decisions-alert-not-now"),
    };
    if let Some(fault) = fault {
        answers.fault("email", fault);
        form.settle(&site, &visitor, &answers)?;
    }
    Onward::to(address).saying("decisions-alert-sent").into_answer(&site)
}

fn confirming() -> Form {
    Form::new()
        .heading("decisions-alert-confirm")
        .button("decisions-alert-confirm-button")
        .back("/decisions")
}

/// The link only shows a button, so that a program that looks into mails does not press it.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    At(code): At<String>,
) -> Answer {
    match alerts::look(&site.office, &code, &caller.0).await {
        Ok(()) => confirming().show(&site, &visitor),
        Err(problem) => old(&site, problem),
    }
}

pub(super) async fn confirm(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    (At(code), sent): (At<String>, Sent),
) -> Answer {
    confirming().answers(&site, &visitor, sent).await?;
    match alerts::confirm(&site.office, &code, &caller.0).await {
        Ok(()) => Onward::to("/decisions").saying("decisions-alert-confirmed").into_answer(&site),
        Err(problem) => old(&site, problem),
    }
}

fn ending() -> Form {
    Form::new()
        .heading("decisions-alert-end")
        .button("decisions-alert-end-button")
        .back("/decisions")
}

pub(super) async fn ask_end(State(site): State<Site>, visitor: Visitor) -> Answer {
    ending().show(&site, &visitor)
}

pub(super) async fn end(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    (At(code), sent): (At<String>, Sent),
) -> Answer {
    ending().answers(&site, &visitor, sent).await?;
    match alerts::end(&site.office, &code, &caller.0).await {
        Ok(()) => Onward::to("/decisions").saying("decisions-alert-ended").into_answer(&site),
        Err(problem) => old(&site, problem),
    }
}

/// A link that does not work any more leads to where another can be asked for.
fn old(site: &Site, problem: Problem) -> Answer {
    match problem {
        Problem::Refused(_) => {
            Onward::to("/decisions").saying("decisions-alert-old").into_answer(site)
        }
        problem => Err(problem.into()),
    }
}
