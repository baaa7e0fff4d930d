//! What the model looks at for each word, as hashes.

use super::lexicon::Class;
use super::units::{ByHash, Gap, Shape, Unit, Units, hash};

/// How many bits the hash of a feature has.
pub(super) const BITS: u32 = 18;

/// A run of words with capitals, such as the name of a person or a court.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Run {
    /// The first word.
    pub(crate) first: usize,
    /// The last word.
    pub(crate) last: usize,
    /// The hash of its words, or of how its numbers are written.
    pub(crate) hash: u32,
    classes: Class,
    /// Whether a bracket with a short form follows: `(“the Board”)`.
    defines: bool,
}

/// What a text says of a word in all its places.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    capitals: u32,
    smalls: u32,
    /// Whether it stands somewhere after a title, or in a run that does.
    titled: bool,
    /// Whether it stands somewhere after `in` or `at`.
    placed: bool,
    /// Whether it stands inside a longer run somewhere.
    in_run: bool,
}

/// A text with what its parts say of one another.
pub(crate) struct Scene<'a> {
    pub(crate) units: &'a Units<'a>,
    runs: Vec<Run>,
    /// The place in `runs` of each word's run, if it is in one.
    run_of: Vec<u32>,
    run_counts: ByHash<u32, u32>,
    said: ByHash<u32, Said>,
    /// The hash of the heading above each word, with the part of the text.
    section: Vec<u32>,
    /// What stands in the sentence of each word.
    sentence: Vec<u32>,
}

const NO_RUN: u32 = u32::MAX;

impl<'a> Scene<'a> {
    pub(crate) fn of(units: &'a Units<'a>) -> Self {
        let (runs, run_of) = runs(units);
        let mut run_counts: ByHash<u32, u32> = ByHash::default();
        for run in &runs {
            *run_counts.entry(run.hash).or_default() += 1;
        }
        let said = said(units, &runs, &run_of);
        Self {
            units,
            runs,
            run_of,
            run_counts,
            said,
            section: sections(units),
            sentence: sentences(units),
        }
    }

    /// The run of a word.
    pub(crate) fn run(&self, at: usize) -> Option<&Run> {
        self.runs.get(self.run_place(at)?)
    }

    /// The place of a word's run among all.
    pub(crate) fn run_place(&self, at: usize) -> Option<usize> {
        self.run_of.get(at).filter(|place| **place != NO_RUN).map(|place| *place as usize)
    }

    /// Every run, in order.
    pub(crate) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Appends the features of a word.
    pub(super) fn features(&self, at: usize, into: &mut Vec<u32>) {
        let Some(unit) = self.units.get(at) else { return };
        let mut add = Adder { into, template: 0 };
        let around = |back: usize| at.checked_sub(back).and_then(|it| self.units.get(it));
        let (before, before2, before3) = (around(1), around(2), around(3));
        let (after, after2) = (self.units.get(at + 1), self.units.get(at + 2));
        itself(unit, &mut add);
        neighbours(
            unit,
            [before, before2, before3],
            [after, after2, self.units.get(at + 3)],
            &mut add,
        );
        self.in_run(at, unit, &mut add);
        self.in_text(at, unit, &mut add);
    }

    fn in_run(&self, at: usize, unit: &Unit, add: &mut Adder<'_>) {
        let Some(run) = self.run(at) else {
            add.skip(13);
            return;
        };
        let word = |at: Option<usize>| at.and_then(|at| self.units.get(at)).map_or(0, |it| it.word);
        let back = |steps: usize| word(run.first.checked_sub(steps));
        let on = |steps: usize| word(Some(run.last + steps));
        let length = few(run.last - run.first, 4);
        let place = few(at - run.first, 2) + 3 * few(run.last - at, 2);
        let count = self.run_counts.get(&run.hash).map_or(0, |it| (*it).min(3));
        let kinds = run.classes.0 & RUN_CLASSES;
        let (first, last) = (word(Some(run.first)), word(Some(run.last)));
        add.one(run.hash);
        add.two(last, length);
        add.two(first, last);
        add.two(run.classes.0, length);
        add.two(place, length);
        add.two(count, length + 8 * u32::from(run.defines));
        add.two(back(1), kinds);
        add.two(back(1), unit.shape as u32);
        add.three(back(2), back(1), kinds);
        add.two(on(1), kinds);
        add.three(on(1), on(2), kinds);
        add.three(on(2), on(3), kinds);
        add.three(back(1), on(1), kinds);
    }

