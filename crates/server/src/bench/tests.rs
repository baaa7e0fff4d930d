use app::lists::{Cell, Lists, Question, Test, work};
use casework::record::Kind;
use uuid::Uuid;

use super::{crowd, office};
use crate::Settings;

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_is_as_sound_as_if_it_had_been_told_command_by_command() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::read(folder.path(), [].into_iter()).unwrap();
    let furnished = office::furnish(folder.path(), settings).await.unwrap();

    let (house, samples, events) = crowd::gather(furnished, 200).await.unwrap();

    let store = &house.store;
    let report = store.verify().await.unwrap();
    assert!(report.is_sound(), "{:?}", report.faults.first());
    let read = store.rebuild().await.unwrap();
    assert_eq!(read, report.events);
    assert!(events > 200 * 8, "{events}");
    // The lists that were written in bulk are the lists that are drawn again.
    assert!(store.verify().await.unwrap().is_sound());
    let cases = house.office.record.streams(Kind::Case, Uuid::nil(), 1000).await.unwrap();
    assert!(cases.len() > 200);
    for case in &samples.long {
        let found = Question::of(&work::TABLE)
            .when("reference", Test::Is(Cell::code(case.replace('-', ""))));
        let line = store.select(&found).await.unwrap().into_iter().next().unwrap();
        let loaded = house.office.case(casework::id::CaseId(line.stream)).await.unwrap();
        assert!(loaded.version() >= office::LONG);
    }
    // What was due has been done: the round of the day is that of a day, not of years.
    let round = app::daily::round(&house.office, house.office.today()).await.unwrap();
    assert!(round.done.iter().map(|(_, done)| done).sum::<u64>() < 20, "{round:?}");
    assert!(round.undone.is_empty());
    house.close().await;
}
