//! The made-up office that is measured: its stories are told through the real commands first,
//! then it is given officers and organisations enough for a large office.
use std::path::Path;

use app::{
    Ask, Office, Problem, accounts, desk,
    lists::{Cell, Question, Test, work},
    ports::{Envelope, OfficeKind},
    publication,
    stories::{self, Loaded},
};
use casework::{
    account::{Holder, Post},
    codes::{Channel, Nation, Regime, Sector, WithholdGround},
    conversation::NewMessage,
    id::{AccountId, CaseId, OrganisationId},
    organisation::{Details, Entry, Organisation},
    people::Party,
    permission::{Actor, Standing},
    record::Kind,
};
use demo::Role;
use identity::OfficeClock;
use uuid::Uuid;

use super::{dress::Cast, mould::Mould, names};
use crate::{Fault, House, Settings, house};

/// So many officers work in the office.
const OFFICERS: usize = 60;
/// So many organisations are complained about, but for those of the made-up office itself.
const BODIES: usize = 240;
/// A long case has at least so many events.
pub(crate) const LONG: i64 = 200;

/// The office, the stories to be told again, and who can be in them.
pub(crate) struct Furnished {
    pub(crate) house: House,
    pub(crate) moulds: Vec<Mould>,
    /// A case with many events, as it stands on the office's day.
    pub(crate) long: Mould,
    pub(crate) cast: Cast,
}

/// Founds the office and tells its stories.
pub(crate) async fn furnish(folder: &Path, settings: Settings) -> Result<Furnished, Fault> {
    let begins = demo::begins(app::ports::Clock::today(&OfficeClock::real()));
    let house =
        house::found(folder, settings, (OfficeKind::Demo, demo::NAME), Some(begins)).await?;
    let office = &house.office;
    demo::furnish_and_post(office).await?;
    let mut officers = Vec::new();
    for member in demo::PEOPLE.iter().filter(|member| member.role == Role::Caseworker) {
        officers.push(demo::account_of(office, *member).await?.0);
    }
    withhold_what_waits(office).await?;
    let mut moulds = Vec::new();
    for case in office.record.streams(Kind::Case, Uuid::nil(), 1000).await? {
        moulds.push(Mould::of(office, case, &officers).await?);
    }
    let long = Mould::of(office, lengthened(office).await?.0, &officers).await?;
    let cast = Cast { officers: hired(office, officers).await?, bodies: entered(office).await? };
    Ok(Furnished { house, moulds, long, cast })
}

/// Keeps back every decision that waits for its text for the public, so that old cases are done.
async fn withhold_what_waits(office: &Office) -> Result<(), Problem> {
    let manager = manager(office).await?;
    for state in ["due", "drafted"] {
        let question = Question::of(&work::TABLE).when("publication", Test::Is(Cell::code(state)));
        for line in office.lists.select(&question).await? {
            let ask = Ask::by(manager, office.chance.id());
            let why = (WithholdGround::UnderReview, "Kept back in the office that is measured.");
            publication::withhold(office, &ask, CaseId(line.stream), why).await?;
        }
    }
    Ok(())
}

async fn manager(office: &Office) -> Result<Actor, Problem> {
    let manager = demo::PEOPLE.iter().find(|member| member.role == Role::Manager);
    let manager = *manager.ok_or(Problem::NotFound)?;
    let account = demo::account_of(office, manager).await?;
    Ok(Actor { account, standing: manager.role.post().into() })
}

/// Writes to and fro in an open case until it has many events.
async fn lengthened(office: &Office) -> Result<CaseId, Problem> {
    let question = Question::of(&work::TABLE).when("stage", Test::Is(Cell::code("detailed")));
    let line = office.lists.select(&question).await?.into_iter().next();
    let case = CaseId(line.ok_or(Problem::NotFound)?.stream);
    let manager = manager(office).await?;
    loop {
        let loaded = office.case(case).await?;
        if loaded.version() >= LONG {
            return Ok(case);
        }
        let complaint = loaded.story.live()?;
        let person = complaint.correspondent(office.today()).ok_or(Problem::NotFound)?;
        let account = person.account.ok_or(Problem::NotFound)?;
        let theirs = Actor { account, standing: Standing::Public };
        let message = |to, answers, words: &str| NewMessage {
            to,
            channel: Channel::Web,
            answers,
            words: words.to_owned(),
            papers: Vec::new(),
        };
        let ask = |actor| Ask::by(actor, office.chance.id());
        let asks = message(None, None, "Is there any news? I have found another letter.");
        desk::send_message(office, &ask(theirs), case, &asks).await?;
        let last = office.case(case).await?.story.live()?.messages.keys().max().copied();
        let answers = message(Some(Party::Person(person.no)), last, "Thank you. We are on it.");
        desk::send_message(office, &ask(manager), case, &answers).await?;
        desk::write_note(office, &ask(manager), case, "Telephoned and explained.").await?;
        app::notices::deliver(office).await?;
    }
}

/// Hires officers beside those who are there.
async fn hired(office: &Office, there: Vec<Uuid>) -> Result<Vec<Uuid>, Problem> {
    let mut officers = there;
    while officers.len() < OFFICERS {
        let number = officers.len();
        let holder = Holder {
            name: format!("Officer {number} (made up)"),
            email: format!("officer.{number}@ombudsman.example"),
        };
        let post = Post::Staff { manager: false, administrator: false };
        let invitee = accounts::Invitee { post, holder };
        let command = office.chance.id();
        let invited = accounts::invite(office, &Actor::PROGRAM, command, &invitee).await?;
        let from = format!("the office that is measured, {number}");
        let password = (demo::PASSWORD, from.as_str());
        let code = invited.code.plain();
        let AccountId(account) =
            accounts::accept(office, office.chance.id(), &code, password).await?;
        officers.push(account);
    }
    Ok(officers)
}

/// Enters organisations beside those who are there.
async fn entered(office: &Office) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut bodies = Vec::new();
    for (number, name) in names::bodies(BODIES).into_iter().enumerate() {
        let code = format!("demo:measured-{number}");
        let id = OrganisationId::of_code(&code);
        let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
        let entry = entry(code, name.clone());
        if let Some(event) = loaded.story.enter(entry) {
            let envelope = Envelope {
                command: office.chance.id(),
                actor: Actor::PROGRAM.account.0,
                on_behalf_of: None,
                cause: None,
                recorded_at: office.clock.now(),
            };
            stories::append(office.record.as_ref(), &loaded, envelope, &[event]).await?;
        }
        bodies.push((id.0, name));
    }
    Ok(bodies)
}

fn entry(code: String, name: String) -> Entry {
    Entry {
        code,
        name,
        other_names: Vec::new(),
        sector: Sector::Health,
        nation: Nation::ENGLAND,
        regime: Some(Regime::HEALTH_1993),
        provider: false,
        scope_note: None,
        opened: None,
        closed: None,
        source: "Made up".into(),
        details: Details::default(),
    }
}
