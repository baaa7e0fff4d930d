//! The office looks at what an organisation has shown: done, on which day; or not enough, and why.
use app::remedy;
use axum::extract::State;
use casework::{Reference, id::RecommendationNo, section::Section};

use super::view::{beside, list_href};
use crate::{
    Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
    decision::reading::{Reading, Side},
};

/// Where a part is: its case, its recommendation, its number.
type Place = (Reference, RecommendationNo, u32);

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no, part)): At<Place>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &visitor, &reading, (no, part))?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no, part)): At<Place>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading, (no, part))?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, case) = (answers.ask(reading.actor), reading.case_id());
    let is_done = answers.chosen("verdict") == "done";
    let done = if is_done {
        remedy::confirm(&site.office, &ask, case, (no, part), answers.day("done")?).await
    } else {
        remedy::give_back(&site.office, &ask, case, (no, part), answers.text("reason")).await
    };
    form.done(&site, &visitor, &answers, done)?;
    let said = if is_done { "remedy-confirmed" } else { "remedy-returned" };
    Onward::to(list_href(Side::Office, reference)).saying(said).into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    Reading::open(site, visitor, reference, &[Section::Recommendations]).await
}

fn form(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    (no, part): (RecommendationNo, u32),
) -> Result<Form, Apology> {
    let beside = beside((reading, Side::Office), (no, Some(part)), site.office.today())?;
    let choices = [
        Choice::new("done", "remedy-check-done")
            .reveals(Field::day("done", "remedy-check-day").past()),
        Choice::new("returned", "remedy-check-returned")
            .reveals(Field::area("reason", "remedy-check-reason").up_to(5_000)),
    ];
    Ok(Form::new()
        .case(reading.frame(site, visitor)?)
        .heading("remedy-check")
        .field(Field::radios("verdict", "remedy-check-choose", choices))
        .template("remedy/_about.html", &beside)
        .seen(Section::Recommendations, reading.opened.version(Section::Recommendations))
        .button("form-save")
        .back(list_href(Side::Office, reading.complaint()?.reference)))
}
