//! The tracker: what a complainant or representative sees of their complaint, and can do, at
//! every stage. Staff open the same pages to do a step for somebody on the phone or by post.
mod authority;
mod details;
mod home;
mod letters;
mod list;
mod member;
mod messages;
mod papers;
mod withdraw;

use app::{Ask, Opened};
use casework::{
    Reference,
    id::CaseId,
    people::{Party, Person},
};
use serde::Serialize;

use crate::{Access, Answers, Apology, Audience, Entry, Site, Visitor, page::Link};

/// The pages of the tracker.
pub(crate) fn routes() -> Vec<Entry> {
    let party = Access::CaseParty;
    vec![
        Entry::get("/my", Access::Person, list::show).listed("tracker-nav", &[Audience::Person]),
        Entry::get("/my/{reference}", party, home::show),
        Entry::get("/my/{reference}/messages", party, messages::show),
        Entry::post("/my/{reference}/messages", party, messages::send).with_files(),
        Entry::get("/my/{reference}/letters", party, letters::list),
        Entry::get("/my/{reference}/letters/{number}", party, letters::show),
        Entry::get("/my/{reference}/papers", party, papers::list),
        Entry::get("/my/{reference}/papers/{number}", party, papers::give),
        Entry::get("/my/{reference}/details", party, details::show),
        Entry::post("/my/{reference}/details", party, details::send),
        Entry::get("/my/{reference}/member", party, member::show),
        Entry::post("/my/{reference}/member", party, member::send),
        Entry::get("/my/{reference}/authority", party, authority::show),
        Entry::post("/my/{reference}/authority", party, authority::send),
        Entry::get("/my/{reference}/withdraw", party, withdraw::show),
        Entry::post("/my/{reference}/withdraw", party, withdraw::send),
    ]
}

/// What stands around every page of the tracker.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Mine {
    /// As people quote it.
    pub(crate) reference: String,
    /// For whom staff are doing this; empty for the person themselves.
    pub(crate) acting_for: String,
    /// The pages of the tracker.
    pub(crate) tabs: Vec<Link>,
}

/// A complaint opened by its person, or by staff for them.
pub(crate) struct Side {
    pub(crate) opened: Opened,
    pub(crate) acting_for: Option<Party>,
    pub(crate) person: Person,
}

impl Side {
    /// Opens a complaint for the person's side. An organisation has pages of its own, so to it
    /// these do not exist.
    pub(crate) async fn open(
        site: &Site,
        visitor: &Visitor,
        reference: Reference,
    ) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let complaint = opened.complaint()?;
        let own = complaint.people.values().find(|person| person.account == Some(actor.account));
        let (person, acting_for) = if actor.is_staff() {
            let person = complaint.decides(opened.today).ok_or_else(Apology::not_found)?;
            (person, Some(Party::Person(person.no)))
        } else {
            (own.ok_or_else(Apology::not_found)?, None)
        };
        Ok(Self { person: person.clone(), acting_for, opened })
    }

    /// The case.
    pub(crate) fn case(&self) -> CaseId {
        CaseId(self.opened.loaded.id)
    }

    /// What these answers ask for, on whoever's behalf.
    pub(crate) fn ask(&self, visitor: &Visitor, answers: &Answers) -> Result<Ask, Apology> {
        Ok(answers.ask(visitor.actor()?).acting_for(self.acting_for))
    }

    /// What stands around the page.
    pub(crate) fn frame(&self, site: &Site, visitor: &Visitor) -> Result<Mine, Apology> {
        let reference = self.opened.complaint()?.reference.to_string();
        let acting_for = self.acting_for.map(|_| self.person.name().to_owned());
        let tabs = TABS.iter().map(|(key, page)| {
            let href = format!("/my/{reference}{page}");
            let text = site.words().say(visitor.language, key, &[]);
            Link { text, current: visitor.path() == href, href }
        });
        let tabs = tabs.collect();
        Ok(Mine { tabs, acting_for: acting_for.unwrap_or_default(), reference })
    }
}

/// The pages of the tracker, in their order.
const TABS: [(&str, &str); 5] = [
    ("tracker-tab-home", ""),
    ("tracker-tab-messages", "/messages"),
    ("tracker-tab-letters", "/letters"),
    ("tracker-tab-papers", "/papers"),
    ("tracker-tab-details", "/details"),
];

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [
        Sample::of::<list::List>(),
        Sample::of::<home::Home>(),
        Sample::of::<letters::Letters>(),
        Sample::of::<letters::Paper>(),
        Sample::of::<papers::Papers>(),
        messages::samples(),
        member::samples(),
        authority::samples(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Mine {
    /// One for the tests that render every template.
    pub(crate) fn sample() -> Self {
        let tabs = vec![Link { text: "Progress".into(), href: "/my/1".into(), current: true }];
        Self { reference: "4821-0937-5654".into(), acting_for: "Ada Ashgrove".into(), tabs }
    }
}
