//! The day comes, and the approved text goes to the public store: that text and no other.
//!
//! The case says first that it is public; then the public store is written. A crash between the
//! two is mended by the next round, because releasing is safe to repeat.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Case, Complaint, Day,
    case::{Edition, Issue, Publication, Recommendation},
    codes::{Sector, WithholdGround},
    event::RenditionWords,
    id::{CaseId, OrganisationId},
    permission::{Actor, Deed},
    publication::hash_of,
    section::Section,
};
use uuid::Uuid;

use crate::{
    Ask, Office, Problem,
    lists::{Cell, Question, Test, organisation::OrganisationRow, work},
    organisations,
    ports::{
        Provenance, PublicDecision, PublicEdition, PublicRecommendation, PublicSection, Receipt,
        Tombstone,
    },
    stories::Loaded,
};

/// Keeps a decision from the public, or takes a public one back.
///
/// # Errors
///
/// As [`Office::tell`], and what the public store cannot do.
pub async fn withhold(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (ground, reason): (WithholdGround, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.withhold(permit, ground, reason);
    let receipt = office.tell(ask, case, Deed::Withhold, rule).await?;
    follow(office, case).await?;
    Ok(receipt)
}

/// Names the decision that stands in the place of one that was taken down, by its public
/// reference.
///
/// # Errors
///
/// As [`Office::tell`]; there is no such public decision; or the public store cannot be written.
pub async fn name_successor(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    successor: &str,
) -> Result<Receipt, Problem> {
    let found = office.public.find(successor.trim()).await?;
    let successor = found.ok_or(casework::Refusal::NoSuchThing)?.identifier;
    let both = (public_identifier(case), successor);
    let rule = |case: &Complaint, permit: &_, _| case.name_successor(permit, both);
    let receipt = office.tell(ask, case, Deed::Withhold, rule).await?;
    follow(office, case).await?;
    Ok(receipt)
}

/// What a round of releasing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Released {
    /// How many went out now.
    pub out: u64,
    /// Cases in which it could not be done. They are tried again the next day.
    pub undone: Vec<CaseId>,
}

/// Releases every approved text whose day has come, and mends what a crash left undone. What
/// fails in one case is logged, and does not stop the others.
///
/// # Errors
///
/// The lists cannot be read.
pub async fn release_due(office: &Office) -> Result<Released, Problem> {
    let mut released = Released::default();
    for state in ["approved", "public", "drafted", "taken-down", "withheld"] {
        for case in in_state(office, state).await? {
            // What was never public and is not needs no reading: there are many such cases.
            let is_kept = state == "withheld";
            if is_kept && office.public.find(&reference_of(case)).await?.is_none() {
                continue;
            }
            match release(office, case).await {
                Ok(went_out) => released.out += u64::from(went_out),
                Err(problem) => {
                    tracing::error!(%problem, "not released today");
                    released.undone.push(case);
                }
            }
        }
    }
    Ok(released)
}

/// The cases whose publication stands so: read first, because releasing moves them.
async fn in_state(office: &Office, state: &str) -> Result<Vec<CaseId>, Problem> {
    const AT_ONCE: u32 = 200;
    let mut cases = Vec::new();
    loop {
        let question = Question::of(&work::TABLE)
            .when("publication", Test::Is(Cell::code(state)))
            .page(AT_ONCE, u32::try_from(cases.len()).unwrap_or(u32::MAX));
        let lines = office.lists.select(&question).await?;
        let count = lines.len();
        cases.extend(lines.into_iter().map(|line| CaseId(line.stream)));
        if u32::try_from(count) != Ok(AT_ONCE) {
            return Ok(cases);
        }
    }
}

/// Releases one approved text if its day has come and nothing holds it back, and makes the public
/// store say what the case says. Answers whether a text went out now.
///
/// # Errors
///
/// The stores cannot be reached or written, or the text is not the approved one.
pub async fn release(office: &Office, case: CaseId) -> Result<bool, Problem> {
    let loaded = office.case(case).await?;
    let complaint = loaded.story.live()?;
    let mut now = false;
    if let Publication::Approved { rendition, release } = &complaint.publication
        && *release <= office.today()
        && complaint.holds.is_empty()
    {
        let hash = rendition.hash.clone();
        // The same approval is the same command, however often the round runs. Not the same text:
        // what was taken down may be approved once more, unchanged.
        let approved = complaint.sections.get(&Section::Publication).copied().unwrap_or_default();
        let command = Uuid::new_v5(&case.0, format!("publish {hash} {approved}").as_bytes());
        let rule = |case: &Complaint, permit: &_, today| case.publish(permit, &hash, today);
        office.tell(&Ask::by(Actor::PROGRAM, command), case, Deed::Publish, rule).await?;
        now = true;
    }
    follow(office, case).await?;
    Ok(now)
}

