//! Asking for a count, anew or like one that was asked before.
use app::{Problem, questions};
use axum::extract::State;
use casework::{
    codes::{Code, CountOf, CountedBy, Outcome, Subject},
    id::QuestionId,
    question::Query,
};
use serde::Deserialize;

use crate::{Answer, Answers, Apology, Asked, Choice, Field, Form, Onward, Sent, Site, Visitor};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Like {
    /// One that was asked before.
    again: Option<QuestionId>,
}

fn choices<C: Code>() -> impl Iterator<Item = Choice> {
    C::every().iter().map(|code| Choice::code(*code))
}

fn form(before: Option<&Query>) -> Form {
    let code = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let query = |of: fn(&Query) -> Option<&'static str>| code(before.and_then(of));
    Form::new()
        .heading("questions-new")
        .back("/questions")
        .action("/questions/new")
        .field(Field::radios("count", "questions-count", choices::<CountOf>()))
        .field(Field::select("by", "questions-by", choices::<CountedBy>()))
        .field(Field::select("and-by", "questions-and-by", choices::<CountedBy>()).optional())
        .field(Field::day("from", "questions-from").past())
        .field(Field::day("to", "questions-to").past())
        .field(Field::select("subject", "questions-subject", choices::<Subject>()).optional())
        .field(Field::select("outcome", "questions-outcome", choices::<Outcome>()).optional())
        .field(Field::text("organisation", "questions-organisation").optional().autocomplete("off"))
        .field(Field::text("request", "questions-request").optional().autocomplete("off").up_to(40))
        .value("count", query(|it| Some(it.count.code())).as_str())
        .value("by", query(|it| Some(it.by.code())).as_str())
        .value("and-by", query(|it| it.and_by.map(CountedBy::code)).as_str())
        .value("subject", query(|it| it.subject.map(Subject::code)).as_str())
        .value("outcome", query(|it| it.outcome.map(Outcome::code)).as_str())
        .value("organisation", code(before.and_then(|it| it.organisation.as_deref())).as_str())
        .button("questions-new-button")
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(like): Asked<Like>,
) -> Answer {
    let before = match like.again {
        Some(id) => Some(questions::find(&site.office, id).await?.query),
        None => None,
    };
    form(before.as_ref()).show(&site, &visitor)
}

fn query(answers: &Answers) -> Result<Query, Apology> {
    Ok(Query {
        count: answers.choice("count")?,
        by: answers.choice("by")?,
        and_by: answers.maybe_choice("and-by")?,
        from: answers.day("from")?,
        to: answers.day("to")?,
        organisation: answers.optional("organisation").map(str::to_owned),
        subject: answers.maybe_choice("subject")?,
        outcome: answers.maybe_choice("outcome")?,
    })
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = form(None);
    let mut answers = form.answers(&site, &visitor, sent).await?;
    let query = query(&answers)?;
    let ask = answers.ask(visitor.actor()?);
    let done = questions::ask(&site.office, &ask, query, answers.text("request")).await;
    if let Err(Problem::NotFound) = done {
        answers.fault("organisation", "questions-organisation-unknown");
        form.settle(&site, &visitor, &answers)?;
        return Err(Apology::bad_form());
    }
    let id = form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/questions/{id}")).saying("questions-kept").into_answer(&site)
}
