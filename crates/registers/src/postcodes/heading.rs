//! How the columns of a file of postcodes stand, and what one of its lines says.

use std::borrow::Cow;

use jiff::civil::Date;

use super::names::boundaries_of_year;
use crate::postcode::Postcode;
use crate::reading::Reason;

/// Columns that hold the postcode, the best first.
const POSTCODE: [&str; 6] = ["pcds", "pcd", "pcd7", "pcd8", "pcd2", "postcode"];
/// Columns that hold the name of the constituency.
const NAME: [&str; 3] = ["constituency", "constituency_name", "constituency name"];
/// Columns that only a list by address has.
const BY_ADDRESS: [&str; 3] = ["uprn", "addresses", "address"];
/// The month in which a postcode was taken out of use, such as `199606`.
const ENDED: &str = "doterm";

/// How the columns stand, as the first line of the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    postcode: usize,
    constituency: usize,
    ended: Option<usize>,
    /// Whether constituencies stand as codes, which a file of names explains.
    pub has_codes: bool,
    /// Whether it is a list by address.
    pub is_by_address: bool,
    /// Whether the first line is one of the list already.
    pub is_line: bool,
    /// The day on which its constituencies began, if the heading tells.
    pub boundaries: Option<Date>,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lying {
    /// The postcode.
    pub postcode: Postcode,
    /// The code or name of the constituency; nothing if the line gives none.
    pub constituency: Option<String>,
    /// The first day of the month in which the postcode was taken out of use.
    pub ended: Option<Date>,
}

impl Heading {
    /// Reads the first line of a file.
    ///
    /// # Errors
    ///
    /// It names no postcode or no constituency, or is not text.
    pub fn read(line: &[u8]) -> Result<Self, Reason> {
        let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
        let names: Vec<String> = fields(text(line)?).map(|name| name.to_lowercase()).collect();
        if names.first().is_some_and(|first| first.parse::<Postcode>().is_ok()) {
            return Ok(Self::without_names());
        }
        let position = |wanted: &str| names.iter().position(|name| name == wanted);
        let postcode = POSTCODE.iter().find_map(|name| position(name));
        let code = names.iter().enumerate().find_map(|(at, name)| Some((at, year_of(name)?)));
        let (constituency, year) = match code {
            Some((at, year)) => (at, year),
            None => {
                let name = NAME.iter().find_map(|name| position(name));
                (name.ok_or(Reason::HeadingLacks("constituency"))?, None)
            }
        };
        Ok(Self {
            postcode: postcode.ok_or(Reason::HeadingLacks("postcode"))?,
            constituency,
            ended: position(ENDED),
            has_codes: code.is_some(),
            is_by_address: BY_ADDRESS.iter().any(|name| position(name).is_some()),
            is_line: false,
            boundaries: year.and_then(boundaries_of_year),
        })
    }

    /// Two columns, postcode and name, and no heading.
    fn without_names() -> Self {
        Self {
            postcode: 0,
            constituency: 1,
            ended: None,
            has_codes: false,
            is_by_address: false,
            is_line: true,
            boundaries: None,
        }
    }

    /// Reads a line.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn line(&self, line: &[u8]) -> Result<Lying, Reason> {
        let line = text(line)?;
        if line.matches('"').count() % 2 == 1 {
            return Err(Reason::QuoteNotClosed);
        }
        let (mut postcode, mut constituency, mut ended) = (None, None, None);
        let mut found = 0;
        for (at, field) in fields(line).enumerate() {
            found = at.saturating_add(1);
            if at == self.postcode {
                postcode = Some(field.parse::<Postcode>()?);
            } else if at == self.constituency {
                constituency = Some(field);
            } else if Some(at) == self.ended {
                ended = month(&field)?;
            }
        }
        let (Some(postcode), Some(constituency)) = (postcode, constituency) else {
            return Err(Reason::WrongColumns { found });
        };
        let stands = !constituency.is_empty() && (!self.has_codes || !is_nowhere(&constituency));
        if self.has_codes && stands && !is_code(&constituency) {
            return Err(Reason::NotACode(constituency.into_owned()));
        }
        let constituency = stands.then(|| constituency.into_owned());
        Ok(Lying { postcode, constituency, ended })
    }
}

/// The year of the constituencies in a column of codes: `pcon`, `pcon24` or `pcon24cd`.
fn year_of(name: &str) -> Option<Option<i16>> {
    let rest = name.strip_prefix("pcon")?;
    let rest = rest.strip_suffix("cd").unwrap_or(rest);
    if rest.is_empty() {
        return Some(None);
    }
    let year: i16 = rest.parse().ok().filter(|_| rest.len() == 2)?;
    Some(Some(year.saturating_add(2000)))
}

/// A letter of a nation and eight digits, such as `E14001063`.
pub(super) fn is_code(text: &str) -> bool {
    let digits = text.strip_prefix(['E', 'W', 'S', 'N']).unwrap_or_default();
    digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The codes that stand for no constituency: the Channel Islands, the Isle of Man, and `…99999999`.
fn is_nowhere(code: &str) -> bool {
    code.starts_with(['L', 'M']) || code.ends_with("99999999")
}

/// The month of six digits, such as `199606`, or nothing.
fn month(text: &str) -> Result<Option<Date>, Reason> {
    if text.is_empty() {
        return Ok(None);
    }
    let no_such = || Reason::NoSuchDate(crate::when::NoSuchDate(text.to_owned()));
    let (year, month) = text.split_at_checked(4).ok_or_else(no_such)?;
    let (year, month) = (year.parse(), month.parse());
    let (Ok(year), Ok(month)) = (year, month) else { return Err(no_such()) };
    Date::new(year, month, 1).map(Some).map_err(|_| no_such())
}

fn text(line: &[u8]) -> Result<&str, Reason> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    std::str::from_utf8(line).map_err(|_| Reason::NotUtf8)
}

