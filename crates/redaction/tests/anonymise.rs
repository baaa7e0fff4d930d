//! A text made anonymous, with what the case knows and without. Everybody here is made up.

use redaction::model::Model;
use redaction::{Anonymised, Asked, Kind, Knowledge, Layer, Manner, Person, Title, anonymise};

fn made(text: &str, knowledge: Option<&Knowledge>, others: f32) -> Anonymised {
    let asked = Asked { others, ..Asked::default() };
    anonymise(text, knowledge, asked, &Manner::default(), Model::shipped())
}

fn hides(text: &str, secrets: &[&str]) {
    let made = made(text, None, 0.5);
    for secret in secrets {
        assert!(!made.text.contains(secret), "{secret:?} is left in {:?}", made.text);
    }
}

#[test]
fn strangers_are_hidden_by_what_stands_around_them() {
    hides("Mrs Quillfeather rang. Quillfeather was upset.", &["Quillfeather"]);
    hides("I met Peter and Ada Quillfeather. Ada left.", &["Peter", "Ada", "Quillfeather"]);
    hides(
        "an inquest into the death of Rose May Marchbanks, aged 40. Rose fell. May Marchbanks",
        &["Rose", "Marchbanks"],
    );
    hides("Her daughter, Zelda, came. ZELDA wept.", &["Zelda", "ZELDA"]);
    hides("It was Elizabeth\nQuillfeather who rang.", &["Elizabeth", "Quillfeather"]);
    hides("Grant Osgodby was admitted. Later Grant fell.", &["Grant", "Osgodby"]);
    hides("‘I am Sarah Osgodby,’ she said", &["Sarah", "Osgodby"]);
    hides("Mrs Quillfeather rang. quillfeather was upset.", &["quillfeather"]);
    hides("i saw dr patel and mrs. osgodby, who rang", &["patel", "osgodby"]);
    let kept = "He said to the dr that mr and mrs never rang";
    assert_eq!(made(kept, None, 0.5).text, kept);
}

#[test]
fn numbers_and_contacts_are_hidden_by_their_form() {
    hides("NHS number 943 476 5919, NI QQ 12 34 56 C", &["5919", "34 56"]);
    hides("x.y@z.example or 01632 960 001 or SW1A 1AA", &["x.y", "960", "1AA"]);
    hides("of 12 Oak Tree Road, Fernton", &["12", "Oak Tree"]);
    hides("case no. 18403/91 and ref AB12/3456", &["18403", "AB12", "3456"]);
}

#[test]
fn pseudonyms_are_the_same_throughout_and_never_the_own_initial() {
    let text = "Mr Peter Quillfeather rang. Later Mr Quillfeather fell. Mrs Osgodby came.";
    let made = made(text, None, 1.1);
    assert_eq!(made.text, "Mr B rang. Later Mr B fell. Mrs C came.");
    let spans: Vec<&str> = made.spans.iter().map(|it| it.replacement.as_str()).collect();
    assert_eq!(spans, ["B", "B", "C"]);
    let letters: Vec<char> = text.chars().collect();
    let first: String = letters[made.spans[0].start..made.spans[0].end].iter().collect();
    assert_eq!(first, "Peter Quillfeather");
}

#[test]
fn two_of_one_family_are_two_people() {
    let text = "Stacey Obi lives with Kwame Obi. Kwame left. Mrs Obi wept. Margaret Tarn and Peggy \
                Tarn are one.";
    let right = "Person B lives with Person C. Person C left. Mrs B wept. Person D and Person D \
                 are one.";
    assert_eq!(made(text, None, 1.1).text, right);
}

#[test]
fn what_stands_beside_a_name_is_no_name() {
    for (text, right) in [
        ("Sent by Mrs Tarn\nSent from my iPhone", "Sent by Mrs B\nSent from my iPhone"),
        ("A Mr Tarn of the ward rang.", "A Mr B of the ward rang."),
        ("| Mrs Tarn | Role |", "| Mrs B | Role |"),
        ("Mrs Tarn drives a Ford.", "Mrs B drives a Ford."),
        ("Then de Souza and al-Rashid came.", "Then de Souza and Person B came."),
        ("Mrs Tarn and the Tarns left.", "Mrs B and the family of Person B left."),
        ("Ms Ng wrote. Ng replied.", "Ms B wrote. Person B replied."),
        ("my name is paul mcgrath, i wrote", "my name is Person B, i wrote"),
    ] {
        assert_eq!(made(text, None, 1.1).text, right);
    }
}

#[test]
fn places_are_counted_in_characters() {
    let made = made("Žofie – “Mr Quillfeather” é", None, 1.1);
    let span = made.spans.iter().find(|it| it.kind == Kind::Person && it.end > 12).unwrap();
    assert_eq!((span.start, span.end), (12, 24));
}

#[test]
fn days_become_months_truthfully() {
    let made = made("The applicant was arrested on 12 March 2005 and released.", None, 0.05);
    assert!(made.text.contains("in March 2005"), "{}", made.text);
}

#[test]
fn days_without_a_year_become_months_all_alike() {
    let text = "Ada Osgodby was admitted to the ward on 12 March 2005 and died on 17 March.";
    let made = made(text, None, 0.05);
    assert!(made.text.ends_with("in March 2005 and died in March."), "{}", made.text);
}

#[test]
fn numbers_of_points_and_national_bodies_stay() {
    let text = "14. The Emergency Department (ED) of the Trust followed the guidance of the \
                General Medical Council and of NICE. 15. The ED team agreed.";
    assert_eq!(made(text, None, 0.5).text, text);
    let letter = made("Dear Mr Quillfeather,\nThank you.", None, 0.5).text;
    assert_eq!(letter, "Dear Mr B,\nThank you.");
}

#[test]
fn a_sentence_and_a_title_do_not_melt_into_the_day_before() {
    let made = made("Mrs Quillfeather rang on 12 March 2025. Nurse Osgodby answered.", None, 0.05);
    assert!(made.text.ends_with(". Nurse C answered."), "{}", made.text);
    assert!(made.text.starts_with("Mrs B rang in March 2025"), "{}", made.text);
}

#[test]
fn what_the_case_knows_goes_first() {
    let ada = Person { name: "Ada Brightwater".into(), title: Title::Mrs, ..Person::default() };
    let knowledge = Knowledge {
        people: vec![ada],
        organisations_named: vec!["Marchbanks Hospital".into()],
        ..Knowledge::default()
    };
    let text = "Ada Brightwater met Mr Quillfeather at Marchbanks Hospital.";
    let made = made(text, Some(&knowledge), 0.5);
    assert_eq!(made.text, "Mrs C met Mr B at Marchbanks Hospital.");
    assert_eq!(made.spans[0].layer, Layer::Known);
    assert_eq!(made.spans[1].layer, Layer::Shown);
}

#[test]
fn a_text_without_anybody_stays() {
    let text =
        "Mr B complains about the care the Trust gave his father, Mr F. The Trust apologised.";
    assert_eq!(made(text, None, 1.1).text, text);
    assert_eq!(made("", None, 0.05).text, "");
}

#[test]
fn the_shipped_weights_are_weights() {
    let bytes = include_bytes!("../data/weights.bin");
    let model = Model::read(bytes).unwrap();
    assert!(model.write() == bytes, "writing what was read gives other bytes");
    assert!(bytes.len() < 10_000_000);
    assert!(Model::read(&bytes[..bytes.len() - 1]).is_err());
    assert!(Model::read(b"something else").is_err());
}
