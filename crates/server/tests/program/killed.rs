//! Killed at any moment, under load, the program loses nothing that it acknowledged, leaves
//! nothing half-done, verifies, and is soon back.
//!
//! A round: people send forms; the program is killed (SIGKILL) at a moment drawn from the seed; it
//! is started again; what is in the record is held against what its answers promised; whoever got
//! no answer sends the same form again. `REDRESS_SEED=number` draws the same moments again, though
//! the machine may then be somewhere else in its work. `REDRESS_LONG=1` does many more rounds.
use std::{
    fmt::{Display, Formatter},
    path::PathBuf,
    time::{Duration, Instant},
};

use axum::response::IntoResponse;
use casework::id::CaseId;
use uuid::Uuid;

use crate::{
    served::{Place, Serving},
    under_load::{
        journal::{Form, Journal, Told, What},
        load::Load,
        record,
    },
};

/// After so many rounds a new office begins, so that each is looked through in a moment.
const ROUNDS_OF_AN_OFFICE: usize = 25;
/// The longest that half of the starts may take. Not every one: the machine may be so busy with
/// something else that one of them hardly gets its turn.
const QUICK: Duration = Duration::from_secs(10);
/// The most answers of a round before the kill, and the most milliseconds after the last of them.
const MOST_ANSWERS: u64 = 60;
const MOST_MILLISECONDS: u64 = 40;

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (bits ^ (bits >> 31)) % most
    }
}

fn seed() -> u64 {
    let given = std::env::var("REDRESS_SEED").ok().map(|seed| seed.parse().unwrap());
    let seed = given.unwrap_or_else(|| Uuid::new_v4().as_u64_pair().0);
    println!("REDRESS_SEED={seed}");
    seed
}

fn rounds(usual: usize, long: usize) -> usize {
    if std::env::var_os("REDRESS_LONG").is_some() { long } else { usual }
}

/// How many rounds there were, and how long the starts took.
#[derive(Default)]
struct Figures {
    rounds: usize,
    sent: usize,
    acknowledged: usize,
    unsure: usize,
    starts: Vec<Duration>,
}

impl Figures {
    fn add(&mut self, more: Self) {
        self.rounds += more.rounds;
        self.sent += more.sent;
        self.acknowledged += more.acknowledged;
        self.unsure += more.unsure;
        self.starts.extend(more.starts);
    }
}

impl Figures {
    /// How long half of the starts took at most.
    fn usual_start(&self) -> Duration {
        let mut starts = self.starts.clone();
        starts.sort_unstable();
        starts[starts.len() / 2]
    }
}

impl Display for Figures {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        let (middle, last) = (self.usual_start(), self.starts.iter().max().unwrap());
        let Self { rounds, sent, acknowledged, unsure, .. } = self;
        write!(out, "{rounds} kills, {sent} forms, {acknowledged} acknowledged, ")?;
        write!(out, "{unsure} unsure when it was killed, back after {middle:?}, at most {last:?}")
    }
}

/// An office that is killed so many times.
async fn lives_through(place: Place, dice: &mut Dice, rounds: usize) -> Figures {
    place.founds();
    let house = place.opened().await;
    let load = Load::of(&house.office).await;
    house.close().await;
    let (journal, mut figures) = (Journal::default(), Figures::default());
    let mut serving = place.serves();
    for round in 0..rounds {
        figures.unsure += is_killed(&mut serving, (&load, &journal), &place.address(), dice).await;
        serving = place.serves();
        figures.starts.push(serving.after);
        let house = place.opened().await;
        let wrong = record::broken_promises(&house, &journal).await;
        house.close().await;
        assert!(wrong.is_empty(), "round {round}:\n{}\n{}", wrong.join("\n"), place.log());
        assert_eq!(place.half_written_papers(), [] as [PathBuf; 0], "cleared at the start");
    }
    serving.is_killed();
    assert!(place.verifies());
    let all = journal.all();
    (figures.rounds, figures.sent) = (rounds, all.len());
    figures.acknowledged = all.iter().filter(|(_, told)| *told == Told::Done).count();
    assert!(figures.acknowledged > rounds, "{} forms got through", figures.acknowledged);
    figures
}

