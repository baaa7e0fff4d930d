//! The office: everything a command needs from the world, behind ports.
use std::sync::Arc;

use casework::{
    Case, Complaint, Day, Event, Reference, Refusal,
    conversation::Side,
    id::{AccountId, CaseId},
    notice,
    people::Party,
    permission::{Actor, Deed, Permit, Relation, Sight, may, sight},
    section::Section,
};
use uuid::Uuid;

use crate::{
    Memory, Problem,
    desk::Pair,
    disclosure, letters,
    lists::{Cell, Lists, Question, Test, work},
    organisations::KnownNames,
    ports::{
        Batch, Chance, Clock, Envelope, Files, Mailer, OpenData, Postcodes, Press, PublicSearch,
        PublicStore, Receipt, Record, Scratch, Secrets, Tallies,
    },
    stories::{self, Loaded},
};

/// How often a command is decided again when somebody else wrote first.
const TRIES: usize = 8;

/// The office.
#[derive(Clone)]
pub struct Office {
    /// The record of everything that happened.
    pub record: Arc<dyn Record>,
    /// Lists drawn from it.
    pub lists: Arc<dyn Lists>,
    /// Sessions, drafts, codes: what need not be rebuilt.
    pub scratch: Arc<dyn Scratch>,
    /// Counts of what nobody may be tied to.
    pub tallies: Arc<dyn Tallies>,
    /// Papers.
    pub files: Arc<dyn Files>,
    /// Files of documents.
    pub press: Arc<dyn Press>,
    /// What the public can read.
    pub public: Arc<dyn PublicStore>,
    /// Finding it.
    pub search: Arc<dyn PublicSearch>,
    /// Which constituency a postcode lies in.
    pub postcodes: Arc<dyn Postcodes>,
    /// Open data as files, and the releases that are kept of it.
    pub data: Arc<dyn OpenData>,
    /// The two clocks.
    pub clock: Arc<dyn Clock>,
    /// Identifiers and secrets.
    pub chance: Arc<dyn Chance>,
    /// Passwords and codes.
    pub secrets: Arc<dyn Secrets>,
    /// E-mail.
    pub mail: Arc<dyn Mailer>,
    /// The sentences people read.
    pub words: Arc<words::Words>,
    /// What it is called, and how it is reached.
    pub about: Arc<About>,
    /// The cases that were read last.
    pub memory: Memory,
    /// The names of the register.
    pub known_names: KnownNames,
}

/// What the office is called, and how people reach it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Where its pages are, such as `https://redress.example`, without a slash at the end.
    pub url: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Postal address, one line.
    pub address: String,
    /// The population that equality answers are held against.
    pub population: crate::equality::Population,
}

/// What a form or a letter asks for: by whom, once, on what it had seen.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    /// Who asks.
    pub actor: Actor,
    /// The once-only id of the form.
    pub command: Uuid,
    /// For whom, where staff do a party's step.
    pub acting_for: Option<Party>,
    /// The section the form changes, and its version when the form was shown.
    pub seen: Option<(Section, i64)>,
}

impl Ask {
    /// Something asked by `actor` on their own account, whatever has happened meanwhile.
    pub fn by(actor: Actor, command: Uuid) -> Self {
        Self { actor, command, acting_for: None, seen: None }
    }

    /// The same, for a party.
    #[must_use]
    pub fn acting_for(self, party: Option<Party>) -> Self {
        Self { acting_for: party, ..self }
    }

    /// The same, refused if the section has moved since this version.
    #[must_use]
    pub fn having_seen(self, section: Section, version: i64) -> Self {
        Self { seen: Some((section, version)), ..self }
    }
}

impl Office {
    /// The office's day.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// Reads a case whole. Callers show it through a lens; see [`crate::lens`].
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or the record is damaged.
    pub async fn case(&self, case: CaseId) -> Result<Arc<Loaded<Case>>, Problem> {
        self.memory.case(self.record.as_ref(), case).await
    }

