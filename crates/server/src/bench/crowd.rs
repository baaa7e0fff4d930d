//! A crowd of cases, as an office has after years: most of them closed, some thousands open at
//! every stage, each written as its commands would have written it, many in one transaction.
use std::collections::VecDeque;

use app::{Office, Problem, publication};
use casework::Day;
use serde::{Deserialize, Serialize};
use store::{Bulk, Public, Store};
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{
    decisions,
    dice::Dice,
    dress::{Cast, DAY, Dress, Telling},
    mould::Mould,
    office::Furnished,
};
use crate::{Fault, House};

/// The same seed makes the same office.
const SEED: u64 = 20_261_125;
/// Of a hundred cases so many are open.
const OPEN: u64 = 6;
/// The oldest closed case ended so many days ago.
const PAST: u64 = 5 * 365;
/// So many cases are long ones.
const LONG: u64 = 25;
/// So many of each kind are kept in mind for the pages.
const SAMPLES: usize = 40;
/// So many cases share a transaction.
const AT_ONCE: usize = 250;
/// So many transactions are made ready while one is written.
const AHEAD: usize = 2;

/// Cases and people to look at once the office is there.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Samples {
    /// How many cases there are.
    pub(crate) cases: u64,
    /// Officers, by account.
    pub(crate) officers: Vec<Uuid>,
    /// References of long cases.
    pub(crate) long: Vec<String>,
    /// References of open cases, each with its complainant's account.
    pub(crate) open: Vec<(String, Uuid)>,
}

/// The moulds, with what is drawn from them.
struct Plan {
    moulds: Vec<Mould>,
    cast: Cast,
    tellings: Vec<Telling>,
}

/// Writes the crowd, and what of it is public. Answers how many events were written.
pub(crate) async fn gather(of: Furnished, cases: u64) -> Result<(House, Samples, u64), Fault> {
    let Furnished { house, moulds, long, cast } = of;
    let today = house.office.today();
    let plan = Plan::drawn(moulds, long, cast, (cases, today));
    let samples = plan.samples(cases);
    let events = write(&house.store, plan).await?;
    publish(&house).await?;
    Ok((house, samples, events))
}

/// Writes so many open cases apart from the crowd. Answers which.
pub(crate) async fn apart(of: &Furnished, count: usize) -> Result<Vec<Uuid>, Problem> {
    let today = of.house.office.today();
    let lives = |mould: &&Mould| mould.ends().is_none() && mould.cuts.len() > 1;
    let mould = of.moulds.iter().filter(lives).min_by_key(|mould| mould.events());
    let mould = mould.ok_or_else(|| Problem::broken("no story is open"))?;
    let (mut tales, mut cases) = (Vec::new(), Vec::new());
    for number in (1 << 40..).take(count) {
        let first = mould.case.first().map_or(0, |deed| deed.recorded_at);
        let later = i64::try_from(days(mould.begins(), today)).unwrap_or_default();
        let telling = Telling { number, mould: 0, deeds: 1, later, at: first + later * DAY };
        let dress = Dress::of(SEED, &telling, &of.cast);
        cases.push(dress.case);
        tales.extend(dress.tales(mould, telling.deeds)?);
    }
    let store = &of.house.store;
    store.write_bulk(store.bulk(tales)?).await?;
    Ok(cases)
}

impl Plan {
    fn drawn(mut moulds: Vec<Mould>, long: Mould, cast: Cast, (cases, today): (u64, Day)) -> Self {
        // Short stories are many, long ones few.
        let weight = |mould: &Mould| (100_000_000 / mould.events().pow(2)).max(1);
        let done: Vec<_> = moulds.iter().map(|it| it.ends().map_or(0, |_| weight(it))).collect();
        let lives =
            moulds.iter().map(|it| weight(it) * days(it.begins(), it.ends().unwrap_or(today)));
        let lives: Vec<_> = lives.collect();
        moulds.push(long);
        let mut tellings = Vec::new();
        for number in 0..cases {
            let mut dice = Dice::of(SEED ^ 1, number);
            let kinds = (done.as_slice(), lives.as_slice());
            tellings.extend(telling(number, &moulds, kinds, today, &mut dice));
        }
        tellings.sort_unstable_by_key(|telling| (telling.at, telling.number));
        Self { moulds, cast, tellings }
    }

