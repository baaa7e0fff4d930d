//! Decisions are chosen for a report, from what is public of its time.
use app::{
    ports::{PublicDecision, Search},
    reports,
};
use axum::extract::State;
use casework::{id::ReportId, report::Begun};
use serde::{Deserialize, Serialize};

use super::draft::written;
use crate::{Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// So many are read at once, and so many are shown.
const AT_ONCE: usize = 100;
const SHOWN: usize = 100;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Words {
    #[serde(default)]
    words: String,
}

/// What stands above the form.
#[derive(Debug, Serialize)]
struct Above {
    words: String,
    /// Whether there may be more than are shown.
    is_cut: bool,
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
    let of_its_time = of_its_time(site, begun, words).await?;
    let choices: Vec<Choice> = of_its_time
        .into_iter()
        .map(|it| {
            let label = format!("{} ({})", it.title, it.reference);
            Choice::named(it.reference, label).hint(it.summary)
        })
        .collect();
    let above = Above { words: words.trim().to_owned(), is_cut: choices.len() == SHOWN };
    Ok(Form::new()
        .heading("reports-choose")
        .template("reports/choose.html", &above)
        .action(format!("/office/reports/{report}/choose?words={}", crate::form::encoded(words)))
        .field(Field::checkboxes("decisions", "reports-choose-which", choices))
        .cancel(format!("/office/reports/{report}/draft"))
        .button("reports-choose-button"))
}

/// The first decisions of the time of a report that say these words and are not in it yet, however
/// many others say them.
async fn of_its_time(
    site: &Site,
    begun: &Begun,
    words: &str,
) -> Result<Vec<PublicDecision>, Apology> {
    let body = written(begun).body;
    let mut search = Search {
        words: words.trim().to_owned(),
        years: (begun.from.year()..=begun.until.year()).collect(),
        limit: AT_ONCE,
        ..Search::default()
    };
    let mut chosen: Vec<PublicDecision> = Vec::new();
    loop {
        let found = site.office.search.seek(&search).await?;
        search.offset += found.hits.len();
        let is_last = found.hits.is_empty() || search.offset >= found.count;
        chosen.extend(found.hits.into_iter().map(|hit| hit.decision).filter(|it| {
            let day = it.decided.unwrap_or(it.published);
            begun.from <= day && day <= begun.until && !body.contains(&it.reference)
        }));
        chosen.truncate(SHOWN);
        if is_last || chosen.len() == SHOWN {
            return Ok(chosen);
        }
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let above = |words: &str, is_cut| Above { words: words.into(), is_cut };
    [above("", false), above("sepsis", true)]
        .iter()
        .flat_map(|above| crate::page::Sample::of_form("reports/choose.html", above))
        .collect()
}
