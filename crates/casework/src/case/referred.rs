//! The Member of Parliament's part in a case.
use crate::{
    Day, Refusal,
    codes::Consent,
    event::Event,
    id::{MemberId, PersonNo},
    record::Told,
};

use super::Complaint;

/// A Member of Parliament was asked to refer the complaint. That a member has it, that the
/// complainant consents and that the member asks for an investigation are three facts
/// (PCA 1967 s.5(1)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Who.
    pub member: MemberId,
    /// When they were asked.
    pub asked: Day,
    /// The day the complaint reached them, where known: the time limit stops there (s.6(3)).
    pub reached: Option<Day>,
    /// The complainant's consent.
    pub consent: Option<Consented>,
    /// When the member asked for an investigation.
    pub made: Option<Day>,
    /// When the member said that they do not refer it.
    pub declined: Option<Day>,
}

/// The complainant agreed to the referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consented {
    /// Who agreed.
    pub by: PersonNo,
    /// How much of the case the member's office may see.
    pub shows: Consent,
    /// When.
    pub on: Day,
}

impl Referral {
    /// Whether the law's two conditions are met: consent, and the member's request.
    pub fn is_complete(&self) -> bool {
        self.consent.is_some() && self.made.is_some()
    }

    /// Whether the member has still to say whether they refer it.
    pub fn is_open(&self) -> bool {
        self.consent.is_some() && self.made.is_none() && self.declined.is_none()
    }
}

impl Complaint {
    /// The member's office that may see the case: asked, and with the complainant's consent.
    pub fn member(&self) -> Option<MemberId> {
        let asked = self.referral.as_ref()?;
        asked.consent.map(|_| asked.member)
    }

    /// The day on which the complaint was made: under the 1967 Act the day it reached the member
    /// (PCA 1967 s.6(3)), where that is known; else the day it reached the office.
    pub fn made_on(&self, regime: crate::codes::Regime) -> Day {
        let at_member = self.referral.as_ref().and_then(|asked| asked.reached);
        match (crate::law::needs_member(regime, self.received), at_member) {
            (true, Some(day)) => day.min(self.received),
            _ => self.received,
        }
    }

    /// What the referral changes.
    pub(super) fn referred(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        if let Event::ReferralAsked { member, reached } = &told.event {
            let (member, reached, asked) = (*member, *reached, told.day);
            let (consent, made, declined) = (None, None, None);
            self.referral = Some(Referral { member, asked, reached, consent, made, declined });
            return Ok(());
        }
        let referral = self.referral.as_mut().ok_or(Refusal::NoSuchThing)?;
        match &told.event {
            Event::ReferralAgreed { by, shows } => {
                referral.consent = Some(Consented { by: *by, shows: *shows, on: told.day });
            }
            Event::ReferralMade { reached, .. } => {
                (referral.reached, referral.made) = (Some(*reached), Some(told.day));
                // A member who refers after all no longer declines.
                referral.declined = None;
            }
            Event::ReferralDeclined { .. } => referral.declined = Some(told.day),
            Event::ReferralMoved { member, .. } => {
                (referral.member, referral.declined) = (*member, None);
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }
}
