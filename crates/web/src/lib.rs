//! The pages: one module a stage, one file a page. `README.md` beside this crate says how to add
//! one.
//!
//! A request passes the layers of [`layers`], finds its place in the one table of
//! [`route::table`], is let in or not by [`Access`](route::Access), and is answered by a handler
//! that unpacks, asks `app`, and shows a page or sends the reader on. Handlers decide nothing:
//! rules are in `casework`.
pub mod apology;
pub mod at;
pub mod audience;
mod case_frame;
pub mod find_member;
pub mod form;
mod kept;
mod layers;
pub mod onward;
pub mod page;
pub mod route;
pub mod session;
mod shell;
pub mod site;
pub mod visitor;

mod accounts;
mod admin;
mod cases;
mod checks;
mod contacts;
mod data;
mod decision;
mod decisions;
mod demo;
mod desk;
mod enquiry;
mod investigation;
mod learning;
mod member;
mod news;
mod notices;
mod organisations;
mod portal;
mod publication;
mod questions;
mod record;
mod remedy;
mod reports;
mod rules;
mod sign_in;
mod tracker;
mod turns;

pub use apology::Apology;
pub use at::{Asked, At};
pub use audience::Audience;
pub use case_frame::CaseFrame;
pub use form::{Answers, Choice, Field, Form, Sent};
pub use onward::Onward;
pub use page::Page;
pub use route::{Access, Entry, router};
pub use site::{Settings, Site};
pub use visitor::Visitor;

#[cfg(test)]
mod tests;

/// What a handler answers.
pub type Answer = Result<axum::response::Response, Apology>;
