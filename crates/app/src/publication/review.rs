//! The decision is looked at place by place, and the text for the public is made of what
//! somebody decided about each.
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use casework::{
    Complaint, Refusal,
    case::Publication,
    codes::{FoundBy, Gives},
    event::{DecisionWords, LookedAt, RenditionWords},
    id::{CaseId, OrganisationId},
    permission::Deed,
};
use redaction::{Added, Choice, Doubt, Kind, Layer, Proposal, Undecided};
use sha2::{Digest, Sha256};

use super::first_draft::{BETWEEN, Whole, whole};
use crate::{Ask, Office, Problem, ports::Receipt};

/// How many letters stand on each side of a place that is shown.
const AROUND: usize = 70;

/// A decision as somebody looks at it.
pub struct Review {
    /// Everything that was found, each with a name of its own that a form can send: first what is
    /// replaced by itself, then what is only suggested.
    pub proposals: Vec<(String, Proposal)>,
    /// What somebody decided the last time, by the same names.
    pub decided: BTreeMap<String, Choice>,
    /// What somebody added the last time.
    pub added: Vec<Added>,
    /// What was left, and should be looked at.
    pub doubts: Vec<Doubt>,
    /// What everybody is called: their name, and what stands for it.
    pub cast: Vec<(String, String)>,
    /// Whether somebody wrote in the sections by hand since: their words would be lost.
    pub was_edited: bool,
    whole: Whole,
}

/// A place with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The code of the section.
    pub section: &'static str,
    /// What stands before it.
    pub before: String,
    /// What stands there.
    pub words: String,
    /// What stands after it.
    pub after: String,
}

/// What somebody decided: about proposals by their names, and what they added.
#[derive(Debug, Clone, Default)]
pub struct Decided {
    /// About each proposal. What is left out goes by itself: whatever presses is replaced.
    pub choices: BTreeMap<String, Choice>,
    /// Words that no layer found.
    pub added: Vec<Added>,
}

/// Looks at the decision as it was issued with all that the case knows. These organisations
/// (`hide`) are not named. Nothing is recorded.
///
/// # Errors
///
/// No decision was issued, or the store cannot be reached.
pub async fn review(
    office: &Office,
    case: CaseId,
    hide: &BTreeSet<OrganisationId>,
) -> Result<Review, Problem> {
    let loaded = office.case(case).await?;
    let complaint = loaded.story.live()?;
    let whole = whole(office, &loaded, hide).await?;
    let model = redaction::model::Model::shipped();
    let found = redaction::propose(&whole.text, &whole.known.knowledge, &whole.manner, model);
    let cast = whole.cast(&found.cast);
    let mut proposals: Vec<(String, Proposal)> =
        found.proposals.into_iter().map(|one| (name_of(&one), one)).collect();
    proposals.sort_by_key(|(_, one)| !one.is_pressing());
    let looked = complaint.looked_at.known().cloned().unwrap_or_default();
    let (decided, added) = decided_before(&whole, &proposals, &looked);
    let mut review =
        Review { proposals, decided, added, doubts: found.doubts, cast, was_edited: false, whole };
    review.was_edited = !looked.is_empty() && review.differs_from(complaint);
    Ok(review)
}

/// Makes the text for the public of what was decided, and keeps both: the text as a draft, and
/// what became of each place.
///
/// # Errors
///
/// Something is still undecided; as [`Office::tell`].
pub async fn decide(
    office: &Office,
    ask: &Ask,
    (case, hide): (CaseId, &BTreeSet<OrganisationId>),
    decided: &Decided,
) -> Result<Receipt, Problem> {
    let review = review(office, case, hide).await?;
    let rule = |case: &Complaint, permit: &_, _| {
        let (words, looked) = review.text(case, decided)?;
        case.review_rendition(permit, words, looked)
    };
    office.tell(ask, case, Deed::DraftRendition, rule).await
}

