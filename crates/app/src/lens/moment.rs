//! One moment of a case, as one reader sees it.
use std::borrow::Cow;

use casework::{
    Complaint, Day, Event, Reference,
    codes::{Code, Language},
    event::{Owner, name_of},
    id::{AccountId, MemberId, OrganisationId, PaperNo, PersonNo},
    people::Party,
    record::Told,
    section::Section,
};
use words::{Arg, Words, code_key};

use super::sees::{Lens, Shown};
use crate::desk::Names;

/// Something that a moment speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A number within the case.
    Number(u32),
    /// A day.
    Day(Day),
    /// A side of the case.
    Party(Party),
    /// The reader's own side.
    You,
    /// An officer.
    Account(AccountId),
    /// Another case, as people quote it.
    Case(Reference),
    /// A name of a register.
    Name(String),
    /// What stands under a key.
    Key(String),
}

/// One moment of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Its place in the story.
    pub position: i64,
    /// The day.
    pub day: Day,
    /// Microseconds UTC on the office clock.
    pub recorded_at: i64,
    /// The section it belongs to.
    pub section: Section,
    /// The name of what happened: its sentence stands under `moment-<name>`.
    pub name: String,
    /// Who did it. Only for readers who work here.
    pub by: Option<AccountId>,
    /// What its sentence speaks of.
    pub things: Vec<(&'static str, Thing)>,
    /// What was said, where this reader may read it.
    pub words: String,
    /// What came with it, as far as this reader may open it.
    pub papers: Vec<PaperNo>,
}

impl Moment {
    /// The moment of an event, if the lens shows it.
    pub(super) fn seen(lens: &Lens<'_>, told: &Told<Event>) -> Option<Self> {
        let shown = lens.shows(&told.event);
        if shown == Shown::Nothing {
            return None;
        }
        let words = if shown == Shown::Words { said(&told.event) } else { String::new() };
        let papers = papers(&told.event).into_iter().filter(|paper| lens.shows_paper(*paper));
        // A letter goes to one person of a side: to the others of it, it is theirs, not yours.
        let is_letter = matches!(told.event, Event::NoticeIssued { .. });
        let own = |(name, thing)| match thing {
            Thing::Party(party @ Party::Person(_)) if is_letter && !lens.is_reader(party) => {
                (name, thing)
            }
            Thing::Party(party) if lens.is_own_side(party) => (name, Thing::You),
            thing => (name, thing),
        };
        Some(Self {
            position: told.position,
            day: told.day,
            recorded_at: told.recorded_at,
            section: Section::of(&told.event),
            name: name_of(&told.event),
            by: lens.is_office().then_some(AccountId(told.actor)),
            things: things(lens.case, &told.event).into_iter().map(own).collect(),
            words,
            papers: papers.collect(),
        })
    }

    /// The sentence, in a language.
    pub fn sentence(
        &self,
        words: &Words,
        language: Language,
        case: &Complaint,
        names: &Names,
    ) -> String {
        let args: Vec<(&str, Arg)> =
            self.things.iter().map(|(name, thing)| (*name, arg(thing, case, names))).collect();
        begun(&words.say(language, &format!("moment-{}", self.name), &args))
    }

    /// The organisations and accounts that it names.
    pub fn organisations(&self) -> impl Iterator<Item = OrganisationId> {
        self.things.iter().filter_map(|(_, thing)| match thing {
            Thing::Party(Party::Organisation(id)) => Some(*id),
            _ => None,
        })
    }

    /// The members that it names.
    pub fn members(&self) -> impl Iterator<Item = MemberId> {
        self.things.iter().filter_map(|(_, thing)| match thing {
            Thing::Party(Party::Member(id)) => Some(*id),
            _ => None,
        })
    }

    /// The accounts that it names.
    pub fn accounts(&self) -> impl Iterator<Item = AccountId> {
        let named = self.things.iter().filter_map(|(_, thing)| match thing {
            Thing::Account(id) => Some(*id),
            _ => None,
        });
        named.chain(self.by)
    }
}

