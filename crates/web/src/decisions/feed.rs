//! The newest decisions as an Atom feed (RFC 4287), for whoever wants to follow them.
use std::fmt::Write as _;

use app::ports::{Hit, Order, PublicDecision, Search};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use words::{Language, escaped};

use super::asked::Query;
use crate::{Answer, Apology, Site};

/// How many stand in the feed.
const NEWEST: usize = 50;
const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");

/// The newest of all, or of any search: the address of the list with its choices.
pub(super) async fn show(State(site): State<Site>, query: Query) -> Answer {
    let search = Search { order: Order::Newest, limit: NEWEST, offset: 0, ..query.search.clone() };
    let hits = site.office.search.seek(&search).await?.hits;
    let decisions: Vec<PublicDecision> =
        hits.into_iter().map(|Hit { decision, .. }| decision).collect();
    let text = feed(&site, &query, &decisions).map_err(|error| Apology::broken(&error))?;
    Ok(([(header::CONTENT_TYPE, ATOM)], text).into_response())
}

fn feed(
    site: &Site,
    query: &Query,
    decisions: &[PublicDecision],
) -> Result<String, std::fmt::Error> {
    let about = &site.office.about;
    let base = escaped(about.url.trim_end_matches('/'));
    let title = site.words().say(Language::English, "decisions-feed-title", &[]);
    let newest = decisions.iter().map(|decision| decision.published).max();
    let updated = newest.unwrap_or_else(|| site.office.today());
    let list = escaped(&query.address("/decisions"));
    let own = escaped(&query.address("/decisions/feed.xml"));
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    writeln!(text, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">")?;
    writeln!(text, "<title>{}</title>", escaped(&format!("{}: {title}", about.name)))?;
    writeln!(text, "<author><name>{}</name></author>", escaped(&about.name))?;
    writeln!(text, "<id>{base}{list}</id>")?;
    writeln!(text, "<link href=\"{base}{list}\"/>")?;
    writeln!(text, "<link rel=\"self\" href=\"{base}{own}\"/>")?;
    writeln!(text, "<updated>{updated}T00:00:00Z</updated>")?;
    for decision in decisions {
        let address = format!("{base}/decisions/{}", escaped(&decision.reference));
        writeln!(text, "<entry><title>{}</title>", escaped(&decision.title))?;
        writeln!(text, "<id>{address}</id><link href=\"{address}\"/>")?;
        writeln!(text, "<updated>{}T00:00:00Z</updated>", decision.published)?;
        writeln!(text, "<summary>{}</summary></entry>", escaped(&decision.summary))?;
    }
    writeln!(text, "</feed>")?;
    Ok(text)
}
