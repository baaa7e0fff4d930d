//! What stands in the record, held against what was promised.
use std::collections::{BTreeMap, BTreeSet};

use app::stories;
use casework::{Case, Event, account::Account, event::name_of, id::CaseId};
use server::House;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    journal::{Form, Journal, Told},
    load,
};

/// What is wrong: empty if every promise was kept.
pub async fn broken_promises(house: &House, journal: &Journal) -> Vec<String> {
    let mut wrong = Vec::new();
    let report = house.store.verify().await.unwrap();
    wrong.extend(report.faults.iter().map(|fault| format!("verify: {fault:?}")));
    let mut cases = BTreeMap::<CaseId, Vec<(Form, Told)>>::new();
    for (form, told) in journal.all() {
        cases.entry(form.case).or_default().push((form, told));
    }
    for (case, forms) in cases {
        let loaded = house.office.case(case).await.unwrap();
        for (form, told) in &forms {
            let events = loaded.told.iter().filter(|it| it.command == form.command);
            let events: Vec<&Event> = events.map(|it| &it.event).collect();
            let names: Vec<String> = events.iter().map(|event| name_of(event)).collect();
            wrong.extend(judged(form, *told, &names));
            wrong.extend(papers(house, form, &events).await);
        }
        wrong.extend(without_account(house, &loaded.story).await);
    }
    wrong
}

/// What is wrong with what is left of one form.
pub fn judged(form: &Form, told: Told, names: &[String]) -> Option<String> {
    let deeds: Vec<&str> = names.iter().map(String::as_str).collect();
    let deeds: Vec<&str> = deeds.into_iter().filter(|name| *name != "notice-issued").collect();
    let is_whole = deeds == form.what.whole();
    let fault = match told {
        Told::Done if is_whole => return None,
        Told::Done if deeds.is_empty() => "acknowledged, and lost",
        Told::Nothing if is_whole || names.is_empty() => return None,
        Told::Refused(_) if names.is_empty() => return None,
        Told::Refused(_) => "refused, and there",
        Told::Done | Told::Nothing => "half-done, or done twice",
    };
    Some(format!("{fault}: {form:?} {told:?} left {names:?}"))
}

/// Papers that an event names, and that are not as they were sent.
async fn papers(house: &House, form: &Form, events: &[&Event]) -> Vec<String> {
    let mut wrong = Vec::new();
    for event in events {
        let Event::PaperAdded { file, words, size, .. } = event else { continue };
        let words = words.known().unwrap();
        match house.office.files.get(*file, &words.key).await {
            Ok(bytes) => {
                let hash = Sha256::digest(&bytes);
                let hash =
                    hash.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
                let sent = load::paper(form.command);
                if bytes != sent || hash != words.sha256 || *size != sent.len() as u64 {
                    wrong.push(format!("a paper is not as it was sent: {form:?}"));
                }
            }
            Err(problem) => wrong.push(format!("a paper does not open: {form:?} {problem}")),
        }
    }
    wrong
}

/// A complaint and the account that sees it come in one transaction.
async fn without_account(house: &House, case: &Case) -> Option<String> {
    let accounts: BTreeSet<Uuid> = match case.live() {
        Ok(complaint) => {
            complaint.people.values().filter_map(|it| it.account).map(|id| id.0).collect()
        }
        Err(_) => return None,
    };
    for id in accounts {
        let account = stories::load::<Account>(house.office.record.as_ref(), id).await.unwrap();
        if account.story.post.is_none() {
            return Some(format!("a complaint without its account: {id}"));
        }
    }
    None
}
