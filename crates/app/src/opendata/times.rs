//! How long cases take, and how long those have waited that are open: a closed quarter at a time.
use casework::Day;
use insight::{Axis, Said, Table, protect};
use jiff::{ToSpan, civil::date};

use super::{public::text, scan::scan};
use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, day, work},
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

/// The rows of a quarter that is over.
///
/// # Errors
///
/// The lists cannot be read.
pub(super) async fn quarter(office: &Office, begins: Day) -> Result<Vec<DataRow>, Problem> {
    let months = months(begins);
    let table = || Table::of(Axis::of(3), Axis::of(BANDS.len() + 1).with_all());
    let (mut closed, mut waiting) = (table(), table());
    let last = begins.saturating_add(3.months()).saturating_sub(1.day());
    let question = Question::of(&work::TABLE).when("received", Test::AtMost(Cell::day(last)));
    scan(office, &question, |line| {
        let (Some(received), ended) = (day(line, 5), day(line, 10)) else { return };
        for (month, (from, until)) in months.iter().enumerate() {
            match ended {
                Some(on) if *from <= on && on < *until => {
                    closed.add(month, band(days(received, on)), 1);
                }
                _ => {}
            }
            let is_open = received < *until && ended.is_none_or(|on| on >= *until);
            if is_open {
                waiting.add(month, band(days(received, until.saturating_sub(1.day()))), 1);
            }
        }
    })
    .await?;
    let mut rows = Vec::new();
    for (measure, table) in [("closed", &closed), ("waiting", &waiting)] {
        let shown = protect(table);
        for (month, (from, _)) in months.iter().enumerate() {
            for (at, code) in CODES.iter().enumerate() {
                let month_name = format!("{:04}-{:02}", from.year(), from.month());
                let mut row = vec![text(&month_name), text(measure), text(code)];
                row.extend(said(shown.said((month, at))));
                rows.push(row);
            }
        }
    }
    Ok(rows)
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
