//! The form's pages about one problem, and the list of problems.
use app::enquiry::{
    Draft,
    draft::{DraftBody, DraftIssue},
    help::help,
};
use axum::extract::State;
use casework::{codes::Subject, enquiry::submit::MOST_ISSUES, id::OrganisationId};
use serde::Serialize;

use super::{body, check::Search, keep, steps};
use crate::{
    Answer, Answers, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((no, step)): At<(usize, String)>,
    Asked(search): Asked<Search>,
) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    form(&site, &visitor, &draft, (no, &step, &search.q)).await?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((no, step)): At<(usize, String)>,
    Asked(search): Asked<Search>,
    sent: Sent,
) -> Answer {
    let mut draft = keep::to_change(&site, &visitor).await?;
    let form = form(&site, &visitor, &draft, (no, &step, &search.q)).await?;
    let mut answers = form.read(&site, sent).await?;
    judge(&step, &mut answers)?;
    form.settle(&site, &visitor, &answers)?;
    let mut issue = issue_of(&draft, no)?;
    take(&site, &mut issue, &step, &answers).await?;
    let to = put(&mut draft, no, issue);
    steps::kept(&site, &draft, to).await
}

/// Puts an issue into its place, and says where to go on.
fn put(draft: &mut Draft, no: usize, issue: DraftIssue) -> String {
    match no.checked_sub(1).and_then(|place| draft.issues.get_mut(place)) {
        Some(place) => *place = issue.clone(),
        None => draft.issues.push(issue.clone()),
    }
    steps::on_from_issue(draft, &issue)
}

/// The issue of this number, or an empty one after the last.
fn issue_of(draft: &Draft, no: usize) -> Result<DraftIssue, Apology> {
    let place = no.checked_sub(1).ok_or_else(Apology::not_found)?;
    let most = usize::try_from(MOST_ISSUES).unwrap_or(usize::MAX);
    match draft.issues.get(place) {
        Some(issue) => Ok(issue.clone()),
        None if place == draft.issues.len() && place < most => Ok(DraftIssue::default()),
        None => Err(Apology::not_found()),
    }
}

async fn form(
    site: &Site,
    visitor: &Visitor,
    draft: &Draft,
    (no, step, sought): (usize, &str, &str),
) -> Result<Form, Apology> {
    let issue = issue_of(draft, no)?;
    let place = format!("issue/{no}/{step}");
    let at = (draft, place.as_str());
    let form = match step {
        "organisation" => {
            let known = known(draft);
            let code = draft.return_code();
            let address = format!("/complain/{place}");
            let asked = (address.as_str(), sought, code.as_str());
            let form = body::issue_form(site, asked, &issue, &known).await?;
            return Ok(steps::captioned(site, visitor, at, form));
        }
        "happened" => Form::new()
            .field(Field::area("happened", "complain-happened").rows(10))
            .value("happened", issue.happened.as_str()),
        "matters" if issue.is_long() => Form::new()
            .field(Field::area("matters", "complain-matters").optional().up_to(1_000).rows(5))
            .value("matters", issue.matters.as_str()),
        "noticed" => noticed(&issue),
        "effect" => Form::new()
            .field(Field::area("effect", "complain-effect").rows(6))
            .value("effect", issue.effect.as_str()),
        "subject" => Form::new()
            .field(Field::choice::<Subject>("subject", "complain-subject"))
            .value("subject", issue.subject.map(Subject::code)),
        "process" => Form::new()
            .heading("complain-process")
            .field(Field::day("complained", "complain-process-complained").past().optional())
            .field(Field::day("answered", "complain-process-answered").past().optional())
            .value("complained", issue.complained)
            .value("answered", issue.answered),
        _ => return Err(Apology::not_found()),
    };
    let help = help(&site.office, &issue).await?;
    Ok(steps::helped(site, visitor, (draft, &place, help), form))
}

/// The organisations of the other issues: most complaints are about one.
fn known(draft: &Draft) -> Vec<OrganisationId> {
    let listed = draft.issues.iter().filter_map(|issue| issue.body.as_ref());
    let mut known: Vec<_> = listed.filter(|body| body.listed).map(|body| body.id).collect();
    known.sort_unstable();
    known.dedup();
    known
}

