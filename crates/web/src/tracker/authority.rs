//! A complainant ends the authority of whoever acts for them: with one button, at once.
use app::desk;
use axum::extract::State;
use casework::{Reference, authority::Power, codes::Channel, people::Person};
use serde::Serialize;

use super::Side;
use crate::{Answer, Apology, At, Form, Onward, Sent, Site, Visitor};

/// Who acts for the complainant, as they are shown it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Acting {
    pub(super) name: String,
    /// Told and speaking only.
    pub(super) is_limited: bool,
}

impl Acting {
    /// Who acts for the reader, if the reader complains and somebody does.
    pub(super) fn of(side: &Side) -> Option<Self> {
        let (person, power) = acting(side)?;
        let is_limited = power == Power::Speaking;
        Some(Self { name: person.name().to_owned(), is_limited })
    }
}

/// Whoever acts for this side, and how far, where the side is the complainant's own.
fn acting(side: &Side) -> Option<(&Person, Power)> {
    let complaint = side.opened.complaint().ok()?;
    let person = complaint.representative().filter(|it| it.no != side.person.no)?;
    let power = complaint.authority(person.no).on(side.opened.today);
    power.holds().then_some((person, power))
}

/// What stands above the button.
#[derive(Debug, Serialize)]
struct Beside {
    name: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    form(&side)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = form(&side)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (person, _) = acting(&side).ok_or_else(Apology::not_found)?;
    let ask = answers.ask(visitor.actor()?);
    let ended = (person.no, Channel::Web);
    let done = desk::end_authority(&site.office, &ask, side.case(), ended).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/my/{reference}")).saying("tracker-authority-ended").into_answer(&site)
}

/// Staff end it on the case's own page, where they say how they were told.
fn form(side: &Side) -> Result<Form, Apology> {
    let acts = acting(side).filter(|_| side.acting_for.is_none());
    let (person, _) = acts.ok_or_else(Apology::not_found)?;
    let (name, reference) = (person.name().to_owned(), side.opened.complaint()?.reference);
    Ok(Form::new()
        .heading_about("tracker-authority", vec![("name", name.as_str().into())])
        .caption(reference.to_string())
        .back(format!("/my/{reference}"))
        .template("tracker/authority.html", &Beside { name })
        .warning_button("tracker-authority-button")
        .cancel(format!("/my/{reference}")))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let beside = Beside { name: "Barnaby Quince".into() };
    crate::page::Sample::of_form("tracker/authority.html", &beside)
}
