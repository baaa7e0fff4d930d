//! What a sentence speaks of.
use std::borrow::Cow;

use casework::Day;

/// Something that a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are.
    Text(String),
    /// A number: chooses singular and plural.
    Count(i64),
    /// A day, said as 3 March 2026.
    Day(Day),
    /// An amount in hundredths of the office's money, said as £1,250.
    Pence(i64),
    /// The words of another key.
    Key(Cow<'static, str>),
    /// The words of other keys, as a list: “a, b and c”.
    Keys(Vec<String>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A whole number with a comma for each thousand.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut said = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// An amount of money without its sign: the hundredths only when there are any.
pub(crate) fn amount(hundredths: u64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let whole = grouped(i64::try_from(whole).unwrap_or(i64::MAX));
    if rest == 0 { whole } else { format!("{whole}.{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_as_people_write_them() {
        let said = [0, 5, 1_250, 99_900, 125_000, 100_000_050].map(amount);

        assert_eq!(said, ["0", "0.05", "12.50", "999", "1,250", "1,000,000.50"]);
    }
}
