//! The office recommends what would put things right.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Stage,
    codes::{Remedy, Severity},
    decision::is_upheld,
    event::RecommendationWords,
    id::{IssueNo, OrganisationId, RecommendationNo},
    law,
    permission::{Deed, Permit},
};

/// A recommendation as an officer writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecommendation {
    /// The issue it puts right.
    pub issue: IssueNo,
    /// Who is to do it.
    pub to: OrganisationId,
    /// What kind of thing.
    pub remedy: Remedy,
    /// The level, for a payment where the injustice is not financial.
    pub severity: Option<Severity>,
    /// Pence.
    pub amount: Option<i64>,
    /// By when.
    pub due: Day,
    /// What it says, its parts, and the evidence of a financial loss.
    pub words: RecommendationWords,
}

impl Complaint {
    /// Recommends something. A payment for injustice that is not financial lies on the severity
    /// scale, and level 1 carries no money; a financial loss is repaid apart from the scale,
    /// with its evidence.
    ///
    /// # Errors
    ///
    /// No decision upheld the issue, it is about another organisation, the amount is not what
    /// the scale gives, the evidence of a loss is missing, or the day has passed.
    pub fn recommend(
        &self,
        permit: &Permit,
        new: NewRecommendation,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Recommend)?;
        let Stage::Closed { .. } = self.stage else { return Err(Refusal::WrongStage) };
        let outcome = self.outcomes().get(&new.issue).copied().ok_or(Refusal::NoSuchThing)?;
        if !is_upheld(outcome) {
            return Err(Refusal::NothingUpheld);
        }
        if self.issue(new.issue)?.organisation != new.to {
            return Err(Refusal::NoSuchThing);
        }
        if new.due <= today {
            return Err(Refusal::DayOutOfOrder);
        }
        amount_fits(&new, today)?;
        Ok(vec![self.recommendation(new)?])
    }

    fn recommendation(&self, new: NewRecommendation) -> Result<Event, Refusal> {
        let NewRecommendation { issue, to, remedy, severity, amount, due, mut words } = new;
        words.parts.retain(|part| !part.trim().is_empty());
        if words.text.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if words.parts.is_empty() {
            words.parts.push(words.text.clone());
        }
        let parts = u32::try_from(words.parts.len()).map_err(|_| Refusal::OverLimit(20))?;
        if parts > 20 {
            return Err(Refusal::OverLimit(20));
        }
        let last = self.recommendations.keys().next_back().map_or(0, |no| no.0);
        let (recommendation, words) = (RecommendationNo(last + 1), Personal::Known(words));
        Ok(Event::RecommendationMade {
            recommendation,
            issue,
            to,
            remedy,
            severity,
            amount,
            due,
            parts,
            words,
        })
    }
}

fn amount_fits(new: &NewRecommendation, today: Day) -> Result<(), Refusal> {
    match (new.remedy, new.severity, new.amount) {
        (Remedy::Payment, Some(level), Some(pence)) if law::gives(level, pence, today) => Ok(()),
        (Remedy::Reimbursement, None, Some(pence)) if pence > 0 => {
            if new.words.loss.trim().is_empty() { Err(Refusal::ReasonNeeded) } else { Ok(()) }
        }
        (Remedy::Payment | Remedy::Reimbursement, ..) | (_, _, Some(_)) => Err(Refusal::NotOnScale),
        (_, _, None) => Ok(()),
    }
}
