//! The store on trial, on both engines, and the hands of an owner of its database.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part")]
use std::path::{Path, PathBuf};

use app::{Problem, lists::Drawing};
use async_trait::async_trait;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};
use store::{Checkpoint, MasterKey, Store};
use store_contract::{Fault, Trial};
use tempfile::TempDir;
use uuid::Uuid;

/// The master key of every trial.
pub fn master() -> MasterKey {
    MasterKey::from_bytes([7; 32])
}

/// A store in a folder.
pub struct OnSqlite {
    pub store: Store,
    pub folder: TempDir,
}

/// A store on the server that `REDRESS_TEST_POSTGRES` names, in databases of its own.
pub struct OnPostgres {
    pub store: Store,
    urls: [String; 2],
    /// The first file of the server's log that can hold anything of ours.
    log: String,
}

/// The same, where every transaction is as if it were alone.
pub struct OnSerializablePostgres(OnPostgres);

async fn verified(store: &Store) -> Result<Vec<Fault>, Problem> {
    Ok(store.verify().await?.faults.iter().map(in_short).collect())
}

async fn attested(store: &Store, file: &str) -> Result<Vec<Fault>, Problem> {
    let faults = store.verify_checkpoint(&Checkpoint::from_json(file)?).await?;
    Ok(faults.iter().map(in_short).collect())
}

fn in_short(fault: &store::Fault) -> Fault {
    let what = serde_json::to_value(fault.flaw).unwrap();
    Fault::new(fault.stream, fault.position, what.as_str().unwrap())
}

/// The tables of the lists, and all their columns as text.
const LISTS: [&str; 5] = ["list_form", "list_more", "list_note", "list_work", "list_nothing"];

fn sorted(mut rows: Vec<String>) -> Vec<String> {
    rows.sort_unstable();
    rows
}

fn flipped(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bytes
}

impl OnSqlite {
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub async fn connection(&self, name: &str) -> SqliteConnection {
        let url = format!("sqlite://{}", self.file(name).display());
        SqliteConnection::connect(&url).await.unwrap()
    }

    async fn run(&self, file: &str, sql: &str) -> Result<u64, String> {
        let mut connection = self.connection(file).await;
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await;
        connection.close().await.unwrap();
        done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
    }
}

#[async_trait]
impl Trial for OnSqlite {
    type Store = Store;

