//! Worked examples of what is in and what is out: on a page of their own, and two beside each
//! question of the checker.
use app::enquiry::elsewhere;
use axum::extract::State;
use casework::{
    Day,
    codes::Nation,
    enquiry::checker::{self, Step, Verdict},
    law,
};
use rules::{
    pack::WorkedCase,
    trace::{Outcome, Points},
};
use serde::Serialize;
use words::{Language, Words};

use crate::{Answer, Page, Site, Visitor};

/// Worked examples.
#[derive(Debug, Serialize)]
pub(super) struct Examples {
    inside: Vec<Example>,
    outside: Vec<Example>,
}

/// One of them, as it comes out.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Example {
    tells: String,
    verdict: &'static str,
    /// The rules that stand in the way, or whose exception may apply.
    because: Vec<String>,
    signposts: Vec<&'static str>,
}

impl Example {
    fn is_in(&self) -> bool {
        self.verdict != "go-to"
    }

    fn of(example: &checker::Example, words: &Words, language: Language) -> Option<Self> {
        let Step::Advise(advice) = &example.step else { return None };
        let turned = advice.reasons().filter(|finding| finding.outcome != Outcome::Met);
        let nation = example.answers.nation.unwrap_or_else(Nation::anywhere);
        let signposts = match advice.verdict {
            Verdict::GoTo(to) => elsewhere(nation, to),
            _ => Vec::new(),
        };
        Some(Self {
            tells: words.say(language, example.key, &[]),
            verdict: advice.verdict.code(),
            because: turned.map(|finding| finding.says.clone()).collect(),
            signposts: signposts.into_iter().map(|post| &*post.name).collect(),
        })
    }

    /// A whole complaint that the pack works through: its tests see that it comes out so.
    fn of_the_pack(case: &WorkedCase) -> Self {
        let rules = case.because.iter().filter_map(|id| law::rule(id, case.on));
        Self {
            tells: case.tells.clone(),
            verdict: match case.as_told.unwrap_or(case.points) {
                Points::Elsewhere => "go-to",
                Points::NotYet => "not-yet",
                Points::AskAMember => "ask-an-mp",
                _ => "bring-it-to-us",
            },
            because: rules.map(|rule| law::pack().words(&rule.says).to_owned()).collect(),
            signposts: Vec::new(),
        }
    }
}

/// Every example, as it comes out on a day: those told of the country of the office, or the
/// complaints that its pack works through.
fn all(today: Day, words: &Words, language: Language) -> Vec<Example> {
    let told = checker::examples(today);
    if told.is_empty() {
        return law::pack().cases.iter().map(Example::of_the_pack).collect();
    }
    told.iter().filter_map(|example| Example::of(example, words, language)).collect()
}

/// One that is in and one that is out, for the side of a page.
pub(crate) fn beside(words: &Words, language: Language) -> Vec<Example> {
    let all = all(law::pack().office.edition, words, language);
    let first = |is_in| all.iter().find(|example| example.is_in() == is_in).cloned();
    first(true).into_iter().chain(first(false)).collect()
}

impl Examples {
    fn on(today: Day, words: &Words, language: Language) -> Self {
        let (inside, outside) = all(today, words, language).into_iter().partition(Example::is_in);
        Self { inside, outside }
    }
}

impl Page for Examples {
    const TEMPLATE: &'static str = "enquiry/examples.html";

    fn samples() -> Vec<Self> {
        let example = |verdict| Example {
            tells: "Something happened.".into(),
            verdict,
            because: vec!["A rule.".into()],
            signposts: vec!["Somebody else"],
        };
        let inside = vec![example("bring-it-to-us"), example("not-yet"), example("ask-an-mp")];
        vec![Self { inside, outside: vec![example("go-to")] }]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let examples = Examples::on(site.office.today(), site.words(), visitor.language);
    site.page(&visitor, &examples)
}
