//! `redress backup` and `redress restore`: a copy of an office, taken while it serves, and an
//! office made from it.
use std::{
    fs,
    path::{Path, PathBuf},
};

use files::{Folder, PostcodeFolder};
use store::{MasterKey, Settled, Store};

use crate::{
    Fault, SETTINGS_FILE, Settings,
    command::Ended,
    house::{self, FILES, POSTCODES, RELEASES},
    pack,
};

/// What a backup does not hold, or holds in an older form.
#[derive(Debug, Default)]
pub struct Beside {
    /// The master key.
    pub master_key: Option<PathBuf>,
    /// The newest list of disposals.
    pub disposals: Option<PathBuf>,
}

/// Writes a backup: the record, its keys, what is public, the papers, the postcodes, the
/// releases of data, the office pack and the settings, but not the master key.
///
/// # Errors
///
/// The folder is not empty, there is no room, or the record is on PostgreSQL.
pub async fn backup(folder: &Path, settings: Settings, to: &Path) -> Result<Ended, Fault> {
    let store = house::record(folder, &settings).await?;
    let written = store.backup(to).await;
    store.close().await;
    written?;
    // After the record: a paper is whole on the disk before an event speaks of it.
    let papers = copy_papers(folder, to)?;
    PostcodeFolder::copy(&folder.join(POSTCODES), &to.join(POSTCODES))?;
    opendata::Folder::copy(&folder.join(RELEASES), &to.join(RELEASES))?;
    pack::copy(folder, to)?;
    copy_settings(folder, to)?;
    println!("The office is backed up in {}, with {papers} papers.", to.display());
    println!();
    println!("The master key is not in it, and whoever restores it needs that key. Keep keys.db");
    println!("apart from the rest and for a short time: whoever keeps both for ever has disposed");
    println!("of nothing.");
    Ok(Ended::Fine)
}

/// Makes an office from a backup, and disposes again of what was disposed of since.
///
/// # Errors
///
/// The folder is not empty, the backup is not whole, or the master key is another.
pub async fn restore(
    from: &Path,
    to: &Path,
    settings: Settings,
    beside: Beside,
) -> Result<Ended, Fault> {
    let key = master_key(to, &settings, beside.master_key.as_deref())?;
    let list = beside.disposals.as_deref();
    let settled = Store::restore(from, to, key, app::lists::DRAWING, list).await?;
    let papers = copy_papers(from, to)?;
    PostcodeFolder::copy(&from.join(POSTCODES), &to.join(POSTCODES))?;
    opendata::Folder::copy(&from.join(RELEASES), &to.join(RELEASES))?;
    pack::copy(from, to)?;
    // The settings come last: a folder with them holds an office that is whole.
    copy_settings(from, to)?;
    tell(to, papers, &settled);
    Ok(if settled.unsettled.is_empty() { Ended::Fine } else { Ended::Found })
}

/// The key, in the place where the settings look for it.
fn master_key(to: &Path, settings: &Settings, given: Option<&Path>) -> Result<MasterKey, Fault> {
    let place = house::master_file(to, settings);
    if let Some(given) = given {
        MasterKey::read(given)?;
        let copied = fs::create_dir_all(to).and_then(|()| fs::copy(given, &place));
        copied.map_err(|error| Fault::place(&place.display(), &error))?;
    }
    if !place.exists() {
        return Err(Fault::NoMasterKey(place.display().to_string()));
    }
    Ok(MasterKey::read(&place)?)
}

fn copy_papers(from: &Path, to: &Path) -> Result<u64, Fault> {
    let papers = from.join(FILES);
    if !papers.exists() {
        return Ok(0);
    }
    Ok(Folder::copy(&papers, &to.join(FILES))?)
}

fn copy_settings(from: &Path, to: &Path) -> Result<(), Fault> {
    let target = to.join(SETTINGS_FILE);
    let copied = fs::copy(from.join(SETTINGS_FILE), &target);
    let synced = copied.and_then(|_| fs::File::open(&target)?.sync_all());
    synced.map_err(|error| Fault::place(&target.display(), &error))
}

fn tell(to: &Path, papers: u64, settled: &Settled) {
    let address = to.display();
    println!("The office is restored in {address}, with {papers} papers. Everybody signs in anew.");
    if !settled.disposed.is_empty() {
        let count = settled.disposed.len();
        println!("{count} cases that were disposed of since were disposed of again.");
    }
    for stream in &settled.unsettled {
        println!(
            "{} {}: its keys were destroyed, but the backup is too old to hold its end.",
            crate::schema::code(&stream.kind),
            stream.id
        );
    }
    println!("Prove it with: redress verify --data {address}");
}
