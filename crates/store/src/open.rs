//! Opening a store: the databases, their tables, and the lists as they are declared today.
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use app::{Problem, lists::Drawing};
use tokio::sync::mpsc;

use crate::{
    MasterKey,
    dialect::Db,
    facts, lists,
    master::Ring,
    schema,
    trouble::{Answer, Trouble},
    writer::{self, Desk, Job},
};

/// The record of an office, and the lists drawn from it.
#[derive(Clone)]
pub struct Store {
    /// For reading the log and the lists.
    pub(crate) read: Db,
    /// For writing both.
    pub(crate) desk: Desk,
    /// The wrapped keys, apart from the data.
    pub(crate) keys: Keys,
    pub(crate) ring: Arc<Ring>,
    pub(crate) drawing: Drawing,
    /// SQLite has one writer, to whom jobs are handed.
    pub(crate) writer: Option<mpsc::Sender<Job>>,
    /// Where the files are, if there are files.
    pub(crate) folder: Option<PathBuf>,
}

/// The database of wrapped keys.
#[derive(Clone)]
pub(crate) struct Keys {
    pub(crate) read: Db,
    pub(crate) write: Db,
}

/// The log, its lists, and what is kept for a while.
pub(crate) const RECORD_FILE: &str = "record.db";
/// The wrapped keys.
pub(crate) const KEYS_FILE: &str = "keys.db";

impl Store {
    /// Opens the store in a folder, and makes it if there is none: `record.db` with the log and
    /// the lists, `keys.db` with the wrapped keys.
    ///
    /// # Errors
    ///
    /// The files cannot be read or written, they belong to another record or another master
    /// key, or they were written by a newer program.
    pub async fn open_sqlite(
        folder: &Path,
        master: MasterKey,
        drawing: Drawing,
    ) -> Result<Self, Problem> {
        let opened = Self::sqlite(folder, &master, drawing).await?;
        Ok(opened.prepared().await?)
    }

    /// Opens the store on a PostgreSQL server, the keys on another: a server's log outlives what
    /// is destroyed on it, so the keys' server must keep its log and its backups for a short
    /// time only.
    ///
    /// # Errors
    ///
    /// As [`Self::open_sqlite`]; and a server that would forget what it has acknowledged.
    pub async fn open_postgres(
        url: &str,
        keys_url: &str,
        master: MasterKey,
        drawing: Drawing,
    ) -> Result<Self, Problem> {
        let opened = Self::postgres(url, keys_url, &master, drawing).await?;
        Ok(opened.prepared().await?)
    }

    /// Closes all connections once what is under way is done.
    pub async fn close(&self) {
        for db in [&self.read, &self.desk.record, &self.keys.read, &self.keys.write] {
            db.close().await;
        }
    }

    async fn sqlite(folder: &Path, master: &MasterKey, drawing: Drawing) -> Answer<Self> {
        let (record, keys) = (folder.join(RECORD_FILE), folder.join(KEYS_FILE));
        let write = Db::sqlite_writer(&record).await?;
        let keys_write = Db::sqlite_writer(&keys).await?;
        let (read, keys_read) = (Db::sqlite_readers(&record), Db::sqlite_readers(&keys));
        let keys = Keys { read: keys_read.await?, write: keys_write };
        let desk = Desk { record: write, keys: keys.write.clone(), drawing };
        let (writer, queue) = mpsc::channel(1024);
        tokio::spawn(writer::write_in_groups(desk.clone(), queue));
        let (ring, folder) = (Arc::new(Ring::of(master)), Some(folder.to_owned()));
        Ok(Self { read: read.await?, desk, keys, ring, drawing, writer: Some(writer), folder })
    }

    async fn postgres(
        url: &str,
        keys_url: &str,
        master: &MasterKey,
        drawing: Drawing,
    ) -> Answer<Self> {
        let record = Db::postgres(url, "redress").await?;
        let keys = Db::postgres(keys_url, "redress_keys").await?;
        for db in [&record, &keys] {
            db.check_durable().await?;
        }
        let desk = Desk { record: record.clone(), keys: keys.clone(), drawing };
        let (keys, ring) = (Keys { read: keys.clone(), write: keys }, Arc::new(Ring::of(master)));
        Ok(Self { read: record, desk, keys, ring, drawing, writer: None, folder: None })
    }

    async fn prepared(self) -> Answer<Self> {
        lists::check(&self.drawing)?;
        schema::create_keys(&self.keys.write).await?;
        schema::create_record(&self.desk.record).await?;
        self.check_belonging().await?;
        let declared = lists::fingerprint(&self.drawing);
        if facts::get(&self.read, facts::LISTS).await? != Some(declared) {
            self.draw_all().await?;
        }
        Ok(self)
    }

    /// The record, its keys and the master key must belong together, and to this program.
    async fn check_belonging(&self) -> Answer<()> {
        let (record, keys) = (&self.desk.record, &self.keys.write);
        let shape = facts::settle(record, facts::SHAPE, &[schema::VERSION]).await?;
        refuse_unless(shape == [schema::VERSION], "it was written by another program")?;
        let check = facts::settle(keys, facts::MASTER, &self.ring.check).await?;
        refuse_unless(check == self.ring.check, "this is not its master key")?;
        let fresh: [u8; 16] = rand::random();
        let pair = match facts::get(keys, facts::PAIR).await? {
            Some(pair) => pair,
            None if facts::get(record, facts::PAIR).await?.is_none() => {
                facts::settle(keys, facts::PAIR, &fresh).await?
            }
            None => return refuse_unless(false, "its keys are missing"),
        };
        let ours = facts::settle(record, facts::PAIR, &pair).await?;
        refuse_unless(ours == pair, "these are the keys of another record")
    }
}

fn refuse_unless(fits: bool, why: &str) -> Answer<()> {
    if fits {
        return Ok(());
    }
    Err(Trouble::Told(Problem::Away(format!("the record cannot be opened: {why}"))))
}
