//! What the law says to a check, and what the days of an issue come to: as the trace has them.
use casework::{
    Day,
    case::Issue,
    codes::{Check, Regime},
    id::IssueNo,
    law,
};
use rules::{
    Moment, Trace,
    facts::Value,
    trace::{Finding, Outcome},
};
use serde::Serialize;
use words::{Arg, Language, Words};

/// Where the first rule behind a check stands, and how sure we are of it.
pub(super) fn source(
    words: &Words,
    language: Language,
    (regime, check): (Regime, Check),
    made: Day,
) -> String {
    let Some(rule) = law::behind(regime, check, made).next() else { return String::new() };
    let sureness = words.say(language, &format!("sureness-{}", rule.certainty.code()), &[]);
    let source = words::source(&rule.act, &rule.section);
    let args = [("source", Arg::from(source)), ("sureness", Arg::from(sureness))];
    words.say(language, "checks-law", &args)
}

/// The findings behind a check.
fn behind(trace: &Trace, regime: Regime, check: Check) -> impl Iterator<Item = &Finding> {
    let rules = law::behind(regime, check, trace.rules_of);
    rules.filter_map(|rule| trace.rule(&rule.id))
}

fn day_of(finding: &Finding, fact: &str) -> Option<Day> {
    match finding.facts.get(fact) {
        Some(Value::Moment(Moment::On(day))) => Some(*day),
        _ => None,
    }
}

/// What the days of an issue come to, for the checks that count days.
pub(super) fn facts(
    words: &Words,
    language: Language,
    (issue, trace): (&Issue, &Trace),
    (check, made): (Check, Day),
) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| words.say(language, key, args);
    let turning = |finding: &&Finding| finding.limit || check == Check::ProcessFinished;
    let Some(finding) = behind(trace, issue.regime, check).find(turning) else {
        return String::new();
    };
    let day = finding.day.and_then(Moment::day);
    let fact = |name| day_of(finding, name);
    match (check, fact("noticed"), fact("answered"), fact("complained")) {
        (Check::InTime, Some(noticed), ..) => {
            let in_time = finding.outcome == Outcome::Met;
            let key = if in_time { "checks-fact-in-time" } else { "checks-fact-late" };
            let last = day.unwrap_or(noticed);
            let args =
                [("noticed", noticed.into()), ("last", last.into()), ("received", made.into())];
            say(key, &args)
        }
        (Check::InTime, None, ..) => say("checks-fact-no-notice", &[]),
        (Check::ProcessFinished, _, Some(answered), _) => {
            say("checks-fact-answered", &[("day", answered.into())])
        }
        (Check::ProcessFinished, _, None, Some(complained)) => {
            let until = day.unwrap_or(complained);
            say("checks-fact-waiting", &[("day", complained.into()), ("until", until.into())])
        }
        (Check::ProcessFinished, _, None, None) => say("checks-fact-not-complained", &[]),
        _ => String::new(),
    }
}

/// One rule as it came out for the issue.
#[derive(Debug, Serialize)]
pub(crate) struct RuleView {
    pub(crate) outcome: String,
    pub(crate) is_in_the_way: bool,
    pub(crate) says: String,
    /// The days, what is known, what is missing.
    pub(crate) why: String,
    pub(crate) source: String,
}

/// What the rule base makes of an issue.
#[derive(Debug, Serialize)]
pub(crate) struct Judged {
    /// The number of the issue.
    pub(crate) issue: u32,
    /// Every rule that says something to what is known, those that stand in the way first.
    pub(crate) rules: Vec<RuleView>,
    /// How many rules wait for facts.
    pub(crate) open: usize,
}

impl Judged {
    pub(crate) fn of(words: &Words, language: Language, (issue, trace): (IssueNo, &Trace)) -> Self {
        let concerns = |finding: &&Finding| finding.outcome != Outcome::NotApplicable;
        let (open, known): (Vec<_>, Vec<_>) =
            trace.rules.iter().filter(concerns).partition(|finding| {
                finding.outcome == Outcome::Unknown && finding.facts.is_empty()
            });
        let view = |finding| RuleView::of(words, language, (trace, finding));
        let mut rules: Vec<_> = known.into_iter().map(view).collect();
        rules.sort_by_key(|view| !view.is_in_the_way);
        Self { issue: issue.0, rules, open: open.len() }
    }

    /// For a sample of a page.
    pub(crate) fn sample(is_in_the_way: bool) -> Self {
        let rule = RuleView {
            outcome: "Not met".into(),
            is_in_the_way,
            says: "It says".into(),
            why: "Why".into(),
            source: "Source".into(),
        };
        Self { issue: 1, rules: vec![rule], open: usize::from(is_in_the_way) }
    }
}

impl RuleView {
    fn of(words: &Words, language: Language, (trace, finding): (&Trace, &Finding)) -> Self {
        let told = words.told(language, law::pack(), (trace, finding));
        let args = |facts: &[String]| [("facts", Arg::from(facts.join("; ")))];
        let mut why = told.days;
        if !told.known.is_empty() {
            why.push(words.say(language, "rules-told-facts", &args(&told.known)));
        }
        if !told.missing.is_empty() {
            why.push(words.say(language, "rules-told-missing", &args(&told.missing)));
        }
        let source = [
            ("source", told.source.into()),
            ("certainty", told.certainty.into()),
            ("weight", told.weight.into()),
        ];
        Self {
            outcome: told.outcome,
            is_in_the_way: finding.outcome == Outcome::NotMet,
            says: told.says,
            why: why.join(" "),
            source: words.say(language, "rules-told-source", &source),
        }
    }
}
