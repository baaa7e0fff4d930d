//! The list of decisions: searched by words, chosen by what they are about, page by page.
use app::ports::{Facets, Hit, Order, Piece, Provenance};
use axum::{extract::State, response::IntoResponse};
use casework::codes::{Code, Compliance, Outcome, Remedy, Sector, Subject};
use serde::Serialize;

use super::asked::{LIST, ON_A_PAGE, Query};
use crate::{Answer, Onward, Page, Site, Visitor};

/// So many organisations are shown to choose from; the words find the others.
const ORGANISATIONS: usize = 12;

#[derive(Debug, Serialize)]
struct ListPage {
    words: String,
    order: &'static str,
    kinds: Vec<Kind>,
    chosen: Vec<Chosen>,
    is_narrowed: bool,
    count: usize,
    /// The number of the first on this page.
    first: usize,
    page: usize,
    pages: usize,
    found: Vec<Found>,
    /// Other words, and where they lead.
    instead: Option<Instead>,
    previous: String,
    next: String,
    feed: String,
    alert: String,
}

/// A kind of choices.
#[derive(Debug, Serialize)]
struct Kind {
    name: &'static str,
    /// Whether something is chosen in it: then it is open.
    is_open: bool,
    choices: Vec<Choice>,
}

/// One of the things to choose from.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    text: String,
    count: usize,
    checked: bool,
}

/// Something that is chosen, and the address without it.
#[derive(Debug, Serialize)]
struct Chosen {
    kind: &'static str,
    text: String,
    without: String,
}

#[derive(Debug, Serialize)]
struct Instead {
    words: String,
    address: String,
}

/// A decision in the list.
#[derive(Debug, Serialize)]
struct Found {
    reference: String,
    title: String,
    organisations: String,
    day: String,
    outcomes: Vec<&'static str>,
    snippet: Vec<Said>,
    source: String,
}

/// A piece of a text.
#[derive(Debug, Serialize)]
pub(super) struct Said {
    text: String,
    marked: bool,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "decisions/list.html";

    fn samples() -> Vec<Self> {
        let choice = |value: &str, checked| Choice {
            value: value.into(),
            text: value.into(),
            count: 3,
            checked,
        };
        let found = |source: &str| Found {
            reference: "R-01234567".into(),
            title: "A complaint about Fernhollow (made up)".into(),
            organisations: "Fernhollow (made up)".into(),
            day: "2026-03-03".into(),
            outcomes: vec!["upheld", "not-upheld"],
            snippet: vec![
                Said { text: "The ".into(), marked: false },
                Said { text: "scan".into(), marked: true },
            ],
            source: source.into(),
        };
        let page = |words: &str, found: Vec<Found>| Self {
            words: words.into(),
            order: "best",
            kinds: vec![Kind {
                name: "outcome",
                is_open: true,
                choices: vec![choice("upheld", true), choice("not-upheld", false)],
            }],
            chosen: vec![Chosen {
                kind: "outcome",
                text: "Upheld".into(),
                without: "/decisions".into(),
            }],
            is_narrowed: !words.is_empty(),
            count: found.len(),
            first: 1,
            page: 1,
            pages: 2,
            found,
            instead: (!words.is_empty())
                .then(|| Instead { words: "scan".into(), address: "/decisions?words=scan".into() }),
            previous: String::new(),
            next: "/decisions?page=2".into(),
            feed: "/decisions/feed.xml".into(),
            alert: "/decisions/alerts".into(),
        };
        vec![page("", vec![found(""), found("A source")]), page("pancreas", vec![])]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor, query: Query) -> Answer {
    if let Some(better) = query.better() {
        return Onward::to(better).into_answer(&site);
    }
    let found = site.office.search.seek(&query.search).await?;
    let pages = found.count.div_ceil(ON_A_PAGE);
    let page = query.page;
    let turned = |to: usize| query.turned_to(to);
    let instead = found
        .instead
        .map(|words| Instead { address: query.with_words(&words).address(LIST), words });
    let page = ListPage {
        words: query.search.words.clone(),
        order: match query.search.order {
            Order::Best => "best",
            Order::Newest => "newest",
            Order::Oldest => "oldest",
        },
        kinds: kinds(&site, &visitor, &query, found.facets),
        chosen: chosen(&site, &visitor, &query),
        is_narrowed: query.is_narrowed(),
        count: found.count,
        first: query.search.offset + 1,
        page,
        pages,
        found: found.hits.into_iter().map(Found::from).collect(),
        instead,
        previous: if page > 1 { turned((page - 1).min(pages.max(1))) } else { String::new() },
        next: if page < pages { turned(page + 1) } else { String::new() },
        feed: query.address("/decisions/feed.xml"),
        alert: query.address("/decisions/alerts"),
    };
    Ok(site.page(&visitor, &page)?.into_response())
}

fn kinds(site: &Site, visitor: &Visitor, query: &Query, facets: Facets) -> Vec<Kind> {
    let teller = Teller { site, visitor, query };
    let organisations = facets.organisations.into_iter();
    let organisations: Vec<_> =
        organisations.map(|(name, count)| (name.clone(), name, count)).collect();
    let years = facets.years.into_iter();
    let years: Vec<_> =
        years.map(|(year, count)| (year.to_string(), year.to_string(), count)).collect();
    vec![
        teller.kind("organisation", organisations, ORGANISATIONS),
        teller.codes::<Sector>("sector", facets.sectors),
        teller.codes::<Outcome>("outcome", facets.outcomes),
        teller.codes::<Subject>("subject", facets.subjects),
        teller.kind("year", years, usize::MAX),
        teller.codes::<Remedy>("remedy", facets.remedies),
        teller.codes::<Compliance>("compliance", facets.compliance),
    ]
    .into_iter()
    .filter(|kind| !kind.choices.is_empty())
    .collect()
}

struct Teller<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    query: &'a Query,
}

