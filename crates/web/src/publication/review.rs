//! The reviewer's screen: everything in the decision that may give somebody away, what it is, what
//! found it and what would stand there; each place replaced, changed or left with a reason.
use std::collections::{BTreeMap, BTreeSet};

use app::{
    Opened,
    publication::{self, Decided, Review, found_by, gives},
};
use axum::extract::State;
use casework::{Reference, id::CaseId, section::Section};
use redaction::{Added, Proposal, Why};
use serde::Serialize;
use words::{Language, code_key};

use super::draft::{Hide, Hiding, hiding};
use crate::{
    Answer, Answers, Apology, Asked, At, CaseFrame, Choice, Field, Form, Onward, Sent, Site,
    Visitor,
};

/// The most letters that somebody can write to stand for something.
const LONGEST: usize = 300;
/// How many fields each proposal has.
const EACH: usize = 3;

/// What stands beside the form.
#[derive(Debug, Default, Serialize)]
struct Beside {
    /// Everybody's name, and what they are called in the text.
    cast: Vec<(String, String)>,
    hiding: Vec<Hiding>,
    /// What was left, and should be looked at.
    doubts: Vec<Doubted>,
    /// How many fields are about what is replaced by itself: the suggestions follow.
    pressing: usize,
    /// How many fields are about what was found at all.
    found: usize,
    /// Whether somebody wrote in the sections since, and would lose that.
    was_edited: bool,
}

#[derive(Debug, Serialize)]
struct Doubted {
    kind: &'static str,
    section: &'static str,
    before: String,
    words: String,
    after: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(hide): Asked<Hide>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    let (form, _) = form(&site, &visitor, &opened, &hide).await?;
    form.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(hide): Asked<Hide>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let (form, review) = form(&site, &visitor, &opened, &hide).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let decided = decided(&review, &answers)?;
    let (case, hidden) = (CaseId(opened.loaded.id), hide.read()?);
    let done =
        publication::decide(&site.office, &answers.ask(actor), (case, &hidden), &decided).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-reviewed")
        .into_answer(&site)
}

/// What was decided about each proposal that the page showed.
fn decided(review: &Review, answers: &Answers) -> Result<Decided, Apology> {
    let mut choices = BTreeMap::new();
    for (name, _) in &review.proposals {
        let here: BTreeSet<usize> = answers.choices(&field("here", name))?.into_iter().collect();
        let choice = redaction::Choice {
            replacement: answers.text(&field("instead", name)).to_owned(),
            here,
            reason: answers.text(&field("why", name)).to_owned(),
        };
        choices.insert(name.clone(), choice);
    }
    Ok(Decided { choices, added: added(answers.text("added")) })
}

/// Each line with words, an equals sign, and what stands there instead.
fn added(lines: &str) -> Vec<Added> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let one = |line: &str| {
        let (words, instead) = line.split_once('=').unwrap_or((line, ""));
        Added { words: words.trim().to_owned(), replacement: instead.trim().to_owned() }
    };
    lines.map(one).collect()
}

fn field(what: &str, name: &str) -> String {
    format!("{what}-{name}")
}

async fn form(
    site: &Site,
    visitor: &Visitor,
    opened: &Opened,
    hide: &Hide,
) -> Result<(Form, Review), Apology> {
    let hidden = hide.read()?;
    let review = publication::review(&site.office, CaseId(opened.loaded.id), &hidden).await?;
    let pressing = review.proposals.iter().filter(|(_, one)| one.is_pressing()).count();
    let beside = Beside {
        cast: review.cast.clone(),
        hiding: hiding(site, opened, &hidden, "review").await?,
        doubts: review.doubts.iter().map(|doubt| doubted(&review, doubt)).collect(),
        pressing: pressing.saturating_mul(EACH),
        found: review.proposals.len().saturating_mul(EACH),
        was_edited: review.was_edited,
    };
    let mut form = Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading("publication-review")
        .template("publication/review.html", &beside)
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference))
        .button("publication-review-save");
    for (at, (name, one)) in review.proposals.iter().enumerate() {
        form = asked((site, visitor.language), form, &review, (at, name, one));
    }
    let lines = review.added.iter().map(|one| format!("{} = {}", one.words, one.replacement));
    let added = Field::area("added", "publication-review-added").rows(3).up_to(5_000).optional();
    let form = form.field(added).value("added", lines.collect::<Vec<_>>().join("\n"));
    Ok((form, review))
}

/// Where it stands, what stands there instead, and why it stays where it is left.
fn asked(
    (site, language): (&Site, Language),
    form: Form,
    review: &Review,
    (at, name, one): (usize, &str, &Proposal),
) -> Form {
    let choice = review.choice(name, one);
    let section =
        |code: &str| site.words().say(language, &format!("publication-draft-{code}"), &[]);
    let places = one.places.iter().enumerate().map(|(no, place)| {
        let around = review.around(place);
        let (before, words, after) = (around.before, around.words, around.after);
        let said = format!("{}: {before}[{words}]{after}", section(around.section));
        Choice::named(no, said)
    });
    let number = at.saturating_add(1);
    let why = one.why.filter(|why| says_more(*why));
    let key = match why {
        Some(_) => "publication-review-here-why",
        None => "publication-review-here",
    };
    let why = why.map_or_else(|| code_key(found_by(one.layer)), |why| why.key().to_owned());
    let here = Field::checkboxes(field("here", name), key, places)
        .about("number", number)
        .about("words", one.original.as_str())
        .about("kind", words::Arg::Key(code_key(gives(one.kind)).into()))
        .about("by", words::Arg::Key(code_key(found_by(one.layer)).into()))
        .about("why", words::Arg::Key(why.into()))
        .optional();
    let instead = Field::text(field("instead", name), "publication-review-instead")
        .about("words", one.original.as_str())
        .up_to(LONGEST)
        .optional();
    let reason = Field::text(field("why", name), "publication-review-why")
        .about("words", one.original.as_str())
        .up_to(LONGEST)
        .optional();
    let mut form = form.field(here).field(instead).field(reason);
    for no in &choice.here {
        form = form.value(&field("here", name), no.to_string());
    }
    form.value(&field("instead", name), choice.replacement.as_str())
        .value(&field("why", name), choice.reason.as_str())
}

/// Whether why it is replaced says more than what it is.
fn says_more(why: Why) -> bool {
    use Why as W;
    matches!(
        why,
        W::Initials | W::Couple | W::Family | W::Relative | W::HiddenName | W::BirthDate | W::Link
    )
}

fn doubted(review: &Review, doubt: &redaction::Doubt) -> Doubted {
    let around = review.around(&doubt.range);
    Doubted {
        kind: doubt.kind.key(),
        section: around.section,
        before: around.before,
        words: around.words,
        after: around.after,
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let beside = Beside {
        cast: vec![("Ada Example".into(), "Mrs B".into())],
        hiding: vec![Hiding::sample()],
        doubts: vec![Doubted {
            kind: redaction::DoubtKind::OrdinaryWord.key(),
            section: "findings",
            before: "the ".into(),
            words: "Rose".into(),
            after: " ward".into(),
        }],
        pressing: 1,
        found: 2,
        was_edited: true,
    };
    let sample = |beside: &Beside| crate::page::Sample {
        template: "publication/review.html".into(),
        context: minijinja::context! {
            form => super::form_sample(),
            case => minijinja::context! { reference => "482-109-375-614", complainant => "Ada" },
            ..crate::page::value(beside)
        },
    };
    vec![sample(&beside), sample(&Beside::default())]
}
