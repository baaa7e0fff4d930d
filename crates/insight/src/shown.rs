//! Counts as they may be shown.

/// A count below this is said only as “fewer than”.
pub const FEW: u64 = 5;
/// What is hidden together must come to at least this, so that the rest and the whole do not
/// tell it.
const HIDDEN_TOGETHER: u64 = 2 * FEW;

/// A count, as far as it may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// So many.
    Exactly(u64),
    /// At least one, and fewer than [`FEW`].
    Few,
    /// Enough to be said, but then a smaller one could be worked out from it and the whole.
    NotShown,
}

impl Said {
    /// The number, if it is said.
    pub fn number(self) -> Option<u64> {
        match self {
            Self::Exactly(number) => Some(number),
            Self::Few | Self::NotShown => None,
        }
    }
}

/// One row of a chart and its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<T> {
    /// What was counted.
    pub what: T,
    /// How many.
    pub said: Said,
}

/// The counts of one whole as they may be shown, in their order.
///
/// Small counts are not said. If the others and the whole would tell them all the same, the next
/// smallest counts are kept back too.
///
/// ```
/// use insight::{Said, shown};
///
/// let said: Vec<Said> =
///     shown(vec![("delay", 30), ("records", 12), ("payments", 2)]).iter().map(|row| row.said).collect();
/// assert_eq!(said, [Said::Exactly(30), Said::NotShown, Said::Few]);
/// ```
pub fn shown<T>(counts: Vec<(T, u64)>) -> Vec<Shown<T>> {
    let is_few = |count: u64| (1..FEW).contains(&count);
    let mut hidden: Vec<u64> =
        counts.iter().map(|(_, count)| *count).filter(|n| is_few(*n)).collect();
    let mut rest: Vec<u64> = counts.iter().map(|(_, count)| *count).filter(|n| *n >= FEW).collect();
    rest.sort_unstable_by(|one, other| other.cmp(one));
    let mut not_shown = Vec::new();
    while !hidden.is_empty() && (hidden.len() < 2 || hidden.iter().sum::<u64>() < HIDDEN_TOGETHER) {
        let Some(next) = rest.pop() else { break };
        hidden.push(next);
        not_shown.push(next);
    }
    let mut said = |count: u64| {
        if is_few(count) {
            return Said::Few;
        }
        match not_shown.iter().position(|kept| *kept == count) {
            Some(at) => {
                not_shown.swap_remove(at);
                Said::NotShown
            }
            None => Said::Exactly(count),
        }
    };
    counts.into_iter().map(|(what, count)| Shown { what, said: said(count) }).collect()
}

/// How long the bar of a row is, in hundredths of the longest. What is not said has none.
pub fn width<T>(row: &Shown<T>, rows: &[Shown<T>]) -> u64 {
    let most = rows.iter().filter_map(|row| row.said.number()).max().unwrap_or(0);
    match row.said.number() {
        Some(number) if most > 0 => number.saturating_mul(100) / most,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(counts: &[u64]) -> Vec<Said> {
        shown(counts.iter().map(|count| ((), *count)).collect())
            .iter()
            .map(|row| row.said)
            .collect()
    }

    #[test]
    fn large_numbers_and_none_are_said() {
        assert_eq!(said(&[40, 0, 5]), [Said::Exactly(40), Said::Exactly(0), Said::Exactly(5)]);
    }

    #[test]
    fn one_small_number_takes_the_next_smallest_with_it() {
        assert_eq!(said(&[40, 4, 9]), [Said::Exactly(40), Said::Few, Said::NotShown]);
        assert_eq!(
            said(&[40, 4, 6, 7, 1]),
            [Said::Exactly(40), Said::Few, Said::NotShown, Said::Exactly(7), Said::Few]
        );
    }

    #[test]
    fn of_a_small_whole_nothing_is_said() {
        assert_eq!(said(&[1, 2]), [Said::Few, Said::Few]);
        assert_eq!(said(&[]), []);
    }

    #[test]
    fn the_longest_bar_is_whole_and_what_is_not_said_has_none() {
        let rows = shown(vec![('a', 40), ('b', 10), ('c', 12), ('d', 1)]);
        let widths: Vec<u64> = rows.iter().map(|row| width(row, &rows)).collect();
        assert_eq!(widths, [100, 0, 30, 0]);
    }

    proptest! {
        #[test]
        fn nobody_can_work_out_a_small_number(counts in prop::collection::vec(0_u64..30, 0..12)) {
            let said = said(&counts);
            let whole: u64 = counts.iter().sum();
            let told: u64 = said.iter().filter_map(|said| said.number()).sum();
            let hidden = said.iter().filter(|said| said.number().is_none()).count();
            for (count, said) in counts.iter().zip(&said) {
                prop_assert_eq!((1..FEW).contains(count), *said == Said::Few);
            }
            // Either nothing is hidden, or so much that it could be many things, or nothing
            // but what is nothing is said.
            prop_assert!(hidden == 0 || (hidden > 1 && whole - told >= 10) || told == 0);
        }
    }
}
