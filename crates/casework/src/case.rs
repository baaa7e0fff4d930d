//! A case, as its events tell it.
//!
//! Remedy, held publication and the inquiry run at the same time, so a case is not one state
//! but several regions: the inquiry (its [`Stage`]), the recommendations, the publication. Each
//! open one has somebody who answers for it and a next day: see [`crate::duty`].
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Day, Personal, Reference, Refusal,
    authority::{Authority, Power},
    codes::{Channel, Language, Looked, Outcome, Priority},
    event::{CitationWords, Event, LookedAt, Owner},
    id::{
        CaseId, CommentNo, EvidenceNo, IssueNo, MessageNo, NoticeNo, OfferNo, OrganisationId,
        PaperNo, PersonNo, RecommendationNo, RequestNo,
    },
    people::{Party, Person},
    record::{Class, Kind, Story, Told},
    section::Section,
};

mod authorised;
mod conversation;
mod decided;
mod enquired;
mod inquired;
mod issue;
mod published;
mod referred;
mod remedied;
mod sealed;
mod source;
mod together;

pub use conversation::{Message, Notice, NoticeState, Paper};
pub use decided::{Draft, Finding, Views};
pub use inquired::{Comment, Evidence, Invitation, Offer, Request, Resolution, Scope, Signs};
pub use issue::{Checked, Eligible, Issue, IssueState};
pub use published::{Edition, Hold, Holds, Publication, Rendition};
pub use referred::{Consented, Referral};
pub use remedied::{Part, Recommendation, Reply, Turn};
pub use source::Source;
pub use together::{Joined, Spoken};

/// A case, at any moment of its life.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Case {
    /// Nobody has sent it yet.
    #[default]
    Unopened,
    /// It is there.
    Live(Box<Complaint>),
    /// Its papers are destroyed. What is left says that it was, and when.
    Disposed {
        /// What people quoted.
        reference: Reference,
        /// The salted hash on the receipt, which a person may check for ever.
        receipt: String,
        /// When.
        on: Day,
    },
}

/// Who answers for the inquiry, and when they look at it next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desk {
    /// Who.
    pub owner: Owner,
    /// The next day.
    pub next: Day,
}

/// Issues that were handed on to another body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOn {
    /// The code of the signpost.
    pub to: String,
    /// When.
    pub on: Day,
    /// Which issues.
    pub issues: BTreeSet<IssueNo>,
    /// Whether the papers went along.
    pub with_papers: bool,
}

/// When somebody on the phone was last asked who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallerCheck {
    /// The day.
    pub on: Day,
    /// Whether they may be told of the complaint.
    pub passed: bool,
}

/// Where the inquiry stands. Not the statutory fact of being investigated, which is
/// [`Complaint::investigated`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Initial checks.
    Checks,
    /// Every open issue has been sent back; the case wakes by itself on the day.
    Waiting {
        /// The first day on which an issue wakes.
        wakes: Day,
    },
    /// Primary investigation.
    Primary {
        /// When it is to be done.
        due: Day,
    },
    /// Detailed investigation.
    Detailed {
        /// When it is to be done.
        due: Day,
    },
    /// Provisional views are out; the decision is being made.
    Decision {
        /// Comments may come until then.
        until: Day,
    },
    /// Over.
    Closed {
        /// When.
        on: Day,
    },
}

impl Stage {
    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Waiting { .. } => "waiting",
            Self::Primary { .. } => "primary",
            Self::Detailed { .. } => "detailed",
            Self::Decision { .. } => "decision",
            Self::Closed { .. } => "closed",
        }
    }
}

