//! Stages three and four: primary and detailed investigation, as staff work on them, and the
//! complainant's answers. The organisation's pages are in [`crate::portal`].
mod assessment;
pub(crate) mod board;
mod comments;
mod detailed;
mod evidence;
mod mine;
mod requests;
mod resolution;
mod scope;
mod signs;

use std::collections::BTreeSet;

use app::{
    Opened, Step,
    desk::{self, Names},
};
use casework::{
    Complaint, Reference,
    id::{CaseId, PaperNo},
    people::Party,
    permission::Actor,
    section::Section,
};

use crate::{Access, Apology, CaseFrame, Entry, Form, Site, Visitor};
use board::{Given, Pen};
pub(crate) use requests::standing;

/// The pages of these stages.
pub(crate) fn routes() -> Vec<Entry> {
    [primary(), detailed_pages(), mine_pages()].into_iter().flatten().collect()
}

fn primary() -> Vec<Entry> {
    let ours = Access::Caseworker;
    vec![
        Entry::get("/cases/{reference}/requests", ours, requests::list)
            .tab("investigation-requests-tab", Section::Requests),
        Entry::get("/cases/{reference}/requests/new", ours, requests::show_new),
        Entry::post("/cases/{reference}/requests/new", ours, requests::make),
        Entry::get("/cases/{reference}/requests/{no}/remind", ours, requests::show_remind),
        Entry::post("/cases/{reference}/requests/{no}/remind", ours, requests::remind),
        Entry::get("/cases/{reference}/requests/{no}/drop", ours, requests::show_drop),
        Entry::post("/cases/{reference}/requests/{no}/drop", ours, requests::drop_it),
        Entry::get("/cases/{reference}/requests/{no}/time", ours, requests::show_time),
        Entry::post("/cases/{reference}/requests/{no}/time", ours, requests::answer_time),
        Entry::get("/cases/{reference}/signs", ours, signs::list)
            .tab("investigation-signs-tab", Section::Signs),
        Entry::get("/cases/{reference}/issues/{issue}/signs", ours, signs::show),
        Entry::post("/cases/{reference}/issues/{issue}/signs", ours, signs::send),
        Entry::get("/cases/{reference}/resolution", ours, resolution::show)
            .tab("investigation-resolution-tab", Section::Resolution),
        Entry::get("/cases/{reference}/resolution/new", ours, resolution::show_new),
        Entry::post("/cases/{reference}/resolution/new", ours, resolution::propose),
        Entry::get("/cases/{reference}/assessment", ours, assessment::show),
        Entry::post("/cases/{reference}/assessment", ours, assessment::send),
    ]
}

fn detailed_pages() -> Vec<Entry> {
    let ours = Access::Caseworker;
    vec![
        Entry::get("/cases/{reference}/detailed", ours, detailed::show),
        Entry::post("/cases/{reference}/detailed", ours, detailed::send),
        Entry::get("/cases/{reference}/scope", ours, scope::show)
            .tab("investigation-scope-tab", Section::Scope),
        Entry::get("/cases/{reference}/scope/new", ours, scope::show_new),
        Entry::post("/cases/{reference}/scope/new", ours, scope::propose),
        Entry::get("/cases/{reference}/comments", ours, comments::list)
            .tab("investigation-comments-tab", Section::Comments),
        Entry::get("/cases/{reference}/comments/invite", ours, comments::show_invite),
        Entry::post("/cases/{reference}/comments/invite", ours, comments::invite),
        Entry::get("/cases/{reference}/comments/new", ours, comments::show_new),
        Entry::post("/cases/{reference}/comments/new", ours, comments::make).with_files(),
        Entry::get("/cases/{reference}/comments/{no}/answer", ours, comments::show_answer),
        Entry::post("/cases/{reference}/comments/{no}/answer", ours, comments::answer),
        Entry::get("/cases/{reference}/evidence", ours, evidence::list)
            .tab("investigation-evidence-tab", Section::Evidence),
        Entry::get("/cases/{reference}/evidence/new", ours, evidence::show_new),
        Entry::post("/cases/{reference}/evidence/new", ours, evidence::log),
    ]
}

