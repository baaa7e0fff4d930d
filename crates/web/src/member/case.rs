//! One constituent's complaint, as the member's office sees it.
use std::collections::BTreeSet;

use app::{
    desk, disclosure,
    lens::{self, Moment},
};
use axum::extract::State;
use casework::{
    Day, Reference,
    codes::Consent,
    law,
    permission::{Deed, may},
    section::Section,
};
use serde::Serialize;

use super::{Seat, home};
use crate::{Answer, Apology, At, Page, Site, Visitor, checks::law::Judged, news::News};

#[expect(clippy::struct_excessive_bools, reason = "each says whether something is on the page")]
#[derive(Debug, Serialize)]
pub(super) struct CasePage {
    reference: String,
    complainant: String,
    stage: &'static str,
    next: &'static str,
    news: Option<News>,
    shows: &'static str,
    shows_all: bool,
    is_open: bool,
    is_owed: bool,
    may_refer: bool,
    issues: Vec<String>,
    /// Before it is referred: what the law says to it, as far as the member's office may know.
    judged: Vec<Judged>,
    moments: Vec<Seen>,
    has_decision: bool,
}

#[derive(Debug, Serialize)]
struct Seen {
    day: Day,
    sentence: String,
    words: String,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "member/case.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let page = |full: bool| Self {
            reference: "4821-0937-5629".into(),
            complainant: "Name".into(),
            stage: "checks",
            next: "next-checks-queue",
            news: News::of(Some(day).filter(|_| full), day),
            shows: "progress",
            shows_all: full,
            is_open: full,
            is_owed: full,
            may_refer: full,
            issues: if full { vec!["Words".into()] } else { Vec::new() },
            judged: if full { vec![Judged::sample(true)] } else { Vec::new() },
            moments: full
                .then(|| Seen { day, sentence: "It".into(), words: "W".into() })
                .into_iter()
                .collect(),
            has_decision: full,
        };
        vec![page(true), page(false)]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let seat = Seat::open(&site, &visitor, reference).await?;
    let sections = BTreeSet::from([Section::Issues, Section::Referral, Section::Notices]);
    disclosure::shown(&site.office, &seat.actor, seat.opened.loaded.id, sections).await?;
    let page = page(&site, &visitor, &seat).await?;
    site.page(&visitor, &page)
}

async fn page(site: &Site, visitor: &Visitor, seat: &Seat) -> Result<CasePage, Apology> {
    let case = seat.complaint()?;
    let steps = lens::next_steps(case, &seat.actor, seat.opened.today);
    let consent = case.referral.as_ref().and_then(|asked| asked.consent);
    let shows = consent.map_or(Consent::Progress, |consent| consent.shows);
    let shows_all = shows == Consent::Everything;
    let open = case.referral.as_ref().is_some_and(|asked| asked.made.is_none());
    let words = case.issues.values().filter_map(|issue| issue.words.known());
    let words = words.map(|words| format!("{}\n\n{}", words.happened, words.effect));
    let may_refer = open
        && may(&seat.actor, case, (Deed::Refer, seat.opened.today), None).is_ok()
        && !case.is_closed();
    let judged = case.issues.values().map(|issue| {
        let trace = law::trace(case, issue, site.office.today());
        Judged::of(site.words(), visitor.language, (issue.no, &trace))
    });
    Ok(CasePage {
        judged: judged.filter(|_| shows_all && may_refer).collect(),
        reference: case.reference.to_string(),
        complainant: case.complainant().map_or_else(String::new, |it| it.name().to_owned()),
        stage: case.stage.code(),
        next: steps.next,
        news: News::of(steps.news, site.office.today()),
        is_open: !case.is_closed(),
        shows: shows.code(),
        shows_all,
        is_owed: home::is_owed(&steps),
        may_refer,
        issues: words.filter(|_| shows_all).collect(),
        moments: moments(site, visitor, seat).await?,
        has_decision: case.decision.is_some(),
    })
}

async fn moments(site: &Site, visitor: &Visitor, seat: &Seat) -> Result<Vec<Seen>, Apology> {
    let case = seat.complaint()?;
    let moments = lens::timeline(&seat.opened, &seat.actor)?;
    let named: BTreeSet<_> = moments.iter().flat_map(Moment::organisations).collect();
    let members = moments.iter().flat_map(Moment::members).collect();
    let names = desk::names(&site.office, named, BTreeSet::new()).await?;
    let names = names.with_members(&site.office, members).await?;
    let seen = moments.iter().map(|moment| Seen {
        day: moment.day,
        sentence: moment.sentence(site.words(), visitor.language, case, &names),
        words: moment.words.clone(),
    });
    Ok(seen.collect())
}
