//! The list of what organisations owe the office, and of the cases that they are part of.
use casework::{
    Complaint, Day, Reference,
    codes::CommentOn,
    id::{CaseId, OrganisationId},
    people::Party,
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, flag, id, number, text};

/// One row for each thing that an organisation owes: an answer to a request, a comment, an
/// answer to the terms of a resolution, a reply to a recommendation or the proof of one.
pub const TABLE: Table = Table {
    name: "owed",
    columns: &[
        Column { name: "kind", holds: Holds::Code },
        Column { name: "number", holds: Holds::Number },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "what", holds: Holds::Code },
        Column { name: "due", holds: Holds::Number },
        Column { name: "wants_time", holds: Holds::Flag },
        Column { name: "chased", holds: Holds::Number },
        Column { name: "reference", holds: Holds::Code },
    ],
    indexes: &[&["organisation", "due"], &["kind", "due"]],
};

/// One row for each organisation that knows of a case.
pub const INVOLVED: Table = Table {
    name: "involved",
    columns: &[
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "is_open", holds: Holds::Flag },
        Column { name: "stage", holds: Holds::Code },
        Column { name: "received", holds: Holds::Number },
        Column { name: "reference", holds: Holds::Code },
    ],
    indexes: &[&["organisation", "is_open", "received"]],
};

/// What organisations owe in a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let mut rows = recommended(case);
    if !case.is_closed() {
        rows.extend(requested(case));
        rows.extend(invited(case));
        rows.extend(proposed(case));
    }
    rows
}

/// The organisations that know of a case.
pub(super) fn involved(case: &Complaint) -> Vec<Vec<Cell>> {
    let row = |organisation: OrganisationId| {
        vec![
            Cell::Id(organisation.0),
            Cell::Flag(!case.is_closed()),
            Cell::code(case.stage.code()),
            Cell::day(case.received),
            Cell::code(case.reference.digits()),
        ]
    };
    case.involved().into_iter().map(row).collect()
}

struct Owed {
    kind: &'static str,
    number: u32,
    organisation: OrganisationId,
    what: &'static str,
    due: Option<Day>,
}

impl Owed {
    fn row(self, case: &Complaint) -> Vec<Cell> {
        self.waiting(case, (false, 0))
    }

    fn waiting(self, case: &Complaint, (wants_time, chased): (bool, usize)) -> Vec<Cell> {
        vec![
            Cell::code(self.kind),
            Cell::number(self.number),
            Cell::Id(self.organisation.0),
            Cell::code(self.what),
            Cell::maybe(self.due, Cell::day),
            Cell::Flag(wants_time),
            Cell::Number(i64::try_from(chased).unwrap_or_default()),
            Cell::code(case.reference.digits()),
        ]
    }
}

fn requested(case: &Complaint) -> Vec<Vec<Cell>> {
    let open = case.requests.iter().filter(|(_, request)| request.is_open());
    let row = |(no, request): (&casework::id::RequestNo, &casework::case::Request)| {
        let owed = Owed {
            kind: "request",
            number: no.0,
            organisation: request.to,
            what: request.asks.code(),
            due: Some(request.due),
        };
        owed.waiting(case, (request.extension.is_some(), request.chased.len()))
    };
    open.map(row).collect()
}

fn invited(case: &Complaint) -> Vec<Vec<Cell>> {
    let open = case.invitations.iter().filter_map(|sent| {
        let Party::Organisation(organisation) = sent.party else { return None };
        let said =
            case.comments.values().any(|made| (made.on, made.party) == (sent.on, sent.party));
        let number = if sent.on == CommentOn::Allegations { 1 } else { 2 };
        let (what, due) = (sent.on.code(), Some(sent.until));
        (!said).then_some(Owed { kind: "comment", number, organisation, what, due })
    });
    open.map(|owed| owed.row(case)).collect()
}

fn proposed(case: &Complaint) -> Vec<Vec<Cell>> {
    let Some(terms) = &case.resolution else { return Vec::new() };
    let silent = case.involved().into_iter().filter(|organisation| {
        let party = Party::Organisation(*organisation);
        !terms.agreed.contains_key(&party) && !terms.refused.contains_key(&party)
    });
    let owed = silent.map(|organisation| Owed {
        kind: "resolution",
        number: 0,
        organisation,
        what: "resolution",
        due: None,
    });
    owed.map(|owed| owed.row(case)).collect()
}

