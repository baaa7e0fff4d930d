//! The registers read again: what would change is told first, and nothing that staff added or that
//! another file said is ever lost.
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use app::{Ask, organisations};
use casework::{
    id::AccountId,
    organisation::Addition,
    permission::{Actor, Standing},
};
use server::{Settings, open};
use tempfile::TempDir;
use uuid::Uuid;

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

struct Place {
    folder: TempDir,
    data: PathBuf,
}

impl Place {
    fn with_an_office() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { data: folder.path().join("office"), folder };
        let founded = place.runs(&[
            "init",
            "--name",
            "Fernhollow Ombudsman",
            "--admin-name",
            "Ines Okafor",
            "--admin-email",
            "ines@ombudsman.example",
        ]);
        assert_eq!(founded.status.code(), Some(0), "{}", said(&founded.stderr));
        place
    }

    fn writes(&self, name: &str, text: &str) -> String {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn runs(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.args(arguments).args(["--data", self.data.to_str().unwrap()]).output().unwrap()
    }

    fn answers(&self, arguments: &[&str]) -> serde_json::Value {
        let ended = self.runs(arguments);
        assert_eq!(ended.status.code(), Some(0), "{}", said(&ended.stderr));
        serde_json::from_slice(&ended.stdout).unwrap()
    }
}

async fn listing(data: &Path, code: &str) -> organisations::Listing {
    let house = open(data, Settings::read(data, std::iter::empty()).unwrap()).await.unwrap();
    let listing = organisations::listed(&house.office, code).await.unwrap();
    house.close().await;
    listing
}

async fn staff_add(data: &Path, code: &str, addition: &Addition) {
    let house = open(data, Settings::read(data, std::iter::empty()).unwrap()).await.unwrap();
    let standing = Standing::Staff { manager: false, administrator: false };
    let actor = Actor { account: AccountId(Uuid::from_u128(7)), standing };
    let ask = Ask::by(actor, Uuid::from_u128(8));
    organisations::add(&house.office, &ask, code, addition).await.unwrap();
    house.close().await;
}

fn trust(code: &str, name: &str, closed: &str) -> String {
    format!(
        "{code},{name},Y99,Q01,ELM HOUSE,OAK ROAD,,FERNHOLLOW,NOWHERESHIRE,ZZ1 1ZZ,20110701,\
         {closed},,,,,,,,,,0,,F\n"
    )
}

#[tokio::test]
async fn a_new_file_is_told_before_and_loses_nothing_that_was_added() {
    let place = Place::with_an_office();
    let first = [trust("X1A", "ELM NHS TRUST", ""), trust("X1B", "OAK NHS TRUST", "")].concat();
    let etr = place.writes("etr.csv", &first);
    assert_eq!(place.runs(&["import", "organisations", &etr]).status.code(), Some(0));
    let addition =
        Addition { other_names: vec!["The Elms".into()], note: "Not its car park".into() };
    staff_add(&place.data, "ods:X1A", &addition).await;

    let next = [
        trust("X1A", "ELM NHS TRUST", "20150831"),
        trust("X1B", "OAK NHS TRUST", ""),
        trust("X1Z", "ELM AND OAK NHS TRUST", ""),
    ];
    place.writes("etr.csv", &next.concat());
    let told = place.answers(&["import", "organisations", &etr, "--dry-run", "--json"]);
    let expected = serde_json::json!({
        "from": [etr],
        "added": [["ods:X1Z", "Elm and Oak NHS Trust"]],
        "changed": [{ "code": "ods:X1A", "name": "Elm NHS Trust",
            "fields": [["ended", "", "2015-08-31"]] }],
        "closed": 1,
        "same": 1,
        "kept": ["Elm NHS Trust"],
    });
    assert_eq!(told, expected);
    assert_eq!(listing(&place.data, "ods:X1A").await.entry.closed, None, "nothing was written");

    let succ = place.writes("succ.csv", "X1A,X1Z,R,20150901,\nX8A,X9A,R,20150901,\n");
    let loaded = place.runs(&["import", "organisations", &succ, &etr]);
    assert_eq!(loaded.status.code(), Some(0), "{}", said(&loaded.stderr));
    assert!(said(&loaded.stdout).contains("1 lines are about organisations not in the register"));
    let again = place.answers(&["import", "organisations", &etr, "--dry-run", "--json"]);
    assert_eq!(again.get("same"), Some(&serde_json::json!(3)), "safe to repeat");
    place.runs(&["import", "organisations", &succ, &etr]);
    assert_eq!(place.runs(&["rebuild"]).status.code(), Some(0));

    let elm = listing(&place.data, "ods:X1A").await;
    assert_eq!(elm.entry.closed, Some(jiff::civil::date(2015, 8, 31)));
    assert_eq!(elm.added, addition);
    let after: Vec<&str> = elm.after.iter().map(|it| it.row.name.as_str()).collect();
    assert_eq!(after, ["Elm and Oak NHS Trust"]);
    let new = listing(&place.data, "ods:X1Z").await;
    let before: Vec<&str> = new.before.iter().map(|it| it.row.name.as_str()).collect();
    assert_eq!(before, ["Elm NHS Trust"]);
}

#[test]
fn what_a_new_file_of_members_would_change_is_told_and_not_written() {
    let place = Place::with_an_office();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../registers/fixtures");
    let files = ["parlparse-members.xml", "parlparse-constituencies.json"];
    let files = files.map(|file| fixtures.join(file).to_str().unwrap().to_owned());
    let [members, constituencies] = &files;
    let arguments = ["import", "members", members, constituencies, "--dry-run", "--json"];
    let dry = place.runs(&arguments);
    let told: serde_json::Value = serde_json::from_slice(&dry.stdout).unwrap();
    let count = |told: &serde_json::Value| {
        told.get("added").and_then(serde_json::Value::as_array).map_or(0, Vec::len)
    };
    assert!(count(&told) > 0, "{told}");
    place.runs(&["import", "members", members, constituencies]);
    let dry = place.runs(&arguments);
    let again: serde_json::Value = serde_json::from_slice(&dry.stdout).unwrap();
    assert_eq!(count(&again), 0, "{again}");
    assert_eq!(again.get("same").and_then(serde_json::Value::as_u64), Some(count(&told) as u64));
}
