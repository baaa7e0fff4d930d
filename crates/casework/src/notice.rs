//! Who is told what, when something happens: pure, and the same on every channel.
use crate::{
    Day, Personal,
    case::Complaint,
    codes::{Joint, Means, NoticeKind, Place},
    event::{Event, Letter},
    id::NoticeNo,
    people::{Party, Preferences},
};

/// Somebody to be told something, in the transaction of what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// Whom.
    pub to: Party,
    /// What.
    pub kind: NoticeKind,
}

/// Everybody who must be told because of these events. `case` is as it stands after them, today.
/// Nobody is told of what they did themselves (`by`), except that it was received or ended.
pub fn tellings(case: &Complaint, events: &[Event], by: Option<Party>, today: Day) -> Vec<Telling> {
    let mut all: Vec<Telling> = Vec::new();
    // The letter that a stage begins, or that two cases are worked on together, says who has the case: no second letter about that.
    let opens =
        |event: &Event| matches!(event, Event::PrimaryOpened { .. } | Event::DetailedOpened { .. });
    let joins = |event: &Event| matches!(event, Event::CaseJoined { .. });
    let opens = events.iter().any(|event| opens(event) || joins(event));
    for event in events {
        for telling in of_event(case, event, today) {
            if opens && telling.kind == NoticeKind::OwnerChanged {
                continue;
            }
            // Who begins or ends a complaint has it in writing.
            let written = matches!(telling.kind, NoticeKind::Received | NoticeKind::Withdrawn);
            let own = Some(telling.to) == by && !written;
            if !own && !all.contains(&telling) {
                all.push(telling);
            }
        }
    }
    all
}

