//! A paper is given to somebody who may have it, and the record says so.
use casework::{Reference, id::PaperNo, permission::Actor};

use crate::{Office, Problem, disclosure, lens};

/// A paper, opened.
pub struct Given {
    /// Its name, as sent.
    pub name: String,
    /// Media type, as its content told when it arrived.
    pub media_type: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// Gives a paper of a case to somebody whose lens shows it.
///
/// # Errors
///
/// [`Problem::NotFound`] to anybody else; the paper's key is gone; the store cannot be reached.
pub async fn give_paper(
    office: &Office,
    actor: &Actor,
    reference: Reference,
    no: PaperNo,
) -> Result<Given, Problem> {
    let opened = office.open(actor, reference).await?;
    let complaint = opened.complaint()?;
    if !lens::shows_paper(complaint, actor, no, opened.today) {
        return Err(Problem::NotFound);
    }
    let paper = complaint.papers.get(&no).ok_or(Problem::NotFound)?;
    let words = paper.words.known().ok_or(Problem::NotFound)?;
    let content = office.files.get(paper.file, &words.key).await?;
    disclosure::paper_given(office, actor, opened.loaded.id, no).await?;
    let (name, media_type) = (words.name.clone(), paper.media_type.clone());
    Ok(Given { name, media_type, content })
}