/// Recommendations bind once the decision is issued: not before. What the office has to look at,
/// and what was refused, is not the organisation's to do.
fn recommended(case: &Complaint) -> Vec<Vec<Cell>> {
    if case.decision.is_none() {
        return Vec::new();
    }
    let owed = case.recommendations.iter().filter_map(|(no, asked)| {
        let turn = asked.turn().filter(|turn| turn.is_the_organisations())?;
        let (kind, what, due) = ("recommendation", turn.code(), Some(asked.due));
        Some(Owed { kind, number: no.0, organisation: asked.to, what, due })
    });
    owed.map(|owed| owed.row(case)).collect()
}

/// Something that an organisation owes, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedRow {
    /// In which case.
    pub case: CaseId,
    /// `request`, `comment`, `resolution` or `recommendation`.
    pub kind: String,
    /// The number of the thing within the case, or 0. For comments: 1 on the allegations, 2 on
    /// the provisional views.
    pub number: i64,
    /// Who owes it.
    pub organisation: Option<Uuid>,
    /// What, as a code.
    pub what: String,
    /// By when, where there is a day.
    pub due: Option<Day>,
    /// Whether it asked for more time, and waits for the office.
    pub wants_time: bool,
    /// How often it was reminded.
    pub chased: i64,
    /// What people quote.
    pub reference: Option<Reference>,
}

impl OwedRow {
    /// Whether its day is over.
    pub fn is_late(&self, today: Day) -> bool {
        self.due.is_some_and(|due| today > due)
    }
}

impl From<&Line> for OwedRow {
    fn from(line: &Line) -> Self {
        Self {
            case: CaseId(line.stream),
            kind: text(line, 0).to_owned(),
            number: number(line, 1).unwrap_or_default(),
            organisation: id(line, 2),
            what: text(line, 3).to_owned(),
            due: day(line, 4),
            wants_time: flag(line, 5),
            chased: number(line, 6).unwrap_or_default(),
            reference: text(line, 7).parse().ok(),
        }
    }
}

/// A case of an organisation, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvolvedRow {
    /// Which case.
    pub case: CaseId,
    /// Whether it is open.
    pub is_open: bool,
    /// Where the inquiry stands.
    pub stage: String,
    /// When it reached the office.
    pub received: Option<Day>,
    /// What people quote.
    pub reference: Option<Reference>,
}

impl From<&Line> for InvolvedRow {
    fn from(line: &Line) -> Self {
        Self {
            case: CaseId(line.stream),
            is_open: flag(line, 1),
            stage: text(line, 2).to_owned(),
            received: day(line, 3),
            reference: text(line, 4).parse().ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::{
        Refusal,
        example::{self, Tale},
        permission::Deed,
    };

    use super::*;

    fn kinds(tale: &Tale) -> Result<Vec<Cell>, Refusal> {
        let rows = rows(tale.complaint()?);
        Ok(rows.into_iter().filter_map(|row| row.into_iter().next()).collect())
    }

    #[test]
    fn a_request_is_owed_until_it_is_answered() -> Result<(), Refusal> {
        let mut tale = Tale::in_primary()?;
        assert_eq!(kinds(&tale)?, []);
        tale.asks_for_the_file()?;
        assert_eq!(kinds(&tale)?, [Cell::code("request")]);

        let no = casework::id::RequestNo(1);
        tale.hospital(Deed::AnswerRequest, |case, permit, _| {
            case.answer_request(permit, no, ("Here.", &[]))
        })?;

        assert_eq!(kinds(&tale)?, []);
        Ok(())
    }

    #[test]
    fn an_organisation_has_the_cases_in_which_an_issue_about_it_was_taken_on() -> Result<(), Refusal>
    {
        assert_eq!(involved(Tale::of_a_hospital()?.complaint()?), Vec::<Vec<Cell>>::new());
        let tale = Tale::in_primary()?;
        let rows = involved(tale.complaint()?);
        let first = rows.iter().filter_map(|row| row.first());
        assert_eq!(first.collect::<Vec<_>>(), [&Cell::Id(example::hospital().0)]);
        Ok(())
    }

    #[test]
    fn terms_are_answered_by_each_organisation_or_still_owed() -> Result<(), Refusal> {
        let mut tale = Tale::in_primary()?;
        tale.officer(Deed::ProposeResolution, |case, permit, _| {
            case.propose_resolution(permit, "An apology.")
        })?;
        assert_eq!(kinds(&tale)?, [Cell::code("resolution")]);
        tale.hospital(Deed::AnswerResolution, |case, permit, _| {
            case.answer_resolution(permit, true, "")
        })?;
        assert_eq!(kinds(&tale)?, []);
        Ok(())
    }
}
