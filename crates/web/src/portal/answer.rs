//! An organisation answers a request, with papers.
use app::investigation;
use axum::extract::State;
use casework::{Reference, id::RequestNo};

use super::Body;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(visitor: &Visitor, body: &Body, no: RequestNo) -> Result<Form, Apology> {
    let request = body.complaint()?.requests.get(&no).ok_or_else(Apology::not_found)?;
    let form = body.form(visitor, ("portal-answer", "requests"), request.words.words())?;
    Ok(form
        .field(Field::area("words", "portal-answer-words").optional().rows(8))
        .field(Field::files("papers", "portal-answer-papers").optional()))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(place): At<(Reference, RequestNo)>,
) -> Answer {
    let body = Body::asked(&site, &visitor, place).await?;
    form(&visitor, &body, place.1)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(place): At<(Reference, RequestNo)>,
    sent: Sent,
) -> Answer {
    let body = Body::asked(&site, &visitor, place).await?;
    let form = form(&visitor, &body, place.1)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let papers = answers.papers("papers");
    let said = (answers.text("words"), papers.as_slice());
    let ask = body.ask(&answers);
    let done = investigation::answer_request(&site.office, &ask, body.case(), place.1, said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("requests")?).saying("portal-answered").into_answer(&site)
}
