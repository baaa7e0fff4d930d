//! The second look at an edited rendition. Everybody here is made up.

use redaction::{BirthDate, Knowledge, LeakKind, Manner, Person, Title, check, draft};

fn knowledge() -> Knowledge {
    let person = |name: &str| Person { name: name.into(), ..Person::default() };
    let mut ada = person("Ada Brightwater");
    ada.title = Title::Mrs;
    ada.phones = vec!["07700 900123".into()];
    ada.postcode = Some("ZZ1 1ZZ".into());
    ada.address_lines = vec!["12 Oak Road".into(), "Fernton".into()];
    ada.birth_date = Some(BirthDate { year: 1950, month: 5, day: 12 });
    Knowledge {
        people: vec![ada, person("Grace Elderfield")],
        references: vec!["P-900017".into()],
        organisations_named: vec!["Elderfield Hospital".into()],
        ..Knowledge::default()
    }
}

fn found(text: &str) -> Vec<(String, LeakKind)> {
    check(text, &knowledge()).into_iter().map(|leak| (leak.text, leak.kind)).collect()
}

fn finds(text: &str, leak: &str, kind: LeakKind) {
    assert!(found(text).contains(&(leak.to_owned(), kind)), "{text:?}: {:?}", found(text));
}

#[test]
fn known_names_are_seen_in_any_dress() {
    finds("told ADA that", "ADA", LeakKind::KnownName);
    finds("bright\u{AD}water's", "bright\u{AD}water", LeakKind::KnownName);
    finds("Brïghtwater", "Brïghtwater", LeakKind::KnownName);
    finds("B r i g h t w a t e r", "B r i g h t w a t e r", LeakKind::KnownName);
    finds("Mrs Brightwatter said", "Brightwatter", LeakKind::PerhapsKnownName);
    finds("The Brightwaters", "Brightwaters", LeakKind::PerhapsKnownName);
    finds("told Grace that", "Grace", LeakKind::PerhapsKnownName);
    assert!(found("by the grace of the ward, the Adages").is_empty());
}

#[test]
fn known_details_are_seen_however_parted() {
    finds("on +44 7700-900-123", "44 7700-900-123", LeakKind::KnownDetail);
    finds("ZZ11ZZ", "ZZ11ZZ", LeakKind::KnownDetail);
    finds("12, OAK ROAD", "12, OAK ROAD", LeakKind::KnownDetail);
    finds("ref P 900 017", "P 900 017", LeakKind::KnownDetail);
    for day in ["12 May 1950", "12th of May 1950", "12/05/1950", "1950-05-12", "May 12, 1950"] {
        finds(&format!("She came on {day}."), day, LeakKind::KnownDetail);
    }
}

#[test]
fn strangers_and_contacts_are_seen() {
    finds("Nurse Quillfeather came", "Nurse Quillfeather", LeakKind::UnknownPerson);
    finds("we met Peregrine Quillfeather there", "Peregrine Quillfeather", LeakKind::PerhapsName);
    finds("x.y@z.example", "x.y@z.example", LeakKind::Contact);
    finds("call 01632 960 001", "01632 960 001", LeakKind::Contact);
}

#[test]
fn the_office_s_manner_raises_nothing() {
    let text = "Mr B complains about his father, Mr F. Elderfield Hospital told Mrs C on 7 November \
                2022. The Royal College of Emergency Medicine says so. In May 2024 she will come.";
    assert_eq!(found(text), []);
}

#[test]
fn a_draft_of_certain_names_passes_the_second_look() {
    let text = "Mrs Brightwater of 12 Oak Road, Fernton met Grace Elderfield on 12 May 1950.";
    let drafted = draft(text, &knowledge(), &Manner::default());
    assert_eq!(found(&drafted.text), [], "{}", drafted.text);
}
