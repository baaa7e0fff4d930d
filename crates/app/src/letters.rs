//! The letters that tell people what happened: plain words from templates, one for each kind
//! of notice (`locales/<language>/letters.ftl`), the same in print and on the screen.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Complaint, Event, Reference,
    case::{IssueState, Source},
    codes::{Joint, Language, NoticeKind, SpeaksFor},
    event::{Letter, Owner},
    id::{IssueNo, OrganisationId, PersonNo},
    notice::Telling,
    organisation::Organisation,
    people::Party,
};
use words::Arg;

use crate::{Office, Problem, members, stories};

/// Names of organisations, as the register has them.
type Names = BTreeMap<OrganisationId, String>;

/// Writes the notices that a command calls for, from the case as it stands before and afterwards.
pub(crate) async fn issue(
    office: &Office,
    (before, case): (Option<&Complaint>, &Complaint),
    (tellings, events): (&[Telling], &[Event]),
) -> Result<Vec<Event>, Problem> {
    if tellings.is_empty() {
        return Ok(Vec::new());
    }
    let names = names(office, case).await?;
    let member = member(office, case).await?;
    let desk = Desk { office, before, case, events, names, member };
    let letters = tellings.iter().map(|telling| (*telling, desk.letter(*telling))).collect();
    Ok(case.issue_notices(letters))
}

/// The names of every organisation of a case.
async fn names(office: &Office, case: &Complaint) -> Result<Names, Problem> {
    let mut names = Names::new();
    for id in case.organisations().into_iter().chain(case.involved()) {
        let organisation = stories::load::<Organisation>(office.record.as_ref(), id.0).await?;
        let name = organisation.story.entry.map(|entry| entry.name);
        names.insert(id, name.unwrap_or_default());
    }
    Ok(names)
}

/// The name of the member who was asked to refer it.
async fn member(office: &Office, case: &Complaint) -> Result<String, Problem> {
    let Some(referral) = &case.referral else { return Ok(String::new()) };
    Ok(members::find(office, referral.member).await?.map(|seat| seat.name).unwrap_or_default())
}

/// What lies before whoever writes a letter.
struct Desk<'a> {
    office: &'a Office,
    before: Option<&'a Complaint>,
    case: &'a Complaint,
    events: &'a [Event],
    names: Names,
    /// The name of the member through whom it comes, if one was asked.
    member: String,
}

