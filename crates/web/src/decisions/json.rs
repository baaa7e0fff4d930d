//! The search for programs: the same address behind `/api/v1/decisions`, answered in JSON.
use app::ports::{Facets, Hit, Piece};
use axum::{Json, extract::State, response::IntoResponse};
use casework::codes::Code;
use serde::Serialize;

use super::asked::{ON_A_PAGE, Query};
use crate::{Answer, Site};

/// What was found.
#[derive(Debug, Serialize)]
struct Told {
    /// The page for people that shows the same.
    page: String,
    /// How many in all.
    count: usize,
    /// From which on these are, counted from 0.
    offset: usize,
    limit: usize,
    /// Other words, if little was found.
    instead: Option<String>,
    facets: Counted,
    decisions: Vec<Decision>,
    /// The next page of this answer.
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct Counted {
    organisation: Vec<Count>,
    sector: Vec<Count>,
    outcome: Vec<Count>,
    subject: Vec<Count>,
    year: Vec<Count>,
    remedy: Vec<Count>,
    compliance: Vec<Count>,
}

/// A value that can be asked for, and how many decisions have it.
#[derive(Debug, Serialize)]
struct Count {
    value: String,
    count: usize,
}

#[derive(Debug, Serialize)]
struct Decision {
    reference: String,
    identifier: uuid::Uuid,
    address: String,
    title: String,
    organisations: Vec<String>,
    decided: Option<String>,
    published: String,
    outcomes: Vec<&'static str>,
    subjects: Vec<&'static str>,
    /// Where the text says what was asked, in pieces.
    snippet: Vec<Said>,
}

#[derive(Debug, Serialize)]
struct Said {
    text: String,
    marked: bool,
}

pub(super) async fn show(State(site): State<Site>, query: Query) -> Answer {
    let found = site.office.search.seek(&query.search).await?;
    let base = site.office.about.url.trim_end_matches('/');
    let address = |at: &str| format!("{base}{}", query.address(at));
    let has_more = query.page.saturating_mul(ON_A_PAGE) < found.count;
    let next = query.turned_to(query.page + 1).replacen("/decisions", "/api/v1/decisions", 1);
    let told = Told {
        page: address("/decisions"),
        count: found.count,
        offset: query.search.offset,
        limit: ON_A_PAGE,
        instead: found.instead,
        facets: counted(found.facets),
        decisions: found.hits.into_iter().map(|hit| decision(base, hit)).collect(),
        next: has_more.then(|| format!("{base}{next}")),
    };
    Ok(Json(told).into_response())
}

fn counted(facets: Facets) -> Counted {
    fn codes<C: Code>(counts: Vec<(C, usize)>) -> Vec<Count> {
        let count = |(code, count): (C, usize)| Count { value: code.as_code().to_owned(), count };
        counts.into_iter().map(count).collect()
    }
    let named = facets.organisations.into_iter();
    let years = facets.years.into_iter();
    Counted {
        organisation: named.map(|(value, count)| Count { value, count }).collect(),
        sector: codes(facets.sectors),
        outcome: codes(facets.outcomes),
        subject: codes(facets.subjects),
        year: years.map(|(year, count)| Count { value: year.to_string(), count }).collect(),
        remedy: codes(facets.remedies),
        compliance: codes(facets.compliance),
    }
}

fn decision(base: &str, Hit { decision, snippet }: Hit) -> Decision {
    let said = |Piece { text, is_marked }| Said { text, marked: is_marked };
    Decision {
        address: format!("{base}/decisions/{}", decision.reference),
        reference: decision.reference,
        identifier: decision.identifier,
        title: decision.title,
        organisations: decision.organisations,
        decided: decision.decided.map(|day| day.to_string()),
        published: decision.published.to_string(),
        outcomes: decision.outcomes.iter().map(|it| it.code()).collect(),
        subjects: decision.subjects.iter().map(|it| it.code()).collect(),
        snippet: snippet.into_iter().map(said).collect(),
    }
}