/// The columns of a line, trimmed. Quotation marks hold a column together.
pub(super) fn fields(line: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let line = rest?;
        let (field, after) = match line.trim_start().strip_prefix('"') {
            Some(quoted) => in_quotes(quoted),
            None => match line.split_once(',') {
                Some((field, after)) => (Cow::Borrowed(field.trim()), Some(after)),
                None => (Cow::Borrowed(line.trim()), None),
            },
        };
        rest = after;
        Some(field)
    })
}

/// The column that a quotation mark opened, and what follows it.
fn in_quotes(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let mut end = 0;
    while let Some(at) = text.get(end..).and_then(|rest| rest.find('"')) {
        end = end.saturating_add(at);
        // Two marks stand for one of the text.
        if text.get(end..).is_some_and(|rest| rest.starts_with("\"\"")) {
            end = end.saturating_add(2);
            continue;
        }
        let field = text.get(..end).unwrap_or_default().trim();
        let after = text.get(end.saturating_add(1)..).unwrap_or_default();
        let after = after.split_once(',').map(|(_, after)| after);
        let field = if field.contains('"') {
            Cow::Owned(field.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(field)
        };
        return (field, after);
    }
    (Cow::Borrowed(text.trim()), None)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const NSPL: &str = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,pcon24cd,lat";

    #[test]
    fn a_file_of_ons_says_its_columns_and_its_boundaries() {
        let heading = Heading::read(NSPL.as_bytes()).unwrap();
        assert!(heading.has_codes && !heading.is_by_address && !heading.is_line);
        assert_eq!(heading.boundaries, Some(date(2024, 7, 4)));

        let line = br#""ZZ1 1ZZ","ZZ1  1ZZ","ZZ1 1ZZ","198001","199606","0","E14001063",57.1"#;
        let read = heading.line(line).unwrap();
        assert_eq!(read.postcode.to_string(), "ZZ1 1ZZ");
        assert_eq!(read.constituency.as_deref(), Some("E14001063"));
        assert_eq!(read.ended, Some(date(1996, 6, 1)));
    }

    #[test]
    fn older_files_name_their_columns_otherwise() {
        for heading in
            ["pcd,pcd2,pcds,dointr,doterm,oscty,pcon,eer", "PCD,PCON10CD", "postcode,PCON"]
        {
            assert!(Heading::read(heading.as_bytes()).unwrap().has_codes, "{heading}");
        }
        let of_2010 = Heading::read(b"PCD,PCON10CD").unwrap();
        assert_eq!(of_2010.boundaries, Some(date(2010, 5, 6)));
    }

    #[test]
    fn a_list_of_two_columns_needs_no_heading() {
        let heading = Heading::read(b"zz11zz,\"Nether Applecross, East\"").unwrap();
        assert!(heading.is_line && !heading.has_codes);
        let read = heading.line(b"zz11zz,\"Nether Applecross, East\"\r\n").unwrap();
        assert_eq!(read.constituency.as_deref(), Some("Nether Applecross, East"));
        let by_address = Heading::read(b"Postcode,Constituency,Addresses").unwrap();
        assert!(by_address.is_by_address);
    }

    #[test]
    fn what_lies_in_no_constituency_is_no_fault() {
        let heading = Heading::read(NSPL.as_bytes()).unwrap();
        for code in ["", "L93000001", "M83000003", "E99999999"] {
            let line = format!("ZZ11ZZ,,ZZ1 1ZZ,198001,,0,{code},1");
            assert_eq!(heading.line(line.as_bytes()).unwrap().constituency, None, "{code}");
        }
    }

    #[test]
    fn a_bad_line_says_what_is_wrong() {
        let heading = Heading::read(NSPL.as_bytes()).unwrap();
        let reason = |line: &str| heading.line(line.as_bytes()).unwrap_err().key();
        assert_eq!(reason("a,b,NOT ONE,198001,,0,E14001063,1"), "bad-line-not-a-postcode");
        assert_eq!(reason("a,b,ZZ1 1ZZ,198001,199613,0,E14001063,1"), "bad-line-no-such-date");
        assert_eq!(reason("a,b,ZZ1 1ZZ,198001,,0,Fernhollow,1"), "bad-line-not-a-code");
        assert_eq!(reason("a,b,ZZ1 1ZZ"), "bad-line-wrong-columns");
        assert_eq!(reason("a,b,\"ZZ1 1ZZ,198001,,0,E14001063,1"), "bad-line-quote-not-closed");
        assert_eq!(Heading::read(b"pcds,ward").unwrap_err().key(), "bad-line-heading-lacks");
        assert_eq!(Heading::read(b"ward,pcon").unwrap_err().key(), "bad-line-heading-lacks");
        assert_eq!(heading.line(b"\xFF").unwrap_err().key(), "bad-line-not-utf8");
    }
}
