//! A signed list of where every stream ended. Kept elsewhere, it finds what a chain cannot: a
//! tail that was cut off, a story that was dropped. Only its root need ever be published.
use app::Problem;
use casework::record::Kind;
use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    chain::Hash,
    keys::Place,
    master::{hex, unhex},
    merkle,
    open::Store,
    rehearse::Sample,
    report::{Fault, Flaw},
    trouble::{Answer, damaged},
    value::Value,
};

/// What every signed statement begins with, so that no other signature can pass for one.
const STATEMENT: &[u8] = b"redress checkpoint 1";

const HEADS: &str = "SELECT stream, kind, position, hash FROM head ORDER BY stream, kind";
const AT: &str = "SELECT hash FROM event WHERE stream = $1 AND kind = $2 AND position = $3";

/// Where every stream ended at one moment, the root over all, and a signature over the root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// When it was taken: microseconds UTC on the office clock.
    pub taken_at: i64,
    /// How many streams there were.
    pub count: u64,
    /// The root of the tree over all ends (RFC 6962), in hexadecimal.
    pub root: String,
    /// The public key of the office, in hexadecimal.
    pub key: String,
    /// The signature (Ed25519) over time, count and root, in hexadecimal.
    pub signature: String,
    /// Every stream and where it ended, in order.
    pub ends: Vec<End>,
}

/// Where one stream ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Its kind.
    pub kind: Kind,
    /// Which stream.
    pub stream: Uuid,
    /// Its last position.
    pub position: i64,
    /// The hash at that position, in hexadecimal.
    pub hash: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    stream: Uuid,
    kind: i16,
    position: i64,
    hash: Vec<u8>,
}

pub(crate) fn samples() -> Vec<Sample> {
    let one = vec![Value::id(Uuid::nil()), Value::small(1), Value::number(1)];
    vec![Sample::record(HEADS, Vec::new()), Sample::record(AT, one)]
}

impl Checkpoint {
    /// The checkpoint as a file.
    ///
    /// # Errors
    ///
    /// None that can be helped.
    pub fn to_json(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(Problem::broken)
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// It is not a checkpoint.
    pub fn from_json(text: &str) -> Result<Self, Problem> {
        serde_json::from_str(text).map_err(|_| damaged("this is not a checkpoint"))
    }

    /// Whether its list gives its root, and the office with this public key signed it.
    pub fn is_signed_by(&self, key: &str) -> bool {
        let root = merkle::root(self.leaves().iter().map(Vec::as_slice));
        let key = unhex::<32>(key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
        let signature = unhex::<64>(&self.signature).map(|bytes| Signature::from_bytes(&bytes));
        let (Some(key), Some(signature)) = (key, signature) else { return false };
        hex(&root) == self.root
            && self.count == self.ends.len() as u64
            && key.verify_strict(&statement(self.taken_at, self.count, &root), &signature).is_ok()
    }

    fn leaves(&self) -> Vec<Vec<u8>> {
        let leaf = |end: &End| {
            let (kind, position) = (end.kind.code().to_be_bytes(), end.position.to_be_bytes());
            [kind.as_slice(), end.stream.as_bytes(), &position, end.hash.as_bytes()].concat()
        };
        self.ends.iter().map(leaf).collect()
    }
}

impl Store {
    /// The office's public key for checkpoints, in hexadecimal.
    pub fn public_key(&self) -> String {
        hex(self.ring.signer.verifying_key().as_bytes())
    }

    /// Attests where every stream ends now.
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or holds a stream of no known kind.
    pub async fn checkpoint(&self, taken_at: i64) -> Result<Checkpoint, Problem> {
        Ok(self.attest(taken_at).await?)
    }

    async fn attest(&self, taken_at: i64) -> Answer<Checkpoint> {
        let rows: Vec<Row> = self.read.fetch(HEADS, &[]).await?;
        let ends = rows.into_iter().map(End::try_from).collect::<Result<Vec<_>, _>>()?;
        let (count, key, empty) = (ends.len() as u64, self.public_key(), String::new());
        let (root, signature) = (empty.clone(), empty);
        let mut checkpoint = Checkpoint { taken_at, count, root, key, signature, ends };
        let root = merkle::root(checkpoint.leaves().iter().map(Vec::as_slice));
        let signature = self.ring.signer.sign(&statement(taken_at, count, &root));
        (checkpoint.root, checkpoint.signature) = (hex(&root), hex(&signature.to_bytes()));
        Ok(checkpoint)
    }

    /// What no longer stands as a checkpoint attested it. New events and streams are welcome.
    /// The chains themselves are checked by [`Store::verify`].
    ///
    /// # Errors
    ///
    /// This office did not sign it.
    pub async fn verify_checkpoint(&self, checkpoint: &Checkpoint) -> Result<Vec<Fault>, Problem> {
        if !checkpoint.is_signed_by(&self.public_key()) {
            return Err(damaged("the checkpoint is not signed by this office, or was changed"));
        }
        Ok(self.missing(checkpoint).await?)
    }

    async fn missing(&self, checkpoint: &Checkpoint) -> Answer<Vec<Fault>> {
        let now: Vec<Row> = self.read.fetch(HEADS, &[]).await?;
        let now = now.into_iter().map(|row| ((row.stream, row.kind), row));
        let now: std::collections::HashMap<_, _> = now.collect();
        let mut faults = Vec::new();
        for end in &checkpoint.ends {
            let place = Place { stream: end.stream, kind: end.kind.code() };
            let head = now.get(&(place.stream, place.kind));
            let unmoved =
                head.is_some_and(|row| row.position == end.position && hex(&row.hash) == end.hash);
            // A head that has not moved could stand without its event: then verify tells.
            if !unmoved && self.hash_at(place, end.position).await?.as_ref() != Some(&end.hash) {
                faults.push(Fault::at(place, end.position, Flaw::NotAsAttested));
            }
        }
        Ok(faults)
    }

    async fn hash_at(&self, place: Place, position: i64) -> Answer<Option<String>> {
        let asked = [Value::id(place.stream), Value::small(place.kind), Value::number(position)];
        let rows: Vec<(Vec<u8>,)> = self.read.fetch(AT, &asked).await?;
        Ok(rows.first().map(|(hash,)| hex(hash)))
    }
}

impl TryFrom<Row> for End {
    type Error = Problem;

    fn try_from(row: Row) -> Result<Self, Problem> {
        let kind = Kind::from_code(row.kind);
        let kind = kind.ok_or_else(|| damaged("a stream of no known kind"))?;
        Ok(Self { kind, stream: row.stream, position: row.position, hash: hex(&row.hash) })
    }
}

fn statement(taken_at: i64, count: u64, root: &Hash) -> Vec<u8> {
    [STATEMENT, &taken_at.to_be_bytes(), &count.to_be_bytes(), root].concat()
}
