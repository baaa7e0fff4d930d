//! The program as whoever runs an office meets it.
use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

fn redress(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.args(arguments).args(["--data", data.to_str().unwrap()]);
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    redress(data, arguments).output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const FOUND: [&str; 7] = [
    "init",
    "--name",
    "Fernhollow Ombudsman",
    "--admin-name",
    "Ines Okafor",
    "--admin-email",
    "ines@ombudsman.example",
];

/// Serves until dropped, and knows where.
struct Serving(Child, String);

impl Serving {
    fn start(data: &Path, command: &str) -> Self {
        let mut command = redress(data, &[command, "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines
            .find_map(|line| line.unwrap().strip_prefix("listening on http://").map(str::to_owned));
        Self(child, line.unwrap())
    }

    /// What stands at an address.
    fn gets(&self, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(&self.1).unwrap();
        let asked = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.1);
        stream.write_all(asked.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Tells it to stop, as whoever runs services does, and waits: how it ended.
    fn stops(mut self) -> Option<i32> {
        let told = Command::new("kill").arg(self.0.id().to_string()).status().unwrap();
        assert!(told.success());
        self.0.wait().unwrap().code()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
}

#[test]
fn a_real_office_is_founded_served_and_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("office");

    let founded = run(&data, &FOUND);
    assert_eq!(founded.status.code(), Some(0), "{}", said(&founded.stderr));
    assert!(said(&founded.stdout).contains("/invitation/"));
    let serving = Serving::start(&data, "serve");
    assert!(std::net::TcpStream::connect(&serving.1).is_ok());
    assert_eq!(serving.stops(), Some(0));

    let rebuilt = run(&data, &["rebuild"]);
    assert_eq!(rebuilt.status.code(), Some(0), "{}", said(&rebuilt.stderr));
}

/// The pack of an office of another country, which does not exist.
fn pack_of_tarrow() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/tests/packs/tarrow")
}

fn founded_by(data: &Path, pack: &Path) -> Output {
    let arguments: Vec<_> = FOUND.into_iter().chain(["--pack", pack.to_str().unwrap()]).collect();
    run(data, &arguments)
}

#[test]
fn an_office_of_another_country_is_founded_by_its_pack_and_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("office"), folder.path().join("copy"));

    let founded = founded_by(&data, &pack_of_tarrow());
    assert_eq!(founded.status.code(), Some(0), "{}", said(&founded.stderr));
    let serving = Serving::start(&data, "serve");
    let rules = serving.gets("/rules");
    assert!(rules.contains("Fair Dealing Law of Tarrow"), "{rules}");
    assert!(!rules.contains("Parliamentary Commissioner"), "{rules}");
    let bodies = serving.gets("/organisations");
    assert!(bodies.contains("River Board of Tarrow"), "{bodies}");
    serving.stops();

    let copied = run(&data, &["backup", "--to", copy.to_str().unwrap()]);
    assert_eq!(copied.status.code(), Some(0), "{}", said(&copied.stderr));
    assert!(copy.join("pack/office.toml").exists());
}

#[test]
fn a_pack_with_a_mistake_is_refused_with_the_place_and_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (data, pack) = (folder.path().join("office"), folder.path().join("pack"));
    std::fs::create_dir(&pack).unwrap();
    for entry in std::fs::read_dir(pack_of_tarrow()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), pack.join(entry.file_name())).unwrap();
    }
    spoil(&pack.join("rules.toml"), "days_after(noticed, 200)", "days_after(knew, 200)");

    let refused = founded_by(&data, &pack);
    assert_eq!(refused.status.code(), Some(3));
    let told = said(&refused.stderr);
    assert!(told.contains("rules.toml, rule days"), "{told}");
    assert!(told.contains("no fact called `knew`"), "{told}");
    assert!(!data.exists(), "nothing is half-made");

    assert_eq!(founded_by(&data, &pack_of_tarrow()).status.code(), Some(0));
    spoil(&data.join("pack/words-en.ftl"), "code-matter-post = The post", "");
    let serve = run(&data, &["serve", "--listen", "127.0.0.1:0"]);
    assert_ne!(serve.status.code(), Some(0));
    let told = said(&serve.stderr);
    assert!(told.contains("words-en.ftl"), "{told}");
    assert!(told.contains("`code-matter-post`"), "{told}");
}

