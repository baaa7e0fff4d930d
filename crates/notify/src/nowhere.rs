//! An office without e-mail: everything is printed and posted.
use app::ports::{MailFault, Mailer};
use async_trait::async_trait;

/// Sends nothing, and says so, so that staff print and post it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

#[async_trait]
impl Mailer for Nowhere {
    async fn send(&self, _: &str, _: &str, _: &str) -> Result<(), MailFault> {
        Err(MailFault::Refused("no mail server is set".into()))
    }
}
