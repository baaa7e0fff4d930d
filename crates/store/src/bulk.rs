//! Whole stories written at once, as the commands that tell them would have: sealed and chained
//! the same, checked the same, only the rows of their last state.
use std::sync::Arc;

use app::{
    Problem,
    lists::{RowChange, Rows},
    ports::{Batch, Envelope, Seen},
};
use casework::record::{Stream, Wire};

use crate::{
    append::{Inside, Ready},
    chain::Head,
    keys::StreamKeys,
    open::Store,
    trouble::damaged,
    writer::Work,
};

/// The story of a stream that nobody has opened yet.
pub struct Tale {
    /// The stream.
    pub stream: Stream,
    /// The commands in their order, each with what it did.
    pub commands: Vec<(Envelope, Vec<Wire>)>,
    /// The rows that they leave in the lists.
    pub rows: Rows,
}

/// Stories made ready to be written.
pub struct Bulk {
    works: Vec<Work>,
    events: u64,
}

impl Store {
    /// Seals, chains and draws the rows of stories: everything that needs no lock.
    ///
    /// # Errors
    ///
    /// A command without events, or rows that fit no list.
    pub fn bulk(&self, tales: Vec<Tale>) -> Result<Bulk, Problem> {
        let mut bulk = Bulk { works: Vec::new(), events: 0 };
        for tale in tales {
            self.add(&mut bulk, tale)?;
        }
        Ok(bulk)
    }

    fn add(&self, bulk: &mut Bulk, tale: Tale) -> Result<(), Problem> {
        let (keys, mut head) = (StreamKeys::fresh(), Head::default());
        let (mut rows, last) = (Some(tale.rows), tale.commands.len());
        for (at, (envelope, events)) in (1..).zip(tale.commands) {
            let inside = Arc::new(Inside { head, keys: keys.clone() });
            let seen = Seen::new(tale.stream, head.version, inside);
            let after = rows.take_if(|_| at == last).unwrap_or_default();
            let rows = RowChange { before: Rows::new(), after };
            bulk.events += events.len() as u64;
            let batch = Batch { seen, envelope, events, rows };
            let ready = Ready::of(&self.desk, &self.ring, &batch)?;
            let end = ready.entries.last().ok_or_else(|| damaged("a command without events"))?;
            head = Head::read(end.position, &end.hash)?;
            bulk.works.push(Work::Append(vec![ready]));
        }
        Ok(())
    }

    /// Writes stories in one transaction. Answers how many events they have.
    ///
    /// # Errors
    ///
    /// The store cannot write, or somebody has opened one of the streams.
    pub async fn write_bulk(&self, bulk: Bulk) -> Result<u64, Problem> {
        for done in self.desk.write_all(&bulk.works.iter().collect::<Vec<_>>()).await {
            done?.receipt()?;
        }
        Ok(bulk.events)
    }
}
