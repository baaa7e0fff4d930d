//! Words that are near a word: the same, beginning with it, or a slip or two away.
use rapidfuzz::distance::osa;

/// How well a word answers that begins with what was typed, where more may follow.
const BEGINS: f32 = 0.92;
/// The same of a word that somebody had done with.
const SHORTENED: f32 = 0.8;
/// How well a word answers that is one slip away, and two.
const ONE_SLIP: f32 = 0.85;
const TWO_SLIPS: f32 = 0.65;
/// Words shorter than this are taken as they are typed: one slip makes another word of them.
const SHORT: usize = 4;
/// Words at least this long may have two slips.
const LONG: usize = 6;

/// A word of the register.
#[derive(Debug, Clone)]
pub(super) struct Word {
    text: String,
    /// Its first letter, at hand without going to the text.
    first: u8,
    /// Which letters it has, a bit each: words with other letters cannot be near.
    letters: u64,
    /// What it weighs: the rarer, the more.
    pub(super) weight: f32,
    /// The names that it stands in, by number, in order.
    pub(super) names: Vec<u32>,
}

impl Word {
    pub(super) fn new(text: String) -> Self {
        let first = text.bytes().next().unwrap_or_default();
        Self { letters: letters(&text), first, text, weight: 0.0, names: Vec::new() }
    }

    /// Weighs it among so many names.
    pub(super) fn weigh(&mut self, of: usize) {
        self.weight = weight(of, self.names.len());
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of names, far below 2^24")]
fn weight(of: usize, names: usize) -> f32 {
    (1.0 + of as f32 / names.max(1) as f32).ln()
}

/// What a word weighs that stands in one name alone.
pub(super) fn heaviest(of: usize) -> f32 {
    weight(of, 1)
}

fn letters(word: &str) -> u64 {
    let bit = |byte: u8| match byte {
        b'a'..=b'z' => 1_u64 << (byte - b'a'),
        b'0'..=b'9' => 1_u64 << (26 + byte - b'0'),
        _ => 1_u64 << 36,
    };
    word.bytes().fold(0, |all, byte| all | bit(byte))
}

/// The words near this one, by their place, each with how well it answers: 1 is the same word.
/// `open`: whether more letters may follow.
pub(super) fn near(words: &[Word], word: &str, open: bool) -> Vec<(u32, f32)> {
    let slips = match word.len() {
        length if length < SHORT => 0,
        length if length < LONG => 1,
        _ => 2,
    };
    let first = word.bytes().next().unwrap_or_default();
    let (sought, typed) = (letters(word), osa::BatchComparator::new(word.bytes()));
    let how = |other: &Word| {
        if other.first == first && other.text.starts_with(word) {
            return match other.text.len() - word.len() {
                0 => Some(1.0),
                _ if word.len() == 1 => None,
                _ => Some(if open { BEGINS } else { SHORTENED }),
            };
        }
        // Each slip adds or takes at most two letters that the other has not.
        let apart = (sought ^ other.letters).count_ones() as usize;
        if slips == 0 || apart > 2 * slips || other.text.len().abs_diff(word.len()) > slips {
            return None;
        }
        let within = osa::Args::default().score_cutoff(slips);
        match typed.distance_with_args(other.text.bytes(), &within)? {
            0 => Some(1.0),
            1 => Some(ONE_SLIP),
            _ => Some(TWO_SLIPS),
        }
    };
    (0_u32..).zip(words).filter_map(|(at, other)| Some((at, how(other)?))).collect()
}
