//! A case's own page and what can be done with a case at any stage. Each stage adds its pages to
//! the case by a `.tab` in its routes.
pub(crate) mod alike;
mod authority;
mod caller;
mod delay;
mod join;
mod looked;
mod messages;
mod note;
mod owner;
mod page;
mod papers;
mod party;
mod person;
mod priorities;
mod reading;
mod risk;
mod sign_in;
mod speaks;
mod withdraw;

use app::Opened;
use casework::{Reference, id::CaseId, permission::Actor, section::Section};

use crate::{Access, Apology, CaseFrame, Entry, Form, Site, Visitor};

/// The pages of a case that belong to no single stage.
pub(crate) fn routes() -> Vec<Entry> {
    use Access::{CaseParty, Caseworker};
    vec![
        Entry::get("/cases/{reference}", Caseworker, page::show).tab("cases-tab", Section::Issues),
        Entry::get("/cases/{reference}/messages", Caseworker, messages::show)
            .tab("cases-messages-tab", Section::Messages),
        Entry::post("/cases/{reference}/messages", Caseworker, messages::send).with_files(),
        Entry::get("/cases/{reference}/messages/{message}/done", Caseworker, messages::ask_done),
        Entry::post("/cases/{reference}/messages/{message}/done", Caseworker, messages::done),
        Entry::get("/cases/{reference}/owner", Caseworker, owner::show),
        Entry::post("/cases/{reference}/owner", Caseworker, owner::send),
        Entry::get("/cases/{reference}/priorities", Caseworker, priorities::show),
        Entry::post("/cases/{reference}/priorities", Caseworker, priorities::send),
        Entry::get("/cases/{reference}/issues/{issue}/reading", Caseworker, reading::show),
        Entry::get(
            "/cases/{reference}/issues/{issue}/citations/{citation}",
            Caseworker,
            reading::show_citation,
        ),
        Entry::post(
            "/cases/{reference}/issues/{issue}/citations/{citation}",
            Caseworker,
            reading::send_citation,
        ),
        Entry::get("/cases/{reference}/risk", Caseworker, risk::show),
        Entry::post("/cases/{reference}/risk", Caseworker, risk::send),
        Entry::get("/cases/{reference}/note", Caseworker, note::show),
        Entry::post("/cases/{reference}/note", Caseworker, note::send),
        Entry::get("/cases/{reference}/people/{person}", Caseworker, person::show),
        Entry::post("/cases/{reference}/people/{person}", Caseworker, person::send),
        Entry::get("/cases/{reference}/people/{person}/caller", Caseworker, caller::show),
        Entry::post("/cases/{reference}/people/{person}/caller", Caseworker, caller::send),
        Entry::get("/cases/{reference}/people/{person}/authority", Caseworker, authority::show),
        Entry::post("/cases/{reference}/people/{person}/authority", Caseworker, authority::send),
        Entry::get(
            "/cases/{reference}/people/{person}/authority/end",
            Caseworker,
            authority::ask_end,
        ),
        Entry::post("/cases/{reference}/people/{person}/authority/end", Caseworker, authority::end),
        Entry::get("/cases/{reference}/people/{person}/code", Caseworker, sign_in::show),
        Entry::post("/cases/{reference}/people/{person}/code", Caseworker, sign_in::send),
        Entry::get("/cases/{reference}/join", Caseworker, join::ask_join),
        Entry::post("/cases/{reference}/join", Caseworker, join::join),
        Entry::get("/cases/{reference}/part/{other}", Caseworker, join::ask_part),
        Entry::post("/cases/{reference}/part/{other}", Caseworker, join::part),
        Entry::get("/cases/{reference}/speaks/{other}", Caseworker, speaks::show),
        Entry::post("/cases/{reference}/speaks/{other}", Caseworker, speaks::send),
        Entry::get("/cases/{reference}/delay", Caseworker, delay::show),
        Entry::post("/cases/{reference}/delay", Caseworker, delay::send),
        Entry::get("/cases/{reference}/withdraw", Caseworker, withdraw::show),
        Entry::post("/cases/{reference}/withdraw", Caseworker, withdraw::send),
        Entry::get("/cases/{reference}/papers/{paper}", CaseParty, papers::give),
        Entry::get("/cases/{reference}/looked", CaseParty, looked::show),
    ]
}

/// A case that a visitor opened.
pub(crate) struct Case {
    pub(crate) opened: Opened,
    pub(crate) actor: Actor,
    pub(crate) id: CaseId,
    pub(crate) reference: Reference,
}

impl Case {
    /// Opens a case for a visitor. To a stranger it does not exist.
    pub(crate) async fn open(
        site: &Site,
        visitor: &Visitor,
        reference: Reference,
    ) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let id = CaseId(opened.loaded.id);
        Ok(Self { opened, actor, id, reference })
    }

    /// Its own page.
    pub(crate) fn home(&self) -> String {
        format!("/cases/{}", self.reference)
    }

    /// A form in its frame, that leads back to `back` below the case.
    pub(crate) fn form(&self, site: &Site, visitor: &Visitor, back: &str) -> Result<Form, Apology> {
        let back = format!("{}{back}", self.home());
        let frame = CaseFrame::of(site, visitor, &self.opened)?;
        Ok(Form::new().case(frame).back(back.clone()).cancel(back))
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [
        Sample::of::<reading::ReadingPage>(),
        Sample::of::<page::CasePage>(),
        Sample::of::<looked::LookedPage>(),
        messages::samples(),
        sign_in::samples(),
        speaks::samples(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
