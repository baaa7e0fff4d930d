//! The names of organisations across the parts of the index: each part numbers its own.
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use app::Problem;
use tantivy::{Searcher, index::SegmentId};

use crate::{index::broken, rows::Rows};

/// Every name that was seen, numbered once. What is public no more counts nothing and is not
/// told; it is forgotten when the program ends.
#[derive(Default)]
pub(crate) struct Names(Mutex<Known>);

#[derive(Default)]
struct Known {
    ids: BTreeMap<String, u32>,
    names: Vec<Arc<str>>,
    parts: HashMap<SegmentId, Arc<Rows>>,
}

/// The names of the parts that can be found at a moment.
pub(crate) struct Named {
    names: Vec<Arc<str>>,
    parts: HashMap<SegmentId, Arc<Rows>>,
}

impl Names {
    /// The names in these parts.
    pub(crate) fn of(&self, searcher: &Searcher) -> Result<Named, Problem> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = searcher.segment_readers();
        known.parts.retain(|id, _| parts.iter().any(|part| part.segment_id() == *id));
        for part in parts {
            if known.parts.contains_key(&part.segment_id()) {
                continue;
            }
            let rows = Rows::of(part, |name| known.id(name)).map_err(broken)?;
            known.parts.insert(part.segment_id(), Arc::new(rows));
        }
        Ok(Named { names: known.names.clone(), parts: known.parts.clone() })
    }
}

impl Known {
    fn id(&mut self, name: &str) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.ids.insert(name.to_owned(), id);
        self.names.push(name.into());
        id
    }
}

impl Named {
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    /// The rows of a part.
    pub(crate) fn of(&self, part: SegmentId) -> Arc<Rows> {
        self.parts.get(&part).cloned().unwrap_or_default()
    }

    /// For each name, whether it is one of these; nothing if none is asked for.
    pub(crate) fn chosen(&self, names: &[String]) -> Vec<bool> {
        if names.is_empty() {
            return Vec::new();
        }
        self.names.iter().map(|name| names.iter().any(|it| **it == **name)).collect()
    }

    /// The names with their counts, most first.
    pub(crate) fn counted(&self, counts: &[usize]) -> Vec<(String, usize)> {
        let counted = self.names.iter().zip(counts).filter(|(_, count)| **count > 0);
        let mut counted: Vec<_> = counted.map(|(name, count)| (name.to_string(), *count)).collect();
        counted.sort_by(|(one, most), (other, more)| more.cmp(most).then_with(|| one.cmp(other)));
        counted
    }
}
