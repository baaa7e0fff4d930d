//! Names of people by what stands around them; and every other place of the same names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Kind, Layer, Seen, Words, words};
use crate::model::{Class, Gap, Run, Scene, Shape, Unit, word_hash};
use crate::ordinary::ABBREVIATIONS;

/// How sure a title or a first name and a family name make.
const SURE: f32 = 0.98;
/// How sure the same name elsewhere makes.
const ELSEWHERE: f32 = 0.95;
/// How sure a first name alone makes.
const ALONE: f32 = 0.6;
/// What is left of the score of a word of the language that no capital marks as a name.
const A_WORD: f32 = 0.1;
/// From which score of the model on a name is one elsewhere too.
const TRUSTED: f32 = 0.5;

/// Words with a capital before a name that are no part of it.
static GREETING: Words = LazyLock::new(|| words("dear hello hi re both either neither"));

/// Titles that are no rank of an office.
static SURE_TITLES: Words = LazyLock::new(|| words("mr mrs ms miss mx dr prof professor"));

/// Kinds of words that are no family names beside a first name.
const NO_NAME: Class =
    Class(Class::ORGANISATION.0 | Class::LAW.0 | Class::WEEKDAY.0 | Class::LITTLE.0);

/// Raises the scores of people's names.
pub(super) fn mark(scene: &Scene<'_>, seen: &mut [Seen]) {
    for (unit, one) in scene.units.list.iter().zip(seen.iter_mut()) {
        let small = unit.shape == Shape::Lower || unit.begins_sentence;
        let a_word =
            small && unit.classes.has(Class::WORD | Class::LITTLE) || unit.shape == Shape::Lower;
        if GREETING.contains(&unit.word) {
            one.score = 0.0;
        }
        let in_names = Class::PARTICLE | Class::FIRST_NAME | Class::TITLE;
        if one.kind == Kind::Person && a_word && !unit.classes.has(in_names) {
            one.score *= A_WORD;
        }
    }
    for run in scene.runs() {
        mark_run(scene, run, seen);
    }
    super::letters::mark(scene, seen);
    small(scene, seen);
    spare_letters(scene, seen);
    beside(scene, seen);
    elsewhere(scene, seen);
    beside(scene, seen);
}

/// `dr patel`: a title and a name, both without capitals. Nothing but the titles that are no
/// other word, and nothing that is a word of the language, counts.
fn small(scene: &Scene<'_>, seen: &mut [Seen]) {
    let titles = ["mr", "mrs", "ms", "dr", "prof"].map(word_hash);
    let word = Class(
        Class::WORD.0 | Class::LITTLE.0 | Class::OCCUPATION.0 | Class::TIME.0 | Class::TITLE.0,
    );
    for (at, pair) in scene.units.list.windows(2).enumerate() {
        let [title, name] = pair else { continue };
        let titled = title.shape == Shape::Lower && titles.contains(&title.word);
        let named = name.shape == Shape::Lower
            && name.end - name.start > 2
            && !name.classes.has(word)
            && !name.classes.has(NO_NAME);
        if titled && named && matches!(name.gap, Gap::Space | Gap::Dot | Gap::Stop) {
            raise(seen, at, SURE);
            raise(seen, at + 1, SURE);
        }
    }
}

/// `Mr B` is nobody's name: it is how we write.
fn spare_letters(scene: &Scene<'_>, seen: &mut [Seen]) {
    for (at, unit) in scene.units.list.iter().enumerate().skip(1) {
        // `in March` is a month, whoever is called so.
        let before = scene.units.get(at - 1).is_some_and(|it| it.classes.has(Class::LITTLE));
        if before && unit.classes.has(Class::MONTH) && unit.gap == Gap::Space {
            for one in seen.get_mut(at..=at).unwrap_or_default() {
                one.score = if one.kind == Kind::Person { 0.0 } else { one.score };
            }
        }
        let title = scene.units.get(at - 1).is_some_and(|it| {
            (it.classes.has(Class::TITLE) || it.word == word_hash("person"))
                && it.shape == Shape::Capital
        });
        let alone = scene.units.get(at + 1).is_none_or(|next| {
            let new = next.gap == Gap::Stop && next.classes.has(Class::LITTLE);
            new || next.begins_sentence || !(next.shape.is_capital() || next.gap == Gap::Dot)
        });
        if title && alone && unit.shape == Shape::Initial && unit.gap == Gap::Space {
            for one in seen.get_mut(at - 1..=at).unwrap_or_default() {
                one.score = 0.0;
            }
        }
    }
}

