//! By what right somebody acts for a complainant: what an officer has seen of it, how far it goes,
//! and from which day on it is over.
use crate::{
    Complaint, Day, Event, Refusal,
    codes::{AuthorityEnd, AuthorityKind, AuthorityScope, Channel, Role},
    id::{AccountId, PaperNo, PersonNo},
    permission::{Deed, Permit, Relation, allows},
};

/// What is known of the authority of somebody who acts for a complainant. Nothing yet: what they
/// say themselves is believed so far that they are told and may speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Authority {
    /// What an officer has seen.
    pub seen: Option<Seen>,
    /// The day on which somebody ended it.
    pub over: Option<Day>,
}

/// What an officer has seen of an authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// What shows it.
    pub kind: AuthorityKind,
    /// How far it goes.
    pub scope: AuthorityScope,
    /// Its first day.
    pub from: Day,
    /// The first day on which it no longer holds, where it names one.
    pub ends: Option<Day>,
    /// The paper that shows it, where it is in the case.
    pub paper: Option<PaperNo>,
}

/// What somebody who acts for a complainant can do on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// All that the complainant can.
    Everything,
    /// Be told, and speak.
    Speaking,
    /// Nothing, since a day.
    Over(Day),
}

impl Power {
    /// Whether they are still told anything.
    pub fn holds(self) -> bool {
        !matches!(self, Self::Over(_))
    }
}

impl Authority {
    /// The first day on which it no longer holds, if there is one.
    pub fn over(self) -> Option<Day> {
        self.over.or(self.seen.and_then(|seen| seen.ends))
    }

    /// What it lets somebody do on a day.
    pub fn on(self, today: Day) -> Power {
        let over = self.over().filter(|day| self.over.is_some() || *day <= today);
        match (over, self.seen) {
            (Some(day), _) => Power::Over(day),
            (None, Some(Seen { scope: AuthorityScope::Everything, from, .. })) if from <= today => {
                Power::Everything
            }
            (None, _) => Power::Speaking,
        }
    }
}

impl Complaint {
    /// What is known of somebody's authority to act for the complainant.
    pub fn authority(&self, person: PersonNo) -> Authority {
        self.authorities.get(&person).copied().unwrap_or_default()
    }

    /// Why somebody who acts for the complainant may not do something on a day.
    pub(crate) fn why_not(&self, person: PersonNo, deed: Deed, today: Day) -> Refusal {
        if self.acting(person).is_err() {
            return Refusal::NotPermitted;
        }
        match self.authority(person).on(today) {
            Power::Over(day) => Refusal::AuthorityOver(day),
            Power::Speaking if allows(Relation::Representative, deed) => Refusal::AuthorityTooSmall,
            Power::Speaking | Power::Everything => Refusal::NotPermitted,
        }
    }

    /// Records what an officer has seen. What was recorded before, or has ended, is replaced.
    ///
    /// # Errors
    ///
    /// They do not act for the complainant, it begins after today, ends on or before its first day
    /// or before tomorrow, or the paper is not in the case.
    pub fn record_authority(
        &self,
        permit: &Permit,
        person: PersonNo,
        seen: Seen,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::RecordAuthority)?;
        self.acting(person)?;
        let Seen { kind, scope, from, ends, paper } = seen;
        if from > today || ends.is_some_and(|ends| ends <= today) {
            return Err(Refusal::DayOutOfOrder);
        }
        if paper.is_some_and(|paper| !self.papers.contains_key(&paper)) {
            return Err(Refusal::NoSuchThing);
        }
        Ok(vec![Event::AuthorityRecorded { person, kind, scope, from, ends, paper }])
    }

    /// Ends it: the complainant withdraws it, or an officer was told so. Nothing need have been
    /// seen before.
    ///
    /// # Errors
    ///
    /// They do not act for the complainant, or no longer.
    pub fn end_authority(
        &self,
        permit: &Permit,
        person: PersonNo,
        told: Channel,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::EndAuthority)?;
        self.acting(person)?;
        match self.authority(person).on(today) {
            Power::Over(day) => Err(Refusal::AuthorityOver(day)),
            Power::Everything | Power::Speaking => {
                let why = AuthorityEnd::Withdrawn;
                Ok(vec![Event::AuthorityEnded { person, why, told: Some(told) }])
            }
        }
    }

    /// Ends what has come to its last day. Nothing happens if there is none.
    ///
    /// # Errors
    ///
    /// The permit is for something else.
    pub fn authorities_due(&self, permit: &Permit, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::EndAuthority)?;
        let due = self
            .authorities
            .iter()
            .filter(|(_, authority)| authority.over.is_none() && !authority.on(today).holds());
        let why = AuthorityEnd::Expired;
        Ok(due.map(|(no, _)| Event::AuthorityEnded { person: *no, why, told: None }).collect())
    }

    /// Gives somebody of the complainant's side a sign-in: who was never written to before has
    /// none. `account`: a new one, used only if they have none.
    ///
    /// # Errors
    ///
    /// They are not of the complainant's side, or no longer act for it.
    pub fn give_sign_in(
        &self,
        permit: &Permit,
        person: PersonNo,
        account: AccountId,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::GiveSignIn)?;
        let found = self.people.get(&person).ok_or(Refusal::NoSuchThing)?;
        if !self.is_complainants_side(person) {
            return Err(Refusal::NotPermitted);
        }
        if let (Ok(()), Power::Over(day)) = (self.acting(person), self.authority(person).on(today))
        {
            return Err(Refusal::AuthorityOver(day));
        }
        let account = found.account.unwrap_or(account);
        Ok(vec![Event::SignInGiven { person, account }])
    }

    /// Stops what is meant for whoever acts for the complainant.
    fn acting(&self, person: PersonNo) -> Result<(), Refusal> {
        let person = self.people.get(&person).ok_or(Refusal::NoSuchThing)?;
        if person.is(Role::Representative) { Ok(()) } else { Err(Refusal::NotARepresentative) }
    }
}

#[cfg(test)]
mod tests;
