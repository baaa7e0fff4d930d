//! `redress bench`: what the service does in a second, and what a page costs.
use std::path::PathBuf;

use uuid::Uuid;

use crate::{
    Fault, Settings,
    bench::{self, Asked, Measured},
    command::Ended,
    schema,
};

/// What is asked.
pub struct Wanted {
    /// How many cases.
    pub cases: u64,
    /// The folder of the office; without it, one that is thrown away.
    pub folder: Option<PathBuf>,
    /// The databases of the record and of its keys, where they are not in the folder.
    pub databases: Option<(String, String)>,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<Measured>()
}

/// Measures, and prints the tables.
///
/// # Errors
///
/// An office cannot be made or served.
pub async fn run(wanted: Wanted) -> Result<Ended, Fault> {
    let aside = std::env::temp_dir().join(format!("redress-bench-{}", Uuid::new_v4()));
    let folder = wanted.folder.unwrap_or_else(|| aside.join("office"));
    let mut settings = Settings::read(&folder, [].into_iter())?;
    if let Some((url, keys_url)) = &wanted.databases {
        (settings.database.url, settings.database.keys_url) = (url.clone(), keys_url.clone());
    }
    let (cases, databases) = (wanted.cases, wanted.databases);
    let asked = Asked { cases, folder, aside: aside.clone(), databases };
    let measured = bench::measure(&asked, settings).await;
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
    let sound = measured.office.is_none_or(|office| office.sound);
    let failed: usize = measured.pages.iter().map(|page| page.failed).sum();
    Ok(if sound && failed == 0 { Ended::Fine } else { Ended::Found })
}