/// A sentence that begins as sentences do, whoever it begins with.
fn begun(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn arg(thing: &Thing, case: &Complaint, names: &Names) -> Arg {
    match thing {
        Thing::Number(number) => (*number).into(),
        Thing::Day(day) => (*day).into(),
        Thing::Case(reference) => reference.to_string().into(),
        Thing::You => Arg::Key(Cow::Borrowed("lens-you")),
        Thing::Name(name) => Arg::Text(name.clone()),
        Thing::Key(key) => Arg::Key(Cow::Owned(key.clone())),
        Thing::Party(Party::Office) => Arg::Key(Cow::Borrowed("lens-office")),
        Thing::Party(Party::Organisation(id)) => {
            named(names.organisation(*id), "lens-organisation")
        }
        Thing::Party(Party::Member(id)) => named(names.member(*id), "lens-member"),
        Thing::Party(Party::Person(no)) => {
            named(case.people.get(no).map_or("", |person| person.name()), "lens-person")
        }
        Thing::Account(id) => named(names.account(*id), "lens-officer"),
    }
}

fn named(name: &str, otherwise: &'static str) -> Arg {
    if name.is_empty() { Arg::Key(Cow::Borrowed(otherwise)) } else { name.into() }
}

fn key<C: Code>(code: C) -> Thing {
    Thing::Key(code_key(code))
}

fn person(no: PersonNo) -> Thing {
    Thing::Party(Party::Person(no))
}

fn organisation(id: Option<OrganisationId>) -> Thing {
    id.map_or_else(
        || Thing::Key("lens-organisation".into()),
        |id| Thing::Party(Party::Organisation(id)),
    )
}

/// The member who has the referral now.
fn referring(case: &Complaint) -> Thing {
    case.referral.as_ref().map_or_else(
        || Thing::Key("lens-member".into()),
        |referral| Thing::Party(Party::Member(referral.member)),
    )
}

/// What the sentence of an event speaks of: codes, numbers, days and sides, never its words.
#[expect(clippy::too_many_lines, reason = "one arm per event, so that none is forgotten")]
fn things(case: &Complaint, event: &Event) -> Vec<(&'static str, Thing)> {
    use Event as E;
    use Thing as T;
    let asked = |no| organisation(case.requests.get(no).map(|request| request.to));
    let offered = |no| organisation(case.offers.get(no).map(|offer| offer.by));
    let owing = |no| organisation(case.recommendations.get(no).map(|it| it.to));
    match event {
        E::CaseOpened { channel, received, .. } => {
            vec![("channel", key(*channel)), ("day", T::Day(*received))]
        }
        E::PersonJoined { person: no, .. } | E::PersonChanged { person: no, .. } => {
            vec![("person", person(*no))]
        }
        E::CallerChecked { person: no, passed, .. } => {
            vec![("person", person(*no)), ("passed", yes_no(*passed))]
        }
        E::IssueRaised { issue, organisation: id, .. } => {
            vec![("issue", T::Number(issue.0)), ("organisation", organisation(Some(*id)))]
        }
        E::PaperAdded { paper, from, .. } => {
            vec![("paper", T::Number(paper.0)), ("from", T::Party(*from))]
        }
        E::OwnerNamed { owner, next, .. } => {
            let owner = match owner {
                Owner::Officer(account) => T::Account(*account),
                Owner::Queue(queue) => key(*queue),
            };
            vec![("owner", owner), ("day", T::Day(*next))]
        }
        E::PriorityGiven { priority, .. } | E::PriorityTaken { priority, .. } => {
            vec![("priority", key(*priority))]
        }
        E::MessageSent { from, to, channel, .. } => {
            vec![("from", T::Party(*from)), ("to", T::Party(*to)), ("channel", key(*channel))]
        }
        E::MessageAnswered { message, .. } => vec![("message", T::Number(message.0))],
        E::NoticeIssued { notice, to, kind, means, .. } => vec![
            ("notice", T::Number(notice.0)),
            ("to", T::Party(*to)),
            ("kind", key(*kind)),
            ("means", key(*means)),
        ],
        E::NoticeSent { notice, .. }
        | E::NoticePrinted { notice, .. }
        | E::NoticePosted { notice, .. } => {
            vec![("notice", T::Number(notice.0))]
        }
        E::HandedOn { to, .. } => {
            let to = casework::law::pack().somebody_else(to).map_or("", |it| &it.name);
            vec![("to", T::Name(to.to_owned()))]
        }
        E::ReferredIn { from, .. } => vec![("from", service(from.as_deref()))],
        E::BodyReferred { organisation: id, received, .. } => {
            vec![("organisation", organisation(Some(*id))), ("day", T::Day(*received))]
        }
        E::CitationChecked { issue, looked, .. } => {
            vec![("issue", T::Number(issue.0)), ("looked", key(*looked))]
        }
        E::NoticeMade { notice, .. } => vec![
            ("notice", T::Number(notice.0)),
            ("to", case.notices.get(notice).map_or(T::You, |told| T::Party(told.to))),
        ],
        E::NoticeTold { notice, channel, .. } => vec![
            ("notice", T::Number(notice.0)),
            ("to", case.notices.get(notice).map_or(T::You, |told| T::Party(told.to))),
            ("channel", key(*channel)),
        ],
        E::NoticeFailed { notice, failure, post_by, .. } => vec![
            ("notice", T::Number(notice.0)),
            ("failure", key(*failure)),
            ("day", T::Day(*post_by)),
        ],
        E::DelayExplained { next, .. } => vec![("day", T::Day(*next))],
        E::AuthorityRecorded { person: no, kind, scope, .. } => {
            vec![("person", person(*no)), ("kind", key(*kind)), ("scope", key(*scope))]
        }
        E::AuthorityEnded { person: no, why, .. } => {
            vec![("person", person(*no)), ("why", key(*why))]
        }
        E::SpeakerDecided { speaks, ground, .. } => {
            vec![("speaks", key(*speaks)), ("ground", key(*ground))]
        }
        E::SignInGiven { person: no, .. } => vec![("person", person(*no))],
        E::CaseWithdrawn { channel, .. } => vec![("channel", key(*channel))],
        E::ReferralAsked { member, .. } | E::ReferralMoved { member, .. } => {
            vec![("member", T::Party(Party::Member(*member)))]
        }
        E::ReferralAgreed { by, shows, .. } => {
            vec![("person", person(*by)), ("shows", key(*shows))]
        }
        E::ReferralMade { reached, .. } => {
            vec![("member", referring(case)), ("day", T::Day(*reached))]
        }
        E::ReferralDeclined { .. } => vec![("member", referring(case))],
        E::CaseJoined { reference, joint, .. } | E::CaseParted { reference, joint, .. } => {
            vec![("reference", T::Case(*reference)), ("joint", key(*joint))]
        }
        E::CheckAnswered { issue, check, answer, .. } => {
            vec![("issue", T::Number(issue.0)), ("check", key(*check)), ("answer", key(*answer))]
        }
        E::IssueTakenOn { issue, .. } | E::IssueWoke { issue, .. } => {
            vec![("issue", T::Number(issue.0))]
        }
        E::IssueDeclined { issue, ground, .. } => {
            vec![("issue", T::Number(issue.0)), ("ground", key(*ground))]
        }
        E::IssueSentBack { issue, wakes, .. } => {
            vec![("issue", T::Number(issue.0)), ("day", T::Day(*wakes))]
        }
        E::PrimaryOpened { due, .. } | E::DetailedOpened { due, .. } => vec![("day", T::Day(*due))],
        E::RequestMade { request, to, asks, due, .. } => vec![
            ("request", T::Number(request.0)),
            ("organisation", organisation(Some(*to))),
            ("asks", key(*asks)),
            ("day", T::Day(*due)),
        ],
        E::RequestChased { request, .. }
        | E::RequestAnswered { request, .. }
        | E::RequestDropped { request, .. } => {
            vec![("request", T::Number(request.0)), ("organisation", asked(request))]
        }
        E::ExtensionAsked { request, until, .. } => vec![
            ("request", T::Number(request.0)),
            ("organisation", asked(request)),
            ("day", T::Day(*until)),
        ],
        E::ExtensionAnswered { request, granted, due, .. } => vec![
            ("request", T::Number(request.0)),
            ("organisation", asked(request)),
            ("granted", yes_no(*granted)),
            ("day", T::Day(*due)),
        ],
        E::SignsTested { issue, guideline, .. } => {
            vec![("issue", T::Number(issue.0)), ("guideline", key(*guideline))]
        }
        E::ResolutionAgreed { by, .. } | E::ResolutionRefused { by, .. } => {
            vec![("party", T::Party(*by))]
        }
        E::ScopeAgreed { by, .. } | E::ScopeQuestioned { by, .. } => vec![("party", person(*by))],
        E::CommentInvited { on, party, until, .. } => {
            vec![("on", key(*on)), ("party", T::Party(*party)), ("day", T::Day(*until))]
        }
        E::CommentMade { on, party, .. } => {
            vec![("on", key(*on)), ("party", T::Party(*party))]
        }
        E::CommentAnswered { comment, changed, .. } => {
            vec![("comment", T::Number(comment.0)), ("changed", yes_no(*changed))]
        }
        E::EvidenceLogged { evidence, from, .. } => {
            vec![("evidence", T::Number(evidence.0)), ("from", T::Party(*from))]
        }
        E::OfferMade { by, .. } => vec![("organisation", organisation(Some(*by)))],
        E::OfferAnswered { offer, accepted, .. } => {
            vec![("organisation", offered(offer)), ("accepted", yes_no(*accepted))]
        }
        E::FindingMade { issue, outcome, .. } => {
            vec![("issue", T::Number(issue.0)), ("outcome", key(*outcome))]
        }
        E::ViewsShared { until, .. } => vec![("day", T::Day(*until))],
        E::DecisionDrafted { kind, .. } | E::DecisionIssued { kind, .. } => {
            vec![("kind", key(*kind))]
        }
        E::RecommendationMade { recommendation, to, remedy, due, .. } => vec![
            ("recommendation", T::Number(recommendation.0)),
            ("organisation", organisation(Some(*to))),
            ("remedy", key(*remedy)),
            ("day", T::Day(*due)),
        ],
        E::RecommendationAnswered { recommendation, accepted, .. } => vec![
            ("recommendation", T::Number(recommendation.0)),
            ("organisation", owing(recommendation)),
            ("accepted", yes_no(*accepted)),
        ],
        E::ProofGiven { recommendation, part, .. }
        | E::ProofReturned { recommendation, part, .. } => vec![
            ("recommendation", T::Number(recommendation.0)),
            ("organisation", owing(recommendation)),
            ("part", T::Number(*part)),
        ],
        E::PartConfirmed { recommendation, part, done, .. } => vec![
            ("recommendation", T::Number(recommendation.0)),
            ("part", T::Number(*part)),
            ("day", T::Day(*done)),
        ],
        E::RecommendationClosed { recommendation, .. } => {
            vec![("recommendation", T::Number(recommendation.0))]
        }
        E::RenditionApproved { release, .. } => vec![("day", T::Day(*release))],
        E::PublicationWithheld { ground, .. } | E::TakenDown { ground, .. } => {
            vec![("ground", key(*ground))]
        }
        E::PublicationHeld { ground, since, .. } => {
            vec![("ground", key(*ground)), ("day", T::Day(*since))]
        }
        E::PublicationHoldEnded { ground, end, .. } => {
            vec![("ground", key(*ground)), ("end", key(*end))]
        }
        E::Disposed { .. }
        | E::RiskNoticed { .. }
        | E::RiskAnswered { .. }
        | E::CarriedOver { .. }
        | E::NoteWritten { .. }
        | E::ChecksClosed { .. }
        | E::ResolutionProposed { .. }
        | E::Investigated { .. }
        | E::ScopeProposed { .. }
        | E::DecisionReturned { .. }
        | E::RenditionDrafted { .. }
        | E::RenditionReviewed { .. }
        | E::RenditionReturned { .. }
        | E::SuccessorNamed { .. }
        | E::Published { .. } => Vec::new(),
    }
}

/// A service of the list of signposts, or one that stands in the words.
fn service(code: Option<&str>) -> Thing {
    let known = code.and_then(|code| casework::law::pack().somebody_else(code));
    known.map_or_else(|| Thing::Key("lens-service".into()), |it| Thing::Name(it.name.clone()))
}

fn yes_no(yes: bool) -> Thing {
    Thing::Key(if yes { "lens-yes" } else { "lens-no" }.into())
}

/// The words of an event that belong on a timeline.
fn said(event: &Event) -> String {
    use Event as E;
    match event {
        E::CaseOpened { wanted: words, .. }
        | E::CarriedOver { old_reference: words, .. }
        | E::MessageSent { words, .. }
        | E::RiskAnswered { words, .. }
        | E::NoticeTold { words, .. }
        | E::NoteWritten { words, .. }
        | E::DelayExplained { words, .. }
        | E::CaseWithdrawn { words, .. }
        | E::ReferralMade { words, .. }
        | E::ReferralDeclined { words, .. }
        | E::RequestMade { words, .. }
        | E::RequestAnswered { words, .. }
        | E::ScopeProposed { words, .. }
        | E::ScopeQuestioned { words, .. }
        | E::CommentMade { words, .. }
        | E::CommentAnswered { words, .. }
        | E::OfferMade { words, .. }
        | E::OfferAnswered { words, .. }
        | E::ViewsShared { words, .. }
        | E::RecommendationAnswered { words, .. }
        | E::ProofGiven { words, .. }
        | E::ResolutionProposed { terms: words, .. }
        | E::CheckAnswered { reason: words, .. }
        | E::CaseJoined { reason: words, .. }
        | E::CaseParted { reason: words, .. }
        | E::SpeakerDecided { reason: words, .. }
        | E::IssueDeclined { reason: words, .. }
        | E::IssueSentBack { reason: words, .. }
        | E::ExtensionAsked { reason: words, .. }
        | E::ExtensionAnswered { reason: words, .. }
        | E::SignsTested { reason: words, .. }
        | E::ResolutionRefused { reason: words, .. }
        | E::DetailedOpened { reason: words, .. }
        | E::DecisionReturned { reason: words, .. }
        | E::ProofReturned { reason: words, .. }
        | E::RecommendationClosed { reason: words, .. }
        | E::RenditionReturned { reason: words, .. }
        | E::PublicationHeld { reason: words, .. }
        | E::PublicationHoldEnded { reason: words, .. }
        | E::PublicationWithheld { reason: words, .. } => words.words().to_owned(),
        E::IssueRaised { words, .. } => {
            words.known().map_or_else(String::new, |words| words.happened.clone())
        }
        E::PaperAdded { words, .. } => {
            words.known().map_or_else(String::new, |words| words.name.clone())
        }
        E::CitationChecked { words, .. } => words
            .known()
            .map_or_else(String::new, |words| format!("{}\n\n{}", words.cited, words.found)),
        E::ReferredIn { words, .. } => words.known().map_or_else(String::new, |words| {
            let told = [words.service.as_str(), &words.person];
            told.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")
        }),
        E::EvidenceLogged { words, .. } => {
            words.known().map_or_else(String::new, |words| words.title.clone())
        }
        E::RecommendationMade { words, .. } => {
            words.known().map_or_else(String::new, |words| words.text.clone())
        }
        _ => String::new(),
    }
}

fn papers(event: &Event) -> Vec<PaperNo> {
    use Event as E;
    match event {
        E::PaperAdded { paper, .. } => vec![*paper],
        E::MessageSent { papers, .. }
        | E::RequestAnswered { papers, .. }
        | E::CommentMade { papers, .. }
        | E::EvidenceLogged { papers, .. }
        | E::ProofGiven { papers, .. } => papers.clone(),
        _ => Vec::new(),
    }
}
