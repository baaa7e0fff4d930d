//! Gathering a set of postcodes, line by line, in little memory.

use std::collections::HashMap;

use jiff::civil::Date;

use super::heading::Lying;
use super::packed::{About, NOWHERE, Packed, Record, TornSet, known, months, number_of, packed};
use crate::postcode::Postcode;
use crate::reading::Reason;

/// Lines gathered before those that say the same are made one.
const AT_ONCE: usize = 4_000_000;

/// What a set says of a postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The constituencies it lies in, by name. None: the file gives none, as for the Isle of Man.
    pub constituencies: Vec<String>,
    /// The first day of the month in which it was taken out of use, if it was.
    pub ended: Option<Date>,
    /// Whether this holds for every address of it, not only for one in the middle.
    pub is_by_address: bool,
}

/// Gathers lines. Memory is for the postcodes, sixteen bytes each, however many lines there are.
#[derive(Debug, Default)]
pub struct Gathering {
    records: Vec<Record>,
    names: Vec<String>,
    places: HashMap<String, u16>,
    settled: usize,
}

impl Gathering {
    /// Takes what a line says. Its constituency stands by name.
    ///
    /// # Errors
    ///
    /// There are more constituencies than any country has: the file is of another kind.
    pub fn take(&mut self, lying: &Lying, by_address: bool) -> Result<(), Reason> {
        let constituency = match &lying.constituency {
            Some(name) => self.place(name)?,
            None => NOWHERE,
        };
        let postcode = number_of(&lying.postcode);
        self.records.push(Record {
            postcode,
            constituency,
            ended: months(lying.ended),
            by_address,
        });
        if self.records.len() >= self.settled.saturating_add(AT_ONCE) {
            self.settle();
            self.settled = self.records.len();
        }
        Ok(())
    }

    fn place(&mut self, name: &str) -> Result<u16, Reason> {
        if let Some(place) = self.places.get(name) {
            return Ok(*place);
        }
        let place = u16::try_from(self.names.len()).ok().filter(|place| *place < NOWHERE);
        let place = place.ok_or_else(|| Reason::NotTheForm("too many constituencies".into()))?;
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        Ok(place)
    }

    /// Lines that say the same are made one: in use goes before taken out of use.
    fn settle(&mut self) {
        self.records.sort_unstable();
        self.records
            .dedup_by_key(|record| (record.postcode, record.constituency, record.by_address));
    }

    /// The set. Where a list by address has a postcode, it alone counts for it.
    pub fn finish(mut self, since: Date, sources: Vec<String>) -> PostcodeSet {
        self.settle();
        let mut records: Vec<Record> = Vec::with_capacity(self.records.len());
        for same in self.records.chunk_by(|one, other| one.postcode == other.postcode) {
            let by_address = same.iter().any(|record| record.by_address);
            let somewhere = same.iter().any(|record| record.constituency != NOWHERE);
            records.extend(same.iter().filter(|record| {
                record.by_address == by_address && (record.constituency != NOWHERE || !somewhere)
            }));
        }
        let count = u64::try_from(records.len()).unwrap_or(u64::MAX);
        let about = About { since, sources, constituencies: self.names, records: count };
        PostcodeSet { about, records }
    }
}

/// A set of postcodes, in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostcodeSet {
    /// What is known of it.
    pub about: About,
    records: Vec<Record>,
}

