//! Recommendations across cases: late first, by organisation, refused, with proof that waits.
use std::collections::BTreeSet;

use app::{
    desk,
    lists::recommendation::RecommendationRow,
    remedy::{self, Which},
};
use axum::extract::State;
use casework::{Day, id::OrganisationId};
use serde::{Deserialize, Serialize};

use crate::{Answer, Page, Site, Visitor, at::Asked};

/// What stands behind the question mark.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Filter {
    #[serde(default)]
    show: String,
    of: Option<OrganisationId>,
    #[serde(default)]
    page: u32,
}

/// The kinds that can be asked for, with their codes.
const KINDS: [(&str, Which); 5] = [
    ("open", Which::Open),
    ("late", Which::Late),
    ("refused", Which::Refused),
    ("proof", Which::ProofWaits),
    ("over", Which::Over),
];

/// The page.
#[derive(Debug, Serialize)]
struct AcrossPage {
    show: &'static str,
    kinds: Vec<&'static str>,
    of: String,
    of_name: String,
    rows: Vec<Row>,
    total: u64,
    open: u64,
    late: u64,
    refused: u64,
    proofs: u64,
    before: Option<u32>,
    after: Option<u32>,
}

/// A recommendation.
#[derive(Debug, Serialize)]
struct Row {
    reference: String,
    no: u32,
    organisation: String,
    of: String,
    remedy: String,
    due: String,
    is_late: bool,
    reply: String,
    proof_waits: bool,
    done: String,
}

impl Page for AcrossPage {
    const TEMPLATE: &'static str = "remedy/across.html";

    fn samples() -> Vec<Self> {
        let row = |is_late, reply: &str| Row {
            reference: "4821-0937-5654".into(),
            no: 1,
            organisation: "Fernhollow Hospital NHS Trust (made up)".into(),
            of: "5fd33131-0a0e-4bd0-8d1b-3f2a7c6190e4".into(),
            remedy: "apology".into(),
            due: "2026-04-02".into(),
            is_late,
            reply: reply.into(),
            proof_waits: !is_late,
            done: if is_late { String::new() } else { "2026-04-01".into() },
        };
        let page = |rows: Vec<Row>, show, of: &str, step| Self {
            show,
            kinds: KINDS.iter().map(|(code, _)| *code).collect(),
            of: of.into(),
            of_name: of.into(),
            total: rows.len() as u64,
            open: 3,
            late: 1,
            refused: 1,
            proofs: 1,
            rows,
            before: step,
            after: step,
        };
        let rows = vec![row(true, "refused"), row(false, "accepted"), row(false, "none")];
        vec![page(rows, "open", "", Some(1)), page(Vec::new(), "late", "Fernhollow", None)]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(filter): Asked<Filter>,
) -> Answer {
    let chosen = KINDS.iter().find(|(code, _)| *code == filter.show).copied();
    let (show, which) = chosen.unwrap_or(("open", Which::Open));
    let found = remedy::across(&site.office, (which, filter.of), filter.page).await?;
    let named = found.rows.iter().filter_map(|row| row.organisation).map(OrganisationId);
    let named: BTreeSet<_> = named.chain(filter.of).collect();
    let names = desk::names(&site.office, named, BTreeSet::new()).await?;
    let today = site.office.today();
    let shown = filter.page.saturating_add(1).saturating_mul(remedy::PAGE);
    let page = AcrossPage {
        show,
        kinds: KINDS.iter().map(|(code, _)| *code).collect(),
        of: filter.of.map(|of| of.to_string()).unwrap_or_default(),
        of_name: filter.of.map(|of| names.organisation(of).to_owned()).unwrap_or_default(),
        rows: found.rows.iter().map(|it| row(it, &names, today)).collect(),
        total: found.total,
        open: found.open,
        late: found.late,
        refused: found.refused,
        proofs: found.proofs,
        before: filter.page.checked_sub(1),
        after: (u64::from(shown) < found.total).then(|| filter.page.saturating_add(1)),
    };
    site.page(&visitor, &page)
}

fn row(row: &RecommendationRow, names: &desk::Names, today: Day) -> Row {
    let of = row.organisation.map(OrganisationId);
    Row {
        reference: row.reference.map(|it| it.to_string()).unwrap_or_default(),
        no: row.recommendation.0,
        organisation: of.map(|of| names.organisation(of).to_owned()).unwrap_or_default(),
        of: of.map(|of| of.to_string()).unwrap_or_default(),
        remedy: row.remedy.clone(),
        due: row.due.map(|due| due.to_string()).unwrap_or_default(),
        is_late: row.is_late(today),
        reply: row.reply.clone(),
        proof_waits: row.proof_waits,
        done: row.done.map(|done| done.to_string()).unwrap_or_default(),
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<AcrossPage>()
}
