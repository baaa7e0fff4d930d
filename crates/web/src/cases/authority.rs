//! Who acts for the complainant: what shows it, and that it is over.
use app::desk;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    authority::Seen,
    codes::{AuthorityKind, AuthorityScope, Channel},
    id::{PaperNo, PersonNo},
    section::Section,
};

use super::Case;
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

fn name(case: &Case, no: PersonNo) -> Result<String, Apology> {
    let person = case.opened.complaint()?.people.get(&no).ok_or_else(Apology::not_found)?;
    Ok(person.name().to_owned())
}

fn papers(complaint: &Complaint) -> Vec<Choice> {
    let named = |no: &PaperNo, paper: &casework::case::Paper| {
        let name = paper.words.known().map(|words| words.name.clone()).unwrap_or_default();
        Choice::named(no, format!("{no}: {name}"))
    };
    complaint.papers.iter().map(|(no, paper)| named(no, paper)).collect()
}

fn form(site: &Site, visitor: &Visitor, case: &Case, no: PersonNo) -> Result<Form, Apology> {
    let about = vec![("name", name(case, no)?.into())];
    let papers = papers(case.opened.complaint()?);
    let form = case
        .form(site, visitor, "")?
        .heading_about("cases-authority", about)
        .field(Field::choice::<AuthorityKind>("kind", "cases-authority-kind"))
        .field(Field::choice::<AuthorityScope>("scope", "cases-authority-scope"))
        .field(Field::day("from", "cases-authority-from").past())
        .field(Field::day("ends", "cases-authority-until").optional().future());
    let form = match papers.is_empty() {
        true => form,
        false => form.field(Field::select("paper", "cases-authority-paper", papers).optional()),
    };
    let version = case.opened.version(Section::People);
    Ok(form.seen(Section::People, version).button("form-save"))
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// What the officer saw.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let seen = Seen {
        kind: answers.choice("kind")?,
        scope: answers.choice("scope")?,
        from: answers.day("from")?,
        ends: answers.maybe_day("ends")?,
        paper: answers.parsed::<u32>("paper")?.map(PaperNo),
    };
    let ask = answers.ask(case.actor);
    let done = desk::record_authority(&site.office, &ask, case.id, (no, seen)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-authority-recorded").into_answer(&site)
}

fn end_form(site: &Site, visitor: &Visitor, case: &Case, no: PersonNo) -> Result<Form, Apology> {
    let about = vec![("name", name(case, no)?.into())];
    Ok(case
        .form(site, visitor, "")?
        .heading_about("cases-authority-end", about)
        .field(Field::choice::<Channel>("channel", "cases-authority-end-how"))
        .warning_button("cases-authority-end-button"))
}

/// How the office was told that it is over.
pub(super) async fn ask_end(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    end_form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// It is over.
pub(super) async fn end(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = end_form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let told = (no, answers.choice::<Channel>("channel")?);
    let done = desk::end_authority(&site.office, &ask, case.id, told).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-authority-ended").into_answer(&site)
}
