//! What waits: in my hands, in the queues, by day.
use casework::{
    codes::{Priority, Queue},
    permission::Actor,
};

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        duty::{self, DutyRow},
        work::{self, WorkRow},
    },
};

/// So many rows are on a page.
pub const PAGE: u32 = 50;
/// So many rows of each kind are on the page of one's own work.
const MINE: u32 = 20;

/// How much waits somewhere, and how much of it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Where.
    pub queue: Queue,
    /// Cases that nobody has taken, or duties that nobody has done.
    pub count: u64,
    /// Of these, past their day.
    pub late: u64,
}

/// What one officer has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyWork {
    /// What is owed first, late first.
    pub duties: Vec<DutyRow>,
    /// How many duties there are.
    pub owed: u64,
    /// How many of them are late.
    pub late: u64,
    /// My cases, the next day first.
    pub cases: Vec<WorkRow>,
    /// How many cases I have.
    pub open: u64,
    /// What waits in the queues.
    pub queues: Vec<Waits>,
}

/// Reads what one officer has to do.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn my_work(office: &Office, actor: &Actor) -> Result<MyWork, Problem> {
    let me = || Test::Is(Cell::Id(actor.account.0));
    let owed = Question::of(&duty::TABLE).when("owner", me()).by("due").page(MINE, 0);
    let late = owed.clone().when("due", before_today(office));
    let mine = Question::of(&work::TABLE)
        .when("is_open", Test::Is(Cell::Flag(true)))
        .when("owner", me())
        .by("next")
        .page(MINE, 0);
    Ok(MyWork {
        duties: office.lists.select(&owed).await?.iter().map(DutyRow::from).collect(),
        owed: office.lists.count(&owed).await?,
        late: office.lists.count(&late).await?,
        cases: office.lists.select(&mine).await?.iter().map(WorkRow::from).collect(),
        open: office.lists.count(&mine).await?,
        queues: waits(office).await?,
    })
}

/// What waits in each queue: each list is asked once for all of them, and once for what is late.
async fn waits(office: &Office) -> Result<Vec<Waits>, Problem> {
    let cases = open_and_awake().when("queue", Test::IsFilled);
    let duties = Question::of(&duty::TABLE).when("queue", Test::IsFilled);
    let (late_cases, late_duties) = (
        cases.clone().when("next", before_today(office)),
        duties.clone().when("due", before_today(office)),
    );
    let by_queue = async |question| office.lists.count_by(&question, "queue").await;
    let cases = (by_queue(cases).await?, by_queue(late_cases).await?);
    let duties = (by_queue(duties).await?, by_queue(late_duties).await?);
    let waits = |queue: &Queue| {
        let (all, late) = if holds_cases(*queue) { &cases } else { &duties };
        let of = |counts: &[(Cell, u64)]| {
            let ours = counts.iter().find(|(code, _)| *code == Cell::code(queue.code()));
            ours.map_or(0, |(_, count)| *count)
        };
        Waits { queue: *queue, count: of(all), late: of(late) }
    };
    Ok(Queue::ALL.iter().map(waits).collect())
}

fn before_today(office: &Office) -> Test {
    let yesterday = office.today().yesterday().unwrap_or(casework::Day::MIN);
    Test::AtMost(Cell::day(yesterday))
}

/// Whether whole cases wait here for an officer, rather than single duties.
fn holds_cases(queue: Queue) -> bool {
    match queue {
        Queue::InitialChecks | Queue::Primary | Queue::Detailed => true,
        Queue::Signing | Queue::Compliance | Queue::Publication | Queue::Post => false,
    }
}

/// Open cases that wait in a queue; what sleeps until a day is not waiting.
fn in_queue(queue: Queue) -> Question {
    open_and_awake().when("queue", Test::Is(Cell::code(queue.code())))
}

fn open_and_awake() -> Question {
    Question::of(&work::TABLE)
        .when("is_open", Test::Is(Cell::Flag(true)))
        .when("stage", Test::IsNot(Cell::code("waiting")))
}

/// Which cases of a queue to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// Only those with this reason to go first.
    pub priority: Option<Priority>,
    /// Pages to pass over.
    pub page: u32,
}

/// What waits in a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Queued {
    /// Cases, those with reasons to go first before the others, then by age.
    Cases {
        /// One page of them.
        rows: Vec<WorkRow>,
        /// How many there are.
        total: u64,
        /// How many there are with each reason to go first.
        reasons: Vec<(Priority, u64)>,
    },
    /// Duties, by day.
    Duties(Duties),
}

