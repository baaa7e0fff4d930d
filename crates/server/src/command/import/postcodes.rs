//! `redress import postcodes`: which constituency each postcode lies in, read line by line.
use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};

use casework::Day;
use indicatif::ProgressBar;
use registers::{
    BadLine, Reason,
    postcodes::{Change, Gathering, Heading, Known, Lying, Names, PostcodeSet, in_use_since},
};
use schemars::JsonSchema;
use serde::Serialize;
use words::{Language, Words};

use super::{Bad, bar, bytes};
use crate::{Fault, Settings, command::Ended, house, schema};

/// Bad lines that are told one by one; the others are counted.
const TOLD: usize = 50;
/// Lines between two looks at the bar.
const STEP: usize = 50_000;

/// What to load, and how.
#[derive(Debug)]
pub struct Asked {
    /// The files, which make one set together.
    pub files: Vec<PathBuf>,
    /// The file of the names of constituencies by their codes.
    pub names: Option<PathBuf>,
    /// The day on which the constituencies came into use, where the files do not tell.
    pub since: Option<Day>,
    /// Only to tell what would change.
    pub dry_run: bool,
    /// Answer in JSON.
    pub json: bool,
}

/// What became of a set of postcodes.
#[derive(Debug, Serialize, JsonSchema)]
struct Loaded {
    /// The files.
    from: Vec<String>,
    /// The day on which its constituencies came into use.
    since: String,
    /// Whether it was only told what would change.
    dry_run: bool,
    /// Postcodes that were not there.
    added: usize,
    /// Postcodes of which something else was said before.
    changed: usize,
    /// Postcodes that are there no more.
    gone: usize,
    /// Postcodes of which the same was said before.
    same: usize,
    /// Postcodes that lie in more than one constituency.
    straddling: usize,
    /// The first few that are new, changed or gone.
    examples: Vec<Example>,
    /// How many lines could not be read. The rest was loaded.
    left_out: usize,
    /// The first of them, and why.
    bad: Vec<Bad>,
}

/// One postcode of which something else is said.
#[derive(Debug, Serialize, JsonSchema)]
struct Example {
    /// The postcode.
    postcode: String,
    /// What was said of it; empty if it was not there.
    before: String,
    /// What is said of it; empty if it is there no more.
    after: String,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<Loaded>()
}

/// Loads a set of postcodes in the place of the one of the same constituencies: whole, or not at
/// all.
///
/// # Errors
///
/// A file cannot be read, does not tell its constituencies, or holds no postcode; the set cannot
/// be written.
pub async fn run(folder: &Path, settings: Settings, asked: &Asked) -> Result<Ended, Fault> {
    let mut reader = Reader::new(asked)?;
    for file in &asked.files {
        reader.read(file)?;
    }
    let Reader { gathering, since, bad, left_out, .. } = reader;
    let first = asked.files.first().map(|file| file.display().to_string()).unwrap_or_default();
    let Some(since) = asked.since.or(since) else {
        let why = "it does not tell when its constituencies came into use: say so with --since, \
            such as --since 2024-07-04";
        return Err(Fault::place(&first, &why));
    };
    let from: Vec<String> = asked.files.iter().map(|file| file.display().to_string()).collect();
    let set = gathering.finish(since, names_of(&asked.files));
    if set.about.records == 0 {
        return Err(Fault::place(&first, &"no postcode could be read, so nothing is changed"));
    }
    let house = house::open(folder, settings).await?;
    let changed = replaced(&house.office, &set, asked.dry_run).await;
    let words = house.office.words.clone();
    house.close().await;
    let bad = bad.iter().map(|(file, line)| told(&words, file, line)).collect();
    let change = changed?;
    let loaded = Loaded {
        from,
        since: since.to_string(),
        dry_run: asked.dry_run,
        added: change.added,
        changed: change.changed,
        gone: change.gone,
        same: change.same,
        straddling: set.straddling(),
        examples: change.examples.iter().map(Example::from).collect(),
        left_out,
        bad,
    };
    tell(&loaded, asked.json)
}

async fn replaced(
    office: &app::Office,
    set: &PostcodeSet,
    dry_run: bool,
) -> Result<Change, app::Problem> {
    let before = office.postcodes.set(set.about.since).await?;
    let change = Change::between(before.as_ref(), set);
    if !dry_run {
        office.postcodes.replace(set).await?;
    }
    Ok(change)
}