impl Review {
    /// A place of a proposal or doubt, with the words around it.
    pub fn around(&self, place: &Range<usize>) -> Around {
        let text = &self.whole.text;
        let before = text.get(..place.start).unwrap_or_default();
        let after = text.get(place.end..).unwrap_or_default();
        let section = self.whole.sections.get(before.matches(BETWEEN).count());
        Around {
            section: section.copied().unwrap_or_default(),
            before: end_of(before.rsplit(BETWEEN).next().unwrap_or_default()),
            words: in_one_line(text.get(place.clone()).unwrap_or_default()),
            after: start_of(after.split(BETWEEN).next().unwrap_or_default()),
        }
    }

    /// What happens to a proposal: as it was decided the last time, or by itself.
    pub fn choice(&self, name: &str, proposal: &Proposal) -> Choice {
        self.decided.get(name).cloned().unwrap_or_else(|| proposal.by_itself())
    }

    /// The text, and what became of each place.
    fn text(
        &self,
        case: &Complaint,
        decided: &Decided,
    ) -> Result<(RenditionWords, Vec<LookedAt>), Refusal> {
        let choices: Vec<Choice> = self
            .proposals
            .iter()
            .map(|(name, one)| {
                decided.choices.get(name).cloned().unwrap_or_else(|| one.by_itself())
            })
            .collect();
        let proposals: Vec<Proposal> = self.proposals.iter().map(|(_, one)| one.clone()).collect();
        let done = redaction::decide(&self.whole.text, &proposals, &choices, &decided.added)
            .map_err(|undecided| refused(&undecided, &decided.added))?;
        let kept = saved(case);
        let words = RenditionWords {
            title: kept.map_or_else(|| self.whole.title.clone(), |it| it.title.clone()),
            organisations: self.whole.known.organisations.clone(),
            summary: kept.map_or_else(|| self.whole.summary.clone(), |it| it.summary.clone()),
            sections: split(&done.text),
            change: kept.map_or_else(String::new, |it| it.change.clone()),
        };
        Ok((words, done.places.into_iter().map(looked_at).collect()))
    }

    fn differs_from(&self, case: &Complaint) -> bool {
        let again = Decided { choices: self.decided.clone(), added: self.added.clone() };
        let made = self.text(case, &again).ok().map(|(words, _)| words.sections);
        saved(case).is_some_and(|kept| made.is_some_and(|made| made != kept.sections))
    }
}

/// The text as it was saved last, or was public last, if one was.
pub fn saved(case: &Complaint) -> Option<&RenditionWords> {
    match &case.publication {
        Publication::Drafted(rendition) | Publication::Approved { rendition, .. } => {
            rendition.words.known()
        }
        _ => case.editions.last()?.rendition.words.known(),
    }
}

/// The sections of a text that was put together with [`BETWEEN`].
pub(super) fn split(text: &str) -> DecisionWords {
    let mut written = text.split(BETWEEN).map(|text| text.trim().to_owned());
    let mut next = || written.next().unwrap_or_default();
    DecisionWords {
        our_decision: next(),
        complaint: next(),
        background: next(),
        evidence: next(),
        findings: next(),
        recommendations: next(),
    }
}

