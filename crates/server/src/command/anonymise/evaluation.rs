//! `redress anonymise --evaluate`: the measures of the Text Anonymization Benchmark.
use std::path::Path;

use redaction::{
    evaluate::{Point, between},
    model::Model,
    tab::{Figures, TabDocument},
};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Fault, command::Ended, schema};

/// The threshold of the row that is told first.
const USUAL: f32 = 0.05;

/// How well marked documents are read.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Evaluation {
    /// How many documents.
    documents: usize,
    /// The figures at the usual threshold.
    usual: Row,
    /// Indirect identifiers found where 80% of masked words are rightly masked, if the curve
    /// goes there.
    quasi_recall_at_80_precision: Option<f64>,
    /// Masked words that are rightly masked where 91% of indirect identifiers are found, if the
    /// curve goes there.
    precision_at_91_quasi_recall: Option<f64>,
    /// The figures at every threshold, the lowest first.
    curve: Vec<Row>,
}

/// The figures at one threshold; each is a share, 0 to 1.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct Row {
    /// What scores at least this is masked.
    threshold: f32,
    /// Direct identifiers all of whose mentions are masked.
    direct_recall: f64,
    /// Indirect identifiers all of whose mentions are masked.
    quasi_recall: f64,
    /// Words to mask that are masked.
    token_recall: f64,
    /// Mentions to mask that are masked.
    mention_recall: f64,
    /// Masked words that an annotator masked too, each word weighing the same.
    precision: f64,
    /// Words of the documents that are masked.
    masked: f64,
}

impl From<&Point> for Row {
    fn from(point: &Point) -> Self {
        let Figures { direct_entities, quasi_entities, tokens, mentions, precision, masked } =
            point.figures;
        Self {
            threshold: point.threshold,
            direct_recall: direct_entities.rate(),
            quasi_recall: quasi_entities.rate(),
            token_recall: tokens.rate(),
            mention_recall: mentions.rate(),
            precision: precision.rate(),
            masked: masked.rate(),
        }
    }
}

/// Measures the model on a file of documents in the benchmark's format: one a line, or a list.
///
/// # Errors
///
/// The file cannot be read, or holds no such documents.
pub fn evaluate(file: &Path, json: bool) -> Result<Ended, Fault> {
    let documents = documents(file)?;
    let curve = redaction::evaluate::evaluate(&documents, Model::shipped());
    let rows: Vec<Row> = curve.iter().map(Row::from).collect();
    let usual = rows.iter().find(|row| row.threshold >= USUAL).cloned();
    let Some(usual) = usual else { return Ok(Ended::Fine) };
    let quasi = |it: &Figures| it.quasi_entities.rate();
    let evaluation = Evaluation {
        documents: documents.len(),
        usual,
        quasi_recall_at_80_precision: between(&curve, 0.8, |it| (it.precision.rate(), quasi(it))),
        precision_at_91_quasi_recall: between(&curve, 0.91, |it| (quasi(it), it.precision.rate())),
        curve: rows,
    };
    if json {
        schema::answer(&evaluation)?;
    } else {
        tell(&evaluation);
    }
    Ok(Ended::Fine)
}

fn documents(file: &Path) -> Result<Vec<TabDocument>, Fault> {
    let text = super::read(file)?;
    let wrong = |place: String, error: &serde_json::Error| {
        let why = format!(
            "this is no document of the Text Anonymization Benchmark ({error}); give its JSON \
             file, or one document a line with `text` and `entities`"
        );
        Fault::place(&place, &why)
    };
    let documents: Vec<TabDocument> = if text.trim_start().starts_with('[') {
        serde_json::from_str(&text).map_err(|error| wrong(file.display().to_string(), &error))?
    } else {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let read = lines.map(|(at, line)| {
            let place = || format!("{}, line {}", file.display(), at + 1);
            serde_json::from_str(line).map_err(|error| wrong(place(), &error))
        });
        read.collect::<Result<_, _>>()?
    };
    if documents.is_empty() {
        return Err(Fault::place(&file.display(), &"there is no document in it to measure"));
    }
    Ok(documents)
}

fn tell(evaluation: &Evaluation) {
    let Evaluation { documents, usual, curve, .. } = evaluation;
    println!("{documents} documents; entity recall, at the usual threshold of {USUAL}:");
    println!("direct identifiers   {:.3}", usual.direct_recall);
    println!("indirect identifiers {:.3}", usual.quasi_recall);
    println!("token recall         {:.3}", usual.token_recall);
    println!("precision            {:.3}", usual.precision);
    let said = |value: Option<f64>| {
        value.map_or_else(|| "not on the curve".to_owned(), |value| format!("{value:.3}"))
    };
    println!("indirect at 80% precision: {}", said(evaluation.quasi_recall_at_80_precision));
    println!("precision at 91% indirect: {}", said(evaluation.precision_at_91_quasi_recall));
    println!("\nthreshold  direct  indirect  tokens  mentions  precision  masked");
    for row in curve {
        println!(
            "{:9.3}  {:6.3}  {:8.3}  {:6.3}  {:8.3}  {:9.3}  {:6.3}",
            row.threshold,
            row.direct_recall,
            row.quasi_recall,
            row.token_recall,
            row.mention_recall,
            row.precision,
            row.masked,
        );
    }
}
