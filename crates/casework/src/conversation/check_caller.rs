//! Somebody on the phone says who they are. Nothing of a complaint is spoken of before they have
//! shown it.
//!
//! The officer asks and types what is answered; the rule compares. So the officer need not have
//! the answers before their eyes, cannot prompt, and what a stranger guessed is kept nowhere.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Complaint, Event, Refusal,
    codes::IdentityQuestion as Question,
    id::PersonNo,
    people::Identity,
    permission::{Deed, Permit},
};

/// So many right answers, and none wrong, show who somebody is.
const NEEDED: usize = 2;
/// So many of the last digits of a phone number are compared: people leave out or add the rest.
const DIGITS: usize = 9;

/// What a caller answered, by question. An empty answer was not asked for.
pub type CallerAnswers = BTreeMap<Question, String>;

impl Identity {
    /// The questions that this person can be asked: those to which the case has the answer.
    pub fn questions(&self) -> Vec<Question> {
        let known = |question: &Question| !folded(*question, self.answer(*question)).is_empty();
        Question::ALL.iter().copied().filter(known).collect()
    }

    fn answer(&self, question: Question) -> &str {
        match question {
            Question::Own => &self.own_answer,
            Question::Born => &self.born,
            Question::Postcode => &self.postcode,
            Question::Phone => &self.phone,
            Question::Email => &self.email,
        }
    }
}

impl Complaint {
    /// Compares what a caller answered with what the case has of the person they say they are.
    ///
    /// They may be told of the complaint after two right answers and no wrong one.
    ///
    /// # Errors
    ///
    /// There is no such person, or the case has too little of them to be sure: then nobody who
    /// calls can be told, and is written to instead. Fewer than two questions were asked, and
    /// none was answered wrong.
    pub fn check_caller(
        &self,
        permit: &Permit,
        person: PersonNo,
        answers: &CallerAnswers,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::CheckCaller)?;
        let known = self.people.get(&person).ok_or(Refusal::NoSuchThing)?.identity.known();
        let identity = known.ok_or(Refusal::NoSuchThing)?;
        let questions = identity.questions();
        if questions.len() < NEEDED {
            return Err(Refusal::CallerUnknowable);
        }
        let asked = questions.into_iter().filter_map(|question| {
            let said = folded(question, answers.get(&question)?);
            (!said.is_empty()).then_some((question, said))
        });
        let (mut right, mut wrong) = (BTreeSet::new(), BTreeSet::new());
        for (question, said) in asked {
            let fits = said == folded(question, identity.answer(question));
            if fits {
                right.insert(question)
            } else {
                wrong.insert(question)
            };
        }
        if wrong.is_empty() && right.len() < NEEDED {
            return Err(Refusal::AskMore);
        }
        let passed = wrong.is_empty();
        Ok(vec![Event::CallerChecked { person, right, wrong, passed }])
    }
}

/// An answer as it is compared: what people say differently without meaning another thing is gone.
fn folded(question: Question, answer: &str) -> String {
    let kept = |keep: fn(&char) -> bool| answer.chars().filter(keep).collect::<String>();
    match question {
        Question::Own | Question::Postcode => {
            kept(|letter| letter.is_alphanumeric()).to_lowercase()
        }
        Question::Born => kept(char::is_ascii_digit),
        Question::Phone => {
            let digits = kept(char::is_ascii_digit);
            let over = digits.len().saturating_sub(DIGITS);
            digits.chars().skip(over).collect()
        }
        Question::Email => kept(|letter| !letter.is_whitespace()).to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity() -> Identity {
        Identity {
            name: "Mabel Whitcombe".into(),
            born: "1951-02-03".into(),
            postcode: "FN1 4QD".into(),
            phone: "+44 1632 960 001".into(),
            own_question: "The name of my first cat?".into(),
            own_answer: "Mr. Tibbs".into(),
            ..Identity::default()
        }
    }

    #[test]
    fn only_what_the_case_knows_is_asked() {
        let asked = identity().questions();
        assert_eq!(asked, [Question::Own, Question::Born, Question::Postcode, Question::Phone]);
        assert!(Identity { name: "Somebody".into(), ..Identity::default() }.questions().is_empty());
    }

    #[test]
    fn what_is_said_in_another_way_is_the_same_answer() {
        let same = [
            (Question::Own, "mr tibbs"),
            (Question::Postcode, "fn14qd"),
            (Question::Phone, "01632-960001"),
            (Question::Born, "1951-02-03"),
        ];
        for (question, said) in same {
            let identity = identity();
            assert_eq!(folded(question, said), folded(question, identity.answer(question)));
        }
        assert_ne!(
            folded(Question::Phone, "01632 960 002"),
            folded(Question::Phone, &identity().phone)
        );
    }
}
