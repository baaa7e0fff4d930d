//! Stage five: what the office finds, tells both sides it is minded to find, and decides.
pub mod document;
mod draft_assessment;
mod draft_report;
mod give_back;
mod make_finding;
mod missing;
mod share_views;
mod sign;

pub use draft_assessment::Ending;
pub use draft_report::is_upheld;
pub use make_finding::NewFinding;
pub use missing::Missing;

use crate::{Complaint, case::IssueState, id::IssueNo};

impl Complaint {
    /// The issues that may be decided on and are not yet: the only ones a finding or a
    /// decision can be about.
    pub fn undecided(&self) -> impl Iterator<Item = IssueNo> {
        let open =
            self.issues.values().filter(|issue| matches!(issue.state, IssueState::Eligible(_)));
        open.map(|issue| issue.no)
    }
}

#[cfg(test)]
mod tests_assessment;
