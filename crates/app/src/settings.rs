//! The office itself: founding it, and turning the calendar of a made-up one.
use casework::{
    Day,
    permission::Actor,
    settings::{OFFICE, OfficeKind, Settings},
};
use jiff::ToSpan;
use uuid::Uuid;

use crate::{
    Office, Problem, daily,
    ports::{Chance, Clock, Envelope, Record},
    stories::{self, Loaded},
};

/// What is recorded of the office itself.
///
/// # Errors
///
/// The store cannot be reached, or the record is damaged.
pub async fn settings(record: &dyn Record) -> Result<Settings, Problem> {
    Ok(load(record).await?.story)
}

async fn load(record: &dyn Record) -> Result<Loaded<Settings>, Problem> {
    stories::load(record, OFFICE).await
}

/// Founds the office. `ahead`: how far its clock is ahead of the machine's (microseconds).
///
/// # Errors
///
/// One was founded here already; the store cannot write.
pub async fn found(
    record: &dyn Record,
    (clock, chance): (&dyn Clock, &dyn Chance),
    kind: OfficeKind,
    name: &str,
    ahead: i64,
) -> Result<(), Problem> {
    let loaded = load(record).await?;
    let founded = loaded.story.found(kind, name, ahead)?;
    let envelope = by_the_program(chance.id(), clock.now());
    stories::append(record, &loaded, envelope, &[founded]).await?;
    Ok(())
}

fn by_the_program(command: Uuid, recorded_at: i64) -> Envelope {
    let actor = Actor::PROGRAM.account.0;
    Envelope { command, actor, on_behalf_of: None, cause: None, recorded_at }
}

/// Turns the calendar of a made-up office forward, one day after the other, and does on each
/// what that day asks for.
///
/// # Errors
///
/// [`casework::Refusal::CalendarFixed`]: a real office, or a day that is not after today.
pub async fn turn_calendar(office: &Office, by: &Actor, to: Day) -> Result<(), Problem> {
    office.clock.ahead_for(to)?;
    while office.today() < to {
        let next = office.today().saturating_add(1.day());
        turn_one_day(office, by, next).await?;
        daily::round(office, next).await?;
    }
    Ok(())
}

async fn turn_one_day(office: &Office, by: &Actor, next: Day) -> Result<(), Problem> {
    let loaded = load(office.record.as_ref()).await?;
    let ahead = office.clock.ahead_for(next)?;
    let turned = loaded.story.turn(next, ahead, office.today())?;
    let envelope =
        Envelope { actor: by.account.0, ..by_the_program(office.chance.id(), office.clock.now()) };
    // Recorded before it is so: should the program stop here, it starts again on the new day.
    stories::append(office.record.as_ref(), &loaded, envelope, &[turned]).await?;
    office.clock.put_ahead(ahead);
    Ok(())
}
