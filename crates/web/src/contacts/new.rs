//! Logging a contact on one screen, by keyboard; and a member's office asking by itself.
use app::contacts::{self, Wanted};
use axum::extract::State;
use casework::{
    Reference,
    codes::{Channel, Matter, Topic},
    contact::{Caller, NewContact, Reach},
    id::{CaseId, MemberId},
    law,
};
use serde::{Deserialize, Serialize};

use super::rows::{self, ContactLine};
use crate::{
    Answer, Answers, Apology, Asked, Choice, Field, Form, Onward, Sent, Site, Visitor, enquiry,
    member::member_of,
};

/// How a contact comes that somebody logs.
const CHANNELS: [Channel; 4] = [Channel::Phone, Channel::Post, Channel::Email, Channel::InPerson];
/// What a member's office asks for by itself.
const OWN: [Topic; 4] = [Topic::HowWeWork, Topic::OwnComplaint, Topic::Visit, Topic::Other];

/// For whom, and about which complaint.
#[derive(Debug, Default, Deserialize)]
pub(super) struct For {
    member: Option<MemberId>,
    case: Option<Reference>,
}

/// What is known before anything is typed.
struct Known {
    member: Option<(MemberId, String)>,
    case: Option<(CaseId, Reference)>,
}

impl Known {
    async fn of(site: &Site, visitor: &Visitor, of: &For) -> Result<Self, Apology> {
        let member = match of.member {
            Some(id) => {
                let seat = app::members::find(&site.office, id).await?;
                Some((id, seat.ok_or_else(Apology::not_found)?.name))
            }
            None => None,
        };
        let case = match of.case {
            Some(reference) => {
                let opened = site.office.open(&visitor.actor()?, reference).await?;
                Some((CaseId(opened.loaded.id), reference))
            }
            None => None,
        };
        Ok(Self { member, case })
    }

    fn address(&self) -> String {
        match (&self.member, &self.case) {
            (Some((member, _)), _) => format!("/contacts/new?member={member}"),
            (None, Some((_, reference))) => format!("/contacts/new?case={reference}"),
            (None, None) => "/contacts/new".into(),
        }
    }

    fn caption(&self) -> String {
        let case = self.case.map(|(_, reference)| reference.to_string());
        self.member.as_ref().map(|(_, name)| name.clone()).or(case).unwrap_or_default()
    }

    fn form(&self) -> Form {
        let mut form = Form::new()
            .heading("contacts-new")
            .caption(self.caption())
            .back("/contacts")
            .action(self.address())
            .field(
                Field::radios("channel", "contacts-channel", CHANNELS.map(Choice::code)).inline(),
            )
            .value("channel", Channel::Phone.code());
        if self.member.is_none() {
            let choice = |caller: Caller| {
                Choice::new(caller.code(), format!("contacts-caller-{}", caller.code()))
            };
            let field = Field::radios("from", "contacts-from", Caller::PLAIN.map(choice)).inline();
            form = form.field(field).value("from", Caller::Public.code());
        }
        let topic = self.case.map_or("", |_| Topic::OwnComplaint.code());
        let form = form
            .field(Field::select("topic", "contacts-topic", choices(Topic::ALL)))
            .value("topic", Some(topic).filter(|code| !code.is_empty()))
            .field(Field::area("words", "contacts-words").rows(4))
            .field(Field::select("matter", "contacts-matter", choices(Matter::every())).optional())
            .field(Field::select("sent-to", "contacts-sent-to", signposts()).optional())
            .field(Field::text("name", "contacts-name").optional().autocomplete("off"))
            .field(Field::text("reach", "contacts-reach").optional().autocomplete("off"))
            .field(Field::day("call-back", "contacts-call-back").optional());
        let form = if self.member.is_none() && self.case.is_none() {
            let label = "contacts-complaint-yes";
            form.field(Field::tick("complaint", "contacts-complaint", label).optional())
        } else {
            form
        };
        form.button("contacts-new-button")
    }

