//! Signed checkpoints: one a day in the folder `checkpoints`, and one whenever asked for.
use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use casework::Day;
use store::Store;

use crate::{Fault, House};

/// The folder of the daily checkpoints, beside the record. Copies belong where the office's own
/// administrators cannot change them.
pub(crate) const FOLDER: &str = "checkpoints";

/// Signs where every stream ends now, and writes it to a new file.
pub(crate) async fn sign(store: &Store, now: i64, file: &Path) -> Result<(), Fault> {
    let text = store.checkpoint(now).await?.to_json()?;
    write(file, &text).map_err(|error| Fault::place(&file.display(), &error))
}

/// Signs the checkpoint of a day, unless it is there.
pub(crate) async fn daily(house: &House, day: Day) -> Result<(), Fault> {
    let folder = house.folder.join(FOLDER);
    let file = folder.join(format!("{day}.json"));
    if file.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(&folder).map_err(|error| Fault::place(&folder.display(), &error))?;
    sign(&house.store, house.office.clock.now(), &file).await
}

/// The file appears whole or not at all, and never in the place of another.
fn write(file: &Path, text: &str) -> io::Result<()> {
    if file.exists() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "there is such a file already"));
    }
    let unfinished = file.with_extension("unfinished");
    let mut new = File::create(&unfinished)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    fs::rename(&unfinished, file)
}
