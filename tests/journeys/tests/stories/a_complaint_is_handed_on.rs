//! A part of a complaint is for somebody else to look at: it is passed on with consent, as a
//! packet, so that nobody tells it twice; and where people went is counted.
use casework::example::{self, Tale};

use crate::house;

const ELSEWHERE: &str = "Local Government and Social Care Ombudsman";

#[tokio::test]
async fn with_consent_a_packet_goes_and_without_it_none() {
    let world = house::with_the_case_of(&Tale::of_a_hospital().unwrap()).await;
    let reference = world.case().await.reference;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("").await).await;
    officer.follows("Pass it on to another body, with their consent").await;
    officer.chooses("To whom?", ELSEWHERE);
    officer.chooses("Do the papers that they sent go along?", "Yes");
    officer.chooses("Who agreed?", "Adaeze Whitcombe");
    officer.presses("Pass it on").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Choose at least one issue");
    officer.sees("They have to agree first");
    let case = world.case().await;
    let said = case.issues.values().next().and_then(|issue| issue.words.known()).unwrap();
    let begins: String = said.happened.chars().take(100).collect();
    officer.chooses("Which issues?", &format!("1. {begins}"));
    officer.chooses(
        "Their consent",
        "They agreed that we pass on their name, how to reach them, and what they told us",
    );
    officer.presses("Pass it on").await;
    officer.sees(&format!("Complaint for {ELSEWHERE}"));
    officer.sees("Adaeze Whitcombe");
    officer.sees("4 Made Up Lane");
    officer.opens(&world.at("/handed-on/2").await).await;
    assert_eq!(officer.status(), 404, "only one was sent");

    officer.opens("/contacts/counts").await;
    officer.sees(&format!("{ELSEWHERE} 1"));
    let mut adaeze = world.sits(&example::complainant()).await;
    adaeze.opens(&format!("/my/{reference}")).await;
    adaeze.sees(&format!("Passed on to {ELSEWHERE}"));
    adaeze.opens(&format!("/my/{reference}/letters")).await;
    adaeze.sees("We have passed your complaint on");
    let mut percy = world.sits(&example::liaison(example::hospital())).await;
    percy.opens(&format!("/organisation/cases/{reference}")).await;
    percy.sees_no(ELSEWHERE);
}
