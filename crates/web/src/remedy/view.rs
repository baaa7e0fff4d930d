//! A recommendation as pages show it, to each side what is for it.
use app::Step;
use casework::{
    Complaint, Day, Reference,
    case::{Part, Recommendation},
    id::{PaperNo, RecommendationNo},
    people::Party,
};
use serde::Serialize;

use crate::{
    Apology,
    decision::reading::{IssueView, Reading, Side},
};

/// A recommendation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RecommendationView {
    pub(super) no: u32,
    pub(super) issue: IssueView,
    pub(super) organisation: String,
    pub(super) remedy: &'static str,
    pub(super) level: &'static str,
    pub(super) amount: Option<i64>,
    pub(super) loss: String,
    pub(super) text: String,
    pub(super) due: String,
    pub(super) is_late: bool,
    /// `open`, `done` or `closed`.
    pub(super) state: &'static str,
    /// `none`, `accepted` or `refused`.
    pub(super) reply: &'static str,
    pub(super) reply_on: String,
    pub(super) reply_words: String,
    pub(super) parts: Vec<PartView>,
    pub(super) answer_href: String,
    pub(super) close_href: String,
}

/// A part of it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PartView {
    pub(super) no: u32,
    pub(super) text: String,
    /// `owed`, `shown`, `returned` or `done`.
    pub(super) state: &'static str,
    pub(super) shown_on: String,
    pub(super) shown: String,
    pub(super) papers: Vec<PaperView>,
    pub(super) returned: String,
    pub(super) done: String,
    pub(super) is_late: bool,
    pub(super) prove_href: String,
    pub(super) check_href: String,
}

/// A paper that was sent as proof.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PaperView {
    pub(super) no: u32,
    pub(super) name: String,
}

/// Shows the recommendations that are for a reader, on the office's day.
pub(super) struct Showing<'a> {
    pub(super) reading: &'a Reading,
    pub(super) side: Side,
    pub(super) today: Day,
}

impl Showing<'_> {
    /// All of them: an organisation sees its own.
    pub(super) fn all(&self) -> Result<Vec<RecommendationView>, Apology> {
        let complaint = self.reading.complaint()?;
        let all = complaint.recommendations.iter();
        let theirs = all.filter(|(_, asked)| self.reading.concerns(asked.to));
        theirs.map(|(no, asked)| self.one(complaint, *no, asked)).collect()
    }

    fn one(
        &self,
        complaint: &Complaint,
        no: RecommendationNo,
        asked: &Recommendation,
    ) -> Result<RecommendationView, Apology> {
        let words = asked.words.known().cloned().unwrap_or_default();
        let names = &self.reading.names;
        let base = format!("{}/recommendations/{no}", self.side.base(complaint.reference));
        let reply = asked.reply.as_ref();
        let parts = asked.parts.iter().map(|(part, state)| {
            let place = usize::try_from(*part).unwrap_or_default().saturating_sub(1);
            let text = words.parts.get(place).cloned().unwrap_or_default();
            self.part((complaint, asked, no, &base), (*part, state), text)
        });
        Ok(RecommendationView {
            no: no.0,
            issue: IssueView::of(complaint.issue(asked.issue)?, names),
            organisation: names.organisation(asked.to).to_owned(),
            remedy: asked.remedy.code(),
            level: asked.severity.map(casework::codes::Severity::code).unwrap_or_default(),
            amount: asked.amount,
            loss: words.loss.clone(),
            text: words.text.clone(),
            due: asked.due.to_string(),
            is_late: asked.is_late(self.today),
            state: match (asked.is_open(), asked.closed) {
                (true, _) => "open",
                (false, true) => "closed",
                (false, false) => "done",
            },
            reply: reply.map_or("none", |it| if it.accepted { "accepted" } else { "refused" }),
            reply_on: reply.map(|it| it.on.to_string()).unwrap_or_default(),
            reply_words: reply.map(|it| it.words.words().to_owned()).unwrap_or_default(),
            parts: parts.collect(),
            answer_href: self.link(Step::AnswerRecommendation(no), || format!("{base}/answer")),
            close_href: self.link(Step::CloseRecommendation(no), || format!("{base}/close")),
        })
    }

    fn part(
        &self,
        (complaint, asked, of, base): (&Complaint, &Recommendation, RecommendationNo, &str),
        (no, part): (u32, &Part),
        text: String,
    ) -> PartView {
        let state = match (part.done, &part.returned, &part.proof) {
            (Some(_), ..) => "done",
            (None, Some(_), _) => "returned",
            (None, None, Some(_)) => "shown",
            (None, None, None) => "owed",
        };
        // What the organisation and the office write to each other about proof is theirs.
        let proof = part.proof.as_ref().filter(|_| self.side != Side::Person);
        let returned = part.returned.as_ref().filter(|_| self.side != Side::Person);
        let is_late =
            part.done.map_or(asked.is_open() && self.today > asked.due, |done| done > asked.due);
        PartView {
            no,
            text,
            state,
            shown_on: part.proof.as_ref().map(|(on, ..)| on.to_string()).unwrap_or_default(),
            shown: proof.map(|(_, words, _)| words.words().to_owned()).unwrap_or_default(),
            papers: proof.map(|(.., all)| papers(complaint, all)).unwrap_or_default(),
            returned: returned.map(|reason| reason.words().to_owned()).unwrap_or_default(),
            done: part.done.map(|done| done.to_string()).unwrap_or_default(),
            is_late,
            prove_href: self.link(Step::GiveProof(of, no), || format!("{base}/{no}/proof")),
            check_href: self.link(Step::CheckProof(of, no), || format!("{base}/{no}/check")),
        }
    }

    /// The address of a step, if it can be taken now; on the person's side there are none.
    fn link(&self, step: Step, href: impl FnOnce() -> String) -> String {
        let can = self.side != Side::Person && self.reading.can(step, self.today);
        if can { href() } else { String::new() }
    }
}

