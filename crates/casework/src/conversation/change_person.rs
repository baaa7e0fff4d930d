//! Somebody moved, or wants to be written to in another way.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    codes::Means,
    enquiry::submit::leads_to,
    id::PersonNo,
    people::{Identity, Preferences},
    permission::{Deed, Permit},
};

impl Complaint {
    /// Changes a person's contact details and needs. A party changes their own; staff anybody's.
    ///
    /// # Errors
    ///
    /// It is somebody else, the name is missing, or an e-mail is wanted without an address. Whoever
    /// is written to about the complaint must stay within reach.
    pub fn change_person(
        &self,
        permit: &Permit,
        person: PersonNo,
        (preferences, identity): (Preferences, &Identity),
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ChangePerson)?;
        if !permit.relation().is_office() && permit.person()? != person {
            return Err(Refusal::NotPermitted);
        }
        let before = self.people.get(&person).ok_or(Refusal::NoSuchThing)?;
        if identity.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        if preferences.safety.forbids(preferences.means) {
            return Err(Refusal::UnsafeWay);
        }
        if preferences.means == Means::Email && !identity.email.contains('@') {
            return Err(Refusal::EmailMissing);
        }
        let is_written_to = self.correspondent(today).is_some_and(|it| it.no == person);
        if is_written_to && !leads_to(preferences.means, identity) {
            return Err(Refusal::NoWayToReach);
        }
        let identity = Personal::Known(identity.clone());
        if before.preferences == preferences && before.identity == identity {
            return Ok(Vec::new());
        }
        Ok(vec![Event::PersonChanged { person, preferences, identity }])
    }
}