/// What is true of a case that has not been disposed of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// What people quote.
    pub reference: Reference,
    /// The day it reached the office.
    pub received: Day,
    /// How it came.
    pub channel: Channel,
    /// The language the complainant wants.
    pub language: Language,
    /// The salted hash on the receipt.
    pub receipt: String,
    /// What the person wants.
    pub wanted: Personal<String>,
    /// Everybody in it.
    pub people: BTreeMap<PersonNo, Person>,
    /// Its heads of complaint.
    pub issues: BTreeMap<IssueNo, Issue>,
    /// What was sent.
    pub papers: BTreeMap<PaperNo, Paper>,
    /// The Member of Parliament through whom it comes, if one was asked.
    pub referral: Option<Referral>,
    /// Who sent it here, where it was not the person alone.
    pub source: Option<Source>,
    /// The cases that it is joined with now.
    pub joined: BTreeMap<CaseId, Joined>,
    /// Why it goes before others.
    pub priorities: BTreeSet<Priority>,
    /// Who answers for the inquiry.
    pub desk: Desk,
    /// Where the inquiry stands.
    pub stage: Stage,
    /// When it first stood at each stage, by the code of the stage.
    pub reached: BTreeMap<&'static str, Day>,
    /// The statutory fact: since when each of these issues has been investigated.
    pub investigated: BTreeMap<IssueNo, Day>,
    /// Signs of a failing, by issue.
    pub signs: BTreeMap<IssueNo, Signs>,
    /// What organisations were asked for.
    pub requests: BTreeMap<RequestNo, Request>,
    /// Terms of a resolution, and who agreed.
    pub resolution: Option<Resolution>,
    /// What is to be looked at.
    pub scope: Option<Scope>,
    /// Who may comment on what, until when.
    pub invitations: Vec<Invitation>,
    /// What they said.
    pub comments: BTreeMap<CommentNo, Comment>,
    /// The evidence log.
    pub evidence: BTreeMap<EvidenceNo, Evidence>,
    /// Offers of organisations to put things right.
    pub offers: BTreeMap<OfferNo, Offer>,
    /// What the office finds, by issue.
    pub findings: BTreeMap<IssueNo, Finding>,
    /// The provisional views, once shared.
    pub views: Option<Views>,
    /// The decision as drafted, and who drafted it.
    pub draft: Option<Draft>,
    /// The decision as issued.
    pub decision: Option<Draft>,
    /// What is to be put right.
    pub recommendations: BTreeMap<RecommendationNo, Recommendation>,
    /// Where publication stands.
    pub publication: Publication,
    /// The texts that are or were public, oldest first: which one is the place, from 1.
    pub editions: Vec<Edition>,
    /// What is open about the decision, so that the public reads nothing of it for now.
    pub holds: Holds,
    /// Messages both ways.
    pub messages: BTreeMap<MessageNo, Message>,
    /// What people were told.
    pub notices: BTreeMap<NoticeNo, Notice>,
    /// When the reason for delay was last told, and when it is due again.
    pub delay_explained: Option<(Day, Day)>,
    /// Its number in the old system from which it was carried over, if it was.
    pub carried_over: Option<Personal<String>>,
    /// What was found by whoever looked up what the issues cite, oldest first.
    pub citations: Vec<(IssueNo, Looked, Personal<CitationWords>)>,
    /// To whom issues were handed on, oldest first.
    pub handed_on: Vec<HandedOn>,
    /// Since when words wait to be read that suggest a risk to life.
    pub risk: Option<Day>,
    /// Who on the phone was last asked who they are.
    pub callers: BTreeMap<PersonNo, CallerCheck>,
    /// What became of each place of the decision when somebody last looked at it for the public.
    pub looked_at: Personal<Vec<LookedAt>>,
    /// What is known of the authority of whoever acts for the complainant.
    pub authorities: BTreeMap<PersonNo, Authority>,
    /// Who speaks for the person affected, who has died, where two people want to.
    pub spoken: Option<Spoken>,
    /// The position of the last event in each section.
    pub sections: BTreeMap<Section, i64>,
}

impl Case {
    /// What is true of it while it lives.
    ///
    /// # Errors
    ///
    /// It has not been opened, or it has been disposed of.
    pub fn live(&self) -> Result<&Complaint, Refusal> {
        match self {
            Self::Live(complaint) => Ok(complaint),
            Self::Unopened | Self::Disposed { .. } => Err(Refusal::NoSuchThing),
        }
    }
}

impl Story for Case {
    type Event = Event;
    const KIND: Kind = Kind::Case;

    fn version_of(name: &str) -> i32 {
        sealed::version_of(name)
    }

    fn class_of(name: &str) -> Option<Class> {
        sealed::class_of(name)
    }

    fn upcast(name: &str, version: i32, body: serde_json::Value) -> serde_json::Value {
        sealed::upcast(name, version, body)
    }