    async fn begin(drawing: Drawing) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let store = Store::open_sqlite(folder.path(), master(), drawing).await.unwrap();
        Some(Self { store, folder })
    }

    fn store(&self) -> &Store {
        &self.store
    }

    async fn reopen(&mut self, drawing: Drawing) -> Result<(), Problem> {
        self.store.close().await;
        self.store = Store::open_sqlite(self.folder.path(), master(), drawing).await?;
        Ok(())
    }

    async fn verify(&self) -> Result<Vec<Fault>, Problem> {
        verified(&self.store).await
    }

    async fn rebuild(&self) -> Result<u64, Problem> {
        self.store.rebuild().await
    }

    async fn rehearse(&self) -> Result<usize, Problem> {
        self.store.rehearse().await
    }

    async fn checkpoint(&self, taken_at: i64) -> String {
        self.store.checkpoint(taken_at).await.unwrap().to_json().unwrap()
    }

    async fn against(&self, checkpoint: &str) -> Result<Vec<Fault>, Problem> {
        attested(&self.store, checkpoint).await
    }

    async fn tamper(&self, sql: &str) -> Result<u64, String> {
        self.run("record.db", sql).await
    }

    async fn tamper_keys(&self, sql: &str) -> Result<u64, String> {
        self.run("keys.db", sql).await
    }

    async fn unguard(&self) {
        let mut connection = self.connection("record.db").await;
        let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        let names: Vec<(String,)> =
            sqlx::query_as(triggers).fetch_all(&mut connection).await.unwrap();
        for (name,) in names {
            self.tamper(&format!("DROP TRIGGER {name}")).await.unwrap();
        }
    }

    async fn flip(&self, column: &str, stream: Uuid, position: i64) {
        let mut connection = self.connection("record.db").await;
        let select = format!("SELECT {column} FROM event WHERE stream = ? AND position = ?");
        let (bytes,): (Vec<u8>,) = sqlx::query_as(AssertSqlSafe(select))
            .bind(stream)
            .bind(position)
            .fetch_one(&mut connection)
            .await
            .unwrap();
        let update = format!("UPDATE event SET {column} = ? WHERE stream = ? AND position = ?");
        let update = sqlx::query(AssertSqlSafe(update)).bind(flipped(bytes));
        update.bind(stream).bind(position).execute(&mut connection).await.unwrap();
    }

    async fn columns(&self) -> Vec<String> {
        let mut connection = self.connection("record.db").await;
        let names = "SELECT name FROM pragma_table_info('event') ORDER BY cid";
        let names: Vec<(String,)> = sqlx::query_as(names).fetch_all(&mut connection).await.unwrap();
        names.into_iter().map(|(name,)| name).collect()
    }

    fn attacks(&self) -> Vec<String> {
        vec![
            "INSERT OR REPLACE INTO event SELECT * FROM event WHERE position = 1".into(),
            "REPLACE INTO event SELECT * FROM event WHERE position = 1".into(),
            "INSERT OR IGNORE INTO event SELECT * FROM event WHERE position = 1".into(),
            "UPDATE OR REPLACE event SET position = 1 WHERE position = 2".into(),
            "UPDATE OR IGNORE event SET position = 1 WHERE position = 2".into(),
        ]
    }

    fn literal(&self, id: Uuid) -> String {
        format!("x'{}'", id.simple())
    }

    async fn dump(&self) -> Vec<String> {
        let mut connection = self.connection("record.db").await;
        let mut rows = Vec::new();
        for list in LISTS {
            let text = AssertSqlSafe(format!("SELECT * FROM {list}"));
            for row in sqlx::query(text).fetch_all(&mut connection).await.unwrap_or_default() {
                let cell = |at| row.try_get_unchecked::<Option<Vec<u8>>, _>(at).unwrap();
                rows.push(format!("{list} {:?}", (0..row.len()).map(cell).collect::<Vec<_>>()));
            }
        }
        sorted(rows)
    }

    async fn wrapped_keys(&self, stream: Uuid) -> Vec<Vec<u8>> {
        let mut connection = self.connection("keys.db").await;
        let text = "SELECT wrapped FROM data_key WHERE stream = ?";
        let rows = sqlx::query_as(text).bind(stream).fetch_all(&mut connection).await.unwrap();
        rows.into_iter().map(|(wrapped,)| wrapped).collect()
    }

    async fn files(&self, _: bool) -> Option<Vec<Vec<u8>>> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        Some(files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect())
    }
}

impl OnPostgres {
    /// Empty databases, each made with these words.
    pub async fn with(drawing: Drawing, settings: &[&str]) -> Option<Result<Self, Problem>> {
        let Ok(server) = std::env::var("REDRESS_TEST_POSTGRES") else {
            println!("skipped: REDRESS_TEST_POSTGRES names no server");
            return None;
        };
        let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
        let log = "SELECT pg_walfile_name(pg_current_wal_lsn())";
        let log: String = sqlx::query_scalar(log).fetch_one(&mut admin).await.unwrap();
        let (name, mut urls) = (Uuid::now_v7().simple(), [const { String::new() }; 2]);
        for (url, part) in urls.iter_mut().zip(["record", "keys"]) {
            let create = AssertSqlSafe(format!("CREATE DATABASE {part}_{name}"));
            sqlx::raw_sql(create).execute(&mut admin).await.unwrap();
            for setting in settings {
                let set = AssertSqlSafe(format!("ALTER DATABASE {part}_{name} SET {setting}"));
                sqlx::raw_sql(set).execute(&mut admin).await.unwrap();
            }
            *url = format!("{server}/{part}_{name}");
        }
        let store = Store::open_postgres(&urls[0], &urls[1], master(), drawing).await;
        Some(store.map(|store| Self { store, urls, log }))
    }

    pub async fn connection(&self, of_keys: bool) -> PgConnection {
        let (url, schema) =
            if of_keys { (&self.urls[1], "redress_keys") } else { (&self.urls[0], "redress") };
        let mut connection = PgConnection::connect(url).await.unwrap();
        let path = AssertSqlSafe(format!("SET search_path = {schema}"));
        sqlx::raw_sql(path).execute(&mut connection).await.unwrap();
        connection
    }

    async fn run(&self, of_keys: bool, sql: &str) -> Result<u64, String> {
        let mut connection = self.connection(of_keys).await;
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await;
        done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
    }

