//! A saved question: a count that somebody asked for, such as by a request under the Freedom of
//! Information Act, with its answer as it was given. Codes, days and numbers alone: nothing in it
//! is about anybody.
use std::{collections::BTreeMap, fmt::Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    Day, Refusal,
    codes::{CountOf, CountedBy, Outcome, Subject},
    id::AccountId,
    permission::{OfficeDeed, OfficePermit},
    record::{Class, Kind, Story, Told},
};

/// What is counted: a value, not a text, so that the same question can be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Which issues.
    pub count: CountOf,
    /// What stands at the side.
    pub by: CountedBy,
    /// What stands at the top, if anything.
    pub and_by: Option<CountedBy>,
    /// From this month on, by its first day.
    pub from: Day,
    /// To the end of the month that begins on this day.
    pub to: Day,
    /// Only about this organisation, by its code.
    pub organisation: Option<String>,
    /// Only about this.
    pub subject: Option<Subject>,
    /// Only with this outcome.
    pub outcome: Option<Outcome>,
}

impl Query {
    /// The question as it is kept: whole months that are over.
    ///
    /// # Errors
    ///
    /// The days are out of order, the last month is not over, or both sides are the same.
    pub fn over(self, today: Day) -> Result<Self, Refusal> {
        let (from, to) = (self.from.first_of_month(), self.to.first_of_month());
        if from > to || to >= today.first_of_month() {
            return Err(Refusal::DayOutOfOrder);
        }
        // Twice the same says nothing that once does not.
        let and_by = self.and_by.filter(|other| *other != self.by);
        Ok(Self { and_by, from, to, ..self })
    }

    /// The last day that is counted.
    pub fn last(&self) -> Day {
        self.to.last_of_month()
    }
}

/// One number of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The code at the side; `all` for the sum.
    pub row: String,
    /// The code at the top; `all` for the sum, and where there is nothing at the top.
    pub column: String,
    /// How many, rounded; `None`: hidden, because somebody could be found by it.
    pub count: Option<u64>,
}

/// One fact about a saved question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum QuestionEvent {
    /// It was asked and answered.
    #[non_exhaustive]
    QuestionAnswered {
        /// What was asked.
        query: Query,
        /// The number under which somebody asked the office, if they did.
        request: String,
        /// The answer.
        answer: Vec<Number>,
        /// SHA-256 of the question and its answer.
        hash: String,
    },
    /// A second person published the answer.
    #[non_exhaustive]
    AnswerPublished {
        /// What was published.
        hash: String,
    },
}

/// A saved question, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// The answer; `None`: nothing was asked yet.
    pub answered: Option<Answered>,
}

/// What is known of a question that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What was asked.
    pub query: Query,
    /// The number under which somebody asked the office; may be empty.
    pub request: String,
    /// The answer.
    pub answer: Vec<Number>,
    /// SHA-256 of both.
    pub hash: String,
    /// On which day.
    pub on: Day,
    /// By whom.
    pub by: AccountId,
    /// Since when everybody can read it.
    pub published: Option<Day>,
}

/// SHA-256 of a question and its answer, in hexadecimal.
pub fn hash_of(query: &Query, answer: &[Number]) -> String {
    let text = serde_json::to_string(&(query, answer)).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}

/// Letters that the number of a request may have.
const LONGEST: usize = 40;

impl Question {
    /// Keeps a question with its answer.
    ///
    /// # Errors
    ///
    /// The permit is for something else, it was answered already, or the number of the request holds
    /// words.
    pub fn answer(
        &self,
        permit: &OfficePermit,
        query: Query,
        request: &str,
        answer: Vec<Number>,
    ) -> Result<Vec<QuestionEvent>, Refusal> {
        permit.is_for(OfficeDeed::AskQuestion)?;
        if self.answered.is_some() {
            return Err(Refusal::WrongStage);
        }
        let request = request.trim().to_lowercase();
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-/.".contains(letter);
        if !request.chars().all(is_plain) {
            return Err(Refusal::MistypedReference);
        }
        if request.len() > LONGEST {
            return Err(Refusal::OverLimit(40));
        }
        let hash = hash_of(&query, &answer);
        Ok(vec![QuestionEvent::QuestionAnswered { query, request, answer, hash }])
    }

    /// Publishes the answer with this hash.
    ///
    /// # Errors
    ///
    /// There is none, it is another, it is public already, or who asked would publish it alone.
    pub fn publish(
        &self,
        permit: &OfficePermit,
        hash: &str,
    ) -> Result<Vec<QuestionEvent>, Refusal> {
        permit.is_for(OfficeDeed::PublishAnswer)?;
        let answered = self.answered.as_ref().ok_or(Refusal::WrongStage)?;
        if answered.published.is_some() {
            return Err(Refusal::WrongStage);
        }
        if answered.hash != hash || hash_of(&answered.query, &answered.answer) != hash {
            return Err(Refusal::NotTheApprovedText);
        }
        if answered.by == permit.by() {
            return Err(Refusal::SecondPersonNeeded);
        }
        Ok(vec![QuestionEvent::AnswerPublished { hash: hash.to_owned() }])
    }
}

