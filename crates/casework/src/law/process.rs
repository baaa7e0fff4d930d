//! The organisation's own process comes first: law for the health service (HSCA 1993 s.4(5)),
//! policy for government. Either way not for ever.
use jiff::Span;

use super::Rule;
use crate::{Day, codes::Regime};

/// The rule that sends a person to the organisation first.
pub fn rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthProcess,
        Regime::Parliamentary1967 | Regime::VictimsCode => Rule::GovernmentProcess,
    }
}

/// How many months an organisation has to answer before nobody need wait longer. For the health
/// service six months, the period of the 2009 complaints regulations; for government three, our
/// own measure. General knowledge, to be checked: a person may come sooner with a reason.
pub fn months_to_answer(regime: Regime) -> i32 {
    match regime {
        Regime::Health1993 => 6,
        Regime::Parliamentary1967 | Regime::VictimsCode => 3,
    }
}

/// The day on which somebody who complained to the organisation on `complained` need wait no
/// longer for its final answer.
pub fn wait_until(regime: Regime, complained: Day) -> Day {
    complained.saturating_add(Span::new().months(months_to_answer(regime)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nobody_waits_for_ever() {
        assert_eq!(wait_until(Regime::Health1993, date(2025, 8, 31)), date(2026, 2, 28));
        assert_eq!(wait_until(Regime::Parliamentary1967, date(2025, 11, 30)), date(2026, 2, 28));
    }
}
