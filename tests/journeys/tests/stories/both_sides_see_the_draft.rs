//! A decision is made: what is missing is said, both sides see the same views, a second person
//! signs, and everybody reads what each issue's outcome means.
use casework::example;
use testkit::Reader;

use crate::{
    decision::{
        HOSPITAL, World, decides, drafts, finds, in_days, shares, signs,
        with_a_case_in_detailed_investigation,
    },
    house::{COLLEAGUE, MANAGER, OFFICER},
};

async fn person_at(world: &World, page: &str) -> String {
    format!("/my/{}{page}", world.case().await.reference)
}

async fn organisation_at(world: &World, page: &str) -> String {
    format!("/organisation/cases/{}{page}", world.case().await.reference)
}

/// What is missing is said before anybody tries; a finding without its reasoning is not one, and
/// nothing that was typed is lost.
async fn a_finding_needs_its_reasoning(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/views").await).await;
    officer.sees("One thing is still missing");
    officer.sees("Issue 1 has no finding.");
    officer.opens(&world.at("/issues/1/finding").await).await;
    officer.fills("What did happen?", "She was seen after nine hours.");
    officer.presses("Save").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Write what should have happened");
    officer.sees("Choose at least one item of evidence");
    officer.sees_typed("What did happen?", "She was seen after nine hours.");
    finds(world, officer).await;
    officer.sees("Upheld · Level 2");
}

/// A window that is too short is refused; the same text goes to both sides.
async fn both_sides_see_the_same_views(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/views").await).await;
    officer.sees_no("still missing");
    officer.fills_day("Until when can both sides comment?", in_days(world.today(), 3));
    officer.presses("Share with both sides").await;
    assert_eq!(officer.status(), 422);
    shares(world, officer).await;
    let mut complainant = world.sits(&example::complainant()).await;
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    complainant.opens(&person_at(world, "/views").await).await;
    hospital.opens(&organisation_at(world, "/views").await).await;
    for reader in [&complainant, &hospital] {
        reader.sees("This is not our decision.");
        reader.sees("Eight hours too late is a failing.");
    }
}

/// There is no decision yet for the parties, and no report before both had their time.
async fn there_is_no_decision_before_its_time(world: &World, officer: &mut Reader) {
    let mut complainant = world.sits(&example::complainant()).await;
    complainant.opens(&person_at(world, "/decision").await).await;
    complainant.sees("There is no decision yet");
    officer.opens(&world.at("/decision").await).await;
    officer.sees(&format!("{HOSPITAL} can still comment on the provisional views"));
    officer.follows("Draft the decision").await;
    officer.fills("Recommendations", "We recommend that the Trust apologises.");
    officer.presses("Save and ask for a second person").await;
    assert_eq!(officer.status(), 422);
    officer.sees_typed("Recommendations", "We recommend that the Trust apologises.");
}

/// Who drafted it cannot sign, and is told who can.
async fn nobody_signs_their_own(world: &World, officer: &mut Reader) {
    officer.sees("You drafted it, so somebody else must sign it.");
    officer.sees(COLLEAGUE);
    officer.sees(MANAGER);
    assert!(!officer.has_button("Read and sign it") && !officer.has_link("Read and sign it"));
    officer.opens(&world.at("/decision/sign").await).await;
    officer.chooses(
        "Have you checked it?",
        "I have read it, and checked it against the findings and the evidence",
    );
    officer.presses("Sign and issue the decision").await;
    assert_eq!(officer.status(), 422);
}

/// The second person sends it back with reasons; the draft is changed.
async fn it_is_sent_back_and_changed(
    world: &World,
    (officer, colleague): (&mut Reader, &mut Reader),
) {
    colleague.opens(&world.at("/decision").await).await;
    colleague.sees(&format!("{OFFICER} drafted the decision"));
    colleague.follows("Send it back with what must change").await;
    colleague.fills("What must change?", "Say which standard.");
    colleague.presses("Send back").await;
    officer.opens(&world.at("/decision").await).await;
    officer.sees("Say which standard.");
    officer.follows("Change the draft").await;
    officer.sees_typed("Recommendations", "We recommend that the Trust apologises.");
    officer.presses("Save and ask for a second person").await;
    let mut complainant = world.sits(&example::complainant()).await;
    complainant.opens(&person_at(world, "/decision").await).await;
    complainant.sees("There is no decision yet");
}

#[tokio::test]
async fn a_decision_from_the_finding_to_what_each_side_reads() {
    let world = with_a_case_in_detailed_investigation().await;
    let mut officer = world.sits(&example::officer()).await;
    a_finding_needs_its_reasoning(&world, &mut officer).await;
    both_sides_see_the_same_views(&world, &mut officer).await;
    there_is_no_decision_before_its_time(&world, &mut officer).await;

    world.waits_until(in_days(world.today(), 30));
    let mut officer = world.sits(&example::officer()).await;
    let mut colleague = world.sits(&example::colleague()).await;
    drafts(&world, &mut officer).await;
    nobody_signs_their_own(&world, &mut officer).await;
    it_is_sent_back_and_changed(&world, (&mut officer, &mut colleague)).await;
    signs(&world, &mut colleague).await;

    // Everybody reads the same document; the outcome is said in plain words at the top.
    let mut complainant = world.sits(&example::complainant()).await;
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    complainant.opens(&person_at(&world, "/decision").await).await;
    hospital.opens(&organisation_at(&world, "/decision").await).await;
    colleague.opens(&world.at("/decision/document").await).await;
    for reader in [&complainant, &hospital, &colleague] {
        reader.sees("Our decision on a complaint");
        reader.sees("Issue 1: Delay: Upheld");
        reader.sees("we agree with the person who complained");
        reader.sees("An apology, and that it does not happen again.");
        reader.sees("Eight hours too late is a failing.");
        reader.sees("You can ask us to look at this decision again until");
    }
    complainant.follows("Large print").await;
    complainant.sees("Our decision on a complaint");
    assert!(complainant.html().contains("large-print"));
}

#[tokio::test]
async fn to_a_stranger_there_is_no_decision_and_no_draft() {
    let world = with_a_case_in_detailed_investigation().await;
    decides(&world).await;
    let mut complainant = world.sits(&example::complainant()).await;
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;

    for page in ["/findings", "/views", "/decision", "/decision/document", "/decision/sign"] {
        complainant.opens(&world.at(page).await).await;
        assert_eq!(complainant.status(), 404, "{page}");
    }
    hospital.opens(&person_at(&world, "/decision").await).await;
    assert_eq!(hospital.status(), 404);
    complainant.opens(&organisation_at(&world, "/decision").await).await;
    assert_eq!(complainant.status(), 404);
}
