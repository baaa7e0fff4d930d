//! Backing up while the office serves, and coming back from a backup.
//!
//! A backup is `record.db`, `keys.db`, `disposals.jsonl`, and `public.db` where there is one. The keys are taken
//! after the record, so that every event in it has its keys; the list of disposals last, so
//! that every key missing from it is explained. Keep the keys apart and for a short time: who
//! keeps both for ever has disposed of nothing.
use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use app::{Problem, lists::Drawing};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    MasterKey,
    disposals::{DISPOSALS_FILE, unusable},
    dispose::Settled,
    master::sync_folder,
    open::{KEYS_FILE, RECORD_FILE, Store},
    public::PUBLIC_FILE,
    trouble::Answer,
};

/// The file of the master key, which may wait in a folder that is restored to.
const MASTER_FILE: &str = "master.key";
/// Where a restore is prepared; what stands here is not yet an office.
const UNFINISHED: &str = "restoring";
/// What a restored office forgets: whoever was signed in, and codes that may have been used.
const FORGET: &str = "DELETE FROM scratch WHERE kind <> 'draft'";

impl Store {
    /// Writes a backup into an empty folder, while the office serves.
    ///
    /// # Errors
    ///
    /// The folder is not empty, there is no room, or the store is on PostgreSQL, which is
    /// backed up with its own tools.
    pub async fn backup(&self, to: &Path) -> Result<(), Problem> {
        let Some(from) = &self.folder else {
            let why = "PostgreSQL is backed up with pg_dump: first the record, then the keys";
            return Err(Problem::Away(why.into()));
        };
        make_empty(to, &[])?;
        for file in [RECORD_FILE, KEYS_FILE] {
            copy_database(&from.join(file), &to.join(file)).await?;
        }
        let told = |error| unusable(to, &error);
        if from.join(PUBLIC_FILE).exists() {
            copy_database(&from.join(PUBLIC_FILE), &to.join(PUBLIC_FILE)).await?;
        }
        copy_or_begin(&from.join(DISPOSALS_FILE), &to.join(DISPOSALS_FILE)).map_err(told)?;
        sync_folder(to).map_err(told)
    }

    /// Makes an office in an empty folder (the master key may be there) from a backup, and
    /// disposes again of whatever was disposed of after it. `disposals` is the newest list there
    /// is: that of the lost office, if it can be read; else the backup's own.
    ///
    /// # Errors
    ///
    /// The folder is not empty, the backup is not whole, or the master key is another.
    pub async fn restore(
        from: &Path,
        to: &Path,
        master: MasterKey,
        drawing: Drawing,
        disposals: Option<&Path>,
    ) -> Result<Settled, Problem> {
        make_empty(to, &[MASTER_FILE])?;
        let unfinished = to.join(UNFINISHED);
        make_empty(&unfinished, &[])?;
        let told = |error| unusable(&unfinished, &error);
        for file in [RECORD_FILE, KEYS_FILE] {
            copy(&from.join(file), &unfinished.join(file)).map_err(told)?;
        }
        if from.join(PUBLIC_FILE).exists() {
            copy(&from.join(PUBLIC_FILE), &to.join(PUBLIC_FILE)).map_err(told)?;
        }
        let list = disposals.map_or_else(|| from.join(DISPOSALS_FILE), Path::to_owned);
        copy(&list, &unfinished.join(DISPOSALS_FILE)).map_err(told)?;
        let settled = settle(&unfinished, master, drawing).await?;
        for file in [DISPOSALS_FILE, RECORD_FILE, KEYS_FILE] {
            fs::rename(unfinished.join(file), to.join(file)).map_err(told)?;
        }
        fs::remove_dir_all(&unfinished).and_then(|()| sync_folder(to)).map_err(told)?;
        Ok(settled)
    }
}

async fn settle(folder: &Path, master: MasterKey, drawing: Drawing) -> Result<Settled, Problem> {
    let store = Store::open_sqlite(folder, master, drawing).await?;
    let settled = store.settle_disposals().await;
    let forgotten = store.forget().await;
    store.close().await;
    forgotten?;
    settled
}

impl Store {
    async fn forget(&self) -> Answer<()> {
        self.desk.record.execute(FORGET, &[]).await?;
        Ok(())
    }
}

/// A copy as it stands at one moment, without the free pages and the log of the original.
async fn copy_database(from: &Path, to: &Path) -> Result<(), Problem> {
    let told = |error| unusable(to, &error);
    new_file(to).map_err(told)?;
    vacuum(from, to).await?;
    File::open(to).and_then(|file| file.sync_all()).map_err(told)
}

async fn vacuum(from: &Path, to: &Path) -> Answer<()> {
    let options = SqliteConnectOptions::new().filename(from);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let to = to.to_string_lossy().into_owned();
    let copied = sqlx::query("VACUUM INTO ?").bind(to).execute(&mut connection).await;
    connection.close().await?;
    copied?;
    Ok(())
}

fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut target = new_file(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    target.sync_all()
}

fn copy_or_begin(from: &Path, to: &Path) -> io::Result<()> {
    if from.exists() { copy(from, to) } else { new_file(to)?.sync_all() }
}

/// Makes a folder that only its owner can enter, or makes sure that it is empty.
fn make_empty(folder: &Path, but_for: &[&str]) -> Result<(), Problem> {
    let told = |error| unusable(folder, &error);
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(told)?;
    for entry in fs::read_dir(folder).map_err(told)? {
        let name = entry.map_err(told)?.file_name();
        if !but_for.iter().any(|allowed| name == *allowed) {
            let why = format!("it holds {}; it must be empty", name.display());
            return Err(told(io::Error::new(io::ErrorKind::DirectoryNotEmpty, why)));
        }
    }
    Ok(())
}
