//! One of each event, in an order in which they can happen. Whatever is personal says
//! `words-of:<who>:<event>`, so that a test can see where it went.
mod referred;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use uuid::Uuid;

use super::{
    COMPLAINANT, ISSUE, colleague, complainant, department, hospital, liaison, manager, member,
    members_staff, officer, opened,
};
use crate::{
    Event, Personal,
    codes::{
        Answer, Asks, Channel, Check, CommentOn, Consent, DecisionKind, DeclineGround, Failure,
        FoundBy, Guideline, Handover, HoldEnd, HoldGround, Means, NoticeKind, Outcome, Priority,
        Regime, Remedy, Role, Severity, Standard, Subject, Tie, WithholdGround,
    },
    event::{
        DecisionWords, EvidenceWords, FindingWords, IssueWords, Letter, LookedAt, Owner,
        PaperWords, RecommendationWords, RenditionWords,
    },
    id::{
        AccountId, CommentNo, EvidenceNo, FileId, IssueNo, MessageNo, NoticeNo, OfferNo, PaperNo,
        PersonNo, RecommendationNo, RequestNo,
    },
    people::{Identity, Party, Preferences},
    permission::{Actor, Standing},
};

mod beside;

use beside::{
    authority, caller_checked, citation_checked, handed_on, joined, made, over, parted, sign_in,
    speaker,
};

/// The issue about the department: declined, so that the department never knows of the case.
pub const DECLINED: IssueNo = IssueNo(2);
/// An issue that is sent back and wakes.
pub const ASLEEP: IssueNo = IssueNo(3);
/// Who acts for the complainant.
pub const REPRESENTATIVE: PersonNo = PersonNo(2);
/// Somebody named in the complaint, with a sign-in of their own.
pub const NAMED: PersonNo = PersonNo(3);

/// The representative, signed in.
pub fn representative() -> Actor {
    Actor { account: AccountId(Uuid::from_u128(12)), standing: Standing::Public }
}

/// Somebody named in the complaint, signed in.
pub fn named() -> Actor {
    Actor { account: AccountId(Uuid::from_u128(13)), standing: Standing::Public }
}

/// The words planted in an event, of whom they are.
pub fn planted(whose: &str, event: &str) -> String {
    format!("words-of:{whose}:{event}")
}

fn words(whose: &str, event: &str) -> Personal<String> {
    Personal::Known(planted(whose, event))
}

const PERSON: Party = Party::Person(COMPLAINANT);

fn body() -> Party {
    Party::Organisation(hospital())
}

/// The whole story: who does what, in order.
pub fn whole_story() -> Vec<(Actor, Event)> {
    let parts = [
        enquiry(),
        conversation(),
        checks(),
        primary(),
        detailed(),
        decision(),
        remedy(),
        publication(),
    ];
    parts.into_iter().flatten().collect()
}

fn person(no: PersonNo, role: Role, account: Actor) -> Event {
    let name = planted(role.code(), "person-joined");
    Event::PersonJoined {
        person: no,
        roles: BTreeSet::from([role]),
        tie: Tie::Other,
        died: false,
        account: Some(account.account),
        preferences: Preferences::default(),
        identity: Personal::Known(Identity { name, ..Identity::default() }),
    }
}

fn issue(issue: IssueNo, organisation: crate::id::OrganisationId) -> Event {
    let happened = planted(&format!("issue-{issue}"), "issue-raised");
    Event::IssueRaised {
        issue,
        organisation,
        regime: Regime::HEALTH_1993,
        subject: Subject::Care,
        noticed: Some(date(2025, 12, 1)),
        complained: None,
        answered: None,
        words: Personal::Known(IssueWords { happened, ..IssueWords::default() }),
    }
}

fn paper(no: u32, from: Party, whose: &str) -> Event {
    let name = planted(whose, "paper-added");
    Event::PaperAdded {
        paper: PaperNo(no),
        file: FileId(Uuid::from_u128(no.into())),
        from,
        size: 10,
        media_type: "application/pdf".into(),
        words: Personal::Known(PaperWords { name, key: "00".into(), sha256: "00".into() }),
    }
}

