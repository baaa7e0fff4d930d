//! Identifiers: one type for each thing, so that none can be taken for another.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = <$inner as std::str::FromStr>::Err;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+ };
}

identifiers! {
    /// Somebody who can sign in.
    AccountId(Uuid);
    /// A case. Never shown: people quote its [`Reference`](crate::Reference).
    CaseId(Uuid);
    /// Somebody who got in touch.
    ContactId(Uuid);
    /// A file as it lies in the store of papers.
    FileId(Uuid);
    /// A Member of Parliament of the register.
    MemberId(Uuid);
    /// A report for Parliament and the public.
    ReportId(Uuid);
    /// An organisation of the register.
    OrganisationId(Uuid);
    /// A saved question.
    QuestionId(Uuid);
    /// A comment, counted within its case.
    CommentNo(u32);
    /// An item of the evidence log, counted within its case.
    EvidenceNo(u32);
    /// An issue (head of complaint), counted within its case.
    IssueNo(u32);
    /// A message, counted within its case.
    MessageNo(u32);
    /// A notice, counted within its case.
    NoticeNo(u32);
    /// An offer to put things right, counted within its case.
    OfferNo(u32);
    /// A paper, counted within its case.
    PaperNo(u32);
    /// A person of the case, counted within it.
    PersonNo(u32);
    /// A recommendation, counted within its case.
    RecommendationNo(u32);
    /// A request for information, counted within its case.
    RequestNo(u32);
}

impl AccountId {
    /// The program itself, when the calendar does something that nobody asked for.
    pub const PROGRAM: Self = Self(Uuid::nil());
}

impl MemberId {
    /// The member with this code of the register, such as `parliament:1382`: the same code gives
    /// the same identifier on every machine.
    pub fn of_code(code: &str) -> Self {
        const REGISTER: Uuid = Uuid::from_u128(0x2c6b_9c0e_58f4_4d0f_9a37_6be0_1f6d_44a8);
        Self(Uuid::new_v5(&REGISTER, code.as_bytes()))
    }
}

impl OrganisationId {
    /// The organisation with this code of the register, such as `ods:R1A`: the same code
    /// gives the same identifier on every machine.
    pub fn of_code(code: &str) -> Self {
        const REGISTER: Uuid = Uuid::from_u128(0x5fd3_31d1_0a0e_4bd0_8d1b_3f2a_7c61_90e4);
        Self(Uuid::new_v5(&REGISTER, code.as_bytes()))
    }
}
