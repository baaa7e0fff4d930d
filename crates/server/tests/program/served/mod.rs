//! A real office on either engine, served by the real program, and the people who use it.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part")]
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use app::{
    Office, Problem, accounts, enquiry,
    enquiry::draft::{Draft, DraftBody, DraftFile, DraftIssue, DraftPerson},
    ports::Incoming,
};
use async_trait::async_trait;
use casework::{
    Reference,
    account::{Holder, Post},
    codes::{Applicant, Channel, Language, Means, Regime, Subject},
    id::{AccountId, CaseId, OrganisationId},
    permission::Actor,
};
use server::{House, Settings};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// The password of every officer.
pub const PASSWORD: &str = "made up for the tests";

/// Where an office is: its folder, and the two databases of one that is not in its folder.
pub struct Place {
    pub data: PathBuf,
    pub urls: Option<[String; 2]>,
    port: u16,
    _folder: Option<TempDir>,
}

impl Place {
    pub fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self::in_folder(folder.path());
        Self { _folder: Some(folder), ..place }
    }

    /// In a folder that somebody else looks after.
    pub fn in_folder(folder: &Path) -> Self {
        Self { data: folder.join("office"), urls: None, port: free_port(), _folder: None }
    }

    /// In new databases of a server, such as `postgres://redress@127.0.0.1:5432`.
    pub async fn on_postgres(server: &str) -> Self {
        let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.unwrap();
        let name = Uuid::now_v7().simple();
        let urls = ["record", "keys"].map(|part| format!("{server}/{part}_{name}"));
        for part in ["record", "keys"] {
            let create = AssertSqlSafe(format!("CREATE DATABASE {part}_{name}"));
            sqlx::raw_sql(create).execute(&mut admin).await.unwrap();
        }
        Self { urls: Some(urls), ..Self::on_sqlite() }
    }

    /// Where its pages are, however often the program is started again.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The program, told to do something with this office.
    pub fn redress(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        command.args(arguments).arg("--data").arg(&self.data);
        if let Some([url, keys_url]) = &self.urls {
            command.args(["--database", url, "--keys-database", keys_url]);
        }
        command
    }

    /// Founds a real office, as whoever runs it does.
    pub fn founds(&self) {
        let name = ["init", "--name", "Office of the Tests"];
        let admin = ["--admin-name", "Ines Okafor", "--admin-email", "ines@ombudsman.example"];
        let done = self.redress(&[&name[..], &admin[..]].concat()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Starts the program, and waits until it serves.
    pub fn serves(&self) -> Serving {
        let begun = Instant::now();
        let listen = format!("127.0.0.1:{}", self.port);
        let mut command = self.redress(&["serve", "--listen", &listen]);
        let log = std::fs::File::create(self.data.with_file_name("log")).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let serves = lines.any(|line| line.unwrap().starts_with("listening on"));
        assert!(serves, "it did not start:\n{}", self.log());
        Serving { child, after: begun.elapsed() }
    }

    /// What the program said of its work since it was last started.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.data.with_file_name("log")).unwrap_or_default()
    }

    /// The same office in the hands of the test.
    pub async fn opened(&self) -> House {
        let mut settings = Settings::read(&self.data, std::iter::empty()).unwrap();
        if let Some([url, keys_url]) = &self.urls {
            settings.database.url.clone_from(url);
            settings.database.keys_url.clone_from(keys_url);
        }
        server::open(&self.data, settings).await.unwrap()
    }

    /// Whether the program itself finds the record whole.
    pub fn verifies(&self) -> bool {
        let done = self.redress(&["verify", "--json"]).output().unwrap();
        let told = String::from_utf8_lossy(&done.stdout).into_owned();
        println!("verify: {told}{}", String::from_utf8_lossy(&done.stderr));
        done.status.success()
    }

    /// Files of papers that were never finished.
    pub fn half_written_papers(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        collect(&self.data.join("files"), &mut found);
        found.retain(|path| path.to_string_lossy().contains('#'));
        found
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, found) } else { found.push(path) }
    }
}

/// One that nobody has now, below those that the system gives away by itself.
fn free_port() -> u16 {
    loop {
        let port = 20_000 + u16::try_from(Uuid::new_v4().as_u128() % 12_000).unwrap();
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// The program while it serves. Killed when dropped.
pub struct Serving {
    child: Child,
    /// How long it took from its start until it listened.
    pub after: Duration,
}

impl Serving {
    /// SIGKILL: it has no time to do anything more.
    pub fn is_killed(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody who works here.
#[derive(Clone)]
pub struct Officer {
    pub account: AccountId,
    pub email: String,
}

/// Somebody who complained, and how they sign in.
#[derive(Clone)]
pub struct Person {
    pub case: CaseId,
    pub reference: Reference,
    pub code: String,
}

/// Opens the account of an officer.
pub async fn officer(office: &Office, no: usize) -> Officer {
    let email = format!("officer-{no}@ombudsman.example");
    let holder = Holder { name: format!("Officer Number {no}"), email: email.clone() };
    let post = Post::Staff { manager: false, administrator: false };
    let invitee = accounts::Invitee { post, holder };
    let invited = accounts::invite(office, &Actor::PROGRAM, Uuid::now_v7(), &invitee).await;
    let invited = invited.unwrap();
    let chosen = (PASSWORD, "the tests");
    let account = accounts::accept(office, Uuid::now_v7(), &invited.code.plain(), chosen).await;
    Officer { account: account.unwrap(), email }
}

/// Sends a complaint.
pub async fn person(office: &Office, name: &str) -> Person {
    let mut draft = draft(office, name, Vec::new()).await;
    let sent = enquiry::send(office, None, &mut draft).await.unwrap();
    Person { case: CaseId(draft.case), reference: sent.reference, code: sent.access_code }
}

/// A complaint that only needs to be sent, with a paper of these bytes if there are any.
pub async fn draft(office: &Office, name: &str, paper: Vec<u8>) -> Draft {
    let mut draft = enquiry::draft::begin(office, Channel::Web, None).await.unwrap();
    draft.applicant = Some(Applicant::Themself);
    draft.complainant = DraftPerson { name: name.into(), ..DraftPerson::default() };
    draft.is_represented = Some(false);
    let name = "Fernhollow Hospital (made up)".to_owned();
    let id = OrganisationId::of_code("example:fernhollow");
    draft.issues = vec![DraftIssue {
        body: Some(DraftBody {
            id,
            name,
            regime: Some(Regime::HEALTH_1993),
            listed: true,
            was: String::new(),
        }),
        happened: "They left her waiting for nine hours.".into(),
        noticed_passed: true,
        effect: "She was in pain and frightened.".into(),
        subject: Some(Subject::Delay),
        process_passed: true,
        ..DraftIssue::default()
    }];
    draft.wanted.push_str("An apology");
    (draft.files_passed, draft.needs_passed) = (true, true);
    (draft.means, draft.language) = (Some(Means::Post), Some(Language::English));
    draft.address = vec!["4 Made Up Lane".into()];
    if !paper.is_empty() {
        let stored = office.files.put(&mut Whole(Some(paper))).await.unwrap();
        let (name, media_type) = ("letter.pdf".into(), "application/pdf".into());
        draft.files.push(DraftFile { name, media_type, stored });
    }
    draft.keep(office).await.unwrap();
    draft
}

struct Whole(Option<Vec<u8>>);

#[async_trait]
impl Incoming for Whole {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        Ok(self.0.take())
    }
}
