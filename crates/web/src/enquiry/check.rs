//! The checker, one question a page. What is answered lies in the draft of a complaint, so that
//! it carries over to the form.
use app::enquiry::Draft;
use axum::extract::State;
use casework::{
    codes::{Applicant, Court, Matter, Nation},
    enquiry::checker::{self, Ask, Ended, Member, Process, Step},
    law,
};
use serde::{Deserialize, Serialize};

use super::{body, keep};
use crate::{
    Answer, Answers, Apology, Asked, At, Choice, Field, Form, Onward, Page, Sent, Site, Visitor,
};

/// What the checker is for.
#[derive(Debug, Serialize)]
pub(super) struct Intro {
    has_answers: bool,
}

impl Page for Intro {
    const TEMPLATE: &'static str = "enquiry/check.html";

    fn samples() -> Vec<Self> {
        vec![Self { has_answers: false }, Self { has_answers: true }]
    }
}

/// What somebody searches the register for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Search {
    #[serde(default)]
    pub(super) q: String,
}

pub(super) async fn intro(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::current(&site, &visitor).await?;
    let has_answers = draft.is_some_and(|draft| draft.answers.nation.is_some());
    site.page(&visitor, &Intro { has_answers })
}

/// Throws away what the checker was told, and begins with its first question.
pub(super) async fn again(State(site): State<Site>, visitor: Visitor) -> Answer {
    let mut draft = keep::or_begin(&site, &visitor).await?;
    draft.answers = checker::Answers::default();
    draft.keep(&site.office).await?;
    Onward::to("/check/nation").keeping(keep::cookie(&draft)).into_answer(&site)
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(question): At<String>,
    Asked(search): Asked<Search>,
) -> Answer {
    let ask = Ask::from_code(&question).ok_or_else(Apology::not_found)?;
    let draft = keep::current(&site, &visitor).await?;
    let answers = draft.map(|draft| draft.answers).unwrap_or_default();
    form(&site, ask, &answers, &search.q).await?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(question): At<String>,
    Asked(search): Asked<Search>,
    sent: Sent,
) -> Answer {
    let ask = Ask::from_code(&question).ok_or_else(Apology::not_found)?;
    let now = keep::current(&site, &visitor).await?.map(|draft| draft.answers).unwrap_or_default();
    let form = form(&site, ask, &now, &search.q).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let mut draft = keep::or_begin(&site, &visitor).await?;
    take(&site, &mut draft, ask, &answers).await?;
    draft.keep(&site.office).await?;
    Onward::to(next(&site, &draft)).keeping(keep::cookie(&draft)).into_answer(&site)
}

fn next(site: &Site, draft: &Draft) -> String {
    match draft.answers.next(site.office.today()) {
        Step::Ask(ask) => format!("/check/{}", ask.code()),
        Step::Advise(_) => "/check/answer".to_owned(),
    }
}

/// The page before a question: the question before it, or the checker's first page.
fn before(site: &Site, ask: Ask, answers: &checker::Answers) -> String {
    let path = answers.path(site.office.today());
    let before = path.into_iter().rfind(|earlier| *earlier < ask);
    before.map_or_else(|| "/check".to_owned(), |earlier| format!("/check/{}", earlier.code()))
}

async fn form(
    site: &Site,
    ask: Ask,
    now: &checker::Answers,
    sought: &str,
) -> Result<Form, Apology> {
    let form = match ask {
        Ask::Nation => nation(now),
        Ask::Matter => Form::new()
            .field(Field::choice::<Matter>("matter", "checker-matter"))
            .value("matter", now.matter.map(Matter::code)),
        Ask::Organisation => body::checker_form(site, sought, now.organisation).await?,
        Ask::Provider => provider(now),
        Ask::Process => process(now),
        Ask::Noticed => Form::new()
            .field(Field::day("noticed", "checker-noticed").past())
            .value("noticed", now.noticed),
        Ask::Member => member(now),
        Ask::Court => Form::new()
            .field(Field::choice::<Court>("court", "checker-court"))
            .value("court", now.court.map(Court::code)),
        Ask::Applicant => Form::new()
            .field(Field::choice::<Applicant>("applicant", "checker-applicant"))
            .value("applicant", now.applicant.map(Applicant::code)),
    };
    Ok(form.back(before(site, ask, now)))
}

/// The nations of the office, without the one that stands for all of them.
pub(super) fn nations() -> impl Iterator<Item = Nation> {
    let all = law::pack().office.all_nations.as_deref();
    Nation::every().iter().copied().filter(move |nation| Some(nation.code()) != all)
}

