//! Reads a file of lines and loses none: good values on one side, bad lines on the other.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use crate::postcode::NotAPostcode;
use crate::when::NoSuchDate;

/// What a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What could be read, in the order of the file.
    pub good: Vec<T>,
    /// What could not, in the order of the file.
    pub bad: Vec<BadLine>,
}

impl<T> Default for Reading<T> {
    fn default() -> Self {
        Self { good: Vec::new(), bad: Vec::new() }
    }
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file; the first line is 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a line.
///
/// `Display` is for logs; people are told by [`Reason::key`] and [`Reason::detail`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// A quotation mark opens a field and nothing closes it.
    #[error("a quotation mark is not closed")]
    QuoteNotClosed,
    /// The line has too many or too few columns.
    #[error("{found} columns")]
    WrongColumns {
        /// How many there are.
        found: usize,
    },
    /// The first line does not name this column.
    #[error("the heading has no column {0:?}")]
    HeadingLacks(&'static str),
    /// There is no code.
    #[error("no code")]
    MissingCode,
    /// The code has signs that codes of this register never have.
    #[error("not a code: {0:?}")]
    NotACode(String),
    /// There is no name.
    #[error("no name")]
    MissingName,
    /// A date that does not exist.
    #[error(transparent)]
    NoSuchDate(#[from] NoSuchDate),
    /// It closes before it opens.
    #[error("closes before it opens")]
    ClosesBeforeOpens,
    /// The postcode is none.
    #[error(transparent)]
    NotAPostcode(#[from] NotAPostcode),
    /// An entry of a file in which one entry takes several lines is not of the known form.
    #[error("not the known form: {0}")]
    NotTheForm(String),
    /// No file of names and codes has this code of a constituency.
    #[error("no name for the code {0:?}")]
    NoNameForCode(String),
    /// The member has no constituency.
    #[error("no constituency")]
    MissingConstituency,
    /// The member sits in another house than the Commons.
    #[error("not the House of Commons: {0:?}")]
    OtherHouse(String),
    /// A date that the entry cannot be without is not there.
    #[error("no date")]
    MissingDate,
    /// Its last day is before its first.
    #[error("ends before it begins")]
    EndsBeforeItBegins,
    /// The file is of another kind: it does not begin with this.
    #[error("does not begin with {0:?}")]
    BeginsOtherwise(&'static str),
    /// The file says that it is written in an encoding that is not known, or plainly is not its.
    #[error("encoding not known: {0:?}")]
    UnknownEncoding(String),
    /// The file breaks off or is damaged here, and nothing after this line was read.
    #[error("breaks: {0}")]
    Breaks(String),
    /// An earlier line has the same code.
    #[error("code {code:?} is on line {first} already")]
    DuplicateCode {
        /// The code.
        code: String,
        /// The line that had it first.
        first: usize,
    },
}

impl Reason {
    /// The key of the sentence that tells people; its argument `detail` is [`Self::detail`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "bad-line-not-utf8",
            Self::QuoteNotClosed => "bad-line-quote-not-closed",
            Self::WrongColumns { .. } => "bad-line-wrong-columns",
            Self::HeadingLacks(_) => "bad-line-heading-lacks",
            Self::MissingCode => "bad-line-missing-code",
            Self::NotACode(_) => "bad-line-not-a-code",
            Self::MissingName => "bad-line-missing-name",
            Self::NoSuchDate(_) => "bad-line-no-such-date",
            Self::ClosesBeforeOpens => "bad-line-closes-before-opens",
            Self::NotAPostcode(_) => "bad-line-not-a-postcode",
            Self::NotTheForm(_) => "bad-line-not-the-form",
            Self::NoNameForCode(_) => "bad-line-no-name-for-code",
            Self::MissingConstituency => "bad-line-missing-constituency",
            Self::OtherHouse(_) => "bad-line-other-house",
            Self::MissingDate => "bad-line-missing-date",
            Self::EndsBeforeItBegins => "bad-line-ends-before-it-begins",
            Self::BeginsOtherwise(_) => "bad-line-begins-otherwise",
            Self::UnknownEncoding(_) => "bad-line-unknown-encoding",
            Self::Breaks(_) => "bad-line-breaks",
            Self::DuplicateCode { .. } => "bad-line-duplicate-code",
        }
    }

    /// What the sentence quotes from the line, or nothing.
    pub fn detail(&self) -> String {
        match self {
            Self::WrongColumns { found } => found.to_string(),
            Self::HeadingLacks(quoted) | Self::BeginsOtherwise(quoted) => (*quoted).to_owned(),
            Self::NotACode(text)
            | Self::NotTheForm(text)
            | Self::NoNameForCode(text)
            | Self::OtherHouse(text)
            | Self::UnknownEncoding(text)
            | Self::Breaks(text)
            | Self::NoSuchDate(NoSuchDate(text))
            | Self::NotAPostcode(NotAPostcode(text)) => text.clone(),
            Self::DuplicateCode { first, .. } => first.to_string(),
            Self::NotUtf8
            | Self::QuoteNotClosed
            | Self::MissingCode
            | Self::MissingName
            | Self::ClosesBeforeOpens
            | Self::MissingConstituency
            | Self::MissingDate
            | Self::EndsBeforeItBegins => String::new(),
        }
    }
}

/// How a file of lines is laid out.
pub(crate) struct Layout {
    /// What stands between columns.
    pub(crate) delimiter: u8,
    /// Whether quotation marks hold a column together.
    pub(crate) quoted: bool,
    /// How many columns a line may have.
    pub(crate) columns: RangeInclusive<usize>,
}

/// One line, split into trimmed columns.
pub(crate) struct Line {
    columns: Vec<String>,
}

impl Line {
    /// A column's text, empty if there is none.
    pub(crate) fn column(&self, index: usize) -> &str {
        self.columns.get(index).map_or("", String::as_str)
    }

    /// Where the heading names a column.
    pub(crate) fn position(&self, heading: &'static str) -> Result<usize, Reason> {
        let found = self.columns.iter().position(|column| column == heading);
        found.ok_or(Reason::HeadingLacks(heading))
    }
}

/// Splits a file into lines and each line into columns. Empty lines are passed over.
///
/// Each line is read by itself, so that one open quotation mark cannot swallow the next.
pub(crate) fn lines(
    bytes: &[u8],
    layout: &Layout,
) -> impl Iterator<Item = (usize, Result<Line, Reason>)> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes
        .split(|byte| *byte == b'\n')
        .zip(1..)
        .map(|(line, number)| (line.strip_suffix(b"\r").unwrap_or(line), number))
        .filter(|(line, _)| !line.trim_ascii().is_empty())
        .map(|(line, number)| (number, columns(line, layout)))
}

fn columns(line: &[u8], layout: &Layout) -> Result<Line, Reason> {
    let text = std::str::from_utf8(line).map_err(|_| Reason::NotUtf8)?;
    if layout.quoted && text.matches('"').count() % 2 == 1 {
        return Err(Reason::QuoteNotClosed);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(layout.delimiter)
        .quoting(layout.quoted)
        .trim(csv::Trim::All)
        .buffer_capacity(1024)
        .from_reader(text.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    if !layout.columns.contains(&record.len()) {
        return Err(Reason::WrongColumns { found: record.len() });
    }
    Ok(Line { columns: record.iter().map(str::to_owned).collect() })
}

/// Collects entries and refuses a code that came before.
pub(crate) struct Collector<T> {
    code: fn(&T) -> &str,
    reading: Reading<T>,
    lines_by_code: HashMap<String, usize>,
}

impl<T> Collector<T> {
    /// Collects entries that are told apart by `code`.
    pub(crate) fn by(code: fn(&T) -> &str) -> Self {
        Self { code, reading: Reading::default(), lines_by_code: HashMap::new() }
    }

    pub(crate) fn take(&mut self, line: usize, read: Result<T, Reason>) {
        match read.and_then(|entry| self.once(line, entry)) {
            Ok(entry) => self.reading.good.push(entry),
            Err(reason) => self.reading.bad.push(BadLine { line, reason }),
        }
    }

    fn once(&mut self, line: usize, entry: T) -> Result<T, Reason> {
        let code = (self.code)(&entry);
        if let Some(first) = self.lines_by_code.get(code) {
            return Err(Reason::DuplicateCode { code: code.to_owned(), first: *first });
        }
        self.lines_by_code.insert(code.to_owned(), line);
        Ok(entry)
    }

    pub(crate) fn finish(self) -> Reading<T> {
        self.reading
    }
}

/// The code under its register's name, such as `ods:R1A`.
pub(crate) fn code(register: &str, text: &str) -> Result<String, Reason> {
    if text.is_empty() {
        return Err(Reason::MissingCode);
    }
    let fits = text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fits { Ok(format!("{register}:{text}")) } else { Err(Reason::NotACode(text.to_owned())) }
}

/// The text, or the reason that a name is missing.
pub(crate) fn name(text: &str) -> Result<&str, Reason> {
    if text.is_empty() { Err(Reason::MissingName) } else { Ok(text) }
}

/// The text, or nothing if it is empty.
pub(crate) fn optional(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
