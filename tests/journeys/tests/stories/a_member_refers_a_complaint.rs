//! A complaint about government comes through a Member of Parliament: asked by the complainant,
//! with their consent, referred by the member's office, and handed on when the member leaves.
use app::members;
use casework::{
    codes::{Regime, Subject},
    example::{self, Tale},
    id::{AccountId, IssueNo, MemberId},
    member::Seat,
    permission::{Actor, Standing},
};
use jiff::civil::date;
use testkit::Reader;
use uuid::Uuid;

use crate::house::{self, HOSPITAL, World, sends};

const LAVINIA: &str = "Dame Lavinia Thornfield";
const EUPHEMIA: &str = "Euphemia Greengage";

#[tokio::test]
async fn the_complainant_asks_and_the_members_office_refers() {
    let world = a_complaint_about_government().await;
    let mut complainant = world.sits(&example::complainant()).await;
    asks_dame_lavinia(&world, &mut complainant, "where it stands, and our decision").await;

    let mut sibyl = world.sits(&of_the_office_of("made-up:1", 31)).await;
    sibyl.opens("/member").await;
    sibyl.sees("Waits for you");
    let reference = world.case().await.reference.to_string();
    sibyl.follows(&reference).await;
    sibyl.sees_no("What your constituent says");
    sibyl.sees_no("What the law says to it");
    sibyl.follows("Refer it").await;
    sibyl.presses("Refer the complaint").await;
    assert_eq!(sibyl.status(), 422, "the member asks for it, in so many words");
    sibyl.chooses(
        "The member’s request",
        "The member asks the ombudsman to investigate this complaint",
    );
    sibyl.presses("Refer the complaint").await;
    sibyl.sees("The complaint is referred");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/referral").await).await;
    officer.sees(LAVINIA);
    officer.sees("Referred on");
    complainant.opens(&format!("/my/{reference}")).await;
    complainant.sees(&format!("The complaint was referred by {LAVINIA}"));
}

#[tokio::test]
async fn several_are_referred_in_one_go_each_with_its_checks() {
    let world = a_complaint_about_government().await;
    let mut complainant = world.sits(&example::complainant()).await;
    asks_dame_lavinia(&world, &mut complainant, "where it stands, and our decision").await;
    let mut late = sends::issue(Subject::Delay, HOSPITAL);
    late.body.as_mut().unwrap().regime = Some(Regime::PARLIAMENTARY_1967);
    late.noticed = Some(date(2024, 6, 1));
    let sent = sends::sends(&world.office, vec![late]).await;
    let mut wren = Reader::at(&world.address);
    wren.opens("/sign-in/reference").await;
    wren.fills("Reference", &sent.reference.to_string());
    wren.fills("Access code", &sent.access_code);
    wren.presses("Sign in").await;
    asks_for(&sent.reference.to_string(), &mut wren, "all that the complainant sees").await;

    let mut sibyl = world.sits(&of_the_office_of("made-up:1", 31)).await;
    sibyl.opens("/member").await;
    sibyl.follows("Refer several complaints at once").await;
    sibyl.sees("Has the organisation given its final answer");
    sibyl.sees("Look at this one first. You have 12 months");
    sibyl.sees("make the checks with them");
    sibyl.presses("Refer them").await;
    assert_eq!(sibyl.status(), 422);
    sibyl.sees("Choose at least one complaint");
    let reference = world.case().await.reference;
    let question = "Which complaints does the member refer?";
    sibyl.chooses(question, &format!("{reference}, Adaeze Whitcombe: {HOSPITAL}"));
    sibyl.chooses(question, &format!("{}, Wren Applegarth: {HOSPITAL}", sent.reference));
    let request = "The member asks the ombudsman to investigate each of these complaints";
    sibyl.chooses("The member’s request", request);
    sibyl.presses("Refer them").await;
    sibyl.sees("These are referred. We have told your constituents.");
    sibyl.sees_no("These are not referred");
    for reference in [reference, sent.reference] {
        let opened = world.office.open(&example::officer(), reference).await.unwrap();
        let referral = opened.complaint().unwrap().referral.clone().unwrap();
        assert!(referral.made.is_some(), "{reference}");
    }
    sibyl.opens("/member").await;
    sibyl.sees_no("Refer several complaints at once");
}

