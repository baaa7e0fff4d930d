//! Files of postcodes, loaded by the program: told before it is done, whole or not at all, and in
//! every backup.
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

const HEADING: &str = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,pcon24cd,lat,long";
const NAMES: &str = "PCON24CD,PCON24NM\nE14001063,Fernhollow\nE14001064,Saltmarsh\n";

fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.args(arguments).args(["--data", data.to_str().unwrap()]).output().unwrap()
}

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
        let data = folder.path().join("office");
        let place = Self { folder, data };
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
        place.writes("names.csv", NAMES);
        place
    }

    fn writes(&self, name: &str, text: &str) -> String {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn runs(&self, arguments: &[&str]) -> Output {
        run(&self.data, arguments)
    }

    fn imports(&self, file: &str, more: &[&str]) -> Output {
        let names = self.folder.path().join("names.csv");
        let mut arguments = vec!["import", "postcodes", file, "--names", names.to_str().unwrap()];
        arguments.extend(more);
        self.runs(&arguments)
    }

    fn set(&self) -> Option<Vec<u8>> {
        std::fs::read(self.data.join("postcodes/2024-07-04.postcodes")).ok()
    }
}

fn line(postcode: &str, ended: &str, code: &str) -> String {
    format!(
        "\"{postcode}\",\"{postcode}\",\"{postcode}\",\"198001\",\"{ended}\",\"0\",\"{code}\",0,0"
    )
}

fn file(lines: &[String]) -> String {
    [&[HEADING.to_owned()], lines].concat().join("\r\n")
}

#[test]
fn what_would_change_is_told_and_nothing_is_written() {
    let place = Place::with_an_office();
    let first = file(&[
        line("ZZ1 1AA", "", "E14001063"),
        line("ZZ2 1AA", "", "E14001063"),
        line("ZZ3 1AA", "199606", "E14001064"),
    ]);
    let first = place.writes("first.csv", &first);
    let dry = place.imports(&first, &["--dry-run"]);
    assert_eq!(dry.status.code(), Some(0), "{}", said(&dry.stderr));
    assert!(said(&dry.stdout).contains("3 new, 0 changed"), "{}", said(&dry.stdout));
    assert!(said(&dry.stdout).contains("nothing was written"));
    assert_eq!(place.set(), None);

    assert_eq!(place.imports(&first, &[]).status.code(), Some(0));
    let written = place.set().unwrap();
    let next = file(&[line("ZZ1 1AA", "", "E14001064"), line("ZZ4 1AA", "", "E14001064")]);
    let next = place.writes("next.csv", &next);
    let dry = place.imports(&next, &["--dry-run", "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&dry.stdout).unwrap();
    let count = |of: &str| answer.get(of).and_then(serde_json::Value::as_u64).unwrap();
    assert_eq!([count("added"), count("changed"), count("gone"), count("same")], [1, 1, 2, 0]);
    assert!(said(&dry.stdout).contains(r#""before":"Fernhollow","after":"Saltmarsh""#));
    assert_eq!(place.set().unwrap(), written);
}

#[test]
fn bad_lines_are_told_and_the_others_load() {
    let place = Place::with_an_office();
    let bad = file(&[
        line("ZZ1 1AA", "", "E14001063"),
        line("NOT ONE", "", "E14001063"),
        line("ZZ3 1AA", "", "E14009999"),
    ]);
    let loaded = place.imports(&place.writes("bad.csv", &bad), &[]);
    assert_eq!(loaded.status.code(), Some(1));
    let told = said(&loaded.stdout);
    assert!(told.contains("1 new") && told.contains("2 lines left out"), "{told}");
    assert!(told.contains("line 3: “NOT ONE” is not a postcode."), "{told}");
    assert!(told.contains("line 4: The file of names has no name for “E14009999”."), "{told}");
}

#[test]
fn a_file_that_cannot_be_used_says_what_to_do_and_the_old_set_stays() {
    let place = Place::with_an_office();
    let good = place.writes("good.csv", &file(&[line("ZZ1 1AA", "", "E14001063")]));
    assert_eq!(place.imports(&good, &[]).status.code(), Some(0));
    let written = place.set();
    let told = |ended: Output, words: &str| {
        assert_eq!(ended.status.code(), Some(3));
        assert!(said(&ended.stderr).contains(words), "{}", said(&ended.stderr));
    };
    told(place.runs(&["import", "postcodes", &good]), "--names");
    let other = place.writes("other.csv", "code,name\n1,2\n");
    told(place.imports(&other, &[]), "no file of postcodes");
    let own = place.writes("own.csv", "ZZ1 1AA,Fernhollow\n");
    told(place.runs(&["import", "postcodes", &own]), "--since");
    let nothing = place.writes("nothing.csv", &file(&[line("NOT ONE", "", "E14001063")]));
    told(place.imports(&nothing, &[]), "nothing is changed");
    assert_eq!(place.set(), written);
}

#[test]
fn a_list_by_address_and_one_of_ons_make_one_set_which_a_backup_holds() {
    let place = Place::with_an_office();
    let ons = file(&[line("ZZ1 1AA", "", "E14001063"), line("ZZ2 1AA", "", "E14001063")]);
    let ons = place.writes("ons.csv", &ons);
    let edge = "postcode,constituency,addresses\nZZ2 1AA,Fernhollow,3\nZZ2 1AA,Saltmarsh,9\n";
    let edge = place.writes("edge.csv", edge);
    let loaded = place.imports(&ons, &[&edge]);
    assert_eq!(loaded.status.code(), Some(0), "{}", said(&loaded.stderr));
    assert!(said(&loaded.stdout).contains("1 postcodes lie in more than one constituency"));

    let (backup, back) = (place.folder.path().join("backup"), place.folder.path().join("back"));
    let made = place.runs(&["backup", "--to", backup.to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made.stderr));
    let key = place.data.join("master.key");
    let (from, key) = (backup.to_str().unwrap(), key.to_str().unwrap());
    let restored = run(&back, &["restore", "--from", from, "--master-key", key]);
    assert_eq!(restored.status.code(), Some(0), "{}", said(&restored.stderr));
    assert_eq!(std::fs::read(back.join("postcodes/2024-07-04.postcodes")).ok(), place.set());
}
