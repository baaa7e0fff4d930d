//! Everything that can be said comes out whole.
#![expect(clippy::unwrap_used, reason = "a helper of tests")]

use casework::{
    Reference, Refusal,
    codes::{Check, EVERY_CODE, Matter, Nation, Outcome, Regime},
    id::{IssueNo, RecommendationNo},
};
use jiff::civil::date;
use words::{Arg, Language, Words};

const EN: Language = Language::English;

fn words() -> Words {
    Words::load().unwrap()
}

/// One of each. A refusal that is missing here is found by `every_refusal_is_listed`.
fn refusals() -> Vec<Refusal> {
    let day = date(2026, 3, 3);
    let issue = IssueNo(2);
    vec![
        Refusal::WrongStage,
        Refusal::MistypedReference,
        Refusal::UnknownCode,
        Refusal::NotPermitted,
        Refusal::SecondPersonNeeded,
        Refusal::NoSuchThing,
        Refusal::ReasonNeeded,
        Refusal::NothingSent,
        Refusal::NothingSaid,
        Refusal::NowhereToCallBack,
        Refusal::CallerUnknowable,
        Refusal::AskMore,
        Refusal::UnsafeWay,
        Refusal::PeopleMissing,
        Refusal::NoWayToReach,
        Refusal::NotReadBack,
        Refusal::IssueMissing,
        Refusal::DayOutOfOrder,
        Refusal::NotBefore(day),
        Refusal::ChecksNotMet(issue, vec![Check::InTime, Check::InWriting, Check::InRemit]),
        Refusal::Barred(day),
        Refusal::IssueOpen(issue),
        Refusal::NotEligible(issue),
        Refusal::NotYetHeard,
        Refusal::CommentUnanswered,
        Refusal::WindowOpen(day),
        Refusal::ScopeNotAgreed,
        Refusal::NotAgreed,
        Refusal::CitationMissing,
        Refusal::FindingMissing(issue),
        Refusal::DraftOutdated(issue),
        Refusal::StaysUnexplained(2),
        Refusal::NothingInstead(2),
        Refusal::StandsNowhere(2),
        Refusal::NotOnScale,
        Refusal::NothingUpheld,
        Refusal::RecommendationOpen(RecommendationNo(1)),
        Refusal::DecisionNotPublic("R-01234567".into()),
        Refusal::HeldBack,
        Refusal::ChangeUntold,
        Refusal::NotTheApprovedText,
        Refusal::StillRecognisable,
        Refusal::NoDiscretion(Check::ReferredByMember),
        Refusal::ReferralMissing,
        Refusal::ConsentMissing,
        Refusal::AlreadyReferred,
        Refusal::SameCase,
        Refusal::JoinedAlready(Reference::from_random(7)),
        Refusal::NotTheSamePerson,
        Refusal::WorkHasBegun,
        Refusal::GroundNotShown(vec![Check::InWriting, Check::InTime]),
        Refusal::NotWithinYear,
        Refusal::NameMissing,
        Refusal::EmailMissing,
        Refusal::GuidelineDoesNotFit(issue),
        Refusal::SignsUntested(issue),
        Refusal::OutcomeMissing(issue),
        Refusal::BeyondCalendar(2028),
        Refusal::OverLimit(12_000),
        Refusal::WrongSignIn,
        Refusal::CodeRunOut,
        Refusal::MistypedCode,
        Refusal::PasswordTooShort(12),
        Refusal::PasswordEasilyGuessed,
        Refusal::HolderIncomplete,
        Refusal::EmailInUse,
        Refusal::OwnAccount,
        Refusal::CalendarFixed,
        Refusal::BodyCannotRefer,
        Refusal::ContactUnreachable,
        Refusal::AuthorityOver(date(2026, 3, 2)),
        Refusal::AuthorityTooSmall,
        Refusal::NotARepresentative,
        Refusal::NobodyToSpeakFor,
        Refusal::MadeByHand,
        Refusal::GroundDoesNotFit,
    ]
}

#[track_caller]
fn whole(said: &str) {
    assert!(!said.is_empty() && !said.contains("{$") && !said.contains('⟦'), "{said}");
}

