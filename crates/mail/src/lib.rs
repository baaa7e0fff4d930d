//! E-mails that people send us as files (RFC 5322 with MIME, usually `.eml`), taken apart into
//! what they say and what came with them. Pure: bytes in, values out.
use mail_parser::{Address, DateTime, Message, MessageParser, MessagePart, MimeHeaders};

/// An e-mail, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// From whom it says it is: nobody has checked that.
    pub from: String,
    /// When it says it was sent, as `2026-03-02T10:15:00Z`; empty where it does not say.
    pub sent: String,
    /// What it is about.
    pub subject: String,
    /// What it says, as plain text, also where it came as a page.
    pub words: String,
    /// What came with it, in its order.
    pub attachments: Vec<Attachment>,
}

/// A file that came with an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, without folders; one of ours where it has none.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// Takes an e-mail apart. `None`: it is none, for it has no sender, no day and no subject.
///
/// An e-mail that came with an e-mail is an attachment, whole: whoever wants what is in it takes
/// that apart too.
pub fn read(bytes: &[u8]) -> Option<Mail> {
    let mail = MessageParser::default().parse(bytes)?;
    let from = mail.from().map(sender).unwrap_or_default();
    let sent = mail.date().map(DateTime::to_rfc3339).unwrap_or_default();
    let subject = mail.subject().unwrap_or_default().trim().to_owned();
    if from.is_empty() && sent.is_empty() && subject.is_empty() {
        return None;
    }
    let attachments = (1..).zip(mail.attachments()).map(|(no, part)| attachment(no, part));
    Some(Mail { words: words(&mail), attachments: attachments.collect(), from, sent, subject })
}

fn sender(address: &Address<'_>) -> String {
    let Some(first) = address.first() else { return String::new() };
    match (first.name(), first.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    }
}

/// Every part that is meant to be read in place, one after the other.
fn words(mail: &Message<'_>) -> String {
    let parts = (0..mail.text_body_count()).filter_map(|at| mail.body_text(at));
    let parts = parts.map(|part| part.replace("\r\n", "\n").trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn attachment(no: usize, part: &MessagePart<'_>) -> Attachment {
    let given = part.attachment_name().unwrap_or_default();
    let name = given.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let name = match (name, part.is_message()) {
        ("", true) => format!("e-mail-{no}.eml"),
        ("", false) => format!("attachment-{no}"),
        (name, _) => name.to_owned(),
    };
    Attachment { name, content: part.contents().to_vec() }
}

#[cfg(test)]
mod tests;
