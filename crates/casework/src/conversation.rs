//! At any stage: who answers for a case, what is said, who is told.
mod change_person;
mod check_caller;
mod check_citation;
mod explain_delay;
mod handle_notice;
mod name_owner;
mod papers;
mod risk;
mod send_message;
mod set_priorities;
mod withdraw;
mod write_note;

pub use check_caller::CallerAnswers;
pub use papers::NewPaper;
pub use risk::suggests_risk;
pub use send_message::NewMessage;

#[cfg(test)]
mod tests;
