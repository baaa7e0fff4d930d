//! Calling back: whether they spoke, and when to try again.
use app::contacts;
use axum::extract::State;
use casework::{contact::Tried, id::ContactId};

use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

fn form(site: &Site, contact: ContactId) -> Form {
    let tomorrow = site.office.today().tomorrow().ok();
    let again = Choice::new("again", "contacts-tried-again")
        .reveals(Field::day("again", "contacts-again").future());
    let choices = [
        Choice::new("reached", "contacts-tried-reached"),
        again,
        Choice::new("given-up", "contacts-tried-given-up"),
    ];
    let page = format!("/contacts/{contact}");
    Form::new()
        .heading("contacts-called")
        .back(page.clone())
        .cancel(page)
        .field(Field::radios("tried", "contacts-tried", choices))
        .field(Field::area("words", "contacts-tried-words").optional().rows(4))
        .value("again", tomorrow)
        .button("form-save")
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(contact): At<ContactId>,
) -> Answer {
    let loaded = contacts::find(&site.office, contact).await?;
    let logged = loaded.story.logged().map_err(|_| Apology::not_found())?;
    if logged.call_back.is_none() {
        return Onward::to(format!("/contacts/{contact}")).into_answer(&site);
    }
    form(&site, contact).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(contact): At<ContactId>,
    sent: Sent,
) -> Answer {
    let form = form(&site, contact);
    let answers = form.answers(&site, &visitor, sent).await?;
    let tried = match answers.chosen("tried") {
        "reached" => Tried::Reached,
        "again" => Tried::Again(answers.day("again")?),
        _ => Tried::GivenUp,
    };
    let (actor, words) = (visitor.actor()?, answers.text("words"));
    let asked = (&actor, answers.command());
    let done = contacts::try_call_back(&site.office, asked, contact, (tried, words)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/contacts").saying("contacts-called-said").into_answer(&site)
}
