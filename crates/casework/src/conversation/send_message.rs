//! A message between a party and the office, at any stage, whoever begins.
use crate::{
    Complaint, Event, Personal, Refusal,
    checks::LONGEST,
    codes::Channel,
    id::MessageNo,
    people::Party,
    permission::{Deed, Permit},
};

use super::{NewPaper, risk::suggests_risk};

/// What somebody wants to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// For the office: whom it writes to. A party always writes to the office.
    pub to: Option<Party>,
    /// How it came.
    pub channel: Channel,
    /// The message it answers, if it answers one.
    pub answers: Option<MessageNo>,
    /// What it says. May be empty only if papers come with it.
    pub words: String,
    /// What comes with it.
    pub papers: Vec<NewPaper>,
}

impl Complaint {
    /// Sends a message. Staff who act for a party send it as from that party, with the channel
    /// on which it came.
    ///
    /// # Errors
    ///
    /// There is nothing in it, or nobody to send it to.
    pub fn send_message(
        &self,
        permit: &Permit,
        message: &NewMessage,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SendMessage)?;
        let (from, to) = match (permit.party(), message.to) {
            (Ok(party), _) if party != Party::Office => (party, Party::Office),
            (_, Some(to)) if self.can_be_written_to(to) => (Party::Office, to),
            _ => return Err(Refusal::NoSuchThing),
        };
        let words = message.words.trim();
        match words.chars().count() {
            0 if message.papers.is_empty() => return Err(Refusal::NothingSent),
            long if long > LONGEST => return Err(Refusal::OverLimit(20_000)),
            _ => {}
        }
        let (mut events, papers) = self.add_papers(from, &message.papers)?;
        let last = self.messages.keys().next_back().map_or(0, |last| last.0);
        let no = MessageNo(last.saturating_add(1));
        events.push(Event::MessageSent {
            message: no,
            from,
            to,
            channel: message.channel,
            papers,
            words: Personal::from(words),
        });
        if from != Party::Office && suggests_risk(words) {
            events.push(Event::RiskNoticed { issue: None, message: Some(no) });
        }
        if let (Party::Office, Some(answered)) = (from, message.answers) {
            self.waits_for_an_answer(answered)?;
            events.push(Event::MessageAnswered { message: answered });
        }
        Ok(events)
    }

    /// Marks a message to the office as dealt with, where it needs no reply.
    ///
    /// # Errors
    ///
    /// There is no such message, or it has been dealt with.
    pub fn answer_message(
        &self,
        permit: &Permit,
        message: MessageNo,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerMessage)?;
        self.waits_for_an_answer(message)?;
        Ok(vec![Event::MessageAnswered { message }])
    }

    fn waits_for_an_answer(&self, message: MessageNo) -> Result<(), Refusal> {
        match self.messages.get(&message) {
            Some(found) if !found.answered => Ok(()),
            Some(_) => Err(Refusal::WrongStage),
            None => Err(Refusal::NoSuchThing),
        }
    }

    /// The office writes to people of the case, and to organisations that know of it: never to
    /// one whose matter has not been taken on.
    fn can_be_written_to(&self, to: Party) -> bool {
        match to {
            Party::Office => false,
            Party::Person(_) => self.knows(to),
            Party::Organisation(id) => self.involved().contains(&id),
            Party::Member(id) => self.member() == Some(id),
        }
    }
}
