//! The rules of an ombudsman's casework: pure, no clock, no input or output.
//!
//! A [`Case`] is told by its [`event`]s. A command is a function of the case, its arguments, a
//! [`permission::Permit`] and the day: it answers with events, or with a [`Refusal`] that says
//! what the reader can do next. Each stage has a module, each verb a file.
pub mod access_code;
pub mod account;
pub mod adjustment;
pub mod alike;
pub mod authority;
pub mod case;
pub mod checks;
#[expect(missing_docs, reason = "a code is the field's own word; the glossary says what it means")]
pub mod codes;
pub mod contact;
pub mod conversation;
pub mod decision;
pub mod disclosure;
pub mod duty;
pub mod enquiry;
pub mod equality;
pub mod event;
#[doc(hidden)]
pub mod example;
pub mod id;
pub mod investigation;
pub mod law;
pub mod member;
pub mod name;
pub mod notice;
pub mod organisation;
pub mod people;
pub mod permission;
pub mod personal;
pub mod publication;
pub mod question;
pub mod reading;
pub mod record;
pub mod reference;
pub mod refusal;
pub mod remedy;
pub mod report;
pub mod section;
pub mod settings;
pub mod wait;

pub use access_code::AccessCode;
pub use case::{Case, Complaint};
pub use event::Event;
pub use personal::Personal;
pub use reference::Reference;
pub use refusal::Refusal;
pub use rules::{certainty, workdays};

/// A day of the calendar, where the office is.
pub type Day = jiff::civil::Date;
