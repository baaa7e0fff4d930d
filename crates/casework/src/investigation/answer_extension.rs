//! The office answers a wish for more time.
use jiff::Span;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    checks::reason,
    id::RequestNo,
    permission::{Deed, Permit},
};

use super::{
    remark,
    working_days::{next_working_day, on_or_after},
};

/// More time, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionReply {
    /// More time: until the day asked for, or another.
    Grant {
        /// The new day; the one asked for if left out.
        until: Option<Day>,
        /// What to say with it. May be empty.
        remark: String,
    },
    /// The day stays as it was.
    Refuse {
        /// Why.
        reason: String,
    },
}

impl Complaint {
    /// Gives an organisation more time, or refuses with a reason: then the day it had stays,
    /// and what is late is late.
    ///
    /// # Errors
    ///
    /// Nobody asked for more time; the new day is not later than the old; no reason is given.
    pub fn answer_extension(
        &self,
        permit: &Permit,
        request: RequestNo,
        reply: &ExtensionReply,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerExtension)?;
        let asked = self.open_request(request)?;
        let Some((wanted, _)) = &asked.extension else {
            return Err(Refusal::WrongStage);
        };
        let (granted, due, words) = match reply {
            ExtensionReply::Refuse { reason: why } => (false, asked.due, reason(why)?),
            ExtensionReply::Grant { until, remark: words } => {
                let until = on_or_after(until.unwrap_or(*wanted))?;
                (true, until, remark(words)?)
            }
        };
        if granted && due <= asked.due {
            return Err(Refusal::NotBefore(next_working_day(asked.due)?));
        }
        if granted && due > today.saturating_add(Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let reason = Personal::from(words);
        Ok(vec![Event::ExtensionAnswered { request, granted, due, reason }])
    }
}
