//! Everything that can happen to a case. Events are added, never changed.
//!
//! Only this crate can state one (`#[non_exhaustive]`): other crates read them. What stands in
//! a [`Personal`] is sealed by the record; everything else is a code, an identifier or a day.
use std::collections::{BTreeMap, BTreeSet};

use rules::facts::Code;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Day, Personal, Reference,
    codes::{
        Adjustment, Answer, Asks, AuthorityEnd, AuthorityKind, AuthorityScope, Channel, Check,
        CommentOn, Consent, DecisionKind, DeclineGround, Failure, Guideline, Handover, HoldEnd,
        HoldGround, IdentityQuestion, Joint, Language, Looked, Means, NoticeKind, Outcome, Place,
        Priority, Regime, Remedy, Role, Severity, SpeaksFor, SpeaksGround, Standard, Subject, Tie,
        WithholdGround,
    },
    id::{
        AccountId, CaseId, CommentNo, EvidenceNo, FileId, IssueNo, MemberId, MessageNo, NoticeNo,
        OfferNo, OrganisationId, PaperNo, PersonNo, RecommendationNo, RequestNo,
    },
    people::{Identity, Party, Preferences},
};

mod examples;
mod files;
mod owner;
mod words;

pub use owner::{Owner, name_of};
pub use words::{
    CitationWords, DecisionWords, EvidenceWords, FindingWords, IssueWords, Letter, LookedAt,
    PaperWords, RecommendationWords, ReferrerWords, RenditionWords,
};

