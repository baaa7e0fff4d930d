//! Pages to read beside the checker: examples, matters left out, who else helps, MPs.
use app::enquiry::elsewhere as who_else;
use axum::extract::State;
use casework::{
    codes::{Matter, Nation, Regime},
    enquiry::checker::{self, Step, Verdict},
    law,
};
use rules::{pack::Rule, trace::Outcome};
use serde::{Deserialize, Serialize};
use words::Language;

use super::advice::SignpostView;
use crate::{
    Answer, Asked, Page, Site, Visitor,
    find_member::{self, Search},
    rules::said,
};

/// Worked examples.
#[derive(Debug, Serialize)]
pub(super) struct Examples {
    inside: Vec<ExampleView>,
    outside: Vec<ExampleView>,
}

#[derive(Debug, Serialize)]
struct ExampleView {
    key: &'static str,
    verdict: &'static str,
    /// The rules that stand in the way, or whose exception may apply.
    because: Vec<String>,
    signposts: Vec<&'static str>,
}

impl Examples {
    fn on(today: casework::Day) -> Self {
        let (inside, outside): (Vec<_>, Vec<_>) =
            checker::examples(today).into_iter().partition(checker::Example::is_in);
        let views = |all: Vec<checker::Example>| all.iter().filter_map(view).collect();
        Self { inside: views(inside), outside: views(outside) }
    }
}

fn view(example: &checker::Example) -> Option<ExampleView> {
    let Step::Advise(advice) = &example.step else { return None };
    let turned = advice.reasons().filter(|finding| finding.outcome != Outcome::Met);
    let signposts = match advice.verdict {
        Verdict::GoTo(to) => who_else(example.answers.nation.unwrap_or(Nation::England), to),
        _ => Vec::new(),
    };
    Some(ExampleView {
        key: example.key,
        verdict: advice.verdict.code(),
        because: turned.map(|finding| finding.says.clone()).collect(),
        signposts: signposts.into_iter().map(|post| post.name).collect(),
    })
}

impl Page for Examples {
    const TEMPLATE: &'static str = "enquiry/examples.html";

    fn samples() -> Vec<Self> {
        vec![Self::on(jiff::civil::date(2026, 3, 2))]
    }
}

pub(super) async fn examples(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &Examples::on(site.office.today()))
}

/// Matters that the Acts leave out.
#[derive(Debug, Serialize)]
pub(super) struct Matters {
    health: Vec<MatterView>,
    government: Vec<MatterView>,
}

#[derive(Debug, Serialize)]
struct MatterView {
    says: String,
    exception: String,
    source: String,
}

impl Matters {
    fn all(language: Language, today: casework::Day) -> Self {
        let under = |regime| {
            let view = |rule: &Rule| MatterView {
                says: said(&rule.says, language),
                exception: rule
                    .exception_says
                    .as_ref()
                    .map(|it| said(it, language))
                    .unwrap_or_default(),
                source: words::source(&rule.act, &rule.section),
            };
            law::left_out(regime, today).map(view).collect()
        };
        Self { health: under(Regime::Health1993), government: under(Regime::Parliamentary1967) }
    }
}

impl Page for Matters {
    const TEMPLATE: &'static str = "enquiry/matters.html";

    fn samples() -> Vec<Self> {
        vec![Self::all(Language::English, jiff::civil::date(2026, 3, 2))]
    }
}

pub(super) async fn matters(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &Matters::all(visitor.language, site.office.today()))
}

/// Who else can help.
#[derive(Debug, Serialize)]
pub(super) struct Elsewhere {
    matters: Vec<(&'static str, bool)>,
    nations: Vec<(&'static str, bool)>,
    asked: bool,
    ours: bool,
    signposts: Vec<SignpostView>,
}

impl Elsewhere {
    fn of(matter: Option<Matter>, nation: Option<Nation>) -> Self {
        let nations = [Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];
        let both = matter.zip(nation);
        let found = both.map(|(matter, nation)| who_else(nation, matter)).unwrap_or_default();
        let answers = checker::Answers { nation, matter, ..checker::Answers::default() };
        Self {
            matters: Matter::ALL.iter().map(|it| (it.code(), Some(*it) == matter)).collect(),
            nations: nations.iter().map(|it| (it.code(), Some(*it) == nation)).collect(),
            asked: both.is_some(),
            ours: answers.regime().is_some(),
            signposts: found.into_iter().map(SignpostView::from).collect(),
        }
    }
}

impl Page for Elsewhere {
    const TEMPLATE: &'static str = "enquiry/elsewhere.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::of(None, None),
            Self::of(Some(Matter::NhsCare), Some(Nation::Wales)),
            Self::of(Some(Matter::NhsCare), Some(Nation::England)),
        ]
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Sought {
    #[serde(default)]
    matter: String,
    #[serde(default)]
    nation: String,
}

pub(super) async fn elsewhere(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(sought): Asked<Sought>,
) -> Answer {
    let (matter, nation) = (sought.matter.parse().ok(), sought.nation.parse().ok());
    site.page(&visitor, &Elsewhere::of(matter, nation))
}

/// How a Member of Parliament can help.
#[derive(Debug, Serialize)]
pub(super) struct Mp {
    search: Search,
}

impl Page for Mp {
    const TEMPLATE: &'static str = "enquiry/mp.html";

    fn samples() -> Vec<Self> {
        Search::samples().into_iter().map(|search| Self { search }).collect()
    }
}

pub(super) async fn mp(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(sought): Asked<find_member::Sought>,
) -> Answer {
    let sought = sought.q.unwrap_or_default();
    let (search, _) = Search::of(&site.office, "/check/mp", &sought).await?;
    site.page(&visitor, &Mp { search })
}
