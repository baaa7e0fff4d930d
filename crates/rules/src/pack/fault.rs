//! What is wrong with a pack, with its place.

/// A mistake in an office pack. The pack is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The rule, or what else it is about, such as `law health-1993`.
    pub place: Option<String>,
    /// What is wrong with it.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if let Some(place) = &self.place {
            write!(f, ", {place}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl Fault {
    pub(super) fn of_file(file: &str, reason: impl std::fmt::Display) -> Self {
        Self { file: file.to_owned(), place: None, reason: reason.to_string() }
    }

    pub(super) fn at(file: &str, place: impl Into<String>, reason: impl std::fmt::Display) -> Self {
        Self { file: file.to_owned(), place: Some(place.into()), reason: reason.to_string() }
    }
}

/// Every mistake that was found in a pack, so that they can be mended at once.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl std::fmt::Display for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let told: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&told.join("\n"))
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}
