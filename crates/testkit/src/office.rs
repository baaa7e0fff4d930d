//! An office in a folder: the real store and the real files, a calendar that the test turns.
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use app::{
    About, Office, Problem,
    ports::{
        Chance, Clock, MailFault, Mailer, PublicDecision, PublicQuestion, PublicReport,
        PublicStore, Tombstone,
    },
};
use async_trait::async_trait;
use casework::Day;
use uuid::Uuid;

/// Two clocks that stand still until the test turns them.
#[derive(Debug)]
pub struct Calendar {
    office: AtomicI64,
    machine: AtomicI64,
}

impl Calendar {
    /// Ten in the morning of a day, on both clocks.
    pub fn on(day: Day) -> Self {
        let morning = at_ten(day);
        Self { office: AtomicI64::new(morning), machine: AtomicI64::new(morning) }
    }

    /// Turns the office's calendar to a later day.
    pub fn turn_to(&self, day: Day) {
        self.office.fetch_max(at_ten(day), Ordering::SeqCst);
    }

    /// Lets the machine's clock run on, and the office's with it.
    pub fn let_seconds_pass(&self, seconds: i64) {
        for clock in [&self.office, &self.machine] {
            clock.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }
}

fn at_ten(day: Day) -> i64 {
    let morning = day.at(10, 0, 0, 0).in_tz("Europe/London").expect("a day has a morning");
    morning.timestamp().as_microsecond()
}

impl Clock for Calendar {
    fn now(&self) -> i64 {
        self.office.load(Ordering::SeqCst)
    }

    fn machine(&self) -> i64 {
        self.machine.load(Ordering::SeqCst)
    }
}

/// Chance that falls the same way in every run.
#[derive(Debug, Default)]
pub struct Dice {
    thrown: AtomicU64,
}

impl Dice {
    fn throw(&self) -> u64 {
        // The finaliser of SplitMix64: far apart for neighbours, the same in every run.
        let mut bits =
            self.thrown.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }
}

impl Chance for Dice {
    fn id(&self) -> Uuid {
        Uuid::from_u64_pair(self.throw(), self.throw())
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            for (byte, thrown) in chunk.iter_mut().zip(self.throw().to_le_bytes()) {
                *byte = thrown;
            }
        }
    }
}

/// A shelf of published decisions, in memory: what is public needs no disk to be tested.
#[derive(Debug, Default)]
pub struct Shelf {
    decisions: Mutex<BTreeMap<String, PublicDecision>>,
    tombstones: Mutex<BTreeMap<String, Tombstone>>,
    names: Mutex<BTreeMap<Uuid, String>>,
    reports: Mutex<BTreeMap<String, PublicReport>>,
}

#[async_trait]
impl PublicStore for Shelf {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        let mut all = self.decisions.lock().map_err(Problem::broken)?;
        all.insert(decision.reference.clone(), decision.clone());
        let mut names = self.names.lock().map_err(Problem::broken)?;
        names.insert(decision.identifier, decision.reference.clone());
        self.tombstones.lock().map_err(Problem::broken)?.remove(&decision.reference);
        Ok(())
    }

    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem> {
        self.decisions.lock().map_err(Problem::broken)?.remove(reference);
        let mut all = self.tombstones.lock().map_err(Problem::broken)?;
        all.insert(reference.to_owned(), why.clone());
        Ok(())
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<Tombstone>, Problem> {
        Ok(self.tombstones.lock().map_err(Problem::broken)?.get(reference).cloned())
    }

    async fn publish_report(&self, report: &PublicReport) -> Result<(), Problem> {
        let mut all = self.reports.lock().map_err(Problem::broken)?;
        all.insert(report.address.clone(), report.clone());
        Ok(())
    }

    async fn report(&self, address: &str) -> Result<Option<PublicReport>, Problem> {
        Ok(self.reports.lock().map_err(Problem::broken)?.get(address).cloned())
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        let all = self.reports.lock().map_err(Problem::broken)?;
        Ok(all.values().filter(|report| report.withdrawn.is_none()).cloned().collect())
    }

    async fn reference_of(&self, identifier: Uuid) -> Result<Option<String>, Problem> {
        Ok(self.names.lock().map_err(Problem::broken)?.get(&identifier).cloned())
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        Ok(self.decisions.lock().map_err(Problem::broken)?.get(reference).cloned())
    }

    async fn after(&self, reference: &str, limit: usize) -> Result<Vec<PublicDecision>, Problem> {
        let all = self.decisions.lock().map_err(Problem::broken)?;
        let after = all.values().filter(|it| it.reference.as_str() > reference);
        Ok(after.take(limit).cloned().collect())
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        let all = self.decisions.lock().map_err(Problem::broken)?;
        let found = all.values().filter(|it| it.title.contains(&question.words));
        let found: Vec<_> = found.cloned().collect();
        let page = found.iter().skip(question.offset).take(question.limit).cloned().collect();
        Ok((page, found.len()))
    }
}

/// A letterbox in which every e-mail is kept, and none is sent.
#[derive(Debug, Default)]
pub struct Letterbox {
    mails: Mutex<Vec<(String, String, String)>>,
}

impl Letterbox {
    /// The e-mails sent so far: to whom, subject, text.
    pub fn mails(&self) -> Vec<(String, String, String)> {
        self.mails.lock().expect("a whole letterbox").clone()
    }
}

#[async_trait]
impl Mailer for Letterbox {
    async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), MailFault> {
        let mail = (to.to_owned(), subject.to_owned(), body.to_owned());
        self.mails.lock().expect("a whole letterbox").push(mail);
        Ok(())
    }
}

/// An office whose record and papers lie in `folder`. Give it a letterbox or a shelf of your own
/// by changing its fields.
pub async fn office(folder: &Path, calendar: Arc<Calendar>) -> Office {
    let master = store::MasterKey::from_bytes([7; 32]);
    let drawing = app::lists::DRAWING;
    let store = store::Store::open_sqlite(folder, master, drawing).await.expect("a store");
    let store = Arc::new(store);
    let files = files::Folder::open(&folder.join("papers")).expect("a folder for papers");
    Office {
        record: store.clone(),
        lists: store.clone(),
        scratch: store.clone(),
        tallies: store,
        files: Arc::new(files),
        press: Arc::new(documents::Typesetter::default()),
        public: Arc::new(Shelf::default()),
        postcodes: Arc::new(files::PostcodeFolder::at(&folder.join("postcodes"))),
        data: Arc::new(opendata::Folder::at(&folder.join("releases"))),
        clock: calendar,
        chance: Arc::new(Dice::default()),
        secrets: Arc::new(identity::OfficeSecrets::new().expect("secrets")),
        mail: Arc::new(Letterbox::default()),
        about: Arc::new(About { name: "Office of the Tests".into(), ..About::default() }),
        words: Arc::new(words::Words::load().expect("words")),
        memory: app::Memory::default(),
        known_names: app::organisations::KnownNames::default(),
    }
}
