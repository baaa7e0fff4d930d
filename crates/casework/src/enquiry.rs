//! Stage 1: somebody asks for help. The checker says who can help; a complaint is sent.
mod carry_over;
pub mod checker;
pub mod submit;

pub use carry_over::{OldCase, carry_over};
pub use submit::{NewComplaint, NewIssue, NewPaper, NewPerson, NewReferral, submit};
