//! Dated releases: made once in a quarter, kept for good, proved by hash.
use std::collections::BTreeSet;

use casework::{Day, Refusal, law};
use jiff::{ToSpan, civil::date};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{
    complaints,
    datasets::{COMPLAINTS, DATASETS, OUTCOMES, TIMES},
    export::Pages,
    json_schema::{json_schema, json_schema_name},
    manifest::{File, MANIFEST, Release, SCHEMA, say, schema},
    times,
};
use crate::{
    Office, Problem,
    lists::{Question, Test, day, work},
    ports::{DataRow, Dataset, Datum, Format, RowWriter, Values},
};

/// So much of a file is read at once, in bytes.
const PIECE: usize = 1 << 20;
/// A year is counted on the first day of this month of the next: by then what is to be published of
/// it has been, two months after each case was closed.
const YEAR_IN: i8 = 4;

/// Which release is corrected by another, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The day of that release.
    pub release: Day,
    /// What was wrong with it.
    pub reason: String,
}

/// Makes the release of the quarter, if it is not there yet. Answers its day if it was made now.
///
/// # Errors
///
/// As [`make`].
pub async fn due(office: &Office) -> Result<Option<Day>, Problem> {
    let today = office.today();
    let newest = newest(office).await?;
    if newest.is_some_and(|day| day >= times::quarter_of(today)) {
        return Ok(None);
    }
    make(office, None).await.map(|made| Some(made.release))
}

/// The day of the newest release.
///
/// # Errors
///
/// The releases cannot be read.
pub async fn newest(office: &Office) -> Result<Option<Day>, Problem> {
    Ok(office.data.releases().await?.first().copied())
}

/// Makes a release of today. Counts that were released before are repeated as they were said; those
/// of periods that have ended since are added.
///
/// # Errors
///
/// There is one of today, or the one to be corrected is not there; the stores cannot be reached.
pub async fn make(office: &Office, corrects: Option<Correction>) -> Result<Release, Problem> {
    let (today, there) = (office.today(), office.data.releases().await?);
    if there.contains(&today) {
        return Err(Refusal::NotBefore(today.saturating_add(1.day())).into());
    }
    if corrects.as_ref().is_some_and(|correction| !there.contains(&correction.release)) {
        return Err(Problem::NotFound);
    }
    let counts = counts(office, today).await?;
    office.data.begin(today).await?;
    let mut files = Vec::new();
    for set in DATASETS {
        let rows = counts.iter().find(|(code, _)| *code == set.code).map(|(_, rows)| rows.clone());
        let pages = match rows {
            Some(rows) => Pages::Rows(rows),
            None => Pages::of(office, set).await?,
        };
        files.extend(write(office, (today, set), pages).await?);
    }
    let about = schema(office);
    files.push(plain(office, today, SCHEMA, about.as_bytes()).await?);
    for set in DATASETS {
        let (name, about) = (json_schema_name(set), json_schema(office, set));
        files.push(plain(office, today, &name, about.as_bytes()).await?);
    }
    let pack = law::pack();
    let release = Release {
        release: today,
        office: office.about.name.clone(),
        licence: pack.licence.name.clone(),
        licence_url: pack.licence.url.clone(),
        corrects,
        caution: say(office, "data-caution"),
        files,
    };
    let text = serde_json::to_string_pretty(&release).map_err(Problem::broken)? + "\n";
    office.data.append(today, MANIFEST, text.as_bytes()).await?;
    office.data.finish(today).await?;
    Ok(release)
}

