//! Finding a member: by the beginnings of words of their name or constituency, in any order.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Day,
    id::MemberId,
    member::{Member, Seat},
};

use crate::{
    Office, Problem,
    lists::{
        Question,
        member::{MemberRow, TABLE},
        organisation::tokens,
    },
    stories,
};

/// More than ever sat in the House within the register's years.
const ALL: u32 = 5_000;

/// What the register says of one member, if it has them.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn find(office: &Office, id: MemberId) -> Result<Option<Seat>, Problem> {
    Ok(stories::load::<Member>(office.record.as_ref(), id.0).await?.story.seat)
}

/// What members are called.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn named(
    office: &Office,
    members: BTreeSet<MemberId>,
) -> Result<BTreeMap<MemberId, String>, Problem> {
    let mut names = BTreeMap::new();
    for id in members {
        names.extend(find(office, id).await?.map(|seat| (id, seat.name)));
    }
    Ok(names)
}

/// Everybody who sits in the House on a day, by name.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn sitting(office: &Office, on: Day) -> Result<Vec<MemberRow>, Problem> {
    let lines = office.lists.select(&Question::of(&TABLE).by("sort").page(ALL, 0)).await?;
    Ok(lines.iter().map(MemberRow::from).filter(|row| row.sits_on(on)).collect())
}

/// The sitting members whose name or constituency has a word that begins with each word of
/// `text`, those of a constituency of that name first.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn search(
    office: &Office,
    text: &str,
    at_most: usize,
) -> Result<Vec<MemberRow>, Problem> {
    let sought = tokens(text);
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let fits = |row: &MemberRow| {
        let begins = |word: &String| row.words.split(' ').any(|it| it.starts_with(word.as_str()));
        sought.iter().all(begins)
    };
    let mut rows = sitting(office, office.today()).await?;
    rows.retain(fits);
    rows.sort_by_key(|row| (tokens(&row.constituency) != sought, row.name.clone(), row.id));
    rows.truncate(at_most);
    Ok(rows)
}
