//! A set of postcodes as bytes: a heading, then one record of ten bytes for each postcode and
//! constituency, in order, so that one postcode is found by some twenty short reads.

use std::io;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::set::Known;
use crate::postcode::Postcode;

/// Bytes of a record: five for the postcode, two for the constituency, two for the month in which
/// it was taken out of use, one for whether a list by address says so.
pub const RECORD: usize = 10;
/// What such bytes begin with.
const MAGIC: &[u8; 8] = b"PCODES01";
/// Bytes before the heading: the above, and the heading's length.
const BEFORE: u64 = 12;
/// More than any heading has.
const HEADING_AT_MOST: u32 = 16 * 1024 * 1024;
/// Stands for no constituency.
pub(super) const NOWHERE: u16 = u16::MAX;
/// The year in which months begin to be counted; no postcode is older.
const FIRST_YEAR: i16 = 1900;

/// What is known of a set of postcodes besides its postcodes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The day on which its constituencies came into use.
    pub since: Date,
    /// The files it was read from.
    pub sources: Vec<String>,
    /// The names of its constituencies; a record names one by its place here.
    pub constituencies: Vec<String>,
    /// How many records there are.
    pub records: u64,
}

/// One postcode in one constituency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Record {
    pub(super) postcode: u64,
    pub(super) constituency: u16,
    /// Months since the beginning of [`FIRST_YEAR`], counted from 1; 0 while it is in use.
    pub(super) ended: u16,
    pub(super) by_address: bool,
}

impl Record {
    pub(super) fn bytes(self) -> [u8; RECORD] {
        let [_, _, _, a, b, c, d, e] = self.postcode.to_be_bytes();
        let [f, g] = self.constituency.to_be_bytes();
        let [h, i] = self.ended.to_be_bytes();
        [a, b, c, d, e, f, g, h, i, u8::from(self.by_address)]
    }

    pub(super) fn of(bytes: [u8; RECORD]) -> Self {
        let [a, b, c, d, e, f, g, h, i, by_address] = bytes;
        Self {
            postcode: u64::from_be_bytes([0, 0, 0, a, b, c, d, e]),
            constituency: u16::from_be_bytes([f, g]),
            ended: u16::from_be_bytes([h, i]),
            by_address: by_address != 0,
        }
    }
}

/// The number under which a postcode stands, in the order of the alphabet.
pub(super) fn number_of(postcode: &Postcode) -> u64 {
    let signs = postcode.as_str().bytes().filter(|byte| *byte != b' ');
    let mut number = 0_u64;
    for sign in signs {
        let digit = match sign {
            b'0'..=b'9' => sign - b'0' + 1,
            _ => sign.saturating_sub(b'A') + 11,
        };
        number = number.wrapping_mul(37).wrapping_add(u64::from(digit));
    }
    number
}

/// The postcode that stands under a number.
pub(super) fn postcode_of(number: u64) -> Option<Postcode> {
    let (mut number, mut signs) = (number, Vec::new());
    while number > 0 {
        let digit = u8::try_from(number % 37).ok()?;
        signs.push(if digit < 11 { digit.checked_sub(1)? + b'0' } else { digit - 11 + b'A' });
        number /= 37;
    }
    signs.reverse();
    String::from_utf8(signs).ok()?.parse().ok()
}

pub(super) fn months(ended: Option<Date>) -> u16 {
    let Some(day) = ended else { return 0 };
    let years = i32::from(day.year()) - i32::from(FIRST_YEAR);
    u16::try_from(years * 12 + i32::from(day.month())).unwrap_or(1).max(1)
}

pub(super) fn month(months: u16) -> Option<Date> {
    let months = months.checked_sub(1)?;
    let year = FIRST_YEAR.saturating_add(i16::try_from(months / 12).ok()?);
    Date::new(year, i8::try_from(months % 12).ok()?.saturating_add(1), 1).ok()
}

