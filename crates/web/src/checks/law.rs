//! What the law says to a check, and what the days of an issue come to.
use casework::{
    Day,
    case::Issue,
    codes::{Check, Regime},
    law::{self, Rule, process, time},
};
use words::{Arg, Language, Words};

/// The rule behind a check.
pub(super) fn rule(regime: Regime, check: Check) -> Rule {
    match check {
        Check::InRemit => law::bodies_rule(regime),
        Check::ProcessFinished => process::rule(regime),
        Check::InTime => time::rule(regime),
        Check::SuitablePerson => law::person_rule(regime),
        Check::NoOtherRemedy => law::court_rule(regime),
        Check::InWriting => Rule::Written,
        Check::ReferredByMember => Rule::MemberRefers,
    }
}

/// Where the rule stands, and how sure we are of it.
pub(super) fn source(words: &Words, language: Language, regime: Regime, check: Check) -> String {
    let provision = rule(regime, check).provision();
    let args = [
        ("source", Arg::from(provision.source)),
        (
            "sureness",
            Arg::from(words.say(
                language,
                &format!("sureness-{}", provision.certainty.code()),
                &[],
            )),
        ),
    ];
    words.say(language, "checks-law", &args)
}

/// What the days of an issue come to, for the checks that count days.
pub(super) fn facts(
    words: &Words,
    language: Language,
    issue: &Issue,
    (check, made): (Check, Day),
) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| words.say(language, key, args);
    match (check, issue.noticed, issue.complained, issue.answered) {
        (Check::InTime, Some(noticed), _, _) => {
            let last = time::last_day(issue.regime, noticed);
            let in_time = time::is_in_time(issue.regime, noticed, made);
            let key = if in_time { "checks-fact-in-time" } else { "checks-fact-late" };
            let args =
                [("noticed", noticed.into()), ("last", last.into()), ("received", made.into())];
            say(key, &args)
        }
        (Check::InTime, None, _, _) => say("checks-fact-no-notice", &[]),
        (Check::ProcessFinished, _, _, Some(answered)) => {
            say("checks-fact-answered", &[("day", answered.into())])
        }
        (Check::ProcessFinished, _, Some(complained), None) => {
            let until = process::wait_until(issue.regime, complained);
            say("checks-fact-waiting", &[("day", complained.into()), ("until", until.into())])
        }
        (Check::ProcessFinished, _, None, None) => say("checks-fact-not-complained", &[]),
        _ => String::new(),
    }
}