    /// Does something in a case, once: reads it, asks for leave, asks the rule, tells everybody
    /// who must be told, and records all of it in one transaction. When somebody else wrote
    /// first, decides again on what there is now; only if the form's own section moved does
    /// the person have to look ([`Problem::Changed`]).
    ///
    /// # Errors
    ///
    /// The rule's refusal; [`Problem::NotFound`] for a stranger; what the store cannot do.
    pub async fn tell(
        &self,
        ask: &Ask,
        case: CaseId,
        deed: Deed,
        rule: impl Fn(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal> + Send + Sync,
    ) -> Result<Receipt, Problem> {
        for _ in 0..TRIES {
            let loaded = self.case(case).await?;
            if let Some(first) = loaded.answered(ask.command) {
                return Ok(first);
            }
            let complaint = loaded.story.live().map_err(|_| Problem::NotFound)?;
            let permit = leave(ask, complaint, (deed, self.today()))?;
            unmoved(ask, complaint)?;
            let events = rule(complaint, &permit, self.today())?;
            match self.record_with_notices(ask, &loaded, events).await {
                Err(Problem::Stale(_)) => {}
                answer => return answer,
            }
        }
        Err(Problem::Busy)
    }

    /// Does something that concerns two cases, once, as [`Office::tell`] does in one: both
    /// stories say it in the same transaction, or neither does.
    ///
    /// # Errors
    ///
    /// As [`Office::tell`].
    pub async fn tell_both(
        &self,
        ask: &Ask,
        Pair { own, other }: Pair,
        deed: Deed,
        rule: impl Fn(Side<'_>, Side<'_>) -> Result<(Vec<Event>, Vec<Event>), Refusal> + Send + Sync,
    ) -> Result<Receipt, Problem> {
        for _ in 0..TRIES {
            let (here, there) = (self.case(own).await?, self.case(other).await?);
            if let Some(first) = here.answered(ask.command) {
                return Ok(first);
            }
            let ours = here.story.live().map_err(|_| Problem::NotFound)?;
            let theirs = there.story.live().map_err(|_| Problem::NotFound)?;
            let (permit, elsewhere) = (
                leave(ask, ours, (deed, self.today()))?,
                leave(ask, theirs, (deed, self.today()))?,
            );
            unmoved(ask, ours)?;
            let (mine, yours) = rule(
                Side { id: own, case: ours, permit: &permit },
                Side { id: other, case: theirs, permit: &elsewhere },
            )?;
            let batches =
                vec![self.batch(ask, &here, mine).await?, self.batch(ask, &there, yours).await?];
            match self.record.append_together(batches).await {
                Err(Problem::Stale(_)) => {}
                answer => return answer?.first().copied().ok_or(Problem::Busy),
            }
        }
        Err(Problem::Busy)
    }

    /// What happened in one of several cases, with its notices, ready to be recorded.
    async fn batch(
        &self,
        ask: &Ask,
        loaded: &Loaded<Case>,
        events: Vec<Event>,
    ) -> Result<Batch, Problem> {
        let envelope = self.envelope(ask, loaded);
        let events = self.with_notices(ask, loaded, envelope, events).await?;
        stories::prepare(loaded, envelope, &events)
    }

    /// Records what happened together with the notices it calls for.
    pub(crate) async fn record_with_notices(
        &self,
        ask: &Ask,
        loaded: &Loaded<Case>,
        events: Vec<Event>,
    ) -> Result<Receipt, Problem> {
        let envelope = self.envelope(ask, loaded);
        let events = self.with_notices(ask, loaded, envelope, events).await?;
        stories::append(self.record.as_ref(), loaded, envelope, &events).await
    }

    /// What happened, and the notices it calls for.
    pub(crate) async fn with_notices(
        &self,
        ask: &Ask,
        loaded: &Loaded<Case>,
        envelope: Envelope,
        mut events: Vec<Event>,
    ) -> Result<Vec<Event>, Problem> {
        let (after, today) = (stories::foreseen(loaded, envelope, &events)?, self.today());
        if let Ok(complaint) = after.live() {
            let by = ask.acting_for.or_else(|| own_party(&ask.actor, complaint, today));
            let tellings = notice::tellings(complaint, &events, by, today);
            let before = loaded.story.live().ok();
            let letters = letters::issue(self, (before, complaint), (&tellings, &events)).await?;
            events.extend(letters);
        }
        Ok(events)
    }

    fn envelope(&self, ask: &Ask, loaded: &Loaded<Case>) -> Envelope {
        let behalf = ask.acting_for.and_then(|party| on_behalf(party, loaded.story.live().ok()?));
        // The office clock only goes forward, and so does what is recorded of one story.
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        Envelope {
            command: ask.command,
            actor: ask.actor.account.0,
            on_behalf_of: behalf,
            cause: None,
            recorded_at: self.clock.now().max(last),
        }
    }
}

/// Stops a form whose own section has moved since it was shown.
fn unmoved(ask: &Ask, complaint: &Complaint) -> Result<(), Problem> {
    let Some((section, version)) = ask.seen else { return Ok(()) };
    let now = complaint.sections.get(&section).copied().unwrap_or_default();
    if now > version { Err(Problem::Changed(section)) } else { Ok(()) }
}

fn leave(ask: &Ask, complaint: &Complaint, (deed, today): (Deed, Day)) -> Result<Permit, Problem> {
    let stranger = may(&ask.actor, complaint, (Deed::Open, today), ask.acting_for).is_err();
    match may(&ask.actor, complaint, (deed, today), ask.acting_for) {
        Ok(permit) => Ok(permit),
        // Who acted for a complainant knows of the case, and is told why they no longer see it.
        Err(refusal @ Refusal::AuthorityOver(_)) => Err(Problem::Refused(refusal)),
        // To somebody who may not know of the case, it does not exist.
        Err(_) if stranger && ask.actor != Actor::PROGRAM => Err(Problem::NotFound),
        Err(refusal) => Err(Problem::Refused(refusal)),
    }
}

fn own_party(actor: &Actor, case: &Complaint, today: Day) -> Option<Party> {
    let permit = may(actor, case, (Deed::Open, today), None).ok()?;
    permit.party().ok()
}

/// The identifier that the envelope holds for a party that staff act for.
fn on_behalf(party: Party, case: &Complaint) -> Option<Uuid> {
    match party {
        Party::Person(no) => case.people.get(&no)?.account.map(|AccountId(id)| id),
        Party::Organisation(organisation) => Some(organisation.0),
        Party::Member(member) => Some(member.0),
        Party::Office => None,
    }
}

/// A case that a reader may know of, and what they are to it.
pub struct Opened {
    /// The case, whole. Show of it what [`casework::permission::sight`] allows.
    pub loaded: Arc<Loaded<Case>>,
    /// What the reader is to it.
    pub relation: Relation,
    /// The office's day on which they opened it.
    pub today: Day,
}

impl Opened {
    /// What is true of it now.
    ///
    /// # Errors
    ///
    /// It was disposed of.
    pub fn complaint(&self) -> Result<&Complaint, Problem> {
        self.loaded.story.live().map_err(|_| Problem::NotFound)
    }

