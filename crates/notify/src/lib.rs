//! Tells people that there is news, by e-mail or into a folder. Adapters of `app::ports::Mailer`.
mod folder;
mod message;
mod nowhere;
mod smtp;

pub use folder::MailFolder;
pub use nowhere::Nowhere;
pub use smtp::Smtp;
