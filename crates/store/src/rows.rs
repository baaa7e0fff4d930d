//! Rows on their way into the lists: sealed, marked, and replaced whole where they differ.
use app::{
    Problem,
    lists::{Cell, Drawing, Holds, RowChange, Rows, Table},
};

use crate::{
    dialect::{Engine, Tx},
    insert::{Insert, rounded},
    keys::{Place, StreamKeys},
    lists::{OWN, column, name_of},
    master::Ring,
    seal::Key,
    trouble::Answer,
    value::{Grid, Value},
};

/// How long a mark is: long enough that two words never share one, short enough to index.
const MARK: usize = 16;

/// The rows of one stream in one list, as they will be stored.
#[derive(Debug, Clone)]
pub(crate) struct TableChange {
    pub(crate) table: &'static Table,
    pub(crate) place: Place,
    /// Whether there are rows to remove first.
    pub(crate) clear: bool,
    pub(crate) rows: Grid,
}

/// Turns rows in the clear into rows as stored.
pub(crate) struct Brush<'a> {
    pub(crate) drawing: &'a Drawing,
    pub(crate) ring: &'a Ring,
    pub(crate) place: Place,
    pub(crate) keys: &'a StreamKeys,
}

impl Brush<'_> {
    /// What must be written to go from one set of rows to the next.
    pub(crate) fn changes(&self, change: &RowChange) -> Result<Vec<TableChange>, Problem> {
        let none = Vec::new();
        let mut changes = Vec::new();
        self.check_names(&change.after)?;
        for table in self.drawing.tables {
            let before = change.before.get(table.name).unwrap_or(&none);
            let after = change.after.get(table.name).unwrap_or(&none);
            if before != after {
                let (place, clear) = (self.place, !before.is_empty());
                changes.push(TableChange { table, place, clear, rows: self.stored(table, after)? });
            }
        }
        Ok(changes)
    }

    /// What must be written so that these rows are all there is, whatever stands there now.
    pub(crate) fn nothing_but(&self, rows: &Rows) -> Result<Vec<TableChange>, Problem> {
        self.check_names(rows)?;
        let none = Vec::new();
        let only = |table: &&'static Table| {
            let rows = self.stored(table, rows.get(table.name).unwrap_or(&none))?;
            Ok(TableChange { table, place: self.place, clear: true, rows })
        };
        self.drawing.tables.iter().map(only).collect()
    }

    /// The rows of one table, as stored.
    pub(crate) fn stored(&self, table: &Table, rows: &[Vec<Cell>]) -> Result<Grid, Problem> {
        let line = |(ordinal, cells): (i64, &Vec<Cell>)| self.line(table, ordinal, cells);
        (0..).zip(rows).map(line).collect()
    }

    fn check_names(&self, rows: &Rows) -> Result<(), Problem> {
        let declared = |name: &&&str| self.drawing.tables.iter().any(|table| table.name == **name);
        match rows.keys().find(|name| !declared(name)) {
            Some(name) => Err(Problem::Broken(format!("no list is called {name}"))),
            None => Ok(()),
        }
    }

    fn line(
        &self,
        table: &Table,
        ordinal: i64,
        cells: &[Cell],
    ) -> Result<Vec<Value<'static>>, Problem> {
        if cells.len() != table.columns.len() {
            let (cells, columns) = (cells.len(), table.columns.len());
            let why = format!("a row of {cells} cells for {columns} columns of {}", table.name);
            return Err(Problem::Broken(why));
        }
        let own =
            [Value::id(self.place.stream), Value::small(self.place.kind), Value::number(ordinal)];
        let cell = |(column, cell): (&app::lists::Column, &Cell)| match (column.holds, cell) {
            (Holds::Sealed(class), Cell::Words(words)) => {
                let key = self.keys.of(class.code());
                let key = key.ok_or_else(|| Problem::broken("no key for the words of a list"))?;
                let bound = bound(table, column.name, self.place, ordinal);
                Ok(Value::owned(key.seal(&bound, words.as_bytes())?))
            }
            (Holds::Token, Cell::Find(words)) => {
                Ok(Value::owned(mark(&self.ring.index, table, column.name, words)))
            }
            _ => plain(column.holds, cell).ok_or_else(|| misfit(table, column.name)),
        };
        own.into_iter().map(Ok).chain(table.columns.iter().zip(cells).map(cell)).collect()
    }
}

