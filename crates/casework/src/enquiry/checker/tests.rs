use jiff::{Span, civil::date};
use proptest::{prelude::*, sample::select};
use uuid::Uuid;

use rules::trace::Outcome;

use super::*;

/// The rules that limit the time. Written down again on purpose.
const LIMITS: [&str; 3] = ["health-time", "government-time", "victims-time"];

/// A year later: counted apart from the rules.
fn a_year_after(noticed: Day) -> Day {
    let is_leap_day = (noticed.month(), noticed.day()) == (2, 29);
    date(noticed.year() + 1, noticed.month(), if is_leap_day { 28 } else { noticed.day() })
}

prop_compose! {
    fn any_day()(days in 0_i32..3_000) -> Day {
        date(2019, 1, 1).saturating_add(Span::new().days(days))
    }
}

fn any_body() -> impl Strategy<Value = Body> {
    let regime = prop_oneof![Just(None), select(Regime::every()).prop_map(Some)];
    prop_oneof![
        Just(Body::NotListed),
        (regime, any::<bool>()).prop_map(|(regime, provider)| Body::Listed {
            id: OrganisationId(Uuid::nil()),
            regime,
            provider,
        }),
    ]
}

fn any_process() -> impl Strategy<Value = Process> {
    (any_day(), 0..4).prop_map(|(day, kind)| match kind {
        0 => Process::NotBegun,
        1 => Process::Waiting(day),
        2 => Process::Stuck(day),
        _ => Process::Finished(day),
    })
}

prop_compose! {
    fn any_answers()(
        nation in select(Nation::every()),
        matter in prop_oneof![
            select(vec![Matter::NHS_CARE, Matter::UK_GOVERNMENT, Matter::TAX, Matter::VICTIMS_CODE]),
            select(Matter::every()),
        ],
        organisation in any_body(),
        provider in prop_oneof![
            Just(Ended::Still), Just(Ended::NotKnown), any_day().prop_map(Ended::On)
        ],
        process in any_process(),
        noticed in any_day(),
        member in prop_oneof![Just(Member::NotAsked), any_day().prop_map(Member::Asked)],
        court in select(Court::ALL),
        applicant in select(Applicant::ALL),
    ) -> Answers {
        Answers {
            nation: Some(nation),
            matter: Some(matter),
            organisation: Some(organisation),
            provider: Some(provider),
            process: Some(process),
            noticed: Some(noticed),
            member: Some(member),
            court: Some(court),
            applicant: Some(applicant),
        }
    }
}

