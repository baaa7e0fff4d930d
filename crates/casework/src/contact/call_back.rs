//! Calling back.
use super::{Contact, ContactEvent, log::within_year};
use crate::{Day, Refusal, checks, permission::Actor};

/// How a call back went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// They spoke.
    Reached,
    /// Nobody answered: to be tried again on a day.
    Again(Day),
    /// Nobody answered, and nobody tries again.
    GivenUp,
}

impl Contact {
    /// Records that somebody called back, or tried.
    ///
    /// # Errors
    ///
    /// Somebody who does not work on cases; no call back is owed; nothing says how it went; a
    /// day that is not within the coming year.
    pub fn try_call_back(
        &self,
        by: &Actor,
        tried: Tried,
        words: &str,
        today: Day,
    ) -> Result<Vec<ContactEvent>, Refusal> {
        if !by.works_on_cases() {
            return Err(Refusal::NotPermitted);
        }
        if self.logged()?.call_back.is_none() {
            return Err(Refusal::WrongStage);
        }
        let words = match tried {
            // That nobody answered says itself.
            Tried::Again(day) => {
                within_year(day, today)?;
                words.trim()
            }
            Tried::Reached | Tried::GivenUp => checks::reason(words)?,
        };
        let again = match tried {
            Tried::Again(day) => Some(day),
            Tried::Reached | Tried::GivenUp => None,
        };
        let reached = tried == Tried::Reached;
        Ok(vec![ContactEvent::CallBackTried { reached, again, words: words.into() }])
    }
}