/// Reads a queue.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn queue(office: &Office, queue: Queue, filter: QueueFilter) -> Result<Queued, Problem> {
    if !holds_cases(queue) {
        let filter = DutyFilter { whose: Whose::Queue(queue), page: filter.page };
        return Ok(Queued::Duties(page_of(office, filter).await?));
    }
    let by_reasons = office.lists.count_by(&in_queue(queue), "reasons").await?;
    let reasons = Priority::ALL.iter().map(|it| (*it, work::with(*it, &by_reasons))).collect();
    // Neither is ever empty: to say so lets an index give the order.
    let mut wanted = in_queue(queue)
        .when("rank", Test::IsFilled)
        .when("received", Test::IsFilled)
        .by("rank")
        .by("received");
    let mut total = by_reasons.iter().map(|(_, count)| count).sum();
    if let Some(priority) = filter.priority {
        wanted = wanted.when("reasons", work::having(priority));
        total = work::with(priority, &by_reasons);
    }
    let wanted = wanted.page(PAGE, filter.page.saturating_mul(PAGE));
    let rows = office.lists.select(&wanted).await?.iter().map(WorkRow::from).collect();
    Ok(Queued::Cases { rows, total, reasons })
}

/// Which open cases to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenFilter<'a> {
    /// Only those at this stage, by its code; all, if it is empty.
    pub stage: &'a str,
    /// Pages to pass over.
    pub page: u32,
}

/// Open cases, the one that has waited longest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCases {
    /// One page of them.
    pub rows: Vec<WorkRow>,
    /// How many there are.
    pub total: u64,
    /// How many there are at each stage, by its code.
    pub stages: Vec<(String, u64)>,
}

/// Reads every open case, whoever has it, by the day on which it reached the office.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn open_cases(office: &Office, filter: OpenFilter<'_>) -> Result<OpenCases, Problem> {
    let open = Question::of(&work::TABLE).when("is_open", Test::Is(Cell::Flag(true)));
    let stages = office.lists.count_by(&open, "stage").await?;
    let stages = stages.into_iter().filter_map(|(stage, count)| match stage {
        Cell::Code(code) => Some((code, count)),
        _ => None,
    });
    let stages: Vec<_> = stages.collect();
    let mut wanted = open;
    if !filter.stage.is_empty() {
        wanted = wanted.when("stage", Test::Is(Cell::code(filter.stage)));
    }
    let asked = stages.iter().filter(|(code, _)| filter.stage.is_empty() || code == filter.stage);
    let total = asked.map(|(_, count)| count).sum();
    // Never empty: to say so lets an index give the order.
    let wanted = wanted.when("received", Test::IsFilled).by("received");
    let page = wanted.page(PAGE, filter.page.saturating_mul(PAGE));
    let rows = office.lists.select(&page).await?.iter().map(WorkRow::from).collect();
    Ok(OpenCases { rows, total, stages })
}

/// Whose duties to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Queue(Queue),
    Officer(casework::id::AccountId),
    Everybody,
}

/// Which duties to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyFilter {
    whose: Whose,
    page: u32,
}

impl DutyFilter {
    /// My own.
    pub fn mine(actor: &Actor, page: u32) -> Self {
        Self { whose: Whose::Officer(actor.account), page }
    }

    /// Everybody's.
    pub fn everybodys(page: u32) -> Self {
        Self { whose: Whose::Everybody, page }
    }
}

/// Duties, late first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duties {
    /// One page of them.
    pub rows: Vec<DutyRow>,
    /// How many there are.
    pub total: u64,
    /// How many are late.
    pub late: u64,
}

/// Reads duties by their day, late first.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn duties(office: &Office, filter: DutyFilter) -> Result<Duties, Problem> {
    page_of(office, filter).await
}

async fn page_of(office: &Office, filter: DutyFilter) -> Result<Duties, Problem> {
    let all = Question::of(&duty::TABLE);
    let all = match filter.whose {
        Whose::Queue(queue) => all.when("queue", Test::Is(Cell::code(queue.code()))),
        Whose::Officer(account) => all.when("owner", Test::Is(Cell::Id(account.0))),
        Whose::Everybody => all,
    };
    let (total, late) = (
        office.lists.count(&all).await?,
        office.lists.count(&all.clone().when("due", before_today(office))).await?,
    );
    let page = all.by("due").page(PAGE, filter.page.saturating_mul(PAGE));
    let rows = office.lists.select(&page).await?.iter().map(DutyRow::from).collect();
    Ok(Duties { rows, total, late })
}
