//! A second look at a text, by another way than the one that drafted it.
use std::collections::BTreeSet;

use casework::{
    case::Publication,
    event::RenditionWords,
    id::{CaseId, OrganisationId},
};
use redaction::{Leak, LeakKind};

use super::known::known;
use crate::{Office, Problem};

/// Something in the text that may give somebody away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In which part: `title`, `summary`, `organisations` or the code of a section.
    pub part: &'static str,
    /// What, and where in that part.
    pub leak: Leak,
}

impl Found {
    /// Whether the program is certain: then it may stay only with a reason.
    pub fn is_certain(&self) -> bool {
        match self.leak.kind {
            LeakKind::KnownName | LeakKind::KnownDetail | LeakKind::Contact => true,
            LeakKind::PerhapsKnownName | LeakKind::UnknownPerson | LeakKind::PerhapsName => false,
        }
    }
}

/// What still looks like somebody in a text for the public. Nothing found is no proof.
///
/// An organisation that the text does not name is one that must not be named.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn second_look(
    office: &Office,
    case: CaseId,
    words: &RenditionWords,
) -> Result<Vec<Found>, Problem> {
    let loaded = office.case(case).await?;
    let none = BTreeSet::new();
    let named = known(office, &loaded, &none).await?;
    let hide: BTreeSet<OrganisationId> = named
        .called
        .iter()
        .filter(|(_, name)| !words.organisations.contains(name))
        .map(|(id, _)| *id)
        .collect();
    let known = known(office, &loaded, &hide).await?;
    let mut found = Vec::new();
    for (part, text) in super::parts(words) {
        let leaks = redaction::check(text, &known.knowledge);
        found.extend(leaks.into_iter().map(|leak| Found { part, leak }));
    }
    Ok(found)
}

/// What stands in the drafted text of which the program is certain, each once.
pub(super) async fn certain(office: &Office, case: CaseId) -> Result<Vec<String>, Problem> {
    let loaded = office.case(case).await?;
    let Publication::Drafted(rendition) = &loaded.story.live()?.publication else {
        return Ok(Vec::new());
    };
    let Some(words) = rendition.words.known() else { return Ok(Vec::new()) };
    let found = second_look(office, case, words).await?;
    let mut texts: Vec<String> =
        found.into_iter().filter(Found::is_certain).map(|found| found.leak.text).collect();
    texts.sort();
    texts.dedup();
    Ok(texts)
}
