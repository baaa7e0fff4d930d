//! Multi-row statements in few shapes, so that each is prepared once and kept.
use crate::{
    dialect::{Engine, Tx},
    value::Value,
};

/// No statement holds more values than this: SQLite allows 32,766, PostgreSQL 65,535.
const VALUES: usize = 30_000;
/// Nor more rows than this.
const ROWS: usize = 256;

/// Rows to be written to one table.
pub(crate) struct Insert<'a> {
    pub(crate) table: &'a str,
    pub(crate) columns: &'a [&'a str],
    /// What follows the rows, such as what to do about a conflict.
    pub(crate) tail: &'a str,
}

impl Insert<'_> {
    /// Writes the rows, in statements of 256, 128, 64 ... 1 rows. Answers how many were written.
    pub(crate) async fn write(&self, tx: &mut Tx, rows: &[Vec<Value<'_>>]) -> sqlx::Result<u64> {
        let (mut written, mut rest) = (0, rows);
        while !rest.is_empty() {
            let (some, others) = rest.split_at(portion(rest.len(), self.columns.len()));
            let text = self.text(tx.engine(), some.len());
            written += tx.execute(&text, &some.concat()).await?;
            rest = others;
        }
        Ok(written)
    }

    /// The statement for so many rows.
    pub(crate) fn text(&self, engine: Engine, rows: usize) -> String {
        let columns: Vec<_> = self.columns.iter().map(|name| format!("\"{name}\"")).collect();
        let columns = columns.join(", ");
        let values = places(engine, rows, self.columns.len());
        format!("INSERT INTO \"{}\" ({columns}) VALUES {values} {}", self.table, self.tail)
    }
}

/// The largest power of two that fits rows and values.
fn portion(rows: usize, columns: usize) -> usize {
    let most = rows.min(ROWS).min(VALUES / columns.max(1)).max(1);
    1 << most.ilog2()
}

/// Places for so many rows of so many columns: `($1,$2),($3,$4)`.
pub(crate) fn places(engine: Engine, rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<_> = (1..=columns).map(|n| engine.place(row * columns + n)).collect();
        format!("({})", places.join(","))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(",")
}

/// Makes a list as long as the next power of two by repeating its last item, for questions that
/// do not mind being asked twice.
pub(crate) fn rounded<T: Clone>(mut items: Vec<T>) -> Vec<T> {
    if let Some(last) = items.last().cloned() {
        items.resize(items.len().next_power_of_two(), last);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_in_few_shapes_and_never_in_too_many_values() {
        for (rows, columns, expected) in [
            (1, 12, 1),
            (3, 12, 2),
            (64, 12, 64),
            (100, 12, 64),
            (5000, 12, 256),
            (5000, 400, 64),
            (5000, 40_000, 1),
        ] {
            assert_eq!(portion(rows, columns), expected, "{rows} rows of {columns}");
        }
        assert_eq!(rounded(vec![1, 2, 3]), [1, 2, 3, 3]);
        assert!(rounded(Vec::<u8>::new()).is_empty());
    }
}