fn nation(now: &checker::Answers) -> Form {
    let all = law::pack().office.all_nations.as_deref();
    let other = all.map(|all| Choice::new(all, "checker-nation-all").after("form-or"));
    let choices = nations().map(Choice::code).chain(other);
    Form::new()
        .field(Field::radios("nation", "checker-nation", choices))
        .value("nation", now.nation.map(Nation::code))
}

fn provider(now: &checker::Answers) -> Form {
    let day = Field::day("ended", "checker-provider-day").past();
    let choices = [
        Choice::new("still", "checker-provider-still"),
        Choice::new("ended", "checker-provider-ended").reveals(day),
        Choice::new("not-known", "checker-provider-not-known"),
    ];
    let form = Form::new().field(Field::radios("provider", "checker-provider", choices));
    match now.provider {
        Some(Ended::Still) => form.value("provider", "still"),
        Some(Ended::NotKnown) => form.value("provider", "not-known"),
        Some(Ended::On(day)) => form.value("provider", "ended").value("ended", day),
        None => form,
    }
}

fn process(now: &checker::Answers) -> Form {
    let complained = |name| Field::day(name, "checker-process-complained").past();
    let answered = Field::day("finished-day", "checker-process-answered").past();
    let choices = [
        Choice::new("not-begun", "checker-process-not-begun"),
        Choice::new("waiting", "checker-process-waiting").reveals(complained("waiting-day")),
        Choice::new("stuck", "checker-process-stuck").reveals(complained("stuck-day")),
        Choice::new("finished", "checker-process-finished").reveals(answered),
    ];
    let form = Form::new().field(Field::radios("process", "checker-process", choices));
    match now.process {
        Some(Process::NotBegun) => form.value("process", "not-begun"),
        Some(Process::Waiting(day)) => form.value("process", "waiting").value("waiting-day", day),
        Some(Process::Stuck(day)) => form.value("process", "stuck").value("stuck-day", day),
        Some(Process::Finished(day)) => {
            form.value("process", "finished").value("finished-day", day)
        }
        None => form,
    }
}

fn member(now: &checker::Answers) -> Form {
    let day = Field::day("asked", "checker-member-day").past();
    let choices = [
        Choice::new("not-asked", "checker-member-not-asked"),
        Choice::new("asked", "checker-member-asked").reveals(day),
    ];
    let form = Form::new().field(Field::radios("member", "checker-member", choices));
    match now.member {
        Some(Member::NotAsked) => form.value("member", "not-asked"),
        Some(Member::Asked(day)) => form.value("member", "asked").value("asked", day),
        None => form,
    }
}

/// Takes an answer into the draft. What hangs on an answer that changed is asked again.
async fn take(site: &Site, draft: &mut Draft, ask: Ask, answers: &Answers) -> Result<(), Apology> {
    let before = (draft.answers.nation, draft.answers.matter);
    match ask {
        Ask::Nation => draft.answers.nation = Some(answers.choice("nation")?),
        Ask::Matter => draft.answers.matter = Some(answers.choice("matter")?),
        Ask::Organisation => {
            let body = body::chosen_by_checker(site, answers.chosen("organisation")).await?;
            if draft.answers.organisation != Some(body) {
                draft.answers.provider = None;
            }
            draft.answers.organisation = Some(body);
        }
        Ask::Provider => {
            draft.answers.provider = Some(match answers.chosen("provider") {
                "still" => Ended::Still,
                "ended" => Ended::On(answers.day("ended")?),
                _ => Ended::NotKnown,
            });
        }
        Ask::Process => draft.answers.process = Some(process_of(answers)?),
        Ask::Noticed => draft.answers.noticed = Some(answers.day("noticed")?),
        Ask::Member => {
            draft.answers.member = Some(match answers.chosen("member") {
                "asked" => Member::Asked(answers.day("asked")?),
                _ => Member::NotAsked,
            });
        }
        Ask::Court => draft.answers.court = Some(answers.choice("court")?),
        Ask::Applicant => draft.answers.applicant = Some(answers.choice("applicant")?),
    }
    if before != (draft.answers.nation, draft.answers.matter) {
        (draft.answers.organisation, draft.answers.provider) = (None, None);
    }
    Ok(())
}

fn process_of(answers: &Answers) -> Result<Process, Apology> {
    Ok(match answers.chosen("process") {
        "waiting" => Process::Waiting(answers.day("waiting-day")?),
        "stuck" => Process::Stuck(answers.day("stuck-day")?),
        "finished" => Process::Finished(answers.day("finished-day")?),
        _ => Process::NotBegun,
    })
}
