//! One decision, as a page or in another format.
use app::ports::{Provenance, PublicDecision, PublicEdition, PublicRecommendation};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};
use serde::Serialize;
use serde_json::json;

use super::{
    formats::Format,
    gone,
    told::{Section, numbered},
};
use crate::{Answer, Apology, At, Page, Site, Visitor};

/// So many decisions like one are told.
const SIMILAR: usize = 5;

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
    /// What it is called for good, as a URN.
    urn: String,
    version: u32,
    /// What this text corrects.
    change: String,
    earlier: Vec<Earlier>,
    asked_for: Vec<AskedFor>,
    /// For search engines and preview cards, as JSON-LD (schema.org).
    metadata: String,
    /// Decisions like this one.
    similar: Vec<Similar>,
}

/// Another decision.
#[derive(Debug, Serialize)]
struct Similar {
    reference: String,
    title: String,
}

/// A text that stood in the place of this one.
#[derive(Debug, Serialize)]
struct Earlier {
    version: u32,
    published: String,
    until: String,
    hash: String,
}

/// What was recommended, and what became of it.
#[derive(Debug, Serialize)]
struct AskedFor {
    organisation: String,
    remedy: &'static str,
    amount: Option<i64>,
    due: String,
    compliance: &'static str,
}

/// How one issue ended.
#[derive(Debug, Serialize)]
struct Ended {
    issue: usize,
    subject: &'static str,
    outcome: &'static str,
}

impl Page for DecisionPage {
    const TEMPLATE: &'static str = "decisions/one.html";

    fn samples() -> Vec<Self> {
        let text = |number| super::told::Paragraph { number, text: "Words.".into() };
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
            urn: "urn:uuid:00000000-0000-0000-0000-000000000000".into(),
            version: 2,
            change: if source.is_empty() { "A day was wrong.".into() } else { String::new() },
            earlier: vec![Earlier {
                version: 1,
                published: "2026-04-03".into(),
                until: "2026-05-03".into(),
                hash: "ab".repeat(32),
            }],
            asked_for: vec![AskedFor {
                organisation: String::new(),
                remedy: "payment",
                amount: Some(50_000),
                due: "2026-06-03".into(),
                compliance: "done-late",
            }],
            metadata: "{}".into(),
            similar: vec![Similar { reference: "R-01234575".into(), title: "Another".into() }],
        };
        vec![page("", 1), page("A source", 0)]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(asked): At<String>,
) -> Answer {
    let (reference, format) = Format::of(&asked);
    let Some(decision) = site.office.public.find(reference).await? else {
        return gone::show(&site, &visitor, reference).await;
    };
    match format {
        Some(format) => format.answer(&site, &visitor, &decision).await,
        None => {
            let alike = site.office.search.similar(reference, SIMILAR).await?;
            let page = DecisionPage { similar: similar(alike), ..page(&site, decision) };
            site.page(&visitor, &page)
        }
    }
}

/// Leads from what a decision is called for good to where it stands now.
pub(super) async fn by_identifier(
    State(site): State<Site>,
    At(identifier): At<uuid::Uuid>,
) -> Answer {
    let reference = site.office.public.reference_of(identifier).await?;
    let reference = reference.ok_or_else(Apology::not_found)?;
    Ok(Redirect::to(&format!("/decisions/{reference}")).into_response())
}

fn page(site: &Site, decision: PublicDecision) -> DecisionPage {
    let (source, licence, is_ours) = match decision.provenance.clone() {
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
    let address = format!("{}/decisions/{}", about.url.trim_end_matches('/'), decision.reference);
    DecisionPage {
        metadata: metadata(&decision, &about.name, &address),
        address,
        urn: decision.identifier.urn().to_string(),
        version: decision.version,
        earlier: decision.earlier.iter().map(earlier).collect(),
        asked_for: decision.recommendations.iter().map(asked_for).collect(),
        change: decision.change,
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
        similar: Vec::new(),
    }
}

fn similar(alike: Vec<PublicDecision>) -> Vec<Similar> {
    let one = |it: PublicDecision| Similar { reference: it.reference, title: it.title };
    alike.into_iter().map(one).collect()
}

fn earlier(edition: &PublicEdition) -> Earlier {
    Earlier {
        version: edition.version,
        published: edition.published.to_string(),
        until: edition.until.to_string(),
        hash: edition.hash.clone(),
    }
}

fn asked_for(asked: &PublicRecommendation) -> AskedFor {
    AskedFor {
        organisation: asked.organisation.clone(),
        remedy: asked.remedy.code(),
        amount: asked.amount,
        due: asked.due.to_string(),
        compliance: asked.compliance.code(),
    }
}

/// What search engines are told, in the words of schema.org: nothing that the page does not say.
fn metadata(decision: &PublicDecision, office: &str, address: &str) -> String {
    let named = |name: &String| json!({ "@type": "Organization", "name": name });
    let told = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": decision.identifier.urn().to_string(),
        "url": address,
        "identifier": decision.reference,
        "name": decision.title,
        "abstract": decision.summary,
        "about": decision.organisations.iter().map(named).collect::<Vec<_>>(),
        "dateCreated": decision.decided.map(|day| day.to_string()),
        "datePublished": decision.published.to_string(),
        "version": decision.version,
        "inLanguage": "en-GB",
        "publisher": { "@type": "GovernmentOrganization", "name": office },
    });
    // No tag can be closed from within.
    told.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<DecisionPage>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_search_engines_are_told_closes_no_tag() {
        let decision = PublicDecision {
            title: "</script><script>alert(1)".into(),
            ..super::super::told::sample()
        };
        assert!(!metadata(&decision, "The office", "https://example.org").contains('<'));
    }
}