    fn in_text(&self, at: usize, unit: &Unit, add: &mut Adder<'_>) {
        let said = self.said.get(&unit.word).copied().unwrap_or_default();
        let bits = u32::from(said.titled)
            | u32::from(said.placed) << 1
            | u32::from(said.in_run) << 2
            | u32::from(said.smalls > 0) << 3
            | said.capitals.min(3) << 4;
        let section = self.section.get(at).copied().unwrap_or_default();
        let sentence = self.sentence.get(at).copied().unwrap_or_default();
        let shape = unit.shape as u32;
        add.two(bits, shape);
        add.two(bits, unit.classes.0);
        add.two(section, shape);
        add.two(section, unit.classes.0);
        add.two(sentence, shape);
        add.two(sentence, unit.classes.0 & SENTENCE_CLASSES);
        add.two(few(at * 8 / self.units.list.len().max(1), 8), shape);
    }
}

/// What a word says by itself.
fn itself(unit: &Unit, add: &mut Adder<'_>) {
    let shape = unit.shape as u32;
    add.one(1);
    add.one(unit.word);
    add.two(unit.word, shape);
    for affix in unit.affixes {
        add.two(affix, u32::from(unit.shape.is_capital()));
    }
    add.two(shape, unit.gap as u32);
    add.two(unit.classes.0, shape);
}

/// The kinds that tell runs apart.
const RUN_CLASSES: u32 = Class::ORGANISATION.0
    | Class::COUNTRY.0
    | Class::PEOPLE.0
    | Class::PLACE.0
    | Class::FIRST_NAME.0
    | Class::TITLE.0
    | Class::LAW.0
    | Class::OCCUPATION.0
    | Class::MONTH.0;

/// The kinds that a sentence tells apart.
const SENTENCE_CLASSES: u32 =
    Class::MONTH.0 | Class::ORGANISATION.0 | Class::NUMBER.0 | Class::TIME.0 | Class::PEOPLE.0;

fn neighbours(
    unit: &Unit,
    before: [Option<&Unit>; 3],
    after: [Option<&Unit>; 3],
    add: &mut Adder<'_>,
) {
    let word = |it: Option<&Unit>| it.map_or(0, |it| it.word);
    let shape = |it: Option<&Unit>| it.map_or(31, |it| it.shape as u32);
    let classes = |it: Option<&Unit>| it.map_or(0, |it| it.classes.0);
    let gap = |it: Option<&Unit>| it.map_or(31, |it| it.gap as u32);
    let [b1, b2, b3] = before;
    let [a1, a2, a3] = after;
    let own = unit.shape as u32;
    add.two(word(b1), own);
    add.two(word(a1), own);
    add.two(word(b2), own);
    add.two(word(a2), own);
    add.two(word(b1), unit.word);
    add.two(unit.word, word(a1));
    add.three(word(b2), word(b1), own);
    add.three(word(a1), word(a2), own);
    add.three(word(b3), word(b2), own);
    add.three(word(b1), word(a1), own);
    add.three(shape(b1), own, shape(a1));
    add.three(shape(b2) * 32 + shape(b1), own, shape(a1) * 32 + shape(a2));
    add.two(classes(b1), own);
    add.two(classes(a1), own);
    add.two(classes(b2), own);
    add.three(classes(b1), unit.classes.0, classes(a1));
    add.three(classes(a1), classes(a2), own);
    add.three(unit.gap as u32, gap(a1), own);
    add.three(gap(a1) * 32 + unit.gap as u32, shape(b1) * 32 + shape(a1), own);
    add.two(word(a3), own);
}

/// Appends features; each has a template of its own, so that like values do not meet.
struct Adder<'a> {
    into: &'a mut Vec<u32>,
    template: u32,
}