fn mine_pages() -> Vec<Entry> {
    let party = Access::CaseParty;
    vec![
        Entry::get("/my/{reference}/scope", party, mine::show_scope),
        Entry::post("/my/{reference}/scope", party, mine::answer_scope),
        Entry::get("/my/{reference}/resolution", party, mine::show_resolution),
        Entry::post("/my/{reference}/resolution", party, mine::answer_resolution),
        Entry::get("/my/{reference}/offers/{no}", party, mine::show_offer),
        Entry::post("/my/{reference}/offers/{no}", party, mine::answer_offer),
        Entry::get("/my/{reference}/comment", party, mine::show_comment),
        Entry::post("/my/{reference}/comment", party, mine::comment).with_files(),
    ]
}

/// A case that an officer works on.
struct Desk {
    opened: Opened,
    actor: Actor,
    id: CaseId,
    reference: Reference,
    names: Names,
}

impl Desk {
    /// Opens a case. To a stranger it does not exist.
    async fn open(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let complaint = opened.complaint()?;
        let about = complaint.organisations().into_iter().chain(complaint.involved()).collect();
        let names = desk::names(&site.office, about, BTreeSet::new()).await?;
        let id = CaseId(opened.loaded.id);
        Ok(Self { opened, actor, id, reference, names })
    }

    fn complaint(&self) -> Result<&Complaint, Apology> {
        Ok(self.opened.complaint()?)
    }

    /// A page of the case.
    fn at(&self, page: &str) -> String {
        format!("/cases/{}/{page}", self.reference)
    }

    fn frame(&self, site: &Site, visitor: &Visitor) -> Result<CaseFrame, Apology> {
        CaseFrame::of(site, visitor, &self.opened)
    }

    /// A form in the frame of the case, that leads back to a page of it.
    fn form(&self, site: &Site, visitor: &Visitor, page: &str) -> Result<Form, Apology> {
        let back = self.at(page);
        Ok(Form::new().case(self.frame(site, visitor)?).back(back.clone()).cancel(back))
    }

    /// The address of a step, if it can be taken now.
    fn can(&self, pen: Pen<'_>, step: Step, href: String) -> Option<String> {
        let today = pen.site.office.today();
        self.opened.offers(&self.actor, step, today).then_some(href)
    }

    fn called(&self, site: &Site, visitor: &Visitor, party: Party) -> Result<String, Apology> {
        Ok(called(site, visitor, (self.complaint()?, &self.names), party))
    }
}

/// What a party is called.
pub(crate) fn called(
    site: &Site,
    visitor: &Visitor,
    (case, names): (&Complaint, &Names),
    party: Party,
) -> String {
    match party {
        Party::Office => site.words().say(visitor.language, "investigation-us", &[]),
        Party::Organisation(id) => names.organisation(id).to_owned(),
        Party::Member(id) => names.member(id).to_owned(),
        Party::Person(no) => {
            case.people.get(&no).map_or_else(String::new, |person| person.name().to_owned())
        }
    }
}

/// Papers of a case, to be opened.
pub(crate) fn given(case: &Complaint, papers: &[PaperNo]) -> Vec<Given> {
    let paper = |no: &PaperNo| {
        let name = case.papers.get(no)?.words.known()?.name.clone();
        Some(Given { name, href: format!("/cases/{}/papers/{no}", case.reference) })
    };
    papers.iter().filter_map(paper).collect()
}

/// The words of an issue, after its number.
pub(crate) fn issue_title(
    site: &Site,
    visitor: &Visitor,
    (issue, organisation): (&casework::case::Issue, &str),
) -> String {
    let subject = site.words().code(visitor.language, issue.subject);
    let args = [
        ("no", issue.no.0.into()),
        ("subject", subject.into()),
        ("organisation", organisation.into()),
    ];
    site.words().say(visitor.language, "investigation-issue", &args)
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    let mut all = crate::page::Sample::of::<board::Board>();
    all.extend(mine::samples());
    all
}
