//! Counts: one row for a number, which grows. Nothing here says when it grew, or for whom.
use app::{
    Problem,
    ports::{Month, Tallies, Tally, Tick},
};

use crate::{
    dialect::Tx,
    open::Store,
    rehearse::Sample,
    trouble::{Answer, Trouble, damaged},
    value::Value,
    writer::{self, Work},
};

const COUNT: &str = "
    INSERT INTO tally (series, month, what, count) VALUES ($1, $2, $3, 1)
    ON CONFLICT (series, month, what) DO UPDATE SET count = tally.count + 1";
const COUNTED: &str = "SELECT month, what, count FROM tally WHERE series = $1 ORDER BY month, what";

pub(crate) fn samples() -> Vec<Sample> {
    let code = || Value::code("x");
    vec![Sample::record(COUNT, vec![code(), code(), code()]), Sample::record(COUNTED, vec![code()])]
}

/// Counts once more, in the order of the rows: two that count the same never wait for each other
/// crosswise.
pub(crate) async fn write(tx: &mut Tx, ticks: &[Tick]) -> Answer<()> {
    let mut ticks: Vec<_> = ticks.iter().collect();
    ticks.sort_by_key(|tick| (tick.series, &tick.month, &tick.what));
    for tick in ticks {
        let values = [tick.series, tick.month.code(), &tick.what].map(Value::code);
        tx.execute(COUNT, &values).await?;
    }
    Ok(())
}

#[async_trait::async_trait]
impl Tallies for Store {
    async fn count(&self, ticks: Vec<Tick>) -> Result<(), Problem> {
        let work = Work::Count(ticks);
        writer::submit(&self.desk, self.writer.as_ref(), work).await?.outcome().map(drop)
    }

    async fn counted(&self, series: &'static str) -> Result<Vec<Tally>, Problem> {
        let asked = self.read.fetch(COUNTED, &[Value::code(series)]).await;
        let rows: Vec<(String, String, i64)> = asked.map_err(Trouble::from)?;
        let tally = |(month, what, count): (String, String, i64)| {
            let month = Month::parse(&month).ok_or_else(|| damaged("a month out of bounds"))?;
            let count = u64::try_from(count).map_err(|_| damaged("a count out of bounds"))?;
            Ok(Tally { month, what, count })
        };
        rows.into_iter().map(tally).collect()
    }
}
