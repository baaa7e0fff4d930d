//! A review or a court is open about a decision, and how that ended.
use app::{Opened, publication};
use axum::extract::State;
use casework::{
    Reference,
    codes::{HoldEnd, HoldGround},
    id::CaseId,
    publication::NewHold,
    section::Section,
};

use crate::{Answer, Apology, At, CaseFrame, Choice, Field, Form, Onward, Sent, Site, Visitor};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    form(&site, &visitor, &opened)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let form = form(&site, &visitor, &opened)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewHold {
        ground: answers.choice("ground")?,
        since: answers.day("since")?,
        look: answers.day("look")?,
        reason: answers.text("reason").to_owned(),
    };
    let case = CaseId(opened.loaded.id);
    let done = publication::hold(&site.office, &answers.ask(actor), case, new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-is-held")
        .into_answer(&site)
}

fn form(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    Ok(begun(site, visitor, opened)?
        .heading("publication-hold")
        .field(Field::choice::<HoldGround>("ground", "publication-hold-ground"))
        .field(Field::day("since", "publication-hold-since").past())
        .field(Field::day("look", "publication-hold-look").future())
        .field(Field::area("reason", "publication-hold-reason").up_to(5_000))
        .button("publication-hold-button"))
}

pub(super) async fn ask_end(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    end_form(&site, &visitor, &opened)?.show(&site, &visitor)
}

pub(super) async fn end(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let form = end_form(&site, &visitor, &opened)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ended: (HoldGround, HoldEnd) = (answers.choice("ground")?, answers.choice("end")?);
    let case = CaseId(opened.loaded.id);
    let said = (ended, answers.text("reason"));
    let done = publication::end_hold(&site.office, &answers.ask(actor), case, said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-hold-is-ended")
        .into_answer(&site)
}

fn end_form(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    let open: Vec<Choice> =
        opened.complaint()?.holds.keys().map(|ground| Choice::code(*ground)).collect();
    Ok(begun(site, visitor, opened)?
        .heading("publication-hold-end")
        .field(Field::radios("ground", "publication-hold-end-ground", open))
        .field(Field::choice::<HoldEnd>("end", "publication-hold-end-how"))
        .field(Field::area("reason", "publication-hold-end-reason").up_to(5_000))
        .button("publication-hold-end-button"))
}

fn begun(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    Ok(Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference)))
}
