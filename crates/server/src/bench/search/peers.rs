//! Other engines on the same decisions, asked the same in the same run: SQLite FTS5 and the full
//! text of PostgreSQL.
use std::{path::Path, sync::Arc, time::Instant};

use app::{
    Problem,
    ports::{PublicDecision, PublicLog, Search},
};
use sqlx::{
    Connection, Executor, PgConnection, Row as _, SqliteConnection, postgres::PgPoolOptions,
    sqlite::SqliteConnectOptions,
};
use store::Public;

use super::{
    ms,
    questions::Kind,
    report::{Peer, Row},
    us,
};
use crate::bench::report::percentile;

/// So many questions of a kind: they take longer.
const EACH: usize = 20;
/// So many decisions are read at once.
const LEAF: usize = 1_000;
/// The schema in PostgreSQL. It is dropped afterwards.
const SCHEMA: &str = "redress_bench_search";

fn broken(error: sqlx::Error) -> Problem {
    Problem::broken(error)
}

fn text(decision: &PublicDecision) -> String {
    let paragraphs = decision.sections.iter().flat_map(|section| &section.paragraphs);
    let paragraphs = paragraphs.map(String::as_str);
    let whole: Vec<&str> = std::iter::once(decision.summary.as_str()).chain(paragraphs).collect();
    // PostgreSQL takes no word list of more than a megabyte; none of these comes near.
    whole.join("\n")
}

/// What can be counted, as text: the organisation, the outcome, the year.
fn kinds_of(decision: &PublicDecision) -> (String, String, i64) {
    let outcome = decision.outcomes.first().map_or("", |outcome| outcome.code());
    let year = decision.decided.unwrap_or(decision.published).year();
    (decision.organisations.join("; "), outcome.to_owned(), year.into())
}

/// SQLite FTS5, with its own stemmer.
pub(crate) async fn sqlite(
    folder: &Path,
    public: &Arc<Public>,
    kinds: &[Kind],
) -> Result<Peer, Problem> {
    let file = folder.join("peer-fts5.db");
    let _ = std::fs::remove_file(&file);
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .pragma("journal_mode", "WAL")
        .pragma("cache_size", "-262144")
        .pragma("mmap_size", "8589934592");
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(broken)?;
    connection
        .execute(
            "CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize = 'porter unicode61');
             CREATE TABLE kinds (id INTEGER PRIMARY KEY, organisation TEXT, outcome TEXT, year INTEGER);",
        )
        .await
        .map_err(broken)?;
    let begun = Instant::now();
    fill_sqlite(&mut connection, public).await?;
    let built_ms = ms(begun.elapsed());
    let mut rows = Vec::new();
    for kind in kinds.iter().filter(|kind| kind.is_shared) {
        let mut asked = Asked::default();
        for search in kind.searches.iter().take(EACH) {
            let begun = Instant::now();
            asked.counted(ask_sqlite(&mut connection, search).await?, begun);
        }
        rows.push(asked.row(kind.name));
    }
    connection.close().await.map_err(broken)?;
    let megabytes = std::fs::metadata(&file).map_or(0, |it| it.len() / 1_000_000);
    let _ = std::fs::remove_file(&file);
    Ok(Peer { engine: "SQLite FTS5".to_owned(), built_ms, megabytes, rows })
}

async fn fill_sqlite(
    connection: &mut SqliteConnection,
    public: &Arc<Public>,
) -> Result<(), Problem> {
    let mut after = String::new();
    let mut id = 0_i64;
    loop {
        let leaf = public.leaf(&after, LEAF).await?;
        let Some(last) = leaf.last() else { return Ok(()) };
        after.clone_from(&last.reference);
        let mut written = connection.begin().await.map_err(broken)?;
        for decision in &leaf {
            id += 1;
            let (organisation, outcome, year) = kinds_of(decision);
            let words = sqlx::query("INSERT INTO words (rowid, title, body) VALUES (?1, ?2, ?3)");
            let words = words.bind(id).bind(&decision.title).bind(text(decision));
            words.execute(&mut *written).await.map_err(broken)?;
            let kinds = sqlx::query("INSERT INTO kinds VALUES (?1, ?2, ?3, ?4)");
            let kinds = kinds.bind(id).bind(organisation).bind(outcome).bind(year);
            kinds.execute(&mut *written).await.map_err(broken)?;
        }
        written.commit().await.map_err(broken)?;
    }
}

