//! What organisations owe, as they and the office see it.
use casework::{Day, id::OrganisationId};

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        request::{INVOLVED, InvolvedRow, OwedRow, TABLE},
    },
};

/// So many things are shown at once.
const AT_ONCE: u32 = 200;

/// The first page of an organisation's portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portal {
    /// What it owes, the oldest day first; what has no day at the end.
    pub owed: Vec<OwedRow>,
    /// How much of that is late.
    pub late: usize,
    /// How much is due in the coming month.
    pub this_month: usize,
    /// How much is due after that, or has no day.
    pub later: usize,
    /// Its open cases, the newest first.
    pub open: Vec<InvolvedRow>,
    /// How many of its cases are closed.
    pub closed: u64,
}

/// What an organisation owes, and its cases.
///
/// # Errors
///
/// The lists cannot be read.
pub async fn portal(office: &Office, organisation: OrganisationId) -> Result<Portal, Problem> {
    let own = || Test::Is(Cell::Id(organisation.0));
    let question = Question::of(&TABLE).when("organisation", own()).by("due").page(AT_ONCE, 0);
    let mut owed: Vec<OwedRow> =
        office.lists.select(&question).await?.iter().map(OwedRow::from).collect();
    // Comments are a chance, not a debt: once their day is over, nobody waits for them.
    owed.retain(|row| row.kind != "comment" || !row.is_late(office.today()));
    owed.sort_by_key(|row| row.due.unwrap_or(Day::MAX));
    let month = office.today().saturating_add(jiff::Span::new().months(1));
    let late = owed.iter().filter(|row| row.is_late(office.today())).count();
    let soon = owed.iter().filter(|row| row.due.is_some_and(|due| due <= month)).count();
    let cases = |is_open: bool| {
        Question::of(&INVOLVED)
            .when("organisation", own())
            .when("is_open", Test::Is(Cell::Flag(is_open)))
            .by_falling("received")
            .page(AT_ONCE, 0)
    };
    let open = office.lists.select(&cases(true)).await?;
    let closed = office.lists.count(&cases(false)).await?;
    let (this_month, later) = (soon.saturating_sub(late), owed.len().saturating_sub(soon));
    let open = open.iter().map(InvolvedRow::from).collect();
    Ok(Portal { owed, late, this_month, later, open, closed })
}

/// Every request whose day is over, the oldest first.
///
/// # Errors
///
/// The list cannot be read.
pub async fn late_requests(office: &Office) -> Result<Vec<OwedRow>, Problem> {
    let yesterday = office.today().saturating_sub(jiff::Span::new().days(1));
    let question = Question::of(&TABLE)
        .when("kind", Test::Is(Cell::code("request")))
        .when("due", Test::AtMost(Cell::day(yesterday)))
        .by("due")
        .page(AT_ONCE, 0);
    Ok(office.lists.select(&question).await?.iter().map(OwedRow::from).collect())
}
