//! What was measured of the search, for people and for programs.
use schemars::JsonSchema;
use serde::Serialize;

use crate::bench::report::ms;

/// The public search. Each answer has its page of twenty, read from the public store, the counts
/// of seven kinds, and the pieces of text with the words marked.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SearchMeasured {
    /// How many can be found.
    pub(crate) decisions: usize,
    /// The text that is searched.
    pub(crate) text_megabytes: u64,
    /// The index on disk.
    pub(crate) index_megabytes: u64,
    /// Making the index from the public store, in milliseconds.
    pub(crate) built_ms: u64,
    /// Text a second meanwhile.
    pub(crate) megabytes_a_second: u64,
    /// Opening an index that is there, in milliseconds.
    pub(crate) start_ms: u64,
    /// Resident memory at its most while it was made.
    pub(crate) memory_built_mb: u64,
    /// Resident memory after all the questions, mapped pages of the index included.
    pub(crate) memory_serving_mb: u64,
    /// From releasing a decision to a search that shows it: half took no longer (microseconds).
    pub(crate) findable_p50_us: u64,
    /// And 99 of 100.
    pub(crate) findable_p99_us: u64,
    /// All questions together.
    pub(crate) all_p50_us: u64,
    /// And 99 of 100.
    pub(crate) all_p99_us: u64,
    /// By kind of question.
    pub(crate) rows: Vec<Row>,
    /// So many questions found in the sample exactly what reading every word of it finds.
    pub(crate) agreed: usize,
    /// Of so many.
    pub(crate) compared: usize,
    /// Other engines, asked in the same run.
    pub(crate) peers: Vec<Peer>,
}

/// A kind of question.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Row {
    /// Which.
    pub(crate) kind: String,
    /// How often it was asked.
    pub(crate) asked: usize,
    /// How often something was found or other words were told.
    pub(crate) answered: usize,
    /// How many decisions were found, in the mean.
    pub(crate) hits_mean: usize,
    /// Half took no longer (microseconds).
    pub(crate) p50_us: u64,
    /// And 99 of 100 no longer than this.
    pub(crate) p99_us: u64,
}

/// Another engine: its page of twenty by its own ranking with its own snippets, the count, and
/// three counts by kind (ours: seven).
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Peer {
    /// Which.
    pub(crate) engine: String,
    /// Making its index from the same decisions, in milliseconds.
    pub(crate) built_ms: u64,
    /// What it takes on disk, in megabytes.
    pub(crate) megabytes: u64,
    /// By kind of question.
    pub(crate) rows: Vec<Row>,
}

impl SearchMeasured {
    /// Prints the tables.
    pub(crate) fn print(&self) {
        println!(
            "Decisions: {}, {} MB of text; the index has {} MB",
            self.decisions, self.text_megabytes, self.index_megabytes
        );
        println!(
            "Made in {} s ({} MB/s), at most {} MB resident; opened in {} ms; {} MB resident",
            ms(self.built_ms),
            self.megabytes_a_second,
            self.memory_built_mb,
            self.start_ms,
            self.memory_serving_mb
        );
        println!(
            "From release to found: p50 {} ms, p99 {} ms",
            ms(self.findable_p50_us),
            ms(self.findable_p99_us)
        );
        println!("Equal to reading every word of a sample: {} of {}", self.agreed, self.compared);
        print_rows("ours", &self.rows);
        println!("| all | | | {} | {} | |", ms(self.all_p50_us), ms(self.all_p99_us));
        for peer in &self.peers {
            println!("\n{}: made in {} s, {} MB", peer.engine, ms(peer.built_ms), peer.megabytes);
            print_rows(&peer.engine, &peer.rows);
        }
    }
}

fn print_rows(engine: &str, rows: &[Row]) {
    println!("\n| {engine} | found, mean | asked | p50 ms | p99 ms | answered |");
    println!("|:--|--:|--:|--:|--:|--:|");
    for row in rows {
        let (p50, p99) = (ms(row.p50_us), ms(row.p99_us));
        println!(
            "| {} | {} | {} | {p50} | {p99} | {} |",
            row.kind, row.hits_mean, row.asked, row.answered
        );
    }
}
