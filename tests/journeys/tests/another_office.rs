//! An office of another country walks the same way: its own law, services, periods, money and
//! words stand in its pack, nobody needs a member, and no page speaks of the office that ships.
//!
//! A program of its own: what works by one pack works by it to its end.
#![cfg(test)]
#[path = "stories/decision.rs"]
mod decision;
#[expect(dead_code, reason = "shared with the stories of the office that ships")]
#[path = "stories/enquiry.rs"]
mod enquiry;
#[expect(dead_code, reason = "shared with the stories of the office that ships")]
#[path = "stories/house/mod.rs"]
mod house;

use std::{fs, path::Path};

use casework::{Day, case::Stage, example, law};
use jiff::civil::date;
use testkit::Reader;

use enquiry::{TestOffice, the_case};

const TODAY: Day = date(2026, 3, 3);
const PACK: &str = "../../crates/rules/tests/packs/tarrow";

/// What stands on no page of Tarrow.
const ELSEWHERE: [&str; 7] =
    ["Parliament", "NHS", "England", "£", "Health Service", "Commissioner", "MP"];

/// The program works by the pack of Tarrow from here on. Both stories say so, and whichever
/// comes first decides it.
fn works_by_the_pack_of_tarrow() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(PACK);
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| read(it.unwrap().path())).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (&name[..], &text[..])).collect();
    let _ = law::install(rules::Pack::read(&files).unwrap()).is_ok();
    assert_eq!(law::pack().office.id, "tarrow");
}

fn is_of_tarrow(reader: &Reader) {
    for word in ELSEWHERE {
        reader.sees_no(word);
    }
}

async fn answers(reader: &mut Reader, question: &str, answer: &str) {
    reader.chooses(question, answer);
    reader.presses("Continue").await;
    is_of_tarrow(reader);
}

#[tokio::test]
async fn a_complaint_of_tarrow_walks_the_same_way() {
    works_by_the_pack_of_tarrow();
    let office = TestOffice::opens_on(TODAY).await;
    a_bank_is_sent_elsewhere(&office).await;
    let mut petrel = office.reader();
    a_lost_parcel_is_told(&mut petrel).await;
    an_officer_takes_it_on(&office, &petrel).await;
}