    /// Makes the record one that may only be read, or not, for every connection from now on.
    pub async fn read_only(&self, how: &str) {
        let server = std::env::var("REDRESS_TEST_POSTGRES").unwrap();
        let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
        let name = self.urls[0].rsplit_once('/').unwrap().1;
        let set = format!("ALTER DATABASE {name} SET default_transaction_read_only = {how}");
        sqlx::raw_sql(AssertSqlSafe(set)).execute(&mut admin).await.unwrap();
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
        sqlx::query(end).bind(name).execute(&mut admin).await.unwrap();
    }

    async fn folders(&self, with_log: bool) -> Vec<PathBuf> {
        let mut folders = Vec::new();
        for of_keys in [false, true] {
            let mut connection = self.connection(of_keys).await;
            sqlx::raw_sql("CHECKPOINT").execute(&mut connection).await.unwrap();
            let (data, database): (String, String) = sqlx::query_as(
                "SELECT current_setting('data_directory'),
                   (SELECT oid::text FROM pg_database WHERE datname = current_database())",
            )
            .fetch_one(&mut connection)
            .await
            .unwrap();
            let data = Path::new(&data);
            folders.push(data.join("base").join(database));
            folders.extend((with_log && of_keys).then(|| data.join("pg_wal")));
        }
        folders
    }
}

#[async_trait]
impl Trial for OnPostgres {
    type Store = Store;

    async fn begin(drawing: Drawing) -> Option<Self> {
        Self::with(drawing, &[]).await.map(Result::unwrap)
    }

    fn store(&self) -> &Store {
        &self.store
    }

    async fn reopen(&mut self, drawing: Drawing) -> Result<(), Problem> {
        self.store.close().await;
        let [url, keys] = &self.urls;
        self.store = Store::open_postgres(url, keys, master(), drawing).await?;
        Ok(())
    }

    async fn verify(&self) -> Result<Vec<Fault>, Problem> {
        verified(&self.store).await
    }

    async fn rebuild(&self) -> Result<u64, Problem> {
        self.store.rebuild().await
    }

    async fn rehearse(&self) -> Result<usize, Problem> {
        self.store.rehearse().await
    }

    async fn checkpoint(&self, taken_at: i64) -> String {
        self.store.checkpoint(taken_at).await.unwrap().to_json().unwrap()
    }

    async fn against(&self, checkpoint: &str) -> Result<Vec<Fault>, Problem> {
        attested(&self.store, checkpoint).await
    }

    async fn tamper(&self, sql: &str) -> Result<u64, String> {
        self.run(false, sql).await
    }

    async fn tamper_keys(&self, sql: &str) -> Result<u64, String> {
        self.run(true, sql).await
    }

    async fn unguard(&self) {
        for table in ["event", "head"] {
            self.tamper(&format!("ALTER TABLE {table} DISABLE TRIGGER USER")).await.unwrap();
        }
    }

    async fn flip(&self, column: &str, stream: Uuid, position: i64) {
        let mut connection = self.connection(false).await;
        let select = format!("SELECT {column} FROM event WHERE stream = $1 AND position = $2");
        let row = sqlx::query(AssertSqlSafe(select)).bind(stream).bind(position);
        let row = row.fetch_one(&mut connection).await.unwrap();
        let update = format!("UPDATE event SET {column} = $1 WHERE stream = $2 AND position = $3");
        let update = sqlx::query(AssertSqlSafe(update));
        let update = match row.try_get::<Uuid, _>(0) {
            Ok(id) => update.bind(Uuid::from_slice(&flipped(id.as_bytes().to_vec())).unwrap()),
            Err(_) => update.bind(flipped(row.get::<Vec<u8>, _>(0))),
        };
        update.bind(stream).bind(position).execute(&mut connection).await.unwrap();
    }

