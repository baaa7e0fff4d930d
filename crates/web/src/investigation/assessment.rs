//! The decision that ends a case without findings, drafted for a second person to sign.
use std::collections::BTreeMap;

use app::decision;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    case::{Issue, IssueState, Signs},
    codes::{Adjustment, Guideline, Outcome},
    decision::Ending,
    event::DecisionWords,
    id::IssueNo,
    law::pack,
    people::Party,
    section::Section,
};
use words::Ended;

use super::{Desk, issue_title};
use crate::{Answer, Answers, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// How an issue can end without findings, with each guideline that can carry it.
const ENDINGS: [(Outcome, &[Guideline]); 5] = [
    (Outcome::Resolved, &[Guideline::BothSidesAgree]),
    (Outcome::AlreadyPutRight, &[Guideline::AlreadyPutRight]),
    (
        Outcome::ClosedAfterInitialEnquiries,
        &[
            Guideline::NoSignsOfFailing,
            Guideline::EffectNotLinked,
            Guideline::RelativelyMinor,
            Guideline::NothingMoreToAchieve,
        ],
    ),
    (Outcome::Discontinued, &[Guideline::NothingMoreToAchieve, Guideline::PersonDoesNotGoOn]),
    (Outcome::Withdrawn, &[Guideline::PersonDoesNotGoOn]),
];

/// The sections, as the office's decisions have them: field, key, and whether it may be empty.
const SECTIONS: [(&str, &str, bool); 5] = [
    ("our_decision", "investigation-our-decision", true),
    ("complaint", "investigation-the-complaint", false),
    ("background", "investigation-background", true),
    ("evidence", "investigation-evidence-section", true),
    ("findings", "investigation-findings", true),
];

fn endings() -> impl Iterator<Item = Ending> {
    ENDINGS.iter().flat_map(|(outcome, guidelines)| {
        guidelines.iter().map(|guideline| Ending { outcome: *outcome, guideline: *guideline })
    })
}

fn code_of(ending: Ending) -> String {
    format!("{} {}", ending.outcome.code(), ending.guideline.code())
}

fn question(site: &Site, visitor: &Visitor, (issue, name): (&Issue, &str)) -> Field {
    let choices = endings().map(|ending| {
        let guideline = site.words().code(visitor.language, ending.guideline);
        let outcome = site.words().code(visitor.language, ending.outcome);
        Choice::named(code_of(ending), outcome).hint(guideline)
    });
    Field::radios(format!("ending-{}", issue.no), "investigation-ending", choices)
        .about("issue", issue_title(site, visitor, (issue, name)))
}

/// The ending that a test of signs leads to, to begin with.
fn suggested(case: &Complaint, issue: IssueNo) -> Option<String> {
    if case.is_settled(issue) {
        let (outcome, guideline) = (Outcome::Resolved, Guideline::BothSidesAgree);
        return Some(code_of(Ending { outcome, guideline }));
    }
    let signs: &Signs = case.signs.get(&issue)?;
    let outcome = signs.ends_as()?;
    Some(code_of(Ending { outcome, guideline: signs.guideline }))
}

fn form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let draft = case.draft.as_ref();
    let mut form = desk
        .form(site, visitor, "signs")?
        .heading("investigation-assessment")
        .seen(Section::Decision, desk.opened.version(Section::Decision))
        .button("investigation-assessment-button");
    for no in case.undecided() {
        let Some(issue) = case.issues.get(&no) else { continue };
        let name = desk.names.organisation(issue.organisation);
        let drafted = draft.and_then(|draft| {
            let (outcome, guideline) = (*draft.outcomes.get(&no)?, *draft.guidelines.get(&no)?);
            Some(code_of(Ending { outcome, guideline }))
        });
        form = form
            .field(question(site, visitor, (issue, name)))
            .value(&format!("ending-{no}"), drafted.or_else(|| suggested(case, no)));
    }
    let words = draft.and_then(|draft| draft.words.known()).cloned();
    let words = words.unwrap_or_else(|| DecisionWords {
        our_decision: statement(site, desk, case, &all_suggested(case)),
        ..begun(case)
    });
    let now =
        [words.our_decision, words.complaint, words.background, words.evidence, words.findings];
    for ((name, key, may_be_empty), now) in SECTIONS.into_iter().zip(now) {
        let field = Field::area(name, key).rows(8).up_to(20_000);
        let field = if may_be_empty { field.optional() } else { field };
        form = form.field(field).value(name, now);
    }
    Ok(form)
}

