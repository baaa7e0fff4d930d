//! What is counted and sorted of each decision in a part of the index, side by side in memory:
//! sixteen bytes a decision, read once. Every search goes over as many as its words find.
use rustc_hash::FxHashMap;
use tantivy::{DocId, SegmentReader};

/// No organisation is named.
const NONE: u32 = u32::MAX;
/// More than one is: they stand apart.
const MANY: u32 = u32::MAX - 1;

/// The rows of a part.
#[derive(Default)]
pub(crate) struct Rows {
    marks: Vec<u64>,
    days: Vec<i32>,
    names: Vec<u32>,
    several: FxHashMap<DocId, Vec<u32>>,
}

impl Rows {
    /// Reads them; `id` numbers the names of organisations across all parts.
    pub(crate) fn of(
        part: &SegmentReader,
        mut id: impl FnMut(&str) -> u32,
    ) -> tantivy::Result<Self> {
        let fields = part.fast_fields();
        let marks = fields.column_first_or_default::<u64>("marks")?;
        let days = fields.column_first_or_default::<i64>("day")?;
        let mut rows = Self {
            marks: (0..part.max_doc()).map(|doc| marks.get_val(doc)).collect(),
            days: (0..part.max_doc()).map(|doc| short(days.get_val(doc))).collect(),
            ..Self::default()
        };
        let Some(column) = fields.str("organisation")? else { return Ok(rows) };
        let (mut name, mut ids) = (String::new(), Vec::with_capacity(column.num_terms()));
        for place in 0..column.num_terms() as u64 {
            name.clear();
            column.ord_to_str(place, &mut name)?;
            ids.push(id(&name));
        }
        for doc in 0..part.max_doc() {
            let places = column.term_ords(doc).filter_map(|place| usize::try_from(place).ok());
            let mut named: Vec<u32> = places.filter_map(|it| ids.get(it).copied()).collect();
            rows.names.push(match named.as_slice() {
                [] => NONE,
                [only] => *only,
                _ => {
                    named.sort_unstable();
                    named.dedup();
                    rows.several.insert(doc, named);
                    MANY
                }
            });
        }
        Ok(rows)
    }

    /// The codes and the year.
    pub(crate) fn marks(&self, doc: DocId) -> u64 {
        self.marks.get(doc as usize).copied().unwrap_or_default()
    }

    /// The day, counted from 1970.
    pub(crate) fn day(&self, doc: DocId) -> i32 {
        self.days.get(doc as usize).copied().unwrap_or_default()
    }

    /// The organisations, by number.
    pub(crate) fn names(&self, doc: DocId) -> &[u32] {
        match self.names.get(doc as usize) {
            None | Some(&NONE) => &[],
            Some(&MANY) => self.several.get(&doc).map_or(&[], Vec::as_slice),
            Some(only) => std::slice::from_ref(only),
        }
    }
}

fn short(day: i64) -> i32 {
    i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX })
}
