//! E-mail as files in a folder, for a made-up office: anybody can read what would have gone out.
use std::path::{Path, PathBuf};

use app::ports::{MailFault, Mailer};
use async_trait::async_trait;
use lettre::{AsyncFileTransport, AsyncTransport, Tokio1Executor, message::Mailbox};

use crate::message::{compose, mailbox};

/// A folder of `.eml` files.
pub struct MailFolder {
    folder: PathBuf,
    from: Mailbox,
}

impl MailFolder {
    /// Opens the folder, making it if it is not there. `from`: the sender.
    ///
    /// # Errors
    ///
    /// The folder cannot be made, or the sender is no address.
    pub fn open(folder: &Path, from: &str) -> Result<Self, MailFault> {
        std::fs::create_dir_all(folder).map_err(|error| MailFault::Later(error.to_string()))?;
        Ok(Self { folder: folder.to_owned(), from: mailbox(from)? })
    }
}

#[async_trait]
impl Mailer for MailFolder {
    async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), MailFault> {
        let message = compose(&self.from, to, subject, body)?;
        let transport = AsyncFileTransport::<Tokio1Executor>::new(&self.folder);
        let sent = transport.send(message).await;
        sent.map(drop).map_err(|error| MailFault::Later(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_message_lies_in_the_folder_as_it_would_have_gone_out() {
        let folder = tempfile::tempdir().unwrap();
        let mail = folder.path().join("mail");
        let from = "Fernhollow Ombudsman <office@fernhollow.example>";
        let mailer = MailFolder::open(&mail, from).unwrap();

        mailer
            .send("mair@fernhollow.example", "There is news\nBcc: x@y.example", "Look.")
            .await
            .unwrap();

        let file = std::fs::read_dir(&mail).unwrap().next().unwrap().unwrap().path();
        assert_eq!(file.extension().unwrap(), "eml");
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains("To: mair@fernhollow.example") && text.contains("Look."), "{text}");
        assert!(!text.contains("\nBcc:"), "{text}");
    }

    #[tokio::test]
    async fn what_is_no_address_is_told_from_what_may_pass() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = MailFolder::open(folder.path(), "office@fernhollow.example").unwrap();
        for nobody in ["", "mair", "mair@", "mair@a.example\nBcc: b@c.example"] {
            let fault = mailer.send(nobody, "News", "Look.").await.unwrap_err();
            assert_eq!(fault, MailFault::NoAddress, "{nobody}");
        }
        std::fs::remove_dir_all(folder.path()).unwrap();
        let fault = mailer.send("mair@fernhollow.example", "News", "Look.").await.unwrap_err();
        assert!(fault.passes());
    }
}
