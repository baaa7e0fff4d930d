//! The evidence log: who sent what, when, and what it shows, for which issue.
use app::{Step, investigation};
use axum::extract::State;
use casework::{
    Reference,
    case::Evidence,
    event::EvidenceWords,
    id::{EvidenceNo, IssueNo, MemberId, OrganisationId, PaperNo, PersonNo},
    investigation::NewEvidence,
    people::Party,
    section::Section,
};

use super::{
    Desk,
    board::{Board, Card, Pen},
    given, issue_title,
};
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// The log.
pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let logged = desk.complaint()?.evidence.iter();
    let cards = logged.map(|(no, item)| card(pen, &desk, (*no, item))).collect::<Result<_, _>>()?;
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-evidence",
        cards,
        actions: pen.actions([(
            "investigation-evidence-new",
            desk.can(pen, Step::LogEvidence, desk.at("evidence/new")),
        )]),
        empty: "investigation-evidence-none",
    };
    site.page(&visitor, &board)
}

fn card(pen: Pen<'_>, desk: &Desk, (no, item): (EvidenceNo, &Evidence)) -> Result<Card, Apology> {
    let words = item.words.known();
    let title = words.map_or("", |words| words.title.as_str());
    let issues: Vec<String> = item.issues.iter().map(ToString::to_string).collect();
    let from = desk.called(pen.site, pen.visitor, item.from)?;
    Ok(Card::new(format!("{no}. {title}"))
        .row(pen, "investigation-evidence-from", from)
        .day(pen, "investigation-evidence-received", Some(item.received))
        .row(
            pen,
            "investigation-evidence-issues",
            pen.site.words().list(pen.visitor.language, &issues),
        )
        .said(pen, "investigation-evidence-shows", words.map_or("", |words| words.shows.as_str()))
        .papers(given(desk.complaint()?, &item.papers)))
}

/// Somebody from whom evidence comes, as a form sends it.
fn code_of(party: Party) -> String {
    match party {
        Party::Person(no) => format!("person {no}"),
        Party::Organisation(id) => format!("organisation {id}"),
        Party::Member(id) => format!("member {id}"),
        Party::Office => "office us".into(),
    }
}

fn read_code(code: &str) -> Result<Party, Apology> {
    match code.split_once(' ').ok_or_else(Apology::bad_form)? {
        ("person", no) => Ok(Party::Person(PersonNo(no.parse().map_err(|_| Apology::bad_form())?))),
        ("member", id) => Ok(Party::Member(MemberId(id.parse().map_err(|_| Apology::bad_form())?))),
        ("organisation", id) => {
            Ok(Party::Organisation(OrganisationId(id.parse().map_err(|_| Apology::bad_form())?)))
        }
        _ => Ok(Party::Office),
    }
}

fn form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let people = case.people.keys().map(|no| Party::Person(*no));
    let bodies = case.involved().into_iter().map(Party::Organisation);
    let mut from = Vec::new();
    for party in people.chain(bodies).chain([Party::Office]) {
        from.push(Choice::named(code_of(party), desk.called(site, visitor, party)?));
    }
    let issues = case.undecided().filter_map(|no| {
        let issue = case.issues.get(&no)?;
        let name = desk.names.organisation(issue.organisation);
        Some(Choice::named(no, issue_title(site, visitor, (issue, name))))
    });
    let issues: Vec<Choice> = issues.collect();
    let papers = case
        .papers
        .iter()
        .filter_map(|(no, paper)| Some(Choice::named(no, paper.words.known()?.name.clone())));
    let papers: Vec<Choice> = papers.collect();
    let mut form = desk
        .form(site, visitor, "evidence")?
        .heading("investigation-evidence-new")
        .field(Field::text("title", "investigation-evidence-title"))
        .field(Field::radios("from", "investigation-evidence-from", from))
        .field(Field::day("received", "investigation-evidence-received").past())
        .field(Field::area("shows", "investigation-evidence-shows"))
        .field(Field::checkboxes("issues", "investigation-evidence-issues", issues))
        .value("received", site.office.today())
        .seen(Section::Evidence, desk.opened.version(Section::Evidence))
        .button("form-save");
    if !papers.is_empty() {
        let papers = Field::checkboxes("papers", "investigation-evidence-papers", papers);
        form = form.field(papers.optional());
    }
    Ok(form)
}

/// Asks what it is.
pub(super) async fn show_new(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is logged.
pub(super) async fn log(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let words = EvidenceWords {
        title: answers.text("title").to_owned(),
        shows: answers.text("shows").to_owned(),
    };
    let new = NewEvidence {
        from: read_code(answers.chosen("from"))?,
        received: answers.day("received")?,
        papers: answers.choices::<PaperNo>("papers")?,
        issues: answers.choices::<IssueNo>("issues")?.into_iter().collect(),
        words,
    };
    let ask = answers.ask(desk.actor);
    let done = investigation::log_evidence(&site.office, &ask, desk.id, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("evidence")).saying("investigation-evidence-logged").into_answer(&site)
}
