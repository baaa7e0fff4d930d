//! What a member's office that calls may be told, complaint by complaint.
use casework::{codes::Consent, id::MemberId};

use super::PAGE;
use crate::{
    Office, Problem,
    lists::referral::ReferralRow,
    members::{self, Wanted},
};

/// One constituent's complaint, as far as the member's office may be told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayBeTold {
    /// Where it stands.
    pub row: ReferralRow,
    /// What the complainant agreed to show.
    pub shows: Consent,
}

/// The complaints of which a member's office may be told, the first news first, and how many
/// there are. A complaint whose complainant has not agreed is not among them: to the member's
/// office there is none.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn may_be_told(
    office: &Office,
    member: MemberId,
    page: u32,
) -> Result<(Vec<MayBeTold>, u64), Problem> {
    let place = (PAGE, page.saturating_mul(PAGE));
    let (rows, total) = members::list(office, member, Wanted::All, place).await?;
    let mut told = Vec::new();
    for row in rows {
        let loaded = office.case(row.case).await?;
        let referral = loaded.story.live().ok().and_then(|case| case.referral.as_ref());
        let consent = referral.filter(|asked| asked.member == member).and_then(|it| it.consent);
        told.extend(consent.map(|consent| MayBeTold { row, shows: consent.shows }));
    }
    Ok((told, total))
}
