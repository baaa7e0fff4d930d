//! Stage 1: somebody asks for help. The checker says who can help; a complaint is sent.
mod carry_over;
pub mod checker;
mod source;
pub mod submit;

pub use carry_over::{OldCase, carry_over};
pub use source::NewSource;
pub use submit::{NewComplaint, NewIssue, NewPaper, NewPerson, NewReferral, submit};
