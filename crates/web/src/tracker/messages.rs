//! Writing to the office, with papers, at any stage.
use app::desk;
use axum::extract::State;
use casework::{Reference, codes::Channel, conversation::NewMessage, people::Party};
use serde::Serialize;

use super::{Mine, Side};
use crate::{Answer, Answers, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

#[derive(Debug, Serialize)]
struct Beside {
    mine: Mine,
    messages: Vec<Message>,
}

#[derive(Debug, Serialize)]
struct Message {
    day: casework::Day,
    ours: bool,
    words: String,
    papers: Vec<u32>,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &side)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &side)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let message = NewMessage {
        to: None,
        channel: channel(&answers)?,
        answers: None,
        words: answers.text("words").to_owned(),
        papers: answers.papers("papers"),
    };
    let ask = side.ask(&visitor, &answers)?;
    let done = desk::send_message(&site.office, &ask, side.case(), &message).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/my/{reference}/messages"))
        .saying("tracker-message-sent")
        .into_answer(&site)
}

/// How it came: over these pages, unless staff say that somebody rang or wrote.
pub(super) fn channel(answers: &Answers) -> Result<Channel, Apology> {
    Ok(answers.maybe_choice::<Channel>("channel")?.unwrap_or(Channel::Web))
}

fn form(site: &Site, visitor: &Visitor, side: &Side) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let own = Party::Person(side.person.no);
    let theirs =
        complaint.messages.values().filter(|message| message.from == own || message.to == own);
    let messages = theirs.rev().map(|message| Message {
        day: message.on,
        ours: message.from == Party::Office,
        words: message.words.words().to_owned(),
        papers: message.papers.iter().map(|paper| paper.0).collect(),
    });
    let beside = Beside { mine: side.frame(site, visitor)?, messages: messages.collect() };
    let form = Form::new()
        .heading("tracker-messages")
        .template("tracker/messages.html", &beside)
        .field(Field::area("words", "tracker-message").optional().up_to(10_000).rows(8))
        .field(Field::files("papers", "tracker-papers").optional())
        .button("tracker-message-button");
    Ok(staff_say_how(form, side))
}

/// Staff who do a step for somebody say how it reached them.
pub(super) fn staff_say_how(form: Form, side: &Side) -> Form {
    if side.acting_for.is_some() {
        form.field(Field::choice::<Channel>("channel", "tracker-channel"))
    } else {
        form
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let message = |ours| Message {
        day: jiff::civil::date(2026, 3, 3),
        ours,
        words: "Words".into(),
        papers: vec![1],
    };
    let beside = Beside { mine: Mine::sample(), messages: vec![message(true), message(false)] };
    crate::page::Sample::of_form("tracker/messages.html", &beside)
}
