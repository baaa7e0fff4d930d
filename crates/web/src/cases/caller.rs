//! Somebody on the phone says who they are: the questions to ask, before anything is told.
use app::desk;
use axum::extract::State;
use casework::{
    Reference,
    codes::{Code, IdentityQuestion as Question},
    conversation::CallerAnswers,
    id::PersonNo,
    people::Identity,
};

use super::Case;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// Whom the caller says they are.
fn identity(case: &Case, no: PersonNo) -> Result<Identity, Apology> {
    let person = case.opened.complaint()?.people.get(&no).ok_or_else(Apology::not_found)?;
    Ok(person.identity.known().cloned().unwrap_or_default())
}

fn form(site: &Site, visitor: &Visitor, case: &Case, identity: &Identity) -> Result<Form, Apology> {
    let name = vec![("name", identity.name.as_str().into())];
    let form = case.form(site, visitor, "")?.heading_about("cases-caller", name);
    let ask = |form: Form, question: &Question| form.field(field(*question, identity).optional());
    let form = identity.questions().iter().fold(form, ask);
    Ok(form.button("cases-caller-button"))
}

fn field(question: Question, identity: &Identity) -> Field {
    let name = question.as_code();
    let field = match question {
        Question::Own => {
            let asked = identity.own_question.as_str();
            Field::text(name, "cases-caller-own").about("question", asked)
        }
        Question::Born => Field::day(name, "cases-caller-born").past(),
        Question::Postcode => Field::postcode(name, "cases-caller-postcode"),
        Question::Phone => Field::phone(name, "cases-caller-phone"),
        Question::Email => Field::email(name, "cases-caller-email"),
    };
    field.autocomplete("off")
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let identity = identity(&case, no)?;
    form(&site, &visitor, &case, &identity)?.show(&site, &visitor)
}

/// What was answered.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, &identity(&case, no)?)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let said =
        |question: &Question| Some((*question, answers.optional(question.as_code())?.to_owned()));
    let said: CallerAnswers = Question::ALL.iter().filter_map(said).collect();
    let ask = answers.ask(case.actor);
    let done = desk::check_caller(&site.office, &ask, case.id, (no, &said)).await;
    form.done(&site, &visitor, &answers, done)?;
    let checked = Case::open(&site, &visitor, reference).await?;
    let passed = checked.opened.complaint()?.callers.get(&no).is_some_and(|check| check.passed);
    let saying = if passed { "cases-caller-passed" } else { "cases-caller-failed" };
    Onward::to(case.home()).saying(saying).into_answer(&site)
}