impl Adder<'_> {
    fn one(&mut self, value: u32) {
        self.three(value, 0, 0);
    }

    fn two(&mut self, one: u32, two: u32) {
        self.three(one, two, 0);
    }

    fn three(&mut self, one: u32, two: u32, three: u32) {
        self.template += 1;
        let mut state = u64::from(one) ^ (u64::from(self.template) << 40);
        state = (state ^ (state >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(two);
        state = (state ^ (state >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) ^ u64::from(three);
        state = (state ^ (state >> 32)).wrapping_mul(0x94D0_49BB_1331_11EB);
        self.into.push((state >> (64 - BITS)) as u32);
    }

    fn skip(&mut self, templates: u32) {
        self.template += templates;
    }
}

/// A number that is cut off at a small one.
fn few(count: usize, most: u32) -> u32 {
    u32::try_from(count).unwrap_or(most).min(most)
}

/// Little words that may stand inside a run.
fn joins(unit: &Unit) -> bool {
    unit.shape == Shape::Lower && (unit.classes.has(Class::PARTICLE) || is_of(unit))
}

fn is_of(unit: &Unit) -> bool {
    unit.word == word_hash("of")
        || unit.word == word_hash("and")
        || unit.word == word_hash("for")
        || unit.word == word_hash("the")
}

/// The hash of a word in small letters, as a [`Unit`] has it.
pub(crate) fn word_hash(word: &str) -> u32 {
    (hash(word.as_bytes()) & 0xFFFF_FFFF) as u32
}

fn runs(units: &Units<'_>) -> (Vec<Run>, Vec<u32>) {
    let mut runs = Vec::new();
    let mut run_of = vec![NO_RUN; units.list.len()];
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let timed = |unit: &Unit| unit.shape.has_digits() || unit.classes.has(Class::MONTH);
        if timed(unit) {
            let more = units.list.get(at + 1..).unwrap_or_default().iter();
            let joined = |unit: &&Unit| {
                timed(unit)
                    && matches!(
                        unit.gap,
                        Gap::Space | Gap::Slash | Gap::Dot | Gap::Hyphen | Gap::Comma
                    )
                    && !unit.begins_sentence
            };
            let last = at + more.take_while(joined).count();
            let mut run = run(units, at, last);
            let shapes = units.list.get(at..=last).unwrap_or_default().iter();
            run.hash = shapes.fold(1, |state, unit| {
                u32::wrapping_add(u32::wrapping_mul(state, 37), unit.shape as u32)
            });
            for slot in run_of.iter_mut().take(last + 1).skip(at) {
                *slot = few(runs.len(), NO_RUN - 1);
            }
            runs.push(run);
            at = last + 1;
            continue;
        }
        let starts = unit.shape.is_capital()
            && !(unit.begins_sentence
                && unit.classes.has(Class::LITTLE)
                && unit.shape == Shape::Capital);
        if !starts {
            at += 1;
            continue;
        }
        let last = end_of_run(units, at);
        let run = run(units, at, last);
        for slot in run_of.iter_mut().take(last + 1).skip(at) {
            *slot = few(runs.len(), NO_RUN - 1);
        }
        runs.push(run);
        at = last + 1;
    }
    (runs, run_of)
}

fn end_of_run(units: &Units<'_>, first: usize) -> usize {
    let mut last = first;
    let mut at = first + 1;
    while let Some(unit) = units.get(at).filter(|_| at < last + 4) {
        let initial = units
            .get(at - 1)
            .is_some_and(|it| it.shape == Shape::Initial || it.classes.has(Class::TITLE));
        let close = match unit.gap {
            Gap::Space | Gap::Hyphen | Gap::Apostrophe => !unit.begins_paragraph,
            Gap::Dot | Gap::Stop => {
                initial && !unit.begins_paragraph && !unit.classes.has(Class::LITTLE)
            }
            _ => false,
        };
        if !close {
            break;
        }
        if unit.shape.is_capital() {
            last = at;
        } else if !joins(unit) {
            break;
        }
        at += 1;
    }
    last
}

fn run(units: &Units<'_>, first: usize, last: usize) -> Run {
    let mut run = Run { first, last, ..Run::default() };
    let mut state = 0_u64;
    for unit in units.list.get(first..=last).unwrap_or_default() {
        state = (state ^ u64::from(unit.word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        state ^= state >> 31;
        if !unit.classes.has(Class::LITTLE) {
            run.classes = run.classes | unit.classes;
        }
    }
    run.hash = (state >> 32) as u32;
    run.classes.0 &= !Class::WORD.0;
    let gap = units.gap_after(last);
    run.defines = gap.contains('(') && gap.contains(['“', '"', '‘']);
    run
}

fn said(units: &Units<'_>, runs: &[Run], run_of: &[u32]) -> ByHash<u32, Said> {
    let mut said: ByHash<u32, Said> = ByHash::default();
    let mut titled = vec![false; runs.len()];
    for (run, titled) in runs.iter().zip(&mut titled) {
        *titled = (run.first.saturating_sub(1)..run.last)
            .filter_map(|at| units.get(at))
            .any(|unit| unit.classes.has(Class::TITLE) && unit.shape.is_capital());
    }
    let (within, at_place) = (word_hash("in"), word_hash("at"));
    for (at, unit) in units.list.iter().enumerate() {
        let one = said.entry(unit.word).or_default();
        if unit.shape == Shape::Lower {
            one.smalls += 1;
            continue;
        }
        one.capitals += 1;
        let place = run_of.get(at).copied().unwrap_or(NO_RUN) as usize;
        one.titled |= titled.get(place).copied().unwrap_or_default();
        one.in_run |= runs.get(place).is_some_and(|run| run.last > run.first);
        let before = at.checked_sub(1).and_then(|it| units.get(it));
        one.placed |= before.is_some_and(|it| it.word == within || it.word == at_place);
    }
    said
}

/// The heading above each word: a paragraph in capitals.
fn sections(units: &Units<'_>) -> Vec<u32> {
    let mut sections = Vec::with_capacity(units.list.len());
    let mut section = 0;
    let mut at = 0;
    while at < units.list.len() {
        let rest = units.list.get(at + 1..).unwrap_or_default();
        let length = 1 + rest.iter().take_while(|unit| !unit.begins_paragraph).count();
        let words = units.list.get(at..at + length).unwrap_or_default();
        let loud = words.iter().all(|unit| !matches!(unit.shape, Shape::Lower | Shape::Capital));
        if loud && length < 16 && words.iter().any(|unit| unit.shape == Shape::Upper) {
            let named = words
                .iter()
                .filter(|it| it.shape == Shape::Upper && !it.classes.has(Class::LITTLE));
            section = named.take(2).fold(0, |state: u32, unit| state.rotate_left(7) ^ unit.word);
        }
        sections.extend(std::iter::repeat_n(section, length));
        at += length;
    }
    sections
}

/// What stands in the sentence of each word: signs of a citation, and who is spoken of.
fn sentences(units: &Units<'_>) -> Vec<u32> {
    let marks: [(u32, u32); 8] = [
        (word_hash("v"), 1),
        (word_hash("judgment"), 2),
        (word_hash("article"), 4),
        (word_hash("applicant"), 8),
        (word_hash("born"), 16),
        (word_hash("law"), 32),
        (word_hash("act"), 32),
        (word_hash("convention"), 64),
    ];
    let mut sentences = vec![0; units.list.len()];
    let mut first = 0;
    let mut bits = 0;
    for (at, unit) in units.list.iter().enumerate() {
        if unit.begins_sentence && at > first {
            fill(&mut sentences, first..at, bits);
            (first, bits) = (at, 0);
        }
        if unit.classes.has(Class::LAW | Class::WORD) || unit.shape == Shape::Initial {
            bits |= marks
                .iter()
                .filter(|(word, _)| *word == unit.word)
                .map(|(_, bit)| bit)
                .sum::<u32>();
        }
    }
    fill(&mut sentences, first..units.list.len(), bits);
    sentences
}

fn fill(into: &mut [u32], range: std::ops::Range<usize>, value: u32) {
    for slot in into.get_mut(range).unwrap_or_default() {
        *slot = value;
    }
}
