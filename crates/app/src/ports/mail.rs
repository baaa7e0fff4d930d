//! E-mail. It says that there is news, never what.
use async_trait::async_trait;

/// Why an e-mail did not go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFault {
    /// There is no such mailbox, or it takes nothing: trying again does not help.
    #[error("the address does not take mail")]
    Bounced,
    /// The mail server refuses it: not the address but the message or we are at fault.
    #[error("the mail server refuses it: {0}")]
    Refused(String),
    /// The address is no address.
    #[error("no e-mail address")]
    NoAddress,
    /// The server cannot be reached, or says to come back: try later.
    #[error("the mail server cannot be reached: {0}")]
    Later(String),
}

impl MailFault {
    /// Whether trying again may help.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Later(_))
    }
}

/// Sends e-mail.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a plain text to the mail server.
    ///
    /// # Errors
    ///
    /// See [`MailFault`]. A bounce that comes later is not seen here.
    async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), MailFault>;
}
