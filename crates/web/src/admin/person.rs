//! One account, looked after by somebody else: another role, a new invitation, or closed.
use app::accounts;
use axum::extract::State;
use casework::{account::Account, account::Post, id::AccountId};
use serde::Serialize;

use super::{Employer, chosen_of, home, invite, letter, people, post_of};
use crate::{
    Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor, accounts::role,
    page::Page,
};

/// What stands beside the form.
#[derive(Debug, Serialize)]
pub(super) struct About {
    name: String,
    email: String,
    role: &'static str,
}

impl Page for About {
    const TEMPLATE: &'static str = "admin/about.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            name: "Mair Pritchard".into(),
            email: "mair@ombudsman.example".into(),
            role: "accounts-role-caseworker",
        }]
    }
}

/// The account, if the visitor may look after it; else there is none.
async fn looked_after(
    site: &Site,
    visitor: &Visitor,
    account: AccountId,
) -> Result<(Account, Post), Apology> {
    let story = accounts::load(&site.office, account).await?.story;
    let actor = visitor.actor()?;
    let post = story.post.filter(|post| post.is_given_by(&actor));
    let post = post.ok_or_else(Apology::not_found)?;
    Ok((story, post))
}

fn form(visitor: &Visitor, account: &Account, post: Post) -> Result<Form, Apology> {
    let roles = match post {
        Post::Organisation { .. } | Post::Member { .. } => invite::their_roles(),
        _ => invite::staff_roles(),
    };
    let role = Field::radios("role", "admin-role", roles);
    let what = vec![
        Choice::new("invite", "admin-do-invite"),
        Choice::new("role", "admin-do-role").reveals(role),
        Choice::new("close", "admin-do-close"),
    ];
    let name = words::Arg::from(account.name());
    let email = account.holder.known().map_or("", |holder| holder.email.as_str());
    Ok(Form::new()
        .heading_about("admin-person", vec![("name", name)])
        .caption(email)
        .field(Field::radios("what", "admin-do", what))
        .value("role", chosen_of(post).to_owned())
        .button("form-continue")
        .cancel(home(&visitor.actor()?)))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(account): At<AccountId>,
) -> Answer {
    let (story, post) = looked_after(&site, &visitor, account).await?;
    if story.closed {
        let email = story.holder.known().map(|holder| holder.email.clone());
        let name = story.name().to_owned();
        return site
            .page(&visitor, &About { name, email: email.unwrap_or_default(), role: role(post) });
    }
    form(&visitor, &story, post)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(account): At<AccountId>,
    sent: Sent,
) -> Answer {
    let (story, post) = looked_after(&site, &visitor, account).await?;
    let form = form(&visitor, &story, post)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (actor, office) = (visitor.actor()?, &site.office);
    let by = (&actor, answers.command());
    match answers.chosen("what") {
        "invite" => {
            let done = accounts::invite_again(office, &actor, account).await;
            let invited = form.done(&site, &visitor, &answers, done)?;
            letter::show(&site, &visitor, (&invited, home(&actor)))
        }
        "role" => {
            let post = post_of(answers.chosen("role"), Employer::of(post));
            let done = accounts::change_post(office, by, account, post).await;
            form.done(&site, &visitor, &answers, done)?;
            let to = format!("{}/{account}", people(&actor));
            Onward::to(to).saying("accounts-saved").into_answer(&site)
        }
        _ => {
            let done = accounts::close(office, by, account).await;
            form.done(&site, &visitor, &answers, done)?;
            Onward::to(home(&actor)).saying("admin-closed").into_answer(&site)
        }
    }
}
