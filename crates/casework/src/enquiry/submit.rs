//! A complaint is sent.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Day, Event, Personal, Reference, Refusal,
    codes::{Channel, Consent, Language, Means, Regime, Role, Subject, Tie},
    conversation::suggests_risk,
    enquiry::NewSource,
    event::{IssueWords, PaperWords},
    id::{AccountId, FileId, IssueNo, MemberId, OrganisationId, PaperNo, PersonNo},
    people::{Identity, Party, Preferences},
};

/// The most issues of one complaint.
pub const MOST_ISSUES: u32 = 20;
/// The most papers sent with it.
pub const MOST_PAPERS: u32 = 50;
/// The most letters of one answer.
pub const MOST_LETTERS: u32 = 20_000;

/// A complaint as it was sent, on whatever channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComplaint {
    /// What people will quote.
    pub reference: Reference,
    /// The day it reached the office.
    pub received: Day,
    /// How it came.
    pub channel: Channel,
    /// The language the complainant wants.
    pub language: Language,
    /// For what staff keyed: it was read back to the person, and agreed.
    pub read_back: bool,
    /// Salted hash of exactly what was sent, in hexadecimal.
    pub receipt: String,
    /// What the person wants.
    pub wanted: String,
    /// Everybody in it.
    pub people: Vec<NewPerson>,
    /// What it is about.
    pub issues: Vec<NewIssue>,
    /// What was sent with it.
    pub papers: Vec<NewPaper>,
    /// The Member of Parliament whose office sends it for a constituent, if one does.
    pub referral: Option<NewReferral>,
    /// Who sends it here, where it is not the person alone.
    pub source: Option<NewSource>,
}

/// A member's office sends a complaint for a constituent who agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReferral {
    /// Who.
    pub member: MemberId,
    /// The day it reached them: the time limit stops there (PCA 1967 s.6(3)).
    pub reached: Day,
    /// What the complainant agreed to show the member's office.
    pub shows: Consent,
}

/// Somebody of the complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// What they are to it.
    pub roles: BTreeSet<Role>,
    /// Their tie to the person affected.
    pub tie: Tie,
    /// Whether they have died.
    pub died: bool,
    /// With what they sign in, if they do.
    pub account: Option<AccountId>,
    /// How they want to be written to.
    pub preferences: Preferences,
    /// Who they are.
    pub identity: Identity,
}

/// A head of complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIssue {
    /// About whom.
    pub organisation: OrganisationId,
    /// Under which law.
    pub regime: Regime,
    /// What it is about, as a code.
    pub subject: Subject,
    /// The day the person first had notice of it.
    pub noticed: Option<Day>,
    /// The day they complained to the organisation.
    pub complained: Option<Day>,
    /// The day of its final answer.
    pub answered: Option<Day>,
    /// What happened and what it did.
    pub words: IssueWords,
}

/// A paper that came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    /// The file.
    pub file: FileId,
    /// Bytes.
    pub size: u64,
    /// Media type.
    pub media_type: String,
    /// Name, key and hash.
    pub words: PaperWords,
}

/// Opens the case that a complaint makes. Nothing is weighed here: whether the office can look at
/// it is for the initial checks and for people, whatever the checker said.
///
/// # Errors
///
/// A role that a complaint needs is missing or doubled, there is no issue, nobody could be
/// reached, a day lies in the future or out of order, or something is too long.
pub fn submit(new: NewComplaint, today: Day) -> Result<Vec<Event>, Refusal> {
    let is_spoken = matches!(new.channel, Channel::Phone | Channel::InPerson);
    let (read_back, events) = (new.read_back, opened(new, today)?);
    if is_spoken && !read_back { Err(Refusal::NotReadBack) } else { Ok(events) }
}

