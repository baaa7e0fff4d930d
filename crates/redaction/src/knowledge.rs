//! What the case knows about its people.

use serde::{Deserialize, Serialize};

/// Everything that a draft is made from, besides the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Knowledge {
    /// The people of the case. Their order decides their letters.
    pub people: Vec<Person>,
    /// References of this case and of others.
    pub references: Vec<String>,
    /// Organisations that the rendition may name: people's names inside them stay.
    pub organisations_named: Vec<String>,
    /// Organisations and places that would give somebody away, with what to say instead.
    pub hidden: Vec<Hidden>,
}

/// A person of the case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// The full name, family name last.
    pub name: String,
    /// Short names, former names, other spellings.
    pub other_names: Vec<String>,
    /// How the person is addressed.
    pub title: Title,
    /// What the person is in the case.
    pub role: Role,
    /// How the person belongs to another.
    pub relation: Option<Relation>,
    /// The letter that stands for the person in an earlier rendition, to be kept.
    pub letter: Option<char>,
    /// Whether the rendition may name the person, as it names an office-holder.
    pub may_be_named: bool,
    /// The postcode.
    pub postcode: Option<String>,
    /// The lines of the address.
    pub address_lines: Vec<String>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// The day of birth.
    pub birth_date: Option<BirthDate>,
    /// The NHS number.
    pub nhs_number: Option<String>,
    /// The National Insurance number.
    pub insurance_number: Option<String>,
    /// Numbers that others know the person by: accounts, claims, hospital numbers.
    pub account_numbers: Vec<String>,
}

/// How somebody is addressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Title {
    /// Mr.
    Mr,
    /// Mrs.
    Mrs,
    /// Miss.
    Miss,
    /// Ms.
    Ms,
    /// Mx.
    Mx,
    /// Dr.
    Dr,
    /// A child, who is called `Child A`.
    Child,
    /// None known; the person is called `Person A`.
    #[default]
    None,
}

/// What somebody is in the case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Who complains.
    Complainant,
    /// To whom it happened.
    PersonAffected,
    /// Who acts for the complainant.
    Representative,
    /// Somebody at work, told by their role alone, such as `a consultant`.
    Staff(String),
    /// Anybody else.
    #[default]
    Other,
}

/// How a person belongs to another: `father` of the person with that place in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// What the person is, such as `father`.
    pub what: String,
    /// To whom: the place in [`Knowledge::people`].
    pub to: usize,
}

/// A day of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthDate {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
}

/// A name that would give somebody away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// The name as it stands in texts.
    pub name: String,
    /// What to say instead, such as `a care home in the area`.
    pub instead: String,
}

impl Person {
    /// What is said instead of the name, if the person is at work.
    pub(crate) fn staff_role(&self) -> Option<&str> {
        match &self.role {
            Role::Staff(role) => Some(role),
            _ => None,
        }
    }

    /// Every name, the full one first.
    pub(crate) fn all_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.other_names.iter().map(String::as_str))
    }
}
