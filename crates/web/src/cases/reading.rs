//! A long issue, read: each claim once, the days in order, what it cites and whether somebody has
//! looked that up. The words as sent stand on the page of the case.
use app::desk;
use axum::extract::State;
use casework::{
    Day, Reference,
    codes::Looked,
    id::IssueNo,
    reading::{Citation, Reading},
};
use serde::Serialize;

use super::Case;
use crate::{Answer, Apology, At, CaseFrame, Field, Form, Onward, Page, Sent, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct ReadingPage {
    case: CaseFrame,
    issue: u32,
    words: usize,
    folded: usize,
    matters: String,
    passages: Vec<PassageView>,
    days: Vec<(Day, String)>,
    citations: Vec<CitationView>,
}

#[derive(Debug, Serialize)]
struct PassageView {
    words: String,
    begins: bool,
    again: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CitationView {
    no: usize,
    words: String,
    cites: &'static str,
    /// The code of what was found, or nothing.
    looked: &'static str,
    found: String,
}

impl Page for ReadingPage {
    const TEMPLATE: &'static str = "cases/reading.html";

    fn samples() -> Vec<Self> {
        let page = |full: bool| Self {
            case: CaseFrame::sample(),
            issue: 1,
            words: 900,
            folded: usize::from(full),
            matters: if full { "That nobody came.".into() } else { String::new() },
            passages: vec![PassageView {
                words: "Nobody came on 2 March 2026.".into(),
                begins: full,
                again: vec!["Nobody came.".into(); usize::from(full)],
            }],
            days: vec![(jiff::civil::date(2026, 3, 2), "Nobody came.".into()); usize::from(full)],
            citations: ["", "not-found"]
                .into_iter()
                .filter(|_| full)
                .map(|looked| CitationView {
                    no: 0,
                    words: "Equality Act 2010".into(),
                    cites: "statute",
                    looked,
                    found: if looked.is_empty() { String::new() } else { "Not there.".into() },
                })
                .collect(),
        };
        vec![page(true), page(false)]
    }
}

/// What an issue says, and what matters most to whoever said it.
fn told(case: &Case, issue: IssueNo) -> Result<(Reading, String), Apology> {
    let found = case.opened.complaint()?.issues.get(&issue).ok_or_else(Apology::not_found)?;
    let words = found.words.known().ok_or_else(Apology::not_found)?;
    Ok((Reading::of(&words.happened), words.matters.clone()))
}

/// The page.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue)): At<(Reference, IssueNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let complaint = case.opened.complaint()?;
    let (reading, matters) = told(&case, issue)?;
    let days = reading.by_day().into_iter().map(|(day, words)| (day, words.to_owned())).collect();
    let citation = |(no, citation): (usize, &Citation)| {
        let found = complaint.citation_found(issue, &citation.words);
        CitationView {
            no,
            words: citation.words.clone(),
            cites: citation.cites.code(),
            looked: found.map_or("", |(looked, _)| looked.code()),
            found: found.map_or("", |(_, words)| words).to_owned(),
        }
    };
    let page = ReadingPage {
        case: CaseFrame::of(&site, &visitor, &case.opened)?,
        issue: issue.0,
        words: reading.words,
        folded: reading.folded,
        matters,
        days,
        citations: reading.citations.iter().enumerate().map(citation).collect(),
        passages: reading
            .passages
            .into_iter()
            .map(|it| PassageView { words: it.words, begins: it.begins, again: it.again })
            .collect(),
    };
    site.page(&visitor, &page)
}

fn cited(case: &Case, issue: IssueNo, no: usize) -> Result<Citation, Apology> {
    let (mut reading, _) = told(case, issue)?;
    if no >= reading.citations.len() {
        return Err(Apology::not_found());
    }
    Ok(reading.citations.swap_remove(no))
}

fn form(
    site: &Site,
    visitor: &Visitor,
    case: &Case,
    (issue, citation): (IssueNo, &Citation),
) -> Result<Form, Apology> {
    let cited = vec![("cited", citation.words.as_str().into())];
    Ok(case
        .form(site, visitor, &format!("/issues/{issue}/reading"))?
        .heading_about("cases-citation", cited)
        .field(Field::choice::<Looked>("looked", "cases-citation-looked"))
        .field(Field::area("found", "cases-citation-found").rows(4))
        .button("form-save"))
}

/// What to look up.
pub(super) async fn show_citation(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue, no)): At<(Reference, IssueNo, usize)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let citation = cited(&case, issue, no)?;
    form(&site, &visitor, &case, (issue, &citation))?.show(&site, &visitor)
}

/// What was found.
pub(super) async fn send_citation(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue, no)): At<(Reference, IssueNo, usize)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let citation = cited(&case, issue, no)?;
    let form = form(&site, &visitor, &case, (issue, &citation))?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let found = (citation.words.as_str(), answers.choice("looked")?, answers.text("found"));
    let (office, ask) = (&site.office, answers.ask(case.actor));
    let done = desk::check_citation(office, &ask, (case.id, issue), found).await;
    form.done(&site, &visitor, &answers, done)?;
    let back = format!("{}/issues/{issue}/reading", case.home());
    Onward::to(back).saying("cases-saved").into_answer(&site)
}
