//! Stages three and four: primary and detailed investigation.
//!
//! The stage says where the work stands. The statutory fact of being investigated is another
//! thing ([`Complaint::investigated`]): the duties to hear (HSCA 1993 s.11(1), PCA 1967 s.7(1)),
//! to report (HSCA s.14(1), PCA s.10(1)) and to explain delay follow that fact.
mod answer_comment;
mod answer_extension;
mod answer_offer;
mod answer_request;
mod answer_resolution;
mod answer_scope;
mod ask_extension;
mod chase_request;
mod comment;
mod drop_request;
mod heard;
mod invite_comment;
mod log_evidence;
mod make_offer;
mod make_request;
mod open_detailed;
mod propose_resolution;
mod propose_scope;
mod test_signs;
mod working_days;

pub use answer_extension::ExtensionReply;
pub use comment::NewComment;

pub use log_evidence::NewEvidence;
pub use make_request::NewRequest;
pub use open_detailed::NewDetailed;

pub use test_signs::{NewSigns, fits};
pub use working_days::{is_working_day, next_working_day, on_or_after, working_days_after};

use crate::{
    Complaint, Refusal,
    case::{IssueState, Request, Stage},
    checks::LONGEST,
    codes::Role,
    id::{OrganisationId, PersonNo, RequestNo},
    permission::Permit,
};

impl Complaint {
    /// Stops what needs an investigation that is open, at whatever stage.
    fn inquiring(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Primary { .. } | Stage::Detailed { .. } | Stage::Decision { .. } => Ok(()),
            Stage::Checks | Stage::Waiting { .. } | Stage::Closed { .. } => {
                Err(Refusal::WrongStage)
            }
        }
    }

    /// Whether a person speaks for the complainant's side: the complainant, the person affected
    /// or who acts for them; not somebody who is only named in the complaint.
    pub fn is_complainants_side(&self, person: PersonNo) -> bool {
        let speaks = [Role::Complainant, Role::Representative, Role::PersonAffected];
        self.people
            .get(&person)
            .is_some_and(|person| !person.died && speaks.iter().any(|role| person.is(*role)))
    }

    /// The person of the complainant's side who is speaking.
    fn complainants_voice(&self, permit: &Permit) -> Result<PersonNo, Refusal> {
        let person = permit.person()?;
        if self.is_complainants_side(person) { Ok(person) } else { Err(Refusal::NotPermitted) }
    }

    /// Whether an issue about this organisation was taken on.
    fn answers_for_an_issue(&self, organisation: OrganisationId) -> bool {
        let mut issues = self.issues.values();
        issues.any(|issue| issue.organisation == organisation && issue.state.is_taken_on())
    }

    /// The organisation that is speaking: one that knows of the case.
    fn organisations_voice(&self, permit: &Permit) -> Result<OrganisationId, Refusal> {
        let organisation = permit.organisation()?;
        if self.involved().contains(&organisation) {
            Ok(organisation)
        } else {
            Err(Refusal::NotPermitted)
        }
    }

    /// A request to the organisation that is speaking, still to be answered. Another's does not
    /// exist for it.
    fn own_open_request(&self, permit: &Permit, no: RequestNo) -> Result<&Request, Refusal> {
        let organisation = permit.organisation()?;
        let request = self.open_request(no)?;
        if request.to == organisation { Ok(request) } else { Err(Refusal::NoSuchThing) }
    }

    fn open_request(&self, no: RequestNo) -> Result<&Request, Refusal> {
        self.inquiring()?;
        let request = self.requests.get(&no).ok_or(Refusal::NoSuchThing)?;
        if request.is_open() { Ok(request) } else { Err(Refusal::WrongStage) }
    }

    /// Whether somebody may still decide on this issue.
    fn is_undecided(&self, issue: crate::id::IssueNo) -> Result<(), Refusal> {
        match self.issue(issue)?.state {
            IssueState::Eligible(_) => Ok(()),
            _ => Err(Refusal::NotEligible(issue)),
        }
    }
}

/// Words that may be left empty, without the space around them.
fn remark(words: &str) -> Result<&str, Refusal> {
    let words = words.trim();
    if words.chars().count() > LONGEST { Err(Refusal::OverLimit(20_000)) } else { Ok(words) }
}

#[cfg(test)]
mod tests;
