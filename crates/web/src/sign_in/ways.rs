//! The three ways to sign in.
use app::accounts;
use axum::extract::State;
use casework::id::AccountId;
use serde::{Deserialize, Serialize};

use super::{caller::Caller, welcome};
use crate::{Answer, Asked, Field, Form, Onward, Page, Sent, Site, Visitor, form::encoded, kept};

/// Where somebody was on their way to.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    back: String,
}

impl Back {
    fn query(&self) -> String {
        if self.back.is_empty() { String::new() } else { format!("?back={}", encoded(&self.back)) }
    }
}

/// The page that says the three ways.
#[derive(Debug, Serialize)]
pub(super) struct Ways {
    back: String,
    /// Whether something that was typed is kept until the person has signed in.
    is_kept: bool,
}

impl Page for Ways {
    const TEMPLATE: &'static str = "sign_in/ways.html";

    fn samples() -> Vec<Self> {
        let page = |back: &str, is_kept| Self { back: back.into(), is_kept };
        vec![page("", false), page("?back=%2Fmy", true)]
    }
}

/// The page that says the three ways.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(back): Asked<Back>,
) -> Answer {
    site.page(&visitor, &Ways { back: back.query(), is_kept: kept::is_any(&visitor) })
}

fn by_password(back: &str) -> Form {
    Form::new()
        .heading("sign-in-password")
        .field(Field::email("email", "sign-in-email").autocomplete("username"))
        .field(Field::password("password", "sign-in-password-field"))
        .field(Field::hidden("back"))
        .value("back", back.to_owned())
        .button("sign-in-button")
        .back("/sign-in")
}

pub(super) async fn show_password(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(back): Asked<Back>,
) -> Answer {
    by_password(&back.back).show(&site, &visitor)
}

pub(super) async fn send_password(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    sent: Sent,
) -> Answer {
    let form = by_password("");
    let answers = form.answers(&site, &visitor, sent).await?;
    let (email, password) = (answers.text("email"), answers.text("password"));
    let account = accounts::by_password(&site.office, email, password, &caller.0).await;
    let account = form.done(&site, &visitor, &answers, account)?;
    welcome(&site, account, answers.text("back")).await
}

fn by_reference(back: &str) -> Form {
    Form::new()
        .heading("sign-in-reference")
        .field(Field::code("reference", "sign-in-reference-field").width(20))
        .field(Field::code("code", "sign-in-code-field").width(30))
        .field(Field::hidden("back"))
        .value("back", back.to_owned())
        .button("sign-in-button")
        .back("/sign-in")
}

pub(super) async fn show_reference(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(back): Asked<Back>,
) -> Answer {
    by_reference(&back.back).show(&site, &visitor)
}

pub(super) async fn send_reference(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    sent: Sent,
) -> Answer {
    let form = by_reference("");
    let answers = form.answers(&site, &visitor, sent).await?;
    let (reference, code) = (answers.text("reference"), answers.text("code"));
    let account = accounts::by_reference(&site.office, reference, code, &caller.0).await;
    let account = form.done(&site, &visitor, &answers, account)?;
    welcome(&site, account, answers.text("back")).await
}

fn by_code() -> Form {
    Form::new()
        .heading("sign-in-code")
        .field(Field::code("code", "sign-in-one-time-field").width(30))
        .button("sign-in-button")
        .back("/sign-in")
}

pub(super) async fn show_code(State(site): State<Site>, visitor: Visitor) -> Answer {
    by_code().show(&site, &visitor)
}

/// A one-time code signs in; the code of an invitation leads to choosing a password.
pub(super) async fn send_code(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    sent: Sent,
) -> Answer {
    let form = by_code();
    let answers = form.answers(&site, &visitor, sent).await?;
    let code = answers.text("code");
    if accounts::invitation(&site.office, code, &caller.0).await.is_ok() {
        return Onward::to(format!("/invitation/{}", encoded(code))).into_answer(&site);
    }
    let command = answers.command();
    let account = accounts::by_code(&site.office, command, code, &caller.0).await;
    let account: AccountId = form.done(&site, &visitor, &answers, account)?;
    welcome(&site, account, "/account").await
}

fn ask_code() -> Form {
    Form::new()
        .heading("sign-in-ask")
        .field(Field::email("email", "sign-in-email").autocomplete("email"))
        .button("sign-in-ask-button")
        .back("/sign-in")
}

pub(super) async fn show_ask(State(site): State<Site>, visitor: Visitor) -> Answer {
    ask_code().show(&site, &visitor)
}

/// Answers at once and the same to everybody: the code is sent afterwards, if there is an
/// account at all.
pub(super) async fn send_ask(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    sent: Sent,
) -> Answer {
    let answers = ask_code().answers(&site, &visitor, sent).await?;
    let (office, email) = (site.office.clone(), answers.text("email").to_owned());
    tokio::spawn(async move {
        if let Err(problem) = accounts::ask_code(&office, &email, &caller.0).await {
            tracing::warn!(%problem, "a one-time code was not sent");
        }
    });
    Onward::to("/sign-in/code").saying("sign-in-asked").into_answer(&site)
}

/// A choice of a new password: typed twice, so that a slip of the finger locks nobody out.
pub(crate) fn asks_new_password(form: Form) -> Form {
    form.field(Field::new_password("password", "accounts-new-password"))
        .field(Field::new_password("again", "accounts-new-password-again"))
}

fn invited(name: &str) -> Form {
    let form = Form::new().heading_about("sign-in-invitation", vec![("name", name.into())]);
    asks_new_password(form).button("sign-in-invitation-button")
}

/// The page that an invitation leads to.
pub(super) async fn show_invitation(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    crate::At(code): crate::At<String>,
) -> Answer {
    let invitation = accounts::invitation(&site.office, &code, &caller.0).await?;
    let email = words::Arg::from(invitation.holder.email.as_str());
    let caption = site.words().say(visitor.language, "sign-in-invitation-for", &[("email", email)]);
    invited(&invitation.holder.name).caption(caption).show(&site, &visitor)
}

pub(super) async fn send_invitation(
    State(site): State<Site>,
    visitor: Visitor,
    caller: Caller,
    crate::At(code): crate::At<String>,
    sent: Sent,
) -> Answer {
    let invitation = accounts::invitation(&site.office, &code, &caller.0).await;
    let form = invited(invitation.as_ref().map_or("", |it| it.holder.name.as_str()));
    let mut answers = form.read(&site, sent).await?;
    if answers.text("password") != answers.text("again") {
        answers.fault("again", "accounts-new-password-again.differs");
    }
    form.settle(&site, &visitor, &answers)?;
    let (command, password) = (answers.command(), answers.text("password"));
    let account = accounts::accept(&site.office, command, &code, (password, &caller.0)).await;
    let account = form.done(&site, &visitor, &answers, account)?;
    welcome(&site, account, "").await
}
