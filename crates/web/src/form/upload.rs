//! A file that somebody attaches: streamed into the store of papers, never held in memory.
use app::{
    Problem,
    ports::{Incoming, ScratchKind, Stored},
};
use async_trait::async_trait;
use axum::extract::multipart;
use casework::{Refusal, conversation::NewPaper, event::PaperWords};
use serde::{Deserialize, Serialize};

use super::{
    file_type,
    mail::{self, SaidByMail},
    sent::unreadable,
};
use crate::{Apology, Site, session};

/// The most bytes of one file: 50 megabytes.
pub const FILE_LIMIT: usize = 50 * 1024 * 1024;
/// So many bytes at the beginning tell what a file is.
pub(super) const TELLING: usize = 8 * 1024;
/// How long (microseconds) an attached file waits for its form to be right.
const WAITS: i64 = 24 * 3_600_000_000;

/// A file that arrived and is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Its name, as sent, without folders.
    pub name: String,
    /// What its content says that it is.
    pub media_type: String,
    /// Where it lies and how it is opened.
    pub stored: Stored,
    /// Under which it waits while the form is corrected.
    pub(crate) ticket: String,
    /// Of an e-mail: what it says. What came with it is a file of its own.
    #[serde(default)]
    pub mail: Option<SaidByMail>,
}

impl Upload {
    /// The same as a paper of a case.
    pub fn paper(&self) -> NewPaper {
        let Stored { file, key, sha256, size } = self.stored.clone();
        let words = PaperWords { name: self.name.clone(), key, sha256 };
        NewPaper { file, size, media_type: self.media_type.clone(), words }
    }
}

pub(crate) enum Taken {
    /// Nobody chose a file.
    Nothing,
    /// It is stored; with an e-mail, what came with it.
    Files(Vec<Upload>),
    /// It cannot be taken: a key says why.
    Refused(&'static str),
}

pub(crate) async fn take(
    site: &Site,
    mut part: multipart::Field<'_>,
    name: &str,
) -> Result<Taken, Apology> {
    let mut first = Vec::new();
    while first.len() < TELLING {
        let Some(piece) = part.chunk().await.map_err(unreadable)? else { break };
        first.extend_from_slice(&piece);
    }
    if first.is_empty() {
        return Ok(if name.is_empty() {
            Taken::Nothing
        } else {
            Taken::Refused("form-file-empty")
        });
    }
    let Some(media_type) = file_type::of(&first, name) else {
        drain(&mut part).await?;
        return Ok(Taken::Refused("form-file-type"));
    };
    let mut content = Content { first: Some(first), part: &mut part, size: 0, fault: None };
    let stored = site.office.files.put(&mut content).await;
    let fault = content.fault.take();
    match (stored, fault) {
        (_, Some(fault)) => Err(fault),
        (Ok(stored), None) => {
            let name = base_name(name);
            let ticket = session::random_id(&site.office);
            let upload = Upload { name, media_type: media_type.into(), stored, ticket, mail: None };
            let files = mail::taken_apart(site, upload).await?;
            for file in &files {
                wait(site, file).await?;
            }
            Ok(Taken::Files(files))
        }
        (Err(Problem::Refused(Refusal::OverLimit(_))), None) => {
            drain(&mut part).await?;
            Ok(Taken::Refused("form-file-large"))
        }
        (Err(problem), None) => Err(problem.into()),
    }
}

/// Keeps a file at hand while its form is corrected.
async fn wait(site: &Site, upload: &Upload) -> Result<(), Problem> {
    let body = serde_json::to_vec(upload).map_err(Problem::broken)?;
    let end = site.office.clock.machine() + WAITS;
    site.office.scratch.put(ScratchKind::Draft, &key(&upload.ticket), body, end).await
}

/// A file that waited, if it still does.
pub(crate) async fn waiting(site: &Site, ticket: &str) -> Result<Option<Upload>, Problem> {
    let now = site.office.clock.machine();
    let body = site.office.scratch.get(ScratchKind::Draft, &key(ticket), now).await?;
    body.map(|body| serde_json::from_slice(&body).map_err(Problem::broken)).transpose()
}

fn key(ticket: &str) -> String {
    format!("upload:{ticket}")
}

/// Reads a part to its end, so that the ones behind it can be read.
async fn drain(part: &mut multipart::Field<'_>) -> Result<(), Apology> {
    while part.chunk().await.map_err(unreadable)?.is_some() {}
    Ok(())
}

/// The last part of a name: some browsers send the folders too.
pub(super) fn base_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    name.chars().take(200).collect()
}

struct Content<'a, 'b> {
    first: Option<Vec<u8>>,
    part: &'a mut multipart::Field<'b>,
    size: usize,
    fault: Option<Apology>,
}

#[async_trait]
impl Incoming for Content<'_, '_> {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let piece = match self.first.take() {
            Some(first) => Some(first),
            None => match self.part.chunk().await {
                Ok(piece) => piece.map(Vec::from),
                Err(error) => {
                    self.fault = Some(unreadable(error));
                    return Err(Problem::Away("the sender went away".into()));
                }
            },
        };
        self.size += piece.as_ref().map_or(0, Vec::len);
        if self.size > FILE_LIMIT {
            return Err(Refusal::OverLimit(u32::try_from(FILE_LIMIT).unwrap_or(u32::MAX)).into());
        }
        Ok(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::base_name;

    #[test]
    fn folders_are_no_part_of_a_name() {
        assert_eq!(base_name(r"C:\Users\ada\letter.pdf"), "letter.pdf");
        assert_eq!(base_name("../../etc/passwd"), "passwd");
        assert_eq!(base_name("é".repeat(300).as_str()).chars().count(), 200);
    }
}
