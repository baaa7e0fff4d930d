//! Every statement of the store, prepared against the tables as they are and then forgotten.
use app::{
    Problem,
    lists::{Cell, Column, Holds, Question, Table, Test},
};
use sqlx::{AssertSqlSafe, Connection, Encode, Executor, Postgres, SqlSafeStr};
use uuid::Uuid;

use crate::{
    append,
    ask::Asking,
    audit, checkpoint,
    dialect::{Db, Engine},
    dispose, facts,
    insert::Insert,
    keys, lists,
    open::Store,
    pages, record, rows, scratch, tallies,
    trouble::Answer,
    value::{Shape, Value},
};

/// A statement with values such as it is given.
pub(crate) struct Sample {
    is_for_keys: bool,
    text: String,
    values: Vec<Value<'static>>,
}

impl Sample {
    /// A statement for the log and the lists.
    pub(crate) fn record(text: impl Into<String>, values: Vec<Value<'static>>) -> Self {
        Self { is_for_keys: false, text: text.into(), values }
    }

    /// A statement for the wrapped keys.
    pub(crate) fn keys(text: impl Into<String>, values: Vec<Value<'static>>) -> Self {
        Self { is_for_keys: true, text: text.into(), values }
    }

    /// A multi-row INSERT, with few rows and with as many as go at once.
    pub(crate) fn insert(insert: &Insert<'_>, engine: Engine, row: &[Value<'static>]) -> [Self; 2] {
        [1, 64].map(|rows| Self::record(insert.text(engine, rows), vec![row; rows].concat()))
    }

    fn of(statement: (String, Vec<Value<'static>>)) -> Self {
        Self::record(statement.0, statement.1)
    }
}

impl Store {
    /// Prepares every statement of this store on its databases: none may be refused. Answers
    /// how many there are.
    ///
    /// # Errors
    ///
    /// A statement that the database refuses.
    pub async fn rehearse(&self) -> Result<usize, Problem> {
        let samples = self.samples()?;
        for sample in &samples {
            let db = if sample.is_for_keys { &self.keys.read } else { &self.read };
            db.prepare(sample).await.map_err(|trouble| {
                Problem::Broken(format!("{}: {}", sample.text, Problem::from(trouble)))
            })?;
        }
        Ok(samples.len())
    }

    fn samples(&self) -> Result<Vec<Sample>, Problem> {
        let engine = self.read.engine();
        let fixed = [
            facts::samples(),
            record::samples(),
            pages::samples(),
            scratch::samples(),
            tallies::samples(),
            append::samples(engine),
            audit::samples(self),
            checkpoint::samples(),
            dispose::samples(self),
            keys::samples(engine),
            vec![Sample::record(engine.tables(), Vec::new())],
        ];
        let mut samples: Vec<_> = fixed.into_iter().flatten().collect();
        for table in self.drawing.tables {
            samples.extend(writing(table, engine));
            samples.extend(self.asking(table)?);
        }
        Ok(samples)
    }

    fn asking(&self, table: &'static Table) -> Result<Vec<Sample>, Problem> {
        let mut samples = Vec::new();
        for column in table.columns {
            for question in questions(table, column) {
                samples.push(Sample::of(Asking::of(self, &question).rows()?));
                samples.push(Sample::of(Asking::of(self, &question).count()?));
            }
            if rows::is_plain(table, column.name)? {
                let question = Question::of(table);
                samples.push(Sample::of(Asking::of(self, &question).count_by(column.name)?));
            }
        }
        Ok(samples)
    }
}

fn writing(table: &Table, engine: Engine) -> Vec<Sample> {
    let (name, columns) = (lists::name_of(table), rows::columns(table));
    let nothing = table.columns.iter().map(|column| match lists::shape(column.holds) {
        Shape::Id => Value::Id(None),
        Shape::Small => Value::Small(None),
        Shape::Number => Value::Number(None),
        Shape::Flag => Value::Flag(None),
        Shape::Code => Value::Code(None),
        Shape::Bytes => Value::Bytes(None),
    });
    let own = [Value::id(Uuid::nil()), Value::small(1), Value::number(1)];
    let row: Vec<_> = own.into_iter().chain(nothing).collect();
    let clear = [vec![Value::small(1)], vec![Value::id(Uuid::nil()); 4]].concat();
    let insert = Sample::insert(&rows::insert(&name, &columns), engine, &row);
    insert.into_iter().chain([Sample::record(rows::clearing(engine, table, 4), clear)]).collect()
}

/// Every test that fits a column, and its orders.
fn questions(table: &'static Table, column: &Column) -> Vec<Question> {
    let ask = |test| Question::of(table).when(column.name, test);
    let mut all = vec![ask(Test::IsEmpty), ask(Test::IsFilled)];
    let cell = match column.holds {
        Holds::Id => Cell::Id(Uuid::nil()),
        Holds::Number => Cell::Number(1),
        Holds::Code => Cell::Code("x".into()),
        Holds::Flag => Cell::Flag(true),
        Holds::Token => Cell::Find("x".into()),
        Holds::Sealed(_) => return all,
    };
    all.push(ask(Test::Is(cell.clone())));
    all.push(ask(Test::IsNot(cell.clone())));
    all.push(ask(Test::OneOf(vec![cell.clone(), cell.clone(), Cell::Empty])));
    if column.holds != Holds::Token {
        all.push(ask(Test::AtMost(cell.clone())).by(column.name));
        all.push(ask(Test::AtLeast(cell)).by_falling(column.name));
        all.push(Question::of(table).by(column.name));
    }
    all
}

impl Db {
    async fn prepare(&self, sample: &Sample) -> Answer<()> {
        let text = AssertSqlSafe(sample.text.as_str()).into_sql_str();
        match self {
            Self::Sqlite(pool) => {
                let mut connection = pool.acquire().await?;
                connection.clear_cached_statements().await?;
                // SQLite prepares against the tables that it remembers; reading makes it look.
                sqlx::raw_sql("SELECT 1 FROM sqlite_schema").execute(&mut *connection).await?;
                connection.prepare(text).await?;
            }
            Self::Postgres(pool) => {
                let types = sample.values.iter().map(<Value<'_> as Encode<Postgres>>::produces);
                let types: Vec<_> = types.flatten().collect();
                let mut connection = pool.acquire().await?;
                connection.clear_cached_statements().await?;
                connection.prepare_with(text, &types).await?;
            }
        }
        Ok(())
    }
}