fn enquiry() -> Vec<(Actor, Event)> {
    let changed = Identity { name: planted("person", "person-changed"), ..Identity::default() };
    vec![
        (complainant(), opened()),
        (complainant(), person(COMPLAINANT, Role::Complainant, complainant())),
        (complainant(), person(REPRESENTATIVE, Role::Representative, representative())),
        (officer(), authority()),
        (complainant(), over()),
        (officer(), authority()),
        (officer(), sign_in()),
        (officer(), person(NAMED, Role::Named, named())),
        (complainant(), issue(ISSUE, hospital())),
        (complainant(), issue(DECLINED, department())),
        (complainant(), issue(ASLEEP, hospital())),
        (complainant(), paper(1, PERSON, "person")),
        (officer(), referred::referred_in()),
        (liaison(hospital()), referred::body_referred()),
        (
            complainant(),
            Event::PersonChanged {
                person: COMPLAINANT,
                preferences: Preferences::default(),
                identity: Personal::Known(changed),
            },
        ),
    ]
}

fn message(no: u32, from: Party, to: Party, whose: &str) -> Event {
    Event::MessageSent {
        message: MessageNo(no),
        from,
        to,
        channel: Channel::Web,
        papers: Vec::new(),
        words: words(whose, "message-sent"),
    }
}

fn notice(no: u32, to: Party, whose: &str) -> Event {
    let subject = planted(whose, "notice-issued");
    Event::NoticeIssued {
        notice: NoticeNo(no),
        to,
        kind: NoticeKind::Received,
        means: Means::Post,
        large_print: false,
        letter: Personal::Known(Letter { subject, body: String::new() }),
    }
}

fn told(notice: NoticeNo) -> Event {
    Event::NoticeTold { notice, channel: Channel::InPerson, words: words("body", "notice-told") }
}

fn conversation() -> Vec<(Actor, Event)> {
    let owner = Owner::Officer(officer().account);
    let (next, post_by) = (date(2026, 3, 9), date(2026, 3, 9));
    let failed = Event::NoticeFailed { notice: NoticeNo(1), failure: Failure::Bounced, post_by };
    vec![
        (officer(), Event::OwnerNamed { owner, next }),
        (officer(), Event::PriorityGiven { priority: Priority::RiskOfHarm }),
        (officer(), Event::PriorityTaken { priority: Priority::RiskOfHarm }),
        (officer(), Event::CarriedOver { old_reference: words("person", "carried-over") }),
        (officer(), citation_checked()),
        (complainant(), Event::RiskNoticed { issue: Some(ISSUE), message: None }),
        (officer(), Event::RiskAnswered { words: words("office", "risk-answered") }),
        (officer(), caller_checked()),
        (officer(), Event::NoteWritten { words: words("office", "note-written") }),
        (complainant(), message(1, PERSON, Party::Office, "person")),
        (officer(), Event::MessageAnswered { message: MessageNo(1) }),
        (officer(), message(2, Party::Office, body(), "body")),
        (officer(), joined()),
        (officer(), speaker()),
        (officer(), parted()),
        (Actor::PROGRAM, notice(1, PERSON, "person")),
        (Actor::PROGRAM, notice(2, body(), "body")),
        (Actor::PROGRAM, Event::NoticeSent { notice: NoticeNo(1) }),
        (Actor::PROGRAM, failed),
        (officer(), Event::NoticePrinted { notice: NoticeNo(1) }),
        (officer(), Event::NoticePosted { notice: NoticeNo(1) }),
        (officer(), told(NoticeNo(2))),
        (officer(), made()),
        (
            officer(),
            Event::DelayExplained {
                next: date(2027, 6, 1),
                words: words("office", "delay-explained"),
            },
        ),
    ]
}

fn checks() -> Vec<(Actor, Event)> {
    let met = |issue, check| Event::CheckAnswered {
        issue,
        check,
        answer: Answer::Met,
        reason: words("office", "check-answered"),
        rule: None,
    };
    let all = |issue| {
        let asked = Check::ALL.iter().filter(|check| **check != Check::ReferredByMember);
        asked.map(move |check| (officer(), met(issue, *check)))
    };
    let declined = Event::IssueDeclined {
        issue: DECLINED,
        ground: DeclineGround::OutOfRemit,
        reason: words("checks", "issue-declined"),
        rules: vec!["health-bodies".into()],
    };
    let sent_back = Event::IssueSentBack {
        issue: ASLEEP,
        wakes: date(2026, 9, 1),
        reason: words("checks", "issue-sent-back"),
    };
    let referred = vec![
        (complainant(), Event::ReferralAsked { member: member(), reached: None }),
        (complainant(), Event::ReferralAgreed { by: COMPLAINANT, shows: Consent::Everything }),
        (
            members_staff(),
            Event::ReferralMade {
                reached: date(2026, 2, 20),
                words: words("member", "referral-made"),
            },
        ),
        (Actor::PROGRAM, Event::ReferralMoved { member: member(), why: Handover::LeftTheHouse }),
    ];
    let rest = vec![
        (officer(), handed_on()),
        (officer(), Event::IssueTakenOn { issue: ISSUE }),
        (officer(), declined),
        (officer(), sent_back),
        (Actor::PROGRAM, Event::IssueWoke { issue: ASLEEP }),
        (officer(), Event::PrimaryOpened { due: date(2026, 6, 1) }),
    ];
    referred.into_iter().chain(all(ISSUE)).chain(rest).collect()
}

