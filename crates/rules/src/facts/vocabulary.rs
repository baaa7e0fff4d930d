//! Every fact there is, declared once: its type, what it says, and which way favours whoever
//! complains.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Affected, Code, Complainant, Remedy, Tie, Value};
use crate::Moment;

/// What a fact can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// A day, or never.
    Moment,
    /// One code.
    Code(Values),
    /// Some codes.
    Codes(Values),
}

/// Where the codes of a fact are declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// In the office pack, under the fact's name.
    OfThePack,
    /// The identifiers of the rules of the pack.
    RuleIds,
    /// Here.
    Fixed(&'static [&'static str]),
}

/// Which change of a fact is in favour of whoever complains: what must never make an answer worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Favour {
    /// It says where to look, not for whom it speaks.
    Neither,
    /// A yes.
    Yes,
    /// A no.
    No,
    /// An earlier day.
    Earlier,
    /// A later day, or never.
    Later,
    /// This code.
    Best(&'static str),
    /// Fewer codes.
    Fewer,
    /// More codes.
    More,
}

macro_rules! facts {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty, $kind:expr, $favour:expr;)+) => {
        /// What is known about one issue of a complaint. What is left out is unknown.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        pub struct Facts { $(
            $(#[doc = $doc])+
            #[serde(skip_serializing_if = "Option::is_none")]
            pub $name: Option<$type>,
        )+ }

        /// The name of a fact.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[expect(non_camel_case_types, reason = "a fact is spelt the same in a rule, in data and here")]
        pub enum Fact { $($(#[doc = $doc])+ $name,)+ }

        impl Fact {
            /// Every fact, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its name, as rules and data spell it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            /// What it says, for whoever writes a rule.
            pub fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc,)+).trim_ascii(),)+ }
            }

            /// What it can hold.
            pub fn kind(self) -> Kind {
                match self { $(Self::$name => $kind,)+ }
            }

            /// Which change of it favours whoever complains.
            pub fn favour(self) -> Favour {
                match self { $(Self::$name => $favour,)+ }
            }
        }

        impl Facts {
            /// What is known of a fact.
            pub fn get(&self, fact: Fact) -> Option<Value> {
                match fact { $(Fact::$name => self.$name.clone().map(Value::from),)+ }
            }
        }
    };
}

use Favour::{Best, Earlier, Fewer, Later, More, Neither, No, Yes};
use Values::{Fixed, OfThePack, RuleIds};

