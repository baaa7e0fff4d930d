//! Who may do what belongs to no case: saved questions, reports.
use crate::{Refusal, id::AccountId};

use super::{Actor, Standing};

/// What somebody is to the office as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// Works on cases.
    Caseworker,
    /// Works on cases and answers for others.
    Manager,
    /// Looks after accounts alone.
    Administrator,
    /// The program.
    Program,
    /// Anybody else.
    Outside,
}

impl Seat {
    /// Every one, in the order of the printed table.
    pub const ALL: [Self; 5] =
        [Self::Caseworker, Self::Manager, Self::Administrator, Self::Program, Self::Outside];

    /// Where an actor sits.
    pub fn of(actor: &Actor) -> Self {
        match actor.standing {
            Standing::Staff { manager: true, .. } => Self::Manager,
            Standing::Staff { administrator: true, .. } => Self::Administrator,
            Standing::Staff { .. } => Self::Caseworker,
            Standing::Program => Self::Program,
            Standing::Public | Standing::Organisation { .. } | Standing::Member { .. } => {
                Self::Outside
            }
        }
    }
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident = $code:literal: $who:expr;)+) => {
        /// Something that can be done beside the cases.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum OfficeDeed { $($(#[$doc])* $deed,)+ }

        impl OfficeDeed {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$deed,)+];

            /// Its code, for the printed table.
            pub fn code(self) -> &'static str {
                match self { $(Self::$deed => $code,)+ }
            }

            /// THE TABLE: who may.
            fn who(self) -> &'static [Seat] {
                match self { $(Self::$deed => $who,)+ }
            }
        }
    };
}

/// Whoever works on cases.
const CASEWORK: &[Seat] = &[Seat::Caseworker, Seat::Manager];

deeds! {
    /// Ask for a count and keep the answer, which the program gives at once.
    AskQuestion = "ask-question": CASEWORK;
    /// Publish the answer: somebody who did not ask.
    PublishAnswer = "publish-answer": CASEWORK;
    /// Begin a report for Parliament or the public.
    BeginReport = "begin-report": CASEWORK;
    /// Write it.
    DraftReport = "draft-report": CASEWORK;
    /// Approve it, or send it back: somebody who did not write it.
    ApproveReport = "approve-report": CASEWORK;
    /// Publish it, or take it back.
    PublishReport = "publish-report": &[Seat::Manager];
}

/// Leave to do one thing beside the cases, made by [`may_beside`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfficePermit {
    deed: OfficeDeed,
    by: AccountId,
}

impl OfficePermit {
    /// Who was given leave.
    pub fn by(&self) -> AccountId {
        self.by
    }

    /// Stops a rule that was handed the wrong permit.
    ///
    /// # Errors
    ///
    /// The permit is for something else.
    pub fn is_for(&self, deed: OfficeDeed) -> Result<(), Refusal> {
        if self.deed == deed { Ok(()) } else { Err(Refusal::NotPermitted) }
    }
}

/// Whether somebody in this seat may.
pub fn allows_beside(seat: Seat, deed: OfficeDeed) -> bool {
    deed.who().contains(&seat)
}

/// Gives leave, or does not.
///
/// # Errors
///
/// [`Refusal::NotPermitted`].
pub fn may_beside(actor: &Actor, deed: OfficeDeed) -> Result<OfficePermit, Refusal> {
    if allows_beside(Seat::of(actor), deed) {
        Ok(OfficePermit { deed, by: actor.account })
    } else {
        Err(Refusal::NotPermitted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example;

    #[test]
    fn whoever_works_on_cases_asks_and_publishes_answers_and_nobody_else() {
        for deed in [OfficeDeed::AskQuestion, OfficeDeed::PublishAnswer] {
            for may in [example::officer(), example::manager()] {
                assert_eq!(may_beside(&may, deed).unwrap().by(), may.account);
            }
            let administrator = Standing::Staff { manager: false, administrator: true };
            let administrator = Actor { standing: administrator, ..example::officer() };
            let liaison = example::liaison(example::hospital());
            for not in [example::complainant(), liaison, administrator, Actor::PROGRAM] {
                assert_eq!(may_beside(&not, deed), Err(Refusal::NotPermitted), "{not:?}");
            }
        }
        assert!(may_beside(&example::officer(), OfficeDeed::PublishReport).is_err());
    }

    #[test]
    fn a_permit_is_good_for_one_thing() {
        let permit = may_beside(&example::officer(), OfficeDeed::AskQuestion).unwrap();
        assert_eq!(permit.is_for(OfficeDeed::AskQuestion), Ok(()));
        assert_eq!(permit.is_for(OfficeDeed::PublishAnswer), Err(Refusal::NotPermitted));
    }
}
