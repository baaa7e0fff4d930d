//! The list of complaints that come through a Member of Parliament: what one member's office
//! sees of all its constituents' complaints.
use casework::{
    Complaint, Day, Reference,
    id::{CaseId, MemberId, OrganisationId},
    record::Class,
};

use super::{Cell, Column, Holds, Line, Table, day, flag, id, text};
use crate::lens;

/// One row a case that a member was asked to refer.
pub const TABLE: Table = Table {
    name: "referral",
    columns: &[
        Column { name: "member", holds: Holds::Id },
        Column { name: "is_agreed", holds: Holds::Flag },
        Column { name: "state", holds: Holds::Code },
        Column { name: "is_open", holds: Holds::Flag },
        Column { name: "stage", holds: Holds::Code },
        Column { name: "news", holds: Holds::Number },
        Column { name: "received", holds: Holds::Number },
        Column { name: "reached", holds: Holds::Number },
        Column { name: "reference", holds: Holds::Code },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
    ],
    indexes: &[&["member", "is_open", "news"], &["member", "state"]],
};

/// The row of a case, if a member was asked.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let Some(asked) = &case.referral else { return Vec::new() };
    let organisation = case.issues.values().next().map(|issue| issue.organisation.0);
    vec![vec![
        Cell::Id(asked.member.0),
        Cell::Flag(asked.consent.is_some()),
        Cell::code(State::of(asked).code()),
        Cell::Flag(!case.is_closed()),
        Cell::code(case.stage.code()),
        Cell::maybe(lens::expected(case), Cell::day),
        Cell::day(case.received),
        Cell::maybe(asked.reached, Cell::day),
        Cell::code(case.reference.digits()),
        Cell::maybe(organisation, Cell::Id),
        Cell::words(case.complainant().map_or("", |person| person.name())),
    ]]
}

/// Where a referral stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The member has still to say.
    Asked,
    /// Made.
    Made,
    /// The member does not refer it.
    Declined,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Made, Self::Declined];

    /// Where this one stands.
    pub fn of(referral: &casework::case::Referral) -> Self {
        match (referral.made, referral.declined) {
            (Some(_), _) => Self::Made,
            (None, Some(_)) => Self::Declined,
            (None, None) => Self::Asked,
        }
    }

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Made => "made",
            Self::Declined => "declined",
        }
    }
}

/// A referral, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// Of which case.
    pub case: CaseId,
    /// Who was asked.
    pub member: Option<MemberId>,
    /// `asked`, `made` or `declined`.
    pub state: String,
    /// Whether the inquiry goes on.
    pub is_open: bool,
    /// Where the inquiry stands.
    pub stage: String,
    /// When to expect news, where a day is set.
    pub news: Option<Day>,
    /// When it reached the office.
    pub received: Option<Day>,
    /// When it reached the member.
    pub reached: Option<Day>,
    /// What people quote.
    pub reference: Option<Reference>,
    /// About whom.
    pub organisation: Option<OrganisationId>,
    /// Who complains.
    pub name: String,
}

impl From<&Line> for ReferralRow {
    fn from(line: &Line) -> Self {
        Self {
            case: CaseId(line.stream),
            member: id(line, 0).map(MemberId),
            state: text(line, 2).to_owned(),
            is_open: flag(line, 3),
            stage: text(line, 4).to_owned(),
            news: day(line, 5),
            received: day(line, 6),
            reached: day(line, 7),
            reference: text(line, 8).parse().ok(),
            organisation: id(line, 9).map(OrganisationId),
            name: text(line, 10).to_owned(),
        }
    }
}
