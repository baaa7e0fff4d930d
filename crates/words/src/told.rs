//! What the rule base said, in plain words: one rule, or a whole trace.
use std::fmt::Write as _;

use casework::Day;
use rules::{
    Fact, Moment, Pack, Trace,
    count::{Count, Note, Unit},
    facts::{Code, Value},
    trace::{Answer, Finding, Outcome, Points},
};

use crate::{Arg, Language, Words};

/// One rule as it came out, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// How it came out.
    pub outcome: String,
    /// What it says.
    pub says: String,
    /// What its exception says, where it is not simply met.
    pub exception: String,
    /// The day on which it turns, and why.
    pub days: Vec<String>,
    /// What is known of its facts.
    pub known: Vec<String>,
    /// The facts for want of which nobody knows.
    pub missing: Vec<String>,
    /// The Act and section.
    pub source: String,
    /// How sure we are of it.
    pub certainty: String,
    /// What happens if it is not met.
    pub weight: String,
    /// What would change it, where it is not met.
    pub change: String,
}

impl Words {
    /// A rule as it came out in a trace.
    pub fn told(
        &self,
        language: Language,
        pack: &Pack,
        (trace, finding): (&Trace, &Finding),
    ) -> Told {
        let say = |key: &str| self.say(language, key, &[]);
        let rule = pack.rule(&finding.rule, trace.rules_of);
        let of_rule = |text: Option<&rules::pack::Text>| {
            text.map(|text| pack.said(text, language.code()).0.to_owned()).unwrap_or_default()
        };
        let is_fine = matches!(finding.outcome, Outcome::Met | Outcome::NotApplicable);
        let when = |shown: bool, text: String| if shown { text } else { String::new() };
        Told {
            outcome: say(&format!("rules-outcome-{}", finding.outcome.code())),
            says: of_rule(rule.map(|rule| &rule.says)),
            exception: when(!is_fine, of_rule(rule.and_then(|rule| rule.exception_says.as_ref()))),
            days: self.days(language, trace.on, finding),
            known: finding
                .facts
                .iter()
                .map(|(fact, value)| self.fact(language, fact, value))
                .collect(),
            missing: finding.missing.iter().map(|fact| self.fact_name(language, *fact)).collect(),
            source: source(&finding.act, &finding.section),
            certainty: say(&format!("sureness-{}", finding.certainty.code())),
            weight: say(&format!("rules-weight-{}", finding.weight.code())),
            change: when(!is_fine, of_rule(rule.map(|rule| &rule.change))),
        }
    }

    /// The day on which a rule turns, with the counting.
    pub fn days(&self, language: Language, on: Day, finding: &Finding) -> Vec<String> {
        let counted =
            finding.counts.iter().map(|count| self.counted(language, (on, finding), count));
        counted.filter(|sentence| !sentence.is_empty()).collect()
    }

    fn counted(&self, language: Language, (on, finding): (Day, &Finding), count: &Count) -> String {
        let note = |key: &str| self.say(language, key, &[]);
        let (Moment::On(from), Some(gives)) = (count.from, count.gives) else {
            let beyond = count.note == Some(Note::BeyondCalendar);
            return if beyond { note("rules-note-beyond-calendar") } else { String::new() };
        };
        let Moment::On(day) = gives else { return String::new() };
        let unit = match count.unit {
            Unit::Days => "days",
            Unit::WorkingDays => "working-days",
            Unit::Months => "months",
            Unit::Years => "years",
        };
        let many = [("count", i64::from(count.add).into())];
        let period = self.say(language, &format!("rules-period-{unit}"), &many);
        let args = [
            ("day", day.into()),
            ("period", period.into()),
            ("from", from.into()),
            ("fact", self.say(language, &format!("fact-{}", count.from_fact), &[]).into()),
            ("tense", if day < on { "past" } else { "now" }.into()),
        ];
        let key = if finding.limit { "rules-last-day" } else { "rules-turning-day" };
        let said = self.say(language, key, &args);
        match count.note {
            Some(Note::EndOfMonth) => format!("{said} {}", note("rules-note-end-of-month")),
            _ => said,
        }
    }

