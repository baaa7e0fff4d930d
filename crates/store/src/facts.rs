//! The few facts about a store itself. Each is written once, but the mark of the lists.
use app::{
    Problem,
    ports::{Founding, OfficeKind},
};

use crate::{
    dialect::{Db, Tx},
    open::Store,
    rehearse::Sample,
    trouble::{Answer, damaged},
    value::Value,
};

/// The shape of the tables.
pub(crate) const SHAPE: &str = "shape";
/// What the record and its keys have in common.
pub(crate) const PAIR: &str = "pair";
/// What tells the master key from another.
pub(crate) const MASTER: &str = "master";
/// The mark of the declarations that the lists were made from.
pub(crate) const LISTS: &str = "lists";
/// The kind of office.
const OFFICE: &str = "office";

const GET: &str = "SELECT value FROM fact WHERE name = $1";
const SETTLE: &str = "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
const SET: &str = "INSERT INTO fact (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

pub(crate) fn samples() -> Vec<Sample> {
    let both = vec![Value::code("x"), Value::bytes(b"x")];
    vec![
        Sample::record(GET, vec![Value::code("x")]),
        Sample::record(SET, both.clone()),
        Sample::keys(SETTLE, both),
    ]
}

/// A fact, if it was ever told.
pub(crate) async fn get(db: &Db, name: &str) -> Answer<Option<Vec<u8>>> {
    let rows: Vec<(Vec<u8>,)> = db.fetch(GET, &[Value::code(name)]).await?;
    Ok(rows.into_iter().next().map(|(value,)| value))
}

/// Tells a fact once; answers what stands, which may be what somebody told before.
pub(crate) async fn settle(db: &Db, name: &str, value: &[u8]) -> Answer<Vec<u8>> {
    db.execute(SETTLE, &[Value::code(name), Value::bytes(value)]).await?;
    Ok(get(db, name).await?.ok_or_else(|| damaged("a fact is gone"))?)
}

/// Tells a fact that may change.
pub(crate) async fn set(tx: &mut Tx, name: &str, value: &[u8]) -> Answer<()> {
    tx.execute(SET, &[Value::code(name), Value::bytes(value)]).await?;
    Ok(())
}

#[async_trait::async_trait]
impl Founding for Store {
    async fn founded(&self) -> Result<Option<OfficeKind>, Problem> {
        get(&self.read, OFFICE).await?.map(|told| read(&told)).transpose()
    }

    async fn found(&self, kind: OfficeKind) -> Result<OfficeKind, Problem> {
        let told = match kind {
            OfficeKind::Real => "real",
            OfficeKind::Demo => "demo",
        };
        read(&settle(&self.desk.record, OFFICE, told.as_bytes()).await?)
    }
}

fn read(told: &[u8]) -> Result<OfficeKind, Problem> {
    match told {
        b"real" => Ok(OfficeKind::Real),
        b"demo" => Ok(OfficeKind::Demo),
        _ => Err(damaged("an office of no known kind")),
    }
}
