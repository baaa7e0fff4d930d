//! An office in a folder, with its people, three organisations and a calendar that the story turns.
//! Its pages are served, and anybody can sit down at them.
pub mod days;
pub mod sends;

use std::sync::Arc;

use app::{
    Office,
    ports::Envelope,
    stories::{self, Loaded},
};
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    routing::get,
};
use casework::{
    Complaint, Day,
    account::{Account, Holder, Post},
    codes::{Nation, Sector},
    example::{self, Tale},
    id::{AccountId, OrganisationId},
    organisation::{Details, Entry, Organisation},
    permission::{Actor, Standing},
};
use testkit::{Calendar, Reader};
use uuid::Uuid;
use web::{Settings, Site};

pub const HOSPITAL: &str = "Fernhollow Hospital NHS Trust (made up)";
pub const AMBULANCE: &str = "Oakton Ambulance NHS Trust (made up)";
pub const SURGERY: &str = "Elm Walk Surgery (made up)";
pub const OFFICER: &str = "Olwen Prydderch";
pub const COLLEAGUE: &str = "Corin Tallow";
pub const MANAGER: &str = "Mab Underhill";

/// The register of the stories: code and name of each organisation.
pub const REGISTER: [(&str, &str); 3] = [
    ("example:fernhollow", HOSPITAL),
    ("example:oakton", AMBULANCE),
    ("example:elm-walk", SURGERY),
];

/// The office, and what the stories need of it.
pub struct World {
    pub office: Office,
    pub calendar: Arc<Calendar>,
    pub address: String,
    folder: tempfile::TempDir,
}

/// An office without a case, on the day on which every tale begins.
pub async fn an_office() -> World {
    let folder = tempfile::tempdir().unwrap();
    let calendar = Arc::new(Calendar::on(example::BEGINS));
    let office = testkit::office(folder.path(), calendar.clone()).await;
    let address = served(Site::new(office.clone(), Settings::default())).await;
    let world = World { office, calendar, address, folder };
    for (code, name) in REGISTER {
        world.enters(code, name).await;
    }
    for (actor, name) in [
        (example::officer(), OFFICER),
        (example::colleague(), COLLEAGUE),
        (example::manager(), MANAGER),
        (example::complainant(), "Adaeze Whitcombe"),
        (example::stranger(), "Linden Farrow"),
        (example::liaison(example::hospital()), "Lise Fernhollow"),
    ] {
        world.opens_an_account(&actor, name).await;
    }
    world
}

/// The same with the case of a tale.
pub async fn with_the_case_of(tale: &Tale) -> World {
    let world = an_office().await;
    world.records(tale).await;
    world
}

/// Serves the pages, and beside them a door through which a test sits down as somebody.
async fn served(site: Site) -> String {
    let door =
        axum::Router::new().route("/sit-down-as/{account}", get(sit_down)).with_state(site.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = web::router(site).merge(door);
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn sit_down(
    State(site): State<Site>,
    Path(account): Path<Uuid>,
) -> (StatusCode, [(header::HeaderName, String); 1], &'static str) {
    let cookie = web::session::begin(&site, AccountId(account)).await.unwrap();
    let cookie = format!("{}={}; Path=/", cookie.name(), cookie.value());
    (StatusCode::OK, [(header::SET_COOKIE, cookie)], "<html lang=en><h1>Here you are</h1></html>")
}

pub fn in_days(day: Day, days: i64) -> Day {
    day.saturating_add(jiff::Span::new().days(days))
}

impl World {
    /// Somebody who has signed in.
    pub async fn sits(&self, actor: &Actor) -> Reader {
        let mut reader = Reader::at(&self.address);
        reader.opens(&format!("/sit-down-as/{}", actor.account)).await;
        reader
    }

    /// Where the office lies.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn today(&self) -> Day {
        self.office.today()
    }

    /// Turns the calendar. What the office does by itself on each day is left undone: for that
    /// see `house/days.rs`.
    pub fn waits_until(&self, day: Day) {
        self.calendar.turn_to(day);
    }

    pub async fn case(&self) -> Complaint {
        let loaded = self.office.case(example::case_id()).await.unwrap();
        loaded.story.live().unwrap().clone()
    }

    /// An address of the case, as staff open it.
    pub async fn at(&self, page: &str) -> String {
        format!("/cases/{}{page}", self.case().await.reference)
    }

    async fn records(&self, tale: &Tale) {
        for told in &tale.told {
            let case = example::case_id();
            let loaded = self.office.case(case).await.unwrap();
            let (envelope, events) = (self.envelope(told.actor), [told.event.clone()]);
            stories::append(self.office.record.as_ref(), &loaded, envelope, &events).await.unwrap();
        }
    }

    async fn enters(&self, code: &str, name: &str) {
        let record = self.office.record.as_ref();
        let id = OrganisationId::of_code(code).0;
        let loaded: Loaded<Organisation> = stories::load(record, id).await.unwrap();
        let entry = Entry {
            code: code.into(),
            name: name.into(),
            other_names: Vec::new(),
            sector: Sector::Health,
            nation: Nation::anywhere(),
            regime: Some(example::regime()),
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

    pub async fn opens_an_account(&self, actor: &Actor, name: &str) {
        let record = self.office.record.as_ref();
        let loaded: Loaded<Account> = stories::load(record, actor.account.0).await.unwrap();
        let post = match actor.standing {
            Standing::Staff { manager, administrator } => Post::Staff { manager, administrator },
            Standing::Organisation { of, manager } => Post::Organisation { of, manager },
            Standing::Member { of, manager } => Post::Member { of, manager },
            Standing::Public | Standing::Program => Post::Public,
        };
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let holder = Holder { name: name.into(), email };
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
}
