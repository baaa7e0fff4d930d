//! What goes into a file comes out of it, whatever it is; and a release, once made, stays.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]
use app::ports::{DataRow, Dataset, Datum, Field, Format, OpenData, Values};
use jiff::civil::date;
use opendata::{Folder, writer};
use parquet::{
    file::reader::{FileReader, SerializedFileReader},
    record::Field as Read,
};
use proptest::prelude::*;

const fn field(name: &'static str, values: Values, always: bool) -> Field {
    Field { name, values, always }
}

const SET: Dataset = Dataset {
    code: "trial",
    version: 1,
    protected: false,
    fields: &[
        field("words", Values::Text, true),
        field("more", Values::Text, false),
        field("number", Values::Number, false),
        field("share", Values::Tenths, false),
        field("day", Values::Day, false),
    ],
};

fn whole(format: Format, pages: &[Vec<DataRow>]) -> Vec<u8> {
    let mut writer = writer(format, &SET).unwrap();
    let mut bytes = Vec::new();
    for page in pages {
        bytes.extend(writer.write(page).unwrap());
    }
    bytes.extend(writer.finish().unwrap());
    bytes
}

fn row(words: &str, number: Option<i64>) -> DataRow {
    vec![
        Datum::Text(words.into()),
        number.map_or(Datum::Empty, |_| Datum::Text(words.into())),
        number.map_or(Datum::Empty, Datum::Number),
        number.map_or(Datum::Empty, |number| Datum::Number(number % 1_001)),
        number.map_or(Datum::Empty, |_| Datum::Day(date(2026, 3, 2))),
    ]
}

fn rows() -> impl Strategy<Value = Vec<DataRow>> {
    let words = prop_oneof!["\\PC{0,12}", "[=+@,\"\r\n a-z-]{0,12}"];
    let one = (words, prop::option::of(any::<i32>()))
        .prop_map(|(words, number)| row(&words, number.map(i64::from)));
    prop::collection::vec(one, 0..30)
}

/// What a reader of comma-separated values sees, by the rules of RFC 4180.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (vec![], vec![], String::new());
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => line.push(std::mem::take(&mut cell)),
            ('\r', false) if letters.peek() == Some(&'\n') => {
                letters.next();
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            (letter, _) => cell.push(letter),
        }
    }
    lines
}

fn words_of(row: &DataRow) -> &str {
    match row.first() {
        Some(Datum::Text(words)) => words,
        _ => "",
    }
}

proptest! {
    #[test]
    fn comma_separated_values_come_back_and_none_is_a_formula(rows in rows()) {
        let bytes = whole(Format::Csv, std::slice::from_ref(&rows));
        let lines = parsed(std::str::from_utf8(&bytes).unwrap());
        prop_assert_eq!(lines.len(), rows.len() + 1);
        for (line, row) in lines.iter().skip(1).zip(&rows) {
            prop_assert_eq!(line.len(), SET.fields.len());
            let words = words_of(row);
            let first = &line[0];
            prop_assert!(first == words || first.strip_prefix('\'') == Some(words));
            prop_assert!(!first.starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }

    #[test]
    fn json_lines_come_back(rows in rows()) {
        let bytes = whole(Format::JsonLines, std::slice::from_ref(&rows));
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<serde_json::Value> =
            text.split_terminator('\n').map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(lines.len(), rows.len());
        for (line, row) in lines.iter().zip(&rows) {
            prop_assert_eq!(line["words"].as_str(), Some(words_of(row)));
            let number = if let Some(Datum::Number(number)) = row.get(2) { Some(*number) } else { None };
            prop_assert_eq!(line["number"].as_i64(), number);
        }
    }

    #[test]
    fn parquet_comes_back_and_the_same_rows_give_the_same_bytes(rows in rows()) {
        let bytes = whole(Format::Parquet, std::slice::from_ref(&rows));
        let in_pages: Vec<Vec<DataRow>> = rows.iter().map(|row| vec![row.clone()]).collect();
        prop_assert_eq!(&bytes, &whole(Format::Parquet, &in_pages));
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("trial.parquet");
        std::fs::write(&file, &bytes).unwrap();
        let reader = SerializedFileReader::new(std::fs::File::open(&file).unwrap()).unwrap();
        let read: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, row) in read.iter().zip(&rows) {
            let columns: Vec<&Read> = read.get_column_iter().map(|(_, value)| value).collect();
            prop_assert_eq!(columns[0], &Read::Str(words_of(row).to_owned()));
            match row.get(2) {
                Some(Datum::Number(number)) => {
                    prop_assert_eq!(columns[2], &Read::Long(*number));
                    prop_assert_eq!(columns[4], &Read::Date(20_514));
                }
                _ => prop_assert_eq!(columns[2], &Read::Null),
            }
        }
    }
}

#[test]
fn an_empty_set_has_a_heading_and_many_groups_are_one_file() {
    assert_eq!(whole(Format::Csv, &[]), b"words,more,number,share,day\r\n");
    let many: Vec<Vec<DataRow>> = (0..250)
        .map(|page| (0..100).map(|at| row("Fernhollow (made up)", Some(page * 100 + at))).collect())
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("many.parquet");
    std::fs::write(&file, whole(Format::Parquet, &many)).unwrap();
    let reader = SerializedFileReader::new(std::fs::File::open(&file).unwrap()).unwrap();
    assert_eq!(reader.metadata().num_row_groups(), 3);
    assert_eq!(reader.metadata().file_metadata().num_rows(), 25_000);
    let last = reader.get_row_iter(None).unwrap().last().unwrap().unwrap();
    assert_eq!(last.get_column_iter().nth(2).map(|(_, value)| value), Some(&Read::Long(24_999)));
}

#[test]
fn a_column_that_is_never_empty_cannot_have_a_gap() {
    let gap = vec![Datum::Empty, Datum::Empty, Datum::Empty, Datum::Empty, Datum::Empty];
    let mut writer = writer(Format::Parquet, &SET).unwrap();
    writer.write(&[gap]).unwrap();
    assert!(writer.finish().is_err());
}

#[tokio::test]
async fn a_release_is_there_when_it_is_whole_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let releases = Folder::at(&folder.path().join("releases"));
    let day = date(2026, 10, 1);
    assert!(releases.releases().await.unwrap().is_empty());
    // The program stopped while it made one.
    releases.begin(day).await.unwrap();
    releases.append(day, "decisions.csv", b"half").await.unwrap();
    assert!(releases.releases().await.unwrap().is_empty());
    assert_eq!(releases.read(day, "decisions.csv", (0, 9)).await.unwrap(), None);

    releases.begin(day).await.unwrap();
    releases.append(day, "decisions.csv", b"one,").await.unwrap();
    releases.append(day, "decisions.csv", b"two").await.unwrap();
    releases.finish(day).await.unwrap();
    assert_eq!(releases.releases().await.unwrap(), [day]);
    let read = async |from, at_most| {
        releases.read(day, "decisions.csv", (from, at_most)).await.unwrap().unwrap()
    };
    assert_eq!(read(0, 99).await, b"one,two");
    assert_eq!(read(4, 2).await, b"tw");
    assert!(read(7, 9).await.is_empty());
    assert!(releases.begin(day).await.is_err(), "what is released is not made again");
    for outside in ["../2026-10-01/decisions.csv", ".making", "", "a/b"] {
        assert_eq!(releases.read(day, outside, (0, 9)).await.unwrap(), None, "{outside}");
    }
}
