//! `redress check`: puts facts to the rules and says how each comes out, and why.
use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use casework::{Day, law};
use rules::{Facts, Pack, Trace};
use words::{Language, Words};

use crate::{Fault, command::Ended};

/// What is asked.
pub struct Asked {
    /// The file of the facts; `-`: standard input.
    pub facts: PathBuf,
    /// The day for which.
    pub on: Day,
    /// The folder of another office's pack.
    pub pack: Option<PathBuf>,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// Prints the JSON Schema of the facts and of the trace.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    print(&rules::schemas().map_err(app::Problem::broken)?)
}

/// Puts the facts of a file to the rules. Ends with [`Ended::Found`] unless the rules say that it
/// may be looked at, so that a script can tell.
///
/// # Errors
///
/// The pack has a mistake, or the facts cannot be read or make no sense.
pub fn run(asked: &Asked) -> Result<Ended, Fault> {
    let other = asked.pack.as_deref().map(crate::pack::read).transpose()?;
    let pack = other.as_ref().unwrap_or_else(|| law::pack());
    let place = if is_input(&asked.facts) {
        "standard input".to_owned()
    } else {
        asked.facts.display().to_string()
    };
    let text = read(&asked.facts).map_err(|error| Fault::place(&place, &error))?;
    let facts: Facts = serde_json::from_str(&text).map_err(|error| {
        Fault::place(&place, &format!("{error}. `redress check --schema` tells every fact."))
    })?;
    pack.accepts(&facts, asked.on).map_err(|fault| Fault::place(&place, &fault))?;
    let trace = rules::judge(pack, &facts, asked.on);
    print(&told(pack, &trace, asked.json)?)?;
    Ok(match trace.answer.points {
        rules::trace::Points::MayBeLookedAt => Ended::Fine,
        _ => Ended::Found,
    })
}

fn told(pack: &Pack, trace: &Trace, json: bool) -> Result<String, Fault> {
    if json {
        return Ok(trace.json().map_err(app::Problem::broken)?);
    }
    let words = Words::load().map_err(app::Problem::broken)?;
    Ok(words.trace_text(Language::English, pack, trace))
}

fn is_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn read(file: &Path) -> std::io::Result<String> {
    if !is_input(file) {
        return fs::read_to_string(file);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

/// Prints, and does not mind a reader who has read enough.
fn print(text: &str) -> Result<Ended, Fault> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Fault::place(&"standard output", &error))
        }
        _ => Ok(Ended::Fine),
    }
}
