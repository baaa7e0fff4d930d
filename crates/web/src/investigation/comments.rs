//! Who may comment on what, what they said, and how the office weighed it.
use app::{Step, investigation};
use axum::extract::State;
use casework::{
    Reference,
    case::{Comment, Invitation},
    codes::CommentOn,
    id::{CommentNo, OrganisationId, PersonNo},
    investigation::NewComment,
    people::Party,
};

use super::{
    Desk,
    board::{Board, Card, Pen},
    given,
};
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// Every invitation and every comment.
pub(super) async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let pen = Pen { site: &site, visitor: &visitor };
    let case = desk.complaint()?;
    let mut cards = Vec::new();
    for (no, comment) in case.comments.iter().rev() {
        cards.push(comment_card(pen, &desk, (*no, comment))?);
    }
    for invited in &case.invitations {
        cards.extend(silent_card(pen, &desk, *invited)?);
    }
    let invite = desk.can(pen, Step::InviteComment, desk.at("comments/invite"));
    let mut invited = case.invitations.iter();
    let comment = invited
        .find_map(|it| desk.can(pen, Step::Comment(it.on, it.party), desk.at("comments/new")));
    let actions =
        pen.actions([("investigation-invite", invite), ("investigation-comment-for", comment)]);
    let board = Board {
        case: desk.frame(&site, &visitor)?,
        heading: "investigation-comments",
        cards,
        actions,
        empty: "investigation-comments-none",
    };
    site.page(&visitor, &board)
}

fn title(pen: Pen<'_>, desk: &Desk, (on, party): (CommentOn, Party)) -> Result<String, Apology> {
    let name = desk.called(pen.site, pen.visitor, party)?;
    let args = [("who", name.into()), ("on", pen.code(on).into())];
    Ok(pen.say_about("investigation-comment-title", &args))
}

fn comment_card(
    pen: Pen<'_>,
    desk: &Desk,
    (no, made): (CommentNo, &Comment),
) -> Result<Card, Apology> {
    let case = desk.complaint()?;
    let tag = match &made.answer {
        None => ("investigation-comment-waits", "blue"),
        Some((true, _)) => ("investigation-comment-changed", "orange"),
        Some((false, _)) => ("investigation-comment-unchanged", "grey"),
    };
    let late = case.is_late_comment(made).then(|| pen.say("form-yes"));
    let mut card = Card::new(title(pen, desk, (made.on, made.party))?).tag(pen, tag).day(
        pen,
        "investigation-comment-on",
        Some(made.made),
    );
    if let Some(late) = late {
        card = card.row(pen, "investigation-comment-late", late);
    }
    let answer = desk.at(&format!("comments/{no}/answer"));
    Ok(card
        .said(pen, "investigation-comment-words", made.words.words())
        .papers(given(case, &made.papers))
        .said(
            pen,
            "investigation-comment-weighed",
            made.answer.as_ref().map_or("", |it| it.1.words()),
        )
        .action(
            pen,
            "investigation-comment-answer",
            desk.can(pen, Step::AnswerComment(no), answer),
        ))
}

/// Somebody who was invited and has said nothing.
fn silent_card(pen: Pen<'_>, desk: &Desk, invited: Invitation) -> Result<Option<Card>, Apology> {
    let case = desk.complaint()?;
    let said = |made: &Comment| (made.on, made.party) == (invited.on, invited.party);
    if case.comments.values().any(said) {
        return Ok(None);
    }
    let tag = if pen.site.office.today() > invited.until {
        ("investigation-comment-silent", "grey")
    } else {
        ("investigation-comment-open", "blue")
    };
    let card = Card::new(title(pen, desk, (invited.on, invited.party))?);
    Ok(Some(card.tag(pen, tag).day(pen, "investigation-comment-until", Some(invited.until))))
}

