//! What must be true of a case, judged from its history alone and never by the rules under test.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Complaint, Day, Event,
    case::{NoticeState, Publication},
    codes::{Answer, Check, HoldGround, Means, Outcome, Queue, Regime},
    duty::{Duty, Task},
    event::Owner,
    id::{AccountId, IssueNo},
    record::Told,
};
use jiff::ToSpan;
use uuid::Uuid;

/// What the history of a case has said so far.
#[derive(Default)]
pub struct Book {
    regimes: BTreeMap<IssueNo, Regime>,
    checks: BTreeMap<IssueNo, BTreeMap<Check, Answer>>,
    eligible: BTreeSet<IssueNo>,
    investigated: BTreeSet<IssueNo>,
    found: BTreeMap<IssueNo, Outcome>,
    has_shared_views: bool,
    drafted: Option<(Uuid, BTreeMap<IssueNo, Outcome>)>,
    decided: Option<(Day, BTreeMap<IssueNo, Outcome>)>,
    rendition: Option<(Uuid, String)>,
    approved: Option<(String, Day)>,
    held: BTreeSet<HoldGround>,
    /// The hashes of what went the whole way to the public.
    pub went_out: BTreeSet<String>,
    consented: bool,
    referred: bool,
    closed: bool,
}

impl Book {
    /// Reads on, and stops the test at what must never be written.
    pub fn reads(&mut self, told: &Told<Event>) {
        let event = &told.event;
        assert!(!self.closed || !is_of_an_inquiry(event), "after the end: {event:?}");
        match event {
            Event::IssueRaised { issue, regime, .. } => drop(self.regimes.insert(*issue, *regime)),
            Event::CheckAnswered { issue, check, answer, .. } => {
                self.checks.entry(*issue).or_default().insert(*check, *answer);
            }
            // Another member needs a consent of their own.
            Event::ReferralAsked { .. } => {
                assert!(!self.referred, "asked anew after a referral");
                self.consented = false;
            }
            Event::ReferralAgreed { .. } => self.consented = true,
            Event::ReferralMade { .. } => {
                assert!(self.consented, "referred without consent");
                self.referred = true;
            }
            Event::IssueTakenOn { issue, .. } => {
                self.may_be_taken_on(*issue);
                self.eligible.insert(*issue);
            }
            Event::IssueDeclined { issue, .. } | Event::IssueSentBack { issue, .. } => {
                assert!(!self.eligible.contains(issue), "taken on, then {event:?}");
            }
            Event::Investigated { issues, .. } => {
                assert!(issues.is_subset(&self.eligible), "not eligible: {event:?}");
                self.investigated.extend(issues);
            }
            Event::ChecksClosed { .. } => {
                assert!(self.eligible.is_empty(), "closed with an eligible issue");
                self.closed = true;
            }
            Event::CaseWithdrawn { .. } => self.closed = true,
            _ => self.reads_of_the_decision(told),
        }
    }

    fn may_be_taken_on(&self, issue: IssueNo) {
        let (regime, made) = (self.regimes[&issue], self.checks.get(&issue));
        for check in Check::ALL {
            if *check == Check::ReferredByMember && regime != Regime::PARLIAMENTARY_1967 {
                continue;
            }
            let is_on_record = self.consented && self.referred;
            assert!(*check != Check::ReferredByMember || is_on_record, "not referred: {issue}");
            let answer = made.and_then(|made| made.get(check));
            let lets_through = [Check::InTime, Check::ProcessFinished, Check::NoOtherRemedy];
            let fine = match answer {
                Some(Answer::Met) => true,
                Some(Answer::Discretion) => lets_through.contains(check),
                Some(Answer::NotMet) | None => false,
            };
            assert!(fine, "issue {issue} was taken on although {check:?} is {answer:?}");
        }
    }

    fn reads_of_the_decision(&mut self, told: &Told<Event>) {
        let is_finding = |outcome: &Outcome| {
            matches!(outcome, Outcome::Upheld | Outcome::PartlyUpheld | Outcome::NotUpheld)
        };
        match &told.event {
            Event::FindingMade { issue, outcome, evidence, standards, .. } => {
                assert!(self.eligible.contains(issue), "a finding on what is not eligible");
                assert!(self.investigated.contains(issue), "a finding without investigation");
                assert!(!evidence.is_empty() && !standards.is_empty(), "a finding on nothing");
                self.found.insert(*issue, *outcome);
            }
            Event::ViewsShared { .. } => self.has_shared_views = true,
            Event::DecisionDrafted { outcomes, .. } => {
                let issues: BTreeSet<_> = outcomes.keys().copied().collect();
                assert!(issues.is_subset(&self.eligible), "a draft on what is not eligible");
                self.drafted = Some((told.actor, outcomes.clone()));
            }
            Event::DecisionIssued { outcomes, .. } => {
                let issues: BTreeSet<_> = outcomes.keys().copied().collect();
                assert_eq!(issues, self.eligible, "decided: all that is eligible and nothing else");
                let (by, drafted) = self.drafted.as_ref().unwrap();
                assert_ne!(*by, told.actor, "signed by whoever drafted it");
                assert_eq!(drafted, outcomes, "signed is what was drafted");
                for (issue, outcome) in outcomes.iter().filter(|(_, it)| is_finding(it)) {
                    assert_eq!(self.found.get(issue), Some(outcome), "as found");
                    assert!(self.has_shared_views, "nobody saw it before");
                }
                self.decided = Some((told.day, outcomes.clone()));
                self.closed = true;
            }
            Event::RecommendationMade { issue, .. } => {
                let outcome = self.decided.as_ref().and_then(|(_, all)| all.get(issue));
                let upheld = [Some(&Outcome::Upheld), Some(&Outcome::PartlyUpheld)];
                assert!(upheld.contains(&outcome), "recommended on {outcome:?}");
            }
            _ => self.reads_of_publication(told),
        }
    }

