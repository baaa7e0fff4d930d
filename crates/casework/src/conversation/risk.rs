//! Words that suggest a risk to somebody's life, and what the office did about them.
//!
//! The program decides nothing here. It sees to it that a person reads the words on the day they
//! came, with the office's procedure before them, and writes down what they did.
use crate::{
    Complaint, Event, Personal, Refusal, checks,
    permission::{Deed, Permit},
};

/// What people write who may be about to die, by their own hand or another's: in the first person
/// and in small letters without apostrophes. What happened to somebody who has died is told in
/// other words, and most complaints about a death hold none of these.
const PHRASES: &[&str] = &[
    "kill myself",
    "killing myself",
    "end my life",
    "ending my life",
    "end my own life",
    "end it all",
    "take my life",
    "take my own life",
    "taking my own life",
    "i am suicidal",
    "im suicidal",
    "feel suicidal",
    "feeling suicidal",
    "suicidal thoughts",
    "thoughts of suicide",
    "i want to die",
    "want to be dead",
    "wish i was dead",
    "wish i were dead",
    "better off dead",
    "better off without me",
    "no reason to live",
    "nothing to live for",
    "dont want to live",
    "do not want to live",
    "dont want to be here anymore",
    "cant go on living",
    "cannot go on living",
    "harm myself",
    "harming myself",
    "hurt myself",
    "hurting myself",
    "cut myself to",
    "fear for my life",
    "fear for her life",
    "fear for his life",
    "fear for their life",
    "fear for their lives",
    "going to kill me",
    "going to kill us",
    "will kill me",
    "threatened to kill",
    "threatens to kill",
    // Welsh.
    "lladd fy hun",
    "diweddu fy mywyd",
    "rhoi diwedd ar fy mywyd",
    "niweidio fy hun",
    "eisiau marw",
];

/// Whether words suggest a risk to life.
pub fn suggests_risk(words: &str) -> bool {
    let plain = |letter: char| match letter {
        '\'' | '’' | '‘' => None,
        letter if letter.is_alphanumeric() => Some(letter),
        _ => Some(' '),
    };
    let folded: String = words.to_lowercase().chars().filter_map(plain).collect();
    let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let padded = format!(" {folded} ");
    PHRASES.iter().any(|phrase| padded.contains(&format!(" {phrase} ")))
}

impl Complaint {
    /// Writes down what was done about words that suggest a risk to life.
    ///
    /// # Errors
    ///
    /// No such words wait, or nothing is written.
    pub fn answer_risk(&self, permit: &Permit, words: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerRisk)?;
        if self.risk.is_none() {
            return Err(Refusal::WrongStage);
        }
        Ok(vec![Event::RiskAnswered { words: Personal::from(checks::reason(words)?) }])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_writes_in_despair_is_noticed_however_it_is_typed() {
        for words in [
            "Some days I feel like I can’t go on living.",
            "i want to END   my\nlife",
            "I don't want to live like this",
            "My husband threatened to kill me if I complain",
            "Rwyf am ladd fy hun… lladd fy hun",
        ] {
            assert!(suggests_risk(words), "{words}");
        }
    }

    #[test]
    fn what_happened_to_somebody_else_long_ago_raises_no_alarm() {
        for words in [
            "My father died in hospital in March.",
            "My son took his own life and nobody had read the notes.",
            "The coroner found that she died by suicide.",
            "The delay is killing my business, and I cannot go on waiting.",
            "They said I could kill two birds with one stone.",
            "",
        ] {
            assert!(!suggests_risk(words), "{words}");
        }
    }
}
