//! A made-up story: somebody is named, weighed, written about, and in the end forgotten.
use app::{
    Problem,
    lists::{Cell, Column, Drawing, Holds, Rows, Table},
    ports::Past,
};
use casework::{
    Personal, Refusal,
    record::{self, Class, Kind, Story, Stream, Told},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// What can happen in a tale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum TaleEvent {
    /// It begins.
    Opened {
        /// Who looks after it.
        team: String,
        /// A day.
        due: i64,
        /// Who it is about.
        name: Personal<String>,
        /// How to reach them.
        phone: Personal<String>,
    },
    /// Somebody writes something down.
    NoteWritten {
        /// What.
        text: Personal<String>,
    },
    /// Somebody is weighed. Version 1 counted `kilograms`.
    Weighed {
        /// How heavy.
        grams: i64,
    },
    /// It is over.
    Closed {
        /// How it ended.
        outcome: String,
    },
    /// It is forgotten.
    Disposed {
        /// By which rule.
        schedule: String,
    },
}

/// A tale as its events tell it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Tale {
    /// Nothing yet.
    #[default]
    Unopened,
    /// Going on, or over but remembered.
    Live(Live),
    /// Forgotten.
    Disposed,
}

/// What is true while it is remembered.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// Who looks after it.
    pub team: String,
    /// A day.
    pub due: i64,
    /// Who it is about.
    pub name: Personal<String>,
    /// How to reach them.
    pub phone: Personal<String>,
    /// What was written down.
    pub notes: Vec<Personal<String>>,
    /// How heavy they are.
    pub grams: Option<i64>,
    /// How it ended.
    pub outcome: Option<String>,
}

/// One row a tale.
pub const WORK: Table = Table {
    name: "work",
    columns: &[
        Column { name: "team", holds: Holds::Code },
        Column { name: "due", holds: Holds::Number },
        Column { name: "is_open", holds: Holds::Flag },
        Column { name: "grams", holds: Holds::Number },
        Column { name: "owner", holds: Holds::Id },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
        Column { name: "phone", holds: Holds::Sealed(Class::Identity) },
    ],
    indexes: &[&["team", "is_open", "due"]],
};

/// One row a form of a name.
pub const FORMS: Table = Table {
    name: "form",
    columns: &[Column { name: "form", holds: Holds::Token }],
    indexes: &[&["form"]],
};

/// One row a note, to be counted; and one row a showing, of another kind of story.
pub const NOTES: Table = Table {
    name: "note",
    columns: &[
        Column { name: "team", holds: Holds::Code },
        Column { name: "text", holds: Holds::Sealed(Class::Papers) },
    ],
    indexes: &[&["team"]],
};

/// Everything that is drawn.
pub const DRAWING: Drawing = Drawing { tables: &[&WORK, &FORMS, &NOTES], rows: drawn };

fn drawn(stream: Stream, past: &[Past]) -> Result<Rows, Problem> {
    match stream.kind {
        Kind::Disclosure => Ok(told::<Ledger>(past)?.rows()),
        _ => Ok(told::<Tale>(past)?.rows()),
    }
}

/// Tells a story from what was stored.
///
/// # Errors
///
/// An event that cannot be read, or cannot follow.
pub fn told<S: Story>(past: &[Past]) -> Result<S, Problem> {
    past.iter().try_fold(S::default(), |story, past| {
        let event = record::read::<S>(&past.wire)?;
        Ok(story.after(&envelope(past.position, event))?)
    })
}

fn envelope<E>(position: i64, event: E) -> Told<E> {
    Told {
        position,
        recorded_at: 0,
        day: casework::Day::default(),
        actor: uuid::Uuid::nil(),
        on_behalf_of: None,
        command: uuid::Uuid::nil(),
        event,
    }
}

/// It begins.
pub fn opened(team: &str, due: i64, name: &str) -> TaleEvent {
    TaleEvent::Opened { team: team.into(), due, name: name.into(), phone: "01632 960123".into() }
}

/// Somebody writes something down.
pub fn note(text: &str) -> TaleEvent {
    TaleEvent::NoteWritten { text: text.into() }
}

impl Story for Tale {
    type Event = TaleEvent;
    const KIND: Kind = Kind::Case;

