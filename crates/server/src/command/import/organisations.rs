//! `redress import organisations`: the registers, and who took over whose work.
use std::path::{Path, PathBuf};

use app::organisations as register;
use casework::permission::Actor;
use registers::{
    BadLine, Organisation, Reading, govuk,
    nhs_ods::{self, OdsFile},
};

use super::{Bad, Loaded, bar, bytes, foreseen, tell, turn};
use crate::{Fault, House, Settings, command::Ended, house};

/// Loads the organisations of official files: those of the NHS Organisation Data Service (`.csv`,
/// told apart by their names), its files of successors, the GOV.UK list of organisations and the
/// register of government organisations (`.tsv`). With `dry_run`, tells what would change, and
/// changes nothing.
///
/// # Errors
///
/// A file cannot be read, or is none of these; the store cannot write.
pub async fn run(
    folder: &Path,
    settings: Settings,
    (files, json, dry_run): (&[PathBuf], bool, bool),
) -> Result<Ended, Fault> {
    let read = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let house = house::open(folder, settings).await?;
    let mut ended = Ended::Fine;
    let how = How { json, dry_run };
    let (lists, successions): (Vec<_>, Vec<_>) =
        files.iter().zip(read).partition(|(_, read)| matches!(read.content, Content::List(_)));
    for (file, reading) in joined(lists) {
        if how.load(&house, file, &reading).await? == Ended::Found {
            ended = Ended::Found;
        }
    }
    // Last, so that whoever they are about is there.
    for (file, read) in successions {
        if let Content::Successions(reading) = read.content
            && how.succeed(&house, file, &reading).await? == Ended::Found
        {
            ended = Ended::Found;
        }
    }
    house.close().await;
    Ok(ended)
}

/// A file as it was read, and which of the official ones it is.
struct Read {
    is_govuk_list: bool,
    is_register: bool,
    content: Content,
}

enum Content {
    List(Reading<Organisation>),
    Successions(Reading<nhs_ods::Succession>),
}

fn read(file: &Path) -> Result<Read, Fault> {
    let bytes = bytes(file)?;
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first).to_lowercase();
    let columns = |separator| first.split(separator).count();
    let (is_govuk_list, is_register, content) = if columns('\t') > 1 && first.contains("govuk") {
        (true, false, Content::List(govuk::read_organisations(&bytes)))
    } else if columns('\t') > 1 {
        (false, true, Content::List(govuk::read_register(&bytes)))
    } else if nhs_ods::is_succession(&bytes) {
        (false, false, Content::Successions(nhs_ods::read_succession(&bytes)))
    } else if columns(',') > 5 {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        let which = name.and_then(|name| OdsFile::named(&name)).unwrap_or(OdsFile::Trusts);
        (false, false, Content::List(nhs_ods::read_file(which, &bytes)))
    } else {
        let why = "this is none of the official files: those of NHS ODS have commas, those of \
            GOV.UK have tabs";
        return Err(Fault::place(&file.display(), &why));
    };
    Ok(Read { is_govuk_list, is_register, content })
}

/// The list of GOV.UK with the days and codes that the register knows, where both are given.
fn joined(read: Vec<(&PathBuf, Read)>) -> Vec<(&PathBuf, Reading<Organisation>)> {
    let has_list = read.iter().any(|(_, read)| read.is_govuk_list);
    let of = |read: &Read| match &read.content {
        Content::List(reading) => reading.clone(),
        Content::Successions(_) => Reading::default(),
    };
    let register: Vec<Organisation> = read
        .iter()
        .filter(|(_, read)| read.is_register)
        .flat_map(|(_, read)| of(read).good)
        .collect();
    let one = |(file, read): (_, Read)| {
        let mut reading = of(&read);
        if read.is_govuk_list {
            reading.good = govuk::join(reading.good, register.clone());
        } else if has_list && read.is_register {
            reading.good = Vec::new();
        }
        (file, reading)
    };
    read.into_iter().map(one).collect()
}

/// How to load.
#[derive(Clone, Copy)]
struct How {
    json: bool,
    dry_run: bool,
}

impl How {
    async fn load(
        self,
        house: &House,
        file: &Path,
        reading: &Reading<Organisation>,
    ) -> Result<Ended, Fault> {
        let (from, bad) = (vec![file.display().to_string()], bad(house, &reading.bad));
        if self.dry_run {
            let foreseen = register::foresee(&house.office, reading).await?;
            foreseen::tell(from, &foreseen, self.json)?;
            return Ok(if bad.is_empty() { Ended::Fine } else { Ended::Found });
        }
        let bar = bar(self.json);
        let mut progress = |done, whole| turn(&bar, done, whole);
        let entered =
            register::import(&house.office, &Actor::PROGRAM, reading, &mut progress).await;
        bar.finish_and_clear();
        let counts = entered?;
        let (added, changed, same) = (counts.added, counts.changed, counts.same);
        tell(&Loaded { from, added, changed, same, bad }, self.json)
    }

    async fn succeed(
        self,
        house: &House,
        file: &Path,
        reading: &Reading<nhs_ods::Succession>,
    ) -> Result<Ended, Fault> {
        let (office, actor) = (&house.office, &Actor::PROGRAM);
        let done = register::succeed(office, actor, &reading.good, self.dry_run).await?;
        let (from, bad) = (vec![file.display().to_string()], bad(house, &reading.bad));
        let loaded = Loaded { from, added: 0, changed: done.told, same: done.same, bad };
        let ended = tell(&loaded, self.json)?;
        if !self.json {
            println!("    {} lines are about organisations not in the register", done.strangers);
            if self.dry_run {
                println!("    nothing was written");
            }
        }
        Ok(ended)
    }
}

fn bad(house: &House, bad: &[BadLine]) -> Vec<Bad> {
    let told = |bad: &BadLine| {
        let detail = [("detail", bad.reason.detail().as_str().into())];
        let words = &house.office.words;
        let reason = words.say(words::Language::English, bad.reason.key(), &detail);
        Bad { place: format!("line {}", bad.line), reason }
    };
    bad.iter().map(told).collect()
}
