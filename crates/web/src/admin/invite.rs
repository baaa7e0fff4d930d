//! Inviting somebody.
use app::{accounts, members, organisations};
use axum::extract::State;
use casework::{account::Holder, id::OrganisationId, permission::Standing};

use super::{Employer, home, letter, post_of};
use crate::{Answer, Apology, Choice, Field, Form, Sent, Site, Visitor};

/// The roles of staff, as choices.
pub(super) fn staff_roles() -> Vec<Choice> {
    ["plain", "manager", "administrator", "both"]
        .map(|role| Choice::new(role, format!("admin-role-{role}")))
        .into()
}

/// The roles of an organisation's people, as choices.
pub(super) fn their_roles() -> Vec<Choice> {
    ["plain", "manager"].map(|role| Choice::new(role, format!("admin-their-role-{role}"))).into()
}

fn who(form: Form) -> Form {
    form.field(Field::text("name", "accounts-name").up_to(200))
        .field(Field::email("email", "accounts-email"))
}

fn staff() -> Form {
    who(Form::new().heading("admin-invite"))
        .field(Field::radios("role", "admin-role", staff_roles()))
        .button("admin-invite-button")
        .cancel("/admin")
}

fn colleague(home: &str) -> Form {
    who(Form::new().heading("admin-invite-colleague"))
        .field(Field::radios("role", "admin-role", their_roles()))
        .button("admin-invite-button")
        .cancel(home)
}

fn member() -> Form {
    who(Form::new().heading("admin-invite-member"))
        .field(Field::text("member", "admin-member-name").up_to(200))
        .field(Field::radios("role", "admin-role", their_roles()))
        .button("admin-invite-button")
        .cancel("/admin")
}

fn organisation() -> Form {
    who(Form::new().heading("admin-invite-organisation"))
        .field(Field::text("organisation", "admin-organisation-code").up_to(100))
        .field(Field::radios("role", "admin-role", their_roles()))
        .button("admin-invite-button")
        .cancel("/admin")
}

pub(super) async fn show_staff(State(site): State<Site>, visitor: Visitor) -> Answer {
    staff().show(&site, &visitor)
}

pub(super) async fn show_colleague(State(site): State<Site>, visitor: Visitor) -> Answer {
    colleague(home(&visitor.actor()?)).show(&site, &visitor)
}

pub(super) async fn show_organisation(State(site): State<Site>, visitor: Visitor) -> Answer {
    organisation().show(&site, &visitor)
}

pub(super) async fn send_staff(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    invited(&site, &visitor, (&staff(), Employer::Office), sent).await
}

pub(super) async fn send_colleague(
    State(site): State<Site>,
    visitor: Visitor,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let employer = match actor.standing {
        Standing::Organisation { of, .. } => Employer::Organisation(of),
        Standing::Member { of, .. } => Employer::Member(of),
        _ => return Err(Apology::not_found()),
    };
    invited(&site, &visitor, (&colleague(home(&actor)), employer), sent).await
}

/// The organisation is named by its code in the register, which its page there shows.
pub(super) async fn send_organisation(
    State(site): State<Site>,
    visitor: Visitor,
    sent: Sent,
) -> Answer {
    let form = organisation();
    let mut answers = form.read(&site, sent).await?;
    let code = answers.text("organisation").trim().to_owned();
    let of = OrganisationId::of_code(&code);
    if answers.is_fine() && organisations::listed(&site.office, &code).await.is_err() {
        answers.fault("organisation", "admin-organisation-code.unknown");
    }
    form.settle(&site, &visitor, &answers)?;
    finish(&site, &visitor, (&form, Employer::Organisation(of)), &answers).await
}

pub(super) async fn show_member(State(site): State<Site>, visitor: Visitor) -> Answer {
    member().show(&site, &visitor)
}

/// The member is named as people do: by name or constituency, if only one sitting member fits.
pub(super) async fn send_member(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = member();
    let mut answers = form.read(&site, sent).await?;
    let found = members::search(&site.office, answers.text("member"), 2).await?;
    let only = match found.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    if answers.is_fine() && only.is_none() {
        let key = if found.is_empty() {
            "admin-member-name.unknown"
        } else {
            "admin-member-name.several"
        };
        answers.fault("member", key);
    }
    form.settle(&site, &visitor, &answers)?;
    let of = only.ok_or_else(Apology::not_found)?;
    finish(&site, &visitor, (&form, Employer::Member(of)), &answers).await
}

async fn invited(
    site: &Site,
    visitor: &Visitor,
    (form, employer): (&Form, Employer),
    sent: Sent,
) -> Answer {
    let answers = form.answers(site, visitor, sent).await?;
    finish(site, visitor, (form, employer), &answers).await
}

async fn finish(
    site: &Site,
    visitor: &Visitor,
    (form, employer): (&Form, Employer),
    answers: &crate::Answers,
) -> Answer {
    let actor = visitor.actor()?;
    let holder = Holder { name: answers.text("name").into(), email: answers.text("email").into() };
    let invitee = accounts::Invitee { post: post_of(answers.chosen("role"), employer), holder };
    let done = accounts::invite(&site.office, &actor, answers.command(), &invitee).await;
    let invited = form.done(site, visitor, answers, done)?;
    letter::show(site, visitor, (&invited, home(&actor)))
}
