//! The list of what was disposed of. It outlives every backup: whoever restores an older one
//! disposes of the same stories again before anybody is served.
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use app::{Problem, ports::Envelope};
use casework::record::{Class, Kind, Stream, Wire};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    chain::Entry,
    dialect::Db,
    keys::Place,
    master::sync_folder,
    trouble::{Answer, damaged},
    value::Value,
};

/// The file, beside the keys.
pub(crate) const DISPOSALS_FILE: &str = "disposals.jsonl";

pub(crate) const LIST: &str = "INSERT INTO disposal (stream, kind, told) VALUES ($1, $2, $3)
    ON CONFLICT (stream, kind) DO NOTHING";
pub(crate) const LISTED: &str = "SELECT told FROM disposal ORDER BY stream, kind";

/// One disposal: the event that told of it, with its envelope. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Disposal {
    kind: Kind,
    stream: Uuid,
    recorded_at: i64,
    actor: Uuid,
    on_behalf_of: Option<Uuid>,
    cause: Option<Uuid>,
    command: Uuid,
    name: String,
    version: i32,
    open: String,
}

impl Disposal {
    /// The disposal that an entry tells of.
    pub(crate) fn of(entry: &Entry) -> Result<Self, Problem> {
        let not_text = |_| damaged("a disposal that is not text");
        Ok(Self {
            kind: Kind::from_code(entry.kind).ok_or_else(|| damaged("a kind that is not known"))?,
            stream: entry.stream,
            recorded_at: entry.recorded_at,
            actor: entry.actor,
            on_behalf_of: entry.on_behalf_of,
            cause: entry.cause,
            command: entry.command,
            name: String::from_utf8(entry.name.clone()).map_err(not_text)?,
            version: entry.version,
            open: String::from_utf8(entry.open.clone()).map_err(not_text)?,
        })
    }

    pub(crate) fn stream(&self) -> Stream {
        Stream { kind: self.kind, id: self.stream }
    }

    pub(crate) fn envelope(&self) -> Envelope {
        Envelope {
            command: self.command,
            actor: self.actor,
            on_behalf_of: self.on_behalf_of,
            cause: self.cause,
            recorded_at: self.recorded_at,
        }
    }

    pub(crate) fn wire(&self) -> Wire {
        let (name, version, class) = (self.name.clone(), self.version, None::<Class>);
        Wire { name, version, class, open: self.open.clone().into_bytes(), personal: None }
    }
}

/// Where the list is kept: a file, or a table beside the keys.
pub(crate) enum DisposalList {
    File(PathBuf),
    Table(Db),
}

impl DisposalList {
    /// Adds a disposal, durably.
    pub(crate) async fn add(&self, disposal: &Disposal) -> Answer<()> {
        let told = serde_json::to_string(disposal).map_err(Problem::broken)?;
        match self {
            Self::File(path) => add_line(path, &told).map_err(|error| unusable(path, &error))?,
            Self::Table(db) => {
                let Place { stream, kind } = disposal.stream().into();
                let row = [Value::id(stream), Value::small(kind), Value::bytes(told.as_bytes())];
                db.execute(LIST, &row).await?;
            }
        }
        Ok(())
    }

    /// Every disposal there was.
    pub(crate) async fn all(&self) -> Answer<Vec<Disposal>> {
        match self {
            Self::File(path) => Ok(read_lines(path)?),
            Self::Table(db) => {
                let rows: Vec<(Vec<u8>,)> = db.fetch(LISTED, &[]).await?;
                let read = |(told,): (Vec<u8>,)| serde_json::from_slice(&told);
                let all = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>();
                Ok(all.map_err(|_| damaged("the list of disposals cannot be read"))?)
            }
        }
    }
}

fn add_line(path: &Path, line: &str) -> io::Result<()> {
    let mut file =
        OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
    cut_torn_line(&mut file)?;
    file.write_all(format!("{line}\n").as_bytes())?;
    file.sync_all()?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Removes the beginning of a line that a crash cut short: it was never acknowledged, and its
/// keys are still there to be listed again.
fn cut_torn_line(file: &mut File) -> io::Result<()> {
    let mut last = [b'\n'];
    if file.metadata()?.len() > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    if last == [b'\n'] {
        return Ok(());
    }
    let mut whole = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut whole)?;
    let kept = whole.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    file.set_len(kept as u64)
}

/// Reads a list of disposals. No file, no disposals.
pub(crate) fn read_lines(path: &Path) -> Result<Vec<Disposal>, Problem> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(unusable(path, &error)),
    };
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let lines = whole.lines().map(serde_json::from_str);
    let read: Result<Vec<_>, _> = lines.collect();
    read.map_err(|_| damaged(format!("{}: a line cannot be read", path.display())))
}

pub(crate) fn unusable(path: &Path, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::Full,
        _ => Problem::Away(format!("{}: {error}", path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_cut_short_by_a_crash_is_neither_read_nor_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(DISPOSALS_FILE);
        let disposal = Disposal {
            kind: Kind::Case,
            stream: Uuid::from_u128(1),
            recorded_at: 1,
            actor: Uuid::nil(),
            on_behalf_of: None,
            cause: None,
            command: Uuid::nil(),
            name: "disposed".into(),
            version: 1,
            open: "{}".into(),
        };
        let line = serde_json::to_string(&disposal).unwrap();
        assert_eq!(read_lines(&path).unwrap(), []);
        add_line(&path, &line).unwrap();
        fs::write(&path, format!("{line}\n{}", &line[..20])).unwrap();
        assert_eq!(read_lines(&path).unwrap(), std::slice::from_ref(&disposal));
        add_line(&path, &line).unwrap();
        assert_eq!(read_lines(&path).unwrap(), [disposal.clone(), disposal]);
        fs::write(&path, "{}\n").unwrap();
        assert!(read_lines(&path).is_err(), "what cannot be read is not passed over");
    }
}
