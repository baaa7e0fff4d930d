//! Who answers for a case, and when they look at it next.
use app::desk;
use axum::extract::State;
use casework::{Reference, codes::Queue, event::Owner, id::AccountId, section::Section};

use super::Case;
use crate::{Answer, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// Days after which somebody who takes a case looks at it again, unless they choose another day.
const AGAIN: i64 = 7;
/// What stands before a queue's code.
const QUEUE: &str = "queue:";

async fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let desk = case.opened.complaint()?.desk;
    let today = site.office.today();
    let officers = desk::officers(&site.office).await?;
    let officers = officers.into_iter().map(|(id, name)| Choice::named(id, name));
    let queues = Queue::ALL
        .iter()
        .filter(|queue| matches!(queue, Queue::InitialChecks | Queue::Primary | Queue::Detailed));
    let queues = queues
        .map(|queue| Choice::new(format!("{QUEUE}{}", queue.code()), words::code_key(*queue)));
    let (owner, next) = match desk.owner {
        Owner::Officer(account) => (account, desk.next.max(today)),
        Owner::Queue(_) => {
            (case.actor.account, today.saturating_add(jiff::Span::new().days(AGAIN)))
        }
    };
    Ok(case
        .form(site, visitor, "")?
        .heading("cases-owner")
        .field(Field::select("owner", "cases-owner-who", officers.chain(queues)))
        .field(Field::day("next", "cases-owner-next").future())
        .value("owner", owner.to_string())
        .value("next", next)
        .seen(Section::Desk, case.opened.version(Section::Desk))
        .button("cases-owner-button"))
}

/// The question.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case).await?.show(&site, &visitor)
}

/// The answer.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let chosen = answers.chosen("owner");
    let owner = match chosen.strip_prefix(QUEUE) {
        Some(queue) => Owner::Queue(queue.parse().map_err(|_| Apology::bad_form())?),
        None => {
            let id = chosen.parse::<AccountId>().map_err(|_| Apology::bad_form())?;
            Owner::Officer(id)
        }
    };
    let named = (owner, answers.day("next")?);
    let done = desk::name_owner(&site.office, &answers.ask(case.actor), case.id, named).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(case.home()).saying("cases-owner-done").into_answer(&site)
}
