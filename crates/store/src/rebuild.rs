//! Drawing every list anew from the log.
use app::{Problem, lists::Rows};
use casework::record::{Kind, Stream};

use crate::{
    dialect::{Patience, Tx, may_pass},
    facts, lists,
    open::Store,
    pages::{START, Whole},
    rows::{self, Brush, TableChange},
    trouble::{Answer, Trouble, damaged},
};

/// Rows are written for so many streams at once.
const STREAMS: usize = 500;

impl Store {
    /// Drops every list and draws it again from the log. Nobody writes meanwhile; everybody
    /// reads the old lists until the new ones are there. Answers how many events were read.
    ///
    /// # Errors
    ///
    /// An event that cannot be read, or a story that cannot be told.
    pub async fn rebuild(&self) -> Result<u64, Problem> {
        Ok(self.draw_all().await?)
    }

    pub(crate) async fn draw_all(&self) -> Answer<u64> {
        let mut patience = Patience::default();
        loop {
            match self.draw_once().await {
                Err(Trouble::Sql(error)) if may_pass(&error) && patience.waits().await => {}
                drawn => return drawn,
            }
        }
    }

    async fn draw_once(&self) -> Answer<u64> {
        let mut tx = self.desk.record.begin().await?;
        match self.draw_in(&mut tx).await {
            Ok(events) => {
                tx.commit().await?;
                Ok(events)
            }
            Err(trouble) => {
                tx.rollback().await;
                Err(trouble)
            }
        }
    }

    async fn draw_in(&self, tx: &mut Tx) -> Answer<u64> {
        if let Some(lock) = tx.engine().exclude_writers() {
            tx.run(lock).await?;
        }
        lists::drop_all(tx).await?;
        lists::create_all(tx, &self.drawing).await?;
        let (mut events, mut after) = (0, START);
        loop {
            let page = self.page(tx, after).await?;
            let Some(last) = page.last() else { break };
            after = last.place;
            events += page.iter().map(|whole| whole.entries.len() as u64).sum::<u64>();
            for some in page.chunks(STREAMS) {
                let drawn = some.iter().map(|whole| self.drawn(whole));
                let drawn = drawn.collect::<Result<Vec<_>, _>>()?.concat();
                rows::replace(tx, &drawn.iter().collect::<Vec<_>>(), &self.drawing).await?;
            }
        }
        facts::set(tx, facts::LISTS, &lists::fingerprint(&self.drawing)).await?;
        Ok(events)
    }

    /// The rows of one stream, as stored.
    pub(crate) fn drawn(&self, whole: &Whole) -> Result<Vec<TableChange>, Problem> {
        let rows = self.told(whole)?;
        let (place, keys) = (whole.place, &whole.keys);
        let brush = Brush { drawing: &self.drawing, ring: &self.ring, place, keys };
        brush.changes(&app::lists::RowChange { before: Rows::new(), after: rows })
    }

    fn told(&self, whole: &Whole) -> Result<Rows, Problem> {
        let kind = Kind::from_code(whole.place.kind);
        let kind = kind.ok_or_else(|| damaged("a stream of no known kind"))?;
        let past = whole.entries.iter().map(|entry| entry.past(&whole.keys));
        let past = past.collect::<Result<Vec<_>, _>>()?;
        (self.drawing.rows)(Stream { kind, id: whole.place.stream }, &past)
    }
}