#[track_caller]
fn spoil(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from));
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_real_office_and_a_made_up_one_never_mix() {
    let folder = tempfile::tempdir().unwrap();
    let (real, made_up) = (folder.path().join("real"), folder.path().join("made-up"));
    assert_eq!(run(&real, &FOUND).status.code(), Some(0));
    Serving::start(&made_up, "demo").stops();

    let demo = run(&real, &["demo", "--listen", "127.0.0.1:0"]);
    assert_eq!(demo.status.code(), Some(3));
    assert!(said(&demo.stderr).contains("is real"), "{}", said(&demo.stderr));
    let serve = run(&made_up, &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(serve.status.code(), Some(3));
    assert!(said(&serve.stderr).contains("is made up"), "{}", said(&serve.stderr));
}

#[test]
fn an_office_is_founded_once_and_not_without_an_address() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("office");
    let mut no_address = FOUND;
    no_address[6] = "ines";

    let refused = run(&data, &no_address);
    assert_eq!(refused.status.code(), Some(3));
    assert!(!data.exists(), "nothing is half-made");
    assert_eq!(run(&data, &FOUND).status.code(), Some(0));
    let again = run(&data, &FOUND);
    assert_eq!(again.status.code(), Some(3));
    assert!(said(&again.stderr).contains("already"), "{}", said(&again.stderr));
}

