//! Where the decision stands: what is missing, who drafted it, who can sign it, how it ended.
use app::desk;
use axum::extract::State;
use casework::{
    Reference, case::Stage, codes::DecisionKind, decision::is_upheld, permission::Deed,
    section::Section,
};
use serde::Serialize;

use super::{
    document::{OutcomeView, outcomes},
    reading::Reading,
    views::{MissingView, missing},
};
use crate::{Answer, Apology, At, CaseFrame, Page, Site, Visitor};

/// So many colleagues who can sign are named.
const NAMED: usize = 12;

/// The page.
#[expect(clippy::struct_excessive_bools, reason = "each says whether something is on the page")]
#[derive(Debug, Serialize)]
struct Hub {
    case: CaseFrame,
    base: String,
    /// `none`, `draft`, `returned` or `issued`.
    state: &'static str,
    missing: Vec<MissingView>,
    can_draft: bool,
    is_report: bool,
    draft_href: String,
    drafted_by: String,
    on: String,
    is_own: bool,
    can_sign: bool,
    signers: Vec<String>,
    more_signers: usize,
    returned: String,
    outcomes: Vec<OutcomeView>,
    is_upheld: bool,
}

impl Page for Hub {
    const TEMPLATE: &'static str = "decision/hub.html";

    fn samples() -> Vec<Self> {
        let page = |state, is_own| Self {
            case: CaseFrame::sample(),
            base: "/cases/4821-0937-5654".into(),
            state,
            missing: if is_own { vec![MissingView::sample()] } else { Vec::new() },
            can_draft: is_own,
            is_report: true,
            draft_href: "/x".into(),
            drafted_by: "Bo Example".into(),
            on: "2026-03-03".into(),
            is_own,
            can_sign: !is_own,
            signers: vec!["Cy Example".into()],
            more_signers: usize::from(is_own),
            returned: "Say which standard.".into(),
            outcomes: OutcomeView::samples(),
            is_upheld: is_own,
        };
        let states = ["none", "draft", "returned", "issued"];
        states.into_iter().flat_map(|state| [page(state, true), page(state, false)]).collect()
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let reading = Reading::open(&site, &visitor, reference, &[Section::Decision]).await?;
    let page = page(&site, &visitor, &reading).await?;
    site.page(&visitor, &page)
}

async fn page(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Hub, Apology> {
    let complaint = reading.complaint()?;
    let decision = complaint.decision.as_ref().or(complaint.draft.as_ref());
    let returned = decision.and_then(|draft| draft.returned.as_ref());
    let state = match (&complaint.decision, &complaint.draft, returned) {
        (Some(_), ..) => "issued",
        (None, Some(_), Some(_)) => "returned",
        (None, Some(_), None) => "draft",
        (None, None, _) => "none",
    };
    let is_own = decision.is_some_and(|draft| draft.by == reading.actor.account);
    let mut signers = signers(site, reading).await?;
    let more_signers = signers.len().saturating_sub(NAMED);
    signers.truncate(NAMED);
    let is_report = matches!(complaint.stage, Stage::Decision { .. });
    // A complaint that ends without findings is drafted on a page of its own.
    let is_assessment = match decision {
        Some(draft) => draft.kind == DecisionKind::Assessment,
        None => matches!(complaint.stage, Stage::Primary { .. }),
    };
    let lacks = match state {
        "none" | "returned" if !is_assessment => complaint.missing_for_report(site.office.today()),
        _ => Vec::new(),
    };
    let draft_page = if is_assessment { "assessment" } else { "decision/draft" };
    Ok(Hub {
        case: reading.frame(site, visitor)?,
        base: format!("/cases/{}", complaint.reference),
        state,
        missing: missing(site, visitor, reading, &lacks)?,
        can_draft: reading.may(Deed::DraftDecision) && (is_report || is_assessment),
        is_report,
        draft_href: format!("/cases/{}/{draft_page}", complaint.reference),
        drafted_by: decision.map(|it| reading.names.account(it.by).to_owned()).unwrap_or_default(),
        on: decision.map(|draft| draft.on.to_string()).unwrap_or_default(),
        is_own,
        can_sign: reading.may(Deed::SignDecision) && !is_own,
        signers,
        more_signers,
        returned: returned.map(|reason| reason.words().to_owned()).unwrap_or_default(),
        outcomes: decision.map(|it| outcomes(reading, it)).transpose()?.unwrap_or_default(),
        is_upheld: complaint.outcomes().values().any(|outcome| is_upheld(*outcome)),
    })
}

/// Everybody who works on cases and did not draft it.
async fn signers(site: &Site, reading: &Reading) -> Result<Vec<String>, Apology> {
    let Some(draft) = &reading.complaint()?.draft else { return Ok(Vec::new()) };
    let officers = desk::officers(&site.office).await?;
    let others = officers.into_iter().filter(|(account, _)| *account != draft.by);
    Ok(others.map(|(_, name)| name).collect())
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<Hub>()
}
