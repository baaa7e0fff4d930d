//! What people sent and what they were told: kept outside the program, so that it outlives it.
use std::sync::{Arc, Mutex};

use casework::id::CaseId;
use uuid::Uuid;

/// What a form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A note for colleagues.
    Note,
    /// Who answers for the case.
    Owner,
    /// A message with a paper.
    Paper,
    /// A complaint with a paper, and the account that will see it: two streams at once.
    Complaint,
}

impl What {
    /// What it makes happen, all of it, but for the letters that it calls for.
    pub fn whole(self) -> &'static [&'static str] {
        match self {
            Self::Note => &["note-written"],
            Self::Owner => &["owner-named"],
            Self::Paper => &["paper-added", "message-sent"],
            Self::Complaint => &["case-opened", "person-joined", "issue-raised", "paper-added"],
        }
    }
}

/// A form that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its once-only id.
    pub command: Uuid,
    pub what: What,
    /// The case that it is about, or makes.
    pub case: CaseId,
    /// The number by which its sender tells it from their others.
    pub no: u64,
}

/// What became of it, as its sender knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// No answer came.
    Nothing,
    /// “It is done.”
    Done,
    /// “It is not.”
    Refused(u16),
}

/// Everything that was sent.
#[derive(Clone, Default)]
pub struct Journal(Arc<Mutex<Vec<(Form, Told)>>>);

impl Journal {
    /// A form is about to be sent, perhaps again.
    pub fn sends(&self, form: &Form) {
        let mut all = self.0.lock().unwrap();
        if !all.iter().any(|(known, _)| known.command == form.command) {
            all.push((form.clone(), Told::Nothing));
        }
    }

    /// An answer came.
    pub fn is_told(&self, form: &Form, told: Told) {
        let mut all = self.0.lock().unwrap();
        for (_, before) in all.iter_mut().filter(|(known, _)| known.command == form.command) {
            *before = told;
        }
    }

    /// How many forms were answered.
    pub fn answers(&self) -> usize {
        let all = self.0.lock().unwrap();
        all.iter().filter(|(_, told)| *told != Told::Nothing).count()
    }

    /// Everything, in the order in which it was first sent.
    pub fn all(&self) -> Vec<(Form, Told)> {
        self.0.lock().unwrap().clone()
    }
}
