//! Names of people by what stands around them; and every other place of the same names.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::{Kind, Layer, Seen, Words, spared, words};
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
/// What is left of it in a cell of a table, of which the model was taught nothing.
const IN_CELL: f32 = 0.04;
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
    for (at, (unit, one)) in scene.units.list.iter().zip(seen.iter_mut()).enumerate() {
        let in_cell = begins_cell(scene, at);
        let small = unit.shape == Shape::Lower || unit.begins_sentence || in_cell;
        let a_word = (small && unit.classes.has(Class::WORD | Class::LITTLE))
            || unit.shape == Shape::Lower
            || (in_cell && unit.shape.has_digits());
        if GREETING.contains(&unit.word) {
            one.score = 0.0;
        }
        let in_names = Class::PARTICLE | Class::FIRST_NAME | Class::TITLE;
        if one.kind == Kind::Person && a_word && !unit.classes.has(in_names) {
            one.score *= if in_cell { IN_CELL } else { A_WORD };
        }
    }
    for run in scene.runs() {
        mark_run(scene, run, seen);
    }
    super::letters::mark(scene, seen);
    small(scene, seen);
    introduced(scene, seen);
    spared::articles(scene, seen);
    spared::letters(scene, seen);
    beside(scene, seen);
    elsewhere(scene, seen);
    beside(scene, seen);
    little_words(scene, seen);
}

/// Whether a cell of a table begins with a word: `| Ward |`.
fn begins_cell(scene: &Scene<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| scene.units.gap_after(before).contains(['|', '\t']))
}

/// `my name is paul mcgrath`, `my name's Ola`: two words at most, whatever their letters.
fn introduced(scene: &Scene<'_>, seen: &mut [Seen]) {
    let [my, name, is, s] = ["my", "name", "is", "s"].map(word_hash);
    for (at, said) in scene.units.list.windows(3).enumerate() {
        let [first, second, third] = said else { continue };
        let says = first.word == my && second.word == name && (third.word == is || third.word == s);
        let names = (at + 3..at + 5).take_while(|at| {
            scene.units.get(*at).is_some_and(|it| {
                let word = Class(Class::WORD.0 | Class::LITTLE.0);
                let named = it.classes.has(Class::FIRST_NAME) || !it.classes.has(word);
                it.gap == Gap::Space && named && !it.shape.has_digits()
            })
        });
        for at in names.filter(|_| says) {
            raise(seen, at, SURE);
        }
    }
}

/// `de Souza`, `al-Rashid`: a little word that is nothing else goes with the name behind it.
fn little_words(scene: &Scene<'_>, seen: &mut [Seen]) {
    for at in (1..scene.units.list.len()).rev() {
        let (Some(little), Some(name)) = (scene.units.get(at - 1), scene.units.get(at)) else {
            continue;
        };
        let joined = matches!(name.gap, Gap::Space | Gap::Hyphen);
        let own = little.classes.has(Class::PARTICLE) && !little.classes.has(Class::WORD);
        let named = seen.get(at).is_some_and(|it| it.kind == Kind::Person && it.score >= ALONE);
        if joined && own && named && name.shape.is_capital() {
            raise(seen, at - 1, ALONE);
        }
    }
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
        // A word at the start of a line goes on with no name in the line before.
        let word = |it: &Unit| it.gap == Gap::Line && it.classes.has(Class::WORD | Class::LITTLE);
        if units.get(at).is_some_and(word) {
            continue;
        }
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
        raise_named(scene, first..=run.last, seen);
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
            let alone = !is_thing(scene, run)
                && units
                    .get(run.last)
                    .is_some_and(|it| !it.classes.has(Class::PLACE | Class::COUNTRY));
            if alone {
                raise(seen, run.last, ALONE);
            }
        }
        _ => {}
    }
}

/// Raises the words of a name that begins a range, up to the next cell of a table.
fn raise_named(scene: &Scene<'_>, range: RangeInclusive<usize>, seen: &mut [Seen]) {
    let first = *range.start();
    let fits = |at: &usize| {
        let next_cell = *at > first && begins_cell(scene, *at);
        let name = |it: &Unit| can_be_name(it) || it.classes.has(Class::PARTICLE);
        !next_cell && scene.units.get(*at).is_some_and(name)
    };
    for at in range.take_while(fits) {
        raise(seen, at, SURE);
    }
}

/// `a Ford`: an article makes a thing of a name.
fn is_thing(scene: &Scene<'_>, run: &Run) -> bool {
    let before = run.first.checked_sub(1).and_then(|at| scene.units.get(at));
    before.is_some_and(|it| ["a", "an"].iter().any(|word| word_hash(word) == it.word))
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
        let short = unit.shape == Shape::Capital && !unit.classes.has(Class::WORD | Class::LITTLE);
        let long = unit.end - unit.start > if short { 1 } else { 2 };
        let by_rule = one.layer == Layer::Shown && one.score >= SURE;
        let by_model =
            one.layer == Layer::Model && one.score >= TRUSTED && !unit.classes.has(Class::WORD);
        if one.kind == Kind::Person && long && can_be_name(unit) && (by_rule || by_model) {
            let a_word = unit.classes.has(Class::WORD | Class::COUNTRY | Class::PLACE);
            names.insert(unit.word, a_word);
            let spelt = scene.units.text.get(unit.start..unit.end).unwrap_or_default();
            let family = word_hash(&format!("{}s", spelt.to_lowercase()));
            names.entry(family).or_insert(true);
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
