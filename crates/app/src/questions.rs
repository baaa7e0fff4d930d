//! Saved questions: staff ask for a count, a second person publishes the answer, and the same
//! question is asked again in a minute.
mod count;

use casework::{
    Day, Refusal,
    id::QuestionId,
    permission::{OfficeDeed, OfficePermit, may_beside},
    question::{Answered, Query, Question, QuestionEvent},
};
use uuid::Uuid;

use crate::{
    Ask, Office, Problem,
    lists::{self, Cell, Test, question::TABLE},
    ports::{Envelope, Receipt},
    stories::{self, Loaded},
};

/// How often something is decided again when somebody else wrote first.
const TRIES: usize = 8;
/// So many are read at once.
const AT_ONCE: u32 = 200;
/// The name space of the identifiers.
const SPACE: Uuid = Uuid::from_u128(0x51d3_9a47_0c2e_4b8f_a6e1_7f20_93bd_44c5);

/// Asks a question and keeps it with its answer. The same command always makes the same one.
///
/// # Errors
///
/// [`Problem::NotFound`] for whoever does not work on cases; the rule's refusal; what the store
/// cannot do.
pub async fn ask(
    office: &Office,
    ask: &Ask,
    query: Query,
    request: &str,
) -> Result<QuestionId, Problem> {
    let permit = leave(ask, OfficeDeed::AskQuestion)?;
    let id = QuestionId(Uuid::new_v5(&SPACE, ask.command.as_bytes()));
    let query = query.over(office.today())?;
    if let Some(code) = &query.organisation {
        crate::organisations::listed(office, code).await?;
    }
    let answer = count::answer(office, &query).await?;
    let rule =
        |question: &Question| question.answer(&permit, query.clone(), request, answer.clone());
    tell(office, ask, id, rule).await?;
    Ok(id)
}

/// Publishes the answer with this hash: somebody else than who asked.
///
/// # Errors
///
/// As [`ask`].
pub async fn publish(
    office: &Office,
    ask: &Ask,
    id: QuestionId,
    hash: &str,
) -> Result<Receipt, Problem> {
    let permit = leave(ask, OfficeDeed::PublishAnswer)?;
    tell(office, ask, id, |question| question.publish(&permit, hash)).await
}

/// Leave to do something with a saved question. To anybody without, there is none.
fn leave(ask: &Ask, deed: OfficeDeed) -> Result<OfficePermit, Problem> {
    may_beside(&ask.actor, deed).map_err(|_| Problem::NotFound)
}

async fn tell(
    office: &Office,
    ask: &Ask,
    id: QuestionId,
    rule: impl Fn(&Question) -> Result<Vec<QuestionEvent>, Refusal> + Send + Sync,
) -> Result<Receipt, Problem> {
    for _ in 0..TRIES {
        let loaded: Loaded<Question> = stories::load(office.record.as_ref(), id.0).await?;
        if let Some(first) = loaded.answered(ask.command) {
            return Ok(first);
        }
        let events = rule(&loaded.story)?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command: ask.command,
            actor: ask.actor.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: office.clock.now().max(last),
        };
        match stories::append(office.record.as_ref(), &loaded, envelope, &events).await {
            Err(Problem::Stale(_)) => {}
            answer => return answer,
        }
    }
    Err(Problem::Busy)
}

/// One saved question.
///
/// # Errors
///
/// There is none; the store cannot be reached.
pub async fn find(office: &Office, id: QuestionId) -> Result<Answered, Problem> {
    let loaded: Loaded<Question> = stories::load(office.record.as_ref(), id.0).await?;
    loaded.story.answered.ok_or(Problem::NotFound)
}

/// A saved question in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Which.
    pub id: QuestionId,
    /// Its question and its answer.
    pub answered: Answered,
}

/// The saved questions, the newest first: all, or what is public.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn saved(office: &Office, only_public: bool) -> Result<Vec<Saved>, Problem> {
    let mut question = lists::Question::of(&TABLE).by_falling("answered").page(AT_ONCE, 0);
    if only_public {
        question = question.when("published", Test::IsFilled);
    }
    let mut all = Vec::new();
    for line in office.lists.select(&question).await? {
        let id = QuestionId(line.stream);
        all.push(Saved { id, answered: find(office, id).await? });
    }
    Ok(all)
}

/// The reference under which an answer is public: the beginning of its hash.
pub fn reference(answered: &Answered) -> String {
    let letters: String = answered.hash.chars().take(10).collect();
    format!("A-{}", letters.to_uppercase())
}

/// The public answer with this reference, and since when it is so.
///
/// # Errors
///
/// There is none; the store cannot be reached.
pub async fn published(office: &Office, wanted: &str) -> Result<(Answered, Day), Problem> {
    let question = lists::Question::of(&TABLE)
        .when("reference", Test::Is(Cell::code(wanted)))
        .when("published", Test::IsFilled)
        .page(1, 0);
    let lines = office.lists.select(&question).await?;
    let line = lines.first().ok_or(Problem::NotFound)?;
    let answered = find(office, QuestionId(line.stream)).await?;
    let on = answered.published.ok_or(Problem::NotFound)?;
    Ok((answered, on))
}
