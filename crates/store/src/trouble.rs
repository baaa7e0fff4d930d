//! What can go wrong inside the store, and what it means to the office.
use app::Problem;

/// An error on its way out of the store.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The database said so.
    Sql(sqlx::Error),
    /// We say so.
    Told(Problem),
}

/// What work inside the store comes to.
pub(crate) type Answer<T> = Result<T, Trouble>;

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Told(problem)
    }
}

impl From<Trouble> for Problem {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Sql(error) => meaning(&error),
            Trouble::Told(problem) => problem,
        }
    }
}

impl Trouble {
    /// Whether what stands in the database is to blame, and not whoever asks.
    pub(crate) fn is_damage(&self) -> bool {
        match self {
            Self::Sql(error) => matches!(meaning(error), Problem::Damaged(_)),
            Self::Told(problem) => matches!(problem, Problem::Damaged(_)),
        }
    }
}

/// A part of the record that is not as it was written.
pub(crate) fn damaged(what: impl Into<String>) -> Problem {
    Problem::Damaged(what.into())
}

/// The engine's own code of an error.
pub(crate) fn code_of(error: &sqlx::Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

fn meaning(error: &sqlx::Error) -> Problem {
    use sqlx::Error as E;
    match error {
        E::Database(_) => by_code(code_of(error).as_deref().unwrap_or_default(), error),
        E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed => {
            Problem::Away(error.to_string())
        }
        E::ColumnDecode { .. } | E::Decode(_) => damaged(error.to_string()),
        _ => Problem::broken(error),
    }
}

/// PostgreSQL's codes have five signs, SQLite's are shorter numbers, whose last byte is the
/// kind and whose other bytes are the occasion.
fn by_code(code: &str, error: &sqlx::Error) -> Problem {
    if let Ok(number) = code.parse::<u32>()
        && code.len() < 5
    {
        return match (number, number & 0xff) {
            // FULL; and no room for a write (a quota) or for the file of shared memory.
            (_, 13) | (778 | 4874, _) => Problem::Full,
            // LOCKED and BUSY, READONLY, IOERR, CANTOPEN.
            (_, 5 | 6 | 8 | 10 | 14) => Problem::Away(error.to_string()),
            // CORRUPT, NOTADB.
            (_, 11 | 26) => damaged(error.to_string()),
            _ => Problem::broken(error),
        };
    }
    match code.get(..2) {
        _ if code == "53100" => Problem::Full,
        // Cut off, out of means, stopped by an operator, a fault of the system; read-only.
        Some("08" | "53" | "57" | "58") => Problem::Away(error.to_string()),
        _ if code == "25006" => Problem::Away(error.to_string()),
        Some("XX") => damaged(error.to_string()),
        _ => Problem::broken(error),
    }
}
