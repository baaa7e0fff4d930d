//! The made-up office: one click signs in as each person, and the calendar turns. These pages
//! are mounted in a made-up office only.
use std::collections::{BTreeMap, BTreeSet};

use app::{
    Problem, desk,
    lists::{
        Cell, Question, Test, party,
        work::{self, WorkRow},
    },
    settings, stories,
};
use axum::extract::State;
use casework::{
    account::{Account, Post},
    id::{AccountId, OrganisationId},
    organisation::Organisation,
    permission::Actor,
    record::Kind,
};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use crate::{
    Access, Answer, Apology, Asked, At, Audience, Choice, Entry, Field, Form, Onward, Page, Sent,
    Site, Visitor, session,
};

/// The pages of a made-up office.
pub(crate) fn routes() -> Vec<Entry> {
    vec![
        Entry::get("/demo", Access::Anyone, show).listed("demo-nav", &Audience::ALL),
        Entry::post("/demo/become/{account}", Access::Anyone, become_somebody),
        Entry::get("/demo/calendar", Access::Anyone, calendar),
        Entry::post("/demo/calendar", Access::Anyone, turn),
        Entry::post("/demo/turn", Access::Anyone, turn_from_anywhere),
    ]
}

#[derive(Debug, Serialize)]
pub(crate) struct Demo {
    groups: Vec<Group>,
}

/// People who do the same.
#[derive(Debug, Serialize)]
struct Group {
    code: &'static str,
    people: Vec<Somebody>,
}

#[derive(Debug, Serialize)]
struct Somebody {
    account: String,
    name: String,
    about: String,
}

impl Page for Demo {
    const TEMPLATE: &'static str = "demo/show.html";

