//! One case, as the organisation sees it: what it owes, what it was asked, and what happened.
use std::collections::BTreeSet;

use app::{
    Step, desk, disclosure,
    lens::{self, Moment},
};
use axum::extract::State;
use casework::{Complaint, Day, Reference, case::Request, id::RequestNo, section::Section};
use serde::Serialize;

use super::Body;
use crate::{
    Answer, Apology, At, Page, Site, Visitor,
    investigation::{
        board::{Action, Card, Pen},
        given,
    },
};

#[derive(Debug, Serialize)]
pub(super) struct CasePage {
    reference: String,
    complainant: String,
    stage: &'static str,
    next: &'static str,
    owed: Vec<Owed>,
    issues: Vec<String>,
    cards: Vec<Card>,
    actions: Vec<Action>,
    moments: Vec<Seen>,
    has_views: bool,
    has_decision: bool,
    has_recommendations: bool,
}

#[derive(Debug, Serialize)]
struct Owed {
    code: &'static str,
    number: u32,
    until: Option<Day>,
    href: String,
}

#[derive(Debug, Serialize)]
struct Seen {
    day: Day,
    sentence: String,
    words: String,
    papers: Vec<crate::investigation::board::Given>,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "portal/case.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let page = |full: bool| Self {
            reference: "4821-0937-5629".into(),
            complainant: if full { "Name".into() } else { String::new() },
            stage: "primary",
            next: "next-primary",
            owed: full
                .then(|| Owed { code: "request", number: 1, until: Some(day), href: "/".into() })
                .into_iter()
                .collect(),
            issues: vec!["Words".into()],
            cards: full.then(Card::sample).into_iter().collect(),
            actions: Vec::new(),
            moments: full
                .then(|| Seen { day, sentence: "It".into(), words: "W".into(), papers: Vec::new() })
                .into_iter()
                .collect(),
            has_views: full,
            has_decision: full,
            has_recommendations: full,
        };
        vec![page(true), page(false)]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, None).await?;
    let sections = BTreeSet::from([Section::Issues, Section::Requests, Section::Comments]);
    disclosure::shown(&site.office, &body.actor, body.opened.loaded.id, sections).await?;
    let page = page(&site, &visitor, &body).await?;
    site.page(&visitor, &page)
}

async fn page(site: &Site, visitor: &Visitor, body: &Body) -> Result<CasePage, Apology> {
    let pen = Pen { site, visitor };
    let case = body.complaint()?;
    let steps = lens::next_steps(case, &body.actor, body.opened.today);
    let owed = steps.owed.iter().map(|it| owed(case.reference, *it)).collect();
    let own = case.requests.iter().rev().filter(|(_, asked)| asked.to == body.organisation);
    let cards = own.map(|(no, asked)| card(pen, body, case, (*no, asked))).collect();
    let issues = case.issues.values().filter(|it| it.organisation == body.organisation);
    let issues = issues.filter(|issue| issue.state.is_taken_on());
    let issues = issues.filter_map(|issue| Some(issue.words.known()?.happened.clone()));
    Ok(CasePage {
        reference: case.reference.to_string(),
        complainant: case.complainant().map_or_else(String::new, |it| it.name().to_owned()),
        stage: case.stage.code(),
        next: steps.next,
        owed,
        issues: issues.collect(),
        cards,
        actions: actions(pen, body, case),
        moments: moments(site, visitor, body).await?,
        has_views: case.views.is_some(),
        has_decision: case.decision.is_some(),
        has_recommendations: case.decision.is_some()
            && case.recommendations.values().any(|it| it.to == body.organisation),
    })
}

fn owed(reference: Reference, owed: lens::Owed) -> Owed {
    let page = match owed.code {
        "request" => format!("requests/{}", owed.number),
        "reply" | "proof" => "recommendations".to_owned(),
        code => code.to_owned(),
    };
    let href = format!("/organisation/cases/{reference}/{page}");
    Owed { code: owed.code, number: owed.number, until: owed.until, href }
}

fn actions(pen: Pen<'_>, body: &Body, case: &Complaint) -> Vec<Action> {
    let at = |page: &str| format!("/organisation/cases/{}/{page}", case.reference);
    let offer = body.can(pen, Step::MakeOffer(body.organisation), at("offer"));
    pen.actions([("portal-write", Some(at("write"))), ("portal-offer", offer)])
}

fn card(pen: Pen<'_>, body: &Body, case: &Complaint, (no, asked): (RequestNo, &Request)) -> Card {
    let at = |page: &str| format!("/organisation/cases/{}/requests/{no}{page}", case.reference);
    let today = pen.site.office.today();
    let mut card = Card::new(pen.code(asked.asks))
        .tag(pen, crate::investigation::standing(asked, today))
        .day(pen, "investigation-request-on", Some(asked.on))
        .day(pen, "investigation-request-due", Some(asked.due))
        .said(pen, "investigation-request-words", asked.words.words());
    if let Some((until, why)) = &asked.extension {
        card = card.day(pen, "portal-time-wanted", Some(*until)).said(
            pen,
            "portal-time-reason",
            why.words(),
        );
    }
    if let Some((on, words, papers)) = &asked.answer {
        card = card
            .day(pen, "investigation-request-came", Some(*on))
            .said(pen, "investigation-request-answer", words.words())
            .papers(given(case, papers));
    }
    card.action(pen, "portal-answer", body.can(pen, Step::AnswerRequest(no), at(""))).action(
        pen,
        "portal-time",
        body.can(pen, Step::AskExtension(no), at("/time")),
    )
}

async fn moments(site: &Site, visitor: &Visitor, body: &Body) -> Result<Vec<Seen>, Apology> {
    let case = body.complaint()?;
    let moments = lens::timeline(&body.opened, &body.actor)?;
    let named: BTreeSet<_> = moments.iter().flat_map(Moment::organisations).collect();
    let accounts = moments.iter().flat_map(Moment::accounts).collect();
    let names = desk::names(&site.office, named, accounts).await?;
    let seen = moments.iter().map(|moment| Seen {
        day: moment.day,
        sentence: moment.sentence(site.words(), visitor.language, case, &names),
        words: moment.words.clone(),
        papers: given(case, &moment.papers),
    });
    Ok(seen.collect())
}
