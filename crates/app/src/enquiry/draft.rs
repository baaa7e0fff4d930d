//! A complaint that is not sent yet. It lies sealed among what need not be rebuilt, under a
//! return code that the person can write down: whoever has the code can go on with it, on any
//! machine, whether or not the session that began it has ended.
use std::collections::BTreeSet;

use casework::{
    AccessCode, Day,
    codes::{Applicant, Channel, Language, Means, Regime, Role, Subject, Tie},
    enquiry::{NewIssue, NewPaper, NewPerson, NewReferral, NewSource, checker},
    event::{IssueWords, PaperWords},
    id::{AccountId, ContactId, OrganisationId},
    law,
    people::{Identity, Preferences, Safety},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{link, receipt, send::Sent, stopped};
use crate::{
    Office, Problem, organisations,
    ports::{ScratchKind, Stored},
};

/// A day, in microseconds.
pub(super) const DAY: i64 = 24 * 3_600_000_000;
/// A complaint that somebody works on is kept so long after the last change.
pub(super) const KEPT: i64 = 90 * DAY;
/// What was sent is shown again so long to the one who sent it.
pub(super) const KEPT_WHEN_SENT: i64 = DAY;

/// A complaint that is not sent yet.
#[expect(clippy::struct_excessive_bools, reason = "each says that a page was answered or passed")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The return code, without blanks.
    pub code: String,
    /// The case that it will be.
    pub case: Uuid,
    /// The account that will see it.
    pub account: Uuid,
    /// The once-only id of sending it.
    pub command: Uuid,
    /// What reference, access code and salt are drawn from: the same each time it is sent, so
    /// that two clicks at once cannot draw two of them.
    pub(super) seed: String,
    /// What the checker was told.
    #[serde(default)]
    pub answers: checker::Answers,
    /// Whether the form was begun; before that only the checker was asked.
    #[serde(default)]
    pub begun: bool,
    /// How it comes.
    pub channel: Channel,
    /// The day it reached the office, where staff key it.
    pub received: Option<Day>,
    /// The member whose office sends it for a constituent, and what that agreed to.
    #[serde(default)]
    pub referral: Option<NewReferral>,
    /// Who sends it here, where it is not the person alone.
    #[serde(default)]
    pub source: Option<NewSource>,
    /// The contact that it grows from.
    #[serde(default)]
    pub contact: Option<ContactId>,
    /// Who keys it for the person.
    pub keyed_by: Option<AccountId>,
    /// For what staff key: it was read back, and agreed.
    pub read_back: bool,
    /// Who the complainant is to what happened.
    pub applicant: Option<Applicant>,
    /// The complainant.
    pub complainant: DraftPerson,
    /// To whom it happened, when that is somebody else.
    pub affected: DraftPerson,
    /// Whether somebody acts for the complainant.
    pub is_represented: Option<bool>,
    /// Who does.
    pub representative: DraftPerson,
    /// What it is about.
    pub issues: Vec<DraftIssue>,
    /// What they want.
    pub wanted: String,
    /// What they send with it.
    pub files: Vec<DraftFile>,
    /// Whether the page for files has been passed.
    pub files_passed: bool,
    /// How they want to hear from the office.
    pub means: Option<Means>,
    /// Lines of a postal address.
    pub address: Vec<String>,
    /// Its postcode.
    pub postcode: String,
    /// A telephone number.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// Reasonable adjustments, in their words.
    pub adjustments: String,
    /// Letters in large print.
    pub large_print: bool,
    /// How they must never be reached.
    #[serde(default)]
    pub safety: Safety,
    /// Whether the page for needs has been passed.
    pub needs_passed: bool,
    /// The language they want.
    pub language: Option<Language>,
    /// Whether they have seen all their answers together: from then on each change leads back.
    pub reviewed: bool,
    /// What was sent, once it is being sent.
    pub sent: Option<Sent>,
    /// Whether the equality questions were offered, once it was sent.
    #[serde(default)]
    pub equality_offered: bool,
}

/// Somebody of the complaint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftPerson {
    /// How they are addressed.
    pub title: String,
    /// The whole name.
    pub name: String,
    /// Date of birth, where it matters.
    pub born: Option<Day>,
    /// Their tie to the person affected.
    pub tie: Option<Tie>,
}

/// A head of complaint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftIssue {
    /// About whom.
    pub body: Option<DraftBody>,
    /// What happened.
    pub happened: String,
    /// What matters most to them, where that is long.
    pub matters: String,
    /// Whether the page for that has been passed.
    pub matters_passed: bool,
    /// The day they first knew; `None` with `noticed_passed`: they do not know.
    pub noticed: Option<Day>,
    /// Whether the page for that day has been passed.
    pub noticed_passed: bool,
    /// What it did to the person.
    pub effect: String,
    /// What it is about.
    pub subject: Option<Subject>,
    /// The day they complained to the organisation.
    pub complained: Option<Day>,
    /// The day of its final answer.
    pub answered: Option<Day>,
    /// Whether the page for those days has been passed.
    pub process_passed: bool,
}

