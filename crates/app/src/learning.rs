//! Stage seven: what complaints are about and how they end, one dimension at a time.
//!
//! Only months that are over are counted, and every number is rounded to the nearest five: so
//! nobody who looks on two days, or puts a page beside a release of data, learns that one more
//! came.
use std::collections::BTreeMap;

use casework::{codes::Outcome, id::OrganisationId};
use insight::{Rate, Said, Shown, nearest, nearest_said, rate, shown};
use jiff::ToSpan;

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, issue::TABLE},
    organisations,
};

/// How many organisations are shown by name.
const MOST_ORGANISATIONS: usize = 30;

/// What issues are counted by: never two at once, so that nobody can be found between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// What it is about.
    Subject,
    /// How it ended.
    Outcome,
    /// Whom it is about.
    Organisation,
    /// How it came.
    Channel,
    /// In which quarter of a year it came.
    Quarter,
    /// Why it was declined at the initial checks.
    Ground,
}

impl Dimension {
    /// Every one, in the order in which people are shown them.
    pub const ALL: [Self; 6] = [
        Self::Subject,
        Self::Outcome,
        Self::Organisation,
        Self::Channel,
        Self::Quarter,
        Self::Ground,
    ];

    /// Its code, as addresses have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Outcome => "outcome",
            Self::Organisation => "organisation",
            Self::Channel => "channel",
            Self::Quarter => "quarter",
            Self::Ground => "ground",
        }
    }

    /// The dimension with this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The column that says in which month an issue is counted.
    fn month(self) -> &'static str {
        if matches!(self, Self::Outcome | Self::Ground) { "closed" } else { "received" }
    }

    fn column(self) -> &'static str {
        match self {
            Self::Quarter => "received_quarter",
            Self::Subject => "subject",
            Self::Outcome => "outcome",
            Self::Organisation => "organisation",
            Self::Channel => "channel",
            Self::Ground => "ground",
        }
    }
}

/// What is counted by one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learned {
    /// A row for each value: its code, or the name of an organisation.
    pub rows: Vec<Shown<String>>,
    /// Organisations with counts too small to be shown by name.
    pub others: usize,
}

/// How often complaints are upheld, on both bases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upheld {
    /// Of all issues that were decided, however they ended.
    pub of_decided: Rate,
    /// Of all issues that were received.
    pub of_received: Rate,
    /// How many were decided.
    pub decided: Said,
    /// How many were received.
    pub received: Said,
}

/// The issues whose day lies in a month that is over.
fn over(office: &Office, month: &'static str) -> Question {
    let last = office.today().first_of_month().saturating_sub(1.day());
    Question::of(&TABLE).when(month, Test::AtMost(Cell::day(last)))
}

/// The rows as they may be said: what is small is hidden, the rest is rounded.
fn said<T>(counts: Vec<(T, u64)>) -> Vec<Shown<T>> {
    let round = |row: Shown<T>| Shown { what: row.what, said: nearest_said(row.said) };
    shown(counts).into_iter().map(round).collect()
}

/// Counts every issue of months that are over by one dimension.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn by(office: &Office, dimension: Dimension) -> Result<Learned, Problem> {
    let all = over(office, dimension.month()).when(dimension.column(), Test::IsFilled);
    let counted = office.lists.count_by(&all, dimension.column()).await?;
    if dimension == Dimension::Organisation {
        return by_organisation(office, counted).await;
    }
    let code = |cell: Cell| match cell {
        Cell::Code(code) => Some(code),
        _ => None,
    };
    let mut counts: Vec<(String, u64)> =
        counted.into_iter().filter_map(|(cell, count)| Some((code(cell)?, count))).collect();
    if dimension == Dimension::Quarter {
        counts.sort();
    }
    Ok(Learned { rows: said(counts), others: 0 })
}

/// Only organisations whose number may be said are named: that one has few is not said of any.
async fn by_organisation(office: &Office, counted: Vec<(Cell, u64)>) -> Result<Learned, Problem> {
    let id = |cell: Cell| match cell {
        Cell::Id(id) => Some(OrganisationId(id)),
        _ => None,
    };
    let counts: Vec<(OrganisationId, u64)> =
        counted.into_iter().filter_map(|(cell, count)| Some((id(cell)?, count))).collect();
    let rows = said(counts);
    let whole = rows.len();
    let said: Vec<_> = rows
        .into_iter()
        .filter(|row| row.said.number().is_some())
        .take(MOST_ORGANISATIONS)
        .collect();
    let ids: Vec<OrganisationId> = said.iter().map(|row| row.what).collect();
    let names: BTreeMap<_, _> = organisations::named(office, &ids).await?;
    let name = |row: Shown<OrganisationId>| {
        let what = names.get(&row.what)?.name.clone();
        Some(Shown { what, said: row.said })
    };
    let rows: Vec<Shown<String>> = said.into_iter().filter_map(name).collect();
    Ok(Learned { others: whole - rows.len(), rows })
}

/// How often complaints are upheld: of all decided, and of all received, because the smaller
/// base alone makes the number look larger than it is for somebody who complains.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn upheld(office: &Office) -> Result<Upheld, Problem> {
    let with = |outcome: Outcome| {
        over(office, "closed").when("outcome", Test::Is(Cell::code(outcome.code())))
    };
    let decided = over(office, "closed").when("state", Test::Is(Cell::code("decided")));
    let received = office.lists.count(&over(office, "received")).await?;
    let decided = office.lists.count(&decided).await?;
    let parts = [
        office.lists.count(&with(Outcome::Upheld)).await?,
        office.lists.count(&with(Outcome::PartlyUpheld)).await?,
    ];
    let alone = |count| said(vec![((), count)]).first().map_or(Said::Few, |row| row.said);
    // Small parts are still small here: what is rounded to nothing tells that it was not.
    let round = |count: u64| if count < insight::FEW { count } else { nearest(count) };
    let (parts, decided, received) = (parts.map(round), round(decided), round(received));
    Ok(Upheld {
        of_decided: rate(&parts, decided),
        of_received: rate(&parts, received),
        decided: alone(decided),
        received: alone(received),
    })
}
