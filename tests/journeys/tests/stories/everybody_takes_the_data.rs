//! Stage seven, for programs: everybody takes everything as files, without asking. A release, once
//! made, stays as it is; the same data gives the same bytes; and nobody is found in the counts, not
//! by the sums, not between two releases, not beside what is published exactly.
use std::collections::BTreeSet;

use app::{
    daily, opendata,
    ports::{Datum, Format, Provenance, PublicDecision, PublicRecommendation},
};
use casework::codes::{Compliance, DecisionKind, Nation, Outcome, Remedy, Sector, Subject};
use jiff::civil::date;
use serde_json::Value;
use testkit::Reader;

use crate::house::{
    AMBULANCE, HOSPITAL, SURGERY, World, an_office,
    sends::{issue, sends},
};

const CAUTION: &str =
    "The number of complaints that reach an ombudsman does not measure how good a service is.";

/// Fourteen complaints about delay in the hospital, twelve about care in the ambulance, and one,
/// about records, in a surgery that has perhaps one patient who complains.
async fn an_office_with_a_year() -> World {
    let world = an_office().await;
    for (subject, about, count) in [
        (Subject::Delay, HOSPITAL, 14),
        (Subject::Care, AMBULANCE, 12),
        (Subject::Records, SURGERY, 1),
    ] {
        for _ in 0..count {
            sends(&world.office, vec![issue(subject, about)]).await;
        }
    }
    for (at, organisation) in [(1, HOSPITAL), (2, AMBULANCE)] {
        world.office.public.publish(&decision(at, organisation)).await.unwrap();
    }
    world
}

fn decision(at: u32, organisation: &str) -> PublicDecision {
    PublicDecision {
        reference: format!("R-0000000{at}"),
        identifier: uuid::Uuid::from_u128(at.into()),
        version: 1,
        hash: "ab".repeat(32),
        title: "=HYPERLINK(\"https://example.org\"), a title that would be a formula".into(),
        organisations: vec![organisation.into()],
        kind: Some(DecisionKind::Report),
        outcomes: vec![Outcome::Upheld],
        subjects: vec![Subject::Delay],
        sectors: vec![Sector::Health],
        recommendations: vec![PublicRecommendation {
            organisation: organisation.into(),
            remedy: Remedy::Payment,
            amount: Some(50_000),
            due: date(2026, 5, 1),
            compliance: Compliance::DoneLate,
        }],
        decided: Some(date(2026, 4, 1)),
        published: date(2026, 6, 1),
        change: String::new(),
        earlier: vec![],
        summary: "In short.\nOn two lines.".into(),
        sections: vec![],
        provenance: Provenance::Ours,
    }
}

async fn on_the_first_of_april(world: &World) {
    world.waits_until(date(2027, 4, 1));
    daily::round(&world.office, world.today()).await.unwrap();
}

