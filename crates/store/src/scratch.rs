//! Sessions, drafts, codes, and counts of tries. Kept under keyed hashes, sealed, with an end.
use app::{
    Problem,
    ports::{Ended, Scratch, ScratchKind},
};

use crate::{
    dialect::Tx,
    open::Store,
    rehearse::Sample,
    trouble::{Answer, Trouble, damaged},
    value::Value,
    writer::{self, Work},
};

const PUT: &str = "
    INSERT INTO scratch (kind, name, body, tries, expires_at) VALUES ($1, $2, $3, 0, $4)
    ON CONFLICT (kind, name) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at";
const GET: &str =
    "SELECT body FROM scratch WHERE kind = $1 AND name = $2 AND expires_at > $3 AND tries = 0";
const EVERY: &str = "
    SELECT name, body FROM scratch WHERE kind = $1 AND expires_at > $2 AND tries = 0 ORDER BY name";
const TAKE: &str = "
    DELETE FROM scratch WHERE kind = $1 AND name = $2 RETURNING body, expires_at";
const DELETE: &str = "DELETE FROM scratch WHERE kind = $1 AND name = $2";
const SWEEP: &str = "DELETE FROM scratch WHERE expires_at <= $1";
const END: &str = "
    DELETE FROM scratch WHERE kind = $1 AND name IN
      (SELECT name FROM scratch WHERE kind = $1 AND expires_at <= $2 AND tries = 0
       ORDER BY expires_at LIMIT $3)
    RETURNING name, body, expires_at";
const BUMP: &str = "
    INSERT INTO scratch (kind, name, body, tries, expires_at) VALUES ($1, $2, $3, 1, $4)
    ON CONFLICT (kind, name) DO UPDATE SET
      tries = CASE WHEN scratch.expires_at <= $5 THEN 1 ELSE scratch.tries + 1 END,
      expires_at = CASE WHEN scratch.expires_at <= $5 THEN excluded.expires_at
                   ELSE scratch.expires_at END
    RETURNING tries";

