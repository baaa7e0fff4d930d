//! What primary and detailed investigation add.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Day, Personal, Refusal,
    codes::{Asks, CommentOn, Guideline},
    event::{Event, EvidenceWords},
    id::{IssueNo, OrganisationId, PaperNo, PersonNo, RequestNo},
    people::Party,
    record::Told,
};

use super::{Complaint, Stage};

/// Whether there are signs of a failing, and of an effect that is not put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signs {
    /// Of a failing.
    pub failing: bool,
    /// Of an effect that is not put right.
    pub unremedied: bool,
    /// The published guideline applied.
    pub guideline: Guideline,
    /// Why.
    pub reason: Personal<String>,
    /// When.
    pub on: Day,
}

/// Something an organisation was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Who was asked.
    pub to: OrganisationId,
    /// For what.
    pub asks: Asks,
    /// When.
    pub on: Day,
    /// By when, extensions counted in.
    pub due: Day,
    /// The words of it.
    pub words: Personal<String>,
    /// Days on which it was chased.
    pub chased: Vec<Day>,
    /// More time asked for and not yet answered: until when, and why.
    pub extension: Option<(Day, Personal<String>)>,
    /// When it was answered, and with what.
    pub answer: Option<(Day, Personal<String>, Vec<PaperNo>)>,
    /// It is no longer needed.
    pub dropped: bool,
}

impl Request {
    /// Whether the answer is still owed.
    pub fn is_open(&self) -> bool {
        self.answer.is_none() && !self.dropped
    }

    /// Whether it is, or was, answered after its day. Late stays late.
    pub fn is_late(&self, today: Day) -> bool {
        match &self.answer {
            Some((on, ..)) => *on > self.due,
            None => !self.dropped && today > self.due,
        }
    }
}

/// Terms on which both sides might settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The terms.
    pub terms: Personal<String>,
    /// Who has agreed, and when.
    pub agreed: BTreeMap<Party, Day>,
    /// Who has not, and why.
    pub refused: BTreeMap<Party, Personal<String>>,
}

/// What is to be looked at in detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The statement put to the complainant.
    pub words: Personal<String>,
    /// When it was put.
    pub on: Day,
    /// Who agreed, and when.
    pub agreed: Option<(PersonNo, Day)>,
    /// What they questioned, if they did.
    pub questioned: Option<Personal<String>>,
}

/// A party's window for comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// On what.
    pub on: CommentOn,
    /// Who.
    pub party: Party,
    /// Until when.
    pub until: Day,
}

/// What a party said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// On what.
    pub on: CommentOn,
    /// Who.
    pub party: Party,
    /// When.
    pub made: Day,
    /// What they said.
    pub words: Personal<String>,
    /// With what.
    pub papers: Vec<PaperNo>,
    /// How the office weighed it: whether it changed anything, and why.
    pub answer: Option<(bool, Personal<String>)>,
}

/// An item of the evidence log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// From whom.
    pub from: Party,
    /// When it came.
    pub received: Day,
    /// The papers.
    pub papers: Vec<PaperNo>,
    /// The issues it bears on.
    pub issues: BTreeSet<IssueNo>,
    /// What it is and shows.
    pub words: Personal<EvidenceWords>,
}

/// An organisation's offer to put things right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Whose.
    pub by: OrganisationId,
    /// When.
    pub on: Day,
    /// What.
    pub words: Personal<String>,
    /// The complainant's answer.
    pub answer: Option<(bool, Personal<String>)>,
}

