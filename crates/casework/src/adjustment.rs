//! Adjustments as rules: what a letter's form, an interpreter and a deadline follow from, so that
//! nobody has to remember them.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Complaint, Day, Event, Refusal,
    case::{Notice, NoticeState},
    codes::Adjustment,
    id::NoticeNo,
    law,
    people::Party,
    permission::{Deed, Permit},
};

/// A set of adjustments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "BTreeSet<Adjustment>", into = "BTreeSet<Adjustment>")]
pub struct Adjustments(u32);

/// The forms of a letter that nobody prints here: somebody makes each and sends it.
const BY_HAND: [Adjustment; 5] = [
    Adjustment::Braille,
    Adjustment::EasyRead,
    Adjustment::Audio,
    Adjustment::SignLanguage,
    Adjustment::ThroughSomebody,
];

impl Adjustments {
    /// Whether it is one of them.
    pub fn has(self, adjustment: Adjustment) -> bool {
        self.0 & place(adjustment) != 0
    }

    /// All of them, in the order in which people are shown them.
    pub fn all(self) -> Vec<Adjustment> {
        Adjustment::ALL.iter().copied().filter(|it| self.has(*it)).collect()
    }

    /// Those for which a letter is made by somebody, and not printed.
    #[must_use]
    pub fn made_by_hand(self) -> Self {
        BY_HAND.into_iter().filter(|it| self.has(*it)).collect()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }
}

fn place(adjustment: Adjustment) -> u32 {
    let found = Adjustment::ALL.iter().position(|it| *it == adjustment);
    found.and_then(|at| u32::try_from(at).ok()).and_then(|at| 1_u32.checked_shl(at)).unwrap_or(0)
}

impl FromIterator<Adjustment> for Adjustments {
    fn from_iter<I: IntoIterator<Item = Adjustment>>(all: I) -> Self {
        Self(all.into_iter().fold(0, |sum, it| sum | place(it)))
    }
}

impl From<BTreeSet<Adjustment>> for Adjustments {
    fn from(all: BTreeSet<Adjustment>) -> Self {
        all.into_iter().collect()
    }
}

impl From<Adjustments> for BTreeSet<Adjustment> {
    fn from(all: Adjustments) -> Self {
        all.all().into_iter().collect()
    }
}

impl Complaint {
    /// What a party needs. Whatever one of the complainant's side needs, all of it needs: they
    /// answer together.
    pub fn adjustments(&self, party: Party) -> Adjustments {
        let Party::Person(no) = party else { return Adjustments::default() };
        let together = self.is_complainants_side(no);
        let theirs = self
            .people
            .values()
            .filter(|person| person.no == no || (together && self.is_complainants_side(person.no)));
        theirs.flat_map(|person| person.preferences.adjustments.all()).collect()
    }

    /// The last day of a window, for parties of whom one may need more time than the others, by
    /// the period of the office pack: never shorter than it was, and the same for all.
    ///
    /// # Errors
    ///
    /// The calendar of working days ends before it.
    pub fn with_more_time(
        &self,
        parties: impl IntoIterator<Item = Party>,
        until: Day,
        today: Day,
    ) -> Result<Day, Refusal> {
        let needs = |party| self.adjustments(party).has(Adjustment::MoreTime);
        if !parties.into_iter().any(needs) {
            return Ok(until);
        }
        let office = law::pack();
        Ok(office.periods.more_time.on(today).after(until, &office.calendar)?.max(until))
    }

    /// In which forms a notice has to be made by somebody, because its reader cannot use print. As
    /// they need it now, not as they did when it was written.
    pub fn made_by_hand(&self, notice: &Notice) -> Adjustments {
        self.preferences_of(notice.to).adjustments.made_by_hand()
    }

    /// A letter was made in the form that its reader needs, and sent.
    ///
    /// # Errors
    ///
    /// Its reader needs none, it has reached them, or they no longer act for the complainant.
    pub fn notice_made(
        &self,
        permit: &Permit,
        notice: NoticeNo,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        let found = self.notices.get(&notice).ok_or(Refusal::NoSuchThing)?;
        self.is_still_theirs(found, today)?;
        let formats = self.made_by_hand(found);
        match found.state {
            NoticeState::Queued | NoticeState::Failed { .. } | NoticeState::Printed
                if !formats.is_empty() =>
            {
                Ok(vec![Event::NoticeMade { notice, formats: formats.into() }])
            }
            _ => Err(Refusal::WrongStage),
        }
    }
}

#[cfg(test)]
mod tests;
