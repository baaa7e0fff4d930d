//! Why a rule said no, with something the reader can do next.
use crate::{
    Day, Reference,
    codes::Check,
    id::{IssueNo, RecommendationNo},
};

/// A rule of the office that stops a command.
///
/// `Display` is for logs. People are shown the sentence of [`Refusal::key`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This cannot happen to it as it stands now.
    #[error("this cannot happen at this stage")]
    WrongStage,
    /// The reference is not one of ours: a digit is missing or mistyped.
    #[error("the reference was mistyped")]
    MistypedReference,
    /// A code that this program does not know.
    #[error("unknown code")]
    UnknownCode,
    /// This account may not do this.
    #[error("not permitted")]
    NotPermitted,
    /// A second person must do this, not the one who drafted it.
    #[error("a second person must do this")]
    SecondPersonNeeded,
    /// There is no such thing in this case.
    #[error("no such thing in this case")]
    NoSuchThing,
    /// A review or a court is open about the decision.
    #[error("held back while a review or a court is open")]
    HeldBack,
    /// A report tells of a decision that is not public.
    #[error("a decision is not public")]
    DecisionNotPublic(String),
    /// A corrected text does not say what it corrects.
    #[error("the public is not told what is corrected")]
    ChangeUntold,
    /// Something has to be written here.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// Nothing was written of what somebody said.
    #[error("nothing says what was said")]
    NothingSaid,
    /// A case knows too little of somebody to be sure who calls.
    #[error("too little is known to be sure who calls")]
    CallerUnknowable,
    /// Too few questions were asked to be sure who calls.
    #[error("too few questions were asked")]
    AskMore,
    /// The person asked never to be reached in this way.
    #[error("not a safe way to reach them")]
    UnsafeWay,
    /// Somebody is to be called back, and left neither number nor address.
    #[error("nowhere to call back")]
    NowhereToCallBack,
    /// Neither words nor papers were sent.
    #[error("nothing was sent")]
    NothingSent,
    /// A complaint needs somebody who complains, and somebody to whom it happened.
    #[error("a complainant and a person affected are needed")]
    PeopleMissing,
    /// The way in which somebody wants to hear from the office does not lead to them.
    #[error("no way to reach them")]
    NoWayToReach,
    /// What was said has not been read back and agreed.
    #[error("not read back and agreed")]
    NotReadBack,
    /// A complaint needs at least one issue.
    #[error("at least one issue is needed")]
    IssueMissing,
    /// This day lies in the future, or before the thing it should follow.
    #[error("a day out of order")]
    DayOutOfOrder,
    /// Not before this day.
    #[error("not before {0}")]
    NotBefore(Day),
    /// These checks of an issue stand in the way of taking it on.
    #[error("checks not met for issue {0}: {1:?}")]
    ChecksNotMet(IssueNo, Vec<Check>),
    /// A bar that the law gives no way round.
    #[error("barred since {0}")]
    Barred(Day),
    /// Every open issue must be dealt with first.
    #[error("issue {0} is still open")]
    IssueOpen(IssueNo),
    /// The issue is not eligible.
    #[error("issue {0} is not eligible")]
    NotEligible(IssueNo),
    /// The organisation and everybody named must first have their chance to comment.
    #[error("somebody has not had their chance to comment")]
    NotYetHeard,
    /// A comment has no answer yet.
    #[error("a comment has no answer")]
    CommentUnanswered,
    /// The window for comments is open until this day.
    #[error("comments may come until {0}")]
    WindowOpen(Day),
    /// The scope has not been agreed with the complainant.
    #[error("the scope is not agreed")]
    ScopeNotAgreed,
    /// Both sides have to agree first.
    #[error("both sides have not agreed")]
    NotAgreed,
    /// A finding needs evidence and a standard.
    #[error("a finding cites evidence and a standard")]
    CitationMissing,
    /// Every eligible issue needs a finding.
    #[error("issue {0} has no finding")]
    FindingMissing(IssueNo),
    /// The finding was written again after the report was drafted.
    #[error("the draft does not say what was found on issue {0}")]
    DraftOutdated(IssueNo),
    /// Of a decision made ready for the public: this place stays, and nobody says why.
    #[error("a place stays without a reason")]
    StaysUnexplained(u32),
    /// Of a decision made ready for the public: nothing would stand in this place.
    #[error("nothing to put in a place")]
    NothingInstead(u32),
    /// Of a decision made ready for the public: these added words stand nowhere in it.
    #[error("added words that stand nowhere")]
    StandsNowhere(u32),
    /// The amount is not one the scale gives at this level.
    #[error("not an amount of the scale")]
    NotOnScale,
    /// A recommendation needs something to be put right: an upheld or partly upheld issue.
    #[error("nothing upheld to recommend on")]
    NothingUpheld,
    /// The recommendation still waits for something.
    #[error("recommendation {0} is still open")]
    RecommendationOpen(RecommendationNo),
    /// The text that was approved is not this text.
    #[error("not the approved text")]
    NotTheApprovedText,
    /// Somebody can still be recognised in the text.
    #[error("somebody can be recognised")]
    StillRecognisable,
    /// The law gives no discretion on this check.
    #[error("no discretion on {0:?}")]
    NoDiscretion(Check),
    /// A check on the referral cannot be met before a member has referred it.
    #[error("no member has referred it")]
    ReferralMissing,
    /// The complainant has not agreed to the referral.
    #[error("the complainant has not agreed to the referral")]
    ConsentMissing,
    /// A member has referred it already.
    #[error("it was referred already")]
    AlreadyReferred,
    /// A case cannot be joined with itself.
    #[error("one and the same case")]
    SameCase,
    /// It is joined with this case already.
    #[error("joined with {0} already")]
    JoinedAlready(Reference),
    /// Two complaints are one only if the same person sent both.
    #[error("not the same complainant")]
    NotTheSamePerson,
    /// What was sent twice is closed only while nothing of it has been taken on.
    #[error("an issue was taken on already")]
    WorkHasBegun,
    /// None of these checks was made and not met, so the ground is not shown.
    #[error("the ground is not shown by {0:?}")]
    GroundNotShown(Vec<Check>),
    /// The day must lie ahead, and not more than a year ahead.
    #[error("not a day within the coming year")]
    NotWithinYear,
    /// A name is needed.
    #[error("a name is needed")]
    NameMissing,
    /// To be told by e-mail, somebody needs an e-mail address.
    #[error("an e-mail address is needed")]
    EmailMissing,
    /// The published guideline does not follow from the answers, or is not the one tested.
    #[error("the guideline does not fit issue {0}")]
    GuidelineDoesNotFit(IssueNo),
    /// The issue has not been tested for signs of a failing.
    #[error("issue {0} has not been tested for signs")]
    SignsUntested(IssueNo),
    /// Every issue that can be decided needs an outcome.
    #[error("issue {0} has no outcome")]
    OutcomeMissing(IssueNo),
    /// A day beyond the bank holidays that the calendar knows: this is its last year.
    #[error("bank holidays are known to {0} only")]
    BeyondCalendar(i16),
    /// Too long, or too many.
    #[error("more than the limit of {0}")]
    OverLimit(u32),
    /// Not the e-mail address and password, or the reference and code, of one account. Says not
    /// which of the two was wrong, nor whether there is such an account.
    #[error("the sign-in does not fit")]
    WrongSignIn,
    /// A code that was used, has run out, or never was.
    #[error("the code does not work any more")]
    CodeRunOut,
    /// A letter or digit of a code is missing or mistyped.
    #[error("the code was mistyped")]
    MistypedCode,
    /// A password has at least so many characters.
    #[error("a password has at least {0} characters")]
    PasswordTooShort(u32),
    /// The password is the name or the e-mail address, or one letter over and over.
    #[error("a password that is easily guessed")]
    PasswordEasilyGuessed,
    /// A name and an e-mail address are needed.
    #[error("a name and an e-mail address are needed")]
    HolderIncomplete,
    /// Somebody here signs in with this e-mail address already.
    #[error("the e-mail address is in use")]
    EmailInUse,
    /// Nobody changes what their own account is for, or closes it.
    #[error("one's own account")]
    OwnAccount,
    /// The calendar of a real office is the world's; a made-up one only goes forward.
    #[error("the calendar cannot be turned to that day")]
    CalendarFixed,
    /// An organisation refers complaints about itself alone, and only under the law for health.
    #[error("the organisation cannot refer this")]
    BodyCannotRefer,
    /// Somebody at an organisation is written down with a telephone number or an e-mail address.
    #[error("a telephone number or an e-mail address is needed")]
    ContactUnreachable,
    /// Who acts for the complainant no longer does.
    #[error("the authority is over since {0}")]
    AuthorityOver(Day),
    /// Who acts for the complainant may be told and speak, and not decide.
    #[error("the authority does not go so far")]
    AuthorityTooSmall,
    /// Nobody acts for the complainant here whose authority could begin or end.
    #[error("not a representative")]
    NotARepresentative,
    /// Nobody has died here for whom two people want to speak.
    #[error("nobody to speak for")]
    NobodyToSpeakFor,
    /// The reader of a letter cannot use print: somebody makes it in another form.
    #[error("made by hand")]
    MadeByHand,
    /// The ground is one for another decision.
    #[error("the ground does not fit the decision")]
    GroundDoesNotFit,
}
