//! Where the law lets the office look at a complaint although a check is not met.
use crate::codes::{Check, Regime};

/// A discretion that the law, or under the 1967 Act the office's own policy, gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Discretion {
    /// The office considers it reasonable (HSCA 1993 s.9(4)).
    Reasonable,
    /// Special circumstances make it proper (PCA 1967 s.6(3)).
    SpecialCircumstances,
    /// It is not reasonable to expect the process to be used or finished (HSCA 1993 s.4(5)).
    ProcessNotReasonable,
    /// The process is asked for by policy, not by the 1967 Act.
    ProcessByPolicy,
    /// It is not reasonable to expect the person to go, or to have gone, to a tribunal or court
    /// (HSCA 1993 s.4(1); PCA 1967 s.5(2)).
    RemedyNotReasonable,
}

impl Discretion {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::Reasonable,
        Self::SpecialCircumstances,
        Self::ProcessNotReasonable,
        Self::ProcessByPolicy,
        Self::RemedyNotReasonable,
    ];

    /// Its code, for words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reasonable => "reasonable",
            Self::SpecialCircumstances => "special-circumstances",
            Self::ProcessNotReasonable => "process-not-reasonable",
            Self::ProcessByPolicy => "process-by-policy",
            Self::RemedyNotReasonable => "remedy-not-reasonable",
        }
    }
}

/// The discretion on a check, where there is one. An MP's referral, the remit, a suitable
/// person and writing are asked for without exception.
pub fn discretion(regime: Regime, check: Check) -> Option<Discretion> {
    match (check, regime) {
        (Check::InTime, Regime::Health1993) => Some(Discretion::Reasonable),
        (Check::InTime, Regime::Parliamentary1967 | Regime::VictimsCode) => {
            Some(Discretion::SpecialCircumstances)
        }
        (Check::ProcessFinished, Regime::Health1993) => Some(Discretion::ProcessNotReasonable),
        (Check::ProcessFinished, Regime::Parliamentary1967 | Regime::VictimsCode) => {
            Some(Discretion::ProcessByPolicy)
        }
        (Check::NoOtherRemedy, _) => Some(Discretion::RemedyNotReasonable),
        (
            Check::InRemit | Check::SuitablePerson | Check::InWriting | Check::ReferredByMember,
            _,
        ) => None,
    }
}