impl Complaint {
    pub(super) fn inquired(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        let on = told.day;
        match &told.event {
            Event::SignsTested { issue, failing, unremedied, guideline, reason } => {
                self.issue(*issue)?;
                let (failing, unremedied) = (*failing, *unremedied);
                let (guideline, reason) = (*guideline, reason.clone());
                self.signs.insert(*issue, Signs { failing, unremedied, guideline, reason, on });
            }
            Event::DetailedOpened { due, .. } => self.stage = Stage::Detailed { due: *due },
            Event::Investigated { issues } => {
                self.investigated.extend(issues.iter().map(|issue| (*issue, on)));
            }
            Event::ScopeProposed { words } => {
                let (words, agreed, questioned) = (words.clone(), None, None);
                self.scope = Some(Scope { words, on, agreed, questioned });
            }
            Event::ScopeAgreed { by } => {
                let scope = self.scope_mut()?;
                (scope.agreed, scope.questioned) = (Some((*by, on)), None);
                self.has_news(on);
            }
            Event::ScopeQuestioned { words, .. } => {
                let scope = self.scope_mut()?;
                (scope.agreed, scope.questioned) = (None, Some(words.clone()));
                self.has_news(on);
            }
            Event::ResolutionProposed { terms } => {
                let (agreed, refused) = (BTreeMap::new(), BTreeMap::new());
                self.resolution = Some(Resolution { terms: terms.clone(), agreed, refused });
            }
            Event::ResolutionAgreed { by } => {
                let resolution = self.resolution.as_mut().ok_or(Refusal::WrongStage)?;
                resolution.refused.remove(by);
                resolution.agreed.insert(*by, on);
                self.has_news(on);
            }
            Event::ResolutionRefused { by, reason } => {
                let resolution = self.resolution.as_mut().ok_or(Refusal::WrongStage)?;
                resolution.agreed.remove(by);
                resolution.refused.insert(*by, reason.clone());
                self.has_news(on);
            }
            event => self.requested(event, on)?,
        }
        Ok(())
    }

    fn requested(&mut self, event: &Event, on: Day) -> Result<(), Refusal> {
        match event {
            Event::RequestMade { request, to, asks, due, words } => {
                let made = Request {
                    to: *to,
                    asks: *asks,
                    on,
                    due: *due,
                    words: words.clone(),
                    chased: Vec::new(),
                    extension: None,
                    answer: None,
                    dropped: false,
                };
                self.requests.insert(*request, made);
            }
            Event::RequestChased { request } => self.request_mut(*request)?.chased.push(on),
            Event::ExtensionAsked { request, until, reason } => {
                self.request_mut(*request)?.extension = Some((*until, reason.clone()));
            }
            Event::ExtensionAnswered { request, due, .. } => {
                let request = self.request_mut(*request)?;
                (request.extension, request.due) = (None, *due);
            }
            Event::RequestAnswered { request, papers, words } => {
                let request = self.request_mut(*request)?;
                request.answer = Some((on, words.clone(), papers.clone()));
                request.extension = None;
                self.has_news(on);
            }
            Event::RequestDropped { request } => self.request_mut(*request)?.dropped = true,
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    pub(super) fn heard(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::CitationChecked { issue, looked, words } => {
                self.citations.push((*issue, *looked, words.clone()));
            }
            Event::CommentInvited { on, party, until } => {
                self.invitations.retain(|known| (known.on, known.party) != (*on, *party));
                self.invitations.push(Invitation { on: *on, party: *party, until: *until });
            }
            Event::CommentMade { comment, on, party, papers, words } => {
                let made = Comment {
                    on: *on,
                    party: *party,
                    made: told.day,
                    words: words.clone(),
                    papers: papers.clone(),
                    answer: None,
                };
                self.comments.insert(*comment, made);
                self.has_news(told.day);
            }
            Event::CommentAnswered { comment, changed, words } => {
                let comment = self.comments.get_mut(comment).ok_or(Refusal::NoSuchThing)?;
                comment.answer = Some((*changed, words.clone()));
            }
            Event::EvidenceLogged { evidence, from, received, papers, issues, words } => {
                let logged = Evidence {
                    from: *from,
                    received: *received,
                    papers: papers.clone(),
                    issues: issues.clone(),
                    words: words.clone(),
                };
                self.evidence.insert(*evidence, logged);
            }
            Event::OfferMade { offer, by, words } => {
                let made = Offer { by: *by, on: told.day, words: words.clone(), answer: None };
                self.offers.insert(*offer, made);
                self.has_news(told.day);
            }
            Event::OfferAnswered { offer, accepted, words } => {
                let offer = self.offers.get_mut(offer).ok_or(Refusal::NoSuchThing)?;
                offer.answer = Some((*accepted, words.clone()));
                self.has_news(told.day);
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    /// Something came that the officer has to look at: the case's next day is now.
    pub(super) fn has_news(&mut self, on: Day) {
        self.desk.next = self.desk.next.min(on);
    }

    fn scope_mut(&mut self) -> Result<&mut Scope, Refusal> {
        self.scope.as_mut().ok_or(Refusal::WrongStage)
    }

    fn request_mut(&mut self, no: RequestNo) -> Result<&mut Request, Refusal> {
        self.requests.get_mut(&no).ok_or(Refusal::NoSuchThing)
    }
}
