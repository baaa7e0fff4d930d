//! `redress rebuild` and `redress settings`.
use std::path::Path;

use crate::{Fault, Settings, command::Ended, house};

/// Drops every list and draws it again from the record.
///
/// # Errors
///
/// The office cannot be opened, or an event cannot be read.
pub async fn rebuild(folder: &Path, settings: Settings) -> Result<Ended, Fault> {
    let store = house::record(folder, &settings).await?;
    let rebuilt = store.rebuild().await;
    store.close().await;
    println!("Every list was drawn again, from the {} events of the record.", rebuilt?);
    Ok(Ended::Fine)
}

/// Prints the settings file, every setting explained.
///
/// # Errors
///
/// The settings cannot be read.
pub fn settings(settings: &Settings) -> Result<Ended, Fault> {
    print!("{}", settings.file()?);
    Ok(Ended::Fine)
}
