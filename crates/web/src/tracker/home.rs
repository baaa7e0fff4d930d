//! Where a complaint stands: the stage, who has it, what happens next, when to expect news, what
//! is asked of the reader, and the timeline.
use std::collections::BTreeSet;

use app::{
    desk::{self, Names},
    disclosure,
    lens::{self, Moment, NextSteps, Who},
};
use axum::extract::State;
use casework::{Complaint, Day, Reference, section::Section};
use serde::Serialize;

use super::{Mine, Side, authority::Acting};
use crate::{Answer, Apology, At, Page, Site, Visitor, news::News};

#[expect(clippy::struct_excessive_bools, reason = "each says whether something is on the page")]
#[derive(Debug, Serialize)]
pub(super) struct Home {
    mine: Mine,
    stages: Vec<Step>,
    next: &'static str,
    news: Option<News>,
    who: String,
    owed: Vec<Owed>,
    moments: Vec<Seen>,
    /// Who acts for the reader, if somebody does.
    acting: Option<Acting>,
    is_open: bool,
    can_withdraw: bool,
    has_views: bool,
    has_decision: bool,
    has_recommendations: bool,
}

/// One stage of the way.
#[derive(Debug, Serialize)]
struct Step {
    code: &'static str,
    current: bool,
    done: bool,
}

#[derive(Debug, Serialize)]
struct Owed {
    code: &'static str,
    until: Option<Day>,
    href: String,
}

#[derive(Debug, Serialize)]
struct Seen {
    day: Day,
    sentence: String,
    words: String,
    papers: Vec<Given>,
}

#[derive(Debug, Serialize)]
struct Given {
    href: String,
    number: u32,
}

impl Page for Home {
    const TEMPLATE: &'static str = "tracker/home.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let given = Given { href: "/my/1/papers/1".into(), number: 1 };
        let seen =
            Seen { day, sentence: "It came".into(), words: "Words".into(), papers: vec![given] };
        let owed = Owed { code: "scope", until: Some(day), href: "/my/1/scope".into() };
        let full = Self {
            mine: Mine::sample(),
            stages: steps("primary"),
            next: "next-primary",
            news: News::of(Some(day), day),
            who: "An officer".into(),
            owed: vec![owed],
            moments: vec![seen],
            acting: Some(Acting { name: "Barnaby Quince".into(), is_limited: false }),
            is_open: true,
            can_withdraw: true,
            has_views: true,
            has_decision: true,
            has_recommendations: true,
        };
        let bare = Self {
            mine: Mine::sample(),
            stages: steps("closed"),
            next: "next-closed",
            news: None,
            who: String::new(),
            owed: Vec::new(),
            moments: Vec::new(),
            acting: Some(Acting { name: "Barnaby Quince".into(), is_limited: true }),
            is_open: false,
            can_withdraw: false,
            has_views: true,
            has_decision: false,
            has_recommendations: false,
        };
        vec![full, bare]
    }
}

/// The way of a complaint, as people are shown it.
const WAY: [&str; 5] = ["checks", "primary", "detailed", "decision", "closed"];

fn steps(stage: &str) -> Vec<Step> {
    let stage = if stage == "waiting" { "checks" } else { stage };
    let at = WAY.iter().position(|code| *code == stage).unwrap_or_default();
    let step = |(place, code): (usize, &&'static str)| Step {
        code,
        current: place == at,
        done: place < at,
    };
    WAY.iter().enumerate().map(step).collect()
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let actor = visitor.actor()?;
    let sections = BTreeSet::from([Section::Issues, Section::Messages, Section::Notices]);
    disclosure::shown(&site.office, &actor, side.opened.loaded.id, sections).await?;
    let page = home(&site, &visitor, &side).await?;
    site.page(&visitor, &page)
}

async fn home(site: &Site, visitor: &Visitor, side: &Side) -> Result<Home, Apology> {
    let actor = visitor.actor()?;
    let complaint = side.opened.complaint()?;
    let moments = lens::timeline(&side.opened, &actor)?;
    let steps_now = lens::next_steps(complaint, &actor, side.opened.today);
    let accounts = match steps_now.who {
        Who::Officer(account) => Some(account),
        Who::Queue(_) | Who::Nobody => None,
    };
    let named: BTreeSet<_> = moments.iter().flat_map(Moment::organisations).collect();
    let people = moments.iter().flat_map(Moment::accounts).chain(accounts).collect();
    let members = moments.iter().flat_map(Moment::members).collect();
    let names = desk::names(&site.office, named, people).await?;
    let names = names.with_members(&site.office, members).await?;
    let seen = moments.iter().map(|moment| seen(site, visitor, complaint, (&names, moment)));
    let mine = side.frame(site, visitor)?;
    Ok(Home {
        stages: steps(steps_now.stage),
        next: steps_now.next,
        news: News::of(steps_now.news, site.office.today()),
        who: who(site, visitor, &steps_now, &names),
        owed: owed(&mine.reference, &steps_now),
        moments: seen.collect(),
        acting: Acting::of(side).filter(|_| side.acting_for.is_none()),
        is_open: !complaint.is_closed(),
        can_withdraw: side.opened.offers(&actor, app::Step::Withdraw, side.opened.today),
        has_views: complaint.views.is_some(),
        has_decision: complaint.decision.is_some(),
        has_recommendations: !complaint.recommendations.is_empty(),
        mine,
    })
}

fn who(site: &Site, visitor: &Visitor, steps: &NextSteps, names: &Names) -> String {
    match steps.who {
        Who::Officer(account) => names.account(account).to_owned(),
        Who::Queue(queue) => {
            let key = format!("tracker-queue-{}", queue.code());
            site.words().say(visitor.language, &key, &[])
        }
        Who::Nobody => String::new(),
    }
}

fn owed(reference: &str, steps: &NextSteps) -> Vec<Owed> {
    let one = |owed: &lens::Owed| {
        let page = match owed.code {
            "offer" => format!("offers/{}", owed.number),
            code => code.to_owned(),
        };
        Owed { code: owed.code, until: owed.until, href: format!("/my/{reference}/{page}") }
    };
    steps.owed.iter().map(one).collect()
}

fn seen(
    site: &Site,
    visitor: &Visitor,
    case: &Complaint,
    (names, moment): (&Names, &Moment),
) -> Seen {
    let given = |paper: &casework::id::PaperNo| Given {
        href: format!("/my/{}/papers/{paper}", case.reference),
        number: paper.0,
    };
    Seen {
        day: moment.day,
        sentence: moment.sentence(site.words(), visitor.language, case, names),
        words: moment.words.clone(),
        papers: moment.papers.iter().map(given).collect(),
    }
}