fn papers(complaint: &Complaint, all: &[PaperNo]) -> Vec<PaperView> {
    let named = all.iter().filter_map(|no| {
        let words = complaint.papers.get(no)?.words.known()?;
        Some(PaperView { no: no.0, name: words.name.clone() })
    });
    named.collect()
}

/// One recommendation of a case, for a form about it; to a reader whom it does not concern it
/// does not exist.
pub(super) fn asked(reading: &Reading, no: RecommendationNo) -> Result<&Recommendation, Apology> {
    let asked = reading.complaint()?.recommendations.get(&no).ok_or_else(Apology::not_found)?;
    if reading.concerns(asked.to) { Ok(asked) } else { Err(Apology::not_found()) }
}

/// What a form about a recommendation shows beside it.
#[derive(Debug, Serialize)]
pub(super) struct Beside {
    pub(super) asked: RecommendationView,
    pub(super) part: Option<PartView>,
}

/// The recommendation, and one part of it.
pub(super) fn beside(
    (reading, side): (&Reading, Side),
    (no, part): (RecommendationNo, Option<u32>),
    today: Day,
) -> Result<Beside, Apology> {
    let showing = Showing { reading, side, today };
    let one = showing.one(reading.complaint()?, no, asked(reading, no)?)?;
    let found = part.and_then(|part| one.parts.iter().find(|it| it.no == part).cloned());
    if part.is_some() && found.is_none() {
        return Err(Apology::not_found());
    }
    Ok(Beside { asked: one, part: found })
}

/// On which side a reader is, and for whom staff act when they answer.
pub(super) fn side_of(reading: &Reading, asked: &Recommendation) -> (Side, Option<Party>) {
    if reading.opened.relation.is_office() {
        (Side::Office, Some(Party::Organisation(asked.to)))
    } else {
        (Side::Organisation, None)
    }
}

/// The list of a case's recommendations on one side.
pub(super) fn list_href(side: Side, reference: Reference) -> String {
    format!("{}/recommendations", side.base(reference))
}
