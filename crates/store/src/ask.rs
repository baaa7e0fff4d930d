//! Questions to the lists, turned into SQL. One shape of question is one text, so that it is
//! prepared once; names come from the declarations, values are always bound.
use std::collections::HashMap;

use app::{
    Problem,
    lists::{Cell, Column, Holds, Line, Lists, Question, Table, Test},
};
use casework::record::Class;

use crate::{
    dialect::Engine,
    insert::rounded,
    keys::{self, Place, StreamKeys},
    lists::{OWN, column, name_of, shape},
    master::Ring,
    open::Store,
    rows::{bound, is_plain, mark, misfit, plain},
    trouble::{Trouble, damaged},
    value::{Shape, Value},
};

#[async_trait::async_trait]
impl Lists for Store {
    async fn select(&self, question: &Question) -> Result<Vec<Line>, Problem> {
        let table = question.table;
        let (text, values) = Asking::of(self, question).rows()?;
        let columns = read_back(table);
        let declared = columns.iter().map(|(_, column)| shape(column.holds));
        let own = [Shape::Id, Shape::Small, Shape::Number];
        let shapes: Vec<_> = own.into_iter().chain(declared).collect();
        let rows = self.read.grid(&text, &values, &shapes).await.map_err(Trouble::from)?;
        let rows = rows.into_iter().map(Found::of).collect::<Result<Vec<_>, _>>()?;
        let keys = self.keys_to_open(table, &rows).await?;
        rows.into_iter().map(|found| found.open(table, &columns, &keys)).collect()
    }

    async fn count(&self, question: &Question) -> Result<u64, Problem> {
        let (text, values) = Asking::of(self, question).count()?;
        let rows = self.read.grid(&text, &values, &[Shape::Number]).await.map_err(Trouble::from)?;
        rows.first().and_then(|row| counted(row)).ok_or_else(|| damaged("no count"))
    }

    async fn count_by(
        &self,
        question: &Question,
        by: &'static str,
    ) -> Result<Vec<(Cell, u64)>, Problem> {
        let (text, values) = Asking::of(self, question).count_by(by)?;
        let shapes = [shape(column(question.table, by)?.holds), Shape::Number];
        let rows = self.read.grid(&text, &values, &shapes).await.map_err(Trouble::from)?;
        let pair = |row: Vec<Value<'static>>| {
            let count = counted(&row).ok_or_else(|| damaged("no count"))?;
            Ok((row.into_iter().next().map_or(Cell::Empty, in_the_clear), count))
        };
        rows.into_iter().map(pair).collect()
    }
}

impl Store {
    async fn keys_to_open(
        &self,
        table: &Table,
        rows: &[Found],
    ) -> Result<HashMap<Place, StreamKeys>, Problem> {
        let sealed = rows.iter().filter(|found| found.is_sealed());
        let mut streams: Vec<_> = sealed.map(|found| found.place.stream).collect();
        streams.sort_unstable();
        streams.dedup();
        let class = |column: &Column| match column.holds {
            Holds::Sealed(class) => Some(class),
            _ => None,
        };
        let classes: Vec<_> = table.columns.iter().filter_map(class).collect();
        Ok(keys::fetch_some(&self.keys.read, &self.ring.wrap, streams, &classes).await?)
    }
}

/// The columns that are read back, with their places in the declaration: all but the marks.
fn read_back(table: &Table) -> Vec<(usize, Column)> {
    let columns = table.columns.iter().copied().enumerate();
    columns.filter(|(_, column)| column.holds != Holds::Token).collect()
}

/// A row as it was found.
struct Found {
    place: Place,
    ordinal: i64,
    values: Vec<Value<'static>>,
}

impl Found {
    fn of(row: Vec<Value<'static>>) -> Result<Self, Problem> {
        let mut values = row.into_iter();
        match (values.next(), values.next(), values.next()) {
            (
                Some(Value::Id(Some(stream))),
                Some(Value::Small(Some(kind))),
                Some(Value::Number(Some(ordinal))),
            ) => Ok(Self { place: Place { stream, kind }, ordinal, values: values.collect() }),
            _ => Err(damaged("a row of a list without its stream")),
        }
    }

