//! One list of all constituents' complaints, for a member's office.
use casework::id::MemberId;

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        referral::{ReferralRow, State, TABLE},
    },
};

/// Which of a member's complaints are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Those that the member has still to refer or not.
    ToRefer,
    /// Those that go on.
    Open,
    /// Those that are over.
    Closed,
    /// All.
    All,
}

impl Wanted {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::ToRefer, Self::Open, Self::Closed, Self::All];

    /// Its code, for addresses and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::ToRefer => "to-refer",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }
}

/// The complaints that constituents agreed to show a member's office, the first news first; and
/// how many there are.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn list(
    office: &Office,
    member: MemberId,
    wanted: Wanted,
    (limit, offset): (u32, u32),
) -> Result<(Vec<ReferralRow>, u64), Problem> {
    let mut question = Question::of(&TABLE)
        .when("member", Test::Is(Cell::Id(member.0)))
        .when("is_agreed", Test::Is(Cell::Flag(true)));
    question = match wanted {
        Wanted::ToRefer => question
            .when("is_open", Test::Is(Cell::Flag(true)))
            .when("state", Test::Is(Cell::code(State::Asked.code()))),
        Wanted::Open => question.when("is_open", Test::Is(Cell::Flag(true))),
        Wanted::Closed => question.when("is_open", Test::Is(Cell::Flag(false))),
        Wanted::All => question,
    };
    let count = office.lists.count(&question).await?;
    let lines =
        office.lists.select(&question.by("news").by("received").page(limit, offset)).await?;
    Ok((lines.iter().map(ReferralRow::from).collect(), count))
}
