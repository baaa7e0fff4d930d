//! The complainant answers an offer.
use casework::{
    Complaint,
    id::{CaseId, OfferNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Accepts an offer, or not.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_offer(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    offer: OfferNo,
    (accepted, words): (bool, &str),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, _| case.answer_offer(permit, offer, (accepted, words));
    office.tell(ask, case, Deed::AnswerOffer, rule).await
}