#[expect(clippy::too_many_lines, reason = "one arm per event: who is told what, at a glance")]
fn of_event(case: &Complaint, event: &Event, today: Day) -> Vec<Telling> {
    use Event as E;
    use NoticeKind as K;
    let person = case.correspondent(today).map(|person| Party::Person(person.no));
    let bodies: Vec<Party> = case.involved().into_iter().map(Party::Organisation).collect();
    let tell = |kind: K, to: Vec<Party>| to.into_iter().map(|to| Telling { to, kind }).collect();
    // Reports and statements of reasons go to the member who referred it (PCA s.10(1), HSCA s.14).
    let member = case.member().map(Party::Member);
    let them = |kind: K| tell(kind, person.into_iter().collect());
    let with_member = |kind: K| tell(kind, person.into_iter().chain(member).collect());
    let both = |kind: K| tell(kind, person.into_iter().chain(bodies.clone()).collect());
    let all =
        |kind: K| tell(kind, person.into_iter().chain(bodies.clone()).chain(member).collect());
    match event {
        E::CaseOpened { .. } => them(K::Received),
        E::IssueTakenOn { .. } => with_member(K::TakenOn),
        E::IssueDeclined { .. } => with_member(K::Declined),
        E::IssueSentBack { .. } => them(K::NotYetReady),
        E::HandedOn { .. } => them(K::HandedOn),
        E::IssueWoke { .. } => them(K::Woken),
        E::PrimaryOpened { .. } => all(K::PrimaryOpened),
        E::RequestMade { to, .. } => tell(K::RequestMade, vec![Party::Organisation(*to)]),
        E::RequestChased { request } => {
            let asked = case.requests.get(request);
            tell(
                K::RequestChased,
                asked.map(|asked| Party::Organisation(asked.to)).into_iter().collect(),
            )
        }
        E::ExtensionAnswered { request, .. } => {
            let asked = case.requests.get(request);
            tell(
                K::ExtensionAnswered,
                asked.map(|asked| Party::Organisation(asked.to)).into_iter().collect(),
            )
        }
        E::ResolutionProposed { .. } => both(K::ResolutionProposed),
        E::ScopeProposed { .. } => them(K::ScopeProposed),
        E::DetailedOpened { .. } => all(K::DetailedOpened),
        E::CommentInvited { on: crate::codes::CommentOn::Allegations, party, .. } => {
            tell(K::AllegationsPut, vec![*party])
        }
        E::OfferMade { .. } => them(K::OfferMade),
        E::ViewsShared { .. } => both(K::ViewsShared),
        E::CommentAnswered { comment, .. } => {
            let made = case.comments.get(comment);
            tell(K::CommentAnswered, made.map(|made| made.party).into_iter().collect())
        }
        E::DecisionIssued { .. } => all(K::DecisionIssued),
        E::RecommendationMade { to, .. } => {
            tell(K::RecommendationMade, vec![Party::Organisation(*to)])
        }
        E::RecommendationAnswered { .. } => them(K::RecommendationAnswered),
        E::ProofReturned { recommendation, .. } => {
            let asked = case.recommendations.get(recommendation);
            tell(
                K::ProofReturned,
                asked.map(|asked| Party::Organisation(asked.to)).into_iter().collect(),
            )
        }
        E::PartConfirmed { .. } => both(K::ComplianceConfirmed),
        E::MessageSent { from: Party::Office, to, .. } => tell(K::MessageWaiting, vec![*to]),
        E::OwnerNamed { owner: crate::event::Owner::Officer(_), .. } => them(K::OwnerChanged),
        E::DelayExplained { .. } => them(K::DelayExplained),
        E::RenditionApproved { .. } => them(K::ToBePublished),
        E::Published { .. } => all(K::Published),
        E::CaseJoined { joint: Joint::WorkTogether, .. } => them(K::Joined),
        E::CaseJoined { place: Place::Follows, .. } => with_member(K::SentTwice),
        E::CaseParted { joint: Joint::SentTwice, place: Place::Leads, .. } => Vec::new(),
        E::CaseParted { .. } => them(K::Parted),
        E::ReferralAgreed { .. } => tell(K::ReferralAsked, member.into_iter().collect()),
        E::ReferralMade { .. } => them(K::ReferralMade),
        E::ReferralDeclined { .. } => them(K::ReferralDeclined),
        E::ReferralMoved { .. } => with_member(K::ReferralMoved),
        E::CaseWithdrawn { .. } => all(K::Withdrawn),
        E::SpeakerDecided { .. } => them(K::SpeakerDecided),
        E::AuthorityRecorded { .. } => {
            let theirs = case.complainant().filter(|it| it.can_be_reached());
            tell(K::AuthoritySeen, theirs.map(|it| Party::Person(it.no)).into_iter().collect())
        }
        E::AuthorityEnded { person: acting, .. } => {
            tell(K::AuthorityEnded, person.into_iter().chain([Party::Person(*acting)]).collect())
        }
        _ => Vec::new(),
    }
}

impl Complaint {
    /// Issues notices, each in the means and the print that its reader asked for. An
    /// organisation reads its portal, so it is told by e-mail that there is news.
    pub fn issue_notices(&self, letters: Vec<(Telling, Letter)>) -> Vec<Event> {
        let last = self.notices.keys().next_back().map_or(0, |no| no.0);
        let numbered = (last + 1..).map(NoticeNo).zip(letters);
        let issued = numbered.map(|(notice, (Telling { to, kind }, letter))| {
            let Preferences { means, large_print, adjustments, .. } = self.preferences_of(to);
            // An e-mail would say that they have been told, when they cannot read it.
            let by_hand = !adjustments.made_by_hand().is_empty() && means == Means::Email;
            let means = if by_hand { Means::Post } else { means };
            let letter = Personal::Known(letter);
            Event::NoticeIssued { notice, to, kind, means, large_print, letter }
        });
        issued.collect()
    }

    /// How a party wants to be written to.
    pub fn preferences_of(&self, party: Party) -> Preferences {
        let portal = Preferences { means: Means::Email, ..Preferences::default() };
        match party {
            Party::Person(no) => {
                self.people.get(&no).map(|person| person.preferences).unwrap_or_default()
            }
            Party::Organisation(_) | Party::Member(_) | Party::Office => portal,
        }
    }
}