pub(crate) fn samples() -> Vec<Sample> {
    let (kind, bytes, time) = (Value::code("x"), Value::bytes(b"x"), Value::number(1));
    let slot = vec![kind, bytes.clone()];
    let and = |more: &[Value<'static>]| [&slot, more].concat();
    vec![
        Sample::record(PUT, and(&[bytes.clone(), time.clone()])),
        Sample::record(GET, and(std::slice::from_ref(&time))),
        Sample::record(TAKE, and(&[])),
        Sample::record(DELETE, and(&[])),
        Sample::record(BUMP, and(&[bytes, time.clone(), time.clone()])),
        Sample::record(END, vec![Value::code("x"), time.clone(), time.clone()]),
        Sample::record(EVERY, vec![Value::code("x"), time.clone()]),
        Sample::record(SWEEP, vec![time]),
    ]
}

/// The counter's own kind.
const TRIES: ScratchKind = ScratchKind::Attempt;

/// Something to be changed.
pub(crate) enum Change {
    Put { slot: Slot, body: Vec<u8>, expires_at: i64 },
    Take { slot: Slot },
    Delete { slot: Slot },
    Bump { slot: Slot, now: i64, expires_at: i64 },
    End { kind: ScratchKind, now: i64, at_most: i64 },
    Sweep { now: i64 },
}

/// What came of it: what was taken with its end, a count, or what has run out: name, body, end.
#[derive(Default)]
pub(crate) struct Outcome {
    taken: Option<(Vec<u8>, i64)>,
    count: i64,
    ended: Vec<(Vec<u8>, Vec<u8>, i64)>,
}

/// Where something is kept: its kind, and the hash of its key.
pub(crate) struct Slot {
    kind: ScratchKind,
    name: [u8; 32],
}

impl Slot {
    fn values(&self) -> [Value<'_>; 2] {
        [Value::code(self.kind.code()), Value::bytes(&self.name)]
    }

    fn bound(&self) -> Vec<u8> {
        [b"scratch ".as_slice(), self.kind.code().as_bytes(), b"\0", &self.name].concat()
    }
}

impl Change {
    pub(crate) async fn write(&self, tx: &mut Tx) -> Answer<Outcome> {
        match self {
            Self::Put { slot, body, expires_at } => {
                let [kind, name] = slot.values();
                let values = [kind, name, Value::bytes(body), Value::number(*expires_at)];
                tx.execute(PUT, &values).await?;
            }
            Self::Take { slot } => {
                let rows: Vec<(Vec<u8>, i64)> = tx.fetch(TAKE, &slot.values()).await?;
                let taken = rows.into_iter().next();
                return Ok(Outcome { taken, ..Outcome::default() });
            }
            Self::Delete { slot } => drop(tx.execute(DELETE, &slot.values()).await?),
            Self::Bump { slot, now, expires_at } => {
                let [kind, name] = slot.values();
                let (end, now) = (Value::number(*expires_at), Value::number(*now));
                let values = [kind, name, Value::bytes(&[]), end, now];
                let rows: Vec<(i64,)> = tx.fetch(BUMP, &values).await?;
                let count = rows.into_iter().next().map_or(0, |(count,)| count);
                return Ok(Outcome { count, ..Outcome::default() });
            }
            Self::End { kind, now, at_most } => {
                let (kind, now) = (Value::code(kind.code()), Value::number(*now));
                let ended = tx.fetch(END, &[kind, now, Value::number(*at_most)]).await?;
                return Ok(Outcome { ended, ..Outcome::default() });
            }
            Self::Sweep { now } => drop(tx.execute(SWEEP, &[Value::number(*now)]).await?),
        }
        Ok(Outcome::default())
    }
}

#[async_trait::async_trait]
impl Scratch for Store {
    async fn put(
        &self,
        kind: ScratchKind,
        key: &str,
        body: Vec<u8>,
        expires_at: i64,
    ) -> Result<(), Problem> {
        let slot = self.slot(kind, key);
        let body = self.ring.scratch.seal(&slot.bound(), &body)?;
        self.change(Change::Put { slot, body, expires_at }).await.map(drop)
    }

    async fn get(
        &self,
        kind: ScratchKind,
        key: &str,
        now: i64,
    ) -> Result<Option<Vec<u8>>, Problem> {
        let slot = self.slot(kind, key);
        let [kind, name] = slot.values();
        let asked = self.read.fetch(GET, &[kind, name, Value::number(now)]).await;
        let rows: Vec<(Vec<u8>,)> = asked.map_err(Trouble::from)?;
        rows.first().map(|(body,)| self.ring.scratch.open(&slot.bound(), body)).transpose()
    }

    async fn take(
        &self,
        kind: ScratchKind,
        key: &str,
        now: i64,
    ) -> Result<Option<Vec<u8>>, Problem> {
        let bound = self.slot(kind, key).bound();
        let outcome = self.change(Change::Take { slot: self.slot(kind, key) }).await?;
        let living = outcome.taken.filter(|(_, expires_at)| *expires_at > now);
        living.map(|(body, _)| self.ring.scratch.open(&bound, &body)).transpose()
    }

    async fn delete(&self, kind: ScratchKind, key: &str) -> Result<(), Problem> {
        self.change(Change::Delete { slot: self.slot(kind, key) }).await.map(drop)
    }

    async fn bump(&self, key: &str, now: i64, expires_at: i64) -> Result<u32, Problem> {
        let slot = self.slot(TRIES, key);
        let count = self.change(Change::Bump { slot, now, expires_at }).await?.count;
        u32::try_from(count).map_err(|_| damaged("a count out of bounds"))
    }

    async fn end(&self, kind: ScratchKind, now: i64, at_most: u32) -> Result<Vec<Ended>, Problem> {
        let change = Change::End { kind, now, at_most: at_most.into() };
        let ended = self.change(change).await?.ended;
        let open = |(name, body, at): (Vec<u8>, Vec<u8>, i64)| {
            let name = name.try_into().map_err(|_| damaged("a name out of bounds"))?;
            let body = self.ring.scratch.open(&Slot { kind, name }.bound(), &body)?;
            Ok(Ended { body, at })
        };
        ended.into_iter().map(open).collect()
    }

    async fn every(&self, kind: ScratchKind, now: i64) -> Result<Vec<Vec<u8>>, Problem> {
        let values = [Value::code(kind.code()), Value::number(now)];
        let asked = self.read.fetch(EVERY, &values).await;
        let rows: Vec<(Vec<u8>, Vec<u8>)> = asked.map_err(Trouble::from)?;
        let open = |(name, body): (Vec<u8>, Vec<u8>)| {
            let name = name.try_into().map_err(|_| damaged("a name out of bounds"))?;
            self.ring.scratch.open(&Slot { kind, name }.bound(), &body)
        };
        rows.into_iter().map(open).collect()
    }

    async fn sweep(&self, now: i64) -> Result<(), Problem> {
        self.change(Change::Sweep { now }).await.map(drop)
    }
}

impl Store {
    async fn change(&self, change: Change) -> Result<Outcome, Problem> {
        let work = Work::Scratch(change);
        writer::submit(&self.desk, self.writer.as_ref(), work).await?.outcome()
    }

    fn slot(&self, kind: ScratchKind, key: &str) -> Slot {
        let name = self.ring.scratch_name.mark(kind.code().as_bytes(), key.as_bytes());
        Slot { kind, name }
    }
}
