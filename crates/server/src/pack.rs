//! The office pack of an office: a folder `pack` in its own, or the pack that ships.
use std::{fs, os::unix::fs::DirBuilderExt, path::Path};

use casework::law;
use rules::Pack;

use crate::Fault;

/// The folder of the pack, in that of the office.
const FOLDER: &str = "pack";

/// Reads the pack of a folder: its TOML files and its words.
///
/// # Errors
///
/// The folder cannot be read, or the pack has a mistake: the file, the place and the reason.
pub fn read(folder: &Path) -> Result<Pack, Fault> {
    let place = folder.display();
    let files = files_of(folder)?;
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Pack::read(&files)
        .map_err(|faults| Fault::Refused(format!("The pack in {place} is refused.\n{faults}")))
}

fn files_of(folder: &Path) -> Result<Vec<(String, String)>, Fault> {
    let unreadable = |error: std::io::Error| Fault::place(&folder.display(), &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "toml" || ending == "ftl") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path);
            files.push((name, text.map_err(|error| Fault::place(&path.display(), &error))?));
        }
    }
    Ok(files)
}

/// Makes the pack of an office's folder the law of this program, if the office has one of its
/// own; else it is the pack that ships.
///
/// # Errors
///
/// As [`read`]; or the program works by another pack already.
pub(crate) fn install(office: &Path) -> Result<(), Fault> {
    let own = office.join(FOLDER);
    if !own.exists() {
        return Ok(());
    }
    let pack = read(&own)?;
    let (id, edition) = (pack.office.id.clone(), pack.office.edition);
    let Err(in_use) = law::install(pack) else { return Ok(()) };
    let now = &law::pack().office;
    if (&now.id, now.edition) == (&id, edition) {
        return Ok(());
    }
    Err(Fault::Refused(in_use.to_string()))
}

/// Gives an office the pack of a folder, for as long as the office lives.
///
/// # Errors
///
/// As [`read`]; or it cannot be copied.
pub(crate) fn give(from: &Path, office: &Path) -> Result<(), Fault> {
    read(from)?;
    copy_all(from, &office.join(FOLDER))
}

/// Copies the pack of an office into another folder, if it has one.
///
/// # Errors
///
/// It cannot be copied.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    let own = from.join(FOLDER);
    if own.exists() { copy_all(&own, &to.join(FOLDER)) } else { Ok(()) }
}

fn copy_all(from: &Path, to: &Path) -> Result<(), Fault> {
    let failed = |error: std::io::Error| Fault::place(&to.display(), &error);
    fs::DirBuilder::new().recursive(true).mode(0o700).create(to).map_err(failed)?;
    for (name, text) in files_of(from)? {
        fs::write(to.join(name), text).map_err(failed)?;
    }
    Ok(())
}
