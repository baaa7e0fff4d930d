//! Decisions are chosen for a report, from what is public of its time.
use app::{ports::PublicQuestion, reports};
use axum::extract::State;
use casework::{id::ReportId, report::Begun};
use serde::Deserialize;

use super::draft::written;
use crate::{Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// So many are looked through, and so many are shown.
const LOOKED_AT: usize = 2_000;
const SHOWN: usize = 100;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    words: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    Asked(asked): Asked<Words>,
) -> Answer {
    let loaded = reports::find(&site.office, report).await?;
    form(&site, report, loaded.story.begun()?, &asked.words).await?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    Asked(asked): Asked<Words>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let loaded = reports::find(&site.office, report).await?;
    let begun = loaded.story.begun()?;
    let form = form(&site, report, begun, &asked.words).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let mut words = written(begun);
    for reference in answers.choices::<String>("decisions")? {
        words.body.push_str(&format!("\n= {reference}"));
    }
    // Nothing may be missing once it is saved: what is not yet written waits for its writer.
    let given = |text: &mut String, key: &str| {
        if text.trim().is_empty() {
            *text = site.words().say(visitor.language, key, &[]);
        }
    };
    given(&mut words.title, "reports-untitled");
    given(&mut words.summary, "reports-no-summary");
    let done = reports::draft(&site.office, (&actor, answers.command()), report, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}/draft"))
        .saying("reports-chosen")
        .into_answer(&site)
}

async fn form(site: &Site, report: ReportId, begun: &Begun, words: &str) -> Result<Form, Apology> {
    let question = PublicQuestion {
        words: words.trim().to_owned(),
        limit: LOOKED_AT,
        ..PublicQuestion::default()
    };
    let (found, _) = site.office.public.search(&question).await?;
    let body = written(begun).body;
    let of_its_time = found.into_iter().filter(|it| {
        let day = it.decided.unwrap_or(it.published);
        begun.from <= day && day <= begun.until && !body.contains(&it.reference)
    });
    let choices: Vec<Choice> = of_its_time
        .take(SHOWN)
        .map(|it| {
            let label = format!("{} ({})", it.title, it.reference);
            Choice::named(it.reference, label).hint(it.summary)
        })
        .collect();
    Ok(Form::new()
        .heading("reports-choose")
        .action(format!("/office/reports/{report}/choose?words={}", crate::form::encoded(words)))
        .field(Field::checkboxes("decisions", "reports-choose-which", choices))
        .cancel(format!("/office/reports/{report}/draft"))
        .button("reports-choose-button"))
}
