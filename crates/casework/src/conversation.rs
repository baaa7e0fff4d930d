//! At any stage: who answers for a case, what is said, who is told, what is worked on together.
mod change_person;
mod check_caller;
mod check_citation;
mod explain_delay;
mod handle_notice;
mod join;
mod name_owner;
mod papers;
mod part;
mod risk;
mod send_message;
mod set_priorities;
mod speak_for;
mod withdraw;
mod write_note;

pub use check_caller::CallerAnswers;
pub use join::{Joining, Side, join};
pub use papers::NewPaper;
pub use part::part;
pub use risk::suggests_risk;
pub use send_message::NewMessage;
pub use speak_for::{Speaking, speak_for};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_joined;
#[cfg(test)]
mod tests_speaking;
