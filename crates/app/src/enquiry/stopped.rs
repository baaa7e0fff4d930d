//! Where people stop: the step at which a draft was left, counted when it ends, and nothing else
//! of it. What is counted is a number for a month; no draft, visit or person can be found from it.
use std::collections::BTreeMap;

use casework::{
    Day,
    codes::Channel,
    enquiry::checker::{Ask, Step},
};
use insight::{Shown, shown};

use super::{Draft, draft, summary};
use crate::{
    Office, Problem, day_of,
    ports::{Month, ScratchKind, Tally, Tick},
};

/// Where drafts ended.
const ENDED: &str = "draft-ended";
/// What the checker had advised by then.
const ADVISED: &str = "draft-advised";
/// The complaint was sent.
const SENT: &str = "sent";
/// The checker had advised, and no complaint was begun.
const AFTER_ADVICE: &str = "advised";
/// So many are cleared away at once.
const AT_ONCE: u32 = 100;

/// The pages of the form on which somebody can stop, in their order.
const PAGES: [&str; 16] = [
    "who",
    "you",
    "affected",
    "representative",
    "issue-organisation",
    "issue-happened",
    "issue-noticed",
    "issue-effect",
    "issue-subject",
    "issue-process",
    "wanted",
    "files",
    "contact",
    "needs",
    "language",
    "check",
];

/// What the checker can have advised.
const VERDICTS: [&str; 4] = ["bring-it-to-us", "not-yet", "ask-an-mp", "go-to"];

/// Where the drafts ended that were last touched in a month, as it may be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stopped {
    /// By the step at which they were left, in the order of the steps; `sent` is the last.
    pub places: Vec<Shown<String>>,
    /// By what the checker had advised.
    pub advice: Vec<Shown<String>>,
}

/// The months of which something was counted, the newest first.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn months(office: &Office) -> Result<Vec<Month>, Problem> {
    let counted = office.tallies.counted(ENDED).await?;
    let mut months: Vec<_> = counted.into_iter().map(|tally| tally.month).collect();
    months.sort_unstable();
    months.dedup();
    months.reverse();
    Ok(months)
}

/// Where the drafts of a month ended. Small numbers are not said (see [`insight::shown`]).
///
/// # Errors
///
/// The store cannot be reached.
pub async fn stopped(office: &Office, month: &Month) -> Result<Stopped, Problem> {
    let ended = of_month(office.tallies.counted(ENDED).await?, month);
    let advised = of_month(office.tallies.counted(ADVISED).await?, month);
    let verdicts = VERDICTS.map(str::to_owned);
    Ok(Stopped { places: in_order(places(), ended), advice: in_order(verdicts, advised) })
}

/// Clears away the drafts that have run out, with their files, and counts where each was left.
/// How many.
///
/// # Errors
///
/// The store or the disk is away. What was cleared away by then is counted.
pub async fn clear(office: &Office) -> Result<usize, Problem> {
    let now = office.clock.machine();
    let mut cleared = 0;
    loop {
        let ended = office.scratch.end(ScratchKind::Draft, now, AT_ONCE).await?;
        if ended.is_empty() {
            return Ok(cleared);
        }
        for it in ended {
            // Other things of the kind are no complaint: of those nothing is counted.
            let Ok(draft) = serde_json::from_slice::<Draft>(&it.body) else { continue };
            cleared += 1;
            count(office, &draft, it.at.saturating_sub(draft.kept_for())).await?;
            draft.remove_files(office).await?;
        }
    }
}

/// Counts a draft that has ended, last touched at `touched` (microseconds on the machine clock).
/// What staff key for others says nothing about the form, and is not counted.
pub(super) async fn count(office: &Office, draft: &Draft, touched: i64) -> Result<(), Problem> {
    if draft.channel != Channel::Web || draft.keyed_by.is_some() {
        return Ok(());
    }
    let ahead = office.clock.now().saturating_sub(office.clock.machine());
    let day = day_of(touched.saturating_add(ahead));
    let month = Month::of(day);
    let place = place(draft, day);
    let mut ticks = vec![Tick { series: ENDED, month: month.clone(), what: place }];
    if draft.answers.nation.is_some()
        && let Step::Advise(advice) = draft.answers.next(day)
    {
        ticks.push(Tick { series: ADVISED, month, what: advice.verdict.code().to_owned() });
    }
    office.tallies.count(ticks).await
}

/// The step at which a draft stands: a question of the checker, its advice, a page of the form.
fn place(draft: &Draft, day: Day) -> String {
    if draft.sent.as_ref().is_some_and(|sent| sent.done) {
        return SENT.to_owned();
    }
    if draft.is_begun() {
        let page = summary::missing(draft).unwrap_or_else(|| "check".to_owned());
        return format!("form-{}", of_any_issue(&page));
    }
    match draft.answers.next(day) {
        Step::Ask(ask) => format!("check-{}", ask.code()),
        Step::Advise(_) => AFTER_ADVICE.to_owned(),
    }
}

/// The page of an issue, whichever issue it is.
fn of_any_issue(page: &str) -> String {
    match page.strip_prefix("issue/").and_then(|rest| rest.split_once('/')) {
        Some((_, step)) => format!("issue-{step}"),
        None => page.to_owned(),
    }
}

/// Every step, in the order in which people meet them.
fn places() -> Vec<String> {
    let asks = Ask::ALL.iter().map(|ask| format!("check-{}", ask.code()));
    let pages = PAGES.iter().map(|page| format!("form-{page}"));
    asks.chain([AFTER_ADVICE.to_owned()]).chain(pages).chain([SENT.to_owned()]).collect()
}

fn of_month(counted: Vec<Tally>, month: &Month) -> BTreeMap<String, u64> {
    let of_it = counted.into_iter().filter(|tally| tally.month == *month);
    of_it.map(|tally| (tally.what, tally.count)).collect()
}

/// The counts in this order; what an earlier edition of the form called otherwise comes last.
fn in_order(
    order: impl IntoIterator<Item = String>,
    mut counted: BTreeMap<String, u64>,
) -> Vec<Shown<String>> {
    let mut rows: Vec<_> = order
        .into_iter()
        .filter_map(|what| counted.remove(&what).map(|count| (what, count)))
        .collect();
    rows.extend(counted);
    shown(rows)
}

/// Every step, and everything that the checker advises, by the codes under which they count.
pub fn all_codes() -> (Vec<String>, Vec<String>) {
    (places(), VERDICTS.map(str::to_owned).to_vec())
}

impl Draft {
    /// Whether the form was begun: before that only the checker was asked.
    fn is_begun(&self) -> bool {
        self.begun || !self.complainant.name.is_empty()
    }

    /// How long it is kept after the last change, in microseconds.
    pub(super) fn kept_for(&self) -> i64 {
        let is_sent = self.sent.as_ref().is_some_and(|sent| sent.done);
        if is_sent { draft::KEPT_WHEN_SENT } else { draft::KEPT }
    }

    /// Removes the files that came with it, unless they belong to a case by now.
    pub(super) async fn remove_files(&self, office: &Office) -> Result<(), Problem> {
        if self.sent.is_none() {
            for file in &self.files {
                office.files.remove(file.stored.file).await?;
            }
        }
        Ok(())
    }
}
