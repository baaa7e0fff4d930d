//! Signing in and out, and taking up an invitation.
mod caller;
mod ways;

use app::accounts;
use axum::extract::State;
use casework::{account::Post, id::AccountId};

pub(crate) use caller::Caller;
pub(crate) use ways::asks_new_password;

use crate::{Access, Answer, Apology, Audience, Entry, Onward, Site, Visitor, session};

/// The pages of signing in.
pub(crate) fn routes() -> Vec<Entry> {
    let anyone = Access::Anyone;
    vec![
        Entry::get("/sign-in", anyone, ways::show).listed("sign-in", &[Audience::Anonymous]),
        Entry::get("/sign-in/password", anyone, ways::show_password),
        Entry::post("/sign-in/password", anyone, ways::send_password),
        Entry::get("/sign-in/reference", anyone, ways::show_reference),
        Entry::post("/sign-in/reference", anyone, ways::send_reference),
        Entry::get("/sign-in/code", anyone, ways::show_code),
        Entry::post("/sign-in/code", anyone, ways::send_code),
        Entry::get("/sign-in/send-code", anyone, ways::show_ask),
        Entry::post("/sign-in/send-code", anyone, ways::send_ask),
        Entry::get("/invitation/{code}", anyone, ways::show_invitation),
        Entry::post("/invitation/{code}", anyone, ways::send_invitation),
        Entry::post("/sign-out", anyone, sign_out),
    ]
}

/// The button "Sign out".
async fn sign_out(State(site): State<Site>, visitor: Visitor) -> Answer {
    session::end(&site, &visitor).await?;
    Onward::to("/").saying("shell-signed-out").forgetting(session::COOKIE).into_answer(&site)
}

/// Signs an account in, and leads to where its holder was going, or where they begin.
async fn welcome(site: &Site, account: AccountId, back: &str) -> Answer {
    let cookie = session::begin(site, account).await?;
    let to = if back.is_empty() { home(site, account).await? } else { back };
    Onward::back(to).keeping(cookie).into_answer(site)
}

/// Where somebody begins.
async fn home(site: &Site, account: AccountId) -> Result<&'static str, Apology> {
    let story = accounts::load(&site.office, account).await?.story;
    Ok(match story.post {
        Some(Post::Public) => "/my",
        Some(Post::Organisation { .. }) => "/organisation",
        Some(Post::Member { .. }) => "/member",
        Some(Post::Staff { administrator: true, manager: false }) => "/admin",
        Some(Post::Staff { .. }) => "/office",
        None => "/",
    })
}

/// The pages in their states, for the tests that render every template.
#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ways::Ways>()
}
