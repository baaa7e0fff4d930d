//! What somebody was told: the exact words of each letter, to read and to print.
use app::desk::Names;
use axum::extract::State;
use casework::{
    Complaint, Day, Reference,
    case::Notice,
    codes::{NoticeKind, Role},
    id::NoticeNo,
    people::Party,
};
use serde::Serialize;

use super::{Mine, Side};
use crate::{
    Answer, Apology, Asked, At, Page, Site, Visitor,
    notices::{Print, Sheet},
};

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
pub(super) struct Paper {
    reference: String,
    sheet: Sheet,
    large: bool,
}

impl Page for Paper {
    const TEMPLATE: &'static str = "tracker/letter.html";

    fn samples() -> Vec<Self> {
        let reference = || "4821-0937-5654".to_owned();
        let paper = |large| Self { reference: reference(), sheet: Sheet::sample(large), large };
        [false, true].map(paper).into()
    }
}

/// Whether a letter is the reader's: theirs, or one to whoever acted for them and no longer does.
fn is_theirs(side: &Side, complaint: &Complaint, notice: &Notice) -> bool {
    let Party::Person(no) = notice.to else { return false };
    let is_complainant = side.person.is(Role::Complainant);
    let is_over = !complaint.authority(no).on(side.opened.today).holds();
    let is_inherited = is_over && notice.kind != NoticeKind::AuthorityEnded;
    no == side.person.no || (is_complainant && is_inherited)
}

pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let complaint = side.opened.complaint()?;
    let notices =
        complaint.notices.iter().filter(|(_, notice)| is_theirs(&side, complaint, notice));
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
    let complaint = side.opened.complaint()?;
    let notice = complaint.notices.get(&number).filter(|it| is_theirs(&side, complaint, it));
    let notice = notice.ok_or_else(Apology::not_found)?;
    let sheet = Sheet::of(complaint, &Names::default(), notice).ok_or_else(Apology::not_found)?;
    let sheet = print.of(sheet);
    let paper = Paper { reference: reference.to_string(), large: sheet.large, sheet };
    site.page(&visitor, &paper)
}
