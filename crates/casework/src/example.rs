//! Cases for tests: a story told by the rules themselves, one step at a time.
//!
//! ```
//! use casework::{example::{self, Tale}, permission::Deed};
//!
//! let mut tale = Tale::of_a_hospital()?;
//! tale.meets_every_check(example::ISSUE)?;
//! tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, example::ISSUE, day))?;
//! assert!(tale.complaint()?.issue(example::ISSUE)?.state.is_taken_on());
//! # Ok::<(), casework::Refusal>(())
//! ```
mod decided;
mod whole;

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use crate::{
    Case, Complaint, Day, Event, Personal, Reference, Refusal,
    checks::{Asking, Verdict},
    codes::{
        Answer, Asks, Channel, Check, Consent, Guideline, Language, Regime, Role, Subject, Tie,
    },
    event::IssueWords,
    id::{AccountId, CaseId, IssueNo, MemberId, OrganisationId, PersonNo},
    investigation::{NewDetailed, NewRequest, NewSigns},
    people::{Identity, Party, Preferences},
    permission::{Actor, Deed, Permit, Standing, may},
    record::{Story, Told},
};

pub use whole::{
    ASLEEP, DECLINED, NAMED, REPRESENTATIVE, named, other_endings, planted, representative,
    whole_story,
};

/// The day on which every tale begins.
pub const BEGINS: Day = date(2026, 3, 2);
/// The person who complains, and to whom it happened.
pub const COMPLAINANT: PersonNo = PersonNo(1);
/// The issue that every tale has.
pub const ISSUE: IssueNo = IssueNo(1);

/// The made-up hospital that the tales are about.
pub fn hospital() -> OrganisationId {
    OrganisationId::of_code("example:fernhollow")
}

/// A made-up department, for issues under the 1967 Act.
pub fn department() -> OrganisationId {
    OrganisationId::of_code("example:department")
}

/// The case of every tale.
pub fn case_id() -> CaseId {
    CaseId(Uuid::from_u128(0xCA5E))
}

fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

fn staff(number: u128, manager: bool) -> Actor {
    let standing = Standing::Staff { manager, administrator: false };
    Actor { account: account(number), standing }
}

/// An officer.
pub fn officer() -> Actor {
    staff(1, false)
}

/// Another officer.
pub fn colleague() -> Actor {
    staff(2, false)
}

/// A manager.
pub fn manager() -> Actor {
    staff(3, true)
}

/// The complainant, signed in.
pub fn complainant() -> Actor {
    Actor { account: account(10), standing: Standing::Public }
}

/// Somebody who has nothing to do with the case.
pub fn stranger() -> Actor {
    Actor { account: account(11), standing: Standing::Public }
}

/// The member of the stories.
pub fn member() -> MemberId {
    MemberId(Uuid::from_u128(0x3e))
}

/// Somebody who works for the member.
pub fn members_staff() -> Actor {
    Actor { account: account(17), standing: Standing::Member { of: member(), manager: false } }
}

/// Somebody who answers for an organisation.
pub fn liaison(of: OrganisationId) -> Actor {
    let standing = Standing::Organisation { of, manager: false };
    Actor { account: account(20), standing }
}

/// A case as it is told, and the day it is.
#[derive(Debug, Clone)]
pub struct Tale {
    /// What happened so far.
    pub told: Vec<Told<Event>>,
    /// What is true now.
    pub case: Case,
    /// The office's day.
    pub today: Day,
}

/// The law of the tales: the first of the office.
pub fn regime() -> Regime {
    Regime::every().first().copied().unwrap_or(Regime::HEALTH_1993)
}

impl Tale {
    /// What happened to a case of which these are the events, those that can follow the others.
    pub fn of(events: impl IntoIterator<Item = (Actor, Event)>) -> Self {
        let mut tale = Self { told: Vec::new(), case: Case::Unopened, today: BEGINS };
        for (by, event) in events {
            // What cannot follow is left out: the story stays one that can be told.
            let _ = tale.happens(&by, event).is_ok();
        }
        tale
    }

    /// One complaint about a hospital, sent on the web by the person to whom it happened.
    ///
    /// # Errors
    ///
    /// None, unless the rules of telling changed.
    pub fn of_a_hospital() -> Result<Self, Refusal> {
        let mut tale = Self { told: Vec::new(), case: Case::Unopened, today: BEGINS };
        tale.happens(&complainant(), opened())?;
        tale.happens(&complainant(), joined())?;
        tale.with_issue(ISSUE, hospital(), regime())?;
        Ok(tale)
    }

