//! The text for the public is attacked before it is approved: with what the case knows, with the
//! forms and combinations that lead to somebody, and with what is public already.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    case::Publication,
    event::RenditionWords,
    id::{CaseId, OrganisationId},
};
use redaction::{Clue, Grade, Way, model::Model};

use super::{known::known, parts, public_reference};
use crate::{
    Office, Problem,
    ports::{PublicDecision, PublicQuestion},
};

/// With so many earlier decisions about the same organisations a text is compared: the newest.
const EARLIER: usize = 200;
/// The most letters of a place that are told, and kept with the reason why it may stay.
const TOLD: usize = 200;

/// Something in the text that may give somebody away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In which part: `title`, `summary`, `organisations` or the code of a section.
    pub part: &'static str,
    /// What, where in that part, and how it could be used.
    pub clue: Clue,
    /// The published decision that says the same.
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
    let earlier = earlier(office, &words.organisations, &own).await?;
    let texts: Vec<&str> = earlier.values().map(String::as_str).collect();
    let mut found = Vec::new();
    for (part, text) in parts(words) {
        let clues = redaction::attack(text, &known.knowledge, &texts, Model::shipped());
        found.extend(clues.into_iter().map(|clue| {
            let earlier = match clue.way {
                Way::Earlier(place) => earlier.keys().nth(place).cloned(),
                _ => None,
            };
            Found { part, clue, earlier }
        }));
    }
    Ok(found)
}

/// The texts of what is public about the same organisations, by reference, without the case's own.
async fn earlier(
    office: &Office,
    organisations: &[String],
    own: &str,
) -> Result<BTreeMap<String, String>, Problem> {
    let mut texts = BTreeMap::new();
    for name in organisations {
        let organisation = Some(name.clone());
        let question = PublicQuestion { organisation, limit: EARLIER, ..PublicQuestion::default() };
        let (decisions, _) = office.public.search(&question).await?;
        texts.extend(decisions.into_iter().map(|it| (it.reference.clone(), text_of(&it))));
    }
    texts.remove(own);
    Ok(texts)
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
