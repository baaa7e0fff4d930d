//! An officer goes through a decision place by place: what presses is replaced unless somebody
//! says why not, what was decided is there again the next day, and every place is kept in the case.
use casework::{
    codes::FoundBy,
    event::{DecisionWords, LookedAt},
    example,
};
use testkit::Reader;

use crate::office::{self, HOSPITAL, World};

const WHY: &str = "Why does “Oswin Tull” stay where it stays? (optional)";

fn decision() -> DecisionWords {
    DecisionWords {
        our_decision: format!(
            "We do not uphold the complaint of Mrs Adaeze Whitcombe about {HOSPITAL}."
        ),
        complaint: "Mrs Whitcombe, of 4 Made Up Lane, ZZ1 1ZZ, wrote from adaeze@example.org."
            .into(),
        background: "Her neighbour Oswin Tull drove her there. She keeps prize geese.".into(),
        evidence: String::new(),
        findings: "Mrs Whitcombe was seen in good time. Oswin Tull saw it.".into(),
        recommendations: String::new(),
    }
}

async fn an_officer_goes_through_it(world: &World) -> (Reader, String) {
    let address = world.serves().await;
    let mut officer = world.lets_in(&address, example::officer().account).await;
    let reference = world.case().await.story.live().unwrap().reference;
    officer.opens(&format!("/cases/{reference}/publication")).await;
    officer.follows("Go through the decision place by place").await;
    (officer, format!("/cases/{reference}/publication/review"))
}

async fn looked_at(world: &World) -> Vec<LookedAt> {
    world.case().await.story.live().unwrap().looked_at.known().unwrap().clone()
}

const OSWIN: &str = "5. “Oswin Tull”: a person’s name, shown by its form";
const SAW: &str = "Findings: Mrs Whitcombe was seen in good time. [Oswin Tull] saw it.";

#[tokio::test]
async fn every_place_is_replaced_changed_or_left_with_a_reason() {
    let world = office::office().await.with_a_decision(decision()).await;
    let (mut officer, page) = an_officer_goes_through_it(&world).await;
    officer.sees("Replaced unless you say why not");
    officer.sees("“Mrs Whitcombe”: a person’s name, known from the case");

    officer.unticks(OSWIN, SAW);
    officer.fills("What stands there instead of “Oswin Tull”? (optional)", "a neighbour");
    officer
        .fills("What else gives somebody away? (optional)", "prize geese = animals\n\nduck = bird");
    officer.presses("Make the text for the public of this").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Entry 5 stays in some place, and nothing says why.");
    officer.fills(WHY, "He was a witness in open court.");
    officer.presses("Make the text for the public of this").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Line 2 of what you added cannot be used");
    officer.fills("What else gives somebody away? (optional)", "prize geese = animals");
    officer.presses("Make the text for the public of this").await;

    officer.sees("The text for the public was made of what you decided.");
    officer.sees("Her neighbour a neighbour drove her there. She keeps animals.");
    officer.sees("Mrs B was seen in good time. Oswin Tull saw it.");
    officer.sees_no("adaeze@example.org");
    every_place_is_kept_in_the_case(&world).await;
    what_was_decided_is_there_again(&mut officer, &page).await;
    what_is_edited_by_hand_is_not_lost_unseen(&mut officer, &page).await;
}

async fn every_place_is_kept_in_the_case(world: &World) {
    let looked = looked_at(world).await;
    let about = |words: &str| looked.iter().filter(|one| one.original == words).collect::<Vec<_>>();
    let [drove, saw] = about("Oswin Tull")[..] else { unreachable!("two places") };
    assert_eq!(drove.replacement.as_deref(), Some("a neighbour"));
    assert_eq!((&saw.replacement, &saw.reason[..]), (&None, "He was a witness in open court."));
    let [geese] = about("prize geese")[..] else { unreachable!("one place") };
    assert_eq!(geese.by, FoundBy::Person);
    assert!(about("Mrs Whitcombe").iter().all(|one| one.by == FoundBy::Case));
}

async fn what_was_decided_is_there_again(officer: &mut Reader, page: &str) {
    officer.opens(page).await;
    officer.sees_typed("What stands there instead of “Oswin Tull”? (optional)", "a neighbour");
    officer.sees_typed(WHY, "He was a witness in open court.");
    officer.sees_typed("What else gives somebody away? (optional)", "prize geese = animals");
    officer.sees_no("edited by hand");
}

async fn what_is_edited_by_hand_is_not_lost_unseen(officer: &mut Reader, page: &str) {
    officer.opens(&page.replace("review", "draft")).await;
    officer.fills("Background (optional)", "Somebody drove her there.");
    officer.presses("Save the draft").await;
    officer.opens(page).await;
    officer.sees("The sections were also edited by hand");
}
