//! The index on disk: which words stand in which decision, and what can be counted of it.
//!
//! It holds no text: a decision is read from the public store by its reference.
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use app::{
    Problem,
    ports::{Place, PublicDecision},
};
use casework::Day;
use serde::{Deserialize, Serialize};
use tantivy::{
    IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term,
    directory::{MmapDirectory, RamDirectory},
    indexer::{LogMergePolicy, NoMergePolicy},
    schema::{FAST, Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions},
};

use crate::{analysis::Analysis, marks, pool, terms::Terms};

/// How words are cut and where they stand; an index of another form is made anew.
const FORM: u32 = 2;
/// The name of the analysis.
const WORDS: &str = "words";
/// Memory of the writer that follows, in bytes: the least that it takes.
const FOLLOWING: usize = 15_000_000;
/// Memory of each of the two writers that make an index, in bytes.
const MAKING: usize = 150_000_000;
/// A part of the index with so many decisions is not merged with others any more: taking one of
/// them off the disk rewrites no more than that.
const WHOLE: usize = 40_000;
/// So many small parts are merged into one.
const SMALL: usize = 6;

/// The index of what is public.
pub(crate) struct Index {
    pub(crate) fields: Fields,
    folder: Option<PathBuf>,
    all: tantivy::Index,
    reader: IndexReader,
    /// None while another process holds the writer's place: then that one follows.
    writer: Mutex<Option<IndexWriter>>,
    /// The codes and the terms with which it is made.
    codes: String,
}

#[derive(Clone, Copy)]
pub(crate) struct Fields {
    reference: Field,
    organisation: Field,
    marks: Field,
    day: Field,
    published: Field,
    tie: Field,
    pub(crate) title: Field,
    pub(crate) text: Field,
}

/// What is written beside each commit.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
struct Written {
    form: u32,
    codes: String,
    serial: i64,
    token: String,
}

pub(crate) fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::Broken(format!("search: {error}"))
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = TextFieldIndexing::default()
        .set_tokenizer(WORDS)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let words = || TextOptions::default().set_indexing_options(words.clone());
    let fields = Fields {
        reference: schema.add_text_field("reference", STRING | FAST),
        organisation: schema.add_text_field("organisation", FAST),
        marks: schema.add_u64_field("marks", FAST),
        day: schema.add_i64_field("day", FAST),
        published: schema.add_i64_field("published", FAST),
        tie: schema.add_u64_field("tie", FAST),
        title: schema.add_text_field("title", words()),
        text: schema.add_text_field("text", words()),
    };
    (schema.build(), fields)
}

impl Index {
    /// The index in a folder, or in memory; and the place in the log up to which it has followed,
    /// if it is one that this program can go on with. One that it cannot is thrown away.
    pub(crate) fn open(
        folder: Option<&Path>,
        terms: &Arc<Terms>,
    ) -> Result<(Self, Option<Place>), Problem> {
        let opened = Self::there(folder, terms).and_then(|index| Ok((index.place()?, index)));
        match opened {
            Ok((Some(place), index)) => Ok((index, Some(place))),
            other => {
                if let (Err(problem), Some(_)) = (&other, folder) {
                    tracing::warn!(%problem, "the index cannot be read, and is made anew");
                }
                drop(other);
                if let Some(folder) = folder {
                    remove(folder)?;
                }
                Ok((Self::there(folder, terms)?, None))
            }
        }
    }

    fn there(folder: Option<&Path>, terms: &Arc<Terms>) -> Result<Self, Problem> {
        let (schema, fields) = schema();
        let mut all = match folder {
            Some(folder) => {
                fs::create_dir_all(folder).map_err(broken)?;
                let folder = MmapDirectory::open(folder).map_err(broken)?;
                tantivy::Index::open_or_create(folder, schema).map_err(broken)?
            }
            None => {
                tantivy::Index::create(RamDirectory::create(), schema, IndexSettings::default())
                    .map_err(broken)?
            }
        };
        all.set_executor(pool::parts()?);
        all.tokenizers().register(WORDS, Analysis::with(Arc::clone(terms)));
        let reader = all.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.try_into().map_err(broken)?;
        let folder = folder.map(Path::to_owned);
        let codes = format!("{}; {}", marks::form(), terms.form());
        Ok(Self { fields, folder, all, reader, writer: Mutex::new(None), codes })
    }

    /// Up to where it has followed.
    pub(crate) fn place(&self) -> Result<Option<Place>, Problem> {
        let payload = self.all.load_metas().map_err(broken)?.payload;
        let written = payload.and_then(|text| serde_json::from_str::<Written>(&text).ok());
        let ours = written.filter(|it| it.form == FORM && it.codes == self.codes);
        Ok(ours.map(|it| Place { serial: it.serial, token: it.token }))
    }

