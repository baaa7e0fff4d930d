//! The prose into which variants are planted: sentences of letters, and real ones around them.

use std::path::PathBuf;

/// Where a planted text stands; `{}` is its place.
const SENTENCES: [&str; 12] = [
    "We told {} that the bed was not free.",
    "{} rang the ward twice on Monday.",
    "In the afternoon a nurse spoke with {} about the medicine.",
    "The care of {} was not good enough, and the Trust accepts this.",
    "Patient: {}\nWard: 7\nSeen: daily",
    "| No | Who | Note |\n| 1 | {} | seen |",
    "She wrote: ‘Nobody told {} what to do.’",
    "\"I am sorry\", said {}, \"but I cannot wait.\"",
    "We also looked at the notes (see {}) and at the chart.",
    "Yours sincerely,\n\n{}\n\nEnclosed: two letters",
    "re: {} / complaint of last year",
    "The trust says it wrote to {}; nobody has the letter.",
];

/// Every carrier: each sentence alone, or between two of the real paragraphs, if
/// `REDRESS_DATA` names their folder.
pub(crate) fn around() -> Vec<String> {
    let Some(folder) = std::env::var_os("REDRESS_DATA").map(PathBuf::from) else {
        println!("without real prose: REDRESS_DATA is not set");
        return SENTENCES.map(str::to_owned).to_vec();
    };
    let real = paragraphs(&folder);
    let between = |(at, sentence): (usize, &&str)| {
        if at % 3 == 0 {
            return (*sentence).to_owned();
        }
        let beside = |step: usize| real[(at * 7 + step) % real.len()].as_str();
        format!("{}\n\n{sentence}\n\n{}", beside(0), beside(1))
    };
    let again = SENTENCES.iter().cycle().take(5 * SENTENCES.len());
    again.enumerate().map(between).collect()
}

/// Whole texts of published decisions and of coroners' reports; none without `REDRESS_DATA`.
pub(crate) fn prose() -> Vec<String> {
    let folder = std::env::var_os("REDRESS_DATA").map(PathBuf::from);
    folder.map(|it| texts(&it, 11)).unwrap_or_default()
}

/// Sentences of published decisions and of coroners' reports.
fn paragraphs(folder: &std::path::Path) -> Vec<String> {
    texts(folder, 97)
        .iter()
        .flat_map(|text| text.split(['\n', '•']))
        .map(|line| line.trim().chars().filter(|c| !"⟦⟧{}".contains(*c)).take(300).collect())
        .filter(|line: &String| line.len() > 80)
        .collect()
}

/// The decisions, and every so many-th report.
fn texts(folder: &std::path::Path, step: usize) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("phso-decisions"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    texts.extend(files.iter().map(|file| std::fs::read_to_string(file).unwrap()));
    let reports = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).unwrap();
    texts.extend(reports.lines().step_by(step).map(str::to_owned));
    let text = |text: &String| -> String {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        value["text"].as_str().unwrap_or_default().to_owned()
    };
    texts.iter().map(text).collect()
}
