//! The end of a stream's papers: its keys are destroyed, and what the databases still hold of
//! them is scrubbed away.
use std::time::Duration;

use app::{Problem, lists::RowChange, ports::Batch};
use casework::record::{Kind, Stream};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    chain::{DISPOSED, Entry, Head},
    dialect::{BUSY, Db},
    disposals::{DISPOSALS_FILE, Disposal, DisposalList, LIST, LISTED},
    keys::{Place, StreamKeys},
    open::Store,
    rehearse::Sample,
    trouble::{Answer, Trouble},
    value::Value,
};

const TOLD_OF: &str = "SELECT DISTINCT stream, kind FROM event WHERE name = $1";
const DESTROY: &str = "DELETE FROM data_key WHERE stream = $1 AND kind = $2";

/// What came of disposing again of what a restored backup had brought back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// Streams that were disposed of again.
    pub disposed: Vec<Stream>,
    /// Streams whose keys were destroyed, but whose restored story is too young for its own
    /// disposal: somebody must look at them.
    pub unsettled: Vec<Stream>,
}

pub(crate) fn samples(store: &Store) -> Vec<Sample> {
    let (id, kind) = (Value::id(Uuid::nil()), Value::small(1));
    let mut samples = vec![
        Sample::record(TOLD_OF, vec![Value::code(DISPOSED)]),
        Sample::keys(DESTROY, vec![id.clone(), kind.clone()]),
    ];
    if let DisposalList::Table(_) = store.disposals() {
        samples.push(Sample::keys(LIST, vec![id, kind, Value::bytes(b"x")]));
        samples.push(Sample::keys(LISTED, Vec::new()));
    }
    samples
}

impl Store {
    /// Destroys the keys of a stream that was disposed of, and lists the disposal before it
    /// does. A living stream is refused.
    pub(crate) async fn dispose(&self, place: Place) -> Answer<()> {
        let (entries, keys) = self.whole(place).await?;
        let Some(disposal) = entries.iter().find(|entry| entry.is_disposal()) else {
            return Err(Problem::broken("a living stream keeps its keys").into());
        };
        if !keys.is_empty() {
            self.disposals().add(&Disposal::of(disposal)?).await?;
        }
        self.destroy(place).await
    }

    /// Disposes again of every listed story that is not, or whose keys have come back, and ends
    /// every disposal that was told of and not yet done when the backup was taken: for after a
    /// restore, before anybody is served.
    ///
    /// # Errors
    ///
    /// The list or the store cannot be read or written.
    pub async fn settle_disposals(&self) -> Result<Settled, Problem> {
        let mut settled = Settled::default();
        for disposal in self.disposals().all().await? {
            self.settle(&disposal, &mut settled).await?;
        }
        let told_of: Vec<Place> =
            self.read.fetch(TOLD_OF, &[Value::code(DISPOSED)]).await.map_err(Trouble::from)?;
        for place in told_of {
            self.finish(place, &mut settled).await?;
        }
        Ok(settled)
    }

    async fn finish(&self, place: Place, settled: &mut Settled) -> Answer<()> {
        let (_, keys) = self.look(place).await?;
        let kind = Kind::from_code(place.kind).filter(|_| !keys.is_empty());
        if let Some(kind) = kind {
            self.dispose(place).await?;
            settled.disposed.push(Stream { kind, id: place.stream });
        }
        Ok(())
    }

    async fn settle(&self, disposal: &Disposal, settled: &mut Settled) -> Answer<()> {
        let stream = disposal.stream();
        let (entries, keys) = self.look(stream.into()).await?;
        let is_disposed = entries.iter().any(Entry::is_disposal);
        if entries.is_empty() || (is_disposed && keys.is_empty()) {
            return Ok(());
        }
        let is_told = is_disposed || self.tell_again(disposal, &entries, &keys).await?;
        self.destroy(stream.into()).await?;
        let list = if is_told { &mut settled.disposed } else { &mut settled.unsettled };
        list.push(stream);
        Ok(())
    }

