//! Terms on which both sides might settle.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::Stage,
    checks::reason,
    id::IssueNo,
    people::Party,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Puts terms to both sides. New terms replace the old, and everybody answers again.
    ///
    /// # Errors
    ///
    /// No investigation is open, or there are no terms.
    pub fn propose_resolution(&self, permit: &Permit, terms: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ProposeResolution)?;
        let (Stage::Primary { .. } | Stage::Detailed { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        Ok(vec![Event::ResolutionProposed { terms: Personal::from(reason(terms)?) }])
    }

    /// Whether both sides agree to the terms: somebody on the complainant's side, nobody there
    /// against it, and every organisation involved.
    pub fn resolution_agreed(&self) -> bool {
        let Some(resolution) = &self.resolution else { return false };
        let on_their_side =
            |party: &Party| matches!(party, Party::Person(no) if self.is_complainants_side(*no));
        let person = resolution.agreed.keys().any(on_their_side)
            && !resolution.refused.keys().any(on_their_side);
        let mut bodies = self.involved().into_iter().map(Party::Organisation);
        person && bodies.all(|body| resolution.agreed.contains_key(&body))
    }

    /// Whether both sides agree on how this issue is put right: by the terms of a resolution, or
    /// by an offer of its organisation that the complainant's side accepted.
    pub fn is_settled(&self, issue: IssueNo) -> bool {
        let Some(issue) = self.issues.get(&issue) else { return false };
        let accepted = |answer: &Option<_>| matches!(answer, Some((true, _)));
        let mut offers = self.offers.values();
        let offered = offers.any(|offer| offer.by == issue.organisation && accepted(&offer.answer));
        offered || self.resolution_agreed()
    }
}
