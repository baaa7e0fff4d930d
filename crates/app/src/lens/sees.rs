//! The permission table, applied to one event: shown whole, as a fact, or not at all.
use std::collections::BTreeSet;

use casework::{
    Complaint, Day, Event,
    codes::{Joint, Role},
    id::{OrganisationId, PaperNo, PersonNo},
    people::Party,
    permission::{Actor, Relation, Sight, Standing, sight},
    section::Section,
};

/// How much of an event is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Nothing, not even that it happened.
    Nothing,
    /// That it happened.
    Fact,
    /// What it says, too.
    Words,
}

/// One reader's lens on one case.
pub(super) struct Lens<'a> {
    pub(super) case: &'a Complaint,
    pub(super) relation: Relation,
    /// The parties whose things are the reader's own.
    side: BTreeSet<Party>,
    /// The reader, where they are a person of the case.
    person: Option<PersonNo>,
}

impl<'a> Lens<'a> {
    pub(super) fn of(case: &'a Complaint, actor: &Actor, today: Day) -> Self {
        let relation = Relation::of(actor, case, today);
        let (mut side, mut person) = (BTreeSet::new(), None);
        match (actor.standing, relation) {
            (
                Standing::Public,
                Relation::Complainant | Relation::Representative | Relation::RepresentativeLimited,
            ) => {
                let own = case.people.values().find(|one| one.account == Some(actor.account));
                person = own.map(|one| one.no);
                // Who complains, who acts for them and to whom it happened are one side.
                let with_them = |role: &Role| *role != Role::Named;
                let together = case.people.values().filter(|one| one.roles.iter().any(with_them));
                side.extend(together.map(|one| Party::Person(one.no)));
                side.extend(person.map(Party::Person));
            }
            (Standing::Organisation { of, .. }, Relation::Organisation) => {
                side.insert(Party::Organisation(of));
            }
            (Standing::Member { of, .. }, Relation::Member | Relation::MemberLimited) => {
                side.insert(Party::Member(of));
            }
            _ => {}
        }
        Self { case, relation, side, person }
    }

    /// Whether this party is the reader's own side.
    pub(super) fn is_own_side(&self, party: Party) -> bool {
        self.side.contains(&party)
    }

    /// Whether this party is the reader, where they are a person of the case.
    pub(super) fn is_reader(&self, party: Party) -> bool {
        self.person.is_some_and(|no| party == Party::Person(no))
    }

    /// Whether the reader works here.
    pub(super) fn is_office(&self) -> bool {
        self.relation.is_office()
    }

    pub(super) fn shows(&self, event: &Event) -> Shown {
        match sight(self.relation, Section::of(event)) {
            Sight::Whole => Shown::Words,
            Sight::Own if self.is_own(event) => Shown::Words,
            Sight::Shared => self.shared(event),
            Sight::Own | Sight::Nothing => Shown::Nothing,
        }
    }

    pub(super) fn shows_paper(&self, no: PaperNo) -> bool {
        let Some(paper) = self.case.papers.get(&no) else { return false };
        match sight(self.relation, Section::Papers) {
            Sight::Whole => true,
            Sight::Own => {
                let mut messages = self.case.messages.values();
                self.is_own_side(paper.from)
                    || messages.any(|sent| self.is_own_side(sent.to) && sent.papers.contains(&no))
            }
            Sight::Shared | Sight::Nothing => false,
        }
    }

    fn is_organisation(&self, id: OrganisationId) -> bool {
        self.is_own_side(Party::Organisation(id))
    }

