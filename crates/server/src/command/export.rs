//! `redress export`: releases of open data, made, written into a folder, and proved.
use std::{
    fs::{self, File},
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use app::{
    Office,
    opendata::{self, Correction, MANIFEST, Release},
};
use casework::Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Fault, Settings, command::Ended, house, schema};

/// So much of a file is read at once, in bytes.
const PIECE: usize = 1 << 20;

/// What is asked.
pub struct Asked {
    /// Make a release of today.
    pub new: bool,
    /// It corrects this release, for this reason.
    pub corrects: Option<(Day, String)>,
    /// Write the release of this day; without one, the newest.
    pub release: Option<Day>,
    /// Into this folder.
    pub to: Option<PathBuf>,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// What was made, written or proved.
#[derive(Debug, Serialize, JsonSchema)]
struct Answer {
    /// The day of the release.
    release: String,
    /// How many files it has, without its manifest.
    files: usize,
    /// How many bytes they have together.
    bytes: u64,
    /// Where they were written or read; empty: they stay with the office.
    folder: String,
    /// The files that are missing or not those that the manifest tells.
    wrong: Vec<String>,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<Answer>()
}

/// Makes a release, or writes one into a folder, or both.
///
/// # Errors
///
/// The office cannot be opened, there is no such release, or the folder cannot be written.
pub async fn run(folder: &Path, settings: Settings, asked: Asked) -> Result<Ended, Fault> {
    let house = house::open(folder, settings).await?;
    let done = exported(&house.office, &asked).await;
    house.close().await;
    let answer = done?;
    tell(&answer, asked.json)?;
    Ok(Ended::Fine)
}

async fn exported(office: &Office, asked: &Asked) -> Result<Answer, Fault> {
    let release = if asked.new {
        let corrects = asked.corrects.clone();
        let corrects = corrects.map(|(release, reason)| Correction { release, reason });
        opendata::make(office, corrects).await?
    } else {
        let day = match asked.release {
            Some(day) => Some(day),
            None => opendata::newest(office).await?,
        };
        let day = day.ok_or_else(|| {
            Fault::place(&"releases", &"there is none yet: make one with `redress export --new`")
        })?;
        opendata::manifest(office, day).await?.ok_or_else(|| {
            Fault::place(
                &day,
                &"there is no release of this day: `redress export` takes the newest",
            )
        })?
    };
    if let Some(to) = &asked.to {
        write(office, &release, to).await?;
    }
    Ok(answer(&release, asked.to.as_deref(), Vec::new()))
}

fn answer(release: &Release, folder: Option<&Path>, wrong: Vec<String>) -> Answer {
    Answer {
        release: release.release.to_string(),
        files: release.files.len(),
        bytes: release.files.iter().map(|file| file.bytes).sum(),
        folder: folder.map(|folder| folder.display().to_string()).unwrap_or_default(),
        wrong,
    }
}

/// Writes every file, the manifest last: a folder with one is whole.
async fn write(office: &Office, release: &Release, to: &Path) -> Result<(), Fault> {
    let told = |place: &Path, error: &std::io::Error| Fault::place(&place.display(), error);
    fs::create_dir_all(to).map_err(|error| told(to, &error))?;
    let names = release.files.iter().map(|file| file.name.as_str());
    for name in names.chain([MANIFEST]) {
        let place = to.join(name);
        let mut file = File::create_new(&place).map_err(|error| told(&place, &error))?;
        let mut from = 0;
        loop {
            let piece = office.data.read(release.release, name, (from, PIECE)).await?;
            let piece =
                piece.ok_or_else(|| Fault::place(&name, &"it is missing in the release"))?;
            if piece.is_empty() {
                break;
            }
            from += piece.len() as u64;
            file.write_all(&piece).map_err(|error| told(&place, &error))?;
        }
        file.sync_all().map_err(|error| told(&place, &error))?;
    }
    Ok(())
}

/// Proves that a folder holds a release whole and unchanged. Needs no office.
///
/// # Errors
///
/// There is no manifest in the folder, or a file cannot be read.
pub fn verify(folder: &Path, json: bool) -> Result<Ended, Fault> {
    let place = folder.join(MANIFEST);
    let text = fs::read_to_string(&place);
    let text = text.map_err(|error| Fault::place(&place.display(), &error))?;
    let release: Release =
        serde_json::from_str(&text).map_err(|error| Fault::place(&place.display(), &error))?;
    let wrong = opendata::verified(&release, |name, from, at_most| {
        let place = folder.join(name);
        piece(&place, from, at_most).map_err(|error| Fault::place(&place.display(), &error))
    })?;
    let is_whole = wrong.is_empty();
    tell(&answer(&release, Some(folder), wrong), json)?;
    Ok(if is_whole { Ended::Fine } else { Ended::Found })
}

fn piece(place: &Path, from: u64, at_most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut file = match File::open(place) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(u64::try_from(at_most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn tell(answer: &Answer, json: bool) -> Result<(), Fault> {
    if json {
        return schema::answer(answer);
    }
    let Answer { release, files, bytes, folder, wrong } = answer;
    if !wrong.is_empty() {
        println!("The release of {release} in {folder} is not as it was made:");
        wrong.iter().for_each(|name| println!("  {name} is missing or changed"));
        println!("Take it anew from /data/releases/{release} of the office.");
    } else if folder.is_empty() {
        println!("The release of {release} is there: {files} files, {bytes} bytes.");
        println!("Write it into a folder with: redress export --release {release} --to FOLDER");
    } else {
        println!("The release of {release} is whole in {folder}: {files} files, {bytes} bytes.");
    }
    Ok(())
}
