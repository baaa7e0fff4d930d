//! What makes two decisions alike: words that both have and few others, and what they are about.
use std::collections::HashMap;

use app::Problem;

/// So many words tell what a decision is about.
const TELLING: usize = 15;
/// A word that more than one in so many decisions has tells nothing.
const COMMON: u64 = 5;
/// How much more alike each kind of thing in common makes two decisions.
const SHARED: f32 = 0.15;

/// The words of a decision that tell most of it: often here, rare elsewhere, and not here alone.
pub(crate) fn telling(
    stems: &[String],
    all: u64,
    having: impl Fn(&str) -> Result<u64, Problem>,
) -> Result<Vec<(String, f32)>, Problem> {
    let mut often: HashMap<&str, u32> = HashMap::new();
    for stem in stems.iter().filter(|stem| is_word(stem)) {
        *often.entry(stem).or_default() += 1;
    }
    let mut weighed = Vec::new();
    for (stem, times) in often {
        let having = having(stem)?;
        if having > 1 && having.saturating_mul(COMMON) <= all.max(COMMON * 2) {
            #[expect(clippy::cast_precision_loss, reason = "a weight need not be exact")]
            let rarity = (all as f32 / having as f32).ln_1p();
            #[expect(clippy::cast_precision_loss, reason = "a weight need not be exact")]
            weighed.push(((times as f32).sqrt() * rarity, stem));
        }
    }
    weighed.sort_by(|(one, word), (other, another)| other.total_cmp(one).then(word.cmp(another)));
    weighed.truncate(TELLING);
    Ok(weighed.into_iter().map(|(weight, stem)| (stem.to_owned(), weight)).collect())
}

fn is_word(stem: &str) -> bool {
    stem.chars().count() > 3 && stem.chars().all(char::is_alphabetic)
}

/// By how much what two decisions have in common makes them more alike.
pub(crate) fn shared(one: u64, other: u64) -> f32 {
    let codes = (1_u64 << crate::marks::CODES) - 1;
    let common = u16::try_from((one & other & codes).count_ones()).unwrap_or_default();
    1.0 + SHARED * f32::from(common)
}
