//! Stage three: the file is asked for, chased, given more time and sent late; signs are tested,
//! the scope is agreed, the organisation is heard and the evidence logged; or both sides settle.
use casework::example::{self, Tale};
use jiff::civil::date;
use testkit::Reader;

use crate::{
    decision::{HOSPITAL, World, in_days, signs},
    house::{days::pass_until, with_the_case_of},
};

const FILE: &[u8] = b"%PDF-1.7 the whole complaint file";

async fn a_case_in_primary_investigation() -> World {
    with_the_case_of(&Tale::in_primary().unwrap()).await
}

async fn the_officer(world: &World, page: &str) -> Reader {
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at(page).await).await;
    officer
}

async fn the_complainant(world: &World) -> Reader {
    let mut person = world.sits(&example::complainant()).await;
    person.opens(&format!("/my/{}", world.case().await.reference)).await;
    person
}

async fn the_hospital(world: &World) -> Reader {
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    hospital.opens("/organisation").await;
    hospital
}

async fn in_its_case(world: &World, hospital: &mut Reader) {
    hospital.opens("/organisation").await;
    hospital.follows(&world.case().await.reference.to_string()).await;
}

async fn asks_for_the_file(world: &World) -> Reader {
    let mut officer = the_officer(world, "/requests").await;
    officer.follows("Ask an organisation for something").await;
    officer.chooses("Who is asked?", HOSPITAL);
    officer.chooses("What do you ask for?", "The complaint file");
    officer.fills("What exactly, and why do we need it?", "Everything on 1 December 2025.");
    officer.presses("Send the request").await;
    officer.sees("The request has been sent.");
    officer
}

async fn wishes_for_time(world: &World, hospital: &mut Reader) {
    in_its_case(world, hospital).await;
    hospital.follows("Ask for more time").await;
    hospital.fills_day("Until when do you need?", date(2026, 3, 30));
    hospital.fills("Why do you need more time?", "The ward has moved, and its papers with it.");
    hospital.presses("Send").await;
    hospital.sees("We have your wish for more time.");
}

#[tokio::test]
async fn the_organisation_wishes_for_more_time_and_gets_an_answer() {
    let world = a_case_in_primary_investigation().await;
    let mut officer = asks_for_the_file(&world).await;
    officer.sees("Due on 23 March 2026"); // Fifteen working days after 2 March.
    let mut hospital = the_hospital(&world).await;
    hospital.sees("The complaint file");
    hospital.sees("23 March 2026");
    wishes_for_time(&world, &mut hospital).await;

    officer.opens("/office/duties").await;
    officer.sees("Say whether there is more time for request 1");
    officer.opens(&world.at("/requests").await).await;
    officer.sees("The ward has moved, and its papers with it.");
    officer.follows("Answer the wish for more time").await;
    officer.chooses("Does it get more time?", "No: the day stays as it is");
    officer.presses("Send").await;
    assert_eq!(officer.status(), 422, "whoever refuses says why");
    officer.chooses("Does it get more time?", "Yes");
    officer.fills("What do you tell the organisation?", "This once.");
    officer.presses("Send").await;
    officer.sees("Due on 30 March 2026");

    in_its_case(&world, &mut hospital).await;
    hospital.sees("for request 1: yes. Due on 30 March 2026");
    hospital.sees("This once.");
    let person = the_complainant(&world).await;
    person.sees("Due on 30 March 2026");
    person.sees_no("This once.");
    person.sees_no("The ward has moved");
}

#[tokio::test]
async fn a_late_file_is_chased_once_a_working_week_and_late_stays_late() {
    let world = a_case_in_primary_investigation().await;
    let mut officer = asks_for_the_file(&world).await;
    pass_until(date(2026, 3, 23), &world.office, &world.calendar).await;
    officer.opens(&world.at("/requests").await).await;
    officer.sees_no("Last reminded on");
    pass_until(date(2026, 3, 24), &world.office, &world.calendar).await;
    officer.opens(&world.at("/requests").await).await;
    officer.sees("Last reminded on 24 March 2026");
    pass_until(date(2026, 3, 30), &world.office, &world.calendar).await;
    // The next Monday is Easter Monday, when nobody works.
    pass_until(date(2026, 4, 6), &world.office, &world.calendar).await;
    officer.opens(&world.at("/requests").await).await;
    officer.sees("Last reminded on 30 March 2026");
    pass_until(date(2026, 4, 7), &world.office, &world.calendar).await;
    officer.opens(&world.at("/requests").await).await;
    officer.sees("Last reminded on 7 April 2026");

    let mut hospital = the_hospital(&world).await;
    hospital.sees("Late");
    hospital.follows("The complaint file").await;
    hospital.presses("Send").await;
    assert_eq!(hospital.status(), 422, "an answer without words or papers is none");
    hospital.fills("Your answer", "This is all of it.");
    hospital.attaches("Papers", "complaint file.pdf", FILE);
    hospital.presses("Send").await;
    hospital.sees("Thank you. We have your answer.");
    hospital.sees("Reminder to");

    officer.opens(&world.at("/requests").await).await;
    officer.sees("Answered late");
    officer.sees("This is all of it.");
    officer.follows("complaint file.pdf").await;
    assert_eq!(officer.html().as_bytes(), FILE);
    let mut person = the_complainant(&world).await;
    person.sees("answered request 1");
    person.sees_no("This is all of it.");
    person.opens(&format!("/my/{}/papers/1", world.case().await.reference)).await;
    assert_eq!(person.status(), 404);
}