    /// The same, with one more issue: first noticed three months before the tale begins.
    ///
    /// # Errors
    ///
    /// The case is gone.
    pub fn with_issue(
        &mut self,
        issue: IssueNo,
        organisation: OrganisationId,
        regime: Regime,
    ) -> Result<&mut Self, Refusal> {
        let words = IssueWords {
            happened: "They left her waiting for nine hours.".into(),
            effect: "She was in pain and frightened.".into(),
            ..IssueWords::default()
        };
        let raised = Event::IssueRaised {
            issue,
            organisation,
            regime,
            subject: Subject::Delay,
            noticed: Some(date(2025, 12, 1)),
            complained: Some(date(2025, 12, 8)),
            answered: Some(date(2026, 2, 9)),
            words: Personal::Known(words),
        };
        self.happens(&complainant(), raised)
    }

    /// States one fact as if a rule had.
    ///
    /// # Errors
    ///
    /// It cannot follow the story.
    pub fn happens(&mut self, by: &Actor, event: Event) -> Result<&mut Self, Refusal> {
        let position = i64::try_from(self.told.len()).unwrap_or(i64::MAX).saturating_add(1);
        let told = Told {
            position,
            recorded_at: position,
            day: self.today,
            actor: by.account.0,
            on_behalf_of: None,
            command: Uuid::from_u128(u128::from(position.unsigned_abs())),
            event,
        };
        self.case = self.case.clone().after(&told)?;
        self.told.push(told);
        Ok(self)
    }