/// Words with capitals just before and after a name belong to it, over the end of a line too.
fn beside(scene: &Scene<'_>, seen: &mut [Seen]) {
    let units = scene.units;
    let is_person = |seen: &[Seen], at: usize| {
        seen.get(at).is_some_and(|it| it.kind == Kind::Person && it.score >= ELSEWHERE)
    };
    let joined = |at: usize| {
        let gap = units.gap_after(at);
        gap.len() < 5 && gap.matches('\n').count() < 2 && gap.trim().is_empty()
    };
    let name = |at: usize| {
        units.get(at).is_some_and(|it| {
            can_be_name(it) && it.shape != Shape::Initial && !it.classes.has(NOT_BESIDE)
        })
    };
    for at in 1..units.list.len() {
        let given = units.get(at - 1).is_some_and(is_given)
            && units.get(at).is_some_and(|it| !it.classes.has(NOT_AFTER_GIVEN));
        if (given || is_person(seen, at - 1)) && joined(at - 1) && name(at) {
            raise(seen, at - 1, ELSEWHERE);
            raise(seen, at, ELSEWHERE);
        }
    }
    for at in (1..units.list.len()).rev() {
        let word = |it: &Unit| {
            it.begins_sentence && it.classes.has(Class::WORD) || GREETING.contains(&it.word)
        };
        let begins = units.get(at - 1).is_none_or(word);
        if is_person(seen, at) && joined(at - 1) && name(at - 1) && !begins {
            raise(seen, at - 1, ELSEWHERE);
        }
    }
}

/// Kinds of words that do not follow a first name as a family name.
const NOT_AFTER_GIVEN: Class = Class(
    Class::WORD.0 | Class::PLACE.0 | Class::COUNTRY.0 | Class::PEOPLE.0 | Class::OCCUPATION.0,
);

/// Kinds of words that stand beside names and are none.
const NOT_BESIDE: Class = Class(Class::TITLE.0 | Class::OCCUPATION.0 | Class::TIME.0);

pub(super) fn raise(seen: &mut [Seen], at: usize, score: f32) {
    if let Some(one) = seen.get_mut(at) {
        *one = Seen { score: one.score.max(score), kind: Kind::Person, layer: Layer::Shown };
    }
}

pub(super) fn can_be_name(unit: &Unit) -> bool {
    unit.shape.is_capital() && !unit.classes.has(NO_NAME)
}

fn mark_run(scene: &Scene<'_>, run: &Run, seen: &mut [Seen]) {
    let units = scene.units;
    let inside = units.list.get(run.first..=run.last).unwrap_or_default();
    if inside.iter().any(|unit| unit.shape.has_digits()) {
        return;
    }
    let titled = (run.first..=run.last).rev().find(|at| {
        units.get(*at).is_some_and(|it| it.classes.has(Class::TITLE) && it.shape.is_capital())
    });
    let spoken = speaks_of(scene, run);
    let first = titled.map_or(run.first, |at| at + 1);
    let organised = (first..=run.last).filter_map(|at| units.get(at)).any(|it| {
        it.classes.has(Class::ORGANISATION | Class::LAW | Class::PLACE)
            && it.shape != Shape::Initial
    });
    if let Some(title) = titled.and_then(|at| seen.get_mut(at)) {
        title.kind = Kind::Person;
    }
    // `General Medical Council` is no officer.
    let ranked =
        titled.and_then(|at| units.get(at)).is_some_and(|it| !SURE_TITLES.contains(&it.word));
    if organised && ranked {
        return;
    }
    if titled.is_some() || spoken {
        for at in first..=run.last {
            let fits =
                units.get(at).is_some_and(|it| can_be_name(it) || it.classes.has(Class::PARTICLE));
            if !fits {
                break;
            }
            raise(seen, at, SURE);
        }
        return;
    }
    let given = (first..=run.last).position(|at| {
        let stranger = |it: &Unit| can_be_name(it) && !it.classes.has(NOT_AFTER_GIVEN);
        let before_stranger = at < run.last && units.get(at + 1).is_some_and(stranger);
        units.get(at).is_some_and(|it| {
            is_given(it) || (before_stranger && it.classes.has(Class::FIRST_NAME))
        })
    });
    match given {
        Some(place) if !organised && first + place < run.last => {
            for at in first + place..=run.last {
                if units.get(at).is_some_and(can_be_name) {
                    raise(seen, at, SURE);
                }
            }
        }
        Some(place) if first + place == run.last && !organised => {
            let alone = units
                .get(run.last)
                .is_some_and(|it| !it.classes.has(Class::PLACE | Class::COUNTRY));
            if alone {
                raise(seen, run.last, ALONE);
            }
        }
        _ => {}
    }
}

