//! Rules of law as data and pure functions: what each says, since when, where it stands, and how
//! sure we are of it.
//!
//! * [`Rule`] lists the rules that decide whether the office can look at something.
//! * [`time`] counts the days of the time limits.
//! * [`process`] says when the organisation has had its chance.
//! * [`Excluded`] lists the matters that the Acts leave out.
//!
//! What a rule says to people stands in `law.ftl` under [`Rule::key`].
mod excluded;
pub mod process;
pub mod time;

use jiff::civil::date;

use crate::{Day, codes::Regime};

pub use crate::certainty::Certainty;
pub use excluded::Excluded;

/// What happens when a rule is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The law gives no way round it.
    Absolute,
    /// The law lets the office look at it all the same, for a reason.
    Waivable,
    /// The office's policy, not law.
    Policy,
}

/// Where a rule stands and how sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provision {
    /// The Act and section, or the page.
    pub source: &'static str,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// What happens when it is not met.
    pub weight: Weight,
    /// The first day on which it holds, where that matters to cases of today.
    pub since: Option<Day>,
    /// The last day on which it held.
    pub until: Option<Day>,
}

impl Provision {
    const fn new(source: &'static str, certainty: Certainty, weight: Weight) -> Self {
        Self { source, certainty, weight, since: None, until: None }
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The day since which victims' complaints need no Member of Parliament: Victims and Prisoners
/// Act 2024, section 27. Read on a page of the House of Commons Library.
pub const VICTIMS_DIRECT_SINCE: Day = date(2025, 1, 29);

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $code:literal: $provision:expr;)+) => {
        /// A rule that decides whether the office can look at something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule { $($(#[$doc])* $rule,)+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            /// Its identifier, for ever.
            pub fn code(self) -> &'static str {
                match self { $(Self::$rule => $code,)+ }
            }

            /// Where it stands.
            pub fn provision(self) -> Provision {
                match self { $(Self::$rule => $provision,)+ }
            }

            /// The key of the sentence that says it to people. Its attribute `exception` says
            /// when the office can look at something all the same, where it can.
            pub fn key(self) -> &'static str {
                match self { $(Self::$rule => concat!("law-", $code),)+ }
            }
        }
    };
}

use Certainty::{OfficialPage, Statute, ToBeChecked};
use Weight::{Absolute, Policy, Waivable};

rules! {
    /// Bodies and providers of the health service in England.
    HealthBodies = "health-bodies":
        Provision::new("Health Service Commissioners Act 1993, sections 2 to 2B", Statute, Absolute);
    /// Departments and public bodies that the 1967 Act lists.
    GovernmentBodies = "government-bodies":
        Provision::new("Parliamentary Commissioner Act 1967, section 4 and Schedule 2", Statute, Absolute);
    /// Whoever owes a victim of crime a duty under the Victims' Code.
    VictimsCode = "victims-code":
        Provision::new("Parliamentary Commissioner Act 1967, section 5(1A) to (1C)", Statute, Absolute);
    /// Devolved matters have their own ombudsmen.
    Devolved = "devolved":
        Provision::new("Parliamentary Commissioner Act 1967, section 5(5B); Health Service Commissioners Act 1993, section 2", Statute, Absolute);
    /// Somebody else looks at this kind of service.
    Elsewhere = "elsewhere":
        Provision::new("Parliamentary Commissioner Act 1967, section 4; Health Service Commissioners Act 1993, section 2", Statute, Absolute);
    /// The organisation's own process first: law for the health service.
    HealthProcess = "health-process":
        Provision::new("Health Service Commissioners Act 1993, section 4(5)", Statute, Waivable);
    /// The organisation's own process first: policy for government.
    GovernmentProcess = "government-process":
        Provision::new("The office’s guide for Members of Parliament", OfficialPage, Policy);
    /// A year after first notice.
    HealthTime = "health-time":
        Provision::new("Health Service Commissioners Act 1993, section 9(4)", Statute, Waivable);
    /// Twelve months from first notice, until it reaches a Member of Parliament.
    GovernmentTime = "government-time":
        Provision::new("Parliamentary Commissioner Act 1967, section 6(3)", Statute, Waivable);
    /// Twelve months from first notice, for a victim of crime.
    VictimsTime = "victims-time":
        Provision::new("Parliamentary Commissioner Act 1967, section 6(3)", ToBeChecked, Waivable);
    /// Three years after a provider ceased to be one. The Act has no words of waiver.
    FormerProvider = "former-provider":
        Provision::new("Health Service Commissioners Act 1993, section 9(4A) and (4B)", Statute, Absolute);
    /// A Member of Parliament refers it, with the complainant's consent.
    MemberRefers = "member-refers":
        Provision::new("Parliamentary Commissioner Act 1967, section 5(1)(a) and (b)", Statute, Absolute);
    /// A victim's complaint comes directly.
    VictimDirect = "victim-direct": Provision {
        since: Some(VICTIMS_DIRECT_SINCE),
        ..Provision::new("Victims and Prisoners Act 2024, section 27", OfficialPage, Absolute)
    };
    /// A victim's complaint came through a Member of Parliament.
    VictimThroughMember = "victim-through-member": Provision {
        until: Some(date(2025, 1, 28)),
        ..Provision::new("Parliamentary Commissioner Act 1967, section 5(1A), before 29 January 2025", Statute, Absolute)
    };
    /// No court or tribunal that it would be reasonable to use: health.
    HealthCourt = "health-court":
        Provision::new("Health Service Commissioners Act 1993, section 4(1)", Statute, Waivable);
    /// The same for government. The words of the exception were not re-read.
    GovernmentCourt = "government-court":
        Provision::new("Parliamentary Commissioner Act 1967, section 5(2)", ToBeChecked, Waivable);
    /// Made by the person aggrieved, or somebody suitable: health.
    HealthPerson = "health-person":
        Provision::new("Health Service Commissioners Act 1993, section 9(3)", Statute, Waivable);
    /// Made by the person aggrieved, or a suitable individual: government.
    GovernmentPerson = "government-person":
        Provision::new("Parliamentary Commissioner Act 1967, section 6(2)", Statute, Waivable);
    /// A public authority cannot complain: health.
    HealthNotPublic = "health-not-public":
        Provision::new("Health Service Commissioners Act 1993, section 8", Statute, Absolute);
    /// A public authority cannot complain: government.
    GovernmentNotPublic = "government-not-public":
        Provision::new("Parliamentary Commissioner Act 1967, section 6(1)", Statute, Absolute);
    /// In writing. The office writes it down for whoever cannot.
    Written = "written":
        Provision::new("Health Service Commissioners Act 1993, section 9(2); Parliamentary Commissioner Act 1967, section 5(1)(a)", Statute, Waivable);
}

