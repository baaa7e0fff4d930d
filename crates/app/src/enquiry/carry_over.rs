//! Open cases of an old system, carried over: each with an owner and a clock at once.
use casework::{
    Case, Day, Reference, Refusal,
    account::Post,
    codes::{Channel, Language, Means, Reached, Regime, Role, Subject, Tie},
    enquiry::{NewComplaint, NewIssue, NewPerson, OldCase, carry_over},
    event::IssueWords,
    id::{AccountId, CaseId, OrganisationId},
    organisation::{Entry, Organisation},
    people::{Identity, Preferences},
    permission::Actor,
};
use registers::old_cases::{self, OldCases, OldIssue, OldPerson};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::receipt;
use crate::{
    Office, Problem, accounts,
    organisations::Progress,
    ports::Envelope,
    stories::{self, Loaded},
};

/// Old cases have identifiers of their own: the same number is the same case on every machine.
const OLD_CASES: Uuid = Uuid::from_u128(0x7b0f_51c3_88d2_4c6b_9f6e_2d1a_0a94_5be7);
/// How often another reference is drawn when the one drawn is taken.
const TRIES: u8 = 8;

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// New here.
    pub added: usize,
    /// Here already. What has become of it here stands, whatever the file says now.
    pub same: usize,
    /// Lines that were not taken, and why. The others were.
    pub bad: Vec<(usize, Bad)>,
}

/// Why a case was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bad {
    /// The line cannot be read.
    Unreadable(String),
    /// A field says something that is no code of its kind: the field, what it says, what it may.
    NoCode(&'static str, String, Vec<&'static str>),
    /// The day on which it reached the office is missing.
    NotReceived,
    /// The register has no organisation of this code.
    NoOrganisation(String),
    /// Nobody who works on cases here signs in with this e-mail address.
    NoOfficer(String),
    /// A rule of the office.
    Refused(Refusal),
}