impl Teller<'_> {
    fn codes<C: Code>(&self, name: &'static str, counted: Vec<(C, usize)>) -> Kind {
        let words = self.site.words();
        let told = counted.into_iter().map(|(code, count)| {
            (code.as_code().to_owned(), words.code(self.visitor.language, code), count)
        });
        self.kind(name, told.collect(), usize::MAX)
    }

    /// The first so many choices, and whatever is chosen, even where nothing is left of it.
    fn kind(&self, name: &'static str, counted: Vec<(String, String, usize)>, most: usize) -> Kind {
        let chosen = self.query.chosen().into_iter().filter(|(kind, _)| *kind == name);
        let chosen: Vec<String> = chosen.map(|(_, value)| value).collect();
        let known: Vec<String> = counted.iter().map(|(value, ..)| value.clone()).collect();
        let shown = counted
            .into_iter()
            .enumerate()
            .filter(|(at, (value, ..))| *at < most || chosen.contains(value));
        let mut choices: Vec<Choice> = shown
            .map(|(_, (value, text, count))| Choice {
                checked: chosen.contains(&value),
                value,
                text,
                count,
            })
            .collect();
        for value in chosen.iter().filter(|value| !known.contains(value)) {
            let text = said(self.site, self.visitor, name, value);
            choices.push(Choice { value: value.clone(), text, count: 0, checked: true });
        }
        Kind { name, is_open: !chosen.is_empty(), choices }
    }
}

fn chosen(site: &Site, visitor: &Visitor, query: &Query) -> Vec<Chosen> {
    let told = query.chosen().into_iter().map(|(kind, value)| Chosen {
        kind,
        text: said(site, visitor, kind, &value),
        without: query.without(kind, &value).address(LIST),
    });
    told.collect()
}

/// What is asked, in words.
pub(super) fn in_words(site: &Site, visitor: &Visitor, query: &Query) -> String {
    let words = Some(&query.search.words).filter(|words| !words.is_empty());
    let words = words.map(|words| {
        let args = [("words", words.as_str().into())];
        site.words().say(visitor.language, "decisions-words-said", &args)
    });
    let chosen = query.chosen().into_iter().map(|(kind, value)| {
        let kind = format!("decisions-kind-{kind}");
        let value = said(site, visitor, kind.trim_start_matches("decisions-kind-"), &value);
        format!("{}: {value}", site.words().say(visitor.language, &kind, &[]))
    });
    let all: Vec<String> = words.into_iter().chain(chosen).collect();
    if all.is_empty() {
        return site.words().say(visitor.language, "decisions-all", &[]);
    }
    all.join("; ")
}

/// The words for the value of a choice.
fn said(site: &Site, visitor: &Visitor, kind: &str, value: &str) -> String {
    fn code<C: Code>(site: &Site, visitor: &Visitor, value: &str) -> Option<String> {
        let code: C = value.parse().ok()?;
        Some(site.words().code(visitor.language, code))
    }
    let words = match kind {
        "sector" => code::<Sector>(site, visitor, value),
        "outcome" => code::<Outcome>(site, visitor, value),
        "subject" => code::<Subject>(site, visitor, value),
        "remedy" => code::<Remedy>(site, visitor, value),
        "compliance" => code::<Compliance>(site, visitor, value),
        _ => None,
    };
    words.unwrap_or_else(|| value.to_owned())
}

impl From<Piece> for Said {
    fn from(piece: Piece) -> Self {
        Self { text: piece.text, marked: piece.is_marked }
    }
}

impl From<Hit> for Found {
    fn from(Hit { decision, snippet }: Hit) -> Self {
        Self {
            reference: decision.reference,
            title: decision.title,
            organisations: decision.organisations.join("; "),
            day: decision.decided.unwrap_or(decision.published).to_string(),
            outcomes: decision.outcomes.iter().map(|outcome| outcome.code()).collect(),
            snippet: snippet.into_iter().map(Said::from).collect(),
            source: match decision.provenance {
                Provenance::Ours => String::new(),
                Provenance::Imported { source, .. } => source,
            },
        }
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ListPage>()
}
