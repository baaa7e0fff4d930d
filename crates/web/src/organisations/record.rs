//! How complaints about one organisation end, beside those about its like, with how sure that is.
use app::opendata::{self, Body, Standing};
use axum::extract::State;
use casework::codes::{Code, Compliance};
use serde::Serialize;

use crate::{Answer, At, Page, Site, Visitor, form::encoded};

/// The drawing: its size, and the place of its axes.
const WIDTH: f64 = 600.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 56.0;
const BOTTOM: f64 = 78.0;
const TOP: f64 = 50.0;
/// Of how many pieces a limit is drawn.
const STEPS: u32 = 40;

#[derive(Debug, Serialize)]
struct RecordPage {
    name: String,
    href: String,
    decisions: String,
    year: String,
    own: Option<Own>,
    like: Vec<Row>,
    together: String,
    funnel: Option<Funnel>,
    published: u64,
    upheld: u64,
    asked: u64,
    late: u64,
    compliance: Vec<(&'static str, u64)>,
}

/// The share of the organisation itself.
#[derive(Debug, Serialize)]
struct Own {
    upheld: u64,
    decided: u64,
    of_decided: String,
    from: String,
    to: String,
    received: Option<u64>,
    of_received: String,
    /// `within`, `outside` or `far` what chance alone would make; empty: nothing to compare with.
    stands: &'static str,
}

/// A line of the table behind the drawing.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: String,
    is_own: bool,
    decided: u64,
    percent: String,
    from: String,
    to: String,
    stands: &'static str,
}

/// A funnel plot: the more was decided, the nearer to the share of all together a body lies by
/// chance alone.
#[derive(Debug, Serialize)]
struct Funnel {
    dots: Vec<Dot>,
    middle: String,
    /// The lines of the limits, as points.
    limits: Vec<String>,
    across: Vec<Tick>,
    up: Vec<Tick>,
}

#[derive(Debug, Serialize)]
struct Dot {
    x: String,
    y: String,
    is_own: bool,
}

#[derive(Debug, Serialize)]
struct Tick {
    at: String,
    says: String,
}

impl Page for RecordPage {
    const TEMPLATE: &'static str = "organisations/record.html";

    fn samples() -> Vec<Self> {
        let body = |code: &str, decided, upheld| Body {
            code: code.into(),
            name: format!("{code} (made up)"),
            decided,
            upheld,
            range: insight::Range { from: 20.0, to: 60.0 },
            expected: [
                insight::Range { from: 20.0, to: 50.0 },
                insight::Range { from: 10.0, to: 60.0 },
            ],
        };
        let standing = |own: Option<Body>, like: Vec<Body>, year| Standing {
            code: "example:oakton".into(),
            name: "Oakton (made up)".into(),
            kind: ["health".into(), "england".into()],
            year,
            received: own.as_ref().map(|own| own.decided * 2),
            own,
            together: (like.len() > 2).then_some(35.0),
            like,
            public: opendata::Public {
                decisions: 3,
                upheld: 2,
                recommendations: [(Compliance::Done, 2), (Compliance::DoneLate, 1)].into(),
            },
        };
        let three = vec![body("one", 90, 60), body("example:oakton", 40, 14), body("two", 25, 2)];
        let none = opendata::Public::default();
        vec![
            page(&standing(three.get(1).cloned(), three, Some(2026))),
            page(&standing(None, vec![], Some(2026))),
            page(&Standing { public: none, ..standing(None, vec![], None) }),
        ]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(code): At<String>,
) -> Answer {
    let standing = opendata::standing(&site.office, &code).await?;
    site.page(&visitor, &page(&standing))
}

fn page(standing: &Standing) -> RecordPage {
    let public = &standing.public;
    let is_compared = standing.together.is_some();
    let stands = |body: &Body| if is_compared { place(body) } else { "" };
    let own = standing.own.as_ref().map(|body| Own {
        upheld: body.upheld,
        decided: body.decided,
        of_decided: one_digit(body.percent()),
        from: one_digit(body.range.from),
        to: one_digit(body.range.to),
        received: standing.received,
        of_received: standing
            .received
            .map(|all| one_digit(opendata::percent(body.upheld, all)))
            .unwrap_or_default(),
        stands: stands(body),
    });
    let row = |body: &Body| Row {
        name: body.name.clone(),
        href: format!("/organisations/{}/record", encoded(&body.code)),
        is_own: body.code == standing.code,
        decided: body.decided,
        percent: one_digit(body.percent()),
        from: one_digit(body.range.from),
        to: one_digit(body.range.to),
        stands: stands(body),
    };
    let like = if is_compared { standing.like.iter().map(row).collect() } else { Vec::new() };
    let counted = |one: &Compliance| {
        let count = public.recommendations.get(one).copied().filter(|count| *count > 0)?;
        Some((one.as_code(), count))
    };
    RecordPage {
        name: standing.name.clone(),
        href: format!("/organisations/{}", encoded(&standing.code)),
        decisions: format!("/decisions?organisation={}", encoded(&standing.name)),
        year: standing.year.map(|year| year.to_string()).unwrap_or_default(),
        own,
        like,
        together: standing.together.map(one_digit).unwrap_or_default(),
        funnel: standing.together.and_then(|share| funnel(standing, share)),
        published: public.decisions,
        upheld: public.upheld,
        asked: public.asked(),
        late: public.late(),
        compliance: Compliance::every().iter().filter_map(counted).collect(),
    }
}

/// Where a body lies: as chance would have it, beyond what it does in 95 of 100 cases, or in 99.8.
fn place(body: &Body) -> &'static str {
    let is_in = |range: &insight::Range| (range.from..=range.to).contains(&body.percent());
    match body.expected.each_ref().map(is_in) {
        [true, _] => "within",
        [_, true] => "outside",
        _ => "far",
    }
}

