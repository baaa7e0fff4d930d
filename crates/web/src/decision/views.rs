//! The provisional views go to both sides, with the same window.
use app::decision;
use axum::extract::State;
use casework::{
    Complaint, Day, Reference, case::Stage, decision::Missing, people::Party, section::Section,
};
use jiff::Span;
use serde::Serialize;

use super::reading::{Reading, say};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// The text may be as long as all findings together.
const LONG: usize = 100_000;
/// How many days the form offers at first: a little more than the least.
const WINDOW: i64 = 21;

/// What stands around the form.
#[derive(Debug, Serialize)]
struct Beside {
    missing: Vec<MissingView>,
    shared_on: String,
    shared_until: String,
    paper: String,
    sides: Vec<String>,
}

/// Something that is missing, in words, and where it is mended.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MissingView {
    text: String,
    href: String,
}

impl MissingView {
    /// One, for the test that renders every template.
    pub(super) fn sample() -> Self {
        Self { text: "Issue 1 has no finding.".into(), href: "/x".into() }
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    // Once the inquiry is over nothing is shared any more: there is only what was.
    if let Stage::Closed { .. } = reading.complaint()?.stage {
        return Onward::to(format!("/cases/{reference}/views/paper")).into_answer(&site);
    }
    form(&site, &visitor, &reading)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(reading.actor);
    let said = (answers.day("until")?, answers.text("words"));
    let done = decision::share_views(&site.office, &ask, reading.case_id(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/views")).saying("decision-shared").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    let sections = [Section::Findings, Section::Comments];
    Reading::open(site, visitor, reference, &sections).await
}

fn form(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Form, Apology> {
    let complaint = reading.complaint()?;
    let today = site.office.today();
    let shared = complaint.views.as_ref();
    let beside = Beside {
        missing: missing(site, visitor, reading, &complaint.missing_for_views(today))?,
        shared_on: shared.map(|views| views.on.to_string()).unwrap_or_default(),
        shared_until: shared.map(|views| views.until.to_string()).unwrap_or_default(),
        paper: format!("/cases/{}/views/paper", complaint.reference),
        sides: sides(site, visitor, reading, complaint)?,
    };
    let words = match shared {
        Some(views) => views.words.words().to_owned(),
        None => reading.prefill(site, visitor)?.views(),
    };
    Ok(Form::new()
        .case(reading.frame(site, visitor)?)
        .heading("decision-views")
        .field(Field::area("words", "decision-views-words").up_to(LONG).rows(20))
        .field(Field::day("until", "decision-views-until").future())
        .value("words", words)
        .value("until", in_days(today, WINDOW))
        .template("decision/_views.html", &beside)
        .seen(Section::Findings, reading.opened.version(Section::Findings))
        .button("decision-views-button")
        .back(format!("/cases/{}/findings", complaint.reference)))
}

fn in_days(today: Day, days: i64) -> Day {
    today.saturating_add(Span::new().days(days))
}

/// Who gets the views: everybody the rule invites.
fn sides(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    complaint: &Complaint,
) -> Result<Vec<String>, Apology> {
    let person =
        complaint.correspondent(site.office.today()).map(|person| Party::Person(person.no));
    let bodies = complaint.involved().into_iter().map(Party::Organisation);
    let sides = person.into_iter().chain(bodies);
    sides.map(|party| reading.party(site, visitor, party)).collect()
}

/// What is missing, in words.
pub(super) fn missing(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    missing: &[Missing],
) -> Result<Vec<MissingView>, Apology> {
    missing.iter().map(|it| one_missing(site, visitor, reading, *it)).collect()
}

fn one_missing(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    missing: Missing,
) -> Result<MissingView, Apology> {
    let base = format!("/cases/{}", reading.complaint()?.reference);
    let name = |party| reading.party(site, visitor, party);
    let (key, args, page) = match missing {
        Missing::Investigation => ("decision-missing-investigation", Vec::new(), String::new()),
        Missing::Views => ("decision-missing-views", Vec::new(), "/views".into()),
        Missing::Finding(issue) => {
            let args = vec![("issue", issue.0.into())];
            ("decision-missing-finding", args, format!("/issues/{issue}/finding"))
        }
        Missing::Hearing { party, until: None } => {
            ("decision-missing-invitation", vec![("who", name(party)?.into())], "/comments".into())
        }
        Missing::Hearing { party, until: Some(until) } => {
            let args = vec![("who", name(party)?.into()), ("until", until.into())];
            ("decision-missing-hearing", args, String::new())
        }
        Missing::Answer(_, party) => {
            ("decision-missing-answer", vec![("who", name(party)?.into())], "/comments".into())
        }
        Missing::Comments { party, until } => {
            let args = vec![("who", name(party)?.into()), ("until", until.into())];
            ("decision-missing-comments", args, String::new())
        }
    };
    let text = say(site, visitor, key, &args);
    let href = if page.is_empty() { page } else { format!("{base}{page}") };
    Ok(MissingView { text, href })
}