    /// Begins to make it anew, with all the memory that takes. It must be empty.
    pub(crate) fn making(&self) -> Result<Making<'_>, Problem> {
        let writer = self.all.writer_with_num_threads(2, 2 * MAKING).map_err(broken)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(Making { index: self, writer })
    }

    /// Writes what changed, each decision over the earlier one of its reference, and up to where
    /// that is. It is found from now on. False: another process writes, and this one did not.
    pub(crate) fn follow(
        &self,
        changed: &[(String, Option<PublicDecision>)],
        place: &Place,
    ) -> Result<bool, Problem> {
        let mut held = self.writer();
        if held.is_none() {
            *held = self.taken()?;
        }
        let Some(writer) = held.as_mut() else {
            self.reload()?;
            return Ok(false);
        };
        for (reference, decision) in changed {
            writer.delete_term(Term::from_field_text(self.fields.reference, reference));
            if let Some(decision) = decision {
                writer.add_document(self.document(decision)).map_err(broken)?;
            }
        }
        self.commit(writer, place)?;
        self.reload()?;
        Ok(true)
    }

    /// Whether something that is public no more still lies on the disk, though nobody finds it.
    pub(crate) fn has_remains(&self) -> bool {
        self.searcher().segment_readers().iter().any(tantivy::SegmentReader::has_deletes)
    }

    /// Writes the parts of the index anew from which something was taken, and removes the old
    /// ones: then nothing of it is left on the disk.
    pub(crate) fn purge(&self) -> Result<(), Problem> {
        let mut held = self.writer();
        let Some(writer) = held.as_mut() else { return Ok(()) };
        let parts = self.all.searchable_segment_metas().map_err(broken)?;
        for part in parts.iter().filter(|part| part.has_deletes()) {
            writer.merge(&[part.id()]).wait().map_err(broken)?;
        }
        drop(parts);
        self.reload()?;
        writer.garbage_collect_files().wait().map_err(broken)?;
        Ok(())
    }

    /// What can be found at this moment.
    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    fn reload(&self) -> Result<(), Problem> {
        self.reader.reload().map_err(broken)
    }

    fn writer(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn taken(&self) -> Result<Option<IndexWriter>, Problem> {
        match self.all.writer_with_num_threads(1, FOLLOWING) {
            Ok(writer) => {
                let mut policy = LogMergePolicy::default();
                policy.set_max_docs_before_merge(WHOLE);
                policy.set_min_num_segments(SMALL);
                policy.set_min_layer_size(1_000);
                writer.set_merge_policy(Box::new(policy));
                Ok(Some(writer))
            }
            Err(tantivy::TantivyError::LockFailure(..)) => Ok(None),
            Err(error) => Err(broken(error)),
        }
    }

    fn commit(&self, writer: &mut IndexWriter, place: &Place) -> Result<(), Problem> {
        let (serial, token) = (place.serial, place.token.clone());
        let written = Written { form: FORM, codes: self.codes.clone(), serial, token };
        let mut prepared = writer.prepare_commit().map_err(broken)?;
        prepared.set_payload(&serde_json::to_string(&written).map_err(broken)?);
        prepared.commit().map(drop).map_err(broken)
    }

    fn document(&self, decision: &PublicDecision) -> TantivyDocument {
        let fields = &self.fields;
        let mut document = TantivyDocument::default();
        document.add_text(fields.reference, &decision.reference);
        document.add_u64(fields.marks, marks::of(decision));
        document.add_i64(fields.day, number(marks::day(decision)));
        document.add_i64(fields.published, number(decision.published));
        document.add_u64(fields.tie, tie(&decision.reference));
        for organisation in &decision.organisations {
            document.add_text(fields.organisation, organisation);
        }
        for title in titles(decision) {
            document.add_text(fields.title, title);
        }
        for text in texts(decision) {
            document.add_text(fields.text, text);
        }
        document
    }
}

impl Drop for Index {
    fn drop(&mut self) {
        // Merges under way end before the folder is left to somebody else.
        if let Some(writer) = self.writer().take()
            && let Err(error) = writer.wait_merging_threads()
        {
            tracing::warn!(%error, folder = ?self.folder, "the index was left while it was tidied");
        }
    }
}

/// An index that is being made.
pub(crate) struct Making<'a> {
    index: &'a Index,
    writer: IndexWriter,
}

impl Making<'_> {
    pub(crate) fn add(&self, decisions: &[PublicDecision]) -> Result<(), Problem> {
        for decision in decisions {
            self.writer.add_document(self.index.document(decision)).map_err(broken)?;
        }
        Ok(())
    }

    /// All is there, as the log was at this place.
    pub(crate) fn finish(mut self, place: &Place) -> Result<(), Problem> {
        self.index.commit(&mut self.writer, place)?;
        self.index.reload()
    }
}

fn remove(folder: &Path) -> Result<(), Problem> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(broken(error)),
        _ => Ok(()),
    }
}

/// What a decision is called: by its title, its reference and its organisations.
pub(crate) fn titles(decision: &PublicDecision) -> impl Iterator<Item = &str> {
    let organisations = decision.organisations.iter().map(String::as_str);
    [decision.title.as_str(), &decision.reference].into_iter().chain(organisations)
}

/// Everything that can be searched of a decision, piece by piece. No phrase goes over the end of
/// one.
pub(crate) fn texts(decision: &PublicDecision) -> impl Iterator<Item = &str> {
    let paragraphs = decision.sections.iter().flat_map(|section| &section.paragraphs);
    let paragraphs = paragraphs.map(String::as_str);
    titles(decision).chain(std::iter::once(decision.summary.as_str())).chain(paragraphs)
}

/// A day as a number.
pub(crate) fn number(day: Day) -> i64 {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    epoch.until(day).map(|span| i64::from(span.get_days())).unwrap_or_default()
}

/// Puts decisions of one day in an order that does not depend on how the index was made
/// (FNV-1a).
pub(crate) fn tie(reference: &str) -> u64 {
    reference.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}
