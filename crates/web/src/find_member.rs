//! Finding a Member of Parliament: by a postcode, which names every constituency it lies in and
//! chooses none, or by the name of the member or the constituency.
use app::{
    Office, Problem,
    lists::member::MemberRow,
    members::{self, How, Located},
};
use registers::Postcode;
use serde::{Deserialize, Serialize};

/// Members shown for one search.
const SHOWN: usize = 20;

/// What somebody typed.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Sought {
    pub(crate) q: Option<String>,
}

/// What a page shows of a search for a member.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Search {
    /// Where the search is sent.
    address: String,
    q: String,
    /// Nothing, if nobody has searched; `name`; `part`; or the code of what is known of a postcode.
    how: &'static str,
    found: usize,
    postcode: String,
    year: String,
    places: Vec<PlaceView>,
}

#[derive(Debug, Clone, Serialize)]
struct PlaceView {
    constituency: String,
    /// Who sits for it; empty for nobody.
    member: String,
}

impl Search {
    /// Looks for whom these words or this postcode name: what to show, and who was found.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    pub(crate) async fn of(
        office: &Office,
        address: &str,
        sought: &str,
    ) -> Result<(Self, Vec<MemberRow>), Problem> {
        let q = sought.trim().to_owned();
        let page = Self { address: address.to_owned(), q, ..Self::default() };
        if page.q.is_empty() {
            return Ok((page, Vec::new()));
        }
        if let Some(located) = members::at_postcode(office, &page.q).await? {
            return Ok(page.located(located));
        }
        let rows = members::search(office, &page.q, SHOWN).await?;
        let how = if rows.is_empty() && is_part(&page.q) { "part" } else { "name" };
        let places = rows.iter().map(PlaceView::of).collect();
        Ok((Self { how, found: rows.len(), places, ..page }, rows))
    }

    fn located(self, located: Located) -> (Self, Vec<MemberRow>) {
        let rows: Vec<_> = located.places.iter().filter_map(|place| place.member.clone()).collect();
        let view = |place: &members::Place| PlaceView {
            constituency: place.constituency.clone(),
            member: place.member.as_ref().map(|row| row.name.clone()).unwrap_or_default(),
        };
        let page = Self {
            how: located.how.code(),
            found: rows.len(),
            postcode: located.postcode.to_string(),
            year: located.ended.map(|day| day.year().to_string()).unwrap_or_default(),
            places: located.places.iter().map(view).collect(),
            ..self
        };
        (page, rows)
    }

    /// Every state it can be in.
    pub(crate) fn samples() -> Vec<Self> {
        let place = |member: &str| PlaceView {
            constituency: "Fernhollow and Brackenmoor".into(),
            member: member.into(),
        };
        let hows = How::ALL.map(How::code).into_iter().chain(["", "name", "part"]);
        let one = |how| Self {
            address: "/check/mp".into(),
            q: "ZZ1 1ZZ".into(),
            how,
            found: 1,
            postcode: "ZZ1 1ZZ".into(),
            year: "1996".into(),
            places: vec![place("Somebody"), place("")],
        };
        hows.map(one).collect()
    }
}

impl PlaceView {
    fn of(row: &MemberRow) -> Self {
        Self { constituency: row.constituency.clone(), member: row.name.clone() }
    }
}

/// Whether the text is the first part of a postcode, such as `WR4`.
fn is_part(text: &str) -> bool {
    format!("{text}1AA").parse::<Postcode>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_part_of_a_postcode_is_told_from_a_name() {
        for part in ["WR4", "sw1a", "M1", "EC1A"] {
            assert!(is_part(part), "{part}");
        }
        for name in ["Fernhollow", "Wren", "W", "4", "St Wren"] {
            assert!(!is_part(name), "{name}");
        }
    }
}
