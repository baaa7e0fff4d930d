//! Comma-separated values, as RFC 4180 has them: UTF-8, a heading, CRLF at the end of each line.
use app::{
    Problem,
    ports::{DataRow, Dataset, Datum, Field, RowWriter, Values},
};

/// A file of comma-separated values.
pub(crate) struct Csv {
    fields: &'static [Field],
    has_heading: bool,
}

impl Csv {
    pub(crate) fn of(dataset: &Dataset) -> Self {
        Self { fields: dataset.fields, has_heading: false }
    }

    fn heading(&mut self) -> String {
        if std::mem::replace(&mut self.has_heading, true) {
            return String::new();
        }
        let names: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
        names.join(",") + "\r\n"
    }
}

impl RowWriter for Csv {
    fn write(&mut self, rows: &[DataRow]) -> Result<Vec<u8>, Problem> {
        let mut text = self.heading();
        for row in rows {
            for (at, (datum, field)) in row.iter().zip(self.fields).enumerate() {
                if at > 0 {
                    text.push(',');
                }
                match datum {
                    Datum::Empty => {}
                    Datum::Text(words) => push(&mut text, words),
                    Datum::Number(number) if field.values == Values::Tenths => {
                        text.push_str(&tenths(*number));
                    }
                    Datum::Number(number) => text.push_str(&number.to_string()),
                    Datum::Day(day) => text.push_str(&day.to_string()),
                }
            }
            text.push_str("\r\n");
        }
        Ok(text.into_bytes())
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, Problem> {
        Ok(self.heading().into_bytes())
    }
}

/// A number of tenths with its point.
pub(crate) fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let number = number.unsigned_abs();
    format!("{sign}{}.{}", number / 10, number % 10)
}

/// Words in quotes where they need them. What a spreadsheet would take for a formula begins with an
/// apostrophe, so that it stays words (OWASP, *CSV Injection*).
fn push(text: &mut String, words: &str) {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let needs_quotes = words.contains(['"', ',', '\r', '\n']);
    if needs_quotes {
        text.push('"');
    }
    if is_formula {
        text.push('\'');
    }
    if needs_quotes {
        text.push_str(&words.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(words);
    }
}
