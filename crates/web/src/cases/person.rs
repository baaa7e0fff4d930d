//! Somebody of a case moved, or wants to be written to in another way.
use app::desk;
use axum::extract::State;
use casework::{
    Reference,
    codes::{Adjustment, Avoid, Means},
    id::PersonNo,
    people::{Identity, Preferences, Safety},
    section::Section,
};

use super::Case;
use crate::{Answer, Answers, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn known(case: &Case, no: PersonNo) -> Result<(Preferences, Identity), Apology> {
    let person = case.opened.complaint()?.people.get(&no).ok_or_else(Apology::not_found)?;
    Ok((person.preferences, person.identity.known().cloned().unwrap_or_default()))
}

fn form(site: &Site, visitor: &Visitor, case: &Case, no: PersonNo) -> Result<Form, Apology> {
    let (preferences, now) = known(case, no)?;
    let form = case
        .form(site, visitor, "")?
        .heading("cases-person")
        .field(Field::text("title", "cases-person-title").optional().width(10))
        .field(Field::text("name", "cases-person-name"))
        .field(Field::area("address", "cases-person-address").optional().rows(4).up_to(500))
        .field(Field::postcode("postcode", "cases-person-postcode").optional())
        .field(Field::phone("phone", "cases-person-phone").optional())
        .field(Field::email("email", "cases-person-email").optional())
        .field(Field::choice::<Means>("means", "cases-person-means"))
        .field(Field::tick("large", "cases-person-large", "cases-person-large-yes").optional())
        .field(Field::choices::<Avoid>("never", "complain-needs-never").optional())
        .field(Field::choices::<Adjustment>("needs", "cases-person-needs").optional())
        .field(Field::area("adjustments", "cases-person-adjustments").optional())
        .values("never", preferences.safety.avoided())
        .values("needs", preferences.adjustments.all())
        .value("title", &now.title)
        .value("name", &now.name)
        .value("address", now.address.join("\n"))
        .value("postcode", &now.postcode)
        .value("phone", &now.phone)
        .value("email", &now.email)
        .value("means", preferences.means.code())
        .value("adjustments", &now.adjustments)
        .value("large", preferences.large_print.then(|| "yes".to_owned()))
        .seen(Section::People, case.opened.version(Section::People))
        .button("form-save");
    Ok(form)
}

fn said(answers: &Answers, before: Identity) -> Identity {
    let text = |name| answers.text(name).to_owned();
    Identity {
        title: text("title"),
        name: text("name"),
        address: answers.text("address").lines().map(|line| line.trim().to_owned()).collect(),
        postcode: text("postcode"),
        phone: text("phone"),
        email: text("email"),
        adjustments: text("adjustments"),
        ..before
    }
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case, no)?.show(&site, &visitor)
}

/// The answers.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, PersonNo)>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let identity = said(&answers, known(&case, no)?.1);
    let preferences = Preferences {
        means: answers.choice("means")?,
        large_print: answers.yes("large"),
        safety: Safety::of(&answers.choices("never")?),
        adjustments: answers.choices::<Adjustment>("needs")?.into_iter().collect(),
    };
    let changed = (no, preferences, &identity);
    let ask = answers.ask(case.actor);
    let done = desk::change_person(&site.office, &ask, case.id, changed).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-saved").into_answer(&site)
}