    /// Adds the listed event to the restored stream; false if its story cannot end so.
    async fn tell_again(
        &self,
        disposal: &Disposal,
        entries: &[Entry],
        keys: &StreamKeys,
    ) -> Answer<bool> {
        let stream = disposal.stream();
        let past = entries.iter().map(|entry| entry.past(keys)).collect::<Result<Vec<_>, _>>()?;
        let last = entries.last().map(|last| Head::read(last.position, &last.hash));
        let mut end = last.transpose()?.unwrap_or_default();
        let seen = crate::record::seen(stream, end, keys.clone());
        let (envelope, wire) = (disposal.envelope(), disposal.wire());
        let told = Entry::next(&mut end, stream.into(), &envelope, &wire, keys)?.past(keys)?;
        let before = (self.drawing.rows)(stream, &past)?;
        let Ok(after) = (self.drawing.rows)(stream, &[past, vec![told]].concat()) else {
            return Ok(false);
        };
        let rows = RowChange { before, after };
        let batch = Batch { seen, envelope, events: vec![wire], rows };
        self.submit(&[batch]).await?.receipt()?;
        Ok(true)
    }

    async fn destroy(&self, place: Place) -> Answer<()> {
        let asked = [Value::id(place.stream), Value::small(place.kind)];
        self.keys.write.execute(DESTROY, &asked).await?;
        self.keys.write.scrub(Some("data_key")).await?;
        self.desk.record.scrub(None).await
    }

    pub(crate) fn disposals(&self) -> DisposalList {
        match &self.folder {
            Some(folder) => DisposalList::File(folder.join(DISPOSALS_FILE)),
            None => DisposalList::Table(self.keys.write.clone()),
        }
    }
}

impl Db {
    /// Leaves no destroyed bytes behind: SQLite's write-ahead log is emptied (deleted rows were
    /// overwritten already), PostgreSQL's table is written anew without its dead rows.
    pub(crate) async fn scrub(&self, table: Option<&str>) -> Answer<()> {
        match (self, table) {
            (Self::Sqlite(pool), _) => empty_log(pool).await,
            (Self::Postgres(_), None) => Ok(()),
            (Self::Postgres(pool), Some(table)) => {
                outlive_snapshots(pool).await?;
                let vacuum = AssertSqlSafe(format!("VACUUM FULL {table}"));
                sqlx::raw_sql(vacuum).execute(pool).await?;
                Ok(())
            }
        }
    }
}

/// How often we look whether others have gone, and how long we wait in between.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// Empties the write-ahead log, waiting for readers who still look into it. The waiting is ours:
/// inside the engine it would keep everybody from writing.
async fn empty_log(pool: &sqlx::SqlitePool) -> Answer<()> {
    let patient = || AssertSqlSafe(format!("PRAGMA busy_timeout = {}", BUSY.as_millis()));
    for _ in 0..TRIES {
        let mut connection = pool.acquire().await?;
        sqlx::raw_sql("PRAGMA busy_timeout = 0").execute(&mut *connection).await?;
        let emptied = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)");
        let emptied = emptied.fetch_one(&mut *connection).await;
        sqlx::raw_sql(patient()).execute(&mut *connection).await?;
        drop(connection);
        let (busy, _, _): (i64, i64, i64) = emptied?;
        if busy == 0 {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(still_there("readers keep the write-ahead log open"))
}

/// The transaction that will begin next: whoever begins from now on does not see what is dead.
const NEXT: &str = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text";

/// Whether somebody may still see what was dead before a transaction began. A snapshot goes back
/// to the oldest transaction at work when it was taken, in whichever database that is.
const IS_SEEN: &str = "SELECT pg_snapshot_xmin(pg_current_snapshot()) < $1::xid8
      OR EXISTS (SELECT FROM pg_stat_activity
         WHERE (datname = current_database() OR datname IS NULL) AND pid <> pg_backend_pid()
           AND age(backend_xmin) > age($1::xid8::xid))
      OR EXISTS (SELECT FROM pg_replication_slots WHERE age(xmin) > age($1::xid8::xid))";

/// Waits until nobody sees what was deleted before now: until then VACUUM FULL would copy it too.
async fn outlive_snapshots(pool: &sqlx::PgPool) -> Answer<()> {
    let next: String = sqlx::query_scalar(NEXT).fetch_one(pool).await?;
    for _ in 0..TRIES {
        let is_seen: bool = sqlx::query_scalar(IS_SEEN).bind(&next).fetch_one(pool).await?;
        if !is_seen {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(still_there("an old transaction keeps deleted rows"))
}

fn still_there(why: &str) -> Trouble {
    Trouble::Told(Problem::Away(format!("{why}; what was destroyed may still be on the disk")))
}
