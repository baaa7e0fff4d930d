//! The complainant's answers: to the scope, to the terms of a resolution, to an offer, and their
//! comments. Staff use the same pages for somebody on the phone or by post.
use app::investigation;
use axum::extract::State;
use casework::{
    Reference, codes::CommentOn, id::OfferNo, investigation::NewComment, people::Party,
};
use serde::Serialize;

use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor, tracker::Side};

/// What is answered, in somebody's own words.
#[derive(Debug, Serialize)]
struct Asked {
    asked: String,
    for_whom: String,
}

fn form(side: &Side, heading: &'static str, asked: &str) -> Result<Form, Apology> {
    let reference = side.opened.complaint()?.reference;
    let for_whom = side.acting_for.map_or_else(String::new, |_| side.person.name().to_owned());
    let asked = Asked { asked: asked.to_owned(), for_whom };
    let back = format!("/my/{reference}");
    Ok(Form::new()
        .heading(heading)
        .caption(reference.to_string())
        .back(back.clone())
        .cancel(back)
        .template("investigation/answer.html", &asked)
        .button("form-send"))
}

fn scope_form(side: &Side) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let scope = complaint.scope.as_ref().ok_or_else(Apology::not_found)?;
    let no = Choice::new("no", "investigation-mine-scope-no")
        .reveals(Field::area("words", "investigation-mine-scope-words").up_to(5_000));
    let choices = [Choice::new("yes", "investigation-mine-scope-yes"), no];
    Ok(form(side, "investigation-mine-scope", scope.words.words())?.field(Field::radios(
        "agrees",
        "investigation-mine-scope-agrees",
        choices,
    )))
}

/// Asks whether this is what is to be looked at.
pub(super) async fn show_scope(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    scope_form(&side)?.show(&site, &visitor)
}

/// The complainant agrees, or questions it.
pub(super) async fn answer_scope(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = scope_form(&side)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = side.ask(&visitor, &answers)?;
    let said = (answers.yes("agrees"), answers.text("words"));
    let done = investigation::answer_scope(&site.office, &ask, side.case(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    done_with(&site, reference)
}

fn resolution_form(side: &Side) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let terms = complaint.resolution.as_ref().ok_or_else(Apology::not_found)?;
    let no = Choice::new("no", "investigation-resolution-disagree")
        .reveals(Field::area("words", "investigation-resolution-why").up_to(5_000));
    let choices = [Choice::new("yes", "investigation-resolution-agree"), no];
    Ok(form(side, "investigation-mine-resolution", terms.terms.words())?.field(Field::radios(
        "agrees",
        "investigation-resolution-agrees",
        choices,
    )))
}

/// Asks whether they agree to the terms.
pub(super) async fn show_resolution(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    resolution_form(&side)?.show(&site, &visitor)
}

/// They agree, or not.
pub(super) async fn answer_resolution(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = resolution_form(&side)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = side.ask(&visitor, &answers)?;
    let said = (answers.yes("agrees"), answers.text("words"));
    let done = investigation::answer_resolution(&site.office, &ask, side.case(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    done_with(&site, reference)
}

fn offer_form(side: &Side, no: OfferNo) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let offer = complaint.offers.get(&no).ok_or_else(Apology::not_found)?;
    Ok(form(side, "investigation-mine-offer", offer.words.words())?
        .field(Field::yes_no("accepted", "investigation-mine-offer-accept"))
        .field(Field::area("words", "investigation-mine-offer-words").optional().up_to(5_000)))
}

/// Asks whether they accept the offer.
pub(super) async fn show_offer(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, OfferNo)>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    offer_form(&side, no)?.show(&site, &visitor)
}

/// They accept it, or not.
pub(super) async fn answer_offer(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, OfferNo)>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = offer_form(&side, no)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = side.ask(&visitor, &answers)?;
    let said = (answers.yes("accepted"), answers.text("words"));
    let done = investigation::answer_offer(&site.office, &ask, side.case(), no, said).await;
    form.done(&site, &visitor, &answers, done)?;
    done_with(&site, reference)
}

fn comment_form(side: &Side) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let invited = complaint.window(CommentOn::ProvisionalViews, Party::Person(side.person.no));
    let views = complaint.views.as_ref().filter(|_| invited.is_some());
    let views = views.ok_or_else(Apology::not_found)?;
    Ok(form(side, "investigation-mine-comment", views.words.words())?
        .field(Field::area("words", "investigation-mine-comment-words").optional().rows(10))
        .field(Field::files("papers", "investigation-mine-comment-papers").optional()))
}

/// Asks for their comments on the provisional views.
pub(super) async fn show_comment(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    comment_form(&side)?.show(&site, &visitor)
}

/// They comment.
pub(super) async fn comment(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = comment_form(&side)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewComment {
        on: CommentOn::ProvisionalViews,
        words: answers.text("words").to_owned(),
        papers: answers.papers("papers"),
    };
    let ask = side.ask(&visitor, &answers)?;
    let done = investigation::comment(&site.office, &ask, side.case(), &new).await;
    form.done(&site, &visitor, &answers, done)?;
    done_with(&site, reference)
}

fn done_with(site: &Site, reference: Reference) -> Answer {
    Onward::to(format!("/my/{reference}")).saying("investigation-mine-sent").into_answer(site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let asked = Asked { asked: "What was asked".into(), for_whom: "Ada Ashgrove".into() };
    crate::page::Sample::of_form("investigation/answer.html", &asked)
}
