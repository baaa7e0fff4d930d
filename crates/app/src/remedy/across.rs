//! Recommendations across cases: late first, by organisation, refused, with proof that waits.
use casework::id::OrganisationId;

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        recommendation::{RecommendationRow, TABLE},
    },
};

/// So many rows are on a page.
pub const PAGE: u32 = 50;

/// Which recommendations to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// Everything still owed.
    #[default]
    Open,
    /// Still owed and past the day.
    Late,
    /// Still owed and refused.
    Refused,
    /// The organisation has shown something, and the office has not looked at it.
    ProofWaits,
    /// Nothing is owed any more.
    Over,
}

/// One page of recommendations, and how many there are of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Across {
    /// The rows, the first day first.
    pub rows: Vec<RecommendationRow>,
    /// How many of this kind there are.
    pub total: u64,
    /// How many are still owed.
    pub open: u64,
    /// How many of these are late.
    pub late: u64,
    /// How many of these were refused.
    pub refused: u64,
    /// Of how many a proof waits for the office.
    pub proofs: u64,
}

/// Reads one page of recommendations, of all organisations or of one.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn across(
    office: &Office,
    (which, of): (Which, Option<OrganisationId>),
    page: u32,
) -> Result<Across, Problem> {
    let ask = |which| question(office, which, of);
    let lists = office.lists.as_ref();
    let wanted = ask(which);
    let total = lists.count(&wanted).await?;
    let wanted = match which {
        Which::Over => wanted.by_falling("due"),
        _ => wanted.by("due"),
    };
    let lines = lists.select(&wanted.page(PAGE, page.saturating_mul(PAGE))).await?;
    Ok(Across {
        rows: lines.iter().map(RecommendationRow::from).collect(),
        total,
        open: lists.count(&ask(Which::Open)).await?,
        late: lists.count(&ask(Which::Late)).await?,
        refused: lists.count(&ask(Which::Refused)).await?,
        proofs: lists.count(&ask(Which::ProofWaits)).await?,
    })
}

fn question(office: &Office, which: Which, of: Option<OrganisationId>) -> Question {
    let is = |yes| Test::Is(Cell::Flag(yes));
    let all = Question::of(&TABLE).when("is_open", is(which != Which::Over));
    let all = match which {
        Which::Open | Which::Over => all,
        Which::Late => {
            let yesterday = office.today().yesterday().unwrap_or(casework::Day::MIN);
            all.when("due", Test::AtMost(Cell::day(yesterday)))
        }
        Which::Refused => all.when("reply", Test::Is(Cell::code("refused"))),
        Which::ProofWaits => all.when("proof_waits", is(true)),
    };
    match of {
        Some(of) => all.when("organisation", Test::Is(Cell::Id(of.0))),
        None => all,
    }
}
