//! The office weighs a comment.
use casework::{
    Complaint,
    id::{CaseId, CommentNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Answers a comment, and tells who made it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_comment(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    comment: CommentNo,
    (changed, words): (bool, &str),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, _| case.answer_comment(permit, comment, (changed, words));
    office.tell(ask, case, Deed::AnswerComment, rule).await
}