/// How every open issue seems to end, if each does.
fn all_suggested(case: &Complaint) -> BTreeMap<IssueNo, Ending> {
    let open: Vec<IssueNo> = case.undecided().collect();
    let ending = |no: &IssueNo| {
        let code = suggested(case, *no)?;
        Some((*no, endings().find(|ending| code_of(*ending) == code)?))
    };
    let all: BTreeMap<_, _> = open.iter().filter_map(ending).collect();
    if all.len() == open.len() { all } else { BTreeMap::new() }
}

/// The statement of reasons, drafted: every issue, those that were not taken on too. Nothing where
/// it is not known how one ends.
fn statement(
    site: &Site,
    desk: &Desk,
    case: &Complaint,
    endings: &BTreeMap<IssueNo, Ending>,
) -> String {
    if endings.is_empty() {
        return String::new();
    }
    let issues = case.issues.values().filter(|issue| {
        endings.contains_key(&issue.no) || matches!(issue.state, IssueState::Declined { .. })
    });
    let ended = issues.map(|issue| Ended {
        issue: issue.no.0,
        organisation: desk.names.organisation(issue.organisation).to_owned(),
        regime: issue.regime,
        ending: endings.get(&issue.no).map(|ending| (ending.outcome, ending.guideline)),
    });
    let ended: Vec<Ended> = ended.collect();
    let today = site.office.today();
    let reader = case.correspondent(today).map(|person| Party::Person(person.no));
    let needs = reader.map(|party| case.adjustments(party)).unwrap_or_default();
    let more = needs.has(Adjustment::MoreTime).then(|| pack().periods.more_time.on(today));
    site.words().ended(case.language, &ended, more)
}

/// What the case already says, for an officer to go on from.
fn begun(case: &Complaint) -> DecisionWords {
    let said = case.issues.values().filter(|issue| issue.state.is_taken_on());
    let said = said.filter_map(|issue| Some(issue.words.known()?.happened.clone()));
    let mut complaint: Vec<String> = said.collect();
    complaint.push(case.wanted.words().to_owned());
    let titles = case.evidence.values().filter_map(|it| Some(it.words.known()?.title.clone()));
    let reasons = case.signs.values().map(|signs| signs.reason.words().to_owned());
    DecisionWords {
        complaint: complaint.join("\n\n"),
        evidence: titles.collect::<Vec<_>>().join("\n\n"),
        findings: reasons.collect::<Vec<_>>().join("\n\n"),
        ..DecisionWords::default()
    }
}

/// Asks how each issue ends, and for the words.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk)?.show(&site, &visitor)
}

fn chosen(case: &Complaint, answers: &Answers) -> Result<BTreeMap<IssueNo, Ending>, Apology> {
    let mut all = BTreeMap::new();
    for no in case.undecided() {
        let code = answers.chosen(&format!("ending-{no}"));
        let ending = endings().find(|ending| code_of(*ending) == code);
        all.insert(no, ending.ok_or_else(Apology::bad_form)?);
    }
    Ok(all)
}

/// It waits for a second person.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let endings = chosen(desk.complaint()?, &answers)?;
    let text = |name: &str| answers.text(name).to_owned();
    let words = DecisionWords {
        our_decision: match answers.optional("our_decision") {
            Some(written) => written.to_owned(),
            None => statement(&site, &desk, desk.complaint()?, &endings),
        },
        complaint: text("complaint"),
        background: text("background"),
        evidence: text("evidence"),
        findings: text("findings"),
        recommendations: String::new(),
    };
    let ask = answers.ask(desk.actor);
    let done = decision::draft_assessment(&site.office, &ask, desk.id, (&endings, &words)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("decision")).saying("investigation-assessment-drafted").into_answer(&site)
}
