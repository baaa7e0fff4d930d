//! Whom the office writes to and calls at an organisation: kept by the organisation itself.
use serde::{Deserialize, Serialize};

use super::{Organisation, OrganisationEvent};
use crate::{Personal, Refusal, codes::LiaisonFor};

/// The most contacts of one organisation.
pub const MOST_CONTACTS: u32 = 20;
/// The most letters of each thing about a contact.
const LONGEST: u32 = 200;

/// Somebody at an organisation, or a mailbox of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiaisonContact {
    /// Its number within the organisation. Two of them never have the same.
    pub no: u32,
    /// What for.
    pub purpose: LiaisonFor,
    /// Who.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// When they can be reached, in their words.
    pub hours: String,
}

impl Organisation {
    /// Whom the office writes to, in the order in which they were written down.
    pub fn contacts(&self) -> &[LiaisonContact] {
        self.contacts.known().map_or(&[], Vec::as_slice)
    }

    /// Writes somebody down, under a number of their own.
    ///
    /// # Errors
    ///
    /// There is no name, no way to reach them, too many of them, or something is too long.
    pub fn keep_contact(&self, new: LiaisonContact) -> Result<OrganisationEvent, Refusal> {
        let LiaisonContact { purpose, name, phone, email, hours, .. } = new;
        let [name, phone, email, hours] =
            [name, phone, email, hours].map(|text| text.trim().to_owned());
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        if phone.is_empty() && email.is_empty() {
            return Err(Refusal::ContactUnreachable);
        }
        let longest = usize::try_from(LONGEST).unwrap_or(usize::MAX);
        if [&name, &phone, &email, &hours].iter().any(|text| text.chars().count() > longest) {
            return Err(Refusal::OverLimit(LONGEST));
        }
        let mut contacts = self.contacts().to_vec();
        if contacts.len() >= usize::try_from(MOST_CONTACTS).unwrap_or(usize::MAX) {
            return Err(Refusal::OverLimit(MOST_CONTACTS));
        }
        let no = contacts.iter().map(|contact| contact.no).max().unwrap_or(0).saturating_add(1);
        contacts.push(LiaisonContact { no, purpose, name, phone, email, hours });
        Ok(OrganisationEvent::ContactsKept { contacts: Personal::Known(contacts) })
    }

    /// Takes somebody off again.
    ///
    /// # Errors
    ///
    /// There is nobody with this number.
    pub fn drop_contact(&self, no: u32) -> Result<OrganisationEvent, Refusal> {
        let mut contacts = self.contacts().to_vec();
        let before = contacts.len();
        contacts.retain(|contact| contact.no != no);
        if contacts.len() == before {
            return Err(Refusal::NoSuchThing);
        }
        Ok(OrganisationEvent::ContactsKept { contacts: Personal::Known(contacts) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(name: &str, phone: &str) -> LiaisonContact {
        LiaisonContact {
            no: 0,
            purpose: LiaisonFor::Records,
            name: name.into(),
            phone: phone.into(),
            email: String::new(),
            hours: "Mondays".into(),
        }
    }

    #[test]
    fn somebody_who_can_be_reached_is_kept_until_they_are_taken_off() {
        let mut story = Organisation::default();
        for name in [" Lise ", "Rowan"] {
            story =
                story.clone().with(story.keep_contact(somebody(name, "01632 960 001")).unwrap());
        }
        assert_eq!(story.contacts()[0].name, "Lise");
        story = story.clone().with(story.drop_contact(1).unwrap());
        let left: Vec<_> = story.contacts().iter().map(|it| (it.no, it.name.as_str())).collect();
        assert_eq!(left, [(2, "Rowan")]);
        assert_eq!(story.drop_contact(1), Err(Refusal::NoSuchThing));
    }

    #[test]
    fn nobody_without_a_name_or_a_way_to_reach_them_is_kept_nor_too_many() {
        let story = Organisation::default();
        let refused = |new| story.keep_contact(new).unwrap_err();
        assert_eq!(refused(somebody(" ", "1")), Refusal::NameMissing);
        assert_eq!(refused(somebody("Lise", "")), Refusal::ContactUnreachable);
        assert_eq!(refused(somebody(&"é".repeat(201), "1")), Refusal::OverLimit(200));
        let mut full = Organisation::default();
        for _ in 0..MOST_CONTACTS {
            full = full.clone().with(full.keep_contact(somebody("Lise", "1")).unwrap());
        }
        assert_eq!(full.keep_contact(somebody("Lise", "1")), Err(Refusal::OverLimit(20)));
    }
}
