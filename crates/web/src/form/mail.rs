//! An e-mail that somebody attaches as a file: what came with it becomes files of its own, so that
//! each is looked at, shown and sealed like any other paper. The e-mail itself stays beside them
//! as it came.
use ::mail::{Attachment, Mail};
use app::{
    Problem,
    ports::{Incoming, Stored},
    stories::day_of,
};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use words::{Arg, Language, Words};

use super::{
    file_type,
    upload::{TELLING, Upload, base_name},
};
use crate::{Apology, Site, session};

/// What an e-mail says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidByMail {
    from: String,
    /// When it says it was sent (microseconds UTC), if it says.
    sent: Option<i64>,
    subject: String,
    words: String,
    /// What came with it and cannot be taken: it is in the e-mail alone.
    left: Vec<String>,
}

impl SaidByMail {
    fn of(mail: &Mail, left: Vec<String>) -> Self {
        let sent = mail.sent.parse::<Timestamp>().ok().map(Timestamp::as_microsecond);
        let Mail { from, subject, words, .. } = mail.clone();
        Self { from, sent, subject, words, left }
    }

    /// It as a message of the case: from whom, when, about what, and its words.
    pub(crate) fn told(&self, words: &Words, language: Language) -> String {
        let say =
            |key: &str, name: &'static str, arg: Arg| words.say(language, key, &[(name, arg)]);
        let mut lines = Vec::new();
        let mut line = |key, name, text: &str| {
            lines.extend((!text.is_empty()).then(|| say(key, name, text.into())));
        };
        line("form-mail-from", "from", &self.from);
        line("form-mail-subject", "subject", &self.subject);
        lines.extend(self.sent.map(|sent| say("form-mail-sent", "day", day_of(sent).into())));
        let left = words.list(language, &self.left);
        let left = (!self.left.is_empty()).then(|| say("form-mail-left", "files", left.into()));
        let parts = [lines.join("\n"), self.words.clone(), left.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

/// The file, and, if it is an e-mail, what came with it.
pub(super) async fn taken_apart(site: &Site, mut file: Upload) -> Result<Vec<Upload>, Apology> {
    if !file.name.to_lowercase().ends_with(".eml") {
        return Ok(vec![file]);
    }
    let bytes = site.office.files.get(file.stored.file, &file.stored.key).await?;
    let Some(mut mail) = ::mail::read(&bytes) else { return Ok(vec![file]) };
    let (mut inside, mut left) = (Vec::new(), Vec::new());
    for Attachment { name, content } in std::mem::take(&mut mail.attachments) {
        let first = content.get(..TELLING).unwrap_or(&content);
        match file_type::of(first, &name) {
            Some(media_type) => inside.push(Upload {
                name: base_name(&name),
                media_type: media_type.into(),
                stored: store(site, content).await?,
                ticket: session::random_id(&site.office),
                mail: None,
            }),
            None => left.push(name),
        }
    }
    file.mail = Some(SaidByMail::of(&mail, left));
    Ok([vec![file], inside].concat())
}

async fn store(site: &Site, content: Vec<u8>) -> Result<Stored, Problem> {
    site.office.files.put(&mut Whole(Some(content))).await
}

/// Content that is there already.
struct Whole(Option<Vec<u8>>);

#[async_trait]
impl Incoming for Whole {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        Ok(self.0.take().filter(|content| !content.is_empty()))
    }
}