/// A cell that is neither sealed nor marked, if it fits the column.
pub(crate) fn plain(holds: Holds, cell: &Cell) -> Option<Value<'static>> {
    Some(match (holds, cell) {
        (Holds::Id, Cell::Empty) => Value::Id(None),
        (Holds::Id, Cell::Id(id)) => Value::id(*id),
        (Holds::Number, Cell::Empty) => Value::Number(None),
        (Holds::Number, Cell::Number(number)) => Value::number(*number),
        (Holds::Flag, Cell::Empty) => Value::Flag(None),
        (Holds::Flag, Cell::Flag(flag)) => Value::Flag(Some(*flag)),
        (Holds::Code, Cell::Empty) => Value::Code(None),
        (Holds::Code, Cell::Code(code)) => Value::Code(Some(code.clone().into())),
        (Holds::Sealed(_) | Holds::Token, Cell::Empty) => Value::Bytes(None),
        _ => return None,
    })
}

/// The mark under which words are found. Lists and columns do not share marks, so that equal
/// marks in two of them tell nothing.
pub(crate) fn mark(index: &Key, table: &Table, column: &str, words: &str) -> Vec<u8> {
    let purpose = format!("{}.{column}", table.name);
    index.mark(purpose.as_bytes(), words.as_bytes()).into_iter().take(MARK).collect()
}

/// The additional data of a sealed cell: it opens in its own place only.
pub(crate) fn bound(table: &Table, column: &str, place: Place, ordinal: i64) -> Vec<u8> {
    let names = format!("list {}.{column}\0", table.name);
    let (kind, ordinal) = (place.kind.to_be_bytes(), ordinal.to_be_bytes());
    [names.as_bytes(), place.stream.as_bytes(), &kind, &ordinal].concat()
}

pub(crate) fn misfit(table: &Table, column: &str) -> Problem {
    Problem::Broken(format!("a cell that does not fit {}.{column}", table.name))
}

/// Writes what differs, for many streams at once.
pub(crate) async fn replace(
    tx: &mut Tx,
    changes: &[&TableChange],
    drawing: &Drawing,
) -> Answer<()> {
    for table in drawing.tables {
        let ours = || changes.iter().filter(|change| change.table.name == table.name);
        let gone = ours().filter(|change| change.clear).map(|change| change.place).collect();
        clear(tx, table, gone).await?;
        let rows: Vec<_> = ours().flat_map(|change| change.rows.iter().cloned()).collect();
        if !rows.is_empty() {
            insert(&name_of(table), &columns(table)).write(tx, &rows).await?;
        }
    }
    Ok(())
}

/// All columns of a list's table, our own first.
pub(crate) fn columns(table: &Table) -> Vec<&'static str> {
    OWN.into_iter().chain(table.columns.iter().map(|column| column.name)).collect()
}

pub(crate) fn insert<'a>(table: &'a str, columns: &'a [&'a str]) -> Insert<'a> {
    Insert { table, columns, tail: "" }
}

async fn clear(tx: &mut Tx, table: &Table, mut places: Vec<Place>) -> Answer<()> {
    places.sort_unstable_by_key(|place| (place.kind, place.stream));
    places.dedup();
    for of_a_kind in places.chunk_by(|a, b| a.kind == b.kind) {
        for some in of_a_kind.chunks(256) {
            let Some(kind) = some.first().map(|place| place.kind) else { continue };
            let streams = rounded(some.iter().map(|place| Value::id(place.stream)).collect());
            let text = clearing(tx.engine(), table, streams.len());
            let values = [vec![Value::small(kind)], streams].concat();
            tx.execute(&text, &values).await?;
        }
    }
    Ok(())
}

pub(crate) fn clearing(engine: Engine, table: &Table, streams: usize) -> String {
    let places: Vec<_> = (2..streams + 2).map(|n| engine.place(n)).collect();
    let (name, kind, places) = (name_of(table), engine.place(1), places.join(","));
    format!("DELETE FROM \"{name}\" WHERE stream_kind = {kind} AND stream IN ({places})")
}

/// Refuses rows that would tell of somebody after the disposal of their story.
pub(crate) fn refuse_words(rows: &Rows) -> Result<(), Problem> {
    let tells = |cell: &Cell| matches!(cell, Cell::Words(_) | Cell::Find(_));
    if rows.values().flatten().flatten().any(tells) {
        return Err(Problem::broken("words about somebody in the rows of a disposed story"));
    }
    Ok(())
}

/// Whether a column of this name can be looked at in the clear.
pub(crate) fn is_plain(table: &Table, name: &str) -> Result<bool, Problem> {
    let column = column(table, name)?;
    Ok(!matches!(column.holds, Holds::Sealed(_) | Holds::Token))
}
