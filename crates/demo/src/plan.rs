//! What a story is made of.
use casework::codes::{
    Channel, Consent, DeclineGround, Means, Outcome, Priority, Severity, Subject, Tie,
};

/// One story.
pub(crate) struct Plan {
    /// Title and name of who complains.
    pub(crate) complainant: (&'static str, &'static str),
    /// Title and name of to whom it happened and the complainant's tie to them, if that is
    /// somebody else; whether they have died.
    pub(crate) affected: Option<(&'static str, &'static str, Tie, bool)>,
    /// Which of the made-up organisations.
    pub(crate) organisation: usize,
    /// How they complain and want to be written to.
    pub(crate) by: (Channel, Means, bool),
    /// What it is about.
    pub(crate) subject: Subject,
    /// What happened.
    pub(crate) happened: &'static str,
    /// What it did.
    pub(crate) effect: &'static str,
    /// What they want.
    pub(crate) wanted: &'static str,
    /// How many days before the complaint they first knew.
    pub(crate) knew: i64,
    /// The day of the made-up office on which it begins.
    pub(crate) begins: i64,
    /// What happens so many days after that.
    pub(crate) steps: &'static [(i64, Step)],
}

/// One thing that happens.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    Send,
    Prioritise(Priority),
    Take(usize),
    AskMember(Consent),
    Refer(i64, &'static str),
    Check,
    TakeOn,
    Decline(DeclineGround, &'static str),
    SendBack(i64, &'static str),
    Withdraw(&'static str),
    AskForFile,
    AnswerRequest(&'static str),
    AskForTime(i64, &'static str),
    TestSigns(bool, bool),
    OpenDetailed,
    ProposeScope,
    AgreeScope,
    InviteComments,
    CommentOnAllegations(&'static str),
    AnswerComments,
    LogEvidence(&'static str, &'static str),
    Offer(&'static str),
    AcceptOffer,
    ProposeResolution(&'static str),
    AgreeResolution,
    Assess(End),
    Find(Outcome, Option<Severity>),
    ShareViews(i64),
    CommentOnViews(&'static str, &'static str),
    DraftReport,
    Sign(usize),
    Recommend(i64),
    Accept(&'static str),
    Refuse(&'static str),
    Prove(&'static str),
    Confirm,
    DraftRendition,
    ApproveRendition,
    Write(&'static str),
}

/// How an assessment ends.
#[derive(Debug, Clone, Copy)]
pub(crate) enum End {
    PutRight,
    NoSigns,
    Resolved,
}
