//! How long cases take to each stage and to their end, and how long those have waited that are
//! open: a closed quarter at a time.
use casework::Day;
use insight::{Axis, Said, Table, protect};
use jiff::{ToSpan, civil::date};

use super::{public::text, scan::scan};
use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test, day,
        step::{self, StepRow},
        work,
    },
    ports::{DataRow, Datum},
};

/// The days from which on a case counts in the next group. None is a number of whole months: what
/// had waited for a month at its end would be what was open when it began.
const BANDS: [i64; 5] = [45, 105, 195, 380, 745];

/// The codes of the groups, and of all.
const CODES: [&str; 7] = ["0-44", "45-104", "105-194", "195-379", "380-744", "745-and-more", "all"];

fn band(days: i64) -> usize {
    BANDS.iter().position(|end| days < *end).unwrap_or(BANDS.len())
}

/// The three months of the quarter that begins on a day, each with the day after its end.
fn months(begins: Day) -> [(Day, Day); 3] {
    [0, 1, 2].map(|month| {
        (begins.saturating_add(month.months()), begins.saturating_add((month + 1).months()))
    })
}

/// What a case comes to on its way, each counted for itself: they add up to nothing.
const STEPS: [&str; 3] = ["accepted", "detailed", "views"];
/// How a case is closed. Together they are all that were closed, so they are protected together:
/// nobody learns one from the others.
const ENDINGS: [&str; 4] = ["declined", "assessment", "report", "otherwise"];
/// The sums over endings, each with the endings in it.
const SUMS: [(&str, &[usize]); 2] = [("decided", &[1, 2]), ("closed", &[0, 1, 2, 3])];
/// The months of a quarter.
const MONTHS: usize = 3;

fn table(rows: Axis) -> Table {
    Table::of(rows, Axis::of(BANDS.len() + 1).with_all())
}

/// The endings of each month, and the sums over those of one month.
fn endings() -> Axis {
    let axis = Axis::of(MONTHS * ENDINGS.len());
    let sums = SUMS.iter().flat_map(|(_, parts)| (0..MONTHS).map(move |month| (month, parts)));
    sums.fold(axis, |axis, (month, parts)| {
        axis.with(parts.iter().map(|ending| month * ENDINGS.len() + ending))
    })
}

/// A table with the place of each measure and month in it.
struct Measured {
    table: Table,
    /// What each of its rows is: the month, the measure.
    rows: Vec<(usize, &'static str)>,
}

impl Measured {
    fn each_month(measure: &'static str) -> Self {
        let rows = (0..MONTHS).map(|month| (month, measure)).collect();
        Self { table: table(Axis::of(MONTHS)), rows }
    }

    fn endings() -> Self {
        let leaves = (0..MONTHS).flat_map(|month| ENDINGS.map(|ending| (month, ending)));
        let sums = SUMS.iter().flat_map(|(sum, _)| (0..MONTHS).map(move |month| (month, *sum)));
        Self { table: table(endings()), rows: leaves.chain(sums).collect() }
    }

    fn add(&mut self, month: usize, measure: &str, days: i64) {
        let row = self.rows.iter().position(|row| *row == (month, measure));
        if let Some(row) = row {
            self.table.add(row, band(days), 1);
        }
    }

