//! Logging a contact: on one screen, while the caller is on the line.
use super::{Caller, Contact, ContactEvent, Reach};
use crate::{
    Day, Personal, Refusal,
    checks::LONGEST,
    codes::{Channel, Matter, Topic},
    id::CaseId,
    permission::{Actor, Standing},
};

/// What is logged of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// On what channel it came.
    pub channel: Channel,
    /// Who got in touch.
    pub from: Caller,
    /// What for.
    pub topic: Topic,
    /// What kind of service it was about, if about one.
    pub matter: Option<Matter>,
    /// Where they were sent: the code of a signpost.
    pub sent_to: Option<String>,
    /// The complaint they asked after.
    pub case: Option<CaseId>,
    /// When somebody is to call them back.
    pub call_back: Option<Day>,
    /// What was said.
    pub words: String,
    /// Who they are and how to reach them; may be empty.
    pub reach: Reach,
}

impl Contact {
    /// Logs a contact. Somebody of a member's office logs a question of its own.
    ///
    /// # Errors
    ///
    /// Somebody who does not work on cases, or who writes for another member; nothing was
    /// written of what was said (except of a wrong number); a day to call back that is not
    /// within the coming year, or nothing to call back at.
    pub fn log(
        &self,
        by: &Actor,
        new: NewContact,
        today: Day,
    ) -> Result<Vec<ContactEvent>, Refusal> {
        let own =
            matches!(by.standing, Standing::Member { of, .. } if new.from.member() == Some(of));
        if !by.works_on_cases() && !own {
            return Err(Refusal::NotPermitted);
        }
        if self.logged.is_some() {
            return Err(Refusal::WrongStage);
        }
        let words = new.words.trim();
        if words.is_empty() && new.topic != Topic::WrongNumber {
            return Err(Refusal::NothingSaid);
        }
        if words.chars().count() > LONGEST {
            return Err(Refusal::OverLimit(20_000));
        }
        let reach =
            Reach { name: new.reach.name.trim().to_owned(), at: new.reach.at.trim().to_owned() };
        if let Some(day) = new.call_back {
            within_year(day, today)?;
            if reach.at.is_empty() && !own {
                return Err(Refusal::NowhereToCallBack);
            }
        }
        let logged = ContactEvent::ContactLogged {
            channel: new.channel,
            from: new.from,
            topic: new.topic,
            matter: new.matter,
            sent_to: new.sent_to,
            case: new.case,
            call_back: new.call_back,
            words: words.into(),
        };
        let is_named = reach != Reach::default();
        let named = is_named.then_some(ContactEvent::CallerNamed { reach: Personal::Known(reach) });
        Ok([Some(logged), named].into_iter().flatten().collect())
    }
}

/// A day to call back: today or within the coming year.
pub(super) fn within_year(day: Day, today: Day) -> Result<(), Refusal> {
    let last = today.saturating_add(jiff::Span::new().years(1));
    if (today..=last).contains(&day) { Ok(()) } else { Err(Refusal::NotWithinYear) }
}
