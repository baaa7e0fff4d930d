//! Finding contacts: whom to call back, the newest, those of a member's office or of a case, and
//! those of a name as it sounds.
use std::collections::BTreeSet;

use casework::{
    contact::Contact,
    id::{CaseId, ContactId, MemberId},
    permission::Actor,
};
use uuid::Uuid;

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        contact::{ContactRow, NAMES, TABLE},
    },
    stories::{self, Loaded},
};

/// Contacts on one page.
pub const PAGE: u32 = 50;
/// So many contacts are looked at for one word of a name.
const LOOKED_AT: u32 = 200;

/// Which contacts are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Those who are to be called back, the first day first.
    CallBacks,
    /// All, the newest first.
    All,
    /// Those of a member's office, the newest first.
    OfMember(MemberId),
}

/// Contacts that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contacts {
    /// They.
    pub rows: Vec<ContactRow>,
    /// How many there are, on all pages.
    pub total: u64,
}

/// One contact, with everything that happened to it.
///
/// # Errors
///
/// There is none, or the store cannot be reached.
pub async fn find(office: &Office, contact: ContactId) -> Result<Loaded<Contact>, Problem> {
    let loaded: Loaded<Contact> = stories::load(office.record.as_ref(), contact.0).await?;
    if loaded.version() == 0 { Err(Problem::NotFound) } else { Ok(loaded) }
}

/// A page of contacts (from 0).
///
/// # Errors
///
/// The store cannot be reached.
pub async fn found(office: &Office, wanted: &Wanted, page: u32) -> Result<Contacts, Problem> {
    let all = Question::of(&TABLE);
    let question = match wanted {
        Wanted::CallBacks => all.when("call_back", Test::IsFilled).by("call_back").by("logged_at"),
        Wanted::All => all.by_falling("logged_at"),
        Wanted::OfMember(member) => {
            all.when("member", Test::Is(Cell::Id(member.0))).by_falling("logged_at")
        }
    };
    let total = office.lists.count(&question).await?;
    let question = question.page(PAGE, page.saturating_mul(PAGE));
    let lines = office.lists.select(&question).await?;
    Ok(Contacts { rows: lines.iter().map(ContactRow::from).collect(), total })
}

/// The call backs that somebody owes: of the contacts that they logged.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn called_back_by(office: &Office, by: &Actor) -> Result<Contacts, Problem> {
    let question = Question::of(&TABLE)
        .when("call_back", Test::IsFilled)
        .when("logged_by", Test::Is(Cell::Id(by.account.0)))
        .by("call_back")
        .by("logged_at");
    let total = office.lists.count(&question).await?;
    let lines = office.lists.select(&question.page(PAGE, 0)).await?;
    Ok(Contacts { rows: lines.iter().map(ContactRow::from).collect(), total })
}

/// The contacts about a case, and the one it grew from, the newest first.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn about_case(office: &Office, case: CaseId) -> Result<Vec<ContactRow>, Problem> {
    let mut rows: Vec<ContactRow> = Vec::new();
    for column in ["asked_case", "became"] {
        let is = Test::Is(Cell::Id(case.0));
        let question = Question::of(&TABLE).when(column, is).by_falling("logged_at").page(PAGE, 0);
        rows.extend(office.lists.select(&question).await?.iter().map(ContactRow::from));
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    rows.dedup_by_key(|row| row.id);
    Ok(rows)
}

/// Contacts of callers whose name has all these words, as written or as they sound, the newest
/// first. More than a page of them: the newest.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn of_name(office: &Office, name: &str) -> Result<Contacts, Problem> {
    let mut all: Option<BTreeSet<Uuid>> = None;
    for word in name.split_whitespace() {
        let mut fits = BTreeSet::new();
        for form in casework::name::forms_of(word) {
            let question =
                Question::of(&NAMES).when("form", Test::Is(Cell::Find(form))).page(LOOKED_AT, 0);
            let lines = office.lists.select(&question).await?;
            fits.extend(lines.iter().map(|line| line.stream));
        }
        all = Some(match all {
            Some(before) => before.intersection(&fits).copied().collect(),
            None => fits,
        });
    }
    let mut rows = Vec::new();
    for id in all.unwrap_or_default() {
        let loaded = find(office, ContactId(id)).await?;
        rows.extend(ContactRow::of(ContactId(id), &loaded.story));
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    rows.truncate(PAGE as usize);
    Ok(Contacts { rows, total })
}