/// The same for what need not be read back here.
pub(super) fn opened(new: NewComplaint, today: Day) -> Result<Vec<Event>, Refusal> {
    people_fit(&new.people)?;
    issues_fit(&new.issues, today)?;
    if new.received > today {
        return Err(Refusal::DayOutOfOrder);
    }
    limited(new.papers.len(), MOST_PAPERS)?;
    limited(new.wanted.chars().count(), MOST_LETTERS)?;
    if new.referral.is_some_and(|referral| referral.reached > today) {
        return Err(Refusal::DayOutOfOrder);
    }
    let sender = Party::Person(correspondent(&new.people));
    let complainant = playing(&new.people, Role::Complainant);
    let source = new
        .source
        .map(|source| source.told(complainant.unwrap_or(PersonNo(1)), (&new.issues, new.received)));
    let source = source.transpose()?;
    let mut events = vec![Event::CaseOpened {
        reference: new.reference,
        received: new.received,
        channel: new.channel,
        language: new.language,
        read_back: new.read_back,
        receipt: new.receipt,
        wanted: new.wanted.clone().into(),
    }];
    events.extend((1..).map(PersonNo).zip(new.people).map(|(no, person)| joined(no, person)));
    let risky = (1..).map(IssueNo).zip(&new.issues).find(|(_, issue)| is_risky(issue, &new.wanted));
    let risk = risky.map(|(no, _)| Event::RiskNoticed { issue: Some(no), message: None });
    events.extend((1..).map(IssueNo).zip(new.issues).map(|(no, issue)| raised(no, issue)));
    events.extend(risk);
    let papers = (1..).map(PaperNo).zip(new.papers);
    events.extend(papers.map(|(no, paper)| added(no, paper, sender)));
    if let (Some(NewReferral { member, reached, shows }), Some(by)) = (new.referral, complainant) {
        events.push(Event::ReferralAsked { member, reached: Some(reached) });
        events.push(Event::ReferralAgreed { by, shows });
    }
    events.extend(source);
    Ok(events)
}

/// Exactly one complainant, exactly one person affected (perhaps the same), at most one
/// representative; the dead neither complain nor represent; somebody can be reached.
fn people_fit(people: &[NewPerson]) -> Result<(), Refusal> {
    let playing = |role| people.iter().filter(move |person| person.roles.contains(&role));
    let of = |role| playing(role).count();
    if of(Role::Complainant) != 1 || of(Role::PersonAffected) != 1 || of(Role::Representative) > 1 {
        return Err(Refusal::PeopleMissing);
    }
    let acts = |person: &&NewPerson| {
        person.roles.contains(&Role::Complainant) || person.roles.contains(&Role::Representative)
    };
    let nameless = |person: &&NewPerson| person.identity.name.trim().is_empty();
    let dead_acts = people.iter().filter(acts).any(|person| person.died);
    if dead_acts || people.iter().any(|person| nameless(&person)) {
        return Err(Refusal::PeopleMissing);
    }
    let written_to = playing(Role::Representative).chain(playing(Role::Complainant)).next();
    match written_to {
        Some(person) if person.preferences.safety.forbids(person.preferences.means) => {
            Err(Refusal::UnsafeWay)
        }
        Some(person) if leads_to(person.preferences.means, &person.identity) => Ok(()),
        _ => Err(Refusal::NoWayToReach),
    }
}

/// Whether the way they chose leads to them. No way is compulsory, but the chosen one must lead
/// somewhere.
pub(crate) fn leads_to(means: Means, identity: &Identity) -> bool {
    match means {
        Means::Post => identity.address.iter().any(|line| !line.trim().is_empty()),
        Means::Email => identity.email.contains('@'),
        Means::Phone => identity.phone.chars().filter(char::is_ascii_digit).count() >= 5,
    }
}

fn issues_fit(issues: &[NewIssue], today: Day) -> Result<(), Refusal> {
    limited(issues.len(), MOST_ISSUES)?;
    if issues.is_empty() || issues.iter().any(|issue| issue.words.happened.trim().is_empty()) {
        return Err(Refusal::IssueMissing);
    }
    for issue in issues {
        limited(issue.words.happened.chars().count(), MOST_LETTERS)?;
        limited(issue.words.effect.chars().count(), MOST_LETTERS)?;
        let days = [issue.noticed, issue.complained, issue.answered];
        let turned = issue.complained.zip(issue.answered).is_some_and(|(asked, got)| got < asked);
        if turned || days.into_iter().flatten().any(|day| day > today) {
            return Err(Refusal::DayOutOfOrder);
        }
    }
    Ok(())
}

pub(super) fn limited(count: usize, most: u32) -> Result<(), Refusal> {
    match u32::try_from(count) {
        Ok(count) if count <= most => Ok(()),
        _ => Err(Refusal::OverLimit(most)),
    }
}

