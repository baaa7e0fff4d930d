//! Counts issues by what was asked, hides what is small and what would tell it, and rounds the rest.
//!
//! Nobody can foresee what else will be asked, so hiding alone is not enough: of two questions that
//! differ by one person the difference would be that person. The numbers are rounded by a chance
//! that hangs on the people counted alone ([`insight::rounded`]), so that asking again, or in
//! another way, tells nothing new.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    codes::{CountOf, CountedBy},
    id::OrganisationId,
    question::{Number, Query},
};
use insight::{Axis, Said, Table, key_of, protect, rounded_said};

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        issue::{IssueRow, TABLE},
    },
    opendata::scan,
    organisations,
};

/// The code of a sum.
const ALL: &str = "all";

/// How many there are in a place, and whose numbers they hang on.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    count: u64,
    key: u64,
}

/// The answer to a question.
///
/// # Errors
///
/// The lists cannot be read.
pub(super) async fn answer(office: &Office, query: &Query) -> Result<Vec<Number>, Problem> {
    let mut counted: BTreeMap<(String, String), Counted> = BTreeMap::new();
    scan(office, &question(query), |line| {
        let row = IssueRow::from(line);
        let (Some(side), Some(top)) = (
            value(&row, query, query.by),
            query.and_by.map_or_else(|| Some(ALL.to_owned()), |by| value(&row, query, by)),
        ) else {
            return;
        };
        let one = counted.entry((side, top)).or_default();
        one.count += 1;
        one.key ^= key_of(row.case.as_u128(), told_apart(&row));
    })
    .await?;
    let counted = named(office, query, counted).await?;
    Ok(numbers(&counted))
}

/// Two issues of one case about the same are the same to chance, and no others.
fn told_apart(row: &IssueRow) -> u64 {
    let organisation = row.organisation.map_or(0, |id| key_of(id.0.as_u128(), 0));
    row.subject.bytes().fold(organisation, |key, byte| key.rotate_left(7) ^ u64::from(byte))
}

fn question(query: &Query) -> Question {
    let month = month(query);
    let mut question = Question::of(&TABLE)
        .when(month, Test::AtLeast(Cell::day(query.from)))
        .when(month, Test::AtMost(Cell::day(query.last())));
    if let Some(code) = &query.organisation {
        let id = OrganisationId::of_code(code);
        question = question.when("organisation", Test::Is(Cell::Id(id.0)));
    }
    if let Some(subject) = query.subject {
        question = question.when("subject", Test::Is(Cell::code(subject.code())));
    }
    if let Some(outcome) = query.outcome {
        question = question.when("outcome", Test::Is(Cell::code(outcome.code())));
    }
    question
}

fn month(query: &Query) -> &'static str {
    match query.count {
        CountOf::Received => "received",
        CountOf::Ended => "closed",
    }
}

/// What an issue counts as by one dimension; `None`: it does not count there.
fn value(row: &IssueRow, query: &Query, by: CountedBy) -> Option<String> {
    let day = match query.count {
        CountOf::Received => row.received,
        CountOf::Ended => row.closed,
    }?;
    let code = match by {
        CountedBy::Subject => row.subject.clone(),
        CountedBy::Outcome => row.outcome.clone(),
        CountedBy::Ground => row.ground.clone(),
        CountedBy::Channel => row.channel.clone(),
        CountedBy::Organisation => row.organisation?.0.to_string(),
        CountedBy::Month => format!("{:04}-{:02}", day.year(), day.month()),
        CountedBy::Quarter => format!("{:04}-q{}", day.year(), (day.month() - 1) / 3 + 1),
        CountedBy::Year => format!("{:04}", day.year()),
    };
    Some(code).filter(|code| !code.is_empty())
}