/// The counts of a release, by set.
async fn counts(office: &Office, today: Day) -> Result<[(&'static str, Vec<DataRow>); 3], Problem> {
    let mut received = frozen(office, &COMPLAINTS).await?;
    let mut ended = frozen(office, &OUTCOMES).await?;
    let mut waits = frozen(office, &TIMES).await?;
    if let Some(first) = first_day(office).await? {
        let counted = received.iter().filter_map(|row| match row.first() {
            Some(Datum::Number(year)) => i16::try_from(*year).ok(),
            _ => None,
        });
        let mut year = counted.max().map_or(first.year(), |last| last + 1);
        while date(year + 1, YEAR_IN, 1) <= today {
            let (more_received, more_ended) = complaints::year(office, year).await?;
            received.extend(more_received);
            ended.extend(more_ended);
            year += 1;
        }
        let counted = waits.iter().filter_map(|row| match row.first() {
            Some(Datum::Text(month)) => format!("{month}-01").parse::<Day>().ok(),
            _ => None,
        });
        let mut quarter = counted.max().map_or(times::quarter_of(first), |last| {
            times::quarter_of(last).saturating_add(3.months())
        });
        while quarter.saturating_add(3.months()) <= today {
            waits.extend(times::quarter(office, quarter).await?);
            quarter = quarter.saturating_add(3.months());
        }
    }
    Ok([(COMPLAINTS.code, received), (OUTCOMES.code, ended), (TIMES.code, waits)])
}

/// The day on which the first case came.
async fn first_day(office: &Office) -> Result<Option<Day>, Problem> {
    let question =
        Question::of(&work::TABLE).when("received", Test::IsFilled).by("received").page(1, 0);
    let lines = office.lists.select(&question).await?;
    Ok(lines.first().and_then(|line| day(line, 5)))
}

/// A file as it is written, with what is told of it afterwards.
struct Writing {
    name: String,
    writer: Box<dyn RowWriter>,
    hash: Sha256,
    bytes: u64,
}

impl Writing {
    async fn add(&mut self, office: &Office, day: Day, piece: &[u8]) -> Result<(), Problem> {
        self.hash.update(piece);
        self.bytes += piece.len() as u64;
        if piece.is_empty() { Ok(()) } else { office.data.append(day, &self.name, piece).await }
    }
}

/// Writes a set in every format, reading it once.
async fn write(
    office: &Office,
    (day, set): (Day, &Dataset),
    mut pages: Pages,
) -> Result<Vec<File>, Problem> {
    let mut files = Vec::new();
    for format in Format::ALL {
        files.push(Writing {
            name: format!("{}.{}", set.code, format.ending()),
            writer: office.data.writer(format, set)?,
            hash: Sha256::new(),
            bytes: 0,
        });
    }
    let (mut count, mut times) = (0, BTreeSet::new());
    while let Some(rows) = pages.next(office).await? {
        count += rows.len() as u64;
        times.extend(
            rows.iter().filter_map(|row| row.first()).filter_map(period).filter(|_| set.protected),
        );
        for file in &mut files {
            let piece = file.writer.write(&rows)?;
            file.add(office, day, &piece).await?;
        }
    }
    let period = match (times.first(), times.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}/{last}"),
        (Some(only), _) => only.clone(),
        _ if set.protected => String::new(),
        _ => format!("../{day}"),
    };
    let mut told = Vec::new();
    for file in files {
        let Writing { name, writer, mut hash, mut bytes } = file;
        let piece = writer.finish()?;
        office.data.append(day, &name, &piece).await?;
        hash.update(&piece);
        bytes += piece.len() as u64;
        told.push(File {
            name,
            dataset: set.code.to_owned(),
            schema_version: set.version,
            rows: count,
            bytes,
            sha256: hex(&hash.finalize()),
            period: period.clone(),
        });
    }
    Ok(told)
}

fn period(datum: &Datum) -> Option<String> {
    match datum {
        Datum::Text(month) => Some(month.clone()),
        Datum::Number(year) => Some(year.to_string()),
        Datum::Empty | Datum::Day(_) => None,
    }
}

