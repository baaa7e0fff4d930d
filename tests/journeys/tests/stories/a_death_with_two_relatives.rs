//! A daughter and a son complain about the death of the same father: an officer sees that the two
//! are alike and why, joins them, and each of them goes on reading their own complaint alone.
use app::enquiry::{Draft, Sent};
use casework::{
    codes::{Applicant, Channel, Subject, Tie},
    example,
};
use jiff::civil::date;
use testkit::Reader;

use crate::house::{
    HOSPITAL, SURGERY, World, an_office,
    sends::{issue, sends, sends_with},
};

const BOTH: &str = "Different complaints about the same events, worked on together";
const TWICE: &str = "The same complaint, sent twice by the same person";

/// Alder died in September. His children do not spell his name alike.
fn for_their_father(child: &'static str, father: &'static str) -> impl FnOnce(&mut Draft) {
    move |complaint| {
        complaint.applicant = Some(Applicant::Died);
        complaint.complainant.name = child.into();
        complaint.complainant.tie = Some(Tie::Child);
        complaint.affected.name = father.into();
        complaint.affected.born = Some(date(1941, 6, 1));
    }
}

async fn the_daughter_complains(world: &World) -> Sent {
    let about = vec![issue(Subject::EndOfLife, HOSPITAL)];
    let hers = for_their_father("Hazel Pennyfeather", "Alder Pennyfeather");
    sends_with(&world.office, about, hers).await
}

async fn the_son_complains(world: &World) -> Sent {
    let mut about = issue(Subject::Communication, HOSPITAL);
    about.happened = "Nobody told us that he was dying.".into();
    let his = for_their_father("Rowan Tarn", "Alder Penyfether");
    sends_with(&world.office, vec![about], his).await
}

/// Signs in with what stands on a receipt.
async fn reads_theirs(world: &World, sent: &Sent) -> Reader {
    let mut reader = Reader::at(&world.address);
    reader.opens("/sign-in/reference").await;
    reader.fills("Reference", &sent.reference.to_string());
    reader.fills("Access code", &sent.access_code);
    reader.presses("Sign in").await;
    assert_eq!(reader.heading(), "Where your complaint stands");
    reader
}

async fn joins(officer: &mut Reader, how: &str, leads: &str, why: &str) {
    officer.chooses("What are they to each other?", how);
    officer.chooses("Which of the two leads?", leads);
    officer.fills("Why do you join them?", why);
    officer.presses("Join them").await;
}

/// The officer joins the case at hand with another, on the form itself.
async fn opens_the_form(officer: &mut Reader, case: &Sent, other: &str) {
    officer.opens(&format!("/cases/{}/join", case.reference)).await;
    officer.fills("Reference of the other case", other);
}

#[tokio::test]
async fn the_officer_sees_that_they_are_alike_and_nothing_happens_by_itself() {
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let stranger = sends(&world.office, vec![issue(Subject::Care, HOSPITAL)]).await;

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}/checks", son.reference)).await;
    officer.sees("Perhaps the same");
    officer.sees(&format!("{}, Hazel Pennyfeather", daughter.reference));
    officer.sees("has the same name, or one that sounds the same, and the same date of birth");
    officer.sees("About the same organisation.");
    officer.sees("About the same time.");
    officer.sees_no(&stranger.reference.to_string());
    officer.sees_no("Worked on with");
    officer.opens(&format!("/cases/{}", stranger.reference)).await;
    officer.sees_no("Perhaps the same");
    let mut hers = reads_theirs(&world, &daughter).await;
    hers.follows("Letters").await;
    hers.sees_no("together with another");
}

