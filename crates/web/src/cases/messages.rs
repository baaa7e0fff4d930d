//! Messages both ways, at every stage: what came, what went, and a form to write.
use std::collections::BTreeSet;

use app::desk::{self, Names};
use axum::extract::State;
use casework::{
    Complaint, Reference, case::Message, codes::Channel, conversation::NewMessage, id::MessageNo,
    people::Party,
};
use serde::{Deserialize, Serialize};

use super::{Case, party};
use crate::{
    Answer, Answers, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
};

#[derive(Debug, Serialize)]
struct Beside {
    messages: Vec<MessageView>,
}

#[derive(Debug, Serialize)]
struct MessageView {
    no: u32,
    ours: bool,
    from: String,
    to: String,
    channel: &'static str,
    on: String,
    words: String,
    papers: Vec<PaperView>,
    waits: bool,
    reference: String,
}

#[derive(Debug, Serialize)]
struct PaperView {
    no: u32,
    name: String,
}

fn called(case: &Complaint, names: &Names, party: Party, us: &str) -> String {
    match party {
        Party::Office => us.to_owned(),
        Party::Person(no) => {
            case.people.get(&no).map(|person| person.name().to_owned()).unwrap_or_default()
        }
        Party::Organisation(id) => names.organisation(id).to_owned(),
        Party::Member(id) => names.member(id).to_owned(),
    }
}

fn view(
    case: &Complaint,
    names: &Names,
    us: &str,
    (no, sent): (&MessageNo, &Message),
) -> MessageView {
    let paper = |no: &casework::id::PaperNo| {
        let words = case.papers.get(no)?.words.known()?;
        Some(PaperView { no: no.0, name: words.name.clone() })
    };
    MessageView {
        no: no.0,
        ours: sent.from == Party::Office,
        from: called(case, names, sent.from, us),
        to: called(case, names, sent.to, us),
        channel: sent.channel.code(),
        on: sent.on.to_string(),
        words: sent.words.words().to_owned(),
        papers: sent.papers.iter().filter_map(paper).collect(),
        waits: !sent.answered,
        reference: case.reference.to_string(),
    }
}

/// Which message is answered, and to whom.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    answers: Option<u32>,
}

async fn form(
    site: &Site,
    visitor: &Visitor,
    case: &Case,
    answers: Option<MessageNo>,
) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let names = desk::names(&site.office, complaint.organisations(), BTreeSet::new()).await?;
    let names = names.with_members(&site.office, complaint.member().into_iter().collect()).await?;
    let us = site.words().say(visitor.language, "lens-office", &[]);
    let messages = complaint.messages.iter().rev();
    let beside = Beside { messages: messages.map(|it| view(complaint, &names, &us, it)).collect() };
    let everybody = party::everybody(complaint, &names);
    let send = Choice::new("send", "cases-message-send").reveals(Field::radios(
        "to",
        "cases-message-to",
        everybody.clone(),
    ));
    let received = Choice::new("received", "cases-message-received")
        .reveals(Field::radios("from", "cases-message-from", everybody))
        .reveals(Field::choice::<Channel>("channel", "cases-channel"));
    let answered = answers.and_then(|no| Some((no, complaint.messages.get(&no)?)));
    let form = case
        .form(site, visitor, "")?
        .template("cases/messages.html", &beside)
        .heading("cases-messages")
        .field(Field::radios("way", "cases-message-way", [send, received]))
        .field(Field::area("words", "cases-message-words").optional().rows(8))
        .field(Field::files("papers", "cases-message-papers").optional())
        .field(Field::hidden("answers"))
        .button("form-send")
        .value("way", "send");
    Ok(match answered {
        Some((no, asked)) => form.value("answers", no.0).value("to", party::code(asked.from)),
        None => form,
    })
}

/// What is to be said, and for whom staff write it down. Of an e-mail that somebody sent, unless
/// the officer has written something, what it says.
fn said(
    site: &Site,
    visitor: &Visitor,
    answers: &Answers,
) -> Result<(NewMessage, Option<Party>), Apology> {
    let received = answers.chosen("way") == "received";
    let (to, from, channel) = if received {
        let channel = answers.choice::<Channel>("channel")?;
        (None, Some(party::of(answers.chosen("from"))?), channel)
    } else {
        (Some(party::of(answers.chosen("to"))?), None, Channel::Web)
    };
    let typed = answers.text("words");
    let files = answers.files("papers");
    let mut mails = files.iter().filter_map(|file| file.mail.as_ref());
    let words = match mails.next().filter(|_| received && typed.trim().is_empty()) {
        Some(mail) => mail.told(site.words(), visitor.language),
        None => typed.to_owned(),
    };
    let message = NewMessage {
        to,
        channel,
        answers: answers.parsed::<u32>("answers")?.map(MessageNo),
        words,
        papers: answers.papers("papers"),
    };
    Ok((message, from))
}

/// The messages, and the form.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(which): Asked<Which>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case, which.answers.map(MessageNo)).await?.show(&site, &visitor)
}

/// A message is sent, or what somebody said is written down.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, None).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (message, from) = said(&site, &visitor, &answers)?;
    let ask = answers.ask(case.actor).acting_for(from);
    let done = desk::send_message(&site.office, &ask, case.id, &message).await;
    form.done(&site, &visitor, &answers, done)?;
    let back = format!("{}/messages", case.home());
    Onward::to(back).saying("cases-message-sent").into_answer(&site)
}

fn done_form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let form = case.form(site, visitor, "/messages")?;
    Ok(form.heading("cases-message-done").button("cases-message-done-button"))
}

/// Asks whether a message needs no reply.
pub(super) async fn ask_done(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, _)): At<(Reference, MessageNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    done_form(&site, &visitor, &case)?.show(&site, &visitor)
}

/// It needs none.
pub(super) async fn done(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, message)): At<(Reference, MessageNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = done_form(&site, &visitor, &case)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let done = desk::answer_message(&site.office, &ask, case.id, message).await;
    form.done(&site, &visitor, &answers, done)?;
    let back = format!("{}/messages", case.home());
    Onward::to(back).saying("cases-saved").into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let message = |ours: bool| MessageView {
        no: 1,
        ours,
        from: "Ada Ashgrove".into(),
        to: "Us".into(),
        channel: "web",
        on: "2026-03-03".into(),
        words: "Words".into(),
        papers: vec![PaperView { no: 1, name: "letter.pdf".into() }],
        waits: !ours,
        reference: "4821-0937-5654".into(),
    };
    let beside = Beside { messages: vec![message(true), message(false)] };
    crate::page::Sample::of_form("cases/messages.html", &beside)
}