    /// Whether an event is the reader's own: sent by or to them, about them, asked of them.
    fn is_own(&self, event: &Event) -> bool {
        use Event as E;
        let case = self.case;
        match event {
            E::PersonJoined { person, .. }
            | E::PersonChanged { person, .. }
            | E::CallerChecked { person, .. }
            | E::SignInGiven { person, .. } => self.person == Some(*person),
            E::AuthorityRecorded { person, .. } | E::AuthorityEnded { person, .. } => {
                self.is_own_side(Party::Person(*person))
            }
            E::IssueRaised { issue, organisation, .. } => {
                let taken_on = case.issues.get(issue).is_some_and(|it| it.state.is_taken_on());
                taken_on && self.is_organisation(*organisation)
            }
            E::PaperAdded { paper, .. } => self.shows_paper(*paper),
            E::MessageSent { from, to, .. } => self.is_own_side(*from) || self.is_own_side(*to),
            E::MessageAnswered { message, .. } => {
                let sent = case.messages.get(message);
                sent.is_some_and(|sent| self.is_own_side(sent.from))
            }
            // That an e-mail said there is news, or that a letter was printed, is no news.
            E::NoticeIssued { notice, .. }
            | E::NoticeFailed { notice, .. }
            | E::NoticeTold { notice, .. }
            | E::NoticeMade { notice, .. }
            | E::NoticePosted { notice, .. } => {
                case.notices.get(notice).is_some_and(|told| self.is_own_side(told.to))
            }
            E::CommentInvited { party, .. } | E::CommentMade { party, .. } => {
                self.is_own_side(*party)
            }
            E::CommentAnswered { comment, .. } => {
                case.comments.get(comment).is_some_and(|made| self.is_own_side(made.party))
            }
            _ => self.is_asked_of_them(event),
        }
    }

    fn is_asked_of_them(&self, event: &Event) -> bool {
        use Event as E;
        let case = self.case;
        match event {
            E::RequestMade { request, .. }
            | E::RequestChased { request, .. }
            | E::ExtensionAsked { request, .. }
            | E::ExtensionAnswered { request, .. }
            | E::RequestAnswered { request, .. }
            | E::RequestDropped { request, .. } => {
                case.requests.get(request).is_some_and(|asked| self.is_organisation(asked.to))
            }
            E::OfferMade { offer, .. } | E::OfferAnswered { offer, .. } => {
                case.offers.get(offer).is_some_and(|made| self.is_organisation(made.by))
            }
            E::RecommendationMade { recommendation, .. }
            | E::RecommendationAnswered { recommendation, .. }
            | E::ProofGiven { recommendation, .. }
            | E::ProofReturned { recommendation, .. }
            | E::PartConfirmed { recommendation, .. }
            | E::RecommendationClosed { recommendation, .. } => {
                let asked = case.recommendations.get(recommendation);
                case.decision.is_some() && asked.is_some_and(|asked| self.is_organisation(asked.to))
            }
            _ => false,
        }
    }

    /// How much of an event of a shared section has been issued or shared with the parties.
    fn shared(&self, event: &Event) -> Shown {
        use Event as E;
        match event {
            E::IssueDeclined { .. }
            | E::IssueSentBack { .. }
            | E::ResolutionProposed { .. }
            | E::ViewsShared { .. } => Shown::Words,
            E::ResolutionRefused { by, .. } if self.is_own_side(*by) => Shown::Words,
            E::RecommendationMade { .. } | E::RecommendationAnswered { .. }
                if self.case.decision.is_some() =>
            {
                Shown::Words
            }
            E::ProofGiven { .. } | E::PartConfirmed { .. } | E::RecommendationClosed { .. }
                if self.case.decision.is_some() =>
            {
                Shown::Fact
            }
            // Who sent the same complaint twice reads that it is one. That two people complain about
            // the same is told to neither.
            E::CaseJoined { joint: Joint::SentTwice, .. }
            | E::CaseParted { joint: Joint::SentTwice, .. }
            | E::IssueTakenOn { .. }
            | E::IssueWoke { .. }
            | E::ChecksClosed { .. }
            | E::PrimaryOpened { .. }
            | E::RequestMade { .. }
            | E::RequestChased { .. }
            | E::RequestAnswered { .. }
            | E::RequestDropped { .. }
            | E::ExtensionAnswered { granted: true, .. }
            | E::ResolutionAgreed { .. }
            | E::ResolutionRefused { .. }
            | E::DetailedOpened { .. }
            | E::Investigated { .. }
            | E::ScopeAgreed { .. }
            | E::DecisionIssued { .. }
            | E::CaseWithdrawn { .. }
            | E::RenditionApproved { .. }
            | E::PublicationWithheld { .. }
            | E::Published { .. }
            | E::TakenDown { .. }
            | E::SuccessorNamed { .. }
            | E::PublicationHeld { .. }
            | E::PublicationHoldEnded { .. }
            | E::HandedOn { .. } => Shown::Fact,
            _ => Shown::Nothing,
        }
    }
}