/// An organisation complained about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftBody {
    /// Which.
    pub id: OrganisationId,
    /// Its name: of the register, or as the person wrote it.
    pub name: String,
    /// The law under which the office looks at it, if the register knows.
    pub regime: Option<Regime>,
    /// Whether the register has it.
    pub listed: bool,
    /// The one that was chosen, where this one took over its work; else empty.
    #[serde(default)]
    pub was: String,
}

impl DraftBody {
    /// What it is called: where it took over the work of the one that was chosen, both names.
    pub fn names(&self) -> String {
        if self.was.is_empty() {
            self.name.clone()
        } else {
            format!("{} → {}", self.was, self.name)
        }
    }
}

/// A file that came with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFile {
    /// Its name, as sent.
    pub name: String,
    /// What its content says that it is.
    pub media_type: String,
    /// Where it lies.
    pub stored: Stored,
}

impl DraftIssue {
    /// Whether what happened is told at such length that the person is asked what matters most.
    pub fn is_long(&self) -> bool {
        self.happened.split_whitespace().count() >= casework::reading::LONG
    }

    /// Whether everything that is asked of an issue has been answered or passed.
    pub fn is_whole(&self) -> bool {
        self.body.is_some()
            && !self.happened.trim().is_empty()
            && (self.matters_passed || !self.is_long())
            && self.noticed_passed
            && !self.effect.trim().is_empty()
            && self.subject.is_some()
            && self.process_passed
    }
}

/// Begins a complaint, and keeps it.
///
/// # Errors
///
/// The store cannot write.
pub async fn begin(
    office: &Office,
    channel: Channel,
    keyed: Option<(AccountId, Day)>,
) -> Result<Draft, Problem> {
    let mut random = [0_u8; 10];
    office.chance.fill(&mut random);
    let mut seed = [0_u8; 32];
    office.chance.fill(&mut seed);
    let draft = Draft {
        code: AccessCode::from_random(random).plain(),
        case: office.chance.id(),
        account: office.chance.id(),
        command: office.chance.id(),
        seed: receipt::hexadecimal(&seed),
        answers: checker::Answers::default(),
        begun: false,
        channel,
        received: keyed.map(|(_, received)| received),
        referral: None,
        source: None,
        contact: None,
        keyed_by: keyed.map(|(by, _)| by),
        read_back: false,
        applicant: None,
        complainant: DraftPerson::default(),
        affected: DraftPerson::default(),
        is_represented: None,
        representative: DraftPerson::default(),
        issues: Vec::new(),
        wanted: String::new(),
        files: Vec::new(),
        files_passed: false,
        means: None,
        address: Vec::new(),
        postcode: String::new(),
        phone: String::new(),
        email: String::new(),
        adjustments: String::new(),
        large_print: false,
        safety: Safety::default(),
        needs_passed: false,
        language: None,
        reviewed: false,
        sent: None,
        equality_offered: false,
    };
    draft.keep(office).await?;
    Ok(draft)
}

/// The draft with this return code, however it was typed.
///
/// # Errors
///
/// There is none, the code was mistyped, or the store cannot be reached.
pub async fn find(office: &Office, code: &str) -> Result<Draft, Problem> {
    let code: AccessCode = code.parse()?;
    let now = office.clock.machine();
    let body = office.scratch.get(ScratchKind::Draft, &key(&code.plain()), now).await?;
    let body = body.ok_or(Problem::NotFound)?;
    serde_json::from_slice(&body).map_err(Problem::broken)
}

/// Drafts lie beside other things of their kind.
fn key(code: &str) -> String {
    format!("complaint:{code}")
}

