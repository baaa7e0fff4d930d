//! Who is in the made-up office.
use app::{
    Office, Problem, accounts, members,
    ports::Envelope,
    stories::{self, Loaded},
};
use casework::{
    account::{Holder, Post},
    codes::{Nation, Regime, Sector},
    id::{AccountId, MemberId, OrganisationId},
    member::Seat,
    organisation::{Details, Entry, Organisation},
    permission::Actor,
};
use uuid::Uuid;

/// The password of everybody in it.
pub const PASSWORD: &str = "fernhollow made up";

/// The code of the made-up hospital in the register.
pub const HOSPITAL: &str = "demo:fernhollow-hospital";
/// The code of the made-up government body in the register.
pub const BODY: &str = "demo:fernhollow-benefits";

/// The code of the made-up Member of Parliament in the register.
pub const LAVINIA: &str = "demo:thornfield";

/// The code of the made-up ambulance service in the register.
pub const AMBULANCES: &str = "demo:brackenmoor-ambulances";
/// The code of the made-up clinics in the register.
pub const CLINICS: &str = "demo:saltmarsh-clinics";
/// The code of the surgery.
pub const SURGERY: &str = "demo:elm-walk-surgery";

/// Somebody in the made-up office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Their name.
    pub name: &'static str,
    /// The e-mail address they sign in with.
    pub email: &'static str,
    /// What they do.
    pub role: Role,
}

/// What somebody does in the made-up office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Works on cases.
    Caseworker,
    /// Manages caseworkers.
    Manager,
    /// Looks after accounts.
    Administrator,
    /// Answers for the hospital; may invite colleagues or not.
    Hospital {
        /// May.
        manager: bool,
    },
    /// Answers for the ambulance service.
    Ambulances,
    /// Answers for the clinics.
    Clinics,
    /// Answers for the government body.
    Body,
    /// Works for the Member of Parliament; may invite colleagues or not.
    MembersOffice {
        /// May.
        manager: bool,
    },
    /// Complains.
    Complainant,
}

const fn member(name: &'static str, email: &'static str, role: Role) -> Member {
    Member { name, email, role }
}

/// The one who complains.
pub const AGATHA: Member =
    member("Agatha Merriweather", "agatha@merriweather.example", Role::Complainant);

/// Everybody, in the order in which they are shown.
pub const PEOPLE: &[Member] = &[
    AGATHA,
    member("Mair Pritchard", "mair@ombudsman.example", Role::Caseworker),
    member("Tobias Lindqvist", "tobias@ombudsman.example", Role::Caseworker),
    member("Beatrix Oke", "beatrix@ombudsman.example", Role::Caseworker),
    member("Noor Haddad", "noor@ombudsman.example", Role::Manager),
    member("Ines Okafor", "ines@ombudsman.example", Role::Administrator),
    member("Percy Bell", "percy@hospital.example", Role::Hospital { manager: true }),
    member("Wanda Quill", "wanda@hospital.example", Role::Hospital { manager: false }),
    member("Gideon Marrow", "gideon@ambulances.example", Role::Ambulances),
    member("Cordelia Wren", "cordelia@clinics.example", Role::Clinics),
    member("Hugo Farthing", "hugo@benefits.example", Role::Body),
    member("Sibyl Arkwright", "sibyl@thornfield.example", Role::MembersOffice { manager: true }),
    member("Caspian Yeo", "caspian@thornfield.example", Role::MembersOffice { manager: false }),
];

impl Role {
    /// What their account is for.
    pub fn post(self) -> Post {
        let staff = |manager, administrator| Post::Staff { manager, administrator };
        match self {
            Self::Caseworker => staff(false, false),
            Self::Manager => staff(true, false),
            Self::Administrator => staff(false, true),
            Self::Hospital { manager } => Post::Organisation { of: hospital(), manager },
            Self::Ambulances => {
                Post::Organisation { of: OrganisationId::of_code(AMBULANCES), manager: true }
            }
            Self::Clinics => {
                Post::Organisation { of: OrganisationId::of_code(CLINICS), manager: true }
            }
            Self::Body => Post::Organisation { of: OrganisationId::of_code(BODY), manager: true },
            Self::MembersOffice { manager } => Post::Member { of: lavinia(), manager },
            Self::Complainant => Post::Public,
        }
    }
}

/// The made-up Member of Parliament whom people in the stories ask.
pub fn lavinia() -> MemberId {
    MemberId::of_code(LAVINIA)
}

