//! An organisation asks for more time, with a reason.
use app::investigation;
use axum::extract::State;
use casework::{Reference, id::RequestNo};

use super::Body;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(visitor: &Visitor, body: &Body, no: RequestNo) -> Result<Form, Apology> {
    let request = body.complaint()?.requests.get(&no).ok_or_else(Apology::not_found)?;
    let form = body.form(visitor, ("portal-time", "requests"), request.words.words())?;
    Ok(form
        .field(Field::day("until", "portal-time-until").about("due", request.due).future())
        .field(Field::area("reason", "portal-time-reason").up_to(5_000)))
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
    let said = (answers.day("until")?, answers.text("reason"));
    let ask = body.ask(&answers);
    let done = investigation::ask_extension(&site.office, &ask, body.case(), place.1, said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("requests")?).saying("portal-time-asked").into_answer(&site)
}