fn primary() -> Vec<(Actor, Event)> {
    let (request, to, due) = (RequestNo(1), hospital(), date(2026, 4, 1));
    let reason = |event| words("body", event);
    let asked = Event::RequestMade {
        request,
        to,
        asks: Asks::ComplaintFile,
        due,
        words: words("body", "request-made"),
    };
    let more = Event::ExtensionAsked { request, until: due, reason: reason("extension-asked") };
    let granted = Event::ExtensionAnswered {
        request,
        granted: true,
        due,
        reason: reason("extension-answered"),
    };
    let answered = Event::RequestAnswered {
        request,
        papers: vec![PaperNo(2)],
        words: reason("request-answered"),
    };
    let signs = Event::SignsTested {
        issue: ISSUE,
        failing: true,
        unremedied: true,
        guideline: Guideline::SignsUnremedied,
        reason: words("office", "signs-tested"),
    };
    vec![
        (officer(), asked),
        (Actor::PROGRAM, Event::RequestChased { request }),
        (liaison(to), more),
        (officer(), granted),
        (liaison(to), paper(2, body(), "body")),
        (liaison(to), answered),
        (officer(), Event::RequestDropped { request }),
        (officer(), signs),
        (officer(), Event::ResolutionProposed { terms: words("both", "resolution-proposed") }),
        (complainant(), Event::ResolutionAgreed { by: PERSON }),
        (
            complainant(),
            Event::ResolutionRefused { by: PERSON, reason: words("person", "resolution-refused") },
        ),
    ]
}

fn detailed() -> Vec<(Actor, Event)> {
    let opened = Event::DetailedOpened {
        due: date(2026, 12, 1),
        guideline: Guideline::SignsUnremedied,
        reason: words("person", "detailed-opened"),
    };
    let invited = |party| Event::CommentInvited {
        on: CommentOn::Allegations,
        party,
        until: date(2026, 5, 1),
    };
    let comment = |no, party, whose| Event::CommentMade {
        comment: CommentNo(no),
        on: CommentOn::Allegations,
        party,
        papers: Vec::new(),
        words: words(whose, "comment-made"),
    };
    let answered = Event::CommentAnswered {
        comment: CommentNo(1),
        changed: true,
        words: words("body", "comment-answered"),
    };
    let title = planted("office", "evidence-logged");
    let logged = Event::EvidenceLogged {
        evidence: EvidenceNo(1),
        from: body(),
        received: date(2026, 4, 1),
        papers: vec![PaperNo(2)],
        issues: BTreeSet::from([ISSUE]),
        words: Personal::Known(EvidenceWords { title, shows: String::new() }),
    };
    let (offer, by) = (OfferNo(1), hospital());
    vec![
        (officer(), opened),
        (officer(), Event::Investigated { issues: BTreeSet::from([ISSUE]) }),
        (officer(), Event::ScopeProposed { words: words("person", "scope-proposed") }),
        (
            complainant(),
            Event::ScopeQuestioned { by: COMPLAINANT, words: words("person", "scope-questioned") },
        ),
        (complainant(), Event::ScopeAgreed { by: COMPLAINANT }),
        (officer(), invited(body())),
        (liaison(by), comment(1, body(), "body")),
        (complainant(), comment(2, PERSON, "person")),
        (officer(), answered),
        (officer(), logged),
        (liaison(by), Event::OfferMade { offer, by, words: words("both", "offer-made") }),
        (
            complainant(),
            Event::OfferAnswered { offer, accepted: false, words: words("both", "offer-answered") },
        ),
    ]
}

