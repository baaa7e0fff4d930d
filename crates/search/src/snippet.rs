//! Where a decision says what was looked for: the piece with most of the words, each marked.
use std::collections::HashMap;

use app::ports::{Piece, PublicDecision};

use crate::{
    analysis::Analysis,
    asked::Wanted,
    index::{texts, titles},
};

/// So many different words are told apart: each has a bit.
const MOST: u8 = 64;
/// So many words are shown.
const WORDS: usize = 40;
/// So many words stand before the first that is marked, so that it is understood.
const BEFORE: usize = 8;

/// The piece of the text with the most different words that were asked for; without any, the
/// beginning.
pub(crate) fn snippet(
    decision: &PublicDecision,
    wanted: &Wanted,
    analysis: &mut Analysis,
) -> Vec<Piece> {
    let mut telling: HashMap<&str, u8> = HashMap::new();
    for (number, forms) in (0..MOST).zip(wanted.telling()) {
        for form in forms {
            telling.entry(form).or_insert(number);
        }
    }
    let enough = wanted.least();
    // The titles stand above the snippet already.
    let bodies = texts(decision).skip(titles(decision).count());
    let mut best: Option<(usize, &str, Vec<Spot>, usize)> = None;
    for text in bodies.filter(|text| !text.trim().is_empty()) {
        let spots = spots(text, &telling, analysis);
        let (worth, from) = densest(&spots);
        if best.as_ref().is_none_or(|(most, ..)| worth > *most) {
            best = Some((worth, text, spots, from));
        }
        // What has every word that had to be there is good enough.
        if worth >= enough {
            break;
        }
    }
    best.map(|(_, text, spots, from)| pieces(text, &spots, from)).unwrap_or_default()
}

/// A word of a text: where, and which of those asked for.
struct Spot {
    from: usize,
    to: usize,
    found: Option<u8>,
}

fn spots(text: &str, telling: &HashMap<&str, u8>, analysis: &mut Analysis) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for word in analysis.words(text) {
        let found = telling.get(word.text.as_str()).copied();
        match spots.last_mut() {
            // A Welsh word stands there under several forms.
            Some(last) if last.from == word.offset_from => last.found = last.found.or(found),
            _ => spots.push(Spot { from: word.offset_from, to: word.offset_to, found }),
        }
    }
    spots
}

/// How many different words the best piece has, and with which word it begins.
fn densest(spots: &[Spot]) -> (usize, usize) {
    let mut best = (0, 0);
    for (at, _) in spots.iter().enumerate().filter(|(_, spot)| spot.found.is_some()) {
        let piece = spots.iter().skip(at).take(WORDS - BEFORE);
        let different = piece.filter_map(|spot| spot.found);
        let different = different.fold(0_u64, |bits, number| bits | 1 << number).count_ones();
        let different = usize::try_from(different).unwrap_or_default();
        if different > best.0 {
            best = (different, at.saturating_sub(BEFORE));
        }
    }
    best
}

fn pieces(text: &str, spots: &[Spot], from: usize) -> Vec<Piece> {
    let shown = spots.get(from..spots.len().min(from + WORDS)).unwrap_or_default();
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else {
        return Vec::new();
    };
    let ends = from + shown.len() >= spots.len();
    // Punctuation at both ends of a whole text belongs to it.
    let begin = if from == 0 { 0 } else { first.from };
    let end = if ends { text.len() } else { last.to };
    let mut pieces = Vec::new();
    let plain = |pieces: &mut Vec<Piece>, text: &str| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_marked: false });
        }
    };
    if from > 0 {
        plain(&mut pieces, "… ");
    }
    let mut at = begin;
    for spot in shown.iter().filter(|spot| spot.found.is_some()) {
        plain(&mut pieces, text.get(at..spot.from).unwrap_or_default());
        let word = text.get(spot.from..spot.to).unwrap_or_default();
        pieces.push(Piece { text: word.to_owned(), is_marked: true });
        at = spot.to;
    }
    plain(&mut pieces, text.get(at..end).unwrap_or_default());
    if !ends {
        plain(&mut pieces, " …");
    }
    pieces
}