async fn tests_for_signs(officer: &mut Reader) {
    officer.follows("Test for signs of a failing").await;
    officer.chooses("Are there signs of a failing?", "Yes");
    officer.chooses("Are there signs of an effect that has not been put right?", "Yes");
    officer.chooses("Which guideline follows?", "We see no signs that something went wrong");
    officer.fills(
        "What should have happened, what did, and what does that show?",
        "Four hours is the standard. It was nine.",
    );
    officer.presses("Save").await;
    assert_eq!(officer.status(), 422, "that does not follow");
    officer.chooses(
        "Which guideline follows?",
        "There are signs of a failing whose effect was not put right",
    );
    officer.presses("Save").await;
    officer.sees("The test has been saved.");
}

async fn puts_the_scope(officer: &mut Reader, link: &str, words: &str) {
    officer.follows(link).await;
    officer.fills("What will we look at, and what not?", words);
    officer.presses("Put it to the complainant").await;
    officer.sees("The scope has been put to the complainant.");
}

async fn starts_in_detail_with_an_agreed_scope(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/signs").await).await;
    officer.follows("Start a detailed investigation").await;
    officer.presses("Start the detailed investigation").await;
    officer.sees("The detailed investigation has begun.");
    puts_the_scope(officer, "Put the scope to the complainant", "The wait on 1 December 2025.")
        .await;
    let mut person = the_complainant(world).await;
    person.sees("The detailed investigation began.");
    person.follows("Tell us whether this is what we should look at").await;
    person.sees("The wait on 1 December 2025.");
    person.chooses("Is this right?", "No, something is missing or not right");
    person.fills("What should we change?", "The pain, too.");
    person.presses("Send").await;
    officer.opens(&world.at("/comments").await).await;
    officer.sees_no("Invite comments on the allegations");
    officer.opens(&world.at("/comments/invite").await).await;
    officer.presses("Invite them").await;
    assert_eq!(officer.status(), 422, "a question about the scope is open");
    officer.opens(&world.at("/scope").await).await;
    officer.sees("The pain, too.");
    puts_the_scope(
        officer,
        "Put a new scope to the complainant",
        "The wait on 1 December 2025, and the pain.",
    )
    .await;
    let mut person = the_complainant(world).await;
    person.follows("Tell us whether this is what we should look at").await;
    person.chooses("Is this right?", "Yes, this is what I want you to look at");
    person.presses("Send").await;
    person.sees_no("Tell us whether this is what we should look at");
}

async fn is_invited_and_comments(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/comments").await).await;
    officer.follows("Invite comments on the allegations").await;
    officer.sees(&format!("To be invited: {HOSPITAL}."));
    officer.fills_day("Until when can they comment?", in_days(world.today(), 7));
    officer.presses("Invite them").await;
    assert_eq!(officer.status(), 422, "ten working days at least");
    officer.fills_day("Until when can they comment?", in_days(world.today(), 28));
    officer.presses("Invite them").await;
    officer.sees("They have been invited to comment.");
    let mut hospital = the_hospital(world).await;
    hospital.follows("Comments on the allegations").await;
    hospital.sees("They left her waiting for nine hours.");
    hospital.fills("Your comments", "Two of six nurses were ill.");
    hospital.attaches("Papers you want to send with them", "rota.pdf", FILE);
    hospital.presses("Send").await;
    hospital.sees("We have your comments");
}

#[tokio::test]
async fn signs_lead_to_an_agreed_scope_a_hearing_and_evidence() {
    let world = a_case_in_primary_investigation().await;
    let mut officer = the_officer(&world, "/signs").await;
    tests_for_signs(&mut officer).await;
    officer.sees("Look in detail");
    starts_in_detail_with_an_agreed_scope(&world, &mut officer).await;
    is_invited_and_comments(&world, &mut officer).await;

    officer.opens(&world.at("/comments").await).await;
    officer.sees("Two of six nurses were ill.");
    officer.follows("Answer the comment").await;
    officer.chooses("Does it change anything?", "No");
    officer.fills("How did we weigh it?", "The standard holds all the same.");
    officer.presses("Send").await;
    officer.sees("Changed nothing");
    let mut hospital = the_hospital(&world).await;
    in_its_case(&world, &mut hospital).await;
    hospital.sees("The standard holds all the same.");

    officer.opens(&world.at("/evidence").await).await;
    officer.follows("Log an item of evidence").await;
    officer.fills("What is it?", "Rota of the ward");
    officer.chooses("From whom?", HOSPITAL);
    officer.fills("What does it show?", "Four nurses for thirty patients.");
    officer.chooses("For which issues?", &format!("Issue 1: Delay ({HOSPITAL})"));
    officer.chooses("Which papers?", "rota.pdf");
    officer.presses("Save").await;
    officer.sees("1. Rota of the ward");
    officer.sees(&format!("From whom? {HOSPITAL}"));
    officer.sees("When did it come? 2 March 2026");
    officer.sees("Four nurses for thirty patients.");
    assert!(officer.has_link("rota.pdf"));

    // The complainant learns that the hospital was heard, not what it said or what is logged.
    let person = the_complainant(&world).await;
    person.sees("What we look at was agreed by you");
    for unseen in ["Two of six nurses", "Rota of the ward", "It was nine."] {
        person.sees_no(unseen);
    }
}

