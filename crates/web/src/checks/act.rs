//! What an officer does with an issue once its checks are made: take it on, decline it, send it
//! back, wake it; and with the case: finish the checks.
use std::collections::BTreeSet;

use app::checks::{self, statement};
use axum::extract::State;
use casework::{
    Reference,
    checks::{not_met, shown, shown_by, suggested_return},
    codes::{Check, DeclineGround},
    id::IssueNo,
    section::Section,
};

use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor, cases::Case};

type Place = At<(Reference, IssueNo)>;

/// A form that changes the checks.
fn form(
    site: &Site,
    visitor: &Visitor,
    case: &Case,
    heading: (&'static str, Option<IssueNo>),
) -> Result<Form, Apology> {
    if let Some(no) = heading.1 {
        case.opened.complaint()?.issues.get(&no).ok_or_else(Apology::not_found)?;
    }
    let about = heading.1.map(|no| ("issue", no.0.into()));
    Ok(case
        .form(site, visitor, "/checks")?
        .heading_about(heading.0, about.into_iter().collect())
        .seen(Section::Checks, case.opened.version(Section::Checks)))
}

fn back(site: &Site, case: &Case, said: &'static str) -> Answer {
    Onward::to(format!("{}/checks", case.home())).saying(said).into_answer(site)
}

fn take_on_form(site: &Site, visitor: &Visitor, case: &Case, no: IssueNo) -> Result<Form, Apology> {
    Ok(form(site, visitor, case, ("checks-take-on", Some(no)))?.button("checks-take-on-button"))
}

/// Asks whether to take an issue on.
pub(super) async fn ask_take_on(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    take_on_form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// Takes it on.
pub(super) async fn take_on(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = take_on_form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = checks::take_on(&site.office, &answers.ask(case.actor), case.id, no).await;
    form.done(&site, &visitor, &answers, done)?;
    back(&site, &case, "checks-taken-on")
}

fn decline_form(site: &Site, visitor: &Visitor, case: &Case, no: IssueNo) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let issue = complaint.issues.get(&no).ok_or_else(Apology::not_found)?;
    // A draft from everything that stands in the way; where that shows one ground, it is chosen.
    let in_the_way: BTreeSet<Check> =
        DeclineGround::ALL.iter().flat_map(|ground| not_met(issue, *ground)).collect();
    let shown_by_checks: Vec<_> =
        shown(issue).into_iter().filter(|ground| !shown_by(*ground).is_empty()).collect();
    let draft = statement(site.words(), (complaint, issue), in_the_way, site.office.today());
    let form = form(site, visitor, case, ("checks-decline", Some(no)))?
        .field(Field::choice::<DeclineGround>("ground", "checks-decline-ground"))
        .field(Field::area("reason", "checks-decline-reason").rows(14))
        .value("reason", draft)
        .warning_button("checks-decline-button");
    Ok(match shown_by_checks.as_slice() {
        [ground] => form.value("ground", ground.code()),
        _ => form,
    })
}

/// Asks why an issue is declined.
pub(super) async fn ask_decline(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    decline_form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// Declines it.
pub(super) async fn decline(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = decline_form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let why = (answers.choice::<DeclineGround>("ground")?, answers.text("reason"));
    let done = checks::decline(&site.office, &answers.ask(case.actor), case.id, no, why).await;
    form.done(&site, &visitor, &answers, done)?;
    back(&site, &case, "checks-declined")
}

fn send_back_form(
    site: &Site,
    visitor: &Visitor,
    case: &Case,
    no: IssueNo,
) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let issue = complaint.issues.get(&no).ok_or_else(Apology::not_found)?;
    let today = site.office.today();
    Ok(form(site, visitor, case, ("checks-send-back", Some(no)))?
        .field(Field::day("wakes", "checks-send-back-until").future())
        .field(Field::area("reason", "checks-send-back-reason").rows(10))
        .value("wakes", suggested_return(issue, today))
        .value(
            "reason",
            statement(site.words(), (complaint, issue), [Check::ProcessFinished], today),
        )
        .button("checks-send-back-button"))
}

/// Asks until when an issue is sent back, and why.
pub(super) async fn ask_send_back(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    send_back_form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// Sends it back.
pub(super) async fn send_back(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = send_back_form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let until = (no, answers.day("wakes")?, answers.text("reason"));
    let done = checks::send_back(&site.office, &answers.ask(case.actor), case.id, until).await;
    form.done(&site, &visitor, &answers, done)?;
    back(&site, &case, "checks-sent-back")
}

fn wake_form(site: &Site, visitor: &Visitor, case: &Case, no: IssueNo) -> Result<Form, Apology> {
    Ok(form(site, visitor, case, ("checks-wake", Some(no)))?.button("checks-wake-button"))
}

/// Asks whether to look at an issue again before its day.
pub(super) async fn ask_wake(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    wake_form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// Looks at it again.
pub(super) async fn wake(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): Place,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = wake_form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = checks::wake(&site.office, &answers.ask(case.actor), case.id, no).await;
    form.done(&site, &visitor, &answers, done)?;
    back(&site, &case, "checks-woken")
}

fn finish_form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    Ok(form(site, visitor, case, ("checks-finish", None))?.button("checks-finish-button"))
}

/// Asks whether the checks are finished.
pub(super) async fn ask_finish(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    finish_form(&site, &visitor, &case)?.show(&site, &visitor)
}

/// Finishes them.
pub(super) async fn finish(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = finish_form(&site, &visitor, &case)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = checks::finish(&site.office, &answers.ask(case.actor), case.id).await;
    form.done(&site, &visitor, &answers, done)?;
    back(&site, &case, "checks-finished")
}
