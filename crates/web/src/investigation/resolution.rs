//! Terms that both sides might agree to, and offers to put things right.
use app::{Step, investigation};
use axum::extract::State;
use casework::{
    Complaint, Reference,
    case::{Offer, Resolution},
    id::OfferNo,
    people::Party,
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
    let terms = desk.can(pen, Step::ProposeResolution, desk.at("resolution/new"));
    // The form opens for the first organisation.
    let offer = case.involved().first().and_then(|body| {
        let form = format!("/organisation/cases/{reference}/offer");
        desk.can(pen, Step::MakeOffer(*body), form)
    });
    let actions =
        pen.actions([("investigation-resolution-new", terms), ("investigation-offer-for", offer)]);
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
    let for_person = case.decides(desk.opened.today).and_then(|person| {
        let step = Step::AnswerResolution(Party::Person(person.no));
        desk.can(pen, step, format!("/my/{}/resolution", desk.reference))
    });
    let for_body = case.involved().first().and_then(|body| {
        let step = Step::AnswerResolution(Party::Organisation(*body));
        desk.can(pen, step, format!("/organisation/cases/{}/resolution", desk.reference))
    });
    Ok(card.action(pen, "investigation-for-complainant", for_person).action(
        pen,
        "investigation-for-organisation",
        for_body,
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
    Card::new(pen.say_about("investigation-offer-title", &args))
        .tag(pen, tag)
        .day(pen, "investigation-offer-on", Some(offer.on))
        .said(pen, "investigation-offer-words", offer.words.words())
        .said(pen, "investigation-offer-reply", offer.answer.as_ref().map_or("", |it| it.1.words()))
        .action(pen, "investigation-for-complainant", desk.can(pen, Step::AnswerOffer(no), answer))
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