fn invite_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let case = desk.complaint()?;
    let pen = Pen { site, visitor };
    let heard = case.to_be_heard();
    let new =
        heard.into_iter().filter(|party| case.window(CommentOn::Allegations, *party).is_none());
    let names =
        new.map(|party| desk.called(site, visitor, party)).collect::<Result<Vec<_>, Apology>>()?;
    let everybody = site.words().list(visitor.language, &names);
    let everybody = if everybody.is_empty() { pen.say("investigation-nobody") } else { everybody };
    let usual = casework::investigation::working_days_after(site.office.today(), 20).ok();
    Ok(desk
        .form(site, visitor, "comments")?
        .heading_about("investigation-invite", vec![("who", everybody.into())])
        .field(Field::day("until", "investigation-invite-until").future())
        .value("until", usual)
        .button("investigation-invite-send"))
}

/// Asks until when they may comment.
pub(super) async fn show_invite(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    invite_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// They are invited.
pub(super) async fn invite(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = invite_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, until) = (answers.ask(desk.actor), answers.day("until")?);
    let done = investigation::invite_comment(&site.office, &ask, desk.id, until).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("comments")).saying("investigation-invited").into_answer(&site)
}

/// An invitation, as a form sends it.
fn code_of(invited: Invitation) -> String {
    match invited.party {
        Party::Person(no) => format!("{} person {no}", invited.on.code()),
        Party::Organisation(id) => format!("{} organisation {id}", invited.on.code()),
        // Nobody invites these to comment.
        Party::Member(_) | Party::Office => String::new(),
    }
}

fn read_code(code: &str) -> Result<(CommentOn, Party), Apology> {
    let mut parts = code.split(' ');
    let mut part = || parts.next().ok_or_else(Apology::bad_form);
    let on = part()?.parse().map_err(|_| Apology::bad_form())?;
    let party = match (part()?, part()?) {
        ("person", no) => Party::Person(PersonNo(no.parse().map_err(|_| Apology::bad_form())?)),
        (_, id) => {
            Party::Organisation(OrganisationId(id.parse().map_err(|_| Apology::bad_form())?))
        }
    };
    Ok((on, party))
}

fn new_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    let pen = Pen { site, visitor };
    let mut who = Vec::new();
    for invited in &desk.complaint()?.invitations {
        let title = title(pen, desk, (invited.on, invited.party))?;
        who.push(Choice::named(code_of(*invited), title));
    }
    Ok(desk
        .form(site, visitor, "comments")?
        .heading("investigation-comment-for")
        .field(Field::radios("who", "investigation-comment-who", who))
        .field(Field::area("words", "investigation-comment-words").optional().rows(10))
        .field(Field::files("papers", "investigation-comment-papers").optional())
        .button("form-save"))
}

/// Asks what somebody said by post or on the phone.
pub(super) async fn show_new(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    new_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is written down, for them.
pub(super) async fn make(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = new_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (on, party) = read_code(answers.chosen("who"))?;
    let words = answers.text("words").to_owned();
    let new = NewComment { on, words, papers: answers.papers("papers") };
    let ask = answers.ask(desk.actor).acting_for(Some(party));
    let done = investigation::comment(&site.office, &ask, desk.id, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("comments")).saying("investigation-comment-kept").into_answer(&site)
}

fn answer_form(site: &Site, visitor: &Visitor, desk: &Desk) -> Result<Form, Apology> {
    Ok(desk
        .form(site, visitor, "comments")?
        .heading("investigation-comment-answer")
        .field(Field::yes_no("changed", "investigation-comment-changes"))
        .field(Field::area("words", "investigation-comment-weighed"))
        .button("form-send"))
}

/// Asks how a comment is weighed.
pub(super) async fn show_answer(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, _)): At<(Reference, CommentNo)>,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    answer_form(&site, &visitor, &desk)?.show(&site, &visitor)
}

/// It is weighed.
pub(super) async fn answer(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, CommentNo)>,
    sent: Sent,
) -> Answer {
    let desk = Desk::open(&site, &visitor, reference).await?;
    let form = answer_form(&site, &visitor, &desk)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, said) = (answers.ask(desk.actor), (answers.yes("changed"), answers.text("words")));
    let done = investigation::answer_comment(&site.office, &ask, desk.id, no, said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(desk.at("comments")).saying("investigation-comment-answered").into_answer(&site)
}
