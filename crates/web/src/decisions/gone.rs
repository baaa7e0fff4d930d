//! The words that a decision was here, why it is gone, and what stands in its place.
use app::ports::Tombstone;
use axum::http::StatusCode;
use casework::codes::WithholdGround;
use serde::Serialize;

use crate::{Answer, Apology, Page, Site, Visitor};

/// A decision that is public no more.
#[derive(Debug, Serialize)]
struct GonePage {
    reference: String,
    ground: String,
    since: String,
    /// The reference of the decision that stands in its place; empty if there is none.
    successor: String,
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "decisions/gone.html";

    fn samples() -> Vec<Self> {
        let page = |ground: &str, successor: &str| Self {
            reference: "R-01234567".into(),
            ground: ground.into(),
            since: "2026-05-03".into(),
            successor: successor.into(),
        };
        vec![page("risk-of-harm", ""), page("", ""), page("quashed", "R-76543210")]
    }
}

pub(super) async fn show(site: &Site, visitor: &Visitor, reference: &str) -> Answer {
    let why = site.office.public.taken_down(reference).await?.ok_or_else(Apology::not_found)?;
    let mut answer = site.page(visitor, &page(site, reference, why).await?)?;
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}

async fn page(site: &Site, reference: &str, why: Tombstone) -> Result<GonePage, Apology> {
    let successor = match why.successor {
        Some(identifier) => site.office.public.reference_of(identifier).await?,
        None => None,
    };
    // A ground that this program does not know has no words.
    let known = why.ground.parse::<WithholdGround>().is_ok();
    Ok(GonePage {
        reference: reference.to_owned(),
        ground: if known { why.ground } else { String::new() },
        since: why.since.to_string(),
        successor: successor.unwrap_or_default(),
    })
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<GonePage>()
}
