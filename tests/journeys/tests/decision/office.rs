//! An office in a folder, with one case in detailed investigation: everybody was heard, and the
//! evidence is logged. Its pages are served, and anybody can sit down at them.
use std::{collections::BTreeSet, sync::Arc};

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
    Case, Complaint, Day,
    account::{Account, Holder, Post},
    codes::{CommentOn, Nation, Regime, Sector},
    event::EvidenceWords,
    example::{self, ISSUE, Tale},
    id::{AccountId, CommentNo},
    investigation::{NewComment, NewEvidence},
    organisation::{Entry, Organisation},
    people::Party,
    permission::{Actor, Deed, Standing},
};
use testkit::{Calendar, Reader};
use uuid::Uuid;
use web::{Settings, Site};

pub const HOSPITAL: &str = "Fernhollow Hospital NHS Trust (made up)";
pub const OFFICER: &str = "Olwen Prydderch";
pub const COLLEAGUE: &str = "Corin Tallow";
pub const MANAGER: &str = "Mab Underhill";

/// The office, and what the stories need of it.
pub struct World {
    pub office: Office,
    calendar: Arc<Calendar>,
    address: String,
    _folder: tempfile::TempDir,
}

/// An office with one case in detailed investigation, on the day on which every tale begins.
pub async fn with_a_case_in_detailed_investigation() -> World {
    let folder = tempfile::tempdir().unwrap();
    let calendar = Arc::new(Calendar::on(example::BEGINS));
    let office = testkit::office(folder.path(), calendar.clone()).await;
    let address = served(Site::new(office.clone(), Settings::default())).await;
    let world = World { office, calendar, address, _folder: folder };
    world.enters_the_hospital().await;
    for (actor, name) in [
        (example::officer(), OFFICER),
        (example::colleague(), COLLEAGUE),
        (example::manager(), MANAGER),
        (example::complainant(), "Adaeze Whitcombe"),
        (example::liaison(example::hospital()), "Lise Fernhollow"),
    ] {
        world.opens_an_account(&actor, name).await;
    }
    world.records(&heard_and_logged()).await;
    world
}

/// The tale of a hospital, in detailed investigation: the scope is agreed, the hospital has
/// commented and has its answer, and one item of evidence is logged.
fn heard_and_logged() -> Tale {
    let mut tale = Tale::in_detailed().unwrap();
    tale.officer(Deed::ProposeScope, |case, permit, _| {
        case.propose_scope(permit, "Mrs Whitcombe complains that she waited for nine hours.")
    })
    .unwrap();
    tale.complainant(Deed::AnswerScope, |case, permit, _| case.answer_scope(permit, true, ""))
        .unwrap();
    let until = in_days(tale.today, 28);
    tale.officer(Deed::InviteComment, |case, permit, today| {
        case.invite_comment(permit, until, today)
    })
    .unwrap();
    let words = "We were short of staff that day.".into();
    let comment = NewComment { on: CommentOn::Allegations, words, papers: Vec::new() };
    tale.hospital(Deed::Comment, |case, permit, _| case.comment(permit, &comment)).unwrap();
    let weighed = (false, "It does not change the standard.");
    tale.officer(Deed::AnswerComment, |case, permit, _| {
        case.answer_comment(permit, CommentNo(1), weighed)
    })
    .unwrap();
    let evidence = NewEvidence {
        from: Party::Organisation(example::hospital()),
        received: tale.today,
        papers: Vec::new(),
        issues: BTreeSet::from([ISSUE]),
        words: EvidenceWords {
            title: "Triage notes".into(),
            shows: "She was first seen after nine hours.".into(),
        },
    };
    tale.officer(Deed::LogEvidence, |case, permit, today| {
        case.log_evidence(permit, &evidence, today)
    })
    .unwrap();
    tale
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

    pub fn today(&self) -> Day {
        self.office.today()
    }

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
            let loaded: Loaded<Case> = self.office.case(case).await.unwrap();
            let (envelope, events) = (self.envelope(told.actor), [told.event.clone()]);
            stories::append(self.office.record.as_ref(), &loaded, envelope, &events).await.unwrap();
        }
    }

    async fn enters_the_hospital(&self) {
        let record = self.office.record.as_ref();
        let hospital = example::hospital().0;
        let loaded: Loaded<Organisation> = stories::load(record, hospital).await.unwrap();
        let entry = Entry {
            code: "example:fernhollow".into(),
            name: HOSPITAL.into(),
            other_names: Vec::new(),
            sector: Sector::Health,
            nation: Nation::England,
            regime: Some(Regime::Health1993),
            provider: false,
            scope_note: None,
            opened: None,
            closed: None,
            source: "made up".into(),
        };
        let event = loaded.story.enter(entry).unwrap();
        let envelope = self.envelope(AccountId::PROGRAM.0);
        stories::append(record, &loaded, envelope, &[event]).await.unwrap();
    }

    async fn opens_an_account(&self, actor: &Actor, name: &str) {
        let record = self.office.record.as_ref();
        let loaded: Loaded<Account> = stories::load(record, actor.account.0).await.unwrap();
        let post = match actor.standing {
            Standing::Staff { manager, administrator } => Post::Staff { manager, administrator },
            Standing::Organisation { of, manager } => Post::Organisation { of, manager },
            Standing::Public | Standing::Program => Post::Public,
        };
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
}

/// The officer writes the finding and shares it with both sides; both say that they have
/// nothing to add, the officer drafts the decision, and a colleague signs it.
pub async fn decides(world: &World) {
    let mut officer = world.sits(&example::officer()).await;
    finds(world, &mut officer).await;
    shares(world, &mut officer).await;
    world.waits_until(in_days(world.today(), 30));
    let mut officer = world.sits(&example::officer()).await;
    drafts(world, &mut officer).await;
    let mut colleague = world.sits(&example::colleague()).await;
    signs(world, &mut colleague).await;
}

pub async fn finds(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/findings").await).await;
    officer.follows("Write the finding on issue 1").await;
    officer.fills("What should have happened?", "The standard says she is seen in an hour.");
    officer.fills("What did happen?", "She was seen after nine hours.");
    officer.fills("Is there a gap, and is it a failing?", "Eight hours too late is a failing.");
    officer.fills(
        "What injustice or hardship followed from it? (optional)",
        "She was in pain for hours.",
    );
    officer.chooses("Which evidence does the finding rest on?", "1. Triage notes");
    officer.chooses("Against which standards do you hold what happened?", "Getting it right");
    officer.chooses("How does this issue end?", "Upheld");
    officer.chooses("How severe is the injustice that is not financial?", "Level 2");
    officer.presses("Save").await;
    officer.sees("The finding is saved.");
}

pub async fn shares(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/views").await).await;
    officer.sees("We are minded to uphold issue 1");
    officer.fills_day("Until when can both sides comment?", in_days(world.today(), 21));
    officer.presses("Share with both sides").await;
    officer.sees("The provisional views are shared.");
}

pub async fn drafts(world: &World, officer: &mut Reader) {
    officer.opens(&world.at("/decision").await).await;
    officer.follows("Draft the decision").await;
    officer.fills("Recommendations", "We recommend that the Trust apologises.");
    officer.presses("Save and ask for a second person").await;
    officer.sees("The draft is saved.");
}

pub async fn signs(world: &World, colleague: &mut Reader) {
    colleague.opens(&world.at("/decision").await).await;
    colleague.follows("Read and sign it").await;
    colleague.chooses(
        "Have you checked it?",
        "I have read it, and checked it against the findings and the evidence",
    );
    colleague.presses("Sign and issue the decision").await;
    colleague.sees("The decision is signed and issued.");
}
