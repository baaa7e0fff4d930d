//! The list of contacts: one row each, and the forms of names under which they are found.
use casework::{
    Day,
    codes::{Channel, Matter, Topic},
    contact::{Contact, Logged, Reach},
    id::{AccountId, CaseId, ContactId, MemberId},
    record::Class,
};

use super::{Cell, Column, Holds, Line, Rows, Table, day, id, number, text};

/// One row a contact.
pub const TABLE: Table = Table {
    name: "contact",
    columns: &[
        Column { name: "logged_at", holds: Holds::Number },
        Column { name: "logged_on", holds: Holds::Number },
        Column { name: "logged_by", holds: Holds::Id },
        Column { name: "channel", holds: Holds::Code },
        Column { name: "caller", holds: Holds::Code },
        Column { name: "member", holds: Holds::Id },
        Column { name: "topic", holds: Holds::Code },
        Column { name: "matter", holds: Holds::Code },
        Column { name: "sent_to", holds: Holds::Code },
        Column { name: "call_back", holds: Holds::Number },
        Column { name: "asked_case", holds: Holds::Id },
        Column { name: "became", holds: Holds::Id },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
        Column { name: "reach", holds: Holds::Sealed(Class::Identity) },
        Column { name: "words", holds: Holds::Sealed(Class::Papers) },
    ],
    indexes: &[
        &["logged_at"],
        &["logged_on"],
        &["call_back", "logged_at"],
        &["member", "logged_at"],
        &["asked_case", "logged_at"],
    ],
};

/// One row for each form of each caller's name.
pub const NAMES: Table = Table {
    name: "contact_name",
    columns: &[Column { name: "form", holds: Holds::Token }],
    indexes: &[&["form"]],
};

/// So much of what was said stands in the list, in letters.
const SHOWN: usize = 160;

/// The rows of a contact.
pub(super) fn rows(contact: &Contact) -> Rows {
    let Some(logged) = &contact.logged else { return Rows::default() };
    let forms =
        logged.reach.known().map(|reach| casework::name::forms_of(&reach.name)).unwrap_or_default();
    let names: Vec<_> = forms.into_iter().map(|form| vec![Cell::Find(form)]).collect();
    let tables = [(TABLE.name, vec![row(logged)]), (NAMES.name, names)];
    tables.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}

fn row(logged: &Logged) -> Vec<Cell> {
    let reach = logged.reach.known().cloned().unwrap_or_default();
    let words: String = logged.words.words().chars().take(SHOWN).collect();
    vec![
        Cell::Number(logged.at),
        Cell::day(logged.on),
        Cell::Id(logged.by.0),
        Cell::code(logged.channel.code()),
        Cell::code(logged.from.code()),
        Cell::maybe(logged.from.member(), |member| Cell::Id(member.0)),
        Cell::code(logged.topic.code()),
        Cell::maybe(logged.matter, |matter| Cell::code(matter.code())),
        Cell::maybe(logged.sent_to.as_deref(), Cell::code),
        Cell::maybe(logged.call_back, Cell::day),
        Cell::maybe(logged.case, |case| Cell::Id(case.0)),
        Cell::maybe(logged.became, |case| Cell::Id(case.0)),
        Cell::words(&reach.name),
        Cell::words(&reach.at),
        Cell::words(&words),
    ]
}

/// A contact, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Which.
    pub id: ContactId,
    /// When: microseconds UTC on the office clock.
    pub at: i64,
    /// Who logged it.
    pub by: Option<AccountId>,
    /// On what channel it came.
    pub channel: Option<Channel>,
    /// Who got in touch, as a code.
    pub from: String,
    /// For which member.
    pub member: Option<MemberId>,
    /// What for.
    pub topic: Option<Topic>,
    /// What kind of service it was about.
    pub matter: Option<Matter>,
    /// Where they were sent: the code of a signpost, or nothing.
    pub sent_to: String,
    /// When somebody is to call them back.
    pub call_back: Option<Day>,
    /// The complaint it is about.
    pub case: Option<CaseId>,
    /// The complaint it became.
    pub became: Option<CaseId>,
    /// Who they are and how to reach them.
    pub reach: Reach,
    /// The beginning of what was said.
    pub words: String,
}

impl ContactRow {
    /// A contact as its story tells it.
    pub fn of(id: ContactId, contact: &Contact) -> Option<Self> {
        let logged = contact.logged.as_ref()?;
        Some(Self::from(&Line { stream: id.0, cells: row(logged) }))
    }
}

impl From<&Line> for ContactRow {
    fn from(line: &Line) -> Self {
        Self {
            id: ContactId(line.stream),
            at: number(line, 0).unwrap_or_default(),
            by: id(line, 2).map(AccountId),
            channel: text(line, 3).parse().ok(),
            from: text(line, 4).to_owned(),
            member: id(line, 5).map(MemberId),
            topic: text(line, 6).parse().ok(),
            matter: text(line, 7).parse().ok(),
            sent_to: text(line, 8).to_owned(),
            call_back: day(line, 9),
            case: id(line, 10).map(CaseId),
            became: id(line, 11).map(CaseId),
            reach: Reach { name: text(line, 12).to_owned(), at: text(line, 13).to_owned() },
            words: text(line, 14).to_owned(),
        }
    }
}
