//! All answers together, sending them, and what the person keeps.
use app::{
    enquiry::{self as commands, Draft, figures, summary},
    equality,
};
use axum::{
    extract::State,
    http::{Method, Uri, header},
    response::IntoResponse,
};
use casework::{
    codes::{Applicant, Channel},
    law,
    permission::Actor,
};
use serde::Serialize;

use super::{keep, steps};
use crate::{Answer, Apology, Field, Form, Onward, Page, Sent, Site, Visitor, apology};

/// What is shown above the button.
#[derive(Debug, Serialize)]
struct Beside {
    code: String,
    parts: Vec<summary::Part>,
    on: String,
    is_whole: bool,
    wants_consent: bool,
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let mut draft = keep::working_on(&site, &visitor).await?;
    if !draft.reviewed && summary::missing(&draft).is_none() {
        draft.reviewed = true;
        draft.keep(&site.office).await?;
    }
    form(&site, &visitor, &draft).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    (method, uri): (Method, Uri),
    sent: Sent,
) -> Answer {
    // A double submit comes here too: the command answers with what was sent the first time.
    let Some(mut draft) = keep::current(&site, &visitor).await? else {
        return Err(keep::moved(&site, "/complain/return?lost=yes"));
    };
    let officer = officer(&visitor, &draft);
    if is_officers(&draft) && officer.is_none() {
        return Ok(apology::to_sign_in(&method, &uri));
    }
    let form = form(&site, &visitor, &draft);
    let answers = form.answers(&site, &visitor, sent).await?;
    if let Some(step) = summary::missing(&draft).filter(|_| draft.sent.is_none()) {
        return Onward::to(format!("/complain/{step}")).into_answer(&site);
    }
    draft.read_back |= answers.yes("read-back");
    let done = commands::send(&site.office, officer, &mut draft).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/complain/sent").keeping(keep::cookie(&draft)).into_answer(&site)
}

/// Who keys it, an officer or somebody of a member's office: only the one who began it, still
/// signed in.
fn officer(visitor: &Visitor, draft: &Draft) -> Option<Actor> {
    visitor.actor.filter(|actor| draft.keyed_by == Some(actor.account))
}

/// Whether an officer keys it and still has to send it: in her name, or not at all. What she keyed
/// stays where it is while she signs in again.
fn is_officers(draft: &Draft) -> bool {
    draft.keyed_by.is_some() && draft.sent.as_ref().is_none_or(|sent| !sent.done)
}

fn form(site: &Site, visitor: &Visitor, draft: &Draft) -> Form {
    let missing = summary::missing(draft);
    let beside = Beside {
        code: draft.return_code(),
        parts: summary::parts(site.words(), visitor.language, draft),
        on: steps::on(draft),
        is_whole: missing.is_none(),
        wants_consent: draft.applicant == Some(Applicant::WithConsent),
    };
    let form = Form::new().heading("complain-check").button("complain-send");
    let form = match draft.channel {
        Channel::Web | Channel::Body => form,
        Channel::Phone | Channel::InPerson => form.field(read_back()),
        Channel::Post | Channel::Email | Channel::Member => form.field(read_back().optional()),
    };
    steps::captioned(site, visitor, (draft, "check"), form)
        .template("enquiry/check_answers.html", &beside)
}

fn read_back() -> Field {
    Field::tick("read-back", "complain-check-read-back", "complain-check-read-back-yes")
}

/// What the person keeps.
#[expect(clippy::struct_excessive_bools, reason = "each says whether one part is shown")]
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct SentPage {
    reference: String,
    code: String,
    salt: String,
    hash: String,
    text: String,
    waiting: u64,
    through_mp: bool,
    keyed: bool,
    /// In the print that the person asked for.
    large: bool,
    /// The token of the equality questions, while they can be answered.
    equality: String,
    /// Referred by the organisation complained about: the codes are the complainant's, not its.
    referred: bool,
}

impl Page for SentPage {
    const TEMPLATE: &'static str = "enquiry/sent.html";

    fn samples() -> Vec<Self> {
        let page = Self { reference: "4821-0937-5629".into(), ..Self::default() };
        vec![
            page.clone(),
            Self { through_mp: true, keyed: true, large: true, waiting: 3, ..page.clone() },
            Self { equality: "7K4M9QRT0WXZ3BCD5".into(), ..page.clone() },
            Self { referred: true, ..page },
        ]
    }
}

/// What was sent, if something was.
async fn what_was_sent(site: &Site, visitor: &Visitor) -> Result<(Draft, commands::Sent), Apology> {
    let draft = keep::current(site, visitor).await?;
    let draft = draft.ok_or_else(|| keep::moved(site, "/complain"))?;
    let sent = draft.sent.clone().filter(|sent| sent.done);
    let sent = sent.ok_or_else(|| keep::moved(site, steps::CHECK))?;
    Ok((draft, sent))
}

pub(super) async fn sent(State(site): State<Site>, visitor: Visitor) -> Answer {
    let (mut draft, sent) = what_was_sent(&site, &visitor).await?;
    let token = equality::offer(&site.office, &mut draft).await?;
    let today = site.office.today();
    let needs_member = |regime| law::needs_member(regime, today);
    let about = |issue: &app::enquiry::draft::DraftIssue| {
        issue.body.as_ref().and_then(|body| body.regime).is_some_and(needs_member)
    };
    if draft.channel == Channel::Body {
        let reference = sent.reference.to_string();
        return site.page(&visitor, &SentPage { reference, referred: true, ..SentPage::default() });
    }
    let page = SentPage {
        reference: sent.reference.to_string(),
        code: sent.access_code,
        salt: sent.salt,
        hash: sent.hash,
        text: sent.text,
        waiting: figures(&site.office).await?.waiting,
        through_mp: draft.issues.iter().any(about)
            || draft.answers.regime().is_some_and(needs_member),
        keyed: draft.keyed_by.is_some(),
        large: draft.large_print,
        equality: token.map(casework::AccessCode::plain).unwrap_or_default(),
        referred: false,
    };
    site.page(&visitor, &page)
}

/// The text of the receipt, to keep.
pub(super) async fn text(State(site): State<Site>, visitor: Visitor) -> Answer {
    let (draft, sent) = what_was_sent(&site, &visitor).await?;
    if draft.channel == Channel::Body {
        return Err(Apology::not_found());
    }
    let name = format!("attachment; filename=\"receipt-{}.txt\"", sent.reference);
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, sent.text).into_response())
}

/// Removes everything from this device.
pub(super) async fn forget(State(site): State<Site>, visitor: Visitor) -> Answer {
    let (draft, _) = what_was_sent(&site, &visitor).await?;
    draft.discard(&site.office).await?;
    Onward::to("/").saying("complain-sent-done-said").forgetting(keep::COOKIE).into_answer(&site)
}
