//! Stage 1: somebody asks for help. The checker says who can help; a complaint is sent.
pub mod checker;
pub mod submit;

pub use submit::{NewComplaint, NewIssue, NewPaper, NewPerson, NewReferral, submit};
