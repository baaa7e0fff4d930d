//! `redress bench-search`: what the public search does, beside two other engines.
use std::path::PathBuf;

use uuid::Uuid;

use crate::{
    Fault,
    bench::search::{self, SearchMeasured},
    command::Ended,
    schema,
};

/// What is asked.
pub struct Wanted {
    /// How many decisions.
    pub decisions: u64,
    /// About so many words in each.
    pub words: u64,
    /// The folder of the decisions and the index; without it, one that is thrown away.
    pub folder: Option<PathBuf>,
    /// A PostgreSQL database to be compared with.
    pub database: Option<String>,
    /// Whether only our own engine is measured.
    pub alone: bool,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<SearchMeasured>()
}

/// Measures, and prints the tables.
///
/// # Errors
///
/// The decisions or an index cannot be written or read.
pub async fn run(wanted: Wanted) -> Result<Ended, Fault> {
    let aside = std::env::temp_dir().join(format!("redress-bench-{}", Uuid::new_v4()));
    let folder = wanted.folder.unwrap_or_else(|| aside.clone());
    let asked = search::Asked {
        decisions: wanted.decisions,
        length: wanted.words,
        folder: &folder,
        database: wanted.database.as_deref(),
        with_peers: !wanted.alone,
    };
    let measured = search::measure(&asked).await;
    if aside.exists() {
        let removed = std::fs::remove_dir_all(&aside);
        removed.map_err(|error| Fault::place(&aside.display(), &error))?;
    }
    let measured = measured?;
    if wanted.json {
        schema::answer(&measured)?;
    } else {
        measured.print();
    }
    Ok(if measured.agreed == measured.compared { Ended::Fine } else { Ended::Found })
}
