//! The index: which words stand in which decision.
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::{
    Problem,
    ports::{PublicDecision, PublicQuestion},
};
use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term,
    collector::{Count, TopDocs},
    query::{BooleanQuery, Occur, Query, QueryParser, TermQuery},
    schema::{
        Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
    },
};

/// Memory for the writer, in bytes: the least that it takes.
const WRITER_MEMORY: usize = 15_000_000;
/// How much more a word in the title weighs than one in the text.
const TITLE_WEIGHT: f32 = 3.0;

/// Full text of what is public.
pub(crate) struct Index {
    fields: Fields,
    all: tantivy::Index,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
}

struct Fields {
    reference: Field,
    organisation: Field,
    outcome: Field,
    subject: Field,
    title: Field,
    text: Field,
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::Broken(format!("search: {error}"))
}

impl Index {
    /// An index of nothing.
    pub(crate) fn empty() -> Result<Self, Problem> {
        let mut schema = Schema::builder();
        let stemmed = TextFieldIndexing::default()
            .set_tokenizer("en_stem")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let words = || TextOptions::default().set_indexing_options(stemmed.clone());
        let fields = Fields {
            reference: schema.add_text_field("reference", STRING | STORED),
            organisation: schema.add_text_field("organisation", STRING),
            outcome: schema.add_text_field("outcome", STRING),
            subject: schema.add_text_field("subject", STRING),
            title: schema.add_text_field("title", words()),
            text: schema.add_text_field("text", words()),
        };
        let all = tantivy::Index::create_in_ram(schema.build());
        let writer = all.writer_with_num_threads(1, WRITER_MEMORY).map_err(broken)?;
        let reader = all.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.try_into().map_err(broken)?;
        Ok(Self { fields, all, reader, writer: Mutex::new(writer) })
    }

    /// Adds decisions, each over an earlier one of the same reference. They are found once that
    /// is committed.
    pub(crate) fn add(&self, decisions: &[PublicDecision]) -> Result<(), Problem> {
        let writer = self.writer();
        for decision in decisions {
            writer.delete_term(self.key(&decision.reference));
            writer.add_document(self.document(decision)).map_err(broken)?;
        }
        Ok(())
    }

    /// Removes a decision, once that is committed.
    pub(crate) fn remove(&self, reference: &str) {
        self.writer().delete_term(self.key(reference));
    }

    /// What was added is found from now on, and what was removed is not.
    pub(crate) fn commit(&self) -> Result<(), Problem> {
        self.writer().commit().map_err(broken)?;
        self.reader.reload().map_err(broken)
    }

    /// The references of decisions with all of the words (or words of the same stem), best
    /// first, and how many there are.
    pub(crate) fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<String>, usize), Problem> {
        let searcher = self.reader.searcher();
        let query = self.query(question);
        let best = TopDocs::with_limit(question.limit.max(1)).and_offset(question.offset);
        let (best, count) =
            searcher.search(&query, &(best.order_by_score(), Count)).map_err(broken)?;
        let mut references = Vec::with_capacity(best.len());
        for (_, address) in best {
            let found: TantivyDocument = searcher.doc(address).map_err(broken)?;
            let reference = found.get_first(self.fields.reference);
            references.extend(reference.and_then(|value| value.as_str().map(str::to_owned)));
        }
        Ok((references, count))
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn key(&self, reference: &str) -> Term {
        Term::from_field_text(self.fields.reference, reference)
    }

    fn document(&self, decision: &PublicDecision) -> TantivyDocument {
        let fields = &self.fields;
        let mut document = TantivyDocument::default();
        document.add_text(fields.reference, &decision.reference);
        document.add_text(fields.title, &decision.title);
        document.add_text(fields.title, &decision.reference);
        document.add_text(fields.text, &decision.summary);
        for organisation in &decision.organisations {
            document.add_text(fields.organisation, organisation);
            document.add_text(fields.title, organisation);
        }
        for outcome in &decision.outcomes {
            document.add_text(fields.outcome, outcome.code());
        }
        for subject in &decision.subjects {
            document.add_text(fields.subject, subject.code());
        }
        let paragraphs = decision.sections.iter().flat_map(|section| &section.paragraphs);
        for paragraph in paragraphs {
            document.add_text(fields.text, paragraph);
        }
        document
    }

    fn query(&self, question: &PublicQuestion) -> BooleanQuery {
        let fields = &self.fields;
        let mut parser = QueryParser::for_index(&self.all, vec![fields.title, fields.text]);
        parser.set_conjunction_by_default();
        parser.set_field_boost(fields.title, TITLE_WEIGHT);
        // Whatever somebody types is looked for: what is no query is read as words.
        let (words, _) = parser.parse_query_lenient(&plain(&question.words));
        let exactly = |field: Field, value: &str| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(field, value);
            (Occur::Must, Box::new(TermQuery::new(term, IndexRecordOption::Basic)))
        };
        let mut all: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, words)];
        all.extend(question.organisation.iter().map(|name| exactly(fields.organisation, name)));
        all.extend(question.outcome.map(|outcome| exactly(fields.outcome, outcome.code())));
        all.extend(question.subject.map(|subject| exactly(fields.subject, subject.code())));
        BooleanQuery::new(all)
    }
}

/// Words and "quoted phrases" only: nobody has to know a query language, or can reach a field
/// by naming it.
fn plain(words: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || c == '"' || c == '\'';
    words.chars().map(|c| if kept(c) { c } else { ' ' }).collect::<String>().to_lowercase()
}
