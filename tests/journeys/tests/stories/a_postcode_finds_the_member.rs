//! Somebody finds the member for where they live by a postcode. One that lies in two constituencies
//! names both, and the office never guesses which.
use app::members;
use casework::{
    codes::Regime,
    example::{self, Tale},
    id::{AccountId, IssueNo, MemberId},
    member::Seat,
    permission::{Actor, Standing},
};
use jiff::civil::date;
use registers::postcodes::{Gathering, Heading};
use testkit::Reader;
use uuid::Uuid;

use crate::house::{self, World};

const LAVINIA: &str = "Dame Lavinia Thornfield";
const EUPHEMIA: &str = "Euphemia Greengage";
const FERNHOLLOW: &str = "Fernhollow and Brackenmoor";
const APPLECROSS: &str = "Nether Applecross";

/// As the files of ONS: one constituency for each postcode.
const ONE_EACH: [&str; 5] = [
    "pcds,doterm,constituency",
    "ZZ1 1AA,,Fernhollow & Brackenmoor",
    "ZZ2 2AA,,Fernhollow & Brackenmoor",
    "ZZ3 3AA,199606,Nether Applecross",
    "ZZ4 4AA,,",
];
/// A list by address, of the postcodes at the edge.
const BY_ADDRESS: [&str; 5] = [
    "postcode,constituency,uprn",
    "ZZ2 2AA,Fernhollow and Brackenmoor,1",
    "ZZ2 2AA,Nether Applecross,2",
    "ZZ5 5AA,Nether Applecross,3",
    "ZZ6 6AA,Saltmarsh,4",
];

#[tokio::test]
async fn a_postcode_across_two_constituencies_asks_which_and_the_right_member_refers() {
    let world = a_complaint_about_government().await;
    let mut anybody = Reader::at(&world.address);
    anybody.opens("/check/mp").await;
    searches(&mut anybody, "zz22aa").await;
    anybody.sees("ZZ2 2AA lies in 2 constituencies. Your address tells which of them is yours:");
    anybody.sees(&format!("{APPLECROSS}: {EUPHEMIA}"));
    anybody.sees(&format!("{FERNHOLLOW}: {LAVINIA}"));
    anybody.sees("Your poll card names your constituency.");

    let mut complainant = world.sits(&example::complainant()).await;
    let reference = world.case().await.reference.to_string();
    complainant.opens(&format!("/my/{reference}")).await;
    complainant.follows("Ask a Member of Parliament to refer your complaint to us").await;
    searches(&mut complainant, "ZZ2 2AA").await;
    complainant.sees("ZZ2 2AA lies in 2 constituencies.");
    assert!(complainant.has_link("write to us with your address, and we find out"));
    complainant.chooses("What may the member’s office see?", "where it stands, and our decision");
    complainant.presses("I agree to the referral: ask the member").await;
    assert_eq!(complainant.status(), 422, "none is chosen for her");
    complainant.sees("ZZ2 2AA lies in 2 constituencies.");
    complainant.chooses("Whom do you ask?", &format!("{EUPHEMIA}, {APPLECROSS}"));
    complainant.presses("I agree to the referral: ask the member").await;
    complainant.sees("The member’s office has been asked.");

    let mut other = world.sits(&of_the_office_of("made-up:1", 31)).await;
    other.opens("/member?show=all").await;
    other.sees("There are none.");
    let mut right = world.sits(&of_the_office_of("made-up:2", 32)).await;
    right.opens("/member").await;
    right.follows(&reference).await;
    right.follows("Refer it").await;
    right.chooses(
        "The member’s request",
        "The member asks the ombudsman to investigate this complaint",
    );
    right.presses("Refer the complaint").await;
    right.sees("The complaint is referred");
    complainant.opens(&format!("/my/{reference}")).await;
    complainant.sees(&format!("The complaint was referred by {EUPHEMIA}"));
}

