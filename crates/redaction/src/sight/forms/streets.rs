//! Addresses by their form: a number and a street, a flat before it, a town behind.

use std::ops::Range;
use std::sync::LazyLock;

use crate::model::{Class, Gap, Shape, Unit, Units};
use crate::sight::{Words, words};

/// Words at the end of a street's name.
static STREETS: Words = LazyLock::new(|| {
    words(
        "road rd street avenue ave lane close drive court crescent gardens terrace \
    square grove walk mews parade row rise hill way view approach place yard park green end \
    croft bank gate quay wharf buildings",
    )
});
/// Those that are streets after one word in small letters too.
static IN_SMALL: Words = LazyLock::new(|| words("road street avenue lane crescent terrace"));
/// Words at the end of a house's name.
static HOUSES: Words = LazyLock::new(|| words("house cottage lodge farm villa bungalow"));
/// What stands before the number of a flat.
static FLATS: Words = LazyLock::new(|| words("flat apartment apt unit room"));
/// Those that are flats and nothing else, with a capital.
static OWN_FLATS: Words = LazyLock::new(|| words("flat apartment apt"));
/// What says that somebody lives at an address.
static LIVES: Words = LazyLock::new(|| {
    words("live lives lived living reside resides resided residing moved home address flat house")
});
static AT: Words = LazyLock::new(|| words("at to is"));
/// How many words a street's name has before its last.
const MOST_NAMES: usize = 4;

static POST: Words = LazyLock::new(|| words("po"));
static BOX: Words = LazyLock::new(|| words("box"));

fn is(unit: Option<&Unit>, words: &Words) -> bool {
    unit.is_some_and(|it| words.contains(&it.word))
}

/// The words of an address whose number, or whose house, is this word.
pub(super) fn at(units: &Units<'_>, at: usize) -> Option<Range<usize>> {
    if let Some(end) = numbered(units, at) {
        return Some(flat_before(units, at)..town_behind(units, end));
    }
    if let Some(end) = at_home(units, at).or_else(|| flat(units, at)) {
        return Some(at..end);
    }
    let boxed = is(units.get(at), &POST) && is(units.get(at + 1), &BOX);
    if boxed && units.get(at + 2).is_some_and(|it| it.shape.has_digits()) {
        return Some(at..at + 3);
    }
    // `Rose Cottage, Quarry Lane`
    let house = units.get(at).filter(|it| it.shape.is_capital() && !it.begins_paragraph)?;
    let named = is(units.get(at + 1), &HOUSES)
        && units.get(at + 1).is_some_and(|it| it.shape.is_capital() && it.gap == Gap::Space);
    let comma = units.get(at + 2).is_some_and(|it| it.gap == Gap::Comma);
    let starts = at + 2;
    let end = street(units, starts).or_else(|| numbered(units, starts));
    (named && comma && house.shape != Shape::Upper)
        .then_some(end?)
        .map(|end| at..town_behind(units, end))
}

/// Where an address ends behind words that say that somebody lives there: `live at 3, Sandgate,
/// Whitby`.
fn at_home(units: &Units<'_>, at: usize) -> Option<usize> {
    let number = units.get(at).filter(|it| it.shape.has_digits() && it.end - it.start <= 4)?;
    let at_it = at.checked_sub(1).is_some_and(|it| is(units.get(it), &AT));
    let said = (at.saturating_sub(4)..at).any(|it| is(units.get(it), &LIVES));
    if !at_it || !said || number.begins_sentence {
        return None;
    }
    let other = Class::LITTLE | Class::MONTH | Class::WEEKDAY;
    let fits = |it: &&Unit| {
        it.shape.is_capital()
            && matches!(it.gap, Gap::Comma | Gap::Space | Gap::Apostrophe)
            && !it.begins_sentence
            && !it.classes.has(other)
    };
    let names = units.list.get(at + 1..)?.iter().take(MOST_NAMES + 2).take_while(fits).count();
    (names > 0).then_some(at + 1 + names)
}