fn decision() -> Vec<(Actor, Event)> {
    let outcomes = BTreeMap::from([(ISSUE, Outcome::Upheld)]);
    let finding = FindingWords { gap: planted("office", "finding-made"), ..Default::default() };
    let text =
        DecisionWords { findings: planted("office", "decision-drafted"), ..Default::default() };
    let made = Event::FindingMade {
        issue: ISSUE,
        outcome: Outcome::Upheld,
        evidence: BTreeSet::from([EvidenceNo(1)]),
        standards: BTreeSet::from([Standard::GettingItRight]),
        severity: Some(Severity::Two),
        words: Personal::Known(finding),
    };
    let drafted = || Event::DecisionDrafted {
        kind: DecisionKind::Report,
        outcomes: outcomes.clone(),
        guidelines: BTreeMap::new(),
        words: Personal::Known(text.clone()),
    };
    let shared =
        Event::ViewsShared { until: date(2026, 11, 1), words: words("both", "views-shared") };
    vec![
        (officer(), made),
        (officer(), shared),
        (officer(), drafted()),
        (colleague(), Event::DecisionReturned { reason: words("office", "decision-returned") }),
        (officer(), drafted()),
        (
            colleague(),
            Event::DecisionIssued { kind: DecisionKind::Report, outcomes: outcomes.clone() },
        ),
    ]
}

fn remedy() -> Vec<(Actor, Event)> {
    let (recommendation, to) = (RecommendationNo(1), hospital());
    let text = planted("both", "recommendation-made");
    let made = Event::RecommendationMade {
        recommendation,
        issue: ISSUE,
        to,
        remedy: Remedy::Apology,
        severity: None,
        amount: None,
        due: date(2027, 2, 1),
        parts: 1,
        words: Personal::Known(RecommendationWords { text, ..Default::default() }),
    };
    let answered = Event::RecommendationAnswered {
        recommendation,
        accepted: true,
        words: words("both", "recommendation-answered"),
    };
    let proof = Event::ProofGiven {
        recommendation,
        part: 1,
        papers: vec![PaperNo(2)],
        words: words("body", "proof-given"),
    };
    let returned =
        Event::ProofReturned { recommendation, part: 1, reason: words("body", "proof-returned") };
    let closed = Event::RecommendationClosed {
        recommendation,
        reason: words("body", "recommendation-closed"),
    };
    vec![
        (officer(), made),
        (liaison(to), answered),
        (liaison(to), proof),
        (officer(), returned),
        (officer(), Event::PartConfirmed { recommendation, part: 1, done: date(2027, 1, 1) }),
        (manager(), closed),
    ]
}

fn reviewed() -> Event {
    let place = LookedAt {
        start: 0,
        end: 1,
        original: planted("office", "rendition-reviewed"),
        gives: None,
        by: FoundBy::Person,
        replacement: None,
        reason: String::new(),
    };
    Event::RenditionReviewed { looked: Personal::Known(vec![place]) }
}

fn publication() -> Vec<(Actor, Event)> {
    let hash = "ab".repeat(32);
    let summary = planted("office", "rendition-drafted");
    let text = RenditionWords { summary, ..RenditionWords::default() };
    let drafted = Event::RenditionDrafted { hash: hash.clone(), words: Personal::Known(text) };
    let returned = Event::RenditionReturned { reason: words("office", "rendition-returned") };
    let approved = Event::RenditionApproved { hash: hash.clone(), release: date(2027, 3, 1) };
    let withheld = Event::PublicationWithheld {
        ground: WithholdGround::RiskOfHarm,
        reason: words("office", "publication-withheld"),
    };
    let (ground, since, look) = (HoldGround::DecisionReview, date(2027, 3, 2), date(2027, 4, 2));
    let reason = words("office", "publication-held");
    let held = Event::PublicationHeld { ground, since, look, reason };
    let reason = words("office", "publication-hold-ended");
    let stands = Event::PublicationHoldEnded { ground, end: HoldEnd::Stands, reason };
    vec![
        (officer(), reviewed()),
        (officer(), drafted.clone()),
        (colleague(), returned),
        (colleague(), approved.clone()),
        (Actor::PROGRAM, Event::Published { hash }),
        (officer(), held),
        (officer(), stands),
        (manager(), Event::TakenDown { ground: WithholdGround::Corrected }),
        (manager(), Event::SuccessorNamed { successor: Uuid::from_u128(0x5c) }),
        (manager(), withheld),
    ]
}

/// How a case can end otherwise: instead of a decision.
pub fn other_endings() -> Vec<(Actor, Event)> {
    let withdrawn =
        Event::CaseWithdrawn { channel: Channel::Web, words: words("person", "case-withdrawn") };
    let declined = Event::ReferralDeclined { words: words("member", "referral-declined") };
    vec![
        (complainant(), withdrawn),
        (officer(), Event::ChecksClosed {}),
        (members_staff(), declined),
    ]
}
