//! Names by where they stand in a letter: after a label, under the greeting at its end, in the
//! surname-first form of lists.

use super::people::{can_be_name, raise};
use std::sync::LazyLock;

use super::{Seen, Words, words};
use crate::model::{Class, Gap, Scene, Shape, Unit, Units};

/// How sure such a place makes.
const SURE: f32 = 0.98;
/// How many words a name has at most.
const MOST_WORDS: usize = 4;

/// What stands before a colon or dash and announces a name.
static LABELS: Words = LazyLock::new(|| {
    words(
        "name from to cc attn attention signed complainant patient representative gp \
    consultant author contact client mother father son daughter wife husband kin",
    )
});
/// The last word of a greeting at the end of a letter.
static GREETINGS: Words =
    LazyLock::new(|| words("regards sincerely faithfully truly wishes thanks you love"));
/// What is said before the name of somebody new.
static CALLED: Words = LazyLock::new(|| words("called named surnamed"));
/// Relatives whom the other lists do not have.
static RELATIVES: Words = LazyLock::new(|| {
    words(
        "mum mam dad nan nana gran grandma grandad granddad auntie partner carer \
    neighbour friend",
    )
});
/// Roles before a first name and a family name that may both be words: `ward manager Sue Grant`.
static ROLES: Words = LazyLock::new(|| {
    words(
        "manager nurse doctor officer worker carer paramedic midwife matron assistant \
    receptionist practitioner therapist pharmacist adviser advisor investigator caseworker",
    )
});
/// Second halves of the names of germs.
static GERMS: Words = LazyLock::new(|| words("difficile pylori coli aureus pneumoniae diff"));

/// Officers who are told by a number before their name.
static NUMBERED: Words = LazyLock::new(|| words("pc dc sgt wpc pcso officer constable"));
static SEXES: Words = LazyLock::new(|| words("boy girl"));
static BABY: Words = LazyLock::new(|| words("baby"));
static OURS: Words = LazyLock::new(|| words("my his her their our your"));
/// Before the letters of somebody who is called by them.
static LETTERED_TOO: Words =
    LazyLock::new(|| words("patient client resident claimant complainant"));
/// Before the letter of a pseudonym.
static LETTERED: Words = LazyLock::new(|| words("person child"));

/// Raises the scores of names that stand in such places.
pub(super) fn mark(scene: &Scene<'_>, seen: &mut [Seen]) {
    let units = scene.units;
    for at in 0..units.list.len() {
        let named = after_label(units, at) || under_greeting(units, at) || after_role(units, at);
        if named {
            raise_run(units, at, seen);
        } else if turned(units, at) || initialled(units, at) {
            raise(seen, at, SURE);
            raise(seen, at + 1, SURE);
        } else if let Some(last) = in_capitals(units, at).or_else(|| by_letters(units, at)) {
            (at..=last).for_each(|at| raise(seen, at, SURE));
        } else if before_relative(units, at) || glued(units, at) {
            raise(seen, at, SURE);
        }
    }
}

fn raise_run(units: &Units<'_>, first: usize, seen: &mut [Seen]) {
    let titled = units.get(first).is_some_and(|it| it.classes.has(Class::TITLE));
    let first = if titled { first + 1 } else { first };
    for at in first..first + MOST_WORDS {
        let goes_on = at == first || joined(units, at);
        let fits = |it: &Unit| can_be_name(it) || (it.classes.has(Class::PARTICLE) && at > first);
        if !goes_on || !units.get(at).is_some_and(fits) {
            return;
        }
        raise(seen, at, SURE);
    }
}

/// Whether a word stands in the same line as the one before, with a space or the dot of an
/// initial between.
fn joined(units: &Units<'_>, at: usize) -> bool {
    units
        .get(at)
        .is_some_and(|it| matches!(it.gap, Gap::Space | Gap::Hyphen | Gap::Apostrophe | Gap::Dot))
}

fn is(units: &Units<'_>, at: Option<usize>, words: &Words) -> bool {
    at.and_then(|at| units.get(at)).is_some_and(|it| words.contains(&it.word))
}

/// A word with a capital that is a name if its place says so.
fn may_be_name(unit: &Unit) -> bool {
    let other = Class(
        Class::ORGANISATION.0 | Class::LAW.0 | Class::PLACE.0 | Class::TIME.0 | Class::COUNTRY.0,
    );
    can_be_name(unit) && !unit.classes.has(other)
}

/// `Attn: Ada Brightwater`, `called Ada`.
fn after_label(units: &Units<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    let Some(unit) = units.get(at).filter(|it| may_be_name(it)) else { return false };
    let gap = before.map_or("", |it| units.gap_after(it)).trim();
    let first = units.get(at + 1).is_some_and(|next| next.shape.is_capital())
        || !unit.classes.has(Class::WORD);
    let label = is(units, before, &LABELS) && matches!(gap, ":" | ":-" | "–" | "-") && first;
    let called = is(units, before, &CALLED)
        && gap.is_empty()
        && matches!(unit.shape, Shape::Capital | Shape::Mixed)
        && !unit.classes.has(Class::WORD);
    label || called
}

/// The line under `Kind regards`.
fn under_greeting(units: &Units<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let gap = units.gap_after(before);
    let line = gap.contains('\n') && gap.trim_matches([',', '.', ' ', '\n', '\r']).is_empty();
    if !line || !is(units, Some(before), &GREETINGS) || !units.get(at).is_some_and(may_be_name) {
        return false;
    }
    let last = (at..at + MOST_WORDS).take_while(|it| *it == at || joined(units, *it)).last();
    let after = last.map_or("", |last| units.gap_after(last));
    after.contains('\n') || last.is_some_and(|last| units.get(last + 1).is_none())
}

