//! What the checker advises, with every rule that led to it.
use app::enquiry::elsewhere;
use axum::extract::State;
use casework::{
    codes::{Matter, Nation},
    enquiry::checker::{Advice, Answers, How, Reason, Step, Verdict},
    law,
};
use registers::signposts::Signpost;
use serde::Serialize;

use super::keep;
use crate::{Answer, Page, Site, Visitor};

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
    key: &'static str,
    how: &'static str,
    exception: String,
    day: String,
    source: &'static str,
    certainty: String,
}

/// Somebody else who can help.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SignpostView {
    name: &'static str,
    covers: String,
    website: &'static str,
    website_name: &'static str,
    sure: &'static str,
}

impl From<&Signpost> for SignpostView {
    fn from(signpost: &Signpost) -> Self {
        Self {
            name: signpost.name,
            covers: signpost.covers_key(),
            website: signpost.website,
            website_name: signpost.website_name(),
            sure: signpost.sure.key(),
        }
    }
}

impl Page for AdvicePage {
    const TEMPLATE: &'static str = "enquiry/advice.html";

    fn samples() -> Vec<Self> {
        let today = jiff::civil::date(2026, 3, 2);
        let examples = casework::enquiry::checker::examples(today);
        let advised = examples.into_iter().filter_map(|example| match example.step {
            Step::Advise(advice) => Some(page(&example.answers, &advice, today)),
            Step::Ask(_) => None,
        });
        advised.collect()
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let Some(draft) = keep::current(&site, &visitor).await? else {
        return Err(keep::moved(&site, "/check"));
    };
    let today = site.office.today();
    match draft.answers.next(today) {
        Step::Ask(ask) => Err(keep::moved(&site, &format!("/check/{}", ask.code()))),
        Step::Advise(advice) => site.page(&visitor, &page(&draft.answers, &advice, today)),
    }
}

fn page(answers: &Answers, advice: &Advice, today: casework::Day) -> AdvicePage {
    let nation = answers.nation.unwrap_or(Nation::England);
    let matter = answers.matter.unwrap_or(Matter::NhsCare);
    let going = match advice.verdict {
        Verdict::GoTo(to) => elsewhere(nation, to),
        _ => Vec::new(),
    };
    let first = elsewhere(nation, matter).into_iter().filter(|post| post.before_us);
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
        last_day: advice.last_day.map(|day| day.to_string()).unwrap_or_default(),
        is_late: advice.last_day.is_some_and(|day| day < today),
        through_mp: regime.is_some_and(|regime| law::needs_member(regime, today)),
        reasons: advice.reasons.iter().map(reason).collect(),
        first: first.map(SignpostView::from).collect(),
        signposts: going.iter().map(|post| SignpostView::from(*post)).collect(),
    }
}

fn reason(reason: &Reason) -> ReasonView {
    let provision = reason.rule.provision();
    let exception = match reason.how {
        How::Met => String::new(),
        How::Exception | How::NotMet => format!("{}.exception", reason.rule.key()),
    };
    ReasonView {
        key: reason.rule.key(),
        how: reason.how.code(),
        exception,
        day: reason.day.map(|day| day.to_string()).unwrap_or_default(),
        source: provision.source,
        certainty: format!("sureness-{}", provision.certainty.code()),
    }
}
