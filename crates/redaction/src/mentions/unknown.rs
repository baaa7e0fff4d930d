//! People whom the case does not know: for a person to judge, never replaced.

use std::ops::Range;

use super::Scene;
use crate::draft::{Doubt, DoubtKind, doubt, overlaps};
use crate::names::is_common;
use crate::ordinary::{is_abbreviation, is_title};
use crate::tokens::{Token, joins_names};

/// Titles after which any capital begins a name.
const SURE_TITLES: [&str; 8] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"];

/// `Dr Somebody`, `Nurse X`, and the first name in `Peter and Ada Brightwater`.
pub(super) fn people(scene: &Scene<'_>, taken: &[Range<usize>]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for at in 0..scene.tokens.len() {
        let titled = titled(scene, taken, at);
        let range = titled.or_else(|| beside_known(scene, taken, at));
        doubts.extend(range.map(|it| doubt(scene.tokens.text, it, DoubtKind::UnknownPerson)));
    }
    doubts
}

fn titled(scene: &Scene<'_>, taken: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let tokens = scene.tokens;
    let title = tokens.get(at).filter(|token| token.has_capital() && is_title(&token.folded))?;
    let sure = SURE_TITLES.contains(&title.folded.as_str());
    let gap = tokens.gap_after(at);
    let fits = matches!(gap.trim(), "" | ".") && gap.matches('\n').count() < 2;
    let name = tokens.get(at + 1).filter(|token| fits && is_name(token, sure))?;
    let mut last = at + 1;
    let mut end = name;
    while joins_names(end, tokens.gap_after(last))
        && let Some(next) = tokens.get(last + 1).filter(|token| is_name(token, false))
    {
        last += 1;
        end = next;
    }
    let range = tokens.range(at, last);
    (!overlaps(taken, &range)).then_some(range)
}

fn is_name(token: &Token, after_sure_title: bool) -> bool {
    token.has_capital()
        && token.folded.chars().count() > 1
        && !is_title(&token.folded)
        && !is_abbreviation(&token.folded)
        && (after_sure_title || !is_common(&token.folded))
}

/// A capitalised word, `and`, then somebody whom we replaced.
fn beside_known(scene: &Scene<'_>, taken: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let tokens = scene.tokens;
    let first = tokens.get(at).filter(|token| is_name(token, false))?;
    let next = tokens.get(at + 2)?;
    let and = tokens.get(at + 1).is_some_and(|it| it.folded == "and");
    let plain = tokens.gap_after(at) == " " && tokens.gap_after(at + 1) == " ";
    let known = scene.index.knows(&next.folded) && overlaps(taken, &next.range());
    let free = !overlaps(taken, &first.range());
    (and && plain && known && free).then(|| first.range())
}
