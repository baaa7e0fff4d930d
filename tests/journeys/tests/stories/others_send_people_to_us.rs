//! Services send people to the office, and an organisation refers a complaint itself.
use casework::{Complaint, codes::Channel, example, id::CaseId, record::Kind};
use jiff::civil::date;
use testkit::Reader;

use crate::house::{HOSPITAL, World, an_office};

/// The only case of the office.
async fn the_case(world: &World) -> Complaint {
    let ids = world.office.record.streams(Kind::Case, uuid::Uuid::nil(), 10).await.unwrap();
    let loaded = world.office.case(CaseId(*ids.first().unwrap())).await.unwrap();
    loaded.story.live().unwrap().clone()
}

async fn tells_who_complains(reader: &mut Reader) {
    reader.chooses("Who did it happen to?", "It happened to me");
    reader.presses("Continue").await;
    reader.fills("Full name", "Wren Applegarth");
    reader.presses("Continue").await;
    reader.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    reader.presses("Continue").await;
}

async fn tells_what_happened(reader: &mut Reader) {
    reader.fills("What happened?", "Nobody came for four hours.");
    reader.presses("Continue").await;
    reader.fills_day("When did you first know about this?", date(2025, 11, 1));
    reader.presses("Continue").await;
    reader.fills("What did it do to you, or to the person it happened to?", "Pain and fear.");
    reader.presses("Continue").await;
    reader.chooses("Which of these describes it best?", "Care and treatment");
    reader.presses("Continue").await;
    reader.presses("Continue").await;
    reader.chooses("Is there another problem that you want us to look at?", "No");
    reader.presses("Continue").await;
}

async fn tells_the_rest(reader: &mut Reader) {
    reader.fills("What would put things right for you?", "An apology.");
    reader.presses("Continue").await;
    reader.attaches("Attach files", "complaint.txt", "Her letter to us.");
    reader.presses("Continue").await;
    reader.chooses("How should we tell you that there is news?", "Letter");
    reader.fills("Postal address", "1 Elm Walk\nFernhollow");
    reader.presses("Continue").await;
    reader.presses("Continue").await;
    reader.chooses("Which language should we use with you?", "English");
    reader.presses("Continue").await;
}

#[tokio::test]
async fn a_hospital_refers_a_complaint_that_was_made_to_it() {
    let world = an_office().await;
    let mut lise = world.sits(&example::liaison(example::hospital())).await;
    lise.opens("/organisation").await;
    lise.follows("Refer a complaint to the ombudsman").await;
    lise.fills_day("When did you receive the complaint?", date(2025, 12, 1));
    lise.presses("Begin").await;
    lise.sees("Tell the person first that you refer their complaint");
    lise.chooses(
        "The person who complained",
        "They know that we refer their complaint, and that the ombudsman will write to them",
    );
    lise.presses("Begin").await;
    tells_who_complains(&mut lise).await;
    tells_what_happened(&mut lise).await;
    tells_the_rest(&mut lise).await;
    lise.sees("The organisation received it on 1 December 2025");
    lise.presses("Send complaint").await;
    lise.sees("From here on we deal with them directly");
    // The codes are the complainant's: whoever is complained about never reads them.
    lise.sees_no("Your access code");
    lise.sees_no("Your receipt");
    lise.opens("/complain/receipt.txt").await;
    assert_eq!(lise.status(), 404);

    let case = the_case(&world).await;
    assert_eq!(case.channel, Channel::Body);
    assert_eq!(case.complainant().unwrap().name(), "Wren Applegarth");
    assert_eq!(case.papers.len(), 1);
    let issue = case.issues.values().next().unwrap();
    let trace = casework::law::trace(&case, issue, world.today());
    let finding = trace.rule("body-referral").unwrap();
    assert_eq!(finding.outcome.code(), "met");

    let reference = case.reference;
    lise.opens(&format!("/organisation/cases/{reference}")).await;
    assert_eq!(lise.status(), 404, "the organisation learns of a case when it is taken on");
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{reference}")).await;
    officer.sees(&format!(
        "Referred by {HOSPITAL} itself. It received the complaint on 1 December 2025"
    ));
    let case = the_case(&world).await;
    let letter = case.notices.values().next().unwrap().letter.known().unwrap();
    assert!(letter.body.contains("has referred to us the complaint that you made to it"));
    assert!(!letter.body.contains("on your receipt"), "{}", letter.body);
    officer.opens("/contacts/counts").await;
    officer.sees("The organisation complained about, itself 1");
}

#[tokio::test]
async fn an_advocate_sends_somebody_who_phones() {
    let world = an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/new").await;
    officer.chooses("How did it come?", "Phone");
    officer.chooses("Did a service send them to us?", "Yes");
    officer.presses("Begin").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Ask the person whether we may write down who sent them");
    officer.chooses("The person who complains", "They agree that we write this down");
    officer.presses("Begin").await;
    officer.sees("Choose the service, or write its name");
    officer.fills("Its name, if it is not in the list", "The Lantern (made up)");
    officer.fills("Who there", "Hazel Pennyfeather");
    officer.presses("Begin").await;
    tells_who_complains(&mut officer).await;
    officer.fills("Name of the organisation", "fernhollow");
    officer.presses("Search").await;
    officer.chooses("Which organisation is this about?", HOSPITAL);
    officer.presses("Continue").await;
    tells_what_happened(&mut officer).await;
    tells_the_rest(&mut officer).await;
    officer.sees("Who sent them to us The Lantern (made up) Hazel Pennyfeather");
    officer.chooses(
        "Read back",
        "I have read this back to the person, and they agree that it is right",
    );
    officer.presses("Send complaint").await;
    assert_eq!(officer.heading(), "We have your complaint");

    let reference = the_case(&world).await.reference;
    officer.opens(&format!("/cases/{reference}")).await;
    officer.sees("Sent to us by: The Lantern (made up), Hazel Pennyfeather");
    officer.opens("/contacts/counts").await;
    officer.sees("A service that is not in our list 1");
}

#[tokio::test]
async fn the_organisation_says_whom_to_turn_to_and_officers_see_it() {
    let world = an_office().await;
    let mut lise = world.sits(&example::liaison(example::hospital())).await;
    lise.opens("/organisation").await;
    lise.follows("Whom we turn to at your organisation").await;
    lise.sees("Nobody is written down yet");
    lise.follows("Write somebody down").await;
    lise.chooses("What do we turn to them for?", "Records and papers");
    lise.fills("Name of the person or the team", "Records team (made up)");
    lise.presses("Write down").await;
    lise.sees("Give a telephone number, an e-mail address, or both");
    lise.fills("Telephone number", "01632 960 044");
    lise.fills("When they can be reached", "Mondays");
    lise.presses("Write down").await;
    lise.sees("We turn to them from now on");

    let mut officer = world.sits(&example::officer()).await;
    let theirs = format!("/office/organisations/{}", example::hospital());
    officer.opens(&theirs).await;
    officer.sees("Records and papers Records team (made up) 01632 960 044 Mondays");
    let mut stranger = world.sits(&example::stranger()).await;
    stranger.opens("/organisation/contacts").await;
    assert_eq!(stranger.status(), 404);

    lise.follows("Take off").await;
    lise.presses("Take off").await;
    lise.sees("Nobody is written down yet");
    officer.opens(&theirs).await;
    officer.sees_no("01632 960 044");
}