impl Answered {
    /// The numbers by their places.
    pub fn by_place(&self) -> BTreeMap<(&str, &str), Option<u64>> {
        let numbers = self.answer.iter();
        numbers.map(|one| ((one.row.as_str(), one.column.as_str()), one.count)).collect()
    }
}

impl Story for Question {
    type Event = QuestionEvent;
    const KIND: Kind = Kind::Question;

    fn class_of(_: &str) -> Option<Class> {
        None
    }

    fn after(mut self, told: &Told<QuestionEvent>) -> Result<Self, Refusal> {
        match (&told.event, &mut self.answered) {
            (QuestionEvent::QuestionAnswered { query, request, answer, hash }, none @ None) => {
                *none = Some(Answered {
                    query: query.clone(),
                    request: request.clone(),
                    answer: answer.clone(),
                    hash: hash.clone(),
                    on: told.day,
                    by: AccountId(told.actor),
                    published: None,
                });
            }
            (QuestionEvent::AnswerPublished { .. }, Some(answered)) => {
                answered.published = Some(told.day);
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        example,
        permission::{Actor, may_beside},
    };

    fn query() -> Query {
        Query {
            count: CountOf::Received,
            by: CountedBy::Subject,
            and_by: Some(CountedBy::Subject),
            from: date(2026, 1, 15),
            to: date(2026, 2, 1),
            organisation: None,
            subject: None,
            outcome: None,
        }
    }

    fn told(event: QuestionEvent) -> Told<QuestionEvent> {
        let (on, by) = (date(2026, 4, 1), Uuid::from_u128(1));
        Told {
            position: 1,
            recorded_at: 0,
            day: on,
            actor: by,
            on_behalf_of: None,
            command: by,
            event,
        }
    }

    fn permit(by: u128, deed: OfficeDeed) -> OfficePermit {
        let account = AccountId(Uuid::from_u128(by));
        may_beside(&Actor { account, ..example::officer() }, deed).unwrap()
    }

    fn asked(
        question: &Question,
        request: &str,
        numbers: Vec<Number>,
    ) -> Result<Vec<QuestionEvent>, Refusal> {
        question.answer(&permit(1, OfficeDeed::AskQuestion), query(), request, numbers)
    }

    fn answered() -> Question {
        let numbers = vec![Number { row: "all".into(), column: "all".into(), count: Some(25) }];
        let events = asked(&Question::default(), " FOI-2026/12 ", numbers).unwrap();
        events.into_iter().fold(Question::default(), |it, event| it.after(&told(event)).unwrap())
    }

    #[test]
    fn whole_months_that_are_over_are_counted() {
        let kept = query().over(date(2026, 3, 1)).unwrap();
        assert_eq!(
            (kept.from, kept.last(), kept.and_by),
            (date(2026, 1, 1), date(2026, 2, 28), None)
        );
        assert_eq!(query().over(date(2026, 2, 28)), Err(Refusal::DayOutOfOrder));
        let turned = Query { from: date(2026, 3, 1), ..query() };
        assert_eq!(turned.over(date(2026, 9, 1)), Err(Refusal::DayOutOfOrder));
    }

    #[test]
    fn a_second_person_publishes_the_answer_as_it_was_given() {
        let question = answered();
        let answered = question.answered.clone().unwrap();
        assert_eq!(answered.request, "foi-2026/12");
        let [own, other] = [1, 2].map(|by| permit(by, OfficeDeed::PublishAnswer));
        assert_eq!(question.publish(&own, &answered.hash), Err(Refusal::SecondPersonNeeded));
        assert_eq!(question.publish(&other, "00"), Err(Refusal::NotTheApprovedText));
        let to_ask = permit(2, OfficeDeed::AskQuestion);
        assert_eq!(question.publish(&to_ask, &answered.hash), Err(Refusal::NotPermitted));
        let events = question.publish(&other, &answered.hash).unwrap();
        let public = events.into_iter().fold(question, |it, event| it.after(&told(event)).unwrap());
        assert_eq!(public.publish(&other, &answered.hash), Err(Refusal::WrongStage));
    }

    #[test]
    fn the_number_of_a_request_holds_no_words() {
        let none = Question::default();
        assert_eq!(asked(&none, "Ms Farrow", vec![]), Err(Refusal::MistypedReference));
        assert_eq!(asked(&none, &"7".repeat(41), vec![]), Err(Refusal::OverLimit(40)));
        assert_eq!(asked(&answered(), "", vec![]), Err(Refusal::WrongStage));
    }
}
