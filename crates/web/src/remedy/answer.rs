//! The organisation accepts a recommendation, or refuses it with reasons.
use app::remedy;
use axum::extract::State;
use casework::{Reference, id::RecommendationNo, section::Section};

use super::view::{asked, beside, list_href, side_of};
use crate::{
    Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
    decision::reading::Reading,
};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RecommendationNo)>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &reading, no)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, RecommendationNo)>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &reading, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (side, acting_for) = side_of(&reading, asked(&reading, no)?);
    let ask = answers.ask(reading.actor).acting_for(acting_for);
    let accepted = answers.chosen("answer") == "accepted";
    let words = if accepted { answers.text("plan") } else { answers.text("reason") };
    let done = remedy::answer(&site.office, &ask, reading.case_id(), no, (accepted, words)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(list_href(side, reference)).saying("remedy-answered").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    Reading::open(site, visitor, reference, &[Section::Recommendations]).await
}

fn form(site: &Site, reading: &Reading, no: RecommendationNo) -> Result<Form, Apology> {
    let (side, _) = side_of(reading, asked(reading, no)?);
    let reference = reading.complaint()?.reference;
    let beside = beside((reading, side), (no, None), site.office.today())?;
    let plan = Field::area("plan", "remedy-answer-plan").up_to(5_000).optional();
    let reason = Field::area("reason", "remedy-answer-reason").up_to(5_000);
    let choices = [
        Choice::new("accepted", "remedy-answer-accepted").reveals(plan),
        Choice::new("refused", "remedy-answer-refused").reveals(reason),
    ];
    Ok(Form::new()
        .caption(reference.to_string())
        .heading("remedy-answer")
        .field(Field::radios("answer", "remedy-answer-choose", choices))
        .template("remedy/_about.html", &beside)
        .seen(Section::Recommendations, reading.opened.version(Section::Recommendations))
        .button("form-send")
        .back(list_href(side, reference)))
}
