//! `redress anonymise` as whoever runs it meets it. Everybody here is made up.
use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

const TEXT: &str = "Mrs Brihgtwater – of 12 Oakfield Rd – rang Mr Quillfeather on 01632 960 001.\n";

const IDENTITIES: &str = r#"{"people": [{"name": "Margaret Brightwater", "title": "Mrs",
    "aliases": "Peggy", "born": "1950-05-12", "address": "12 Oakfield Road, Fernton"}]}"#;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_redress")).arg("anonymise").args(arguments).output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_text_is_made_anonymous_with_what_the_case_knows() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "letter.txt", TEXT);
    let known = written(folder.path(), "identities.json", IDENTITIES);

    let plain = run(&[&file, "--known", &known]);
    assert_eq!(plain.status.code(), Some(0), "{}", said(&plain.stderr));
    let expected = "Mrs C – of [address] – rang Mr B on [telephone number].\n";
    assert_eq!(said(&plain.stdout), expected);

    let json = run(&["--json", &file, "--known", &known]);
    let answer: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(answer["text"], expected);
    let letters: Vec<char> = TEXT.chars().collect();
    let spans = answer["spans"].as_array().unwrap();
    let place =
        |it: &serde_json::Value, end: &str| usize::try_from(it[end].as_u64().unwrap()).unwrap();
    let original = |it: &serde_json::Value| -> String {
        letters[place(it, "start")..place(it, "end")].iter().collect()
    };
    let originals: Vec<String> = spans.iter().map(original).collect();
    let whole = ["Mrs Brihgtwater", "12 Oakfield Rd", "Quillfeather", "01632 960 001"];
    assert_eq!(originals, whole);
    assert_eq!((&spans[0]["layer"], &spans[2]["layer"]), (&"known".into(), &"shown".into()));
}

#[test]
fn standard_input_and_many_texts_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    let command = command.args(["anonymise", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"Mr Quillfeather rang.").unwrap();
    assert_eq!(said(&child.wait_with_output().unwrap().stdout), "Mr B rang.");

    let many = "{\"text\": \"Mr Quillfeather rang.\"}\n{\"text\": \"Nobody rang.\"}\n";
    let file = written(folder.path(), "many.jsonl", many);
    let answers = said(&run(&["--json", &file]).stdout);
    assert_eq!(answers.lines().count(), 2);
    assert!(answers.contains("\"Mr B rang.\"") && answers.contains("\"Nobody rang.\""));
    assert_eq!(run(&[&file]).status.code(), Some(3), "many texts without --json");
}

#[test]
fn what_cannot_be_read_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(folder.path(), "letter.txt", TEXT);
    let slip = written(folder.path(), "slip.json", r#"{"people": [{"nmae": "Ada"}]}"#);
    let refused = run(&[&file, "--known", &slip]);
    assert_eq!(refused.status.code(), Some(3));
    let why = said(&refused.stderr);
    assert!(why.contains("nmae") && why.contains("--schema"), "{why}");
    assert_eq!(said(&refused.stdout), "", "nothing is printed that is only half hidden");
    assert_eq!(run(&["/nowhere/at/all.txt"]).status.code(), Some(3));
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&[&file, "--threshold", "7"]).status.code(), Some(3));
    let bytes = folder.path().join("scan.pdf");
    std::fs::write(&bytes, [0xFF, 0xFE, 0x00]).unwrap();
    assert_eq!(run(&[bytes.to_str().unwrap()]).status.code(), Some(3));
}

#[test]
fn marked_documents_are_measured_and_the_schemas_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let marked = r#"{"text": "Mr Quillfeather rang.", "entities": [{"entity_id": "1",
        "entity_type": "PERSON", "start_offset": 0, "end_offset": 15,
        "identifier_type": "DIRECT"}]}"#;
    let file = written(folder.path(), "marked.jsonl", &marked.replace('\n', " "));
    let told = run(&["--evaluate", &file]);
    assert_eq!(told.status.code(), Some(0), "{}", said(&told.stderr));
    assert!(said(&told.stdout).contains("direct identifiers   1.000"), "{}", said(&told.stdout));
    let json = run(&["--evaluate", &file, "--json"]);
    let figures: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(figures["curve"].as_array().unwrap().len(), 20);
    let listed = written(folder.path(), "listed.json", &format!("[{marked}]"));
    assert_eq!(run(&["--evaluate", &listed]).status.code(), Some(0));
    assert_eq!(run(&["--evaluate", "/nowhere.jsonl"]).status.code(), Some(3));

    let schemas: serde_json::Value = serde_json::from_slice(&run(&["--schema"]).stdout).unwrap();
    assert!(schemas["identities"]["properties"]["people"].is_object());
    assert!(schemas["answer"]["properties"]["spans"].is_object());
}