    fn reads_of_publication(&mut self, told: &Told<Event>) {
        match &told.event {
            Event::RenditionDrafted { hash, .. } => {
                (self.rendition, self.approved) = (Some((told.actor, hash.clone())), None);
            }
            Event::RenditionApproved { hash, release, .. } => {
                let (by, drafted) = self.rendition.as_ref().unwrap();
                assert_ne!(*by, told.actor, "approved by whoever drafted it");
                assert_eq!(drafted, hash, "approved is what was drafted");
                let (decided, _) = self.decided.as_ref().unwrap();
                assert!(*release >= decided.saturating_add(2.months()), "held for two months");
                self.approved = Some((hash.clone(), *release));
            }
            Event::PublicationWithheld { .. } => self.approved = None,
            Event::PublicationHeld { ground, .. } => {
                self.held.insert(*ground);
            }
            Event::PublicationHoldEnded { ground, .. } => {
                self.held.remove(ground);
            }
            Event::Published { hash, .. } => {
                let (approved, release) = self.approved.as_ref().unwrap();
                assert!(approved == hash && told.day >= *release, "not this text, not yet");
                assert_eq!(told.actor, AccountId::PROGRAM.0, "nobody publishes by hand");
                assert!(self.held.is_empty(), "while {:?} is open", self.held);
                self.went_out.insert(hash.clone());
            }
            _ => {}
        }
    }
}

/// What belongs to an inquiry that is still open.
fn is_of_an_inquiry(event: &Event) -> bool {
    matches!(
        event,
        Event::OwnerNamed { .. }
            | Event::CheckAnswered { .. }
            | Event::IssueTakenOn { .. }
            | Event::IssueDeclined { .. }
            | Event::IssueSentBack { .. }
            | Event::IssueWoke { .. }
            | Event::PrimaryOpened { .. }
            | Event::RequestMade { .. }
            | Event::RequestChased { .. }
            | Event::RequestAnswered { .. }
            | Event::SignsTested { .. }
            | Event::DetailedOpened { .. }
            | Event::Investigated { .. }
            | Event::CommentMade { .. }
            | Event::EvidenceLogged { .. }
            | Event::FindingMade { .. }
            | Event::ViewsShared { .. }
            | Event::DecisionDrafted { .. }
            | Event::DecisionIssued { .. }
            | Event::DelayExplained { .. }
            | Event::CaseWithdrawn { .. }
    )
}

/// Whatever is open has somebody who answers for it, and a day.
pub fn everything_open_has_an_owner_and_a_clock(case: &Complaint, duties: &[Duty]) {
    let has = |task: Task| duties.iter().any(|duty| duty.task == task);
    let nobody = Owner::Officer(AccountId::PROGRAM);
    assert!(duties.iter().all(|duty| duty.owner != nobody), "nobody: {duties:?}");
    if !case.is_closed() {
        let of_the_inquiry = duties.iter().any(|duty| {
            matches!(duty.task, Task::Inquiry | Task::Waking) && duty.owner == case.desk.owner
        });
        assert!(of_the_inquiry, "no owner or no clock in {:?}: {duties:?}", case.stage);
        let latest = case.received.saturating_add(1.year());
        let latest = case.delay_explained.map_or(latest, |(_, next)| next);
        let delay = duties.iter().find(|duty| duty.task == Task::Delay);
        assert!(delay.is_some_and(|duty| duty.due <= latest), "the twelve months: {delay:?}");
        let open = case.requests.iter().filter(|(_, it)| it.answer.is_none() && !it.dropped);
        open.for_each(|(no, _)| assert!(has(Task::Request(*no)), "request {no}"));
    }
    within_reach(case);
    let unanswered = case.messages.iter().filter(|(_, message)| !message.answered);
    unanswered.for_each(|(no, _)| assert!(has(Task::Message(*no)), "message {no}"));
    for (no, notice) in &case.notices {
        let is_over =
            matches!(notice.state, NoticeState::Sent | NoticeState::Posted | NoticeState::Stopped);
        assert_eq!(has(Task::Notice(*no)), !is_over, "notice {no}: {:?}", notice.state);
    }
    for (no, asked) in &case.recommendations {
        let is_open = !asked.closed && asked.parts.values().any(|part| part.done.is_none());
        assert_eq!(has(Task::Recommendation(*no)), is_open, "recommendation {no}");
    }
    let is_pending = matches!(
        case.publication,
        Publication::Due { .. } | Publication::Drafted(_) | Publication::Approved { .. }
    );
    let of_publication = Owner::Queue(Queue::Publication);
    let is_pending = is_pending || !case.holds.is_empty();
    assert_eq!(duties.iter().any(|duty| duty.owner == of_publication), is_pending);
}

/// Whoever is written to about the complaint can be reached in the way they chose.
fn within_reach(case: &Complaint) {
    // Who never was written to has given no address: an officer asks for it.
    let acting = case.representative().map(|person| case.authority(person.no));
    if acting.is_some_and(|authority| authority.over().is_some()) {
        return;
    }
    let person = case.correspondent(case.received).unwrap();
    let identity = person.identity.known().unwrap();
    let is_reached = match person.preferences.means {
        Means::Post => identity.address.iter().any(|line| !line.is_empty()),
        Means::Email => identity.email.contains('@'),
        Means::Phone => !identity.phone.is_empty(),
    };
    assert!(is_reached, "{:?} leads nowhere", person.preferences.means);
}
