//! The folder of dated releases: one folder each, named by its day, made aside and moved into place
//! whole.
use std::{
    io::SeekFrom,
    path::{Path, PathBuf},
};

use app::{
    Problem,
    ports::{Dataset, Format, OpenData, RowWriter},
};
use async_trait::async_trait;
use casework::Day;
use tokio::{
    fs,
    io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt},
};

/// The name of the folder in which a release is made.
const MAKING: &str = ".making";

/// The releases in a folder.
#[derive(Debug, Clone)]
pub struct Folder {
    folder: PathBuf,
}

impl Folder {
    /// The releases in this folder, which is made when the first is.
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Copies every release from one folder to another, in which there is none.
    ///
    /// # Errors
    ///
    /// A folder cannot be read or written.
    pub fn copy(from: &Path, to: &Path) -> Result<(), Problem> {
        if !from.exists() {
            return Ok(());
        }
        for release in std::fs::read_dir(from).map_err(Problem::broken)? {
            let release = release.map_err(Problem::broken)?;
            if release.file_name() == MAKING {
                continue;
            }
            let target = to.join(release.file_name());
            std::fs::create_dir_all(&target).map_err(full)?;
            for file in std::fs::read_dir(release.path()).map_err(Problem::broken)? {
                let file = file.map_err(Problem::broken)?;
                std::fs::copy(file.path(), target.join(file.file_name())).map_err(full)?;
            }
        }
        Ok(())
    }

    fn making(&self, day: Day) -> PathBuf {
        self.folder.join(MAKING).join(day.to_string())
    }

    fn of(&self, day: Day) -> PathBuf {
        self.folder.join(day.to_string())
    }
}

fn full(error: std::io::Error) -> Problem {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Problem::Full,
        _ => Problem::broken(error),
    }
}

/// Whether a name is that of a file of a release: no part of a path.
fn is_file(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter == '.' || letter == '-';
    !name.starts_with('.') && !name.is_empty() && name.chars().all(is_plain)
}

#[async_trait]
impl OpenData for Folder {
    fn writer(&self, format: Format, dataset: &Dataset) -> Result<Box<dyn RowWriter>, Problem> {
        crate::writer(format, dataset)
    }

    async fn releases(&self) -> Result<Vec<Day>, Problem> {
        let mut days = Vec::new();
        let mut found = match fs::read_dir(&self.folder).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(days),
            found => found.map_err(Problem::broken)?,
        };
        while let Some(entry) = found.next_entry().await.map_err(Problem::broken)? {
            let name = entry.file_name();
            days.extend(name.to_str().and_then(|name| name.parse::<Day>().ok()));
        }
        days.sort_unstable_by(|one, other| other.cmp(one));
        Ok(days)
    }

    async fn begin(&self, day: Day) -> Result<(), Problem> {
        if self.of(day).exists() {
            return Err(Problem::Broken(format!("there is a release of {day}")));
        }
        let making = self.making(day);
        if making.exists() {
            fs::remove_dir_all(&making).await.map_err(Problem::broken)?;
        }
        fs::create_dir_all(&making).await.map_err(full)
    }

    async fn append(&self, day: Day, file: &str, bytes: &[u8]) -> Result<(), Problem> {
        if !is_file(file) {
            return Err(Problem::Broken(format!("`{file}` is no name of a file")));
        }
        let path = self.making(day).join(file);
        let mut file =
            fs::OpenOptions::new().create(true).append(true).open(&path).await.map_err(full)?;
        file.write_all(bytes).await.map_err(full)?;
        file.flush().await.map_err(full)
    }

    async fn finish(&self, day: Day) -> Result<(), Problem> {
        let making = self.making(day);
        let mut files = fs::read_dir(&making).await.map_err(Problem::broken)?;
        while let Some(file) = files.next_entry().await.map_err(Problem::broken)? {
            let file = fs::File::open(file.path()).await.map_err(Problem::broken)?;
            file.sync_all().await.map_err(full)?;
        }
        // A folder with something in it is not replaced: what is released stays as it is.
        fs::rename(&making, self.of(day)).await.map_err(full)
    }

    async fn read(
        &self,
        day: Day,
        file: &str,
        (from, at_most): (u64, usize),
    ) -> Result<Option<Vec<u8>>, Problem> {
        if !is_file(file) {
            return Ok(None);
        }
        let mut file = match fs::File::open(self.of(day).join(file)).await {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            file => file.map_err(Problem::broken)?,
        };
        file.seek(SeekFrom::Start(from)).await.map_err(Problem::broken)?;
        let mut bytes = Vec::new();
        let at_most = u64::try_from(at_most).unwrap_or(u64::MAX);
        file.take(at_most).read_to_end(&mut bytes).await.map_err(Problem::broken)?;
        Ok(Some(bytes))
    }
}
