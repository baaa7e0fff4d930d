//! An office, its people, some complaints, and what is looked at after each thing that happens.
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use app::{
    Ask, Office, Problem, daily, enquiry,
    enquiry::draft::{Draft, DraftBody, DraftIssue, DraftPerson},
    lists::{Cell, Question, Test, duty},
    notices, publication, stories,
};
use casework::{
    Case, Complaint, Day, Event, Refusal,
    authority::{self, Power},
    codes::{Applicant, AuthorityKind, AuthorityScope, Channel, Language, Means, Regime, Subject},
    duty::duties,
    event::name_of,
    example,
    id::{AccountId, CaseId, MemberId, OrganisationId, PersonNo},
    people::Party,
    permission::{Actor, Deed, Relation, Standing},
    publication::hash_of,
    record::{self, Kind, Story, Stream, Told},
};
use jiff::{ToSpan, civil::date};
use store::{MasterKey, Store};
use tempfile::TempDir;
use testkit::Calendar;
use uuid::Uuid;

use super::{
    act::{Act, CITED},
    any::Reckless,
    book::{Book, everything_open_has_an_owner_and_a_clock},
    dice::Dice,
    forward::{Diligent, Next},
};

/// Nothing is tried after this day: the calendar of bank holidays ends a year later.
const LAST: Day = date(2027, 12, 1);

/// Everybody but those who complain.
pub struct Cast {
    pub officers: Vec<Actor>,
    pub manager: Actor,
    others: Vec<Actor>,
}

impl Cast {
    fn new() -> Self {
        let staff = |no, manager, administrator| Actor {
            account: AccountId(Uuid::from_u128(no)),
            standing: Standing::Staff { manager, administrator },
        };
        let bodies = [example::hospital(), example::department(), elsewhere()];
        let mut others: Vec<Actor> = bodies.into_iter().map(body).collect();
        others.extend([example::member(), MemberId::of_code("made-up:2")].map(of_member));
        others.extend([staff(9, false, true), example::stranger(), Actor::PROGRAM]);
        let officers = vec![staff(1, false, false), staff(2, false, false), staff(4, false, false)];
        Self { officers, manager: staff(3, true, false), others }
    }

    /// Somebody who answers for an organisation.
    #[expect(clippy::unused_self, reason = "they belong to the cast")]
    pub fn body(&self, of: OrganisationId) -> Actor {
        body(of)
    }

    /// Somebody of a member's office.
    #[expect(clippy::unused_self, reason = "they belong to the cast")]
    pub fn of_member(&self, of: MemberId) -> Actor {
        of_member(of)
    }

    #[expect(clippy::unused_self, reason = "they belong to the cast")]
    pub fn one_body(&self, dice: &mut Dice) -> OrganisationId {
        let often = [example::hospital(), example::hospital(), example::department(), elsewhere()];
        dice.one(&often)
    }

    pub fn everybody(&self, person: Actor) -> Vec<Actor> {
        let known = self.officers.iter().chain(&self.others).copied();
        known.chain([self.manager, person, person]).collect()
    }
}

fn body(of: OrganisationId) -> Actor {
    let account = AccountId(Uuid::new_v5(&of.0, b"liaison"));
    Actor { account, standing: Standing::Organisation { of, manager: false } }
}

fn of_member(of: MemberId) -> Actor {
    let account = AccountId(Uuid::new_v5(&of.0, b"clerk"));
    Actor { account, standing: Standing::Member { of, manager: false } }
}

/// An organisation that nobody complains about.
fn elsewhere() -> OrganisationId {
    OrganisationId::of_code("example:elsewhere")
}

/// A case, what its history said, and who complains.
struct Known {
    id: CaseId,
    person: Actor,
    book: Book,
    events: Vec<Told<Event>>,
    story: Case,
}

/// What a walk came across.
#[derive(Default)]
pub struct Seen {
    pub stages: BTreeMap<&'static str, usize>,
    pub deeds: BTreeMap<Deed, usize>,
    pub events: BTreeMap<String, usize>,
    pub refused: usize,
    pub done: usize,
}

impl Seen {
    pub fn add(&mut self, more: Self) {
        self.done += more.done;
        self.refused += more.refused;
        more.stages.into_iter().for_each(|(it, n)| *self.stages.entry(it).or_default() += n);
        more.deeds.into_iter().for_each(|(it, n)| *self.deeds.entry(it).or_default() += n);
        more.events.into_iter().for_each(|(it, n)| *self.events.entry(it).or_default() += n);
    }
}

/// The office while people do things.
pub struct World {
    office: Office,
    calendar: Arc<Calendar>,
    folder: TempDir,
    cast: Cast,
    cases: Vec<Known>,
    dice: Dice,
    history: Vec<String>,
    seed: u64,
    pub seen: Seen,
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.history.len().saturating_sub(40);
            println!("The last things that happened:\n{}", self.history[last..].join("\n"));
            println!("It happens again with REDRESS_SEED={}", self.seed);
        }
    }
}

