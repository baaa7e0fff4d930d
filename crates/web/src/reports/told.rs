//! The text of a report with what it tells of, for pages and for paper.
use app::{
    ports::{Block, Document, PublicDecision, PublicReport},
    reports::{self, Telling},
};
use casework::report::ReportWords;
use serde::Serialize;
use words::Language;

use crate::{Apology, Site};

/// A report as pages show it.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Text {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) parts: Vec<Part>,
}

/// One part.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Part {
    /// `heading`, `paragraph`, `decision` or `gone`.
    kind: &'static str,
    /// The words; the reference, of a decision that is gone.
    text: String,
    decision: Option<Told>,
}

/// A decision that a report tells of.
#[derive(Debug, Clone, Default, Serialize)]
struct Told {
    reference: String,
    title: String,
    organisations: Vec<String>,
    outcomes: Vec<&'static str>,
    summary: String,
}

impl Text {
    pub(super) async fn of(site: &Site, words: &ReportWords) -> Result<Self, Apology> {
        let parts = reports::telling(&site.office, words).await?;
        Ok(Self {
            title: words.title.clone(),
            summary: words.summary.clone(),
            parts: parts.into_iter().map(part).collect(),
        })
    }

    /// One of each part, for the tests of the templates.
    pub(super) fn sample() -> Self {
        let part = |kind, text: &str, decision| Part { kind, text: text.into(), decision };
        let told = Told {
            reference: "R-01234567".into(),
            title: "A complaint about Fernhollow (made up)".into(),
            organisations: vec!["Fernhollow (made up)".into()],
            outcomes: vec!["upheld"],
            summary: "A scan was late.".into(),
        };
        Self {
            title: "A year of complaints".into(),
            summary: "In short.".into(),
            parts: vec![
                part("heading", "Delays", None),
                part("paragraph", "They were many.", None),
                part("decision", "", Some(told)),
                part("gone", "R-76543210", None),
            ],
        }
    }
}

fn part(telling: Telling) -> Part {
    let (kind, text, decision) = match telling {
        Telling::Heading(text) => ("heading", text, None),
        Telling::Paragraph(text) => ("paragraph", text, None),
        Telling::Gone(reference) => ("gone", reference, None),
        Telling::Decision(decision) => ("decision", String::new(), Some(told(*decision))),
    };
    Part { kind, text, decision }
}

fn told(decision: PublicDecision) -> Told {
    Told {
        outcomes: decision.outcomes.iter().map(|outcome| outcome.code()).collect(),
        reference: decision.reference,
        title: decision.title,
        organisations: decision.organisations,
        summary: decision.summary,
    }
}

/// The words of a public report.
pub(super) fn words_of(report: &PublicReport) -> ReportWords {
    ReportWords {
        title: report.title.clone(),
        summary: report.summary.clone(),
        body: report.body.clone(),
    }
}

/// A public report, for reading away from its page.
pub(super) fn document(
    site: &Site,
    language: Language,
    (report, text): (&PublicReport, &Text),
) -> Document {
    let words = site.words();
    let say = |key: &str, args: &[(&str, words::Arg)]| words.say(language, key, args);
    let day = |day| words.day(language, day);
    let mut facts = vec![
        (say("reports-kind", &[]), words.code(language, report.kind)),
        (
            say("reports-period", &[]),
            say(
                "reports-period-days",
                &[("from", day(report.from).into()), ("until", day(report.until).into())],
            ),
        ),
        (say("decisions-published", &[]), day(report.published)),
    ];
    facts.extend(report.laid.map(|laid| (say("reports-laid", &[]), day(laid))));
    let mut blocks = vec![Block::Facts(facts)];
    blocks.extend(app::publication::paragraphs(&text.summary).into_iter().map(Block::Paragraph));
    for part in &text.parts {
        match (part.kind, &part.decision) {
            ("heading", _) => blocks.push(Block::Heading { level: 1, text: part.text.clone() }),
            ("gone", _) => blocks.push(Block::Paragraph(say(
                "reports-gone-decision",
                &[("reference", part.text.as_str().into())],
            ))),
            (_, Some(told)) => blocks.extend(decision(site, language, told)),
            _ => blocks.push(Block::Paragraph(part.text.clone())),
        }
    }
    blocks.push(Block::Paragraph(say("decisions-no-names", &[])));
    Document {
        title: report.title.clone(),
        author: site.office.about.name.clone(),
        about: report.summary.clone(),
        language,
        day: report.published,
        blocks,
    }
}

fn decision(site: &Site, language: Language, told: &Told) -> Vec<Block> {
    let base = site.office.about.url.trim_end_matches('/');
    let ended = |code: &&str| site.words().say(language, &words::key_of("Outcome", code), &[]);
    let outcomes: Vec<String> = told.outcomes.iter().map(ended).collect();
    let mut blocks = vec![
        Block::Heading { level: 2, text: told.title.clone() },
        Block::Paragraph(outcomes.join("; ")),
    ];
    blocks.extend(app::publication::paragraphs(&told.summary).into_iter().map(Block::Paragraph));
    blocks.push(Block::Paragraph(format!("{base}/decisions/{}", told.reference)));
    blocks
}