/// Makes the public store say what the case says: the text that stands, or why it is gone.
async fn follow(office: &Office, case: CaseId) -> Result<(), Problem> {
    let loaded = office.case(case).await?;
    let complaint = loaded.story.live()?;
    let reference = public_reference(&loaded);
    if let Some(edition) = complaint.public_edition() {
        let organisations = organisations_of(office, complaint).await?;
        let decision = public(&loaded, edition, &organisations, office.today())?;
        // Not the text alone: what became of its recommendations goes on.
        if office.public.find(&reference).await?.as_ref() != Some(&decision) {
            office.public.publish(&decision).await?;
        }
        return Ok(());
    }
    // Public, and the case does not know it: the program stopped between the two.
    let orphan = || (WithholdGround::Corrected, office.today(), None);
    let is_there = office.public.find(&reference).await?.is_some();
    let Some((ground, since, successor)) = complaint.gone().or_else(|| is_there.then(orphan))
    else {
        return Ok(());
    };
    let why = Tombstone { ground: ground.code().to_owned(), since, successor };
    if is_there || office.public.taken_down(&reference).await?.as_ref() != Some(&why) {
        office.public.take_down(&reference, &why).await?;
    }
    Ok(())
}

/// The public reference of a case: drawn from its identifier, so that nobody can get from one to
/// the other without the record.
pub fn public_reference(loaded: &Loaded<Case>) -> String {
    reference_of(CaseId(loaded.id))
}

/// What the decision of a case is called for good in public.
pub fn public_identifier(case: CaseId) -> Uuid {
    Uuid::new_v5(&case.0, b"public identifier")
}

pub(crate) fn reference_of(case: CaseId) -> String {
    let drawn = Uuid::new_v5(&case.0, b"public reference").as_u128() % 100_000_000;
    format!("R-{drawn:08}")
}

/// The decision as the public reads it, refused unless its hash is the approved one.
fn public(
    loaded: &Loaded<Case>,
    edition: &Edition,
    organisations: &Organisations,
    today: Day,
) -> Result<PublicDecision, Problem> {
    let case = loaded.story.live()?;
    let rendition = &edition.rendition;
    let words = rendition.words.known().ok_or(casework::Refusal::NotTheApprovedText)?;
    if hash_of(words) != rendition.hash {
        return Err(casework::Refusal::NotTheApprovedText.into());
    }
    let decision = case.decision.as_ref();
    let decided: Vec<_> = case.issues.values().filter(|issue| issue.state.is_taken_on()).collect();
    Ok(PublicDecision {
        reference: public_reference(loaded),
        identifier: public_identifier(CaseId(loaded.id)),
        version: count(case.editions.len()),
        hash: rendition.hash.clone(),
        title: words.title.clone(),
        organisations: words.organisations.clone(),
        kind: decision.map(|decision| decision.kind),
        outcomes: case.outcomes().into_values().collect(),
        subjects: decided.iter().map(|issue| issue.subject).collect(),
        sectors: sectors(&decided, organisations),
        recommendations: recommendations(case, &words.organisations, organisations, today),
        decided: decision.map(|decision| decision.on),
        published: edition.on,
        change: words.change.clone(),
        earlier: earlier(&case.editions),
        summary: words.summary.clone(),
        sections: sections(words),
        provenance: Provenance::Ours,
    })
}

fn earlier(editions: &[Edition]) -> Vec<PublicEdition> {
    let ended = (1..).zip(editions).filter_map(|(version, edition)| {
        let hash = edition.rendition.hash.clone();
        Some(PublicEdition { version, hash, published: edition.on, until: edition.until? })
    });
    ended.collect()
}

fn count(editions: usize) -> u32 {
    u32::try_from(editions).unwrap_or(u32::MAX)
}

type Organisations = BTreeMap<OrganisationId, OrganisationRow>;

async fn organisations_of(office: &Office, case: &Complaint) -> Result<Organisations, Problem> {
    let ids: BTreeSet<_> = case.issues.values().map(|issue| issue.organisation).collect();
    organisations::named(office, &ids.into_iter().collect::<Vec<_>>()).await
}

fn sectors(issues: &[&Issue], organisations: &Organisations) -> Vec<Sector> {
    let known = issues.iter().filter_map(|issue| organisations.get(&issue.organisation)?.sector);
    known.collect::<BTreeSet<_>>().into_iter().collect()
}

/// What was asked for. An organisation that the approved text does not name is not named here.
fn recommendations(
    case: &Complaint,
    named: &[String],
    organisations: &Organisations,
    today: Day,
) -> Vec<PublicRecommendation> {
    let name = |id: OrganisationId| organisations.get(&id).map(|row| row.name.clone());
    let public = |asked: &Recommendation| PublicRecommendation {
        organisation: name(asked.to).filter(|name| named.contains(name)).unwrap_or_default(),
        remedy: asked.remedy,
        amount: asked.amount,
        due: asked.due,
        compliance: asked.compliance(today),
    };
    case.recommendations.values().map(public).collect()
}

fn sections(words: &RenditionWords) -> Vec<PublicSection> {
    let written = super::sections(&words.sections).into_iter();
    let written = written.filter(|(_, text)| !text.trim().is_empty());
    let section = |(section, text): (&str, &str)| PublicSection {
        section: section.to_owned(),
        paragraphs: paragraphs(text),
    };
    written.map(section).collect()
}

/// The paragraphs of a text: an empty line stands between two.
pub fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}