    fn samples() -> Vec<Self> {
        let somebody = Somebody { account: "1".into(), name: "Ada".into(), about: "4821".into() };
        vec![Self { groups: vec![Group { code: "public", people: vec![somebody] }] }]
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<Demo>()
}

/// Everybody, by what they do: who works here first, and whose complaint is open before the rest.
async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let mut groups: BTreeMap<(u8, &'static str), Vec<Somebody>> = BTreeMap::new();
    let mut complainants = BTreeMap::new();
    let mut after = uuid::Uuid::nil();
    loop {
        let page = site.office.record.streams(Kind::Account, after, 500).await?;
        let Some(last) = page.last().copied() else { break };
        for id in page {
            let loaded = stories::load::<Account>(site.office.record.as_ref(), id).await?;
            let Some(post) = loaded.story.post.filter(|_| loaded.story.is_open()) else { continue };
            let name = loaded.story.name().to_owned();
            if post == Post::Public {
                complainants.insert(AccountId(id), name);
                continue;
            }
            let about = about(&site, post).await?;
            let somebody = Somebody { account: id.to_string(), name, about };
            groups.entry(group_of(post)).or_default().push(somebody);
        }
        after = last;
    }
    groups.insert(group_of(Post::Public), who_complain(&site, &visitor, complainants).await?);
    let groups = groups.into_iter().map(|((_, code), people)| Group { code, people }).collect();
    site.page(&visitor, &Demo { groups })
}

fn group_of(post: Post) -> (u8, &'static str) {
    match post {
        Post::Staff { manager: false, administrator: false } => (1, "officer"),
        Post::Staff { manager: true, .. } => (2, "manager"),
        Post::Staff { .. } => (3, "administrator"),
        Post::Organisation { .. } => (4, "organisation"),
        Post::Member { .. } => (5, "member"),
        Post::Public => (6, "public"),
    }
}

/// What tells somebody apart who does not complain: their organisation, or their member.
async fn about(site: &Site, post: Post) -> Result<String, Apology> {
    match post {
        Post::Organisation { of, .. } => {
            let found = stories::load::<Organisation>(site.office.record.as_ref(), of.0).await?;
            Ok(found.story.entry.map(|entry| entry.name).unwrap_or_default())
        }
        Post::Member { of, .. } => {
            let seat = app::members::find(&site.office, of).await?;
            Ok(seat
                .map_or_else(String::new, |seat| format!("{}, {}", seat.name, seat.constituency)))
        }
        Post::Public | Post::Staff { .. } => Ok(String::new()),
    }
}

/// Those who complain, with their complaint, where it stands and whom it is about; who still
/// waits for an answer stands first.
async fn who_complain(
    site: &Site,
    visitor: &Visitor,
    people: BTreeMap<AccountId, String>,
) -> Result<Vec<Somebody>, Apology> {
    let theirs = their_complaints(site, people.keys().copied()).await?;
    let about = theirs.values().filter_map(|row| row.organisation).map(OrganisationId).collect();
    let names = desk::names(&site.office, about, BTreeSet::new()).await?;
    let somebody = |(account, name): (AccountId, String)| {
        let row = theirs.get(&account);
        let about = row.map(|row| complaint(site, visitor, row, &names)).unwrap_or_default();
        (
            !row.is_some_and(|row| row.is_open),
            Somebody { account: account.to_string(), name, about },
        )
    };
    let mut all: Vec<_> = people.into_iter().map(somebody).collect();
    all.sort_by_key(|(is_over, _)| *is_over);
    Ok(all.into_iter().map(|(_, somebody)| somebody).collect())
}

/// The first complaint of each account.
async fn their_complaints(
    site: &Site,
    accounts: impl Iterator<Item = AccountId>,
) -> Result<BTreeMap<AccountId, WorkRow>, Apology> {
    let mut found = BTreeMap::new();
    let accounts: Vec<_> = accounts.map(|account| Cell::Id(account.0)).collect();
    for some in accounts.chunks(AT_ONCE) {
        let theirs = Question::of(&party::TABLE).when("account", Test::OneOf(some.to_vec()));
        let lines = site.office.lists.select(&theirs.page(MOST, 0)).await?;
        let theirs: Vec<_> = lines.iter().map(party::PartyRow::from).collect();
        let references = theirs.iter().filter_map(|row| row.reference);
        let sought = references.map(|it| Cell::code(it.digits())).collect::<Vec<_>>();
        if sought.is_empty() {
            continue;
        }
        let cases = Question::of(&work::TABLE).when("reference", Test::OneOf(sought));
        let lines = site.office.lists.select(&cases.page(MOST, 0)).await?;
        let rows: BTreeMap<_, _> =
            lines.iter().map(WorkRow::from).map(|row| (row.case, row)).collect();
        for of in theirs {
            if let (Some(account), Some(row)) = (of.account, rows.get(&of.case)) {
                found.entry(account).or_insert_with(|| row.clone());
            }
        }
    }
    Ok(found)
}

/// So many accounts are asked for in one question.
const AT_ONCE: usize = 200;
/// More complaints than so many people have.
const MOST: u32 = 2_000;

/// A complaint in few words: its reference, where it stands, and whom it is about first.
fn complaint(site: &Site, visitor: &Visitor, row: &WorkRow, names: &desk::Names) -> String {
    let Some(reference) = row.reference else { return String::new() };
    let stage = site.words().say(visitor.language, &format!("case-stage-{}", row.stage), &[]);
    let about = row.organisation.map(|id| names.organisation(OrganisationId(id)).to_owned());
    let name = about.unwrap_or_default();
    let key = if name.is_empty() { "demo-about-case" } else { "demo-about-complaint" };
    let args = [
        ("reference", reference.to_string().into()),
        ("stage", stage.into()),
        ("organisation", name.into()),
    ];
    site.words().say(visitor.language, key, &args)
}

/// Signs in as somebody, and goes where they begin.
async fn become_somebody(
    State(site): State<Site>,
    visitor: Visitor,
    At(account): At<AccountId>,
) -> Answer {
    session::end(&site, &visitor).await?;
    let loaded = stories::load::<Account>(site.office.record.as_ref(), account.0).await?;
    let post =
        loaded.story.post.filter(|_| loaded.story.is_open()).ok_or_else(Apology::not_found)?;
    let begins = match post {
        Post::Public => "/my",
        Post::Organisation { .. } => "/organisation",
        Post::Member { .. } => "/member",
        Post::Staff { manager: false, administrator: true } => "/admin",
        Post::Staff { .. } => "/office",
    };
    let cookie = session::begin(&site, account).await?;
    Onward::to(begins).keeping(cookie).into_answer(&site)
}

/// How far the calendar can be turned at once.
const TURNS: [(&str, &str); 4] = [
    ("1", "demo-turn-day"),
    ("7", "demo-turn-week"),
    ("28", "demo-turn-month"),
    ("91", "demo-turn-quarter"),
];

fn form() -> Form {
    let choices: Vec<Choice> = TURNS.iter().map(|(days, key)| Choice::new(*days, *key)).collect();
    Form::new()
        .heading("demo-calendar")
        .field(Field::radios("days", "demo-turn", choices))
        .back("/demo")
        .button("demo-turn-button")
}

async fn calendar(State(site): State<Site>, visitor: Visitor) -> Answer {
    form().show(&site, &visitor)
}

/// Turns the calendar forward; each day does what that day asks for.
async fn turn(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = form();
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = turn_by(&site, &visitor, answers.parsed("days")?.unwrap_or(1)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/demo").saying("demo-turned").into_answer(&site)
}

/// How far the banner turns the calendar, and from where.
#[derive(Deserialize)]
struct Turn {
    #[serde(default)]
    days: i64,
    #[serde(default)]
    back: String,
}

/// The same by one click on any page, and back to that page.
async fn turn_from_anywhere(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(asked): Asked<Turn>,
) -> Answer {
    turn_by(&site, &visitor, asked.days.max(1)).await?;
    Onward::back(&asked.back).saying("demo-turned").into_answer(&site)
}

async fn turn_by(site: &Site, visitor: &Visitor, days: i64) -> Result<(), Problem> {
    let to = site.office.today().saturating_add(days.min(366).days());
    let by = visitor.actor.unwrap_or(Actor::PROGRAM);
    settings::turn_calendar(&site.office, &by, to).await
}
