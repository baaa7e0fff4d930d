//! One letter: the sheet as it goes out, and the button for what is done with it next.
use std::collections::BTreeSet;

use app::{desk, notices};
use axum::extract::State;
use casework::{
    Reference,
    case::{Notice, NoticeState},
    codes::{Adjustment, Failure, Means},
    id::NoticeNo,
    people::Party,
};
use serde::Serialize;

use super::{Print, Sheet, list};
use crate::{
    Answer, Apology, Asked, At, CaseFrame, Form, Onward, Sent, Site, Visitor, cases::Case,
};

/// What stands around the button.
#[derive(Debug, Serialize)]
struct Beside {
    sheet: Sheet,
    large: bool,
    number: u32,
    means: &'static str,
    state: &'static str,
    /// How it failed, or nothing.
    failure: &'static str,
    /// What the button says was done, or nothing.
    done: &'static str,
    /// Its words.
    button: &'static str,
    /// The forms in which somebody makes it, because its reader cannot use print.
    formats: Vec<&'static str>,
    /// Whether its reader needs paper of a colour.
    on_colour: bool,
    /// Nothing may go by post to its reader.
    is_unsafe: bool,
    /// It can still be told in another way.
    can_be_told: bool,
    /// To an organisation, of which the register holds no address.
    has_no_address: bool,
}

/// What staff say next of a letter: the code that is sent, and the words of the button.
fn next(notice: &Notice) -> (&'static str, &'static str) {
    match (notice.state, notice.means) {
        (NoticeState::Queued, Means::Email)
        | (NoticeState::Told | NoticeState::Made | NoticeState::Stopped, _) => ("", ""),
        (NoticeState::Queued | NoticeState::Failed { .. }, _) => (PRINTED, "notices-printed"),
        (NoticeState::Printed, _) => (POSTED, "notices-posted"),
        (NoticeState::Posted, _) => (Failure::ReturnedToSender.code(), "notices-returned"),
        (NoticeState::Sent, _) => (Failure::Bounced.code(), "notices-bounced"),
    }
}

const PRINTED: &str = "printed";
const POSTED: &str = "posted";
const MADE: &str = "made";

async fn form(
    site: &Site,
    visitor: &Visitor,
    (case, no): (&Case, NoticeNo),
    print: &Print,
) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let notice = complaint.notices.get(&no).ok_or_else(Apology::not_found)?;
    let organisation = match notice.to {
        Party::Organisation(id) => Some(id),
        Party::Person(_) | Party::Member(_) | Party::Office => None,
    };
    let about = organisation.into_iter().collect();
    let names = desk::names(&site.office, about, BTreeSet::new()).await?;
    let names = names.with_members(&site.office, complaint.member().into_iter().collect()).await?;
    let sheet = Sheet::of(complaint, &names, notice).ok_or_else(Apology::not_found)?;
    let sheet = print.of(sheet);
    let is_safe = complaint.may_be_posted(notice);
    let waits = matches!(
        notice.state,
        NoticeState::Queued | NoticeState::Failed { .. } | NoticeState::Printed
    );
    let needs = complaint.preferences_of(notice.to).adjustments;
    let by_hand = if waits { needs.made_by_hand().all() } else { Vec::new() };
    let (done, button) = match (is_safe, by_hand.is_empty()) {
        (_, false) => (MADE, "notices-made"),
        (true, true) => next(notice),
        (false, true) => ("", ""),
    };
    let beside = Beside {
        large: sheet.large,
        sheet,
        number: no.0,
        means: notice.means.code(),
        state: notice.state.code(),
        failure: list::failure(notice),
        done,
        button,
        formats: by_hand.into_iter().map(Adjustment::code).collect(),
        on_colour: waits && needs.has(Adjustment::Colour),
        is_unsafe: !is_safe,
        can_be_told: organisation.is_none() && waits,
        has_no_address: organisation.is_some(),
    };
    let frame = CaseFrame::of(site, visitor, &case.opened)?;
    let number = vec![("number", no.0.into())];
    let form = Form::new().case(frame).heading_about("notices-letter", number);
    Ok(form.template("notices/one.html", &beside))
}

/// The letter.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, NoticeNo)>,
    Asked(print): Asked<Print>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, (&case, no), &print).await?.show(&site, &visitor)
}

/// It is printed, it is in the post, or it came back.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, NoticeNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, (&case, no), &Print::default()).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let (done, said) = match answers.chosen("done") {
        PRINTED => (notices::printed(&site.office, &ask, case.id, no).await, "notices-is-printed"),
        MADE => (notices::made(&site.office, &ask, case.id, no).await, "notices-is-made"),
        POSTED => (notices::posted(&site.office, &ask, case.id, no).await, "notices-is-posted"),
        failure => {
            let failure: Failure = failure.parse().map_err(|_| Apology::bad_form())?;
            let done = notices::failed(&site.office, &ask, case.id, no, failure).await;
            (done, "notices-is-back")
        }
    };
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("{}/letters/{no}", case.home())).saying(said).into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let beside = |state, failure, done: &'static str| Beside {
        sheet: Sheet::sample(!done.is_empty()),
        large: !done.is_empty(),
        number: 1,
        means: if done.is_empty() { "email" } else { "post" },
        state,
        failure,
        done,
        button: "notices-printed",
        formats: if done.is_empty() { vec!["braille", "audio"] } else { Vec::new() },
        on_colour: done.is_empty(),
        is_unsafe: done.is_empty(),
        can_be_told: done == PRINTED || done.is_empty(),
        has_no_address: done.is_empty(),
    };
    let pages =
        [("queued", "", ""), ("failed", "bounced", PRINTED), ("posted", "", "returned-to-sender")];
    let sample = |(state, failure, done)| {
        crate::page::Sample::of_form("notices/one.html", &beside(state, failure, done))
    };
    pages.into_iter().flat_map(sample).collect()
}
