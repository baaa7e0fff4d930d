//! Complaints and their outcomes of a year that is over, by organisation and by theme.
//!
//! A year is counted once. What is public already is known to everybody, so what is protected is
//! the rest: a number is hidden if the issues in it whose decision is not published are few, and
//! shown are both together.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    codes::{Code, Outcome, Sector, Subject},
    id::{CaseId, OrganisationId},
};
use insight::{Axis, Place, Protected, Said, Table, protect, protect_keeping};
use jiff::civil::date;

use super::{public::text, scan::scan, times::said};
use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        issue::{IssueRow, TABLE},
        organisation::OrganisationRow,
    },
    organisations,
    ports::{DataRow, Datum, Provenance},
    publication,
};

/// An organisation with fewer issues in the year is counted with the others of its sector.
pub(super) const LISTED_FROM: u64 = 10;
/// So many decisions are read at once.
const AT_ONCE: usize = 500;
/// The columns of the outcomes: four endings by a decision, and what the first checks declined.
pub(super) const ENDINGS: [&str; 5] =
    ["upheld", "partly-upheld", "not-upheld", "otherwise", "declined"];

/// What one issue is counted as: where, when or how, and whether its decision is public.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Counted {
    organisation: OrganisationId,
    subject: String,
    column: usize,
    is_public: bool,
}

/// The rows of a year: those of complaints received, and those of outcomes.
///
/// # Errors
///
/// The stores cannot be reached.
pub(super) async fn year(
    office: &Office,
    year: i16,
) -> Result<(Vec<DataRow>, Vec<DataRow>), Problem> {
    let named = named_in_public(office).await?;
    let (from, to) = (date(year, 1, 1), date(year, 12, 31));
    let between = |column| {
        Question::of(&TABLE)
            .when(column, Test::AtLeast(Cell::day(from)))
            .when(column, Test::AtMost(Cell::day(to)))
    };
    let mut received: BTreeMap<Counted, u64> = BTreeMap::new();
    scan(office, &between("received"), |line| {
        let row = IssueRow::from(line);
        let quarter = row.received.map_or(0, |day| (day.month() - 1) / 3);
        let column = usize::try_from(quarter).unwrap_or_default();
        count(&mut received, &row, column, false);
    })
    .await?;
    let mut ended: BTreeMap<Counted, u64> = BTreeMap::new();
    let mut unknown: Vec<(IssueRow, usize)> = Vec::new();
    scan(office, &between("closed"), |line| {
        let row = IssueRow::from(line);
        let Some(column) = ending(&row) else { return };
        if row.publication == "public" {
            unknown.push((row, column));
        } else {
            count(&mut ended, &row, column, false);
        }
    })
    .await?;
    let everybody: BTreeSet<OrganisationId> = received
        .keys()
        .chain(ended.keys())
        .map(|one| one.organisation)
        .chain(unknown.iter().filter_map(|(row, _)| row.organisation))
        .collect();
    let everybody: Vec<OrganisationId> = everybody.into_iter().collect();
    let rows = organisations::named(office, &everybody).await?;
    for (row, column) in unknown {
        // A public decision that does not name the organisation does not say that it is about it.
        let reference = publication::reference_of(CaseId(row.case));
        let name = row.organisation.and_then(|id| rows.get(&id)).map(|row| &row.name);
        let is_named =
            name.is_some_and(|name| named.get(&reference).is_some_and(|all| all.contains(name)));
        count(&mut ended, &row, column, is_named);
    }
    let quarters = Columns { leaves: 4, sums: vec![(0..4).collect()] };
    let endings = Columns { leaves: 5, sums: vec![(0..4).collect(), (0..5).collect()] };
    let complaints = block(&received, &rows, &quarters);
    let outcomes = block(&ended, &rows, &endings);
    let complaints_rows = complaints.iter().flat_map(|line| received_rows(year, line)).collect();
    let outcomes_rows =
        outcomes.iter().flat_map(|line| outcome_rows(year, line, &complaints)).collect();
    Ok((complaints_rows, outcomes_rows))
}

fn count(all: &mut BTreeMap<Counted, u64>, row: &IssueRow, column: usize, is_public: bool) {
    let Some(organisation) = row.organisation else { return };
    let counted = Counted { organisation, subject: row.subject.clone(), column, is_public };
    *all.entry(counted).or_default() += 1;
}

/// Which column of the outcomes an issue counts in.
fn ending(row: &IssueRow) -> Option<usize> {
    match (row.state.as_str(), row.outcome.parse::<Outcome>()) {
        ("declined", _) => Some(4),
        (_, Ok(Outcome::Upheld)) => Some(0),
        (_, Ok(Outcome::PartlyUpheld)) => Some(1),
        (_, Ok(Outcome::NotUpheld)) => Some(2),
        (_, Ok(_)) => Some(3),
        (_, Err(_)) => None,
    }
}

