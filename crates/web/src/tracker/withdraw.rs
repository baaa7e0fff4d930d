//! Somebody ends their complaint.
use app::desk;
use axum::extract::State;
use casework::Reference;

use super::{
    Side,
    messages::{channel, staff_say_how},
};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

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
    let ask = side.ask(&visitor, &answers)?;
    let said = (channel(&answers)?, answers.text("words"));
    let done = desk::withdraw(&site.office, &ask, side.case(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/my/{reference}")).saying("tracker-withdrawn").into_answer(&site)
}

fn form(side: &Side) -> Result<Form, Apology> {
    let reference = side.opened.complaint()?.reference;
    let form = Form::new()
        .heading("tracker-withdraw")
        .caption(reference.to_string())
        .back(format!("/my/{reference}"))
        .field(Field::area("words", "tracker-withdraw-why").optional().up_to(5_000))
        .warning_button("tracker-withdraw-button")
        .cancel(format!("/my/{reference}"));
    Ok(staff_say_how(form, side))
}
