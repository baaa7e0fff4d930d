//! Who took over whose work: the service's files of successors, `succ.csv` and `succarc.csv`.
//!
//! Columns: the code before, the code after, the reason, the day, and a mark that we do not read.

use jiff::civil::Date;

use crate::reading::{BadLine, Layout, Line, Reading, Reason, code, lines};
use crate::when::When;

const LAYOUT: Layout = Layout { delimiter: b',', quoted: true, columns: 4..=6 };

/// One organisation that took over the work of another, or part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// The code of the one before, such as `ods:X1B`.
    pub before: String,
    /// The code of the one after.
    pub after: String,
    /// The day on which it did.
    pub on: Date,
}

/// Whether a file is one of successors: its first line is.
pub fn is_succession(bytes: &[u8]) -> bool {
    let first = lines(bytes, &LAYOUT).next();
    first.is_some_and(|(_, line)| line.and_then(|line| succession(&line)).is_ok())
}

/// Reads a file of successors.
///
/// A line that cannot be read is reported and the others load.
pub fn read_succession(bytes: &[u8]) -> Reading<Succession> {
    let mut reading = Reading::default();
    for (number, line) in lines(bytes, &LAYOUT) {
        match line.and_then(|line| succession(&line)) {
            Ok(read) => reading.good.push(read),
            Err(reason) => reading.bad.push(BadLine { line: number, reason }),
        }
    }
    reading
}

fn succession(line: &Line) -> Result<Succession, Reason> {
    let (before, after) = (code("ods", line.column(0))?, code("ods", line.column(1))?);
    if before == after {
        return Err(Reason::NotTheForm("it would follow itself".into()));
    }
    match line.column(3) {
        "" => Err(Reason::MissingDate),
        day => Ok(Succession { before, after, on: When::from_digits(day)?.first_day() }),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn who_followed_whom_is_read_and_bad_lines_are_told() {
        let file = "X1B,X1Z,R,20150901,\nX1B,X1B,R,20150901,\nX1C,X1Z,R,20150230,\nX1C,X1Z,R,,\n";
        assert!(is_succession(file.as_bytes()));
        let read = read_succession(file.as_bytes());
        let expected =
            Succession { before: "ods:X1B".into(), after: "ods:X1Z".into(), on: date(2015, 9, 1) };
        assert_eq!(read.good, [expected]);
        let bad: Vec<_> = read.bad.iter().map(|it| (it.line, it.reason.key())).collect();
        let (form, day) = ("bad-line-not-the-form", "bad-line-no-such-date");
        assert_eq!(bad, [(2, form), (3, day), (4, "bad-line-missing-date")]);
        assert!(!is_succession(b"X1A,FERNHOLLOW,Y99,Q01,ELM HOUSE"));
    }
}
