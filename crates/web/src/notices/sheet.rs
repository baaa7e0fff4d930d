//! A letter exactly as it goes out, for whoever reads or prints it.
use app::desk::Names;
use casework::{Complaint, Day, case::Notice, people::Party};
use serde::{Deserialize, Serialize};

/// One sheet.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sheet {
    pub(crate) subject: String,
    body: String,
    day: Day,
    reference: String,
    name: String,
    address: Vec<String>,
    /// In large print.
    pub(crate) large: bool,
}

impl Sheet {
    /// The sheet of a letter, in the print its reader asked for. Nothing once its words are gone.
    pub(crate) fn of(case: &Complaint, names: &Names, notice: &Notice) -> Option<Self> {
        let letter = notice.letter.known()?;
        Some(Self {
            subject: letter.subject.clone(),
            body: letter.body.clone(),
            day: notice.on,
            reference: case.reference.to_string(),
            name: super::called(case, names, notice.to),
            address: address(case, notice.to),
            large: notice.large_print,
        })
    }

    /// One for the tests that render every template.
    pub(crate) fn sample(large: bool) -> Self {
        Self {
            subject: "News".into(),
            body: "Dear Ada\n\nThere is news.".into(),
            day: jiff::civil::date(2026, 3, 2),
            reference: "4821-0937-5654".into(),
            name: "Ada Ashgrove".into(),
            address: vec!["1 Made-up Lane".into()],
            large,
        }
    }
}

/// Where it goes. The register holds no addresses of organisations.
fn address(case: &Complaint, to: Party) -> Vec<String> {
    let Party::Person(no) = to else { return Vec::new() };
    let identity = case.people.get(&no).and_then(|person| person.identity.known());
    let lines = identity.into_iter().flat_map(|identity| {
        identity.address.iter().chain(Some(&identity.postcode)).filter(|line| !line.is_empty())
    });
    lines.cloned().collect()
}

/// The print that somebody wants to see.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Print {
    #[serde(default)]
    large: String,
}

impl Print {
    /// Whether large print is asked for.
    pub(crate) fn is_large(&self) -> bool {
        self.large == "yes"
    }

    /// The sheet in that print; otherwise in the one its reader asked for.
    pub(crate) fn of(&self, sheet: Sheet) -> Sheet {
        match self.large.as_str() {
            "yes" => Sheet { large: true, ..sheet },
            "no" => Sheet { large: false, ..sheet },
            _ => sheet,
        }
    }
}
