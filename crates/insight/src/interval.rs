//! How sure a share is, and what chance alone would make of it.

/// The number of standard deviations of the normal distribution within which 95 % lie.
const SURE: f64 = 1.959_964;
/// The same for 99.8 %, as is usual for the outer limits of a funnel plot.
const VERY_SURE: f64 = 3.090_232;

/// A range of shares, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Range {
    /// From.
    pub from: f64,
    /// To.
    pub to: f64,
}

/// The 95 % interval of a share: where the true one lies if these cases are a chance sample. The
/// score interval of E. B. Wilson (1927), which is honest for small numbers and at 0 and 100 %.
///
/// ```
/// let range = insight::wilson(10, 20).unwrap();
/// assert!((range.from - 29.9).abs() < 0.05 && (range.to - 70.1).abs() < 0.05);
/// ```
pub fn wilson(part: u64, whole: u64) -> Option<Range> {
    if whole == 0 || part > whole {
        return None;
    }
    let (part, n) = (number(part), number(whole));
    let share = part / n;
    let square = SURE * SURE;
    let middle = share + square / (2.0 * n);
    let half = SURE * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    let scaled = |at: f64| (at / (1.0 + square / n) * 100.0).clamp(0.0, 100.0);
    Some(Range { from: scaled(middle - half), to: scaled(middle + half) })
}

/// Between which shares a body of this size would lie by chance alone, if it were like the others:
/// in 95 and in 99.8 of 100 cases. The limits of a funnel plot (D. J. Spiegelhalter, *Funnel plots
/// for comparing institutional performance*, 2005), by the normal approximation.
pub fn expected(share: f64, whole: u64) -> [Range; 2] {
    let n = number(whole.max(1));
    let share = share.clamp(0.0, 1.0);
    let spread = (share * (1.0 - share) / n).sqrt();
    [SURE, VERY_SURE].map(|sure| Range {
        from: ((share - sure * spread) * 100.0).clamp(0.0, 100.0),
        to: ((share + sure * spread) * 100.0).clamp(0.0, 100.0),
    })
}

#[expect(clippy::cast_precision_loss, reason = "no office has 2^52 cases")]
fn number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of R. G. Newcombe (Statistics in Medicine 17, 1998, table I, method 3).
    #[test]
    fn the_interval_is_that_of_the_literature() {
        for (part, whole, from, to) in [
            (81, 263, 25.53, 36.62),
            (15, 148, 6.24, 16.05),
            (0, 20, 0.0, 16.11),
            (1, 29, 0.61, 17.18),
        ] {
            let range = wilson(part, whole).unwrap();
            assert!((range.from - from).abs() < 0.006, "{part}/{whole}: {range:?}");
            assert!((range.to - to).abs() < 0.006, "{part}/{whole}: {range:?}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(2, 1), None);
    }

    #[test]
    fn the_funnel_narrows_with_the_number() {
        let [inner, outer] = expected(0.4, 100);
        assert!((inner.from - 30.4).abs() < 0.01 && (inner.to - 49.6).abs() < 0.01);
        assert!(outer.from < inner.from && inner.to < outer.to);
        let [wide, _] = expected(0.4, 20);
        assert!(wide.to - wide.from > inner.to - inner.from);
        assert_eq!(expected(0.0, 10)[0], Range { from: 0.0, to: 0.0 });
    }
}
