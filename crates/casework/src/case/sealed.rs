//! How the events of a case are stored: the class of key that seals each, and old versions.
use serde_json::{Value, json};

use crate::record::Class;

/// The class of key that seals the personal part. Names are for ever.
pub(super) fn class_of(name: &str) -> Option<Class> {
    match name {
        "person-joined" | "person-changed" | "carried-over" | "referred-in" => {
            Some(Class::Identity)
        }
        "case-opened"
        | "issue-raised"
        | "paper-added"
        | "message-sent"
        | "citation-checked"
        | "risk-answered"
        | "note-written"
        | "notice-issued"
        | "notice-told"
        | "delay-explained"
        | "case-withdrawn"
        | "check-answered"
        | "referral-made"
        | "referral-declined"
        | "case-joined"
        | "case-parted"
        | "speaker-decided"
        | "issue-declined"
        | "issue-sent-back"
        | "request-made"
        | "extension-asked"
        | "extension-answered"
        | "request-answered"
        | "signs-tested"
        | "resolution-proposed"
        | "resolution-refused"
        | "detailed-opened"
        | "scope-proposed"
        | "scope-questioned"
        | "comment-made"
        | "comment-answered"
        | "evidence-logged"
        | "offer-made"
        | "offer-answered" => Some(Class::Papers),
        "finding-made"
        | "views-shared"
        | "decision-drafted"
        | "decision-returned"
        | "recommendation-made"
        | "recommendation-answered"
        | "proof-given"
        | "proof-returned"
        | "recommendation-closed" => Some(Class::Decision),
        "rendition-drafted"
        | "rendition-reviewed"
        | "rendition-returned"
        | "publication-withheld"
        | "publication-held"
        | "publication-hold-ended" => Some(Class::Rendition),
        _ => None,
    }
}

/// The version in which each event is written now.
pub(super) fn version_of(name: &str) -> i32 {
    match name {
        "case-opened" | "check-answered" | "issue-declined" => 2,
        _ => 1,
    }
}

/// Older shapes, brought one version on.
pub(super) fn upcast(name: &str, version: i32, mut body: Value) -> Value {
    match (name, version, body.as_object_mut()) {
        // Version 1 knew no language: every complaint then was taken in English.
        ("case-opened", 1, Some(fields)) => {
            fields.insert("language".into(), json!("en"));
        }
        // Version 1 did not say by which rules: of those cases they are not counted.
        ("check-answered", 1, Some(fields)) => {
            fields.insert("rule".into(), json!(null));
        }
        ("issue-declined", 1, Some(fields)) => {
            fields.insert("rules".into(), json!([]));
        }
        _ => {}
    }
    body
}
