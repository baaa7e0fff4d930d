//! One's own account.
use app::accounts;
use axum::extract::State;
use casework::account::{Holder, Post};
use serde::Serialize;

use crate::{
    Access, Answer, Apology, Entry, Field, Form, Onward, Page, Sent, Site, Visitor, session,
    sign_in::asks_new_password,
};

/// The pages of one's own account.
pub(crate) fn routes() -> Vec<Entry> {
    let own = Access::SignedIn;
    vec![
        Entry::get("/account", own, show),
        Entry::get("/account/details", own, show_details),
        Entry::post("/account/details", own, send_details),
        Entry::get("/account/password", own, show_password),
        Entry::post("/account/password", own, send_password),
        Entry::get("/account/sign-out-everywhere", own, show_everywhere),
        Entry::post("/account/sign-out-everywhere", own, send_everywhere),
    ]
}

/// The key of what a post is called.
pub(crate) fn role(post: Post) -> &'static str {
    match post {
        Post::Public => "accounts-role-public",
        Post::Staff { manager: true, administrator: true } => "accounts-role-both",
        Post::Staff { manager: true, .. } => "accounts-role-manager",
        Post::Staff { administrator: true, .. } => "accounts-role-administrator",
        Post::Staff { .. } => "accounts-role-caseworker",
        Post::Organisation { manager: true, .. } => "accounts-role-organisation-manager",
        Post::Organisation { .. } => "accounts-role-organisation",
        Post::Member { manager: true, .. } => "accounts-role-member-manager",
        Post::Member { .. } => "accounts-role-member",
    }
}

/// What an account says to its holder.
#[derive(Debug, Serialize)]
struct Own {
    name: String,
    email: String,
    role: &'static str,
    has_password: bool,
    has_code: bool,
}

impl Page for Own {
    const TEMPLATE: &'static str = "accounts/own.html";

    fn samples() -> Vec<Self> {
        let page = |has: bool| Self {
            name: "Mair Pritchard".into(),
            email: if has { "mair@ombudsman.example".into() } else { String::new() },
            role: "accounts-role-caseworker",
            has_password: has,
            has_code: !has,
        };
        vec![page(true), page(false)]
    }
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let account = visitor.actor()?.account;
    let story = accounts::load(&site.office, account).await?.story;
    let post = story.post.ok_or_else(Apology::not_found)?;
    let holder = story.holder.known().cloned().unwrap_or_default();
    let page = Own {
        name: holder.name,
        email: holder.email,
        role: role(post),
        has_password: story.password.is_some(),
        has_code: story.code.is_some(),
    };
    site.page(&visitor, &page)
}

async fn details(site: &Site, visitor: &Visitor) -> Result<Form, Apology> {
    let story = accounts::load(&site.office, visitor.actor()?.account).await?.story;
    let holder = story.holder.known().cloned().unwrap_or_default();
    Ok(Form::new()
        .heading("accounts-details")
        .field(Field::text("name", "accounts-name").up_to(200).autocomplete("name"))
        .field(Field::email("email", "accounts-email").optional().autocomplete("email"))
        .value("name", holder.name)
        .value("email", holder.email)
        .button("form-save")
        .cancel("/account"))
}

async fn show_details(State(site): State<Site>, visitor: Visitor) -> Answer {
    details(&site, &visitor).await?.show(&site, &visitor)
}

async fn send_details(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = details(&site, &visitor).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let who = (visitor.actor()?.account, answers.command());
    let holder = Holder { name: answers.text("name").into(), email: answers.text("email").into() };
    let done = accounts::change_holder(&site.office, who, &holder).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/account").saying("accounts-saved").into_answer(&site)
}

async fn password(site: &Site, visitor: &Visitor) -> Result<Form, Apology> {
    let account = visitor.actor()?.account;
    let form = Form::new().heading("accounts-password");
    let form = if accounts::may_choose_freely(&site.office, account).await? {
        form
    } else {
        form.field(Field::password("current", "accounts-current-password"))
    };
    Ok(asks_new_password(form).button("form-save").cancel("/account"))
}

async fn show_password(State(site): State<Site>, visitor: Visitor) -> Answer {
    password(&site, &visitor).await?.show(&site, &visitor)
}

/// Everywhere else the account is signed out; here it is signed in anew.
async fn send_password(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = password(&site, &visitor).await?;
    let mut answers = form.read(&site, sent).await?;
    if answers.text("password") != answers.text("again") {
        answers.fault("again", "accounts-new-password-again.differs");
    }
    form.settle(&site, &visitor, &answers)?;
    let who = (visitor.actor()?.account, answers.command());
    let (current, new) = (answers.text("current"), answers.text("password"));
    let done = accounts::choose_password(&site.office, who, current, new).await;
    form.done(&site, &visitor, &answers, done)?;
    let cookie = session::begin(&site, who.0).await?;
    Onward::to("/account").saying("accounts-password-saved").keeping(cookie).into_answer(&site)
}

fn everywhere() -> Form {
    Form::new()
        .heading("accounts-everywhere")
        .warning_button("accounts-everywhere-button")
        .cancel("/account")
}

async fn show_everywhere(State(site): State<Site>, visitor: Visitor) -> Answer {
    everywhere().show(&site, &visitor)
}

async fn send_everywhere(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let answers = everywhere().answers(&site, &visitor, sent).await?;
    let who = (visitor.actor()?.account, answers.command());
    accounts::sign_out_everywhere(&site.office, who).await?;
    session::end(&site, &visitor).await?;
    Onward::to("/").saying("shell-signed-out").forgetting(session::COOKIE).into_answer(&site)
}

/// The pages in their states, for the tests that render every template.
#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<Own>()
}