/// Where a flat ends that is told with its number, and the house behind it: `Flat 22, Sandgate
/// House`.
fn flat(units: &Units<'_>, at: usize) -> Option<usize> {
    let word = units.get(at).filter(|it| it.shape.is_capital() && is(Some(it), &OWN_FLATS))?;
    let number = units.get(at + 1).filter(|it| it.gap == Gap::Space && it.shape.has_digits())?;
    if word.shape == Shape::Upper || number.end - number.start > 4 {
        return None;
    }
    let house = |names: usize| {
        let last = at + 1 + names;
        let named = (at + 2..=last).all(|it| {
            let gap = if it == at + 2 { Gap::Comma } else { Gap::Space };
            units.get(it).is_some_and(|it| it.shape.is_capital() && it.gap == gap)
        });
        let is_house = is(units.get(last), &HOUSES) || is(units.get(last), &STREETS);
        (named && is_house).then_some(last + 1)
    };
    (2..=MOST_NAMES).rev().find_map(house).or(Some(at + 2))
}

/// Where a street ends that begins with the number at a word: `12 Oak Road`, `12a, oak road`.
fn numbered(units: &Units<'_>, at: usize) -> Option<usize> {
    let number = units.get(at).filter(|it| it.shape.has_digits() && it.end - it.start <= 4)?;
    if number.shape == Shape::Code
        && !units.text.get(number.start..number.end)?.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let small = units.get(at + 1).is_some_and(|it| {
        let other = Class::LITTLE | Class::TIME | Class::MEASURE | Class::NUMBER;
        it.shape == Shape::Lower && it.gap == Gap::Space && !it.classes.has(other)
    }) && is(units.get(at + 2), &IN_SMALL)
        && units.get(at + 2).is_some_and(|it| it.shape == Shape::Lower && it.gap == Gap::Space);
    if small {
        return Some(at + 3);
    }
    street(units, at + 1)
}

/// Where a street ends whose name begins at a word: its last word and the next.
fn street(units: &Units<'_>, from: usize) -> Option<usize> {
    let fits = |(place, it): &(usize, &Unit)| {
        let gap = match it.gap {
            Gap::Comma => *place == 0,
            Gap::Stop => units.get(from + place - 1).is_some_and(|it| it.end - it.start == 2),
            Gap::Space | Gap::Apostrophe | Gap::Line => true,
            _ => false,
        };
        let own = it.gap == Gap::Apostrophe && it.end - it.start == 1;
        (it.shape.is_capital() || own) && gap && !it.begins_sentence && !it.begins_paragraph
    };
    let named = units.list.get(from..)?.iter().take(MOST_NAMES + 2).enumerate().take_while(fits);
    let end =
        named.skip(1).filter(|(_, it)| is(Some(it), &STREETS)).map(|(place, _)| place).last()?;
    Some(from + end + 1)
}

/// Where an address begins that has a flat or a house before its number.
fn flat_before(units: &Units<'_>, at: usize) -> usize {
    let comma =
        units.get(at).is_some_and(|it| matches!(it.gap, Gap::Comma | Gap::Space | Gap::Slash));
    let back = |steps: usize| at.checked_sub(steps).and_then(|it| units.get(it));
    let number = back(1).is_some_and(|it| it.shape.has_digits() || it.shape == Shape::Initial);
    if comma && number && is(back(2), &FLATS) {
        return at - 2;
    }
    let named = back(2).is_some_and(|it| it.shape.is_capital())
        && back(1).is_some_and(|it| it.shape.is_capital());
    if comma && is(back(1), &HOUSES) && named { at - 2 } else { at }
}

/// Where an address ends that has a town behind its street: `, Fernton` and then no more words.
fn town_behind(units: &Units<'_>, end: usize) -> usize {
    let other = Class(
        Class::TITLE.0
            | Class::FIRST_NAME.0
            | Class::WORD.0
            | Class::LITTLE.0
            | Class::MONTH.0
            | Class::WEEKDAY.0,
    );
    let town = |it: &&Unit| {
        it.shape.is_capital()
            && matches!(it.gap, Gap::Comma)
            && !it.begins_sentence
            && !it.classes.has(other)
    };
    let behind = units.list.get(end..).unwrap_or_default().iter().take(3).take_while(town);
    end + behind.count()
}
