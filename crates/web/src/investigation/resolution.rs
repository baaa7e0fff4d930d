//! Terms that both sides might agree to, and offers to put things right.
use app::investigation;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    case::{Offer, Resolution, Stage},
    id::OfferNo,
    section::Section,
};

use super::{
    Desk,
    board::{Board, Card, Pen},
};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// The terms, the offers, and who has answered.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let case = desk.complaint()?;
    let mut cards = Vec::new();
    if let Some(terms) = &case.resolution {
        cards.push(terms_card(pen, &desk, terms)?);
    }
    cards.extend(
        case.offers.iter().rev().map(|(no, offer)| offer_card(pen, &desk, case, (*no, offer))),
    );
    let mut actions = Vec::new();
    if let Stage::Primary { .. } | Stage::Detailed { .. } = case.stage {
        actions.push(pen.action("investigation-resolution-new", desk.at("resolution/new")));
        actions.push(
            pen.action("investigation-offer-for", format!("/organisation/cases/{reference}/offer")),
        );
    }
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-resolution",
        cards,
        actions,
        empty: "investigation-resolution-none",
    };
    site.page(&visitor, &board)
}

fn terms_card(pen: Pen<'_>, desk: &Desk, terms: &Resolution) -> Result<Card, Apology> {
    let case = desk.complaint()?;
    let tag = if case.resolution_agreed() {
        ("investigation-resolution-agreed", "green")
    } else if terms.refused.is_empty() {
        ("investigation-resolution-waits", "blue")
    } else {
        ("investigation-resolution-refused", "red")
    };
    let mut card = Card::new(pen.say("investigation-resolution-terms")).tag(pen, tag).said(
        pen,
        "investigation-resolution-words",
        terms.terms.words(),
    );
    for party in terms.agreed.keys() {
        let name = desk.called(pen.site, pen.visitor, *party)?;
        card = card.row(pen, "investigation-resolution-yes", name);
    }
    for (party, why) in &terms.refused {
        let name = desk.called(pen.site, pen.visitor, *party)?;
        card = card.row(pen, "investigation-resolution-no", name).said(
            pen,
            "investigation-resolution-why",
            why.words(),
        );
    }
    let open = !case.is_closed();
    let body = format!("/organisation/cases/{}/resolution", desk.reference);
    let person = format!("/my/{}/resolution", desk.reference);
    Ok(card.action(pen, "investigation-for-complainant", Some(person).filter(|_| open)).action(
        pen,
        "investigation-for-organisation",
        Some(body).filter(|_| open),
    ))
}

fn offer_card(pen: Pen<'_>, desk: &Desk, case: &Complaint, (no, offer): (OfferNo, &Offer)) -> Card {
    let name = desk.names.organisation(offer.by);
    let args = [("no", no.0.into()), ("organisation", name.into())];
    let tag = match &offer.answer {
        None => ("investigation-offer-waits", "blue"),
        Some((true, _)) => ("investigation-offer-accepted", "green"),
        Some((false, _)) => ("investigation-offer-declined", "red"),
    };
    let answer = format!("/my/{}/offers/{no}", case.reference);
    let waits = offer.answer.is_none() && !case.is_closed();
    Card::new(pen.say_about("investigation-offer-title", &args))
        .tag(pen, tag)
        .day(pen, "investigation-offer-on", Some(offer.on))
        .said(pen, "investigation-offer-words", offer.words.words())
        .said(pen, "investigation-offer-reply", offer.answer.as_ref().map_or("", |it| it.1.words()))
        .action(pen, "investigation-for-complainant", Some(answer).filter(|_| waits))
}

fn form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let now = desk.complaint()?.resolution.as_ref().map(|it| it.terms.words().to_owned());
    Ok(desk
        .form(site, visitor, "resolution")?
        .heading("investigation-resolution-new")
        .field(Field::area("terms", "investigation-resolution-words").rows(8))
        .value("terms", now)
        .seen(Section::Resolution, desk.opened.version(Section::Resolution))
        .button("investigation-resolution-send"))
}

/// Asks for the terms.
pub(super) async fn show_new(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// The terms are put to both sides.
pub(super) async fn propose(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, terms) = (answers.ask(desk.actor), answers.text("terms"));
    let done = investigation::propose_resolution(&site.office, &ask, desk.id, terms).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("resolution")).saying("investigation-resolution-put").into_answer(&site)
}
