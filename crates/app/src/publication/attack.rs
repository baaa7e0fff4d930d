//! The text for the public is attacked before it is approved: with what the case knows, with the
//! forms and combinations that lead to somebody, and with what is public already.
use std::collections::BTreeSet;

use casework::{
    case::Publication,
    event::RenditionWords,
    id::{CaseId, OrganisationId},
};
use redaction::{Clue, Grade, Knowledge, Way, model::Model};

use super::{known::known, parts, public_reference, together};
use crate::{Office, Problem, ports::PublicDecision};

/// The most letters of a place that are told, and kept with the reason why it may stay.
const TOLD: usize = 200;

/// Something in the text that may give somebody away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In which part: `title`, `summary`, `organisations` or the code of a section.
    pub part: &'static str,
    /// What, where in that part, and how it could be used.
    pub clue: Clue,
    /// The one published decision that says the same, or to which the same combination leads.
    pub earlier: Option<String>,
}

impl Found {
    /// Whether the program is certain that it names somebody; otherwise it is perhaps nothing.
    /// Either may stay only with somebody's reason.
    pub fn is_certain(&self) -> bool {
        self.clue.grade == Grade::Blocks
    }

    /// What stands there, cut where it is long: by these words it is let stand.
    pub fn words(&self) -> String {
        let mut letters = self.clue.text.trim().chars();
        let words: String = letters.by_ref().take(TOLD).collect();
        if letters.next().is_some() { words + "…" } else { words }
    }
}

/// What still leads to somebody in a text for the public. Nothing found is no proof.
///
/// An organisation that the text does not name is one that must not be named.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn attack(
    office: &Office,
    case: CaseId,
    words: &RenditionWords,
) -> Result<Vec<Found>, Problem> {
    let loaded = office.case(case).await?;
    let named = known(office, &loaded, &BTreeSet::new()).await?;
    let hide: BTreeSet<OrganisationId> = named
        .called
        .iter()
        .filter(|(_, name)| !words.organisations.contains(name))
        .map(|(id, _)| *id)
        .collect();
    let known = known(office, &loaded, &hide).await?;
    let own = public_reference(&loaded);
    let mut found = Vec::new();
    for (part, text) in parts(words) {
        for (clue, earlier) in clues(office, (text, &own), &known.knowledge).await? {
            found.push(Found { part, clue, earlier });
        }
    }
    Ok(found)
}

/// What is found in one part, with the public decision that each leads to. The whole public store
/// is looked through for it, whatever its decisions are about and however old they are.
async fn clues(
    office: &Office,
    (text, own): (&str, &str),
    knowledge: &Knowledge,
) -> Result<Vec<(Clue, Option<String>)>, Problem> {
    let echoes = office.search.echoes(text, own).await?;
    let mut earlier: Vec<PublicDecision> = Vec::new();
    for reference in &echoes.alone {
        earlier.extend(office.public.find(reference).await?);
    }
    let mut texts: Vec<String> = earlier.iter().map(text_of).collect();
    // What several say counts as said by one more: so it is nobody's alone, as the comparison has
    // it, though not all of those are read.
    let shared = echoes.shared.into_iter().filter_map(|range| text.get(range));
    texts.push(shared.collect::<Vec<_>>().join("\n\n"));
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut told = Vec::new();
    for clue in redaction::attack(text, knowledge, &texts, Model::shipped()) {
        let leads_to = match clue.way {
            Way::Earlier(place) => match earlier.get(place) {
                Some(decision) => Some(decision.reference.clone()),
                None => continue,
            },
            Way::Combination => together::one_other(office, (text, own), &clue).await?,
            _ => None,
        };
        told.push((clue, leads_to));
    }
    Ok(told)
}

fn text_of(decision: &PublicDecision) -> String {
    let paragraphs = decision.sections.iter().flat_map(|section| &section.paragraphs);
    let texts = std::iter::once(&decision.summary).chain(paragraphs);
    texts.map(String::as_str).collect::<Vec<_>>().join("\n\n")
}

/// What was found in the drafted text, each once: it stays with a reason or not at all.
pub(super) async fn to_be_accepted(office: &Office, case: CaseId) -> Result<Vec<String>, Problem> {
    let loaded = office.case(case).await?;
    let Publication::Drafted(rendition) = &loaded.story.live()?.publication else {
        return Ok(Vec::new());
    };
    let Some(words) = rendition.words.known() else { return Ok(Vec::new()) };
    let found = attack(office, case, words).await?;
    let words: BTreeSet<String> = found.iter().map(Found::words).collect();
    Ok(words.into_iter().collect())
}
