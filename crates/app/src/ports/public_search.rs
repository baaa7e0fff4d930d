//! Finding what is public: words, facets, likeness. Nothing else can be found.
use std::ops::Range;

use async_trait::async_trait;
use casework::{
    Day,
    codes::{Compliance, Outcome, Remedy, Sector, Subject},
};
use serde::{Deserialize, Serialize};

use super::{PublicDecision, PublicStore};
use crate::Problem;

/// In which order what was found stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// What fits the words best; without words, the newest.
    #[default]
    Best,
    /// The newest decision first.
    Newest,
    /// The oldest decision first.
    Oldest,
}

/// What somebody looks for. Of one kind of choice, any may fit; of different kinds, all must.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Words, "phrases", AND, OR, NOT, a minus before a word, and brackets; empty for all.
    pub words: String,
    /// Naming one of these organisations.
    pub organisations: Vec<String>,
    /// About one of these kinds of services.
    pub sectors: Vec<Sector>,
    /// With an issue that ended so.
    pub outcomes: Vec<Outcome>,
    /// About one of these.
    pub subjects: Vec<Subject>,
    /// With a recommendation of one of these kinds.
    pub remedies: Vec<Remedy>,
    /// With a recommendation of which this became.
    pub compliance: Vec<Compliance>,
    /// Decided in one of these years; where no day is stated, public since.
    pub years: Vec<i16>,
    /// Public here since this day or later.
    pub since: Option<Day>,
    /// Public here since this day or earlier.
    pub until: Option<Day>,
    /// In which order.
    pub order: Order,
    /// At most so many.
    pub limit: usize,
    /// So many are passed over first.
    pub offset: usize,
}

/// How many of what the words find are of each kind. Within one kind of choice, what is chosen
/// there does not narrow: so everybody sees what choosing more would add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By organisation, most first.
    pub organisations: Vec<(String, usize)>,
    /// By kind of services.
    pub sectors: Vec<(Sector, usize)>,
    /// By outcome of an issue.
    pub outcomes: Vec<(Outcome, usize)>,
    /// By what it is about.
    pub subjects: Vec<(Subject, usize)>,
    /// By kind of recommendation.
    pub remedies: Vec<(Remedy, usize)>,
    /// By what became of a recommendation.
    pub compliance: Vec<(Compliance, usize)>,
    /// By year, newest first.
    pub years: Vec<(i16, usize)>,
}

/// A piece of a text, and whether the words are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As it stands in the decision.
    pub text: String,
    /// Whether it is one of the words.
    pub is_marked: bool,
}

/// A decision that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The decision.
    pub decision: PublicDecision,
    /// Where its text says what was looked for.
    pub snippet: Vec<Piece>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub count: usize,
    /// By kind.
    pub facets: Facets,
    /// Other words, if little was found with these and more is found with those.
    pub instead: Option<String>,
}

/// What a text says that is public already, word for word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Echoes {
    /// The references of decisions of which one alone says some row of the text’s words.
    pub alone: Vec<String>,
    /// Where the text says what several decisions say, in bytes: how the office writes.
    pub shared: Vec<Range<usize>>,
}

/// Finds what is public.
#[async_trait]
pub trait PublicSearch: Send + Sync {
    /// Looks.
    ///
    /// # Errors
    ///
    /// The public store or the index cannot be read.
    async fn seek(&self, search: &Search) -> Result<Found, Problem>;

    /// Decisions like this one, most alike first; none if it is not public.
    ///
    /// # Errors
    ///
    /// As [`PublicSearch::seek`].
    async fn similar(&self, reference: &str, most: usize) -> Result<Vec<PublicDecision>, Problem>;

    /// Who says twelve words in a row of a text, up to the stems of the words, without asking the
    /// decision with the reference `but`. Words in a row that nearly every decision has are left
    /// out.
    ///
    /// # Errors
    ///
    /// As [`PublicSearch::seek`].
    async fn echoes(&self, text: &str, but: &str) -> Result<Echoes, Problem>;
}

/// A place in the log of what changed in the public store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// How many changes there were.
    pub serial: i64,
    /// Drawn for each change, so that the log of another store is not taken for this one.
    pub token: String,
}

/// A public store that says what changed in it: what an index follows.
#[async_trait]
pub trait PublicLog: PublicStore {
    /// The last change.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn end(&self) -> Result<Place, Problem>;

    /// The references that were published or taken down after a place, in order, at most so many
    /// changes; nothing if the place is not in this log.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn after(
        &self,
        place: &Place,
        at_most: usize,
    ) -> Result<Option<Vec<(Place, String)>>, Problem>;

    /// Decisions in the order of their references, after one of them.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn leaf(&self, after: &str, at_most: usize) -> Result<Vec<PublicDecision>, Problem>;

    /// Those of these that are public, in any order.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn these(&self, references: &[String]) -> Result<Vec<PublicDecision>, Problem>;
}
