//! What changed in what is public, in order, and reading all of it: for an index beside it.
use app::{
    Problem,
    ports::{Place, PublicDecision, PublicLog},
};
use async_trait::async_trait;

use crate::{
    public::{Public, read},
    trouble::{Trouble, damaged},
    value::Value,
};

const END: &str = "SELECT serial, token FROM change ORDER BY serial DESC LIMIT 1";
const KNOWN: &str = "SELECT serial FROM change WHERE serial = $1 AND token = $2";
const AFTER: &str = "
    SELECT serial, token, reference FROM change WHERE serial > $1 ORDER BY serial LIMIT $2";
const LEAF: &str = "
    SELECT body FROM decision WHERE reference > $1 ORDER BY reference LIMIT $2";
const THESE: &str = "
    SELECT body FROM decision WHERE reference IN (SELECT value FROM json_each($1))";

fn number(size: usize) -> Value<'static> {
    Value::number(i64::try_from(size).unwrap_or(i64::MAX))
}

impl Public {
    /// Publishes many at once: all of them, or none.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub async fn publish_all(&self, decisions: &[PublicDecision]) -> Result<(), Problem> {
        Ok(self.written_all(decisions).await?)
    }

    async fn bodies(
        &self,
        query: &str,
        values: &[Value<'_>],
    ) -> Result<Vec<PublicDecision>, Problem> {
        let rows = self.readers.fetch(query, values).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(Trouble::from)?;
        rows.iter().map(|(body,)| read(body)).collect()
    }
}

#[async_trait]
impl PublicLog for Public {
    async fn end(&self) -> Result<Place, Problem> {
        let rows = self.readers.fetch(END, &[]).await;
        let rows: Vec<(i64, String)> = rows.map_err(Trouble::from)?;
        let last = rows.into_iter().next();
        let (serial, token) = last.ok_or_else(|| damaged("the log of what is public is empty"))?;
        Ok(Place { serial, token })
    }

    async fn after(
        &self,
        place: &Place,
        at_most: usize,
    ) -> Result<Option<Vec<(Place, String)>>, Problem> {
        let values = [Value::number(place.serial), Value::code(&place.token)];
        let known = self.readers.fetch(KNOWN, &values).await;
        let known: Vec<(i64,)> = known.map_err(Trouble::from)?;
        if known.is_empty() {
            return Ok(None);
        }
        let values = [Value::number(place.serial), number(at_most)];
        let rows = self.readers.fetch(AFTER, &values).await;
        let rows: Vec<(i64, String, String)> = rows.map_err(Trouble::from)?;
        let change = |(serial, token, reference)| (Place { serial, token }, reference);
        Ok(Some(rows.into_iter().map(change).collect()))
    }

    async fn leaf(&self, after: &str, at_most: usize) -> Result<Vec<PublicDecision>, Problem> {
        self.bodies(LEAF, &[Value::code(after), number(at_most)]).await
    }

    async fn these(&self, references: &[String]) -> Result<Vec<PublicDecision>, Problem> {
        let list = serde_json::to_string(references).map_err(Problem::broken)?;
        self.bodies(THESE, &[Value::code(&list)]).await
    }
}
