//! What people see while the disk is full, while nothing may be written, and while PostgreSQL is
//! gone: a clear page with a next step. Nothing acknowledged is lost, nothing is half-done, and
//! work goes on when it is over.
use std::{net::SocketAddr, path::PathBuf, time::Instant};

use casework::Event;
use server::House;
use testkit::Reader;
use uuid::Uuid;

use crate::{
    hands::{SmallDisk, Throwaway},
    served::{self, Officer, PASSWORD, Person, Place},
    under_load::{
        journal::{Journal, Told},
        load::Load,
        record,
    },
};

/// An officer with a form for a note before them.
async fn before_a_note(address: &str, officer: &Officer, person: &Person, words: &str) -> Reader {
    let mut reader = Reader::at(address);
    reader.opens("/sign-in/password").await;
    reader.fills("E-mail address", &officer.email);
    reader.fills("Password", PASSWORD);
    reader.presses("Sign in").await;
    reader.opens(&format!("/cases/{}/note", person.reference)).await;
    reader.fills("Write a note for colleagues", words);
    reader
}

/// The same form, sent once more as it was.
async fn sends_again(reader: &mut Reader, person: &Person, command: Uuid) {
    let to = format!("/cases/{}/note", person.reference);
    let kind = "application/x-www-form-urlencoded";
    reader
        .sends_by_hand(|http, site| {
            let request = http.post(format!("{site}{to}")).header("content-type", kind);
            let request = request.header("sec-fetch-site", "same-origin");
            request.body(format!("command={command}&words=Sent+again"))
        })
        .await;
}

async fn notes(house: &House, person: &Person) -> usize {
    let loaded = house.office.case(person.case).await.unwrap();
    let notes = loaded.told.iter().filter(|it| matches!(it.event, Event::NoteWritten { .. }));
    notes.count()
}

#[track_caller]
fn says_that_there_is_no_room(reader: &Reader) {
    assert_eq!(reader.status(), 507, "{}", reader.words());
    assert_eq!(reader.heading(), "Sorry, we cannot save this now");
    reader.sees("Nothing was lost and nothing was half done");
    reader.sees("copy what you typed to a safe place, and try again later");
    reader.sees_no("database");
}

#[track_caller]
fn says_to_try_again(reader: &Reader) {
    assert_eq!(reader.status(), 503, "{}", reader.words());
    assert_eq!(reader.heading(), "Sorry, please try again");
    reader.sees("Nothing was lost and nothing was half done");
    reader.sees("Then go back and send it again");
    reader.sees_no("database");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_and_nothing_is_lost() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let place = Place::in_folder(disk.folder());
    place.founds();
    let house = place.opened().await;
    let (officer, person) =
        (served::officer(&house.office, 1).await, served::person(&house.office, "Ada").await);
    house.close().await;
    let serving = place.serves();
    let mut before = before_a_note(&place.address(), &officer, &person, "Before").await;
    before.presses("Save").await;
    before.sees("Saved");
    let mut during = before_a_note(&place.address(), &officer, &person, "During").await;
    let mut paper = Reader::at(&place.address());
    paper.opens("/sign-in/reference").await;
    paper.fills("Reference", &person.reference.to_string());
    paper.fills("Access code", &person.code);
    paper.presses("Sign in").await;
    paper.opens(&format!("/my/{}/messages", person.reference)).await;

    // The log of the program lies on it too.
    disk.fills();
    let command = Uuid::now_v7();
    during.presses("Save").await;
    says_that_there_is_no_room(&during);
    paper.fills("Your message", "With a paper");
    paper.attaches("Papers", "letter.pdf", [b"%PDF-1.4\n".to_vec(), vec![7; 300_000]].concat());
    paper.presses("Send").await;
    says_that_there_is_no_room(&paper);
    sends_again(&mut during, &person, command).await;
    says_that_there_is_no_room(&during);
    let mut anybody = Reader::at(&place.address());
    anybody.opens("/").await;
    assert_eq!(anybody.status(), 200, "what needs no room goes on");

    disk.frees();
    sends_again(&mut during, &person, command).await;
    during.sees("Saved");
    sends_again(&mut during, &person, command).await;
    during.sees("Saved");
    drop(serving);
    let house = place.opened().await;
    assert_eq!(notes(&house, &person).await, 2, "before and afterwards, each once");
    assert!(house.store.verify().await.unwrap().is_sound());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_takes_nothing_is_told_at_the_start() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let place = Place::in_folder(disk.folder());
    place.founds();
    disk.may_only_be_read(true);

    let done = place.redress(&["serve", "--listen", "127.0.0.1:0"]).output().unwrap();

    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(3), "{told}");
    assert!(told.starts_with("redress: ") && told.lines().count() == 1, "{told}");
    assert!(told.contains("Read-only file system"), "{told}");
    assert!(told.contains(place.data.to_str().unwrap()), "{told}");
    disk.may_only_be_read(false);
    disk.fills();
    let done = place.redress(&["verify"]).output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(told.contains("No space left on device"), "{told}");
    disk.frees();
    drop(place.serves());
    assert!(place.verifies());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_can_only_be_read_is_told_and_work_goes_on_afterwards() {
    let place = Place::on_sqlite();
    place.founds();
    let house = place.opened().await;
    let (officer, person) =
        (served::officer(&house.office, 1).await, served::person(&house.office, "Ada").await);
    let address = serves_here(&house).await;
    let mut reader = before_a_note(&address, &officer, &person, "During").await;
    let command = Uuid::now_v7();

    house.store.meddle("PRAGMA query_only = ON").await.unwrap();
    reader.presses("Save").await;
    says_to_try_again(&reader);
    sends_again(&mut reader, &person, command).await;
    says_to_try_again(&reader);
    reader.opens(&format!("/cases/{}", person.reference)).await;
    assert_eq!(reader.status(), 200, "reading goes on");

    house.store.meddle("PRAGMA query_only = OFF").await.unwrap();
    sends_again(&mut reader, &person, command).await;
    reader.sees("Saved");
    assert_eq!(notes(&house, &person).await, 1);
    assert!(house.store.verify().await.unwrap().is_sound());
    house.close().await;
}