impl World {
    pub async fn of(seed: u64) -> Self {
        let folder = folder();
        let calendar = Arc::new(Calendar::on(example::BEGINS));
        let office = testkit::office(folder.path(), calendar.clone()).await;
        let (dice, cast) = (Dice::new(seed), Cast::new());
        let (cases, history, seen) = (Vec::new(), Vec::new(), Seen::default());
        let mut world = Self { office, calendar, folder, cast, cases, dice, history, seed, seen };
        for _ in 0..=world.dice.below(2) {
            world.somebody_complains().await;
        }
        world
    }

    /// So many things are tried; then somebody diligent brings every case to its end.
    pub async fn lives(&mut self, things: usize) {
        if self.dice.percent(20) {
            // Nobody did anything for most of a year.
            self.turns_to(example::BEGINS.saturating_add(345.days())).await;
        }
        for _ in 0..things {
            let at = self.dice.below(self.cases.len());
            match self.dice.below(100) {
                0..=7 => self.days_pass().await,
                8..=34 => self.somebody_diligent(at).await.unwrap_or_default(),
                _ => self.somebody_reckless(at).await,
            }
            if self.office.today() > LAST {
                break;
            }
        }
        for at in 0..self.cases.len() {
            self.can_be_brought_to_its_end(at).await;
        }
        self.verifies().await;
    }

    async fn somebody_complains(&mut self) {
        let mut draft = self.draft().await;
        let keyed = (draft.channel != Channel::Web).then_some(self.cast.officers[0]);
        enquiry::send(&self.office, keyed, &mut draft).await.unwrap();
        let person = Actor { account: AccountId(draft.account), standing: Standing::Public };
        let id = CaseId(draft.case);
        let (book, events, story) = (Book::default(), Vec::new(), Case::default());
        self.cases.push(Known { id, person, book, events, story });
        self.looks_at(self.cases.len() - 1).await;
    }

    async fn draft(&mut self) -> Draft {
        let today = self.office.today();
        let channel = self.dice.one(&[Channel::Web, Channel::Web, Channel::Phone]);
        let keyed = (channel != Channel::Web).then(|| (self.cast.officers[0].account, today));
        let mut draft = enquiry::draft::begin(&self.office, channel, keyed).await.unwrap();
        let named = |name: &str| DraftPerson { name: name.into(), ..DraftPerson::default() };
        draft.read_back = true;
        draft.applicant =
            Some(self.dice.one(&[Applicant::Themself, Applicant::Died, Applicant::WithConsent]));
        draft.complainant = named("Adaeze Whitcombe");
        draft.complainant.tie = Some(casework::codes::Tie::Child);
        draft.affected = named("Ottoline Whitcombe");
        draft.is_represented = Some(self.dice.percent(30));
        draft.representative = named("Barnaby Quince");
        let bodies = [
            (example::hospital(), Regime::HEALTH_1993),
            (example::department(), Regime::PARLIAMENTARY_1967),
        ];
        for _ in 0..=self.dice.below(3) {
            let (id, regime) = self.dice.one(&bodies);
            let ago = |days: i64| Some(today.saturating_sub(days.days()));
            draft.issues.push(DraftIssue {
                body: Some(DraftBody {
                    id,
                    name: "Somewhere".into(),
                    regime: Some(regime),
                    listed: true,
                    was: String::new(),
                }),
                happened: format!("They left her waiting for nine hours. See the {CITED}."),
                noticed: ago(self.dice.days(1, 500)),
                noticed_passed: true,
                effect: "She was in pain.".into(),
                subject: Some(Subject::Delay),
                complained: ago(self.dice.days(40, 80)),
                answered: ago(self.dice.days(1, 39)),
                process_passed: true,
                ..DraftIssue::default()
            });
        }
        draft.wanted.push_str("An apology");
        (draft.files_passed, draft.needs_passed) = (true, true);
        draft.means = Some(self.dice.one(Means::ALL));
        (draft.phone, draft.email) = ("01632 960017".into(), "ada@example.org".into());
        draft.address = vec!["4 Made Up Lane".into()];
        draft.language = Some(Language::English);
        draft
    }

    /// The calendar turns by some days; the program does the work of each, or was not running.
    async fn days_pass(&mut self) {
        let days =
            if self.dice.percent(75) { self.dice.days(1, 9) } else { self.dice.days(10, 120) };
        let until = self.office.today().saturating_add(days.days());
        self.turns_to(until).await;
    }

