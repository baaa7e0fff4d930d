//! What staff add to the register: other names, and a note on our reach.
use app::organisations::{self, Listing};
use axum::extract::State;
use casework::organisation::Addition;

use crate::{Answer, At, Field, Form, Onward, Sent, Site, Visitor, form::encoded};

/// Letters that all the names may have together.
const NAMES: usize = 2_000;

fn form(listing: &Listing) -> Form {
    let (entry, added) = (&listing.entry, &listing.added);
    Form::new()
        .heading("organisations-add")
        .caption(entry.name.clone())
        .back(home(&entry.code))
        .field(Field::area("names", "organisations-add-names").optional().rows(4).up_to(NAMES))
        .field(Field::area("note", "organisations-add-note").optional().rows(6).up_to(NAMES))
        .value("names", added.other_names.join("\n").as_str())
        .value("note", added.note.as_str())
        .button("organisations-add-button")
        .cancel(home(&entry.code))
}

fn home(code: &str) -> String {
    format!("/organisations/{}", encoded(code))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(code): At<String>,
) -> Answer {
    let listing = organisations::listed(&site.office, &code).await?;
    form(&listing).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(code): At<String>,
    sent: Sent,
) -> Answer {
    let listing = organisations::listed(&site.office, &code).await?;
    let form = form(&listing);
    let answers = form.answers(&site, &visitor, sent).await?;
    let lines = answers.text("names").lines().map(str::trim).filter(|name| !name.is_empty());
    let addition = Addition {
        other_names: lines.map(str::to_owned).collect(),
        note: answers.text("note").trim().to_owned(),
    };
    let done =
        organisations::add(&site.office, &answers.ask(visitor.actor()?), &code, &addition).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(home(&code)).saying("organisations-added").into_answer(&site)
}
