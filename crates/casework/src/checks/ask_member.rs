//! A Member of Parliament is asked to refer the complaint, with the complainant's consent.
use crate::{
    Complaint, Day, Event, Refusal,
    case::Referral,
    codes::Consent,
    id::MemberId,
    permission::{Deed, Permit},
};

/// Who is asked, and what the complainant agrees to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// The member. Any sitting one: by custom, but not by law, that of one's own constituency.
    pub member: MemberId,
    /// The day the complaint reached the member, where it is known.
    pub reached: Option<Day>,
    /// What the complainant agrees to show the member's office. `None`: they have not agreed yet,
    /// and the office knows nothing of the case.
    pub consent: Option<Consent>,
}

impl Complaint {
    /// Asks a member to refer it. Until the member has, another can be asked instead; then the
    /// consent is asked for anew, because it was given for the first.
    ///
    /// # Errors
    ///
    /// The inquiry is over, a member has referred it already, or the day lies ahead.
    pub fn ask_member(
        &self,
        permit: &Permit,
        asking: &Asking,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AskMember)?;
        let person = permit.person()?;
        if self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        if asking.reached.is_some_and(|day| day > today) {
            return Err(Refusal::DayOutOfOrder);
        }
        let now = self.referral.as_ref();
        let same = now.filter(|now| now.member == asking.member && now.declined.is_none());
        if now.is_some_and(|now| now.made.is_some()) && same.is_none() {
            return Err(Refusal::AlreadyReferred);
        }
        let mut events = Vec::new();
        if !same.is_some_and(|now| is_asked_so(now, asking)) {
            events.push(Event::ReferralAsked { member: asking.member, reached: asking.reached });
        }
        let shown = same.and_then(|now| now.consent).map(|consent| consent.shows);
        if let Some(shows) = asking.consent
            && (!events.is_empty() || shown != Some(shows))
        {
            events.push(Event::ReferralAgreed { by: person, shows });
        }
        Ok(events)
    }
}

/// Whether asking again would say nothing new. A referral that was made knows its day.
fn is_asked_so(now: &Referral, asking: &Asking) -> bool {
    now.made.is_some() || asking.reached.is_none() || now.reached == asking.reached
}