    fn after(self, told: &Told<Event>) -> Result<Self, Refusal> {
        match (self, &told.event) {
            (Self::Unopened, Event::CaseOpened { .. }) => {
                Ok(Self::Live(Box::new(Complaint::opened(told)?)))
            }
            (Self::Live(complaint), Event::Disposed { .. }) => {
                let Complaint { reference, receipt, .. } = *complaint;
                Ok(Self::Disposed { reference, receipt, on: told.day })
            }
            (Self::Live(complaint), _) => Ok(Self::Live(Box::new(complaint.after(told)?))),
            (Self::Unopened | Self::Disposed { .. }, _) => Err(Refusal::WrongStage),
        }
    }
}

impl Complaint {
    fn after(mut self, told: &Told<Event>) -> Result<Self, Refusal> {
        let section = Section::of(&told.event);
        self.sections.insert(section, told.position);
        match section {
            Section::People | Section::Issues => self.enquired(told)?,
            Section::Desk | Section::Messages | Section::Notices | Section::Papers => {
                self.conversed(told)?;
            }
            Section::Referral => self.referred(told)?,
            Section::Together => self.together(told)?,
            Section::Checks => self.checked(told)?,
            Section::Signs | Section::Requests | Section::Resolution | Section::Scope => {
                self.inquired(told)?;
            }
            Section::Comments | Section::Evidence | Section::Offers => self.heard(told)?,
            Section::Findings | Section::Decision => self.decided(told)?,
            Section::Recommendations => self.remedied(told)?,
            Section::Publication => self.published(told)?,
        }
        self.reached.entry(self.stage.code()).or_insert(told.day);
        Ok(self)
    }

    /// The complainant, if the case has one yet.
    pub fn complainant(&self) -> Option<&Person> {
        self.people.values().find(|person| person.is(crate::codes::Role::Complainant))
    }

    /// To whom it happened.
    pub fn affected(&self) -> Option<&Person> {
        self.people.values().find(|person| person.is(crate::codes::Role::PersonAffected))
    }

    /// Who acts for the complainant, if somebody does.
    pub fn representative(&self) -> Option<&Person> {
        self.people.values().find(|person| person.is(crate::codes::Role::Representative))
    }

    /// Who is written to about the complaint: the representative where there is one, and the
    /// complainant from the day on which their authority is over.
    pub fn correspondent(&self, today: Day) -> Option<&Person> {
        let acting = self.representative();
        let acting = acting.filter(|it| self.authority(it.no).on(today).holds());
        acting.or_else(|| self.complainant())
    }

    /// Who decides for the complainant's side: who acts for the complainant, where their authority
    /// covers that, else the complainant.
    pub fn decides(&self, today: Day) -> Option<&Person> {
        let acting = self.representative();
        let acting = acting.filter(|it| self.authority(it.no).on(today) == Power::Everything);
        acting.or_else(|| self.complainant())
    }

    /// The organisations complained about, each once.
    pub fn organisations(&self) -> BTreeSet<OrganisationId> {
        self.issues.values().map(|issue| issue.organisation).collect()
    }

    /// The organisations of issues that were taken on: they know of the case.
    pub fn involved(&self) -> BTreeSet<OrganisationId> {
        let taken = self.issues.values().filter(|issue| issue.state.is_taken_on());
        let asked = self.requests.values().map(|request| request.to);
        taken.map(|issue| issue.organisation).chain(asked).collect()
    }

    /// Whether the inquiry is over.
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed { .. })
    }

    /// How each issue ended, once a decision is issued.
    pub fn outcomes(&self) -> BTreeMap<IssueNo, Outcome> {
        self.decision.as_ref().map(|draft| draft.outcomes.clone()).unwrap_or_default()
    }

    /// One of the case's issues.
    ///
    /// # Errors
    ///
    /// There is none of this number.
    pub fn issue(&self, no: IssueNo) -> Result<&Issue, Refusal> {
        self.issues.get(&no).ok_or(Refusal::NoSuchThing)
    }

    /// Whether a party belongs to this case.
    pub fn knows(&self, party: Party) -> bool {
        match party {
            Party::Office => true,
            Party::Person(no) => self.people.contains_key(&no),
            Party::Organisation(id) => self.organisations().contains(&id),
            Party::Member(id) => self.referral.as_ref().is_some_and(|asked| asked.member == id),
        }
    }
}
