//! The organisation's portal: what it owes and by when, its cases, and each step it can take.
//! People here work with the office a few times a year, so each page says what it is for. Staff
//! open the same pages for an organisation that writes by post.
mod answer;
mod case;
mod comment;
mod contacts;
pub(crate) mod home;
mod offer;
mod resolution;
mod time;
mod write;

use std::collections::BTreeSet;

use app::{Ask, Opened, Step, desk};
use casework::{
    Complaint, Reference,
    id::{CaseId, OrganisationId, RequestNo},
    people::Party,
    permission::{Actor, Standing},
};
use serde::{Deserialize, Serialize};

use crate::{
    Access, Answers, Apology, Audience, Entry, Form, Site, Visitor, investigation::board::Pen,
};

/// The pages of the portal.
pub(crate) fn routes() -> Vec<Entry> {
    let (theirs, party) = (Access::OrganisationUser, Access::CaseParty);
    let to = &[Audience::Organisation, Audience::OrganisationManager];
    vec![
        Entry::get("/organisation", theirs, home::show).listed("portal-nav", to),
        Entry::get("/organisation/cases/{reference}", theirs, case::show),
        Entry::get("/organisation/contacts", theirs, contacts::list),
        Entry::get("/organisation/contacts/new", theirs, contacts::show_new),
        Entry::post("/organisation/contacts/new", theirs, contacts::send_new),
        Entry::get("/organisation/contacts/{no}/remove", theirs, contacts::show_drop),
        Entry::post("/organisation/contacts/{no}/remove", theirs, contacts::send_drop),
        Entry::get("/organisation/cases/{reference}/requests/{no}", party, answer::show),
        Entry::post("/organisation/cases/{reference}/requests/{no}", party, answer::send)
            .with_files(),
        Entry::get("/organisation/cases/{reference}/requests/{no}/time", party, time::show),
        Entry::post("/organisation/cases/{reference}/requests/{no}/time", party, time::send),
        Entry::get("/organisation/cases/{reference}/offer", party, offer::show),
        Entry::post("/organisation/cases/{reference}/offer", party, offer::send),
        Entry::get("/organisation/cases/{reference}/comment", party, comment::show),
        Entry::post("/organisation/cases/{reference}/comment", party, comment::send).with_files(),
        Entry::get("/organisation/cases/{reference}/resolution", party, resolution::show),
        Entry::post("/organisation/cases/{reference}/resolution", party, resolution::send),
        Entry::get("/organisation/cases/{reference}/write", theirs, write::show),
        Entry::post("/organisation/cases/{reference}/write", theirs, write::send).with_files(),
    ]
}

/// For which organisation staff do a step, where a case has more than one.
#[derive(Debug, Default, Deserialize)]
struct For {
    organisation: Option<OrganisationId>,
}

/// A case opened by an organisation, or by staff for it.
struct Body {
    opened: Opened,
    actor: Actor,
    organisation: OrganisationId,
    name: String,
    acting_for: Option<Party>,
}

impl Body {
    /// Opens a case for an organisation. To anybody else these pages do not exist.
    async fn open(
        site: &Site,
        visitor: &Visitor,
        reference: Reference,
        wanted: Option<OrganisationId>,
    ) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let involved = opened.complaint()?.involved();
        let (organisation, acting_for) = match actor.standing {
            Standing::Organisation { of, .. } => (of, None),
            Standing::Staff { .. } => {
                let first = wanted.or_else(|| involved.first().copied());
                let body = first.filter(|body| involved.contains(body));
                let body = body.ok_or_else(Apology::not_found)?;
                (body, Some(Party::Organisation(body)))
            }
            Standing::Public | Standing::Member { .. } | Standing::Program => {
                return Err(Apology::not_found());
            }
        };
        let names = BTreeSet::from([organisation]);
        let names = desk::names(&site.office, names, BTreeSet::new()).await?;
        let name = names.organisation(organisation).to_owned();
        Ok(Self { opened, actor, organisation, name, acting_for })
    }

    /// The same, for the organisation that a request was sent to.
    async fn asked(
        site: &Site,
        visitor: &Visitor,
        (reference, no): (Reference, RequestNo),
    ) -> Result<Self, Apology> {
        let opened = site.office.open(&visitor.actor()?, reference).await?;
        let to = opened.complaint()?.requests.get(&no).map(|request| request.to);
        let to = to.ok_or_else(Apology::not_found)?;
        let body = Self::open(site, visitor, reference, Some(to)).await?;
        // Another organisation's request does not exist for this one.
        if body.organisation == to { Ok(body) } else { Err(Apology::not_found()) }
    }

    fn complaint(&self) -> Result<&Complaint, Apology> {
        Ok(self.opened.complaint()?)
    }

    /// The address of a step, if it can be taken now.
    fn can(&self, pen: Pen<'_>, step: Step, href: String) -> Option<String> {
        let today = pen.site.office.today();
        self.opened.offers(&self.actor, step, today).then_some(href)
    }

    fn case(&self) -> CaseId {
        CaseId(self.opened.loaded.id)
    }

    fn party(&self) -> Party {
        Party::Organisation(self.organisation)
    }

    fn ask(&self, answers: &Answers) -> Ask {
        answers.ask(self.actor).acting_for(self.acting_for)
    }

    /// The page that a step leads back to: the organisation's, or for staff the case's own.
    fn home(&self, staff: &str) -> Result<String, Apology> {
        let reference = self.complaint()?.reference;
        Ok(match self.acting_for {
            None => format!("/organisation/cases/{reference}"),
            Some(_) => format!("/cases/{reference}/{staff}"),
        })
    }

    /// A form about something that was put to the organisation.
    fn form(
        &self,
        visitor: &Visitor,
        (heading, staff): (&'static str, &str),
        asked: &str,
    ) -> Result<Form, Apology> {
        let home = self.home(staff)?;
        let for_whom = self.acting_for.map_or_else(String::new, |_| self.name.clone());
        let asked = AskedOf { asked: asked.to_owned(), for_whom };
        let mut form = Form::new()
            .heading(heading)
            .caption(self.complaint()?.reference.to_string())
            .back(home.clone())
            .cancel(home)
            .template("investigation/answer.html", &asked)
            .button("form-send");
        if self.acting_for.is_some() {
            form = form.action(format!("{}?organisation={}", visitor.path(), self.organisation));
        }
        Ok(form)
    }
}

#[derive(Debug, Serialize)]
struct AskedOf {
    asked: String,
    for_whom: String,
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [
        Sample::of::<home::Home>(),
        Sample::of::<case::CasePage>(),
        Sample::of::<contacts::ContactsPage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
