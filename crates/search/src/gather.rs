//! One pass over everything that the words find: what fits the choices is counted and the first
//! of it kept; what misses by one choice only is counted for that one.
use std::{cmp::Reverse, sync::Arc};

use app::ports::{Order, Search};
use tantivy::{
    DocAddress, DocId, Score, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::ColumnValues,
};

use crate::{
    index::number,
    marks::{Chosen, Misfit, Tally},
    names::Named,
    rows::Rows,
};

/// Scores that differ by less are the same: so the newest of them comes first, and the sum does
/// not depend on the order in which it was added up.
const STEP: f32 = 256.0;

/// By what decisions are ordered, the greatest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    score: u32,
    day: i32,
    tie: Reverse<u64>,
}

/// What is gathered, and how.
pub(crate) struct Gather {
    chosen: Arc<Chosen>,
    /// For each name, whether it is chosen; empty: any.
    organisations: Arc<Vec<bool>>,
    published: (i64, i64),
    order: Order,
    has_words: bool,
    page: (usize, usize),
    named: Named,
}

/// What was gathered.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) count: usize,
    pub(crate) tally: Tally,
    pub(crate) organisations: Vec<usize>,
    pub(crate) page: Vec<DocAddress>,
}

impl Gather {
    pub(crate) fn of(search: &Search, has_words: bool, named: Named) -> Self {
        let chosen = named.chosen(&search.organisations);
        Self {
            chosen: Arc::new(Chosen::of(search)),
            organisations: Arc::new(chosen),
            published: (
                search.since.map_or(i64::MIN, number),
                search.until.map_or(i64::MAX, number),
            ),
            order: search.order,
            has_words,
            page: (search.offset, search.limit),
            named,
        }
    }

    /// The names of organisations with their counts, most first.
    pub(crate) fn counted(&self, counts: &[usize]) -> Vec<(String, usize)> {
        self.named.counted(counts)
    }

    fn wanted(&self) -> usize {
        let (offset, limit) = self.page;
        if limit == 0 { 0 } else { offset.saturating_add(limit) }
    }
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = Part;

    fn for_segment(&self, number: u32, segment: &SegmentReader) -> tantivy::Result<Part> {
        let fields = segment.fast_fields();
        Ok(Part {
            rows: self.named.of(segment.segment_id()),
            published: fields.column_first_or_default("published")?,
            tie: fields.column_first_or_default("tie")?,
            chosen: Arc::clone(&self.chosen),
            organisations: Arc::clone(&self.organisations),
            between: self.published,
            order: self.order,
            top: Top { number, most: self.wanted(), kept: Vec::new(), least: (0, i32::MIN) },
            gathered: Gathered {
                count: 0,
                tally: Tally::default(),
                organisations: vec![0; self.named.count()],
                page: Vec::new(),
            },
        })
    }

    fn requires_scoring(&self) -> bool {
        self.has_words && self.order == Order::Best && self.wanted() > 0
    }

    fn merge_fruits(&self, parts: Vec<(Gathered, Vec<Entry>)>) -> tantivy::Result<Gathered> {
        let mut all = Gathered::default();
        let mut kept = Vec::new();
        for (part, entries) in parts {
            all.count += part.count;
            all.tally.merge(&part.tally);
            add(&mut all.organisations, &part.organisations);
            kept.extend(entries);
        }
        kept.sort_unstable_by_key(|(key, _)| Reverse(*key));
        let (offset, limit) = self.page;
        all.page = kept.into_iter().skip(offset).take(limit).map(|(_, address)| address).collect();
        Ok(all)
    }
}

fn add(all: &mut Vec<usize>, part: &[usize]) {
    all.resize(all.len().max(part.len()), 0);
    all.iter_mut().zip(part).for_each(|(all, part)| *all += part);
}

type Entry = (Key, DocAddress);

/// A part of the index.
pub(crate) struct Part {
    rows: Arc<Rows>,
    published: Arc<dyn ColumnValues<i64>>,
    tie: Arc<dyn ColumnValues<u64>>,
    chosen: Arc<Chosen>,
    organisations: Arc<Vec<bool>>,
    between: (i64, i64),
    order: Order,
    top: Top,
    gathered: Gathered,
}

impl SegmentCollector for Part {
    type Fruit = (Gathered, Vec<Entry>);

    fn collect(&mut self, doc: DocId, score: Score) {
        let (since, until) = self.between;
        if (since, until) != (i64::MIN, i64::MAX) {
            let published = self.published.get_val(doc);
            if published < since || published > until {
                return;
            }
        }
        let marks = self.rows.marks(doc);
        let misfit = self.chosen.misfit(marks).and(self.misnamed(doc));
        match misfit {
            Misfit::None => {
                self.gathered.count += 1;
                self.gathered.tally.add(marks);
                self.count_names(doc);
                self.keep(doc, score);
            }
            Misfit::Codes(bits) => self.gathered.tally.add_codes(marks & bits),
            Misfit::Year => self.gathered.tally.add_year(marks),
            Misfit::Organisation => self.count_names(doc),
            Misfit::More => {}
        }
    }

    fn harvest(mut self) -> Self::Fruit {
        self.top.shrink();
        (self.gathered, self.top.kept)
    }
}

impl Part {
    fn misnamed(&self, doc: DocId) -> Misfit {
        if self.organisations.is_empty() {
            return Misfit::None;
        }
        let is_chosen = |id: &u32| self.organisations.get(*id as usize).copied();
        let names = self.rows.names(doc).iter();
        if names.filter_map(is_chosen).any(|it| it) { Misfit::None } else { Misfit::Organisation }
    }

    fn count_names(&mut self, doc: DocId) {
        for id in self.rows.names(doc) {
            if let Some(count) = self.gathered.organisations.get_mut(*id as usize) {
                *count += 1;
            }
        }
    }

    fn keep(&mut self, doc: DocId, score: Score) {
        if self.top.most == 0 {
            return;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "small, not negative"
        )]
        let score = (score * STEP) as u32;
        let day = self.rows.day(doc);
        let day = if self.order == Order::Oldest { day.saturating_neg() } else { day };
        if (score, day) < self.top.least {
            return;
        }
        self.top.keep(Key { score, day, tie: Reverse(self.tie.get_val(doc)) }, doc);
    }
}

/// The first so many, in memory of twice as many at most.
struct Top {
    number: u32,
    most: usize,
    kept: Vec<Entry>,
    /// What scores less, or the same on an earlier day, is not among the first.
    least: (u32, i32),
}

impl Top {
    fn keep(&mut self, key: Key, doc: DocId) {
        self.kept.push((key, DocAddress::new(self.number, doc)));
        if self.kept.len() >= self.most.saturating_mul(2).max(64) {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        if self.kept.len() > self.most && self.most > 0 {
            let by = |(key, _): &Entry| Reverse(*key);
            self.kept.select_nth_unstable_by_key(self.most - 1, by);
            self.kept.truncate(self.most);
            if let Some((key, _)) = self.kept.last() {
                self.least = (key.score, key.day);
            }
        }
    }
}
