//! The rest of the office's cases: invented people, each with one of the situations and one of
//! the courses below, so that every list and chart has something to show. The same every time.
mod people;
mod situations;

use casework::codes::{Channel, Consent, DeclineGround, Means, Outcome, Priority, Severity};

use crate::plan::{End, Plan, Step as S};
use people::PEOPLE;
use situations::{SITUATIONS, Situation};

/// The last day of the made-up office's past.
const LAST: i64 = 299;

/// How a case goes, day by day from the day it is sent.
struct Course {
    steps: &'static [(i64, S)],
    /// Whether it is still going on when the visitor comes.
    goes_on: bool,
    /// How many days before the complaint the person knew.
    knew: i64,
}

const fn over(steps: &'static [(i64, S)]) -> Course {
    Course { steps, goes_on: false, knew: 90 }
}

const fn going_on(steps: &'static [(i64, S)]) -> Course {
    Course { steps, goes_on: true, knew: 80 }
}

/// Every story beyond those told by hand.
pub(crate) fn plans() -> Vec<Plan> {
    let courses = COURSES.iter().cycle().zip(WAYS.iter().cycle());
    let people = PEOPLE.iter().zip(courses).enumerate();
    let told = people.map(|(at, (person, (course, by)))| {
        // Far apart for neighbours, and another for each course when it comes round again.
        let situation = SITUATIONS.iter().cycle().nth(at * 5 + at / COURSES.len());
        situation.map(|situation| plan(at, *person, course, (*situation, *by)))
    });
    told.flatten().collect()
}

fn plan(
    at: usize,
    complainant: (&'static str, &'static str),
    course: &Course,
    (situation, by): (Situation, (Channel, Means, bool)),
) -> Plan {
    let Situation { organisation, subject, happened, effect, wanted } = situation;
    let through_member = organisation == GOVERNMENT;
    let steps = if through_member { through_a_member(course.steps) } else { course.steps.to_vec() };
    let length = steps.last().map_or(0, |(day, _)| *day);
    let spread = i64::try_from(at * 17).unwrap_or_default();
    let begins =
        if course.goes_on { LAST - length - spread % 19 } else { spread % (LAST - length).max(1) };
    Plan {
        complainant,
        affected: None,
        organisation,
        by,
        subject,
        happened,
        effect,
        wanted,
        knew: course.knew,
        begins,
        // Told once, and kept for as long as the program tells stories.
        steps: steps.leak(),
    }
}

/// The place of the government body among the organisations.
const GOVERNMENT: usize = 3;
/// Days that asking a member takes.
const ASKING: i64 = 9;

/// The same course after a Member of Parliament was asked and has referred it.
fn through_a_member(steps: &[(i64, S)]) -> Vec<(i64, S)> {
    let asked = [
        (0, S::Send),
        (1, S::AskMember(Consent::Progress)),
        (ASKING - 1, S::Refer(4, "I ask you to investigate this complaint.")),
    ];
    let rest = steps.iter().skip(1).map(|(day, step)| (day + ASKING, *step));
    asked.into_iter().chain(rest).collect()
}

/// How people complain and hear from the office: most on these pages, some not.
const WAYS: [(Channel, Means, bool); 7] = [
    (Channel::Web, Means::Email, false),
    (Channel::Web, Means::Email, false),
    (Channel::Phone, Means::Post, false),
    (Channel::Web, Means::Email, false),
    (Channel::Post, Means::Post, true),
    (Channel::Web, Means::Post, false),
    (Channel::Web, Means::Email, false),
];

macro_rules! taken_on {
    ($officer:literal $(, $rest:expr)* $(,)?) => {
        &[(0, S::Send), (4, S::Take($officer)), (4, S::Check), (5, S::TakeOn), (8, S::Take($officer)),
          (9, S::AskForFile) $(, $rest)*]
    };
}

macro_rules! investigated {
    ($officer:literal $(, $rest:expr)* $(,)?) => {
        taken_on!($officer,
            (27, S::AnswerRequest("Our complaint file is enclosed.")),
            (32, S::TestSigns(true, true)), (33, S::OpenDetailed), (33, S::Take($officer)),
            (34, S::ProposeScope), (38, S::AgreeScope), (39, S::InviteComments),
            (50, S::CommentOnAllegations("We have asked the staff who were there. Their account is enclosed.")),
            (54, S::AnswerComments),
            (55, S::LogEvidence("The records of the day, with the times", "What was done is written down; why it was done is not."))
            $(, $rest)*)
    };
}

macro_rules! decided {
    ($officer:literal, $outcome:expr, $severity:expr $(, $rest:expr)* $(,)?) => {
        investigated!($officer,
            (60, S::Find($outcome, $severity)), (61, S::ShareViews(14)),
            (68, S::CommentOnViews("Thank you for looking so carefully.", "We have no comments.")),
            (70, S::AnswerComments), (77, S::DraftReport), (81, S::Sign(($officer + 1) % 3)) $(, $rest)*)
    };
}

const UPHELD: Outcome = Outcome::Upheld;
const PARTLY: Outcome = Outcome::PartlyUpheld;
const NOT: Outcome = Outcome::NotUpheld;

