//! What is to be looked at, and whether the complainant agrees.
use app::{Step, investigation};
use axum::extract::State;
use casework::{Reference, case::Scope, section::Section};

use super::{
    Desk,
    board::{Board, Card, Pen},
};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// The scope as it stands.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let case = desk.complaint()?;
    let cards = case.scope.iter().map(|scope| card(pen, &desk, scope)).collect();
    let key = match case.scope {
        Some(_) => "investigation-scope-again",
        None => "investigation-scope-new",
    };
    let actions = pen.actions([(key, desk.can(pen, Step::ProposeScope, desk.at("scope/new")))]);
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-scope",
        cards,
        actions,
        empty: "investigation-scope-none",
    };
    site.page(&visitor, &board)
}

fn card(pen: Pen<'_>, desk: &Desk, scope: &Scope) -> Card {
    let tag = match (&scope.agreed, &scope.questioned) {
        (Some(_), _) => ("investigation-scope-agreed", "green"),
        (None, Some(_)) => ("investigation-scope-questioned", "orange"),
        (None, None) => ("investigation-scope-waits", "blue"),
    };
    let answer = format!("/my/{}/scope", desk.reference);
    Card::new(pen.say("investigation-scope-statement"))
        .tag(pen, tag)
        .day(pen, "investigation-scope-on", Some(scope.on))
        .day(pen, "investigation-scope-agreed-on", scope.agreed.map(|(_, on)| on))
        .said(pen, "investigation-scope-words", scope.words.words())
        .said(
            pen,
            "investigation-scope-question",
            scope.questioned.as_ref().map_or("", |words| words.words()),
        )
        .action(pen, "investigation-for-complainant", desk.can(pen, Step::AnswerScope, answer))
}

fn form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let now = desk.complaint()?.scope.as_ref().map(|it| it.words.words().to_owned());
    Ok(desk
        .form(site, visitor, "scope")?
        .heading("investigation-scope-new")
        .field(Field::area("words", "investigation-scope-words").rows(10))
        .value("words", now)
        .seen(Section::Scope, desk.opened.version(Section::Scope))
        .button("investigation-scope-send"))
}

/// Asks for the statement.
pub(super) async fn show_new(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is put to the complainant.
pub(super) async fn propose(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, words) = (answers.ask(desk.actor), answers.text("words"));
    let done = investigation::propose_scope(&site.office, &ask, desk.id, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("scope")).saying("investigation-scope-put").into_answer(&site)
}