impl PostcodeSet {
    /// The set as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        packed(&self.about, &self.records)
    }

    /// The set that these bytes are.
    ///
    /// # Errors
    ///
    /// They are not a whole set.
    pub fn read(bytes: &[u8]) -> Result<Self, TornSet> {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let read_at = |at: u64, into: &mut [u8]| {
            let rest = usize::try_from(at).ok().and_then(|at| bytes.get(at..));
            let some = rest.and_then(|rest| rest.get(..into.len()));
            some.map(|some| into.copy_from_slice(some)).ok_or(std::io::ErrorKind::UnexpectedEof)?;
            Ok(())
        };
        let about = Packed::open(read_at, length)?.about;
        let size = usize::try_from(about.records).unwrap_or_default();
        let begins = bytes.len().saturating_sub(size.saturating_mul(super::RECORD));
        let (records, _) = bytes.get(begins..).unwrap_or_default().as_chunks();
        Ok(Self { about, records: records.iter().copied().map(Record::of).collect() })
    }

    /// How many postcodes there are.
    pub fn postcodes(&self) -> usize {
        self.groups().count()
    }

    /// How many postcodes lie in more than one constituency.
    pub fn straddling(&self) -> usize {
        self.groups().filter(|same| same.len() > 1).count()
    }

    /// What it says of a postcode; nothing if it has not got it.
    pub fn find(&self, postcode: &Postcode) -> Option<Known> {
        let sought = number_of(postcode);
        let from = self.records.partition_point(|record| record.postcode < sought);
        let rest = self.records.get(from..).unwrap_or_default();
        let to = rest.partition_point(|record| record.postcode == sought);
        known(rest.get(..to).unwrap_or_default(), &self.about.constituencies)
    }

    /// The records of each postcode, in order.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[Record]> {
        self.records.chunk_by(|one, other| one.postcode == other.postcode)
    }

    /// What the records of one of its postcodes say.
    pub(super) fn says(&self, same: &[Record]) -> Option<Known> {
        known(same, &self.about.constituencies)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn lying(postcode: &str, constituency: &str, ended: Option<Date>) -> Lying {
        let constituency = (!constituency.is_empty()).then(|| constituency.to_owned());
        Lying { postcode: postcode.parse().unwrap(), constituency, ended }
    }

    fn set(lines: &[(&str, &str, Option<Date>, bool)]) -> PostcodeSet {
        let mut gathering = Gathering::default();
        for (postcode, constituency, ended, by_address) in lines {
            gathering.take(&lying(postcode, constituency, *ended), *by_address).unwrap();
        }
        gathering.finish(date(2024, 7, 4), vec!["made up".into()])
    }

    fn known(set: &PostcodeSet, postcode: &str) -> Option<(String, Option<Date>, bool)> {
        let known = set.find(&postcode.parse().unwrap())?;
        Some((known.constituencies.join(" + "), known.ended, known.is_by_address))
    }

    #[test]
    fn one_postcode_in_two_constituencies_straddles() {
        let set = set(&[
            ("ZZ2 1AA", "Saltmarsh", None, true),
            ("ZZ1 1AA", "Fernhollow", None, false),
            ("ZZ2 1AA", "Fernhollow", None, true),
            ("ZZ2 1AA", "Fernhollow", None, true),
        ]);
        assert_eq!((set.postcodes(), set.straddling()), (2, 1));
        assert_eq!(known(&set, "ZZ1 1AA"), Some(("Fernhollow".into(), None, false)));
        assert_eq!(known(&set, "ZZ2 1AA"), Some(("Fernhollow + Saltmarsh".into(), None, true)));
        assert_eq!(known(&set, "ZZ3 1AA"), None);
    }

    #[test]
    fn a_list_by_address_counts_before_one_by_the_middle() {
        let set =
            set(&[("ZZ1 1AA", "Fernhollow", None, false), ("ZZ1 1AA", "Saltmarsh", None, true)]);
        assert_eq!(known(&set, "ZZ1 1AA"), Some(("Saltmarsh".into(), None, true)));
    }

    #[test]
    fn what_was_taken_out_of_use_says_so_unless_another_line_has_it_in_use() {
        let ended = Some(date(1996, 6, 1));
        let set = set(&[
            ("ZZ1 1AA", "Fernhollow", ended, false),
            ("ZZ2 1AA", "Fernhollow", ended, false),
            ("ZZ2 1AA", "Fernhollow", None, false),
            ("ZZ3 1AA", "", None, false),
        ]);
        assert_eq!(known(&set, "ZZ1 1AA"), Some(("Fernhollow".into(), ended, false)));
        assert_eq!(known(&set, "ZZ2 1AA"), Some(("Fernhollow".into(), None, false)));
        assert_eq!(known(&set, "ZZ3 1AA"), Some((String::new(), None, false)));
    }

    #[test]
    fn a_set_comes_back_from_its_bytes_and_is_found_in_them() {
        let whole = set(&[
            ("ZZ1 1AA", "Fernhollow", None, false),
            ("ZZ2 1AA", "Fernhollow", None, true),
            ("ZZ2 1AA", "Saltmarsh", None, true),
        ]);
        let bytes = whole.bytes();
        assert_eq!(PostcodeSet::read(&bytes).unwrap(), whole);
        let read_at = |at: u64, into: &mut [u8]| {
            let at = usize::try_from(at).unwrap();
            into.copy_from_slice(&bytes[at..at + into.len()]);
            Ok(())
        };
        let mut packed = Packed::open(read_at, bytes.len() as u64).unwrap();
        for postcode in ["ZZ1 1AA", "ZZ2 1AA", "ZZ3 1AA", "A1 1AA"] {
            let postcode = postcode.parse().unwrap();
            assert_eq!(packed.find(&postcode).unwrap(), whole.find(&postcode));
        }
        for torn in [&bytes[..bytes.len() - 1], &bytes[..5], b"something else"] {
            assert!(PostcodeSet::read(torn).is_err());
        }
    }
}
