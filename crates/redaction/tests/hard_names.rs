//! Names that are hard to tell: with little words in them, of several words, ordinary words, and
//! what people make of them for short. Everybody here is made up.

use redaction::{Knowledge, Manner, Person, Title, draft};

fn case(people: &[(Title, &str)]) -> Knowledge {
    let person = |(title, name): &(Title, &str)| Person {
        name: (*name).into(),
        title: *title,
        ..Person::default()
    };
    Knowledge { people: people.iter().map(person).collect(), ..Knowledge::default() }
}

/// Says every text that becomes another than it should.
fn becomes(knowledge: &Knowledge, texts: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, right) in texts {
        let drafted = draft(text, knowledge, &Manner::default());
        if drafted.text != *right {
            wrong.push(format!("{text:?}\n  is {:?}\n not {right:?}", drafted.text));
        }
        let again = draft(&drafted.text, knowledge, &Manner::default());
        assert_eq!(again.text, drafted.text, "drafted again");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_little_words_of_a_name_go_with_it() {
    let case = case(&[
        (Title::Mr, "Siôn ap Rhys"),
        (Title::Mrs, "Johanna van der Berg"),
        (Title::Mr, "Omar bin Saleh"),
    ]);
    becomes(
        &case,
        &[
            ("Mr ap Rhys rang the ward.", "Mr C rang the ward."),
            ("We met Mr S ap Rhys.", "We met Mr C."),
            ("J. van der Berg signed.", "Mrs E signed."),
            ("Mrs Van Der Berg rang.", "Mrs E rang."),
            ("The van der Bergs left.", "The family of Mrs E left."),
            ("O bin Saleh signed, then bin Saleh rang.", "Mr F signed, then Mr F rang."),
            ("The bin of the ward was full.", "The bin of the ward was full."),
        ],
    );
}

#[test]
fn a_family_of_several_words_is_a_family() {
    let case = case(&[
        (Title::Miss, "Caoimhe O'Shaughnessy"),
        (Title::Mr, "Euan McAllister-Dunne"),
        (Title::Ms, "Helen Marsh"),
    ]);
    becomes(
        &case,
        &[
            ("The O'Shaughnessys came.", "The family of Miss B came."),
            ("The McAllister-Dunnes came.", "The family of Mr F came."),
            ("Her mother, Teresa O'Shaughnessy, came.", "Her mother, [name], came."),
            ("The Marsh family rang.", "The Ms G family rang."),
            ("We went to the Marsh's and rang.", "We went to the Ms G's and rang."),
            (
                "The marsh was wet, and so was the Marsh Lane.",
                "The marsh was wet, and so was the Marsh Lane.",
            ),
        ],
    );
}

#[test]
fn a_name_that_is_a_word_is_found_with_an_error_and_in_files() {
    let case =
        case(&[(Title::None, "Grace Field"), (Title::None, "Will Price"), (Title::Ms, "Jo Ng")]);
    becomes(
        &case,
        &[
            ("Hrace was crying.", "Person B was crying."),
            ("Then Fiedl came.", "Then Person B came."),
            ("See ComplaintGraceFieldFinal.pdf first.", "See Person B.pdf first."),
            ("See letter_price_2.docx first.", "See letter_Person C_2.docx first."),
            ("Write #JusticeForJo and #jong.", "Write #Ms D and #Ms D."),
            ("ok, grace has fallen again", "ok, Person B has fallen again"),
            (
                "By the grace of all, the field has a price.",
                "By the grace of all, the field has a price.",
            ),
            ("The place was clean.", "The place was clean."),
        ],
    );
}

#[test]
fn what_a_name_is_made_of_for_short_means_the_person() {
    let case = case(&[
        (Title::Ms, "Margaret Ashworth-Pemberton"),
        (Title::Mr, "Oluwaseun Adeyemi-Okonkwo"),
        (Title::Dr, "Emer Venkataraman"),
        (Title::Mr, "William Quill"),
        (Title::Mr, "Zbigniew Lis"),
    ]);
    becomes(
        &case,
        &[
            ("MAP was seen on the ward.", "Ms B was seen on the ward."),
            ("Then O.A.O. signed it.", "Then Mr C signed it."),
            ("Olu rang.", "Mr C rang."),
            ("From: Bill\nTo: the ward", "From: Mr F\nTo: the ward"),
            ("Present: Rmer, the advocate.", "Present: Dr D, the advocate."),
            ("Zbyszek rang.", "Mr G rang."),
            ("Dr V. saw her.", "Dr D saw her."),
            ("Dr V saw her, Mr V did not.", "Dr D saw her, Mr V did not."),
            ("The bill was paid with Olive oil.", "The bill was paid with Olive oil."),
        ],
    );
}

#[test]
fn a_name_that_is_a_word_is_found_without_capitals() {
    let case = case(&[
        (Title::Mr, "Frank Wood"),
        (Title::Ms, "Hope Price"),
        (Title::Mr, "Mark Field"),
        (Title::None, "Bill Day"),
    ]);
    becomes(
        &case,
        &[
            ("We spoke to wood, frank again.", "We spoke to Mr C again."),
            ("We spoke to hope prcie today.", "We spoke to Ms E today."),
            ("then h price rang", "then Ms E rang"),
            ("then mark feild rang", "then Mr G rang"),
            ("We told Hopc that.", "We told Ms E that."),
            ("We told Mrak that.", "We told Mr G that."),
            ("A 30-day notice and a price, will do.", "A 30-day notice and a price, will do."),
            ("mark the field on the price list", "mark the field on the price list"),
        ],
    );
}
