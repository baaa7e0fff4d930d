//! The complaint form, one thing a page.
use app::{
    enquiry::{Draft, draft},
    organisations,
};
use axum::extract::State;
use casework::{codes::Channel, enquiry::checker::Body};
use serde::Serialize;

use super::{keep, person, rest, steps};
use crate::{Answer, Answers, Apology, At, Field, Form, Page, Sent, Site, Visitor};

/// What the form is, and what somebody needs for it.
#[derive(Debug, Serialize)]
pub(super) struct Intro {
    /// Somebody is at work on one already.
    has_draft: bool,
    /// The checker was told something that can be carried over.
    has_answers: bool,
}

impl Page for Intro {
    const TEMPLATE: &'static str = "enquiry/complain.html";

    fn samples() -> Vec<Self> {
        let page = |has_draft, has_answers| Self { has_draft, has_answers };
        vec![page(false, false), page(false, true), page(true, true)]
    }
}

pub(super) async fn intro(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::current(&site, &visitor).await?.filter(|draft| draft.sent.is_none());
    let has_draft = draft.as_ref().is_some_and(is_begun);
    let has_answers = draft.is_some_and(|draft| draft.answers.nation.is_some());
    site.page(&visitor, &Intro { has_draft, has_answers })
}

fn is_begun(draft: &Draft) -> bool {
    draft.channel != Channel::Web || !draft.complainant.name.is_empty()
}

/// Begins with what the checker knows, goes on with what there is, or (`empty=yes`) begins anew.
pub(super) async fn begin(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = Form::new().field(Field::hidden("empty"));
    let empty = form.read(&site, sent).await?.yes("empty");
    let mut draft = if empty {
        draft::begin(&site.office, Channel::Web, None).await?
    } else {
        keep::or_begin(&site, &visitor).await?
    };
    let name = checked_name(&site, &draft).await?;
    draft.take_over(name.as_deref());
    let to = steps::on(&draft);
    steps::kept(&site, &draft, to).await
}

/// The name of the organisation that the checker was told.
async fn checked_name(site: &Site, draft: &Draft) -> Result<Option<String>, Apology> {
    let Some(Body::Listed { id, .. }) = draft.answers.organisation else { return Ok(None) };
    let mut named = organisations::named(&site.office, &[id]).await?;
    Ok(named.remove(&id).map(|row| row.name))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(step): At<String>,
) -> Answer {
    let draft = keep::working_on(&site, &visitor).await?;
    form(&site, &visitor, &draft, &step)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(step): At<String>,
    sent: Sent,
) -> Answer {
    let mut draft = keep::to_change(&site, &visitor).await?;
    let form = form(&site, &visitor, &draft, &step)?;
    let mut answers = form.answers(&site, &visitor, sent).await?;
    if step == "taken" {
        super::keyed::judge(&mut answers);
        form.settle(&site, &visitor, &answers)?;
    }
    take(&site, &mut draft, &step, &answers).await?;
    if draft.contradicts_safety() && matches!(step.as_str(), "contact" | "needs") {
        let field = if step == "contact" { "means" } else { "never" };
        answers.fault(field, "complain-needs-never.unsafe");
        form.settle(&site, &visitor, &answers)?;
    }
    let to = steps::on(&draft);
    steps::kept(&site, &draft, to).await
}

fn form(site: &Site, visitor: &Visitor, draft: &Draft, step: &str) -> Result<Form, Apology> {
    let form = match step {
        "who" => person::who(draft),
        "you" => person::you(draft),
        "affected" => person::affected(draft),
        "representative" => person::representative(draft),
        "wanted" => Form::new()
            .field(Field::area("wanted", "complain-wanted").rows(6))
            .value("wanted", draft.wanted.as_str()),
        "files" => rest::files(draft),
        "contact" => rest::contact(draft),
        "needs" => rest::needs(draft),
        "language" => rest::language(draft),
        "taken" if !matches!(draft.channel, Channel::Web | Channel::Body) => {
            super::keyed::form(draft)
        }
        _ => return Err(Apology::not_found()),
    };
    Ok(steps::dressed(site, visitor, (draft, step), form))
}

async fn take(
    site: &Site,
    draft: &mut Draft,
    step: &str,
    answers: &Answers,
) -> Result<(), Apology> {
    match step {
        "who" => draft.applicant = Some(answers.choice("applicant")?),
        "you" => person::take_you(draft, answers)?,
        "affected" => person::take_affected(draft, answers)?,
        "representative" => person::take_representative(draft, answers)?,
        "wanted" => draft.wanted = answers.text("wanted").to_owned(),
        "files" => rest::take_files(site, draft, answers).await?,
        "contact" => rest::take_contact(draft, answers)?,
        "needs" => rest::take_needs(draft, answers)?,
        "language" => draft.language = Some(answers.choice("language")?),
        "taken" => super::keyed::take(draft, answers)?,
        _ => return Err(Apology::not_found()),
    }
    Ok(())
}
