//! Stage one: somebody asks for help. The start, the checker, the complaint form, the receipt.
mod advice;
mod body;
mod check;
mod complain;
mod constituent;
mod equality;
mod examples;
mod issue;
mod keep;
mod keyed;
mod link;
mod paper;
mod person;
mod read;
mod receipt;
pub(crate) mod referring;
mod rest;
mod save;
mod send;
mod start;
mod steps;
mod stopped;

use app::enquiry::Draft;

pub(crate) use examples::beside;

use crate::{Access, Answer, Audience, Entry, Site};

/// Who keys complaints for others.
const KEYS: &[Audience] =
    &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];

/// Goes on with a complaint that was begun elsewhere, at the first thing that is not answered.
pub(crate) async fn go_on(site: &Site, draft: &Draft) -> Answer {
    steps::kept(site, draft, steps::on(draft)).await
}

/// The pages of this stage.
pub(crate) fn routes() -> Vec<Entry> {
    let any = Access::Anyone;
    vec![
        Entry::get("/", any, start::show),
        Entry::get("/check", any, check::intro),
        Entry::get("/check/answer", any, advice::show),
        Entry::get("/check/trace.json", any, advice::trace),
        Entry::get("/check/examples", any, examples::show),
        Entry::get("/check/matters", any, read::matters),
        Entry::get("/check/elsewhere", any, read::elsewhere),
        Entry::get("/check/mp", any, read::mp),
        Entry::post("/check/again", any, check::again),
        Entry::get("/check/{question}", any, check::show),
        Entry::post("/check/{question}", any, check::send),
        Entry::get("/complain", any, complain::intro),
        Entry::post("/complain", any, complain::begin),
        Entry::get("/complain/issues", any, issue::list),
        Entry::post("/complain/issues", any, issue::add),
        Entry::get("/complain/check", any, send::show),
        Entry::post("/complain/check", any, send::send),
        Entry::get("/complain/sent", any, send::sent),
        Entry::post("/complain/sent", any, send::forget),
        Entry::get("/complain/receipt.txt", any, send::text),
        Entry::get("/complain/save", any, save::show),
        Entry::get("/complain/save/link", any, link::ask),
        Entry::post("/complain/save/link", any, link::send),
        Entry::get("/complain/link/{code}", any, link::show),
        Entry::post("/complain/link/{code}", any, link::follow),
        Entry::post("/complain/leave", any, save::leave),
        Entry::get("/complain/throw-away", any, save::ask),
        Entry::post("/complain/throw-away", any, save::throw_away),
        Entry::get("/complain/return", any, save::back),
        Entry::post("/complain/return", any, save::found),
        Entry::get("/complain/print", any, paper::blank),
        Entry::get("/complain/print-mine", any, paper::mine),
        Entry::get("/complain/{step}", any, complain::show),
        Entry::post("/complain/{step}", any, complain::send).with_files(),
        Entry::get("/complain/issue/{issue}/{step}", any, issue::show),
        Entry::post("/complain/issue/{issue}/{step}", any, issue::send),
        Entry::post("/complain/issue/{issue}/remove", any, issue::remove),
        Entry::get("/receipt", any, receipt::show),
        Entry::post("/receipt", any, receipt::send),
        Entry::get("/office/new", Access::Caseworker, keyed::show)
            .listed("office-new-listed", KEYS),
        Entry::post("/office/new", Access::Caseworker, keyed::begin),
        Entry::get("/organisation/refer", Access::OrganisationUser, referring::show),
        Entry::post("/organisation/refer", Access::OrganisationUser, referring::send),
        Entry::get("/equality/{token}", any, equality::show),
        Entry::post("/equality/{token}", any, equality::send),
        Entry::get("/office/equality", Access::Staff, equality::report),
        Entry::get("/office/stopped", Access::Staff, stopped::show),
        Entry::get("/member/new", Access::MemberUser, constituent::show)
            .listed("member-new-nav", &[Audience::Member, Audience::MemberManager]),
        Entry::post("/member/new", Access::MemberUser, constituent::send),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;

    [
        Sample::of::<start::Start>(),
        Sample::of::<check::Intro>(),
        Sample::of::<advice::AdvicePage>(),
        Sample::of::<examples::Examples>(),
        Sample::of::<read::Matters>(),
        Sample::of::<read::Elsewhere>(),
        Sample::of::<read::Mp>(),
        Sample::of::<complain::Intro>(),
        Sample::of::<send::SentPage>(),
        Sample::of::<save::Saved>(),
        Sample::of::<paper::Paper>(),
        Sample::of::<receipt::Outcome>(),
        Sample::of::<stopped::StoppedPage>(),
        Sample::of::<equality::EqualityPage>(),
        asked(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The pages of questions that have a template of their own, in their states.
#[cfg(test)]
fn asked() -> Vec<crate::page::Sample> {
    use serde_json::json;

    let issue = json!({ "no": 1, "organisation": "A", "happened": "B", "step": "/complain" });
    let part = json!({ "title": "People", "rows": [
        { "label": "Name", "value": "", "step": "you" },
        { "label": "Name", "value": "Wren Applegarth", "step": "you" },
    ] });
    let search = |code: &str, searched: bool| {
        json!({ "address": "/check/organisation", "q": "fern", "searched": searched, "found": 2,
            "moved": searched, "code": code })
    };
    let checked = |is_whole: bool| {
        json!({ "code": "7K4M", "parts": [part.clone()], "on": "/complain/you",
            "is_whole": is_whole, "wants_consent": is_whole })
    };
    let help = |titles: &[&str]| {
        let similar = titles.iter().map(|title| json!({ "reference": "P-1", "title": title }));
        json!({ "organisation": "A", "code": "example:a", "similar": similar.collect::<Vec<_>>() })
    };
    let pages = [
        ("enquiry/step.html", json!({ "code": "7K4M", "help": help(&[]) })),
        ("enquiry/step.html", json!({ "code": "7K4M", "help": help(&["A complaint"]) })),
        ("enquiry/organisation.html", search("", false)),
        ("enquiry/organisation.html", search("7K4M", true)),
        ("enquiry/issues.html", json!({ "code": "7K4M", "issues": [issue] })),
        ("enquiry/check_answers.html", checked(true)),
        ("enquiry/check_answers.html", checked(false)),
    ];
    pages.iter().flat_map(|(page, beside)| crate::page::Sample::of_form(page, beside)).collect()
}
