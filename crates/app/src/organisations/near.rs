//! Organisations whose names are near what somebody typed, for questions that no name answers word
//! for word: typing errors, words parted or joined.
use std::sync::{Arc, Mutex, PoisonError};

use casework::id::OrganisationId;
use registers::finder::Finder;

use crate::{
    Office, Problem,
    lists::{
        Question,
        organisation::{OrganisationRow, TABLE},
    },
};

/// The names are read anew after so many microseconds, ten minutes: an import by the command line
/// is not told to a program that serves.
const FRESH: i64 = 600_000_000;
/// Names read in one question.
const AT_ONCE: u32 = 5_000;

/// The names of the register, kept ready in memory.
#[derive(Clone, Default)]
pub struct KnownNames(Arc<Mutex<Option<Kept>>>);

/// When the names were read (microseconds), and the names.
type Kept = (i64, Arc<Finder<OrganisationId>>);

impl KnownNames {
    /// The organisations whose names are near these words, the nearest first.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    pub(super) async fn near(
        &self,
        office: &Office,
        sought: &[String],
        at_most: usize,
    ) -> Result<Vec<OrganisationRow>, Problem> {
        let found = self.finder(office).await?.find(sought, at_most);
        let mut rows = super::named(office, &found).await?;
        Ok(found.iter().filter_map(|id| rows.remove(id)).collect())
    }

    async fn finder(&self, office: &Office) -> Result<Arc<Finder<OrganisationId>>, Problem> {
        let now = office.clock.now();
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((read, finder)) = &*kept()
            && now.saturating_sub(*read) < FRESH
        {
            return Ok(finder.clone());
        }
        let finder = Arc::new(read(office).await?);
        *kept() = Some((now, finder.clone()));
        Ok(finder)
    }
}

async fn read(office: &Office) -> Result<Finder<OrganisationId>, Problem> {
    let mut names = Vec::new();
    for page in 0_u32.. {
        let some = Question::of(&TABLE).by("sort").page(AT_ONCE, page.saturating_mul(AT_ONCE));
        let lines = office.lists.select(&some).await?;
        let rows = lines.iter().map(OrganisationRow::from);
        names.extend(rows.map(|row| (row.id, row.words.split(' ').map(str::to_owned).collect())));
        if lines.len() < AT_ONCE as usize {
            break;
        }
    }
    Ok(Finder::of(names))
}
