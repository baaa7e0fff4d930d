//! An organisation comments: on the allegations, and later on the provisional views.
use app::investigation;
use axum::extract::State;
use casework::{Reference, codes::CommentOn, investigation::NewComment};

use super::{Body, For};
use crate::{Answer, Apology, Asked, At, Field, Form, Onward, Sent, Site, Visitor};

/// What the organisation is invited to comment on now, and its words.
fn invited(body: &Body) -> Result<(CommentOn, String), Apology> {
    let case = body.complaint()?;
    let is = |on| case.window(on, body.party()).is_some();
    if let (true, Some(views)) = (is(CommentOn::ProvisionalViews), &case.views) {
        return Ok((CommentOn::ProvisionalViews, views.words.words().to_owned()));
    }
    if !is(CommentOn::Allegations) {
        return Err(Apology::not_found());
    }
    let own = case.issues.values().filter(|issue| issue.organisation == body.organisation);
    let said = own.filter(|issue| issue.state.is_taken_on()).filter_map(|issue| {
        let words = issue.words.known()?;
        Some(format!("{}\n\n{}", words.happened, words.effect))
    });
    Ok((CommentOn::Allegations, said.collect::<Vec<_>>().join("\n\n")))
}

fn form(visitor: &Visitor, body: &Body) -> Result<(CommentOn, Form), Apology> {
    let (on, asked) = invited(body)?;
    let heading = match on {
        CommentOn::Allegations => "portal-comment-allegations",
        CommentOn::ProvisionalViews => "portal-comment-views",
    };
    let form = body.form(visitor, (heading, "comments"), &asked)?;
    let form = form
        .field(Field::area("words", "portal-comment-words").optional().rows(10))
        .field(Field::files("papers", "portal-comment-papers").optional());
    Ok((on, form))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(whom): Asked<For>,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, whom.organisation).await?;
    form(&visitor, &body)?.1.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(whom): Asked<For>,
    sent: Sent,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, whom.organisation).await?;
    let (on, form) = form(&visitor, &body)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let words = answers.text("words").to_owned();
    let new = NewComment { on, words, papers: answers.papers("papers") };
    let ask = body.ask(&answers);
    let done = investigation::comment(&site.office, &ask, body.case(), &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("comments")?).saying("portal-commented").into_answer(&site)
}