facts! {
    /// The law under which it would be looked at, where a register or an officer says so; `none`: no law of the office. Left out, it is worked out from the nation and the service.
    law: Code, Kind::Code(OfThePack), Neither;
    /// Where it happened.
    nation: Code, Kind::Code(OfThePack), Neither;
    /// What kind of service it was.
    service: Code, Kind::Code(OfThePack), Neither;
    /// What kind of organisation it is.
    body_kind: Code, Kind::Code(OfThePack), Neither;
    /// Whether the register has the organisation as one that the office looks at.
    listed: bool, Kind::Flag, Yes;
    /// Whether the public service arranged or paid for what an independent provider did.
    arranged_publicly: bool, Kind::Flag, Yes;
    /// Whether the law lists the organisation only in part.
    partly_listed: bool, Kind::Flag, No;
    /// Whether it concerns the part of the organisation that the law lists.
    in_listed_part: bool, Kind::Flag, Yes;
    /// Whether a cross-border body acted in a devolved matter.
    devolved_matter: bool, Kind::Flag, No;
    /// Whether the organisation acted as an administration, not as a maker of law or a judge.
    administrative: bool, Kind::Flag, Yes;
    /// Whether they say that it did them an injustice or hardship.
    claims_injustice: bool, Kind::Flag, Yes;
    /// Whether they say that the organisation did something wrong: maladministration, or a failure in or of a service.
    claims_fault: bool, Kind::Flag, Yes;
    /// Whether they say that a duty was owed to them under the code, and not kept.
    claims_duty: bool, Kind::Flag, Yes;
    /// Whether they only disagree with a decision, and say nothing against how it was made.
    merits_only: bool, Kind::Flag, No;
    /// Whether the decision used clinical judgment.
    clinical_judgment: bool, Kind::Flag, Yes;
    /// The matters left out by the law that it touches: all of them; empty: none.
    matters: BTreeSet<Code>, Kind::Codes(OfThePack), Fewer;
    /// Of those matters, the ones whose exception holds.
    exempt: BTreeSet<Code>, Kind::Codes(OfThePack), More;
    /// Who complains.
    complainant: Complainant, Kind::Code(Fixed(Complainant::CODES)), Best("individual");
    /// To whom it happened.
    affected: Affected, Kind::Code(Fixed(Affected::CODES)), Neither;
    /// What ties who complains to the person to whom it happened.
    tie: Tie, Kind::Code(Fixed(Tie::CODES)), Best("personal-representative");
    /// Whether the person to whom it happened has authorised who complains.
    authorised: bool, Kind::Flag, Yes;
    /// Whether the complaint is in writing.
    in_writing: bool, Kind::Flag, Yes;
    /// Whether the office wrote it down for somebody who finds writing hard, and read it back.
    written_down: bool, Kind::Flag, Yes;
    /// Whether they live in the country, or did when they died.
    resident: bool, Kind::Flag, Yes;
    /// Whether they were in the country, or on a ship, aircraft or installation of it, when it happened.
    present: bool, Kind::Flag, Yes;
    /// Whether it concerns rights or obligations that arose in the country.
    rights_here: bool, Kind::Flag, Yes;
    /// Whether a consul acted abroad.
    consular: bool, Kind::Flag, Yes;
    /// Whether they have a right of abode in the country.
    right_of_abode: bool, Kind::Flag, Yes;
    /// The day on which the complaint reached a member of the legislature; `never`: it has not.
    reached_member: Moment, Kind::Moment, Earlier;
    /// Whether that member sits in the House whose members may refer.
    sitting_member: bool, Kind::Flag, Yes;
    /// Whether who complains agreed that the member refers it.
    consent: bool, Kind::Flag, Yes;
    /// Whether the member asked for an investigation.
    member_asks: bool, Kind::Flag, Yes;
    /// The day on which the person first knew of the matter.
    noticed: Moment, Kind::Moment, Later;
    /// The day on which the complaint reached the office; `never`: it has not.
    received: Moment, Kind::Moment, Earlier;
    /// The day on which they complained to the organisation; `never`: they have not.
    complained: Moment, Kind::Moment, Earlier;
    /// The day of the organisation's final answer; `never`: there is none.
    answered: Moment, Kind::Moment, Earlier;
    /// Whether the organisation is not making progress with it.
    stalled: bool, Kind::Flag, Yes;
    /// Whether a second complaint handler, set up for that organisation, has still to be used.
    second_tier_open: bool, Kind::Flag, No;
    /// The day on which a provider ceased to be one; `never`: it still is.
    provider_ended: Moment, Kind::Moment, Later;
    /// The tribunal or court to which they can or could go.
    remedy: Remedy, Kind::Code(Fixed(Remedy::CODES)), Best("none");
    /// Whether they went there.
    remedy_used: bool, Kind::Flag, No;
    /// Whether it is not reasonable to expect them to go, or to have gone, there.
    remedy_not_reasonable: bool, Kind::Flag, Yes;
    /// Whether the organisation itself refers the complaint to the office.
    body_refers: bool, Kind::Flag, Neither;
    /// The day on which the organisation that refers it received the complaint.
    body_received: Moment, Kind::Moment, Later;
    /// The day on which the organisation referred it.
    body_referred: Moment, Kind::Moment, Earlier;
    /// Another ombudsman to whom part of it belongs; `none`: nobody.
    joint_with: Code, Kind::Code(OfThePack), Best("none");
    /// Whether that ombudsman was consulted, and the person told how to go there.
    consulted: bool, Kind::Flag, Yes;
    /// Whether both offices would investigate it together.
    joint: bool, Kind::Flag, No;
    /// Whether the person agreed that both offices investigate it together.
    joint_consent: bool, Kind::Flag, Yes;
    /// Whether what it did to them was slight and short: annoyance, frustration, worry or inconvenience, usually once.
    minor: bool, Kind::Flag, No;
    /// The rules that a person at the office has let it through, with a recorded reason.
    waived: BTreeSet<Code>, Kind::Codes(RuleIds), More;
}

impl Fact {
    /// The fact of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.name() == name)
    }
}