/// The made-up hospital.
pub fn hospital() -> OrganisationId {
    OrganisationId::of_code(HOSPITAL)
}

/// The account of the complainant of this name; fixed, so that cases can name it.
pub fn complainant_of(email: &str) -> AccountId {
    const SPACE: Uuid = Uuid::from_u128(0x2a51_90c4_77d3_4b0e_9c65_18fe_0b7a_d3c1);
    AccountId(Uuid::new_v5(&SPACE, email.as_bytes()))
}

/// The account of somebody in the office, found by their e-mail address.
///
/// # Errors
///
/// They are not there, or the store cannot be reached.
pub async fn account_of(office: &Office, member: Member) -> Result<AccountId, Problem> {
    let found = accounts::found(office, member.email).await?;
    found.first().map(|row| row.account).ok_or(Problem::NotFound)
}

/// Enters the organisations and opens everybody's account.
pub(crate) async fn enter(office: &Office) -> Result<(), Problem> {
    for entry in organisations() {
        enter_organisation(office, entry).await?;
    }
    members::enter(office, &Actor::PROGRAM, seats(office.today()), &mut |_, _| {}).await?;
    crate::postcodes::enter(office).await?;
    for member in PEOPLE {
        let holder = Holder { name: member.name.into(), email: member.email.into() };
        let command = office.chance.id();
        if member.role == Role::Complainant {
            let account = complainant_of(member.email);
            accounts::open_for_complainant(office, (account, command), account, holder).await?;
            let chosen = (account, office.chance.id());
            accounts::choose_password(office, chosen, "", PASSWORD).await?;
        } else {
            let invitee = accounts::Invitee { post: member.role.post(), holder };
            let invited = accounts::invite(office, &Actor::PROGRAM, command, &invitee).await?;
            let (code, from) = (invited.code.plain(), "the made-up office");
            accounts::accept(office, office.chance.id(), &code, (PASSWORD, from)).await?;
        }
    }
    Ok(())
}

/// The made-up members, who sit since long before the office began.
fn seats(today: casework::Day) -> Vec<Seat> {
    let seat = |code: &str, name: &str, constituency: &str| Seat {
        code: code.into(),
        name: name.into(),
        constituency: constituency.into(),
        other_names: Vec::new(),
        party: "Made-up Party".into(),
        since: today.saturating_sub(jiff::Span::new().years(2)),
        until: None,
        source: "Made up".into(),
    };
    vec![
        seat(LAVINIA, "Dame Lavinia Thornfield (made up)", "Fernhollow and Brackenmoor"),
        seat("demo:plumley", "Osric Plumley (made up)", "Saltmarsh"),
        seat("demo:greengage", "Euphemia Greengage (made up)", "Nether Applecross"),
    ]
}

fn organisations() -> [Entry; 5] {
    let entry = |code: &str, name: &str, sector, regime| Entry {
        code: code.into(),
        name: name.into(),
        other_names: Vec::new(),
        sector,
        nation: Nation::ENGLAND,
        regime: Some(regime),
        provider: false,
        scope_note: None,
        opened: None,
        closed: None,
        source: "Made up".into(),
        details: Details::default(),
    };
    [
        entry(
            HOSPITAL,
            "Fernhollow Hospital NHS Trust (made up)",
            Sector::Health,
            Regime::HEALTH_1993,
        ),
        entry(
            AMBULANCES,
            "Brackenmoor Ambulance Service (made up)",
            Sector::Health,
            Regime::HEALTH_1993,
        ),
        entry(
            CLINICS,
            "Saltmarsh Community Clinics (made up)",
            Sector::Health,
            Regime::HEALTH_1993,
        ),
        entry(
            BODY,
            "Fernhollow Benefits Agency (made up)",
            Sector::Government,
            Regime::PARLIAMENTARY_1967,
        ),
        // A practice that gives care for the NHS: one that stopped three years ago is barred.
        Entry {
            provider: true,
            ..entry(SURGERY, "Elm Walk Surgery (made up)", Sector::Health, Regime::HEALTH_1993)
        },
    ]
}

async fn enter_organisation(office: &Office, entry: Entry) -> Result<(), Problem> {
    let id = OrganisationId::of_code(&entry.code);
    let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
    let Some(event) = loaded.story.enter(entry) else { return Ok(()) };
    let envelope = Envelope {
        command: office.chance.id(),
        actor: Actor::PROGRAM.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.clock.now(),
    };
    stories::append(office.record.as_ref(), &loaded, envelope, &[event]).await?;
    Ok(())
}
