//! What every stage shares: a case's timeline, people, messages, papers and notices, through the
//! lens of whoever looks.
use crate::Entry;

/// The pages of a case that belong to no single stage.
pub(crate) fn routes() -> Vec<Entry> {
    Vec::new()
}