impl From<Refusal> for Bad {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Carries the cases of a file over. Safe to repeat: a case that is here already is left alone.
/// `dry`: only looks.
///
/// # Errors
///
/// The store cannot be read or written. What was taken before stays.
pub async fn carry_all_over(
    office: &Office,
    (by, dry): (&Actor, bool),
    read: OldCases,
    progress: Progress<'_>,
) -> Result<Counts, Problem> {
    let whole = read.good.len();
    let unreadable = read.bad.into_iter().map(|(line, why)| (line, Bad::Unreadable(why)));
    let mut counts = Counts { bad: unreadable.collect(), ..Counts::default() };
    progress(0, whole);
    for (done, (line, case)) in read.good.into_iter().enumerate() {
        let id = CaseId(Uuid::new_v5(&OLD_CASES, case.reference.trim().as_bytes()));
        let loaded = office.case(id).await?;
        if loaded.version() > 0 {
            counts.same += 1;
        } else {
            match understood(office, case).await? {
                Err(bad) => counts.bad.push((line, bad)),
                Ok(case) => match enter(office, (by, dry), &loaded, case).await? {
                    Err(refusal) => counts.bad.push((line, refusal.into())),
                    Ok(()) => counts.added += 1,
                },
            }
        }
        progress(done + 1, whole);
    }
    counts.bad.sort_by_key(|(line, _)| *line);
    Ok(counts)
}

/// Enters one case. The inner error is what the rule says against it.
async fn enter(
    office: &Office,
    (by, dry): (&Actor, bool),
    loaded: &Loaded<Case>,
    mut case: OldCase,
) -> Result<Result<(), Refusal>, Problem> {
    let Some(reference) = free_reference(office, loaded.id).await? else {
        return Err(Problem::Busy);
    };
    case.complaint.reference = reference;
    let events = match carry_over(case, office.today()) {
        Ok(events) => events,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if dry {
        return Ok(Ok(()));
    }
    let envelope = Envelope {
        command: office.chance.id(),
        actor: by.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.clock.now(),
    };
    stories::append(office.record.as_ref(), loaded, envelope, &events).await?;
    Ok(Ok(()))
}

/// A reference that no case has.
async fn free_reference(office: &Office, case: Uuid) -> Result<Option<Reference>, Problem> {
    for attempt in 0..TRIES {
        let hash = Sha256::digest(format!("{case}/reference/{attempt}"));
        let number = hash.iter().take(8).fold(0, |all, byte| (all << 8) | u64::from(*byte));
        let reference = Reference::from_random(number);
        match office.find(reference).await {
            Err(Problem::NotFound) => return Ok(Some(reference)),
            Err(problem) => return Err(problem),
            Ok(_) => {}
        }
    }
    Ok(None)
}

/// What a line says, in the words of this office.
async fn understood(
    office: &Office,
    case: old_cases::OldCase,
) -> Result<Result<OldCase, Bad>, Problem> {
    let mut entries = Vec::new();
    for issue in &case.issues {
        let id = OrganisationId::of_code(issue.organisation.trim());
        let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
        match loaded.story.entry {
            Some(entry) => entries.push((id, entry)),
            None => return Ok(Err(Bad::NoOrganisation(issue.organisation.clone()))),
        }
    }
    let owner = match case.owner.trim() {
        "" => None,
        email => match officer(office, email).await? {
            Some(account) => Some(account),
            None => return Ok(Err(Bad::NoOfficer(email.to_owned()))),
        },
    };
    Ok(of_line(case, (&entries, owner), office.today()))
}

async fn officer(office: &Office, email: &str) -> Result<Option<AccountId>, Problem> {
    let found = accounts::found(office, email).await?;
    let works = |post: Post| {
        matches!(post, Post::Staff { manager: true, .. } | Post::Staff { administrator: false, .. })
    };
    Ok(found.into_iter().find(|row| works(row.post)).map(|row| row.account))
}

fn of_line(
    case: old_cases::OldCase,
    (entries, owner): (&[(OrganisationId, Entry)], Option<AccountId>),
    today: Day,
) -> Result<OldCase, Bad> {
    let received = case.received.ok_or(Bad::NotReceived)?;
    let priorities = case.priorities.iter().map(|it| code("priorities", it, None));
    let priorities = priorities.collect::<Result<Vec<_>, _>>()?;
    let issues = case.issues.iter().zip(entries).map(|(issue, body)| new_issue(issue, body));
    let complaint = NewComplaint {
        reference: Reference::from_random(0),
        received,
        channel: code("channel", &case.channel, Some(Channel::Post))?,
        language: code("language", &case.language, Some(Language::English))?,
        read_back: false,
        receipt: digest(&case),
        wanted: case.wanted.trim().to_owned(),
        people: people(&case)?,
        issues: issues.collect::<Result<_, _>>()?,
        papers: Vec::new(),
        referral: None,
        source: None,
    };
    Ok(OldCase {
        complaint,
        old_reference: case.reference,
        reached: code("reached", &case.reached, Some(Reached::Checks))?,
        priorities,
        owner,
        next: case.next.unwrap_or(today),
        due: case.due,
    })
}

/// A code of its kind, or what it is when nothing is said.
fn code<C: casework::codes::Code>(
    field: &'static str,
    text: &str,
    otherwise: Option<C>,
) -> Result<C, Bad> {
    match (text.trim(), otherwise) {
        ("", Some(otherwise)) => Ok(otherwise),
        (text, _) => text.parse().map_err(|_| {
            let every = C::every().iter().map(|code| code.as_code()).collect();
            Bad::NoCode(field, text.to_owned(), every)
        }),
    }
}

/// The hash of what the file said: what was carried over can be shown later.
fn digest(case: &old_cases::OldCase) -> String {
    let text = serde_json::to_string(case).unwrap_or_default();
    receipt::hexadecimal(&Sha256::digest(text))
}

fn new_issue(issue: &OldIssue, (id, entry): &(OrganisationId, Entry)) -> Result<NewIssue, Bad> {
    Ok(NewIssue {
        organisation: *id,
        regime: code("law", &issue.law, entry.regime.or(Regime::every().first().copied()))?,
        subject: code("subject", &issue.subject, Some(Subject::Other))?,
        noticed: issue.noticed,
        complained: issue.complained,
        answered: issue.answered,
        words: IssueWords {
            happened: issue.happened.trim().to_owned(),
            effect: issue.effect.trim().to_owned(),
            ..IssueWords::default()
        },
    })
}

fn people(case: &old_cases::OldCase) -> Result<Vec<NewPerson>, Bad> {
    let preferences = Preferences {
        means: code("means", &case.means, Some(Means::Post))?,
        large_print: case.large_print,
        ..Preferences::default()
    };
    let person = |person: &OldPerson, roles: &[Role], tie| NewPerson {
        roles: roles.iter().copied().collect(),
        tie,
        died: person.died,
        account: None,
        preferences,
        identity: identity(person),
    };
    let complainant = &case.complainant;
    let mut people = match &case.affected {
        None => {
            vec![person(complainant, &[Role::Complainant, Role::PersonAffected], Tie::Themself)]
        }
        Some(affected) => {
            let tie = code("tie", &case.tie, Some(Tie::Other))?;
            vec![
                person(complainant, &[Role::Complainant], tie),
                person(affected, &[Role::PersonAffected], Tie::Themself),
            ]
        }
    };
    let representative = case.representative.as_ref();
    people.extend(representative.map(|it| person(it, &[Role::Representative], Tie::Other)));
    Ok(people)
}

fn identity(person: &OldPerson) -> Identity {
    Identity {
        title: person.title.trim().to_owned(),
        name: person.name.trim().to_owned(),
        address: person.address.clone(),
        postcode: person.postcode.trim().to_owned(),
        phone: person.phone.trim().to_owned(),
        email: person.email.trim().to_owned(),
        born: person.born.map(|day| day.to_string()).unwrap_or_default(),
        adjustments: person.adjustments.trim().to_owned(),
        ..Identity::default()
    }
}
