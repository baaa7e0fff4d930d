//! People at work: each sends one form after the other, as fast as they are answered.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part")]
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use app::{Office, enquiry::draft::Draft};
use casework::{Day, id::CaseId};
use jiff::ToSpan;
use reqwest::{
    Client, RequestBuilder, StatusCode,
    cookie::Jar,
    header::{CONTENT_TYPE, LOCATION},
    multipart::{Form as Parts, Part},
    redirect::Policy,
};
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::journal::{Form, Journal, Told, What};
use crate::served::{self, Officer, PASSWORD, Person};

/// So many complaints lie ready to be sent.
const DRAFTS: usize = 60;

/// Everybody who sends forms to an office.
pub struct Load {
    senders: Vec<Arc<Mutex<Sender>>>,
}

/// Somebody who sends forms of one kind.
struct Sender {
    what: What,
    place: String,
    person: Person,
    officer: Officer,
    drafts: Vec<Draft>,
    today: Day,
    jar: Arc<Jar>,
    signed_in: bool,
    no: u64,
    /// What they sent without getting an answer: they send it again.
    unsure: Option<Form>,
}

/// The paper that goes with a form.
pub fn paper(command: Uuid) -> Vec<u8> {
    let size = 2_000 + usize::try_from(command.as_u128() % 60_000).unwrap();
    let mut bytes = format!("%PDF-1.4\n{command}\n").into_bytes();
    bytes.extend(command.as_bytes().iter().cycle().take(size));
    bytes
}

impl Load {
    /// Opens accounts, sends complaints and writes others that only need to be sent.
    pub async fn of(office: &Office) -> Self {
        let kinds = [What::Note, What::Owner, What::Paper, What::Note, What::Paper];
        let mut senders = Vec::new();
        for (no, what) in kinds.into_iter().enumerate() {
            let officer = served::officer(office, no).await;
            let person = served::person(office, &format!("Person {no}")).await;
            senders.push(Sender::of(office, what, (officer, person)));
        }
        let mut last = Sender::of(office, What::Complaint, senders[0].who());
        for no in 0..DRAFTS {
            let name = format!("Sender {no}");
            let mut draft = served::draft(office, &name, vec![0]).await;
            draft.files.clear();
            let with_paper = served::draft(office, &name, paper(draft.command)).await;
            draft.files = with_paper.files;
            draft.keep(office).await.unwrap();
            last.drafts.push(draft);
        }
        senders.push(last);
        Self { senders: senders.into_iter().map(|it| Arc::new(Mutex::new(it))).collect() }
    }

    /// Only those who write notes.
    pub fn of_notes(mut self) -> Self {
        self.senders.retain(|sender| sender.lock().unwrap().what == What::Note);
        self
    }

    /// Everybody goes on sending to this address until nobody answers there any more.
    pub fn begins(&self, address: &str, journal: &Journal) -> Vec<JoinHandle<()>> {
        let begin = |sender: &Arc<Mutex<Sender>>| {
            let (sender, journal) = (sender.clone(), journal.clone());
            let address = address.to_owned();
            tokio::spawn(async move {
                let jar = sender.lock().unwrap().jar.clone();
                let client = Client::builder().cookie_provider(jar).redirect(Policy::none());
                let client = client.timeout(Duration::from_mins(1)).build().unwrap();
                while work(&sender, &client, &address, &journal).await.is_some() {}
            })
        };
        self.senders.iter().map(begin).collect()
    }
}

/// A form without files, as a browser writes it.
fn with(request: RequestBuilder, fields: &[(&str, String)]) -> RequestBuilder {
    let written = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    let kind = "application/x-www-form-urlencoded";
    request.header(CONTENT_TYPE, kind).body(written.collect::<Vec<_>>().join("&"))
}

fn encoded(value: &str) -> String {
    let letter = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(letter).collect()
}

