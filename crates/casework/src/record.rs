//! The stored form of what happened: streams, classes of keys, and the wire form of an event.
//!
//! An event is written as two JSON parts. `open` holds codes, identifiers and days; every
//! [`Personal`](crate::Personal) field of the event is lifted out of it into `personal`, a list
//! that the store seals. Adding an event needs no code here; changing one means a new version
//! and an upcast (see [`Story::upcast`]).
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Day, personal::MARK, refusal::Refusal};

/// What a stream tells the story of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One complaint.
    Case,
    /// Somebody who can sign in.
    Account,
    /// An organisation of the register.
    Organisation,
    /// The office itself: its founding, its calendar, its switches.
    Settings,
    /// Who was shown what of a case. Apart from the case, so that a read never disturbs a writer.
    Disclosure,
    /// A report for Parliament and the public.
    Publication,
    /// A Member of Parliament of the register.
    Member,
    /// Somebody who got in touch with what is not a complaint, or not yet.
    Contact,
    /// A saved question, and its answer.
    Question,
}

impl Kind {
    /// Every kind, in the order of their codes.
    pub const ALL: [Self; 9] = [
        Self::Case,
        Self::Account,
        Self::Organisation,
        Self::Settings,
        Self::Disclosure,
        Self::Publication,
        Self::Member,
        Self::Contact,
        Self::Question,
    ];

    /// The number that is stored and hashed. Never reused.
    pub fn code(self) -> i16 {
        match self {
            Self::Case => 1,
            Self::Account => 2,
            Self::Organisation => 3,
            Self::Settings => 4,
            Self::Disclosure => 5,
            Self::Publication => 6,
            Self::Member => 7,
            Self::Contact => 8,
            Self::Question => 9,
        }
    }

    /// Reads the stored number.
    pub fn from_code(code: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One stream of the log: its kind and its identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stream {
    /// What it tells the story of.
    pub kind: Kind,
    /// Which one.
    pub id: Uuid,
}

/// What a key protects. Each class of a stream can be destroyed on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Who people are and how to reach them.
    Identity,
    /// What they said and sent.
    Papers,
    /// What the office found and why.
    Decision,
    /// The pseudonymised text made for the public.
    Rendition,
}

impl Class {
    /// Every class, in the order of their codes.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Papers, Self::Decision, Self::Rendition];

    /// The number that is stored. Never reused.
    pub fn code(self) -> i16 {
        match self {
            Self::Identity => 0,
            Self::Papers => 1,
            Self::Decision => 2,
            Self::Rendition => 3,
        }
    }
}

/// An event in its stored form, the personal part still (or again) in the clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// Its name, for ever.
    pub name: String,
    /// The version of its shape.
    pub version: i32,
    /// The class of key that seals `personal`.
    pub class: Option<Class>,
    /// JSON of codes, identifiers and days.
    pub open: Vec<u8>,
    /// JSON list of what is personal; `None` if nothing is, or if its key is gone.
    pub personal: Option<Vec<u8>>,
}

/// An event with its envelope: who did it, for whom, when, by which command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<E> {
    /// Its place in the stream, from 1.
    pub position: i64,
    /// When it was recorded: microseconds UTC on the office clock.
    pub recorded_at: i64,
    /// The office's day it was recorded on.
    pub day: Day,
    /// Who did it.
    pub actor: Uuid,
    /// For whom, where somebody acted for somebody else.
    pub on_behalf_of: Option<Uuid>,
    /// The once-only id of the command.
    pub command: Uuid,
    /// What happened.
    pub event: E,
}

/// Something whose story is told by events.
pub trait Story: Default + Clone + Send + Sync + 'static {
    /// What can happen to it.
    type Event: Serialize + DeserializeOwned + Clone + std::fmt::Debug + PartialEq + Send + Sync;
    /// The kind of stream that holds it.
    const KIND: Kind;

    /// The version in which events of this name are written now.
    fn version_of(name: &str) -> i32 {
        let _ = name;
        1
    }

    /// The class of key that seals the personal part of events of this name.
    fn class_of(name: &str) -> Option<Class>;

    /// Turns the body of an older version into the body of the version after it.
    fn upcast(name: &str, version: i32, body: Value) -> Value {
        let _ = (name, version);
        body
    }

    /// The same story, once `told` has happened.
    ///
    /// # Errors
    ///
    /// Refuses an event that cannot follow the story so far.
    fn after(self, told: &Told<Self::Event>) -> Result<Self, Refusal>;
}

