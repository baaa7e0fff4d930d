//! The number that people quote.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::Refusal;

/// The number a person quotes to reach their case, such as `4821-0937-5654`.
///
/// Ten random digits and two check digits (ISO 7064, mod 97-10), so that a misheard digit finds
/// no case rather than a stranger's, and nobody can guess the next one.
///
/// ```
/// use casework::Reference;
///
/// let reference = Reference::from_random(4_821_093_756);
/// let quoted: Reference = reference.to_string().parse()?;
/// assert_eq!(quoted, reference);
/// assert!("4812-0937-5654".parse::<Reference>().is_err());
/// # Ok::<(), casework::Refusal>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Reference(u64);

/// How many references there are.
const COUNT: u64 = 10_000_000_000;

impl Reference {
    /// The reference drawn by this random number.
    pub fn from_random(random: u64) -> Self {
        Self(random % COUNT)
    }

    fn check_digits(self) -> u64 {
        98 - (self.0 * 100) % 97
    }

    /// The twelve digits without dashes, as they are stored and searched.
    pub fn digits(self) -> String {
        format!("{:010}{:02}", self.0, self.check_digits())
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.0 * 100 + self.check_digits();
        let (first, rest) = (all / 100_000_000, all % 100_000_000);
        write!(f, "{first:04}-{:04}-{:04}", rest / 10_000, rest % 10_000)
    }
}

impl FromStr for Reference {
    type Err = Refusal;

    /// Reads a reference as people type it: spaces, dashes and dots between digits are fine.
    fn from_str(quoted: &str) -> Result<Self, Refusal> {
        let apart = |c: char| c.is_whitespace() || "-–—./".contains(c);
        let digits: String = quoted.chars().filter(|c| !apart(*c)).collect();
        let plain = digits.len() == 12 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let all: u64 = digits.parse().map_err(|_| Refusal::MistypedReference)?;
        let reference = Self(all / 100);
        if plain && reference.check_digits() == all % 100 {
            Ok(reference)
        } else {
            Err(Refusal::MistypedReference)
        }
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = Refusal;

    fn try_from(quoted: String) -> Result<Self, Refusal> {
        quoted.parse()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_reference_is_read_back_as_it_was_quoted(random: u64) {
            let reference = Reference::from_random(random);
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
            prop_assert_eq!(reference.digits().parse(), Ok(reference));
        }

        #[test]
        fn one_wrong_digit_never_reaches_another_case(random: u64, place in 0_usize..12, digit in 0_u8..10) {
            let digits = Reference::from_random(random).digits();
            let mut wrong = digits.clone().into_bytes();
            wrong[place] = b'0' + digit;
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assume!(wrong != digits);
            prop_assert_eq!(wrong.parse::<Reference>(), Err(Refusal::MistypedReference));
        }

        #[test]
        fn two_neighbours_swapped_never_reach_another_case(random: u64, place in 0_usize..11) {
            let digits = Reference::from_random(random).digits();
            let mut wrong = digits.clone().into_bytes();
            wrong.swap(place, place + 1);
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assume!(wrong != digits);
            prop_assert_eq!(wrong.parse::<Reference>(), Err(Refusal::MistypedReference));
        }
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for quoted in ["", "12", "abcd-efgh-ijkl", "1234 5678 90123", "١٢٣٤٥٦٧٨٩٠١٢", "-1"]
        {
            assert_eq!(quoted.parse::<Reference>(), Err(Refusal::MistypedReference), "{quoted}");
        }
    }
}
