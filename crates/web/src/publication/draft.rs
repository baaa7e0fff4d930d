//! The text for the public is drafted: each section beside what was replaced in it, and why.
use std::collections::BTreeSet;

use app::{
    Opened, organisations,
    publication::{self, Drafted, Part},
};
use axum::extract::State;
use casework::{
    Reference,
    event::{DecisionWords, RenditionWords},
    id::{CaseId, OrganisationId},
    section::Section,
};
use serde::{Deserialize, Serialize};

use crate::{Answer, Apology, Asked, At, CaseFrame, Field, Form, Onward, Sent, Site, Visitor};

/// The most letters of a section.
const LONGEST: usize = 60_000;
/// The fields of the sections, in the order of the page: `title`, `organisations` and `summary`
/// come first.
const SECTIONS: [(&str, &str); 6] = [
    ("our-decision", "publication-draft-our-decision"),
    ("complaint", "publication-draft-complaint"),
    ("background", "publication-draft-background"),
    ("evidence", "publication-draft-evidence"),
    ("findings", "publication-draft-findings"),
    ("recommendations", "publication-draft-recommendations"),
];
/// How many fields stand before the sections.
const BEFORE: usize = 3;

/// What stands beside the form.
#[derive(Debug, Default, Serialize)]
struct Beside {
    /// Notes on each field, in the order of the fields.
    notes: Vec<Notes>,
    /// Everybody's name, and what they are called in the text.
    cast: Vec<(String, String)>,
    hiding: Vec<Hiding>,
    is_saved: bool,
}

/// What was done to one section, and what must be looked at.
#[derive(Debug, Default, Serialize)]
struct Notes {
    is_section: bool,
    replaced: Vec<Replaced>,
    doubts: Vec<Doubted>,
}

#[derive(Debug, Serialize)]
struct Replaced {
    original: String,
    replacement: String,
    why: &'static str,
    sure: &'static str,
    is_to_look_at: bool,
}

#[derive(Debug, Serialize)]
struct Doubted {
    original: String,
    kind: &'static str,
}

/// An organisation, and the address of the draft that names it, or does not.
#[derive(Debug, Serialize)]
pub(super) struct Hiding {
    name: String,
    is_hidden: bool,
    href: String,
}

/// The organisations that are not to be named, with commas between.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Hide {
    #[serde(default)]
    hide: String,
}

impl Hide {
    pub(super) fn read(&self) -> Result<BTreeSet<OrganisationId>, Apology> {
        let each = self.hide.split(',').filter(|id| !id.is_empty());
        each.map(|id| id.parse().map_err(|_| Apology::bad_form())).collect()
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(hide): Asked<Hide>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    form(&site, &visitor, &opened, hide.read()?).await?.show(&site, &visitor)
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
    let form = form(&site, &visitor, &opened, hide.read()?).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let section = |name: &str| answers.text(name).to_owned();
    let names = answers.text("organisations").lines().map(str::trim);
    let words = RenditionWords {
        title: section("title"),
        organisations: names.filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        summary: section("summary"),
        sections: DecisionWords {
            our_decision: section("our-decision"),
            complaint: section("complaint"),
            background: section("background"),
            evidence: section("evidence"),
            findings: section("findings"),
            recommendations: section("recommendations"),
        },
        change: section("change"),
    };
    let case = CaseId(opened.loaded.id);
    let done = publication::draft(&site.office, &answers.ask(actor), case, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-saved")
        .into_answer(&site)
}

/// The text as it was saved, or as the program drafts it, with the program's notes.
async fn form(
    site: &Site,
    visitor: &Visitor,
    opened: &Opened,
    hide: BTreeSet<OrganisationId>,
) -> Result<Form, Apology> {
    let case = CaseId(opened.loaded.id);
    let drafted = publication::first_draft(&site.office, case, &hide).await?;
    let complaint = opened.complaint()?;
    let saved = publication::saved(complaint).filter(|_| hide.is_empty());
    let beside = Beside {
        notes: notes(&drafted),
        cast: drafted.cast.clone(),
        hiding: hiding(site, opened, &hide, "draft").await?,
        is_saved: saved.is_some(),
    };
    let words = saved.unwrap_or(&drafted.words);
    let form = Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading("publication-draft")
        .template("publication/draft.html", &beside)
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference))
        .button("publication-draft-save");
    let form = filled(form, words);
    if complaint.editions.is_empty() {
        return Ok(form);
    }
    Ok(form
        .field(Field::area("change", "publication-draft-change").rows(3).up_to(2_000).optional())
        .value("change", words.change.as_str()))
}

