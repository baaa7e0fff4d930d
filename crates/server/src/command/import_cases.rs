//! `redress import cases`: the open cases of an old system, each with an owner and a clock at once.
use std::path::Path;

use app::enquiry::carry_over::{self, Bad, Counts};
use casework::permission::Actor;
use registers::old_cases::{self, OldCase};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use words::{Arg, Language, Words};

use super::import::{bar, turn};
use crate::{Fault, Settings, command::Ended, house, schema};

/// What became of a file.
#[derive(Debug, Serialize, JsonSchema)]
struct CarriedOver {
    /// The file.
    from: String,
    /// Whether nothing was written: only looked at.
    dry_run: bool,
    /// New here.
    added: usize,
    /// Here already, and left as they are.
    same: usize,
    /// What was left out, and why. The rest was taken.
    bad: Vec<BadCase>,
}

/// A case that was left out.
#[derive(Debug, Serialize, JsonSchema)]
struct BadCase {
    /// The line on which it begins, counted from 1; of a JSON array, which of its cases.
    line: usize,
    /// What is wrong with it and what to do, in words.
    reason: String,
}

/// The schemas of a case in the file, and of the answer.
#[derive(Serialize)]
struct Schemas {
    case: Schema,
    answer: Schema,
}

/// Prints the JSON Schemas of a case in the file and of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schemas() -> Result<Ended, Fault> {
    schema::answer(&Schemas { case: schema_for!(OldCase), answer: schema_for!(CarriedOver) })?;
    Ok(Ended::Fine)
}

/// Carries the open cases of a file over. `dry`: says what it would do, and does nothing.
///
/// # Errors
///
/// The file cannot be read; the store cannot write.
pub async fn run(
    folder: &Path,
    settings: Settings,
    file: &Path,
    (dry, json): (bool, bool),
) -> Result<Ended, Fault> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|error| Fault::place(&file.display(), &error))?;
    let read = old_cases::read(&text);
    let house = house::open(folder, settings).await?;
    let bar = bar(json);
    let mut progress = |done, whole| turn(&bar, done, whole);
    let by = (&Actor::PROGRAM, dry);
    let counts = carry_over::carry_all_over(&house.office, by, read, &mut progress).await;
    bar.finish_and_clear();
    house.close().await;
    let Counts { added, same, bad } = counts?;
    let words = &house.office.words;
    let told = |(line, bad): &(usize, Bad)| BadCase { line: *line, reason: said(words, bad) };
    let bad: Vec<_> = bad.iter().map(told).collect();
    let answer = CarriedOver { from: file.display().to_string(), dry_run: dry, added, same, bad };
    tell(&answer, json)
}

fn tell(answer: &CarriedOver, json: bool) -> Result<Ended, Fault> {
    let CarriedOver { from, dry_run, added, same, bad } = answer;
    if json {
        schema::answer(answer)?;
    } else {
        println!("{from}{}", if *dry_run { " (only looked at: nothing was written)" } else { "" });
        println!("    {added} new, {same} here already, {} left out", bad.len());
        for BadCase { line, reason } in bad {
            println!("    line {line}: {reason}");
        }
    }
    Ok(if bad.is_empty() { Ended::Fine } else { Ended::Found })
}

fn said(words: &Words, bad: &Bad) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| words.say(Language::English, key, args);
    match bad {
        Bad::Unreadable(why) => say("bad-case-unreadable", &[("detail", why.as_str().into())]),
        Bad::NoCode(field, text, every) => {
            let args = [
                ("field", (*field).into()),
                ("detail", text.as_str().into()),
                ("every", every.join(", ").into()),
            ];
            say("bad-case-no-code", &args)
        }
        Bad::NotReceived => say("bad-case-not-received", &[]),
        Bad::NoOrganisation(code) => {
            say("bad-case-no-organisation", &[("detail", code.as_str().into())])
        }
        Bad::NoOfficer(email) => say("bad-case-no-officer", &[("detail", email.as_str().into())]),
        Bad::Refused(refusal) => {
            let (key, args) = words::message(refusal);
            format!("{} {}", say(key, &args), say(&format!("{key}.next"), &args))
        }
    }
}
