//! Stage two: initial checks, issue by issue.
mod act;
mod answer;
mod hand_on;
pub(crate) mod law;
mod page;
mod referral;

use casework::section::Section;

use crate::{Access, Entry};

/// The pages of this stage.
pub(crate) fn routes() -> Vec<Entry> {
    use Access::Caseworker;
    vec![
        Entry::get("/cases/{reference}/referral", Caseworker, referral::show)
            .tab("referral-tab", Section::Referral),
        Entry::get("/cases/{reference}/checks", Caseworker, page::show)
            .tab("checks-tab", Section::Checks),
        Entry::get("/cases/{reference}/hand-on", Caseworker, hand_on::show),
        Entry::post("/cases/{reference}/hand-on", Caseworker, hand_on::send),
        Entry::get("/cases/{reference}/handed-on/{number}", Caseworker, hand_on::packet),
        Entry::get("/cases/{reference}/checks/finish", Caseworker, act::ask_finish),
        Entry::post("/cases/{reference}/checks/finish", Caseworker, act::finish),
        Entry::get("/cases/{reference}/issues/{issue}/checks", Caseworker, answer::show),
        Entry::post("/cases/{reference}/issues/{issue}/checks", Caseworker, answer::send),
        Entry::get("/cases/{reference}/issues/{issue}/take-on", Caseworker, act::ask_take_on),
        Entry::post("/cases/{reference}/issues/{issue}/take-on", Caseworker, act::take_on),
        Entry::get("/cases/{reference}/issues/{issue}/decline", Caseworker, act::ask_decline),
        Entry::post("/cases/{reference}/issues/{issue}/decline", Caseworker, act::decline),
        Entry::get("/cases/{reference}/issues/{issue}/send-back", Caseworker, act::ask_send_back),
        Entry::post("/cases/{reference}/issues/{issue}/send-back", Caseworker, act::send_back),
        Entry::get("/cases/{reference}/issues/{issue}/wake", Caseworker, act::ask_wake),
        Entry::post("/cases/{reference}/issues/{issue}/wake", Caseworker, act::wake),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [Sample::of::<page::ChecksPage>(), Sample::of::<hand_on::Packet>()]
        .into_iter()
        .flatten()
        .collect()
}
