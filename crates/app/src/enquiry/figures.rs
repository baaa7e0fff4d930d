//! How long things take now, from what lies before the office and what it has closed.
use casework::Day;

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, day, work},
};

/// Complaints closed lately that are looked at.
const MOST: u32 = 2_000;
/// Fewer than this say nothing about how long it takes.
const ENOUGH: usize = 5;

/// How long things take now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Figures {
    /// Complaints that wait for their initial checks.
    pub waiting: u64,
    /// Complaints that are open.
    pub open: u64,
    /// Complaints closed in the last twelve months (the newest 2,000 of them).
    pub closed: usize,
    /// Days from receipt to the end that half of those did not exceed. `None`: too few to say.
    pub median_days: Option<i64>,
}

/// Reads them from the lists.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn figures(office: &Office) -> Result<Figures, Problem> {
    let open = || Question::of(&work::TABLE).when("is_open", Test::Is(Cell::Flag(true)));
    let waiting = open().when("stage", Test::Is(Cell::code("checks")));
    let since = office.today().saturating_sub(jiff::Span::new().months(12));
    let closed = Question::of(&work::TABLE)
        .when("is_open", Test::Is(Cell::Flag(false)))
        .when("closed", Test::AtLeast(Cell::day(since)))
        .by_falling("closed")
        .page(MOST, 0);
    let lines = office.lists.select(&closed).await?;
    let took = lines.iter().filter_map(|line| days_between(day(line, 5)?, day(line, 10)?));
    let took: Vec<i64> = took.collect();
    Ok(Figures {
        waiting: office.lists.count(&waiting).await?,
        open: office.lists.count(&open()).await?,
        closed: took.len(),
        median_days: median(took),
    })
}

fn days_between(from: Day, to: Day) -> Option<i64> {
    from.until(to).ok().map(|span| i64::from(span.get_days()))
}

/// The day by which half were done; nothing if there are too few to say.
fn median(mut days: Vec<i64>) -> Option<i64> {
    if days.len() < ENOUGH {
        return None;
    }
    days.sort_unstable();
    days.get(days.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_cases_say_nothing() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![1, 2, 3, 4]), None);
        assert_eq!(median(vec![90, 10, 30, 20, 400]), Some(30));
    }

    proptest! {
        #[test]
        fn half_of_them_took_no_longer(days in prop::collection::vec(0_i64..2_000, 5..60)) {
            let median = median(days.clone()).unwrap();
            let no_longer = days.iter().filter(|it| **it <= median).count();
            let no_shorter = days.iter().filter(|it| **it >= median).count();
            prop_assert!(2 * no_longer >= days.len() && 2 * no_shorter >= days.len());
        }
    }
}
