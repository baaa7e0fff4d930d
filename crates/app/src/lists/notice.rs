//! The list of notices: the outbox, and what has to be printed and posted.
use casework::{
    Complaint, Day, Reference,
    case::{Notice, NoticeState},
    codes::Means,
    id::{CaseId, NoticeNo},
    people::Party,
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, flag, id, number, text};

/// One row a notice.
pub const TABLE: Table = Table {
    name: "notice",
    columns: &[
        Column { name: "number", holds: Holds::Number },
        Column { name: "kind", holds: Holds::Code },
        Column { name: "means", holds: Holds::Code },
        Column { name: "state", holds: Holds::Code },
        Column { name: "issued", holds: Holds::Number },
        Column { name: "post_by", holds: Holds::Number },
        Column { name: "large_print", holds: Holds::Flag },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "reference", holds: Holds::Code },
        Column { name: "to_post", holds: Holds::Flag },
    ],
    indexes: &[
        &["state", "means", "issued"],
        &["to_post", "state", "issued"],
        &["organisation", "issued"],
    ],
};

/// The notices of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    case.notices.iter().map(|(no, notice)| row(case, *no, notice)).collect()
}

fn row(case: &Complaint, no: NoticeNo, notice: &Notice) -> Vec<Cell> {
    let post_by = match notice.state {
        NoticeState::Failed { post_by, .. } => Some(post_by),
        NoticeState::Queued
        | NoticeState::Sent
        | NoticeState::Printed
        | NoticeState::Posted
        | NoticeState::Told
        | NoticeState::Made
        | NoticeState::Stopped => None,
    };
    let organisation = match notice.to {
        Party::Organisation(id) => Some(id.0),
        Party::Person(_) | Party::Member(_) | Party::Office => None,
    };
    vec![
        Cell::number(no.0),
        Cell::code(notice.kind.code()),
        Cell::code(notice.means.code()),
        Cell::code(notice.state.code()),
        Cell::day(notice.on),
        Cell::maybe(post_by, Cell::day),
        Cell::Flag(notice.large_print),
        Cell::maybe(organisation, Cell::Id),
        Cell::code(case.reference.digits()),
        // What must not go by post, or is made in another form, is in no bundle: its duty leads to the letter.
        Cell::Flag(
            is_to_post(notice)
                && case.may_be_posted(notice)
                && case.made_by_hand(notice).is_empty(),
        ),
    ]
}

/// Whether a letter is still to be printed or posted.
fn is_to_post(notice: &Notice) -> bool {
    match notice.state {
        NoticeState::Queued => notice.means != Means::Email,
        NoticeState::Failed { .. } | NoticeState::Printed => true,
        NoticeState::Sent
        | NoticeState::Posted
        | NoticeState::Told
        | NoticeState::Made
        | NoticeState::Stopped => false,
    }
}

/// A notice, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// Of which case.
    pub case: CaseId,
    /// Which.
    pub notice: NoticeNo,
    /// What about, as a code.
    pub kind: String,
    /// How it goes, as a code.
    pub means: String,
    /// Where it stands, as a code.
    pub state: String,
    /// When it was issued.
    pub issued: Option<Day>,
    /// By when it must be in the post, where an e-mail failed.
    pub post_by: Option<Day>,
    /// In large print.
    pub large_print: bool,
    /// The organisation it goes to, if it goes to one.
    pub organisation: Option<Uuid>,
    /// What people quote.
    pub reference: Option<Reference>,
}

impl From<&Line> for NoticeRow {
    fn from(line: &Line) -> Self {
        let no = number(line, 0).and_then(|no| u32::try_from(no).ok());
        Self {
            case: CaseId(line.stream),
            notice: NoticeNo(no.unwrap_or_default()),
            kind: text(line, 1).to_owned(),
            means: text(line, 2).to_owned(),
            state: text(line, 3).to_owned(),
            issued: day(line, 4),
            post_by: day(line, 5),
            large_print: flag(line, 6),
            organisation: id(line, 7),
            reference: text(line, 8).parse().ok(),
        }
    }
}
