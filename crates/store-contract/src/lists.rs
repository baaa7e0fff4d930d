//! Lists: what was just done shows at once, and every engine answers alike.
use app::lists::{Cell, Lists, Question, Test};
use uuid::Uuid;

use crate::{
    Trial, World,
    tale::{FORMS, NOTES, TaleEvent, WORK, note, opened},
};

fn code(code: &str) -> Cell {
    Cell::Code(code.into())
}

/// A name is on the list as soon as it is told, is found by its words, and goes with its tale.
pub async fn a_story_shows_on_the_lists_at_once<T: Trial>(world: World<T>) {
    let id = world.open("Catherine Smyth").await;
    world.open("Somebody Else").await;

    let page = Question::of(&WORK).when("team", Test::Is(code("north"))).by("due").page(10, 0);
    let lines = world.store().select(&page).await.unwrap();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].stream, id);
    let words = |words: &str| Cell::Words(words.into());
    let row = [code("north"), Cell::Number(20_800), Cell::Flag(true), Cell::Empty, Cell::Empty];
    assert_eq!(lines[0].cells[..5], row);
    assert_eq!(lines[0].cells[5..], [words("Catherine Smyth"), words("01632 960123")]);

    let find = |form: &str| Question::of(&FORMS).when("form", Test::Is(Cell::Find(form.into())));
    let found = world.store().select(&find("smyth")).await.unwrap();
    assert_eq!((found.len(), found[0].stream), (1, id));
    assert_eq!(found[0].cells, [Cell::Empty], "a mark is never read back");
    assert_eq!(world.store().count(&find("smith")).await.unwrap(), 0);

    world.say(id, &[TaleEvent::Weighed { grams: 7 }, note("again")]).await;
    let notes = Question::of(&NOTES).when("team", Test::Is(code("north")));
    assert_eq!(world.store().count(&notes).await.unwrap(), 3);
    world.dispose(id).await;
    assert_eq!(world.store().count(&notes).await.unwrap(), 1);
    assert_eq!(world.store().count(&find("smyth")).await.unwrap(), 0);
    assert_eq!(world.store().select(&page).await.unwrap().len(), 1);
}

/// Tests, order, empty places and counts mean the same on every engine.
pub async fn questions_are_answered_alike_on_every_engine<T: Trial>(world: World<T>) {
    for (team, due, grams) in
        [("ab", 1, Some(5)), ("B", 2, None), ("ab", 3, Some(1)), ("é", 4, None), ("ab", 5, None)]
    {
        let events = [opened(team, due, "Person")];
        let id = Uuid::now_v7();
        world.say(id, &events).await;
        if let Some(grams) = grams {
            world.say(id, &[TaleEvent::Weighed { grams }]).await;
        }
    }
    let store = world.store();
    let days = async |question: Question| {
        let lines = store.select(&question).await.unwrap();
        let day = |line: &app::lists::Line| match line.cells[1] {
            Cell::Number(day) => day,
            _ => 0,
        };
        let days: Vec<_> = lines.iter().map(day).collect();
        assert_eq!(store.count(&question.page(1, 0)).await.unwrap(), days.len() as u64);
        days
    };
    let all = || Question::of(&WORK);
    assert_eq!(days(all().by("grams")).await, [3, 1, 2, 4, 5], "empty places last");
    assert_eq!(days(all().by_falling("grams").by("due")).await, [1, 3, 2, 4, 5], "always");
    assert_eq!(days(all().by("team").by_falling("due")).await, [2, 5, 3, 1, 4], "by bytes");
    let number = Cell::Number;
    let cases = [
        ("grams", Test::IsEmpty, vec![2, 4, 5]),
        ("grams", Test::IsFilled, vec![1, 3]),
        ("grams", Test::IsNot(number(5)), vec![2, 3, 4, 5]),
        ("grams", Test::AtMost(number(4)), vec![3]),
        ("due", Test::AtLeast(number(4)), vec![4, 5]),
        ("team", Test::OneOf(vec![code("B"), code("é"), code("zz")]), vec![2, 4]),
        ("grams", Test::OneOf(vec![number(1), Cell::Empty]), vec![2, 3, 4, 5]),
        ("team", Test::OneOf(vec![]), vec![]),
        ("is_open", Test::Is(Cell::Flag(true)), vec![1, 2, 3, 4, 5]),
        ("owner", Test::Is(Cell::Id(Uuid::nil())), vec![]),
        ("name", Test::IsFilled, vec![1, 2, 3, 4, 5]),
    ];
    for (column, test, expected) in cases {
        let asked = all().when(column, test.clone()).by("due");
        assert_eq!(days(asked).await, expected, "{column} {test:?}");
    }
    let counts = store.count_by(&all(), "team").await.unwrap();
    assert_eq!(counts, [(code("ab"), 3), (code("B"), 1), (code("é"), 1)]);
    let counts = store.count_by(&all(), "grams").await.unwrap();
    assert_eq!(counts, [(Cell::Empty, 3), (number(1), 1), (number(5), 1)]);
    let second = store.select(&all().by("due").page(2, 3)).await.unwrap();
    assert_eq!(second.len(), 2);
}

/// What has no order cannot be ordered; what is sealed cannot be compared; nothing is guessed.
pub async fn a_question_that_makes_no_sense_is_refused<T: Trial>(world: World<T>) {
    world.open("Ada").await;
    let words = Cell::Words("Ada".into());
    for question in [
        Question::of(&WORK).when("colour", Test::IsEmpty),
        Question::of(&WORK).when("\" OR 1=1 --", Test::IsEmpty),
        Question::of(&WORK).when("name", Test::Is(words.clone())),
        Question::of(&WORK).when("team", Test::Is(words)),
        Question::of(&WORK).when("due", Test::AtMost(Cell::Empty)),
        Question::of(&WORK).by("name"),
        Question::of(&FORMS).by("form"),
        Question::of(&FORMS).when("form", Test::AtLeast(Cell::Find("a".into()))),
    ] {
        assert!(world.store().select(&question).await.is_err(), "{question:?}");
    }
    assert!(world.store().count_by(&Question::of(&WORK), "name").await.is_err());
    assert!(world.store().count_by(&Question::of(&FORMS), "form").await.is_err());
}