#[tokio::test]
async fn two_cases_are_worked_on_together_and_each_child_reads_only_their_own() {
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}/checks", son.reference)).await;
    officer.follows(&format!("Join with another case ({})", daughter.reference)).await;
    officer.sees_typed("Reference of the other case", &daughter.reference.to_string());
    joins(&mut officer, BOTH, "The other one", "One death, one ward, two children.").await;

    officer.sees("The two cases are joined");
    officer.sees("Worked on with");
    officer.sees("That case leads.");
    officer.sees("One death, one ward, two children.");
    officer.sees_no("Perhaps the same");
    officer.follows(&daughter.reference.to_string()).await;
    officer.sees("This case leads.");
    officer.sees("One death, one ward, two children.");

    for (sent, own, other) in [
        (&daughter, "Hazel Pennyfeather", "Rowan Tarn"),
        (&son, "Rowan Tarn", "Hazel Pennyfeather"),
    ] {
        let elsewhere = if sent.reference == son.reference { &daughter } else { &son };
        let mut reader = reads_theirs(&world, sent).await;
        reader.sees_no(other);
        reader.sees_no(&elsewhere.reference.to_string());
        reader.sees_no("One death, one ward");
        reader.follows("Letters").await;
        reader.follows("We look at your complaint together with another").await;
        reader.sees(&format!("Dear {own},"));
        reader.sees("whoever made the other one does not see it, and you do not see theirs");
        reader.sees_no(other);
        reader.sees_no(&elsewhere.reference.to_string());
        reader.opens(&format!("/my/{}", elsewhere.reference)).await;
        assert_eq!(reader.status(), 404, "the other's complaint does not exist for them");
    }
}

#[tokio::test]
async fn they_are_parted_again_and_both_histories_keep_it() {
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    opens_the_form(&mut officer, &daughter, &son.reference.to_string()).await;
    joins(&mut officer, BOTH, "This one", "The same ward.").await;
    officer.follows(&format!("Part them ({})", son.reference)).await;
    officer.presses("Part them").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Write why you part them");
    officer.fills("Why do you part them?", "He complains about another week.");
    officer.presses("Part them").await;
    officer.sees("The two cases are parted");

    for sent in [&daughter, &son] {
        officer.opens(&format!("/cases/{}", sent.reference)).await;
        officer.sees_no("Worked on with");
        officer.sees("The same ward.");
        officer.sees("He complains about another week.");
        let mut reader = reads_theirs(&world, sent).await;
        reader.follows("Letters").await;
        reader.follows("We look at your complaint on its own").await;
        reader.sees("what we have done on it so far still counts");
    }
    officer.opens(&format!("/cases/{}/part/{}", daughter.reference, son.reference)).await;
    assert_eq!(officer.status(), 404, "there is nothing to part any more");
}

#[tokio::test]
async fn what_cannot_be_joined_is_said_and_what_was_typed_is_kept() {
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let why = "They are about one death.";
    let mut officer = world.sits(&example::officer()).await;
    for (other, how, says, next) in [
        ("", BOTH, "Enter the reference of the other case", ""),
        ("1234", BOTH, "We know no other case by this reference", "Check each digit"),
        ("4821-0937-5629", BOTH, "We know no other case by this reference", "Check each digit"),
        (&daughter.reference.to_string(), BOTH, "This is one and the same case.", "the other case"),
        (
            &son.reference.to_string(),
            TWICE,
            "The two complaints do not come from the same person",
            "Choose that they are worked on together",
        ),
    ] {
        opens_the_form(&mut officer, &daughter, other).await;
        joins(&mut officer, how, "This one", why).await;
        assert_eq!(officer.status(), 422, "{other}");
        officer.sees(says);
        officer.sees(next);
        officer.sees_typed("Why do you join them?", why);
        officer.sees_typed("Reference of the other case", other);
    }
}

#[tokio::test]
async fn of_two_officers_who_join_the_same_cases_the_second_looks_first() {
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let mut colleague = world.sits(&example::colleague()).await;
    opens_the_form(&mut colleague, &daughter, &son.reference.to_string()).await;
    let mut officer = world.sits(&example::officer()).await;
    opens_the_form(&mut officer, &daughter, &son.reference.to_string()).await;
    joins(&mut officer, BOTH, "This one", "The same ward.").await;
    joins(&mut colleague, BOTH, "The other one", "The same father.").await;

    assert_eq!(colleague.status(), 409);
    colleague.sees("The same father.");
    officer.opens(&format!("/cases/{}", son.reference)).await;
    officer.sees("That case leads.");
}

