//! Other cases that an officer sees beside a case: those it is joined with, and those that may be
//! about the same.
use app::desk::{self, Alike};
use casework::{Complaint, id::CaseId};
use serde::Serialize;

use crate::{Apology, Site};

/// Other cases, for the template `cases/_alike.html`.
#[derive(Debug, Serialize)]
pub(crate) struct Others {
    joined: Vec<JoinedView>,
    alike: Vec<AlikeView>,
    /// Another can be joined with it.
    can_join: bool,
}

#[derive(Debug, Serialize)]
struct JoinedView {
    reference: String,
    joint: &'static str,
    place: &'static str,
    on: String,
}

#[derive(Debug, Serialize)]
struct AlikeView {
    reference: String,
    name: String,
    received: String,
    stage: String,
    is_open: bool,
    /// Codes of `Likeness`: each is said in words.
    why: Vec<&'static str>,
}

impl Others {
    /// What there is beside a case.
    pub(crate) async fn of(site: &Site, case: (CaseId, &Complaint)) -> Result<Self, Apology> {
        let alike = desk::alike_to(&site.office, case).await?;
        let (_, complaint) = case;
        let joined = complaint.joined.values().map(|joined| JoinedView {
            reference: joined.reference.to_string(),
            joint: joined.joint.code(),
            place: joined.place.code(),
            on: joined.on.to_string(),
        });
        Ok(Self {
            joined: joined.collect(),
            alike: alike.into_iter().map(view).collect(),
            can_join: !complaint.is_closed(),
        })
    }

    /// For the samples of pages.
    pub(crate) fn sample(full: bool) -> Self {
        let reference = || "4821-0937-5629".to_owned();
        let joined = JoinedView {
            reference: reference(),
            joint: "work-together",
            place: "follows",
            on: "2026-03-02".into(),
        };
        let alike = |is_open| AlikeView {
            reference: reference(),
            name: if is_open { "Name".into() } else { String::new() },
            received: "2026-03-02".into(),
            stage: if is_open { "checks".into() } else { "closed".into() },
            is_open,
            why: vec!["affected-born", "same-time"],
        };
        if full {
            Self { joined: vec![joined], alike: vec![alike(true), alike(false)], can_join: true }
        } else {
            Self { joined: Vec::new(), alike: Vec::new(), can_join: false }
        }
    }
}

fn view(alike: Alike) -> AlikeView {
    AlikeView {
        reference: alike.row.reference.map(|it| it.to_string()).unwrap_or_default(),
        name: alike.row.name,
        received: alike.row.received.map(|day| day.to_string()).unwrap_or_default(),
        stage: alike.row.stage,
        is_open: alike.row.is_open,
        why: alike.why.iter().map(|likeness| likeness.code()).collect(),
    }
}
