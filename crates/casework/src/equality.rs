//! The equality questions: whether the office reaches everybody alike. They ask for the protected
//! characteristics (Equality Act 2010 s.4), of whoever likes to say, and belong to no case.
//!
//! The answers follow those of the Census 2021 of England and Wales, so that they can be held
//! against the population. Ages are of the whole population, the rest as the census asks it.

/// They would rather not say. Every question has this answer.
pub const PREFER_NOT_TO_SAY: &str = "prefer-not-to-say";

/// A question about one protected characteristic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its code, under which the answers are counted and its words stand.
    pub code: &'static str,
    /// What may be answered, beside [`PREFER_NOT_TO_SAY`].
    pub answers: &'static [&'static str],
}

/// Every question, in the order in which they are asked.
pub const QUESTIONS: [Question; 9] = [
    Question {
        code: "equality-age",
        answers: &[
            "under-16",
            "16-24",
            "25-34",
            "35-44",
            "45-54",
            "55-64",
            "65-74",
            "75-84",
            "85-or-over",
        ],
    },
    Question {
        code: "equality-disability",
        answers: &["limited-a-lot", "limited-a-little", "not-limited"],
    },
    Question { code: "equality-gender-reassignment", answers: &["same", "different"] },
    Question { code: "equality-marriage", answers: &["married", "civil-partnership", "neither"] },
    Question { code: "equality-pregnancy", answers: &["yes", "no"] },
    Question { code: "equality-race", answers: &["asian", "black", "mixed", "white", "other"] },
    Question {
        code: "equality-religion",
        answers: &["none", "christian", "buddhist", "hindu", "jewish", "muslim", "sikh", "other"],
    },
    Question { code: "equality-sex", answers: &["female", "male"] },
    Question {
        code: "equality-orientation",
        answers: &["straight", "gay-or-lesbian", "bisexual", "other"],
    },
];

impl Question {
    /// The question with this code.
    pub fn of(code: &str) -> Option<Self> {
        QUESTIONS.into_iter().find(|question| question.code == code)
    }

    /// Everything that may be answered, in order.
    pub fn all_answers(self) -> impl Iterator<Item = &'static str> {
        self.answers.iter().copied().chain([PREFER_NOT_TO_SAY])
    }

    /// The answer with this code, if it is one.
    pub fn answer(self, code: &str) -> Option<&'static str> {
        self.all_answers().find(|answer| *answer == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_nine_characteristics_is_asked_once_and_nobody_has_to_say() {
        for question in QUESTIONS {
            assert_eq!(Question::of(question.code), Some(question));
            let answers: Vec<_> = question.all_answers().collect();
            let once: std::collections::BTreeSet<_> = answers.iter().collect();
            assert_eq!(once.len(), answers.len(), "{}", question.code);
            assert_eq!(question.answer(PREFER_NOT_TO_SAY), Some(PREFER_NOT_TO_SAY));
            assert_eq!(question.answer("anything else"), None);
        }
    }
}
