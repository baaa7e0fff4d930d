//! What can be counted of a decision, in one number: a bit for each code, and the year.
use app::ports::{Facets, PublicDecision, Search};
use casework::Day;
use casework::codes::{Code, Compliance, Outcome, Remedy, Sector, Subject};

/// The bits of the kinds of codes, one kind after the other.
const OUTCOMES: Kind = Kind { first: 0, count: Outcome::ALL.len() };
const SUBJECTS: Kind = OUTCOMES.next(Subject::ALL.len());
const SECTORS: Kind = SUBJECTS.next(Sector::ALL.len());
const REMEDIES: Kind = SECTORS.next(Remedy::ALL.len());
const COMPLIANCE: Kind = REMEDIES.next(Compliance::ALL.len());
/// So many bits are codes.
pub(crate) const CODES: usize = COMPLIANCE.first + COMPLIANCE.count;
/// The year stands above.
const YEAR: u32 = 56;
/// The first year that can be told, and the last.
const YEARS: (i16, i16) = (1900, 2155);

/// The codes and the year share 64 bits.
const _: () = assert!(CODES <= YEAR as usize, "there is no room for more codes");

/// Where the codes of a kind stand.
#[derive(Debug, Clone, Copy)]
struct Kind {
    first: usize,
    count: usize,
}

impl Kind {
    const fn next(self, count: usize) -> Self {
        Self { first: self.first + self.count, count }
    }

    fn bits<C: Code>(self, codes: impl IntoIterator<Item = C>) -> u64 {
        codes.into_iter().fold(0, |bits, code| {
            let at = C::every().iter().position(|it| *it == code);
            at.filter(|at| *at < self.count).map_or(bits, |at| bits | 1 << (self.first + at))
        })
    }

    fn counts<C: Code>(self, counts: &[usize]) -> Vec<(C, usize)> {
        let counts = counts.iter().skip(self.first).take(self.count);
        let counted = C::every().iter().copied().zip(counts.copied());
        counted.filter(|(_, count)| *count > 0).collect()
    }
}

/// The marks of a decision.
pub(crate) fn of(decision: &PublicDecision) -> u64 {
    let asked = &decision.recommendations;
    OUTCOMES.bits(decision.outcomes.iter().copied())
        | SUBJECTS.bits(decision.subjects.iter().copied())
        | SECTORS.bits(decision.sectors.iter().copied())
        | REMEDIES.bits(asked.iter().map(|it| it.remedy))
        | COMPLIANCE.bits(asked.iter().map(|it| it.compliance))
        | year_bits(day(decision).year())
}

/// The day by which a decision is sorted: that of the decision, or since when it is public.
pub(crate) fn day(decision: &PublicDecision) -> Day {
    decision.decided.unwrap_or(decision.published)
}

fn year_bits(year: i16) -> u64 {
    let (first, last) = YEARS;
    u64::from(year.clamp(first, last).abs_diff(first)) << YEAR
}

/// The year of these marks, counted from the first that can be told.
pub(crate) fn year(marks: u64) -> usize {
    usize::try_from(marks >> YEAR).unwrap_or_default()
}

/// Counts marks a byte at a time: eight steps for each decision, however many codes it has.
pub(crate) struct Tally([[u32; 256]; 8]);

impl Default for Tally {
    fn default() -> Self {
        Self([[0; 256]; 8])
    }
}

impl Tally {
    /// Counts all codes and the year.
    pub(crate) fn add(&mut self, marks: u64) {
        for (counts, byte) in self.0.iter_mut().zip(marks.to_le_bytes()) {
            count(counts, byte);
        }
    }

    /// Counts these codes alone.
    pub(crate) fn add_codes(&mut self, marks: u64) {
        let [codes @ .., _] = &mut self.0;
        for (counts, byte) in codes.iter_mut().zip(marks.to_le_bytes()) {
            count(counts, byte);
        }
    }

    /// Counts the year alone.
    pub(crate) fn add_year(&mut self, marks: u64) {
        let [.., years] = &mut self.0;
        let [.., year] = marks.to_le_bytes();
        count(years, year);
    }

    /// Puts another's counts to these.
    pub(crate) fn merge(&mut self, other: &Self) {
        let all = self.0.iter_mut().flatten().zip(other.0.iter().flatten());
        all.for_each(|(all, other)| *all += other);
    }

    /// For each code, by its bit, how many had it.
    fn codes(&self) -> Vec<usize> {
        let counted = |bit: usize| {
            let of_byte = self.0.get(bit / 8).into_iter().flatten().enumerate();
            let having = of_byte.filter(|(byte, _)| byte >> (bit % 8) & 1 == 1);
            having.map(|(_, count)| *count as usize).sum()
        };
        (0..CODES).map(counted).collect()
    }
}

fn count(counts: &mut [u32; 256], byte: u8) {
    if let Some(count) = counts.get_mut(usize::from(byte)) {
        *count += 1;
    }
}

/// The year is a byte of its own.
const _: () = assert!(YEAR == 56 && YEARS.1 - YEARS.0 == 255);