    fn is_sealed(&self) -> bool {
        self.values.iter().any(|value| matches!(value, Value::Bytes(Some(_))))
    }

    fn open(
        self,
        table: &Table,
        columns: &[(usize, Column)],
        keys: &HashMap<Place, StreamKeys>,
    ) -> Result<Line, Problem> {
        let mut cells = vec![Cell::Empty; table.columns.len()];
        for ((at, column), value) in columns.iter().zip(self.values) {
            let cell = match (column.holds, value) {
                (Holds::Sealed(class), Value::Bytes(Some(sealed))) => {
                    let place = bound(table, column.name, self.place, self.ordinal);
                    words(keys.get(&self.place), class, &place, &sealed)?
                }
                (_, value) => in_the_clear(value),
            };
            if let Some(slot) = cells.get_mut(*at) {
                *slot = cell;
            }
        }
        Ok(Line { stream: self.place.stream, cells })
    }
}

/// Opens sealed words. With the key gone, so are they.
fn words(
    keys: Option<&StreamKeys>,
    class: Class,
    place: &[u8],
    sealed: &[u8],
) -> Result<Cell, Problem> {
    let Some(key) = keys.and_then(|keys| keys.of(class.code())) else { return Ok(Cell::Empty) };
    let words = String::from_utf8(key.open(place, sealed)?);
    words.map(Cell::Words).map_err(|_| damaged("sealed words that are not text"))
}

fn in_the_clear(value: Value<'static>) -> Cell {
    match value {
        Value::Id(Some(id)) => Cell::Id(id),
        Value::Number(Some(number)) => Cell::Number(number),
        Value::Flag(Some(flag)) => Cell::Flag(flag),
        Value::Code(Some(code)) => Cell::Code(code.into_owned()),
        _ => Cell::Empty,
    }
}

fn counted(row: &[Value<'_>]) -> Option<u64> {
    match row.last() {
        Some(Value::Number(Some(count))) => u64::try_from(*count).ok(),
        _ => None,
    }
}

/// A statement and its values, as they grow.
pub(crate) struct Asking<'a> {
    engine: Engine,
    ring: &'a Ring,
    question: &'a Question,
    values: Vec<Value<'static>>,
}

