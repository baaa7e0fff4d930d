//! The Member of Parliament's part in a case: who was asked, whether the complainant agreed, and
//! whether it was referred.
use std::collections::BTreeSet;

use app::members;
use axum::extract::State;
use casework::{Reference, case::Referral};

use crate::{
    Answer, At, CaseFrame, Site, Visitor,
    cases::Case,
    investigation::board::{Board, Card, Pen},
};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let complaint = case.opened.complaint()?;
    let pen = Pen { site: &site, visitor: &visitor };
    let mut actions = Vec::new();
    let mut cards = Vec::new();
    if let Some(asked) = &complaint.referral {
        let names = members::named(&site.office, BTreeSet::from([asked.member])).await?;
        let name = names.get(&asked.member).cloned().unwrap_or_default();
        cards.push(card(pen, asked, name));
        if asked.consent.is_some() && asked.made.is_none() && !complaint.is_closed() {
            let at = |page: &str| format!("/member/cases/{reference}/{page}");
            actions.push(pen.action("referral-record", at("referral")));
            actions.push(pen.action("referral-record-decline", at("decline")));
        }
    }
    if !complaint.is_closed() && complaint.referral.as_ref().is_none_or(|it| it.made.is_none()) {
        actions.push(pen.action("referral-do-ask", format!("/my/{reference}/member")));
    }
    let board = Board {
        case: CaseFrame::of(&site, &visitor, &case.opened)?,
        heading: "referral-heading",
        cards,
        actions,
        empty: "referral-none",
    };
    site.page(&visitor, &board)
}

fn card(pen: Pen<'_>, asked: &Referral, name: String) -> Card {
    let tag = match (asked.made, asked.declined, asked.consent) {
        (Some(_), _, _) => ("member-state-made", "green"),
        (None, Some(_), _) => ("member-state-declined", "grey"),
        (None, None, None) => ("referral-no-consent", "red"),
        (None, None, Some(_)) => ("member-state-asked", "yellow"),
    };
    let card = Card::new(name)
        .tag(pen, tag)
        .day(pen, "referral-on", Some(asked.asked))
        .day(pen, "referral-reached-on", asked.reached)
        .day(pen, "referral-made-on", asked.made)
        .day(pen, "referral-declined-on", asked.declined);
    match asked.consent {
        Some(consent) => card.day(pen, "referral-consent-on", Some(consent.on)).row(
            pen,
            "referral-consent-shows",
            pen.code(consent.shows),
        ),
        None => card,
    }
}
