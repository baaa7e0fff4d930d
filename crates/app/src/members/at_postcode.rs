//! Who sits for the place of a postcode. Where a postcode lies in several constituencies, all of
//! them are named and none is chosen: only the address tells.
use casework::Day;
use registers::{Postcode, postcodes::Known};

use super::find::sitting;
use crate::{Office, Problem, lists::member::MemberRow, ports::OfPostcode};

/// A constituency in which a postcode lies, and who sits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The constituency.
    pub constituency: String,
    /// Who sits for it; nobody for the moment, or nobody whom the register knows.
    pub member: Option<MemberRow>,
}

/// How much is known of a postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// No file of postcodes was imported for the constituencies of today.
    NoFile,
    /// The file has no such postcode.
    Unknown,
    /// It is none of any constituency, such as one of the Isle of Man.
    Nowhere,
    /// It was taken out of use.
    Ended,
    /// The building in its middle lies in this constituency, and most often the others too.
    Mostly,
    /// All its addresses lie in this constituency.
    Wholly,
    /// Its addresses lie in several.
    Straddles,
}

impl How {
    /// Every one, in order.
    pub const ALL: [Self; 7] = [
        Self::NoFile,
        Self::Unknown,
        Self::Nowhere,
        Self::Ended,
        Self::Mostly,
        Self::Wholly,
        Self::Straddles,
    ];

    /// Its code, for words.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoFile => "no-file",
            Self::Unknown => "unknown",
            Self::Nowhere => "nowhere",
            Self::Ended => "ended",
            Self::Mostly => "mostly",
            Self::Wholly => "wholly",
            Self::Straddles => "straddles",
        }
    }

    fn of(known: &Known) -> Self {
        match (known.ended, known.constituencies.len()) {
            (Some(_), _) => Self::Ended,
            (None, 0) => Self::Nowhere,
            (None, 1) if known.is_by_address => Self::Wholly,
            (None, 1) => Self::Mostly,
            (None, _) => Self::Straddles,
        }
    }
}

/// What is known of a postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The postcode.
    pub postcode: Postcode,
    /// How much is known of it.
    pub how: How,
    /// The constituencies it lies in, or lay in when it was taken out of use.
    pub places: Vec<Place>,
    /// The first day of the month in which it was taken out of use.
    pub ended: Option<Day>,
}

/// Who sits today for the constituency of a postcode; nothing if the text is no postcode.
///
/// # Errors
///
/// The store cannot be reached, or the file of postcodes is damaged.
pub async fn at_postcode(office: &Office, text: &str) -> Result<Option<Located>, Problem> {
    let Ok(postcode) = text.parse::<Postcode>() else { return Ok(None) };
    let today = office.today();
    let (how, known) = match office.postcodes.find(&postcode, today).await? {
        OfPostcode::NoSet => (How::NoFile, None),
        OfPostcode::Unknown => (How::Unknown, None),
        OfPostcode::Known(known) => (How::of(&known), Some(known)),
    };
    let ended = known.as_ref().and_then(|known| known.ended);
    let names = known.map(|known| known.constituencies).unwrap_or_default();
    let members = if names.is_empty() { Vec::new() } else { sitting(office, today).await? };
    let place = |constituency: String| {
        let member = members.iter().find(|row| row.is_for(&constituency)).cloned();
        Place { constituency, member }
    };
    let places = names.into_iter().map(place).collect();
    Ok(Some(Located { postcode, how, places, ended }))
}
