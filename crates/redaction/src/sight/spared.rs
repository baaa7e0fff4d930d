//! What the model finds and gives nobody away.
use std::sync::LazyLock;

use super::{Kind, Seen, Words, words};
use crate::model::{Gap, Scene, Shape, Units};

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