const AGREES: &str = "Do you agree to these terms?";

/// The officer puts terms to both sides. The complainant agrees, the hospital does not yet.
async fn puts_terms_to_both_sides(world: &World, officer: &mut Reader) {
    officer.follows("Put terms to both sides").await;
    officer.fills("The terms", "The Trust writes an apology by 30 April 2026.");
    officer.presses("Put the terms to both sides").await;
    let mut person = the_complainant(world).await;
    person.follows("Tell us whether you agree to the resolution").await;
    person.sees("The Trust writes an apology by 30 April 2026.");
    person.chooses(AGREES, "Yes, I agree");
    person.presses("Send").await;
    let mut hospital = the_hospital(world).await;
    hospital.follows("Answer to the terms of a resolution").await;
    hospital.chooses(AGREES, "No");
    hospital.fills("Why do you not agree?", "We need until May.");
    hospital.presses("Send").await;
    officer.opens(&world.at("/resolution").await).await;
    officer.sees("Not agreed");
    officer.sees("We need until May.");
}

async fn drafts_the_end(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/signs").await).await;
    officer.follows("Close the complaint").await;
    officer.chooses("How does it end? Issue 1", "Resolved");
    officer.fills("Our decision", "Both sides agree.");
    officer.fills("Background", "She waited on 1 December 2025.");
    officer.fills("Evidence", "The complaint, and both answers.");
    officer.fills("Findings", "We need not find who was right.");
    officer.presses("Send to a second person").await;
}

#[tokio::test]
async fn what_both_sides_agree_on_ends_it_early() {
    let world = a_case_in_primary_investigation().await;
    let mut officer = the_officer(&world, "/resolution").await;
    puts_terms_to_both_sides(&world, &mut officer).await;
    drafts_the_end(&world, &mut officer).await;
    assert_eq!(officer.status(), 422, "one side has not agreed");
    officer.sees("The two sides have not both agreed.");
    officer.sees_typed("Our decision", "Both sides agree.");

    let mut hospital = the_hospital(&world).await;
    let terms = format!("/organisation/cases/{}/resolution", world.case().await.reference);
    hospital.opens(&terms).await;
    hospital.chooses(AGREES, "Yes, I agree");
    hospital.presses("Send").await;
    officer.opens(&world.at("/resolution").await).await;
    officer.sees("Both sides agree");
    drafts_the_end(&world, &mut officer).await;
    officer.sees("The decision waits for a second person to sign it.");
    let mut colleague = world.sits(&example::colleague()).await;
    signs(&world, &mut colleague).await;

    let mut person = the_complainant(&world).await;
    person.sees("Nobody: it is finished");
    person.follows("Read our decision").await;
    person.sees("Resolved");
    person.sees(&format!("both sides agreed how {HOSPITAL} puts it right"));
    person.sees("Why we went no further");
}

#[tokio::test]
async fn the_reasons_are_drafted_and_left_empty_they_follow_the_ending_that_is_chosen() {
    let world = a_case_in_primary_investigation().await;
    let mut officer = the_officer(&world, "/resolution").await;
    puts_terms_to_both_sides(&world, &mut officer).await;
    let mut hospital = the_hospital(&world).await;
    let terms = format!("/organisation/cases/{}/resolution", world.case().await.reference);
    hospital.opens(&terms).await;
    hospital.chooses(AGREES, "Yes, I agree");
    hospital.presses("Send").await;

    officer.opens(&world.at("/signs").await).await;
    officer.follows("Close the complaint").await;
    for drafted in [
        "You and the organisation agreed how to put it right.",
        "If the organisation does not do what it agreed, tell us.",
        "section 3 of the Health Service Commissioners Act 1993",
        "Tell us within a month. Somebody who was not part of this looks at it again.",
    ] {
        assert!(officer.html().contains(drafted), "{drafted}: {}", officer.html());
    }
    officer.chooses("How does it end? Issue 1", "Withdrawn");
    officer.fills("Our decision", "");
    officer.fills("The complaint", "She waited.");
    officer.presses("Send to a second person").await;
    officer.sees("The decision waits for a second person to sign it.");
    officer.opens(&world.at("/decision").await).await;
    officer.opens(&world.at("/assessment").await).await;
    let drafted = "If you want to go on after all, tell us soon.";
    assert!(officer.html().contains(drafted), "{}", officer.html());
}
