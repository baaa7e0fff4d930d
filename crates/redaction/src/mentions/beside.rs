//! `Peregrine and Ada Brightwater`: those who share the family name of somebody we know.

use std::ops::Range;

use super::Scene;
use crate::draft::{Replacement, Sure, Why, overlaps};
use crate::names::is_common;
use crate::ordinary::{is_abbreviation, is_title};
use crate::spelling::is_word;

/// First names in a row before a known name with its family name; each becomes `[name]`.
pub(super) fn people(
    scene: &Scene<'_>,
    made: &[Replacement],
    taken: &[Range<usize>],
) -> Vec<Replacement> {
    let tokens = scene.tokens;
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at) else { continue };
        let whole = made.iter().find(|it| it.range.start == token.start);
        if whole.is_some_and(|one| is_full(scene, at, one)) {
            walk_back(scene, at, taken, &mut found);
        }
    }
    found.sort_by_key(|one: &Replacement| one.range.start);
    found
}

/// Whether a mention has a given name or an initial, and the family name.
fn is_full(scene: &Scene<'_>, first: usize, one: &Replacement) -> bool {
    let tokens = scene.tokens;
    let inside = (first..tokens.len())
        .filter_map(|at| tokens.get(at))
        .take_while(|token| token.end <= one.range.end)
        .filter(|token| !is_title(&token.folded));
    let words: Vec<_> = inside.collect();
    let family = words.last().is_some_and(|it| scene.index.family(&it.folded).is_some());
    matches!(one.why, Why::Name | Why::Relative) && words.len() > 1 && family
}

/// Goes back over `X and`, `X &` and `X,` as long as there are names.
fn walk_back(
    scene: &Scene<'_>,
    known: usize,
    taken: &[Range<usize>],
    found: &mut Vec<Replacement>,
) {
    let tokens = scene.tokens;
    let mut at = known;
    let mut after_and = false;
    loop {
        let gap = tokens.gap_before(at).trim();
        let and = tokens.before(at).is_some_and(|it| it.folded == "and") && gap.is_empty();
        let joins = and || matches!(gap, "&" | "+" | "/") || (after_and && gap == ",");
        let Some(name) = at.checked_sub(if and { 2 } else { 1 }).filter(|_| joins) else { return };
        let Some(token) = tokens.get(name).filter(|token| token.has_capital()) else { return };
        let close = !and || matches!(tokens.gap_after(name).trim(), "" | "." | ",");
        let own = scene.index.knows(&token.folded) || token.is_initial();
        let ordinary = is_common(&token.folded) || is_word(&token.folded);
        let strange = !ordinary && !is_abbreviation(&token.folded);
        let free = !overlaps(taken, &token.range()) && close;
        if !free || !(own || strange) {
            return;
        }
        let titled = tokens.before(name).is_some_and(|it| is_title(&it.folded))
            && matches!(tokens.gap_before(name).trim(), "" | ".");
        let first = if titled { name - 1 } else { name };
        let mut range = tokens.range(first, name);
        range.end += usize::from(token.is_initial() && tokens.gap_after(name).starts_with('.'));
        let original = tokens.text.get(range.clone()).unwrap_or_default().to_owned();
        let replacement = scene.manner.name.clone();
        let (why, sure, person) = (Why::Relative, Sure::Look, None);
        found.push(Replacement { range, original, replacement, why, sure, person });
        at = first;
        after_and = true;
    }
}
