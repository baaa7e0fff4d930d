//! A link by e-mail that leads back to a draft.
use app::{
    Problem,
    enquiry::{
        Draft,
        link::{self, Mailed},
    },
};
use axum::extract::State;

use super::{keep, save, steps};
use crate::{Answer, At, Field, Form, Onward, Sent, Site, Visitor, sign_in::Caller};

fn asking(draft: &Draft) -> Form {
    let email = Field::email("email", "complain-link-email");
    Form::new()
        .heading("complain-link")
        .field(if draft.keyed_by.is_some() { email } else { email.autocomplete("email") })
        .button("complain-link-button")
        .back("/complain/save")
}

pub(super) async fn ask(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    asking(&draft).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    sent: Sent,
) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    let form = asking(&draft);
    let mut answers = form.answers(&site, &visitor, sent).await?;
    let whereto = (answers.text("email"), caller.0.as_str());
    let fault = match link::send_link(&site.office, &draft, whereto, visitor.language).await? {
        Mailed::Sent => None,
        Mailed::Unsafe => Some("complain-link-unsafe"),
        Mailed::NoMailbox => Some("complain-link-no-mailbox"),
        Mailed::NotNow => Some("complain-link-not-now"),
    };
    if let Some(fault) = fault {
        answers.fault("email", fault);
        form.settle(&site, &visitor, &answers)?;
    }
    Onward::to("/complain/save").saying("complain-link-sent").into_answer(&site)
}

fn following() -> Form {
    Form::new().heading("complain-link-open").button("complain-link-open-button").back("/complain")
}

/// The link only shows a button, so that a program that looks into mails does not use it up.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    At(code): At<String>,
) -> Answer {
    match link::look(&site.office, &code, &caller.0).await {
        Ok(()) => following().show(&site, &visitor),
        Err(problem) => old(&site, &visitor, problem),
    }
}

pub(super) async fn follow(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    (At(code), sent): (At<String>, Sent),
) -> Answer {
    following().answers(&site, &visitor, sent).await?;
    match link::follow(&site.office, &code, &caller.0).await {
        Ok(draft) => {
            let to = steps::on(&draft);
            Onward::to(to).keeping(keep::cookie(&draft)).into_answer(&site)
        }
        Err(problem) => old(&site, &visitor, problem),
    }
}

/// A link that does not work any more: the return code still does.
fn old(site: &Site, visitor: &Visitor, problem: Problem) -> Answer {
    match problem {
        Problem::Refused(_) => save::returning("complain-link-old").show(site, visitor),
        problem => Err(problem.into()),
    }
}