const COURSES: &[Course] = &[
    // Decided, put right, and public.
    over(decided!(
        0,
        UPHELD,
        Some(Severity::Three),
        (83, S::Recommend(50)),
        (95, S::Accept("Accepted.")),
        (118, S::Prove("Everything you asked for is enclosed.")),
        (122, S::Confirm),
        (126, S::DraftRendition),
        (130, S::ApproveRendition)
    )),
    over(decided!(
        2,
        PARTLY,
        Some(Severity::Two),
        (83, S::Recommend(60)),
        (96, S::Accept("We accept the recommendation.")),
        (120, S::Prove("The letter and the plan are enclosed.")),
        (124, S::Confirm),
        (128, S::DraftRendition),
        (132, S::ApproveRendition)
    )),
    over(decided!(0, NOT, None, (90, S::DraftRendition), (95, S::ApproveRendition))),
    // Ended earlier.
    over(taken_on!(
        1,
        (25, S::AnswerRequest("The file is enclosed. We have apologised and paid what was lost.")),
        (30, S::TestSigns(true, false)),
        (34, S::Assess(End::PutRight)),
        (37, S::Sign(0)),
        (44, S::DraftRendition),
        (49, S::ApproveRendition)
    )),
    over(taken_on!(
        2,
        (24, S::AnswerRequest("The file is enclosed.")),
        (30, S::TestSigns(false, false)),
        (33, S::Assess(End::NoSigns)),
        (36, S::Sign(1)),
        (45, S::DraftRendition),
        (50, S::ApproveRendition)
    )),
    over(taken_on!(
        0,
        (22, S::AnswerRequest("The file is enclosed. We want to settle this.")),
        (23, S::Offer("We apologise, and pay what it cost.")),
        (27, S::AcceptOffer),
        (28, S::TestSigns(true, true)),
        (
            29,
            S::ProposeResolution(
                "The organisation apologises in writing, pays what it cost, and writes when it has changed how it works."
            )
        ),
        (34, S::AgreeResolution),
        (37, S::Assess(End::Resolved)),
        (40, S::Sign(2)),
        (48, S::DraftRendition),
        (52, S::ApproveRendition)
    )),
    // Not taken on, sent back, withdrawn.
    Course {
        knew: 800,
        ..over(&[
            (0, S::Send),
            (5, S::Take(1)),
            (5, S::Check),
            (
                7,
                S::Decline(
                    DeclineGround::OutOfTime,
                    "You knew of this more than two years before you complained to us. The law gives a year, and nothing that you told us kept you from complaining sooner. We are sorry that we cannot look at it.",
                ),
            ),
        ])
    },
    over(&[
        (0, S::Send),
        (4, S::Take(2)),
        (
            5,
            S::SendBack(
                45,
                "The organisation has not had the time to answer that the law gives it. You do not need to do anything: we look again by ourselves on the day.",
            ),
        ),
        (52, S::Take(2)),
        (52, S::Check),
        (53, S::TakeOn),
        (57, S::Take(2)),
        (58, S::AskForFile),
        (74, S::AnswerRequest("The file is enclosed.")),
        (80, S::TestSigns(false, false)),
        (84, S::Assess(End::NoSigns)),
        (88, S::Sign(0)),
    ]),
    over(taken_on!(1, (20, S::Withdraw("It has been put right in the meantime. Thank you.")))),
    over(&[(0, S::Send), (3, S::Withdraw("I have changed my mind."))]),
    // What goes on.
    going_on(&[(0, S::Send)]),
    going_on(&[(0, S::Send), (1, S::Prioritise(Priority::RiskOfHarm))]),
    going_on(&[(0, S::Send), (4, S::Take(0)), (5, S::Check)]),
    going_on(&[
        (0, S::Send),
        (4, S::Take(1)),
        (5, S::SendBack(70, "The organisation has six months to answer, and they are not over.")),
    ]),
    going_on(taken_on!(0)),
    going_on(taken_on!(1, (45, S::Write("Have you heard anything from them?")))),
    going_on(taken_on!(2, (24, S::AskForTime(15, "The officer who holds the file is away.")))),
    going_on(taken_on!(0, (27, S::AnswerRequest("The file is enclosed.")))),
    going_on(investigated!(1)),
    going_on(investigated!(
        2,
        (60, S::Find(PARTLY, Some(Severity::Three))),
        (61, S::ShareViews(21))
    )),
    going_on(investigated!(
        0,
        (60, S::Find(UPHELD, Some(Severity::Four))),
        (61, S::ShareViews(14)),
        (
            70,
            S::CommentOnViews(
                "You have left out the second visit. I want it in.",
                "We do not accept that this was a failing: the policy of the day allowed it."
            )
        )
    )),
    going_on(investigated!(
        1,
        (60, S::Find(NOT, None)),
        (61, S::ShareViews(14)),
        (68, S::CommentOnViews("I do not agree, but I see how you came to it.", "We agree.")),
        (70, S::AnswerComments),
        (77, S::DraftReport)
    )),
    // Decided, and something is owed.
    going_on(decided!(0, UPHELD, Some(Severity::Three), (83, S::Recommend(40)))),
    going_on(decided!(
        2,
        UPHELD,
        Some(Severity::Two),
        (83, S::Recommend(30)),
        (96, S::Accept("Accepted.")),
        (140, S::Write("They have still not paid. What can you do?"))
    )),
    going_on(decided!(
        1,
        PARTLY,
        Some(Severity::Two),
        (83, S::Recommend(40)),
        (98, S::Refuse("We have changed the service already and see no ground for a payment."))
    )),
    going_on(decided!(
        0,
        UPHELD,
        Some(Severity::Four),
        (83, S::Recommend(45)),
        (95, S::Accept("Accepted.")),
        (120, S::Prove("The letter and the proof of payment are enclosed."))
    )),
    going_on(decided!(2, NOT, None, (90, S::DraftRendition))),
];
