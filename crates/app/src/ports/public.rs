//! What the public can read: a store of its own, which nothing but publication writes.
use async_trait::async_trait;
use casework::{
    Day,
    codes::{Compliance, DecisionKind, Outcome, Remedy, ReportKind, Sector, Subject},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Problem;

/// Where a published decision comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// This office decided it, and a second person approved exactly this text.
    Ours,
    /// Read from elsewhere: from where, under which licence.
    Imported {
        /// The source.
        source: String,
        /// The licence.
        licence: String,
    },
}

/// One section of a published decision, its paragraphs in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicSection {
    /// A code of ours (`our-decision`, `complaint`, `background`, `evidence`, `findings`,
    /// `recommendations`).
    pub section: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// What an organisation was asked to do, and what became of it: codes, days and sums, never words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicRecommendation {
    /// Who was asked, by the name in the approved text; empty where that does not name it.
    pub organisation: String,
    /// What kind of thing.
    pub remedy: Remedy,
    /// Pence, for a payment.
    pub amount: Option<i64>,
    /// By when.
    pub due: Day,
    /// What became of it, as of the last daily round.
    pub compliance: Compliance,
}

/// A text that stood in the place of the present one. The text itself is not kept in public: it
/// may be gone because it named somebody; whoever kept it can show by its hash that it was this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicEdition {
    /// Which, from 1.
    pub version: u32,
    /// SHA-256 of its text.
    pub hash: String,
    /// Since when it was public.
    pub published: Day,
    /// The day on which it was replaced or taken down.
    pub until: Day,
}

/// What is left of a decision that was public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// Why it is gone, as a code (`WithholdGround`).
    pub ground: String,
    /// Since when.
    pub since: Day,
    /// The identifier of the decision that stands in its place.
    pub successor: Option<Uuid>,
}

/// A decision as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicDecision {
    /// Its public reference, such as `P-004641`; never the case's.
    pub reference: String,
    /// What it is called for good, wherever it is read (a UUID, RFC 9562): it stays when its
    /// address or its reference changes.
    #[serde(default)]
    pub identifier: Uuid,
    /// Which text this is, from 1: each corrected text that is approved is the next.
    #[serde(default = "first")]
    pub version: u32,
    /// SHA-256 of the approved text, for ours.
    pub hash: String,
    /// Title.
    pub title: String,
    /// The organisations named.
    pub organisations: Vec<String>,
    /// Assessment or report, where stated.
    pub kind: Option<DecisionKind>,
    /// One outcome per issue, where stated.
    pub outcomes: Vec<Outcome>,
    /// What it is about, where known.
    pub subjects: Vec<Subject>,
    /// The kinds of services it is about, where known; each once, in order.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// What was recommended, and what became of it.
    #[serde(default)]
    pub recommendations: Vec<PublicRecommendation>,
    /// The day of the decision, where stated.
    pub decided: Option<Day>,
    /// Since when this text is public here.
    pub published: Day,
    /// What it corrects in the text before it; empty in a first text.
    #[serde(default)]
    pub change: String,
    /// The texts before it, oldest first.
    #[serde(default)]
    pub earlier: Vec<PublicEdition>,
    /// A summary in plain words.
    pub summary: String,
    /// The text.
    pub sections: Vec<PublicSection>,
    /// Where it comes from.
    pub provenance: Provenance,
}

fn first() -> u32 {
    1
}

/// A report as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicReport {
    /// The last part of its address.
    pub address: String,
    /// What it is called for good (RFC 9562).
    pub identifier: Uuid,
    /// SHA-256 of the approved words.
    pub hash: String,
    /// Which kind.
    pub kind: ReportKind,
    /// Its title.
    pub title: String,
    /// What it says in short; empty once it is withdrawn.
    pub summary: String,
    /// Its text, as [`casework::report::parts`] reads it; empty once it is withdrawn.
    pub body: String,
    /// The first day of the time that it looks at.
    pub from: Day,
    /// The last.
    pub until: Day,
    /// Since when it is, or was, public.
    pub published: Day,
    /// The day on which it was laid before Parliament, if it was.
    pub laid: Option<Day>,
    /// Since when it is public no more.
    pub withdrawn: Option<Day>,
}

/// A question to the list of published decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicQuestion {
    /// Words to search for; empty for all.
    pub words: String,
    /// Only this organisation.
    pub organisation: Option<String>,
    /// Only this outcome.
    pub outcome: Option<Outcome>,
    /// Only this subject.
    pub subject: Option<Subject>,
    /// At most so many.
    pub limit: usize,
    /// Rows to pass over first.
    pub offset: usize,
}

/// The store of what is public.
#[async_trait]
pub trait PublicStore: Send + Sync {
    /// Writes a decision, over an earlier one of the same reference. Safe to repeat.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem>;

    /// Takes a decision away, leaving a line that says that it was there and why it is not.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem>;

    /// One decision.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem>;

    /// The decisions after a reference (all: the empty one), in the order of their references: so
    /// that everything can be read in pages, however much it is and whatever is published meanwhile.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn following(
        &self,
        reference: &str,
        limit: usize,
    ) -> Result<Vec<PublicDecision>, Problem>;

    /// What is left of a decision that was public and is so no more.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn taken_down(&self, reference: &str) -> Result<Option<Tombstone>, Problem>;

    /// The reference of the decision with this identifier, whether it is public or was.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn reference_of(&self, identifier: Uuid) -> Result<Option<String>, Problem>;

    /// Writes a report, over what was there under its address. Safe to repeat.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn publish_report(&self, report: &PublicReport) -> Result<(), Problem>;

    /// The report at an address, withdrawn or not.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn report(&self, address: &str) -> Result<Option<PublicReport>, Problem>;

    /// Every report that is public, the newest first.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn reports(&self) -> Result<Vec<PublicReport>, Problem>;

    /// The organisations named in what is public, each once, in order.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn organisations(&self) -> Result<Vec<String>, Problem> {
        let mut names = std::collections::BTreeSet::new();
        let mut question = PublicQuestion { limit: 500, ..PublicQuestion::default() };
        loop {
            let (page, count) = self.search(&question).await?;
            question.offset += page.len();
            let is_last = page.is_empty() || question.offset >= count;
            names.extend(page.into_iter().flat_map(|decision| decision.organisations));
            if is_last {
                return Ok(names.into_iter().collect());
            }
        }
    }

    /// The decisions that answer a question (newest first, or best first for words), and how
    /// many there are in all.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem>;
}
