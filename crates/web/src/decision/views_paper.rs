//! The provisional views as both sides read them: the same text, on the screen or on paper.
use axum::extract::State;
use casework::{
    Reference, codes::CommentOn, decision::document, event::DecisionWords, people::Party,
    permission::Standing, section::Section,
};
use serde::{Deserialize, Serialize};

use super::reading::{Around, Reading, Side};
use crate::{Answer, Apology, At, Page, Site, Visitor, at::Asked};

/// What stands behind the question mark.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Print {
    #[serde(default)]
    large: String,
}

impl Print {
    /// Whether large print is asked for.
    pub(crate) fn is_large(&self) -> bool {
        self.large == "yes"
    }
}

/// The page.
#[expect(clippy::struct_excessive_bools, reason = "each says whether something is on the page")]
#[derive(Debug, Serialize)]
struct ViewsPaper {
    large: bool,
    reference: String,
    complainant: String,
    on: String,
    until: String,
    is_over: bool,
    is_closed: bool,
    has_commented: bool,
    side: Side,
    base: String,
    blocks: Vec<super::document::BlockView>,
}

impl Page for ViewsPaper {
    const TEMPLATE: &'static str = "decision/views_paper.html";

    fn samples() -> Vec<Self> {
        let page = |side, is_over, has_commented| Self {
            large: is_over,
            reference: "4821-0937-5654".into(),
            complainant: "Ada Example".into(),
            on: "2026-03-03".into(),
            until: "2026-03-24".into(),
            is_over,
            is_closed: is_over,
            has_commented,
            side,
            base: "/my/4821-0937-5654".into(),
            blocks: super::document::BlockView::samples(),
        };
        vec![
            page(Side::Person, false, false),
            page(Side::Organisation, false, true),
            page(Side::Office, true, false),
        ]
    }
}

/// There are none yet.
#[derive(Debug, Serialize)]
struct NoViews {
    #[serde(flatten)]
    around: Around,
    base: String,
    is_closed: bool,
}

impl Page for NoViews {
    const TEMPLATE: &'static str = "decision/no_views.html";

    fn samples() -> Vec<Self> {
        let page = |side, is_closed| Self {
            around: Around::sample(side),
            base: "/my/1".into(),
            is_closed,
        };
        vec![page(Side::Person, false), page(Side::Organisation, true)]
    }
}

pub(super) async fn staff(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Office), &print).await
}

pub(super) async fn person(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Person), &print).await
}

pub(super) async fn organisation(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Organisation), &print).await
}

async fn show(
    site: &Site,
    visitor: &Visitor,
    (reference, side): (Reference, Side),
    print: &Print,
) -> Answer {
    let reading = Reading::open(site, visitor, reference, &[Section::Findings]).await?;
    reading.stands_on(side)?;
    let complaint = reading.complaint()?;
    let base = side.base(reference);
    let Some(views) = &complaint.views else {
        let around = reading.around(site, visitor, side).await?;
        let page = NoViews { around, base, is_closed: complaint.is_closed() };
        return site.page(visitor, &page);
    };
    let words =
        DecisionWords { our_decision: views.words.words().to_owned(), ..DecisionWords::default() };
    let blocks = document::sections(&words).into_iter().flat_map(|section| section.blocks);
    let page = ViewsPaper {
        large: print.is_large(),
        reference: reference.to_string(),
        complainant: complaint.complainant().map(|it| it.name().to_owned()).unwrap_or_default(),
        on: views.on.to_string(),
        until: views.until.to_string(),
        is_closed: complaint.is_closed(),
        is_over: complaint.is_closed() || site.office.today() > views.until,
        has_commented: has_commented(&reading)?,
        side,
        base,
        blocks: blocks.map(super::document::BlockView::from).collect(),
    };
    site.page(visitor, &page)
}

/// Whether the reader's side has commented on the views.
fn has_commented(reading: &Reading) -> Result<bool, Apology> {
    let complaint = reading.complaint()?;
    let ours = |party: Party| match (party, reading.actor.standing) {
        (Party::Organisation(id), Standing::Organisation { of, .. }) => id == of,
        (Party::Person(_), Standing::Public) => true,
        _ => false,
    };
    let on = CommentOn::ProvisionalViews;
    Ok(complaint.comments.values().any(|made| made.on == on && ours(made.party)))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let all = [crate::page::Sample::of::<ViewsPaper>(), crate::page::Sample::of::<NoViews>()];
    all.into_iter().flatten().collect()
}