#[test]
fn every_refusal_says_what_stands_in_the_way_and_what_to_do_next() {
    let words = words();
    for refusal in refusals() {
        let (key, args) = words::message(&refusal);
        whole(&words.say(EN, key, &args));
        whole(&words.say(EN, &format!("{key}.next"), &args));
    }
}

#[test]
fn every_refusal_in_the_file_is_listed_and_every_listed_one_is_its_own() {
    let mut said: Vec<_> = refusals().iter().map(|it| words::message(it).0.to_owned()).collect();
    said.sort();
    let mut keys = words().keys();
    keys.retain(|key| key.starts_with("refusal-") && !key.contains('.'));

    assert_eq!(said, keys);
}

#[test]
fn a_refusal_names_what_it_is_about() {
    let (key, args) =
        words::message(&Refusal::ChecksNotMet(IssueNo(2), vec![Check::InTime, Check::InWriting]));
    let said = words().say(EN, key, &args);

    assert_eq!(said, "2 checks of issue 2 are not met: Brought to us in time and In writing.");
}

#[test]
fn every_code_has_a_name_of_its_own_and_no_name_is_left_over() {
    let words = words();
    let mut expected: Vec<_> =
        EVERY_CODE.iter().map(|(kind, code)| words::key_of(kind, code)).collect();
    expected.extend(Regime::every().iter().copied().map(words::code_key));
    expected.extend(Nation::every().iter().copied().map(words::code_key));
    expected.extend(Matter::every().iter().copied().map(words::code_key));
    for key in &expected {
        whole(&words.say(EN, key, &[]));
    }
    expected.sort();
    let mut keys = words.keys();
    keys.retain(|key| key.starts_with("code-"));

    assert_eq!(keys, expected);
    assert_eq!(words.code(EN, Outcome::PartlyUpheld), "Partly upheld");
}

#[test]
fn days_times_and_lists_are_said_as_people_say_them() {
    let words = words();
    let items: Vec<String> = ["bread", "milk", "tea"].map(String::from).into();

    assert_eq!(words.day(EN, date(2026, 3, 3)), "3 March 2026");
    // 1 July 2026, 12:05 UTC: an hour later on a London clock in summer.
    assert_eq!(words.time(EN, 1_782_907_500_000_000), "1 July 2026 at 1:05pm");
    assert_eq!(words.list(EN, &items), "bread, milk and tea");
    assert_eq!(words.list(EN, items.get(1..).unwrap()), "milk and tea");
    assert_eq!(words.list(EN, items.get(2..).unwrap()), "tea");
    assert_eq!(words.list(EN, &[]), "");
    assert_eq!(words.money(EN, 125_050), "£1,250.50");
    assert_eq!(words.money(EN, -2_000), "-£20");
}

#[test]
fn numbers_are_grouped_and_arguments_are_said_in_the_same_language() {
    let said = words().say(EN, "refusal-over-limit", &[("limit", 12_000_u32.into())]);
    assert_eq!(said, "That is more than the limit of 12,000.");

    let said = words().say(EN, "refusal-not-before", &[("day", Arg::Day(date(2026, 12, 24)))]);
    assert_eq!(said, "This can be done on 24 December 2026 at the earliest.");
}

#[test]
fn a_sentence_without_welsh_is_said_in_english_and_marked_so() {
    let words = words();
    let gap = words.gaps().into_iter().find(|key| key == "refusal-barred");
    // Once this sentence has Welsh, take another one without.
    assert!(gap.is_some());

    let said = words.say_marked(Language::Welsh, "refusal-not-agreed", &[]);

    assert_eq!(said.language, Language::English);
    assert_eq!(said.text, "The two sides have not both agreed.");
}

#[test]
fn a_key_without_words_shows_itself() {
    assert_eq!(words().say(EN, "no-such-key", &[]), "⟦no-such-key⟧");
    assert!(!words().has("refusal-barred.no-such-attribute"));
}

#[test]
fn what_people_typed_cannot_become_html() {
    let args = [("day", "<b>\"&".into())];
    let said = words().say_html(EN, "refusal-barred", &args);

    assert!(said.text.contains("&lt;b&gt;&quot;&amp;"), "{}", said.text);
}
