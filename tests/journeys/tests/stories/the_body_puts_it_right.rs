//! What was upheld is put right: recommended, refused or accepted, shown, sent back, confirmed;
//! and late stays late.
use casework::example;
use testkit::Reader;

use crate::decision::{HOSPITAL, World, decides, in_days, with_a_case_in_detailed_investigation};

const KIND: &str = "What is to be done?";

async fn recommendations_of_the_hospital(world: &World) -> String {
    format!("/organisation/cases/{}/recommendations", world.case().await.reference)
}

async fn an_officer_recommends_an_apology(world: &World) {
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/recommendations").await).await;
    officer.sees("An apology, and that it does not happen again.");
    officer.follows("Recommend something").await;
    officer.chooses("Which issue does it put right?", &format!("Issue 1, {HOSPITAL}"));
    officer.chooses(KIND, "Apologise");
    officer.fills("What do you recommend?", "The chief executive apologises.");
    officer.fills("Parts of it, one on each line (optional)", "A letter to her\nA copy to us");
    officer.fills_day("By when?", in_days(world.today(), 28));
    officer.presses("Recommend it").await;
    officer.sees("The recommendation is made.");
}

/// A payment of so much at this level: what the office's page answers.
async fn pays(world: &World, level: &str, pounds: &str) -> Reader {
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/recommendations/new").await).await;
    officer.chooses("Which issue does it put right?", &format!("Issue 1, {HOSPITAL}"));
    officer.chooses(KIND, "Pay for the injustice");
    officer.chooses("At which level of the severity scale?", level);
    officer.fills("How much?", pounds);
    officer.fills("What do you recommend?", "The Trust pays her.");
    officer.fills_day("By when?", in_days(world.today(), 28));
    officer.presses("Recommend it").await;
    officer
}

/// What is over is offered to nobody any more.
async fn is_offered_nothing_more(world: &World, hospital: &mut Reader, officer: &mut Reader) {
    hospital.opens(&recommendations_of_the_hospital(world).await).await;
    hospital.sees_no("Change your answer to recommendation 1");
    hospital.sees_no("Show that part 1 of recommendation 1 is done");
    for (page, offer) in [
        ("/evidence", "Log an item of evidence"),
        ("/requests", "Ask an organisation for something"),
        ("/scope", "Put a new scope to the complainant"),
        ("/comments", "Write down a comment that came by post or phone"),
        ("/signs", "Start a detailed investigation"),
    ] {
        officer.opens(&world.at(page).await).await;
        officer.sees_no(offer);
    }
    officer.opens(&world.at("/views").await).await;
    officer.sees_no("Share with both sides");
}