    async fn columns(&self) -> Vec<String> {
        let mut connection = self.connection(false).await;
        let names: Vec<(String,)> = sqlx::query_as(
            "SELECT column_name::text FROM information_schema.columns
              WHERE table_schema = 'redress' AND table_name = 'event' ORDER BY ordinal_position",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();
        names.into_iter().map(|(name,)| name).collect()
    }

    fn attacks(&self) -> Vec<String> {
        vec![
            "TRUNCATE event".into(),
            "TRUNCATE event CASCADE".into(),
            "TRUNCATE head".into(),
            "MERGE INTO event USING (SELECT 1) AS one ON event.position = 1
             WHEN MATCHED THEN UPDATE SET recorded_at = 1"
                .into(),
            "MERGE INTO event USING (SELECT 1) AS one ON event.position = 1
             WHEN MATCHED THEN DELETE"
                .into(),
            "WITH gone AS (DELETE FROM event RETURNING *) SELECT * FROM gone".into(),
        ]
    }

    fn literal(&self, id: Uuid) -> String {
        format!("'{id}'")
    }

    async fn dump(&self) -> Vec<String> {
        let mut connection = self.connection(false).await;
        let mut rows = Vec::new();
        for list in LISTS {
            let text = AssertSqlSafe(format!("SELECT '{list} ' || {list}::text FROM {list}"));
            let found = sqlx::query_as(text).fetch_all(&mut connection).await;
            rows.extend(found.unwrap_or_default().into_iter().map(|(row,): (String,)| row));
        }
        sorted(rows)
    }

    async fn wrapped_keys(&self, stream: Uuid) -> Vec<Vec<u8>> {
        let mut connection = self.connection(true).await;
        let text = "SELECT wrapped FROM data_key WHERE stream = $1";
        let rows = sqlx::query_as(text).bind(stream).fetch_all(&mut connection).await.unwrap();
        rows.into_iter().map(|(wrapped,)| wrapped).collect()
    }

    async fn files(&self, with_log: bool) -> Option<Vec<Vec<u8>>> {
        let mut files = Vec::new();
        for folder in self.folders(with_log).await {
            let Ok(found) = std::fs::read_dir(&folder) else {
                println!("skipped: the server's files in {} cannot be read", folder.display());
                return None;
            };
            let paths = found.map(|file| file.unwrap().path()).filter(|path| path.is_file());
            let is_log = folder.ends_with("pg_wal");
            let is_ours = |path: &PathBuf| {
                !is_log || path.file_name().is_some_and(|name| *name >= *self.log.as_str())
            };
            let paths = paths.filter(is_ours);
            // A file of the server may go while we look.
            files.extend(paths.filter_map(|path| std::fs::read(path).ok()));
        }
        Some(files)
    }
}

#[async_trait]
impl Trial for OnSerializablePostgres {
    type Store = Store;

    async fn begin(drawing: Drawing) -> Option<Self> {
        let setting = "default_transaction_isolation = 'serializable'";
        OnPostgres::with(drawing, &[setting]).await.map(|trial| Self(trial.unwrap()))
    }

    fn store(&self) -> &Store {
        &self.0.store
    }

    async fn reopen(&mut self, drawing: Drawing) -> Result<(), Problem> {
        self.0.reopen(drawing).await
    }

    async fn verify(&self) -> Result<Vec<Fault>, Problem> {
        self.0.verify().await
    }

    async fn rebuild(&self) -> Result<u64, Problem> {
        self.0.rebuild().await
    }

    async fn rehearse(&self) -> Result<usize, Problem> {
        self.0.rehearse().await
    }

    async fn checkpoint(&self, taken_at: i64) -> String {
        self.0.checkpoint(taken_at).await
    }

    async fn against(&self, checkpoint: &str) -> Result<Vec<Fault>, Problem> {
        self.0.against(checkpoint).await
    }

    async fn tamper(&self, sql: &str) -> Result<u64, String> {
        self.0.tamper(sql).await
    }

    async fn tamper_keys(&self, sql: &str) -> Result<u64, String> {
        self.0.tamper_keys(sql).await
    }

    async fn unguard(&self) {
        self.0.unguard().await;
    }

    async fn flip(&self, column: &str, stream: Uuid, position: i64) {
        self.0.flip(column, stream, position).await;
    }

    async fn columns(&self) -> Vec<String> {
        self.0.columns().await
    }

    fn attacks(&self) -> Vec<String> {
        self.0.attacks()
    }

    fn literal(&self, id: Uuid) -> String {
        self.0.literal(id)
    }

    async fn dump(&self) -> Vec<String> {
        self.0.dump().await
    }

    async fn wrapped_keys(&self, stream: Uuid) -> Vec<Vec<u8>> {
        self.0.wrapped_keys(stream).await
    }

    async fn files(&self, with_log: bool) -> Option<Vec<Vec<u8>>> {
        self.0.files(with_log).await
    }
}
