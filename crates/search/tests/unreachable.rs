//! Nothing that is not public is ever found, suggested, counted or shown, and what was taken down
//! leaves the disk.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]
#[expect(dead_code, reason = "each test uses some of it")]
mod library;

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use app::ports::{Found, PublicSearch, PublicStore, Search};
use casework::codes::{Outcome, Subject};
use library::{decision, gone, shelf, words as words_of};
use search::Searched;

/// Words that stand only in what was taken down, or in what never was public.
const SECRETS: [&str; 5] =
    ["zanthorpe", "quillfeather", "R-7001", "Vexmoor Clinic (made up)", "neverpublished"];

async fn withdrawn(folder: &Path) -> Searched {
    let mut texts = vec!["The discharge was early and the scan was late."; 20];
    texts.push("Nothing else.");
    let secret = app::ports::PublicDecision {
        title: "Zanthorpe".into(),
        organisations: vec!["Vexmoor Clinic (made up)".into()],
        outcomes: vec![Outcome::Resolved],
        subjects: vec![Subject::Payments],
        summary: "Quillfeather and zanthorpe.".into(),
        ..decision("R-7001", "Zanthorpe wrote to quillfeather of the scan.")
    };
    let shelf = shelf(&texts).await;
    shelf.publish(&secret).await.unwrap();
    let searched = Searched::over(shelf, folder.to_owned()).unwrap();
    searched.fill().await.unwrap();
    assert_eq!(searched.seek(&words_of("zanthorpe")).await.unwrap().count, 1);
    searched.take_down("R-7001", &gone()).await.unwrap();
    // And one that was corrected: its first words are public no more.
    searched.publish(&decision("R-8001", "Quillfeather was named by mistake.")).await.unwrap();
    searched.publish(&decision("R-8001", "Somebody was not named.")).await.unwrap();
    searched
}

/// Everything somebody may try: signs of query languages, fields, ranges, jokers, slips.
fn tries() -> Vec<String> {
    let shapes = [
        "{}",
        "\"{}\"",
        "text:{}",
        "title:{}",
        "reference:{}",
        "organisation:\"{}\"",
        "{}*",
        "*{}*",
        "{}~2",
        "{}~",
        "{}^9",
        "+{}",
        "-{}",
        "NOT {}",
        "scan OR {}",
        "scan AND {}",
        "({} OR scan)",
        "[{} TO zzz]",
        "{{}}",
        "/{}/",
        "/.*{}.*/",
        "{}%",
        "%{}%",
        "_{}_",
        "{}?",
        "'{}'",
        "{}' OR '1'='1",
        "{}\0",
        "\u{202e}{}",
        "~{}",
        "IN [{}]",
        "{} NEAR/3 scan",
        "scan -early {}",
        "*:* {}",
    ];
    let mut tries: Vec<String> = Vec::new();
    for secret in SECRETS {
        let mut slips = vec![secret.to_owned(), secret.to_uppercase()];
        // Slips of the hand, which the help with spelling would mend.
        let ends = (1..secret.len()).filter(|at| secret.is_char_boundary(*at));
        slips.extend(ends.map(|at| [&secret[..at - 1], &secret[at..]].concat()));
        slips.push(format!("{secret}s"));
        for slip in slips {
            tries.extend(shapes.iter().map(|shape| shape.replace("{}", &slip)));
        }
    }
    let odd = [
        "",
        "*",
        "*:*",
        "NOT scan",
        "-scan",
        "OR",
        "AND",
        "(((",
        ")))",
        "\"",
        "\"\"",
        "~",
        "é",
        "🦔",
        "a TO z",
        "[a TO z]",
        "{a TO *}",
        "reference:*",
        "published:[* TO *]",
        "marks:1",
        "day:>0",
        "\\",
        "\u{0}",
        "ﬁ",
        "e\u{301}",
        "z?",
        "q*",
    ];
    tries.extend(odd.map(str::to_owned));
    tries.push("(".repeat(5_000));
    tries.push("zanthorpe ".repeat(500));
    tries.push("x".repeat(100_000));
    tries
}

fn holds_nothing(asked: &Search, found: &Found) {
    let told = format!("{:?} {:?} {:?}", found.hits, found.facets, found.instead).to_lowercase();
    // Whoever typed it may read their own words again, but in what was found, never.
    for secret in SECRETS.map(str::to_lowercase) {
        assert!(!told.contains(&secret), "{secret} by {asked:?}: {told}");
    }
    assert!(found.count <= 22, "{asked:?} counts {}", found.count);
    let kinds = &found.facets;
    assert!(kinds.outcomes.iter().all(|(it, _)| *it == Outcome::Upheld), "{asked:?}");
    assert!(kinds.subjects.iter().all(|(it, _)| *it == Subject::Delay), "{asked:?}");
}

