//! `redress anonymise`: a text in which nobody is named; and how well that is done.
mod evaluation;
mod identities;

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use redaction::{Anonymised, Asked, Knowledge, Manner, model::Model};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Fault, command::Ended, schema};

pub use evaluation::evaluate;

/// What is asked beside the text itself.
pub struct Wanted {
    /// What the case knows, as a file.
    pub known: Option<PathBuf>,
    /// Hide what scores at least this, whatever it is; without it, the office's manner.
    pub threshold: Option<f32>,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// A text in which nobody is named.
#[derive(Debug, Serialize, JsonSchema)]
struct Answer {
    /// The text.
    text: String,
    /// What was replaced, in order.
    spans: Vec<Replaced>,
}

/// A replaced part of the original.
#[derive(Debug, Serialize, JsonSchema)]
struct Replaced {
    /// Where it begins in the original, in Unicode characters from 0.
    start: usize,
    /// Where it ends, in Unicode characters: the first that is not replaced.
    end: usize,
    /// What it is: `person`, `code`, `contact`, `address`, `place`, `organisation`, `trait`,
    /// `time`, `quantity` or `other`.
    kind: String,
    /// What stands there now.
    replacement: String,
    /// What found it: `known` (the case), `shown` (its form and what stands around it) or
    /// `model`.
    layer: String,
    /// How sure that is, 0 to 1.
    score: f32,
}

/// The schemas of everything that is read and written.
#[derive(Serialize)]
struct Schemas {
    identities: schemars::Schema,
    answer: schemars::Schema,
    evaluation: schemars::Schema,
}

/// Prints the JSON Schemas of the file of identities, of the answer, and of an evaluation.
///
/// # Errors
///
/// None that can be helped.
pub fn schemas() -> Result<Ended, Fault> {
    schema::answer(&Schemas {
        identities: schemars::schema_for!(identities::Identities),
        answer: schemars::schema_for!(Answer),
        evaluation: schemars::schema_for!(evaluation::Evaluation),
    })?;
    Ok(Ended::Fine)
}

/// Makes a text anonymous and prints it: the text alone, or with what was replaced. `-` reads
/// standard input. Of a `.jsonl` file, the field `text` of every line is one text.
///
/// # Errors
///
/// A file cannot be read or is not what it should be.
pub fn run(file: &Path, wanted: &Wanted) -> Result<Ended, Fault> {
    let known = wanted.known.as_deref().map(identities::read).transpose()?;
    let asked = asked(wanted.threshold)?;
    let made = |text: &str| made(text, known.as_ref(), asked);
    let text = read(file)?;
    if file.extension().is_some_and(|it| it.eq_ignore_ascii_case("jsonl")) {
        if !wanted.json {
            let why = "many texts can only be answered in JSON; add --json, for one answer a line";
            return Err(Fault::place(&file.display(), &why));
        }
        for (number, line) in text.lines().enumerate().filter(|(_, it)| !it.trim().is_empty()) {
            let text = text_of(line).ok_or_else(|| {
                let place = format!("{}, line {}", file.display(), number + 1);
                Fault::place(
                    &place,
                    &"this is no JSON object with a `text`; mend or remove the line",
                )
            })?;
            schema::answer(&answer(made(&text)))?;
        }
    } else if wanted.json {
        schema::answer(&answer(made(&text)))?;
    } else {
        print!("{}", made(&text).text);
    }
    Ok(Ended::Fine)
}

fn made(text: &str, known: Option<&Knowledge>, asked: Asked) -> Anonymised {
    redaction::anonymise(text, known, asked, &Manner::default(), Model::shipped())
}

fn asked(threshold: Option<f32>) -> Result<Asked, Fault> {
    match threshold {
        None => Ok(Asked::default()),
        Some(threshold) if (0.0..=1.0).contains(&threshold) => {
            Ok(Asked { people: threshold, others: threshold })
        }
        Some(threshold) => Err(Fault::Refused(format!(
            "A threshold of {threshold} means nothing. Give one from 0, which hides every word, to 1."
        ))),
    }
}

fn text_of(line: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    value.get("text")?.as_str().map(str::to_owned)
}

/// The text of a file, or of standard input.
fn read(file: &Path) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| Fault::place(&file.display(), &error))?;
    String::from_utf8(bytes).map_err(|_| {
        let why = "this is no text in UTF-8; give a plain text, with --json or without";
        Fault::place(&file.display(), &why)
    })
}

fn answer(made: Anonymised) -> Answer {
    let replaced = |span: redaction::Span| Replaced {
        start: span.start,
        end: span.end,
        kind: schema::code(&span.kind),
        replacement: span.replacement,
        layer: schema::code(&span.layer),
        score: span.score,
    };
    Answer { text: made.text, spans: made.spans.into_iter().map(replaced).collect() }
}
