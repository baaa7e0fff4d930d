//! What the table of counts holds, on disk.
mod common;

use app::ports::{Month, Tallies, Tick};
use common::OnSqlite;
use sqlx::Row;
use store_contract::{Trial, tale};

/// A row has no number of its own, no time, and nothing beside what is counted: whoever answered
/// first or last, the bytes of the table are the same.
#[tokio::test]
async fn a_row_of_the_counts_is_a_number_and_nothing_else() {
    let mut written = Vec::new();
    for order in [["female", "male"], ["male", "female"]] {
        let trial = OnSqlite::begin(tale::DRAWING).await.unwrap();
        for what in order {
            let month = Month::of(jiff::civil::date(2026, 3, 2));
            let tick = Tick { series: "equality-sex", month, what: what.to_owned() };
            trial.store().count(vec![tick]).await.unwrap();
        }
        let mut connection = trial.connection("record.db").await;
        let columns = sqlx::query("SELECT name FROM pragma_table_info('tally')");
        let columns = columns.fetch_all(&mut connection).await.unwrap();
        let columns: Vec<String> = columns.iter().map(|row| row.get(0)).collect();
        assert_eq!(columns, ["series", "month", "what", "count"]);
        let numbered = sqlx::query("SELECT rowid FROM tally").fetch_all(&mut connection).await;
        assert!(numbered.is_err(), "a row with a number tells its turn");
        // As they lie in the table, in no order that anybody asked for.
        let rows = sqlx::query("SELECT what, count FROM tally");
        let rows = rows.fetch_all(&mut connection).await.unwrap();
        let row = |row: &sqlx::sqlite::SqliteRow| -> (String, i64) { (row.get(0), row.get(1)) };
        written.push(rows.iter().map(row).collect::<Vec<_>>());
    }
    assert_eq!(written.first(), written.last());
    assert_eq!(written.first().unwrap().len(), 2);
}
