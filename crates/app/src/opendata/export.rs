//! A set of data as a file, piece by piece: however much there is, only a page of it is held.
use super::{
    datasets::{DECISIONS, RECOMMENDATIONS},
    manifest::say,
    public, release,
};
use crate::{
    Office, Problem,
    ports::{DataRow, Dataset, Datum, Format, RowWriter},
};

/// So many decisions are read at once.
const AT_ONCE: usize = 200;

/// The rows of a set, a page at a time.
pub(super) enum Pages {
    /// Of decisions, after this reference.
    Decisions(String),
    /// Of the recommendations of decisions, after this reference.
    Recommendations(String),
    /// All that there are.
    Rows(Vec<DataRow>),
    /// No more.
    End,
}

impl Pages {
    /// What is public now; of counts, what was said in the newest release.
    pub(super) async fn of(office: &Office, dataset: &Dataset) -> Result<Self, Problem> {
        Ok(match dataset.code {
            code if code == DECISIONS.code => Self::Decisions(String::new()),
            code if code == RECOMMENDATIONS.code => Self::Recommendations(String::new()),
            _ => Self::Rows(release::frozen(office, dataset).await?),
        })
    }

    /// The next page; none: that was all. Every row ends with what no number here measures.
    pub(super) async fn next(&mut self, office: &Office) -> Result<Option<Vec<DataRow>>, Problem> {
        let rows = match self {
            Self::Decisions(last) => {
                let page = office.public.following(last, AT_ONCE).await?;
                let Some(end) = page.last() else { return Ok(None) };
                last.clone_from(&end.reference);
                page.iter().map(|one| public::decision(office, one)).collect()
            }
            Self::Recommendations(last) => {
                let page = office.public.following(last, AT_ONCE).await?;
                let Some(end) = page.last() else { return Ok(None) };
                last.clone_from(&end.reference);
                page.iter().flat_map(public::recommendations).collect()
            }
            Self::Rows(rows) => {
                let rows = std::mem::take(rows);
                *self = Self::End;
                rows
            }
            Self::End => return Ok(None),
        };
        let caution = Datum::Text(say(office, "data-caution"));
        let with_it = |mut row: DataRow| {
            row.push(caution.clone());
            row
        };
        Ok(Some(rows.into_iter().map(with_it).collect()))
    }
}

/// A file as it is made.
pub struct Export {
    office: Office,
    pages: Pages,
    writer: Option<Box<dyn RowWriter>>,
}

/// Begins a set of data as a file, as it stands now.
///
/// # Errors
///
/// The stores cannot be reached.
pub async fn export(office: &Office, dataset: &Dataset, format: Format) -> Result<Export, Problem> {
    let writer = office.data.writer(format, dataset)?;
    let pages = Pages::of(office, dataset).await?;
    Ok(Export { office: office.clone(), pages, writer: Some(writer) })
}

impl Export {
    /// The next piece of the file, which may be empty; `None`: that was all.
    ///
    /// # Errors
    ///
    /// The stores cannot be reached: then the file is not whole.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let Some(writer) = &mut self.writer else { return Ok(None) };
        if let Some(rows) = self.pages.next(&self.office).await? {
            return writer.write(&rows).map(Some);
        }
        self.writer.take().map(RowWriter::finish).transpose()
    }
}