/// Whoever is written to: the representative where there is one, else the complainant.
fn correspondent(people: &[NewPerson]) -> PersonNo {
    let found = playing(people, Role::Representative);
    found.or_else(|| playing(people, Role::Complainant)).unwrap_or(PersonNo(1))
}

/// Who plays a role, by the number they will have.
fn playing(people: &[NewPerson], role: Role) -> Option<PersonNo> {
    let found = people.iter().position(|person| person.roles.contains(&role))?;
    u32::try_from(found + 1).ok().map(PersonNo)
}

fn joined(person: PersonNo, new: NewPerson) -> Event {
    Event::PersonJoined {
        person,
        roles: new.roles,
        tie: new.tie,
        died: new.died,
        account: new.account,
        preferences: new.preferences,
        identity: Personal::Known(new.identity),
    }
}

/// Whether what somebody wrote of an issue, or of what they want, suggests a risk to life.
fn is_risky(issue: &NewIssue, wanted: &str) -> bool {
    [issue.words.happened.as_str(), &issue.words.effect, wanted].into_iter().any(suggests_risk)
}

fn raised(issue: IssueNo, new: NewIssue) -> Event {
    Event::IssueRaised {
        issue,
        organisation: new.organisation,
        regime: new.regime,
        subject: new.subject,
        noticed: new.noticed,
        complained: new.complained,
        answered: new.answered,
        words: Personal::Known(new.words),
    }
}

fn added(paper: PaperNo, new: NewPaper, from: Party) -> Event {
    Event::PaperAdded {
        paper,
        file: new.file,
        from,
        size: new.size,
        media_type: new.media_type,
        words: Personal::Known(new.words),
    }
}

