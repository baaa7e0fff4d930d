//! The equality questions: asked of whoever likes to answer, and shown to staff in totals alone.
use app::{
    Problem,
    equality::{self, Answered, Quarter},
};
use axum::extract::State;
use casework::equality::{QUESTIONS, Question};
use insight::FEW;
use serde::{Deserialize, Serialize};

use crate::{
    Answer, Answers, Apology, Asked, At, Choice, Field, Form, Onward, Page, Sent, Site, Visitor,
    learning::counted, page::Link,
};

fn form() -> Form {
    let mut form = Form::new().heading("equality");
    for question in QUESTIONS {
        let choice = |answer| Choice::new(answer, format!("{}-{answer}", question.code));
        let preferred = Choice::new(casework::equality::PREFER_NOT_TO_SAY, "equality-not-said");
        let choices = question.answers.iter().copied().map(choice).chain([preferred]);
        form = form.field(Field::radios(question.code, question.code, choices).optional());
    }
    form.button("equality-button").cancel("/complain/sent")
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(token): At<String>,
) -> Answer {
    match equality::look(&site.office, &token).await {
        Ok(()) => form().show(&site, &visitor),
        Err(problem) => over(&site, problem),
    }
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(token): At<String>,
    sent: Sent,
) -> Answer {
    let answers = form().answers(&site, &visitor, sent).await?;
    let given = |question: Question| (question, answered_with(&answers, question));
    let given: Vec<_> = QUESTIONS.into_iter().map(given).collect();
    match equality::answer(&site.office, &token, &given).await {
        Ok(()) => Onward::to("/complain/sent").saying("equality-thanks").into_answer(&site),
        Err(problem) => over(&site, problem),
    }
}

fn answered_with(answers: &Answers, question: Question) -> String {
    answers.chosen(question.code).to_owned()
}

/// They were answered before, or a day has gone by.
fn over(site: &Site, problem: Problem) -> Answer {
    match problem {
        Problem::Refused(_) => {
            Onward::to("/complain/sent").saying("equality-over").into_answer(site)
        }
        problem => Err(problem.into()),
    }
}

/// What was answered in a quarter, beside the population.
#[derive(Debug, Serialize)]
pub(super) struct EqualityPage {
    quarters: Vec<Link>,
    quarter: String,
    questions: Vec<Part>,
    source: String,
    few: u64,
}

/// One question.
#[derive(Debug, Serialize)]
struct Part {
    key: &'static str,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    key: String,
    said: String,
    /// Its share, and that of the population, as they are said.
    share: String,
    population: String,
}

impl Page for EqualityPage {
    const TEMPLATE: &'static str = "enquiry/equality.html";

    fn samples() -> Vec<Self> {
        let line = |(place, key): (usize, String)| Line {
            key,
            said: "12".into(),
            share: "31.0%".into(),
            population: if place == 0 { "17.5%".into() } else { String::new() },
        };
        let part = |question: Question| Part {
            key: question.code,
            lines: question
                .all_answers()
                .map(|answer| key_of(question, answer))
                .enumerate()
                .map(line)
                .collect(),
        };
        let link = Link { text: "January to March 2026".into(), href: "?".into(), current: true };
        let whole = Self {
            quarters: vec![link],
            quarter: "January to March 2026".into(),
            questions: QUESTIONS.into_iter().map(part).collect(),
            source: "A census".into(),
            few: FEW,
        };
        let none = Self {
            quarters: Vec::new(),
            quarter: String::new(),
            questions: Vec::new(),
            source: String::new(),
            few: FEW,
        };
        vec![whole, none]
    }
}

/// The key of an answer's words.
fn key_of(question: Question, answer: &str) -> String {
    if answer == casework::equality::PREFER_NOT_TO_SAY {
        return "equality-not-said".to_owned();
    }
    format!("{}-{answer}", question.code)
}

/// Which quarter.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    quarter: String,
}

pub(super) async fn report(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(of): Asked<Of>,
) -> Answer {
    let quarters = equality::quarters(&site.office).await?;
    let open = match of.quarter.as_str() {
        "" => quarters.first().copied(),
        code => Some(Quarter::parse(code).ok_or_else(Apology::not_found)?),
    };
    let told = match open {
        Some(quarter) => equality::answered(&site.office, quarter).await?,
        None => Vec::new(),
    };
    let link = |one: &Quarter| Link {
        text: name_of(&site, &visitor, *one),
        href: format!("/office/equality?quarter={}", one.code()),
        current: Some(*one) == open,
    };
    let page = EqualityPage {
        quarters: quarters.iter().map(link).collect(),
        quarter: open.map(|quarter| name_of(&site, &visitor, quarter)).unwrap_or_default(),
        questions: told.iter().map(|answered| part(&site, &visitor, answered)).collect(),
        source: site.office.about.population.source.clone(),
        few: FEW,
    };
    site.page(&visitor, &page)
}

fn part(site: &Site, visitor: &Visitor, answered: &Answered) -> Part {
    let question = answered.question;
    let percent = |tenths: Option<u64>| {
        let said = tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
        let say = |said: String| {
            site.words().say(visitor.language, "learning-percent", &[("percent", said.into())])
        };
        said.map(say).unwrap_or_default()
    };
    let line = |row: &insight::Shown<&'static str>| Line {
        key: key_of(question, row.what),
        said: counted(site.words(), visitor.language, row.said),
        share: percent(answered.share(row.what)),
        population: percent(
            site.office.about.population.share(question.code, row.what).map(u64::from),
        ),
    };
    Part { key: question.code, lines: answered.rows.iter().map(line).collect() }
}

fn name_of(site: &Site, visitor: &Visitor, quarter: Quarter) -> String {
    let args = [
        ("year", i64::from(quarter.year).to_string().into()),
        ("quarter", i64::from(quarter.quarter).into()),
    ];
    site.words().say(visitor.language, "learning-quarter", &args)
}
