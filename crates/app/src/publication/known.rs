//! What the case knows about everybody in it: what a rendition must not say.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Case, Complaint,
    account::{Account, Post},
    codes::{Language, Role, Sector, Tie},
    id::OrganisationId,
    organisation::{Entry, Organisation},
    people::Person,
};
use redaction::{BirthDate, Hidden, Knowledge, Relation, Title};
use uuid::Uuid;

use crate::{
    Office, Problem,
    stories::{self, Loaded},
};

/// What is known, and what the organisations are called in public.
pub(super) struct Known {
    /// For the draft and for the second look.
    pub(super) knowledge: Knowledge,
    /// The organisations as the public reads them.
    pub(super) organisations: Vec<String>,
    /// The same, by organisation.
    pub(super) called: BTreeMap<OrganisationId, String>,
}

/// Everything the case knows. Organisations are named, unless naming these (`hide`) would give
/// somebody away.
pub(super) async fn known(
    office: &Office,
    loaded: &Loaded<Case>,
    hide: &BTreeSet<OrganisationId>,
) -> Result<Known, Problem> {
    let case = loaded.story.live()?;
    let mut known = Known {
        knowledge: Knowledge {
            people: people(office, case),
            references: vec![case.reference.to_string(), case.reference.digits()],
            ..Knowledge::default()
        },
        organisations: Vec::new(),
        called: BTreeMap::new(),
    };
    for organisation in case.organisations() {
        let read = stories::load::<Organisation>(office.record.as_ref(), organisation.0).await?;
        if let Some(entry) = read.story.entry {
            known.call(office, organisation, &entry, hide.contains(&organisation));
        }
    }
    known.knowledge.people.extend(at_work(office, loaded).await?);
    Ok(known)
}

impl Known {
    fn call(&mut self, office: &Office, id: OrganisationId, entry: &Entry, is_hidden: bool) {
        let called = if is_hidden {
            let instead = say(office, instead_key(entry.sector));
            for name in std::iter::once(&entry.name).chain(&entry.other_names) {
                let hidden = Hidden { name: name.clone(), instead: instead.clone() };
                self.knowledge.hidden.push(hidden);
            }
            instead
        } else {
            let names = std::iter::once(&entry.name).chain(&entry.other_names);
            self.knowledge.organisations_named.extend(names.cloned());
            entry.name.clone()
        };
        if !self.organisations.contains(&called) {
            self.organisations.push(called.clone());
        }
        self.called.insert(id, called);
    }
}

fn instead_key(sector: Sector) -> &'static str {
    match sector {
        Sector::Health => "publication-instead-health",
        Sector::Government => "publication-instead-government",
        Sector::Other => "publication-instead-other",
    }
}

/// Decisions are published in English; the Welsh ones are rendered by people.
pub(super) fn say(office: &Office, key: &str) -> String {
    office.words.say(Language::English, key, &[])
}

/// The people of the case, in the order in which they joined.
fn people(office: &Office, case: &Complaint) -> Vec<redaction::Person> {
    let affected = case.people.values().position(|person| person.is(Role::PersonAffected));
    let place = |at: usize, person: &Person| {
        let to = affected.filter(|to| *to != at)?;
        Some(Relation { what: say(office, tie_key(person.tie)?), to })
    };
    let each = case.people.values().enumerate();
    each.filter_map(|(at, person)| {
        let identity = person.identity.known()?;
        Some(redaction::Person {
            name: identity.name.clone(),
            title: title_of(&identity.title),
            role: role_of(person),
            relation: place(at, person),
            postcode: filled(&identity.postcode),
            address_lines: identity.address.clone(),
            phones: filled(&identity.phone).into_iter().collect(),
            emails: filled(&identity.email).into_iter().collect(),
            birth_date: birth_date(&identity.born),
            ..redaction::Person::default()
        })
    })
    .collect()
}

/// Everybody who did something in the case with an account of an officer or an organisation:
/// their names are in letters, and so perhaps in the decision.
async fn at_work(
    office: &Office,
    loaded: &Loaded<Case>,
) -> Result<Vec<redaction::Person>, Problem> {
    let actors: BTreeSet<Uuid> = loaded.told.iter().map(|told| told.actor).collect();
    let mut people = Vec::new();
    for actor in actors {
        let read = stories::load::<Account>(office.record.as_ref(), actor).await?;
        let role = match read.story.post {
            Some(Post::Staff { .. }) => say(office, "publication-the-officer"),
            Some(Post::Organisation { .. } | Post::Member { .. }) => String::new(),
            Some(Post::Public) | None => continue,
        };
        let Some(holder) = read.story.holder.known() else { continue };
        people.push(redaction::Person {
            name: holder.name.clone(),
            role: redaction::Role::Staff(role),
            emails: filled(&holder.email).into_iter().collect(),
            ..redaction::Person::default()
        });
    }
    Ok(people)
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn title_of(title: &str) -> Title {
    match title.trim().trim_end_matches('.').to_lowercase().as_str() {
        "mr" => Title::Mr,
        "mrs" => Title::Mrs,
        "miss" => Title::Miss,
        "ms" => Title::Ms,
        "mx" => Title::Mx,
        "dr" | "doctor" => Title::Dr,
        _ => Title::None,
    }
}

fn role_of(person: &Person) -> redaction::Role {
    if person.is(Role::Complainant) {
        redaction::Role::Complainant
    } else if person.is(Role::PersonAffected) {
        redaction::Role::PersonAffected
    } else if person.is(Role::Representative) {
        redaction::Role::Representative
    } else {
        // Named in the complaint as having taken the action: somebody at work.
        redaction::Role::Staff(String::new())
    }
}

/// The key of what somebody is to the person affected, where a reader needs to know.
fn tie_key(tie: Tie) -> Option<&'static str> {
    match tie {
        Tie::Spouse => Some("publication-tie-spouse"),
        Tie::Parent => Some("publication-tie-parent"),
        Tie::Child => Some("publication-tie-child"),
        Tie::Sibling => Some("publication-tie-sibling"),
        Tie::OtherFamily => Some("publication-tie-family"),
        Tie::Themself
        | Tie::PersonalRepresentative
        | Tie::Friend
        | Tie::Advocate
        | Tie::Solicitor
        | Tie::Other => None,
    }
}

fn birth_date(text: &str) -> Option<BirthDate> {
    let day: casework::Day = text.trim().parse().ok()?;
    Some(BirthDate {
        year: u16::try_from(day.year()).ok()?,
        month: u8::try_from(day.month()).ok()?,
        day: u8::try_from(day.day()).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_read_as_people_write_them() {
        assert_eq!(title_of(" Mrs. "), Title::Mrs);
        assert_eq!(title_of("doctor"), Title::Dr);
        assert_eq!(title_of("Sir"), Title::None);
    }

    #[test]
    fn a_day_of_birth_is_known_where_it_is_a_day() {
        assert_eq!(birth_date("1951-04-03"), Some(BirthDate { year: 1951, month: 4, day: 3 }));
        assert_eq!(birth_date("in the spring"), None);
    }
}
