//! Everything that is owed, late first.
use app::desk::{self, DutyFilter};
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::rows::{self, DutyLine, Paging};
use crate::{Answer, Asked, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct DutiesPage {
    everybodys: bool,
    duties: Vec<DutyLine>,
    late: u64,
    paging: Paging,
}

impl Page for DutiesPage {
    const TEMPLATE: &'static str = "desk/duties.html";

    fn samples() -> Vec<Self> {
        let page = |everybodys, duties: Vec<DutyLine>, total| Self {
            everybodys,
            duties,
            late: 1,
            paging: Paging::of(total, 0, "/office/duties"),
        };
        vec![page(false, Vec::new(), 0), page(true, vec![DutyLine::sample()], 120)]
    }
}

/// Which duties.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    whose: String,
    #[serde(default)]
    page: u32,
}

/// Duties, mine or everybody's.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(which): Asked<Which>,
) -> Answer {
    let (actor, everybodys) = (visitor.actor()?, which.whose == "all");
    let filter = if everybodys {
        DutyFilter::everybodys(which.page)
    } else {
        DutyFilter::mine(&actor, which.page)
    };
    let found = desk::duties(&site.office, filter).await?;
    let address = if everybodys { "/office/duties?whose=all" } else { "/office/duties" };
    let page = DutiesPage {
        everybodys,
        duties: rows::duties(&site, &found.rows).await?,
        late: found.late,
        paging: Paging::of(found.total, which.page, address),
    };
    site.page(&visitor, &page)
}
