//! The form's pages about people: three roles, kept apart.
use app::enquiry::{Draft, draft::DraftPerson};
use casework::codes::{Applicant, Tie};

use crate::{Answers, Apology, Choice, Field, Form};

/// Ties of somebody who complains for another.
const TIES: [Tie; 8] = [
    Tie::Spouse,
    Tie::Parent,
    Tie::Child,
    Tie::Sibling,
    Tie::OtherFamily,
    Tie::PersonalRepresentative,
    Tie::Friend,
    Tie::Other,
];

/// Ties of somebody who acts for the one who complains.
const ACTING: [Tie; 10] = [
    Tie::Advocate,
    Tie::Solicitor,
    Tie::Spouse,
    Tie::Parent,
    Tie::Child,
    Tie::Sibling,
    Tie::OtherFamily,
    Tie::PersonalRepresentative,
    Tie::Friend,
    Tie::Other,
];

pub(super) fn who(draft: &Draft) -> Form {
    Form::new()
        .field(Field::choice::<Applicant>("applicant", "complain-who"))
        .value("applicant", draft.applicant.map(Applicant::code))
}

pub(super) fn you(draft: &Draft) -> Form {
    let keyed = draft.keyed_by.is_some();
    let own = |name: &'static str| if keyed { "off" } else { name };
    let person = &draft.complainant;
    Form::new()
        .heading(if keyed { "complain-you-keyed" } else { "complain-you" })
        .field(
            Field::text("title", "complain-person-title")
                .optional()
                .up_to(30)
                .width(10)
                .autocomplete(own("honorific-prefix")),
        )
        .field(Field::text("name", "complain-person-name").autocomplete(own("name")))
        .field(
            Field::day("born", "complain-person-born").past().optional().autocomplete(if keyed {
                "off"
            } else {
                "bday"
            }),
        )
        .value("title", &person.title)
        .value("name", &person.name)
        .value("born", person.born)
}

pub(super) fn take_you(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    let tie = draft.complainant.tie;
    draft.complainant = DraftPerson { tie, ..named(answers)? };
    Ok(())
}

pub(super) fn affected(draft: &Draft) -> Form {
    let heading = if draft.died() { "complain-affected-died" } else { "complain-affected" };
    let person = &draft.affected;
    Form::new()
        .heading(heading)
        .field(Field::text("title", "complain-affected-title").optional().up_to(30).width(10))
        .field(Field::text("name", "complain-affected-name"))
        .field(Field::day("born", "complain-affected-born").past().optional())
        .field(Field::radios("tie", "complain-affected-tie", TIES.map(Choice::code)))
        .value("title", &person.title)
        .value("name", &person.name)
        .value("born", person.born)
        .value("tie", draft.complainant.tie.map(Tie::code))
}

pub(super) fn take_affected(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    draft.affected = named(answers)?;
    draft.complainant.tie = Some(answers.choice("tie")?);
    Ok(())
}

pub(super) fn representative(draft: &Draft) -> Form {
    let person = &draft.representative;
    let name = Field::text("name", "complain-representative-name");
    let tie = Field::select("tie", "complain-representative-tie", ACTING.map(Choice::code));
    let choices = [
        Choice::new("no", "complain-represented-no"),
        Choice::new("yes", "complain-represented-yes").reveals(name).reveals(tie),
    ];
    let represented = draft.is_represented.map(|yes| if yes { "yes" } else { "no" });
    Form::new()
        .field(Field::radios("represented", "complain-represented", choices))
        .value("represented", represented)
        .value("name", Some(&person.name).filter(|name| !name.is_empty()))
        .value("tie", person.tie.map(Tie::code))
}

pub(super) fn take_representative(draft: &mut Draft, answers: &Answers) -> Result<(), Apology> {
    let represented = answers.yes("represented");
    draft.is_represented = Some(represented);
    draft.representative = if represented {
        let name = answers.text("name").to_owned();
        DraftPerson { name, tie: Some(answers.choice("tie")?), ..DraftPerson::default() }
    } else {
        DraftPerson::default()
    };
    Ok(())
}

fn named(answers: &Answers) -> Result<DraftPerson, Apology> {
    Ok(DraftPerson {
        title: answers.text("title").to_owned(),
        name: answers.text("name").to_owned(),
        born: answers.maybe_day("born")?,
        tie: None,
    })
}