/// The same with the codes of organisations in the place of their identifiers.
async fn named(
    office: &Office,
    query: &Query,
    counted: BTreeMap<(String, String), Counted>,
) -> Result<BTreeMap<(String, String), Counted>, Problem> {
    let is_side = query.by == CountedBy::Organisation;
    if !is_side && query.and_by != Some(CountedBy::Organisation) {
        return Ok(counted);
    }
    let ids: BTreeSet<OrganisationId> = counted
        .keys()
        .filter_map(|(side, top)| if is_side { side } else { top }.parse().ok().map(OrganisationId))
        .collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let rows = organisations::named(office, &ids).await?;
    let code = |id: &str| {
        let row = id.parse().ok().and_then(|id| rows.get(&OrganisationId(id)));
        row.map_or_else(|| organisations::NOT_LISTED.to_owned(), |row| row.code.clone())
    };
    let mut named: BTreeMap<(String, String), Counted> = BTreeMap::new();
    for ((side, top), one) in counted {
        let place = if is_side { (code(&side), top) } else { (side, code(&top)) };
        let all = named.entry(place).or_default();
        (all.count, all.key) = (all.count + one.count, all.key ^ one.key);
    }
    Ok(named)
}

/// The numbers as they may be said, with the sums. A sum is that of everybody in it, rounded for
/// itself.
fn numbers(counted: &BTreeMap<(String, String), Counted>) -> Vec<Number> {
    let sides: Vec<&String> =
        counted.keys().map(|(side, _)| side).collect::<BTreeSet<_>>().into_iter().collect();
    let tops: Vec<&String> =
        counted.keys().map(|(_, top)| top).collect::<BTreeSet<_>>().into_iter().collect();
    let has_top = tops.iter().any(|top| *top != ALL);
    let columns = Axis::of(tops.len());
    let columns = if has_top { columns.with_all() } else { columns };
    let mut table = Table::of(Axis::of(sides.len()).with_all(), columns);
    let mut keys: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for ((side, top), one) in counted {
        let (Some(row), Some(column)) =
            (sides.iter().position(|it| *it == side), tops.iter().position(|it| *it == top))
        else {
            continue;
        };
        table.add(row, column, one.count);
        for place in
            [(row, column), (row, tops.len()), (sides.len(), column), (sides.len(), tops.len())]
        {
            *keys.entry(place).or_default() ^= one.key;
        }
    }
    let protected = protect(&table);
    let name = |all: &[&String], at: usize| all.get(at).map_or(ALL.to_owned(), |it| (*it).clone());
    let number = |place: (usize, usize)| {
        let key = keys.get(&place).copied().unwrap_or_default();
        let said: Said = rounded_said(protected.said(place), key);
        Number { row: name(&sides, place.0), column: name(&tops, place.1), count: said.number() }
    };
    table.places().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counts: &[(&str, &str, u64)]) -> BTreeMap<(String, String), Counted> {
        let one = |(side, top, count): &(&str, &str, u64)| {
            let key = key_of(u128::from(*count), 3);
            (((*side).to_owned(), (*top).to_owned()), Counted { count: *count, key })
        };
        counts.iter().map(one).collect()
    }

    fn said(numbers: &[Number], row: &str, column: &str) -> Option<u64> {
        let found = numbers.iter().find(|it| it.row == row && it.column == column);
        found.unwrap().count
    }

    #[test]
    fn what_is_small_is_hidden_with_another_and_the_rest_is_rounded() {
        let numbers = numbers(&of(&[("delay", ALL, 33), ("care", ALL, 12), ("records", ALL, 2)]));
        assert_eq!(said(&numbers, "records", ALL), None);
        assert_eq!(said(&numbers, "care", ALL), None);
        assert!([30, 35].contains(&said(&numbers, "delay", ALL).unwrap()));
        assert!([45, 50].contains(&said(&numbers, ALL, ALL).unwrap()));
        assert_eq!(numbers.len(), 4);
    }

    #[test]
    fn two_sides_have_sums_on_both() {
        let numbers = numbers(&of(&[
            ("delay", "upheld", 10),
            ("delay", "not-upheld", 20),
            ("care", "upheld", 15),
        ]));
        assert_eq!(said(&numbers, "care", "not-upheld"), Some(0), "nothing is always said");
        assert_eq!(said(&numbers, "delay", ALL), Some(30));
        assert_eq!(said(&numbers, ALL, ALL), Some(45));
        assert_eq!(numbers.len(), 9);
        assert!(super::numbers(&of(&[])).iter().all(|it| it.count == Some(0)));
    }
}
