//! The pages of a Member of Parliament's office: one list of all its constituents' complaints,
//! each as far as the complainant agreed to show it, and the referral. Staff open the same forms
//! for a member who writes by post.
mod act;
mod case;
mod home;
mod many;

use std::collections::BTreeSet;

use app::{Ask, Opened, members};
use casework::{
    Complaint, Reference,
    id::{CaseId, MemberId},
    people::Party,
    permission::{Actor, Standing},
};

use crate::{Access, Answers, Apology, Audience, Entry, Form, Site, Visitor};

/// The pages of a member's office.
pub(crate) fn routes() -> Vec<Entry> {
    let (theirs, party) = (Access::MemberUser, Access::CaseParty);
    let to = &[Audience::Member, Audience::MemberManager];
    vec![
        Entry::get("/member", theirs, home::show).listed("member-nav", to),
        Entry::get("/member/refer", theirs, many::show),
        Entry::post("/member/refer", theirs, many::send),
        Entry::get("/member/complaints.csv", theirs, home::csv),
        Entry::get("/member/cases/{reference}", theirs, case::show),
        Entry::get("/member/cases/{reference}/referral", party, act::show_refer),
        Entry::post("/member/cases/{reference}/referral", party, act::refer),
        Entry::get("/member/cases/{reference}/decline", party, act::show_decline),
        Entry::post("/member/cases/{reference}/decline", party, act::decline),
        Entry::get("/member/cases/{reference}/write", theirs, act::show_write),
        Entry::post("/member/cases/{reference}/write", theirs, act::write).with_files(),
    ]
}

/// For whom somebody works.
pub(crate) fn member_of(visitor: &Visitor) -> Result<MemberId, Apology> {
    match visitor.actor()?.standing {
        Standing::Member { of, .. } => Ok(of),
        _ => Err(Apology::not_found()),
    }
}

/// A case opened by a member's office, or by staff for it.
struct Seat {
    opened: Opened,
    actor: Actor,
    name: String,
    acting_for: Option<Party>,
}

impl Seat {
    /// Opens a case for the member who was asked to refer it. To anybody else these pages do not
    /// exist.
    async fn open(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let asked = opened.complaint()?.member().ok_or_else(Apology::not_found)?;
        let acting_for = match actor.standing {
            Standing::Member { of, .. } if of == asked => None,
            Standing::Staff { .. } => Some(Party::Member(asked)),
            _ => return Err(Apology::not_found()),
        };
        let names = members::named(&site.office, BTreeSet::from([asked])).await?;
        let name = names.get(&asked).cloned().unwrap_or_default();
        Ok(Self { opened, actor, name, acting_for })
    }

    fn complaint(&self) -> Result<&Complaint, Apology> {
        Ok(self.opened.complaint()?)
    }

    fn case(&self) -> CaseId {
        CaseId(self.opened.loaded.id)
    }

    fn ask(&self, answers: &Answers) -> Ask {
        answers.ask(self.actor).acting_for(self.acting_for)
    }

    /// The page that a step leads back to: the member's, or for staff the case's own.
    fn home(&self) -> Result<String, Apology> {
        let reference = self.complaint()?.reference;
        Ok(match self.acting_for {
            None => format!("/member/cases/{reference}"),
            Some(_) => format!("/cases/{reference}/referral"),
        })
    }

    fn form(&self, heading: &'static str) -> Result<Form, Apology> {
        let home = self.home()?;
        let args = vec![("member", self.name.as_str().into())];
        Ok(Form::new()
            .heading_about(heading, args)
            .caption(self.complaint()?.reference.to_string())
            .back(home.clone())
            .cancel(home))
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    let form = minijinja::context! { form => crate::publication::form_sample() };
    let many = vec![Sample { template: "member/many.html".into(), context: form }];
    [Sample::of::<home::Home>(), Sample::of::<case::CasePage>(), Sample::of::<many::Done>(), many]
        .into_iter()
        .flatten()
        .collect()
}