/// A first name that is no word here.
fn is_given(unit: &Unit) -> bool {
    let word = unit.classes.has(Class::WORD);
    let name =
        unit.classes.has(Class::FIRST_NAME) || (unit.classes.has(Class::RARE_FIRST_NAME) && !word);
    name && can_be_name(unit)
        && !is_letters(unit)
        && !unit.classes.has(Class::COUNTRY | Class::PEOPLE)
        && matches!(unit.shape, Shape::Capital | Shape::Upper | Shape::Mixed)
        && !(word && unit.begins_sentence)
}

/// `ED`, `NICE`: letters that everybody uses.
fn is_letters(unit: &Unit) -> bool {
    static LETTERS: Words = LazyLock::new(|| words(ABBREVIATIONS));
    unit.shape == Shape::Upper && LETTERS.contains(&unit.word)
}

/// `the death of X`, `X, aged 50`, `X died`, `X was born`, `her mother, X`.
fn speaks_of(scene: &Scene<'_>, run: &Run) -> bool {
    let units = scene.units;
    let word = |at: Option<usize>| at.and_then(|at| units.get(at)).map_or(0, |it| it.word);
    let is = |at: Option<usize>, words: &[&str]| words.iter().any(|it| word_hash(it) == word(at));
    let back = |steps: usize| run.first.checked_sub(steps);
    let of = is(back(1), &["of"]);
    let death = of
        && is(
            back(2),
            &["death", "deaths", "parents", "mother", "father", "widow", "family", "inquest"],
        );
    let relative = back(1)
        .and_then(|at| units.get(at))
        .is_some_and(|it| it.classes.has(Class::RELATIVE) && it.shape == Shape::Lower)
        && units.get(run.first).is_some_and(|it| matches!(it.gap, Gap::Space | Gap::Comma));
    let on = |steps: usize| Some(run.last + steps);
    let dies = is(on(1), &["died", "aged", "deceased"]);
    let first =
        units.get(run.first).is_some_and(|it| can_be_name(it) && it.shape != Shape::Initial);
    first
        && run.last - run.first < 5
        && (death || relative || dies)
        && !is(back(0), &["he", "she", "it", "this"])
}

/// A name in one place is a name in every other.
fn elsewhere(scene: &Scene<'_>, seen: &mut [Seen]) {
    let mut names: HashMap<u32, bool> = HashMap::new();
    for (unit, one) in scene.units.list.iter().zip(seen.iter()) {
        let long = unit.end - unit.start > 2;
        let by_rule = one.layer == Layer::Shown && one.score >= SURE;
        let by_model =
            one.layer == Layer::Model && one.score >= TRUSTED && !unit.classes.has(Class::WORD);
        if one.kind == Kind::Person && long && can_be_name(unit) && (by_rule || by_model) {
            names.insert(unit.word, unit.classes.has(Class::WORD | Class::COUNTRY | Class::PLACE));
        }
    }
    if names.is_empty() {
        return;
    }
    for (at, unit) in scene.units.list.iter().enumerate() {
        let Some(a_word) = names.get(&unit.word) else { continue };
        let fits = !*a_word || unit.shape.is_capital();
        if fits && unit.shape != Shape::Initial {
            raise(seen, at, ELSEWHERE);
        }
    }
}
