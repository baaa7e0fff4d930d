//! Reports for Parliament and the public: begun, written, approved by somebody else, published,
//! withdrawn. What they tell of decisions is read from the public store and nowhere else.
mod publish;
mod work;

pub use publish::{Telling, follow_all, publish, telling, withdraw};
pub use work::{approve, begin, draft, give_back};

use casework::{Refusal, id::ReportId, report::Report};

use crate::{
    Office, Problem,
    lists::{
        Question,
        report::{ReportRow, TABLE},
    },
    stories::{self, Loaded},
};

/// How many reports are listed.
const MOST: u32 = 500;

/// A report as it stands.
///
/// # Errors
///
/// There is none, or the store cannot be reached.
pub async fn find(office: &Office, id: ReportId) -> Result<Loaded<Report>, Problem> {
    let loaded: Loaded<Report> = stories::load(office.record.as_ref(), id.0).await?;
    match loaded.story.begun() {
        Ok(_) => Ok(loaded),
        Err(Refusal::NoSuchThing) => Err(Problem::NotFound),
        Err(refusal) => Err(refusal.into()),
    }
}

/// Every report, the newest first.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn list(office: &Office) -> Result<Vec<ReportRow>, Problem> {
    let question = Question::of(&TABLE).by_falling("begun").page(MOST, 0);
    Ok(office.lists.select(&question).await?.iter().map(ReportRow::from).collect())
}
