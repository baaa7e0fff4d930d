//! What is public, in a file of its own: nothing of a case is ever in it, and it can be handed
//! to anybody as it is.
use std::{path::Path, sync::Arc, time::Duration};

use app::{
    Problem,
    ports::{PublicDecision, PublicQuestion, PublicReport, PublicStore, Tombstone},
};
use async_trait::async_trait;
use casework::codes::{Outcome, Subject};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    dialect::Db,
    trouble::{Answer, damaged},
    value::Value,
};

/// The file of what is public.
pub(crate) const PUBLIC_FILE: &str = "public.db";

/// `marks` holds what is asked for, each between two bars, so that `LIKE` finds whole ones.
const TABLES: &str = "
CREATE TABLE IF NOT EXISTS decision (reference TEXT NOT NULL PRIMARY KEY, published BIGINT NOT NULL,
  marks TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS decision_published ON decision (published, reference);
CREATE TABLE IF NOT EXISTS identifier (identifier TEXT NOT NULL PRIMARY KEY,
  reference TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS report (address TEXT NOT NULL PRIMARY KEY, published BIGINT NOT NULL,
  body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS tombstone (reference TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS change (serial INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL,
  token TEXT NOT NULL DEFAULT (hex(randomblob(8))));
INSERT INTO change (reference) SELECT '' WHERE NOT EXISTS (SELECT 1 FROM change);";
/// Whoever follows what is public reads what changed since they last looked.
const CHANGED: &str = "INSERT INTO change (reference) VALUES ($1)";
const PUBLISH: &str = "
    INSERT INTO decision (reference, published, marks, body) VALUES ($1, $2, $3, $4)
    ON CONFLICT (reference) DO UPDATE SET published = excluded.published, marks = excluded.marks,
      body = excluded.body";
const NAME: &str = "
    INSERT INTO identifier (identifier, reference) VALUES ($1, $2)
    ON CONFLICT (identifier) DO UPDATE SET reference = excluded.reference";
const BACK: &str = "DELETE FROM tombstone WHERE reference = $1";
const REMOVE: &str = "DELETE FROM decision WHERE reference = $1";
const SAY_WHY: &str = "
    INSERT INTO tombstone (reference, body) VALUES ($1, $2)
    ON CONFLICT (reference) DO UPDATE SET body = excluded.body";
const FIND: &str = "SELECT body FROM decision WHERE reference = $1";
const AFTER: &str = "SELECT body FROM decision WHERE reference > $1 ORDER BY reference LIMIT $2";
const TOMBSTONE: &str = "SELECT body FROM tombstone WHERE reference = $1";
const PUT_REPORT: &str = "
    INSERT INTO report (address, published, body) VALUES ($1, $2, $3)
    ON CONFLICT (address) DO UPDATE SET published = excluded.published, body = excluded.body";
const REPORT: &str = "SELECT body FROM report WHERE address = $1";
const REPORTS: &str = "SELECT body FROM report ORDER BY published DESC, address";
const NAMED: &str = "SELECT reference FROM identifier WHERE identifier = $1";
const WHERE: &str = "
      FROM decision
     WHERE marks LIKE $1 ESCAPE '!' AND marks LIKE $2 ESCAPE '!' AND marks LIKE $3 ESCAPE '!'
       AND marks LIKE $4 ESCAPE '!'";

/// The public store in a folder.
#[derive(Clone)]
pub struct Public {
    db: Arc<Db>,
    /// Many can read at once, and while something is published.
    pub(crate) readers: Arc<Db>,
}

impl Public {
    /// Opens the store in a folder, and makes it if there is none.
    ///
    /// # Errors
    ///
    /// The file cannot be read or written.
    pub async fn open(folder: &Path) -> Result<Self, Problem> {
        Ok(Self::prepared(&folder.join(PUBLIC_FILE)).await?)
    }

    async fn prepared(file: &Path) -> Answer<Self> {
        let db = Db::sqlite_writer(file).await?;
        let mut tx = db.begin().await?;
        tx.run(TABLES).await?;
        tx.commit().await?;
        let readers = Db::sqlite_readers(file).await?;
        let opened = Self { db: Arc::new(db), readers: Arc::new(readers) };
        // Whoever was killed may have left a log behind.
        opened.forget().await;
        Ok(opened)
    }

    /// Closes it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.db.close().await;
    }

    /// Copies it as it stands at one moment into a new file, while the office serves.
    ///
    /// # Errors
    ///
    /// The file is there already, or there is no room.
    pub async fn copy_to(&self, file: &Path) -> Result<(), Problem> {
        let name = file.to_string_lossy();
        let copied = self.db.execute("VACUUM INTO $1", &[Value::code(&name)]).await;
        Ok(copied.map(drop).map_err(crate::trouble::Trouble::from)?)
    }

    /// Empties the log in which a text stands that is gone from the tables. Where somebody reads
    /// for too long, it is tried again until they have gone.
    async fn forget(&self) {
        if let Err(problem) = self.db.scrub(None).await {
            tracing::warn!(?problem, "what is public no more stays in the log while others read");
            tokio::spawn(forget_later(Arc::clone(&self.db)));
        }
    }

    async fn written(&self, statements: &[(&str, Vec<Value<'_>>)]) -> Answer<()> {
        let mut tx = self.db.begin().await?;
        for (statement, values) in statements {
            tx.execute(statement, values).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Writes decisions: all of them, or none.
    pub(crate) async fn written_all(&self, decisions: &[PublicDecision]) -> Answer<()> {
        let mut tx = self.db.begin().await?;
        for decision in decisions {
            let body = serde_json::to_vec(decision).map_err(Problem::broken)?;
            let (reference, marks) = (decision.reference.as_str(), marks(decision));
            let row = [
                Value::code(reference),
                Value::number(days(decision.decided.unwrap_or(decision.published))),
                Value::code(&marks),
                Value::owned(body),
            ];
            tx.execute(PUBLISH, &row).await?;
            let identifier = decision.identifier.to_string();
            tx.execute(NAME, &[Value::code(&identifier), Value::code(reference)]).await?;
            tx.execute(BACK, &[Value::code(reference)]).await?;
            tx.execute(CHANGED, &[Value::code(reference)]).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn asked(&self, question: &PublicQuestion) -> Answer<(Vec<PublicDecision>, usize)> {
        let patterns = [
            pattern("o", question.organisation.as_deref()),
            pattern("r", question.outcome.map(Outcome::code)),
            pattern("s", question.subject.map(Subject::code)),
            pattern("", Some(question.words.as_str()).filter(|words| !words.trim().is_empty())),
        ];
        let mut values: Vec<Value<'_>> =
            patterns.iter().map(|pattern| Value::code(pattern)).collect();
        let count = format!("SELECT COUNT(*) {WHERE}");
        let count: Vec<(i64,)> = self.readers.fetch(&count, &values).await?;
        let count = count.first().and_then(|(count,)| usize::try_from(*count).ok());
        let number = |size: usize| Value::number(i64::try_from(size).unwrap_or(i64::MAX));
        values.extend([number(question.limit), number(question.offset)]);
        let page = format!(
            "SELECT body {WHERE} ORDER BY published DESC, reference DESC LIMIT $5 OFFSET $6"
        );
        let rows: Vec<(Vec<u8>,)> = self.readers.fetch(&page, &values).await?;
        let read = rows.iter().map(|(body,)| read(body)).collect::<Result<Vec<_>, _>>()?;
        Ok((read, count.unwrap_or_default()))
    }
}

/// What stands in the column of marks.
fn marks(decision: &PublicDecision) -> String {
    let mark = |kind: &str, value: &str| format!("|{kind}:{}|", value.to_lowercase());
    let organisations = decision.organisations.iter().map(|name| mark("o", name));
    let outcomes = decision.outcomes.iter().map(|outcome| mark("r", outcome.code()));
    let subjects = decision.subjects.iter().map(|subject| mark("s", subject.code()));
    let said = format!("{} {}", decision.title, decision.summary).to_lowercase();
    organisations.chain(outcomes).chain(subjects).chain([said]).collect()
}

/// What the marks of an answer look like; anything, if nothing is asked.
fn pattern(kind: &str, asked: Option<&str>) -> String {
    let Some(asked) = asked else { return "%".to_owned() };
    let plain = asked.trim().to_lowercase();
    let plain = plain.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    if kind.is_empty() { format!("%{plain}%") } else { format!("%|{kind}:{plain}|%") }
}

pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|_| damaged("a public decision cannot be read"))
}

/// How often the log is tried again, and how long we wait in between: half an hour in all, as a
/// try takes seconds itself. Opening the store and every later change try it too.
const TRIES: usize = 250;
const PAUSE: Duration = Duration::from_secs(2);

async fn forget_later(db: Arc<Db>) {
    for _ in 0..TRIES {
        tokio::time::sleep(PAUSE).await;
        if db.scrub(None).await.is_ok() {
            return;
        }
    }
    tracing::error!("what is public no more still stands in the log of the public store");
}

fn days(day: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    epoch.until(day).map(|span| i64::from(span.get_days())).unwrap_or_default()
}

#[async_trait]
impl PublicStore for Public {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        let is_new = self.find(&decision.reference).await?.is_none();
        self.written_all(std::slice::from_ref(decision)).await?;
        if !is_new {
            self.forget().await;
        }
        Ok(())
    }

    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem> {
        let body = serde_json::to_vec(why).map_err(Problem::broken)?;
        let said = vec![Value::code(reference), Value::owned(body)];
        let name = || vec![Value::code(reference)];
        self.written(&[(REMOVE, name()), (SAY_WHY, said), (CHANGED, name())]).await?;
        self.forget().await;
        Ok(())
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        let rows = self.readers.fetch(FIND, &[Value::code(reference)]).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(crate::trouble::Trouble::from)?;
        rows.first().map(|(body,)| read(body)).transpose()
    }

    async fn following(
        &self,
        reference: &str,
        limit: usize,
    ) -> Result<Vec<PublicDecision>, Problem> {
        let limit = Value::number(i64::try_from(limit).unwrap_or(i64::MAX));
        let rows = self.db.fetch(AFTER, &[Value::code(reference), limit]).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(crate::trouble::Trouble::from)?;
        rows.iter().map(|(body,)| read(body)).collect()
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<Tombstone>, Problem> {
        let rows = self.readers.fetch(TOMBSTONE, &[Value::code(reference)]).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(crate::trouble::Trouble::from)?;
        rows.first().map(|(body,)| read(body)).transpose()
    }

    async fn reference_of(&self, identifier: Uuid) -> Result<Option<String>, Problem> {
        let identifier = identifier.to_string();
        let rows = self.readers.fetch(NAMED, &[Value::code(&identifier)]).await;
        let rows: Vec<(String,)> = rows.map_err(crate::trouble::Trouble::from)?;
        Ok(rows.into_iter().next().map(|(reference,)| reference))
    }

    async fn publish_report(&self, report: &PublicReport) -> Result<(), Problem> {
        let body = serde_json::to_vec(report).map_err(Problem::broken)?;
        let row = vec![
            Value::code(&report.address),
            Value::number(days(report.published)),
            Value::owned(body),
        ];
        self.written(&[(PUT_REPORT, row)]).await?;
        self.forget().await;
        Ok(())
    }

    async fn report(&self, address: &str) -> Result<Option<PublicReport>, Problem> {
        let rows = self.readers.fetch(REPORT, &[Value::code(address)]).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(crate::trouble::Trouble::from)?;
        rows.first().map(|(body,)| read(body)).transpose()
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        let rows = self.readers.fetch(REPORTS, &[]).await;
        let rows: Vec<(Vec<u8>,)> = rows.map_err(crate::trouble::Trouble::from)?;
        let all =
            rows.iter().map(|(body,)| read(body)).collect::<Result<Vec<PublicReport>, _>>()?;
        Ok(all.into_iter().filter(|report| report.withdrawn.is_none()).collect())
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        Ok(self.asked(question).await?)
    }
}

#[cfg(test)]
mod tests {
    use app::ports::{Provenance, PublicSection};
    use jiff::civil::date;

    use super::*;

    fn decision(reference: &str, organisation: &str, outcome: Outcome) -> PublicDecision {
        PublicDecision {
            reference: reference.into(),
            identifier: Uuid::nil(),
            version: 1,
            hash: "00".into(),
            title: format!("{organisation} ({reference})"),
            organisations: vec![organisation.into()],
            kind: None,
            outcomes: vec![outcome],
            subjects: vec![Subject::Delay],
            sectors: vec![],
            change: String::new(),
            earlier: vec![],
            recommendations: vec![],
            decided: Some(date(2026, 3, 2)),
            published: date(2026, 5, 2),
            summary: "A wait of 100% too long.".into(),
            sections: vec![PublicSection { section: "findings".into(), paragraphs: Vec::new() }],
            provenance: Provenance::Ours,
        }
    }

    async fn with_two() -> (tempfile::TempDir, Public) {
        let folder = tempfile::tempdir().unwrap();
        let public = Public::open(folder.path()).await.unwrap();
        let fernhollow = "Fernhollow Hospital NHS Trust (made up)";
        public.publish(&decision("P-900001", fernhollow, Outcome::Upheld)).await.unwrap();
        let other = "Fernhollow Hospital NHS Trust (made up) North";
        public.publish(&decision("P-900002", other, Outcome::NotUpheld)).await.unwrap();
        (folder, public)
    }

    async fn references(public: &Public, question: PublicQuestion) -> Vec<String> {
        let question = PublicQuestion { limit: 10, ..question };
        let (found, count) = public.search(&question).await.unwrap();
        assert_eq!(found.len(), count);
        found.into_iter().map(|decision| decision.reference).collect()
    }

    #[tokio::test]
    async fn what_is_published_is_found_by_what_it_is() {
        let (_folder, public) = with_two().await;
        let any = PublicQuestion::default;
        let fernhollow = Some("Fernhollow Hospital NHS Trust (made up)".to_owned());

        assert_eq!(references(&public, any()).await, ["P-900002", "P-900001"]);
        for (after, limit, expected) in [
            ("", 9, &["P-900001", "P-900002"][..]),
            ("", 1, &["P-900001"]),
            ("P-900001", 9, &["P-900002"]),
            ("P-900002", 9, &[]),
        ] {
            let page = public.following(after, limit).await.unwrap();
            let page: Vec<_> = page.iter().map(|decision| decision.reference.as_str()).collect();
            assert_eq!(page, expected);
        }
        let theirs = PublicQuestion { organisation: fernhollow, ..any() };
        assert_eq!(references(&public, theirs).await, ["P-900001"]);
        let upheld = PublicQuestion { outcome: Some(Outcome::Upheld), ..any() };
        assert_eq!(references(&public, upheld).await, ["P-900001"]);
        let care = PublicQuestion { subject: Some(Subject::Care), ..any() };
        assert!(references(&public, care).await.is_empty());
        let words = PublicQuestion { words: "100% too".into(), ..any() };
        assert_eq!(references(&public, words).await.len(), 2);
        let joker = PublicQuestion { words: "100_ too".into(), ..any() };
        assert!(references(&public, joker).await.is_empty());
    }

    #[tokio::test]
    async fn what_is_taken_down_is_gone_and_published_again_is_back() {
        let (folder, public) = with_two().await;
        let (ground, since) = ("identifies-somebody".to_owned(), date(2026, 3, 3));
        let why = Tombstone { ground, since, successor: None };
        public.take_down("P-900001", &why).await.unwrap();
        assert!(public.find("P-900001").await.unwrap().is_none());
        public.close().await;

        let public = Public::open(folder.path()).await.unwrap();
        assert_eq!(references(&public, PublicQuestion::default()).await, ["P-900002"]);
        public.publish(&decision("P-900001", "Fernhollow", Outcome::Upheld)).await.unwrap();
        let copy = tempfile::tempdir().unwrap();
        public.copy_to(&copy.path().join(PUBLIC_FILE)).await.unwrap();
        let public = Public::open(copy.path()).await.unwrap();
        let found = public.find("P-900001").await.unwrap().unwrap();
        assert_eq!(found, decision("P-900001", "Fernhollow", Outcome::Upheld));
    }
}
