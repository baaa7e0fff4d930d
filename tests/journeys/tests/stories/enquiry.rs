//! A real office in a folder, real pages on a spare port, and a calendar that the story turns.

use std::sync::Arc;

use app::{Office, Opened, organisations, ports::Envelope, stories};
use axum::{
    extract::State,
    http::{StatusCode, header},
    routing::get,
};
use casework::{
    Day, Reference,
    account::{Account, Holder, Post},
    example,
    permission::Actor,
};
use registers::nhs_ods;
use testkit::{Calendar, Letterbox, Reader};
use web::{Settings, Site};

/// The hospitals of the stories, as the official register prints them.
const TRUSTS: &[u8] = include_bytes!("../../../../crates/registers/fixtures/nhs-ods.csv");

/// One of them, as people find it.
pub const HOSPITAL: &str = "Fernhollow Hospital NHS Trust (Made Up)";

/// An office that serves its pages.
pub struct TestOffice {
    /// The office behind them.
    pub office: Office,
    /// Its calendar.
    pub calendar: Arc<Calendar>,
    /// Where its pages are.
    pub address: String,
    _folder: tempfile::TempDir,
}

impl TestOffice {
    /// Opens in the morning of a day, with the register it begins with and some hospitals.
    pub async fn opens_on(day: Day) -> Self {
        Self::opens_as(day, |office| office).await
    }

    /// The same, with a letterbox into which the story can look.
    pub async fn opens_with(day: Day, letterbox: Arc<Letterbox>) -> Self {
        Self::opens_as(day, |office| Office { mail: letterbox, ..office }).await
    }

    /// The same, with other things around it.
    pub async fn opens_as(day: Day, change: impl FnOnce(Office) -> Office) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let calendar = Arc::new(Calendar::on(day));
        let office = testkit::office(folder.path(), calendar.clone()).await;
        let office = change(office);
        organisations::found(&office, &Actor::PROGRAM).await.expect("the starting register");
        let read = nhs_ods::read(TRUSTS);
        let imported = organisations::import(&office, &Actor::PROGRAM, &read, &mut |_, _| {}).await;
        imported.expect("the hospitals");
        let site = Site::new(office.clone(), Settings::default());
        let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a spare port");
        let address = format!("http://{}", door.local_addr().expect("an address"));
        let at_the_desk = axum::Router::new().route("/for-stories/officer", get(sits_down));
        let pages = at_the_desk.with_state(site.clone()).merge(web::router(site));
        tokio::spawn(async move { axum::serve(door, pages).await });
        Self { office, calendar, address, _folder: folder }
    }

    /// Somebody with a browser of their own.
    pub fn reader(&self) -> Reader {
        Reader::at(&self.address)
    }

    /// An officer, signed in.
    pub async fn officer(&self) -> Reader {
        let id = example::officer().account.0;
        let loaded = stories::load::<Account>(self.office.record.as_ref(), id).await.unwrap();
        let holder = Holder { name: "Olwen Prydderch".into(), email: "olwen@example.com".into() };
        let post = Post::Staff { manager: false, administrator: false };
        let opened = loaded.story.open(post, holder).unwrap();
        let envelope = Envelope {
            command: self.office.chance.id(),
            actor: Actor::PROGRAM.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: self.office.clock.now(),
        };
        stories::append(self.office.record.as_ref(), &loaded, envelope, &[opened]).await.unwrap();
        let mut reader = self.reader();
        reader.opens("/for-stories/officer").await;
        reader
    }
}

/// Signs the officer of the stories in: how officers sign in has stories of its own.
async fn sits_down(State(site): State<Site>) -> (StatusCode, [(header::HeaderName, String); 1]) {
    let cookie = web::session::begin(&site, example::officer().account).await.unwrap();
    (StatusCode::OK, [(header::SET_COOKIE, format!("{cookie}; Path=/"))])
}

/// Chooses the hospital on the page of the form that asks for the organisation.
pub async fn finds_the_hospital(reader: &mut Reader) {
    reader.fills("Name of the organisation", "fernhollow");
    reader.presses("Search").await;
    reader.chooses("Which organisation is this about?", HOSPITAL);
    reader.presses("Continue").await;
}

/// The case whose reference stands on the page, as staff open it.
pub async fn the_case(office: &TestOffice, reader: &Reader) -> Opened {
    let is_reference = |word: &&str| word.parse::<Reference>().is_ok();
    let found = reader.words().split_whitespace().find(is_reference).expect("a reference");
    let reference: Reference = found.parse().unwrap();
    office.office.open(&example::officer(), reference).await.unwrap()
}
