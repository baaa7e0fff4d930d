//! A letter whose reader was told in another way: because letters are not safe for them, or
//! because they need it read or signed.
use app::notices;
use axum::extract::State;
use casework::{Reference, codes::Channel, id::NoticeNo};

use crate::{
    Answer, Apology, At, CaseFrame, Choice, Field, Form, Onward, Sent, Site, Visitor, cases::Case,
};

/// How somebody can be told what a letter says.
const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::InPerson, Channel::Email];

fn form(site: &Site, visitor: &Visitor, (case, no): (&Case, NoticeNo)) -> Result<Form, Apology> {
    if !case.opened.complaint()?.notices.contains_key(&no) {
        return Err(Apology::not_found());
    }
    let back = format!("{}/letters/{no}", case.home());
    Ok(Form::new()
        .case(CaseFrame::of(site, visitor, &case.opened)?)
        .heading("notices-told")
        .back(back.clone())
        .cancel(back)
        .field(Field::radios("channel", "notices-told-channel", CHANNELS.map(Choice::code)))
        .field(Field::area("words", "notices-told-words").rows(4))
        .button("form-save"))
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, NoticeNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, (&case, no))?.show(&site, &visitor)
}

/// How they were told.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, NoticeNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, (&case, no))?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(case.actor);
    let said = (answers.choice("channel")?, answers.text("words"));
    let done = notices::told(&site.office, &ask, (case.id, no), said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("{}/letters/{no}", case.home())).saying("notices-is-told").into_answer(&site)
}
