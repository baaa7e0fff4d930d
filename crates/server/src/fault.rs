//! Why a command cannot, in words for whoever runs the program.
use std::fmt::Display;

use app::Problem;

/// Why a command cannot.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The settings make no sense.
    #[error("The settings cannot be used. {place}: {why}")]
    Settings {
        /// The file or variable.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// No office was founded in this folder.
    #[error(
        "There is no office in {0}. Make one with `redress init`, or a made-up one with `redress demo`."
    )]
    NoOffice(String),
    /// A backup holds no master key, and nobody gave one.
    #[error(
        "There is no master key at {0}. A backup never holds it: give yours with --master-key FILE."
    )]
    NoMasterKey(String),
    /// There is something in the folder already.
    #[error("There is an office in {0} already. Choose another folder.")]
    OfficeThere(String),
    /// A real office was asked to serve as a made-up one.
    #[error(
        "The office in {0} is real. `redress demo` never opens it: serve it with `redress serve`."
    )]
    IsReal(String),
    /// A made-up office was asked to serve as a real one.
    #[error(
        "The office in {0} is made up. `redress serve` never opens it: serve it with `redress demo`."
    )]
    IsDemo(String),
    /// A file or folder cannot be used.
    #[error("{place}: {why}")]
    Place {
        /// Which.
        place: String,
        /// What is wrong with it.
        why: String,
    },
    /// The port is taken, or not ours.
    #[error(
        "Cannot listen on {address}: {why}. Another program may have the port; try --listen 127.0.0.1:0."
    )]
    Listen {
        /// Where.
        address: String,
        /// Why not.
        why: String,
    },
    /// A rule of the office said no.
    #[error("{0}")]
    Refused(String),
    /// The office cannot.
    #[error("{0}")]
    Office(Problem),
}

impl Fault {
    pub(crate) fn settings(place: &dyn Display, why: &dyn Display) -> Self {
        Self::Settings { place: place.to_string(), why: why.to_string() }
    }

    pub(crate) fn place(place: &dyn Display, why: &dyn Display) -> Self {
        Self::Place { place: place.to_string(), why: why.to_string() }
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::Office(problem)
    }
}