/// The same in the signs of FTS5, where NOT stands between two.
fn for_sqlite(search: &Search) -> String {
    let typed = search.words.replace(" AND ", " ").replace(" NOT ", " \u{1} ");
    let mut words: Vec<String> = Vec::new();
    for piece in typed.split_inclusive(' ') {
        words.push(piece.replace('\u{1}', "NOT"));
    }
    let words = words.concat();
    // Inside quotes and beside OR the words stand as they are; side by side means all.
    words.replace(" (", " AND (").replace("AND AND", "AND")
}

async fn ask_sqlite(connection: &mut SqliteConnection, search: &Search) -> Result<usize, Problem> {
    let words = for_sqlite(search);
    let choice = choice(search, "kinds");
    let page = format!(
        "SELECT words.rowid, snippet(words, 1, '<mark>', '</mark>', '…', 40) FROM words
         JOIN kinds ON kinds.id = words.rowid WHERE words MATCH ?1 {choice} ORDER BY rank LIMIT 20"
    );
    sqlx::query(sqlx::AssertSqlSafe(page))
        .bind(&words)
        .fetch_all(&mut *connection)
        .await
        .map_err(broken)?;
    let mut count = 0;
    for kind in ["outcome", "year", "organisation"] {
        let counts = format!(
            "SELECT kinds.{kind}, COUNT(*) FROM words JOIN kinds ON kinds.id = words.rowid
             WHERE words MATCH ?1 {choice} GROUP BY 1"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(counts)).bind(&words);
        let rows = rows.fetch_all(&mut *connection).await.map_err(broken)?;
        let sum: i64 = rows.iter().map(|row| row.get::<i64, _>(1)).sum();
        count = usize::try_from(sum).unwrap_or_default();
    }
    Ok(count)
}

/// PostgreSQL with a column of words and an index over it (GIN).
pub(crate) async fn postgres(
    database: &str,
    public: &Arc<Public>,
    kinds: &[Kind],
) -> Result<Peer, Problem> {
    let pool = PgPoolOptions::new().max_connections(1).connect(database).await.map_err(broken)?;
    let mut connection = pool.acquire().await.map_err(broken)?;
    let make = format!(
        "DROP SCHEMA IF EXISTS {SCHEMA} CASCADE; CREATE SCHEMA {SCHEMA}; SET search_path = {SCHEMA};
         CREATE TABLE words (id BIGINT PRIMARY KEY, organisation TEXT, outcome TEXT, year BIGINT,
           title TEXT, body TEXT, said TSVECTOR);"
    );
    connection.execute(sqlx::AssertSqlSafe(make)).await.map_err(broken)?;
    let begun = Instant::now();
    fill_postgres(&mut connection, public).await?;
    let indexed = "CREATE INDEX words_said ON words USING gin (said); ANALYZE words;";
    connection.execute(indexed).await.map_err(broken)?;
    let built_ms = ms(begun.elapsed());
    let mut rows = Vec::new();
    for kind in kinds.iter().filter(|kind| kind.is_shared) {
        let mut asked = Asked::default();
        for search in kind.searches.iter().take(EACH) {
            let begun = Instant::now();
            asked.counted(ask_postgres(&mut connection, search).await?, begun);
        }
        rows.push(asked.row(kind.name));
    }
    let size = format!("SELECT pg_total_relation_size('{SCHEMA}.words')");
    let size = sqlx::query(sqlx::AssertSqlSafe(size)).fetch_one(&mut *connection).await;
    let size: i64 = size.map_err(broken)?.get(0);
    let drop_it = format!("DROP SCHEMA {SCHEMA} CASCADE");
    connection.execute(sqlx::AssertSqlSafe(drop_it)).await.map_err(broken)?;
    let megabytes = u64::try_from(size).unwrap_or_default() / 1_000_000;
    Ok(Peer { engine: "PostgreSQL, tsvector and GIN".to_owned(), built_ms, megabytes, rows })
}

async fn fill_postgres(connection: &mut PgConnection, public: &Arc<Public>) -> Result<(), Problem> {
    let mut after = String::new();
    let mut id = 0_i64;
    loop {
        let leaf = public.leaf(&after, LEAF).await?;
        let Some(last) = leaf.last() else { return Ok(()) };
        after.clone_from(&last.reference);
        let mut written = connection.begin().await.map_err(broken)?;
        for decision in &leaf {
            id += 1;
            let (organisation, outcome, year) = kinds_of(decision);
            let words = sqlx::query(
                "INSERT INTO words VALUES ($1, $2, $3, $4, $5, $6,
                   setweight(to_tsvector('english', $5), 'A') || to_tsvector('english', $6))",
            );
            let words = words.bind(id).bind(organisation).bind(outcome).bind(year);
            let words = words.bind(&decision.title).bind(text(decision));
            words.execute(&mut *written).await.map_err(broken)?;
        }
        written.commit().await.map_err(broken)?;
    }
}

