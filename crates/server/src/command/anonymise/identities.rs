//! The file of identities: what a case knows about its people, for `--known`.
use std::path::Path;

use redaction::{BirthDate, Hidden, Knowledge, Person, Relation, Role, Title};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::Fault;

/// What the case knows. A field that is not named here is refused, so that no secret is left
/// out by a slip of the pen.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Identities {
    /// The people, who get their letters in this order.
    people: Vec<Identity>,
    /// References of this case and of others.
    #[serde(alias = "reference")]
    references: Many,
    /// Organisations that the text may name: people's names inside them stay.
    #[serde(alias = "organisations")]
    organisations_named: Many,
    /// Organisations and places that would give somebody away.
    hidden: Vec<Instead>,
}

/// A person of the case.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Identity {
    /// The full name, family name last.
    name: String,
    /// Short names, former names, other spellings.
    #[serde(alias = "aliases")]
    other_names: Many,
    /// `Mr`, `Mrs`, `Miss`, `Ms`, `Mx`, `Dr`, or `Child` for a child.
    title: String,
    /// The role of somebody at work, such as `a consultant`: they are told by it alone.
    #[serde(alias = "role")]
    staff: Option<String>,
    /// How the person belongs to another.
    relation: Option<Tie>,
    /// The letter that the person has in an earlier text, to be kept.
    letter: Option<char>,
    /// Whether the text may name the person, as it names an office-holder.
    may_be_named: bool,
    /// The day of birth, as `1950-05-12`.
    #[serde(alias = "born", alias = "date_of_birth", alias = "dob")]
    birth_date: Option<String>,
    /// The NHS number.
    nhs_number: Option<String>,
    /// The National Insurance number.
    #[serde(alias = "ni_number", alias = "national_insurance_number")]
    insurance_number: Option<String>,
    /// Numbers that others know the person by: accounts, claims, hospital numbers.
    #[serde(alias = "numbers")]
    account_numbers: Many,
    /// The lines of the address.
    #[serde(alias = "address", alias = "addresses")]
    address_lines: Many,
    /// The postcode.
    postcode: Option<String>,
    /// Telephone numbers.
    #[serde(alias = "phone")]
    phones: Many,
    /// E-mail addresses.
    #[serde(alias = "email")]
    emails: Many,
}

/// How a person belongs to another.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Tie {
    /// What the person is, such as `father`.
    what: String,
    /// The name of the other, as it stands in the list.
    to: String,
}

/// A name that would give somebody away, and what to say.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Instead {
    /// The name as it stands in texts.
    name: String,
    /// What to say instead, such as `a care home in the area`.
    instead: String,
}

/// One text or a list of them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Many {
    One(String),
    List(Vec<String>),
}

impl Default for Many {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Many {
    fn list(self) -> Vec<String> {
        match self {
            Self::One(text) => vec![text],
            Self::List(list) => list,
        }
    }
}

/// Reads a file of identities.
pub(super) fn read(file: &Path) -> Result<Knowledge, Fault> {
    let wrong = |why: &str| {
        let why = format!("{why}; `redress anonymise --schema` says what may be in it");
        Fault::place(&file.display(), &why)
    };
    let text = super::read(file)?;
    let identities: Identities =
        serde_json::from_str(&text).map_err(|error| wrong(&error.to_string()))?;
    knowledge(identities).map_err(|why| wrong(&why))
}

fn knowledge(identities: Identities) -> Result<Knowledge, String> {
    let names: Vec<String> = identities.people.iter().map(|it| it.name.clone()).collect();
    let hidden = |it: Instead| Hidden { name: it.name, instead: it.instead };
    Ok(Knowledge {
        people: identities
            .people
            .into_iter()
            .map(|it| person(it, &names))
            .collect::<Result<_, _>>()?,
        references: identities.references.list(),
        organisations_named: identities.organisations_named.list(),
        hidden: identities.hidden.into_iter().map(hidden).collect(),
    })
}

fn person(identity: Identity, names: &[String]) -> Result<Person, String> {
    let Identity { name, relation, birth_date, .. } = identity;
    if name.trim().is_empty() {
        return Err("a person has no name".to_owned());
    }
    let tie = |tie: Tie| {
        let to = names.iter().position(|it| *it == tie.to);
        let missing = || format!("`{}` is nobody's name in the list of people", tie.to);
        to.map(|to| Relation { what: tie.what.clone(), to }).ok_or_else(missing)
    };
    Ok(Person {
        other_names: identity.other_names.list(),
        title: title(&identity.title)?,
        role: identity.staff.map_or(Role::Other, Role::Staff),
        relation: relation.map(tie).transpose()?,
        letter: identity.letter,
        may_be_named: identity.may_be_named,
        postcode: identity.postcode,
        address_lines: address(identity.address_lines),
        phones: identity.phones.list(),
        emails: identity.emails.list(),
        birth_date: birth_date.map(|it| day(&it)).transpose()?,
        nhs_number: identity.nhs_number,
        insurance_number: identity.insurance_number,
        account_numbers: identity.account_numbers.list(),
        name,
    })
}

/// The lines of an address; a text that is one line of many is parted at its commas.
fn address(many: Many) -> Vec<String> {
    let parts = many.list().into_iter().flat_map(|line| {
        line.split([',', '\n']).map(|part| part.trim().to_owned()).collect::<Vec<_>>()
    });
    parts.filter(|part| !part.is_empty()).collect()
}

fn title(title: &str) -> Result<Title, String> {
    match title.trim().trim_end_matches('.').to_lowercase().as_str() {
        "" | "none" => Ok(Title::None),
        "mr" => Ok(Title::Mr),
        "mrs" => Ok(Title::Mrs),
        "miss" => Ok(Title::Miss),
        "ms" => Ok(Title::Ms),
        "mx" => Ok(Title::Mx),
        "dr" | "doctor" => Ok(Title::Dr),
        "child" => Ok(Title::Child),
        _ => Err(format!("`{title}` is no title that a text uses; leave it out")),
    }
}

fn day(text: &str) -> Result<BirthDate, String> {
    let day: casework::Day =
        text.trim().parse().map_err(|_| format!("`{text}` is no day; write it as 1950-05-12"))?;
    let (year, month, number) =
        (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    match (year, month, number) {
        (Ok(year), Ok(month), Ok(day)) => Ok(BirthDate { year, month, day }),
        _ => Err(format!("`{text}` is no day of birth of anybody")),
    }
}
