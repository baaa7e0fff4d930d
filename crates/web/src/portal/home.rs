//! The first page of an organisation: what it owes, the oldest day first, and its cases. Staff see
//! the same of each organisation, with their own pages behind the links.
use std::collections::BTreeSet;

use app::{
    desk, investigation,
    lists::request::{InvolvedRow, OwedRow},
    organisations,
};
use axum::extract::State;
use casework::{
    Day, codes::Asks, id::OrganisationId, organisation::LiaisonContact, permission::Standing,
};
use serde::Serialize;

use crate::{Answer, Apology, At, Page, Site, Visitor, enquiry::referring};

#[derive(Debug, Serialize)]
pub(super) struct Home {
    /// For staff: whose page it is.
    whose: Option<Whose>,
    owed: Vec<Owed>,
    late: usize,
    this_month: usize,
    later: usize,
    cases: Vec<CaseRow>,
    closed: u64,
    /// Whether it may refer complaints made to it.
    refers: bool,
    /// For staff: whom to turn to there.
    contacts: Vec<LiaisonContact>,
    own: bool,
}

/// An organisation, as staff see it.
#[derive(Debug, Serialize)]
struct Whose {
    id: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Owed {
    what: String,
    href: String,
    reference: String,
    due: Option<Day>,
    is_late: bool,
    wants_time: bool,
}

#[derive(Debug, Serialize)]
struct CaseRow {
    reference: String,
    href: String,
    stage: String,
    received: Option<Day>,
}

impl Page for Home {
    const TEMPLATE: &'static str = "portal/home.html";

    fn samples() -> Vec<Self> {
        let day = Some(jiff::civil::date(2026, 3, 2));
        let owed = |is_late: bool| Owed {
            what: "The complaint file".into(),
            href: "/organisation".into(),
            reference: "4821-0937-5629".into(),
            due: day.filter(|_| is_late),
            is_late,
            wants_time: !is_late,
        };
        let row = CaseRow {
            reference: "4821-0937-5629".into(),
            href: "/".into(),
            stage: "primary".into(),
            received: day,
        };
        let full = Self {
            whose: Some(Whose { id: "1".into(), name: "Organisation".into() }),
            owed: vec![owed(true), owed(false)],
            late: 1,
            this_month: 0,
            later: 1,
            cases: vec![row],
            closed: 2,
            refers: false,
            contacts: Vec::new(),
            own: false,
        };
        let (owed, cases) = (Vec::new(), Vec::new());
        let (late, this_month, later, closed) = (0, 0, 0, 0);
        let contacts = Vec::new();
        let (whose, refers, own) = (None, true, true);
        let bare =
            Self { whose, owed, late, this_month, later, cases, closed, refers, contacts, own };
        vec![full, bare]
    }
}

/// An organisation's own.
pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let Standing::Organisation { of, .. } = visitor.actor()?.standing else {
        return Err(Apology::not_found());
    };
    let home = home(&site, &visitor, (of, None)).await?;
    site.page(&visitor, &home)
}

/// Any organisation's, for staff.
pub(crate) async fn for_staff(
    State(site): State<Site>,
    visitor: Visitor,
    At(of): At<OrganisationId>,
) -> Answer {
    let names = desk::names(&site.office, BTreeSet::from([of]), BTreeSet::new()).await?;
    let name = names.organisation(of).to_owned();
    if name.is_empty() {
        return Err(Apology::not_found());
    }
    let whose = Whose { id: of.to_string(), name };
    let home = home(&site, &visitor, (of, Some(whose))).await?;
    site.page(&visitor, &home)
}

async fn home(
    site: &Site,
    visitor: &Visitor,
    (of, whose): (OrganisationId, Option<Whose>),
) -> Result<Home, Apology> {
    let portal = investigation::portal(&site.office, of).await?;
    let at = Place { today: site.office.today(), staff: whose.is_some() };
    let refers = whose.is_none() && referring::may_refer(site, of).await?.is_some();
    let contacts = match whose {
        Some(_) => organisations::contacts(&site.office, &visitor.actor()?, of).await?,
        None => Vec::new(),
    };
    Ok(Home {
        own: whose.is_none(),
        contacts,
        refers,
        whose,
        owed: portal.owed.iter().map(|row| owed(site, visitor, (row, at))).collect(),
        late: portal.late,
        this_month: portal.this_month,
        later: portal.later,
        cases: portal.open.iter().map(|row| case(row, at)).collect(),
        closed: portal.closed,
    })
}

/// When, and for whom.
#[derive(Debug, Clone, Copy)]
struct Place {
    today: Day,
    staff: bool,
}

impl Place {
    /// Where the pages of a case are.
    fn case(self, reference: &str) -> String {
        let before = if self.staff { "" } else { "/organisation" };
        format!("{before}/cases/{reference}")
    }
}

fn owed(site: &Site, visitor: &Visitor, (row, at): (&OwedRow, Place)) -> Owed {
    let reference = row.reference.map(|it| it.to_string()).unwrap_or_default();
    let say = |key: &str| site.words().say(visitor.language, key, &[]);
    let (what, own, staffs) = match row.kind.as_str() {
        "request" => {
            let asks = row.what.parse::<Asks>().ok();
            let what = asks.map(|asks| site.words().code(visitor.language, asks));
            (what.unwrap_or_default(), format!("requests/{}", row.number), "requests")
        }
        "comment" => {
            (say(&format!("portal-owed-comment-{}", row.what)), "comment".into(), "comments")
        }
        "resolution" => (say("portal-owed-resolution"), "resolution".into(), "resolution"),
        _ => {
            let key = format!("portal-owed-{}", row.what);
            let what = site.words().say(visitor.language, &key, &[("number", row.number.into())]);
            (what, "recommendations".into(), "recommendations")
        }
    };
    let page = if at.staff { staffs } else { &own };
    let href = format!("{}/{page}", at.case(&reference));
    let (due, is_late, wants_time) = (row.due, row.is_late(at.today), row.wants_time);
    Owed { what, href, reference, due, is_late, wants_time }
}

fn case(row: &InvolvedRow, at: Place) -> CaseRow {
    let reference = row.reference.map(|it| it.to_string()).unwrap_or_default();
    let href = at.case(&reference);
    CaseRow { reference, href, stage: row.stage.clone(), received: row.received }
}
