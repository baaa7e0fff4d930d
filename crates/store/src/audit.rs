//! Proof that the record is whole: every chain, every seal, every key, every list.
//!
//! The log is read in pages of whole streams, each page at one moment; the pages are checked
//! side by side. What looks wrong is looked at again, alone: while people work, a key or a row
//! may come or go between two glances.
use std::{
    collections::{BTreeSet, HashMap},
    time::Duration,
};

use app::Problem;
use tokio::task::JoinSet;

use crate::{
    chain::{self, Entry},
    check::{self, Drawn, HeadRow},
    dialect::{Db, Tx},
    keys::Place,
    lists::{OWN, name_of, shape},
    open::Store,
    pages::{END, START, Whole},
    rehearse::Sample,
    report::{Fault, Flaw, Report},
    rows,
    trouble::Answer,
    value::{Shape, Value},
};

/// So many pages are checked side by side.
const SIDE_BY_SIDE: usize = 4;
/// What looks wrong is looked at again after each of these: a disposal, say, takes its time.
const PAUSES: [Duration; 3] = [Duration::ZERO, Duration::from_millis(300), Duration::from_secs(2)];
/// When a page cannot be read, so many streams are read one by one.
const CAREFULLY: i64 = 200;

const HEADS: &str = "SELECT stream, kind, position, hash, changed_at FROM head
    WHERE (stream, kind) > ($1, $2) AND (stream, kind) <= ($3, $4)";
const NEXT: &str = "SELECT DISTINCT stream, kind FROM event
    WHERE (stream, kind) > ($1, $2) ORDER BY stream, kind LIMIT $3";
const POSITIONS: &str =
    "SELECT position FROM event WHERE stream = $1 AND kind = $2 ORDER BY position";
const ONE: &str = "WHERE stream = $1 AND kind = $2 AND position = $3";

/// Everything that the databases hold of the streams after one, up to another.
struct Page {
    wholes: Vec<Whole>,
    heads: HashMap<Place, HeadRow>,
    lists: HashMap<Place, Drawn>,
}

pub(crate) fn samples(store: &Store) -> Vec<Sample> {
    let (id, kind, number) = (Value::id(START.stream), Value::small(1), Value::number(1));
    let range = vec![id.clone(), kind.clone(), id.clone(), kind.clone()];
    let one = vec![id.clone(), kind.clone(), number];
    let mut samples = vec![
        Sample::record(HEADS, range.clone()),
        Sample::record(NEXT, one.clone()),
        Sample::record(POSITIONS, vec![id, kind]),
        Sample::record(chain::select(ONE), one),
    ];
    let tables = store.drawing.tables.iter();
    samples.extend(tables.map(|table| Sample::record(in_range(table), range.clone())));
    samples
}

impl Store {
    /// Checks every chain, seal, key, head and list row, and names the first broken link of
    /// each stream. People can work meanwhile.
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or is too damaged to be looked through.
    pub async fn verify(&self) -> Result<Report, Problem> {
        Ok(self.look_through().await?)
    }

    async fn look_through(&self) -> Answer<Report> {
        let mut report = Report::default();
        let (mut after, mut checks, mut suspects) = (START, JoinSet::new(), BTreeSet::new());
        while after < END {
            match self.page_at_one_moment(after).await {
                Ok((page, last)) => {
                    report.count(&page);
                    after = last;
                    let store = self.clone();
                    checks.spawn_blocking(move || store.suspects(&page));
                }
                Err(trouble) if trouble.is_damage() => {
                    let next = self.next(after).await?;
                    after = next.last().copied().unwrap_or(END);
                    suspects.extend(next);
                }
                Err(trouble) => return Err(trouble),
            }
            while checks.len() >= SIDE_BY_SIDE {
                suspects.extend(joined(&mut checks).await?);
            }
        }
        while !checks.is_empty() {
            suspects.extend(joined(&mut checks).await?);
        }
        report.faults.extend(self.look_again(suspects).await?);
        report.faults.extend(self.file_faults().await?);
        Ok(report)
    }

