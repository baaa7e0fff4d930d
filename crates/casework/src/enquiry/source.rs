//! Who sent a complaint here: a service that told the person of the office, or the organisation
//! complained about itself.
use serde::{Deserialize, Serialize};

use super::submit::{NewIssue, limited};
use crate::{
    Day, Event, Personal, Refusal,
    event::ReferrerWords,
    id::{OrganisationId, PersonNo},
    law,
};

/// The most letters of a name.
const LONGEST_NAME: u32 = 200;

/// Who sends a complaint here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewSource {
    /// An advocate or another service; the complainant agreed that it is written down.
    Service {
        /// Its code in the list of signposts, if that has it.
        from: Option<String>,
        /// What it is called, and who there.
        words: ReferrerWords,
    },
    /// The organisation complained about (HSCA 1993 s.10).
    Body {
        /// Which.
        organisation: OrganisationId,
        /// The day it received the complaint: it may refer it within a year (s.10(2)).
        received: Day,
    },
}

impl NewSource {
    /// What happened with it: beside the complaint of these issues, which reached the office on
    /// `reached`.
    ///
    /// # Errors
    ///
    /// Nobody is named; the organisation is not the only one complained about, or not one that
    /// can refer; it received the complaint after the office did.
    pub(super) fn told(
        self,
        agreed: PersonNo,
        (issues, reached): (&[NewIssue], Day),
    ) -> Result<Event, Refusal> {
        match self {
            Self::Service { from, words } => {
                let (service, person) = (words.service.trim(), words.person.trim());
                if from.is_none() && service.is_empty() {
                    return Err(Refusal::NameMissing);
                }
                limited(service.chars().count().max(person.chars().count()), LONGEST_NAME)?;
                let words = ReferrerWords { service: service.into(), person: person.into() };
                Ok(Event::ReferredIn { from, agreed, words: Personal::Known(words) })
            }
            Self::Body { organisation, received } => {
                let is_its = |issue: &NewIssue| {
                    issue.organisation == organisation && law::bodies_refer(issue.regime, reached)
                };
                if !issues.iter().all(is_its) {
                    return Err(Refusal::BodyCannotRefer);
                }
                if received > reached {
                    return Err(Refusal::DayOutOfOrder);
                }
                Ok(Event::BodyReferred { organisation, received, referred: reached })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rules::trace::Outcome;

    use super::super::submit::{
        submit,
        tests::{TODAY, case_of, complaint},
    };
    use super::*;
    use crate::{
        case::Source,
        codes::{Channel, Regime},
        enquiry::NewComplaint,
    };

    fn body() -> OrganisationId {
        complaint().issues[0].organisation
    }

    fn referred(received: Day) -> NewComplaint {
        let source = Some(NewSource::Body { organisation: body(), received });
        NewComplaint { source, channel: Channel::Body, ..complaint() }
    }

    #[test]
    fn a_body_refers_and_the_rules_see_when_it_received_the_complaint() {
        let outcome = |received| {
            let case = case_of(submit(referred(received), TODAY).unwrap());
            let case = case.live().unwrap().clone();
            let issue = case.issues.values().next().unwrap();
            let trace = law::trace(&case, issue, TODAY);
            let finding = trace.rule("body-referral").unwrap();
            (finding.outcome, finding.day.as_ref().and_then(|day| day.day()))
        };
        let (in_time, late) = (date(2025, 3, 2), date(2025, 3, 1));
        assert_eq!(outcome(in_time), (Outcome::Met, Some(TODAY)));
        assert_eq!(outcome(late), (Outcome::NotMet, Some(date(2026, 3, 1))));
        // Whoever complains themselves is not asked for it.
        let own = case_of(submit(complaint(), TODAY).unwrap());
        let own = own.live().unwrap();
        let issue = own.issues.values().next().unwrap();
        let trace = law::trace(own, issue, TODAY);
        assert_ne!(trace.rule("body-referral").unwrap().outcome, Outcome::NotMet);
    }

    #[test]
    fn a_body_refers_complaints_about_itself_alone_and_only_under_the_law_that_lets_it() {
        let refused = |change: fn(&mut NewComplaint)| {
            let mut new = referred(date(2025, 12, 1));
            change(&mut new);
            submit(new, TODAY).unwrap_err()
        };
        let other = |new: &mut NewComplaint| {
            new.issues[0].organisation = OrganisationId::of_code("made-up:2");
        };
        assert_eq!(refused(other), Refusal::BodyCannotRefer);
        let government = |new: &mut NewComplaint| new.issues[0].regime = Regime::PARLIAMENTARY_1967;
        assert_eq!(refused(government), Refusal::BodyCannotRefer);
        let tomorrow = |new: &mut NewComplaint| {
            let received = date(2026, 3, 3);
            new.source = Some(NewSource::Body { organisation: body(), received });
        };
        assert_eq!(refused(tomorrow), Refusal::DayOutOfOrder);
    }

    #[test]
    fn a_service_is_written_down_by_its_code_or_its_name() {
        let from = |from: Option<&str>, service: &str| {
            let words = ReferrerWords { service: service.into(), person: " Hazel ".into() };
            let source = Some(NewSource::Service { from: from.map(str::to_owned), words });
            submit(NewComplaint { source, ..complaint() }, TODAY)
        };
        assert_eq!(from(None, "  ").unwrap_err(), Refusal::NameMissing);
        assert_eq!(from(None, &"é".repeat(201)).unwrap_err(), Refusal::OverLimit(200));
        let case = case_of(from(Some("advocacy"), "").unwrap());
        let source = case.live().unwrap().source.clone().unwrap();
        assert_eq!(source.code(), "advocacy");
        let Source::Service { words, .. } = source else { panic!("a service") };
        assert_eq!(words.known().unwrap().person, "Hazel");
        let case = case_of(from(None, "The Lantern (made up)").unwrap());
        assert_eq!(case.live().unwrap().source.as_ref().unwrap().code(), "other");
    }
}
