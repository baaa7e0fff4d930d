//! Says how many megabytes of text a second one core reads:
//! `REDRESS_DATA=FOLDER cargo run -p redaction --release --example speed`.
#![expect(clippy::expect_used, reason = "a program for us, which may stop with a message")]

use std::path::PathBuf;
use std::time::Instant;

use redaction::model::Model;
use redaction::{Asked, Manner, anonymise};

fn main() {
    let folder = PathBuf::from(std::env::var_os("REDRESS_DATA").expect("REDRESS_DATA is not set"));
    let file = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).expect("no reports");
    let texts: Vec<String> = file
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|line| line.get("text")?.as_str().map(str::to_owned))
        .collect();
    let size: usize = texts.iter().map(String::len).sum();
    let model = Model::shipped();
    let whole = texts.join("\n\n");
    let made = |text: &String| anonymise(text, None, Asked::default(), &Manner::default(), model);
    for texts in [&texts, &vec![whole]].into_iter().cycle().take(6) {
        let begin = Instant::now();
        let spans: usize = texts.iter().map(|text| made(text).spans.len()).sum();
        let seconds = begin.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        let megabytes = size as f64 / 1e6;
        println!(
            "{} texts, {spans} spans, {megabytes:.2} MB in {seconds:.2} s: {:.2} MB/s",
            texts.len(),
            megabytes / seconds
        );
    }
}