#[test]
fn a_folder_without_an_office_says_how_to_make_one() {
    let folder = tempfile::tempdir().unwrap();

    let none = run(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(none.status.code(), Some(3));
    assert!(said(&none.stderr).contains("redress init"), "{}", said(&none.stderr));
    assert_eq!(run(folder.path(), &["serve", "--nonsense"]).status.code(), Some(2));
}

#[test]
fn registers_load_and_bad_lines_are_told_by_number() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("office");
    assert_eq!(run(&data, &FOUND).status.code(), Some(0));
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../registers/fixtures");
    let file = fixtures.join("nhs-ods.csv");

    let loaded = run(&data, &["import", "organisations", file.to_str().unwrap()]);
    let told = said(&loaded.stdout);
    assert!(matches!(loaded.status.code(), Some(0 | 1)), "{}", said(&loaded.stderr));
    assert_eq!(loaded.status.code() == Some(1), told.contains("line "), "{told}");
    assert!(told.contains(" new, 0 changed"), "{told}");

    let again = run(&data, &["import", "organisations", file.to_str().unwrap(), "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(told["added"], 0, "{told}");
}

/// A real office with one good register in it.
fn office_with_a_register() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("office");
    assert_eq!(run(&data, &FOUND).status.code(), Some(0));
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../registers/fixtures");
    run(&data, &["import", "organisations", fixtures.join("nhs-ods.csv").to_str().unwrap()]);
    (folder, data)
}

#[test]
fn published_decisions_load_from_a_folder_and_bad_files_are_named() {
    let (folder, data) = office_with_a_register();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../registers/fixtures");
    let decisions = folder.path().join("decisions");
    std::fs::create_dir(&decisions).unwrap();
    for name in ["P-900001.json", "P-900002-bare.json"] {
        std::fs::copy(fixtures.join(name), decisions.join(name)).unwrap();
    }
    std::fs::write(decisions.join("broken.json"), "{}").unwrap();

    let loaded = run(&data, &["import", "decisions", decisions.to_str().unwrap()]);

    let told = said(&loaded.stdout);
    assert_eq!(loaded.status.code(), Some(1), "{}", said(&loaded.stderr));
    assert!(told.contains("2 new, 0 changed, 0 as before, 1 left out"), "{told}");
    assert!(told.contains("broken.json: The decision has no reference."), "{told}");
}

/// An organisation of the fixtures.
const A_TRUST: &str = "ods:X1A";

#[test]
fn open_cases_of_an_old_system_are_carried_over_once() {
    let (folder, data) = office_with_a_register();
    let file = folder.path().join("cases.csv");
    let text = "reference,received,reached,name,address,organisation,happened,owner,channel\n\
        HC-1,2026-03-02,primary,Nye Farrow,1 Elm Walk,ods:XX1,Nobody came.,,phone\n\
        HC-2,2026-03-02,checks,Ida Larch,2 Elm Walk,ods:XX1,Late.,nobody@ombudsman.example,\n\
        HC-3,2026-03-02,finished,Ida Larch,2 Elm Walk,ods:XX1,Late.,,\n\
        HC-4,,checks,Ida Larch,2 Elm Walk,ods:XX1,Late.,,\n\
        HC-5,2026-03-02,checks,Ida Larch,,ods:XX1,Late.,,\n\
        HC-6,2026-03-02,checks,Ida Larch,2 Elm Walk,ods:NONE,Late.,,\n";
    std::fs::write(&file, text.replace("ods:XX1", A_TRUST)).unwrap();
    let file = file.to_str().unwrap();

    let looked = run(&data, &["import", "cases", "--dry-run", file]);
    assert!(said(&looked.stdout).contains("1 new, 0 here already, 5 left out"));
    let loaded = run(&data, &["import", "cases", file]);
    let told = said(&loaded.stdout);
    assert_eq!(loaded.status.code(), Some(1), "{told}{}", said(&loaded.stderr));
    assert!(told.contains("1 new, 0 here already, 5 left out"), "{told}");
    for why in [
        "line 3: Nobody who works on cases here signs in with",
        "is none of what reached may say: checks, primary, detailed.",
        "line 5: The day on which it reached the office is missing.",
        "line 6: We would have no way to reach you.",
        "line 7: The register has no organisation of the code",
    ] {
        assert!(told.contains(why), "{why}: {told}");
    }
    let again = run(&data, &["import", "cases", file, "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!((&told["added"], &told["same"]), (&0.into(), &1.into()), "{told}");
    let verified = run(&data, &["verify"]);
    assert_eq!(verified.status.code(), Some(0), "{}", said(&verified.stdout));
    let mut asked = Command::new(env!("CARGO_BIN_EXE_redress"));
    let printed = asked.args(["import", "cases", "--schema"]).output().unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&printed.stdout).unwrap();
    assert!(schema["case"]["properties"]["issues"].is_object(), "{schema}");
    assert!(schema["answer"]["properties"]["added"].is_object(), "{schema}");
}

#[test]
fn what_programs_read_has_a_schema() {
    let nowhere = Path::new("/nowhere");
    for command in [&["verify"][..], &["import", "organisations"], &["import", "decisions"]] {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_redress"));
        let printed = asked.args(command).arg("--schema").output().unwrap();
        let schema: serde_json::Value = serde_json::from_slice(&printed.stdout).unwrap();
        assert_eq!(schema["type"], "object", "{command:?}");
    }
    assert_eq!(run(nowhere, &["verify", "--json"]).status.code(), Some(3));
}

#[test]
fn an_office_is_backed_up_while_it_serves_and_comes_back() {
    let (folder, data) = office_with_a_register();
    let (backup, back) = (folder.path().join("backup"), folder.path().join("back"));
    let serving = Serving::start(&data, "serve");

    let taken = run(&data, &["backup", "--to", backup.to_str().unwrap()]);
    assert_eq!(taken.status.code(), Some(0), "{}", said(&taken.stderr));
    let again = run(&data, &["backup", "--to", backup.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(3), "a backup is never written over");
    assert_eq!(serving.stops(), Some(0));
    assert!(!backup.join("master.key").exists());

    let restore = ["restore", "--from", backup.to_str().unwrap()];
    let no_key = run(&back, &restore);
    assert_eq!(no_key.status.code(), Some(3));
    assert!(said(&no_key.stderr).contains("--master-key"), "{}", said(&no_key.stderr));
    let key = data.join("master.key");
    let restored = run(&back, &[&restore[..], &["--master-key", key.to_str().unwrap()]].concat());
    assert_eq!(restored.status.code(), Some(0), "{}", said(&restored.stderr));

    let verified = run(&back, &["verify", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!((verified.status.code(), &told["sound"]), (Some(0), &true.into()), "{told}");
    assert!(told["events"].as_u64().unwrap() > 5, "{told}");
    assert_eq!(Serving::start(&back, "serve").stops(), Some(0));
}

#[test]
fn one_changed_byte_and_a_cut_tail_are_found_where_they_are() {
    let (folder, data) = office_with_a_register();
    let checkpoint = folder.path().join("monday.json");
    let sign = run(&data, &["verify", "--sign", checkpoint.to_str().unwrap()]);
    assert_eq!(sign.status.code(), Some(0), "{}", said(&sign.stderr));
    let compare = ["verify", "--checkpoint", checkpoint.to_str().unwrap()];
    assert_eq!(run(&data, &compare).status.code(), Some(0));

    change_one_byte(&data.join("record.db"), b"\"code\":\"ods:");
    let found = run(&data, &["verify", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_eq!((found.status.code(), &told["sound"]), (Some(1), &false.into()), "{told}");
    let fault = &told["faults"][0];
    assert_eq!((&fault["kind"], &fault["flaw"]), (&"organisation".into(), &"chain".into()));
    assert_eq!(fault["position"], 1);

    let forged =
        std::fs::read_to_string(&checkpoint).unwrap().replacen("\"count\":", "\"count\":1", 1);
    std::fs::write(&checkpoint, forged).unwrap();
    let refused = run(&data, &compare);
    assert_eq!(refused.status.code(), Some(3));
    assert!(said(&refused.stderr).contains("not signed by this office"));
}

/// Changes the byte before `after` in a database file, as a fault of the disk might.
fn change_one_byte(file: &Path, after: &[u8]) {
    let mut bytes = std::fs::read(file).unwrap();
    let at = bytes.windows(after.len()).position(|window| window == after).unwrap();
    bytes[at + after.len()] ^= 1;
    std::fs::write(file, bytes).unwrap();
}
