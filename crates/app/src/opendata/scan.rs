//! Reads lists whole, page by page.
use crate::{
    Office, Problem,
    lists::{Line, Question},
};

/// So many rows are read at once.
const AT_ONCE: u32 = 5_000;

/// Hands every row that answers a question to `each`, a page at a time.
pub(crate) async fn scan(
    office: &Office,
    question: &Question,
    mut each: impl FnMut(&Line) + Send,
) -> Result<(), Problem> {
    let mut offset = 0;
    loop {
        let page = question.clone().page(AT_ONCE, offset);
        let lines = office.lists.select(&page).await?;
        lines.iter().for_each(&mut each);
        let read = u32::try_from(lines.len()).unwrap_or(AT_ONCE);
        if read < AT_ONCE {
            return Ok(());
        }
        offset = offset.saturating_add(read);
    }
}
