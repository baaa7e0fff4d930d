//! The papers that somebody may open: what they sent, and what was sent to them.
use app::{desk, lens};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use casework::{Day, Reference, id::PaperNo, people::Party};
use serde::Serialize;

use super::{Mine, Side};
use crate::{Answer, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct Papers {
    mine: Mine,
    papers: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    name: String,
    day: Day,
    kilobytes: u64,
    own: bool,
}

impl Page for Papers {
    const TEMPLATE: &'static str = "tracker/papers.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let row = Row { number: 1, name: "letter.pdf".into(), day, kilobytes: 12, own: true };
        vec![
            Self { mine: Mine::sample(), papers: vec![row] },
            Self { mine: Mine::sample(), papers: Vec::new() },
        ]
    }
}

pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let (actor, complaint) = (visitor.actor()?, side.opened.complaint()?);
    let own = Party::Person(side.person.no);
    let today = side.opened.today;
    let shown =
        complaint.papers.iter().filter(|(no, _)| lens::shows_paper(complaint, &actor, **no, today));
    let rows = shown.rev().map(|(no, paper)| Row {
        number: no.0,
        name: paper.words.known().map_or_else(String::new, |words| words.name.clone()),
        day: paper.on,
        kilobytes: paper.size.div_ceil(1024),
        own: paper.from == own,
    });
    let papers = rows.collect();
    site.page(&visitor, &Papers { mine: side.frame(&site, &visitor)?, papers })
}

/// Gives a paper as a file to keep, never as a page of ours.
pub(super) async fn give(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, number)): At<(Reference, PaperNo)>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    drop(side);
    let given = desk::give_paper(&site.office, &visitor.actor()?, reference, number).await?;
    let name = crate::form::encoded(&given.name);
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    let kind = HeaderValue::from_str(&given.media_type);
    let headers = [
        (
            header::CONTENT_TYPE,
            kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
        ),
        (
            header::CONTENT_DISPOSITION,
            disposition.unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, given.content).into_response())
}