type Statement = (String, Vec<Value<'static>>);

impl<'a> Asking<'a> {
    pub(crate) fn of(store: &'a Store, question: &'a Question) -> Self {
        Self { engine: store.read.engine(), ring: &store.ring, question, values: Vec::new() }
    }

    pub(crate) fn rows(mut self) -> Result<Statement, Problem> {
        let table = self.question.table;
        let declared = read_back(table).into_iter().map(|(_, column)| column.name);
        let columns: Vec<_> = OWN.into_iter().chain(declared).map(quoted).collect();
        let (columns, name) = (columns.join(", "), name_of(table));
        let conditions = self.conditions()?;
        let order = self.order()?;
        let limit = self.bind(Value::number(self.question.limit.into()));
        let offset = self.bind(Value::number(self.question.offset.into()));
        let text = format!(
            "SELECT {columns} FROM \"{name}\"{conditions} ORDER BY {order} LIMIT {limit} OFFSET {offset}"
        );
        Ok((text, self.values))
    }

    pub(crate) fn count(mut self) -> Result<Statement, Problem> {
        let (name, conditions) = (name_of(self.question.table), self.conditions()?);
        Ok((format!("SELECT COUNT(*) FROM \"{name}\"{conditions}"), self.values))
    }

    pub(crate) fn count_by(mut self, by: &str) -> Result<Statement, Problem> {
        let table = self.question.table;
        if !is_plain(table, by)? {
            return Err(misfit(table, by));
        }
        let (name, conditions, by) = (name_of(table), self.conditions()?, quoted(by));
        let text = format!(
            "SELECT {by}, COUNT(*) FROM \"{name}\"{conditions} GROUP BY {by}
             ORDER BY COUNT(*) DESC, {by} NULLS LAST"
        );
        Ok((text, self.values))
    }

    fn bind(&mut self, value: Value<'static>) -> String {
        self.values.push(value);
        self.engine.place(self.values.len())
    }

    fn conditions(&mut self) -> Result<String, Problem> {
        let question = self.question;
        let mut all = Vec::with_capacity(question.tests.len());
        for (name, test) in &question.tests {
            all.push(self.condition(column(question.table, name)?, test)?);
        }
        Ok(if all.is_empty() { String::new() } else { format!(" WHERE {}", all.join(" AND ")) })
    }

    fn condition(&mut self, column: Column, test: &Test) -> Result<String, Problem> {
        let name = quoted(column.name);
        Ok(match test {
            Test::IsEmpty | Test::Is(Cell::Empty) => format!("{name} IS NULL"),
            Test::IsFilled | Test::IsNot(Cell::Empty) => format!("{name} IS NOT NULL"),
            Test::Is(cell) => format!("{name} = {}", self.value(column, cell)?),
            Test::IsNot(cell) => {
                format!("({name} IS NULL OR {name} <> {})", self.value(column, cell)?)
            }
            Test::AtMost(cell) => format!("{name} <= {}", self.rank(column, cell)?),
            Test::AtLeast(cell) => format!("{name} >= {}", self.rank(column, cell)?),
            Test::OneOf(cells) => self.one_of(column, cells)?,
        })
    }

    fn one_of(&mut self, column: Column, cells: &[Cell]) -> Result<String, Problem> {
        let name = quoted(column.name);
        let filled: Vec<_> = cells.iter().filter(|cell| **cell != Cell::Empty).collect();
        let or_empty = filled.len() < cells.len();
        let mut places = Vec::new();
        for cell in rounded(filled) {
            places.push(self.value(column, cell)?);
        }
        Ok(match (places.is_empty(), or_empty) {
            (true, false) => "1 = 0".to_owned(),
            (true, true) => format!("{name} IS NULL"),
            (false, false) => format!("{name} IN ({})", places.join(",")),
            (false, true) => format!("({name} IN ({}) OR {name} IS NULL)", places.join(",")),
        })
    }

    /// Binds what a column is compared with: for a mark, the mark of the words.
    fn value(&mut self, column: Column, cell: &Cell) -> Result<String, Problem> {
        let table = self.question.table;
        let value = match (column.holds, cell) {
            (Holds::Token, Cell::Find(words)) => {
                Some(Value::owned(mark(&self.ring.index, table, column.name, words)))
            }
            (Holds::Sealed(_) | Holds::Token, _) => None,
            (holds, cell) => plain(holds, cell),
        };
        let value = value.ok_or_else(|| misfit(table, column.name))?;
        Ok(self.bind(value))
    }

    /// The same, for columns that have an order.
    fn rank(&mut self, column: Column, cell: &Cell) -> Result<String, Problem> {
        let table = self.question.table;
        if *cell == Cell::Empty || !is_plain(table, column.name)? {
            return Err(misfit(table, column.name));
        }
        self.value(column, cell)
    }

    /// Empty places come last. Where there can be none we do not say so: an index serves then.
    fn order(&self) -> Result<String, Problem> {
        let Question { table, tests, order, .. } = self.question;
        let is_filled =
            |name: &str| tests.iter().any(|(tested, test)| *tested == name && fills(test));
        let mut terms = Vec::with_capacity(order.len() + 3);
        for (name, falling) in order {
            if !is_plain(table, name)? {
                return Err(misfit(table, name));
            }
            let way = if *falling { " DESC" } else { "" };
            let last = if is_filled(name) { "" } else { " NULLS LAST" };
            terms.push(format!("{}{way}{last}", quoted(name)));
        }
        terms.extend(OWN.map(quoted));
        Ok(terms.join(", "))
    }
}

/// Whether nothing empty passes this test.
fn fills(test: &Test) -> bool {
    match test {
        Test::Is(cell) => *cell != Cell::Empty,
        Test::IsNot(cell) => *cell == Cell::Empty,
        Test::AtMost(_) | Test::AtLeast(_) | Test::IsFilled => true,
        Test::OneOf(cells) => !cells.contains(&Cell::Empty),
        Test::IsEmpty => false,
    }
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
