//! Tables are attacked with everything that is published, and what is hidden stays hidden.
use std::collections::BTreeMap;

use insight::{Axis, FEW, Place, Proof, Protected, Said, Table, attack, protect, protect_keeping};
use proptest::prelude::*;

/// Rows in two sectors and all; four quarters in two half-years and the year.
fn shape(rows: usize) -> Table {
    let half = rows / 2;
    let rows_axis = Axis::of(rows).with(0..half).with(half..rows).with_all();
    Table::of(rows_axis, Axis::of(4).with(0..2).with(2..4).with_all())
}

/// People: each in one row and one column; most rows have few, some have many.
fn people() -> impl Strategy<Value = (usize, Vec<(usize, usize)>)> {
    (2_usize..9).prop_flat_map(|rows| {
        let person = (0..rows, 0..rows, 0_usize..4).prop_map(|(one, other, column)| {
            // The first rows are the large ones.
            (one.min(other), column)
        });
        (Just(rows), prop::collection::vec(person, 0..160))
    })
}

fn counted(rows: usize, people: &[(usize, usize)]) -> Table {
    let mut table = shape(rows);
    for (row, column) in people {
        table.add(*row, *column, 1);
    }
    table
}

/// The table of a proof, made anew from the leaves: it borrows no sum of the table it is about.
fn changed(table: &Table, change: &[(Place, i64)]) -> Result<Table, TestCaseError> {
    let mut other = Table::of(table.rows.clone(), table.columns.clone());
    let changes: BTreeMap<Place, i64> =
        change.iter().fold(BTreeMap::new(), |mut all, (place, by)| {
            *all.entry(*place).or_default() += by;
            all
        });
    for row in 0..table.rows.leaves() {
        for column in 0..table.columns.leaves() {
            let by = changes.get(&(row, column)).copied().unwrap_or_default();
            let count = table.at((row, column)).cast_signed() + by;
            prop_assert!(count >= 0, "a table with less than nothing in it is no table");
            other.add(row, column, count.cast_unsigned());
        }
    }
    Ok(other)
}

/// Whether another table agrees with everything that is published of one.
fn agrees(other: &Table, shown: &Protected) -> bool {
    other.places().all(|place| match shown.said(place) {
        Said::Exactly(number) => other.at(place) == number,
        Said::Few | Said::NotShown => other.at(place) >= 1,
    })
}

fn proves(table: &Table, shown: &Protected, proof: &Proof) -> Result<(), TestCaseError> {
    let (low, high) = (changed(table, &proof.low)?, changed(table, &proof.high)?);
    prop_assert!(agrees(&low, shown) && agrees(&high, shown), "{proof:?}");
    let (low, high) = (low.at(proof.place), high.at(proof.place));
    prop_assert!(low + FEW - 2 <= high, "{proof:?}: {low} to {high}");
    if is_leaf(table, proof.place) {
        prop_assert!(low == 1 && high >= FEW - 1, "{proof:?}: {low} to {high}");
    }
    Ok(())
}

fn is_leaf(table: &Table, (row, column): Place) -> bool {
    row < table.rows.leaves() && column < table.columns.leaves()
}