async fn taken(world: &World, address: &str) -> (u16, String) {
    let answer = reqwest::get(format!("{}{address}", world.address)).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

fn rows(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn an_export_of_everything() {
    let world = an_office_with_a_year().await;
    on_the_first_of_april(&world).await;
    let mut reader = Reader::at(&world.address);
    reader.opens("/data").await;
    for seen in [CAUTION, "Open Government Licence v3.0", "SHA-256 of the text that was approved"] {
        reader.sees(seen);
    }
    reader.follows("Release of 1 April 2027").await;
    reader.sees("decisions.parquet");
    reader.sees(CAUTION);

    let (status, csv) = taken(&world, "/data/decisions.csv").await;
    assert_eq!(status, 200);
    let mut lines = csv.split("\r\n");
    assert!(lines.next().unwrap().starts_with("reference,identifier,version,address,title,"));
    // No spreadsheet takes the title for a formula, and each row carries the sentence.
    assert!(csv.contains("\"'=HYPERLINK(\"\"https://example.org\"\")"), "{csv}");
    assert_eq!(csv.matches(CAUTION).count(), 2);
    let (_, lines) = taken(&world, "/data/recommendations.jsonl").await;
    let told = rows(&lines);
    assert_eq!(told.len(), 2);
    assert_eq!(
        (told[0]["compliance"].as_str(), told[0]["amount_pence"].as_i64()),
        (Some("done-late"), Some(50_000))
    );

    for set in opendata::DATASETS {
        for format in Format::ALL {
            let address = format!("/data/releases/2027-04-01/{}.{}", set.code, format.ending());
            assert_eq!(
                reqwest::get(format!("{}{address}", world.address)).await.unwrap().status(),
                200,
                "{address}"
            );
        }
    }
    for nowhere in [
        "/data/people.csv",
        "/data/decisions.xls",
        "/data/releases/2027-04-02/decisions.csv",
        "/data/releases/2027-04-01/..%2fmanifest.json",
    ] {
        assert_eq!(taken(&world, nowhere).await.0, 404, "{nowhere}");
    }
    let (_, schema) = taken(&world, "/data/releases/2027-04-01/schema.json").await;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["tables"].as_array().unwrap().len(), opendata::DATASETS.len());
    assert!(!schema.to_string().contains('⟦'), "a column has no definition");
}

#[tokio::test]
async fn every_line_is_what_its_schema_says() {
    let world = an_office_with_a_year().await;
    on_the_first_of_april(&world).await;
    let manifest = opendata::manifest(&world.office, date(2027, 4, 1)).await.unwrap().unwrap();
    for set in opendata::DATASETS {
        let name = opendata::json_schema_name(set);
        let (status, live) = taken(&world, &format!("/data/{name}")).await;
        let (_, kept) = taken(&world, &format!("/data/releases/2027-04-01/{name}")).await;
        assert_eq!((status, &live), (200, &kept), "{name}");
        assert!(manifest.files.iter().any(|file| file.name == name), "{name} has no hash");
        let schema = Schema::of(&live);
        for address in ["/data", "/data/releases/2027-04-01"] {
            let (_, lines) = taken(&world, &format!("{address}/{}.jsonl", set.code)).await;
            assert!(!lines.is_empty(), "{address}/{}", set.code);
            for line in rows(&lines) {
                assert_eq!(schema.refuses(&line), None, "{address}/{}: {line}", set.code);
                schema.notices_what_is_wrong(&line);
            }
        }
    }
}

/// A schema as whoever takes the data reads it: the validator knows nothing of this program.
struct Schema {
    read: boon::Schemas,
    at: boon::SchemaIndex,
    said: Value,
}

impl Schema {
    fn of(text: &str) -> Self {
        let said: Value = serde_json::from_str(text).unwrap();
        assert!(!text.contains('⟦'), "a column has no definition");
        let (mut read, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.enable_format_assertions();
        let address = said["$id"].as_str().unwrap().to_owned();
        compiler.add_resource(&address, said.clone()).unwrap();
        let at = compiler.compile(&address, &mut read).unwrap();
        Self { read, at, said }
    }

    fn refuses(&self, line: &Value) -> Option<String> {
        self.read.validate(line, self.at).err().map(|wrong| wrong.to_string())
    }

    /// A line without one of its columns, with another, or with a list in the place of one fits no
    /// more.
    fn notices_what_is_wrong(&self, line: &Value) {
        for column in self.said["required"].as_array().unwrap() {
            let column = column.as_str().unwrap();
            let (mut without, mut other) = (line.clone(), line.clone());
            without.as_object_mut().unwrap().remove(column).unwrap();
            assert!(self.refuses(&without).is_some(), "without {column}");
            other[column] = serde_json::json!([]);
            assert!(self.refuses(&other).is_some(), "a list in {column}");
        }
        let mut more = line.clone();
        more["name_of_the_patient"] = "Nobody".into();
        assert!(self.refuses(&more).is_some());
    }
}

#[tokio::test]
async fn a_body_of_one_patient_is_in_no_number() {
    let world = an_office_with_a_year().await;
    on_the_first_of_april(&world).await;
    let (_, text) = taken(&world, "/data/releases/2027-04-01/complaints.jsonl").await;
    let told = rows(&text);
    let of = |by: &str, code: &str| -> Vec<(Option<i64>, Option<i64>)> {
        let own = told.iter().filter(|row| row["by"] == by && row["code"] == code);
        own.map(|row| (row["quarter"].as_i64(), row["issues"].as_i64())).collect()
    };
    assert_eq!(of("all", "all")[4], (None, Some(27)));
    // The one of the surgery is hidden with others, so that the sum does not tell it.
    assert!(!text.contains(SURGERY) && !text.contains("example:elm-walk"), "{text}");
    assert_eq!(of("others", "health")[4], (None, None));
    let listed = [of("organisation", "example:fernhollow"), of("organisation", "example:oakton")];
    assert!(listed.iter().any(|quarters| quarters[4].1.is_none()), "{listed:?}");
    assert_eq!(of("theme", "records")[4], (None, None));
    let shown = told.iter().filter(|row| row["by"] == "theme" && row["quarter"].is_null());
    let shown: Vec<_> =
        shown.filter(|row| row["issues"].as_i64().is_some_and(|count| count > 0)).collect();
    assert_eq!(shown.len(), 1, "one theme is hidden with the one that must be: {shown:?}");
    // Nothing that is hidden is said elsewhere: a share would tell it.
    let (_, outcomes) = taken(&world, "/data/outcomes.jsonl").await;
    for row in rows(&outcomes).iter().filter(|row| row["shown"] == "hidden") {
        assert!(row["issues"].is_null() && row["percent_of_decided"].is_null());
    }
}

#[tokio::test]
async fn a_release_stays_as_it_was_made_and_the_same_data_gives_the_same_bytes() {
    let world = an_office_with_a_year().await;
    on_the_first_of_april(&world).await;
    let day = date(2027, 4, 1);
    let first = opendata::manifest(&world.office, day).await.unwrap().unwrap();
    assert_eq!(first.files.len(), 21);

    // Every list is drawn again from the record, and everything is made anew.
    let master = store::MasterKey::from_bytes([7; 32]);
    let store =
        store::Store::open_sqlite(world.folder(), master, app::lists::DRAWING).await.unwrap();
    store.rebuild().await.unwrap();
    store.close().await;
    let again = tempfile::tempdir().unwrap();
    let mut office = world.office.clone();
    office.data = std::sync::Arc::new(::opendata::Folder::at(again.path()));
    let second = opendata::make(&office, None).await.unwrap();
    assert_eq!(first, second);

    // A complaint of the year that is typed late changes nothing that was said.
    world.waits_until(date(2027, 7, 1));
    sends(&world.office, vec![issue(Subject::Records, SURGERY)]).await;
    daily::round(&world.office, world.today()).await.unwrap();
    daily::round(&world.office, world.today()).await.unwrap();
    assert_eq!(world.office.data.releases().await.unwrap(), [date(2027, 7, 1), day]);
    let next = opendata::manifest(&world.office, date(2027, 7, 1)).await.unwrap().unwrap();
    let hash = |release: &opendata::Release, name: &str| {
        release.files.iter().find(|file| file.name == name).unwrap().sha256.clone()
    };
    for same in ["complaints.csv", "complaints.parquet", "outcomes.csv"] {
        assert_eq!(hash(&first, same), hash(&next, same), "{same}");
    }
    let told = |day| opendata::rows_of(&world.office, day, &opendata::TIMES);
    let (before, after) = (told(day).await.unwrap(), told(date(2027, 7, 1)).await.unwrap());
    assert!(after.starts_with(&before) && after.len() > before.len(), "a quarter was added");

    // Everything that is measured is said of every month.
    of_the_times(&after);

    // A correction names what it corrects, and leaves it there.
    world.waits_until(date(2027, 7, 5));
    let correction = opendata::Correction { release: day, reason: "A title was wrong.".into() };
    opendata::make(&world.office, Some(correction)).await.unwrap();
    let mut reader = Reader::at(&world.address);
    reader.opens("/data/releases/2027-07-05").await;
    reader.sees("It corrects the release of 1 April 2027: A title was wrong.");
    let still = opendata::manifest(&world.office, day).await.unwrap().unwrap();
    assert_eq!(still, first);
    let missing = opendata::Correction { release: date(2027, 1, 1), reason: "None.".into() };
    assert!(opendata::make(&world.office, Some(missing)).await.is_err());
}

/// The cases of the quarter in which everybody complained, and what became of them.
fn of_the_times(rows: &[app::ports::DataRow]) {
    let said = |month: &str, measure: &str| {
        let fits = |row: &&app::ports::DataRow| {
            row[..3] == [month, measure, "all"].map(|it| Datum::Text(it.into()))
        };
        rows.iter().find(fits).map(|row| row[3].clone())
    };
    let months: BTreeSet<String> = rows.iter().map(|row| format!("{:?}", row[0])).collect();
    assert_eq!(rows.len(), months.len() * MEASURES.len() * 7);
    for measure in MEASURES {
        assert!(said("2026-03", measure).is_some(), "{measure}");
    }
    assert_eq!(said("2026-03", "waiting"), Some(Datum::Number(27)));
    assert_eq!(said("2026-03", "closed"), Some(Datum::Number(0)));
}

/// What is said about how long things take.
const MEASURES: [&str; 10] = [
    "waiting",
    "closed",
    "decided",
    "declined",
    "assessment",
    "report",
    "otherwise",
    "accepted",
    "detailed",
    "views",
];

/// A release as an office makes it that decided much: the page of an organisation is drawn from it.
async fn a_release_with_outcomes(world: &World) {
    let day = date(2027, 4, 1);
    let mut lines = String::new();
    for (code, name, decided, upheld) in [
        ("example:fernhollow", HOSPITAL, 200, 60),
        ("example:oakton", AMBULANCE, 100, 70),
        ("example:other", "Otherwise Trust (made up)", 150, 45),
    ] {
        for (outcome, issues) in [("decided", decided), ("upheld", upheld), ("partly-upheld", 0)] {
            let row = serde_json::json!({
                "year": 2026, "by": "organisation", "code": code, "name": name, "sector": "health",
                "nation": Nation::anywhere().code(), "outcome": outcome, "issues": issues, "shown": "shown",
                "percent_of_decided": null, "percent_of_received": null, "caution": CAUTION,
            });
            lines.push_str(&row.to_string());
            lines.push('\n');
        }
    }
    let received = serde_json::json!({
        "year": 2026, "quarter": null, "by": "organisation", "code": "example:oakton",
        "name": AMBULANCE, "sector": "health", "nation": Nation::anywhere().code(), "issues": 350,
        "shown": "shown", "caution": CAUTION,
    });
    let data = &world.office.data;
    data.begin(day).await.unwrap();
    data.append(day, "outcomes.jsonl", lines.as_bytes()).await.unwrap();
    data.append(day, "complaints.jsonl", format!("{received}\n").as_bytes()).await.unwrap();
    data.finish(day).await.unwrap();
}

#[tokio::test]
async fn an_organisation_is_shown_beside_its_like_with_how_sure_that_is() {
    let world = an_office_with_a_year().await;
    a_release_with_outcomes(&world).await;
    let mut reader = Reader::at(&world.address);
    reader.opens("/organisations/example:oakton").await;
    reader.follows("How complaints about it end").await;
    // 70 of 100 is 70%, by Wilson's method 60.4 to 78.1; of 350 received it is 20%.
    for seen in [
        "70.0%",
        "70 of 100",
        "60.4% to 78.1%",
        "Of all 350 issues",
        "that is 20.0%",
        "have 38.9% together",
        "fewer than one year of five hundred",
        "A place in the chart is no rank",
        "We have published one decision that names it",
        "One is or was late",
        "Done late",
        "does not measure how good a service is",
    ] {
        reader.sees(seen);
    }
    reader.follows("Read them").await;
    assert_eq!(reader.status(), 200);
    // Of the surgery nobody learns anything.
    reader.opens("/organisations/example:elm-walk/record").await;
    reader.sees("Too few issues about this organisation were decided in 2026");
    reader.sees("We have published no decision that names it.");
    reader.opens("/organisations/example:nobody/record").await;
    assert_eq!(reader.status(), 404);
}
