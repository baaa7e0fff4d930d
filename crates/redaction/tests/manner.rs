//! The office's manner, example by example. Everybody here is made up.

use redaction::{
    BirthDate, DoubtKind, Draft, Hidden, Knowledge, Manner, Person, Relation, Role, Sure, Title,
    Why, apply, draft,
};

fn person(name: &str, title: Title) -> Person {
    Person { name: name.into(), title, ..Person::default() }
}

/// Mrs Ada Brightwater (E), her husband Mr Cedric Brightwater (F), her father Mr Tom O'Dell
/// (G), a consultant, and a child (J).
fn family() -> Knowledge {
    let mut father = person("Tom O'Dell", Title::Mr);
    father.relation = Some(Relation { what: "father".into(), to: 0 });
    let mut consultant = person("Priya Venn-Harrow", Title::Dr);
    consultant.role = Role::Staff("a consultant".into());
    Knowledge {
        people: vec![
            person("Ada Brightwater", Title::Mrs),
            person("Cedric Brightwater", Title::Mr),
            father,
            consultant,
            person("Zoë Brightwater", Title::Child),
        ],
        references: vec!["P-9000 17".into()],
        organisations_named: vec!["St Cedric's Hospital".into()],
        hidden: vec![Hidden { name: "Fern Lodge".into(), instead: "a care home".into() }],
    }
}

fn drafted(text: &str) -> Draft {
    let draft = draft(text, &family(), &Manner::default());
    assert_eq!(apply(text, &draft.replacements), Ok(draft.text.clone()));
    draft
}

fn becomes(text: &str, expected: &str) {
    assert_eq!(drafted(text).text, expected, "from {text:?}");
}

#[test]
fn people_are_called_by_title_and_letter() {
    becomes("Ada Brightwater complained.", "Mrs E complained.");
    becomes("Mrs Brightwater and her son", "Mrs E and her son");
    becomes("Mrs. A. Brightwater rang.", "Mrs E rang.");
    becomes("We told Ada that", "We told Mrs E that");
    becomes("MRS ADA BRIGHTWATER", "Mrs E");
    becomes("mrs brightwater wrote", "Mrs E wrote");
    becomes("Mrs Ada Jane Louise Brightwater", "Mrs E");
    becomes("BRIGHTWATER, Ada", "Mrs E");
    becomes("Mr Cedric\nBrightwater came", "Mr F came");
    becomes("Child Zoe Brightwater and Zoë", "Child J and Child J");
}

#[test]
fn possessives_keep_their_apostrophe() {
    becomes("Mrs Brightwater’s care", "Mrs E’s care");
    becomes("Ada's care", "Mrs E's care");
    let knowledge =
        Knowledge { people: vec![person("Bram Jonas", Title::Mr)], ..Knowledge::default() };
    let text = "Mr Jonas’ care. He said ‘I am Bram Jonas’ to us.";
    let drafted = draft(text, &knowledge, &Manner::default());
    assert_eq!(drafted.text, "Mr C’s care. He said ‘I am Mr C’ to us.");
}

#[test]
fn apostrophes_hyphens_and_marks_do_not_hide_a_name() {
    becomes("Tom O’Dell’s father is Mr O'Dell", "Mr G’s father is Mr G");
    becomes("Mr ODELL, her father", "Mr G, her father");
    becomes("her father, Mr O‘Dell", "her father, Mr G");
    becomes("Dr Venn Harrow saw her", "A consultant saw her");
    becomes("seen by Priya Venn-\nHarrow", "seen by a consultant");
    becomes("seen by Dr Harrow.", "seen by a consultant.");
    becomes("and Zoe\u{308} too", "and Child J too");
}

#[test]
fn a_relation_is_told_once_unless_the_text_tells_it() {
    becomes(
        "We spoke to Mr O'Dell. Later Mr O'Dell wrote.",
        "We spoke to Mr G (father of Mrs E). Later Mr G wrote.",
    );
    becomes("her father, Mr O'Dell, fell", "her father, Mr G, fell");
}

#[test]
fn an_initial_tells_who_of_a_family_is_meant() {
    becomes("Mr C Brightwater met A. Brightwater.", "Mr F met Mrs E.");
    becomes("seen by Venn-Harrow, Priya today", "seen by a consultant today");
    becomes("Brightwater, C. and BRIGHTWATER A", "Mr F and Mrs E");
    let knowledge = Knowledge {
        people: vec![person("Peter Osgodby", Title::Mr), person("Arthur Osgodby", Title::Mr)],
        ..Knowledge::default()
    };
    let drafted = draft("Mr A Osgodby fell. Mr P. Osgodby rang.", &knowledge, &Manner::default());
    assert_eq!(drafted.text, "Mr C fell. Mr B rang.");
}

