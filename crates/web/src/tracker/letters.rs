//! What somebody was told: the exact words of each letter, to read and to print.
use axum::extract::State;
use casework::{Day, Reference, id::NoticeNo, people::Party};
use serde::{Deserialize, Serialize};

use super::{Mine, Side};
use crate::{Answer, Apology, Asked, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct Letters {
    mine: Mine,
    letters: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    subject: String,
    day: Day,
    means: &'static str,
    state: &'static str,
}

impl Page for Letters {
    const TEMPLATE: &'static str = "tracker/letters.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let row = Row { number: 1, subject: "News".into(), day, means: "post", state: "posted" };
        vec![
            Self { mine: Mine::sample(), letters: vec![row] },
            Self { mine: Mine::sample(), letters: Vec::new() },
        ]
    }
}

/// A letter as it is printed.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    subject: String,
    body: String,
    day: Day,
    reference: String,
    name: String,
    address: Vec<String>,
    large: bool,
}

impl Page for Sheet {
    const TEMPLATE: &'static str = "tracker/letter.html";

    fn samples() -> Vec<Self> {
        [false, true]
            .map(|large| Self {
                subject: "News".into(),
                body: "Dear Ada\n\nThere is news.".into(),
                day: jiff::civil::date(2026, 3, 2),
                reference: "4821-0937-5654".into(),
                name: "Ada Ashgrove".into(),
                address: vec!["1 Made-up Lane".into()],
                large,
            })
            .into()
    }
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(super) struct Print {
    #[serde(default)]
    large: String,
}

pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let own = Party::Person(side.person.no);
    let notices = side.opened.complaint()?.notices.iter().filter(|(_, notice)| notice.to == own);
    let rows = notices.rev().map(|(no, notice)| Row {
        number: no.0,
        subject: notice.letter.known().map_or_else(String::new, |letter| letter.subject.clone()),
        day: notice.on,
        means: notice.means.code(),
        state: notice.state.code(),
    });
    let letters = rows.collect();
    site.page(&visitor, &Letters { mine: side.frame(&site, &visitor)?, letters })
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, number)): At<(Reference, NoticeNo)>,
    Asked(print): Asked<Print>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let own = Party::Person(side.person.no);
    let complaint = side.opened.complaint()?;
    let notice = complaint.notices.get(&number).filter(|notice| notice.to == own);
    let notice = notice.ok_or_else(Apology::not_found)?;
    let letter = notice.letter.known().ok_or_else(Apology::not_found)?;
    let identity = side.person.identity.known().cloned().unwrap_or_default();
    let mut address = identity.address;
    address.extend(Some(identity.postcode).filter(|postcode| !postcode.is_empty()));
    let sheet = Sheet {
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        day: notice.on,
        reference: complaint.reference.to_string(),
        name: identity.name,
        address,
        large: notice.large_print || print.large == "yes",
    };
    site.page(&visitor, &sheet)
}
