//! Most who get in touch have no complaint for the office: a call is logged on one screen, they
//! are sent where they can be helped, called back, and nothing is typed twice if it is one.
use app::{contacts, enquiry::draft::DraftIssue, members};
use casework::{
    codes::{Channel, Regime, Subject, Topic},
    contact::{Caller, NewContact, Reach},
    example::{self, Tale},
    id::{AccountId, IssueNo, MemberId},
    member::Seat,
    permission::{Actor, Standing},
};
use jiff::civil::date;
use testkit::Reader;
use uuid::Uuid;

use crate::house::{self, World, sends};

/// A call that Nye Farrow makes about his council.
fn says_his_bins_are_not_emptied(officer: &mut Reader) {
    officer.chooses("What is it about?", "Something that another body looks at");
    officer.fills("What was said", "His council does not empty the bins. Told whom to ask.");
    officer.chooses("What kind of service?", "A council");
    officer.chooses("Where did you send them?", "Local Government and Social Care Ombudsman");
}

#[tokio::test]
async fn a_call_about_a_council_is_logged_found_again_and_counted() {
    let world = house::an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts").await;
    officer.sees("No contact has been logged yet.");
    officer.follows("Log a contact").await;
    says_his_bins_are_not_emptied(&mut officer);
    officer.fills("Their name, if they gave it", "Nye Farrow");
    officer.presses("Log it").await;
    officer.sees("The contact is logged.");
    officer.sees("Sent to Local Government and Social Care Ombudsman");

    let mut colleague = world.sits(&example::colleague()).await;
    colleague.opens("/contacts?said=nigh+farow").await;
    colleague.sees("No contact of that name.");
    colleague.opens("/contacts?said=Nye+Farrowe").await;
    colleague.sees("One contact of that name");
    colleague.opens("/contacts/counts").await;
    colleague.sees("One contact was logged between");
    colleague.sees("None of them became a complaint.");
    colleague.sees("Local Government and Social Care Ombudsman 1");
}

#[tokio::test]
async fn what_is_missing_is_said_and_what_was_typed_is_kept() {
    let world = house::an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts/new").await;
    officer.presses("Log it").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Choose what it is about");
    officer.chooses("What is it about?", "How we work, our guidance or a form");
    officer.fills("Their name, if they gave it", "Nye Farrow");
    officer.presses("Log it").await;
    officer.sees("Write what was said");
    officer.fills("What was said", "Wants our guidance in Braille.");
    officer.fills_day("Call them back on", world.today());
    officer.presses("Log it").await;
    officer.sees("There is no number to call back.");
    officer.sees_typed("Their name, if they gave it", "Nye Farrow");
    officer.sees_typed("What was said", "Wants our guidance in Braille.");
    officer.fills("Phone number or e-mail address", "01632 960 001");
    officer.presses("Log it").await;
    officer.sees("One person is to be called back");
    officer.opens("/contacts/counts?from=yesterday").await;
    officer.sees("These days could not be read");
    for nowhere in ["/contacts/1", "/contacts/00000000-0000-0000-0000-000000000001"] {
        officer.opens(nowhere).await;
        assert_eq!(officer.status(), 404, "{nowhere}");
    }
}

#[tokio::test]
async fn of_a_wrong_number_nothing_more_is_asked() {
    let world = house::an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts/new").await;
    officer.chooses("What is it about?", "Wrong number");
    officer.presses("Log it").await;
    officer.sees("The contact is logged.");
}

#[tokio::test]
async fn a_call_back_is_owed_until_they_speak() {
    let world = house::an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts/new").await;
    says_his_bins_are_not_emptied(&mut officer);
    officer.fills("Phone number or e-mail address", "01632 960 001");
    officer.fills_day("Call them back on", world.today());
    officer.presses("Log it").await;

    world.waits_until(house::in_days(world.today(), 1));
    let mut colleague = world.sits(&example::colleague()).await;
    colleague.opens("/contacts").await;
    colleague.sees("Late");
    colleague.follows("A contact").await;
    colleague.follows("I called back, or tried to").await;
    colleague.chooses("How did it go?", "Nobody answered, and we try again");
    colleague.fills_day("Try again on", house::in_days(world.today(), 2));
    colleague.presses("Save").await;
    colleague.sees("The call back is recorded.");
    colleague.sees_no("Late");
    colleague.follows("A contact").await;
    colleague.sees("Nobody answered");
    colleague.follows("I called back, or tried to").await;
    colleague.chooses("How did it go?", "We spoke");
    colleague.presses("Save").await;
    colleague.sees("A reason is needed.");
    colleague.fills("What was said, or why we stop trying", "He has found the form.");
    colleague.presses("Save").await;
    colleague.sees("Nobody is to be called back.");
}