    /// The streams of a page with which something seems wrong.
    fn suspects(&self, page: &Page) -> Vec<Place> {
        let mut places: BTreeSet<_> = page.heads.keys().chain(page.lists.keys()).copied().collect();
        for whole in &page.wholes {
            places.remove(&whole.place);
            let (head, stored) = (page.heads.get(&whole.place), page.lists.get(&whole.place));
            if self.fault(Some(whole), head, stored, whole.place).is_some() {
                places.insert(whole.place);
            }
        }
        places.into_iter().collect()
    }

    fn fault(
        &self,
        whole: Option<&Whole>,
        head: Option<&HeadRow>,
        stored: Option<&Drawn>,
        place: Place,
    ) -> Option<Fault> {
        let Some(whole) = whole else {
            let alone = head.map(|_| Fault::of(place, Flaw::HeadAlone));
            return alone.or_else(|| check::lists(&self.drawing, place, &Drawn::new(), stored));
        };
        if let Some(fault) = check::log(whole, head) {
            return Some(fault);
        }
        match self.drawn(whole) {
            Ok(drawn) => {
                let drawn = drawn.into_iter().map(|change| (change.table.name, change.rows));
                check::lists(&self.drawing, place, &drawn.collect(), stored)
            }
            Err(problem) => Some(Fault::of(place, Flaw::Unreadable).with(problem.to_string())),
        }
    }

    /// Looks at each of these streams alone, and again a little later: what is wrong every time
    /// is wrong.
    async fn look_again(&self, mut places: BTreeSet<Place>) -> Answer<Vec<Fault>> {
        let mut faults = Vec::new();
        for pause in PAUSES {
            tokio::time::sleep(if places.is_empty() { Duration::ZERO } else { pause }).await;
            faults.clear();
            for place in std::mem::take(&mut places) {
                if let Some(fault) = self.look_at(place).await? {
                    places.insert(place);
                    faults.push(fault);
                }
            }
        }
        Ok(faults)
    }

    async fn look_at(&self, place: Place) -> Answer<Option<Fault>> {
        match self.one_at_one_moment(place).await {
            Ok(page) => {
                let (head, stored) = (page.heads.get(&place), page.lists.get(&place));
                Ok(self.fault(page.wholes.first(), head, stored, place))
            }
            Err(trouble) if trouble.is_damage() => Ok(Some(self.unreadable(place).await?)),
            Err(trouble) => Err(trouble),
        }
    }

    async fn page_at_one_moment(&self, after: Place) -> Answer<(Page, Place)> {
        let mut tx = self.read.snapshot().await?;
        let page = async {
            let wholes = self.page(&mut tx, after).await?;
            let last = wholes.last().map_or(END, |whole| whole.place);
            let (heads, lists) = self.beside(&mut tx, after, last).await?;
            Ok((Page { wholes, heads, lists }, last))
        };
        let page = page.await;
        tx.rollback().await;
        page
    }

    async fn one_at_one_moment(&self, place: Place) -> Answer<Page> {
        let mut tx = self.read.snapshot().await?;
        let page = async {
            let wholes = self.page_of(&mut tx, place).await?.into_iter().collect();
            let (heads, lists) = self.beside(&mut tx, before(place), place).await?;
            Ok(Page { wholes, heads, lists })
        };
        let page = page.await;
        tx.rollback().await;
        page
    }

