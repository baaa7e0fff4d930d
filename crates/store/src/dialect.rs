//! Two engines, one set of queries. What differs between them is in this file only.
use std::{path::Path, time::Duration};

use app::Problem;
use sqlx::{
    AssertSqlSafe, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::trouble::{Answer, code_of};

/// So long a statement waits inside SQLite for another process that writes.
pub(crate) const BUSY: Duration = Duration::from_secs(10);
/// How long somebody waits for a connection to a server that may be gone, before they are told.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// So many times as long the program itself waits when it starts.
const FIRST_TRIES: u32 = 6;

/// A database on either engine.
#[derive(Clone)]
pub(crate) enum Db {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A transaction on either engine.
pub(crate) enum Tx {
    Sqlite(SqliteTx),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction that we begin and end ourselves: after some faults (a full disk is one) SQLite
/// rolls back by itself, which sqlx's own transaction takes for a broken connection for ever.
pub(crate) struct SqliteTx {
    pub(crate) conn: PoolConnection<Sqlite>,
    is_open: bool,
}

/// Which engine it is, for the words that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// Runs a statement on whichever engine it is: `on!(db, pool => query.fetch_all(pool).await)`.
/// Tried again, with growing pauses, while the database says that this may help.
macro_rules! on {
    ($db:expr, $pool:ident => $body:expr) => {{
        let mut patience = $crate::dialect::Patience::default();
        loop {
            let result: sqlx::Result<_> = match $db {
                $crate::dialect::Db::Sqlite($pool) => $body,
                $crate::dialect::Db::Postgres($pool) => $body,
            };
            match &result {
                Err(error) if $crate::dialect::may_pass(error) => {
                    if !patience.waits().await {
                        break result;
                    }
                }
                _ => break result,
            }
        }
    }};
}

/// The same inside a transaction, where only the whole can be tried again.
macro_rules! within {
    ($tx:expr, $conn:ident => $body:expr) => {
        match $tx {
            $crate::dialect::Tx::Sqlite(tx) => {
                let $conn = &mut *tx.conn;
                $body
            }
            $crate::dialect::Tx::Postgres(tx) => {
                let $conn = &mut **tx;
                $body
            }
        }
    };
}

/// How often and how long to wait for the same work to succeed.
#[derive(Default)]
pub(crate) struct Patience {
    tries: u32,
}

impl Patience {
    /// Waits a little, longer each time and never as long as the neighbour; false at the end.
    pub(crate) async fn waits(&mut self) -> bool {
        self.tries += 1;
        let longest = 1_u64 << self.tries.min(7);
        let pause = rand::random_range(0..=longest);
        tokio::time::sleep(Duration::from_millis(pause)).await;
        self.tries < 24
    }
}

/// Whether the same work may succeed if tried again: a conflict between transactions.
pub(crate) fn may_pass(error: &sqlx::Error) -> bool {
    code_of(error).is_some_and(|code| matches!(code.as_str(), "40001" | "40P01"))
}

/// Whether a row was there already: somebody was faster.
pub(crate) fn is_taken(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

impl Engine {
    /// What stands in a statement for the `n`th value (from 1). SQLite looks named places up in
    /// a list, which makes a large INSERT quadratic; its `?` has no name.
    pub(crate) fn place(self, n: usize) -> String {
        match self {
            Self::Sqlite => "?".to_owned(),
            Self::Postgres => format!("${n}"),
        }
    }

    /// Puts the engine's own words into a portable text.
    pub(crate) fn translate(self, text: &str) -> String {
        let words = match self {
            Self::Sqlite => ["BLOB", "BLOB", "TEXT", " WITHOUT ROWID"],
            // Codes sort by their bytes on both engines, whatever the server's language.
            Self::Postgres => ["UUID", "BYTEA", "TEXT COLLATE \"C\"", ""],
        };
        let names = ["{id}", "{bytes}", "{text}", "{clustered}"];
        names.iter().zip(words).fold(text.to_owned(), |text, (name, word)| text.replace(name, word))
    }

    /// A query for the names of the tables that there are.
    pub(crate) fn tables(self) -> &'static str {
        match self {
            Self::Sqlite => "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            Self::Postgres => {
                "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()
                 ORDER BY tablename"
            }
        }
    }

    /// What keeps everybody else from writing until the transaction ends.
    pub(crate) fn exclude_writers(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None, // BEGIN IMMEDIATE has done so
            Self::Postgres => Some("LOCK TABLE head IN EXCLUSIVE MODE"),
        }
    }
}

impl Db {
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Opens a file for its one writer.
    pub(crate) async fn sqlite_writer(file: &Path) -> sqlx::Result<Self> {
        Self::sqlite(file, 1, true).await
    }

    /// Opens a file for many readers.
    pub(crate) async fn sqlite_readers(file: &Path) -> sqlx::Result<Self> {
        Self::sqlite(file, 4, false).await
    }

    async fn sqlite(file: &Path, connections: u32, may_write: bool) -> sqlx::Result<Self> {
        // Each connection has a cache of its own (in KiB), small: behind them the system keeps the file.
        let cache = if may_write { "-8192" } else { "-1024" };
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(may_write)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .statement_cache_capacity(500)
            // Rows come from another thread: the fewer hand-overs the better.
            .row_buffer_size(1024)
            .pragma("secure_delete", "ON")
            .pragma("cache_size", cache)
            .pragma("query_only", if may_write { "OFF" } else { "ON" });
        let pool = SqlitePoolOptions::new()
            .max_connections(connections)
            .max_lifetime(None)
            .idle_timeout(None)
            .test_before_acquire(false);
        pool.connect_with(options).await.map(Self::Sqlite)
    }

    /// Opens a PostgreSQL database, and in it a schema of ours.
    pub(crate) async fn postgres(url: &str, schema: &str) -> sqlx::Result<Self> {
        let options: PgConnectOptions = url.parse()?;
        let options = options
            .options([("search_path", schema)])
            .application_name("redress")
            .statement_cache_capacity(500);
        let pool = PgPoolOptions::new().max_connections(24).acquire_timeout(LONGEST_WAIT);
        let pool = patiently(&pool, &options).await?;
        let create = AssertSqlSafe(format!("CREATE SCHEMA IF NOT EXISTS {schema}"));
        let created = sqlx::raw_sql(create).execute(&pool).await;
        match created {
            Err(error) if !is_taken(&error) => Err(error),
            _ => Ok(Self::Postgres(pool)),
        }
    }

    /// Begins a transaction that writes.
    pub(crate) async fn begin(&self) -> sqlx::Result<Tx> {
        match self {
            Self::Sqlite(pool) => SqliteTx::begin(pool, "BEGIN IMMEDIATE").await,
            Self::Postgres(pool) => Ok(Tx::Postgres(pool.begin().await?)),
        }
    }

    /// Begins a transaction in which every query sees the same moment.
    pub(crate) async fn snapshot(&self) -> sqlx::Result<Tx> {
        const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        match self {
            Self::Sqlite(pool) => SqliteTx::begin(pool, "BEGIN").await,
            Self::Postgres(pool) => Ok(Tx::Postgres(pool.begin_with(SNAPSHOT).await?)),
        }
    }

    /// Refuses a server that forgets what it has acknowledged. A file is always opened to last.
    pub(crate) async fn check_durable(&self) -> Answer<()> {
        let Self::Postgres(pool) = self else { return Ok(()) };
        for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
            let show = AssertSqlSafe(format!("SHOW {setting}"));
            let value: String = sqlx::query_scalar(show).fetch_one(pool).await?;
            if value == "off" {
                let why = format!("the server would forget what it acknowledged: {setting} is off");
                return Err(Problem::Away(why).into());
            }
        }
        Ok(())
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Connects for the first time: at the start of a machine the server may still be starting too.
async fn patiently(pool: &PgPoolOptions, options: &PgConnectOptions) -> sqlx::Result<PgPool> {
    for _ in 1..FIRST_TRIES {
        match pool.clone().connect_with(options.clone()).await {
            Err(sqlx::Error::PoolTimedOut) => {}
            connected => return connected,
        }
    }
    pool.clone().connect_with(options.clone()).await
}

impl Tx {
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs statements that have no values.
    pub(crate) async fn run(&mut self, text: &str) -> sqlx::Result<()> {
        let text = self.engine().translate(text);
        within!(self, conn => sqlx::raw_sql(AssertSqlSafe(text)).execute(conn).await.map(drop))
    }

    pub(crate) async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(mut tx) => {
                sqlx::raw_sql("COMMIT").execute(&mut *tx.conn).await?;
                tx.is_open = false;
                Ok(())
            }
            Self::Postgres(tx) => tx.commit().await,
        }
    }

    /// Takes back what was done. Whatever cannot be said to the connection is said by closing it.
    pub(crate) async fn rollback(self) {
        match self {
            Self::Sqlite(mut tx) => {
                let done = sqlx::raw_sql("ROLLBACK").execute(&mut *tx.conn).await;
                let was_done = |error: &sqlx::Error| error.to_string().contains("no transaction");
                tx.is_open = done.is_err_and(|error| !was_done(&error));
            }
            Self::Postgres(tx) => drop(tx.rollback().await),
        }
    }
}

impl SqliteTx {
    async fn begin(pool: &SqlitePool, how: &'static str) -> sqlx::Result<Tx> {
        let conn = pool.acquire().await?;
        let mut tx = Self { conn, is_open: true }; // open from here, should we be dropped meanwhile
        let begun = sqlx::raw_sql(how).execute(&mut *tx.conn).await;
        tx.is_open = begun.is_ok();
        begun.map(|_| Tx::Sqlite(tx))
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        if self.is_open {
            self.conn.close_on_drop();
        }
    }
}
