//! One case in detailed investigation: everybody was heard, and the evidence is logged. And the
//! steps from there to the decision.
use std::collections::BTreeSet;

use casework::{
    codes::CommentOn,
    event::EvidenceWords,
    example::{self, ISSUE, Tale},
    id::CommentNo,
    investigation::{NewComment, NewEvidence},
    people::Party,
    permission::Deed,
};
use testkit::Reader;

pub use crate::house::{HOSPITAL, World, in_days};

use crate::house;

/// An office with one case in detailed investigation, on the day on which every tale begins.
pub async fn with_a_case_in_detailed_investigation() -> World {
    house::with_the_case_of(&heard_and_logged()).await
}

/// The tale of a hospital, in detailed investigation: the scope is agreed, the hospital has
/// commented and has its answer, and one item of evidence is logged.
fn heard_and_logged() -> Tale {
    let mut tale = Tale::in_detailed().unwrap();
    tale.officer(Deed::ProposeScope, |case, permit, _| {
        case.propose_scope(permit, "Mrs Whitcombe complains that she waited for nine hours.")
    })
    .unwrap();
    tale.complainant(Deed::AnswerScope, |case, permit, _| case.answer_scope(permit, true, ""))
        .unwrap();
    let until = in_days(tale.today, 28);
    tale.officer(Deed::InviteComment, |case, permit, today| {
        case.invite_comment(permit, until, today)
    })
    .unwrap();
    let words = "We were short of staff that day.".into();
    let comment = NewComment { on: CommentOn::Allegations, words, papers: Vec::new() };
    tale.hospital(Deed::Comment, |case, permit, _| case.comment(permit, &comment)).unwrap();
    let weighed = (false, "It does not change the standard.");
    tale.officer(Deed::AnswerComment, |case, permit, _| {
        case.answer_comment(permit, CommentNo(1), weighed)
    })
    .unwrap();
    let evidence = NewEvidence {
        from: Party::Organisation(example::hospital()),
        received: tale.today,
        papers: Vec::new(),
        issues: BTreeSet::from([ISSUE]),
        words: EvidenceWords {
            title: "Triage notes".into(),
            shows: "She was first seen after nine hours.".into(),
        },
    };
    tale.officer(Deed::LogEvidence, |case, permit, today| {
        case.log_evidence(permit, &evidence, today)
    })
    .unwrap();
    tale
}

/// The officer writes the finding and shares it with both sides; both say that they have
/// nothing to add, the officer drafts the decision, and a colleague signs it.
pub async fn decides(world: &World) {
    let mut officer = world.sits(&example::officer()).await;
    finds(world, &mut officer).await;
    shares(world, &mut officer).await;
    world.waits_until(in_days(world.today(), 30));
    let mut officer = world.sits(&example::officer()).await;
    drafts(world, &mut officer).await;
    let mut colleague = world.sits(&example::colleague()).await;
    signs(world, &mut colleague).await;
}

pub async fn finds(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/findings").await).await;
    officer.follows("Write the finding on issue 1").await;
    officer.fills("What should have happened?", "The standard says she is seen in an hour.");
    officer.fills("What did happen?", "She was seen after nine hours.");
    officer.fills("Is there a gap, and is it a failing?", "Eight hours too late is a failing.");
    officer.fills(
        "What injustice or hardship followed from it? (optional)",
        "She was in pain for hours.",
    );
    officer.chooses("Which evidence does the finding rest on?", "1. Triage notes");
    officer.chooses("Against which standards do you hold what happened?", "Getting it right");
    officer.chooses("How does this issue end?", "Upheld");
    officer.chooses("How severe is the injustice that is not financial?", "Level 2");
    officer.presses("Save").await;
    officer.sees("The finding is saved.");
}

pub async fn shares(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/views").await).await;
    officer.sees("We are minded to uphold issue 1");
    officer.fills_day("Until when can both sides comment?", in_days(world.today(), 21));
    officer.presses("Share with both sides").await;
    officer.sees("The provisional views are shared.");
}

pub async fn drafts(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/decision").await).await;
    officer.follows("Draft the decision").await;
    officer.fills("Recommendations", "We recommend that the Trust apologises.");
    officer.presses("Save and ask for a second person").await;
    officer.sees("The draft is saved.");
}

pub async fn signs(world: &World, colleague: &mut Reader) {
    colleague.opens(&world.at("/decision").await).await;
    colleague.follows("Read and sign it").await;
    colleague.chooses(
        "Have you checked it?",
        "I have read it, and checked it against the findings and the evidence",
    );
    colleague.presses("Sign and issue the decision").await;
    colleague.sees("The decision is signed and issued.");
}