/// The organisations that each of our published decisions names, by its reference.
async fn named_in_public(office: &Office) -> Result<BTreeMap<String, Vec<String>>, Problem> {
    let mut named = BTreeMap::new();
    let mut last = String::new();
    loop {
        let page = office.public.following(&last, AT_ONCE).await?;
        let Some(end) = page.last() else { return Ok(named) };
        last.clone_from(&end.reference);
        let ours = page.into_iter().filter(|it| it.provenance == Provenance::Ours);
        named.extend(ours.map(|it| (it.reference, it.organisations)));
    }
}

struct Columns {
    leaves: usize,
    sums: Vec<Vec<usize>>,
}

impl Columns {
    fn axis(&self) -> Axis {
        self.sums.iter().fold(Axis::of(self.leaves), |axis, sum| axis.with(sum.iter().copied()))
    }
}

/// What one line of a block is about.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    by: &'static str,
    code: String,
    name: String,
    sector: String,
    nation: String,
    /// What is said in each node of the columns.
    said: Vec<Said>,
}

/// The lines of a year: all, each sector, each organisation with enough issues, the others of its
/// sector, and each theme. Without the latter three where they would tell too much.
fn block(
    counted: &BTreeMap<Counted, u64>,
    named: &BTreeMap<OrganisationId, OrganisationRow>,
    columns: &Columns,
) -> Vec<Line> {
    let all = Rows::all(counted);
    let (whole, known) = all.tables(counted, columns, |_| vec![0]);
    let protected = protect(&whole);
    let mut lines = all.lines(&protected, &known);
    // The number of everything stands in both tables, so it must be one that may be said whatever
    // else is.
    if protected.hidden() > 0 {
        return lines;
    }
    let organisations = Rows::organisations(counted, named);
    let themes = Rows::themes();
    let place_of = |one: &Counted| organisations.of_organisation(one, named);
    let theme_of = |one: &Counted| themes.of_theme(one);
    for (rows, (table, known)) in [
        (&organisations, organisations.tables(counted, columns, place_of)),
        (&themes, themes.tables(counted, columns, theme_of)),
    ] {
        let last = table.rows.nodes() - 1;
        if let Some(protected) = protect_keeping(&table, |(row, _): Place| row == last) {
            // The last node is all again.
            let own = rows.lines(&protected, &known);
            lines.extend(own.into_iter().filter(|line| line.by != "all"));
        }
    }
    lines
}

/// What stands at the side of a table.
struct Rows {
    leaves: Vec<Line>,
    /// The sums: what each is, and over which leaves.
    sums: Vec<(Line, Vec<usize>)>,
    listed: BTreeMap<OrganisationId, usize>,
}

fn line(by: &'static str, code: &str) -> Line {
    let empty = String::new;
    Line { by, code: code.into(), name: empty(), sector: empty(), nation: empty(), said: vec![] }
}

impl Rows {
    fn all(_: &BTreeMap<Counted, u64>) -> Self {
        Self { leaves: vec![line("all", "all")], sums: Vec::new(), listed: BTreeMap::new() }
    }

    fn themes() -> Self {
        let leaves: Vec<Line> =
            Subject::every().iter().map(|subject| line("theme", subject.as_code())).collect();
        let every = (0..leaves.len()).collect();
        Self { leaves, sums: vec![(line("all", "all"), every)], listed: BTreeMap::new() }
    }

    fn organisations(
        counted: &BTreeMap<Counted, u64>,
        named: &BTreeMap<OrganisationId, OrganisationRow>,
    ) -> Self {
        let mut totals: BTreeMap<OrganisationId, u64> = BTreeMap::new();
        for (one, count) in counted {
            *totals.entry(one.organisation).or_default() += count;
        }
        let mut listed: Vec<&OrganisationRow> = totals
            .iter()
            .filter(|(_, count)| **count >= LISTED_FROM)
            .filter_map(|(id, _)| named.get(id))
            .collect();
        listed.sort_by(|one, other| one.code.cmp(&other.code));
        let (mut leaves, mut sums, mut places) = (Vec::new(), Vec::new(), BTreeMap::new());
        for sector in Sector::every().iter().map(|sector| sector.as_code()) {
            let begins = leaves.len();
            for row in listed.iter().filter(|row| sector_of(row) == sector) {
                places.insert(row.id, leaves.len());
                leaves.push(Line {
                    name: row.name.clone(),
                    sector: sector.to_owned(),
                    nation: row.nation.map_or("", |nation| nation.code()).to_owned(),
                    ..line("organisation", &row.code)
                });
            }
            let own = |by| Line { sector: sector.to_owned(), ..line(by, sector) };
            leaves.push(own("others"));
            sums.push((own("sector"), (begins..leaves.len()).collect()));
        }
        let every = (0..leaves.len()).collect();
        sums.push((line("all", "all"), every));
        Self { leaves, sums, listed: places }
    }