#[tokio::test]
async fn a_complaint_sent_twice_is_dealt_with_once_and_opened_again_if_it_was_another() {
    let world = an_office().await;
    let first = sends(&world.office, vec![issue(Subject::Care, HOSPITAL)]).await;
    let by_post = |complaint: &mut Draft| complaint.channel = Channel::Post;
    let about = vec![issue(Subject::Care, SURGERY)];
    let second = sends_with(&world.office, about, by_post).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}", second.reference)).await;
    officer.sees("The person affected has the same name. Their dates of birth are not both known.");
    officer.follows(&format!("Join with another case ({})", first.reference)).await;
    joins(&mut officer, TWICE, "The other one", "On the web, and then by post.").await;
    officer.sees("That case leads.");
    officer.sees("Nobody: it is closed");

    let mut wren = reads_theirs(&world, &second).await;
    wren.sees(&format!("Joined with {}", first.reference));
    wren.sees_no("On the web, and then by post.");
    wren.sees("Nobody: it is finished");
    wren.follows("Letters").await;
    wren.follows("We have this complaint already").await;
    wren.sees(&format!("We deal with all of it under {}", first.reference));
    let wren = reads_theirs(&world, &first).await;
    wren.sees("The complaint waits for an officer");

    officer.follows(&format!("Part them ({})", first.reference)).await;
    officer.fills("Why do you part them?", "It is about the surgery.");
    officer.presses("Part them").await;
    officer.opens("/office/queues/initial-checks").await;
    officer.sees(&second.reference.to_string());
    let mut wren = reads_theirs(&world, &second).await;
    wren.sees("The complaint waits for an officer");
    wren.follows("Letters").await;
    wren.follows("We look at your complaint on its own").await;
    wren.sees("so we have opened it again");
}

/// The officer decides for the case at hand who speaks for the father.
async fn decides(officer: &mut Reader, case: &Sent, other: &Sent, ground: &str) {
    officer.opens(&format!("/cases/{}", case.reference)).await;
    officer.follows(&format!("Decide who speaks ({})", other.reference)).await;
    officer.chooses("Who speaks?", "Whoever complains in this case speaks for them");
    officer.chooses("On what ground?", ground);
    officer.fills("Your reasons", "We have seen the grant of probate.");
    officer.presses("Decide and tell both").await;
}

#[tokio::test]
async fn both_want_to_speak_for_their_father_and_an_officer_decides() {
    const GRANT: &str = "personal representative, grant seen";
    let world = an_office().await;
    let daughter = the_daughter_complains(&world).await;
    let son = the_son_complains(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}", daughter.reference)).await;
    officer.sees_no("Who speaks for Alder Pennyfeather?");
    opens_the_form(&mut officer, &daughter, &son.reference.to_string()).await;
    joins(&mut officer, BOTH, "This one", "One death.").await;
    officer.sees("Who speaks for Alder Pennyfeather?");
    officer.sees("the personal representative: the executor, or the administrator of the estate");
    officer.sees("Within the family the law puts nobody first. You decide, and say why.");

    decides(&mut officer, &daughter, &son, "none of them comes before the other").await;
    assert_eq!(officer.status(), 422);
    officer.sees("The ground and the decision do not go together.");
    officer.sees_typed("Your reasons", "We have seen the grant of probate.");
    decides(&mut officer, &daughter, &son, GRANT).await;
    officer.sees("It is decided, and both are told.");
    officer.sees("Whoever complains in this case speaks for them (personal representative");
    officer.opens(&format!("/cases/{}", son.reference)).await;
    officer.sees("The other speaks for them (personal representative, grant seen)");

    for (sent, says, other) in [
        (&daughter, "We have decided that you speak for them.", "Rowan Tarn"),
        (&son, "What happened to you yourself is still your own complaint.", "Hazel Pennyfeather"),
    ] {
        let mut reader = reads_theirs(&world, sent).await;
        reader.sees_no(other);
        reader.follows("Letters").await;
        reader.follows("Who speaks for Al").await;
        reader.sees(says);
        reader.sees("We have seen the grant of probate.");
        reader.sees_no(other);
    }
    decides(&mut officer, &son, &daughter, GRANT).await;
    officer.sees("A second person");
    let mut colleague = world.sits(&example::colleague()).await;
    decides(&mut colleague, &son, &daughter, GRANT).await;
    colleague.sees("It is decided, and both are told.");
}