#[tokio::test]
async fn what_is_known_of_a_postcode_is_said_and_no_more() {
    let world = a_complaint_about_government().await;
    let mut reader = Reader::at(&world.address);
    reader.opens("/check/mp").await;
    for (typed, answer) in [
        ("ZZ1 1AA", "This is the constituency of ZZ1 1AA:"),
        ("ZZ5 5AA", "All addresses of ZZ5 5AA lie in this constituency:"),
        ("ZZ3 3AA", "ZZ3 3AA was taken out of use in 1996."),
        ("ZZ4 4AA", "ZZ4 4AA lies in no constituency of the House of Commons."),
        ("ZZ9 9AA", "We do not know the postcode ZZ9 9AA."),
        ("ZZ6 6AA", "Saltmarsh: we know of no sitting member."),
        ("ZZ1", "“ZZ1” is the first part of a postcode only."),
        ("applecross", &format!("{APPLECROSS}: {EUPHEMIA}")),
        ("nobody at all", "No sitting member is found for “nobody at all”."),
    ] {
        searches(&mut reader, typed).await;
        reader.sees(answer);
    }
    searches(&mut reader, "ZZ1 1AA").await;
    reader.sees(&format!("{FERNHOLLOW}: {LAVINIA}").replace(" and ", " & "));
    reader.sees("At the edge of a constituency, some addresses of a postcode lie in the next one.");
}

#[tokio::test]
async fn without_a_file_of_postcodes_the_search_by_name_is_offered() {
    let world = house::an_office().await;
    let mut reader = Reader::at(&world.address);
    reader.opens("/check/mp").await;
    searches(&mut reader, "ZZ1 1AA").await;
    reader.sees("We cannot look up postcodes here. Search by the name of the member");
}

#[tokio::test]
async fn staff_find_the_member_by_the_postcode_of_the_complainant() {
    let world = a_complaint_about_government().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/referral").await).await;
    officer.follows("Ask a member, or change what was agreed").await;
    searches(&mut officer, "ZZ1 1AA").await;
    officer.chooses("Whom do you ask?", &format!("{LAVINIA}, {FERNHOLLOW}"));
    officer.chooses("What may the member’s office see?", "where it stands, and our decision");
    officer.presses("I agree to the referral: ask the member").await;
    officer.sees(LAVINIA);
}

async fn searches(reader: &mut Reader, words: &str) {
    reader.fills("Find a member", words);
    reader.presses("Search").await;
}

async fn a_complaint_about_government() -> World {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.with_issue(IssueNo(2), example::department(), Regime::PARLIAMENTARY_1967).unwrap();
    let world = house::with_the_case_of(&tale).await;
    let seats =
        vec![seat("made-up:1", LAVINIA, FERNHOLLOW), seat("made-up:2", EUPHEMIA, APPLECROSS)];
    members::enter(&world.office, &Actor::PROGRAM, seats, &mut |_, _| {}).await.unwrap();
    for (code, number) in [("made-up:1", 31), ("made-up:2", 32)] {
        let actor = of_the_office_of(code, number);
        world.opens_an_account(&actor, &format!("Clerk {number}")).await;
    }
    let mut gathering = Gathering::default();
    for file in [&ONE_EACH, &BY_ADDRESS] {
        let mut lines = file.iter();
        let heading = Heading::read(lines.next().unwrap().as_bytes()).unwrap();
        for line in lines {
            gathering.take(&heading.line(line.as_bytes()).unwrap(), heading.is_by_address).unwrap();
        }
    }
    let set = gathering.finish(date(2024, 7, 4), vec!["made up".into()]);
    world.office.postcodes.replace(&set).await.unwrap();
    world
}

fn seat(code: &str, name: &str, constituency: &str) -> Seat {
    Seat {
        code: code.into(),
        name: name.into(),
        constituency: constituency.into(),
        other_names: Vec::new(),
        party: "Made-up Party".into(),
        since: date(2024, 7, 5),
        until: None,
        source: "made up".into(),
    }
}

/// Somebody of a member's office.
fn of_the_office_of(code: &str, number: u128) -> Actor {
    let standing = Standing::Member { of: MemberId::of_code(code), manager: true };
    Actor { account: AccountId(Uuid::from_u128(number)), standing }
}