/// Serves an office from within the test, so that it can meddle with its store.
async fn serves_here(house: &House) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let service = web::router(house.site());
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_that_cannot_be_written_are_told() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let place = Place::on_sqlite();
    place.founds();
    let house = place.opened().await;
    let person = served::person(&house.office, "Ada").await;
    house.close().await;
    disk.lies_at(&place.data.join("files"));
    let _serving = place.serves();
    let mut reader = Reader::at(&place.address());
    reader.opens("/sign-in/reference").await;
    reader.fills("Reference", &person.reference.to_string());
    reader.fills("Access code", &person.code);
    reader.presses("Sign in").await;
    let messages = format!("/my/{}/messages", person.reference);

    disk.may_only_be_read(true);
    sends_a_paper(&mut reader, &messages).await;
    says_to_try_again(&reader);

    disk.may_only_be_read(false);
    sends_a_paper(&mut reader, &messages).await;
    assert_eq!(reader.status(), 200, "{}", reader.words());
    reader.sees("A paper");
}

async fn sends_a_paper(reader: &mut Reader, messages: &str) {
    reader.opens(messages).await;
    reader.fills("Your message", "A paper");
    reader.attaches("Papers", "letter.pdf", b"%PDF-1.4\nwords".to_vec());
    reader.presses("Send").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_goes_away_and_comes_back() {
    let Some(postgres) = Throwaway::started() else { return };
    let place = Place::on_postgres(&postgres.url()).await;
    place.founds();
    let house = place.opened().await;
    let load = Load::of(&house.office).await;
    let (officer, person) =
        (served::officer(&house.office, 90).await, served::person(&house.office, "Ada").await);
    house.close().await;
    let serving = place.serves();
    let journal = Journal::default();
    let senders = load.begins(&place.address(), &journal);
    let mut reader = before_a_note(&place.address(), &officer, &person, "During").await;
    let command = Uuid::now_v7();
    waits_for(&journal, 40).await;

    postgres.stops();
    let begun = Instant::now();
    sends_again(&mut reader, &person, command).await;
    says_to_try_again(&reader);
    println!("told after {:?}", begun.elapsed());
    assert!(begun.elapsed().as_secs() < 15, "told only after {:?}", begun.elapsed());

    postgres.starts();
    let back = Instant::now();
    while reader.status() == 503 && back.elapsed().as_secs() < 60 {
        sends_again(&mut reader, &person, command).await;
    }
    reader.sees("Saved");
    println!("work went on {:?} after PostgreSQL was back", back.elapsed());
    waits_for(&journal, journal.answers() + 20).await;
    senders.iter().for_each(tokio::task::JoinHandle::abort);
    drop(serving);
    let house = place.opened().await;
    let wrong = record::broken_promises(&house, &journal).await;
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), place.log());
    assert_eq!(notes(&house, &person).await, 1, "sent again and again, and there once");
    house.close().await;
    let all = journal.all();
    let done = all.iter().filter(|(_, told)| *told == Told::Done).count();
    println!("{} forms, {done} acknowledged, all there", all.len());
    drop(place.serves());
    assert_eq!(place.half_written_papers(), [] as [PathBuf; 0], "cleared at the start");
}

async fn waits_for(journal: &Journal, answers: usize) {
    let begun = Instant::now();
    while journal.answers() < answers {
        assert!(begun.elapsed().as_secs() < 60, "only {} answers", journal.answers());
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}
