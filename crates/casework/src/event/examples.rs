//! One of each event, for the files that keep every version readable.
#![cfg(test)]
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use uuid::Uuid;

use super::*;

mod authority;
mod published;
mod together;

fn day() -> Day {
    date(2026, 3, 2)
}

fn said(words: &str) -> Personal<String> {
    Personal::from(words)
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn organisation() -> OrganisationId {
    OrganisationId(uuid(0x0f))
}

fn member() -> MemberId {
    MemberId(uuid(0x3e))
}

const PERSON: PersonNo = PersonNo(1);
const ISSUE: IssueNo = IssueNo(1);
const REQUEST: RequestNo = RequestNo(1);
const NOTICE: NoticeNo = NoticeNo(1);
const RECOMMENDATION: RecommendationNo = RecommendationNo(1);

fn identity() -> Personal<Identity> {
    Personal::Known(Identity {
        title: "Ms".into(),
        name: "Wilhelmina Ashgrove".into(),
        address: vec!["1 Made-up Lane".into(), "Fernhollow".into()],
        postcode: "ZZ99 9ZZ".into(),
        phone: "01632 960001".into(),
        email: "wilhelmina@example.org".into(),
        born: "1950-05-05".into(),
        adjustments: "Please ring before you write.".into(),
        ..Identity::default()
    })
}

fn sections() -> DecisionWords {
    DecisionWords {
        our_decision: "We uphold the complaint.".into(),
        complaint: "Ms Ashgrove complains.".into(),
        background: "In January.".into(),
        evidence: "We considered.".into(),
        findings: "The scan should have been made.".into(),
        recommendations: "We recommend.".into(),
    }
}

/// The names of events in the order of the enum: a new one does not compile until it has a
/// place here, and the test below asks for its example.
fn place(event: &Event) -> Stage {
    use Event as E;
    match event {
        E::CaseOpened { .. }
        | E::PersonJoined { .. }
        | E::PersonChanged { .. }
        | E::IssueRaised { .. }
        | E::ReferredIn { .. }
        | E::BodyReferred { .. }
        | E::PaperAdded { .. } => Stage::Enquiry,
        E::OwnerNamed { .. }
        | E::PriorityGiven { .. }
        | E::PriorityTaken { .. }
        | E::MessageSent { .. }
        | E::MessageAnswered { .. }
        | E::CitationChecked { .. }
        | E::RiskNoticed { .. }
        | E::RiskAnswered { .. }
        | E::CarriedOver { .. }
        | E::CallerChecked { .. }
        | E::NoteWritten { .. }
        | E::NoticeIssued { .. }
        | E::NoticeSent { .. }
        | E::NoticeFailed { .. }
        | E::NoticePrinted { .. }
        | E::NoticePosted { .. }
        | E::NoticeTold { .. }
        | E::DelayExplained { .. }
        | E::CaseJoined { .. }
        | E::CaseParted { .. }
        | E::AuthorityRecorded { .. }
        | E::AuthorityEnded { .. }
        | E::SignInGiven { .. }
        | E::NoticeMade { .. }
        | E::SpeakerDecided { .. }
        | E::CaseWithdrawn { .. } => Stage::Any,
        E::ReferralAsked { .. }
        | E::ReferralAgreed { .. }
        | E::ReferralMade { .. }
        | E::ReferralDeclined { .. }
        | E::ReferralMoved { .. }
        | E::CheckAnswered { .. }
        | E::HandedOn { .. }
        | E::IssueTakenOn { .. }
        | E::IssueDeclined { .. }
        | E::IssueSentBack { .. }
        | E::IssueWoke { .. }
        | E::ChecksClosed { .. }
        | E::PrimaryOpened { .. } => Stage::Checks,
        E::RequestMade { .. }
        | E::RequestChased { .. }
        | E::ExtensionAsked { .. }
        | E::ExtensionAnswered { .. }
        | E::RequestAnswered { .. }
        | E::RequestDropped { .. }
        | E::SignsTested { .. }
        | E::ResolutionProposed { .. }
        | E::ResolutionAgreed { .. }
        | E::ResolutionRefused { .. }
        | E::DetailedOpened { .. }
        | E::Investigated { .. }
        | E::ScopeProposed { .. }
        | E::ScopeAgreed { .. }
        | E::ScopeQuestioned { .. }
        | E::CommentInvited { .. }
        | E::CommentMade { .. }
        | E::CommentAnswered { .. }
        | E::EvidenceLogged { .. }
        | E::OfferMade { .. }
        | E::OfferAnswered { .. } => Stage::Investigation,
        E::FindingMade { .. }
        | E::ViewsShared { .. }
        | E::DecisionDrafted { .. }
        | E::DecisionReturned { .. }
        | E::DecisionIssued { .. } => Stage::Decision,
        E::RecommendationMade { .. }
        | E::RecommendationAnswered { .. }
        | E::ProofGiven { .. }
        | E::ProofReturned { .. }
        | E::PartConfirmed { .. }
        | E::RecommendationClosed { .. } => Stage::Remedy,
        E::RenditionDrafted { .. }
        | E::RenditionReviewed { .. }
        | E::RenditionApproved { .. }
        | E::RenditionReturned { .. }
        | E::PublicationWithheld { .. }
        | E::Published { .. }
        | E::TakenDown { .. }
        | E::SuccessorNamed { .. }
        | E::PublicationHeld { .. }
        | E::PublicationHoldEnded { .. } => Stage::Publication,
        E::Disposed { .. } => Stage::End,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Enquiry,
    Any,
    Checks,
    Investigation,
    Decision,
    Remedy,
    Publication,
    End,
}

/// How many events each stage has: counted from `place` by hand when one is added.
const COUNTS: [(Stage, usize); 8] = [
    (Stage::Enquiry, 7),
    (Stage::Any, 26),
    (Stage::Checks, 13),
    (Stage::Investigation, 21),
    (Stage::Decision, 5),
    (Stage::Remedy, 6),
    (Stage::Publication, 10),
    (Stage::End, 1),
];

/// One of each.
pub(crate) fn every() -> Vec<Event> {
    [
        enquired(),
        conversed(),
        together::joined(),
        together::referred(),
        authority::acting(),
        checked(),
        inquired(),
        heard(),
        decided(),
        remedied(),
        published::published(),
    ]
    .concat()
}

fn enquired() -> Vec<Event> {
    vec![
        Event::CaseOpened {
            reference: Reference::from_random(4_821_093_756),
            received: day(),
            channel: Channel::Phone,
            language: Language::English,
            read_back: true,
            receipt: "ab".repeat(32),
            wanted: said("An apology."),
        },
        Event::PersonJoined {
            person: PERSON,
            roles: BTreeSet::from([Role::Complainant]),
            tie: Tie::Child,
            died: false,
            account: Some(AccountId(uuid(1))),
            preferences: Preferences::default(),
            identity: identity(),
        },
        Event::PersonChanged {
            person: PERSON,
            preferences: Preferences {
                means: Means::Email,
                large_print: true,
                ..Preferences::default()
            },
            identity: identity(),
        },
        Event::IssueRaised {
            issue: ISSUE,
            organisation: organisation(),
            regime: Regime::HEALTH_1993,
            subject: Subject::Delay,
            noticed: Some(day()),
            complained: Some(day()),
            answered: None,
            words: Personal::Known(IssueWords {
                happened: "The scan was late.".into(),
                effect: "Pain.".into(),
                matters: String::new(),
            }),
        },
        Event::PaperAdded {
            paper: PaperNo(1),
            file: FileId(uuid(2)),
            from: Party::Person(PERSON),
            size: 1234,
            media_type: "application/pdf".into(),
            words: Personal::Known(PaperWords {
                name: "letter.pdf".into(),
                key: "00".into(),
                sha256: "11".into(),
            }),
        },
    ]
}

fn conversed() -> Vec<Event> {
    let letter = Letter { subject: "News".into(), body: "Dear Ms Ashgrove".into() };
    vec![
        Event::OwnerNamed { owner: Owner::Officer(AccountId(uuid(3))), next: day() },
        Event::PriorityGiven { priority: Priority::TerminalIllness },
        Event::PriorityTaken { priority: Priority::TerminalIllness },
        Event::MessageSent {
            message: MessageNo(1),
            from: Party::Person(PERSON),
            to: Party::Office,
            channel: Channel::Web,
            papers: vec![PaperNo(1)],
            words: said("Is there news?"),
        },
        Event::MessageAnswered { message: MessageNo(1) },
        Event::CarriedOver { old_reference: said("HC-2026-0417") },
        Event::CallerChecked {
            person: PERSON,
            right: BTreeSet::from([IdentityQuestion::Born]),
            wrong: BTreeSet::from([IdentityQuestion::Postcode]),
            passed: false,
        },
        Event::CitationChecked {
            issue: ISSUE,
            looked: Looked::NotFound,
            words: Personal::Known(CitationWords {
                cited: "Ash v Elm [2024] UKSC 999".into(),
                found: "No such judgment.".into(),
            }),
        },
        Event::RiskNoticed { issue: Some(ISSUE), message: None },
        Event::RiskAnswered { words: said("Rang her. Her sister is with her.") },
        Event::NoteWritten { words: said("Rang twice.") },
        Event::NoticeIssued {
            notice: NOTICE,
            to: Party::Person(PERSON),
            kind: NoticeKind::Received,
            means: Means::Post,
            large_print: false,
            letter: Personal::Known(letter),
        },
        Event::NoticeSent { notice: NOTICE },
        Event::NoticeFailed { notice: NOTICE, failure: Failure::Bounced, post_by: day() },
        Event::NoticePrinted { notice: NOTICE },
        Event::NoticeTold {
            notice: NOTICE,
            channel: Channel::InPerson,
            words: said("Read to her."),
        },
        Event::NoticePosted { notice: NOTICE },
        Event::DelayExplained { next: day(), words: said("We waited for records.") },
        Event::CaseWithdrawn { channel: Channel::Post, words: said("Enough.") },
    ]
}

fn checked() -> Vec<Event> {
    let reason = || said("Her mother had died.");
    let issues = BTreeSet::from([ISSUE]);
    vec![
        Event::ReferralAsked { member: member(), reached: Some(day()) },
        Event::ReferralAgreed { by: PERSON, shows: Consent::Everything },
        Event::ReferralMade { reached: day(), words: said("Please investigate.") },
        Event::ReferralDeclined { words: said("The department has put it right.") },
        Event::ReferralMoved { member: member(), why: Handover::LeftTheHouse },
        Event::CheckAnswered {
            issue: ISSUE,
            check: Check::InTime,
            answer: Answer::Discretion,
            reason: reason(),
            rule: Some("health-time".into()),
        },
        Event::HandedOn { to: "lgsco".into(), agreed: PERSON, issues, with_papers: true },
        Event::IssueTakenOn { issue: ISSUE },
        Event::IssueDeclined {
            issue: ISSUE,
            ground: DeclineGround::OutOfTime,
            reason: reason(),
            rules: vec!["health-time".into()],
        },
        Event::IssueSentBack { issue: ISSUE, wakes: day(), reason: reason() },
        Event::IssueWoke { issue: ISSUE },
        Event::ChecksClosed {},
        Event::PrimaryOpened { due: day() },
    ]
}

fn inquired() -> Vec<Event> {
    let by = Party::Person(PERSON);
    vec![
        Event::RequestMade {
            request: REQUEST,
            to: organisation(),
            asks: Asks::ComplaintFile,
            due: day(),
            words: said("The file."),
        },
        Event::RequestChased { request: REQUEST },
        Event::ExtensionAsked { request: REQUEST, until: day(), reason: said("Leave.") },
        Event::ExtensionAnswered {
            request: REQUEST,
            granted: true,
            due: day(),
            reason: said("Fine."),
        },
        Event::RequestAnswered { request: REQUEST, papers: vec![PaperNo(1)], words: said("Here.") },
        Event::RequestDropped { request: REQUEST },
        Event::SignsTested {
            issue: ISSUE,
            failing: true,
            unremedied: true,
            guideline: Guideline::SignsUnremedied,
            reason: said("Late."),
        },
        Event::ResolutionProposed { terms: said("An apology.") },
        Event::ResolutionAgreed { by },
        Event::ResolutionRefused { by, reason: said("No.") },
        Event::DetailedOpened {
            due: day(),
            guideline: Guideline::SignsUnremedied,
            reason: said("Signs."),
        },
        Event::Investigated { issues: BTreeSet::from([ISSUE]) },
        Event::ScopeProposed { words: said("The delay.") },
        Event::ScopeAgreed { by: PERSON },
        Event::ScopeQuestioned { by: PERSON, words: said("And the letter.") },
    ]
}

fn heard() -> Vec<Event> {
    let party = Party::Organisation(organisation());
    let words =
        EvidenceWords { title: "Record of 3 January".into(), shows: "No scan was booked.".into() };
    vec![
        Event::CommentInvited { on: CommentOn::Allegations, party, until: day() },
        Event::CommentMade {
            comment: CommentNo(1),
            on: CommentOn::Allegations,
            party,
            papers: vec![],
            words: said("We differ."),
        },
        Event::CommentAnswered {
            comment: CommentNo(1),
            changed: false,
            words: said("We weighed it."),
        },
        Event::EvidenceLogged {
            evidence: EvidenceNo(1),
            from: party,
            received: day(),
            papers: vec![PaperNo(1)],
            issues: BTreeSet::from([ISSUE]),
            words: Personal::Known(words),
        },
        Event::OfferMade { offer: OfferNo(1), by: organisation(), words: said("£100.") },
        Event::OfferAnswered { offer: OfferNo(1), accepted: false, words: said("Too little.") },
    ]
}

fn decided() -> Vec<Event> {
    let outcomes = || BTreeMap::from([(ISSUE, Outcome::PartlyUpheld)]);
    let words = FindingWords {
        should: "A scan in two weeks.".into(),
        did: "A scan in five.".into(),
        gap: "Three weeks.".into(),
        injustice: "Pain.".into(),
        put_right: "Nothing.".into(),
    };
    vec![
        Event::FindingMade {
            issue: ISSUE,
            outcome: Outcome::PartlyUpheld,
            evidence: BTreeSet::from([EvidenceNo(1)]),
            standards: BTreeSet::from([Standard::NiceGuideline]),
            severity: Some(Severity::Two),
            words: Personal::Known(words),
        },
        Event::ViewsShared { until: day(), words: said("We are minded to uphold.") },
        Event::DecisionDrafted {
            kind: DecisionKind::Report,
            outcomes: outcomes(),
            guidelines: BTreeMap::new(),
            words: Personal::Known(sections()),
        },
        Event::DecisionReturned { reason: said("Cite the guideline.") },
        Event::DecisionIssued { kind: DecisionKind::Report, outcomes: outcomes() },
    ]
}

fn remedied() -> Vec<Event> {
    let words = RecommendationWords {
        text: "Apologise.".into(),
        parts: vec!["A letter.".into()],
        loss: String::new(),
    };
    vec![
        Event::RecommendationMade {
            recommendation: RECOMMENDATION,
            issue: ISSUE,
            to: organisation(),
            remedy: Remedy::Payment,
            severity: Some(Severity::Two),
            amount: Some(20_000),
            due: day(),
            parts: 1,
            words: Personal::Known(words),
        },
        Event::RecommendationAnswered {
            recommendation: RECOMMENDATION,
            accepted: true,
            words: said("Yes."),
        },
        Event::ProofGiven {
            recommendation: RECOMMENDATION,
            part: 1,
            papers: vec![PaperNo(1)],
            words: said("Sent."),
        },
        Event::ProofReturned { recommendation: RECOMMENDATION, part: 1, reason: said("Unsigned.") },
        Event::PartConfirmed { recommendation: RECOMMENDATION, part: 1, done: day() },
        Event::RecommendationClosed { recommendation: RECOMMENDATION, reason: said("Overtaken.") },
    ]
}

#[test]
fn there_is_an_example_of_every_event() {
    let (mut counts, mut names) = (BTreeMap::new(), BTreeSet::new());
    for event in every() {
        assert!(names.insert(name_of(&event)), "twice: {}", name_of(&event));
        *counts.entry(place(&event)).or_insert(0) += 1;
    }
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), COUNTS);
}
