//! What stands around every page of one case: its reference, its stage, its tabs.
use app::Opened;
use casework::{
    Complaint,
    event::Owner,
    law,
    permission::{Relation, Sight, sight},
    section::Section,
};
use serde::Serialize;

use crate::{Apology, Site, Visitor, page::Link};

/// The frame of a case's pages.
#[derive(Debug, Clone, Serialize)]
pub struct CaseFrame {
    /// As people quote it.
    pub reference: String,
    /// Who complains, if the reader may know.
    pub complainant: String,
    /// The code of the stage: its words stand under `case-stage-<code>`.
    pub stage: &'static str,
    /// The pages of the case that this reader can open.
    pub tabs: Vec<Link>,
    /// Why an officer is offered less here than they may look for; nothing where they are not.
    pub hand: Option<Hand>,
}

/// In whose hands an open case is that is not in those of the officer who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hand {
    /// It waits in a queue.
    Nobody,
    /// Another officer answers for it.
    Colleague,
}

impl Hand {
    fn of(relation: Relation, complaint: &Complaint) -> Option<Self> {
        match (relation, complaint.desk.owner) {
            _ if complaint.is_closed() => None,
            (Relation::Colleague | Relation::Manager, Owner::Queue(_)) => Some(Self::Nobody),
            (Relation::Colleague, Owner::Officer(_)) => Some(Self::Colleague),
            _ => None,
        }
    }
}

impl CaseFrame {
    /// The frame of an opened case.
    ///
    /// # Errors
    ///
    /// The case was disposed of.
    pub fn of(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Self, Apology> {
        let complaint = opened.complaint()?;
        let reference = complaint.reference.to_string();
        let sees_people = sight(opened.relation, Section::People) != Sight::Nothing;
        let complainant = complaint.complainant().filter(|_| sees_people);
        Ok(Self {
            complainant: complainant.map(|person| person.name().to_owned()).unwrap_or_default(),
            stage: complaint.stage.code(),
            tabs: tabs(site, visitor, opened, &reference),
            hand: Hand::of(opened.relation, complaint),
            reference,
        })
    }
}

fn tabs(site: &Site, visitor: &Visitor, opened: &Opened, reference: &str) -> Vec<Link> {
    let audience = visitor.audience();
    let is_referred = opened.complaint().is_ok_and(|case| case.referral.is_some());
    let may_be_referred = is_referred || law::members_refer(site.office.today());
    let shown = site.places.tabs.iter().filter(|(_, access, tab)| {
        access.admits(audience)
            && sight(opened.relation, tab.section) != Sight::Nothing
            && (tab.section != Section::Referral || may_be_referred)
    });
    shown
        .map(|(path, _, tab)| {
            let href = path.replace("{reference}", reference);
            let text = site.words().say(visitor.language, tab.key, &[]);
            Link { text, current: visitor.path() == href, href }
        })
        .collect()
}

impl CaseFrame {
    /// A frame for the samples of pages.
    pub(crate) fn sample() -> Self {
        Self {
            reference: "4821-0937-5629".into(),
            complainant: "Name".into(),
            stage: "checks",
            tabs: vec![Link { text: "Tab".into(), href: "/".into(), current: true }],
            hand: Some(Hand::Nobody),
        }
    }
}