/// A name for a proposal that stays the same while what it proposes does.
fn name_of(one: &Proposal) -> String {
    let mut hash = Sha256::new();
    for part in [one.original.as_str(), one.replacement.as_str(), gives(one.kind).code()] {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What was decided the last time about what is found now.
fn decided_before(
    whole: &Whole,
    proposals: &[(String, Proposal)],
    looked: &[LookedAt],
) -> (BTreeMap<String, Choice>, Vec<Added>) {
    let mut letters = whole.text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
    letters.push(whole.text.len());
    let byte = |letter: u32| usize::try_from(letter).ok().and_then(|at| letters.get(at)).copied();
    let by_place: BTreeMap<usize, &LookedAt> =
        looked.iter().filter_map(|one| Some((byte(one.start)?, one))).collect();
    let mut decided = BTreeMap::new();
    for (name, proposal) in proposals {
        let places = proposal.places.iter().map(|place| by_place.get(&place.start));
        let before: Option<Vec<&LookedAt>> = places
            .map(|one| one.copied().filter(|one| one.original == proposal.original))
            .collect();
        let Some(before) = before.filter(|all| !all.is_empty()) else { continue };
        let replaced = |one: &&LookedAt| one.replacement.is_some();
        let mut choice = proposal.by_itself();
        choice.here =
            (0..).zip(&before).filter(|(_, one)| replaced(one)).map(|(no, _)| no).collect();
        if let Some(instead) = before.iter().find_map(|one| one.replacement.clone()) {
            choice.replacement = instead;
        }
        if let Some(left) = before.iter().find(|one| !replaced(one)) {
            choice.reason.clone_from(&left.reason);
        }
        decided.insert(name.clone(), choice);
    }
    let mut added: Vec<Added> = Vec::new();
    for one in looked.iter().filter(|one| one.by == FoundBy::Person) {
        let instead = one.replacement.clone().unwrap_or_default();
        let one = Added { words: one.original.clone(), replacement: instead };
        if !added.contains(&one) {
            added.push(one);
        }
    }
    (decided, added)
}

fn refused(undecided: &Undecided, added: &[Added]) -> Refusal {
    let number = |at: usize| u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX);
    match undecided {
        Undecided::NoReplacement(at) => Refusal::NothingInstead(number(*at)),
        Undecided::NoReason(at) => Refusal::StaysUnexplained(number(*at)),
        Undecided::StandsNowhere(words) => {
            let at = added.iter().position(|one| one.words.trim() == words).unwrap_or_default();
            Refusal::StandsNowhere(number(at))
        }
    }
}

fn looked_at(place: redaction::ReviewedPlace) -> LookedAt {
    let letters = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    LookedAt {
        start: letters(place.start),
        end: letters(place.end),
        original: place.original,
        gives: place.found.map(|(kind, _)| gives(kind)),
        by: place.found.map_or(FoundBy::Person, |(_, layer)| found_by(layer)),
        replacement: place.replacement,
        reason: place.reason,
    }
}

/// What something is, as the record says it.
pub fn gives(kind: Kind) -> Gives {
    match kind {
        Kind::Person => Gives::Person,
        Kind::Code => Gives::Code,
        Kind::Contact => Gives::Contact,
        Kind::Address => Gives::Address,
        Kind::Place => Gives::Place,
        Kind::Organisation => Gives::Organisation,
        Kind::Trait => Gives::Trait,
        Kind::Time => Gives::Time,
        Kind::Quantity => Gives::Quantity,
        Kind::Other => Gives::Other,
    }
}

/// What found something, as the record says it.
pub fn found_by(layer: Layer) -> FoundBy {
    match layer {
        Layer::Known => FoundBy::Case,
        Layer::Shown => FoundBy::Form,
        Layer::Model => FoundBy::Model,
    }
}

/// The last words of what stands before a place.
fn end_of(text: &str) -> String {
    let text = text.trim_start();
    let Some((from, _)) = text.char_indices().rev().nth(AROUND) else { return in_one_line(text) };
    let near = text.get(from..).unwrap_or_default();
    let whole = near.split_once(char::is_whitespace).map_or(near, |(_, words)| words);
    format!("…{}", in_one_line(whole))
}

/// The first words of what stands after a place.
fn start_of(text: &str) -> String {
    let text = text.trim_end();
    let Some((to, _)) = text.char_indices().nth(AROUND) else { return in_one_line(text) };
    let near = text.get(..to).unwrap_or_default();
    let whole = near.rsplit_once(char::is_whitespace).map_or(near, |(words, _)| words);
    format!("{}…", in_one_line(whole))
}

fn in_one_line(text: &str) -> String {
    text.split(char::is_whitespace).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_a_place_are_whole() {
        let words = "never ".repeat(40);
        let (before, after) = (end_of(&words), start_of(&words));

        assert!(before.starts_with("…never never"), "{before}");
        assert!(after.ends_with("never never…"), "{after}");
        assert!(before.chars().count() <= AROUND + 2 && after.chars().count() <= AROUND + 2);
        assert_eq!(
            (end_of("\n\nShort. ").as_str(), start_of(" short.\n").as_str()),
            ("Short. ", " short.")
        );
    }
}