    fn contact(&self, answers: &Answers) -> Result<NewContact, Apology> {
        let from = match &self.member {
            Some((member, _)) => Caller::Member(*member),
            None => Caller::PLAIN
                .into_iter()
                .find(|caller| caller.code() == answers.chosen("from"))
                .ok_or_else(Apology::bad_form)?,
        };
        Ok(NewContact {
            channel: answers.choice("channel")?,
            from,
            topic: answers.choice("topic")?,
            matter: answers.maybe_choice("matter")?,
            sent_to: answers.optional("sent-to").map(str::to_owned),
            case: self.case.map(|(case, _)| case),
            call_back: answers.maybe_day("call-back")?,
            words: answers.text("words").to_owned(),
            reach: Reach {
                name: answers.text("name").to_owned(),
                at: answers.text("reach").to_owned(),
            },
        })
    }
}

fn choices<C: casework::codes::Code>(codes: &'static [C]) -> impl Iterator<Item = Choice> {
    codes.iter().map(|code| Choice::code(*code))
}

/// Everywhere that people can be sent, by name.
pub(crate) fn signposts() -> Vec<Choice> {
    let mut all: Vec<_> = law::pack().elsewhere.iter().collect();
    all.sort_by_key(|other| &other.name);
    all.into_iter().map(|other| Choice::named(other.code.as_str(), other.name.as_str())).collect()
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(of): Asked<For>,
) -> Answer {
    Known::of(&site, &visitor, &of).await?.form().show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(of): Asked<For>,
    sent: Sent,
) -> Answer {
    let known = Known::of(&site, &visitor, &of).await?;
    let form = known.form();
    let mut answers = form.read(&site, sent).await?;
    if answers.chosen("topic") == Topic::WrongNumber.code() {
        answers.forgive("words");
    }
    form.settle(&site, &visitor, &answers)?;
    let (actor, contact) = (visitor.actor()?, known.contact(&answers)?);
    let done = contacts::log(&site.office, &actor, answers.command(), &contact).await;
    let logged = form.done(&site, &visitor, &answers, done)?;
    if answers.yes("complaint") {
        let begun = contacts::begin_complaint(&site.office, &actor, logged).await;
        let draft = form.done(&site, &visitor, &answers, begun)?;
        return enquiry::go_on(&site, &draft).await;
    }
    let to = known.case.map_or("/contacts".into(), |(_, reference)| format!("/cases/{reference}"));
    Onward::to(to).saying("contacts-logged").into_answer(&site)
}

/// What a member's office asked before.
#[derive(Debug, Serialize)]
struct Before {
    asked: Vec<ContactLine>,
}

async fn own_form(site: &Site, member: MemberId) -> Result<Form, Apology> {
    let before = contacts::found(&site.office, &Wanted::OfMember(member), 0).await?;
    let beside = Before { asked: rows::lines(site, &before.rows).await? };
    Ok(Form::new()
        .heading("contacts-questions")
        .field(Field::radios("topic", "contacts-question-topic", OWN.map(Choice::code)))
        .field(Field::area("words", "contacts-question-words").rows(6))
        .field(Field::text("reach", "contacts-question-reach").optional())
        .button("contacts-question-button")
        .template("contacts/questions.html", &beside))
}

pub(super) async fn show_own(State(site): State<Site>, visitor: Visitor) -> Answer {
    own_form(&site, member_of(&visitor)?).await?.show(&site, &visitor)
}

pub(super) async fn send_own(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let (actor, member) = (visitor.actor()?, member_of(&visitor)?);
    let form = own_form(&site, member).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let contact = NewContact {
        channel: Channel::Web,
        from: Caller::Member(member),
        topic: answers.choice("topic")?,
        matter: None,
        sent_to: None,
        case: None,
        // Whoever asks on this page waits for an answer.
        call_back: Some(site.office.today()),
        words: answers.text("words").to_owned(),
        reach: Reach { name: visitor.name.clone(), at: answers.text("reach").to_owned() },
    };
    let done = contacts::log(&site.office, &actor, answers.command(), &contact).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/member/questions").saying("contacts-question-sent").into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let asked = vec![ContactLine::sample(true), ContactLine::sample(false)];
    [Before { asked }, Before { asked: Vec::new() }]
        .iter()
        .flat_map(|beside| crate::page::Sample::of_form("contacts/questions.html", beside))
        .collect()
}