#[tokio::test]
async fn a_call_becomes_a_complaint_with_nothing_typed_twice() {
    let world = house::an_office().await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts/new").await;
    officer.chooses("What is it about?", "Wants to complain, or asks whether they can");
    officer.fills("What was said", "Nobody came for four hours at Fernhollow.");
    officer.fills("Their name, if they gave it", "Nye Farrow");
    officer.fills("Phone number or e-mail address", "nye@example.org");
    officer.chooses("Does it become a complaint?", "Yes: go on to the complaint with these words");
    officer.presses("Log it").await;
    officer.chooses("Who did it happen to?", "It happened to me");
    officer.presses("Continue").await;
    assert_eq!(officer.address(), "/complain/representative", "the name is known");
    officer.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    officer.presses("Continue").await;
    officer.fills("Name of the organisation", "fernhollow");
    officer.presses("Search").await;
    officer.chooses("Which organisation is this about?", house::HOSPITAL);
    officer.presses("Continue").await;
    officer.opens("/complain/issue/1/happened").await;
    officer.sees_typed("What happened?", "Nobody came for four hours at Fernhollow.");
    officer.opens("/complain/you").await;
    officer.sees_typed("Full name", "Nye Farrow");
    officer.opens("/complain/contact").await;
    officer.sees_typed("E-mail address", "nye@example.org");

    officer.opens("/contacts").await;
    officer.sees_no("Became a complaint");
}

#[tokio::test]
async fn the_contact_knows_which_complaint_it_became() {
    let world = house::an_office().await;
    let office = &world.office;
    let new = NewContact {
        channel: Channel::Phone,
        from: Caller::Public,
        topic: Topic::WantsToComplain,
        matter: None,
        sent_to: None,
        case: None,
        call_back: None,
        words: "Nobody came for four hours.".into(),
        reach: Reach { name: "Nye Farrow".into(), at: "01632 960 001".into() },
    };
    let by = example::officer();
    let contact = contacts::log(office, &by, Uuid::now_v7(), &new).await.unwrap();
    let mut draft = contacts::begin_complaint(office, &by, contact).await.unwrap();
    let heard = draft.issues.first().unwrap().happened.clone();
    let issue = sends::issue(Subject::Care, house::HOSPITAL);
    sends::fills_in(&mut draft, vec![DraftIssue { happened: heard, ..issue }]);
    draft.read_back = true;
    let sent = app::enquiry::send(office, Some(by), &mut draft).await.unwrap();

    let mut officer = world.sits(&by).await;
    officer.opens(&format!("/contacts/{contact}")).await;
    officer.sees(&format!("Became the complaint {}", sent.reference));
    officer.sees_no("Begin the complaint");
    officer.opens(&format!("/cases/{}", sent.reference)).await;
    officer.sees("Calls and other contacts");
    officer.sees("Nobody came for four hours.");
    let again = contacts::begin_complaint(office, &by, contact).await;
    assert!(again.is_err(), "one contact, one complaint");
}

