//! The decision as a document, for staff, the complainant's side and the organisations alike:
//! how each issue ended in plain words at the top, then the office's sections, then what can
//! be done next.
use axum::extract::State;
use casework::{
    Reference,
    case::{Draft, Stage},
    codes::{DecisionKind, Outcome},
    decision::{
        document::{self, Block, DocumentSection},
        is_upheld,
    },
    people::Party,
    section::Section,
};
use serde::Serialize;

use super::{
    reading::{Around, IssueView, Reading, Side},
    views_paper::Print,
};
use crate::{Answer, Apology, At, Page, Site, Visitor, at::Asked};

/// The document.
#[derive(Debug, Serialize)]
struct DocumentPage {
    large: bool,
    side: Side,
    base: String,
    #[serde(flatten)]
    document: DocumentView,
    review_until: String,
    review_over: bool,
    is_upheld: bool,
}

/// What a decision says, whoever reads it and wherever.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DocumentView {
    reference: String,
    complainant: String,
    kind: &'static str,
    /// When it was issued; of a draft, when it was drafted.
    on: String,
    is_draft: bool,
    outcomes: Vec<OutcomeView>,
    sections: Vec<SectionView>,
}

/// How one issue ended.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OutcomeView {
    issue: IssueView,
    outcome: &'static str,
    /// The published guideline, where there is no finding; or nothing.
    guideline: &'static str,
}

impl OutcomeView {
    /// Two, for the test that renders every template.
    pub(super) fn samples() -> Vec<Self> {
        let one = |outcome: Outcome, guideline| Self {
            issue: IssueView::sample(),
            outcome: outcome.code(),
            guideline,
        };
        let closed = Outcome::ClosedAfterInitialEnquiries;
        vec![one(Outcome::PartlyUpheld, ""), one(closed, "no-signs-of-failing")]
    }
}

/// A section.
#[derive(Debug, Clone, Serialize)]
struct SectionView {
    code: &'static str,
    blocks: Vec<BlockView>,
}

/// A heading (its number is 0) or a numbered paragraph with its list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct BlockView {
    no: u32,
    text: String,
    items: Vec<String>,
}

impl BlockView {
    /// A heading and a paragraph, for the test that renders every template.
    pub(super) fn samples() -> Vec<Self> {
        let heading = Self { no: 0, text: "Triage".into(), items: Vec::new() };
        vec![heading, Self { no: 1, text: "She waited:".into(), items: vec!["long".into()] }]
    }
}

impl From<Block> for BlockView {
    fn from(block: Block) -> Self {
        match block {
            Block::Heading(text) => Self { no: 0, text, items: Vec::new() },
            Block::Paragraph { no, text, items } => Self { no, text, items },
        }
    }
}

impl From<DocumentSection> for SectionView {
    fn from(section: DocumentSection) -> Self {
        let blocks = section.blocks.into_iter().map(BlockView::from).collect();
        Self { code: section.code, blocks }
    }
}

impl DocumentView {
    /// What a decision, drafted or issued, says to this reader: of the outcomes, those about
    /// their own organisation.
    pub(super) fn of(reading: &Reading, decision: &Draft, is_draft: bool) -> Result<Self, Apology> {
        let complaint = reading.complaint()?;
        let words = decision.words.known().cloned().unwrap_or_default();
        let complainant = complaint.complainant().map(|it| it.name().to_owned());
        Ok(Self {
            reference: complaint.reference.to_string(),
            complainant: complainant.unwrap_or_default(),
            kind: decision.kind.code(),
            on: decision.on.to_string(),
            is_draft,
            outcomes: outcomes(reading, decision)?,
            sections: document::sections(&words).into_iter().map(SectionView::from).collect(),
        })
    }

    /// One, for the test that renders every template.
    pub(super) fn sample(is_draft: bool) -> Self {
        Self {
            reference: "4821-0937-5654".into(),
            complainant: "Ada Example".into(),
            kind: DecisionKind::Report.code(),
            on: "2026-03-03".into(),
            is_draft,
            outcomes: OutcomeView::samples(),
            sections: vec![SectionView { code: "findings", blocks: BlockView::samples() }],
        }
    }
}

