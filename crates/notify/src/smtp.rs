//! E-mail over SMTP.
use std::time::Duration;

use app::ports::{MailFault, Mailer};
use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor, message::Mailbox, transport::smtp,
};

use crate::message::{compose, mailbox};

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// The server at an address such as `smtps://name:password@mail.example` (TLS from the
    /// start) or `smtp://mail.example:587?tls=required` (STARTTLS). `from`: the sender.
    ///
    /// # Errors
    ///
    /// One of the two is not an address.
    pub fn at(server: &str, from: &str) -> Result<Self, MailFault> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server);
        // The error may quote the address, which holds a password.
        let builder = builder
            .map_err(|_| MailFault::Refused("the mail server's address cannot be read".into()))?;
        let transport = builder.timeout(Some(PATIENCE)).build();
        Ok(Self { transport, from: mailbox(from)? })
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), MailFault> {
        let message = compose(&self.from, to, subject, body)?;
        self.transport.send(message).await.map(drop).map_err(|error| meaning(&error))
    }
}

/// Codes of RFC 5321, section 4.2: 5xx does not pass, and of these the mailbox's own codes
/// (550 to 553, except 552: full) are the address's fault.
fn meaning(error: &smtp::Error) -> MailFault {
    let code = error.status().map(|code| code.to_string());
    match code.as_deref() {
        Some("550" | "551" | "553") => MailFault::Bounced,
        Some(code) if error.is_permanent() => MailFault::Refused(format!("code {code}")),
        _ => MailFault::Later(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
        net::TcpListener,
    };

    use super::*;

    /// A mail server that answers every recipient in the same way.
    async fn server(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.unwrap();
            let mut in_data = false;
            while let Ok(Some(line)) = lines.next_line().await {
                let reply = match line.split([' ', ':']).next().unwrap_or_default() {
                    _ if in_data && line != "." => continue,
                    "." => "250 taken",
                    "EHLO" => "250 here",
                    "RCPT" => answer,
                    "DATA" => "354 go on",
                    _ => "250 fine",
                };
                in_data = reply.starts_with("354");
                write.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
            }
        });
        address
    }

    async fn sent(answer: &'static str) -> Result<(), MailFault> {
        let mailer = Smtp::at(&server(answer).await, "office@fernhollow.example").unwrap();
        mailer.send("mair@fernhollow.example", "News", "There is news.").await
    }

    #[tokio::test]
    async fn a_bounce_a_refusal_and_a_busy_server_are_told_apart() {
        assert_eq!(sent("250 fine").await, Ok(()));
        assert_eq!(sent("550 no such mailbox").await, Err(MailFault::Bounced));
        assert!(matches!(sent("554 no").await, Err(MailFault::Refused(_))));
        assert!(sent("451 later").await.unwrap_err().passes());
    }

    #[tokio::test]
    async fn a_server_that_is_away_may_come_back() {
        let mailer = Smtp::at("smtp://127.0.0.1:9", "office@fernhollow.example").unwrap();
        let fault = mailer.send("mair@fernhollow.example", "News", "Look.").await.unwrap_err();
        assert!(fault.passes(), "{fault}");
    }

    #[test]
    fn an_address_that_cannot_be_read_is_not_quoted() {
        let fault = Smtp::at("smtps//name:secret@mail", "office@fernhollow.example").err().unwrap();
        assert!(!fault.to_string().contains("secret"));
    }
}
