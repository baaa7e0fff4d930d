//! Signs of a failing with an unremedied effect, issue by issue; and the ways on from there.
use app::{Step, investigation};
use axum::extract::State;
use casework::{
    Reference,
    case::{Issue, Stage},
    codes::Guideline,
    id::IssueNo,
    investigation::NewSigns,
    section::Section,
};

use super::{
    Desk,
    board::{Board, Card, Pen},
    issue_title,
};
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// Every issue that was taken on, with its test.
pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let case = desk.complaint()?;
    let taken_on = case.issues.values().filter(|issue| issue.state.is_taken_on());
    let cards = taken_on.map(|issue| card(pen, &desk, issue)).collect::<Result<Vec<_>, _>>()?;
    let is_inquiry = matches!(case.stage, Stage::Primary { .. } | Stage::Detailed { .. });
    let actions = pen.actions([
        ("investigation-detailed", desk.can(pen, Step::OpenDetailed, desk.at("detailed"))),
        ("investigation-assessment", is_inquiry.then(|| desk.at("assessment"))),
    ]);
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-signs",
        cards,
        actions,
        empty: "investigation-signs-none",
    };
    site.page(&visitor, &board)
}

fn card(pen: Pen<'_>, desk: &Desk, issue: &Issue) -> Result<Card, Apology> {
    let case = desk.complaint()?;
    let name = desk.names.organisation(issue.organisation);
    let words = issue.words.known();
    let card = Card::new(issue_title(pen.site, pen.visitor, (issue, name)))
        .said(pen, "investigation-issue-happened", words.map_or("", |it| it.happened.as_str()))
        .said(pen, "investigation-issue-effect", words.map_or("", |it| it.effect.as_str()));
    let since = case.investigated.get(&issue.no).copied();
    let test = desk.at(&format!("issues/{}/signs", issue.no));
    let test = desk.can(pen, Step::TestSigns(issue.no), test);
    let card = card.day(pen, "investigation-investigated", since);
    Ok(match case.signs.get(&issue.no) {
        None => card.tag(pen, ("investigation-signs-untested", "grey")).action(
            pen,
            "investigation-signs-test",
            test,
        ),
        Some(signs) => {
            let tag = if signs.goes_on() {
                ("investigation-signs-go-on", "orange")
            } else {
                ("investigation-signs-end", "green")
            };
            card.tag(pen, tag)
                .row(pen, "investigation-signs-failing", pen.yes_no(signs.failing))
                .row(pen, "investigation-signs-unremedied", pen.yes_no(signs.unremedied))
                .row(pen, "investigation-signs-guideline", pen.code(signs.guideline))
                .said(pen, "investigation-signs-reason", signs.reason.words())
                .action(pen, "investigation-signs-again", test)
        }
    })
}

/// The guidelines to which a test of signs can lead.
const GUIDELINES: [Guideline; 6] = [
    Guideline::NoSignsOfFailing,
    Guideline::AlreadyPutRight,
    Guideline::EffectNotLinked,
    Guideline::RelativelyMinor,
    Guideline::NothingMoreToAchieve,
    Guideline::SignsUnremedied,
];

fn form(site: &Site, visitor: &Visitor, desk: &Desk, no: IssueNo) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let issue = case.issues.get(&no).ok_or_else(Apology::not_found)?;
    let now = case.signs.get(&no);
    let said = |yes: bool| if yes { "yes" } else { "no" };
    Ok(desk
        .form(site, visitor, "signs")?
        .caption(issue_title(site, visitor, (issue, desk.names.organisation(issue.organisation))))
        .heading("investigation-signs-test")
        .field(Field::yes_no("failing", "investigation-signs-failing"))
        .field(Field::yes_no("unremedied", "investigation-signs-unremedied"))
        .field(Field::radios(
            "guideline",
            "investigation-signs-guideline",
            GUIDELINES.map(Choice::code),
        ))
        .field(Field::area("reason", "investigation-signs-reason").rows(8))
        .value("failing", now.map(|signs| said(signs.failing).to_owned()))
        .value("unremedied", now.map(|signs| said(signs.unremedied).to_owned()))
        .value("guideline", now.map(|signs| signs.guideline.code().to_owned()))
        .value("reason", now.map(|signs| signs.reason.words().to_owned()))
        .seen(Section::Signs, desk.opened.version(Section::Signs))
        .button("form-save"))
}

/// Asks for the test of one issue.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue)): At<(Reference, IssueNo)>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk, issue)?.show(&site, &visitor)
}

/// The issue is tested.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue)): At<(Reference, IssueNo)>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk, issue)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewSigns {
        issue,
        failing: answers.yes("failing"),
        unremedied: answers.yes("unremedied"),
        guideline: answers.choice("guideline")?,
        reason: answers.text("reason").to_owned(),
    };
    let ask = answers.ask(desk.actor);
    let done = investigation::test_signs(&site.office, &ask, desk.id, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("signs")).saying("investigation-signs-tested").into_answer(&site)
}