#[test]
fn a_role_is_told_once_and_fits_its_sentence() {
    becomes("The consultant, Dr Venn-Harrow, left.", "The consultant left.");
    becomes("Consultant Dr Venn-Harrow left.", "A consultant left.");
    becomes("Dr Venn-Harrow, the consultant, left.", "A consultant left.");
    becomes("Priya Venn-Harrow, a consultant. Then", "A consultant. Then");
    becomes("on the Venn-Harrow list", "on the consultant list");
    becomes("Yours sincerely\nPriya Venn-Harrow\n", "Yours sincerely\nA consultant\n");
    becomes("Cedrics letter came", "Mr F’s letter came");
}

#[test]
fn couples_and_families_are_kept_together() {
    becomes("Mr and Mrs Brightwater came", "Mr F and Mrs E came");
    becomes("Cedric and Ada Brightwater came", "Mr F and Mrs E came");
    becomes("Mr & Mrs O’Dell came", "Mr and Mrs G came");
    becomes("the Brightwaters left", "the family of Mrs E left");
    becomes("Ada Brightwater (Mrs Brightwater) wrote", "Mrs E wrote");
}

#[test]
fn initials_stand_for_people_but_not_abbreviations() {
    let draft = drafted("Signed AB. C.B. agreed. The A&E and the GP did not.");
    assert_eq!(draft.text, "Signed Mrs E. Mr F agreed. The A&E and the GP did not.");
    assert!(draft.replacements.iter().all(|it| it.sure == Sure::Look && it.why == Why::Initials));
}

#[test]
fn somebody_else_with_the_name_is_not_taken_for_the_one_we_know() {
    let draft = drafted("Oswald Brightwater rang. Dr Q Brightwater answered.");
    assert_eq!(draft.text, "[name] rang. [name] answered.");
    assert!(draft.replacements.iter().all(|it| it.why == Why::Relative && it.sure == Sure::Look));
    assert_eq!(drafted("Ms O'Dell rang").replacements[0].sure, Sure::Look);
    assert_eq!(drafted("Brightwater rang").replacements[0].sure, Sure::Look, "there are three");
}

#[test]
fn organisations_stay_unless_they_give_somebody_away() {
    let draft = drafted("At St Cedric’s Hospital and FERN LODGE nobody knew Cedric.");
    assert_eq!(draft.text, "At St Cedric’s Hospital and a care home nobody knew Mr F.");
    assert_eq!(draft.doubts[0].kind, DoubtKind::InsideOrganisation);
}

#[test]
fn a_name_grown_together_with_other_letters_goes_or_is_told() {
    for text in ["Cedric\u{20D0}A rang.", "MrCedric rang.", "CedricRang rang."] {
        let goes = drafted(text);
        assert_eq!((goes.text.as_str(), goes.replacements[0].sure), ("Mr F rang.", Sure::Look));
    }
    let knowledge = called_like_words();
    let told = draft("the GraceFalls", &knowledge, &Manner::default());
    assert_eq!(told.doubts[0].kind, DoubtKind::InsideWord);
}

#[test]
fn unknown_people_are_doubts_and_stay() {
    let draft = drafted("Nurse Quillfeather and Dr Young met Mr R and Peregrine and Ada.");
    assert_eq!(draft.text, "Nurse Quillfeather and Dr Young met Mr R and Peregrine and Mrs E.");
    let doubts: Vec<&str> = draft.doubts.iter().map(|it| it.original.as_str()).collect();
    assert_eq!(doubts, ["Nurse Quillfeather", "Dr Young", "Peregrine"]);
}

fn called_like_words() -> Knowledge {
    Knowledge {
        people: vec![
            person("Will May", Title::Mr),
            person("Grace Rose", Title::Ms),
            person("Mark Long", Title::Mr),
            person("Don Hope", Title::Mr),
        ],
        ..Knowledge::default()
    }
}

#[test]
fn names_that_are_words_are_judged_by_what_stands_around() {
    let drafted = |text: &str| draft(text, &called_like_words(), &Manner::default());
    for (text, expected) in [
        ("We saw Long May 2024", "We saw Mr E May 2024"),
        ("Mr May will come in May 2024.", "Mr B will come in May 2024."),
        ("Will May and Grace Rose came.", "Mr B and Ms C came."),
        ("On 12 May the Trust told Grace.", "On 12 May the Trust told Ms C."),
        (
            "He may mark it, in the long hope of grace.",
            "He may mark it, in the long hope of grace.",
        ),
        ("Don't ask Don.", "Don't ask Mr F."),
        ("Mr R may see Nurse may.", "Mr R may see Nurse may."),
        ("told mr may", "told Mr B"),
        ("She was on Rose Ward with Rose.", "She was on Rose Ward with Ms C."),
        ("A Rose-coloured view", "A Rose-coloured view"),
        ("Mark said so.", "Mr E said so."),
        ("the Grace period", "the Grace period"),
    ] {
        assert_eq!(drafted(text).text, expected);
    }
    assert_eq!(drafted("Will the Trust answer?").replacements[0].sure, Sure::Look);
    assert_eq!(drafted("Mark said so.").replacements[0].sure, Sure::Likely);
    assert_eq!(drafted("Mr May said so.").replacements[0].sure, Sure::Certain);
    let kept = drafted("He may go.").doubts;
    assert_eq!((kept[0].original.as_str(), kept[0].kind), ("may", DoubtKind::OrdinaryWord));
}

