//! The first draft of the text for the public: the issued decision with nobody's name in it.
use std::collections::BTreeSet;

use casework::{
    Case, Complaint, Refusal,
    codes::{Language, Subject},
    event::RenditionWords,
    id::{CaseId, OrganisationId},
};
use redaction::{Doubt, Manner, Pseudonym, Replacement};

use super::known::{Known, known};
use crate::{Office, Problem, stories::Loaded};

/// What stands between two sections while they are drafted as one text, so that everybody is
/// called the same in all of them: no keyboard types it.
pub(super) const BETWEEN: char = '\u{1f}';

/// A decision as one text, with what is needed to hide the people in it.
pub(super) struct Whole {
    /// The sections, [`BETWEEN`] each.
    pub(super) text: String,
    /// The code of each section, in order.
    pub(super) sections: Vec<&'static str>,
    pub(super) known: Known,
    pub(super) manner: Manner,
    pub(super) title: String,
    pub(super) summary: String,
}

impl Whole {
    /// What everybody is called: their name, and what stands for it.
    pub(super) fn cast(&self, cast: &[Pseudonym]) -> Vec<(String, String)> {
        let person = |one: &Pseudonym| self.known.knowledge.people.get(one.person);
        let named = |one: &Pseudonym| Some((person(one)?.name.clone(), one.called.clone()));
        cast.iter().filter_map(named).collect()
    }
}

/// The decision of a case as it was issued, as one text.
pub(super) async fn whole(
    office: &Office,
    loaded: &Loaded<Case>,
    hide: &BTreeSet<OrganisationId>,
) -> Result<Whole, Problem> {
    let complaint = loaded.story.live()?;
    let decision = complaint.decision.as_ref().ok_or(Refusal::WrongStage)?;
    let decided = decision.words.known().ok_or(Refusal::WrongStage)?;
    let known = known(office, loaded, hide).await?;
    let texts = super::sections(decided).map(|(code, text)| (code, text.replace(BETWEEN, " ")));
    let text = texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(&between());
    Ok(Whole {
        text,
        sections: texts.iter().map(|(code, _)| *code).collect(),
        title: title(office, complaint, &known.organisations),
        summary: summary(office, complaint, &known),
        manner: manner(office),
        known,
    })
}

/// A first draft, and all that somebody has to look at before it becomes a second one.
#[derive(Debug, Clone)]
pub struct Drafted {
    /// The text.
    pub words: RenditionWords,
    /// What was done to each section.
    pub parts: Vec<Part>,
    /// What everybody is called: their name, and what stands for it.
    pub cast: Vec<(String, String)>,
}

/// What was done to one section. Places are bytes of the section as it was decided.
#[derive(Debug, Clone)]
pub struct Part {
    /// The code of the section.
    pub section: &'static str,
    /// What was replaced, and why.
    pub replacements: Vec<Replacement>,
    /// What was left, and must be looked at.
    pub doubts: Vec<Doubt>,
}

/// Drafts the text for the public from the decision as it was issued. These organisations
/// (`hide`) are not named, because naming them would give somebody away. Nothing is recorded.
///
/// # Errors
///
/// No decision was issued, or the store cannot be reached.
pub async fn first_draft(
    office: &Office,
    case: CaseId,
    hide: &BTreeSet<OrganisationId>,
) -> Result<Drafted, Problem> {
    let loaded = office.case(case).await?;
    let whole = whole(office, &loaded, hide).await?;
    let draft = redaction::draft(&whole.text, &whole.known.knowledge, &whole.manner);
    let cast = whole.cast(&draft.cast);
    let lengths: Vec<usize> = whole.text.split(&between()).map(str::len).collect();
    let lengths = whole.sections.iter().copied().zip(lengths);
    let parts = parts(lengths, draft.replacements, draft.doubts);
    let words = RenditionWords {
        title: whole.title,
        organisations: whole.known.organisations,
        summary: whole.summary,
        sections: super::review::split(&draft.text),
        change: String::new(),
    };
    Ok(Drafted { words, parts, cast })
}

fn between() -> String {
    format!("\n\n{BETWEEN}\n\n")
}

/// Shares out what was done to the whole among its sections.
fn parts(
    lengths: impl Iterator<Item = (&'static str, usize)>,
    replacements: Vec<Replacement>,
    doubts: Vec<Doubt>,
) -> Vec<Part> {
    let mut begins = 0;
    let mut parts = Vec::new();
    for (section, length) in lengths {
        let ends = begins + length;
        let within = |range: &std::ops::Range<usize>| begins <= range.start && range.start < ends;
        let shifted = |range: &std::ops::Range<usize>| range.start - begins..range.end - begins;
        let replaced = replacements.iter().filter(|one| within(&one.range)).cloned();
        let doubted = doubts.iter().filter(|one| within(&one.range)).cloned();
        parts.push(Part {
            section,
            replacements: replaced
                .map(|one| Replacement { range: shifted(&one.range), ..one })
                .collect(),
            doubts: doubted.map(|one| Doubt { range: shifted(&one.range), ..one }).collect(),
        });
        begins = ends + between().len();
    }
    parts
}

/// What a complaint is called in public until somebody calls it better: what its first issue is
/// about, and whom it names.
pub fn title(office: &Office, case: &Complaint, organisations: &[String]) -> String {
    let names = office.words.list(Language::English, organisations);
    let subject = case.issues.values().next().map_or(Subject::Other, |issue| issue.subject);
    let subject = words::Arg::Key(words::code_key(subject).into());
    let args = [("subject", subject), ("organisations", names.into())];
    office.words.say(Language::English, "publication-title", &args)
}

/// How each issue ended, in plain words: a sentence for each.
fn summary(office: &Office, case: &Complaint, known: &Known) -> String {
    let sentence = |(issue, outcome): (casework::id::IssueNo, casework::codes::Outcome)| {
        let issue = case.issues.get(&issue)?;
        let organisation = known.called.get(&issue.organisation).cloned().unwrap_or_default();
        let subject = words::Arg::Key(words::code_key(issue.subject).into());
        let key = format!("publication-summary-{}", outcome.code());
        let args = [("organisation", organisation.into()), ("subject", subject)];
        Some(office.words.say(Language::English, &key, &args))
    };
    case.outcomes().into_iter().filter_map(sentence).collect::<Vec<_>>().join("\n\n")
}

/// How the office writes what it hides.
fn manner(office: &Office) -> Manner {
    let say = |what: &str| super::known::say(office, &format!("publication-manner-{what}"));
    Manner {
        months_only: false,
        person: say("person"),
        child: say("child"),
        of: say("of"),
        family_of: say("family-of"),
        member_of_staff: say("member-of-staff"),
        name: say("name"),
        email: say("email"),
        phone: say("phone"),
        postcode: say("postcode"),
        address: say("address"),
        nhs_number: say("nhs-number"),
        insurance_number: say("insurance-number"),
        birth_date: say("birth-date"),
        account_number: say("account-number"),
        reference: say("reference"),
        link: say("link"),
        months: Manner::default().months,
    }
}
