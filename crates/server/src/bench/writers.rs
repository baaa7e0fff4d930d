//! How many events a second become durable: many writers, each in a case of its own, two events
//! a command, sealed and chained, with the rows of the lists that they change.
use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    Office, Problem,
    lists::{Drawn, RowChange},
    ports::{Batch, Envelope},
    stories,
};
use casework::{
    Case,
    codes::Priority,
    permission::{Actor, Deed, may},
    record::{self, Kind, Story, Stream, Wire},
};
use uuid::Uuid;

use super::{
    process,
    report::{Writers, percentile},
};

/// So long each number of writers writes.
const LONG: Duration = Duration::from_secs(5);

/// A command that can be repeated for ever: a note and a priority, given and taken in turns.
struct Turn {
    events: Vec<Wire>,
    rows: RowChange,
}

/// Lets so many write. `cases`: one for each.
pub(crate) async fn measure(
    office: &Office,
    by: Actor,
    cases: &[Uuid],
) -> Result<Writers, Problem> {
    let mut writing = Vec::new();
    let (begun, before) = (Instant::now(), process::used(std::process::id()));
    for case in cases {
        let turns = Arc::new(turns(office, by, *case).await?);
        writing.push(tokio::spawn(write(office.clone(), by, *case, turns)));
    }
    let mut times = Vec::new();
    for done in writing {
        times.extend(done.await.map_err(Problem::broken)??);
    }
    let took = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let events = times.len() as u64 * 2;
    let cpu = process::used(std::process::id()).saturating_sub(before);
    Ok(Writers {
        writers: cases.len(),
        events_a_second: events * 1000 / took.max(1),
        p50_us: percentile(&times, 50),
        p99_us: percentile(&times, 99),
        cpu_an_event_us: cpu / events.max(1),
    })
}

/// The two commands, asked of the rules.
async fn turns(office: &Office, by: Actor, case: Uuid) -> Result<[Turn; 2], Problem> {
    let loaded = stories::load::<Case>(office.record.as_ref(), case).await?;
    let complaint = loaded.story.live()?;
    let words = "Telephoned and explained what happens next. They will send the letter by Friday.";
    let note = complaint
        .write_note(&may(&by, complaint, (Deed::WriteNote, office.today()), None)?, words)?;
    let wanted = |with: bool| -> BTreeSet<Priority> {
        let has = complaint.priorities.iter().copied().filter(|it| *it != Priority::RiskOfHarm);
        has.chain(with.then_some(Priority::RiskOfHarm)).collect()
    };
    let (mut story, mut position, mut turns) = (loaded.story.clone(), loaded.version(), Vec::new());
    for with in [true, false] {
        let complaint = story.live()?;
        let permit = may(&by, complaint, (Deed::SetPriority, office.today()), None)?;
        let set = complaint.set_priorities(&permit, &wanted(with))?;
        let (before, mut wires) = (story.rows(case), Vec::new());
        for event in note.iter().cloned().chain(set) {
            position += 1;
            wires.push(record::write::<Case>(&event)?);
            let told = stories::told::<Case>(position, envelope(office, by), event);
            story = story.after(&told)?;
        }
        let rows = RowChange { before, after: story.rows(case) };
        turns.push(Turn { events: wires, rows });
    }
    let turns = <[Turn; 2]>::try_from(turns);
    turns.map_err(|_| Problem::broken("a case that has the priority already"))
}

fn envelope(office: &Office, by: Actor) -> Envelope {
    Envelope {
        command: office.chance.id(),
        actor: by.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.clock.now(),
    }
}

/// Writes until the time is over. Answers how long each command took.
async fn write(
    office: Office,
    by: Actor,
    case: Uuid,
    turns: Arc<[Turn; 2]>,
) -> Result<Vec<u64>, Problem> {
    let (end, mut times) = (Instant::now() + LONG, Vec::new());
    let stream = Stream { kind: Kind::Case, id: case };
    let mut seen = office.record.read(stream).await?.seen;
    while Instant::now() < end {
        for turn in turns.iter() {
            let asked = Instant::now();
            let envelope = envelope(&office, by);
            // As the commands do: what was seen last, and what has happened since.
            let since = office.record.since(&seen).await?;
            seen = since.ok_or_else(|| Problem::broken("somebody else writes here"))?.seen;
            let rows = turn.rows.clone();
            let batch = Batch { seen: seen.clone(), envelope, events: turn.events.clone(), rows };
            office.record.append(batch).await?;
            times.push(u64::try_from(asked.elapsed().as_micros()).unwrap_or(u64::MAX));
        }
    }
    Ok(times)
}