    async fn turns_to(&mut self, until: Day) {
        while self.office.today() < until {
            let step = if self.dice.percent(30) { 1 } else { self.dice.days(1, 30) };
            let next = self.office.today().saturating_add(step.days()).min(until);
            self.calendar.turn_to(next);
            match self.history.last_mut().filter(|last| last.starts_with("-- ")) {
                Some(last) => *last = format!("-- {next}"),
                None => self.history.push(format!("-- {next}")),
            }
            if self.dice.percent(85) {
                notices::deliver(&self.office).await.unwrap();
            }
            let round = daily::round(&self.office, next).await.unwrap();
            assert_eq!(round.undone, [], "on {next}");
            for at in 0..self.cases.len() {
                self.looks_at(at).await;
            }
        }
    }

    async fn somebody_reckless(&mut self, at: usize) {
        let Ok(case) = self.cases[at].story.live() else { return };
        let (person, today) = (self.cases[at].person, self.office.today());
        let cases = self.cases.iter().map(|known| known.id).collect();
        let (cast, dice) = (&self.cast, &mut self.dice);
        let (actor, acting_for, act) = Reckless { case, cast, cases, person, today, dice }.tries();
        drop(self.tries(at, (actor, acting_for), &act).await);
    }

    /// An officer sees by what right somebody acts for the complainant, whatever was seen before.
    async fn somebody_sees_the_authority(&mut self, at: usize) {
        let case = self.cases[at].story.live().unwrap();
        let from = self.office.today();
        let acting = case.representative().map(|person| person.no);
        let all = |no: &PersonNo| case.authority(*no).on(from) == Power::Everything;
        let Some(no) = acting.filter(|no| !all(no)) else { return };
        let (kind, scope) = (AuthorityKind::Consent, AuthorityScope::Everything);
        let seen = authority::Seen { kind, scope, from, ends: None, paper: None };
        let officer = self.cast.officers[0];
        let seen = self.tries(at, (officer, None), &Act::RecordAuthority(no, seen)).await;
        assert!(seen.is_ok(), "{seen:?}");
    }

    /// Does the next deed of the journey. `None`: there is none.
    async fn somebody_diligent(&mut self, at: usize) -> Option<()> {
        self.somebody_sees_the_authority(at).await;
        let case = self.cases[at].story.live().unwrap();
        let (person, today) = (self.cases[at].person, self.office.today());
        let (cast, dice) = (&self.cast, &mut self.dice);
        match (Diligent { case, cast, person, today, dice }).next() {
            Next::Do(actor, act) => {
                let done = self.tries(at, (actor, None), &act).await;
                assert!(done.is_ok(), "the next deed of the journey, {act:?}: {done:?}");
            }
            Next::Wait(day) => self.turns_to(day).await,
            Next::Over => return None,
        }
        Some(())
    }

    /// From whatever state people have left it in, a case can be brought to its end.
    async fn can_be_brought_to_its_end(&mut self, at: usize) {
        for _ in 0..150 {
            if self.somebody_diligent(at).await.is_none() {
                return;
            }
        }
        let case = self.cases[at].story.live().unwrap();
        panic!("no end to this case: {:?} {:?}", case.stage, case.publication);
    }

    /// Somebody tries something, perhaps by two clicks.
    async fn tries(
        &mut self,
        at: usize,
        (actor, acting_for): (Actor, Option<Party>),
        act: &Act,
    ) -> Result<(), Problem> {
        let known = &self.cases[at];
        let (id, before) = (known.id, known.events.len());
        let relation = Relation::of(&actor, known.story.live().unwrap(), self.office.today());
        let ask = Ask::by(actor, self.office.chance.id()).acting_for(acting_for);
        let done = act.done(&self.office, &ask, id).await;
        self.history.push(format!(
            "{} {at} {relation:?} for {acting_for:?}: {act:?} = {done:?}",
            self.office.today()
        ));
        match &done {
            Ok(()) | Err(Problem::Refused(_) | Problem::NotFound) => {}
            Err(problem) => panic!("neither done nor refused: {problem}"),
        }
        if relation == Relation::Stranger {
            // Who acted for the complainant knows of it, and is told why they no longer do.
            let is_over = matches!(done, Err(Problem::Refused(Refusal::AuthorityOver(_))));
            assert!(
                is_over || matches!(done, Err(Problem::NotFound)),
                "a stranger learns of it: {done:?}"
            );
        }
        self.looks_at(at).await;
        if let Act::Join(other, ..) | Act::Part(other) = act {
            let other = self.cases.iter().position(|known| known.id == *other);
            self.looks_at(other.unwrap_or(at)).await;
        }
        let grown = self.cases[at].events.len() - before;
        assert!(done.is_ok() || grown == 0, "refused, and {grown} events");
        self.count(act, done.is_ok(), grown);
        if done.is_ok() && self.dice.percent(5) {
            act.done(&self.office, &ask, id).await.unwrap();
            self.looks_at(at).await;
            assert_eq!(self.cases[at].events.len() - before, grown, "two clicks do it twice");
        }
        done
    }

