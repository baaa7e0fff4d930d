//! Wiring: an office made of its settings and the adapters that they name.
use std::{
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use app::{
    About, Office, Problem,
    lists::DRAWING,
    ports::{Chance, Clock, Founding, Mailer, OfficeKind, PublicStore},
};
use casework::{Day, permission::Actor};
use identity::{OfficeClock, OfficeSecrets, OsChance};
use store::{MasterKey, Public, Store};

use crate::{Fault, Settings, pack, settings::FILE};

/// The folder of the papers, in that of the office.
pub(crate) const FILES: &str = "files";

/// The folder of the releases of open data, in that of the office.
pub(crate) const RELEASES: &str = "releases";

/// The folder of the index of what is public, in that of the office. It can be thrown away.
const SEARCH: &str = "search";

/// The folder of the sets of postcodes, in that of the office.
pub(crate) const POSTCODES: &str = "postcodes";

/// An office with everything it is made of.
#[derive(Clone)]
pub struct House {
    /// The office.
    pub office: Office,
    /// Its record.
    pub store: Store,
    /// How it is run.
    pub settings: Settings,
    /// Its folder.
    pub folder: PathBuf,
    /// What kind of office it is.
    pub kind: OfficeKind,
    public: Public,
    searched: Arc<search::Searched>,
}

/// Opens the office of a folder.
///
/// # Errors
///
/// There is none, it cannot be read, or its settings make no sense.
pub async fn open(folder: &Path, settings: Settings) -> Result<House, Fault> {
    let store = record(folder, &settings).await?;
    let Some(kind) = store.founded().await? else {
        return Err(Fault::NoOffice(folder.display().to_string()));
    };
    let told = app::settings::settings(&store).await?;
    let clock = clock_of(kind, told.ahead);
    let public = Public::open(folder).await?;
    let searched = search::Searched::over(Arc::new(public.clone()), folder.join(SEARCH))?;
    let searched = Arc::new(searched);
    let office = Office {
        record: Arc::new(store.clone()),
        lists: Arc::new(store.clone()),
        scratch: Arc::new(store.clone()),
        tallies: Arc::new(store.clone()),
        files: Arc::new(files::Folder::open(&folder.join(FILES))?),
        press: Arc::new(documents::Typesetter::default()),
        public: searched.clone() as Arc<dyn PublicStore>,
        search: searched.clone(),
        postcodes: Arc::new(files::PostcodeFolder::at(&folder.join(POSTCODES))),
        data: Arc::new(opendata::Folder::at(&folder.join(RELEASES))),
        clock: Arc::new(clock),
        chance: Arc::new(OsChance),
        secrets: Arc::new(OfficeSecrets::new()?),
        mail: mailer(folder, &settings, kind)?,
        words: Arc::new(words::Words::load().map_err(Problem::broken)?),
        about: Arc::new(about(&settings, told.name)?),
        memory: app::Memory::default(),
        known_names: app::organisations::KnownNames::default(),
    };
    Ok(House { office, store, settings, folder: folder.to_owned(), kind, public, searched })
}

/// Opens the record of an office alone, for work on it while the office may be serving.
///
/// # Errors
///
/// There is none, or it cannot be read.
pub async fn record(folder: &Path, settings: &Settings) -> Result<Store, Fault> {
    let key = master_file(folder, settings);
    if !key.exists() {
        return Err(Fault::NoOffice(folder.display().to_string()));
    }
    pack::install(folder)?;
    store_of(folder, settings, MasterKey::read(&key)?).await
}

/// The clock of the office that this record is of.
///
/// # Errors
///
/// The record cannot be read.
pub async fn clock(store: &Store) -> Result<OfficeClock, Fault> {
    let kind = store.founded().await?.unwrap_or(OfficeKind::Real);
    Ok(clock_of(kind, app::settings::settings(store).await?.ahead))
}

fn clock_of(kind: OfficeKind, ahead: i64) -> OfficeClock {
    match kind {
        OfficeKind::Real => OfficeClock::real(),
        OfficeKind::Demo => OfficeClock::demo(ahead),
    }
}

/// Refuses a folder in which there is an office.
///
/// # Errors
///
/// There is one.
pub(crate) fn none_there(folder: &Path, settings: &Settings) -> Result<(), Fault> {
    if folder.join(FILE).exists() || master_file(folder, settings).exists() {
        return Err(Fault::OfficeThere(folder.display().to_string()));
    }
    Ok(())
}

/// Founds an office in an empty folder: its key, its settings, its record, its register.
/// `begins`: the day on which a made-up office begins; a real one begins now.
///
/// # Errors
///
/// There is an office already, or the folder cannot be written.
pub async fn found(
    folder: &Path,
    settings: Settings,
    (kind, name): (OfficeKind, &str),
    begins: Option<Day>,
) -> Result<House, Fault> {
    none_there(folder, &settings)?;
    let key = master_file(folder, &settings);
    let mut builder = std::fs::DirBuilder::new();
    let made = builder.recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Fault::place(&folder.display(), &error))?;
    let store = store_of(folder, &settings, MasterKey::create(&key)?).await?;
    if store.found(kind).await? != kind {
        return Err(Fault::OfficeThere(folder.display().to_string()));
    }
    let ahead = begins.map_or(0, OfficeClock::ahead_on);
    let clock: &dyn Clock = &clock_of(kind, ahead);
    let chance: &dyn Chance = &OsChance;
    app::settings::found(&store, (clock, chance), kind, name, ahead).await?;
    store.close().await;
    // The settings come last: a folder with them holds an office that is whole.
    let file = folder.join(FILE);
    let written = std::fs::write(&file, settings.file()?);
    written.map_err(|error| Fault::place(&file.display(), &error))?;
    let house = open(folder, settings).await?;
    app::organisations::found(&house.office, &Actor::PROGRAM).await?;
    Ok(house)
}

