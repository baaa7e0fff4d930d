//! The words of the field that are stored as codes. What each is called for people stands in
//! the Fluent files, under `code-<type>-<code>`.
mod of_the_pack;

use serde::{Deserialize, Serialize};

pub use of_the_pack::{Matter, Nation, Regime};

/// What every type of code has in common, for forms and words.
pub trait Code: Copy + Eq + Ord + std::str::FromStr<Err = crate::Refusal> + 'static {
    /// The name of the type, such as `DeclineGround`.
    const TYPE: &'static str;
    /// Every one, in the order in which people are shown them.
    fn every() -> &'static [Self];

    /// The code, as stored and as forms send it.
    fn as_code(self) -> &'static str;
}

/// Writes a code's name and finds it again: the same spelling in the record, in forms, in the
/// lists and in the Fluent files.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $code:literal,)+ })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$about])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every one, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code, as stored and as forms send it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::Refusal;

            fn from_str(code: &str) -> Result<Self, crate::Refusal> {
                match code { $($code => Ok(Self::$variant),)+ _ => Err(crate::Refusal::UnknownCode) }
            }
        }

        impl Code for $name {
            const TYPE: &'static str = stringify!($name);

            fn every() -> &'static [Self] {
                Self::ALL
            }

            fn as_code(self) -> &'static str {
                self.code()
            }
        }
    )+

        /// The type and name of every code there is.
        pub const EVERY_CODE: &[(&str, &str)] = &[$($((stringify!($name), $code),)+)+];
    };
}

