//! What a fact can say.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Moment;

/// A code that the office pack declares, such as a law or a nation.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Code(pub String);

impl From<&str> for Code {
    fn from(code: &str) -> Self {
        Self(code.to_owned())
    }
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A day, or never.
    Moment(Moment),
    /// One code of a list.
    Code(Code),
    /// Some codes of a list: all that apply.
    Codes(BTreeSet<Code>),
}

macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $code:literal,)+ })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$about])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every code.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// Its code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl From<$name> for Value {
            fn from(value: $name) -> Self {
                Self::Code(value.code().into())
            }
        }
    )+ };
}

fixed! {
    /// Who complains: a person, or what kind of body.
    Complainant {
        /// A person.
        Individual = "individual",
        /// A company, charity or group that is not public.
        Body = "body",
        /// A council or other local authority.
        LocalAuthority = "local-authority",
        /// Another authority or body of the public service; also one whose kind is not known.
        PublicAuthority = "public-authority",
        /// An authority that runs a nationalised industry.
        NationalisedIndustry = "nationalised-industry",
        /// A body whose members are appointed by the Crown or by ministers.
        CrownAppointed = "crown-appointed-body",
        /// A body whose money comes mainly from Parliament.
        ParliamentFunded = "parliament-funded-body",
        /// A body of the health service.
        HealthBody = "health-body",
    }

    /// The person to whom it happened, as far as it decides who may complain.
    Affected {
        /// The person who complains.
        Themself = "themself",
        /// Somebody else, who can act for themself.
        CanAct = "can-act",
        /// Somebody else, who cannot act for themself.
        CannotAct = "cannot-act",
        /// Somebody who has died.
        Died = "died",
    }

    /// What ties who complains to the person to whom it happened.
    Tie {
        /// Executor or administrator of the estate.
        PersonalRepresentative = "personal-representative",
        /// A member of the family.
        Family = "family",
        /// Another person who is suitable to represent them.
        SuitableIndividual = "suitable-individual",
        /// A body that is suitable to represent them, such as an advocacy charity.
        SuitableBody = "suitable-body",
        /// None of these.
        Other = "other",
    }

    /// Whether there is, or was, a legal way to put it right.
    Remedy {
        /// No tribunal and no court.
        None = "none",
        /// An appeal, reference or review before a tribunal.
        Tribunal = "tribunal",
        /// Proceedings in a court of law.
        Court = "court",
        /// One of the two; it is not known which.
        Either = "tribunal-or-court",
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<Code> for Value {
    fn from(code: Code) -> Self {
        Self::Code(code)
    }
}

impl From<BTreeSet<Code>> for Value {
    fn from(codes: BTreeSet<Code>) -> Self {
        Self::Codes(codes)
    }
}
