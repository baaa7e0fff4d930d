//! Finding an organisation by its names: by the beginnings of words, in any order; and where none
//! has them all, by names that are near.
use std::collections::BTreeSet;

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        organisation::{OrganisationRow, WORDS, folded, tokens},
    },
};

/// Rows looked at for one search.
const MOST: u32 = 2_000;
/// Words of a search that count.
const WORDS_AT_MOST: usize = 8;

/// The organisations whose names have a word beginning with each word of `text`, best first; if
/// there are none, those whose names are near it.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn search(
    office: &Office,
    text: &str,
    at_most: usize,
) -> Result<Vec<OrganisationRow>, Problem> {
    let mut sought: Vec<String> = tokens(text);
    sought.truncate(WORDS_AT_MOST);
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let found = word_for_word(office, (text, &sought), at_most).await?;
    if found.is_empty() {
        return office.known_names.near(office, &sought, at_most).await;
    }
    Ok(found)
}

async fn word_for_word(
    office: &Office,
    (text, sought): (&str, &[String]),
    at_most: usize,
) -> Result<Vec<OrganisationRow>, Problem> {
    let Some(rarest) = rarest(office, sought).await? else { return Ok(Vec::new()) };
    let lines =
        office.lists.select(&beginning(&rarest).by("word").by("sort").page(MOST, 0)).await?;
    let mut seen = BTreeSet::new();
    let rows = lines.iter().map(OrganisationRow::from);
    let rows = rows.filter(|row| fits(row, sought) && seen.insert(row.id));
    Ok(best_first(rows.collect(), &folded(text), at_most))
}

/// The sought word that fewest rows begin with; nothing if one of them fits no row.
async fn rarest(office: &Office, sought: &[String]) -> Result<Option<String>, Problem> {
    let mut rarest: Option<(u64, &String)> = None;
    for word in sought {
        let count = office.lists.count(&beginning(word)).await?;
        if count == 0 {
            return Ok(None);
        }
        if rarest.is_none_or(|(fewest, _)| count < fewest) {
            rarest = Some((count, word));
        }
    }
    Ok(rarest.map(|(_, word)| word.clone()))
}

/// Rows whose word begins so. Words hold small letters and digits alone, so none sorts after
/// `{` that begins so.
fn beginning(word: &str) -> Question {
    Question::of(&WORDS)
        .when("word", Test::AtLeast(Cell::code(word)))
        .when("word", Test::AtMost(Cell::code(format!("{word}{{"))))
}

fn fits(row: &OrganisationRow, sought: &[String]) -> bool {
    let begins = |word: &String| row.words.split(' ').any(|it| it.starts_with(word.as_str()));
    sought.iter().all(begins)
}

/// The whole name first, then names that begin so, then those that the office can look at, then
/// those still open, then by name.
fn best_first(
    mut rows: Vec<OrganisationRow>,
    sought: &str,
    at_most: usize,
) -> Vec<OrganisationRow> {
    rows.sort_by_key(|row| {
        (
            row.sort != sought,
            !row.sort.starts_with(sought),
            row.regime.is_none(),
            row.closed.is_some(),
            row.sort.clone(),
            row.id,
        )
    });
    rows.truncate(at_most);
    rows
}