fn is_small(count: u64) -> bool {
    (1..FEW).contains(&count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn of_every_small_number_two_other_tables_say_the_same(case in people()) {
        let (rows, people) = case;
        let table = counted(rows, &people);
        let shown = protect(&table);
        let mut proofs = shown.proofs.iter();
        for place in table.places().filter(|place| is_small(table.at(*place))) {
            prop_assert_eq!(shown.said(place), Said::NotShown);
            let proof = proofs.next().unwrap();
            prop_assert_eq!(proof.place, place);
            proves(&table, &shown, proof)?;
        }
        // Nothing is hidden for nothing, and what is said is true.
        for place in table.places() {
            match shown.said(place) {
                Said::Exactly(number) => prop_assert_eq!(number, table.at(place)),
                _ => prop_assert!(table.at(place) > 0),
            }
        }
    }

    #[test]
    fn the_attack_finds_no_small_number(case in people()) {
        let (rows, people) = case;
        let table = counted(rows, &people);
        let shown = protect(&table);
        let bounds = attack(&table, |place| shown.said(place), |_| 0);
        for (place, bounds) in bounds {
            let count = table.at(place);
            prop_assert!(bounds.hold(count, count), "the attack draws false conclusions");
            if is_small(count) {
                let wide = bounds.least + FEW - 2;
                prop_assert!(bounds.hold(bounds.least, wide), "{place:?}: {count} is in {bounds:?}");
                prop_assert!(!is_leaf(&table, place) || bounds.hold(1, FEW - 1), "{place:?}");
            }
        }
    }

    /// What is published already is known exactly, so the rest is protected, and the whole is shown
    /// as the rest and what is known. Whoever takes the one from the other is where they were.
    #[test]
    fn what_is_public_taken_from_the_whole_tells_no_small_rest(
        case in people(),
        public in prop::collection::vec(any::<bool>(), 160),
    ) {
        let (rows, people) = case;
        let is_public = |at: usize| public.get(at).copied().unwrap_or_default();
        let (mut known, mut rest) = (shape(rows), shape(rows));
        for (at, (row, column)) in people.iter().enumerate() {
            let table = if is_public(at) { &mut known } else { &mut rest };
            table.add(*row, *column, 1);
        }
        let whole = counted(rows, &people);
        let shown = protect(&rest);
        let said = |place| match shown.said(place) {
            Said::Exactly(rest) => Said::Exactly(rest + known.at(place)),
            hidden => hidden,
        };
        // Somebody who knows every published decision, and that of what is hidden one is not.
        let bounds = attack(&whole, said, |place| known.at(place) + 1);
        for (place, bounds) in bounds {
            let rest = rest.at(place);
            if is_small(rest) {
                let known = known.at(place);
                let wide = bounds.least + FEW - 2;
                prop_assert!(bounds.hold(bounds.least, wide), "{place:?}: {rest} is in {bounds:?}");
                let is_leaf = is_leaf(&whole, place);
                prop_assert!(!is_leaf || bounds.hold(known + 1, known + FEW - 1), "{place:?}");
            }
        }
    }
}

/// An attack that finds nothing anywhere would prove nothing: here it must find what was left.
#[test]
fn the_attack_finds_what_is_hidden_badly() {
    let mut table = shape(4);
    for (row, column, count) in [(0, 0, 2), (0, 1, 30), (1, 0, 40), (1, 1, 50), (3, 3, 9)] {
        table.add(row, column, count);
    }
    let only_the_small = |place: Place| match table.at(place) {
        1..FEW => Said::NotShown,
        count => Said::Exactly(count),
    };
    let found = attack(&table, only_the_small, |_| 0);
    assert_eq!(found.get(&(0, 0)).map(|bounds| (bounds.least, bounds.most)), Some((2, Some(2))));
}

/// Published: three upheld decisions about one body, exactly. All upheld about it: three and one
/// more. The sum over the sector is large and shown. The one more must not follow.
#[test]
fn three_published_decisions_do_not_tell_of_a_fourth() {
    let (mut known, mut rest) = (shape(4), shape(4));
    known.add(0, 0, 3);
    for (row, column, count) in [(0, 0, 1), (0, 1, 8), (1, 0, 9), (1, 1, 7), (2, 2, 12)] {
        rest.add(row, column, count);
    }
    let shown = protect(&rest);
    assert_eq!(shown.said((0, 0)), Said::NotShown);
    let said = |place| match shown.said(place) {
        Said::Exactly(rest) => Said::Exactly(rest + known.at(place)),
        hidden => hidden,
    };
    let found = attack(&rest, said, |place| known.at(place));
    assert!(found.get(&(0, 0)).is_some_and(|bounds| bounds.hold(4, 7)), "{found:?}");
}

/// Two releases of closed years: the second repeats the first and adds a year that shares no number
/// with it. Taking one from the other gives the new year, which is protected by itself.
#[test]
fn two_releases_taken_from_each_other_give_what_is_protected_anyway() {
    let year = |seed: usize| {
        let mut table = shape(6);
        for row in 0..6 {
            for column in 0..4 {
                table.add(row, column, ((row * 7 + column * 5 + seed) % 11) as u64);
            }
        }
        table
    };
    let (first, second) = (year(1), year(4));
    let (one, other) = (protect(&first), protect(&second));
    for (table, shown) in [(&first, &one), (&second, &other)] {
        let found = attack(table, |place| shown.said(place), |_| 0);
        let small: Vec<_> = table.places().filter(|place| is_small(table.at(*place))).collect();
        assert!(!small.is_empty());
        for place in small.into_iter().filter(|place| is_leaf(table, *place)) {
            assert!(found.get(&place).is_some_and(|bounds| bounds.hold(1, FEW - 1)));
        }
    }
}

/// A sum that another table shows too is never hidden for the sake of a small number; if it cannot
/// be helped, nothing is shown.
#[test]
fn what_another_table_shows_is_kept_or_nothing_is_shown() {
    let mut table = Table::of(Axis::of(3).with_all(), Axis::of(2).with_all());
    for (row, column, count) in [(0, 0, 2), (0, 1, 30), (1, 0, 40), (1, 1, 50), (2, 1, 60)] {
        table.add(row, column, count);
    }
    let is_sum = |(row, _): Place| row == 3;
    let shown = protect_keeping(&table, is_sum).unwrap();
    assert!((0..3).all(|column| shown.said((3, column)).number().is_some()));

    let mut alone = Table::of(Axis::of(2).with_all(), Axis::of(1));
    alone.add(0, 0, 3);
    alone.add(1, 0, 0);
    assert_eq!(protect_keeping(&alone, |(row, _)| row == 2), None);
}

/// The size of an office: five hundred organisations in three sectors, four quarters.
#[test]
fn a_year_of_five_hundred_organisations_is_protected_in_time() {
    let rows = 500;
    let axis = Axis::of(rows).with(0..300).with(300..450).with(450..rows).with_all();
    let mut table = Table::of(axis, Axis::of(4).with_all());
    for row in 0..rows {
        for column in 0..4 {
            table.add(row, column, ((row * 31 + column * 17) % 23) as u64);
        }
    }
    let shown = protect(&table);
    let leaves = rows * 4;
    assert!(shown.hidden() < leaves * 6 / 10, "{} of {leaves} are hidden", shown.hidden());
}
