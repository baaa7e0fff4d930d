//! A receipt for exactly what was sent, which a person can check years later, with us or alone.
//!
//! It is SHA-256 over the salt (as printed), a line end, and the text (as printed), all UTF-8.
//! The salt keeps anybody from guessing the text from the hash; only the hash stays in the open
//! part of the record, so the receipt outlives the papers.
use casework::Reference;
use sha2::{Digest, Sha256};

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, receipt, text},
};

/// The receipt's hash, in hexadecimal.
pub fn hash(salt: &str, sent: &str) -> String {
    let whole = format!("{}\n{}", salt.trim(), plain(sent));
    hexadecimal(&Sha256::digest(whole))
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// A text without what printing and copying change: kinds of line ends, blanks at the ends of
/// lines, empty lines.
pub fn plain(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// How a receipt came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It is for exactly this text.
    Fits,
    /// It is not, or there is no such receipt: nobody learns which.
    DoesNotFit,
}

/// Checks a receipt: its reference, salt, and the text or the hash. Works after the papers of
/// the case are destroyed.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn check(office: &Office, reference: Reference, claimed: &str) -> Result<Check, Problem> {
    let question = Question::of(&receipt::TABLE)
        .when("reference", Test::Is(Cell::code(reference.digits())))
        .page(1, 0);
    let lines = office.lists.select(&question).await?;
    let known = lines.first().map(|line| text(line, 1)).filter(|hash| !hash.is_empty());
    let fits = known.is_some_and(|known| known.eq_ignore_ascii_case(claimed.trim()));
    Ok(if fits { Check::Fits } else { Check::DoesNotFit })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn printing_and_copying_do_not_change_a_receipt(lines in prop::collection::vec("[ -~é]{0,30}", 0..8)) {
            let sent = lines.join("\n");
            let copied = format!("\r\n{}  \r\n\n", lines.join(" \r\n\r\n  "));
            prop_assert_eq!(hash("salt", &sent), hash(" salt ", &copied));
        }

        #[test]
        fn one_other_letter_is_another_receipt(text in "[a-z]{1,40}", place: prop::sample::Index) {
            let place = place.index(text.len());
            let mut other = text.clone().into_bytes();
            other[place] = if other[place] == b'z' { b'a' } else { other[place] + 1 };
            let other = String::from_utf8(other).unwrap();
            prop_assert_ne!(hash("salt", &text), hash("salt", &other));
            prop_assert_ne!(hash("salt", &text), hash("other", &text));
        }
    }

    #[test]
    fn anybody_can_compute_it_with_other_tools() {
        // printf 'ab12\nNobody came.' | sha256sum
        assert_eq!(
            hash("ab12", "Nobody came.\n"),
            "3ef63619b93ced3d62649d6a6ff68d5be3594f1c01231076b1b38acd77b950f5"
        );
    }
}
