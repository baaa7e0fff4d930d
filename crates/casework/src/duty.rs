//! What is owed in a case, by whom, by when: no open state without an owner and a clock.
use crate::{
    Day,
    case::{Complaint, Draft, Notice, NoticeState, Publication, Referral, Stage},
    codes::{Means, NoticeKind, Queue},
    event::Owner,
    id::{MessageNo, NoticeNo, PersonNo, RecommendationNo, RequestNo},
    law,
};

/// Something that somebody has to do by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duty {
    /// What.
    pub task: Task,
    /// Who answers for it in the office.
    pub owner: Owner,
    /// By when.
    pub due: Day,
}

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Words that suggest a risk to life are to be read, today.
    Risk,
    /// Move the inquiry on.
    Inquiry,
    /// Wait until a sent-back issue wakes.
    Waking,
    /// An organisation owes an answer; chase it.
    Request(RequestNo),
    /// An organisation asked for more time.
    Extension(RequestNo),
    /// A message waits for an answer.
    Message(MessageNo),
    /// A letter is to be printed and posted.
    Notice(NoticeNo),
    /// An organisation owes a reply or a proof.
    Recommendation(RecommendationNo),
    /// A Member of Parliament has to say whether they refer it; remind them.
    Referral,
    /// The complainant must be told the reason for delay (HSCA s.14(2HA)).
    Delay,
    /// A drafted decision waits for a second person.
    SignDecision,
    /// A rendition is to be drafted.
    DraftRendition,
    /// A rendition is to be approved.
    ApproveRendition,
    /// A rendition is to be released.
    Release,
    /// Whether a review or a court that holds a decision back is still open is to be looked at.
    Hold,
    /// What shows that somebody may act for the complainant is to be seen.
    Authority(PersonNo),
    /// That comes to its end.
    AuthorityEnds(PersonNo),
    /// A letter is to be made in a form that nobody prints here, and sent.
    MakeNotice(NoticeNo),
}

impl Task {
    /// One of each kind, for whoever has something to say of every kind.
    pub const KINDS: [Self; 18] = [
        Self::Risk,
        Self::Inquiry,
        Self::Waking,
        Self::Request(RequestNo(1)),
        Self::Extension(RequestNo(1)),
        Self::Message(MessageNo(1)),
        Self::Notice(NoticeNo(1)),
        Self::Recommendation(RecommendationNo(1)),
        Self::Referral,
        Self::Delay,
        Self::SignDecision,
        Self::DraftRendition,
        Self::ApproveRendition,
        Self::Release,
        Self::Hold,
        Self::Authority(PersonNo(1)),
        Self::AuthorityEnds(PersonNo(1)),
        Self::MakeNotice(NoticeNo(1)),
    ];

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Inquiry => "inquiry",
            Self::Waking => "waking",
            Self::Request(_) => "request",
            Self::Extension(_) => "extension",
            Self::Message(_) => "message",
            Self::Notice(_) => "notice",
            Self::Recommendation(_) => "recommendation",
            Self::Referral => "referral",
            Self::Delay => "delay",
            Self::SignDecision => "sign-decision",
            Self::DraftRendition => "draft-rendition",
            Self::ApproveRendition => "approve-rendition",
            Self::Release => "release",
            Self::Hold => "hold",
            Self::Authority(_) => "authority",
            Self::AuthorityEnds(_) => "authority-ends",
            Self::MakeNotice(_) => "make-notice",
        }
    }

    /// The number of the thing within the case, or 0.
    pub fn number(self) -> u32 {
        match self {
            Self::Request(no) | Self::Extension(no) => no.0,
            Self::Message(no) => no.0,
            Self::Notice(no) | Self::MakeNotice(no) => no.0,
            Self::Recommendation(no) => no.0,
            Self::Authority(no) | Self::AuthorityEnds(no) => no.0,
            _ => 0,
        }
    }
}

/// By when an ordinary thing is to be done: a message answered, a letter posted.
fn soon(day: Day) -> Day {
    law::until(&law::pack().periods.ordinary, day)
}

/// The day by which whoever answers for a case moves it on: the day that they named, but not
/// before everybody had their time to comment, and not while somebody else has its decision to sign.
pub fn move_on_by(case: &Complaint) -> Day {
    let windows = case.invitations.iter().map(|sent| sent.until);
    let unsigned = case.draft.as_ref().filter(|draft| draft.returned.is_none());
    windows.chain(unsigned.map(sign_by)).fold(case.desk.next, Day::max)
}

/// The day by which a second person signs a draft.
pub fn sign_by(draft: &Draft) -> Day {
    soon(draft.on)
}

/// The day after which a member who has not answered is reminded.
pub(crate) fn answer_by(asked: &Referral) -> Day {
    law::until(&law::pack().periods.referred, asked.asked)
}

/// The day by which an officer makes the first checks of what reached the office on a day.
pub(crate) fn check_by(received: Day) -> Day {
    law::until(&law::pack().periods.first_checks, received)
}

/// The day by which an e-mail must have gone out.
pub(crate) fn send_by(notice: &Notice) -> Day {
    law::until(&law::pack().periods.sent, notice.on)
}

/// The day by which the complainant must have been told the reason for delay: twelve months
/// after receipt (HSCA 1993 s.14(2HA)), while the inquiry is not concluded.
pub fn delay_due(case: &Complaint) -> Option<Day> {
    if case.is_closed() {
        return None;
    }
    let first = law::until(&law::pack().periods.explain_delay, case.received);
    Some(case.delay_explained.map_or(first, |(_, next)| next))
}

