//! What the checker advises, with every rule that led to it.
use app::enquiry::elsewhere;
use axum::extract::State;
use casework::{
    codes::{Language, Nation},
    enquiry::checker::{Advice, Answers, Step, Verdict},
    law,
};
use rules::{
    pack::Elsewhere,
    trace::{Finding, Outcome},
};
use serde::Serialize;

use super::keep;
use crate::{Answer, Page, Site, Visitor, rules::sent};

/// What the checker advises.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct AdvicePage {
    verdict: String,
    /// The day from which nobody need wait longer.
    day: String,
    waiting: bool,
    last_day: String,
    is_late: bool,
    through_mp: bool,
    reasons: Vec<ReasonView>,
    signposts: Vec<SignpostView>,
    first: Vec<SignpostView>,
}

/// One rule as it came out.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ReasonView {
    /// The code of how it came out.
    how: &'static str,
    says: String,
    exception: String,
    /// The day on which it turns, and how it was counted.
    days: String,
    source: String,
    certainty: String,
}

/// Somebody else who can help.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SignpostView {
    name: &'static str,
    covers: String,
    website: &'static str,
    website_name: &'static str,
    sure: String,
}

impl SignpostView {
    pub(crate) fn of(other: &'static Elsewhere, language: Language) -> Self {
        Self {
            name: &other.name,
            covers: law::pack().said(&other.covers, language.code()).0.to_owned(),
            website: &other.website,
            website_name: other.website_name(),
            sure: format!("sureness-{}", other.certainty.code()),
        }
    }
}

impl Page for AdvicePage {
    const TEMPLATE: &'static str = "enquiry/advice.html";

    fn samples() -> Vec<Self> {
        let today = jiff::civil::date(2026, 3, 2);
        let examples = casework::enquiry::checker::examples(today);
        let reason = |how| ReasonView {
            how,
            says: "Says".into(),
            exception: "Exception".into(),
            days: "Days".into(),
            source: "Source".into(),
            certainty: "Certainty".into(),
        };
        let hows = Outcome::ALL.iter().filter(|how| **how != Outcome::NotApplicable);
        let whole = AdvicePage {
            verdict: "bring-it-to-us".into(),
            reasons: hows.map(|how| reason(how.code())).collect(),
            ..AdvicePage::default()
        };
        let advised = examples.into_iter().filter_map(|example| match example.step {
            Step::Advise(advice) => {
                Some(page(&example.answers, &advice, (today, Language::English), Vec::new()))
            }
            Step::Ask(_) => None,
        });
        advised.chain([whole]).collect()
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let Some(draft) = keep::current(&site, &visitor).await? else {
        return Err(keep::moved(&site, "/check"));
    };
    let today = site.office.today();
    match draft.answers.next(today) {
        Step::Ask(ask) => Err(keep::moved(&site, &format!("/check/{}", ask.code()))),
        Step::Advise(advice) => {
            let reasons = advice.reasons().map(|it| reason(&site, &visitor, &advice, it)).collect();
            site.page(&visitor, &page(&draft.answers, &advice, (today, visitor.language), reasons))
        }
    }
}

/// Everything that the rule base had to say about the answers, as programs read it.
pub(super) async fn trace(State(site): State<Site>, visitor: Visitor) -> Answer {
    let Some(draft) = keep::current(&site, &visitor).await? else {
        return Err(keep::moved(&site, "/check"));
    };
    sent(&draft.answers.trace(site.office.today()))
}

fn page(
    answers: &Answers,
    advice: &Advice,
    (today, language): (casework::Day, Language),
    reasons: Vec<ReasonView>,
) -> AdvicePage {
    let nation = answers.nation.unwrap_or_else(Nation::anywhere);
    let going = match advice.verdict {
        Verdict::GoTo(to) => elsewhere(nation, to),
        _ => Vec::new(),
    };
    let others = answers.matter.map(|matter| elsewhere(nation, matter)).unwrap_or_default();
    let first = others.into_iter().filter(|post| post.before_us);
    let view = |post| SignpostView::of(post, language);
    let first = first.filter(|post| !going.iter().any(|other| other.code == post.code));
    let regime = answers.regime();
    AdvicePage {
        verdict: advice.verdict.code().to_owned(),
        day: match advice.verdict {
            Verdict::NotYet { from } => from.to_string(),
            _ => String::new(),
        },
        waiting: !matches!(
            answers.process,
            None | Some(casework::enquiry::checker::Process::NotBegun)
        ),
        last_day: advice.last_day().map(|day| day.to_string()).unwrap_or_default(),
        is_late: advice.last_day().is_some_and(|day| day < today),
        through_mp: regime.is_some_and(|regime| law::needs_member(regime, today)),
        reasons,
        first: first.map(view).collect(),
        signposts: going.iter().copied().map(view).collect(),
    }
}

fn reason(site: &Site, visitor: &Visitor, advice: &Advice, finding: &Finding) -> ReasonView {
    let told = site.words().told(visitor.language, law::pack(), (&advice.trace, finding));
    ReasonView {
        how: finding.outcome.code(),
        says: told.says,
        exception: told.exception,
        days: told.days.join(" "),
        source: told.source,
        certainty: told.certainty,
    }
}
