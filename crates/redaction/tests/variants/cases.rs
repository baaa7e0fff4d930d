//! Made-up cases.

use redaction::{BirthDate, Hidden, Knowledge, Person, Relation, Role, Title};

fn person(name: &str, title: Title) -> Person {
    Person { name: name.into(), title, ..Person::default() }
}

/// Long and short names, names with marks, hyphens and apostrophes, and a member of staff.
pub(crate) fn all() -> Vec<Knowledge> {
    let mut peggy = person("Margaret Anne Brightwater", Title::Mrs);
    peggy.other_names = vec!["Margaret Thistlewood".into()];
    let mut doctor = person("Priya Venkataraman", Title::Dr);
    doctor.role = Role::Staff("a consultant".into());
    let mut son = person("Robert Brightwater", Title::Mr);
    son.relation = Some(Relation { what: "son".into(), to: 0 });
    let cases = [
        vec![peggy, son, doctor],
        vec![person("Siân Llewellyn-Hughes", Title::Ms), person("Tom O'Dell", Title::Mr)],
        vec![person("John Smith", Title::Mr), person("Aisha Khan", Title::Ms)],
        vec![
            person("Mohammed Al-Rashid", Title::Mr),
            person("Elizabeth Burnham", Title::Mrs),
            person("Zoë Müller", Title::Child),
        ],
    ];
    cases.map(|people| Knowledge { people, ..Knowledge::default() }).into()
}

/// Somebody of whom everything is known.
pub(crate) fn with_details() -> Knowledge {
    let mut ada = person("Margaret Brightwater", Title::Mrs);
    ada.birth_date = Some(BirthDate { year: 1951, month: 3, day: 4 });
    ada.nhs_number = Some("943 476 5919".into());
    ada.insurance_number = Some("QQ 12 34 56 C".into());
    ada.address_lines = vec!["Flat 2A".into(), "14 Oakfield Road".into(), "Fernton".into()];
    ada.postcode = Some("ZO1 0ZZ".into());
    ada.phones = vec!["07700 900123".into(), "01632 960961".into()];
    ada.emails = vec!["margaret.brightwater@example.org".into()];
    ada.account_numbers = vec!["HX/4471-93".into()];
    Knowledge {
        people: vec![ada],
        references: vec!["PHSO/2024/01786".into(), "C-20411".into()],
        hidden: vec![Hidden {
            name: "Fernlea Lodge".into(),
            instead: "an independent provider in the area".into(),
        }],
        ..Knowledge::default()
    }
}