    /// Somebody does something, for a party or on their own account.
    ///
    /// # Errors
    ///
    /// They may not, or the rule says no. Nothing has happened then.
    pub fn does(
        &mut self,
        (by, acting_for): (&Actor, Option<Party>),
        deed: Deed,
        rule: impl FnOnce(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Vec<Event>, Refusal> {
        let permit = may(by, self.complaint()?, (deed, self.today), acting_for)?;
        let events = rule(self.complaint()?, &permit, self.today)?;
        for event in &events {
            self.happens(by, event.clone())?;
        }
        Ok(events)
    }

    /// The officer does something.
    ///
    /// # Errors
    ///
    /// As [`Tale::does`].
    pub fn officer(
        &mut self,
        deed: Deed,
        rule: impl FnOnce(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Vec<Event>, Refusal> {
        self.does((&officer(), None), deed, rule)
    }

    /// The officer finds every check of an issue met.
    ///
    /// # Errors
    ///
    /// The checks of the issue are over.
    pub fn meets_every_check(&mut self, issue: IssueNo) -> Result<&mut Self, Refusal> {
        let needed = self.complaint()?.issue(issue)?.needed();
        if needed.contains(&Check::ReferredByMember) {
            self.is_referred(Consent::Everything)?;
        }
        for check in needed {
            let verdict = Verdict { check, answer: Answer::Met, reason: String::new() };
            self.officer(Deed::AnswerCheck, |case, permit, _| {
                case.answer_check(permit, issue, &verdict)
            })?;
        }
        Ok(self)
    }

    /// The complainant asks the member of the stories and agrees, and the member refers it.
    ///
    /// # Errors
    ///
    /// Another member has it already, or the inquiry is over.
    pub fn is_referred(&mut self, shows: Consent) -> Result<&mut Self, Refusal> {
        let asking = Asking { member: member(), reached: None, consent: Some(shows) };
        self.complainant(Deed::AskMember, |case, permit, day| {
            case.ask_member(permit, &asking, day)
        })?;
        self.does((&members_staff(), None), Deed::Refer, |case, permit, day| {
            case.refer(permit, (day, ""), day)
        })?;
        Ok(self)
    }

    /// The case of this tale in primary investigation, its owner the officer.
    ///
    /// # Errors
    ///
    /// None, unless the rules changed.
    pub fn in_primary() -> Result<Self, Refusal> {
        let mut tale = Self::of_a_hospital()?;
        tale.meets_every_check(ISSUE)?;
        tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, ISSUE, day))?;
        tale.officer(Deed::FinishChecks, Complaint::finish_checks)?;
        tale.is_taken_by(&officer())?;
        Ok(tale)
    }

    /// The same with signs of an unremedied failing, in detailed investigation.
    ///
    /// # Errors
    ///
    /// None, unless the rules changed.
    pub fn in_detailed() -> Result<Self, Refusal> {
        let mut tale = Self::in_primary()?;
        tale.tested(ISSUE, Guideline::SignsUnremedied)?;
        let new = NewDetailed { issues: BTreeSet::from([ISSUE]), due: None, reason: String::new() };
        tale.officer(Deed::OpenDetailed, |case, permit, day| {
            case.open_detailed(permit, &new, day)
        })?;
        Ok(tale)
    }

    /// The officer tests an issue for signs and comes to this guideline.
    ///
    /// # Errors
    ///
    /// The issue is not eligible, or no test leads to the guideline.
    pub fn tested(&mut self, issue: IssueNo, guideline: Guideline) -> Result<&mut Self, Refusal> {
        let failing = guideline != Guideline::NoSignsOfFailing;
        let unremedied = guideline == Guideline::SignsUnremedied;
        let reason = "The notes show nine hours; the standard is four.".into();
        let new = NewSigns { issue, failing, unremedied, guideline, reason };
        self.officer(Deed::TestSigns, |case, permit, _| case.test_signs(permit, &new))?;
        Ok(self)
    }

    /// The officer asks the hospital for its complaint file, in the usual time.
    ///
    /// # Errors
    ///
    /// No investigation is open.
    pub fn asks_for_the_file(&mut self) -> Result<&mut Self, Refusal> {
        let (to, asks, due) = (hospital(), Asks::ComplaintFile, None);
        let new = NewRequest { to, asks, due, words: "Please send the complaint file.".into() };
        self.officer(Deed::MakeRequest, |case, permit, day| case.make_request(permit, &new, day))?;
        Ok(self)
    }

    /// The hospital does something, in its portal.
    ///
    /// # Errors
    ///
    /// As [`Tale::does`].
    pub fn hospital(
        &mut self,
        deed: Deed,
        rule: impl FnOnce(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Vec<Event>, Refusal> {
        self.does((&liaison(hospital()), None), deed, rule)
    }

    /// The complainant does something.
    ///
    /// # Errors
    ///
    /// As [`Tale::does`].
    pub fn complainant(
        &mut self,
        deed: Deed,
        rule: impl FnOnce(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Vec<Event>, Refusal> {
        self.does((&complainant(), None), deed, rule)
    }

    /// An officer takes the case.
    ///
    /// # Errors
    ///
    /// The case is closed.
    pub fn is_taken_by(&mut self, officer: &Actor) -> Result<&mut Self, Refusal> {
        let owner = crate::event::Owner::Officer(officer.account);
        self.does((officer, None), Deed::NameOwner, |case, permit, today| {
            let next = today.saturating_add(jiff::Span::new().days(7));
            case.name_owner(permit, owner, next, today)
        })?;
        Ok(self)
    }

    /// The calendar turns.
    pub fn turn_to(&mut self, day: Day) -> &mut Self {
        self.today = day;
        self
    }

    /// What is true now.
    ///
    /// # Errors
    ///
    /// The case is gone.
    pub fn complaint(&self) -> Result<&Complaint, Refusal> {
        self.case.live()
    }
}

fn opened() -> Event {
    Event::CaseOpened {
        reference: Reference::from_random(4_821_093_756),
        received: BEGINS,
        channel: Channel::Web,
        language: Language::English,
        read_back: false,
        receipt: "00".repeat(32),
        wanted: "An apology, and that it does not happen again.".into(),
    }
}

fn joined() -> Event {
    let identity = Identity {
        title: "Mrs".into(),
        name: "Adaeze Whitcombe".into(),
        address: vec!["4 Made Up Lane".into(), "Nowhere".into()],
        postcode: "ZZ1 1ZZ".into(),
        email: "adaeze@example.org".into(),
        ..Identity::default()
    };
    Event::PersonJoined {
        person: COMPLAINANT,
        roles: BTreeSet::from([Role::Complainant, Role::PersonAffected]),
        tie: Tie::Themself,
        died: false,
        account: Some(complainant().account),
        preferences: Preferences::default(),
        identity: Personal::Known(identity),
    }
}