/// Answers only what the checker asks, one question after the other, as a person does.
fn walk(person: &Answers, today: Day) -> (Answers, Vec<Ask>, Advice) {
    let (mut said, mut asked) = (Answers::default(), Vec::new());
    loop {
        match said.next(today) {
            Step::Advise(advice) => return (said, asked, *advice),
            Step::Ask(ask) => {
                assert!(!asked.contains(&ask), "{ask:?} was asked twice");
                asked.push(ask);
                match ask {
                    Ask::Nation => said.nation = person.nation,
                    Ask::Matter => said.matter = person.matter,
                    Ask::Organisation => said.organisation = person.organisation,
                    Ask::Provider => said.provider = person.provider,
                    Ask::Process => said.process = person.process,
                    Ask::Noticed => said.noticed = person.noticed,
                    Ask::Member => said.member = person.member,
                    Ask::Court => said.court = person.court,
                    Ask::Applicant => said.applicant = person.applicant,
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn every_path_ends_in_a_verdict_with_a_reason(person in any_answers(), today in any_day()) {
        let (said, asked, advice) = walk(&person, today);

        prop_assert!(advice.reasons().count() > 0);
        prop_assert!(asked.len() <= Ask::ALL.len());
        prop_assert_eq!(said.path(today), asked);
        if advice.verdict != Verdict::BringItToUs {
            let stands_in_the_way = advice.reasons().any(|it| it.outcome == Outcome::NotMet);
            prop_assert!(stands_in_the_way, "{:?} for no reason", advice.verdict);
        }
    }

    #[test]
    fn in_time_for_the_checker_is_in_time_for_the_law(person in any_answers(), today in any_day()) {
        let (said, _, advice) = walk(&person, today);
        for reason in advice.reasons().filter(|it| LIMITS.contains(&it.rule.as_str())) {
            let regime = said.regime().unwrap();
            let noticed = said.noticed.unwrap();
            let made = match (regime, said.member) {
                (Regime::PARLIAMENTARY_1967, Some(Member::Asked(day))) => day,
                (Regime::VICTIMS_CODE, Some(Member::Asked(day))) if today < date(2025, 1, 29) => day,
                _ => today,
            };
            // The page takes no day that lies ahead.
            let in_time = made.min(today) <= a_year_after(noticed);
            prop_assert_eq!(reason.outcome == Outcome::Met, in_time);
            prop_assert_eq!(reason.day, Some(a_year_after(noticed).into()));
        }
    }

    #[test]
    fn lateness_alone_never_sends_anybody_away(person in any_answers(), today in any_day()) {
        let (_, _, advice) = walk(&person, today);
        let stands: Vec<_> =
            advice.reasons().filter(|it| it.outcome == Outcome::NotMet).collect();
        if stands.iter().all(|reason| LIMITS.contains(&reason.rule.as_str())) {
            prop_assert_eq!(advice.verdict, Verdict::BringItToUs);
        }
    }

    #[test]
    fn nobody_is_told_to_wait_past_their_last_day(person in any_answers(), today in any_day()) {
        let (_, _, advice) = walk(&person, today);
        if let (Verdict::NotYet { from }, Some(last)) = (advice.verdict, advice.last_day()) {
            prop_assert!(from <= last || last < today);
            prop_assert!(from >= today);
        }
    }

    #[test]
    fn only_government_and_victims_before_2025_are_sent_to_an_mp(
        person in any_answers(),
        today in any_day(),
    ) {
        let (said, asked, advice) = walk(&person, today);
        let through_member = match said.regime() {
            Some(Regime::PARLIAMENTARY_1967) => true,
            Some(Regime::VICTIMS_CODE) => today < date(2025, 1, 29),
            _ => false,
        };
        prop_assert!(through_member || advice.verdict != Verdict::AskAnMp);
        prop_assert!(through_member || !asked.contains(&Ask::Member));
    }
}

const TODAY: Day = date(2026, 3, 2);

fn nhs() -> Answers {
    Answers {
        nation: Some(Nation::ENGLAND),
        matter: Some(Matter::NHS_CARE),
        organisation: Some(Body::NotListed),
        process: Some(Process::Finished(date(2026, 1, 15))),
        noticed: Some(date(2025, 6, 1)),
        court: Some(Court::No),
        applicant: Some(Applicant::Themself),
        ..Answers::default()
    }
}

fn verdict(answers: Answers) -> Verdict {
    match answers.next(TODAY) {
        Step::Advise(advice) => advice.verdict,
        Step::Ask(ask) => panic!("asks {ask:?}"),
    }
}

#[test]
fn a_finished_complaint_about_a_hospital_in_england_comes_to_us() {
    assert_eq!(verdict(nhs()), Verdict::BringItToUs);
}

#[test]
fn the_nhs_elsewhere_goes_to_that_nation_after_two_questions() {
    let answers = Answers {
        nation: Some(Nation::WALES),
        matter: Some(Matter::NHS_CARE),
        ..Answers::default()
    };
    assert_eq!(verdict(answers), Verdict::GoTo(Matter::NHS_CARE));
}

#[test]
fn who_waits_for_an_answer_gets_a_day_and_not_one_past_the_limit() {
    let waiting = Answers { process: Some(Process::Waiting(date(2026, 2, 1))), ..nhs() };
    assert_eq!(verdict(waiting), Verdict::NotYet { from: date(2026, 6, 1) });

    let longer = Answers { process: Some(Process::Waiting(date(2025, 8, 1))), ..nhs() };
    assert_eq!(verdict(longer), Verdict::BringItToUs);

    let stuck = Answers { process: Some(Process::Stuck(date(2026, 2, 1))), ..nhs() };
    assert_eq!(verdict(stuck), Verdict::BringItToUs);
}

#[test]
fn who_has_not_complained_to_the_organisation_does_that_first() {
    let health = Answers { process: Some(Process::NotBegun), noticed: Some(TODAY), ..nhs() };
    assert_eq!(verdict(health), Verdict::NotYet { from: date(2026, 9, 2) });

    let government = Answers {
        matter: Some(Matter::TAX),
        member: Some(Member::Asked(date(2026, 2, 20))),
        ..health
    };
    assert_eq!(verdict(government), Verdict::NotYet { from: date(2026, 6, 2) });
}

#[test]
fn a_court_comes_first_unless_that_cannot_be_expected() {
    let court = |court| verdict(Answers { court: Some(court), ..nhs() });

    assert_eq!(court(Court::Could), Verdict::GoTo(Matter::COURT_DECISION));
    assert_eq!(court(Court::Gone), Verdict::GoTo(Matter::COURT_DECISION));
    assert_eq!(court(Court::NotReasonable), Verdict::BringItToUs);
}

#[test]
fn who_complains_for_somebody_else_may_send_it_and_a_public_body_may_not() {
    let applicant = |applicant| Answers { applicant: Some(applicant), ..nhs() };
    for who in [Applicant::WithConsent, Applicant::CannotAct, Applicant::Died, Applicant::Group] {
        assert_eq!(verdict(applicant(who)), Verdict::BringItToUs, "{who:?}");
    }
    assert_eq!(verdict(applicant(Applicant::PublicBody)), Verdict::GoTo(Matter::NHS_CARE));

    let Step::Advise(advice) = applicant(Applicant::Died).next(TODAY) else { panic!("asks on") };
    let asked: Vec<_> = advice.reasons().filter(|it| it.outcome == Outcome::Unknown).collect();
    assert_eq!(asked.iter().map(|it| it.rule.as_str()).collect::<Vec<_>>(), ["health-person"]);
}

#[test]
fn government_goes_through_an_mp_who_stops_the_clock() {
    let government = Answers {
        matter: Some(Matter::TAX),
        member: Some(Member::NotAsked),
        noticed: Some(date(2025, 2, 1)),
        ..nhs()
    };
    assert_eq!(verdict(government), Verdict::AskAnMp);

    let asked = Answers { member: Some(Member::Asked(date(2026, 1, 30))), ..government };
    let Step::Advise(advice) = asked.next(TODAY) else { panic!("asks on") };
    let time = advice.trace.rule("government-time").unwrap();
    assert_eq!((advice.verdict, time.outcome), (Verdict::BringItToUs, Outcome::Met));
}

#[test]
fn a_provider_who_ceased_three_years_ago_is_beyond_reach() {
    let practice = Body::Listed {
        id: OrganisationId(Uuid::nil()),
        regime: Some(Regime::HEALTH_1993),
        provider: true,
    };
    let ended =
        |day| Answers { organisation: Some(practice), provider: Some(Ended::On(day)), ..nhs() };

    assert_eq!(verdict(ended(date(2023, 3, 2))), Verdict::BringItToUs);
    assert_eq!(verdict(ended(date(2023, 3, 1))), Verdict::GoTo(Matter::HEALTH_PROFESSIONAL));
}

#[test]
fn every_example_is_advised_and_some_are_in_and_some_are_out() {
    let all = examples(TODAY);
    assert!(all.iter().all(|example| matches!(example.step, Step::Advise(_))));
    let inside: Vec<_> = all.iter().map(Example::is_in).collect();
    assert_eq!(inside, [true, true, true, true, true, false, false, false, false]);
}
