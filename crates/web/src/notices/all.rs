//! The post of the day: every letter that waits on one page, to be printed in one go, and all
//! that are printed, to be posted.
use std::collections::BTreeSet;

use app::{
    desk::{self, Names},
    lists::notice::NoticeRow,
    notices::{self, Next, Which},
};
use axum::extract::State;
use casework::{Complaint, id::OrganisationId};
use serde::Serialize;

use super::Sheet;
use crate::{Answer, Apology, Field, Form, Onward, Sent, Site, Visitor};

/// So many letters are on one page: a bundle that somebody can carry.
const BUNDLE: u32 = 50;
const PRINT: &str = "/office/post";
const POST: &str = "/office/post/printed";

/// The letters of the page.
#[derive(Debug, Serialize)]
struct Beside {
    sheets: Vec<Sheet>,
    lines: Vec<Line>,
    /// How many wait, those that do not fit on the page included.
    total: u64,
    /// How many wait on the other page.
    others: u64,
    /// Each sheet is in a print of its own, the page in none.
    large: bool,
}

/// A letter in the list of those that are printed.
#[derive(Debug, Serialize)]
struct Line {
    reference: String,
    number: u32,
    to: String,
    subject: String,
}

/// Opens the case of every letter: to read one is to look at the case.
async fn beside(
    site: &Site,
    visitor: &Visitor,
    next: Next,
) -> Result<(Beside, Vec<NoticeRow>), Apology> {
    let (actor, office) = (visitor.actor()?, &site.office);
    let (rows, total) = notices::waiting(office, next, BUNDLE).await?;
    let other = if next == Next::Print { Next::Post } else { Next::Print };
    let others = notices::waiting(office, other, 1).await?.1;
    let about: BTreeSet<_> =
        rows.iter().filter_map(|row| row.organisation.map(OrganisationId)).collect();
    let mut names = desk::names(office, about, BTreeSet::new()).await?;
    let mut page = Beside { sheets: Vec::new(), lines: Vec::new(), total, others, large: false };
    let mut shown = Vec::new();
    for row in rows {
        let Some(reference) = row.reference else { continue };
        let opened = office.open(&actor, reference).await?;
        let complaint = opened.complaint()?;
        names = names.with_members(office, complaint.member().into_iter().collect()).await?;
        let Some((line, sheet)) = letter(complaint, &names, &row) else { continue };
        match next {
            Next::Print => page.sheets.push(sheet),
            Next::Post => page.lines.push(line),
        }
        shown.push(row);
    }
    Ok((page, shown))
}

fn letter(complaint: &Complaint, names: &Names, row: &NoticeRow) -> Option<(Line, Sheet)> {
    let notice = complaint.notices.get(&row.notice)?;
    let sheet = Sheet::of(complaint, names, notice)?;
    let line = Line {
        reference: complaint.reference.to_string(),
        number: row.notice.0,
        to: super::called(complaint, names, notice.to),
        subject: sheet.subject.clone(),
    };
    Some((line, sheet))
}

async fn form(site: &Site, visitor: &Visitor, next: Next) -> Result<Form, Apology> {
    let (beside, rows) = beside(site, visitor, next).await?;
    let form = match next {
        Next::Print => Form::new().heading("notices-all").button("notices-all-printed"),
        Next::Post => Form::new().heading("notices-bundle").button("notices-all-posted"),
    };
    let template = match next {
        Next::Print => "notices/print.html",
        Next::Post => "notices/post.html",
    };
    let which = |row: &NoticeRow| Which { case: row.case, notice: row.notice }.to_string();
    let form = form.field(Field::hidden("letter")).template(template, &beside);
    Ok(rows.iter().fold(form, |form, row| form.value("letter", which(row))))
}

async fn done(site: &Site, visitor: &Visitor, next: Next, sent: Sent) -> Result<(), Apology> {
    let form = form(site, visitor, next).await?;
    let answers = form.answers(site, visitor, sent).await?;
    let letters: Vec<Which> = answers.choices("letter")?;
    let done = notices::all(&site.office, &answers.ask(visitor.actor()?), (next, &letters)).await;
    form.done(site, visitor, &answers, done)
}

/// Every letter that is to be printed, one sheet each.
pub(super) async fn to_print(State(site): State<Site>, visitor: Visitor) -> Answer {
    form(&site, &visitor, Next::Print).await?.show(&site, &visitor)
}

/// They are printed.
pub(super) async fn printed(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    done(&site, &visitor, Next::Print, sent).await?;
    Onward::to(POST).saying("notices-are-printed").into_answer(&site)
}

/// Every letter that is printed and not yet in the post.
pub(super) async fn to_post(State(site): State<Site>, visitor: Visitor) -> Answer {
    form(&site, &visitor, Next::Post).await?.show(&site, &visitor)
}

/// They are in the post.
pub(super) async fn posted(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    done(&site, &visitor, Next::Post, sent).await?;
    Onward::to(PRINT).saying("notices-are-posted").into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let full = || Beside {
        sheets: [false, true].map(Sheet::sample).into(),
        lines: vec![Line {
            reference: "4821-0937-5654".into(),
            number: 1,
            to: "Ada Ashgrove".into(),
            subject: "News".into(),
        }],
        total: 70,
        others: 3,
        large: false,
    };
    let empty =
        || Beside { sheets: Vec::new(), lines: Vec::new(), total: 0, others: 0, large: false };
    let sample = crate::page::Sample::of_form;
    let pages = ["notices/print.html", "notices/post.html"].into_iter();
    pages.flat_map(|page| [sample(page, &full()), sample(page, &empty())]).flatten().collect()
}
