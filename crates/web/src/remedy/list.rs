//! What was recommended in a case, and what became of it: for each side.
use app::Step;
use axum::extract::State;
use casework::{Reference, decision::is_upheld, section::Section};
use serde::Serialize;

use super::view::{PaperView, PartView, RecommendationView, Showing};
use crate::{
    Answer, At, Page, Site, Visitor,
    decision::reading::{Around, IssueView, Reading, Side},
};

/// The page.
#[derive(Debug, Serialize)]
struct List {
    #[serde(flatten)]
    around: Around,
    side: Side,
    /// Where its papers are given.
    papers: String,
    recommendations: Vec<RecommendationView>,
    wanted: String,
    is_decided: bool,
    is_upheld: bool,
    make_href: String,
}

impl Page for List {
    const TEMPLATE: &'static str = "remedy/list.html";

    fn samples() -> Vec<Self> {
        let page = |side, recommendations: Vec<RecommendationView>| Self {
            around: Around::sample(side),
            side,
            papers: "/cases/4821-0937-5654/papers".into(),
            is_decided: side != Side::Person,
            is_upheld: !recommendations.is_empty(),
            recommendations,
            wanted: "An apology".into(),
            make_href: "/cases/4821-0937-5654/recommendations/new".into(),
        };
        let sides = [Side::Office, Side::Person, Side::Organisation];
        sides
            .into_iter()
            .flat_map(|side| [page(side, samples_of_all()), page(side, vec![])])
            .collect()
    }
}

fn samples_of_all() -> Vec<RecommendationView> {
    let part = |state, is_late| PartView {
        no: 1,
        text: "Write to her".into(),
        state,
        shown_on: "2026-04-01".into(),
        shown: "The letter is attached".into(),
        papers: vec![PaperView { no: 1, name: "letter.pdf".into() }],
        returned: "It is not signed".into(),
        done: "2026-04-01".into(),
        is_late,
        prove_href: "/x".into(),
        check_href: "/x".into(),
    };
    let one = |remedy, amount, state, reply| RecommendationView {
        no: 1,
        issue: IssueView::sample(),
        organisation: "Fernhollow Hospital NHS Trust (made up)".into(),
        remedy,
        level: if amount == Some(25_000) { "2" } else { "" },
        amount,
        loss: if amount == Some(67_500) { "The receipt".into() } else { String::new() },
        text: "Apologise".into(),
        due: "2026-04-02".into(),
        is_late: state == "done",
        state,
        reply,
        reply_on: "2026-03-12".into(),
        reply_words: "We disagree".into(),
        parts: vec![
            part("owed", true),
            part("shown", false),
            part("returned", false),
            part("done", true),
        ],
        answer_href: "/x".into(),
        close_href: "/x".into(),
    };
    vec![
        one("apology", None, "open", "none"),
        one("payment", Some(25_000), "done", "accepted"),
        one("reimbursement", Some(67_500), "closed", "refused"),
    ]
}

pub(super) async fn staff(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    show(&site, &visitor, reference, Side::Office).await
}

pub(super) async fn person(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    show(&site, &visitor, reference, Side::Person).await
}

pub(super) async fn organisation(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    show(&site, &visitor, reference, Side::Organisation).await
}

async fn show(site: &Site, visitor: &Visitor, reference: Reference, side: Side) -> Answer {
    let reading = Reading::open(site, visitor, reference, &[Section::Recommendations]).await?;
    reading.stands_on(side)?;
    let complaint = reading.complaint()?;
    let showing = Showing { reading: &reading, side, today: site.office.today() };
    let upheld = complaint.outcomes().values().any(|outcome| is_upheld(*outcome));
    let can_make = side == Side::Office && reading.can(Step::Recommend, showing.today);
    // What the person wants is theirs and ours: an organisation reads what was decided.
    let wanted = if side == Side::Organisation { "" } else { complaint.wanted.words() };
    let page = List {
        around: reading.around(site, visitor, side).await?,
        side,
        papers: format!("/cases/{reference}/papers"),
        recommendations: showing.all()?,
        wanted: wanted.to_owned(),
        is_decided: complaint.decision.is_some(),
        is_upheld: upheld,
        make_href: if can_make {
            format!("/cases/{reference}/recommendations/new")
        } else {
            String::new()
        },
    };
    site.page(visitor, &page)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<List>()
}