#[tokio::test]
async fn the_office_of_another_member_knows_of_nothing() {
    let world = a_complaint_about_government().await;
    let mut complainant = world.sits(&example::complainant()).await;
    asks_dame_lavinia(&world, &mut complainant, "all that the complainant sees").await;
    let mut other = world.sits(&of_the_office_of("made-up:2", 32)).await;

    other.opens("/member?show=all").await;
    other.sees("There are none.");
    let reference = world.case().await.reference;
    for page in ["", "/referral", "/decline", "/write", "/decision"] {
        other.opens(&format!("/member/cases/{reference}{page}")).await;
        assert_eq!(other.status(), 404, "{page}");
    }
    other.opens("/member/complaints.csv").await;
    other.sees_no(&reference.to_string());
}

#[tokio::test]
async fn what_the_complainant_agreed_to_show_is_shown_and_can_be_saved_as_a_file() {
    let world = a_complaint_about_government().await;
    let mut complainant = world.sits(&example::complainant()).await;
    asks_dame_lavinia(&world, &mut complainant, "all that the complainant sees").await;
    let mut sibyl = world.sits(&of_the_office_of("made-up:1", 31)).await;

    let reference = world.case().await.reference.to_string();
    sibyl.opens(&format!("/member/cases/{reference}")).await;
    sibyl.sees("What your constituent says");
    sibyl.sees("What the law says to it");
    sibyl.sees("You have 12 months from the day you first knew about the matter");
    sibyl.sees("Parliamentary Commissioner Act 1967, section 6(3)");
    sibyl.opens("/member/complaints.csv").await;
    assert!(sibyl.header("content-type").starts_with("text/csv"));
    sibyl.sees(&reference);
}

#[tokio::test]
async fn when_the_member_leaves_the_house_the_referral_goes_to_the_next() {
    let world = a_complaint_about_government().await;
    let mut complainant = world.sits(&example::complainant()).await;
    asks_dame_lavinia(&world, &mut complainant, "where it stands, and our decision").await;
    let today = world.today();
    let gone = Seat { until: Some(house::in_days(today, -1)), ..seat("made-up:1", LAVINIA) };
    let next = Seat { since: today, ..seat("made-up:3", "Osric Plumley") };
    enters(&world, vec![gone, next]).await;

    let (moved, waiting) = members::hand_over(&world.office, today).await.unwrap();

    assert_eq!((moved, waiting), (1, vec![]));
    let again = members::hand_over(&world.office, today).await.unwrap();
    assert_eq!(again, (0, vec![]), "safe to repeat");
    let reference = world.case().await.reference;
    let mut next = world.sits(&of_the_office_of("made-up:3", 33)).await;
    next.opens(&format!("/member/cases/{reference}")).await;
    next.sees("The referral is now with you");
    let mut before = world.sits(&of_the_office_of("made-up:1", 31)).await;
    before.opens(&format!("/member/cases/{reference}")).await;
    assert_eq!(before.status(), 404);
}

async fn a_complaint_about_government() -> World {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.with_issue(IssueNo(2), example::department(), Regime::PARLIAMENTARY_1967).unwrap();
    let world = house::with_the_case_of(&tale).await;
    let other = Seat { constituency: "Nether Applecross".into(), ..seat("made-up:2", EUPHEMIA) };
    enters(&world, vec![seat("made-up:1", LAVINIA), other]).await;
    for (code, number) in [("made-up:1", 31), ("made-up:2", 32), ("made-up:3", 33)] {
        let actor = of_the_office_of(code, number);
        world.opens_an_account(&actor, &format!("Clerk {number}")).await;
    }
    world
}

async fn enters(world: &World, seats: Vec<Seat>) {
    members::enter(&world.office, &Actor::PROGRAM, seats, &mut |_, _| {}).await.unwrap();
}

fn seat(code: &str, name: &str) -> Seat {
    Seat {
        code: code.into(),
        name: name.into(),
        constituency: "Fernhollow and Brackenmoor".into(),
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

async fn asks_dame_lavinia(world: &World, complainant: &mut Reader, shows: &str) {
    asks_for(&world.case().await.reference.to_string(), complainant, shows).await;
}

async fn asks_for(reference: &str, complainant: &mut Reader, shows: &str) {
    complainant.opens(&format!("/my/{reference}")).await;
    complainant.follows("Ask a Member of Parliament to refer your complaint to us").await;
    complainant.fills("Find a member", "lavinia");
    complainant.presses("Search").await;
    complainant.chooses("Whom do you ask?", &format!("{LAVINIA}, Fernhollow and Brackenmoor"));
    complainant.chooses("What may the member’s office see?", shows);
    complainant.presses("I agree to the referral: ask the member").await;
    complainant.sees("The member’s office has been asked.");
}