    fn count(&mut self, act: &Act, is_done: bool, grown: usize) {
        self.seen.done += usize::from(is_done);
        self.seen.refused += usize::from(!is_done);
        if is_done && (grown > 0 || matches!(act, Act::Look)) {
            *self.seen.deeds.entry(act.deed()).or_default() += 1;
        }
    }

    /// Reads the history of a case back and looks at everything that must be true.
    async fn looks_at(&mut self, at: usize) {
        let known = &mut self.cases[at];
        let stream = Stream { kind: Kind::Case, id: known.id.0 };
        let end = self.office.record.end(stream).await.unwrap().version;
        if end == i64::try_from(known.events.len()).unwrap() && end > 0 {
            return;
        }
        let past = self.office.record.read(stream).await.unwrap().past;
        let told: Vec<Told<Event>> =
            past.iter().map(|it| stories::revive::<Case>(it).unwrap()).collect();
        assert!(told.starts_with(&known.events), "the past has changed");
        for (past, told) in past.iter().zip(&told).skip(known.events.len()) {
            let again = record::write::<Case>(&told.event).unwrap();
            assert_eq!(again, past.wire, "written, read and written again");
            known.book.reads(told);
            known.story = std::mem::take(&mut known.story).after(told).unwrap();
            let name = name_of(&told.event);
            let deed = of_the_program(&told.event).filter(|_| told.actor == AccountId::PROGRAM.0);
            if let Some(deed) = deed {
                *self.seen.deeds.entry(deed).or_default() += 1;
            }
            *self.seen.events.entry(name).or_default() += 1;
        }
        assert_eq!(stories::fold::<Case>(&told).unwrap(), known.story, "told anew");
        known.events = told;
        let complaint = known.story.live().unwrap();
        *self.seen.stages.entry(complaint.stage.code()).or_default() += 1;
        *self.seen.stages.entry(complaint.publication.code()).or_default() += 1;
        let owed = duties(complaint);
        everything_open_has_an_owner_and_a_clock(complaint, &owed);
        is_on_the_list(&self.office, complaint, owed.len()).await;
        self.public_is_what_was_approved(at).await;
    }

    /// The public reads exactly the text that the case says, which went the whole way, or nothing.
    async fn public_is_what_was_approved(&self, at: usize) {
        let known = &self.cases[at];
        let complaint = known.story.live().unwrap();
        let identifier = publication::public_identifier(known.id);
        let public = &self.office.public;
        let reference = public.reference_of(identifier).await.unwrap();
        let found = match &reference {
            Some(reference) => public.find(reference).await.unwrap(),
            None => None,
        };
        let edition = complaint.public_edition();
        let stands = edition.map(|edition| edition.rendition.hash.as_str());
        assert_eq!(found.as_ref().map(|found| found.hash.as_str()), stands);
        let Some(found) = found else {
            let Some(reference) = reference else { return };
            assert!(public.taken_down(&reference).await.unwrap().is_some(), "a silent gap");
            return;
        };
        assert!(known.book.went_out.contains(&found.hash), "public, and never approved");
        let words = edition.unwrap().rendition.words.known().unwrap();
        assert_eq!(hash_of(words), found.hash);
        assert_eq!((&found.title, &found.summary), (&words.title, &words.summary));
    }

    async fn verifies(&self) {
        let (folder, key) = (PathBuf::from(self.folder.path()), MasterKey::from_bytes([7; 32]));
        let store = Store::open_sqlite(&folder, key, app::lists::DRAWING).await.unwrap();
        let report = store.verify().await.unwrap();
        assert!(report.is_sound(), "{:?}", report.faults);
        store.close().await;
    }
}

/// What is owed is what people find on their lists, each with somebody and a day.
async fn is_on_the_list(office: &Office, case: &Complaint, owed: usize) {
    let question = Question::of(&duty::TABLE)
        .when("reference", Test::Is(Cell::code(case.reference.digits())))
        .page(500, 0);
    let rows = office.lists.select(&question).await.unwrap();
    let rows: Vec<duty::DutyRow> = rows.iter().map(duty::DutyRow::from).collect();
    assert_eq!(rows.len(), owed, "what is owed is on the list");
    for row in rows {
        assert!(row.due.is_some() && (row.owner.is_some() || !row.queue.is_empty()), "{row:?}");
    }
}

/// The deeds that the program does by itself.
fn of_the_program(event: &Event) -> Option<Deed> {
    match event {
        Event::NoticeSent { .. } | Event::NoticeFailed { .. } => Some(Deed::SendNotice),
        Event::Published { .. } => Some(Deed::Publish),
        _ => None,
    }
}

/// In memory where the system has such a folder: what is tested here is not the disk.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}