/// How each issue ended that is for this reader.
pub(super) fn outcomes(reading: &Reading, decision: &Draft) -> Result<Vec<OutcomeView>, Apology> {
    let complaint = reading.complaint()?;
    let known = decision.outcomes.iter().filter_map(|(no, outcome)| {
        let issue = complaint.issues.get(no)?;
        let guideline = decision.guidelines.get(no).map(|guideline| guideline.code());
        reading.concerns(issue.organisation).then(|| OutcomeView {
            issue: IssueView::of(issue, &reading.names),
            outcome: outcome.code(),
            guideline: guideline.unwrap_or_default(),
        })
    });
    Ok(known.collect())
}

impl Page for DocumentPage {
    const TEMPLATE: &'static str = "decision/document.html";

    fn samples() -> Vec<Self> {
        let page = |side, large| Self {
            large,
            side,
            base: "/my/4821-0937-5654".into(),
            document: DocumentView::sample(large),
            review_until: "2026-04-03".into(),
            review_over: large,
            is_upheld: !large,
        };
        let sides = [Side::Office, Side::Person, Side::Organisation, Side::Member];
        sides.into_iter().flat_map(|side| [page(side, false), page(side, true)]).collect()
    }
}

/// There is no decision yet.
#[derive(Debug, Serialize)]
struct NoDecision {
    #[serde(flatten)]
    around: Around,
    is_closed: bool,
    views_until: String,
    base: String,
    side: Side,
}

impl Page for NoDecision {
    const TEMPLATE: &'static str = "decision/no_decision.html";

    fn samples() -> Vec<Self> {
        let page = |side, is_closed, views_until: &str| Self {
            around: Around::sample(side),
            is_closed,
            views_until: views_until.into(),
            base: "/my/4821-0937-5654".into(),
            side,
        };
        let (person, body) = (Side::Person, Side::Organisation);
        vec![page(person, false, "2026-03-24"), page(body, false, ""), page(person, true, "")]
    }
}

pub(super) async fn staff(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Office), &print).await
}

pub(super) async fn person(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Person), &print).await
}

pub(super) async fn organisation(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Organisation), &print).await
}

pub(super) async fn member(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(print): Asked<Print>,
) -> Answer {
    show(&site, &visitor, (reference, Side::Member), &print).await
}

async fn show(
    site: &Site,
    visitor: &Visitor,
    (reference, side): (Reference, Side),
    print: &Print,
) -> Answer {
    let reading = Reading::open(site, visitor, reference, &[Section::Decision]).await?;
    reading.stands_on(side)?;
    let complaint = reading.complaint()?;
    // A draft is for the office alone.
    let draft = complaint.draft.as_ref().filter(|_| side == Side::Office);
    let Some(decision) = complaint.decision.as_ref().or(draft) else {
        return none_yet(site, visitor, &reading, side).await;
    };
    let is_draft = complaint.decision.is_none();
    let today = site.office.today();
    let reader = complaint.correspondent(today).filter(|_| side == Side::Person);
    let reader = reader.map_or(Party::Office, |person| Party::Person(person.no));
    let review_until = complaint.review_until(reader, decision.on)?;
    let concerned = decision.outcomes.iter().filter(|(no, _)| {
        let issue = complaint.issues.get(no);
        issue.is_some_and(|issue| reading.concerns(issue.organisation))
    });
    let page = DocumentPage {
        large: print.is_large(),
        side,
        base: side.base(reference),
        document: DocumentView::of(&reading, decision, is_draft)?,
        review_over: site.office.today() > review_until,
        review_until: review_until.to_string(),
        is_upheld: concerned.into_iter().any(|(_, outcome)| is_upheld(*outcome)),
    };
    site.page(visitor, &page)
}

async fn none_yet(site: &Site, visitor: &Visitor, reading: &Reading, side: Side) -> Answer {
    let complaint = reading.complaint()?;
    let views_until = match complaint.stage {
        Stage::Decision { until } => until.to_string(),
        _ => String::new(),
    };
    let page = NoDecision {
        around: reading.around(site, visitor, side).await?,
        is_closed: complaint.is_closed(),
        views_until,
        base: side.base(complaint.reference),
        side,
    };
    site.page(visitor, &page)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let all = [crate::page::Sample::of::<DocumentPage>(), crate::page::Sample::of::<NoDecision>()];
    all.into_iter().flatten().collect()
}
