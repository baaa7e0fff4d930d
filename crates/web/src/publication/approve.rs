//! A second person looks at exactly the text that the public will read, and approves it or sends
//! it back.
use std::collections::{BTreeMap, BTreeSet};

use app::{
    Opened,
    publication::{self, Found},
};
use axum::extract::State;
use casework::{
    Reference, Refusal, case::Publication, case::Rendition, id::CaseId, section::Section,
};
use serde::Serialize;

use super::{Text, short};
use crate::{
    Answer, Answers, Apology, At, CaseFrame, Choice, Field, Form, Onward, Sent, Site, Visitor,
};

/// What stands above the form.
#[derive(Debug, Serialize)]
struct Above {
    text: Text,
    hash: String,
    certain: Vec<Place>,
    perhaps: Vec<Place>,
    give_back: String,
}

/// Something that the program found.
#[derive(Debug, Serialize)]
struct Place {
    part: &'static str,
    words: String,
    kind: &'static str,
    /// The published decision that says the same.
    earlier: Option<String>,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    let found = found(&site, &opened).await?;
    form(&site, &visitor, &opened, &found)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let found = found(&site, &opened).await?;
    let form = form(&site, &visitor, &opened, &found)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let reasons = reasons(&found, &answers)?;
    let (case, ask) = (CaseId(opened.loaded.id), answers.ask(actor));
    let what = (answers.text("hash"), &reasons);
    let done = publication::approve(&site.office, &ask, case, what).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-approved")
        .into_answer(&site)
}

pub(super) async fn ask(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    return_form(&site, &visitor, &opened)?.show(&site, &visitor)
}

pub(super) async fn give_back(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let form = return_form(&site, &visitor, &opened)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (case, ask) = (CaseId(opened.loaded.id), answers.ask(actor));
    let done = publication::give_back(&site.office, &ask, case, answers.text("reason")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-returned")
        .into_answer(&site)
}

fn return_form(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    Ok(Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading("publication-return")
        .field(Field::area("reason", "publication-return-reason").up_to(5_000))
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference))
        .button("publication-return-button"))
}

fn drafted(opened: &Opened) -> Result<&Rendition, Apology> {
    match &opened.complaint()?.publication {
        Publication::Drafted(rendition) => Ok(rendition),
        _ => Err(Refusal::WrongStage.into()),
    }
}

async fn found(site: &Site, opened: &Opened) -> Result<Vec<Found>, Apology> {
    let Some(words) = drafted(opened)?.words.known() else { return Ok(Vec::new()) };
    Ok(publication::attack(&site.office, CaseId(opened.loaded.id), words).await?)
}

/// What the program is certain of, or not, each once.
fn each(found: &[Found], is_certain: bool) -> Vec<String> {
    let these = found.iter().filter(|one| one.is_certain() == is_certain);
    these.map(Found::words).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Why what was found may stay: what the program is certain of, each with a reason of its own; of
/// the rest, what was ticked, with one.
fn reasons(found: &[Found], answers: &Answers) -> Result<BTreeMap<String, String>, Apology> {
    let certain = each(found, true).into_iter().enumerate();
    let certain = certain.map(|(at, words)| (words, answers.text(&name(at)).to_owned()));
    let ticked: BTreeSet<usize> = answers.choices("accepted")?.into_iter().collect();
    let perhaps = each(found, false).into_iter().enumerate();
    let perhaps = perhaps.filter(|(at, _)| ticked.contains(at));
    let why = answers.text("accepted-why");
    // What is certain has the last word where the same words were found twice.
    Ok(perhaps.map(|(_, words)| (words, why.to_owned())).chain(certain).collect())
}

/// The name of the field for one of them.
fn name(at: usize) -> String {
    format!("why-{at}")
}

fn form(site: &Site, visitor: &Visitor, opened: &Opened, found: &[Found]) -> Result<Form, Apology> {
    let rendition = drafted(opened)?;
    let reference = opened.complaint()?.reference;
    let place = |one: &Found| Place {
        part: one.part,
        words: one.words(),
        kind: one.clue.way.key(),
        earlier: one.earlier.clone(),
    };
    let (sure, perhaps): (Vec<_>, Vec<_>) = found.iter().partition(|one| one.is_certain());
    let above = Above {
        text: rendition.words.known().map(Text::of).unwrap_or_default(),
        hash: short(&rendition.hash),
        certain: sure.into_iter().map(place).collect(),
        perhaps: perhaps.into_iter().map(place).collect(),
        give_back: format!("/cases/{reference}/publication/return"),
    };
    let mut form = Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading("publication-approve")
        .template("publication/approve.html", &above)
        .field(Field::hidden("hash"))
        .value("hash", rendition.hash.as_str());
    for (at, words) in each(found, true).into_iter().enumerate() {
        let field = Field::area(name(at), "publication-why-stays").rows(2).up_to(1_000);
        // Left empty, the rule says no: the text is then sent back, or changed.
        form = form.field(field.about("words", words).optional());
    }
    let perhaps = each(found, false).into_iter().enumerate();
    let perhaps: Vec<Choice> =
        perhaps.map(|(at, words)| Choice::named(at.to_string(), words)).collect();
    if !perhaps.is_empty() {
        let why = Field::area("accepted-why", "publication-accepted-why").rows(3).up_to(1_000);
        let ticks = Field::checkboxes("accepted", "publication-accepted", perhaps).optional();
        form = form.field(ticks).field(why.optional());
    }
    Ok(form
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{reference}/publication"))
        .button("publication-approve-button"))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let place = |part| Place {
        part,
        words: "Whitcombe".into(),
        kind: redaction::LeakKind::KnownName.key(),
        earlier: Some("P-1".into()),
    };
    let above = |certain: Vec<Place>, perhaps: Vec<Place>| Above {
        text: Text {
            title: "A complaint".into(),
            organisations: vec!["Fernhollow (made up)".into()],
            summary: "In short.".into(),
            sections: vec![("findings", "Words.".into())],
            change: String::new(),
        },
        hash: "ab12cd34ef56".into(),
        certain,
        perhaps,
        give_back: "/here".into(),
    };
    let full = above(vec![place("findings"), place("title")], vec![place("summary")]);
    let sample = |above: Above| crate::page::Sample {
        template: "publication/approve.html".into(),
        context: minijinja::context! {
            form => super::form_sample(),
            case => minijinja::context! { reference => "482-109-375-614", complainant => "Ada" },
            ..crate::page::value(&above)
        },
    };
    vec![sample(full), sample(above(Vec::new(), Vec::new()))]
}
