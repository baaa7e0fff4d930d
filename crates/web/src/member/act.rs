//! What a member's office does in a case: refers it, does not, or writes.
use app::{checks, desk};
use axum::extract::State;
use casework::{Reference, codes::Channel, conversation::NewMessage, section::Section};

use super::Seat;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn refer_form(site: &Site, seat: &Seat) -> Result<Form, Apology> {
    let case = seat.complaint()?;
    let reached = case.referral.as_ref().and_then(|asked| asked.reached);
    let version = seat.opened.version(Section::Referral);
    Ok(seat
        .form("member-refer")?
        .field(Field::day("reached", "member-refer-day").past())
        .field(Field::area("words", "member-refer-words").optional().up_to(10_000).rows(6))
        .field(Field::tick("request", "member-refer-request", "member-refer-request-yes"))
        .value("reached", Some(reached.unwrap_or_else(|| site.office.today())))
        .seen(Section::Referral, version)
        .button("member-refer-button"))
}

pub(super) async fn show_refer(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    refer_form(&site, &seat)?.show(&site, &visitor)
}

pub(super) async fn refer(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    let form = refer_form(&site, &seat)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let said = (answers.day("reached")?, answers.text("words"));
    let done = checks::refer(&site.office, &seat.ask(&answers), seat.case(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(seat.home()?).saying("member-referred").into_answer(&site)
}

fn decline_form(seat: &Seat) -> Result<Form, Apology> {
    let version = seat.opened.version(Section::Referral);
    Ok(seat
        .form("member-decline")?
        .field(Field::area("words", "member-decline-words").up_to(10_000).rows(6))
        .seen(Section::Referral, version)
        .warning_button("member-decline-button"))
}

pub(super) async fn show_decline(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    decline_form(&seat)?.show(&site, &visitor)
}

pub(super) async fn decline(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    let form = decline_form(&seat)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, words) = (seat.ask(&answers), answers.text("words"));
    let done = checks::decline_referral(&site.office, &ask, seat.case(), words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(seat.home()?).saying("member-declined").into_answer(&site)
}

fn write_form(seat: &Seat) -> Result<Form, Apology> {
    Ok(seat
        .form("member-write")?
        .field(Field::area("words", "portal-write-words").optional().rows(8))
        .field(Field::files("papers", "portal-write-papers").optional())
        .button("form-send"))
}

pub(super) async fn show_write(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    write_form(&seat)?.show(&site, &visitor)
}

pub(super) async fn write(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    let form = write_form(&seat)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let message = NewMessage {
        to: None,
        channel: Channel::Web,
        answers: None,
        words: answers.text("words").to_owned(),
        papers: answers.papers("papers"),
    };
    let done = desk::send_message(&site.office, &seat.ask(&answers), seat.case(), &message).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(seat.home()?).saying("portal-written").into_answer(&site)
}
