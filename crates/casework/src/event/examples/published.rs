//! What the public may read, and the end.
use super::*;
use crate::codes::{FoundBy, Gives, HoldEnd, HoldGround};

pub(super) fn published() -> Vec<Event> {
    let (hash, ground) = ("cd".repeat(32), WithholdGround::IdentifiesSomebody);
    let words = RenditionWords {
        title: "A hospital trust".into(),
        organisations: vec!["Fernhollow Hospital NHS Trust (made up)".into()],
        summary: "A scan was late.".into(),
        sections: sections(),
        change: String::new(),
    };
    let review = HoldGround::DecisionReview;
    vec![
        Event::RenditionDrafted { hash: hash.clone(), words: Personal::Known(words) },
        reviewed(),
        Event::RenditionApproved { hash: hash.clone(), release: day() },
        Event::RenditionReturned { reason: said("The street is named.") },
        Event::PublicationWithheld { ground, reason: said("One clinic.") },
        Event::Published { hash },
        Event::TakenDown { ground },
        Event::SuccessorNamed { successor: uuid(0x5c) },
        Event::PublicationHeld {
            ground: review,
            since: day(),
            look: day(),
            reason: said("Ms Ashgrove asked for one."),
        },
        Event::PublicationHoldEnded {
            ground: review,
            end: HoldEnd::Stands,
            reason: said("Nothing new was said."),
        },
        Event::Disposed { schedule: "ten-years".into() },
    ]
}

fn reviewed() -> Event {
    let place = |original: &str, replacement: Option<&str>| LookedAt {
        start: 0,
        end: 11,
        original: original.into(),
        gives: Some(Gives::Address),
        by: FoundBy::Model,
        replacement: replacement.map(Into::into),
        reason: "It is the name of a ward.".into(),
    };
    let looked = vec![place("Ms Ashgrove", Some("Ms B")), place("Ashgrove", None)];
    Event::RenditionReviewed { looked: Personal::Known(looked) }
}