    /// The rows of the file, as far as they may be said.
    fn told(&self, months: &[(Day, Day); MONTHS]) -> Vec<DataRow> {
        let shown = protect(&self.table);
        let mut rows = Vec::new();
        for (at, (month, measure)) in self.rows.iter().enumerate() {
            let Some((from, _)) = months.get(*month) else { continue };
            let name = format!("{:04}-{:02}", from.year(), from.month());
            for (column, code) in CODES.iter().enumerate() {
                let mut row = vec![text(&name), text(measure), text(code)];
                row.extend(said(shown.said((at, column))));
                rows.push(row);
            }
        }
        rows
    }
}

/// The rows of a quarter that is over.
///
/// # Errors
///
/// The lists cannot be read.
pub(super) async fn quarter(office: &Office, begins: Day) -> Result<Vec<DataRow>, Problem> {
    let months = months(begins);
    let last = begins.saturating_add(3.months()).saturating_sub(1.day());
    let mut waiting = Measured::each_month("waiting");
    let question = Question::of(&work::TABLE).when("received", Test::AtMost(Cell::day(last)));
    scan(office, &question, |line| {
        let (Some(received), ended) = (day(line, 5), day(line, 10)) else { return };
        for (month, (_, until)) in months.iter().enumerate() {
            if received < *until && ended.is_none_or(|on| on >= *until) {
                waiting.add(month, "waiting", days(received, until.saturating_sub(1.day())));
            }
        }
    })
    .await?;
    let mut measured = vec![Measured::endings(), waiting];
    measured.extend(STEPS.map(Measured::each_month));
    let question = Question::of(&step::TABLE)
        .when("reached", Test::AtLeast(Cell::day(begins)))
        .when("reached", Test::AtMost(Cell::day(last)));
    scan(office, &question, |line| {
        let row = StepRow::from(line);
        let (Some(reached), Some(received)) = (row.reached, row.received) else { return };
        let month = months.iter().position(|(from, until)| *from <= reached && reached < *until);
        for table in &mut measured {
            table.add(month.unwrap_or(MONTHS), &row.step, days(received, reached));
        }
    })
    .await?;
    Ok(measured.iter().flat_map(|table| table.told(&months)).collect())
}

fn days(from: Day, to: Day) -> i64 {
    from.until(to).map(|span| i64::from(span.get_days())).unwrap_or_default()
}

/// A number and whether it is shown.
pub(super) fn said(said: Said) -> [Datum; 2] {
    match said {
        Said::Exactly(number) => {
            let number = i64::try_from(number).unwrap_or(i64::MAX);
            [Datum::Number(number), text("shown")]
        }
        Said::Few | Said::NotShown => [Datum::Empty, text("hidden")],
    }
}

/// The first day of the quarter in which a day lies.
pub(super) fn quarter_of(day: Day) -> Day {
    date(day.year(), (day.month() - 1) / 3 * 3 + 1, 1)
}

#[cfg(test)]
mod tests {
    use insight::{FEW, attack};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_ending_of_a_month_adds_up_to_the_cases_closed_in_it() {
        let mut all = Measured::endings();
        for (month, ending) in [(0, "declined"), (0, "report"), (0, "assessment"), (2, "otherwise")]
        {
            all.add(month, ending, 50);
        }
        all.add(1, "accepted", 50);
        let count = |month, measure| {
            let row = all.rows.iter().position(|row| *row == (month, measure)).unwrap();
            all.table.at((row, BANDS.len() + 1))
        };
        assert_eq!([count(0, "closed"), count(0, "decided"), count(0, "declined")], [3, 2, 1]);
        assert_eq!([count(1, "closed"), count(2, "closed"), count(2, "decided")], [0, 1, 0]);
    }

    proptest! {
        #[test]
        fn nobody_works_out_a_small_number_of_endings(
            closed in prop::collection::vec((0..MONTHS, 0..ENDINGS.len(), 0_i64..900), 0..120),
        ) {
            let mut all = Measured::endings();
            for (month, ending, days) in closed {
                all.add(month, ENDINGS[ending], days);
            }
            let shown = protect(&all.table);
            for (place, bounds) in attack(&all.table, |place| shown.said(place), |_| 0) {
                let count = all.table.at(place);
                prop_assert!(bounds.hold(count, count), "the attack draws false conclusions");
                if (1..FEW).contains(&count) {
                    let wide = bounds.least + FEW - 2;
                    prop_assert!(bounds.hold(bounds.least, wide), "{place:?}: {count} in {bounds:?}");
                }
            }
        }
    }
}