impl Draft {
    /// Keeps it as it is now.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    pub async fn keep(&self, office: &Office) -> Result<(), Problem> {
        let body = serde_json::to_vec(self).map_err(Problem::broken)?;
        let end = office.clock.machine().saturating_add(self.kept_for());
        office.scratch.put(ScratchKind::Draft, &key(&self.code), body, end).await
    }

    /// Throws it away, and the files that came with it. Where it was left is counted.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    pub async fn discard(&self, office: &Office) -> Result<(), Problem> {
        self.remove_files(office).await?;
        link::withdraw(office, self).await?;
        let (key, now) = (key(&self.code), office.clock.machine());
        // Whoever takes it away counts it: two clicks at once count one.
        match office.scratch.take(ScratchKind::Draft, &key, now).await? {
            Some(_) => stopped::count(office, self, now).await,
            None => Ok(()),
        }
    }

    /// The return code as people write it down.
    pub fn return_code(&self) -> String {
        self.code.parse::<AccessCode>().map_or_else(|_| self.code.clone(), |code| code.to_string())
    }

    /// Whether it happened to the complainant themself.
    pub fn is_own(&self) -> bool {
        matches!(
            self.applicant,
            None | Some(Applicant::Themself | Applicant::Group | Applicant::PublicBody)
        )
    }

    /// Whether the person affected has died.
    pub fn died(&self) -> bool {
        self.applicant == Some(Applicant::Died)
    }

    /// Whether they want to hear in a way in which they say they must never be reached.
    pub fn contradicts_safety(&self) -> bool {
        self.means.is_some_and(|means| self.safety.forbids(means))
    }

    /// The name of whoever is written to.
    pub fn correspondent(&self) -> &DraftPerson {
        match self.is_represented {
            Some(true) => &self.representative,
            _ => &self.complainant,
        }
    }

    /// Takes over what the checker knows, where nothing was answered yet.
    pub fn take_over(&mut self, name: Option<&str>) {
        use checker::{Body, Process};
        self.begun = true;
        self.applicant = self.applicant.or(self.answers.applicant);
        if !self.issues.is_empty() {
            return;
        }
        let (mut issue, mut knows) = (DraftIssue::default(), false);
        if let (Some(Body::Listed { id, regime, .. }), Some(name)) =
            (self.answers.organisation, name)
        {
            let name = name.to_owned();
            issue.body = Some(DraftBody { id, name, regime, listed: true, was: String::new() });
            knows = true;
        }
        if let Some(noticed) = self.answers.noticed {
            (issue.noticed, issue.noticed_passed, knows) = (Some(noticed), true, true);
        }
        match self.answers.process {
            Some(Process::Waiting(day) | Process::Stuck(day)) => issue.complained = Some(day),
            Some(Process::Finished(day)) => issue.answered = Some(day),
            Some(Process::NotBegun) | None => {}
        }
        knows |= self.answers.process.is_some();
        if knows {
            self.issues.push(issue);
        }
    }

    /// The people of the complaint: the complainant first.
    pub(super) fn people(&self) -> Vec<NewPerson> {
        let own = self.is_own();
        let mut roles = BTreeSet::from([Role::Complainant]);
        if own {
            roles.insert(Role::PersonAffected);
        }
        let tie = if own { Tie::Themself } else { self.complainant.tie.unwrap_or(Tie::Other) };
        let represented = self.is_represented == Some(true);
        let mut people = vec![self.person(&self.complainant, roles, tie, !represented)];
        if !own {
            let roles = BTreeSet::from([Role::PersonAffected]);
            let affected = self.person(&self.affected, roles, Tie::Themself, false);
            people.push(NewPerson { died: self.died(), ..affected });
        }
        if represented {
            let roles = BTreeSet::from([Role::Representative]);
            let tie = self.representative.tie.unwrap_or(Tie::Other);
            people.push(self.person(&self.representative, roles, tie, true));
        }
        people
    }

    /// One of them. Whoever is written to has the address, and the account.
    fn person(
        &self,
        person: &DraftPerson,
        roles: BTreeSet<Role>,
        tie: Tie,
        is_written_to: bool,
    ) -> NewPerson {
        let mut identity = Identity {
            title: person.title.clone(),
            name: person.name.clone(),
            born: person.born.map(|day| day.to_string()).unwrap_or_default(),
            ..Identity::default()
        };
        if is_written_to {
            identity.address.clone_from(&self.address);
            identity.postcode.clone_from(&self.postcode);
            identity.phone.clone_from(&self.phone);
            identity.email.clone_from(&self.email);
            identity.adjustments.clone_from(&self.adjustments);
        }
        NewPerson {
            roles,
            tie,
            died: false,
            account: is_written_to.then_some(AccountId(self.account)),
            preferences: Preferences {
                means: self.means.unwrap_or(Means::Post),
                large_print: self.large_print,
                safety: self.safety,
                ..Preferences::default()
            },
            identity,
        }
    }

    pub(super) fn new_issues(&self) -> Vec<NewIssue> {
        let asked = self.answers.regime();
        let fallback = asked.or_else(|| Regime::every().first().copied());
        let fallback = fallback.unwrap_or(Regime::HEALTH_1993);
        let issue = |issue: &DraftIssue| {
            let body = issue.body.as_ref();
            let told = body.filter(|body| !body.listed || !body.was.is_empty());
            let unlisted = told.map(DraftBody::names);
            // Where no register has it, the name is part of what the person wrote; and so is that
            // of one whose work another has taken over.
            let happened = match unlisted {
                Some(name) => format!("{name}\n\n{}", issue.happened.trim()),
                None => issue.happened.trim().to_owned(),
            };
            let regime = match (asked, body.and_then(|body| body.regime)) {
                (Some(asked), _) if law::is_whoever(asked) => asked,
                (_, Some(regime)) => regime,
                _ => fallback,
            };
            NewIssue {
                organisation: body.map_or_else(organisations::not_listed, |body| body.id),
                regime,
                subject: issue.subject.unwrap_or(Subject::Other),
                noticed: issue.noticed,
                complained: issue.complained,
                answered: issue.answered,
                words: IssueWords {
                    happened,
                    effect: issue.effect.trim().to_owned(),
                    matters: issue.matters.trim().to_owned(),
                },
            }
        };
        self.issues.iter().map(issue).collect()
    }

    pub(super) fn papers(&self) -> Vec<NewPaper> {
        let paper = |file: &DraftFile| NewPaper {
            file: file.stored.file,
            size: file.stored.size,
            media_type: file.media_type.clone(),
            words: PaperWords {
                name: file.name.clone(),
                key: file.stored.key.clone(),
                sha256: file.stored.sha256.clone(),
            },
        };
        self.files.iter().map(paper).collect()
    }
}
