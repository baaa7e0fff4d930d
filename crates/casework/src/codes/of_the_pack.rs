//! The codes that the office pack declares: its laws, nations and kinds of service.
use std::{
    collections::BTreeSet,
    fmt,
    str::FromStr,
    sync::{Mutex, OnceLock, PoisonError},
};

use rules::{Fact, Pack};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Code;
use crate::{Refusal, law};

/// A type whose codes are those that the pack lists.
macro_rules! codes_of_the_pack {
    ($($(#[$doc:meta])* $name:ident($codes:expr) {
        $($(#[$about:meta])* $known:ident = $code:literal,)+
    })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(&'static str);

        impl $name {
            $($(#[$about])* pub const $known: Self = Self($code);)+

            /// The code, as stored and as forms send it.
            pub fn code(self) -> &'static str {
                self.0
            }

            /// Every one of the office, in the order of its pack.
            pub fn every() -> &'static [Self] {
                static EVERY: OnceLock<Vec<$name>> = OnceLock::new();
                EVERY.get_or_init(|| {
                    let codes: fn(&'static Pack) -> Vec<&'static str> = $codes;
                    codes(law::pack()).into_iter().map(Self).collect()
                })
            }
        }

        impl Code for $name {
            const TYPE: &'static str = stringify!($name);

            fn every() -> &'static [Self] {
                Self::every()
            }

            fn as_code(self) -> &'static str {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = Refusal;

            fn from_str(code: &str) -> Result<Self, Refusal> {
                let is_it = |one: &&Self| one.0 == code;
                Self::every().iter().find(is_it).copied().ok_or(Refusal::UnknownCode)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0)
            }
        }

        /// Out of the record. What the pack no longer lists stays readable: no case is lost
        /// because an office dropped a word. It has no words and no rules then, and every check
        /// stands before it.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                Ok(code.parse().unwrap_or_else(|_| Self(kept(code))))
            }
        }
    )+ };
}

codes_of_the_pack! {
    /// The law under which an issue is looked at.
    ///
    /// The constants are the laws of the office that ships, where the program has to name one:
    /// to read the registers of the United Kingdom.
    Regime(|pack| pack.laws.iter().map(|law| law.code.0.as_str()).collect()) {
        /// Health Service Commissioners Act 1993.
        HEALTH_1993 = "health-1993",
        /// Parliamentary Commissioner Act 1967.
        PARLIAMENTARY_1967 = "parliamentary-1967",
        /// Victims' Code complaints: PCA 1967 s.5(1A), as amended from 29 January 2025.
        VICTIMS_CODE = "victims-code",
    }

    /// The nations whose services differ.
    Nation(|pack| listed(pack, Fact::nation)) {
        ENGLAND = "england",
        WALES = "wales",
        SCOTLAND = "scotland",
        NORTHERN_IRELAND = "northern-ireland",
        /// All of the United Kingdom.
        UK = "uk",
    }

    /// What kind of service a complaint is about, as far as it decides who looks at it.
    Matter(|pack| listed(pack, Fact::service)) {
        NHS_CARE = "nhs-care",
        UK_GOVERNMENT = "uk-government",
        BENEFITS = "benefits",
        TAX = "tax",
        VICTIMS_CODE = "victims-code",
        COUNCIL = "council",
        SOCIAL_HOUSING = "social-housing",
        DEVOLVED_GOVERNMENT = "devolved-government",
        PRIVATE_HEALTH_CARE = "private-health-care",
        HEALTH_PROFESSIONAL = "health-professional",
        COURT_DECISION = "court-decision",
        ENERGY = "energy",
    }
}

impl Nation {
    /// The nation that stands for all of them; else the first of the office.
    pub fn anywhere() -> Self {
        let all = law::pack().office.all_nations.as_deref().and_then(|all| all.parse().ok());
        all.or_else(|| Self::every().first().copied()).unwrap_or(Self::UK)
    }
}

impl Regime {
    /// This law, if it is one of the office's: a register of a country may name another.
    pub fn of_this_office(self) -> Option<Self> {
        Self::every().contains(&self).then_some(self)
    }
}

fn listed(pack: &'static Pack, fact: Fact) -> Vec<&'static str> {
    let list = pack.lists.get(fact.name());
    list.into_iter().flatten().map(String::as_str).collect()
}

/// Keeps a code that the pack does not list for as long as the program runs, each once.
fn kept(code: String) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(there) = kept.get(code.as_str()) {
        return there;
    }
    let code: &'static str = code.leak();
    kept.insert(code);
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_names_is_in_the_pack_that_ships() {
        let laws = [Regime::HEALTH_1993, Regime::PARLIAMENTARY_1967, Regime::VICTIMS_CODE];
        assert_eq!(Regime::every().len(), laws.len());
        assert!(laws.iter().all(|law| Regime::every().contains(law)));
        let nations = [Nation::ENGLAND, Nation::WALES, Nation::SCOTLAND, Nation::NORTHERN_IRELAND];
        assert!(nations.iter().chain([&Nation::UK]).all(|it| Nation::every().contains(it)));
        let matters = [
            Matter::NHS_CARE,
            Matter::UK_GOVERNMENT,
            Matter::BENEFITS,
            Matter::TAX,
            Matter::VICTIMS_CODE,
            Matter::COUNCIL,
            Matter::SOCIAL_HOUSING,
            Matter::DEVOLVED_GOVERNMENT,
            Matter::PRIVATE_HEALTH_CARE,
            Matter::HEALTH_PROFESSIONAL,
            Matter::COURT_DECISION,
            Matter::ENERGY,
        ];
        assert!(matters.iter().all(|it| Matter::every().contains(it)));
    }

    #[test]
    fn what_the_pack_no_longer_lists_stays_readable_and_cannot_be_chosen() {
        let old: Matter = serde_json::from_str("\"telegrams\"").unwrap();
        let again: Matter = serde_json::from_str("\"telegrams\"").unwrap();

        assert_eq!(old, again);
        assert_eq!(serde_json::to_string(&old).unwrap(), "\"telegrams\"");
        assert_eq!("telegrams".parse::<Matter>(), Err(Refusal::UnknownCode));
    }
}
