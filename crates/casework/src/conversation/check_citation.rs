//! Somebody looks up what a complaint cites.
use crate::{
    Complaint, Event, Personal, Refusal, checks,
    codes::Looked,
    event::CitationWords,
    id::IssueNo,
    permission::{Deed, Permit},
    reading::Reading,
};

impl Complaint {
    /// Writes down what was found of something that an issue cites. Until then it counts as
    /// unverified, and nothing rests on it.
    ///
    /// # Errors
    ///
    /// The issue cites no such thing, or nothing says what was found.
    pub fn check_citation(
        &self,
        permit: &Permit,
        issue: IssueNo,
        (cited, looked, found): (&str, Looked, &str),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::CheckCitation)?;
        let words = self.issue(issue)?.words.known().ok_or(Refusal::NoSuchThing)?;
        let is_cited = |citation: &crate::reading::Citation| citation.words == cited;
        if !Reading::of(&words.happened).citations.iter().any(is_cited) {
            return Err(Refusal::NoSuchThing);
        }
        let found = checks::reason(found)?.to_owned();
        let words = Personal::Known(CitationWords { cited: cited.to_owned(), found });
        Ok(vec![Event::CitationChecked { issue, looked, words }])
    }

    /// What was last found of something that an issue cites; `None`: nobody has looked.
    pub fn citation_found(&self, issue: IssueNo, cited: &str) -> Option<(Looked, &str)> {
        let found = self.citations.iter().rev().filter(|(of, ..)| *of == issue);
        let mut found = found.filter_map(|(_, looked, words)| Some((*looked, words.known()?)));
        let (looked, words) = found.find(|(_, words)| words.cited == cited)?;
        Some((looked, words.found.as_str()))
    }
}
