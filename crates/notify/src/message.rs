//! Making an e-mail of an address, a subject and words.
use app::ports::MailFault;
use lettre::{
    Address, Message,
    message::{Mailbox, header::ContentType},
};

/// The sender, as people read it: a name, an address or both.
pub(crate) fn mailbox(from: &str) -> Result<Mailbox, MailFault> {
    from.parse().map_err(|_| MailFault::Refused("the sender is not an e-mail address".into()))
}

/// A plain message. A line break in an address or subject cannot add a header.
pub(crate) fn compose(
    from: &Mailbox,
    to: &str,
    subject: &str,
    body: &str,
) -> Result<Message, MailFault> {
    let to: Address = to.trim().parse().map_err(|_| MailFault::NoAddress)?;
    let subject: String = subject.chars().filter(|letter| !letter.is_control()).collect();
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body.to_owned());
    message.map_err(|error| MailFault::Refused(error.to_string()))
}
