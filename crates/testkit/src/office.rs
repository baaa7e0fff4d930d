//! An office in a folder: the real store and the real files, a calendar that the test turns.
use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use app::{
    About, Office,
    ports::{Chance, Clock, MailFault, Mailer},
};
use async_trait::async_trait;
use casework::Day;
use search::Searched;
use uuid::Uuid;

use crate::Shelf;

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
    let searched = Searched::in_memory(Arc::new(Shelf::default())).expect("threads that search");
    let searched = Arc::new(searched);
    Office {
        record: store.clone(),
        lists: store.clone(),
        scratch: store.clone(),
        tallies: store,
        files: Arc::new(files),
        press: Arc::new(documents::Typesetter::default()),
        public: searched.clone(),
        search: searched,
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
