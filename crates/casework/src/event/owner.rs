//! Who answers for something that is open, and what an event is called.
use serde::{Deserialize, Serialize};

use crate::{codes::Queue, event::Event, id::AccountId};

/// Who answers for something that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// An officer.
    Officer(AccountId),
    /// A queue, until an officer takes it.
    Queue(Queue),
}

/// The name in this event's stored form.
pub fn name_of(event: &Event) -> String {
    let whole = serde_json::to_value(event).unwrap_or_default();
    whole.get("event").and_then(|name| name.as_str()).unwrap_or_default().to_owned()
}
