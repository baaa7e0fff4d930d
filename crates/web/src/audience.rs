//! The kinds of people who open a page, as doors and navigation tell them apart.
use casework::permission::{Actor, Standing};

/// A kind of visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Not signed in.
    Anonymous,
    /// Somebody who complains, or acts for one.
    Person,
    /// Somebody who answers for an organisation.
    Organisation,
    /// The same, who may invite colleagues.
    OrganisationManager,
    /// Somebody who works for a Member of Parliament.
    Member,
    /// The same, who may invite colleagues.
    MemberManager,
    /// An officer who works on cases.
    Caseworker,
    /// An officer who manages others.
    Manager,
    /// An officer who looks after accounts, and sees no case for that.
    Administrator,
    /// An officer who is both.
    ManagingAdministrator,
}

impl Audience {
    /// Every kind, in the order of the printed table.
    pub const ALL: [Self; 10] = [
        Self::Anonymous,
        Self::Person,
        Self::Organisation,
        Self::OrganisationManager,
        Self::Member,
        Self::MemberManager,
        Self::Caseworker,
        Self::Manager,
        Self::Administrator,
        Self::ManagingAdministrator,
    ];

    /// Whether they work in the office.
    pub fn is_staff(self) -> bool {
        matches!(
            self,
            Self::Caseworker | Self::Manager | Self::Administrator | Self::ManagingAdministrator
        )
    }

    /// The kind that an actor is; nobody signed in is [`Audience::Anonymous`].
    pub fn of(actor: Option<&Actor>) -> Self {
        match actor.map(|actor| actor.standing) {
            None | Some(Standing::Program) => Self::Anonymous,
            Some(Standing::Public) => Self::Person,
            Some(Standing::Organisation { manager: false, .. }) => Self::Organisation,
            Some(Standing::Organisation { manager: true, .. }) => Self::OrganisationManager,
            Some(Standing::Member { manager: false, .. }) => Self::Member,
            Some(Standing::Member { manager: true, .. }) => Self::MemberManager,
            Some(Standing::Staff { manager: false, administrator: false }) => Self::Caseworker,
            Some(Standing::Staff { manager: true, administrator: false }) => Self::Manager,
            Some(Standing::Staff { manager: false, administrator: true }) => Self::Administrator,
            Some(Standing::Staff { manager: true, administrator: true }) => {
                Self::ManagingAdministrator
            }
        }
    }

    /// What it is called in the printed table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "not signed in",
            Self::Person => "complainant or representative",
            Self::Organisation => "organisation",
            Self::OrganisationManager => "organisation, manager",
            Self::Member => "member’s office",
            Self::MemberManager => "member’s office, manager",
            Self::Caseworker => "caseworker",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
            Self::ManagingAdministrator => "manager and administrator",
        }
    }
}
