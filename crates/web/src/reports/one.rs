//! Where a report stands, what it says, and what can be done next.
use app::reports;
use axum::extract::State;
use casework::{
    id::ReportId,
    permission::{Actor, Standing},
    report::{Begun, State as Stands},
};
use serde::Serialize;

use super::told::Text;
use crate::{Answer, Apology, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct OnePage {
    id: String,
    kind: &'static str,
    from: String,
    until: String,
    state: &'static str,
    /// The day since when it stands so, where it has one.
    day: String,
    returned: String,
    text: Option<Text>,
    /// Whether whoever reads this wrote it.
    is_own: bool,
    may_draft: bool,
    may_judge: bool,
    may_publish: bool,
    may_withdraw: bool,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "reports/one.html";

    fn samples() -> Vec<Self> {
        let page = |state, text: Option<Text>| Self {
            id: "1".into(),
            kind: "casework",
            from: "2025-04-01".into(),
            until: "2026-03-31".into(),
            state,
            day: "2026-05-03".into(),
            returned: if state == "written" {
                "A figure is missing.".into()
            } else {
                String::new()
            },
            text,
            is_own: state == "written",
            may_draft: true,
            may_judge: true,
            may_publish: true,
            may_withdraw: true,
        };
        let states = ["written", "approved", "public", "withdrawn"];
        let mut pages: Vec<Self> =
            states.into_iter().map(|state| page(state, Some(Text::sample()))).collect();
        pages.push(page("written", None));
        pages
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    let actor = visitor.actor()?;
    let loaded = reports::find(&site.office, report).await?;
    let page = page(&site, report, loaded.story.begun()?, &actor).await?;
    site.page(&visitor, &page)
}

async fn page(
    site: &Site,
    report: ReportId,
    begun: &Begun,
    actor: &Actor,
) -> Result<OnePage, Apology> {
    let words = begun.draft.as_ref().and_then(|draft| draft.words.known());
    let text = match words {
        Some(words) => Some(Text::of(site, words).await?),
        None => None,
    };
    let manages = matches!(actor.standing, Standing::Staff { manager: true, .. });
    let draft = begun.draft.as_ref();
    let is_own = draft.is_some_and(|draft| draft.by == actor.account);
    let returned = draft.and_then(|draft| draft.returned.as_ref());
    let is_written = begun.state == Stands::Written;
    let day = match begun.state {
        Stands::Public { on, .. } | Stands::Withdrawn { on, .. } => on.to_string(),
        Stands::Written | Stands::Approved => String::new(),
    };
    Ok(OnePage {
        id: report.to_string(),
        kind: begun.kind.code(),
        from: begun.from.to_string(),
        until: begun.until.to_string(),
        state: begun.state.code(),
        day,
        returned: returned.map(|why| why.words().to_owned()).unwrap_or_default(),
        is_own,
        may_draft: matches!(begun.state, Stands::Written | Stands::Approved),
        may_judge: is_written && text.is_some() && !is_own && returned.is_none(),
        may_publish: manages && begun.state == Stands::Approved,
        may_withdraw: manages && matches!(begun.state, Stands::Public { .. }),
        text,
    })
}