/// Waits for the moment of the kill: so many answers from now, and a little more.
async fn moment(journal: &Journal, dice: &mut Dice) {
    let answers = usize::try_from(dice.below(MOST_ANSWERS)).unwrap();
    let enough = journal.answers() + answers;
    let longest = Instant::now() + Duration::from_secs(30);
    while journal.answers() < enough && Instant::now() < longest {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(Duration::from_millis(dice.below(MOST_MILLISECONDS))).await;
}

/// Everybody sends; at some moment the program is killed. How many got no answer then.
async fn is_killed(
    serving: &mut Serving,
    (load, journal): (&Load, &Journal),
    address: &str,
    dice: &mut Dice,
) -> usize {
    let senders = load.begins(address, journal);
    moment(journal, dice).await;
    serving.is_killed();
    for sender in senders {
        sender.await.unwrap();
    }
    journal.all().iter().filter(|(_, told)| *told == Told::Nothing).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite_nothing_acknowledged_is_lost() {
    let mut figures = Figures::default();
    let (mut dice, mut left) = (Dice(seed()), rounds(20, 500));
    while left > 0 {
        let now = left.min(ROUNDS_OF_AN_OFFICE);
        figures.add(lives_through(Place::on_sqlite(), &mut dice, now).await);
        left -= now;
    }
    println!("on SQLite: {figures}");
    assert!(figures.usual_start() < QUICK, "it is not soon back");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgres_nothing_acknowledged_is_lost() {
    let Ok(server) = std::env::var("REDRESS_TEST_POSTGRES") else {
        println!("skipped: REDRESS_TEST_POSTGRES names no server");
        return;
    };
    let mut figures = Figures::default();
    let (mut dice, mut left) = (Dice(seed()), rounds(5, 100));
    while left > 0 {
        let now = left.min(ROUNDS_OF_AN_OFFICE);
        figures.add(lives_through(Place::on_postgres(&server).await, &mut dice, now).await);
        left -= now;
    }
    println!("on PostgreSQL: {figures}");
    assert!(figures.usual_start() < QUICK, "it is not soon back");
}

/// The program behind a door that says “done” before it passes a form on: what an answer before
/// the commit would be like.
async fn hasty_door(to: String) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let client = client.build().unwrap();
    let router = axum::Router::new().fallback(move |request: axum::extract::Request| {
        let (client, to) = (client.clone(), to.clone());
        async move { passes_on(&client, &to, request).await }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn passes_on(
    client: &reqwest::Client,
    to: &str,
    request: axum::extract::Request,
) -> axum::response::Response {
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let path = parts.uri.path().to_owned();
    let passed = client.request(parts.method, format!("{to}{path}"));
    let passed = passed.headers(parts.headers).body(bytes).send();
    if !path.ends_with("/note") {
        // Signing in has to be answered by the program itself.
        let Ok(answer) = passed.await else { return gone() };
        let mut response = axum::response::Response::new(axum::body::Body::empty());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        response.headers_mut().remove("content-length");
        return response;
    }
    tokio::spawn(passed);
    let case = path.trim_end_matches("/note").to_owned();
    (axum::http::StatusCode::SEE_OTHER, [("location", case)]).into_response()
}

fn gone() -> axum::response::Response {
    axum::http::StatusCode::BAD_GATEWAY.into_response()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_given_before_the_commit_would_be_noticed() {
    let place = Place::on_sqlite();
    place.founds();
    let house = place.opened().await;
    let load = Load::of(&house.office).await.of_notes();
    house.close().await;
    let (journal, mut dice) = (Journal::default(), Dice(seed()));
    let door = hasty_door(place.address()).await;
    for _ in 0..10 {
        let mut serving = place.serves();
        is_killed_behind(&mut serving, (&load, &journal), &door, &mut dice).await;
        let house = place.opened().await;
        let wrong = record::broken_promises(&house, &journal).await;
        house.close().await;
        if !wrong.is_empty() {
            assert!(wrong.iter().all(|it| it.starts_with("acknowledged, and lost")), "{wrong:?}");
            return;
        }
    }
    panic!("ten times it was killed after a hasty answer, and nobody noticed");
}

/// The same, where the door stays when the program is gone.
async fn is_killed_behind(
    serving: &mut Serving,
    (load, journal): (&Load, &Journal),
    door: &str,
    dice: &mut Dice,
) {
    let senders = load.begins(door, journal);
    moment(journal, dice).await;
    serving.is_killed();
    for sender in senders {
        sender.abort();
    }
}

#[test]
fn what_is_lost_half_done_or_done_twice_is_noticed() {
    let what = What::Paper;
    let form = Form { command: Uuid::nil(), what, case: CaseId(Uuid::nil()), no: 1 };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let whole = names(&["paper-added", "message-sent", "notice-issued"]);
    let half = names(&["paper-added"]);
    let twice = [whole.clone(), whole.clone()].concat();
    let fine = |told, names: &[String]| record::judged(&form, told, names).is_none();

    assert!(fine(Told::Done, &whole) && fine(Told::Nothing, &whole) && fine(Told::Nothing, &[]));
    assert!(fine(Told::Refused(507), &[]) && !fine(Told::Refused(507), &whole));
    assert!(!fine(Told::Done, &[]) && !fine(Told::Done, &half) && !fine(Told::Nothing, &half));
    assert!(!fine(Told::Done, &twice) && !fine(Told::Nothing, &twice));
}
