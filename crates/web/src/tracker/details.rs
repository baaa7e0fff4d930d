//! Somebody moved, or wants to be written to in another way.
use app::desk;
use axum::extract::State;
use casework::{
    Reference,
    codes::{Adjustment, Avoid, Means},
    people::{Identity, Preferences, Safety},
};

use super::Side;
use crate::{Answer, Answers, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

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
    let mut answers = form.read(&site, sent).await?;
    let who = identity(&side, &answers);
    let (is_asked, is_answered) =
        (!who.own_question.is_empty(), answers.optional("own-answer").is_some());
    if is_answered && !is_asked {
        answers.fault("own-question", "tracker-own-question.both");
    }
    if is_asked && who.own_answer.is_empty() {
        answers.fault("own-answer", "tracker-own-answer.both");
    }
    form.settle(&site, &visitor, &answers)?;
    let how = preferences(&answers)?;
    let changed = (side.person.no, how, &who);
    let ask = side.ask(&visitor, &answers)?;
    let done = desk::change_person(&site.office, &ask, side.case(), changed).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/my/{reference}")).saying("tracker-details-kept").into_answer(&site)
}

fn preferences(answers: &Answers) -> Result<Preferences, Apology> {
    Ok(Preferences {
        means: answers.choice::<Means>("means")?,
        large_print: answers.yes("large"),
        safety: Safety::of(&answers.choices("never")?),
        adjustments: answers.choices::<Adjustment>("needs")?.into_iter().collect(),
    })
}

fn identity(side: &Side, answers: &Answers) -> Identity {
    let known = side.person.identity.known().cloned().unwrap_or_default();
    let own_question = answers.text("own-question");
    // The answer is shown to nobody, so an empty box means the one given before.
    let own_answer = match (own_question, answers.optional("own-answer")) {
        ("", _) => String::new(),
        (_, Some(answer)) => answer.to_owned(),
        (_, None) => known.own_answer.clone(),
    };
    let lines = answers.text("address").lines().map(str::trim).filter(|line| !line.is_empty());
    Identity {
        name: answers.text("name").to_owned(),
        address: lines.map(str::to_owned).collect(),
        postcode: answers.text("postcode").to_owned(),
        phone: answers.text("phone").to_owned(),
        email: answers.text("email").to_owned(),
        adjustments: answers.text("adjustments").to_owned(),
        own_question: own_question.to_owned(),
        own_answer,
        ..known
    }
}

fn form(side: &Side) -> Result<Form, Apology> {
    let reference = side.opened.complaint()?.reference;
    let identity = side.person.identity.known().cloned().unwrap_or_default();
    let preferences = side.person.preferences;
    let large = if preferences.large_print { "yes" } else { "no" };
    Ok(Form::new()
        .heading("tracker-details")
        .caption(reference.to_string())
        .back(format!("/my/{reference}"))
        .field(Field::text("name", "tracker-name").autocomplete("name"))
        .field(Field::area("address", "tracker-address").optional().rows(4).up_to(500))
        .field(Field::postcode("postcode", "tracker-postcode").optional())
        .field(Field::phone("phone", "tracker-phone").optional())
        .field(Field::email("email", "tracker-email").optional())
        .field(Field::choice::<Means>("means", "tracker-means"))
        .field(Field::yes_no("large", "tracker-large"))
        .field(Field::choices::<Avoid>("never", "complain-needs-never").optional())
        .values("never", preferences.safety.avoided())
        .values("needs", preferences.adjustments.all())
        .field(Field::choices::<Adjustment>("needs", "tracker-needs").optional())
        .field(Field::area("adjustments", "tracker-adjustments").optional().up_to(2_000))
        .field(Field::text("own-question", "tracker-own-question").optional())
        .field(Field::text("own-answer", "tracker-own-answer").optional().autocomplete("off"))
        .value("name", identity.name.as_str())
        .value("address", identity.address.join("\n").as_str())
        .value("postcode", identity.postcode.as_str())
        .value("phone", identity.phone.as_str())
        .value("email", identity.email.as_str())
        .value("means", preferences.means.code())
        .value("large", large)
        .value("adjustments", identity.adjustments.as_str())
        .value("own-question", identity.own_question.as_str())
        .button("tracker-details-button"))
}
