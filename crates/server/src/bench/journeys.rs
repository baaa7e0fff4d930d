//! Whole journeys, from the first question to the published decision, through the real commands.
use std::{path::Path, time::Instant};

use app::{
    Problem,
    ports::{Clock, OfficeKind},
};
use casework::record::Kind;
use identity::OfficeClock;
use uuid::Uuid;

use super::{process, report::Journeys};
use crate::{Fault, Settings, house};

/// So many are told side by side, as an office has many cases at once.
const COPIES: usize = 40;

/// Tells them in an office of their own, in an empty folder. The calendar turns for all of them.
pub(crate) async fn measure(folder: &Path) -> Result<Journeys, Fault> {
    let settings = Settings::read(folder, [].into_iter())?;
    let begins = demo::begins(OfficeClock::real().today());
    let house =
        house::found(folder, settings, (OfficeKind::Demo, demo::NAME), Some(begins)).await?;
    let (begun, before) = (Instant::now(), process::used(std::process::id()));
    let steps = demo::whole_journeys(&house.office, COPIES).await?;
    let cpu = process::used(std::process::id()).saturating_sub(before);
    let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let record = house.office.record.as_ref();
    let one = record.streams(Kind::Case, Uuid::nil(), 1).await?.into_iter().next();
    let one = casework::id::CaseId(one.ok_or(Problem::NotFound)?);
    let events = u64::try_from(house.office.case(one).await?.version()).unwrap_or_default();
    house.close().await;
    let cpu_ms = cpu / 1000 / COPIES as u64;
    Ok(Journeys { journeys: COPIES, steps, events, took_ms, cpu_ms })
}
