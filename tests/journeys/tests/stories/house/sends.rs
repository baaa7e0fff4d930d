//! Complaints that are there when a story begins: sent by the command that the form sends.
use app::{
    Office,
    enquiry::{
        Draft, Sent,
        draft::{self, DraftBody, DraftIssue},
        send,
    },
};
use casework::{
    codes::{Applicant, Channel, Language, Means, Regime, Subject},
    id::OrganisationId,
};
use jiff::civil::date;

use crate::house::REGISTER;

/// Wren Applegarth complains about these issues, without an e-mail address. Answers what she keeps.
pub async fn sends(office: &Office, issues: Vec<DraftIssue>) -> Sent {
    sends_with(office, issues, |_| {}).await
}

/// The same, but for what `change` makes of it before it is sent.
pub async fn sends_with(
    office: &Office,
    issues: Vec<DraftIssue>,
    change: impl FnOnce(&mut Draft),
) -> Sent {
    let mut complaint = draft::begin(office, Channel::Web, None).await.unwrap();
    fills_in(&mut complaint, issues);
    change(&mut complaint);
    send(office, None, &mut complaint).await.unwrap()
}

/// Answers every question of the form for Wren Applegarth.
pub fn fills_in(complaint: &mut Draft, issues: Vec<DraftIssue>) {
    complaint.applicant = Some(Applicant::Themself);
    complaint.complainant.name = "Wren Applegarth".into();
    complaint.is_represented = Some(false);
    complaint.issues = issues;
    complaint.wanted = "An apology.".into();
    complaint.means = Some(Means::Post);
    complaint.address = vec!["1 Elm Walk".into(), "Fernhollow".into()];
    complaint.language = Some(Language::English);
}

/// An issue about an organisation of the register: first known on 1 September 2025, with a final
/// answer.
pub fn issue(subject: Subject, name: &str) -> DraftIssue {
    let (code, _) = REGISTER.iter().find(|(_, listed)| *listed == name).unwrap();
    let body = DraftBody {
        id: OrganisationId::of_code(code),
        name: name.into(),
        regime: Some(Regime::HEALTH_1993),
        listed: true,
        was: String::new(),
    };
    DraftIssue {
        body: Some(body),
        happened: "Nobody came for four hours.".into(),
        noticed: Some(date(2025, 9, 1)),
        noticed_passed: true,
        effect: "Pain and fear.".into(),
        subject: Some(subject),
        complained: Some(date(2025, 9, 8)),
        answered: Some(date(2026, 1, 20)),
        process_passed: true,
        ..DraftIssue::default()
    }
}