#[cfg(test)]
pub(in crate::enquiry) mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        Case,
        record::{Story, Told},
    };

    pub(in crate::enquiry) const TODAY: Day = date(2026, 3, 2);

    fn person(roles: &[Role], name: &str) -> NewPerson {
        NewPerson {
            roles: roles.iter().copied().collect(),
            tie: Tie::Themself,
            died: false,
            account: None,
            preferences: Preferences { means: Means::Phone, ..Preferences::default() },
            identity: Identity {
                name: name.into(),
                phone: "01632 960 001".into(),
                ..Identity::default()
            },
        }
    }

    fn issue() -> NewIssue {
        NewIssue {
            organisation: OrganisationId::of_code("made-up:1"),
            regime: Regime::HEALTH_1993,
            subject: Subject::Care,
            noticed: Some(date(2025, 9, 1)),
            complained: Some(date(2025, 10, 1)),
            answered: Some(date(2025, 12, 1)),
            words: IssueWords {
                happened: "Nobody came.".into(),
                effect: "Pain.".into(),
                matters: String::new(),
            },
        }
    }

    pub(in crate::enquiry) fn complaint() -> NewComplaint {
        NewComplaint {
            reference: Reference::from_random(7),
            received: TODAY,
            channel: Channel::Web,
            language: Language::English,
            read_back: false,
            receipt: "00".into(),
            wanted: "An apology.".into(),
            people: vec![person(&[Role::Complainant, Role::PersonAffected], "Wren Applegarth")],
            issues: vec![issue()],
            papers: Vec::new(),
            referral: None,
            source: None,
        }
    }

    pub(in crate::enquiry) fn case_of(events: Vec<Event>) -> Case {
        let told = (1..).zip(events).map(|(position, event)| Told {
            position,
            recorded_at: 0,
            day: TODAY,
            actor: Uuid::nil(),
            on_behalf_of: None,
            command: Uuid::nil(),
            event,
        });
        told.fold(Case::default(), |case, told| case.after(&told).unwrap())
    }

    fn refused(change: impl FnOnce(&mut NewComplaint)) -> Refusal {
        let mut new = complaint();
        change(&mut new);
        submit(new, TODAY).unwrap_err()
    }

    #[test]
    fn three_roles_are_kept_apart_and_the_representative_is_written_to() {
        let mut affected = person(&[Role::PersonAffected], "Alder Applegarth");
        affected.died = true;
        affected.identity.phone = String::new();
        let new = NewComplaint {
            people: vec![
                person(&[Role::Complainant], "Wren Applegarth"),
                affected,
                person(&[Role::Representative], "Hazel Pennyfeather"),
            ],
            ..complaint()
        };

        let case = case_of(submit(new, TODAY).unwrap());

        let case = case.live().unwrap();
        assert_eq!(case.complainant().unwrap().name(), "Wren Applegarth");
        assert_eq!(case.affected().unwrap().name(), "Alder Applegarth");
        assert!(case.affected().unwrap().died);
        assert_eq!(case.correspondent(TODAY).unwrap().name(), "Hazel Pennyfeather");
    }

    #[test]
    fn nobody_needs_an_email_a_mobile_or_an_address_but_one_way_must_lead_to_them() {
        assert!(submit(complaint(), TODAY).is_ok());
        let reach = |means| {
            refused(|new| {
                new.people[0].preferences.means = means;
                new.people[0].identity.phone = String::new();
            })
        };
        assert_eq!(reach(Means::Phone), Refusal::NoWayToReach);
        assert_eq!(reach(Means::Email), Refusal::NoWayToReach);
        assert_eq!(reach(Means::Post), Refusal::NoWayToReach);
    }

    #[test]
    fn a_complaint_without_its_people_or_issues_is_not_one() {
        assert_eq!(refused(|new| new.people.clear()), Refusal::PeopleMissing);
        assert_eq!(refused(|new| new.people[0].died = true), Refusal::PeopleMissing);
        assert_eq!(
            refused(|new| new.people[0].identity.name = "  ".into()),
            Refusal::PeopleMissing
        );
        assert_eq!(
            refused(|new| new.people.push(person(&[Role::Complainant], "Rowan"))),
            Refusal::PeopleMissing
        );
        assert_eq!(refused(|new| new.issues.clear()), Refusal::IssueMissing);
        assert_eq!(
            refused(|new| new.issues[0].words.happened = "\n ".into()),
            Refusal::IssueMissing
        );
    }

    #[test]
    fn days_in_the_future_or_the_wrong_way_round_are_refused() {
        let tomorrow = Some(date(2026, 3, 3));
        assert_eq!(refused(|new| new.issues[0].noticed = tomorrow), Refusal::DayOutOfOrder);
        assert_eq!(refused(|new| new.received = date(2026, 3, 3)), Refusal::DayOutOfOrder);
        assert_eq!(
            refused(|new| new.issues[0].answered = Some(date(2025, 9, 30))),
            Refusal::DayOutOfOrder
        );
    }

    #[test]
    fn a_members_office_sends_it_with_the_constituents_consent_and_the_day_it_came() {
        let member = MemberId::of_code("parliament:1");
        let referral = NewReferral { member, reached: date(2026, 2, 1), shows: Consent::Progress };
        let new =
            NewComplaint { referral: Some(referral), channel: Channel::Member, ..complaint() };

        let case = case_of(submit(new, TODAY).unwrap());

        let asked = case.live().unwrap().referral.as_ref().unwrap();
        assert_eq!((asked.member, asked.reached), (member, Some(date(2026, 2, 1))));
        assert_eq!(asked.consent.unwrap().shows, Consent::Progress);
        assert!(!asked.is_complete(), "the member's request is a step of its own");
        let late = Some(NewReferral { reached: date(2026, 3, 3), ..referral });
        assert_eq!(refused(|new| new.referral = late), Refusal::DayOutOfOrder);
    }

    #[test]
    fn what_was_said_on_the_phone_is_read_back_first() {
        assert_eq!(refused(|new| new.channel = Channel::Phone), Refusal::NotReadBack);
        let agreed = NewComplaint { channel: Channel::Phone, read_back: true, ..complaint() };
        assert!(submit(agreed, TODAY).is_ok());
        let letter = NewComplaint { channel: Channel::Post, ..complaint() };
        assert!(submit(letter, TODAY).is_ok());
    }

    #[test]
    fn what_is_too_long_or_too_many_is_refused_with_the_limit() {
        assert_eq!(refused(|new| new.issues = vec![issue(); 21]), Refusal::OverLimit(20));
        assert_eq!(refused(|new| new.wanted = "é".repeat(20_001)), Refusal::OverLimit(20_000));
    }

    #[test]
    fn a_complaint_is_taken_in_however_late_it_is() {
        let mut new = complaint();
        new.issues[0].noticed = Some(date(1999, 1, 1));
        assert!(submit(new, TODAY).is_ok());
    }
}