/// The bytes are not a whole set of postcodes.
#[derive(Debug, thiserror::Error)]
pub enum TornSet {
    /// They begin or end otherwise than such a set.
    #[error("not a whole set of postcodes")]
    Torn,
    /// They cannot be read.
    #[error(transparent)]
    Unreadable(#[from] io::Error),
}

/// A set of postcodes that is asked where it lies, with only its heading in memory.
pub struct Packed<R> {
    read_at: R,
    begins: u64,
    /// What is known of it.
    pub about: About,
}

impl<R: FnMut(u64, &mut [u8]) -> io::Result<()>> Packed<R> {
    /// Opens a set of `length` bytes that `read_at` reads from a place.
    ///
    /// # Errors
    ///
    /// It is not whole, or cannot be read.
    pub fn open(mut read_at: R, length: u64) -> Result<Self, TornSet> {
        if length < BEFORE {
            return Err(TornSet::Torn);
        }
        let (mut magic, mut size) = ([0; 8], [0; 4]);
        read_at(0, &mut magic)?;
        read_at(8, &mut size)?;
        let size = u32::from_be_bytes(size);
        let begins = BEFORE.saturating_add(u64::from(size));
        if magic != *MAGIC || size > HEADING_AT_MOST || begins > length {
            return Err(TornSet::Torn);
        }
        let mut heading = vec![0; usize::try_from(size).unwrap_or_default()];
        read_at(BEFORE, &mut heading)?;
        let about: About = serde_json::from_slice(&heading).map_err(|_| TornSet::Torn)?;
        let whole = about.records.checked_mul(RECORD as u64).and_then(|it| it.checked_add(begins));
        if whole != Some(length) {
            return Err(TornSet::Torn);
        }
        Ok(Self { read_at, begins, about })
    }

    /// What the set says of a postcode; nothing if it has not got it.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub fn find(&mut self, postcode: &Postcode) -> Result<Option<Known>, TornSet> {
        let sought = number_of(postcode);
        let (mut from, mut to) = (0, self.about.records);
        while from < to {
            let middle = from + (to - from) / 2;
            if self.record(middle)?.postcode < sought { from = middle + 1 } else { to = middle }
        }
        let mut found = Vec::new();
        while from < self.about.records {
            let record = self.record(from)?;
            if record.postcode != sought {
                break;
            }
            found.push(record);
            from += 1;
        }
        Ok(known(&found, &self.about.constituencies))
    }

    fn record(&mut self, at: u64) -> Result<Record, TornSet> {
        let mut bytes = [0; RECORD];
        (self.read_at)(self.begins.saturating_add(at.saturating_mul(RECORD as u64)), &mut bytes)?;
        Ok(Record::of(bytes))
    }
}

/// What the records of one postcode say.
pub(super) fn known(records: &[Record], constituencies: &[String]) -> Option<Known> {
    let first = records.first()?;
    let name = |record: &Record| constituencies.get(usize::from(record.constituency)).cloned();
    let mut names: Vec<String> = records.iter().filter_map(name).collect();
    names.sort();
    let in_use = records.iter().any(|record| record.ended == 0);
    let last = records.iter().map(|record| record.ended).max().unwrap_or(first.ended);
    Some(Known {
        constituencies: names,
        ended: if in_use { None } else { month(last) },
        is_by_address: first.by_address,
    })
}

/// A heading and records as bytes.
pub(super) fn packed(about: &About, records: &[Record]) -> Vec<u8> {
    let heading = serde_json::to_vec(about).unwrap_or_default();
    let size = u32::try_from(heading.len()).unwrap_or(u32::MAX);
    let mut bytes =
        Vec::with_capacity(heading.len().saturating_add(records.len().saturating_mul(RECORD)));
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&size.to_be_bytes());
    bytes.extend_from_slice(&heading);
    for record in records {
        bytes.extend_from_slice(&record.bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_postcode_has_a_number_of_its_own(text in "[A-Z]{1,2}[0-9]{1,2} [0-9][A-BD-HJLNP-UW-Z]{2}") {
            let postcode: Postcode = text.parse().unwrap();
            let number = number_of(&postcode);
            prop_assert!(number < 1 << 40);
            prop_assert_eq!(postcode_of(number), Some(postcode));
        }

        #[test]
        fn a_record_comes_back_as_it_was(
            postcode in 0_u64..1 << 40, constituency: u16, ended: u16, by_address: bool,
        ) {
            let record = Record { postcode, constituency, ended, by_address };
            prop_assert_eq!(Record::of(record.bytes()), record);
        }
    }

    #[test]
    fn a_month_comes_back_as_it_was() {
        for day in [date(1973, 1, 1), date(1996, 12, 1), date(2026, 8, 1)] {
            assert_eq!(month(months(Some(day))), Some(day));
        }
        assert_eq!((months(None), month(0)), (0, None));
    }
}
