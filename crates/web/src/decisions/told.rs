//! A published decision as a document: the same parts, in the same order, as on its page.
use app::ports::{
    Block, Document, Provenance, PublicDecision, PublicRecommendation, PublicSection,
};
use serde::Serialize;
use words::Language;

use crate::Site;

/// A section with its paragraphs.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) code: String,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// A paragraph.
#[derive(Debug, Serialize)]
pub(super) struct Paragraph {
    /// Its number, which runs on through all sections; 0 where the text brings its own.
    pub(super) number: usize,
    pub(super) text: String,
}

/// Numbers the paragraphs of ours through all sections. What comes from elsewhere has the
/// numbers by which it is cited there.
pub(super) fn numbered(sections: Vec<PublicSection>, is_ours: bool) -> Vec<Section> {
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

/// The decision, for reading away from its page.
pub(super) fn document(site: &Site, language: Language, decision: &PublicDecision) -> Document {
    let say = |key: &str| site.words().say(language, key, &[]);
    let mut blocks = vec![Block::Facts(facts(site, language, decision))];
    let mut part = |title: String, below: Vec<Block>| {
        if !below.is_empty() {
            blocks.push(Block::Heading { level: 1, text: title });
            blocks.extend(below);
        }
    };
    let paragraphs = |text: &str| {
        app::publication::paragraphs(text).into_iter().map(Block::Paragraph).collect::<Vec<_>>()
    };
    part(say("decisions-change"), paragraphs(&decision.change));
    let ended = decision.outcomes.iter().map(|outcome| site.words().code(language, *outcome));
    let ended: Vec<String> = ended.collect();
    let ended = if ended.is_empty() { Vec::new() } else { vec![Block::Items(ended)] };
    part(say("decisions-outcomes"), ended);
    part(say("decisions-summary"), paragraphs(&decision.summary));
    let is_ours = decision.provenance == Provenance::Ours;
    for section in numbered(decision.sections.clone(), is_ours) {
        let below = section.paragraphs.into_iter().map(|it| match it.number {
            0 => Block::Paragraph(it.text),
            number => Block::Numbered(number, it.text),
        });
        part(say(&format!("decisions-section-{}", section.code)), below.collect());
    }
    let asked = asked_for(site, language, &decision.recommendations);
    part(say("decisions-asked-for"), asked.into_iter().collect());
    blocks.push(Block::Paragraph(say("decisions-no-names")));
    Document {
        title: decision.title.clone(),
        author: site.office.about.name.clone(),
        about: decision.summary.clone(),
        language,
        day: decision.published,
        blocks,
    }
}

fn facts(site: &Site, language: Language, decision: &PublicDecision) -> Vec<(String, String)> {
    let words = site.words();
    let base = site.office.about.url.trim_end_matches('/');
    let mut facts = vec![("decisions-reference", decision.reference.clone())];
    facts.push(("decisions-organisations", decision.organisations.join("; ")));
    facts.extend(decision.kind.map(|kind| ("decisions-kind", words.code(language, kind))));
    facts.extend(decision.decided.map(|day| ("decisions-decided", words.day(language, day))));
    facts.push(("decisions-published", words.day(language, decision.published)));
    if decision.version > 1 {
        facts.push(("decisions-version", decision.version.to_string()));
    }
    if let Provenance::Imported { source, licence } = &decision.provenance {
        facts.push(("decisions-source", source.clone()));
        facts.push(("decisions-licence", licence.clone()));
    }
    facts.push(("decisions-address", format!("{base}/decisions/{}", decision.reference)));
    let said = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    said.map(|(key, fact)| (words.say(language, key, &[]), fact)).collect()
}

fn asked_for(
    site: &Site,
    language: Language,
    recommendations: &[PublicRecommendation],
) -> Option<Block> {
    let words = site.words();
    let row = |asked: &PublicRecommendation| {
        vec![
            words.code(language, asked.remedy),
            asked.amount.map(|pence| words.money(language, pence)).unwrap_or_default(),
            asked.organisation.clone(),
            words.day(language, asked.due),
            words.code(language, asked.compliance),
        ]
    };
    let columns = ["what", "amount", "whom", "due", "became"];
    let head = columns.map(|column| words.say(language, &format!("decisions-asked-{column}"), &[]));
    (!recommendations.is_empty()).then(|| Block::Table {
        caption: words.say(language, "decisions-asked-caption", &[]),
        head: head.into(),
        rows: recommendations.iter().map(row).collect(),
    })
}

#[cfg(test)]
pub(super) fn sample() -> PublicDecision {
    let day = jiff::civil::date(2026, 5, 3);
    PublicDecision {
        reference: "R-01234567".into(),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: "A complaint about Fernhollow (made up)".into(),
        organisations: Vec::new(),
        kind: None,
        outcomes: Vec::new(),
        subjects: Vec::new(),
        sectors: Vec::new(),
        recommendations: Vec::new(),
        decided: None,
        published: day,
        change: String::new(),
        earlier: Vec::new(),
        summary: String::new(),
        sections: Vec::new(),
        provenance: Provenance::Ours,
    }
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