async fn plain(office: &Office, day: Day, name: &str, bytes: &[u8]) -> Result<File, Problem> {
    office.data.append(day, name, bytes).await?;
    Ok(File {
        name: name.to_owned(),
        dataset: String::new(),
        schema_version: 1,
        rows: 0,
        bytes: bytes.len() as u64,
        sha256: hex(&Sha256::digest(bytes)),
        period: String::new(),
    })
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}

/// What a release says of itself.
///
/// # Errors
///
/// The releases cannot be read.
pub async fn manifest(office: &Office, day: Day) -> Result<Option<Release>, Problem> {
    let Some(text) = whole(office, day, MANIFEST).await? else { return Ok(None) };
    let read = serde_json::from_slice(&text);
    read.map(Some).map_err(|_| Problem::Damaged(format!("the manifest of the release {day}")))
}

async fn whole(office: &Office, day: Day, file: &str) -> Result<Option<Vec<u8>>, Problem> {
    let mut all = Vec::new();
    loop {
        let from = all.len() as u64;
        match office.data.read(day, file, (from, PIECE)).await? {
            None => return Ok(None),
            Some(piece) if piece.is_empty() => return Ok(Some(all)),
            Some(piece) => all.extend(piece),
        }
    }
}

/// The rows of counts in the newest release, without the last column, as they were first said.
///
/// # Errors
///
/// The releases cannot be read.
pub async fn frozen(office: &Office, set: &Dataset) -> Result<Vec<DataRow>, Problem> {
    match newest(office).await? {
        Some(day) => rows_of(office, day, set).await,
        None => Ok(Vec::new()),
    }
}

/// The rows of counts in a release, without the last column.
///
/// # Errors
///
/// The release cannot be read.
pub async fn rows_of(office: &Office, day: Day, set: &Dataset) -> Result<Vec<DataRow>, Problem> {
    let name = format!("{}.{}", set.code, Format::JsonLines.ending());
    let text = whole(office, day, &name).await?.ok_or(Problem::NotFound)?;
    let damaged = || Problem::Damaged(format!("{name} of the release {day}"));
    let text = String::from_utf8(text).map_err(|_| damaged())?;
    text.lines().map(|line| read(line, set).ok_or_else(damaged)).collect()
}

fn read(line: &str, set: &Dataset) -> Option<DataRow> {
    let row: Value = serde_json::from_str(line).ok()?;
    let (_, fields) = set.fields.split_last()?;
    let datum = |field: &crate::ports::Field| match (row.get(field.name)?, field.values) {
        (Value::Null, _) => Some(Datum::Empty),
        (Value::String(day), Values::Day) => day.parse().ok().map(Datum::Day),
        (Value::String(words), _) => Some(Datum::Text(words.clone())),
        (Value::Number(number), Values::Tenths) => {
            let tenths = number.to_string().parse::<f64>().ok()? * 10.0;
            format!("{tenths:.0}").parse().ok().map(Datum::Number)
        }
        (Value::Number(number), _) => number.as_i64().map(Datum::Number),
        _ => None,
    };
    fields.iter().map(datum).collect()
}

/// The files of a release whose bytes are not those that its manifest tells, read through `piece`:
/// the name, a place and a number of bytes in, bytes out.
///
/// # Errors
///
/// What `piece` cannot read.
pub fn verified<E>(
    release: &Release,
    mut piece: impl FnMut(&str, u64, usize) -> Result<Option<Vec<u8>>, E>,
) -> Result<Vec<String>, E> {
    let mut wrong = Vec::new();
    for file in &release.files {
        let (mut hash, mut read) = (Sha256::new(), 0);
        let is_there = loop {
            match piece(&file.name, read, PIECE)? {
                None => break false,
                Some(bytes) if bytes.is_empty() => break true,
                Some(bytes) => {
                    read += bytes.len() as u64;
                    hash.update(&bytes);
                }
            }
        };
        if !is_there || read != file.bytes || hex(&hash.finalize()) != file.sha256 {
            wrong.push(file.name.clone());
        }
    }
    Ok(wrong)
}
