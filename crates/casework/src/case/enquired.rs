//! What the enquiry adds: the complaint, its people, its issues.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Refusal,
    codes::Queue,
    duty::check_by,
    event::{Event, Owner},
    people::Person,
    record::Told,
    section::Section,
};

use super::{CallerCheck, Complaint, Desk, Issue, IssueState, Publication, Source, Stage};

impl Complaint {
    /// A complaint as it was sent.
    pub(super) fn opened(told: &Told<Event>) -> Result<Self, Refusal> {
        let Event::CaseOpened { reference, received, channel, language, receipt, wanted, .. } =
            &told.event
        else {
            return Err(Refusal::WrongStage);
        };
        Ok(Self {
            reference: *reference,
            received: *received,
            channel: *channel,
            language: *language,
            receipt: receipt.clone(),
            wanted: wanted.clone(),
            people: BTreeMap::new(),
            issues: BTreeMap::new(),
            papers: BTreeMap::new(),
            referral: None,
            source: None,
            joined: BTreeMap::new(),
            priorities: BTreeSet::new(),
            desk: Desk { owner: Owner::Queue(Queue::InitialChecks), next: check_by(told.day) },
            stage: Stage::Checks,
            reached: BTreeMap::from([(Stage::Checks.code(), told.day)]),
            investigated: BTreeMap::new(),
            signs: BTreeMap::new(),
            requests: BTreeMap::new(),
            resolution: None,
            scope: None,
            invitations: Vec::new(),
            comments: BTreeMap::new(),
            evidence: BTreeMap::new(),
            offers: BTreeMap::new(),
            findings: BTreeMap::new(),
            views: None,
            draft: None,
            decision: None,
            recommendations: BTreeMap::new(),
            publication: Publication::None,
            editions: Vec::new(),
            holds: BTreeMap::new(),
            messages: BTreeMap::new(),
            notices: BTreeMap::new(),
            delay_explained: None,
            looked_at: crate::Personal::Gone,
            callers: BTreeMap::new(),
            citations: Vec::new(),
            handed_on: Vec::new(),
            risk: None,
            carried_over: None,
            authorities: BTreeMap::new(),
            spoken: None,
            sections: BTreeMap::from([(Section::Issues, told.position)]),
        })
    }

    pub(super) fn enquired(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::PersonJoined { person, roles, tie, died, account, preferences, identity } => {
                let joined = Person {
                    no: *person,
                    roles: roles.clone(),
                    tie: *tie,
                    account: *account,
                    died: *died,
                    preferences: *preferences,
                    identity: identity.clone(),
                };
                self.people.insert(*person, joined);
            }
            Event::PersonChanged { person, preferences, identity } => {
                let changed = self.people.get_mut(person).ok_or(Refusal::NoSuchThing)?;
                changed.preferences = *preferences;
                changed.identity = identity.clone();
            }
            Event::CarriedOver { old_reference } => self.carried_over = Some(old_reference.clone()),
            Event::CallerChecked { person, passed, .. } => {
                self.callers.insert(*person, CallerCheck { on: told.day, passed: *passed });
            }
            Event::ReferredIn { from, words, .. } => {
                self.source = Some(Source::Service { from: from.clone(), words: words.clone() });
            }
            Event::BodyReferred { organisation, received, referred } => {
                let (organisation, received, referred) = (*organisation, *received, *referred);
                self.source = Some(Source::Body { organisation, received, referred });
            }
            Event::IssueRaised { .. } => self.raised(&told.event),
            Event::AuthorityRecorded { .. }
            | Event::AuthorityEnded { .. }
            | Event::SignInGiven { .. } => self.authorised(told)?,
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    fn raised(&mut self, event: &Event) {
        let Event::IssueRaised {
            issue,
            organisation,
            regime,
            subject,
            noticed,
            complained,
            answered,
            words,
        } = event
        else {
            return;
        };
        let raised = Issue {
            no: *issue,
            organisation: *organisation,
            regime: *regime,
            subject: *subject,
            received: self.received,
            noticed: *noticed,
            complained: *complained,
            answered: *answered,
            words: words.clone(),
            checks: BTreeMap::new(),
            declined_by: Vec::new(),
            state: IssueState::Unchecked,
        };
        self.issues.insert(*issue, raised);
    }
}