fn one_digit(percent: f64) -> String {
    format!("{percent:.1}")
}

fn funnel(standing: &Standing, share: f64) -> Option<Funnel> {
    let most = standing.like.iter().map(|body| body.decided).max()?;
    let most = most.max(1).next_multiple_of(10);
    let span = f64::from(u32::try_from(most).ok()?);
    let across = |decided: f64| LEFT + decided / span * (WIDTH - LEFT - 10.0);
    let up = |percent: f64| HEIGHT - BOTTOM - percent / 100.0 * (HEIGHT - BOTTOM - TOP);
    let dot = |body: &Body| Dot {
        x: one_digit(across(f64::from(u32::try_from(body.decided).unwrap_or(u32::MAX)))),
        y: one_digit(up(body.percent())),
        is_own: body.code == standing.code,
    };
    // Each limit is drawn from where shares begin to be said.
    let points = |level: usize, end: fn(&insight::Range) -> f64| {
        let point = |step: u32| {
            let decided = span / f64::from(STEPS) * f64::from(step);
            let ranges = insight::expected(share / 100.0, whole(decided));
            let percent = ranges.get(level).map_or(share, end);
            format!("{},{}", one_digit(across(decided)), one_digit(up(percent)))
        };
        (2..=STEPS).map(point).collect::<Vec<_>>().join(" ")
    };
    let limits = [0, 1]
        .into_iter()
        .flat_map(|level| [points(level, |range| range.from), points(level, |range| range.to)]);
    let tick = |at: f64, says: String| Tick { at: one_digit(at), says };
    Some(Funnel {
        limits: limits.collect(),
        middle: one_digit(up(share)),
        across: [0, most / 2, most]
            .map(|at| {
                tick(across(f64::from(u32::try_from(at).unwrap_or_default())), at.to_string())
            })
            .into(),
        up: [0, 25, 50, 75, 100].map(|at| tick(up(f64::from(at)), at.to_string())).into(),
        dots: standing.like.iter().map(dot).collect(),
    })
}

/// The nearest whole number of cases.
fn whole(decided: f64) -> u64 {
    format!("{decided:.0}").parse().unwrap_or(1)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<RecordPage>()
}