/// What is chosen, kind by kind: of each kind, one of the bits must be there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chosen {
    kinds: Vec<u64>,
    years: Vec<usize>,
}

/// Which kind of choice a decision does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// It fits.
    None,
    /// All but the codes of these bits.
    Codes(u64),
    /// All but the year.
    Year,
    /// All but the organisation.
    Organisation,
    /// More than one.
    More,
}

impl Misfit {
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, other) => other,
            (one, Self::None) => one,
            _ => Self::More,
        }
    }
}

impl Chosen {
    /// What a search chooses.
    pub(crate) fn of(search: &Search) -> Self {
        let kinds = [
            OUTCOMES.bits(search.outcomes.iter().copied()),
            SUBJECTS.bits(search.subjects.iter().copied()),
            SECTORS.bits(search.sectors.iter().copied()),
            REMEDIES.bits(search.remedies.iter().copied()),
            COMPLIANCE.bits(search.compliance.iter().copied()),
        ];
        let kinds = kinds.into_iter().filter(|bits| *bits != 0).collect();
        let years = search.years.iter().map(|it| year(year_bits(*it))).collect();
        Self { kinds, years }
    }

    pub(crate) fn misfit(&self, marks: u64) -> Misfit {
        let mut misfit = Misfit::None;
        for bits in &self.kinds {
            if marks & bits == 0 {
                misfit = misfit.and(Misfit::Codes(whole(*bits)));
            }
        }
        if !self.years.is_empty() && !self.years.contains(&year(marks)) {
            misfit = misfit.and(Misfit::Year);
        }
        misfit
    }
}

/// All bits of the kind to which these bits belong.
fn whole(bits: u64) -> u64 {
    let kinds = [OUTCOMES, SUBJECTS, SECTORS, REMEDIES, COMPLIANCE];
    let all = |kind: &Kind| ((1_u64 << kind.count) - 1) << kind.first;
    kinds.iter().map(all).find(|all| all & bits != 0).unwrap_or_default()
}

/// The counts by kind.
pub(crate) fn facets(tally: &Tally) -> Facets {
    let codes = &tally.codes();
    let [.., years] = &tally.0;
    let counted = years.iter().enumerate().filter(|(_, count)| **count > 0).rev();
    let year = |at: usize| YEARS.0.saturating_add(i16::try_from(at).unwrap_or_default());
    Facets {
        organisations: Vec::new(),
        outcomes: OUTCOMES.counts(codes),
        subjects: SUBJECTS.counts(codes),
        sectors: SECTORS.counts(codes),
        remedies: REMEDIES.counts(codes),
        compliance: COMPLIANCE.counts(codes),
        years: counted.map(|(at, count)| (year(at), *count as usize)).collect(),
    }
}

/// Every code and its place: an index that was made with others is made anew.
pub(crate) fn form() -> String {
    fn codes<C: Code>() -> String {
        C::every().iter().map(|code| code.as_code()).collect::<Vec<_>>().join(" ")
    }
    [
        codes::<Outcome>(),
        codes::<Subject>(),
        codes::<Sector>(),
        codes::<Remedy>(),
        codes::<Compliance>(),
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_fits_any_of_its_kind_and_all_kinds() {
        let search = Search {
            outcomes: vec![Outcome::Upheld, Outcome::PartlyUpheld],
            years: vec![2025],
            ..Search::default()
        };
        let chosen = Chosen::of(&search);
        let upheld = OUTCOMES.bits([Outcome::Upheld]);
        let other = OUTCOMES.bits([Outcome::Resolved]);
        assert_eq!(chosen.misfit(upheld | year_bits(2025)), Misfit::None);
        assert_eq!(chosen.misfit(upheld | year_bits(2024)), Misfit::Year);
        let outcomes = OUTCOMES.bits(Outcome::ALL.iter().copied());
        assert_eq!(chosen.misfit(other | year_bits(2025)), Misfit::Codes(outcomes));
        assert_eq!(chosen.misfit(other | year_bits(2024)), Misfit::More);
    }

    #[test]
    fn counts_have_their_names_again() {
        let mut tally = Tally::default();
        let marks = SUBJECTS.bits([Subject::ALL[0]]) | SECTORS.bits(Sector::ALL.iter().copied());
        (0..3).for_each(|_| tally.add(marks | year_bits(2025)));
        tally.add_codes(SUBJECTS.bits([Subject::ALL[0], Subject::ALL[1]]));
        tally.add_year(year_bits(2024));
        let mut twice = Tally::default();
        twice.merge(&tally);
        let facets = facets(&twice);
        assert_eq!(facets.subjects, [(Subject::ALL[0], 4), (Subject::ALL[1], 1)]);
        assert!(facets.sectors.iter().all(|(_, count)| *count == 3));
        assert_eq!(facets.sectors.len(), Sector::ALL.len());
        assert_eq!(facets.years, [(2025, 3), (2024, 1)]);
        assert!(facets.outcomes.is_empty());
    }
}
