//! How what stands for a name fits into its sentence.

use crate::tokens::Tokens;

/// Words after which another article is too much.
const ARTICLES: [&str; 9] = ["the", "a", "an", "our", "his", "her", "their", "this", "your"];

/// `a consultant`, `a care home` for the words from `first` to `last`: with a capital at the start
/// of a sentence or in a line of its own; without its article after another one: `the consultant`,
/// not `the a consultant`.
pub(crate) fn fitted(tokens: &Tokens<'_>, (first, last): (usize, usize), said: &str) -> String {
    let begins = tokens.get(first).is_some_and(|token| token.begins_sentence);
    let line = tokens.gap_before(first).contains('\n')
        && (tokens.gap_after(last).contains('\n') || tokens.get(last + 1).is_none());
    let before = tokens.before(first).filter(|_| tokens.gap_before(first) == " ");
    let after_article = before.is_some_and(|it| ARTICLES.contains(&it.folded.as_str()));
    let own = said.split_once(' ').filter(|(article, _)| ARTICLES.contains(article));
    match own {
        _ if begins || line => capitalised(said),
        Some((_, bare)) if after_article => bare.to_owned(),
        _ => said.to_owned(),
    }
}

/// A text with a capital first.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}
