//! Where the publication of a case stands, and what can be done next.
use app::{Opened, publication};
use axum::extract::State;
use casework::{
    Reference,
    case::{Hold, Publication, Rendition},
    codes::HoldGround,
    permission::{Actor, Deed, may},
};
use serde::Serialize;

use super::{Text, short};
use crate::{Answer, Apology, At, CaseFrame, Page, Site, Visitor};

#[derive(Debug, Serialize)]
struct StatePage {
    case: CaseFrame,
    /// The code of the state; the words stand under `publication-state-<code>`.
    state: &'static str,
    /// The day it is held until, or public since.
    day: String,
    ground: &'static str,
    returned: String,
    hash: String,
    text: Option<Text>,
    is_own_draft: bool,
    may_draft: bool,
    may_approve: bool,
    may_withhold: bool,
    may_hold: bool,
    may_name_successor: bool,
    /// What is open about the decision.
    holds: Vec<Held>,
    /// Whether a text is public while another is being made.
    is_correction: bool,
    /// The address of what the public reads, if it reads it.
    public: String,
}

/// A review or a court that is open.
#[derive(Debug, Serialize)]
struct Held {
    ground: &'static str,
    since: String,
    look: String,
    reason: String,
}

impl Page for StatePage {
    const TEMPLATE: &'static str = "publication/state.html";

    fn samples() -> Vec<Self> {
        let held = || Held {
            ground: "decision-review",
            since: "2026-05-03".into(),
            look: "2026-06-03".into(),
            reason: "Asked for by letter.".into(),
        };
        let page = |state, text: Option<Text>| Self {
            case: CaseFrame::sample(),
            state,
            day: "2026-05-03".into(),
            ground: if matches!(state, "withheld" | "taken-down") { "risk-of-harm" } else { "" },
            returned: if state == "returned" { "Two names.".into() } else { String::new() },
            hash: if text.is_some() { "ab12cd34ef56".to_owned() } else { String::new() },
            text,
            is_own_draft: state == "drafted",
            may_draft: true,
            may_approve: true,
            may_withhold: true,
            may_hold: true,
            may_name_successor: state == "taken-down",
            holds: if state == "approved" { vec![held()] } else { vec![] },
            is_correction: state == "drafted",
            public: if state == "public" { "/decisions/R-01234567".into() } else { String::new() },
        };
        let text = || {
            Some(Text {
                title: "A complaint".into(),
                organisations: vec!["Fernhollow (made up)".into()],
                summary: "In short.".into(),
                sections: vec![("findings", "Words.".into())],
                change: "A date was wrong.".into(),
            })
        };
        let mut pages: Vec<Self> =
            ["none", "due", "withheld", "taken-down"].map(|state| page(state, None)).into();
        pages
            .extend(["drafted", "returned", "approved", "public"].map(|state| page(state, text())));
        pages
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let frame = CaseFrame::of(&site, &visitor, &opened)?;
    site.page(&visitor, &page(frame, &opened, &actor)?)
}

fn page(frame: CaseFrame, opened: &Opened, actor: &Actor) -> Result<StatePage, Apology> {
    let case = opened.complaint()?;
    let can = |deed| may(actor, case, (deed, opened.today), None).is_ok();
    let (rendition, day) = match &case.publication {
        Publication::Drafted(rendition) => (Some(rendition), None),
        Publication::Approved { rendition, release } => (Some(rendition), Some(*release)),
        Publication::Public => {
            let last = case.editions.last();
            (last.map(|edition| &edition.rendition), last.map(|edition| edition.on))
        }
        Publication::TakenDown { on, .. } => (None, Some(*on)),
        Publication::None | Publication::Due { .. } | Publication::Withheld { .. } => (None, None),
    };
    let ground = match case.publication {
        Publication::Withheld { ground } | Publication::TakenDown { ground, .. } => ground.code(),
        _ => "",
    };
    let returned = rendition.and_then(|rendition| rendition.returned.as_ref());
    let state = if returned.is_some() { "returned" } else { case.publication.code() };
    let is_own_draft = rendition.is_some_and(|rendition| rendition.by == actor.account);
    let stands = case.stands().is_some();
    let was_public = !case.editions.is_empty();
    Ok(StatePage {
        case: frame,
        state,
        day: day.map(|day| day.to_string()).unwrap_or_default(),
        ground,
        returned: returned.map(|why| why.words().to_owned()).unwrap_or_default(),
        hash: rendition.map(|rendition| short(&rendition.hash)).unwrap_or_default(),
        text: rendition.and_then(text),
        is_own_draft,
        may_draft: can(Deed::DraftRendition) && state != "none",
        may_approve: can(Deed::ApproveRendition) && state == "drafted" && !is_own_draft,
        may_withhold: can(Deed::Withhold) && !matches!(state, "none" | "withheld" | "taken-down"),
        may_hold: can(Deed::HoldPublication) && case.decision.is_some(),
        may_name_successor: can(Deed::Withhold) && state == "taken-down",
        holds: case.holds.iter().map(held).collect(),
        is_correction: stands && state != "public",
        public: if was_public {
            format!("/decisions/{}", publication::public_reference(&opened.loaded))
        } else {
            String::new()
        },
    })
}

fn held((ground, hold): (&HoldGround, &Hold)) -> Held {
    Held {
        ground: ground.code(),
        since: hold.since.to_string(),
        look: hold.look.to_string(),
        reason: hold.reason.words().to_owned(),
    }
}

fn text(rendition: &Rendition) -> Option<Text> {
    rendition.words.known().map(Text::of)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<StatePage>()
}