/// Whether a complaint made on a day must come through a Member of Parliament: always under the
/// 1967 Act, for victims of crime only until 28 January 2025, never for health.
pub fn needs_member(regime: Regime, made: Day) -> bool {
    match regime {
        Regime::Health1993 => false,
        Regime::Parliamentary1967 => true,
        Regime::VictimsCode => made < VICTIMS_DIRECT_SINCE,
    }
}

/// The rule of [`needs_member`], where there is one to speak of.
pub fn member_rule(regime: Regime, made: Day) -> Option<Rule> {
    match regime {
        Regime::Health1993 => None,
        Regime::Parliamentary1967 => Some(Rule::MemberRefers),
        Regime::VictimsCode if needs_member(regime, made) => Some(Rule::VictimThroughMember),
        Regime::VictimsCode => Some(Rule::VictimDirect),
    }
}

/// The rule on courts and tribunals.
pub fn court_rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthCourt,
        Regime::Parliamentary1967 | Regime::VictimsCode => Rule::GovernmentCourt,
    }
}

/// The rule on who may complain for whom.
pub fn person_rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthPerson,
        Regime::Parliamentary1967 | Regime::VictimsCode => Rule::GovernmentPerson,
    }
}

/// The rule that a public authority cannot complain.
pub fn not_public_rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthNotPublic,
        Regime::Parliamentary1967 | Regime::VictimsCode => Rule::GovernmentNotPublic,
    }
}

/// The rule on whom the office can look at.
pub fn bodies_rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthBodies,
        Regime::Parliamentary1967 => Rule::GovernmentBodies,
        Regime::VictimsCode => Rule::VictimsCode,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn victims_come_directly_since_29_january_2025_and_government_never_does() {
        let (before, since) = (date(2025, 1, 28), date(2025, 1, 29));
        assert!(needs_member(Regime::VictimsCode, before));
        assert!(!needs_member(Regime::VictimsCode, since));
        assert!(needs_member(Regime::Parliamentary1967, since));
        assert!(!needs_member(Regime::Health1993, before));
    }

    #[test]
    fn a_dated_rule_holds_on_its_days_only_and_exactly_one_holds_for_victims_on_any_day() {
        for day in [date(2020, 2, 29), date(2025, 1, 28), date(2025, 1, 29), date(2026, 7, 1)] {
            let rule = member_rule(Regime::VictimsCode, day).unwrap();
            let both = [Rule::VictimDirect, Rule::VictimThroughMember];
            let holding: Vec<_> =
                both.into_iter().filter(|rule| rule.provision().holds_on(day)).collect();
            assert_eq!(holding, [rule], "{day}");
        }
    }

    #[test]
    fn every_rule_says_where_it_stands_and_has_an_identifier_of_its_own() {
        let mut codes: Vec<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert!(rule.provision().source.len() > 20, "{rule:?}");
        }
    }

    #[test]
    fn the_bar_on_former_providers_is_absolute_and_the_time_limits_are_not() {
        assert_eq!(Rule::FormerProvider.provision().weight, Weight::Absolute);
        assert_eq!(Rule::HealthTime.provision().weight, Weight::Waivable);
        assert_eq!(Rule::GovernmentTime.provision().weight, Weight::Waivable);
        assert_eq!(Rule::HealthProcess.provision().weight, Weight::Waivable);
        assert_eq!(Rule::GovernmentProcess.provision().weight, Weight::Policy);
    }
}