    /// What a fact is called.
    pub fn fact_name(&self, language: Language, fact: Fact) -> String {
        self.say(language, &format!("fact-{}", fact.name()), &[])
    }

    /// A fact and what is known of it.
    pub fn fact(&self, language: Language, fact: &str, value: &Value) -> String {
        let say = |key: &str| self.say(language, key, &[]);
        let value = match value {
            Value::Flag(true) => say("fact-yes"),
            Value::Flag(false) => say("fact-no"),
            Value::Moment(Moment::Never) => say("fact-never"),
            Value::Moment(Moment::On(day)) => self.day(language, *day),
            Value::Code(code) => self.fact_code(language, fact, code),
            Value::Codes(codes) if codes.is_empty() => say("fact-none"),
            Value::Codes(codes) => {
                let codes: Vec<_> =
                    codes.iter().map(|code| self.fact_code(language, fact, code)).collect();
                self.list(language, &codes)
            }
        };
        let name = say(&format!("fact-{fact}"));
        let args = [("fact", name.into()), ("value", value.into())];
        self.say(language, "rules-told-fact", &args)
    }

    /// What a code of a fact is called: codes that an office invents have no words here and are
    /// said as they stand.
    fn fact_code(&self, language: Language, fact: &str, Code(code): &Code) -> String {
        let kind = match fact {
            "nation" => "nation",
            "service" => "matter",
            "law" => "regime",
            _ => return code.clone(),
        };
        let said = self.try_say(language, &format!("code-{kind}-{code}"), &[]);
        said.map_or_else(|| code.clone(), |said| said.text)
    }

    /// A whole trace as plain text, for a terminal or a letter's file.
    pub fn trace_text(&self, language: Language, pack: &Pack, trace: &Trace) -> String {
        let mut text = self.heading(language, pack, trace);
        if !trace.questions.is_empty() {
            let _ = writeln!(text, "\n{}", self.say(language, "rules-told-questions", &[]));
            for question in &trace.questions {
                let _ = writeln!(text, "- {} [{}]", question.asks, question.rule);
            }
        }
        let _ = writeln!(text, "\n{}", self.say(language, "rules-told-rules", &[]));
        // What nobody has told anything about is a question above, and no more.
        let says_something = |it: &&Finding| match it.outcome {
            Outcome::NotApplicable => false,
            Outcome::Unknown => !it.facts.is_empty(),
            _ => true,
        };
        for finding in trace.rules.iter().filter(says_something) {
            text += &self.rule_text(language, pack, (trace, finding));
        }
        text + "\n" + &self.say(language, "rules-told-nobody", &[]) + "\n"
    }

    fn heading(&self, language: Language, pack: &Pack, trace: &Trace) -> String {
        let say = |key: &str, args: &[(&str, Arg)]| self.say(language, key, args) + "\n";
        let name = |text| pack.said(text, language.code()).0.to_owned();
        let office = name(&pack.office.name);
        let mut text = say(
            "rules-told-office",
            &[("office", office.into()), ("edition", trace.edition.into())],
        );
        text += &say("rules-told-on", &[("on", trace.on.into()), ("rules", trace.rules_of.into())]);
        let law = trace.law.law.as_ref();
        let known = law.and_then(|law| pack.laws.iter().find(|it| it.code == *law));
        text += &match (law, known) {
            (_, Some(law)) => say("rules-told-law", &[("law", name(&law.name).into())]),
            (Some(_), None) => say("rules-told-law-none", &[]),
            (None, None) => say("rules-told-law-unknown", &[]),
        };
        text += "\n";
        text += &self.answer_text(language, "rules-told-answer", &trace.answer);
        if trace.answer.points == Points::CannotTell {
            text += &self.answer_text(language, "rules-told-as-told", &trace.as_told);
        }
        text
    }

