//! Letters: printed, posted, come back.
use std::{fmt, str::FromStr};

use casework::{
    Complaint, Refusal,
    case::NoticeState,
    codes::{Channel, Failure},
    id::{CaseId, NoticeNo},
    permission::Deed,
};
use uuid::Uuid;

use crate::{
    Ask, Office, Problem,
    lists::{Cell, Question, Test, notice},
    ports::Receipt,
};

/// What is to be done next with a letter that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It is to be printed.
    Print,
    /// It is printed, and is to be posted.
    Post,
}

/// A letter of any case, as a form names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// Of which case.
    pub case: CaseId,
    /// Which of its letters.
    pub notice: NoticeNo,
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.case, self.notice)
    }
}

impl FromStr for Which {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let halves = text.split_once('/');
        let read = |(case, notice): (&str, &str)| {
            Some(Self { case: case.parse().ok()?, notice: notice.parse().ok()? })
        };
        halves.and_then(read).ok_or(Refusal::NoSuchThing)
    }
}

/// The letters that wait to be printed or to be posted, oldest first, and how many there are:
/// those that go by post, and those that did not arrive.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn waiting(
    office: &Office,
    next: Next,
    limit: u32,
) -> Result<(Vec<notice::NoticeRow>, u64), Problem> {
    let printed = Cell::code(NoticeState::Printed.code());
    let state = match next {
        Next::Print => Test::IsNot(printed),
        Next::Post => Test::Is(printed),
    };
    let question = Question::of(&notice::TABLE)
        .when("to_post", Test::Is(Cell::Flag(true)))
        .when("state", state)
        .by("issued")
        .page(limit, 0);
    let count = office.lists.count(&question).await?;
    let lines = office.lists.select(&question).await?;
    Ok((lines.iter().map(notice::NoticeRow::from).collect(), count))
}

/// A letter was printed.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn printed(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    notice: NoticeNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.notice_printed(permit, notice, today);
    office.tell(ask, case, Deed::HandleNotice, rule).await
}

/// A letter was made in the form that its reader needs, and sent.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn made(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    notice: NoticeNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.notice_made(permit, notice, today);
    office.tell(ask, case, Deed::HandleNotice, rule).await
}

/// A letter is in the post.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn posted(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    notice: NoticeNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.notice_posted(permit, notice);
    office.tell(ask, case, Deed::HandleNotice, rule).await
}

/// The reader was told what a letter says, in a way that is safe for them.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn told(
    office: &Office,
    ask: &Ask,
    (case, notice): (CaseId, NoticeNo),
    (channel, words): (Channel, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.notice_told(permit, notice, (channel, words));
    office.tell(ask, case, Deed::HandleNotice, rule).await
}

/// Several letters were printed, or are in the post: each is a command of its own. What a
/// colleague has done meanwhile is done.
///
/// # Errors
///
/// As [`Office::tell`], except that it does not matter who did it.
pub async fn all(
    office: &Office,
    ask: &Ask,
    (next, letters): (Next, &[Which]),
) -> Result<(), Problem> {
    for letter in letters {
        let Which { case, notice } = *letter;
        let command = Uuid::new_v5(&ask.command, letter.to_string().as_bytes());
        let ask = Ask { command, ..*ask };
        let done = match next {
            Next::Print => printed(office, &ask, case, notice).await,
            Next::Post => posted(office, &ask, case, notice).await,
        };
        match done {
            Ok(_)
            | Err(Problem::Refused(
                Refusal::WrongStage
                | Refusal::UnsafeWay
                | Refusal::MadeByHand
                | Refusal::AuthorityOver(_),
            )) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(())
}

/// A letter came back.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn failed(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    notice: NoticeNo,
    failure: Failure,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, today| case.notice_failed(permit, notice, failure, today);
    office.tell(ask, case, Deed::HandleNotice, rule).await
}
