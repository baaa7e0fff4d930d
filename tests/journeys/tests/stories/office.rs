//! An office in a folder, with one decided case in it and a calendar that the story turns.
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use app::{
    Ask, Office,
    ports::{Envelope, PublicQuestion},
    stories::{self, Loaded},
};
use axum::{
    Router,
    extract::{Path as UrlPath, State},
    http::header,
    response::{Html, IntoResponse},
    routing::get,
};
use casework::{
    Case, Day,
    account::{Account, Holder, Post},
    codes::{Nation, Regime, Sector},
    event::{DecisionWords, RenditionWords},
    example::{self, Tale},
    id::AccountId,
    organisation::{Details, Entry, Organisation},
    permission::Actor,
};
use search::Searched;
use store::Public;
use testkit::{Calendar, Reader};
use uuid::Uuid;
use web::{Settings, Site};

pub const HOSPITAL: &str = "Fernhollow Hospital NHS Trust (made up)";
pub const OFFICER: &str = "Olwen Prydderch";

/// The office, and what the story needs of it.
pub struct World {
    pub office: Office,
    pub calendar: Arc<Calendar>,
    pub folder: tempfile::TempDir,
}

/// An empty office on the day on which every tale begins.
pub async fn office() -> World {
    let folder = tempfile::tempdir().unwrap();
    let calendar = Arc::new(Calendar::on(example::BEGINS));
    let mut office = testkit::office(folder.path(), calendar.clone()).await;
    let public = Arc::new(Public::open(folder.path()).await.unwrap());
    let searched = Arc::new(Searched::over(public, folder.path().join("search")).unwrap());
    (office.public, office.search) = (searched.clone(), searched);
    World { office, calendar, folder }
}

impl World {
    /// The record of the tale of a hospital, decided in these words, with the officers and the
    /// hospital that it speaks of.
    pub async fn with_a_decision(self, words: DecisionWords) -> Self {
        self.enters_the_hospital().await;
        self.opens_an_account(example::officer().account, OFFICER).await;
        let tale = Tale::decided(words).unwrap();
        for told in &tale.told {
            let loaded = self.case().await;
            let envelope = self.envelope(told.actor);
            let events = [told.event.clone()];
            stories::append(self.office.record.as_ref(), &loaded, envelope, &events).await.unwrap();
        }
        self
    }

    async fn enters_the_hospital(&self) {
        let record = self.office.record.as_ref();
        let loaded: Loaded<Organisation> =
            stories::load(record, example::hospital().0).await.unwrap();
        let entry = Entry {
            code: "example:fernhollow".into(),
            name: HOSPITAL.into(),
            other_names: Vec::new(),
            sector: Sector::Health,
            nation: Nation::ENGLAND,
            regime: Some(Regime::HEALTH_1993),
            provider: false,
            scope_note: None,
            opened: None,
            closed: None,
            source: "made up".into(),
            details: Details::default(),
        };
        let event = loaded.story.enter(entry).unwrap();
        let envelope = self.envelope(AccountId::PROGRAM.0);
        stories::append(record, &loaded, envelope, &[event]).await.unwrap();
    }

    pub async fn opens_an_account(&self, account: AccountId, name: &str) {
        self.employs(account, name, false).await;
    }

    pub async fn opens_a_managers_account(&self, account: AccountId, name: &str) {
        self.employs(account, name, true).await;
    }

    async fn employs(&self, account: AccountId, name: &str, manager: bool) {
        let record = self.office.record.as_ref();
        let loaded: Loaded<Account> = stories::load(record, account.0).await.unwrap();
        let post = Post::Staff { manager, administrator: false };
        let holder = Holder { name: name.into(), email: String::new() };
        let event = loaded.story.open(post, holder).unwrap();
        let envelope = self.envelope(AccountId::PROGRAM.0);
        stories::append(record, &loaded, envelope, &[event]).await.unwrap();
    }

    fn envelope(&self, actor: Uuid) -> Envelope {
        Envelope {
            command: Uuid::now_v7(),
            actor,
            on_behalf_of: None,
            cause: None,
            recorded_at: self.office.clock.now(),
        }
    }

    /// Serves the pages, with a door of the story's own at which people are let in. Answers where
    /// they are.
    pub async fn serves(&self) -> String {
        let site = Site::new(self.office.clone(), Settings::default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let at_the_door = Router::new().route("/door/{account}", get(door));
        let router = web::router(site.clone()).merge(at_the_door.with_state(site));
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    /// Somebody who has signed in.
    pub async fn lets_in(&self, address: &str, account: AccountId) -> Reader {
        let mut reader = Reader::at(address);
        reader.opens(&format!("/door/{account}")).await;
        reader
    }

    pub async fn case(&self) -> std::sync::Arc<Loaded<Case>> {
        self.office.case(example::case_id()).await.unwrap()
    }

    pub async fn state(&self) -> &'static str {
        self.case().await.story.live().unwrap().publication.code()
    }

    pub async fn saves(&self, by: Actor, words: &RenditionWords) {
        let case = example::case_id();
        app::publication::draft(&self.office, &ask(by), case, words.clone()).await.unwrap();
    }

    pub async fn approves(
        &self,
        by: Actor,
        words: &RenditionWords,
        reasons: &[(&str, &str)],
    ) -> Result<(), app::Problem> {
        let hash = casework::publication::hash_of(words);
        let case = example::case_id();
        // What is perhaps nothing has been looked at.
        let found = app::publication::attack(&self.office, case, words).await.unwrap();
        let perhaps = found.iter().filter(|one| !one.is_certain());
        let perhaps = perhaps.map(|one| (one.words(), "It names nobody.".to_owned()));
        let reasons = reasons.iter().map(|(words, why)| ((*words).into(), (*why).into()));
        let reasons: BTreeMap<String, String> = perhaps.chain(reasons).collect();
        let what = (hash.as_str(), &reasons);
        app::publication::approve(&self.office, &ask(by), case, what).await.map(drop)
    }

    /// The round of a day, and how many decisions went out in it.
    pub async fn turns_to(&self, day: Day) -> u64 {
        self.calendar.turn_to(day);
        let round = app::daily::round(&self.office, day).await.unwrap();
        assert_eq!(round.undone, []);
        round.done.iter().find(|(name, _)| *name == "release").unwrap().1
    }

    pub async fn finds(&self, words: &str) -> Vec<String> {
        let question =
            PublicQuestion { words: words.into(), limit: 10, ..PublicQuestion::default() };
        let (found, _) = self.office.public.search(&question).await.unwrap();
        found.into_iter().map(|decision| decision.reference).collect()
    }

    /// Whether words stand anywhere in the files of the public store.
    pub fn public_files_hold(&self, words: &str) -> bool {
        let files = public_files(self.folder.path());
        assert!(!files.is_empty());
        files.iter().any(|file| {
            let bytes = std::fs::read(file).unwrap();
            bytes.windows(words.len()).any(|window| window == words.as_bytes())
        })
    }
}

async fn door(State(site): State<Site>, UrlPath(account): UrlPath<Uuid>) -> impl IntoResponse {
    let cookie = web::session::begin(&site, AccountId(account)).await.unwrap();
    let cookie = format!("{}={}; Path=/", cookie.name(), cookie.value());
    ([(header::SET_COOKIE, cookie)], Html("<html lang=en><h1>Here you are</h1></html>"))
}

fn public_files(folder: &Path) -> Vec<PathBuf> {
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("public.db"))
        .collect()
}

pub fn ask(by: Actor) -> Ask {
    Ask::by(by, Uuid::now_v7())
}
