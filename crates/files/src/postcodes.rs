//! The sets of postcodes: a file for each drawing of the constituencies, named by the day on which
//! they came into use.
//!
//! A question opens the file and reads some twenty short pieces of it, so nothing is kept in memory
//! and an import by another process counts at once. A new set is written beside the old one, put
//! on the disk, and takes its name: whoever reads meanwhile reads the old one to the end.

use std::{
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
};

use app::{
    Problem,
    ports::{OfPostcode, Postcodes},
};
use async_trait::async_trait;
use casework::Day;
use registers::{
    Postcode,
    postcodes::{Packed, PostcodeSet, TornSet},
};

use crate::of_disk;

/// How the name of such a file ends.
const ENDING: &str = "postcodes";

/// The sets of postcodes in a folder.
pub struct PostcodeFolder {
    folder: PathBuf,
}

impl PostcodeFolder {
    /// The sets in this folder. It need not be there while there are none.
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Copies every set into another folder. A new one may come meanwhile: then it is the old or
    /// the new one, whole.
    ///
    /// # Errors
    ///
    /// One cannot be read, or there is no room.
    pub fn copy(from: &Path, to: &Path) -> Result<(), Problem> {
        copy(from, to).map_err(|error| of_disk(&error))
    }

    /// Does something with the files without keeping others waiting.
    async fn off<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Path) -> Result<T, TornSet> + Send + 'static,
    ) -> Result<T, Problem> {
        let folder = self.folder.clone();
        let done = tokio::task::spawn_blocking(move || work(&folder)).await;
        done.map_err(Problem::broken)?.map_err(|torn| match torn {
            TornSet::Torn => Problem::Damaged("a set of postcodes is not whole".into()),
            TornSet::Unreadable(error) => of_disk(&error),
        })
    }
}

#[async_trait]
impl Postcodes for PostcodeFolder {
    async fn find(&self, postcode: &Postcode, on: Day) -> Result<OfPostcode, Problem> {
        let postcode = postcode.clone();
        self.off(move |folder| {
            let in_use = days(folder)?.into_iter().filter(|since| *since <= on).max();
            let Some(since) = in_use else { return Ok(OfPostcode::NoSet) };
            let file = File::open(place(folder, since))?;
            let length = file.metadata()?.len();
            let read_at = |at: u64, into: &mut [u8]| file.read_exact_at(into, at);
            let found = Packed::open(read_at, length)?.find(&postcode)?;
            Ok(found.map_or(OfPostcode::Unknown, OfPostcode::Known))
        })
        .await
    }

    async fn set(&self, since: Day) -> Result<Option<PostcodeSet>, Problem> {
        self.off(move |folder| match fs::read(place(folder, since)) {
            Ok(bytes) => PostcodeSet::read(&bytes).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        })
        .await
    }

    async fn replace(&self, set: &PostcodeSet) -> Result<(), Problem> {
        let (since, bytes) = (set.about.since, set.bytes());
        self.off(move |folder| {
            fs::create_dir_all(folder)?;
            let (new, name) = (folder.join(format!("{since}.new")), place(folder, since));
            let written = whole(&new, &bytes).and_then(|()| fs::rename(&new, &name));
            if let Err(error) = written {
                // The first fault is the one to tell.
                drop(fs::remove_file(&new));
                return Err(error.into());
            }
            Ok(File::open(folder)?.sync_all()?)
        })
        .await
    }
}

fn place(folder: &Path, since: Day) -> PathBuf {
    folder.join(format!("{since}.{ENDING}"))
}

/// The days of the sets that are there.
fn days(folder: &Path) -> io::Result<Vec<Day>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut days = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        let day = name.to_str().and_then(|name| name.strip_suffix(&format!(".{ENDING}")));
        days.extend(day.and_then(|day| day.parse::<Day>().ok()));
    }
    Ok(days)
}

/// Writes a file and puts it on the disk.
fn whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let days = days(from)?;
    if days.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for since in days {
        whole(&place(to, since), &fs::read(place(from, since))?)?;
    }
    File::open(to)?.sync_all()
}
