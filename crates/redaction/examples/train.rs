//! Teaches the model and says how well it reads what it has not seen.
//!
//! `REDRESS_DATA=FOLDER cargo run -p redaction --release --example train -- folds` leaves out each
//! tenth of the documents in turn, teaches the rest, and measures the tenth. `-- halves` does the same
//! with halves. `-- ship` teaches all of them and writes `data/weights.bin`.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a program for us, which may stop with a message"
)]

use std::path::{Path, PathBuf};

use redaction::evaluate::{Point, between, evaluate};
use redaction::model::{Example, Model, Taught, train};
use redaction::tab::{Figures, TabDocument};

fn main() {
    let documents = documents();
    let taught = taught();
    match std::env::args().nth(1).as_deref() {
        Some("folds") => folds(&documents, 10, taught),
        Some("halves") => folds(&documents, 2, taught),
        Some("ship") => ship(&documents, taught),
        _ => panic!("say `folds`, `halves` or `ship`"),
    }
}

fn taught() -> Taught {
    let mut taught = Taught::default();
    for argument in std::env::args().skip(2) {
        match argument.split_once('=') {
            Some(("rounds", value)) => taught.rounds = value.parse().expect("a number"),
            Some(("rate", value)) => taught.rate = value.parse().expect("a number"),
            Some(("decay", value)) => taught.decay = value.parse().expect("a number"),
            Some(("left_out", value)) => taught.left_out = value.parse().expect("a number"),
            _ => panic!("{argument} is neither rounds, rate, decay nor left_out"),
        }
    }
    taught
}

fn documents() -> Vec<TabDocument> {
    let folder = PathBuf::from(std::env::var_os("REDRESS_DATA").expect("REDRESS_DATA is not set"));
    let file = folder.join("tab-dev.jsonl");
    let text = std::fs::read_to_string(&file).expect("tab-dev.jsonl cannot be read");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is no document")).collect()
}

fn teach<'a>(documents: impl Iterator<Item = &'a TabDocument>, taught: Taught) -> Model {
    let examples: Vec<Example<'_>> =
        documents.map(|it| Example { text: &it.text, marks: it.marks() }).collect();
    train(&examples, taught)
}

fn ship(documents: &[TabDocument], taught: Taught) {
    let bytes = teach(documents.iter(), taught).write();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/weights.bin");
    std::fs::write(&file, &bytes).expect("the weights cannot be written");
    println!("{}: {} bytes", file.display(), bytes.len());
}

fn folds(documents: &[TabDocument], count: usize, taught: Taught) {
    let parts: Vec<Vec<Point>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2)
            .map(|worker| {
                scope.spawn(move || {
                    let own = (0..count).filter(|fold| fold % 2 == worker);
                    own.map(|fold| one_fold(documents, (fold, count), taught)).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|it| it.join().expect("a worker stopped")).collect()
    });
    let mut curve = evaluate(&[], Model::shipped());
    for part in &parts {
        curve.iter_mut().zip(part).for_each(|(sum, point)| sum.figures.add(&point.figures));
    }
    println!("threshold  direct   quasi  tokens  mentions  precision  masked");
    for Point { threshold, figures } in &curve {
        println!(
            "{threshold:9.3}  {:.4}  {:.4}  {:.4}    {:.4}     {:.4}  {:.4}",
            figures.direct_entities.rate(),
            figures.quasi_entities.rate(),
            figures.tokens.rate(),
            figures.mentions.rate(),
            figures.precision.rate(),
            figures.masked.rate(),
        );
    }
    let recall = |it: &Figures| it.quasi_entities.rate();
    let at_precision = between(&curve, 0.8, |it| (it.precision.rate(), recall(it)));
    let at_recall = between(&curve, 0.91, |it| (recall(it), it.precision.rate()));
    println!("quasi at 80% precision: {at_precision:.4?}; precision at 91% quasi: {at_recall:.4?}");
}

fn one_fold(
    documents: &[TabDocument],
    (fold, count): (usize, usize),
    taught: Taught,
) -> Vec<Point> {
    let left_out = |at: usize| at % count == fold;
    let rest = documents.iter().enumerate().filter(|(at, _)| !left_out(*at)).map(|(_, it)| it);
    let model = teach(rest, taught);
    let own = documents.iter().enumerate().filter(|(at, _)| left_out(*at));
    evaluate(own.map(|(_, it)| it), &model)
}
