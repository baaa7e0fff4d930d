//! What is recommended, accepted, shown and confirmed.
use std::collections::BTreeMap;

use crate::{
    Day, Personal, Refusal,
    codes::{Compliance, Remedy, Severity},
    event::{Event, RecommendationWords},
    id::{IssueNo, OrganisationId, PaperNo, RecommendationNo},
    record::Told,
};

use super::Complaint;

/// What an organisation is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The issue it puts right.
    pub issue: IssueNo,
    /// Who is to do it.
    pub to: OrganisationId,
    /// What kind of thing.
    pub remedy: Remedy,
    /// The level, where the injustice is not financial.
    pub severity: Option<Severity>,
    /// Pence.
    pub amount: Option<i64>,
    /// By when.
    pub due: Day,
    /// What it says.
    pub words: Personal<RecommendationWords>,
    /// Accepted or refused, with reasons.
    pub reply: Option<Reply>,
    /// Its parts, from 1.
    pub parts: BTreeMap<u32, Part>,
    /// No longer asked for.
    pub closed: bool,
}

/// The organisation's reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Whether it accepts.
    pub accepted: bool,
    /// Its reasons.
    pub words: Personal<String>,
    /// When.
    pub on: Day,
}

/// One part of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// What the organisation showed last, and when.
    pub proof: Option<(Day, Personal<String>, Vec<PaperNo>)>,
    /// Why that was not enough, if it was not.
    pub returned: Option<Personal<String>>,
    /// The day it was done, as the office confirmed.
    pub done: Option<Day>,
}

/// Who has to do something next about a recommendation that is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The organisation: accept or refuse it.
    Reply,
    /// The organisation: do it, and show that it is done.
    Proof,
    /// The office: look at what was shown.
    Check,
    /// The office: the organisation refused it, so nothing more is asked of it for now.
    Refused,
}

impl Turn {
    /// Whether the organisation has to do something, rather than the office.
    pub fn is_the_organisations(self) -> bool {
        matches!(self, Self::Reply | Self::Proof)
    }

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Proof => "proof",
            Self::Check => "check",
            Self::Refused => "refused",
        }
    }
}

impl Recommendation {
    /// Whose turn it is; nobody's once it is over.
    pub fn turn(&self) -> Option<Turn> {
        let owed =
            |part: &Part| part.done.is_none() && (part.proof.is_none() || part.returned.is_some());
        match &self.reply {
            _ if !self.is_open() => None,
            None => Some(Turn::Reply),
            Some(reply) if !reply.accepted => Some(Turn::Refused),
            Some(_) if self.parts.values().any(owed) => Some(Turn::Proof),
            Some(_) => Some(Turn::Check),
        }
    }

    /// Whether something is still owed.
    pub fn is_open(&self) -> bool {
        !self.closed && self.parts.values().any(|part| part.done.is_none())
    }

    /// Whether the organisation refused it.
    pub fn is_refused(&self) -> bool {
        self.reply.as_ref().is_some_and(|reply| !reply.accepted)
    }

    /// What became of it by this day.
    pub fn compliance(&self, today: Day) -> Compliance {
        let is_done = self.parts.values().all(|part| part.done.is_some());
        match (&self.reply, self.is_late(today)) {
            (_, late) if is_done => {
                if late {
                    Compliance::DoneLate
                } else {
                    Compliance::Done
                }
            }
            _ if self.closed => Compliance::NotAskedFor,
            (Some(reply), _) if !reply.accepted => Compliance::Refused,
            (_, true) => Compliance::Overdue,
            (Some(_), false) => Compliance::Accepted,
            (None, false) => Compliance::NotAnswered,
        }
    }

    /// Whether it is, or was, done after its day. Late stays late, even once done.
    pub fn is_late(&self, today: Day) -> bool {
        let late = |part: &Part| {
            part.done.map_or(!self.closed && today > self.due, |done| done > self.due)
        };
        self.parts.values().any(late)
    }
}

impl Complaint {
    pub(super) fn remedied(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::RecommendationMade {
                recommendation,
                issue,
                to,
                remedy,
                severity,
                amount,
                due,
                parts,
                words,
            } => {
                let made = Recommendation {
                    issue: *issue,
                    to: *to,
                    remedy: *remedy,
                    severity: *severity,
                    amount: *amount,
                    due: *due,
                    words: words.clone(),
                    reply: None,
                    parts: (1..=*parts).map(|part| (part, Part::default())).collect(),
                    closed: false,
                };
                self.recommendations.insert(*recommendation, made);
            }
            Event::RecommendationAnswered { recommendation, accepted, words } => {
                let reply = Reply { accepted: *accepted, words: words.clone(), on: told.day };
                self.recommendation_mut(*recommendation)?.reply = Some(reply);
            }
            Event::ProofGiven { recommendation, part, papers, words } => {
                let part = self.part_mut(*recommendation, *part)?;
                part.proof = Some((told.day, words.clone(), papers.clone()));
                part.returned = None;
            }
            Event::ProofReturned { recommendation, part, reason } => {
                self.part_mut(*recommendation, *part)?.returned = Some(reason.clone());
            }
            Event::PartConfirmed { recommendation, part, done } => {
                self.part_mut(*recommendation, *part)?.done = Some(*done);
            }
            Event::RecommendationClosed { recommendation, .. } => {
                self.recommendation_mut(*recommendation)?.closed = true;
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    fn recommendation_mut(&mut self, no: RecommendationNo) -> Result<&mut Recommendation, Refusal> {
        self.recommendations.get_mut(&no).ok_or(Refusal::NoSuchThing)
    }

    fn part_mut(&mut self, no: RecommendationNo, part: u32) -> Result<&mut Part, Refusal> {
        self.recommendation_mut(no)?.parts.get_mut(&part).ok_or(Refusal::NoSuchThing)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{example, id::IssueNo};

    const DAY: Day = date(2026, 3, 2);

    fn asked(reply: Option<bool>, parts: [Part; 2]) -> Recommendation {
        let reply = reply.map(|accepted| Reply {
            accepted,
            words: Personal::Known(String::new()),
            on: DAY,
        });
        Recommendation {
            issue: IssueNo(1),
            to: example::hospital(),
            remedy: Remedy::Apology,
            severity: None,
            amount: None,
            due: DAY,
            words: Personal::Gone,
            reply,
            parts: (1..).zip(parts).collect(),
            closed: false,
        }
    }

    fn shown() -> Part {
        let proof = Some((DAY, Personal::Known(String::new()), Vec::new()));
        Part { proof, ..Part::default() }
    }

    #[test]
    fn it_is_the_organisations_turn_until_every_part_is_shown() {
        let done = || Part { done: Some(DAY), ..shown() };
        let back = || Part { returned: Some(Personal::Gone), ..shown() };
        let turn = |reply, parts| asked(reply, parts).turn();

        assert_eq!(turn(None, [Part::default(), Part::default()]), Some(Turn::Reply));
        assert_eq!(turn(Some(true), [shown(), Part::default()]), Some(Turn::Proof));
        assert_eq!(turn(Some(true), [done(), back()]), Some(Turn::Proof));
        assert_eq!(turn(Some(true), [done(), shown()]), Some(Turn::Check));
        assert_eq!(turn(Some(false), [Part::default(), Part::default()]), Some(Turn::Refused));
        assert_eq!(turn(Some(true), [done(), done()]), None);
    }
}
