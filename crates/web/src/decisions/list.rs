//! The list of decisions: searched by words, chosen by what they are about, page by page.
use app::ports::{Provenance, PublicDecision, PublicQuestion};
use axum::extract::State;
use casework::codes::{Code, Outcome, Subject};
use serde::{Deserialize, Serialize};

use crate::{Answer, Apology, Asked, Page, Site, Visitor, form::encoded};

/// How many stand on a page.
const ON_A_PAGE: usize = 20;
/// The longest search, in letters.
const LONGEST: usize = 200;

#[derive(Debug, Serialize)]
struct ListPage {
    words: String,
    organisations: Vec<Item>,
    outcomes: Vec<Item>,
    subjects: Vec<Item>,
    is_narrowed: bool,
    count: usize,
    found: Vec<Found>,
    previous: String,
    next: String,
}

/// One of the things to choose from.
#[derive(Debug, Serialize)]
struct Item {
    value: String,
    text: String,
    selected: bool,
}

/// A decision in the list.
#[derive(Debug, Serialize)]
pub(super) struct Found {
    reference: String,
    title: String,
    organisations: String,
    day: String,
    outcomes: Vec<&'static str>,
    summary: String,
    source: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "decisions/list.html";

    fn samples() -> Vec<Self> {
        let item = |value: &str| Item { value: value.into(), text: value.into(), selected: false };
        let found = |source: &str, summary: &str| Found {
            reference: "R-01234567".into(),
            title: "A complaint about Fernhollow (made up)".into(),
            organisations: "Fernhollow (made up)".into(),
            day: "2026-03-03".into(),
            outcomes: vec!["upheld", "not-upheld"],
            summary: summary.into(),
            source: source.into(),
        };
        let page = |words: &str, found: Vec<Found>| Self {
            words: words.into(),
            organisations: vec![item(""), item("Fernhollow (made up)")],
            outcomes: vec![item("")],
            subjects: vec![item("")],
            is_narrowed: !words.is_empty(),
            count: found.len(),
            found,
            previous: String::new(),
            next: "/decisions?page=2".into(),
        };
        vec![
            page("", vec![found("", "In short."), found("A source", "")]),
            page("pancreas", vec![]),
        ]
    }
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Query {
    #[serde(default)]
    words: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    page: String,
}

impl Query {
    fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, 100_000)
    }

    fn question(&self) -> Result<PublicQuestion, Apology> {
        Ok(PublicQuestion {
            words: self.words.chars().take(LONGEST).collect::<String>().trim().to_owned(),
            organisation: Some(self.organisation.clone()).filter(|name| !name.is_empty()),
            outcome: chosen(&self.outcome)?,
            subject: chosen(&self.subject)?,
            limit: ON_A_PAGE,
            offset: (self.page() - 1) * ON_A_PAGE,
        })
    }

    /// The address of another page of the same list.
    fn turned_to(&self, page: usize) -> String {
        let chosen = [
            ("words", &self.words),
            ("organisation", &self.organisation),
            ("outcome", &self.outcome),
            ("subject", &self.subject),
        ];
        let chosen = chosen.into_iter().filter(|(_, value)| !value.is_empty());
        let mut asked: Vec<String> =
            chosen.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        asked.push(format!("page={page}"));
        format!("/decisions?{}", asked.join("&"))
    }
}

fn chosen<C: Code>(code: &str) -> Result<Option<C>, Apology> {
    if code.is_empty() {
        return Ok(None);
    }
    code.parse().map(Some).map_err(|_| Apology::bad_form())
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(query): Asked<Query>,
) -> Answer {
    let question = query.question()?;
    let (found, count) = site.office.public.search(&question).await?;
    let named = site.office.public.organisations().await?;
    let any = || Item {
        value: String::new(),
        text: site.words().say(visitor.language, "decisions-any", &[]),
        selected: false,
    };
    let organisation = |name: String| Item {
        selected: name == query.organisation,
        value: name.clone(),
        text: name,
    };
    let page = query.page();
    let page = ListPage {
        organisations: std::iter::once(any()).chain(named.into_iter().map(organisation)).collect(),
        outcomes: codes::<Outcome>(&site, &visitor, any(), &query.outcome),
        subjects: codes::<Subject>(&site, &visitor, any(), &query.subject),
        is_narrowed: !question.words.is_empty()
            || question.organisation.is_some()
            || question.outcome.is_some()
            || question.subject.is_some(),
        words: question.words,
        count,
        found: found.iter().map(Found::from).collect(),
        previous: if page > 1 { query.turned_to(page - 1) } else { String::new() },
        next: if page * ON_A_PAGE < count { query.turned_to(page + 1) } else { String::new() },
    };
    site.page(&visitor, &page)
}

fn codes<C: Code>(site: &Site, visitor: &Visitor, any: Item, chosen: &str) -> Vec<Item> {
    let item = |code: &C| Item {
        value: code.as_code().to_owned(),
        text: site.words().code(visitor.language, *code),
        selected: code.as_code() == chosen,
    };
    std::iter::once(any).chain(C::every().iter().map(item)).collect()
}

impl From<&PublicDecision> for Found {
    fn from(decision: &PublicDecision) -> Self {
        Self {
            reference: decision.reference.clone(),
            title: decision.title.clone(),
            organisations: decision.organisations.join("; "),
            day: decision.decided.unwrap_or(decision.published).to_string(),
            outcomes: decision.outcomes.iter().map(|outcome| outcome.code()).collect(),
            summary: decision.summary.clone(),
            source: match &decision.provenance {
                Provenance::Ours => String::new(),
                Provenance::Imported { source, .. } => source.clone(),
            },
        }
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ListPage>()
}
