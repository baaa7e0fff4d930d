//! The outbox: every e-mail that waits is sent once, and what cannot be sent becomes a letter
//! with an owner and a day.
use casework::{
    Complaint,
    codes::{Failure, Means},
    id::{CaseId, NoticeNo},
    people::Party,
    permission::{Actor, Deed},
};
use uuid::Uuid;
use words::Arg;

use crate::{
    Ask, Office, Problem, accounts,
    lists::{
        Cell, Question, Test,
        account::{AccountRow, AccountState},
        notice,
    },
    ports::MailFault,
};

/// So many are sent in one go.
const AT_ONCE: u32 = 100;

/// What became of the e-mails that waited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Went out.
    pub sent: usize,
    /// Are letters now.
    pub failed: usize,
    /// Wait for the mail server.
    pub later: usize,
}

/// Sends the e-mails that wait. Each says that there is news, and nothing else: whoever reads
/// somebody's e-mail learns nothing of their complaint.
///
/// An e-mail that went out just before a crash may go out twice; none is forgotten.
///
/// # Errors
///
/// The store cannot be reached or written.
pub async fn deliver(office: &Office) -> Result<Delivered, Problem> {
    let question = Question::of(&notice::TABLE)
        .when("state", Test::Is(Cell::code("queued")))
        .when("means", Test::Is(Cell::code(Means::Email.code())))
        .by("issued")
        .page(AT_ONCE, 0);
    let mut delivered = Delivered::default();
    for line in office.lists.select(&question).await? {
        let row = notice::NoticeRow::from(&line);
        match send(office, (row.case, row.notice)).await? {
            Ok(()) => delivered.sent += 1,
            Err(Some(failure)) => {
                say_failed(office, row.case, row.notice, failure).await?;
                delivered.failed += 1;
            }
            Err(None) => delivered.later += 1,
        }
    }
    Ok(delivered)
}

/// Sends one. The inner error is the failure, or nothing if it can be tried again.
async fn send(
    office: &Office,
    (id, notice): (CaseId, NoticeNo),
) -> Result<Result<(), Option<Failure>>, Problem> {
    let loaded = office.case(id).await?;
    let Ok(case) = loaded.story.live() else { return Ok(Ok(())) };
    let Some(found) = case.notices.get(&notice) else { return Ok(Ok(())) };
    let is_unsafe = case.preferences_of(found.to).safety.forbids(Means::Email);
    let to = recipients(office, case, found.to).await?;
    if is_unsafe || to.is_empty() {
        return Ok(Err(Some(Failure::NoAddress)));
    }
    let say = |key: &str| {
        let reference = Arg::from(case.reference.to_string());
        office.words.say(
            case.language,
            key,
            &[("address", office.about.url.as_str().into()), ("reference", reference)],
        )
    };
    let (subject, body) = (say("email-news-subject"), say("email-news-body"));
    let mut answer = Err(Some(Failure::NoAddress));
    for to in to {
        match office.mail.send(&to, &subject, &body).await {
            Ok(()) => answer = Ok(()),
            Err(fault) if answer.is_err() => answer = Err(failure_of(&fault)),
            Err(_) => {}
        }
    }
    if answer.is_ok() {
        let ask = Ask::by(Actor::PROGRAM, command(id, notice, "sent"));
        let rule = |case: &Complaint, permit: &_, _| case.notice_sent(permit, notice);
        office.tell(&ask, id, Deed::SendNotice, rule).await?;
    }
    Ok(answer)
}

/// Everybody who reads for a party.
async fn recipients(office: &Office, case: &Complaint, to: Party) -> Result<Vec<String>, Problem> {
    match to {
        Party::Office => Ok(Vec::new()),
        Party::Person(no) => {
            let identity = case.people.get(&no).and_then(|person| person.identity.known());
            let email = identity.map(|identity| identity.email.clone()).unwrap_or_default();
            Ok(Some(email).filter(|email| !email.is_empty()).into_iter().collect())
        }
        Party::Organisation(id) => Ok(emails(accounts::of_organisation(office, id).await?)),
        Party::Member(id) => Ok(emails(accounts::of_member(office, id).await?)),
    }
}

fn emails(users: Vec<AccountRow>) -> Vec<String> {
    let open = users.into_iter().filter(|user| user.state == AccountState::Open);
    open.map(|user| user.email).filter(|email| !email.is_empty()).collect()
}

async fn say_failed(
    office: &Office,
    case: CaseId,
    notice: NoticeNo,
    failure: Failure,
) -> Result<(), Problem> {
    let ask = Ask::by(Actor::PROGRAM, command(case, notice, "failed"));
    let rule =
        |case: &Complaint, permit: &_, today| case.notice_failed(permit, notice, failure, today);
    office.tell(&ask, case, Deed::SendNotice, rule).await.map(drop)
}

fn failure_of(fault: &MailFault) -> Option<Failure> {
    match fault {
        MailFault::Bounced => Some(Failure::Bounced),
        MailFault::Refused(_) => Some(Failure::Refused),
        MailFault::NoAddress => Some(Failure::NoAddress),
        MailFault::Later(_) => None,
    }
}

/// The same thing done to the same notice is the same command, however often the outbox runs.
fn command(case: CaseId, notice: NoticeNo, what: &str) -> Uuid {
    Uuid::new_v5(&case.0, format!("notice {notice} {what}").as_bytes())
}