#[tokio::test]
async fn an_apology_is_accepted_shown_sent_back_and_confirmed_late() {
    let world = with_a_case_in_detailed_investigation().await;
    decides(&world).await;
    an_officer_recommends_an_apology(&world).await;
    let page = recommendations_of_the_hospital(&world).await;

    // The organisation first refuses, and must say why; then it accepts.
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    hospital.opens(&page).await;
    hospital.sees("The chief executive apologises.");
    hospital.follows("Accept or refuse recommendation 1").await;
    hospital.chooses("Does the organisation accept it?", "No, it refuses it");
    hospital.presses("Send").await;
    assert_eq!(hospital.status(), 422);
    hospital.sees("Write why the organisation refuses it");
    hospital.fills("Why not?", "We have apologised already.");
    hospital.presses("Send").await;
    hospital.sees("Refused on");
    hospital.sees_no("Accept or refuse recommendation 1");
    hospital.follows("Change your answer to recommendation 1").await;
    hospital.chooses("Does the organisation accept it?", "Yes, it accepts it");
    hospital.presses("Send").await;
    hospital.sees("Accepted on");

    // Its proof comes late, is not enough, comes again, and is confirmed.
    let asked = world.today();
    world.waits_until(in_days(asked, 40));
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    hospital.opens(&page).await;
    hospital.sees("Late");
    hospital.follows("Show that part 1 of recommendation 1 is done").await;
    hospital.presses("Send").await;
    assert_eq!(hospital.status(), 422, "nothing was shown");
    hospital.attaches("Papers that show it (optional)", "letter.pdf", b"%PDF-1.7 sorry".as_slice());
    hospital.presses("Send").await;
    hospital.sees("Thank you. We will look at it.");
    hospital.sees("letter.pdf");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/recommendations?show=proof").await;
    officer.sees(HOSPITAL);
    officer.opens(&world.at("/recommendations").await).await;
    officer.follows("Look at what was shown for part 1 of recommendation 1").await;
    officer.chooses("Is it done?", "No, this is not enough");
    officer.fills("What is missing?", "It is not signed.");
    officer.presses("Save").await;
    hospital.opens(&page).await;
    hospital.sees("It is not signed.");

    for part in ["1", "2"] {
        hospital.opens(&page).await;
        hospital.follows(&format!("Show that part {part} of recommendation 1 is done")).await;
        hospital.fills("What was done? (optional)", "The signed letter went out today.");
        hospital.presses("Send").await;
        officer.opens(&world.at("/recommendations").await).await;
        officer.follows(&format!("Look at what was shown for part {part} of")).await;
        officer.chooses("Is it done?", "Yes, it is done");
        officer.fills_day("When was it done?", world.today());
        officer.presses("Save").await;
    }
    officer.sees("Confirmed.");
    officer.sees("Done late");

    // Everybody sees that it is done, and that it was late; what the two wrote is not hers.
    let mut complainant = world.sits(&example::complainant()).await;
    complainant.opens(&format!("/my/{}/recommendations", world.case().await.reference)).await;
    complainant.sees("Done late");
    complainant.sees_no("It is not signed.");

    is_offered_nothing_more(&world, &mut hospital, &mut officer).await;
    officer.opens("/office/recommendations?show=over").await;
    officer.sees("Late");
}

#[tokio::test]
async fn a_payment_lies_on_the_scale_and_a_loss_stands_apart() {
    let world = with_a_case_in_detailed_investigation().await;
    decides(&world).await;

    let between = pays(&world, "Level 2", "475").await;
    assert_eq!(between.status(), 422, "475 pounds lies between two levels");
    between.sees_typed("How much?", "475");
    let nothing = pays(&world, "Level 1", "100").await;
    assert_eq!(nothing.status(), 422, "level 1 carries no money");
    let paid = pays(&world, "Level 2", "250").await;
    paid.sees("£250");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/recommendations/new").await).await;
    officer.sees("£100 to £450");
    officer.sees("read second-hand");
    officer.chooses("Which issue does it put right?", &format!("Issue 1, {HOSPITAL}"));
    officer.chooses(KIND, "Pay back what was lost");
    officer.fills("How much was lost?", "67.50");
    officer.fills("What do you recommend?", "The Trust pays back the taxi.");
    officer.fills_day("By when?", in_days(world.today(), 28));
    officer.presses("Recommend it").await;
    assert_eq!(officer.status(), 422, "a loss needs its evidence");
    officer.fills("What shows the loss?", "The receipt of the taxi.");
    officer.presses("Recommend it").await;
    officer.sees("£67.50");
    officer.sees("Financial loss, apart from the severity scale");
}

#[tokio::test]
async fn staff_record_an_answer_by_phone_and_only_a_manager_stops_asking() {
    let world = with_a_case_in_detailed_investigation().await;
    decides(&world).await;
    an_officer_recommends_an_apology(&world).await;

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/recommendations").await).await;
    officer.follows("Record the organisation’s answer to recommendation 1").await;
    officer.chooses("Does the organisation accept it?", "No, it refuses it");
    officer.fills("Why not?", "They said so on the phone.");
    officer.presses("Send").await;
    officer.sees("Refused on");
    assert!(!officer.has_link("Stop asking for recommendation 1"));
    officer.opens(&world.at("/recommendations/1/close").await).await;
    assert_eq!(officer.status(), 404);

    let mut manager = world.sits(&example::manager()).await;
    manager.opens("/office/recommendations?show=refused").await;
    manager.sees(HOSPITAL);
    manager.opens(&world.at("/recommendations").await).await;
    manager.follows("Stop asking for recommendation 1").await;
    manager.fills("Why do we stop asking?", "We report the refusal to Parliament.");
    manager.presses("Stop asking for it").await;
    manager.sees("No longer asked for");
}
