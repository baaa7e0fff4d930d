//! Stage four: findings, provisional views and the decision.
mod document;
mod draft;
mod finding;
mod findings;
mod hub;
pub(crate) mod reading;
pub(crate) mod scale;
mod sign;
mod views;
mod views_paper;

use casework::section::Section;

use crate::{Access, Entry};

/// The pages of this stage.
pub(crate) fn routes() -> Vec<Entry> {
    let ours = Access::Caseworker;
    vec![
        Entry::get("/cases/{reference}/findings", ours, findings::show)
            .tab("decision-tab-findings", Section::Findings),
        Entry::get("/cases/{reference}/issues/{issue}/finding", ours, finding::show),
        Entry::post("/cases/{reference}/issues/{issue}/finding", ours, finding::send),
        Entry::get("/cases/{reference}/views", ours, views::show)
            .tab("decision-tab-views", Section::Findings),
        Entry::post("/cases/{reference}/views", ours, views::send),
        Entry::get("/cases/{reference}/views/paper", ours, views_paper::staff),
        Entry::get("/my/{reference}/views", Access::CaseParty, views_paper::person),
        Entry::get(
            "/organisation/cases/{reference}/views",
            Access::OrganisationUser,
            views_paper::organisation,
        ),
        Entry::get("/cases/{reference}/decision", ours, hub::show)
            .tab("decision-tab-decision", Section::Decision),
        Entry::get("/cases/{reference}/decision/draft", ours, draft::show),
        Entry::post("/cases/{reference}/decision/draft", ours, draft::send),
        Entry::get("/cases/{reference}/decision/sign", ours, sign::show),
        Entry::post("/cases/{reference}/decision/sign", ours, sign::send),
        Entry::get("/cases/{reference}/decision/give-back", ours, sign::show_give_back),
        Entry::post("/cases/{reference}/decision/give-back", ours, sign::give_back),
        Entry::get("/cases/{reference}/decision/document", ours, document::staff),
        Entry::get("/my/{reference}/decision", Access::CaseParty, document::person),
        Entry::get(
            "/organisation/cases/{reference}/decision",
            Access::OrganisationUser,
            document::organisation,
        )
        .tab("decision-tab-decision", Section::Decision),
        Entry::get("/member/cases/{reference}/decision", Access::MemberUser, document::member),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [findings::samples(), views_paper::samples(), hub::samples(), document::samples()]
        .into_iter()
        .flatten()
        .collect()
}
