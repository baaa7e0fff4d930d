//! Pages to read beside the checker: matters left out, who else helps, MPs.
use app::enquiry::elsewhere as who_else;
use axum::extract::State;
use casework::{
    codes::{Matter, Nation},
    enquiry::checker,
    law,
};
use rules::pack::Rule;
use serde::{Deserialize, Serialize};
use words::Language;

use super::{advice::SignpostView, check};
use crate::{
    Answer, Asked, Page, Site, Visitor,
    find_member::{self, Search},
    rules::said,
};

/// Matters that the Acts leave out.
#[derive(Debug, Serialize)]
pub(super) struct Matters {
    laws: Vec<LawView>,
}

#[derive(Debug, Serialize)]
struct LawView {
    name: String,
    matters: Vec<MatterView>,
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
        let laws = law::pack().laws.iter().filter_map(|law| {
            let name = said(&law.name, language);
            Some(LawView { name, matters: under(law::regime(&law.code)?) })
        });
        Self { laws: laws.filter(|law| !law.matters.is_empty()).collect() }
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
    fn of(matter: Option<Matter>, nation: Option<Nation>, language: Language) -> Self {
        let nations = check::nations();
        let both = matter.zip(nation);
        let found = both.map(|(matter, nation)| who_else(nation, matter)).unwrap_or_default();
        let answers = checker::Answers { nation, matter, ..checker::Answers::default() };
        Self {
            matters: Matter::every().iter().map(|it| (it.code(), Some(*it) == matter)).collect(),
            nations: nations.map(|it| (it.code(), Some(it) == nation)).collect(),
            asked: both.is_some(),
            ours: answers.regime().is_some(),
            signposts: found.into_iter().map(|post| SignpostView::of(post, language)).collect(),
        }
    }
}

impl Page for Elsewhere {
    const TEMPLATE: &'static str = "enquiry/elsewhere.html";

    fn samples() -> Vec<Self> {
        vec![
            Self::of(None, None, Language::English),
            Self::of(Some(Matter::NHS_CARE), Some(Nation::WALES), Language::English),
            Self::of(Some(Matter::NHS_CARE), Some(Nation::ENGLAND), Language::English),
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
    site.page(&visitor, &Elsewhere::of(matter, nation, visitor.language))
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
