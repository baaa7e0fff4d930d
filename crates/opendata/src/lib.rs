//! Open data as files: CSV, JSON Lines and Parquet, written as the rows come, and the folder in
//! which dated releases are kept.
mod csv;
mod folder;
mod json_lines;
mod parquet;

pub use folder::Folder;

use app::{
    Problem,
    ports::{Dataset, Format, RowWriter},
};

/// Begins a file.
///
/// # Errors
///
/// The columns cannot be written in this format.
pub fn writer(format: Format, dataset: &Dataset) -> Result<Box<dyn RowWriter>, Problem> {
    Ok(match format {
        Format::Csv => Box::new(csv::Csv::of(dataset)),
        Format::JsonLines => Box::new(json_lines::JsonLines::of(dataset)),
        Format::Parquet => Box::new(parquet::Parquet::of(dataset)?),
    })
}