    fn answer_text(&self, language: Language, key: &str, answer: &Answer) -> String {
        let say = |key: &str, args: &[(&str, Arg)]| self.say(language, key, args) + "\n";
        let points = self.say(language, &format!("rules-points-{}", answer.points.code()), &[]);
        let mut text = say(key, &[("points", points.into())]);
        if !answer.because.is_empty() && answer.points != Points::CannotTell {
            text += &say("rules-told-because", &[("rules", answer.because.join(", ").into())]);
        }
        if answer.by_policy {
            text += &say("rules-told-by-policy", &[]);
        }
        if let Some(until) = answer.until {
            text += &say("rules-told-until", &[("day", until.into())]);
        }
        if let Some(day) = answer.last_day {
            text += &say("rules-told-last-day", &[("day", day.into())]);
        }
        text
    }

    fn rule_text(
        &self,
        language: Language,
        pack: &Pack,
        (trace, finding): (&Trace, &Finding),
    ) -> String {
        let told = self.told(language, pack, (trace, finding));
        let say = |key: &str, args: &[(&str, Arg)]| self.say(language, key, args);
        let facts = |key: &str, facts: &[String]| {
            let facts = facts.join("; ");
            if facts.is_empty() { facts } else { say(key, &[("facts", facts.into())]) }
        };
        let source = [
            ("source", told.source.into()),
            ("certainty", told.certainty.into()),
            ("weight", told.weight.into()),
        ];
        let when = |is_so: bool, key: &str| if is_so { say(key, &[]) } else { String::new() };
        let lines = [
            told.says,
            say("rules-told-source", &source),
            told.days.join(" "),
            facts("rules-told-facts", &told.known),
            facts("rules-told-missing", &told.missing),
            told.exception,
            when(finding.in_doubt, "rules-told-in-doubt"),
            when(finding.needs_a_person, "rules-told-needs-a-person"),
            told.change,
        ];
        let mut text = format!("\n{}: {}\n", finding.rule, told.outcome);
        for line in lines.iter().filter(|line| !line.is_empty()) {
            let _ = writeln!(text, "    {line}");
        }
        text
    }
}

/// Where a rule stands, in one line.
pub fn source(act: &str, section: &str) -> String {
    format!("{act}, {section}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rules::{Facts, judge, pack::phso, trace::Weight};

    use super::*;

    #[test]
    fn every_fact_and_every_way_to_come_out_has_words() {
        let words = Words::load().unwrap();
        let facts = Fact::ALL.iter().map(|fact| format!("fact-{}", fact.name()));
        let outcomes = Outcome::ALL.iter().map(|it| format!("rules-outcome-{}", it.code()));
        let points = Points::ALL.iter().map(|it| format!("rules-points-{}", it.code()));
        let weights = Weight::ALL.iter().map(|it| format!("rules-weight-{}", it.code()));

        for key in facts.chain(outcomes).chain(points).chain(weights) {
            assert!(words.has(&key), "{key}");
        }
    }

    #[test]
    fn a_trace_is_told_with_the_day_and_its_counting() {
        let (words, pack) = (Words::load().unwrap(), phso().unwrap());
        let facts = Facts {
            law: Some("health-1993".into()),
            noticed: Some(Moment::On(date(2024, 2, 29))),
            received: Some(Moment::On(date(2025, 3, 1))),
            ..Facts::default()
        };
        let trace = judge(&pack, &facts, date(2025, 3, 3));

        let text = words.trace_text(Language::English, &pack, &trace);

        for said in [
            "Parliamentary and Health Service Ombudsman, rules of 26 November 2026",
            "Asked for 3 March 2025, by the rules in force on 1 March 2025.",
            "Law: Health Service Commissioners Act 1993",
            "Questions remain.",
            "If everything that is still unknown turned out well: A person at the office has to decide.",
            "Decided by: health-time",
            "health-time: Not met",
            "The last day was 28 February 2025, because that is one year after 29 February 2024 \
             (The day they first knew), and the first day is not counted. That month has no such \
             date, so it is the last day of the month.",
            "Health Service Commissioners Act 1993, section 9(4). Read in the statute.",
            "Tell us what kept you",
            "The program declines nobody",
        ] {
            assert!(text.contains(said), "{said:?} is not in:\n{text}");
        }
        assert!(!text.contains('⟦'), "{text}");
    }
}
