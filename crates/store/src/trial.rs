//! For tests only: what an owner could do to the writer's own connections.
use app::Problem;
use sqlx::AssertSqlSafe;

use crate::{open::Store, trouble::Answer};

impl Store {
    /// Runs a statement on the connections that write. Only with the feature `trial`.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn meddle(&self, text: &str) -> Result<(), Problem> {
        Ok(self.run(text).await?)
    }

    async fn run(&self, text: &str) -> Answer<()> {
        for db in [&self.desk.record, &self.keys.write] {
            on!(db, pool => sqlx::raw_sql(AssertSqlSafe(text)).execute(pool).await.map(drop))?;
        }
        Ok(())
    }
}