/// An event that cannot be read: its name and version, for the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot read the event {name} version {version}: {why}")]
pub struct Unreadable {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: i32,
    /// What the reader stumbled over. Never holds personal words.
    pub why: String,
}

/// Puts an event into its stored form.
///
/// # Errors
///
/// An event whose personal part is gone cannot be written.
pub fn write<S: Story>(event: &S::Event) -> Result<Wire, Unreadable> {
    let fault =
        |name: &str, why: &str| Unreadable { name: name.into(), version: 0, why: why.into() };
    let whole = serde_json::to_value(event).map_err(|_| fault("?", "not JSON"))?;
    let Value::Object(mut whole) = whole else { return Err(fault("?", "not an object")) };
    let Some(Value::String(name)) = whole.remove("event") else {
        return Err(fault("?", "no name"));
    };
    let mut open = whole.remove("with").unwrap_or_else(|| json!({}));
    let mut personal = Vec::new();
    if !lift(&mut open, &mut personal) {
        return Err(fault(&name, "what is gone cannot be written"));
    }
    let class = S::class_of(&name);
    if class.is_none() && !personal.is_empty() {
        return Err(fault(&name, "something personal without a class of key"));
    }
    let version = S::version_of(&name);
    let personal = (!personal.is_empty()).then(|| Value::Array(personal).to_string().into_bytes());
    Ok(Wire { name, version, class, open: open.to_string().into_bytes(), personal })
}

/// Revives an event, whatever version it was written in. Without its personal part (its key
/// was destroyed) every personal field is [`Gone`](crate::Personal::Gone).
///
/// # Errors
///
/// A name or shape that this program does not know.
pub fn read<S: Story>(wire: &Wire) -> Result<S::Event, Unreadable> {
    let fault = |why: String| Unreadable { name: wire.name.clone(), version: wire.version, why };
    let mut body: Value = serde_json::from_slice(&wire.open).map_err(|e| fault(e.to_string()))?;
    let mut personal = match &wire.personal {
        None => None,
        Some(bytes) => {
            let list = serde_json::from_slice::<Vec<Value>>(bytes);
            Some(list.map_err(|_| fault("the personal part is not a list".into()))?)
        }
    };
    lower(&mut body, &mut personal);
    let newest = S::version_of(&wire.name);
    if wire.version > newest {
        return Err(fault("written by a newer program".into()));
    }
    let body = (wire.version..newest).fold(body, |body, from| S::upcast(&wire.name, from, body));
    let whole = match &body {
        Value::Object(fields) if fields.is_empty() => {
            // A unit variant has no content at all; a struct variant may have only defaults.
            let bare = serde_json::from_value(json!({ "event": wire.name }));
            if let Ok(event) = bare {
                return Ok(event);
            }
            json!({ "event": wire.name, "with": body })
        }
        _ => json!({ "event": wire.name, "with": body }),
    };
    // The error of serde_json may quote a value, so only its kind is told.
    serde_json::from_value(whole).map_err(|error| fault(shape(&error)))
}

fn shape(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.split('`').nth(1).map_or_else(|| "another shape".into(), |field| format!("at `{field}`"))
}

/// Lifts what is personal out of `value`, leaving numbered places. False if some is gone.
fn lift(value: &mut Value, personal: &mut Vec<Value>) -> bool {
    match value {
        Value::Object(fields) => {
            if let Some(inner) = fields.get_mut(MARK) {
                let taken = std::mem::replace(inner, json!(personal.len()));
                let known = !taken.is_null();
                personal.push(taken);
                return known;
            }
            lift_all(fields.values_mut(), personal)
        }
        Value::Array(items) => lift_all(items.iter_mut(), personal),
        _ => true,
    }
}

fn lift_all<'a>(values: impl Iterator<Item = &'a mut Value>, personal: &mut Vec<Value>) -> bool {
    let mut known = true;
    for value in values {
        known &= lift(value, personal);
    }
    known
}

/// Puts what is personal back into its places.
fn lower(value: &mut Value, personal: &mut Option<Vec<Value>>) {
    match value {
        Value::Object(fields) => {
            if let Some(place) = fields.get_mut(MARK) {
                let index = place.as_u64().and_then(|index| usize::try_from(index).ok());
                let words = personal.as_mut().zip(index).and_then(|(all, at)| all.get_mut(at));
                *place = words.map_or(Value::Null, Value::take);
                return;
            }
            fields.values_mut().for_each(|field| lower(field, personal));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| lower(item, personal)),
        _ => {}
    }
}