#[tokio::test]
async fn what_is_upheld_in_tarrow_is_paid_in_shells_and_held_back_for_a_month() {
    works_by_the_pack_of_tarrow();
    let world = decision::with_a_case_in_detailed_investigation().await;
    decision::decides(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/recommendations/new").await).await;
    officer.sees("5 shells to 40 shells");
    officer.chooses("Which issue does it put right?", &format!("Issue 1, {}", decision::HOSPITAL));
    officer.chooses("What is to be done?", "Pay for the injustice");
    officer.chooses("At which level of the severity scale?", "Level 1");
    officer.fills("How much?", "45");
    officer.fills("What do you recommend?", "The Board pays her.");
    officer.fills_day("By when?", decision::in_days(world.today(), 28));
    officer.presses("Recommend it").await;
    assert_eq!(officer.status(), 422);
    officer.sees("The severity scale gives no such amount at this level.");
    officer.fills("How much?", "40");
    officer.presses("Recommend it").await;
    officer.sees("The recommendation is made.");
    officer.opens(&world.at("/recommendations").await).await;
    officer.sees("40 shells");
    officer.sees_no("£");
}

async fn a_bank_is_sent_elsewhere(office: &TestOffice) {
    let mut reader = office.reader();
    reader.opens("/").await;
    is_of_tarrow(&reader);
    reader.follows("Check whether we can help").await;
    reader.follows("Start").await;
    is_of_tarrow(&reader);
    answers(&mut reader, "Where did it happen?", "Tarrow").await;
    answers(&mut reader, "What is your complaint about?", "A bank").await;

    assert_eq!(reader.heading(), "Somebody else can help you better");
    reader.sees("The Listener hears complaints about the services of Tarrow only.");
    reader.sees("Money Judge of Tarrow");
    reader.sees("Banks and lenders.");
}

async fn a_lost_parcel_is_told(petrel: &mut Reader) {
    petrel.opens("/check/nation").await;
    answers(petrel, "Where did it happen?", "Tarrow").await;
    answers(petrel, "What is your complaint about?", "The post").await;
    let listed = "It is not in the list, or I do not know";
    answers(petrel, "Which organisation is it about?", listed).await;
    let question = "Have you complained to the organisation itself?";
    petrel.chooses(question, "Yes, and it has given its final answer");
    petrel.fills_day("When did it give its final answer?", date(2026, 1, 20));
    petrel.presses("Continue").await;
    petrel.fills_day("When did you first know that something had gone wrong?", date(2025, 9, 1));
    petrel.presses("Continue").await;
    answers(petrel, "Can a court or tribunal deal with it?", "No").await;
    answers(petrel, "Who did it happen to?", "It happened to me").await;
    assert_eq!(petrel.heading(), "Bring your complaint to us");
    petrel.sees("You have 200 days.");
    petrel.presses("Make your complaint").await;
    petrel.fills("Full name", "Petrel Strand");
    petrel.presses("Continue").await;
    let question = "Does somebody act for you in this complaint?";
    answers(petrel, question, "No, deal with me").await;
    petrel.fills("Name of the organisation", "dike");
    petrel.presses("Search").await;
    answers(petrel, "Which organisation is this about?", "River Board of Tarrow").await;
    petrel.fills("What happened?", "The boat with my parcel was sent back.");
    petrel.presses("Continue").await;
    petrel.fills("What did it do to you, or to the person it happened to?", "I missed the feast.");
    petrel.presses("Continue").await;
    answers(petrel, "Which of these describes it best?", "Delay").await;
    petrel.presses("Continue").await;
    answers(petrel, "Is there another problem that you want us to look at?", "No").await;
    petrel.fills("What would put things right for you?", "My parcel.");
    petrel.presses("Continue").await;
    petrel.presses("Continue").await;
    petrel.chooses("How should we tell you that there is news?", "Letter");
    petrel.fills("Postal address", "1 Dike Row\nTarrow");
    petrel.presses("Continue").await;
    petrel.presses("Continue").await;
    answers(petrel, "Which language should we use with you?", "English").await;
    petrel.presses("Send complaint").await;
    assert_eq!(petrel.heading(), "We have your complaint");
    is_of_tarrow(petrel);
}

/// Only the checks that the law of Tarrow asks for, by its days and in its words.
async fn an_officer_takes_it_on(office: &TestOffice, petrel: &Reader) {
    let reference = the_case(office, petrel).await.complaint().unwrap().reference;
    let mut officer = office.officer().await;
    officer.opens(&format!("/cases/{reference}/checks")).await;
    officer.sees("River Board of Tarrow");
    officer.sees("The last day was 20 March 2026.");
    officer.sees_no("Brought by the right person");
    is_of_tarrow(&officer);
    officer.follows("Make the checks of issue 1").await;
    is_of_tarrow(&officer);
    for check in [
        "Something we can look at",
        "The organisation has given its final answer",
        "Brought to us in time",
    ] {
        officer.chooses(check, "Met");
    }
    officer.presses("Save").await;
    officer.follows("Take issue 1 on").await;
    officer.presses("Take it on").await;
    officer.follows("Finish the checks").await;
    officer.presses("Finish the checks").await;
    officer.sees("The checks are finished");
    let opened = the_case(office, petrel).await;
    let case = opened.complaint().unwrap();
    assert_eq!(case.issues.values().next().unwrap().regime.code(), "fair-dealing");
    // Thirty working days from 3 March: the Listener's own time, not twelve weeks.
    assert_eq!(case.stage, Stage::Primary { due: date(2026, 4, 14) });
}
