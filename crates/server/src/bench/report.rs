//! What was measured, for people and for programs.
use schemars::JsonSchema;
use serde::Serialize;

/// Everything that was measured.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Measured {
    /// Where the record is: `sqlite` or `postgres`.
    pub(crate) engine: String,
    /// Commands written durably, by how many writers write at once.
    pub(crate) writers: Vec<Writers>,
    /// Whole stories, from the first question to the published decision.
    pub(crate) journeys: Option<Journeys>,
    /// The office that the pages are of.
    pub(crate) office: Option<Made>,
    /// Pages at twenty requests a second.
    pub(crate) pages: Vec<PageRow>,
    /// The program that served them.
    pub(crate) serving: Option<Serving>,
}

/// Two events a command, sealed, chained, with the rows that they change, and durable.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Writers {
    /// How many wrote at once, each in a case of its own.
    pub(crate) writers: usize,
    /// Durable events a second.
    pub(crate) events_a_second: u64,
    /// From asking to durable: half of the commands took no longer (microseconds).
    pub(crate) p50_us: u64,
    /// And 99 of 100 no longer than this.
    pub(crate) p99_us: u64,
    /// Processor time for one event, in microseconds: ours, and not that of a database server.
    pub(crate) cpu_an_event_us: u64,
}

/// Whole journeys, side by side.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Journeys {
    /// How many.
    pub(crate) journeys: usize,
    /// How many steps people take in each.
    pub(crate) steps: usize,
    /// Events in each.
    pub(crate) events: u64,
    /// Milliseconds from the first step to the last, of all.
    pub(crate) took_ms: u64,
    /// Processor time of one journey in milliseconds.
    pub(crate) cpu_ms: u64,
}

/// A made-up office of many cases.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Made {
    /// Cases.
    pub(crate) cases: u64,
    /// Events written in bulk; 0 if the office was there already.
    pub(crate) events: u64,
    /// How long that took, in milliseconds.
    pub(crate) took_ms: u64,
    /// How long `verify` took afterwards, in milliseconds.
    pub(crate) verify_ms: u64,
    /// Whether it found nothing wrong: every chain, seal, key, head and row.
    pub(crate) sound: bool,
    /// The size of the folder, in megabytes.
    pub(crate) megabytes: u64,
}

/// One kind of page.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PageRow {
    /// Which.
    pub(crate) page: String,
    /// How often it was asked for.
    pub(crate) asked: usize,
    /// How often the answer was no page.
    pub(crate) failed: usize,
    /// Processor time of the program that serves, for each: the mean, in microseconds.
    pub(crate) cpu_mean_us: u64,
    /// Half took no more.
    pub(crate) cpu_p50_us: u64,
    /// 99 of 100 took no more.
    pub(crate) cpu_p99_us: u64,
    /// From the moment the question was due to the end of the answer: half took no longer.
    pub(crate) time_p50_us: u64,
    /// 99 of 100 took no longer.
    pub(crate) time_p99_us: u64,
    /// The longest answer, in kilobytes.
    pub(crate) kilobytes: usize,
}

/// The program that served.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Serving {
    /// From starting the program to its first page.
    pub(crate) cold_start_ms: u64,
    /// Processor time until it had nothing more to do: the start, and the round of a new day.
    pub(crate) first_round_cpu_ms: u64,
    /// Resident memory after the pages.
    pub(crate) resident_mb: u64,
    /// Resident memory at its most.
    pub(crate) resident_most_mb: u64,
    /// Pages that a crowd of 64 connections was given while casework went on.
    pub(crate) scraper_pages: u64,
    /// How often it was sent away meanwhile.
    pub(crate) scraper_sent_away: u64,
}

/// The value that so many of a hundred do not exceed.
pub(crate) fn percentile(values: &[u64], of_hundred: usize) -> u64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * of_hundred).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}

/// Microseconds as milliseconds with two digits.
pub(crate) fn ms(us: u64) -> String {
    format!("{}.{:02}", us / 1000, us % 1000 / 10)
}

impl Measured {
    /// Prints the tables.
    pub(crate) fn print(&self) {
        println!("Engine: {}", self.engine);
        if !self.writers.is_empty() {
            println!("\n| writers | durable events/s | command p50 ms | p99 ms | CPU us/event |");
            println!("|--:|--:|--:|--:|--:|");
        }
        for row in &self.writers {
            let (p50, p99) = (ms(row.p50_us), ms(row.p99_us));
            let (writers, events, cpu) = (row.writers, row.events_a_second, row.cpu_an_event_us);
            println!("| {writers} | {events} | {p50} | {p99} | {cpu} |");
        }
        self.print_journeys();
        self.print_office();
        self.print_pages();
    }

    fn print_journeys(&self) {
        let Some(told) = &self.journeys else { return };
        let a_second =
            u64::try_from(told.journeys).unwrap_or_default() * 100_000 / told.took_ms.max(1);
        println!(
            "\nWhole journeys ({} steps, {} events each): {}.{:02} a second, {} CPU-ms each",
            told.steps,
            told.events,
            a_second / 100,
            a_second % 100,
            told.cpu_ms
        );
    }

    fn print_office(&self) {
        let Some(made) = &self.office else { return };
        println!("\nCases: {}; the folder has {} MB", made.cases, made.megabytes);
        if made.events > 0 {
            let (events, sound) = (made.events, if made.sound { "sound" } else { "NOT SOUND" });
            let (took, verify) = (ms(made.took_ms), ms(made.verify_ms));
            println!("Made with {events} events in {took} s; verified in {verify} s: {sound}");
        }
    }

    fn print_pages(&self) {
        if !self.pages.is_empty() {
            println!("\n| page | CPU ms mean | p50 | p99 | time ms p50 | p99 | kB | failed |");
            println!("|:--|--:|--:|--:|--:|--:|--:|--:|");
        }
        for row in &self.pages {
            let cpu = [row.cpu_mean_us, row.cpu_p50_us, row.cpu_p99_us].map(ms).join(" | ");
            let time = [row.time_p50_us, row.time_p99_us].map(ms).join(" | ");
            let (page, size) = (&row.page, row.kilobytes);
            println!("| {page} | {cpu} | {time} | {size} | {} of {} |", row.failed, row.asked);
        }
        let Some(serving) = &self.serving else { return };
        println!(
            "\nCold start to the first page: {} ms. Resident: {} MB, at most {} MB. \
             The start and the first round of the day: {} CPU-ms",
            serving.cold_start_ms,
            serving.resident_mb,
            serving.resident_most_mb,
            serving.first_round_cpu_ms
        );
        println!(
            "While 64 scraped: {} pages given, {} times sent away",
            serving.scraper_pages, serving.scraper_sent_away
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<u64> = (1..=200).rev().collect();

        assert_eq!(percentile(&values, 50), 100);
        assert_eq!(percentile(&values, 99), 198);
        assert_eq!(percentile(&[7], 99), 7);
        assert_eq!(percentile(&[], 50), 0);
    }
}