    /// The heads and the list rows of the streams after one, up to another.
    async fn beside(
        &self,
        tx: &mut Tx,
        after: Place,
        last: Place,
    ) -> Answer<(HashMap<Place, HeadRow>, HashMap<Place, Drawn>)> {
        let range = [
            Value::id(after.stream),
            Value::small(after.kind),
            Value::id(last.stream),
            Value::small(last.kind),
        ];
        let heads: Vec<HeadRow> = tx.fetch(HEADS, &range).await?;
        let mut lists = HashMap::<Place, Drawn>::new();
        for table in self.drawing.tables {
            let declared = table.columns.iter().map(|column| shape(column.holds));
            let own = [Shape::Id, Shape::Small, Shape::Number];
            let shapes: Vec<_> = own.into_iter().chain(declared).collect();
            for row in tx.grid(&in_range(table), &range, &shapes).await? {
                if let [Value::Id(Some(stream)), Value::Small(Some(kind)), ..] = row[..] {
                    let drawn = lists.entry(Place { stream, kind }).or_default();
                    drawn.entry(table.name).or_default().push(row);
                }
            }
        }
        Ok((heads.into_iter().map(|head| (head.place(), head)).collect(), lists))
    }

    async fn next(&self, after: Place) -> Answer<Vec<Place>> {
        let asked = [Value::id(after.stream), Value::small(after.kind), Value::number(CAREFULLY)];
        Ok(self.read.fetch(NEXT, &asked).await?)
    }

    /// The first event of a stream that cannot even be read.
    async fn unreadable(&self, place: Place) -> Answer<Fault> {
        let stream = [Value::id(place.stream), Value::small(place.kind)];
        let positions: Vec<(i64,)> = self.read.fetch(POSITIONS, &stream).await?;
        for (position,) in positions {
            let asked = [&stream[..], &[Value::number(position)]].concat();
            let read = self.read.fetch::<Entry>(&chain::select(ONE), &asked).await;
            if let Err(error) = read {
                let fault = Fault::at(place, position, Flaw::Unreadable);
                return Ok(fault.with(error.to_string()));
            }
        }
        Ok(Fault::of(place, Flaw::Unreadable))
    }

    async fn file_faults(&self) -> Answer<Vec<Fault>> {
        let mut faults = Vec::new();
        for db in [&self.read, &self.keys.read] {
            let told = db.integrity().await?;
            faults.extend(told.map(|told| Fault::of(START, Flaw::File).with(told)));
        }
        Ok(faults)
    }
}

impl Report {
    fn count(&mut self, page: &Page) {
        self.streams += page.wholes.len() as u64;
        for whole in &page.wholes {
            self.events += whole.entries.len() as u64;
            let shut = whole.entries.iter().filter(|entry| entry.is_shut(&whole.keys));
            self.shut += shut.count() as u64;
        }
    }
}

impl Db {
    /// What the database says is wrong with its own file.
    async fn integrity(&self) -> Answer<Option<String>> {
        let Self::Sqlite(pool) = self else { return Ok(None) };
        let told: Vec<(String,)> = sqlx::query_as("PRAGMA quick_check(3)").fetch_all(pool).await?;
        let told: Vec<_> = told.into_iter().map(|(told,)| told).collect();
        Ok((told != ["ok"]).then(|| told.join("; ")))
    }
}

fn in_range(table: &app::lists::Table) -> String {
    let columns: Vec<_> =
        rows::columns(table).into_iter().map(|name| format!("\"{name}\"")).collect();
    let [stream, kind, ordinal] = OWN;
    format!(
        "SELECT {} FROM \"{}\" WHERE ({stream}, {kind}) > ($1, $2) AND ({stream}, {kind}) <= ($3, $4)
         ORDER BY {stream}, {kind}, {ordinal}",
        columns.join(", "),
        name_of(table)
    )
}

/// The place just before one.
fn before(place: Place) -> Place {
    Place { kind: place.kind.saturating_sub(1), ..place }
}

async fn joined(checks: &mut JoinSet<Vec<Place>>) -> Answer<Vec<Place>> {
    match checks.join_next().await {
        Some(Ok(places)) => Ok(places),
        Some(Err(error)) => Err(Problem::broken(error).into()),
        None => Ok(Vec::new()),
    }
}