/// The same in the signs of `websearch_to_tsquery`, which knows no brackets: the first of two.
fn for_postgres(search: &Search) -> String {
    let words = search.words.replace(" AND ", " ").replace(" NOT ", " -");
    match (words.split_once('('), words.split_once(')')) {
        (Some((before, inside)), Some((_, after))) => {
            let first = inside.split(" OR ").next().unwrap_or_default();
            format!("{before}{first}{after}")
        }
        _ => words,
    }
}

async fn ask_postgres(connection: &mut PgConnection, search: &Search) -> Result<usize, Problem> {
    let words = for_postgres(search);
    let choice = choice(search, "words");
    let page = format!(
        "SELECT id, ts_headline('english', body, asked) FROM (
           SELECT id, body, asked FROM words, websearch_to_tsquery('english', $1) asked
           WHERE said @@ asked {choice} ORDER BY ts_rank(said, asked) DESC LIMIT 20) page"
    );
    sqlx::query(sqlx::AssertSqlSafe(page))
        .bind(&words)
        .fetch_all(&mut *connection)
        .await
        .map_err(broken)?;
    let counts = format!(
        "SELECT outcome, year, organisation, COUNT(*) FROM words
         WHERE said @@ websearch_to_tsquery('english', $1) {choice}
         GROUP BY GROUPING SETS ((outcome), (year), (organisation), ())"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(counts)).bind(&words);
    let rows = rows.fetch_all(&mut *connection).await.map_err(broken)?;
    let most = rows.iter().map(|row| row.get::<i64, _>(3)).max().unwrap_or_default();
    Ok(usize::try_from(most).unwrap_or_default())
}

/// What is chosen beside the words. The names are made up by the benchmark and hold no quote.
fn choice(search: &Search, table: &str) -> String {
    let mut choice = String::new();
    if let Some(name) = search.organisations.first() {
        choice.push_str(&format!(" AND {table}.organisation = '{}'", name.replace('\'', "''")));
    }
    if let Some(outcome) = search.outcomes.first() {
        choice.push_str(&format!(" AND {table}.outcome = '{}'", outcome.code()));
    }
    if let Some(year) = search.years.first() {
        choice.push_str(&format!(" AND {table}.year = {year}"));
    }
    choice
}

/// What was asked of a kind.
#[derive(Default)]
struct Asked {
    times: Vec<u64>,
    hits: usize,
    answered: usize,
}

impl Asked {
    fn counted(&mut self, count: usize, begun: Instant) {
        self.times.push(us(begun.elapsed()));
        self.hits += count;
        self.answered += usize::from(count > 0);
    }

    fn row(&self, kind: &str) -> Row {
        Row {
            kind: kind.to_owned(),
            asked: self.times.len(),
            answered: self.answered,
            hits_mean: self.hits / self.times.len().max(1),
            p50_us: percentile(&self.times, 50),
            p99_us: percentile(&self.times, 99),
        }
    }
}