    fn version_of(name: &str) -> i32 {
        if name == "weighed" { 2 } else { 1 }
    }

    fn class_of(name: &str) -> Option<Class> {
        match name {
            "opened" => Some(Class::Identity),
            "note-written" => Some(Class::Papers),
            _ => None,
        }
    }

    fn upcast(name: &str, version: i32, body: Value) -> Value {
        match (name, version, body.get("kilograms").and_then(Value::as_i64)) {
            ("weighed", 1, Some(kilograms)) => json!({ "grams": kilograms * 1000 }),
            _ => body,
        }
    }

    fn after(self, told: &Told<TaleEvent>) -> Result<Self, Refusal> {
        self.and(&told.event)
    }
}

impl Tale {
    /// The same tale, once `event` has happened.
    ///
    /// # Errors
    ///
    /// An event that cannot follow.
    pub fn and(self, event: &TaleEvent) -> Result<Self, Refusal> {
        match (self, event.clone()) {
            (Self::Unopened, TaleEvent::Opened { team, due, name, phone }) => {
                let (notes, grams, outcome) = (Vec::new(), None, None);
                Ok(Self::Live(Live { team, due, name, phone, notes, grams, outcome }))
            }
            (Self::Live(mut live), event) => {
                match event {
                    TaleEvent::NoteWritten { text } => live.notes.push(text),
                    TaleEvent::Weighed { grams } => live.grams = Some(grams),
                    TaleEvent::Closed { outcome } => live.outcome = Some(outcome),
                    TaleEvent::Disposed { .. } => return Ok(Self::Disposed),
                    TaleEvent::Opened { .. } => return Err(Refusal::WrongStage),
                }
                Ok(Self::Live(live))
            }
            _ => Err(Refusal::WrongStage),
        }
    }

    /// What is true while it is remembered.
    pub fn live(&self) -> Option<&Live> {
        match self {
            Self::Live(live) => Some(live),
            _ => None,
        }
    }

    /// Its rows.
    pub fn rows(&self) -> Rows {
        let Some(live) = self.live() else { return Rows::default() };
        let words = |words: &Personal<String>| {
            words.known().map_or(Cell::Empty, |w| Cell::Words(w.clone()))
        };
        let work = vec![
            Cell::Code(live.team.clone()),
            Cell::Number(live.due),
            Cell::Flag(live.outcome.is_none()),
            live.grams.map_or(Cell::Empty, Cell::Number),
            Cell::Empty,
            words(&live.name),
            words(&live.phone),
        ];
        let forms = forms(live.name.words()).into_iter().map(|form| vec![Cell::Find(form)]);
        let notes = live.notes.iter().map(|note| vec![Cell::Code(live.team.clone()), words(note)]);
        let tables = [
            (WORK.name, vec![work]),
            (FORMS.name, forms.collect()),
            (NOTES.name, notes.collect::<Vec<_>>()),
        ];
        tables.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
    }
}

/// The words of a name, as they are looked for.
pub fn forms(name: &str) -> Vec<String> {
    name.split_whitespace().map(str::to_lowercase).collect()
}

/// Who was shown a tale: another kind of story under the same identifier.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// How often.
    pub shown: usize,
}

/// What can happen in a ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum LedgerEvent {
    /// Somebody was shown the tale.
    Shown {
        /// Where they looked from.
        from: Personal<String>,
    },
}

impl Story for Ledger {
    type Event = LedgerEvent;
    const KIND: Kind = Kind::Disclosure;

    fn class_of(_: &str) -> Option<Class> {
        Some(Class::Papers)
    }

    fn after(self, _: &Told<LedgerEvent>) -> Result<Self, Refusal> {
        Ok(Self { shown: self.shown + 1 })
    }
}

impl Ledger {
    /// Its rows: one for each showing.
    pub fn rows(&self) -> Rows {
        let row = vec![Cell::Code("shown".into()), Cell::Words("looked at".into())];
        if self.shown == 0 {
            return Rows::default();
        }
        [(NOTES.name, vec![row; self.shown])].into()
    }
}

/// Reads JSON, for fixtures.
///
/// # Errors
///
/// It is of another shape.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}
