//! Whatever people do, in any order, through the real commands, with the calendar turning: no
//! case is ever without an owner and a clock, nothing is decided that is not eligible, every
//! history can be read back, and every case can still be brought to its end.
//!
//! `REDRESS_SEED=number` replays one walk; a failure prints which. `REDRESS_LONG=1` walks more.
use casework::permission::Deed;

use crate::whatever::world::{Seen, World};

/// How many walks there are, and how many things are tried in each.
const WALKS: u64 = 32;
const LONG_WALKS: u64 = 2_000;
const THINGS: usize = 100;
/// How many times as many walks there are at most, if too few kinds of things were done.
const MORE_ROUNDS: usize = 3;

/// What is in the table and nobody asks for: it has no command yet, or the program does it when
/// a member leaves the House, which has a story of its own.
const WITHOUT_COMMAND: &[Deed] = &[Deed::Dispose, Deed::HandOver];

fn seeds() -> Vec<u64> {
    if let Ok(seed) = std::env::var("REDRESS_SEED") {
        return vec![seed.parse().unwrap()];
    }
    let walks = if std::env::var_os("REDRESS_LONG").is_some() { LONG_WALKS } else { WALKS };
    let fresh = uuid::Uuid::new_v4().as_u64_pair().0;
    // Half of them are the same in every run, so that a run can be compared with the last.
    (0..walks).map(|walk| if walk % 2 == 0 { walk } else { fresh.wrapping_add(walk) }).collect()
}

fn walk(seed: u64) -> Seen {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut world = World::of(seed).await;
        world.lives(THINGS).await;
        std::mem::take(&mut world.seen)
    })
}

/// Two walks side by side.
fn walked(seeds: &[u64]) -> Seen {
    let (one, other) = seeds.split_at(seeds.len() / 2);
    let together = |seeds: &[u64]| {
        let mut all = Seen::default();
        for seed in seeds {
            all.add(walk(*seed));
        }
        all
    };
    std::thread::scope(|scope| {
        let one = scope.spawn(|| together(one));
        let mut all = together(other);
        all.add(one.join().unwrap());
        all
    })
}

#[test]
fn whatever_people_do_every_case_has_an_owner_a_clock_and_an_end() {
    let seeds = seeds();
    let mut seen = walked(&seeds);
    // By chance, whole kinds of deeds may be missed: then others are walked too.
    for _ in 0..MORE_ROUNDS {
        if seeds.len() == 1 || did_enough(&seen) {
            break;
        }
        seen.add(walked(&self::seeds()));
    }
    println!("{} walks, {} things done, {} refused", seeds.len(), seen.done, seen.refused);
    println!("stages: {:?}\ndeeds: {:?}\nevents: {:?}", seen.stages, seen.deeds, seen.events);
    if seeds.len() > 1 {
        goes_deep(&seen);
    }
}

/// Whether nine in ten of all deeds that have a command were done.
fn did_enough(seen: &Seen) -> bool {
    let can_be_asked = Deed::ALL.len() - WITHOUT_COMMAND.len();
    (missed(seen).len() - WITHOUT_COMMAND.len()) * 10 <= can_be_asked
}

/// What nobody did, of what can be done.
fn missed(seen: &Seen) -> Vec<&'static Deed> {
    Deed::ALL.iter().filter(|deed| !seen.deeds.contains_key(deed)).collect()
}

/// A test of random things must not pass by doing nothing.
fn goes_deep(seen: &Seen) {
    let stages = ["checks", "waiting", "primary", "detailed", "decision", "closed"];
    let publication = ["none", "due", "drafted", "approved", "withheld", "public", "taken-down"];
    for stage in stages.iter().chain(&publication) {
        assert!(seen.stages.contains_key(stage), "nobody came to {stage}: {:?}", seen.stages);
    }
    let missed = missed(seen);
    println!("{} of {} deeds; missed: {missed:?}", seen.deeds.len(), Deed::ALL.len());
    assert!(WITHOUT_COMMAND.iter().all(|deed| missed.contains(&deed)), "it has a command now");
    assert!(did_enough(seen), "missed: {missed:?}");
    assert!(seen.refused * 10 > seen.done, "hardly anything was refused");
}