/// The names of the files, without their folders.
fn names_of(files: &[PathBuf]) -> Vec<String> {
    let names = files.iter().filter_map(|file| file.file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

/// Reads files line by line into one set.
struct Reader {
    names: Option<Names>,
    gathering: Gathering,
    since: Option<Day>,
    bad: Vec<(String, BadLine)>,
    left_out: usize,
    bar: ProgressBar,
}

impl Reader {
    fn new(asked: &Asked) -> Result<Self, Fault> {
        let (mut names, mut bad) = (None, Vec::new());
        if let Some(file) = &asked.names {
            let read = Names::read(&bytes(file)?).map_err(|reason| {
                Fault::place(
                    &file.display(),
                    &format!("it is no file of names and codes: {reason}"),
                )
            })?;
            let place = file.display().to_string();
            bad.extend(read.bad.iter().map(|line| (place.clone(), line.clone())));
            names = Some(read);
        }
        let left_out = bad.len();
        bad.truncate(TOLD);
        let (gathering, bar) = (Gathering::default(), bar(asked.json));
        Ok(Self { names, gathering, since: None, bad, left_out, bar })
    }

    fn read(&mut self, file: &Path) -> Result<(), Fault> {
        let told = |error: std::io::Error| Fault::place(&file.display(), &error);
        let opened = File::open(file).map_err(told)?;
        self.bar.set_length(opened.metadata().map_err(told)?.len());
        self.bar.set_position(0);
        let mut lines = BufReader::with_capacity(1 << 16, opened);
        let mut line = Vec::new();
        lines.read_until(b'\n', &mut line).map_err(told)?;
        let heading = self.heading(file, &line)?;
        let mut number = 1;
        if !heading.is_line {
            line.clear();
            lines.read_until(b'\n', &mut line).map_err(told)?;
            number = 2;
        }
        let mut passed = 0_u64;
        while !line.is_empty() {
            if !line.trim_ascii().is_empty() {
                self.take(file, &heading, (number, &line))?;
            }
            passed = passed.saturating_add(u64::try_from(line.len()).unwrap_or_default());
            if number % STEP == 0 {
                self.bar.set_position(passed);
            }
            line.clear();
            lines.read_until(b'\n', &mut line).map_err(told)?;
            number = number.saturating_add(1);
        }
        self.bar.finish_and_clear();
        Ok(())
    }

    fn heading(&mut self, file: &Path, line: &[u8]) -> Result<Heading, Fault> {
        let heading = Heading::read(line).map_err(|reason| {
            Fault::place(&file.display(), &format!("it is no file of postcodes: {reason}"))
        })?;
        if heading.has_codes && self.names.is_none() {
            let why = "its constituencies stand as codes: give the file of their names with \
                --names; it comes in the same download, under Documents";
            return Err(Fault::place(&file.display(), &why));
        }
        if let Some(since) = heading.boundaries {
            self.belongs(file, since)?;
        }
        Ok(heading)
    }

    /// All files of a set are of constituencies that came into use on one day.
    fn belongs(&mut self, file: &Path, since: Day) -> Result<(), Fault> {
        match self.since {
            Some(other) if other != since => {
                let why = format!(
                    "its constituencies came into use on {since}, those of the file before on \
                     {other}: import them one after the other"
                );
                Err(Fault::place(&file.display(), &why))
            }
            _ => {
                self.since = Some(since);
                Ok(())
            }
        }
    }

    fn take(
        &mut self,
        file: &Path,
        heading: &Heading,
        (number, line): (usize, &[u8]),
    ) -> Result<(), Fault> {
        let read = heading.line(line);
        if let (Ok(Lying { constituency: Some(code), .. }), true) = (&read, self.since.is_none())
            && let Some(since) = in_use_since(code)
        {
            self.belongs(file, since)?;
        }
        let taken = read
            .and_then(|lying| self.named(heading, lying))
            .and_then(|lying| self.gathering.take(&lying, heading.is_by_address));
        if let Err(reason) = taken {
            self.left_out = self.left_out.saturating_add(1);
            if self.bad.len() < TOLD {
                let line = BadLine { line: number, reason };
                self.bad.push((file.display().to_string(), line));
            }
        }
        Ok(())
    }

    /// The line with the name of its constituency in the place of the code.
    fn named(&self, heading: &Heading, lying: Lying) -> Result<Lying, Reason> {
        let (Some(names), true, Some(code)) = (&self.names, heading.has_codes, &lying.constituency)
        else {
            return Ok(lying);
        };
        let name = names.of(code).ok_or_else(|| Reason::NoNameForCode(code.clone()))?;
        Ok(Lying { constituency: Some(name.to_owned()), ..lying })
    }
}

fn told(words: &Words, file: &str, line: &BadLine) -> Bad {
    let detail = [("detail", line.reason.detail().into())];
    let reason = words.say(Language::English, line.reason.key(), &detail);
    Bad { place: format!("{file}, line {}", line.line), reason }
}

impl From<&registers::postcodes::Example> for Example {
    fn from(example: &registers::postcodes::Example) -> Self {
        let said = |known: &Option<Known>| known.as_ref().map(said).unwrap_or_default();
        Self {
            postcode: example.postcode.clone(),
            before: said(&example.before),
            after: said(&example.after),
        }
    }
}

/// What is said of a postcode, such as `Fernhollow + Saltmarsh, out of use since 1996-06`.
fn said(known: &Known) -> String {
    let mut said = known.constituencies.join(" + ");
    if said.is_empty() {
        said.push_str("no constituency");
    }
    if let Some(month) = known.ended {
        said.push_str(&format!(", out of use since {}", month.strftime("%Y-%m")));
    }
    said
}

fn tell(loaded: &Loaded, json: bool) -> Result<Ended, Fault> {
    if json {
        schema::answer(loaded)?;
    } else {
        println!("{}", loaded.from.join(", "));
        println!("    constituencies in use since {}", loaded.since);
        println!(
            "    {} new, {} changed, {} gone, {} as before, {} lines left out",
            loaded.added, loaded.changed, loaded.gone, loaded.same, loaded.left_out
        );
        println!("    {} postcodes lie in more than one constituency", loaded.straddling);
        for Example { postcode, before, after } in &loaded.examples {
            let or_none = |said: &str| if said.is_empty() { "-" } else { said }.to_owned();
            println!("    {postcode}: {} -> {}", or_none(before), or_none(after));
        }
        for Bad { place, reason } in &loaded.bad {
            println!("    {place}: {reason}");
        }
        if loaded.dry_run {
            println!("    nothing was written");
        }
    }
    Ok(if loaded.left_out == 0 { Ended::Fine } else { Ended::Found })
}
