//! Codes that people type, print and read out on the phone.
use std::{fmt, str::FromStr};

use crate::Refusal;

/// The letters and digits of a code: none that looks like another (no I, L, O or U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of the code itself: 16 of 5 bits.
const LENGTH: usize = 16;

/// A secret of 80 bits, written as four groups of four and a check character, such as
/// `7K4M-9QRT-0WXZ-3BCD-5`.
///
/// The check character catches every single wrong character and every two that changed places,
/// so that a slip of the finger is told from a guess.
///
/// ```
/// use casework::AccessCode;
///
/// let code = AccessCode::from_random([7; 10]);
/// let spoken = code.to_string().to_lowercase().replace('-', " ");
/// assert!(spoken.parse::<AccessCode>()? == code);
/// # Ok::<(), casework::Refusal>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AccessCode([u8; LENGTH]);

impl AccessCode {
    /// Makes a code of random bytes.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        let whole = bytes.iter().fold(0_u128, |whole, byte| (whole << 8) | u128::from(*byte));
        let mut values = [0; LENGTH];
        for (place, value) in values.iter_mut().enumerate() {
            *value = u8::try_from((whole >> (5 * place)) & 31).unwrap_or_default();
        }
        Self(values)
    }

    /// Its letters and check character without spaces, as links hold it and hashes are made of.
    pub fn plain(self) -> String {
        let values = self.0.iter().copied().chain([self.check()]);
        values.filter_map(letter).collect()
    }

    /// A weighted sum in the field of 32 elements: each place has a weight of its own.
    fn check(self) -> u8 {
        self.0.iter().rev().fold(0, |sum, value| twice(sum ^ value))
    }
}

/// Twice a value, in the field of 32 elements made by x^5 + x^2 + 1.
fn twice(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { (doubled ^ 0b10_0101) & 31 }
}

fn letter(value: u8) -> Option<char> {
    LETTERS.get(usize::from(value)).map(|letter| char::from(*letter))
}

fn value(letter: char) -> Result<u8, Refusal> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    let place = LETTERS.iter().position(|known| char::from(*known) == letter);
    place.and_then(|place| u8::try_from(place).ok()).ok_or(Refusal::MistypedCode)
}

impl FromStr for AccessCode {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let typed = text.chars().filter(|letter| letter.is_alphanumeric()).take(LENGTH + 2);
        let values = typed.map(value).collect::<Result<Vec<u8>, _>>()?;
        let (check, values) = values.split_last().ok_or(Refusal::MistypedCode)?;
        let code = Self(values.try_into().map_err(|_| Refusal::MistypedCode)?);
        if code.check() == *check { Ok(code) } else { Err(Refusal::MistypedCode) }
    }
}

impl fmt::Display for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.plain().chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// Codes never stand in a log.
impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_four_groups_of_four_and_a_check() {
        let code = AccessCode::from_random([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).to_string();
        let groups: Vec<usize> = code.split('-').map(str::len).collect();

        assert_eq!(groups, [4, 4, 4, 4, 1]);
    }

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_typed(bytes: [u8; 10]) {
            let code = AccessCode::from_random(bytes);
            let spoken = code.to_string().to_lowercase().replace('0', "o").replace('1', "l");
            let spoken = format!(" {} ", spoken.replace('-', " "));

            prop_assert!(code.to_string().parse::<AccessCode>()? == code);
            prop_assert!(spoken.parse::<AccessCode>()? == code);
            prop_assert!(code.plain().parse::<AccessCode>()? == code);
        }

        #[test]
        fn different_bytes_give_different_codes(one: [u8; 10], other: [u8; 10]) {
            let same = AccessCode::from_random(one) == AccessCode::from_random(other);
            prop_assert_eq!(same, one == other);
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 10], place in 0..17_usize, to in 0..32_usize) {
            let plain = AccessCode::from_random(bytes).plain();
            let mut typed: Vec<char> = plain.chars().collect();
            typed[place] = char::from(LETTERS[to]);
            let typed: String = typed.into_iter().collect();

            prop_assert_eq!(typed.parse::<AccessCode>().is_ok(), typed == plain);
        }

        #[test]
        fn two_characters_that_changed_places_are_noticed(
            bytes: [u8; 10], a in 0..17_usize, b in 0..17_usize,
        ) {
            let plain = AccessCode::from_random(bytes).plain();
            let mut typed: Vec<char> = plain.chars().collect();
            typed.swap(a, b);
            let typed: String = typed.into_iter().collect();

            prop_assert_eq!(typed.parse::<AccessCode>().is_ok(), typed == plain);
        }

        #[test]
        fn nothing_else_is_a_code(text in ".{0,40}") {
            if let Ok(code) = text.parse::<AccessCode>() {
                prop_assert_eq!(code.plain().len(), 17);
            }
        }
    }
}
