//! Three values: yes, no, and nobody knows yet (Kleene's strong logic).

use std::collections::BTreeSet;

use crate::Fact;

/// Whether something holds, as far as the facts say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// It holds, whatever else may come to light.
    Yes,
    /// It does not hold, whatever else may come to light.
    No,
    /// It hangs on facts that nobody has told: these.
    Unknown(BTreeSet<Fact>),
}

impl Truth {
    /// Unknown for want of one fact.
    pub fn wants(fact: Fact) -> Self {
        Self::Unknown(BTreeSet::from([fact]))
    }

    /// Whether it certainly holds.
    pub fn holds(&self) -> bool {
        *self == Self::Yes
    }

    /// Whether it certainly does not.
    pub fn fails(&self) -> bool {
        *self == Self::No
    }

    /// The facts on which it hangs, if nobody knows.
    pub fn missing(&self) -> BTreeSet<Fact> {
        match self {
            Self::Unknown(missing) => missing.clone(),
            Self::Yes | Self::No => BTreeSet::new(),
        }
    }

    /// Both. One certain "no" decides, whatever is unknown about the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, rest) | (rest, Self::Yes) => rest,
            (Self::Unknown(one), Self::Unknown(two)) => Self::Unknown(&one | &two),
        }
    }

    /// Either. One certain "yes" decides, whatever is unknown about the other.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        (self.not().and(other.not())).not()
    }

    /// The contrary.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "it reads as `and` and `or` do")]
    pub fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            unknown @ Self::Unknown(_) => unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
