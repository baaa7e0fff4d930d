//! The names of constituencies by their codes, and since when they have been in use.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::heading::{fields, is_code};
use crate::reading::{BadLine, Reason};

/// The days of the general elections at which a set of constituencies came into use: 2010, and
/// 2024 (Parliamentary Constituencies (England) Order 2023 and its three fellows).
const IN_USE: [(i16, Date); 2] = [(2010, date(2010, 5, 6)), (2024, date(2024, 7, 4))];
/// The first and last number of England's codes in each set. Other nations kept some codes.
const ENGLAND: [(i16, u32, u32); 2] =
    [(2010, 14_000_530, 14_001_062), (2024, 14_001_063, 14_001_605)];

/// The day on which the constituencies of a year came into use, where it is known.
pub(super) fn boundaries_of_year(year: i16) -> Option<Date> {
    IN_USE.iter().find(|(of, _)| *of == year).map(|(_, day)| *day)
}

/// The day on which the set came into use to which a code of England belongs.
pub fn in_use_since(code: &str) -> Option<Date> {
    let number: u32 = code.strip_prefix('E')?.parse().ok()?;
    let set = ENGLAND.iter().find(|(_, first, last)| (*first..=*last).contains(&number));
    set.and_then(|(year, ..)| boundaries_of_year(*year))
}

/// The names of constituencies by their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    names: BTreeMap<String, String>,
    /// Lines that could not be read.
    pub bad: Vec<BadLine>,
}

impl Names {
    /// Reads a file of names and codes: a heading with a column that ends in `cd` and one that
    /// ends in `nm`, such as `PCON24CD,PCON24NM`.
    ///
    /// # Errors
    ///
    /// The heading has no such columns.
    pub fn read(bytes: &[u8]) -> Result<Self, Reason> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut lines = bytes.split(|byte| *byte == b'\n').zip(1..);
        let first = lines.next().map(|(line, _)| line).unwrap_or_default();
        let first = std::str::from_utf8(first).map_err(|_| Reason::NotUtf8)?;
        let heading: Vec<String> = fields(first.trim()).map(|name| name.to_lowercase()).collect();
        let ends = |end: &str| heading.iter().position(|name| name.ends_with(end));
        let code = ends("cd").or_else(|| ends("code")).ok_or(Reason::HeadingLacks("PCON24CD"))?;
        let name = ends("nm").or_else(|| ends("name")).ok_or(Reason::HeadingLacks("PCON24NM"))?;
        let mut read = Self::default();
        for (line, number) in lines.filter(|(line, _)| !line.trim_ascii().is_empty()) {
            match named(line, code, name) {
                Ok((code, name)) => drop(read.names.insert(code, name)),
                Err(reason) => read.bad.push(BadLine { line: number, reason }),
            }
        }
        Ok(read)
    }

    /// The name of the constituency with this code.
    pub fn of(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }
}

fn named(line: &[u8], code: usize, name: usize) -> Result<(String, String), Reason> {
    let line = std::str::from_utf8(line).map_err(|_| Reason::NotUtf8)?;
    let columns: Vec<_> = fields(line.trim()).collect();
    let column = |at: usize| columns.get(at).map(|text| text.clone().into_owned());
    let (Some(code), Some(name)) = (column(code), column(name)) else {
        return Err(Reason::WrongColumns { found: columns.len() });
    };
    if code.is_empty() {
        return Err(Reason::MissingCode);
    }
    // The Channel Islands and the Isle of Man stand in these files too, with codes of no nation.
    if !is_code(&code) && !code.starts_with(['L', 'M']) {
        return Err(Reason::NotACode(code));
    }
    if name.is_empty() { Err(Reason::MissingName) } else { Ok((code, name)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_their_codes() {
        let file = "\u{FEFF}PCON24CD,PCON24NM\r\nE14001063,Fernhollow\r\nW07000081,\"Saltmarsh, \
            West\"\r\nX,Nowhere\r\nL93000001,Channel Islands\r\n";
        let names = Names::read(file.as_bytes()).unwrap();
        assert_eq!(names.of("E14001063"), Some("Fernhollow"));
        assert_eq!(names.of("W07000081"), Some("Saltmarsh, West"));
        assert_eq!(names.of("E14001064"), None);
        assert_eq!(names.bad.len(), 1);
        assert!(Names::read(b"a,b\nE14001063,Fernhollow").is_err());
    }

    #[test]
    fn the_codes_of_england_tell_the_boundaries() {
        assert_eq!(in_use_since("E14000530"), Some(date(2010, 5, 6)));
        assert_eq!(in_use_since("E14001062"), Some(date(2010, 5, 6)));
        assert_eq!(in_use_since("E14001063"), Some(date(2024, 7, 4)));
        assert_eq!(in_use_since("E14001605"), Some(date(2024, 7, 4)));
        for other in ["E14000001", "E14001606", "W07000081", "S14000027", ""] {
            assert_eq!(in_use_since(other), None, "{other}");
        }
    }
}
