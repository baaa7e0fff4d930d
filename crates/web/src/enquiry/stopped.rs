//! Where people stop on their way to a complaint: evidence of what stands in their way.
use app::{enquiry::stopped, ports::Month};
use axum::extract::State;
use insight::{FEW, Shown};
use serde::{Deserialize, Serialize};

use crate::{Answer, Apology, Asked, Page, Site, Visitor, learning::counted, page::Link};

/// Where people stopped in a month.
#[derive(Debug, Serialize)]
pub(super) struct StoppedPage {
    month: String,
    months: Vec<Link>,
    places: Vec<Line>,
    advice: Vec<Line>,
    few: u64,
}

#[derive(Debug, Serialize)]
struct Line {
    /// The key of its words.
    key: String,
    said: String,
}

impl Page for StoppedPage {
    const TEMPLATE: &'static str = "enquiry/stopped.html";

    fn samples() -> Vec<Self> {
        let (places, advice) = stopped::all_codes();
        let lines = |codes: Vec<String>, begin: &str| {
            let line = |code| Line { key: format!("{begin}{code}"), said: "12".into() };
            codes.into_iter().map(line).collect()
        };
        let months = vec![Link { text: "March 2026".into(), href: "?".into(), current: true }];
        let whole = Self {
            month: "March 2026".into(),
            months,
            places: lines(places, PLACE),
            advice: lines(advice, VERDICT),
            few: FEW,
        };
        let none = Self {
            month: String::new(),
            months: Vec::new(),
            places: Vec::new(),
            advice: Vec::new(),
            few: FEW,
        };
        vec![whole, none]
    }
}

/// The keys of the steps and of what was advised begin so.
const PLACE: &str = "stopped-at-";
const VERDICT: &str = "checker-verdict-";

/// Which month.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    month: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(of): Asked<Of>,
) -> Answer {
    let months = stopped::months(&site.office).await?;
    let month = match of.month.as_str() {
        "" => months.first().cloned(),
        code => Some(Month::parse(code).ok_or_else(Apology::not_found)?),
    };
    let told = match &month {
        Some(month) => stopped::stopped(&site.office, month).await?,
        None => stopped::Stopped::default(),
    };
    let say = |count| counted(site.words(), visitor.language, count);
    let lines = |rows: Vec<Shown<String>>, begin: &str| {
        let line =
            |row: Shown<String>| Line { key: format!("{begin}{}", row.what), said: say(row.said) };
        rows.into_iter().map(line).collect()
    };
    let link = |one: &Month| Link {
        text: name_of(&site, &visitor, one),
        href: format!("/office/stopped?month={}", one.code()),
        current: Some(one) == month.as_ref(),
    };
    let page = StoppedPage {
        month: month.as_ref().map(|month| name_of(&site, &visitor, month)).unwrap_or_default(),
        months: months.iter().map(link).collect(),
        places: lines(told.places, PLACE),
        advice: lines(told.advice, VERDICT),
        few: FEW,
    };
    site.page(&visitor, &page)
}

/// A month in words.
pub(super) fn name_of(site: &Site, visitor: &Visitor, month: &Month) -> String {
    let (year, month) = month.code().split_once('-').unwrap_or((month.code(), ""));
    let args = [("year", year.into()), ("month", month.parse::<i64>().unwrap_or_default().into())];
    site.words().say(visitor.language, "stopped-month", &args)
}