/// One fact in the life of a case.
#[expect(missing_docs, reason = "a field without a comment is what its type says")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum Event {
    // -- enquiry ------------------------------------------------------------------------------
    /// A complaint was sent, on whatever channel.
    #[non_exhaustive]
    CaseOpened {
        reference: Reference,
        /// The day it reached the office: the 12-month duty runs from here (HSCA s.14(2HA)).
        received: Day,
        channel: Channel,
        /// The language the complainant wants.
        language: Language,
        /// For what staff keyed: it was read back to the person, and agreed.
        read_back: bool,
        /// Salted hash of exactly what was sent, in hexadecimal: the receipt proves it.
        receipt: String,
        /// What the person wants.
        wanted: Personal<String>,
    },
    /// Somebody is part of the case.
    #[non_exhaustive]
    PersonJoined {
        person: PersonNo,
        roles: BTreeSet<Role>,
        tie: Tie,
        died: bool,
        account: Option<AccountId>,
        preferences: Preferences,
        identity: Personal<Identity>,
    },
    /// Their name, address or needs changed.
    #[non_exhaustive]
    PersonChanged { person: PersonNo, preferences: Preferences, identity: Personal<Identity> },
    /// A head of complaint.
    #[non_exhaustive]
    IssueRaised {
        issue: IssueNo,
        organisation: OrganisationId,
        regime: Regime,
        subject: Subject,
        /// The day the person first had notice of it: the time limit runs from here.
        noticed: Option<Day>,
        /// The days they complained to the organisation, and had its final answer.
        complained: Option<Day>,
        answered: Option<Day>,
        words: Personal<IssueWords>,
    },
    /// Somebody sent a paper of so many bytes and a media type, such as `application/pdf`.
    #[non_exhaustive]
    PaperAdded {
        paper: PaperNo,
        file: FileId,
        from: Party,
        size: u64,
        media_type: String,
        words: Personal<PaperWords>,
    },

    // -- any stage ----------------------------------------------------------------------------
    /// Somebody answers for the case, and looks at it again by a day.
    #[non_exhaustive]
    OwnerNamed { owner: Owner, next: Day },
    /// It goes before others.
    #[non_exhaustive]
    PriorityGiven { priority: Priority },
    /// It no longer does.
    #[non_exhaustive]
    PriorityTaken { priority: Priority },
    /// A message between a party and the office.
    #[non_exhaustive]
    MessageSent {
        message: MessageNo,
        from: Party,
        to: Party,
        channel: Channel,
        papers: Vec<PaperNo>,
        words: Personal<String>,
    },
    /// The office has dealt with a message.
    #[non_exhaustive]
    MessageAnswered { message: MessageNo },
    /// Somebody on the phone said who they are, and was asked to show it. What they answered is
    /// kept nowhere.
    #[non_exhaustive]
    CallerChecked {
        person: PersonNo,
        /// What they answered as the case has it, and what otherwise.
        right: BTreeSet<IdentityQuestion>,
        wrong: BTreeSet<IdentityQuestion>,
        /// Whether they may be told of the complaint.
        passed: bool,
    },
    /// Somebody here has looked up what an issue cites.
    #[non_exhaustive]
    CitationChecked { issue: IssueNo, looked: Looked, words: Personal<CitationWords> },
    /// What somebody wrote suggests a risk to life: an issue, or a message of the case.
    #[non_exhaustive]
    RiskNoticed { issue: Option<IssueNo>, message: Option<MessageNo> },
    /// Somebody here has read it, and says what they did.
    #[non_exhaustive]
    RiskAnswered { words: Personal<String> },
    /// A note for colleagues. No party sees it.
    #[non_exhaustive]
    NoteWritten { words: Personal<String> },
    /// Somebody is told something: the exact words, and how they go.
    #[non_exhaustive]
    NoticeIssued {
        notice: NoticeNo,
        to: Party,
        kind: NoticeKind,
        means: Means,
        large_print: bool,
        letter: Personal<Letter>,
    },
    /// The e-mail that says there is news went out.
    #[non_exhaustive]
    NoticeSent { notice: NoticeNo },
    /// It did not reach them: to be posted, by a day.
    #[non_exhaustive]
    NoticeFailed { notice: NoticeNo, failure: Failure, post_by: Day },
    /// The letter was printed.
    #[non_exhaustive]
    NoticePrinted { notice: NoticeNo },
    /// The letter was posted.
    #[non_exhaustive]
    NoticePosted { notice: NoticeNo },
    /// It was told in another way, because letters and e-mails are not safe for its reader.
    #[non_exhaustive]
    NoticeTold { notice: NoticeNo, channel: Channel, words: Personal<String> },
    /// The reason for delay was told after 12 months (HSCA s.14(2HA)).
    #[non_exhaustive]
    DelayExplained { next: Day, words: Personal<String> },
    /// The complainant ends it.
    #[non_exhaustive]
    CaseWithdrawn { channel: Channel, words: Personal<String> },

    /// An officer joins it with another case. Both stories say so, and neither loses anything.
    #[non_exhaustive]
    CaseJoined {
        other: CaseId,
        /// The other's, as people quote it.
        reference: Reference,
        joint: Joint,
        place: Place,
        /// The issues that are dealt with under the other reference, where this complaint was
        /// sent twice: with them it is closed.
        closes: BTreeSet<IssueNo>,
        reason: Personal<String>,
    },
    /// An officer parts the two again. What was closed because of it is open again.
    #[non_exhaustive]
    CaseParted {
        other: CaseId,
        reference: Reference,
        joint: Joint,
        place: Place,
        reason: Personal<String>,
    },

    // -- referral -----------------------------------------------------------------------------
    /// A Member of Parliament is asked to refer it (PCA s.5(1)(a)). `reached`: the day it reached
    /// them, where known; the time limit stops there (PCA s.6(3)).
    #[non_exhaustive]
    ReferralAsked { member: MemberId, reached: Option<Day> },
    /// The complainant consents to the referral (PCA s.5(1)(b)), and says how much of the case
    /// the member's office may see.
    #[non_exhaustive]
    ReferralAgreed { by: PersonNo, shows: Consent },
    /// The member refers it and asks for an investigation (PCA s.5(1)(b)).
    #[non_exhaustive]
    ReferralMade { reached: Day, words: Personal<String> },
    /// The member does not refer it, and says why.
    #[non_exhaustive]
    ReferralDeclined { words: Personal<String> },
    /// Another member takes the place of the first. A referral that was made stands.
    #[non_exhaustive]
    ReferralMoved { member: MemberId, why: Handover },

    /// It comes from an old system, where it had this number.
    #[non_exhaustive]
    CarriedOver { old_reference: Personal<String> },

    // -- checks -------------------------------------------------------------------------------
    /// An officer made one check of one issue.
    #[non_exhaustive]
    CheckAnswered {
        issue: IssueNo,
        check: Check,
        answer: Answer,
        reason: Personal<String>,
        /// Where it is let through: the rule whose words allow that.
        rule: Option<Code>,
    },
    /// Issues were handed on to another body, with the complainant's consent.
    #[non_exhaustive]
    HandedOn {
        /// The code of the signpost.
        to: String,
        /// Who agreed.
        agreed: PersonNo,
        issues: BTreeSet<IssueNo>,
        with_papers: bool,
    },
    /// The issue is eligible: every check met, or let through with reasons.
    #[non_exhaustive]
    IssueTakenOn { issue: IssueNo },
    /// The office does not look at the issue, and says why.
    #[non_exhaustive]
    IssueDeclined {
        issue: IssueNo,
        ground: DeclineGround,
        reason: Personal<String>,
        /// The rules that decide it; none for a duplicate.
        rules: Vec<Code>,
    },
    /// The organisation must have its chance first; it wakes by itself on the day.
    #[non_exhaustive]
    IssueSentBack { issue: IssueNo, wakes: Day, reason: Personal<String> },
    /// The day came, or somebody asked sooner.
    #[non_exhaustive]
    IssueWoke { issue: IssueNo },
    /// No issue was taken on: the checks are over.
    #[non_exhaustive]
    ChecksClosed {},
    /// The initial checks are done; the primary investigation begins.
    #[non_exhaustive]
    PrimaryOpened { due: Day },

    // -- investigation ------------------------------------------------------------------------
    /// An organisation is asked for something.
    #[non_exhaustive]
    RequestMade {
        request: RequestNo,
        to: OrganisationId,
        asks: Asks,
        due: Day,
        words: Personal<String>,
    },
    /// It is late, and was told so.
    #[non_exhaustive]
    RequestChased { request: RequestNo },
    /// It asks for more time, with a reason.
    #[non_exhaustive]
    ExtensionAsked { request: RequestNo, until: Day, reason: Personal<String> },
    /// The answer to that: the due day as it is now.
    #[non_exhaustive]
    ExtensionAnswered { request: RequestNo, granted: bool, due: Day, reason: Personal<String> },
    /// It answers.
    #[non_exhaustive]
    RequestAnswered { request: RequestNo, papers: Vec<PaperNo>, words: Personal<String> },
    /// The request is no longer needed.
    #[non_exhaustive]
    RequestDropped { request: RequestNo },
    /// Are there signs of a failing, with an effect that is not put right?
    #[non_exhaustive]
    SignsTested {
        issue: IssueNo,
        failing: bool,
        unremedied: bool,
        guideline: Guideline,
        reason: Personal<String>,
    },
    /// Terms on which both sides might settle.
    #[non_exhaustive]
    ResolutionProposed { terms: Personal<String> },
    /// One side agrees.
    #[non_exhaustive]
    ResolutionAgreed { by: Party },
    /// One side does not.
    #[non_exhaustive]
    ResolutionRefused { by: Party, reason: Personal<String> },
    /// The detailed investigation begins.
    #[non_exhaustive]
    DetailedOpened { due: Day, guideline: Guideline, reason: Personal<String> },
    /// The statutory fact: these issues are investigated (HSCA s.3, PCA s.5). Apart from the
    /// stage: the duties to hear, to report and to explain delay hang on this.
    #[non_exhaustive]
    Investigated { issues: BTreeSet<IssueNo> },
    /// What is to be looked at, put to the complainant.
    #[non_exhaustive]
    ScopeProposed { words: Personal<String> },
    /// They agree.
    #[non_exhaustive]
    ScopeAgreed { by: PersonNo },
    /// They do not, and say why.
    #[non_exhaustive]
    ScopeQuestioned { by: PersonNo, words: Personal<String> },
    /// A party may comment, until a day.
    #[non_exhaustive]
    CommentInvited { on: CommentOn, party: Party, until: Day },
    /// It did.
    #[non_exhaustive]
    CommentMade {
        comment: CommentNo,
        on: CommentOn,
        party: Party,
        papers: Vec<PaperNo>,
        words: Personal<String>,
    },
    /// The office weighed it.
    #[non_exhaustive]
    CommentAnswered { comment: CommentNo, changed: bool, words: Personal<String> },
    /// An item of the evidence log: who sent it, when, and what it shows.
    #[non_exhaustive]
    EvidenceLogged {
        evidence: EvidenceNo,
        from: Party,
        received: Day,
        papers: Vec<PaperNo>,
        issues: BTreeSet<IssueNo>,
        words: Personal<EvidenceWords>,
    },
    /// The organisation offers to put it right.
    #[non_exhaustive]
    OfferMade { offer: OfferNo, by: OrganisationId, words: Personal<String> },
    /// The complainant's answer to it.
    #[non_exhaustive]
    OfferAnswered { offer: OfferNo, accepted: bool, words: Personal<String> },

    // -- decision -----------------------------------------------------------------------------
    /// What the office finds on one issue.
    #[non_exhaustive]
    FindingMade {
        issue: IssueNo,
        outcome: Outcome,
        evidence: BTreeSet<EvidenceNo>,
        standards: BTreeSet<Standard>,
        severity: Option<Severity>,
        words: Personal<FindingWords>,
    },
    /// Both sides see what the office is minded to find, with the same window.
    #[non_exhaustive]
    ViewsShared { until: Day, words: Personal<String> },
    /// The decision, drafted.
    #[non_exhaustive]
    DecisionDrafted {
        kind: DecisionKind,
        outcomes: BTreeMap<IssueNo, Outcome>,
        /// The published guideline applied to each issue that ends without a finding.
        guidelines: BTreeMap<IssueNo, Guideline>,
        words: Personal<DecisionWords>,
    },
    /// The second person asks for changes.
    #[non_exhaustive]
    DecisionReturned { reason: Personal<String> },
    /// A second person signed it: it is the office's decision, and the inquiry is closed.
    #[non_exhaustive]
    DecisionIssued { kind: DecisionKind, outcomes: BTreeMap<IssueNo, Outcome> },

    // -- remedy -------------------------------------------------------------------------------
    /// What the organisation is asked to do.
    #[non_exhaustive]
    RecommendationMade {
        recommendation: RecommendationNo,
        issue: IssueNo,
        to: OrganisationId,
        remedy: Remedy,
        severity: Option<Severity>,
        /// Pence; for a payment on the scale, or a financial loss.
        amount: Option<i64>,
        due: Day,
        /// How many parts it has, at least one.
        parts: u32,
        words: Personal<RecommendationWords>,
    },
    /// The organisation accepts, or refuses with reasons.
    #[non_exhaustive]
    RecommendationAnswered {
        recommendation: RecommendationNo,
        accepted: bool,
        words: Personal<String>,
    },
    /// It shows that a part is done.
    #[non_exhaustive]
    ProofGiven {
        recommendation: RecommendationNo,
        part: u32,
        papers: Vec<PaperNo>,
        words: Personal<String>,
    },
    /// What it showed is not enough.
    #[non_exhaustive]
    ProofReturned { recommendation: RecommendationNo, part: u32, reason: Personal<String> },
    /// The office confirms the part. Done after the due day stays late.
    #[non_exhaustive]
    PartConfirmed { recommendation: RecommendationNo, part: u32, done: Day },
    /// The office stops asking for it, with reasons.
    #[non_exhaustive]
    RecommendationClosed { recommendation: RecommendationNo, reason: Personal<String> },

    // -- publication --------------------------------------------------------------------------
    /// The text for the public, as edited. `hash`: SHA-256 of it, in hexadecimal.
    #[non_exhaustive]
    RenditionDrafted { hash: String, words: Personal<RenditionWords> },
    /// Somebody looked at the decision place by place; the text that was made of it follows.
    #[non_exhaustive]
    RenditionReviewed { looked: Personal<Vec<LookedAt>> },
    /// A second person approves exactly this text.
    #[non_exhaustive]
    RenditionApproved { hash: String, release: Day },
    /// A second person asks for changes.
    #[non_exhaustive]
    RenditionReturned { reason: Personal<String> },
    /// It is kept back.
    #[non_exhaustive]
    PublicationWithheld { ground: WithholdGround, reason: Personal<String> },
    /// It is public.
    #[non_exhaustive]
    Published { hash: String },
    /// It is no longer public, and the public is told why.
    #[non_exhaustive]
    TakenDown { ground: WithholdGround },
    /// The decision that stands in its place is named, by its public identifier.
    #[non_exhaustive]
    SuccessorNamed { successor: Uuid },
    /// A review or a court is open: nothing of the decision is public until that ends.
    #[non_exhaustive]
    PublicationHeld { ground: HoldGround, since: Day, look: Day, reason: Personal<String> },
    /// That ended. If the decision did not stand, its text is taken down or kept back with it.
    #[non_exhaustive]
    PublicationHoldEnded { ground: HoldGround, end: HoldEnd, reason: Personal<String> },

    // -- the end ------------------------------------------------------------------------------
    /// The papers are destroyed under the retention schedule.
    #[non_exhaustive]
    Disposed { schedule: String },

    // -- who sent it here ---------------------------------------------------------------------
    /// An advocate or another service told the person of the office. `from`: its code in the list
    /// of signposts, if that has it; `agreed`: who agreed that it is written down.
    #[non_exhaustive]
    ReferredIn { from: Option<String>, agreed: PersonNo, words: Personal<ReferrerWords> },
    /// The organisation complained about refers the complaint itself, within a year of the day on
    /// which it received it (HSCA 1993 s.10).
    #[non_exhaustive]
    BodyReferred { organisation: OrganisationId, received: Day, referred: Day },
    // -- who acts for the complainant ---------------------------------------------------------
    /// An officer has seen what shows that somebody may act for the complainant.
    #[non_exhaustive]
    AuthorityRecorded {
        person: PersonNo,
        kind: AuthorityKind,
        scope: AuthorityScope,
        from: Day,
        /// The first day on which it no longer holds, where it names one.
        ends: Option<Day>,
        /// The paper that shows it, where it is in the case.
        paper: Option<PaperNo>,
    },
    /// It is over: from this moment on they see and do nothing more. `told`: how the office heard
    /// of it; nothing where its day came.
    #[non_exhaustive]
    AuthorityEnded { person: PersonNo, why: AuthorityEnd, told: Option<Channel> },
    /// Somebody of the complainant's side was given a sign-in, or a new code for theirs.
    #[non_exhaustive]
    SignInGiven { person: PersonNo, account: AccountId },
    /// A letter was made in the form that its reader needs, and sent.
    #[non_exhaustive]
    NoticeMade { notice: NoticeNo, formats: BTreeSet<Adjustment> },
    /// Two people want to speak for somebody who has died, in two cases that are worked on
    /// together: an officer decides who does. Both stories say so, each of its complainant.
    #[non_exhaustive]
    SpeakerDecided {
        other: CaseId,
        speaks: SpeaksFor,
        ground: SpeaksGround,
        reason: Personal<String>,
    },
}