impl House {
    /// The pages of this office.
    pub fn site(&self) -> web::Site {
        let about = &self.office.about;
        let settings = web::Settings {
            secure: about.url.starts_with("https://"),
            demo: self.kind == OfficeKind::Demo,
            behind_proxy: self.settings.web.behind_proxy,
        };
        web::Site::new(self.office.clone(), settings)
    }

    /// Reads what is public into the index, so that the first who searches need not wait.
    pub(crate) async fn fill_search(&self) {
        if let Err(problem) = self.searched.fill().await {
            tracing::error!(%problem, "what is public could not be read; the next search tries again");
        }
    }

    /// Closes its stores, once what is under way is done.
    pub async fn close(&self) {
        self.store.close().await;
        self.public.close().await;
    }
}

/// Where the master key is.
pub(crate) fn master_file(folder: &Path, settings: &Settings) -> PathBuf {
    let named = Path::new(&settings.keys.master);
    if settings.keys.master.contains('/') { named.to_owned() } else { folder.join(named) }
}

async fn store_of(folder: &Path, settings: &Settings, key: MasterKey) -> Result<Store, Fault> {
    let database = &settings.database;
    let store = match (database.url.as_str(), database.keys_url.as_str()) {
        ("", _) => {
            may_write(folder).map_err(|error| Fault::place(&folder.display(), &error))?;
            Store::open_sqlite(folder, key, DRAWING).await?
        }
        (_, "") => {
            let why = "with PostgreSQL the keys need a cluster of their own";
            return Err(Fault::settings(&"[database] keys_url", &why));
        }
        (url, keys_url) => Store::open_postgres(url, keys_url, key, DRAWING).await?,
    };
    Ok(store)
}

/// Tries to write a byte, so that a disk that is full or can only be read is called so.
fn may_write(folder: &Path) -> std::io::Result<()> {
    let trial = folder.join(format!(".trial-{}", std::process::id()));
    let written = std::fs::write(&trial, b"?");
    let removed = std::fs::remove_file(&trial);
    written.and(removed)
}

fn mailer(folder: &Path, settings: &Settings, kind: OfficeKind) -> Result<Arc<dyn Mailer>, Fault> {
    let mail = &settings.mail;
    let told = |fault| Fault::settings(&"[mail]", &fault);
    Ok(match (mail.server.as_str(), kind) {
        // A made-up office sends nothing to anybody, whatever its settings say.
        (_, OfficeKind::Demo) => {
            Arc::new(notify::MailFolder::open(&folder.join("mail"), &mail.from).map_err(told)?)
        }
        ("", OfficeKind::Real) => Arc::new(notify::Nowhere),
        (server, OfficeKind::Real) => Arc::new(notify::Smtp::at(server, &mail.from).map_err(told)?),
    })
}

fn about(settings: &Settings, name: String) -> Result<About, Fault> {
    let office = &settings.office;
    Ok(About {
        name,
        url: office.url.trim_end_matches('/').to_owned(),
        phone: office.phone.clone(),
        email: office.email.clone(),
        address: office.address.clone(),
        population: settings.population.read()?,
    })
}
