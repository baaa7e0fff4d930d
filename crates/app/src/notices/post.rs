//! Letters: printed, posted, come back.
use casework::{
    Complaint,
    codes::Failure,
    id::{CaseId, NoticeNo},
    permission::Deed,
};

use crate::{
    Ask, Office, Problem,
    lists::{Cell, Question, Test, notice},
    ports::Receipt,
};

/// The letters that are to be printed or posted, oldest first: those that go by post, and
/// e-mails that did not arrive.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn waiting(
    office: &Office,
    limit: u32,
    offset: u32,
) -> Result<(Vec<notice::NoticeRow>, u64), Problem> {
    let question = Question::of(&notice::TABLE)
        .when("to_post", Test::Is(Cell::Flag(true)))
        .by("issued")
        .page(limit, offset);
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
    let rule = |case: &Complaint, permit: &_, _| case.notice_printed(permit, notice);
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
