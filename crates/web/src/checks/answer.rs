//! The checks of one issue, on one page.
use axum::extract::State;
use casework::{
    Day, Reference,
    case::Issue,
    checks::Verdict,
    codes::{Answer as Verdicts, Check},
    id::IssueNo,
    law::{discretion, trace},
    section::Section,
};
use words::{Arg, code_key};

use super::law;
use crate::{
    Answer, Answers, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor, cases::Case,
    rules::said,
};

fn choices(
    site: &Site,
    visitor: &Visitor,
    (issue, check): (&Issue, Check),
    received: Day,
) -> Vec<Choice> {
    let code = check.code();
    let mut all = vec![
        Choice::code(Verdicts::Met),
        Choice::code(Verdicts::NotMet)
            .reveals(Field::area(format!("not-{code}"), "checks-why-not").rows(4)),
    ];
    if let Some(rule) = discretion(issue.regime, check, received) {
        let (words, language) = (site.words(), visitor.language);
        let called = match &rule.waiver {
            Some(waiver) => {
                let waiver = said(waiver, language);
                words.say(language, "checks-discretion", &[("words", waiver.into())])
            }
            None => words.say(language, "checks-discretion-policy", &[]),
        };
        let why = Field::area(format!("all-the-same-{code}"), "checks-why-all-the-same").rows(4);
        let choice = Choice::named(Verdicts::Discretion.code(), called);
        all.push(choice.hint(words::source(&rule.act, &rule.section)).reveals(why));
    }
    all
}

fn form(site: &Site, visitor: &Visitor, case: &Case, no: IssueNo) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let issue = complaint.issues.get(&no).ok_or_else(Apology::not_found)?;
    let (words, language) = (site.words(), visitor.language);
    let trace = trace(complaint, issue, site.office.today());
    let mut form = case
        .form(site, visitor, "/checks")?
        .heading_about("checks-answer", vec![("issue", no.0.into())])
        .seen(Section::Checks, case.opened.version(Section::Checks))
        .button("form-save");
    for check in issue.needed() {
        let code = check.code();
        let made = complaint.made_on(issue.regime);
        let facts = law::facts(words, language, (issue, &trace), (check, made));
        let choices = choices(site, visitor, (issue, check), complaint.received);
        let question = Field::radios(code, "checks-question", choices)
            .about("check", Arg::Key(code_key(check).into()))
            .about("facts", facts)
            .about("law", law::source(words, language, (issue.regime, check), trace.rules_of))
            .optional();
        form = form.field(question);
        if let Some(made) = issue.checks.get(&check) {
            let why = made.reason.words();
            form = form.value(code, made.answer.code());
            form = match made.answer {
                Verdicts::Met => form,
                Verdicts::NotMet => form.value(&format!("not-{code}"), why),
                Verdicts::Discretion => form.value(&format!("all-the-same-{code}"), why),
            };
        }
    }
    Ok(form)
}

fn verdicts(issue: &Issue, answers: &Answers) -> Result<Vec<Verdict>, Apology> {
    let verdict = |check: Check| {
        let code = check.code();
        let answer = answers.maybe_choice::<Verdicts>(code).transpose()?;
        Some(answer.map(|answer| {
            let reason = match answer {
                Verdicts::Met => "",
                Verdicts::NotMet => answers.text(&format!("not-{code}")),
                Verdicts::Discretion => answers.text(&format!("all-the-same-{code}")),
            };
            Verdict { check, answer, reason: reason.to_owned() }
        }))
    };
    issue.needed().into_iter().filter_map(verdict).collect()
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, IssueNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// The answers.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, IssueNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let issue = case.opened.complaint()?.issues.get(&no).ok_or_else(Apology::not_found)?;
    let verdicts = verdicts(issue, &answers)?;
    let ask = answers.ask(case.actor);
    let done = app::checks::answer_checks(&site.office, &ask, case.id, (no, &verdicts)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("{}/checks", case.home())).saying("checks-answered").into_answer(&site)
}
