//! Looking through the register: by letter, sector and nation, a page at a time.
use std::collections::BTreeMap;

use casework::{
    Day,
    codes::{Nation, Sector},
    id::OrganisationId,
    organisation::{Addition, Entry, Organisation},
};
use rules::pack::Elsewhere;

use super::{
    convert::signposts_of,
    succession::{Relative, relatives},
};
use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        organisation::{OrganisationRow, TABLE},
    },
    stories::{self, Loaded},
};

/// What part of the register somebody looks through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Browsing {
    /// Names that begin with this letter or digit.
    pub letter: Option<char>,
    /// Of this sector.
    pub sector: Option<Sector>,
    /// Of this nation.
    pub nation: Option<Nation>,
}

impl Browsing {
    fn question(self) -> Question {
        let mut question = Question::of(&TABLE);
        if let Some(letter) = self.letter {
            question = question.when("letter", Test::Is(Cell::code(letter.to_ascii_lowercase())));
        }
        if let Some(sector) = self.sector {
            question = question.when("sector", Test::Is(Cell::code(sector.code())));
        }
        if let Some(nation) = self.nation {
            question = question.when("nation", Test::Is(Cell::code(nation.code())));
        }
        question
    }
}

/// The organisations of this part, by name, and how many there are in all.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn browse(
    office: &Office,
    browsing: Browsing,
    (limit, offset): (u32, u32),
) -> Result<(Vec<OrganisationRow>, u64), Problem> {
    let question = browsing.question();
    let count = office.lists.count(&question).await?;
    let lines = office.lists.select(&question.by("sort").page(limit, offset)).await?;
    Ok((lines.iter().map(OrganisationRow::from).collect(), count))
}

/// The letters and digits with which names of this part begin, in order.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn letters(office: &Office, browsing: Browsing) -> Result<Vec<char>, Problem> {
    let all = Browsing { letter: None, ..browsing }.question();
    let counted = office.lists.count_by(&all, "letter").await?;
    let letter = |cell: &Cell| match cell {
        Cell::Code(letter) => letter.chars().next(),
        _ => None,
    };
    let mut letters: Vec<char> = counted.iter().filter_map(|(cell, _)| letter(cell)).collect();
    letters.sort_unstable();
    Ok(letters)
}

/// What the register says of one organisation, since when, and who else may help.
#[derive(Debug, Clone)]
pub struct Listing {
    /// What it says.
    pub entry: Entry,
    /// When that was entered.
    pub since: Day,
    /// What staff added.
    pub added: Addition,
    /// Whose work it took over.
    pub before: Vec<Relative>,
    /// Who took over its work.
    pub after: Vec<Relative>,
    /// Who else looks at it, or comes first.
    pub signposts: Vec<&'static Elsewhere>,
}

/// What the register says of the organisation with this code, such as `ods:R1A`.
///
/// # Errors
///
/// [`Problem::NotFound`], or what the store cannot do.
pub async fn listed(office: &Office, code: &str) -> Result<Listing, Problem> {
    let id = OrganisationId::of_code(code);
    let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
    let since = loaded.told.last().map(|told| told.day);
    let (Some(entry), Some(since)) = (loaded.story.entry, since) else {
        return Err(Problem::NotFound);
    };
    let (succession, added) = (loaded.story.succession, loaded.story.added);
    let before = relatives(office, &succession.before).await?;
    let after = relatives(office, &succession.after).await?;
    Ok(Listing { signposts: signposts_of(&entry.code), entry, since, added, before, after })
}

/// The rows of these organisations. One that the register has not is left out.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn named(
    office: &Office,
    ids: &[OrganisationId],
) -> Result<BTreeMap<OrganisationId, OrganisationRow>, Problem> {
    let mut found = BTreeMap::new();
    for some in ids.chunks(100) {
        let cells = some.iter().map(|id| Cell::Id(id.0)).collect();
        let question = Question::of(&TABLE).when("organisation", Test::OneOf(cells)).page(100, 0);
        let lines = office.lists.select(&question).await?;
        found.extend(lines.iter().map(OrganisationRow::from).map(|row| (row.id, row)));
    }
    Ok(found)
}