    fn samples(&self, cases: u64) -> Samples {
        let mut samples =
            Samples { cases, officers: self.cast.officers.clone(), ..Samples::default() };
        for telling in self.tellings.iter().rev() {
            let dress = || Dress::of(SEED, telling, &self.cast);
            let is_long = telling.mould + 1 == self.moulds.len();
            let lives = self.moulds.get(telling.mould).is_some_and(|mould| {
                mould.cuts.iter().any(|cut| cut.deeds == telling.deeds && cut.lives)
            });
            if is_long {
                samples.long.push(dress().reference.to_string());
            } else if lives && telling.deeds > 4 && samples.open.len() < SAMPLES {
                let dress = dress();
                samples.open.push((dress.reference.to_string(), dress.account));
            }
        }
        samples
    }
}

fn days(from: Day, to: Day) -> u64 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u64::try_from(days).unwrap_or_default()
}

/// Draws which story a case tells, how far it has come, and when it began. An open case stands
/// where its story stood on one of its days, and that day is today.
fn telling(
    number: u64,
    moulds: &[Mould],
    (done, lives): (&[u64], &[u64]),
    today: Day,
    dice: &mut Dice,
) -> Option<Telling> {
    let last = moulds.len().checked_sub(1)?;
    let (mould, deeds, later) = if number < LONG {
        (last, moulds.get(last)?.case.len(), 0)
    } else if dice.below(100) < OPEN {
        let at = dice.weigh(lives);
        let mould = moulds.get(at)?;
        let ends = mould.ends().unwrap_or(today);
        let day = dice.below(days(mould.begins(), ends));
        let day = mould.begins().saturating_add(jiff::Span::new().days(i64::try_from(day).ok()?));
        (at, mould.until(day), i64::try_from(days(day, today)).ok()?)
    } else {
        let at = dice.weigh(done);
        let mould = moulds.get(at)?;
        let last = mould.cuts.last()?.day;
        let ago = i64::try_from(1 + dice.below(PAST)).ok()?;
        (at, mould.case.len(), i64::try_from(days(last, today)).ok()? - ago)
    };
    let first = moulds.get(mould)?.case.first()?.recorded_at;
    Some(Telling { number, mould, deeds, later, at: first + later * DAY })
}

async fn write(store: &Store, plan: Plan) -> Result<u64, Problem> {
    let plan = std::sync::Arc::new(plan);
    let chunks = plan.tellings.len().div_ceil(AT_ONCE);
    let mut ahead = VecDeque::<JoinHandle<Result<Bulk, Problem>>>::new();
    let (mut events, mut next) = (0, 0);
    loop {
        while next < chunks && ahead.len() < AHEAD {
            let (store, plan) = (store.clone(), std::sync::Arc::clone(&plan));
            let chunk = next;
            ahead.push_back(tokio::task::spawn_blocking(move || ready(&store, &plan, chunk)));
            next += 1;
        }
        let Some(bulk) = ahead.pop_front() else { return Ok(events) };
        events += store.write_bulk(bulk.await.map_err(Problem::broken)??).await?;
    }
}

fn ready(store: &Store, plan: &Plan, chunk: usize) -> Result<Bulk, Problem> {
    let mut tales = Vec::new();
    for telling in plan.tellings.iter().skip(chunk * AT_ONCE).take(AT_ONCE) {
        let Some(mould) = plan.moulds.get(telling.mould) else { continue };
        tales.extend(Dress::of(SEED, telling, &plan.cast).tales(mould, telling.deeds)?);
    }
    store.bulk(tales)
}

/// Writes what is public into the public store: the cases' own decisions as the daily round
/// does, and decisions from elsewhere, so that there is something to search.
async fn publish(house: &House) -> Result<(), Fault> {
    let public = Public::open(&house.folder).await?;
    decisions::publish(&public, house.office.today()).await?;
    let apart = Office { public: std::sync::Arc::new(public.clone()), ..house.office.clone() };
    publication::release_due(&apart).await?;
    public.close().await;
    Ok(())
}