#[test]
fn details_are_hidden_however_they_are_written() {
    let mut knowledge = family();
    let ada = &mut knowledge.people[0];
    ada.postcode = Some("ZZ1 1ZZ".into());
    ada.address_lines = vec!["12 Oak Road".into(), "Fernton".into()];
    ada.phones = vec!["07700 900123".into()];
    ada.emails = vec!["ada.b@example.org".into()];
    ada.birth_date = Some(BirthDate { year: 1950, month: 5, day: 12 });
    ada.nhs_number = Some("943 476 5919".into());
    ada.account_numbers = vec!["HX/4471-9".into()];
    let becomes = |text: &str, expected: &str| {
        assert_eq!(draft(text, &knowledge, &Manner::default()).text, expected, "from {text:?}");
    };
    becomes("at 12 Oak Road,\nFernton, zz11zz now", "at [address] now");
    becomes("at 12, oak road.", "at [address].");
    becomes("Fernton Hospital stays", "Fernton Hospital stays");
    becomes(
        "call +44 7700 900 123 or (07700) 900123",
        "call +[telephone number] or ([telephone number]",
    );
    becomes(
        "born 12 May 1950; 12/05/50; 1950-05-12",
        "born [date of birth]; [date of birth]; [date of birth]",
    );
    becomes("NHS no 9434765919", "NHS no [NHS number]");
    becomes("claim hx 4471 9", "claim [account number]");
    becomes("our P-900017", "our [case reference]");
    becomes("write to Ada.B@example.org.", "write to [email address].");
}

#[test]
fn details_of_unknown_people_are_hidden_by_their_form() {
    becomes("x.y@z.example, ‘me@z.example’", "[email address], ‘[email address]’");
    becomes("01632 960 001 and 020 7946 0000", "[telephone number] and [telephone number]");
    becomes("+44 (0)1632 960001", "[telephone number]");
    becomes("ZZ9 9ZZ", "[postcode]");
    becomes(
        "QQ 12 34 56 C and QQ123456C",
        "[National Insurance number] and [National Insurance number]",
    );
    becomes("number 943 476 5919", "number [NHS number]");
    becomes("born on 3rd of June, 1961", "born on [date of birth]");
    becomes("DOB 3.6.61, died 4.7.2019", "DOB [date of birth], died 4.7.2019");
    becomes("DOB [date of birth], died 4.7.2019", "DOB [date of birth], died 4.7.2019");
    becomes("see https://a.example/x?key=1 now", "see [link] now");
    becomes("see https://www.gov.uk/browse.", "see https://www.gov.uk/browse.");
    becomes("on 7 November 2022 at 7.30am, 01/02/2023", "on 7 November 2022 at 7.30am, 01/02/2023");
}

#[test]
fn days_become_months_if_the_office_wishes() {
    let manner = Manner { months_only: true, ..Manner::default() };
    let text = "on 7 November 2022, 01/02/2023 and 8 November";
    let drafted = draft(text, &family(), &manner);
    assert_eq!(drafted.text, "on November 2022, February 2023 and 8 November");
}

#[test]
fn somebody_who_may_be_named_is_named() {
    let mut knowledge = family();
    knowledge.people[0].may_be_named = true;
    let text = "Ada Brightwater signed.";
    assert_eq!(draft(text, &knowledge, &Manner::default()).text, text);
}

#[test]
fn letters_kept_from_before_stay() {
    let mut knowledge = family();
    knowledge.people[0].letter = Some('K');
    assert_eq!(draft("Ada fell.", &knowledge, &Manner::default()).text, "Mrs K fell.");
}

#[test]
fn replacements_from_another_text_are_refused() {
    let draft = drafted("Ada fell.");
    assert!(apply("Eva fell.", &draft.replacements).is_err());
    assert!(apply("", &draft.replacements).is_err());
    let twice = [draft.replacements.clone(), draft.replacements].concat();
    assert!(apply("Ada fell.", &twice).is_err());
}

#[test]
fn a_person_named_before_is_no_article() {
    let knowledge = Knowledge {
        people: vec![person("An Le", Title::Ms), person("Grace Rose", Title::Ms)],
        ..Knowledge::default()
    };
    let once = draft("An Grace came.", &knowledge, &Manner::default());
    assert_eq!(once.text, "Ms B Ms C came.");
}

#[test]
fn a_hidden_organisation_fits_into_its_sentence() {
    let hidden = Hidden { name: "Fern Lodge".into(), instead: "a care home".into() };
    let knowledge = Knowledge { hidden: vec![hidden], ..Knowledge::default() };
    for (text, right) in [
        ("Fern Lodge was full.", "A care home was full."),
        ("The Fern Lodge was full.", "The care home was full."),
        (
            "Her Fern Lodge was full. She left Fern Lodge.",
            "Her care home was full. She left a care home.",
        ),
    ] {
        let once = draft(text, &knowledge, &Manner::default());
        assert_eq!(once.text, right);
        assert_eq!(draft(right, &knowledge, &Manner::default()).text, right);
    }
}
