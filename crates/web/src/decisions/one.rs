//! One decision, or the words that it was here and why it is gone.
use app::ports::{Provenance, PublicDecision, PublicSection};
use axum::{extract::State, http::StatusCode};
use casework::codes::WithholdGround;
use serde::Serialize;

use crate::{Answer, Apology, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
struct DecisionPage {
    reference: String,
    title: String,
    organisations: Vec<String>,
    kind: &'static str,
    decided: String,
    published: String,
    outcomes: Vec<Ended>,
    summary: String,
    sections: Vec<Section>,
    source: String,
    licence: String,
    office: String,
    address: String,
}

/// How one issue ended.
#[derive(Debug, Serialize)]
struct Ended {
    issue: usize,
    subject: &'static str,
    outcome: &'static str,
}

#[derive(Debug, Serialize)]
struct Section {
    code: String,
    paragraphs: Vec<Paragraph>,
}

#[derive(Debug, Serialize)]
struct Paragraph {
    /// Its number, which runs on through all sections; 0 where the text brings its own.
    number: usize,
    text: String,
}

/// A decision that is public no more.
#[derive(Debug, Serialize)]
struct GonePage {
    reference: String,
    ground: String,
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "decisions/gone.html";

    fn samples() -> Vec<Self> {
        let page = |ground: &str| Self { reference: "R-01234567".into(), ground: ground.into() };
        vec![page("risk-of-harm"), page("")]
    }
}

impl Page for DecisionPage {
    const TEMPLATE: &'static str = "decisions/one.html";

    fn samples() -> Vec<Self> {
        let text = |number| Paragraph { number, text: "Words.".into() };
        let page = |source: &str, number| Self {
            reference: "R-01234567".into(),
            title: "A complaint about Fernhollow (made up)".into(),
            organisations: vec!["Fernhollow (made up)".into()],
            kind: if source.is_empty() { "report" } else { "" },
            decided: if source.is_empty() { "2026-03-03".into() } else { String::new() },
            published: "2026-05-03".into(),
            outcomes: vec![
                Ended { issue: 1, subject: "delay", outcome: "upheld" },
                Ended { issue: 2, subject: "", outcome: "not-upheld" },
            ],
            summary: if source.is_empty() { "In short.".to_owned() } else { String::new() },
            sections: vec![Section { code: "findings".into(), paragraphs: vec![text(number)] }],
            source: source.into(),
            licence: source.into(),
            office: "The office (made up)".into(),
            address: "https://example.org/decisions/R-01234567".into(),
        };
        vec![page("", 1), page("A source", 0)]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<String>,
) -> Answer {
    if let Some(decision) = site.office.public.find(&reference).await? {
        return site.page(&visitor, &page(&site, decision));
    }
    let ground = site.office.public.taken_down(&reference).await?.ok_or_else(Apology::not_found)?;
    // A ground that this program does not know has no words.
    let known = ground.parse::<WithholdGround>().is_ok();
    let page = GonePage { reference, ground: if known { ground } else { String::new() } };
    let mut answer = site.page(&visitor, &page)?;
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}

fn page(site: &Site, decision: PublicDecision) -> DecisionPage {
    let (source, licence, is_ours) = match decision.provenance {
        Provenance::Ours => (String::new(), String::new(), true),
        Provenance::Imported { source, licence } => (source, licence, false),
    };
    let about = &site.office.about;
    // Only where each issue has both is it sure which belongs to which.
    let is_matched = decision.subjects.len() == decision.outcomes.len();
    let subject = |at: usize| decision.subjects.get(at).filter(|_| is_matched);
    let ended = decision.outcomes.iter().enumerate().map(|(at, outcome)| Ended {
        issue: at + 1,
        subject: subject(at).map_or("", |subject| subject.code()),
        outcome: outcome.code(),
    });
    DecisionPage {
        address: format!("{}/decisions/{}", about.url.trim_end_matches('/'), decision.reference),
        office: about.name.clone(),
        outcomes: ended.collect(),
        sections: numbered(decision.sections, is_ours),
        reference: decision.reference,
        title: decision.title,
        organisations: decision.organisations,
        kind: decision.kind.map_or("", |kind| kind.code()),
        decided: decision.decided.map(|day| day.to_string()).unwrap_or_default(),
        published: decision.published.to_string(),
        summary: decision.summary,
        source,
        licence,
    }
}

/// Numbers the paragraphs of ours through all sections. What comes from elsewhere has the
/// numbers by which it is cited there.
fn numbered(sections: Vec<PublicSection>, is_ours: bool) -> Vec<Section> {
    let mut number = 0;
    let mut paragraph = |text: String| {
        number += usize::from(is_ours);
        Paragraph { number, text }
    };
    let section = |section: PublicSection| Section {
        code: section.section,
        paragraphs: section.paragraphs.into_iter().map(&mut paragraph).collect(),
    };
    sections.into_iter().map(section).collect()
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;

    [Sample::of::<DecisionPage>(), Sample::of::<GonePage>()].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> Vec<PublicSection> {
        let section = |code: &str, paragraphs: &[&str]| PublicSection {
            section: code.into(),
            paragraphs: paragraphs.iter().map(ToString::to_string).collect(),
        };
        vec![section("our-decision", &["a", "b"]), section("findings", &["c"])]
    }

    #[test]
    fn paragraphs_of_ours_are_numbered_through_all_sections() {
        let numbers = |is_ours| {
            let sections = numbered(sections(), is_ours);
            let all = sections.iter().flat_map(|section| &section.paragraphs);
            all.map(|paragraph| paragraph.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(true), [1, 2, 3]);
        assert_eq!(numbers(false), [0, 0, 0]);
    }
}