fn noticed(issue: &DraftIssue) -> Form {
    let unknown = issue.noticed_passed && issue.noticed.is_none();
    let choices = [Choice::new("yes", "complain-noticed-unknown")];
    Form::new()
        .field(Field::day("noticed", "complain-noticed").past().optional())
        .field(Field::checkboxes("unknown", "complain-noticed-or", choices).optional())
        .value("noticed", issue.noticed)
        .value("unknown", unknown.then_some("yes"))
}

/// What a single field cannot judge.
fn judge(step: &str, answers: &mut Answers) -> Result<(), Apology> {
    if !answers.is_fine() {
        return Ok(());
    }
    match step {
        "noticed" if answers.maybe_day("noticed")?.is_none() && !answers.yes("unknown") => {
            answers.fault("noticed", "complain-noticed-needed");
        }
        "process" => {
            let days = (answers.maybe_day("complained")?, answers.maybe_day("answered")?);
            if let (Some(complained), Some(answered)) = days
                && answered < complained
            {
                answers.fault("answered", "complain-process-order");
            }
        }
        _ => {}
    }
    Ok(())
}

async fn take(
    site: &Site,
    issue: &mut DraftIssue,
    step: &str,
    answers: &Answers,
) -> Result<(), Apology> {
    match step {
        "organisation" => issue.body = Some(body::chosen_for_issue(site, answers).await?),
        "happened" => issue.happened = answers.text("happened").to_owned(),
        "matters" => {
            (issue.matters, issue.matters_passed) = (answers.text("matters").to_owned(), true);
        }
        "noticed" => {
            (issue.noticed, issue.noticed_passed) = (answers.maybe_day("noticed")?, true);
        }
        "effect" => issue.effect = answers.text("effect").to_owned(),
        "subject" => issue.subject = Some(answers.choice("subject")?),
        "process" => {
            issue.complained = answers.maybe_day("complained")?;
            issue.answered = answers.maybe_day("answered")?;
            issue.process_passed = true;
        }
        _ => return Err(Apology::not_found()),
    }
    Ok(())
}

/// What the list of problems shows.
#[derive(Debug, Serialize)]
struct Beside {
    code: String,
    issues: Vec<Listed>,
}

#[derive(Debug, Serialize)]
struct Listed {
    no: usize,
    organisation: String,
    happened: String,
    step: String,
}

pub(super) async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    if draft.issues.is_empty() {
        return Onward::to("/complain/issue/1/organisation").into_answer(&site);
    }
    list_form(&site, &visitor, &draft).show(&site, &visitor)
}

pub(super) async fn add(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    let form = list_form(&site, &visitor, &draft);
    let answers = form.answers(&site, &visitor, sent).await?;
    let to = if answers.yes("another") {
        format!("/complain/issue/{}/organisation", draft.issues.len().saturating_add(1))
    } else {
        steps::on(&draft)
    };
    Onward::to(to).into_answer(&site)
}

fn list_form(site: &Site, visitor: &Visitor, draft: &Draft) -> Form {
    let listed = |(no, issue): (usize, &DraftIssue)| Listed {
        no,
        organisation: issue.body.as_ref().map(DraftBody::names).unwrap_or_default(),
        happened: shortened(&issue.happened),
        step: format!("/complain/issue/{no}/happened"),
    };
    let issues: Vec<_> = (1..).zip(&draft.issues).map(listed).collect();
    let count = [("count", words::Arg::from(issues.len()))];
    let form = Form::new()
        .heading_about("complain-issues", count.into())
        .field(Field::yes_no("another", "complain-issues-add"));
    let beside = Beside { code: draft.return_code(), issues };
    steps::captioned(site, visitor, (draft, "issues"), form)
        .template("enquiry/issues.html", &beside)
}

/// The beginning of a longer text.
fn shortened(text: &str) -> String {
    let mut letters = text.chars();
    let beginning: String = letters.by_ref().take(140).collect();
    if letters.next().is_some() { format!("{}…", beginning.trim_end()) } else { beginning }
}

/// Takes a problem out again.
pub(super) async fn remove(
    State(site): State<Site>,
    visitor: Visitor,
    At(no): At<usize>,
) -> Answer {
    let mut draft = keep::working_on(&site, &visitor).await?;
    let place = no.checked_sub(1).filter(|place| *place < draft.issues.len());
    draft.issues.remove(place.ok_or_else(Apology::not_found)?);
    steps::kept(&site, &draft, "/complain/issues".to_owned()).await
}