codes! {
    /// How a complaint or message reached the office.
    Channel {
        Web = "web", Phone = "phone", Post = "post", Email = "email", InPerson = "in-person",
        /// Sent by the office of a Member of Parliament for a constituent.
        Member = "member",
        /// Referred by the organisation complained about (HSCA 1993 s.10).
        Body = "body",
    }

    /// What somebody found who looked a citation up.
    Looked { Holds = "holds", SaysOtherwise = "says-otherwise", NotFound = "not-found", }

    /// A way in which somebody must not be reached, because somebody else would see or hear it.
    Avoid { Post = "post", Email = "email", Phone = "phone", Voicemail = "voicemail", }

    /// How far a case had come in the system from which it is carried over.
    Reached { Checks = "checks", Primary = "primary", Detailed = "detailed", }

    /// What a caller is asked before anything of a complaint is spoken of.
    IdentityQuestion {
        /// The question that they chose themselves, for this.
        Own = "own",
        Born = "born", Postcode = "postcode", Phone = "phone", Email = "email",
    }

    /// What somebody got in touch for. Two in three do not complain of anybody.
    Topic {
        /// To complain, or to hear whether they can.
        WantsToComplain = "wants-to-complain",
        /// To hear how their complaint, or a constituent's, is going.
        OwnComplaint = "own-complaint",
        /// About something that somebody else looks at.
        Elsewhere = "elsewhere",
        /// How the office works, its guidance, a form.
        HowWeWork = "how-we-work",
        /// They are not content with the office itself.
        OurService = "our-service",
        /// Training for a member's staff, or a visit.
        Visit = "visit",
        /// They wanted somebody else altogether.
        WrongNumber = "wrong-number",
        Other = "other",
    }

    /// How somebody wants to hear from the office. Post needs no e-mail address and no mobile.
    Means { Post = "post", Email = "email", Phone = "phone", }

    /// Who somebody is to a complaint. One person may be more than one.
    Role {
        /// Who makes the complaint.
        Complainant = "complainant",
        /// To whom it happened. May have died.
        PersonAffected = "person-affected",
        /// Who acts for the complainant, with their authority.
        Representative = "representative",
        /// Somebody named in the complaint as having taken the action (HSCA 1993 s.11, PCA s.7).
        Named = "named",
    }

    /// What ties a person to the person affected, when they are not the same (HSCA s.9(3)).
    Tie {
        Themself = "themself", Spouse = "spouse", Parent = "parent", Child = "child",
        Sibling = "sibling", OtherFamily = "other-family", PersonalRepresentative = "personal-representative",
        Friend = "friend", Advocate = "advocate", Solicitor = "solicitor", Other = "other",
    }

    /// What a complaint is about, for the learning page.
    Subject {
        Care = "care", Diagnosis = "diagnosis", Medication = "medication", Delay = "delay",
        Communication = "communication", Records = "records", Discharge = "discharge",
        EndOfLife = "end-of-life", MentalHealth = "mental-health", Decision = "decision",
        Payments = "payments", ComplaintHandling = "complaint-handling", Other = "other",
    }

    /// The initial checks of one issue.
    Check {
        /// An organisation and a matter that the office can look at.
        InRemit = "in-remit",
        /// The organisation's own process is finished (HSCA s.4(5)); policy, not law, under the 1967 Act.
        ProcessFinished = "process-finished",
        /// Made within a year of first notice (HSCA s.9(4)); within 12 months (PCA s.6(3)).
        InTime = "in-time",
        /// Made by the person aggrieved, or somebody the Acts allow (HSCA s.9(3); PCA s.6(2)).
        SuitablePerson = "suitable-person",
        /// No tribunal or court that it would be reasonable to use (HSCA s.4(1); PCA s.5(2)).
        NoOtherRemedy = "no-other-remedy",
        /// Made in writing, or written down by the office as an adjustment (HSCA s.9(2)).
        InWriting = "in-writing",
        /// Referred by a Member of Parliament with the complainant's consent (PCA s.5(1)).
        ReferredByMember = "referred-by-member",
    }

    /// How much of the case the complainant agreed to show the member's office.
    Consent {
        /// Where it stands, and what the law sends to the member.
        Progress = "progress",
        /// What the complainant sees of it too.
        Everything = "everything",
    }

    /// Why a referral goes to another member.
    Handover {
        /// The member has left the House (PCA s.10(1)).
        LeftTheHouse = "left-the-house",
        /// The complainant asked another member.
        AskedAnother = "asked-another",
    }

    /// How a check came out.
    Answer {
        Met = "met",
        NotMet = "not-met",
        /// Not met, but the law lets the office look at it all the same, for the reason given.
        Discretion = "discretion",
    }

    /// Why a complaint goes before others in the queue.
    Priority {
        TerminalIllness = "terminal-illness", DeathOfAChild = "death-of-a-child", RiskOfHarm = "risk-of-harm",
        FinancialHardship = "financial-hardship", DelayedByUs = "delayed-by-us", Reopened = "reopened",
    }

    /// How two cases are joined.
    Joint {
        /// Different people complain about the same events: worked on together, each decided.
        WorkTogether = "work-together",
        /// The same person sent the same complaint twice: one of the two is closed.
        SentTwice = "sent-twice",
    }

    /// The place of a case among those that it is joined with.
    Place { Leads = "leads", Follows = "follows", }

    /// What makes two cases alike. Evidence for an officer: nothing is done because of it.
    Likeness {
        /// The person affected: the same name, and the same day of birth.
        AffectedBorn = "affected-born",
        /// The person affected: the same name, and a day of birth that is not known of both.
        AffectedNamed = "affected-named",
        /// The complainant: the same name, and the same day of birth.
        ComplainantBorn = "complainant-born",
        /// The complainant: the same name, and a day of birth that is not known of both.
        ComplainantNamed = "complainant-named",
        /// Who complains here is the person affected there, or the other way round.
        OtherWayRound = "other-way-round",
        SameAccount = "same-account", SamePhone = "same-phone", SameEmail = "same-email",
        SameOrganisation = "same-organisation",
        /// About the same organisation, at the same time.
        SameTime = "same-time",
    }

    /// Why an issue is declined at the initial checks.
    DeclineGround {
        OutOfRemit = "out-of-remit", NotProperlyMade = "not-properly-made", OutOfTime = "out-of-time",
        UnsuitablePerson = "unsuitable-person", OtherRemedy = "other-remedy", Duplicate = "duplicate",
    }

    /// What an organisation is asked for.
    Asks {
        ComplaintFile = "complaint-file", Records = "records", Explanation = "explanation",
        Policy = "policy", Other = "other",
    }

    /// The published guideline that a decision not to go on, or to go on, applies.
    Guideline {
        /// There are no signs of a failing.
        NoSignsOfFailing = "no-signs-of-failing",
        /// There are signs, but what followed has been put right.
        AlreadyPutRight = "already-put-right",
        /// The claimed effect does not follow from what went wrong.
        EffectNotLinked = "effect-not-linked",
        /// Relatively minor: the office's service update since 15 April 2021.
        RelativelyMinor = "relatively-minor",
        /// Nothing more that an investigation could achieve.
        NothingMoreToAchieve = "nothing-more-to-achieve",
        /// Both sides agree on how it is put right.
        BothSidesAgree = "both-sides-agree",
        /// Signs of a failing with an unremedied effect: look in detail.
        SignsUnremedied = "signs-unremedied",
        /// No test of signs decides: the office's priorities or the wider public interest do.
        PublicInterest = "public-interest",
        /// The person no longer wishes to go on, or cannot be reached.
        PersonDoesNotGoOn = "person-does-not-go-on",
    }

    /// The form of a decision.
    DecisionKind {
        /// Closed at primary investigation.
        Assessment = "assessment",
        /// After a detailed investigation.
        Report = "report",
    }

    /// How an issue ended.
    Outcome {
        Upheld = "upheld", PartlyUpheld = "partly-upheld", NotUpheld = "not-upheld",
        Resolved = "resolved",
        /// Something went wrong and was put right before we came.
        AlreadyPutRight = "already-put-right",
        ClosedAfterInitialEnquiries = "closed-after-initial-enquiries",
        Discontinued = "discontinued", Withdrawn = "withdrawn",
    }

    /// Which issues a saved question counts.
    CountOf {
        /// Those of complaints that reached the office in a time.
        Received = "received",
        /// Those of cases that were closed in a time.
        Ended = "ended",
    }

    /// What a saved question counts by.
    CountedBy {
        Subject = "subject", Outcome = "outcome", Ground = "ground", Organisation = "organisation",
        Channel = "channel", Month = "month", Quarter = "quarter", Year = "year",
    }

    /// What a comment was invited on.
    CommentOn {
        /// The allegations, before an investigation goes on (HSCA s.11(1), PCA s.7(1)).
        Allegations = "allegations",
        /// The provisional views.
        ProvisionalViews = "provisional-views",
    }

    /// The office's severity levels for injustice that is not financial.
    Severity { One = "1", Two = "2", Three = "3", Four = "4", Five = "5", Six = "6", }

    /// What is recommended.
    Remedy {
        Acknowledgement = "acknowledgement", Apology = "apology", Explanation = "explanation",
        Payment = "payment", Reimbursement = "reimbursement", ServiceImprovement = "service-improvement",
        ReviewDecision = "review-decision", Other = "other",
    }

    /// What became of a recommendation. Late stays late, even once done.
    Compliance {
        /// The organisation has not answered yet.
        NotAnswered = "not-answered",
        Refused = "refused",
        /// Accepted, and its day has not come.
        Accepted = "accepted",
        /// Not done, and its day is over, whether it was answered or not.
        Overdue = "overdue",
        Done = "done",
        DoneLate = "done-late",
        /// No longer asked for.
        NotAskedFor = "not-asked-for",
    }

    /// Why a decision is kept back from the public.
    WithholdGround {
        IdentifiesSomebody = "identifies-somebody", RiskOfHarm = "risk-of-harm",
        CourtProceedings = "court-proceedings", UnderReview = "under-review", Corrected = "corrected",
        /// A court set the decision aside.
        Quashed = "quashed",
        /// The office decided anew after a review.
        DecidedAnew = "decided-anew",
    }

    /// A report for Parliament and the public.
    ReportKind {
        /// The year's casework.
        Casework = "casework",
        /// What many decisions together say.
        Insight = "insight",
        /// An injustice that has not been or will not be remedied.
        Special = "special",
    }

    /// What is open about a decision, so that the public reads nothing of it meanwhile.
    HoldGround {
        /// The office looks at its own decision again.
        DecisionReview = "decision-review",
        /// A court has been asked to.
        JudicialReview = "judicial-review",
    }

    /// How that ended.
    HoldEnd {
        Stands = "stands",
        /// The office decides anew.
        DecidedAnew = "decided-anew",
        /// A court set the decision aside.
        Quashed = "quashed",
    }

    /// A standard that a finding can cite. A principle of the Ombudsman or a published text.
    Standard {
        GettingItRight = "getting-it-right", CustomerFocused = "customer-focused",
        OpenAndAccountable = "open-and-accountable", FairAndProportionate = "fair-and-proportionate",
        PuttingThingsRight = "putting-things-right", ContinuousImprovement = "continuous-improvement",
        NhsComplaintStandards = "nhs-complaint-standards", NiceGuideline = "nice-guideline",
        ProfessionalCode = "professional-code", LocalPolicy = "local-policy", Law = "law",
    }

    /// A queue that holds what has no officer yet.
    Queue {
        InitialChecks = "initial-checks", Primary = "primary", Detailed = "detailed",
        Signing = "signing", Compliance = "compliance", Publication = "publication", Post = "post",
    }

    /// What a notice tells somebody.
    NoticeKind {
        Received = "received", TakenOn = "taken-on", Declined = "declined", NotYetReady = "not-yet-ready",
        Woken = "woken", PrimaryOpened = "primary-opened", RequestMade = "request-made",
        RequestChased = "request-chased", ExtensionAnswered = "extension-answered",
        ResolutionProposed = "resolution-proposed", ScopeProposed = "scope-proposed",
        DetailedOpened = "detailed-opened", AllegationsPut = "allegations-put",
        OfferMade = "offer-made", ViewsShared = "views-shared", CommentAnswered = "comment-answered",
        DecisionIssued = "decision-issued", RecommendationMade = "recommendation-made",
        RecommendationAnswered = "recommendation-answered", ProofReturned = "proof-returned",
        ComplianceConfirmed = "compliance-confirmed", MessageWaiting = "message-waiting",
        OwnerChanged = "owner-changed", DelayExplained = "delay-explained", ToBePublished = "to-be-published",
        Published = "published", ReferralAsked = "referral-asked", ReferralMade = "referral-made",
        ReferralDeclined = "referral-declined", ReferralMoved = "referral-moved",
        HandedOn = "handed-on", Joined = "joined", SentTwice = "sent-twice", Parted = "parted",
        AuthoritySeen = "authority-seen", AuthorityEnded = "authority-ended",
        SpeakerDecided = "speaker-decided", Withdrawn = "withdrawn",
    }

    /// How a notice failed to reach somebody.
    Failure { Bounced = "bounced", Refused = "refused", NoAddress = "no-address", ReturnedToSender = "returned-to-sender", }

    /// What something in a text tells of somebody.
    Gives {
        Person = "person",
        /// A number that leads to one person or case.
        Code = "code",
        Contact = "contact", Address = "address", Place = "place", Organisation = "organisation",
        /// Nationality, occupation, belief or health.
        Trait = "trait",
        Time = "time", Quantity = "quantity", Other = "other",
    }

    /// What found it.
    FoundBy {
        /// What the case knows.
        Case = "case",
        /// What the text shows by its form.
        Form = "form",
        /// The model that ships with the program.
        Model = "model",
        /// Whoever looked at the text.
        Person = "person",
    }

    /// The kinds of organisation that tell sectors and regimes apart.
    Sector { Health = "health", Government = "government", Other = "other", }

    /// Languages that the office writes in.
    Language { English = "en", Welsh = "cy", }

    /// Who somebody is to what happened, as far as it decides whether they can complain.
    Applicant {
        /// It happened to them.
        Themself = "themself",
        /// It happened to somebody who agrees.
        WithConsent = "with-consent",
        /// It happened to somebody who cannot act for themself.
        CannotAct = "cannot-act",
        /// It happened to somebody who has died.
        Died = "died",
        /// They speak for a company, a charity or a group.
        Group = "group",
        /// They speak for a council or another public body.
        PublicBody = "public-body",
    }

    /// Whether there is, or was, a court or tribunal to go to.
    Court {
        No = "no",
        /// There is, but it would not be reasonable to expect them to use it.
        NotReasonable = "not-reasonable",
        /// There is, and they could.
        Could = "could",
        /// A court or tribunal has it, or has decided.
        Gone = "gone",
    }

    /// What the office turns to somebody at an organisation for.
    LiaisonFor {
        Anything = "anything", Complaints = "complaints", Records = "records",
        Recommendations = "recommendations", Payments = "payments",
    }

    /// What shows that somebody may act for a complainant.
    AuthorityKind {
        /// The person's own consent, in writing.
        Consent = "consent",
        /// A power of attorney, or a deputyship of the Court of Protection.
        PowerOfAttorney = "power-of-attorney",
        /// Probate, or letters of administration.
        Probate = "probate",
        ParentalResponsibility = "parental-responsibility",
        /// An advocate whom the law appoints.
        Advocate = "advocate",
        Other = "other",
    }

    /// How far an authority goes.
    AuthorityScope {
        /// See everything and do everything, as the complainant could.
        Everything = "everything",
        /// Be told and speak; the complainant decides.
        ToldAndSpeaks = "told-and-speaks",
    }

    /// Why an authority is over.
    AuthorityEnd { Withdrawn = "withdrawn", Expired = "expired", }
    /// Who speaks for somebody who has died, where two people want to: of one of the two.
    SpeaksFor {
        Speaks = "speaks",
        /// The other does; what happened to themself stays their own complaint.
        OwnOnly = "own-only",
        Both = "both",
    }

    /// Why, in the order of the law (HSCA 1993 s.9(3), PCA 1967 s.6(2)).
    SpeaksGround {
        /// An officer has seen the grant of probate or the letters of administration.
        PersonalRepresentative = "personal-representative",
        /// There is no personal representative, and the family agrees.
        NearestRelative = "nearest-relative",
        /// Somebody else is suitable, or some body.
        OtherSuitable = "other-suitable",
        /// None of them comes before the other: both are heard.
        BothHeard = "both-heard",
    }
    /// What the office does so that somebody can deal with it, beside large print (Equality Act
    /// 2010 s.20).
    Adjustment {
        Braille = "braille", EasyRead = "easy-read", Audio = "audio",
        /// An interpreter of British Sign Language, and letters as video.
        SignLanguage = "sign-language",
        /// Paper and pages of a colour that they can read.
        Colour = "colour",
        MoreTime = "more-time",
        /// Only through somebody whom they named.
        ThroughSomebody = "through-somebody",
        Other = "other",
    }
}