#[tokio::test]
async fn nothing_is_told_to_a_caller_before_they_have_shown_who_they_are() {
    let world = house::with_the_case_of(&Tale::of_a_hospital().unwrap()).await;
    let reference = world.case().await.reference;
    let mut adaeze = world.sits(&example::complainant()).await;
    adaeze.opens(&format!("/my/{reference}/details")).await;
    adaeze.fills("A question that only you can answer", "What was my first cat called?");
    adaeze.chooses("Do you want our letters in large print?", "No");
    adaeze.presses("Keep these details").await;
    adaeze.sees("Write the answer to your question");
    adaeze.fills("Your answer to it", "Mr. Tibbs");
    adaeze.presses("Keep these details").await;
    adaeze.sees("Your details have been changed.");
    adaeze.opens(&format!("/my/{reference}/details")).await;
    adaeze.sees_typed("Your answer to it", "");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("").await).await;
    officer.sees_no("Tibbs");
    officer.follows("They are calling: ask who they are").await;
    officer.sees_no("Tibbs");
    officer.sees_no("ZZ1 1ZZ");
    officer.fills("Ask: What was my first cat called?", "Tibbles");
    officer.fills("Ask: what is your postcode?", "ZZ1 1ZZ");
    officer.presses("Compare the answers").await;
    officer.sees("Tell this caller nothing of the complaint.");
    officer.sees("must not be told of it");
    officer.follows("They are calling: ask who they are").await;
    officer.fills("Ask: What was my first cat called?", "mr tibbs");
    officer.presses("Compare the answers").await;
    officer.sees("Two questions have to be asked.");
    officer.fills("Ask: what is your postcode?", "zz11zz");
    officer.presses("Compare the answers").await;
    officer.sees("You may speak about the complaint with this caller.");
    officer.follows("Log a call, letter or visit about this complaint").await;
    officer.fills("What was said", "Asked when there is news.");
    officer.presses("Log it").await;
    officer.sees("Asked when there is news.");

    adaeze.opens(&format!("/my/{reference}")).await;
    adaeze.sees("Somebody called as you and was asked who they are");
}

#[tokio::test]
async fn a_members_office_calls_and_writes_and_hears_what_its_constituents_agreed_to() {
    let world = a_complaint_about_government().await;
    let reference = world.case().await.reference;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/contacts/members?said=fernhollow").await;
    officer.follows("Dame Lavinia Thornfield, Fernhollow and Brackenmoor").await;
    officer.sees("Say nothing of any complaint, not even whether there is one.");
    officer.sees_no(&reference.to_string());

    let mut adaeze = world.sits(&example::complainant()).await;
    adaeze.opens(&format!("/my/{reference}/member?q=lavinia")).await;
    adaeze.chooses("Whom do you ask?", "Dame Lavinia Thornfield, Fernhollow and Brackenmoor");
    adaeze.chooses("What may the member’s office see?", "where it stands, and our decision");
    adaeze.presses("I agree to the referral: ask the member").await;
    let mut clerk = world.sits(&clerk()).await;
    clerk.opens("/member/questions").await;
    clerk.chooses("What is it about?", "Training or a visit");
    clerk.fills("Your question", "May two of us come to see how you work?");
    clerk.presses("Send it").await;
    clerk.sees("We have your question.");
    clerk.sees("Waits for our answer");

    officer.opens("/contacts").await;
    officer.sees("One person is to be called back");
    officer.opens("/contacts/members?said=fernhollow").await;
    officer.follows("Dame Lavinia Thornfield, Fernhollow and Brackenmoor").await;
    officer.sees(&reference.to_string());
    officer.sees("Only where it stands and when to expect news");
    officer.sees("May two of us come to see how you work?");
    officer.follows("Log this call").await;
    officer.chooses("What is it about?", "Asks after a complaint we have");
    officer.fills("What was said", "Told where it stands.");
    officer.presses("Log it").await;
    officer.sees("The contact is logged.");
    clerk.opens("/contacts").await;
    assert_eq!(clerk.status(), 404, "the desk is the office's");
}

async fn a_complaint_about_government() -> World {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.with_issue(IssueNo(2), example::department(), Regime::PARLIAMENTARY_1967).unwrap();
    let world = house::with_the_case_of(&tale).await;
    let seat = Seat {
        code: "made-up:1".into(),
        name: "Dame Lavinia Thornfield".into(),
        constituency: "Fernhollow and Brackenmoor".into(),
        other_names: Vec::new(),
        party: "Made-up Party".into(),
        since: date(2024, 7, 5),
        until: None,
        source: "made up".into(),
    };
    members::enter(&world.office, &Actor::PROGRAM, vec![seat], &mut |_, _| {}).await.unwrap();
    world.opens_an_account(&clerk(), "Clerk Thornfield").await;
    world
}

/// Somebody of Dame Lavinia's office.
fn clerk() -> Actor {
    let standing = Standing::Member { of: MemberId::of_code("made-up:1"), manager: true };
    Actor { account: AccountId(Uuid::from_u128(31)), standing }
}
