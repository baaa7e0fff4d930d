//! What people get in touch for and where they are sent, counted over a time.
use app::contacts::{self, Counted};
use axum::extract::State;
use casework::Day;
use serde::{Deserialize, Serialize};

use super::rows;
use crate::{Answer, Asked, Page, Site, Visitor};

/// So far back it counts, unless asked otherwise.
const DAYS: i64 = 91;

#[derive(Debug, Serialize)]
pub(super) struct CountsPage {
    from: Day,
    to: Day,
    /// A day that was asked for makes no sense.
    misread: bool,
    all: u64,
    became: u64,
    parts: Vec<Part>,
}

/// One way of counting.
#[derive(Debug, Serialize)]
struct Part {
    /// The key of its heading.
    key: &'static str,
    /// The type of its codes; nothing where each is called by its own name.
    code: &'static str,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    /// Its code, or its name.
    what: String,
    count: u64,
}

impl Page for CountsPage {
    const TEMPLATE: &'static str = "contacts/counts.html";

    fn samples() -> Vec<Self> {
        let line = |what: &str| vec![Line { what: what.into(), count: 3 }];
        let parts = vec![
            Part { key: "contacts-by-topic", code: "Topic", lines: line("elsewhere") },
            Part { key: "contacts-by-caller", code: "caller", lines: line("public") },
            Part { key: "contacts-by-sent-to", code: "", lines: line("Another ombudsman") },
            Part { key: "contacts-by-matter", code: "Matter", lines: Vec::new() },
        ];
        let day = jiff::civil::date(2026, 3, 2);
        let page = |parts, misread| Self { from: day, to: day, misread, all: 3, became: 1, parts };
        vec![page(parts, false), page(Vec::new(), true)]
    }
}

/// From when to when.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Time {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(time): Asked<Time>,
) -> Answer {
    let today = site.office.today();
    let read = |text: &str, otherwise: Day| match text.trim() {
        "" => Some(otherwise),
        text => text.parse().ok(),
    };
    let back = today.saturating_sub(jiff::Span::new().days(DAYS));
    let (from, to) = (read(&time.from, back), read(&time.to, today));
    let misread = from.is_none() || to.is_none() || from > to;
    let within = if misread { (back, today) } else { (from.unwrap_or(back), to.unwrap_or(today)) };
    let counts = contacts::counts(&site.office, within).await?;
    let part = |key, code, counted: Vec<Counted>| {
        let line = |it: Counted| Line { what: it.code, count: it.count };
        Part { key, code, lines: counted.into_iter().map(line).collect() }
    };
    let mut sent_to = part("contacts-by-sent-to", "", counts.by_sent_to);
    for line in &mut sent_to.lines {
        line.what = rows::signpost(&line.what);
    }
    let mut handed_on = part("contacts-by-handed-on", "", counts.handed_on);
    for line in &mut handed_on.lines {
        line.what = rows::signpost(&line.what);
    }
    let say = |key: &str| site.words().say(visitor.language, key, &[]);
    let mut referred_in = part("contacts-by-referred-in", "", counts.referred_in);
    for line in &mut referred_in.lines {
        line.what = match line.what.as_str() {
            "body" => say("contacts-referred-body"),
            "other" => say("contacts-referred-other"),
            code => rows::signpost(code),
        };
    }
    let page = CountsPage {
        from: within.0,
        to: within.1,
        misread,
        all: counts.all,
        became: counts.became,
        parts: vec![
            part("contacts-by-topic", "Topic", counts.by_topic),
            sent_to,
            handed_on,
            referred_in,
            part("contacts-by-matter", "Matter", counts.by_matter),
            part("contacts-by-caller", "caller", counts.by_caller),
            part("contacts-by-channel", "Channel", counts.by_channel),
        ],
    };
    site.page(&visitor, &page)
}