    /// The leaves that an issue counts in.
    fn of_organisation(
        &self,
        one: &Counted,
        named: &BTreeMap<OrganisationId, OrganisationRow>,
    ) -> Vec<usize> {
        let place = self.listed.get(&one.organisation).copied().or_else(|| {
            // What is in no register is of no known sector.
            let sector = named.get(&one.organisation).map_or(Sector::Other.as_code(), sector_of);
            self.leaves.iter().position(|line| line.by == "others" && line.sector == sector)
        });
        place.into_iter().collect()
    }

    fn of_theme(&self, one: &Counted) -> Vec<usize> {
        let other = Subject::Other.as_code();
        let place = |code: &str| self.leaves.iter().position(|line| line.code == code);
        place(&one.subject).or_else(|| place(other)).into_iter().collect()
    }

    /// What is not public, and what is.
    fn tables(
        &self,
        counted: &BTreeMap<Counted, u64>,
        columns: &Columns,
        of: impl Fn(&Counted) -> Vec<usize>,
    ) -> (Table, Table) {
        let sums = self.sums.iter().map(|(_, leaves)| leaves);
        let axis = sums.fold(Axis::of(self.leaves.len()), |axis, sum| axis.with(sum.clone()));
        let table = Table::of(axis, columns.axis());
        let (mut rest, mut known) = (table.clone(), table);
        for (one, count) in counted {
            for row in of(one) {
                let table = if one.is_public { &mut known } else { &mut rest };
                table.add(row, one.column, *count);
            }
        }
        (rest, known)
    }

    /// What is said in each line: what is public, and the rest where that may be said.
    fn lines(&self, rest: &Protected, known: &Table) -> Vec<Line> {
        let lines = self.leaves.iter().chain(self.sums.iter().map(|(line, _)| line));
        let columns = known.columns.nodes();
        let said = |place| match rest.said(place) {
            Said::Exactly(rest) => Said::Exactly(rest + known.at(place)),
            hidden => hidden,
        };
        let told = lines.enumerate().map(|(row, line)| Line {
            said: (0..columns).map(|column| said((row, column))).collect(),
            ..line.clone()
        });
        told.collect()
    }
}

fn sector_of(row: &OrganisationRow) -> &'static str {
    row.sector.unwrap_or(Sector::Other).as_code()
}

/// Nothing is said of a line of which there is nothing.
fn is_empty(line: &Line) -> bool {
    line.said.iter().all(|said| *said == Said::Exactly(0))
}

fn received_rows(year: i16, line: &Line) -> Vec<DataRow> {
    if is_empty(line) && line.by != "all" {
        return Vec::new();
    }
    let quarter = |at: usize| match at {
        0..4 => Datum::Number(i64::try_from(at + 1).unwrap_or_default()),
        _ => Datum::Empty,
    };
    let row = |(at, number): (usize, &Said)| {
        let mut row = vec![Datum::Number(year.into()), quarter(at)];
        row.extend(about(line));
        row.extend(said(*number));
        row
    };
    line.said.iter().enumerate().map(row).collect()
}

fn about(line: &Line) -> [Datum; 5] {
    [line.by, &line.code, &line.name, &line.sector, &line.nation].map(text)
}

fn outcome_rows(year: i16, line: &Line, received: &[Line]) -> Vec<DataRow> {
    if is_empty(line) && line.by != "all" {
        return Vec::new();
    }
    let same = |other: &&Line| (other.by, &other.code) == (line.by, &line.code);
    let received = received.iter().find(same).and_then(|line| line.said.last()?.number());
    let number = |at: usize| line.said.get(at).and_then(|said| said.number());
    let decided = number(5);
    let percent = |part: Option<u64>, whole: Option<u64>| {
        // A share of few says little, and of one body nothing that should be compared.
        let (part, whole) = (part?, whole.filter(|whole| *whole >= insight::FEWEST_FOR_RATE)?);
        i64::try_from((part * 1_000 + whole / 2) / whole).ok()
    };
    let codes = ENDINGS.into_iter().chain(["decided", "all"]);
    let row = |(at, code): (usize, &str)| {
        let mut row = vec![Datum::Number(year.into())];
        row.extend(about(line));
        row.push(text(code));
        row.extend(line.said.get(at).copied().map_or([Datum::Empty, text("hidden")], said));
        let is_ending = at < 4;
        for whole in [decided, received] {
            let share = percent(number(at), whole).filter(|_| is_ending);
            row.push(share.map_or(Datum::Empty, Datum::Number));
        }
        row
    };
    codes.enumerate().map(row).collect()
}