fn filled(form: Form, words: &RenditionWords) -> Form {
    let names = Field::area("organisations", "publication-draft-organisations").rows(2);
    let mut form = form
        .field(Field::text("title", "publication-draft-title").up_to(300))
        .value("title", words.title.as_str())
        .field(names.up_to(2_000))
        .value("organisations", words.organisations.join("\n"))
        .field(Field::area("summary", "publication-draft-summary").rows(4).up_to(5_000))
        .value("summary", words.summary.as_str());
    let texts = publication::sections(&words.sections);
    for ((name, key), (_, text)) in SECTIONS.into_iter().zip(texts) {
        let field = Field::area(name, key).rows(12).up_to(LONGEST);
        let field = if name == "our-decision" { field } else { field.optional() };
        form = form.field(field).value(name, text);
    }
    form
}

fn notes(drafted: &Drafted) -> Vec<Notes> {
    let before = (0..BEFORE).map(|_| Notes::default());
    before.chain(drafted.parts.iter().map(note)).collect()
}

fn note(part: &Part) -> Notes {
    let replaced = part.replacements.iter().map(|one| Replaced {
        original: one.original.clone(),
        replacement: one.replacement.clone(),
        why: one.why.key(),
        sure: one.sure.key(),
        is_to_look_at: one.sure == redaction::Sure::Look,
    });
    let doubted = part
        .doubts
        .iter()
        .map(|doubt| Doubted { original: doubt.original.clone(), kind: doubt.kind.key() });
    Notes { is_section: true, replaced: replaced.collect(), doubts: doubted.collect() }
}

/// Each organisation, and the page (`draft`, `review`) on which it is named, or is not.
pub(super) async fn hiding(
    site: &Site,
    opened: &Opened,
    hide: &BTreeSet<OrganisationId>,
    page: &str,
) -> Result<Vec<Hiding>, Apology> {
    let case = opened.complaint()?;
    let ids: Vec<OrganisationId> = case.organisations().into_iter().collect();
    let named = organisations::named(&site.office, &ids).await?;
    let address = |id: OrganisationId| {
        let mut hidden = hide.clone();
        if !hidden.remove(&id) {
            hidden.insert(id);
        }
        let ids: Vec<String> = hidden.iter().map(ToString::to_string).collect();
        format!("/cases/{}/publication/{page}?hide={}", case.reference, ids.join(","))
    };
    let one = |(id, row): (OrganisationId, app::lists::organisation::OrganisationRow)| Hiding {
        name: row.name,
        is_hidden: hide.contains(&id),
        href: address(id),
    };
    Ok(named.into_iter().map(one).collect())
}

#[cfg(test)]
impl Hiding {
    pub(super) fn sample() -> Self {
        Self { name: "Fernhollow (made up)".into(), is_hidden: false, href: "/here".into() }
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let note = |is_section| Notes {
        is_section,
        replaced: vec![Replaced {
            original: "Ada Example".into(),
            replacement: "Mrs B".into(),
            why: redaction::Why::Name.key(),
            sure: redaction::Sure::Look.key(),
            is_to_look_at: true,
        }],
        doubts: vec![Doubted {
            original: "Rose".into(),
            kind: redaction::DoubtKind::OrdinaryWord.key(),
        }],
    };
    let beside = Beside {
        notes: vec![Notes { is_section: true, ..Notes::default() }, note(true)],
        cast: vec![("Ada Example".into(), "Mrs B".into())],
        hiding: vec![Hiding::sample()],
        is_saved: true,
    };
    let context = minijinja::context! {
        form => super::form_sample(),
        case => minijinja::context! { reference => "482-109-375-614", complainant => "Ada" },
        ..crate::page::value(&beside)
    };
    vec![crate::page::Sample { template: "publication/draft.html".into(), context }]
}
