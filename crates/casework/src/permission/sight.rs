//! How much of each section of a case somebody sees.
use crate::section::Section;

use super::Relation;

/// How much of a section somebody of a relation sees: the other half of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// What is theirs: sent by or to them, about them, asked of them.
    Own,
    /// What has been issued or shared with the parties.
    Shared,
    /// Nothing.
    Nothing,
}

/// What somebody of this relation sees of a section.
pub fn sight(relation: Relation, section: Section) -> Sight {
    use Section as S;
    match relation {
        Relation::Owner | Relation::Colleague | Relation::Manager | Relation::Program => {
            Sight::Whole
        }
        Relation::Stranger => Sight::Nothing,
        Relation::Complainant | Relation::Representative | Relation::RepresentativeLimited => {
            match section {
                S::Issues | S::Scope | S::Offers | S::Resolution | S::Referral => Sight::Whole,
                S::People | S::Papers | S::Messages | S::Notices | S::Comments => Sight::Own,
                S::Checks
                | S::Requests
                | S::Findings
                | S::Decision
                | S::Recommendations
                | S::Publication
                | S::Together => Sight::Shared,
                S::Desk | S::Signs | S::Evidence => Sight::Nothing,
            }
        }
        Relation::Organisation => match section {
            S::Issues
            | S::Papers
            | S::Messages
            | S::Notices
            | S::Requests
            | S::Comments
            | S::Offers
            | S::Recommendations => Sight::Own,
            S::People | S::Scope | S::Resolution | S::Findings | S::Decision | S::Publication => {
                Sight::Shared
            }
            S::Desk | S::Checks | S::Signs | S::Evidence | S::Referral | S::Together => {
                Sight::Nothing
            }
        },
        Relation::Member => match section {
            S::Issues | S::Scope | S::Referral => Sight::Whole,
            S::Messages | S::Notices | S::Papers => Sight::Own,
            S::People
            | S::Checks
            | S::Requests
            | S::Resolution
            | S::Findings
            | S::Decision
            | S::Recommendations
            | S::Publication
            | S::Together => Sight::Shared,
            S::Desk | S::Signs | S::Comments | S::Evidence | S::Offers => Sight::Nothing,
        },
        Relation::MemberLimited => match section {
            S::Referral => Sight::Whole,
            S::Messages | S::Notices | S::Papers => Sight::Own,
            S::People | S::Checks | S::Decision | S::Publication | S::Together => Sight::Shared,
            S::Issues
            | S::Scope
            | S::Requests
            | S::Resolution
            | S::Findings
            | S::Recommendations
            | S::Desk
            | S::Signs
            | S::Comments
            | S::Evidence
            | S::Offers => Sight::Nothing,
        },
    }
}