impl Desk<'_> {
    fn letter(&self, telling: Telling) -> Letter {
        let args = self.args(telling);
        let kind = telling.kind.code();
        let side = match telling.to {
            Party::Organisation(_) => "-to-organisation",
            Party::Member(_) => "-to-member",
            // Whoever did not send it themself has no receipt, and no code on it.
            Party::Person(_) if self.is_referred() => "-referred",
            Party::Person(no) if self.no_longer_acts(no) => "-to-representative",
            Party::Person(_) | Party::Office => "",
        };
        let body = [
            self.say("letter-dear", &args),
            self.say_for(&format!("letter-{kind}{}-body", self.variant(telling.kind)), side, &args),
            self.say_for("letter-closing", side, &args),
        ];
        let subject = self.say_for(&format!("letter-{kind}-subject"), side, &args);
        Letter { subject, body: body.join("\n\n") }
    }

    /// Whether the organisation complained about sent the complaint here.
    fn is_referred(&self) -> bool {
        matches!(self.case.source, Some(Source::Body { .. }))
    }

    /// Why somebody speaks for the dead person, in words.
    fn ground(&self) -> String {
        let spoken = self.case.spoken;
        spoken.map(|it| self.office.words.code(self.language(), it.ground)).unwrap_or_default()
    }

    /// Whether this is who acted for the complainant until now.
    fn no_longer_acts(&self, no: PersonNo) -> bool {
        !self.case.authority(no).on(self.office.today()).holds()
    }

    /// Who acts for the complainant, or did.
    fn acting(&self) -> &str {
        self.case.representative().map_or("", |person| person.name())
    }

    /// Which letter of its kind it is, where there are two.
    fn variant(&self, kind: NoticeKind) -> &'static str {
        let sooner = |(issue, _): (IssueNo, _)| {
            let was = self.before.and_then(|case| case.issues.get(&issue));
            was.is_some_and(|was| {
                matches!(was.state, IssueState::SentBack { wakes } if self.office.today() < wakes)
            })
        };
        let is_sooner = kind == NoticeKind::Woken && self.woken().any(sooner);
        if let (NoticeKind::SpeakerDecided, Some(spoken)) = (kind, self.case.spoken) {
            return match spoken.speaks {
                SpeaksFor::Speaks => "-speaks",
                SpeaksFor::OwnOnly => "",
                SpeaksFor::Both => "-both",
            };
        }
        match (kind, self.elsewhere()) {
            (NoticeKind::Parted, Some((_, Joint::SentTwice))) => "-sent-twice",
            _ if is_sooner => "-sooner",
            _ => "",
        }
    }

    /// The case that this one is joined with or parted from, and how they were joined.
    fn elsewhere(&self) -> Option<(Reference, Joint)> {
        self.events.iter().find_map(|event| match event {
            Event::CaseJoined { reference, joint, .. }
            | Event::CaseParted { reference, joint, .. } => Some((*reference, *joint)),
            _ => None,
        })
    }

    /// The issues that are looked at again, and whom they are about.
    fn woken(&self) -> impl Iterator<Item = (IssueNo, OrganisationId)> {
        self.events.iter().filter_map(|event| match event {
            Event::IssueWoke { issue, .. } => {
                Some((*issue, self.case.issues.get(issue)?.organisation))
            }
            _ => None,
        })
    }

    /// Whom the letter names: an organisation only itself; the complainant whoever wakes or is
    /// looked at, and everybody complained about only until that is known. Who was declined has
    /// no part in what follows.
    fn concerned(&self, telling: Telling) -> BTreeSet<OrganisationId> {
        match telling {
            Telling { to: Party::Organisation(id), .. } => BTreeSet::from([id]),
            Telling { kind: NoticeKind::Woken, .. } => self.woken().map(|(_, id)| id).collect(),
            _ => {
                let involved = self.case.involved();
                if involved.is_empty() { self.case.organisations() } else { involved }
            }
        }
    }

    /// The sentence for this side, where the sides are told in different words.
    fn say_for(&self, key: &str, side: &str, args: &[(&str, Arg)]) -> String {
        let own = format!("{key}{side}");
        let key = if self.office.words.has(&own) { own.as_str() } else { key };
        self.say(key, args)
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.office.words.say(self.language(), key, args)
    }

    fn language(&self) -> Language {
        self.case.language
    }

    fn args(&self, telling: Telling) -> Vec<(&'static str, Arg)> {
        let complainant = self.case.complainant().map_or("", |person| person.name());
        let concerned = self.concerned(telling);
        let named = concerned.iter().filter_map(|id| self.names.get(id).cloned()).collect();
        let mut args = vec![
            ("reference", self.case.reference.to_string().into()),
            ("reader", self.reader(telling.to).into()),
            ("complainant", complainant.into()),
            ("member", self.member.as_str().into()),
            ("acting", self.acting().into()),
            ("affected", self.case.affected().map_or("", |person| person.name()).into()),
            ("ground", self.ground().into()),
            ("organisations", self.list(named).into()),
            ("owner", self.owner().into()),
            ("next", self.case.desk.next.into()),
            ("said", self.said(telling.kind).into()),
            ("outcomes", self.outcomes().into()),
        ];
        // Only who sent both may read of the other: see `lens/sees.rs`.
        let other = self.elsewhere().filter(|(_, joint)| *joint == Joint::SentTwice);
        args.extend(other.map(|(other, _)| ("other", other.to_string().into())));
        args.extend(self.day(telling).map(|day| ("day", day.into())));
        args
    }

    fn reader(&self, to: Party) -> String {
        match to {
            Party::Person(no) => {
                self.case.people.get(&no).map_or("", |person| person.name()).to_owned()
            }
            Party::Organisation(id) => self.names.get(&id).cloned().unwrap_or_default(),
            Party::Member(_) => self.member.clone(),
            Party::Office => String::new(),
        }
    }

    fn owner(&self) -> String {
        match self.case.desk.owner {
            Owner::Officer(_) => self.say("letter-owner-officer", &[]),
            Owner::Queue(queue) => self.office.words.code(self.language(), queue),
        }
    }

    fn list(&self, mut items: Vec<String>) -> String {
        items.retain(|item| !item.is_empty());
        self.office.words.list(self.language(), &items)
    }

    /// One line for each issue: its number, its organisation and how it ended, in plain words.
    fn outcomes(&self) -> String {
        let lines = self.case.outcomes().into_iter().map(|(issue, outcome)| {
            let outcome = format!("letter-outcome-{}", outcome.code());
            self.say(
                &outcome,
                &[("issue", issue.0.into()), ("organisation", self.about(issue).into())],
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn about(&self, issue: IssueNo) -> String {
        let organisation = self.case.issues.get(&issue).map(|issue| issue.organisation);
        organisation.and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }

    /// What the office wrote in the events that the notice tells of.
    fn said(&self, kind: NoticeKind) -> String {
        let words = self.events.iter().filter_map(|event| written(kind, event));
        words.collect::<Vec<_>>().join("\n\n")
    }

    /// The day that the notice is about: when something is due, wakes or ends.
    fn day(&self, telling: Telling) -> Option<casework::Day> {
        self.events.iter().find_map(|event| match (telling.kind, event) {
            (NoticeKind::NotYetReady, Event::IssueSentBack { wakes, .. }) => Some(*wakes),
            (NoticeKind::RequestMade, Event::RequestMade { due, .. })
            | (NoticeKind::ExtensionAnswered, Event::ExtensionAnswered { due, .. })
            | (NoticeKind::PrimaryOpened, Event::PrimaryOpened { due, .. })
            | (NoticeKind::DetailedOpened, Event::DetailedOpened { due, .. })
            | (NoticeKind::RecommendationMade, Event::RecommendationMade { due, .. }) => Some(*due),
            (NoticeKind::RequestChased, Event::RequestChased { request, .. }) => {
                self.case.requests.get(request).map(|request| request.due)
            }
            (NoticeKind::AllegationsPut, Event::CommentInvited { until, .. })
            | (NoticeKind::ViewsShared, Event::ViewsShared { until, .. }) => Some(*until),
            (
                NoticeKind::DecisionIssued | NoticeKind::SpeakerDecided | NoticeKind::Withdrawn,
                _,
            ) => self.case.review_until(telling.to, self.office.today()).ok(),
            (NoticeKind::DelayExplained, Event::DelayExplained { next, .. }) => Some(*next),
            (NoticeKind::ToBePublished, Event::RenditionApproved { release, .. }) => Some(*release),
            _ => None,
        })
    }
}

/// The words of an event that stand in a kind of notice.
fn written(kind: NoticeKind, event: &Event) -> Option<String> {
    use NoticeKind as K;
    let words = match (kind, event) {
        // A name of the register, not words of anybody.
        (K::HandedOn, Event::HandedOn { to, .. }) => {
            return casework::law::pack().somebody_else(to).map(|it| it.name.clone());
        }
        (K::Declined, Event::IssueDeclined { reason, .. })
        | (K::NotYetReady, Event::IssueSentBack { reason, .. })
        | (K::DetailedOpened, Event::DetailedOpened { reason, .. })
        | (K::ExtensionAnswered, Event::ExtensionAnswered { reason, .. })
        | (K::ProofReturned, Event::ProofReturned { reason, .. })
        | (K::ResolutionProposed, Event::ResolutionProposed { terms: reason, .. })
        | (K::RequestMade, Event::RequestMade { words: reason, .. })
        | (K::ScopeProposed, Event::ScopeProposed { words: reason, .. })
        | (K::OfferMade, Event::OfferMade { words: reason, .. })
        | (K::ViewsShared, Event::ViewsShared { words: reason, .. })
        | (K::CommentAnswered, Event::CommentAnswered { words: reason, .. })
        | (K::RecommendationAnswered, Event::RecommendationAnswered { words: reason, .. })
        | (K::MessageWaiting, Event::MessageSent { words: reason, .. })
        | (K::ReferralMade, Event::ReferralMade { words: reason, .. })
        | (K::ReferralDeclined, Event::ReferralDeclined { words: reason, .. })
        | (K::SpeakerDecided, Event::SpeakerDecided { reason, .. })
        | (K::DelayExplained, Event::DelayExplained { words: reason, .. }) => {
            reason.words().to_owned()
        }
        (K::RecommendationMade, Event::RecommendationMade { words, .. }) => {
            words.known().map(|words| words.text.clone())?
        }
        _ => return None,
    };
    Some(words)
}

#[cfg(test)]
mod tests {
    use casework::codes::{NoticeKind, Outcome};
    use words::Words;

    #[test]
    fn every_kind_of_notice_and_every_outcome_has_a_letter() {
        let words = Words::load().unwrap();
        for kind in NoticeKind::ALL {
            for part in ["subject", "body"] {
                assert!(words.has(&format!("letter-{}-{part}", kind.code())), "{kind:?} {part}");
            }
        }
        for outcome in Outcome::ALL {
            assert!(words.has(&format!("letter-outcome-{}", outcome.code())), "{outcome:?}");
        }
    }
}
