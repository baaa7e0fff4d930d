//! A postcode of the United Kingdom.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A postcode in its usual form, `WR4 9RW`: capitals and one space.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Postcode(String);

/// The text has not the form of a postcode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a postcode: {0:?}")]
pub struct NotAPostcode(pub String);

impl Postcode {
    /// The postcode in its usual form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the space: the district, `WR4`.
    pub fn district(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

impl FromStr for Postcode {
    type Err = NotAPostcode;

    fn from_str(text: &str) -> Result<Self, NotAPostcode> {
        let not_one = || NotAPostcode(text.to_owned());
        let compact: String =
            text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        if !compact.is_ascii() || compact.len() < 5 {
            return Err(not_one());
        }
        let (outward, inward) = compact.split_at_checked(compact.len() - 3).ok_or_else(not_one)?;
        if is_outward(outward) && is_inward(inward) {
            return Ok(Self(format!("{outward} {inward}")));
        }
        Err(not_one())
    }
}

/// One or two letters, then a digit, a digit and a letter, or two digits.
fn is_outward(text: &str) -> bool {
    let shapes = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"];
    shapes.iter().any(|shape| has_shape(text, shape)) || text == "GIR"
}

/// A digit and two letters; six letters are never used there.
fn is_inward(text: &str) -> bool {
    has_shape(text, "9AA") && !text.contains(['C', 'I', 'K', 'M', 'O', 'V'])
}

/// Whether the text has a letter wherever the shape has one, and a digit elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(sign, shape): (u8, u8)| match shape {
        b'A' => sign.is_ascii_uppercase(),
        _ => sign.is_ascii_digit(),
    };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.0
    }
}

impl TryFrom<String> for Postcode {
    type Error = NotAPostcode;

    fn try_from(text: String) -> Result<Self, NotAPostcode> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_read_and_printed_the_usual_way() {
        for (typed, usual) in [
            ("wr49rw", "WR4 9RW"),
            ("M1 1AE", "M1 1AE"),
            ("b338th", "B33 8TH"),
            ("W1A 0AX", "W1A 0AX"),
            ("EC1A  1BB", "EC1A 1BB"),
            ("dn551pt", "DN55 1PT"),
            ("GIR 0AA", "GIR 0AA"),
        ] {
            assert_eq!(typed.parse::<Postcode>().unwrap().to_string(), usual);
        }
        assert_eq!("SW1A 1AA".parse::<Postcode>().unwrap().district(), "SW1A");
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["", "WR4", "WR4 9R", "1WR 9RW", "WR4 9RC", "WR4É 9RW", "WRRR 9RW", "9RW"] {
            assert!(text.parse::<Postcode>().is_err(), "{text}");
        }
    }
}
