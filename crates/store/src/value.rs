//! Values on their way into and out of either database, and the statements that carry them.
use std::borrow::Cow;

use sqlx::{
    AssertSqlSafe, ColumnIndex, Database, Decode, Encode, FromRow, Row, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::PgRow,
    query::{Query, QueryAs},
    sqlite::SqliteRow,
};
use uuid::Uuid;

use crate::dialect::{Db, Tx};

/// One value. Each may be nothing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Id(Option<Uuid>),
    Small(Option<i16>),
    Whole(Option<i32>),
    Number(Option<i64>),
    Flag(Option<bool>),
    Code(Option<Cow<'a, str>>),
    Bytes(Option<Cow<'a, [u8]>>),
}

/// What kind of value stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Id,
    Small,
    Number,
    Flag,
    Code,
    Bytes,
}

impl<'a> Value<'a> {
    pub(crate) fn id(id: Uuid) -> Self {
        Self::Id(Some(id))
    }

    pub(crate) fn number(number: i64) -> Self {
        Self::Number(Some(number))
    }

    pub(crate) fn small(number: i16) -> Self {
        Self::Small(Some(number))
    }

    pub(crate) fn code(code: &'a str) -> Self {
        Self::Code(Some(Cow::Borrowed(code)))
    }

    pub(crate) fn bytes(bytes: &'a [u8]) -> Self {
        Self::Bytes(Some(Cow::Borrowed(bytes)))
    }
}

impl Value<'static> {
    pub(crate) fn owned(bytes: Vec<u8>) -> Self {
        Self::Bytes(Some(Cow::Owned(bytes)))
    }
}

impl<DB: Database> Type<DB> for Value<'_>
where
    i64: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <i64 as Type<DB>>::type_info()
    }
}

impl<'q, DB: Database> Encode<'q, DB> for Value<'_>
where
    Uuid: Encode<'q, DB> + Type<DB>,
    i16: Encode<'q, DB> + Type<DB>,
    i32: Encode<'q, DB> + Type<DB>,
    i64: Encode<'q, DB> + Type<DB>,
    bool: Encode<'q, DB> + Type<DB>,
    for<'x> &'x str: Encode<'q, DB> + Type<DB>,
    for<'x> &'x [u8]: Encode<'q, DB> + Type<DB>,
{
    fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        match self {
            Self::Id(Some(id)) => id.encode_by_ref(buffer),
            Self::Small(Some(number)) => number.encode_by_ref(buffer),
            Self::Whole(Some(number)) => number.encode_by_ref(buffer),
            Self::Number(Some(number)) => number.encode_by_ref(buffer),
            Self::Flag(Some(flag)) => flag.encode_by_ref(buffer),
            Self::Code(Some(code)) => <&str as Encode<'q, DB>>::encode(code, buffer),
            Self::Bytes(Some(bytes)) => <&[u8] as Encode<'q, DB>>::encode(bytes, buffer),
            _ => Ok(IsNull::Yes),
        }
    }

    fn produces(&self) -> Option<DB::TypeInfo> {
        Some(match self {
            Self::Id(_) => <Uuid as Type<DB>>::type_info(),
            Self::Small(_) => <i16 as Type<DB>>::type_info(),
            Self::Whole(_) => <i32 as Type<DB>>::type_info(),
            Self::Number(_) => <i64 as Type<DB>>::type_info(),
            Self::Flag(_) => <bool as Type<DB>>::type_info(),
            Self::Code(_) => <&str as Type<DB>>::type_info(),
            Self::Bytes(_) => <&[u8] as Type<DB>>::type_info(),
        })
    }
}

/// Reads one value of a row.
fn read<R: Row>(row: &R, at: usize, shape: Shape) -> sqlx::Result<Value<'static>>
where
    usize: ColumnIndex<R>,
    for<'r> Option<Uuid>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<i16>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<i64>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<bool>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<String>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
{
    Ok(match shape {
        Shape::Id => Value::Id(row.try_get(at)?),
        Shape::Small => Value::Small(row.try_get(at)?),
        Shape::Number => Value::Number(row.try_get(at)?),
        Shape::Flag => Value::Flag(row.try_get(at)?),
        Shape::Code => Value::Code(row.try_get::<Option<String>, _>(at)?.map(Cow::Owned)),
        Shape::Bytes => Value::Bytes(row.try_get::<Option<Vec<u8>>, _>(at)?.map(Cow::Owned)),
    })
}

/// A row that both engines can give.
pub(crate) trait Readable:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Readable for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

/// Rows of values.
pub(crate) type Grid = Vec<Vec<Value<'static>>>;

impl Db {
    /// Asks for rows of a known type.
    pub(crate) async fn fetch<T: Readable>(
        &self,
        text: &str,
        values: &[Value<'_>],
    ) -> sqlx::Result<Vec<T>> {
        on!(self, pool => {
            let query = sqlx::query_as(AssertSqlSafe(text));
            values.iter().fold(query, QueryAs::bind).fetch_all(pool).await
        })
    }

    /// Asks for rows of which only the shape is known.
    pub(crate) async fn grid(
        &self,
        text: &str,
        values: &[Value<'_>],
        shapes: &[Shape],
    ) -> sqlx::Result<Grid> {
        on!(self, pool => {
            let query = sqlx::query(AssertSqlSafe(text));
            let query = values.iter().fold(query, Query::bind);
            query.fetch_all(pool).await.and_then(|rows| {
                let line = |row| {
                    shapes.iter().enumerate().map(|(at, shape)| read(row, at, *shape)).collect()
                };
                rows.iter().map(line).collect()
            })
        })
    }

    /// Does something, and says to how many rows.
    pub(crate) async fn execute(&self, text: &str, values: &[Value<'_>]) -> sqlx::Result<u64> {
        on!(self, pool => {
            let query = sqlx::query(AssertSqlSafe(text));
            let query = values.iter().fold(query, Query::bind);
            query.execute(pool).await.map(|done| done.rows_affected())
        })
    }
}

impl Tx {
    /// Asks for rows of a known type.
    pub(crate) async fn fetch<T: Readable>(
        &mut self,
        text: &str,
        values: &[Value<'_>],
    ) -> sqlx::Result<Vec<T>> {
        within!(self, conn => {
            let query = sqlx::query_as(AssertSqlSafe(text));
            values.iter().fold(query, QueryAs::bind).fetch_all(conn).await
        })
    }

    /// Asks for rows of which only the shape is known.
    pub(crate) async fn grid(
        &mut self,
        text: &str,
        values: &[Value<'_>],
        shapes: &[Shape],
    ) -> sqlx::Result<Grid> {
        within!(self, conn => {
            let query = sqlx::query(AssertSqlSafe(text));
            let query = values.iter().fold(query, Query::bind);
            let rows = query.fetch_all(conn).await?;
            let line = |row| {
                shapes.iter().enumerate().map(|(at, shape)| read(row, at, *shape)).collect()
            };
            rows.iter().map(line).collect()
        })
    }

    /// Does something, and says to how many rows.
    pub(crate) async fn execute(&mut self, text: &str, values: &[Value<'_>]) -> sqlx::Result<u64> {
        within!(self, conn => {
            let query = sqlx::query(AssertSqlSafe(text));
            let query = values.iter().fold(query, Query::bind);
            query.execute(conn).await.map(|done| done.rows_affected())
        })
    }
}
