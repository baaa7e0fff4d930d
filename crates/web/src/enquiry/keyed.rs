//! Staff key a complaint for somebody on the phone or by post, on the pages that everybody uses.
use app::enquiry::{Draft, draft};
use axum::extract::State;
use casework::codes::Channel;

use super::steps;
use crate::{Answer, Answers, Apology, Choice, Field, Form, Sent, Site, Visitor};

/// How a complaint comes that somebody keys.
const CHANNELS: [Channel; 4] = [Channel::Phone, Channel::Post, Channel::Email, Channel::InPerson];

fn questions(channel: Option<Channel>, received: Option<casework::Day>) -> Form {
    Form::new()
        .heading("complain-taken")
        .field(Field::radios("channel", "complain-taken-channel", CHANNELS.map(Choice::code)))
        .field(Field::day("received", "complain-taken-day").past())
        .value("channel", channel.map(Channel::code))
        .value("received", received)
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let form = questions(None, Some(site.office.today())).button("complain-taken-begin");
    form.show(&site, &visitor)
}

pub(super) async fn begin(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let actor = visitor.actor()?;
    let form = questions(None, None).button("complain-taken-begin");
    let answers = form.answers(&site, &visitor, sent).await?;
    let keyed = (actor.account, answers.day("received")?);
    let draft = draft::begin(&site.office, answers.choice("channel")?, Some(keyed)).await?;
    steps::kept(&site, &draft, steps::on(&draft)).await
}

/// The same questions, asked again from the page of all answers.
pub(super) fn form(draft: &Draft) -> Form {
    questions(Some(draft.channel), draft.received)
}

pub(super) fn take(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    draft.channel = answers.choice("channel")?;
    draft.received = Some(answers.day("received")?);
    Ok(())
}