/// Everything owed in a case, in a fixed order.
pub fn duties(case: &Complaint) -> Vec<Duty> {
    let mut all = inquiry(case);
    all.extend(conversation(case));
    all.extend(remedy(case));
    all.extend(publication(case));
    all.extend(authority(case));
    all.sort();
    all
}

fn inquiry(case: &Complaint) -> Vec<Duty> {
    let owner = case.desk.owner;
    let mut all = Vec::new();
    match case.stage {
        Stage::Closed { .. } => return all,
        Stage::Waiting { .. } => {}
        Stage::Checks | Stage::Primary { .. } | Stage::Detailed { .. } | Stage::Decision { .. } => {
            all.push(Duty { task: Task::Inquiry, owner, due: move_on_by(case) });
        }
    }
    all.extend(case.wakes().map(|due| Duty { task: Task::Waking, owner, due }));
    if let Some(asked) = case.referral.as_ref().filter(|asked| asked.is_open()) {
        all.push(Duty { task: Task::Referral, owner, due: answer_by(asked) });
    }
    for (no, request) in case.requests.iter().filter(|(_, request)| request.is_open()) {
        all.push(Duty { task: Task::Request(*no), owner, due: request.due });
        if request.extension.is_some() {
            all.push(Duty { task: Task::Extension(*no), owner, due: request.due });
        }
    }
    if let Some(draft) = case.draft.as_ref().filter(|draft| draft.returned.is_none()) {
        let (task, owner) = (Task::SignDecision, Owner::Queue(Queue::Signing));
        all.push(Duty { task, owner, due: sign_by(draft) });
    }
    all.extend(delay_due(case).map(|due| Duty { task: Task::Delay, owner, due }));
    all
}

fn conversation(case: &Complaint) -> Vec<Duty> {
    let owner = case.desk.owner;
    let messages = case.messages.iter().filter(|(_, message)| !message.answered);
    let messages = messages.map(|(no, message)| Duty {
        task: Task::Message(*no),
        owner,
        due: soon(message.on),
    });
    let post = Owner::Queue(Queue::Post);
    let notices = case.notices.iter().filter_map(|(no, notice)| {
        let due = match notice.state {
            NoticeState::Queued if notice.means == Means::Email => send_by(notice),
            NoticeState::Queued | NoticeState::Printed => soon(notice.on),
            NoticeState::Failed { post_by, .. } => post_by,
            NoticeState::Sent
            | NoticeState::Posted
            | NoticeState::Told
            | NoticeState::Made
            | NoticeState::Stopped => {
                return None;
            }
        };
        let goes = notice.means == Means::Email && notice.state == NoticeState::Queued;
        let by_hand = !goes && !case.made_by_hand(notice).is_empty();
        let task = if by_hand { Task::MakeNotice(*no) } else { Task::Notice(*no) };
        Some(Duty { task, owner: post, due })
    });
    let risk = case.risk.map(|due| Duty { task: Task::Risk, owner, due });
    risk.into_iter().chain(messages).chain(notices).collect()
}

fn remedy(case: &Complaint) -> Vec<Duty> {
    let owner = Owner::Queue(Queue::Compliance);
    let open = case.recommendations.iter().filter(|(_, asked)| asked.is_open());
    open.map(|(no, asked)| Duty { task: Task::Recommendation(*no), owner, due: asked.due })
        .collect()
}

fn publication(case: &Complaint) -> Vec<Duty> {
    let owner = Owner::Queue(Queue::Publication);
    let held = case.holds.values().map(|hold| (Task::Hold, hold.look));
    let owed = held.chain(text_owed(case));
    owed.map(|(task, due)| Duty { task, owner, due }).collect()
}

fn text_owed(case: &Complaint) -> Option<(Task, Day)> {
    match &case.publication {
        Publication::Due { since } => {
            Some((Task::DraftRendition, law::until(&law::pack().periods.draft_text, *since)))
        }
        Publication::Drafted(text) if text.returned.is_some() => {
            Some((Task::DraftRendition, soon(text.on)))
        }
        Publication::Drafted(text) => Some((Task::ApproveRendition, soon(text.on))),
        // While something holds it back, its day does not count.
        Publication::Approved { release, .. } if case.holds.is_empty() => {
            Some((Task::Release, *release))
        }
        Publication::Approved { .. }
        | Publication::None
        | Publication::Withheld { .. }
        | Publication::Public
        | Publication::TakenDown { .. } => None,
    }
}

/// What is owed about whoever acts for the complainant: somebody looks at what shows that they may,
/// with the first checks, and on its last day it ends.
fn authority(case: &Complaint) -> Option<Duty> {
    let acting = case.representative()?.no;
    let known = case.authority(acting);
    let (task, due) = match (known.over, known.seen) {
        (Some(_), _) => return None,
        (None, Some(seen)) => (Task::AuthorityEnds(acting), seen.ends?),
        (None, None) if case.is_closed() => return None,
        (None, None) => (Task::Authority(acting), check_by(case.received)),
    };
    Some(Duty { task, owner: case.desk.owner, due })
}

/// Whether a kind of notice must be kept until the case's papers go: those that the law asks for.
pub fn is_statutory(kind: NoticeKind) -> bool {
    matches!(
        kind,
        NoticeKind::Declined
            | NoticeKind::SentTwice
            | NoticeKind::DecisionIssued
            | NoticeKind::DelayExplained
    )
}