#[tokio::test]
async fn whatever_is_asked_finds_suggests_counts_and_shows_only_what_is_public() {
    let folder = tempfile::tempdir().unwrap();
    let searched = withdrawn(folder.path()).await;
    let tries = tries();
    assert!(tries.len() > 1_000);
    // Before what was taken down has left the disk, and after.
    for is_tidy in [false, true] {
        if is_tidy {
            searched.tidy().await.unwrap();
        }
        for typed in &tries {
            let asked = Search { limit: 100, ..words_of(typed) };
            let mut found = searched.seek(&asked).await.unwrap();
            // Mending one slip leaves the other words as they were typed.
            found.instead = found
                .instead
                .filter(|it| !SECRETS.iter().any(|word| typed.contains(word) && it.contains(word)));
            holds_nothing(&asked, &found);
        }
        for name in SECRETS {
            let named = Search { organisations: vec![name.into()], ..words_of("") };
            holds_nothing(&named, &searched.seek(&named).await.unwrap());
            assert!(searched.similar(name, 5).await.unwrap().is_empty());
        }
        let resolved = Search { outcomes: vec![Outcome::Resolved], ..words_of("") };
        assert_eq!(searched.seek(&resolved).await.unwrap().count, 0);
        assert!(searched.organisations().await.unwrap().iter().all(|it| !it.contains("Vexmoor")));
    }
}

/// Every word, name and reference that any file of the index holds, read without asking what can
/// be found; and the files of parts that are not in use any more.
fn remains(folder: &Path) -> (BTreeSet<String>, Vec<String>) {
    let index = tantivy::Index::open_in_dir(folder).unwrap();
    let mut words = BTreeSet::new();
    let reader = index.reader().unwrap();
    for part in reader.searcher().segment_readers() {
        for (field, entry) in index.schema().fields().filter(|(_, it)| it.is_indexed()) {
            let dictionary = part.inverted_index(field).unwrap();
            let mut stream = dictionary.terms().stream().unwrap();
            while stream.advance() {
                words.insert(format!("{} {}", entry.name(), String::from_utf8_lossy(stream.key())));
            }
        }
        for field in ["organisation", "reference"] {
            let column = part.fast_fields().str(field).unwrap().unwrap();
            for place in 0..column.num_terms() as u64 {
                let mut word = String::new();
                column.ord_to_str(place, &mut word).unwrap();
                words.insert(format!("{field} {word}"));
            }
        }
    }
    let parts: Vec<String> = index
        .searchable_segment_ids()
        .unwrap()
        .into_iter()
        .map(|part| part.uuid_string())
        .collect();
    let files = fs::read_dir(folder).unwrap().flatten();
    let files = files.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_idle = |file: &String| {
        let of_a_part = file.len() > 32 && file.chars().take(32).all(|it| it.is_ascii_hexdigit());
        of_a_part && !parts.iter().any(|part| file.starts_with(part.as_str()))
    };
    (words, files.filter(is_idle).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_down_leaves_the_disk() {
    const GONE: [&str; 5] = [
        "text zanthorp",
        "text quillfeath",
        "title zanthorp",
        "reference R-7001",
        "organisation Vexmoor Clinic (made up)",
    ];
    let folder = tempfile::tempdir().unwrap();
    let searched = withdrawn(folder.path()).await;
    let (words, _) = remains(folder.path());
    assert!(words.contains("text discharg"), "{words:?}");
    assert!(GONE.iter().all(|gone| words.contains(*gone)), "it was there until now: {words:?}");
    // By itself, some seconds later.
    for _ in 0..200 {
        let (words, files) = remains(folder.path());
        if files.is_empty() && GONE.iter().all(|gone| !words.contains(*gone)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let (words, files) = remains(folder.path());
    for gone in GONE {
        assert!(!words.contains(gone), "{gone}");
    }
    assert!(files.is_empty(), "{files:?}");
    // Nor does any file hold the name as it is written.
    for file in fs::read_dir(folder.path()).unwrap().flatten() {
        let bytes = fs::read(file.path()).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"Vexmoor"), "{file:?}");
    }
    assert_eq!(searched.seek(&words_of("scan")).await.unwrap().count, 20);
}
