//! Stage six: the decision is published without names.
mod approve;
mod draft;
mod hold;
mod list;
mod review;
mod state;
mod successor;
mod withhold;

use casework::{event::RenditionWords, section::Section};
use serde::Serialize;

use crate::{Access, Audience, Entry};

/// The pages of this stage.
pub(crate) fn routes() -> Vec<Entry> {
    const OFFICE: &[Audience] =
        &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];
    vec![
        Entry::get("/office/publication", Access::Caseworker, list::show)
            .listed("publication-list", OFFICE),
        Entry::get("/cases/{reference}/publication", Access::Caseworker, state::show)
            .tab("publication-tab", Section::Publication),
        Entry::get("/cases/{reference}/publication/draft", Access::Caseworker, draft::show),
        Entry::post("/cases/{reference}/publication/draft", Access::Caseworker, draft::send),
        Entry::get("/cases/{reference}/publication/review", Access::Caseworker, review::show),
        Entry::post("/cases/{reference}/publication/review", Access::Caseworker, review::send),
        Entry::get("/cases/{reference}/publication/approve", Access::Caseworker, approve::show),
        Entry::post("/cases/{reference}/publication/approve", Access::Caseworker, approve::send),
        Entry::get("/cases/{reference}/publication/return", Access::Caseworker, approve::ask),
        Entry::post(
            "/cases/{reference}/publication/return",
            Access::Caseworker,
            approve::give_back,
        ),
        Entry::get("/cases/{reference}/publication/hold", Access::Caseworker, hold::show),
        Entry::post("/cases/{reference}/publication/hold", Access::Caseworker, hold::send),
        Entry::get("/cases/{reference}/publication/hold-end", Access::Caseworker, hold::ask_end),
        Entry::post("/cases/{reference}/publication/hold-end", Access::Caseworker, hold::end),
        Entry::get("/cases/{reference}/publication/successor", Access::Manager, successor::show),
        Entry::post("/cases/{reference}/publication/successor", Access::Manager, successor::send),
        Entry::get("/cases/{reference}/publication/withhold", Access::Manager, withhold::show),
        Entry::post("/cases/{reference}/publication/withhold", Access::Manager, withhold::send),
    ]
}

/// A text for the public, as the pages of staff show it.
#[derive(Debug, Clone, Default, Serialize)]
struct Text {
    title: String,
    organisations: Vec<String>,
    summary: String,
    sections: Vec<(&'static str, String)>,
    /// What it corrects in the text before it.
    change: String,
}

impl Text {
    fn of(words: &RenditionWords) -> Self {
        let written = app::publication::sections(&words.sections).into_iter();
        Self {
            title: words.title.clone(),
            organisations: words.organisations.clone(),
            summary: words.summary.clone(),
            change: words.change.clone(),
            sections: written
                .filter(|(_, text)| !text.trim().is_empty())
                .map(|(code, text)| (code, text.to_owned()))
                .collect(),
        }
    }
}

/// The first letters of a hash: enough for people to see that two texts are the same.
fn short(hash: &str) -> String {
    hash.chars().take(12).collect()
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [list::samples(), state::samples(), draft::samples(), review::samples(), approve::samples()]
        .into_iter()
        .flatten()
        .collect()
}

/// What a form gives to its template, for samples.
#[cfg(test)]
pub(crate) fn form_sample() -> minijinja::Value {
    minijinja::context! {
        title => "Title", heading => "Heading", lead => "Lead", caption => "", action => "/here",
        back => "", cancel => "/there", button => "Save", is_warning => false,
        is_multipart => false, hidden => [("command", "1")], fields => ["One", "Two"],
        errors => Vec::<String>::new(), refused => "", next => "",
    }
}