    /// The version of a section, for a form that changes it.
    pub fn version(&self, section: Section) -> i64 {
        let complaint = self.loaded.story.live().ok();
        complaint.and_then(|case| case.sections.get(&section).copied()).unwrap_or_default()
    }
}

impl Office {
    /// The case with this reference. Says nothing about who may know of it.
    ///
    /// # Errors
    ///
    /// There is none, or the store cannot be reached.
    pub(crate) async fn find(&self, reference: Reference) -> Result<CaseId, Problem> {
        let question = Question::of(&work::TABLE)
            .when("reference", Test::Is(Cell::code(reference.digits())))
            .page(1, 0);
        let lines = self.lists.select(&question).await?;
        lines.first().map(|line| CaseId(line.stream)).ok_or(Problem::NotFound)
    }

    /// Opens a case for a reader, and records that they looked: once a day for each, in the
    /// case's disclosure stream. To a stranger, and for an unknown reference, the answer is
    /// the same.
    ///
    /// # Errors
    ///
    /// [`Problem::NotFound`]; to who acted for the complainant and no longer does, that; or what
    /// the store cannot do.
    pub async fn open(&self, actor: &Actor, reference: Reference) -> Result<Opened, Problem> {
        let case = self.find(reference).await?;
        let loaded = self.case(case).await?;
        let complaint = loaded.story.live().map_err(|_| Problem::NotFound)?;
        let today = self.today();
        may(actor, complaint, (Deed::Open, today), None).map_err(|refusal| match refusal {
            Refusal::AuthorityOver(_) => Problem::Refused(refusal),
            _ => Problem::NotFound,
        })?;
        let relation = Relation::of(actor, complaint, today);
        let visible = |section: &Section| sight(relation, *section) != Sight::Nothing;
        let sections = Section::ALL.into_iter().filter(visible).collect();
        disclosure::shown(self, actor, case.0, sections).await?;
        Ok(Opened { loaded, relation, today })
    }
}