/// Sends the next form. `None`: nobody answered.
async fn work(
    sender: &Mutex<Sender>,
    client: &Client,
    address: &str,
    journal: &Journal,
) -> Option<()> {
    let (before, form, request, to) = {
        let mut sender = sender.lock().unwrap();
        sender.place = address.to_owned();
        let before = sender.before(client);
        let form = sender.next()?;
        let (request, to) = sender.request(client, &form);
        (before, form, request, to)
    };
    if let Some(before) = before {
        let answer = before.send().await.ok()?;
        if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
            return Some(());
        }
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{}", answer.text().await.unwrap());
    }
    sender.lock().unwrap().signed_in = true;
    journal.sends(&form);
    let answer = request.send().await.ok()?;
    let status = answer.status();
    let onward = answer.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned());
    // An answer of which only the beginning came is none.
    let words = answer.text().await.ok()?;
    if status == StatusCode::SEE_OTHER {
        assert_eq!(onward.as_deref(), Some(to.as_str()), "{form:?} led elsewhere");
        journal.is_told(&form, Told::Done);
    } else if status == StatusCode::SERVICE_UNAVAILABLE {
        // Whoever sent it is told to send it again: a connection that was lost in the midst of
        // a commit does not say whether it came through.
        tokio::time::sleep(Duration::from_millis(50)).await;
        return Some(());
    } else {
        assert!(status.is_server_error(), "{form:?} was refused: {status} {words}");
        journal.is_told(&form, Told::Refused(status.as_u16()));
    }
    sender.lock().unwrap().unsure = None;
    Some(())
}

impl Sender {
    fn of(office: &Office, what: What, (officer, person): (Officer, Person)) -> Self {
        Self {
            what,
            place: String::new(),
            person,
            officer,
            drafts: Vec::new(),
            today: office.today(),
            jar: Arc::default(),
            signed_in: false,
            no: 0,
            unsure: None,
        }
    }

    fn who(&self) -> (Officer, Person) {
        (self.officer.clone(), self.person.clone())
    }

    /// The form that they did not get an answer to, or a new one. `None`: nothing is left to send.
    fn next(&mut self) -> Option<Form> {
        if let Some(form) = &self.unsure {
            return Some(form.clone());
        }
        self.no += 1;
        let (command, case) = match self.what {
            What::Complaint => {
                let draft = self.drafts.get(usize::try_from(self.no - 1).unwrap())?;
                (draft.command, CaseId(draft.case))
            }
            _ => (Uuid::now_v7(), self.person.case),
        };
        self.unsure = Some(Form { command, what: self.what, case, no: self.no });
        self.unsure.clone()
    }

    /// What has to be done first: signing in, or finding the complaint by its return code.
    fn before(&self, client: &Client) -> Option<RequestBuilder> {
        let id = Uuid::now_v7().to_string();
        let mut fields = vec![("command", id), ("back", String::new())];
        let to = match self.what {
            What::Complaint => {
                let at = usize::try_from(self.no).unwrap() - usize::from(self.unsure.is_some());
                fields.push(("code", self.drafts.get(at)?.code.clone()));
                "/complain/return"
            }
            _ if self.signed_in => return None,
            What::Paper => {
                fields.push(("reference", self.person.reference.to_string()));
                fields.push(("code", self.person.code.clone()));
                "/sign-in/reference"
            }
            What::Note | What::Owner => {
                fields.push(("email", self.officer.email.clone()));
                fields.push(("password", PASSWORD.into()));
                "/sign-in/password"
            }
        };
        Some(with(self.post(client, to), &fields))
    }

    /// The form as it is sent, and where it leads.
    fn request(&self, client: &Client, form: &Form) -> (RequestBuilder, String) {
        let (reference, command) = (self.person.reference, form.command.to_string());
        let case = format!("/cases/{reference}");
        match form.what {
            What::Note => {
                let fields = [("command", command), ("words", format!("Note {}", form.no))];
                (with(self.post(client, &format!("{case}/note")), &fields), case)
            }
            What::Owner => {
                // Never the day before: naming the same again would rightly do nothing.
                let ahead = 1 + i64::try_from(form.no).unwrap() % 300;
                let next = self.today.saturating_add(ahead.days());
                let fields = [
                    ("command", command),
                    ("version", i64::MAX.to_string()),
                    ("owner", self.officer.account.to_string()),
                    ("next-day", next.day().to_string()),
                    ("next-month", next.month().to_string()),
                    ("next-year", next.year().to_string()),
                ];
                (with(self.post(client, &format!("{case}/owner")), &fields), case)
            }
            What::Paper => {
                let paper = Part::bytes(paper(form.command)).file_name("letter.pdf");
                let parts = Parts::new().text("command", command);
                let parts = parts.text("words", format!("Message {}", form.no));
                let to = format!("/my/{reference}/messages");
                (self.post(client, &to).multipart(parts.part("papers", paper)), to)
            }
            What::Complaint => {
                let fields = [("command", Uuid::now_v7().to_string())];
                (with(self.post(client, "/complain/check"), &fields), "/complain/sent".into())
            }
        }
    }

    fn post(&self, client: &Client, to: &str) -> RequestBuilder {
        client.post(format!("{}{to}", self.place)).header("sec-fetch-site", "same-origin")
    }
}
