//! What looks like somebody's and gives nobody away.
use std::sync::LazyLock;

use super::{Kind, Seen, Words, words};
use crate::model::{Class, Gap, Scene, Shape, Units, word_hash};

/// National bodies and their guidance are named by everybody.
pub(super) fn bodies(scene: &Scene<'_>, seen: &mut [Seen]) {
    static LETTERS: Words = LazyLock::new(|| words(crate::ordinary::ABBREVIATIONS));
    static NATIONAL: Words =
        LazyLock::new(|| words("royal national general ombudsman england nhs"));
    static BODY: Words = LazyLock::new(|| {
        words("college institute council commission nhs service ombudsman england")
    });
    for run in scene.runs() {
        let inside = scene.units.list.get(run.first..=run.last).unwrap_or_default();
        let body = inside.iter().any(|it| NATIONAL.contains(&it.word))
            && inside.iter().any(|it| BODY.contains(&it.word));
        let ones = seen.get_mut(run.first..=run.last).unwrap_or_default();
        for (unit, one) in inside.iter().zip(ones) {
            let letters = unit.shape == Shape::Upper && LETTERS.contains(&unit.word);
            if one.kind == Kind::Organisation && (body || letters) {
                one.score *= 0.2;
            }
        }
    }
}

/// `14. Mr B says`: the number of a point is nothing of anybody.
pub(super) fn numbering(units: &Units<'_>, seen: &mut [Seen]) {
    for (at, (unit, one)) in units.list.iter().zip(seen.iter_mut()).enumerate() {
        let short = matches!(unit.shape, Shape::Digit | Shape::Digits2 | Shape::Digits3);
        let begins = at == 0 || unit.begins_paragraph || unit.begins_sentence;
        let next = units.get(at + 1).is_some_and(|it| it.gap == Gap::Stop && it.shape.is_capital());
        if short && begins && next {
            one.score = 0.0;
        }
    }
}

/// `A Mr Smith`: the article is nobody's initial.
pub(super) fn articles(scene: &Scene<'_>, seen: &mut [Seen]) {
    let article = word_hash("a");
    for ((unit, next), one) in
        scene.units.list.iter().zip(scene.units.list.iter().skip(1)).zip(seen)
    {
        let titled = next.classes.has(Class::TITLE) && next.gap == Gap::Space;
        if unit.word == article && titled {
            one.score = 0.0;
        }
    }
}

/// `Mr B` is nobody's name: it is how we write.
pub(super) fn letters(scene: &Scene<'_>, seen: &mut [Seen]) {
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
