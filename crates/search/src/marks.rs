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

/// So many years can be told.
pub(crate) const fn years() -> usize {
    (YEARS.1 - YEARS.0) as usize + 1
}

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
pub(crate) fn facets(codes: &[usize], years: &[usize]) -> Facets {
    let counted = years.iter().enumerate().filter(|(_, count)| **count > 0).rev();
    let year = |at: usize| YEARS.0.saturating_add(i16::try_from(at).unwrap_or_default());
    Facets {
        organisations: Vec::new(),
        outcomes: OUTCOMES.counts(codes),
        subjects: SUBJECTS.counts(codes),
        sectors: SECTORS.counts(codes),
        remedies: REMEDIES.counts(codes),
        compliance: COMPLIANCE.counts(codes),
        years: counted.map(|(at, count)| (year(at), *count)).collect(),
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
        let mut codes = vec![0; CODES];
        codes[SUBJECTS.first] = 3;
        let mut counted = vec![0; years()];
        counted[year(year_bits(2025))] = 7;
        let facets = facets(&codes, &counted);
        assert_eq!(facets.subjects, [(Subject::ALL[0], 3)]);
        assert_eq!(facets.years, [(2025, 7)]);
        assert!(facets.outcomes.is_empty());
    }
}
