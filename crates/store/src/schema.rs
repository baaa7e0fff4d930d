//! The tables, in words both engines read; `{id}` and the like are put in by the dialect.
use crate::{
    dialect::{Db, Engine, Tx, is_taken, may_pass},
    trouble::Answer,
};

/// The shape of the tables below. A store of another shape is refused, not guessed at.
pub(crate) const VERSION: u8 = 1;

/// The log, its heads, and what is kept for a while. Everything is keyed first by stream.
const RECORD: &str = "
CREATE TABLE fact (name TEXT NOT NULL PRIMARY KEY, value {bytes} NOT NULL);
CREATE TABLE event (stream {id} NOT NULL, kind SMALLINT NOT NULL, position BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL, actor {id} NOT NULL, on_behalf_of {id}, cause {id},
  command {id} NOT NULL, name {text} NOT NULL, version INTEGER NOT NULL, class SMALLINT,
  open {bytes} NOT NULL, sealed {bytes}, hash {bytes} NOT NULL,
  PRIMARY KEY (stream, kind, position)){clustered};
CREATE INDEX event_command ON event (stream, kind, command);
CREATE TABLE head (stream {id} NOT NULL, kind SMALLINT NOT NULL, position BIGINT NOT NULL,
  hash {bytes} NOT NULL, changed_at BIGINT NOT NULL, PRIMARY KEY (stream, kind)){clustered};
CREATE INDEX head_kind ON head (kind, stream);
CREATE INDEX head_changed ON head (kind, changed_at, stream);
CREATE TABLE scratch (kind {text} NOT NULL, name {bytes} NOT NULL, body {bytes} NOT NULL,
  tries BIGINT NOT NULL, expires_at BIGINT NOT NULL, PRIMARY KEY (kind, name)){clustered};
CREATE INDEX scratch_end ON scratch (expires_at);
";

/// The counts, keyed by what they count: a row has no number, no time and no place of its own.
/// Stores that were made before there were counts get the table when they are opened.
const TALLY: &str = "
CREATE TABLE IF NOT EXISTS tally (series {text} NOT NULL, month {text} NOT NULL,
  what {text} NOT NULL, count BIGINT NOT NULL, PRIMARY KEY (series, month, what)){clustered};
";

/// The wrapped keys, in a database of their own.
const KEYS: &str = "
CREATE TABLE fact (name TEXT NOT NULL PRIMARY KEY, value {bytes} NOT NULL);
CREATE TABLE data_key (stream {id} NOT NULL, kind SMALLINT NOT NULL, class SMALLINT NOT NULL,
  wrapped {bytes} NOT NULL, PRIMARY KEY (stream, kind, class)){clustered};
";

/// What keeps anybody, ourselves included, from rewriting what happened.
const SQLITE_GUARDS: &str = "
CREATE TRIGGER event_update BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
CREATE TRIGGER event_insert BEFORE INSERT ON event
  WHEN EXISTS (SELECT 1 FROM event WHERE stream = NEW.stream AND kind = NEW.kind
               AND position = NEW.position)
  BEGIN SELECT RAISE(ABORT, 'this position is taken'); END;
CREATE TRIGGER head_delete BEFORE DELETE ON head
  BEGIN SELECT RAISE(ABORT, 'heads are never removed'); END;
CREATE TRIGGER head_update BEFORE UPDATE ON head
  WHEN NEW.position <= OLD.position OR NEW.stream <> OLD.stream OR NEW.kind <> OLD.kind
  BEGIN SELECT RAISE(ABORT, 'heads only move forward'); END;
";

const POSTGRES_GUARDS: &str = "
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE '%s are never changed or removed', TG_TABLE_NAME; END $$;
CREATE TRIGGER event_change BEFORE UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER event_truncate BEFORE TRUNCATE ON event EXECUTE FUNCTION refuse();
CREATE TRIGGER head_delete BEFORE DELETE ON head FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER head_truncate BEFORE TRUNCATE ON head EXECUTE FUNCTION refuse();
CREATE FUNCTION forward() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.position <= OLD.position OR NEW.stream <> OLD.stream OR NEW.kind <> OLD.kind
    THEN RAISE 'heads only move forward'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER head_update BEFORE UPDATE ON head FOR EACH ROW EXECUTE FUNCTION forward();
";

/// Makes the tables of the record, if they are not there.
pub(crate) async fn create_record(db: &Db) -> Answer<()> {
    let guards = match db.engine() {
        Engine::Sqlite => SQLITE_GUARDS,
        Engine::Postgres => POSTGRES_GUARDS,
    };
    create(db, &[RECORD, guards]).await?;
    add(db, TALLY).await
}

/// The list of disposals: beside files it is a file, beside a server's tables a table. And a
/// server that keeps samples of a column for its plans would keep samples of destroyed keys.
const POSTGRES_KEYS: &str = "
ALTER TABLE data_key ALTER COLUMN wrapped SET STATISTICS 0;
CREATE TABLE disposal (stream {id} NOT NULL, kind SMALLINT NOT NULL, told {bytes} NOT NULL,
  PRIMARY KEY (stream, kind));
";

/// Makes the table of keys, if it is not there.
pub(crate) async fn create_keys(db: &Db) -> Answer<()> {
    match db.engine() {
        Engine::Sqlite => create(db, &[KEYS]).await,
        Engine::Postgres => create(db, &[KEYS, POSTGRES_KEYS]).await,
    }
}

/// The names of the tables that there are.
pub(crate) async fn tables(tx: &mut Tx) -> Answer<Vec<String>> {
    let names: Vec<(String,)> = tx.fetch(tx.engine().tables(), &[]).await?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}

/// Another process may be making the same tables at the same moment: then ours are theirs.
async fn create(db: &Db, texts: &[&str]) -> Answer<()> {
    let mut patience = crate::dialect::Patience::default();
    loop {
        let mut tx = db.begin().await?;
        if tables(&mut tx).await?.iter().any(|name| name == "fact") {
            tx.rollback().await;
            return Ok(());
        }
        match make(&mut tx, texts).await {
            Ok(()) => return Ok(tx.commit().await?),
            Err(error) if (is_taken(&error) || may_pass(&error)) && patience.waits().await => {
                tx.rollback().await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// Adds a table that an older store has not got.
async fn add(db: &Db, text: &str) -> Answer<()> {
    let mut patience = crate::dialect::Patience::default();
    loop {
        let mut tx = db.begin().await?;
        match make(&mut tx, &[text]).await {
            Ok(()) => return Ok(tx.commit().await?),
            Err(error) if (is_taken(&error) || may_pass(&error)) && patience.waits().await => {
                tx.rollback().await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

async fn make(tx: &mut Tx, texts: &[&str]) -> sqlx::Result<()> {
    for text in texts {
        tx.run(text).await?;
    }
    Ok(())
}
