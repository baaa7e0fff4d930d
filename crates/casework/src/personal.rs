//! What belongs to a person, and can be destroyed.
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};

/// Something personal: known while its key lives, gone once the key is destroyed.
///
/// The record seals whatever stands in one of these, and nothing else: a field that could
/// say something about somebody is `Personal`, a code, an identifier or a day is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Personal<T> {
    /// The words, while their key lives.
    Known(T),
    /// The key has been destroyed; nobody can read the words again.
    #[default]
    Gone,
}

/// The mark that tells the wire form where something personal was.
pub(crate) const MARK: &str = "$personal";

impl<T> Personal<T> {
    /// The words, if they can still be read.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Gone => None,
        }
    }

    /// The same, with what is known changed by `change`.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Personal<U> {
        match self {
            Self::Known(value) => Personal::Known(change(value)),
            Self::Gone => Personal::Gone,
        }
    }
}

impl Personal<String> {
    /// The words, or nothing at all once they are gone.
    pub fn words(&self) -> &str {
        self.known().map_or("", String::as_str)
    }
}

impl From<&str> for Personal<String> {
    fn from(words: &str) -> Self {
        Self::Known(words.to_owned())
    }
}

impl From<String> for Personal<String> {
    fn from(words: String) -> Self {
        Self::Known(words)
    }
}

#[derive(Serialize, Deserialize)]
struct Marked<T> {
    #[serde(rename = "$personal")]
    value: Option<T>,
}

impl<T: Serialize> Serialize for Personal<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Marked { value: self.known() }.serialize(serializer)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Personal<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let marked = Marked::<T>::deserialize(deserializer)?;
        Ok(marked.value.map_or(Self::Gone, Self::Known))
    }
}
