//! The matters that the Acts leave out, each with its exception.
use crate::codes::Regime;

macro_rules! excluded {
    ($($(#[$doc:meta])* $matter:ident = $code:literal, $source:literal, $regimes:expr;)+) => {
        /// A matter that the office cannot look at, whoever the organisation is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Excluded { $($(#[$doc])* $matter,)+ }

        impl Excluded {
            /// Every one, in the order of the Acts.
            pub const ALL: &'static [Self] = &[$(Self::$matter,)+];

            /// Its identifier, such as `sch3-5`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$matter => $code,)+ }
            }

            /// Where it stands.
            pub fn source(self) -> &'static str {
                match self { $(Self::$matter => $source,)+ }
            }

            /// The key of its sentence. The attribute `exception` says what stays in, if any.
            pub fn key(self) -> &'static str {
                match self { $(Self::$matter => concat!("law-excluded-", $code),)+ }
            }

            /// The laws under which it is left out.
            pub fn regimes(self) -> &'static [Regime] {
                match self { $(Self::$matter => $regimes,)+ }
            }
        }
    };
}

/// The 1967 Act alone.
const P: &[Regime] = &[Regime::Parliamentary1967];
/// The 1967 Act, victims' complaints included (s.5(4A)).
const PV: &[Regime] = &[Regime::Parliamentary1967, Regime::VictimsCode];
/// The 1993 Act.
const H: &[Regime] = &[Regime::Health1993];

// All read in the statute, in a state of about 2007 (1993 Act) and 2009 (1967 Act). For victims'
// complaints s.5(4A) leaves out only state security, paragraphs 1 to 4 and 6A to 11.
excluded! {
    /// Relations with other governments, as certified.
    ForeignRelations = "sch3-1", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 1", PV;
    /// Action abroad, except consular.
    Abroad = "sch3-2", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 2", PV;
    /// Governments of territories overseas.
    Overseas = "sch3-3", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 3", PV;
    /// Extradition.
    Extradition = "sch3-4", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 4", PV;
    /// Investigating crime; the security of the state, passports included.
    CrimeAndSecurity = "sch3-5", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 5", P;
    /// Starting or conducting court proceedings.
    Proceedings = "sch3-6", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 6", P;
    /// Staff of courts and tribunals acting on the authority of a judge.
    CourtStaff = "sch3-6a", "Parliamentary Commissioner Act 1967, Schedule 3, paragraphs 6A and 6B", PV;
    /// The prerogative of mercy.
    Mercy = "sch3-7", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 7", PV;
    /// Certain acts of the health service.
    HealthActs = "sch3-8", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 8", PV;
    /// Contracts and other commercial dealings of government.
    Commerce = "sch3-9", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 9", PV;
    /// Appointments, pay, discipline in the armed forces and the service of the Crown.
    Personnel = "sch3-10", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 10", PV;
    /// Honours, awards and charters.
    Honours = "sch3-11", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 11", PV;
    /// Administrative acts that a judge directed.
    DirectedByJudge = "sch3-12", "Parliamentary Commissioner Act 1967, Schedule 3, paragraph 12", P;
    /// Appointments, pay, discipline in the health service.
    HealthPersonnel = "s7-1", "Health Service Commissioners Act 1993, section 7(1)", H;
    /// Contracts of the health service.
    HealthCommerce = "s7-2", "Health Service Commissioners Act 1993, section 7(2) and (2A)", H;
}

impl Excluded {
    /// The matters left out under one law.
    pub fn under(regime: Regime) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |matter| matter.regimes().contains(&regime))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn victims_complaints_reach_further_than_others_of_the_1967_act() {
        let codes = |regime| Excluded::under(regime).map(Excluded::code).collect::<Vec<_>>();
        let (government, victims) = (codes(Regime::Parliamentary1967), codes(Regime::VictimsCode));
        let only: Vec<_> = government.iter().filter(|code| !victims.contains(code)).collect();

        assert_eq!(only, [&"sch3-5", &"sch3-6", &"sch3-12"]);
        assert!(victims.iter().all(|code| government.contains(code)));
        assert_eq!(codes(Regime::Health1993), ["s7-1", "s7-2"]);
    }
}
