//! A manager stops asking for what is still owed.
use app::remedy;
use axum::extract::State;
use casework::{Reference, id::RecommendationNo, section::Section};

use super::view::{beside, list_href};
use crate::{
    Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor,
    decision::reading::{Reading, Side},
};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RecommendationNo)>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &visitor, &reading, no)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RecommendationNo)>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, reason) = (answers.ask(reading.actor), answers.text("reason"));
    let done = remedy::close(&site.office, &ask, reading.case_id(), no, reason).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(list_href(Side::Office, reference)).saying("remedy-closed").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    Reading::open(site, visitor, reference, &[Section::Recommendations]).await
}

fn form(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    no: RecommendationNo,
) -> Result<Form, Apology> {
    let beside = beside((reading, Side::Office), (no, None), site.office.today())?;
    let back = list_href(Side::Office, reading.complaint()?.reference);
    Ok(Form::new()
        .case(reading.frame(site, visitor)?)
        .heading("remedy-close")
        .field(Field::area("reason", "remedy-close-reason").up_to(5_000))
        .template("remedy/_about.html", &beside)
        .seen(Section::Recommendations, reading.opened.version(Section::Recommendations))
        .warning_button("remedy-close-button")
        .back(back.clone())
        .cancel(back))
}