/// `manager Sue Grant`, `PC 4471 Dunn`, `Baby boy Quaye`.
fn after_role(units: &Units<'_>, at: usize) -> bool {
    let Some(unit) = units.get(at).filter(|it| can_be_name(it) && it.gap == Gap::Space) else {
        return false;
    };
    let (before, second) = (at.checked_sub(1), at.checked_sub(2));
    let given = unit.classes.has(Class::FIRST_NAME | Class::RARE_FIRST_NAME);
    let family = units.get(at + 1).is_some_and(|it| can_be_name(it) && it.gap == Gap::Space);
    let role = is(units, before, &ROLES) && given && family;
    let numbered = before.and_then(|it| units.get(it)).is_some_and(|it| it.shape.has_digits())
        && is(units, second, &NUMBERED);
    let baby = is(units, before, &SEXES) && is(units, second, &BABY);
    let ours = is(units, before, &RELATIVES)
        && is(units, second, &OURS)
        && !unit.classes.has(Class::TITLE);
    role || numbered || baby || ours
}

/// `OSGODBY, Peter`, `Osgodby, P.`
fn turned(units: &Units<'_>, at: usize) -> bool {
    let (Some(family), Some(given)) = (units.get(at), units.get(at + 1)) else { return false };
    let word = Class(Class::WORD.0 | Class::OCCUPATION.0 | Class::TITLE.0 | Class::PEOPLE.0);
    let strange = may_be_name(family) && !family.classes.has(word) && family.end - family.start > 2;
    let named = family.shape == Shape::Upper
        && given.classes.has(Class::FIRST_NAME)
        && matches!(given.shape, Shape::Capital | Shape::Upper);
    let initial = given.shape == Shape::Initial && units.gap_after(at + 1).starts_with('.');
    strange && given.gap == Gap::Comma && (named || initial)
}

/// `MISS A TULL`: the letters and the family name behind a title in capitals, up to where.
fn in_capitals(units: &Units<'_>, at: usize) -> Option<usize> {
    let title = units.get(at.checked_sub(1)?)?;
    let named = |it: usize| {
        let unit = units.get(it)?;
        let spaced = matches!(unit.gap, Gap::Space | Gap::Dot | Gap::Stop);
        spaced.then_some(unit)
    };
    let letters = (at..).take_while(|it| named(*it).is_some_and(|it| it.shape == Shape::Initial));
    let last = at + letters.take(3).count();
    let family = named(last).filter(|it| it.shape == Shape::Upper && may_be_name(it))?;
    let titled = title.shape == Shape::Upper && title.classes.has(Class::TITLE);
    (titled && last > at && !family.classes.has(Class::LITTLE)).then_some(last)
}

/// `patient P.O.`: somebody who is called by their letters alone, up to where.
fn by_letters(units: &Units<'_>, at: usize) -> Option<usize> {
    let letter = |it: usize| units.get(it).is_some_and(|it| it.shape == Shape::Initial);
    let pair = letter(at) && letter(at + 1) && units.gap_after(at).starts_with('.');
    let dotted = pair && units.gap_after(at + 1).starts_with('.');
    (dotted && is(units, at.checked_sub(1), &LETTERED_TOO)).then_some(at + 1)
}

/// `P. Osgodby`, but no germ and no heading.
fn initialled(units: &Units<'_>, at: usize) -> bool {
    let (Some(initial), Some(family)) = (units.get(at), units.get(at + 1)) else { return false };
    let word = Class(Class::WORD.0 | Class::OCCUPATION.0 | Class::TITLE.0 | Class::PEOPLE.0);
    let dotted = initial.shape == Shape::Initial && units.gap_after(at).trim_end() == ".";
    let titled = at.checked_sub(1).and_then(|it| units.get(it)).is_some_and(|it| {
        it.classes.has(Class::TITLE | Class::OCCUPATION) || it.shape == Shape::Initial
    });
    let strange =
        may_be_name(family) && !family.classes.has(word) && family.shape == Shape::Capital;
    let after_name = is(units, at.checked_sub(1), &LETTERED);
    dotted
        && strange
        && !titled
        && !after_name
        && !is(units, Some(at + 1), &GERMS)
        && !family.classes.has(Class::LITTLE)
}

/// `Femi, my son`.
fn before_relative(units: &Units<'_>, at: usize) -> bool {
    let relative =
        |it: &Unit| it.classes.has(Class::RELATIVE) || is(units, Some(at + 2), &RELATIVES);
    let word = Class(Class::WORD.0 | Class::TIME.0 | Class::MONTH.0 | Class::WEEKDAY.0);
    let strange = |it: &Unit| {
        may_be_name(it)
            && !it.classes.has(word)
            && matches!(it.shape, Shape::Capital | Shape::Mixed)
    };
    units.get(at).is_some_and(strange)
        && units.get(at + 1).is_some_and(|it| it.gap == Gap::Comma)
        && is(units, Some(at + 1), &OURS)
        && units.get(at + 2).is_some_and(relative)
}

/// `MrsTull`.
fn glued(units: &Units<'_>, at: usize) -> bool {
    let word = units.get(at).and_then(|it| units.text.get(it.start..it.end)).unwrap_or_default();
    let name = ["Mrs", "Mr", "Ms", "Miss", "Dr"].iter().find_map(|title| word.strip_prefix(title));
    name.is_some_and(|name| name.len() > 2 && name.starts_with(char::is_uppercase))
}
