//! What leaves as a PDF: accessible, the same every time, and only what was said.
use app::ports::{Block, Document, Press};
use casework::codes::Language;
use documents::Typesetter;
use jiff::civil::date;

fn document(text: &str) -> Document {
    Document {
        title: "A complaint about Fernhollow (made up)".into(),
        author: "The office (made up)".into(),
        about: "We upheld it.".into(),
        language: Language::English,
        day: date(2026, 3, 2),
        blocks: vec![
            Block::Facts(vec![("Reference".into(), "R-01234567".into())]),
            Block::Heading { level: 1, text: "Findings".into() },
            Block::Numbered(1, text.into()),
            Block::Items(vec!["Upheld".into(), "Not upheld".into()]),
            Block::Table {
                caption: "What was asked for".into(),
                head: vec!["What".into(), "By".into()],
                rows: vec![vec!["Apologise".into(), "2 May 2026".into()]],
            },
        ],
    }
}

fn holds(file: &[u8], words: &str) -> bool {
    file.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn it_is_tagged_and_says_its_language_and_title() {
    let file = Typesetter::default().pdf(&document("It was late.")).unwrap();
    assert!(file.starts_with(b"%PDF-1.7"));
    for mark in ["/MarkInfo", "/StructTreeRoot", "pdfuaid:part", "pdfaid:conformance", "(en-GB)"] {
        assert!(holds(&file, mark), "{mark}");
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    let (one, other) = (Typesetter::default(), Typesetter::default());
    let document = document("It was late.");
    assert_eq!(one.pdf(&document).unwrap(), other.pdf(&document).unwrap());
}

#[test]
fn no_text_is_read_as_a_command() {
    let press = Typesetter::default();
    for text in [
        "#read(\"/etc/passwd\")",
        "#panic()",
        "$ x^2",
        "*bold* _em_ `raw` @ref <label> = Heading",
        "#set page(width: 1cm)",
        "]",
        "\\",
    ] {
        press.pdf(&document(text)).unwrap();
    }
}

#[test]
fn whatever_letters_stand_in_it_can_be_set() {
    let press = Typesetter::default();
    for text in [
        "Ŵŷ Siân Łukasz ß",
        "日本語 العربية हिन्दी",
        "👩‍⚕️ \u{202E}x\u{0}\u{FEFF}\u{FE0F}",
        "a\u{301}",
        "",
    ] {
        press.pdf(&document(text)).unwrap();
    }
}

#[test]
fn what_offices_write_is_handed_out() {
    let Some(folder) = std::env::var_os("REDRESS_DATA").map(std::path::PathBuf::from) else {
        eprintln!("skipped: REDRESS_DATA names no folder with real texts");
        return;
    };
    let press = Typesetter::default();
    let reports = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).unwrap();
    // Columns, forms, bullets and the slips of scanners: every twentieth is enough.
    for report in reports.lines().step_by(20) {
        let report: serde_json::Value = serde_json::from_str(report).unwrap();
        let text = report["text"].as_str().unwrap();
        let paragraphs = text.split('\n').map(str::trim).filter(|it| !it.is_empty());
        let mut long = document("It was late.");
        long.blocks = paragraphs.zip(1..).map(|(it, no)| Block::Numbered(no, it.into())).collect();
        assert!(press.pdf(&long).is_ok(), "{:.60}", text);
    }
}
