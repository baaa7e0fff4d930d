//! The organisation shows that a part is done, in words or with papers.
use app::remedy;
use axum::extract::State;
use casework::{Reference, id::RecommendationNo, section::Section};

use super::view::{asked, beside, list_href, side_of};
use crate::{
    Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor, decision::reading::Reading,
};

/// Where a part is: its case, its recommendation, its number.
type Place = (Reference, RecommendationNo, u32);

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no, part)): At<Place>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &reading, (no, part))?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no, part)): At<Place>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &reading, (no, part))?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (side, acting_for) = side_of(&reading, asked(&reading, no)?);
    let ask = answers.ask(reading.actor).acting_for(acting_for);
    let papers = answers.papers("papers");
    let shown = (papers.as_slice(), answers.text("words"));
    let done = remedy::prove(&site.office, &ask, reading.case_id(), (no, part), shown).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(list_href(side, reference)).saying("remedy-proved").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    Reading::open(site, visitor, reference, &[Section::Recommendations]).await
}

fn form(
    site: &Site,
    reading: &Reading,
    (no, part): (RecommendationNo, u32),
) -> Result<Form, Apology> {
    let (side, _) = side_of(reading, asked(reading, no)?);
    let reference = reading.complaint()?.reference;
    let beside = beside((reading, side), (no, Some(part)), site.office.today())?;
    Ok(Form::new()
        .caption(reference.to_string())
        .heading("remedy-prove")
        .field(Field::area("words", "remedy-prove-words").up_to(10_000).optional())
        .field(Field::files("papers", "remedy-prove-papers").optional())
        .template("remedy/_about.html", &beside)
        .seen(Section::Recommendations, reading.opened.version(Section::Recommendations))
        .button("form-send")
        .back(list_href(side, reference)))
}
