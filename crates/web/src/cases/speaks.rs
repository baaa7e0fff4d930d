//! Two people want to speak for somebody who has died: the order of the law, and who decides.
use app::desk;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    codes::{SpeaksFor, SpeaksGround},
    conversation::Speaking,
    section::Section,
};
use serde::Serialize;

use super::{Case, join};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// What a case's page shows of it, where two people may want to speak.
#[derive(Debug, Serialize)]
pub(super) struct SpeaksView {
    /// Who has died.
    died: String,
    /// Of the cases that are worked on with this one.
    others: Vec<String>,
    /// What was decided of whoever complains here, or nothing.
    speaks: &'static str,
    ground: &'static str,
    on: String,
}

impl SpeaksView {
    /// What there is to show of a case.
    pub(super) fn of(complaint: &Complaint) -> Option<Self> {
        let died = complaint.affected().filter(|_| complaint.may_share_speaking())?;
        let joined = complaint.joined.values();
        Some(Self {
            died: died.name().to_owned(),
            others: joined.map(|it| it.reference.to_string()).collect(),
            speaks: complaint.spoken.map_or("", |it| it.speaks.code()),
            ground: complaint.spoken.map_or("", |it| it.ground.code()),
            on: complaint.spoken.map(|it| it.on.to_string()).unwrap_or_default(),
        })
    }

    /// For the samples of pages.
    pub(super) fn sample(decided: bool) -> Self {
        let if_decided = |code| if decided { code } else { "" };
        Self {
            died: "Alder Pennyfeather".into(),
            others: vec!["4821-0937-5629".into()],
            speaks: if_decided("speaks"),
            ground: if_decided("personal-representative"),
            on: if_decided("2026-03-02").into(),
        }
    }
}

/// What stands above the questions.
#[derive(Debug, Serialize)]
struct Beside {
    died: String,
    other: String,
}

fn form(site: &Site, visitor: &Visitor, case: &Case, other: Reference) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let died = complaint.affected().map(|person| person.name().to_owned()).unwrap_or_default();
    let beside = Beside { died: died.clone(), other: other.to_string() };
    let version = case.opened.version(Section::Together);
    Ok(case
        .form(site, visitor, "")?
        .heading_about("cases-speaks", vec![("name", died.into())])
        .template("cases/speaks.html", &beside)
        .field(Field::choice::<SpeaksFor>("speaks", "cases-speaks-who"))
        .field(Field::choice::<SpeaksGround>("ground", "cases-speaks-ground"))
        .field(Field::area("reason", "cases-speaks-why").rows(6))
        .seen(Section::Together, version)
        .button("cases-speaks-button"))
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(both): At<(Reference, Reference)>,
) -> Answer {
    let (case, _) = join::pair(&site, &visitor, both).await?;
    form(&site, &visitor, &case, both.1)?.show(&site, &visitor)
}

/// The decision.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(both): At<(Reference, Reference)>,
    sent: Sent,
) -> Answer {
    let (case, pair) = join::pair(&site, &visitor, both).await?;
    let form = form(&site, &visitor, &case, both.1)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let speaking = Speaking {
        speaks: answers.choice("speaks")?,
        ground: answers.choice("ground")?,
        reason: answers.text("reason"),
    };
    let ask = answers.ask(case.actor);
    let done = desk::speak_for(&site.office, &ask, pair, &speaking).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-speaks-done").into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let beside = Beside { died: "Alder Pennyfeather".into(), other: "4821-0937-5629".into() };
    crate::page::Sample::of_form("cases/speaks.html", &beside)
}
