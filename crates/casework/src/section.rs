//! The sections of a case: what one form changes, and what one reader may see.
use serde::{Deserialize, Serialize};

use crate::event::Event;

/// A named part of a case. A form carries the version of its section, so that two people at
/// work on different sections never get in each other's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Who is in it.
    People,
    /// What it is about.
    Issues,
    /// Owner, priorities, notes, delay.
    Desk,
    /// Papers sent.
    Papers,
    /// Messages.
    Messages,
    /// Notices.
    Notices,
    /// The Member of Parliament through whom it comes.
    Referral,
    /// The cases that it is worked on with.
    Together,
    /// Initial checks.
    Checks,
    /// Signs of a failing.
    Signs,
    /// Requests to organisations.
    Requests,
    /// Resolution.
    Resolution,
    /// Scope.
    Scope,
    /// Comments and their answers.
    Comments,
    /// The evidence log.
    Evidence,
    /// Offers.
    Offers,
    /// Findings and provisional views.
    Findings,
    /// The decision.
    Decision,
    /// Recommendations.
    Recommendations,
    /// The rendition and its publication.
    Publication,
}

impl Section {
    /// Every section.
    pub const ALL: [Self; 20] = [
        Self::People,
        Self::Issues,
        Self::Desk,
        Self::Papers,
        Self::Messages,
        Self::Notices,
        Self::Referral,
        Self::Together,
        Self::Checks,
        Self::Signs,
        Self::Requests,
        Self::Resolution,
        Self::Scope,
        Self::Comments,
        Self::Evidence,
        Self::Offers,
        Self::Findings,
        Self::Decision,
        Self::Recommendations,
        Self::Publication,
    ];

    /// The section an event belongs to.
    #[expect(clippy::too_many_lines, reason = "one line per event, so that none is forgotten")]
    pub fn of(event: &Event) -> Self {
        use Event as E;
        match event {
            E::PersonJoined { .. }
            | E::PersonChanged { .. }
            | E::CallerChecked { .. }
            | E::ReferredIn { .. }
            | E::AuthorityRecorded { .. }
            | E::AuthorityEnded { .. }
            | E::SignInGiven { .. } => Self::People,
            E::CaseOpened { .. }
            | E::IssueRaised { .. }
            | E::CarriedOver { .. }
            | E::BodyReferred { .. } => Self::Issues,
            E::OwnerNamed { .. }
            | E::PriorityGiven { .. }
            | E::PriorityTaken { .. }
            | E::RiskNoticed { .. }
            | E::RiskAnswered { .. }
            | E::NoteWritten { .. }
            | E::DelayExplained { .. }
            | E::Disposed { .. } => Self::Desk,
            E::PaperAdded { .. } => Self::Papers,
            E::MessageSent { .. } | E::MessageAnswered { .. } => Self::Messages,
            E::NoticeIssued { .. }
            | E::NoticeSent { .. }
            | E::NoticeFailed { .. }
            | E::NoticePrinted { .. }
            | E::NoticePosted { .. }
            | E::NoticeTold { .. }
            | E::NoticeMade { .. } => Self::Notices,
            E::ReferralAsked { .. }
            | E::ReferralAgreed { .. }
            | E::ReferralMade { .. }
            | E::ReferralDeclined { .. }
            | E::ReferralMoved { .. } => Self::Referral,
            E::CaseJoined { .. } | E::CaseParted { .. } | E::SpeakerDecided { .. } => {
                Self::Together
            }
            E::CheckAnswered { .. }
            | E::HandedOn { .. }
            | E::IssueTakenOn { .. }
            | E::IssueDeclined { .. }
            | E::IssueSentBack { .. }
            | E::IssueWoke { .. }
            | E::ChecksClosed { .. }
            | E::PrimaryOpened { .. } => Self::Checks,
            E::RequestMade { .. }
            | E::RequestChased { .. }
            | E::ExtensionAsked { .. }
            | E::ExtensionAnswered { .. }
            | E::RequestAnswered { .. }
            | E::RequestDropped { .. } => Self::Requests,
            E::SignsTested { .. } => Self::Signs,
            E::ResolutionProposed { .. }
            | E::ResolutionAgreed { .. }
            | E::ResolutionRefused { .. } => Self::Resolution,
            E::DetailedOpened { .. }
            | E::Investigated { .. }
            | E::ScopeProposed { .. }
            | E::ScopeAgreed { .. }
            | E::ScopeQuestioned { .. } => Self::Scope,
            E::CommentInvited { .. } | E::CommentMade { .. } | E::CommentAnswered { .. } => {
                Self::Comments
            }
            E::EvidenceLogged { .. } | E::CitationChecked { .. } => Self::Evidence,
            E::OfferMade { .. } | E::OfferAnswered { .. } => Self::Offers,
            E::FindingMade { .. } | E::ViewsShared { .. } => Self::Findings,
            E::DecisionDrafted { .. }
            | E::DecisionReturned { .. }
            | E::DecisionIssued { .. }
            | E::CaseWithdrawn { .. } => Self::Decision,
            E::RecommendationMade { .. }
            | E::RecommendationAnswered { .. }
            | E::ProofGiven { .. }
            | E::ProofReturned { .. }
            | E::PartConfirmed { .. }
            | E::RecommendationClosed { .. } => Self::Recommendations,
            E::RenditionDrafted { .. }
            | E::RenditionReviewed { .. }
            | E::RenditionApproved { .. }
            | E::RenditionReturned { .. }
            | E::PublicationWithheld { .. }
            | E::Published { .. }
            | E::TakenDown { .. }
            | E::SuccessorNamed { .. }
            | E::PublicationHeld { .. }
            | E::PublicationHoldEnded { .. } => Self::Publication,
        }
    }
}
