//! Staff key a complaint for somebody on the phone or by post, on the pages that everybody uses.
use app::enquiry::{Draft, draft};
use axum::extract::State;
use casework::{codes::Channel, enquiry::NewSource, event::ReferrerWords};

use super::steps;
use crate::{
    Answer, Answers, Apology, Choice, Field, Form, Sent, Site, Visitor, contacts::signposts,
};

/// How a complaint comes that somebody keys.
const CHANNELS: [Channel; 4] = [Channel::Phone, Channel::Post, Channel::Email, Channel::InPerson];

fn questions(
    channel: Option<Channel>,
    received: Option<casework::Day>,
    source: Option<&NewSource>,
) -> Form {
    let agreed = Field::tick("agreed", "complain-taken-agreed", "complain-taken-agreed-yes");
    let choices = [
        Choice::new("no", "complain-taken-referred-no"),
        Choice::new("yes", "complain-taken-referred-yes")
            .reveals(Field::select("from", "complain-taken-from", signposts()).optional())
            .reveals(Field::text("service", "complain-taken-service").optional())
            .reveals(Field::text("person", "complain-taken-person").optional())
            .reveals(agreed),
    ];
    let form = Form::new()
        .heading("complain-taken")
        .field(Field::radios("channel", "complain-taken-channel", CHANNELS.map(Choice::code)))
        .field(Field::day("received", "complain-taken-day").past())
        .field(Field::radios("referred", "complain-taken-referred", choices))
        .value("channel", channel.map(Channel::code))
        .value("received", received);
    let Some(NewSource::Service { from, words }) = source else {
        return form.value("referred", "no");
    };
    form.value("referred", "yes")
        .value("from", from.as_deref())
        .value("service", words.service.as_str())
        .value("person", words.person.as_str())
        .value("agreed", "yes")
}

/// A service that is written down has a name, from the list or in words.
pub(super) fn judge(answers: &mut Answers) {
    let is_named = answers.optional("from").is_some() || !answers.text("service").trim().is_empty();
    if answers.is_fine() && answers.chosen("referred") == "yes" && !is_named {
        answers.fault("service", "complain-taken-service.needed");
    }
}

fn source_of(answers: &Answers) -> Option<NewSource> {
    let text = |name| answers.text(name).trim().to_owned();
    let words = ReferrerWords { service: text("service"), person: text("person") };
    let from = answers.optional("from").map(str::to_owned);
    (answers.chosen("referred") == "yes").then_some(NewSource::Service { from, words })
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let form = questions(None, Some(site.office.today()), None).button("complain-taken-begin");
    form.show(&site, &visitor)
}

pub(super) async fn begin(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let actor = visitor.actor()?;
    let form = questions(None, None, None).button("complain-taken-begin");
    let mut answers = form.read(&site, sent).await?;
    judge(&mut answers);
    form.settle(&site, &visitor, &answers)?;
    let keyed = (actor.account, answers.day("received")?);
    let mut draft = draft::begin(&site.office, answers.choice("channel")?, Some(keyed)).await?;
    draft.source = source_of(&answers);
    steps::kept(&site, &draft, steps::on(&draft)).await
}

/// The same questions, asked again from the page of all answers.
pub(super) fn form(draft: &Draft) -> Form {
    questions(Some(draft.channel), draft.received, draft.source.as_ref())
}

pub(super) fn take(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    draft.channel = answers.choice("channel")?;
    draft.received = Some(answers.day("received")?);
    draft.source = source_of(answers);
    Ok(())
}
