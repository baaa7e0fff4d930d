//! Counting contacts: what people get in touch for, and where they are sent.
use casework::Day;

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, contact::TABLE, work},
};

/// How often a code was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The code, or nothing where there was none.
    pub code: String,
    /// How often.
    pub count: u64,
}

/// The contacts of a time, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// All of them.
    pub all: u64,
    /// Those that became a complaint.
    pub became: u64,
    /// By what they were for.
    pub by_topic: Vec<Counted>,
    /// By what kind of service they were about.
    pub by_matter: Vec<Counted>,
    /// By where people were sent.
    pub by_sent_to: Vec<Counted>,
    /// Complaints that were handed on, by where to.
    pub handed_on: Vec<Counted>,
    /// Complaints that others sent here, by who did.
    pub referred_in: Vec<Counted>,
    /// By how they came.
    pub by_channel: Vec<Counted>,
    /// By who got in touch.
    pub by_caller: Vec<Counted>,
}

/// Counts the contacts logged from one day to another, both included.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn counts(office: &Office, (from, to): (Day, Day)) -> Result<Counts, Problem> {
    let within = Question::of(&TABLE)
        .when("logged_on", Test::AtLeast(Cell::day(from)))
        .when("logged_on", Test::AtMost(Cell::day(to)));
    let by = async |column: &'static str| -> Result<Vec<Counted>, Problem> {
        let counted = office.lists.count_by(&within, column).await?;
        Ok(counted.into_iter().filter_map(named).collect())
    };
    let handed = Question::of(&work::TABLE)
        .when("handed_on", Test::AtLeast(Cell::day(from)))
        .when("handed_on", Test::AtMost(Cell::day(to)));
    let handed = office.lists.count_by(&handed, "handed_to").await?;
    let received = Question::of(&work::TABLE)
        .when("received", Test::AtLeast(Cell::day(from)))
        .when("received", Test::AtMost(Cell::day(to)));
    let sent = office.lists.count_by(&received, "sent_by").await?;
    Ok(Counts {
        referred_in: sent.into_iter().filter_map(named).collect(),
        handed_on: handed.into_iter().filter_map(named).collect(),
        all: office.lists.count(&within).await?,
        became: office.lists.count(&within.clone().when("became", Test::IsFilled)).await?,
        by_topic: by("topic").await?,
        by_matter: by("matter").await?,
        by_sent_to: by("sent_to").await?,
        by_channel: by("channel").await?,
        by_caller: by("caller").await?,
    })
}

/// What has no code is not counted by it.
fn named((cell, count): (Cell, u64)) -> Option<Counted> {
    match cell {
        Cell::Code(code) => Some(Counted { code, count }),
        _ => None,
    }
}
