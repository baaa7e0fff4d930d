//! One step of a story, told through the command that a person would use.
use std::collections::{BTreeMap, BTreeSet};

use app::{Ask, Office, Problem, checks, decision, desk, enquiry, investigation};
use casework::{
    Complaint, Day,
    checks::{Asking, Verdict},
    codes::{
        Answer, Applicant, Asks, Channel, CommentOn, Guideline, Language, Means, Outcome, Severity,
        Standard,
    },
    conversation::NewMessage,
    decision::{Ending, NewFinding},
    event::{EvidenceWords, Owner},
    id::{CaseId, CommentNo, EvidenceNo, IssueNo, OfferNo, RequestNo},
    investigation::{NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns},
    people::Party,
    permission::{Actor, Deed, Permit},
};
use jiff::ToSpan;

use crate::{
    cast::{Cast, ORGANISATIONS, organisation},
    people::lavinia,
    plan::{End, Plan, Step},
    words,
};

mod afterwards;

const ISSUE: IssueNo = IssueNo(1);

/// The office while its stories are told.
pub(crate) struct World {
    office: Office,
    cast: Cast,
    cases: BTreeMap<usize, Told>,
}

/// A story that has begun: its case, and the account of whoever complains.
#[derive(Clone, Copy)]
struct Told {
    case: CaseId,
    person: Actor,
    officer: usize,
}

impl World {
    pub(crate) fn new(office: Office, cast: Cast) -> Self {
        Self { office, cast, cases: BTreeMap::new() }
    }

    /// Takes one step of a story. A step that the rules refuse names its story and itself.
    pub(crate) async fn take(
        &mut self,
        story: usize,
        plan: &Plan,
        step: Step,
    ) -> Result<(), Problem> {
        let taken = self.step(story, plan, step).await;
        taken.map_err(|problem| {
            Problem::Broken(format!("{} {:?}: {problem}", plan.complainant.1, step))
        })
    }

    async fn step(&mut self, story: usize, plan: &Plan, step: Step) -> Result<(), Problem> {
        if let Step::Send = step {
            let told = self.send(plan).await?;
            self.cases.insert(story, told);
            return Ok(());
        }
        if let (Step::Take(officer), Some(told)) = (step, self.cases.get_mut(&story)) {
            told.officer = officer;
        }
        let told = self.cases.get(&story).copied().ok_or(Problem::NotFound)?;
        if self.checks(plan, told, step).await? || self.investigation(plan, told, step).await? {
            return Ok(());
        }
        if self.hearing(plan, told, step).await? || self.decision(plan, told, step).await? {
            return Ok(());
        }
        self.remedy(plan, told, step).await
    }

    /// What an officer asks for.
    fn officer(&self, told: Told) -> Ask {
        let officer = self.cast.officers.get(told.officer).unwrap_or(&self.cast.manager);
        Ask::by(*officer, self.office.chance.id())
    }

    /// What the person asks for.
    fn person(&self, told: Told) -> Ask {
        Ask::by(told.person, self.office.chance.id())
    }

    /// What the organisation asks for.
    fn body(&self, plan: &Plan) -> Ask {
        let body = self.cast.bodies.get(plan.organisation).unwrap_or(&self.cast.manager);
        Ask::by(*body, self.office.chance.id())
    }

    async fn complaint(&self, told: Told) -> Result<Complaint, Problem> {
        let loaded = self.office.case(told.case).await?;
        loaded.story.live().cloned().map_err(Problem::from)
    }

    fn in_days(&self, days: i64) -> Day {
        self.office.today().saturating_add(days.days())
    }

    async fn send(&self, plan: &Plan) -> Result<Told, Problem> {
        let (channel, means, large_print) = plan.by;
        let today = self.office.today();
        let keyer = self.cast.officers.first().copied().unwrap_or(self.cast.manager);
        let keyed = (channel != Channel::Web).then_some((keyer.account, today));
        let mut draft = enquiry::draft::begin(&self.office, channel, keyed).await?;
        draft.read_back = keyed.is_some();
        let person = |title: &str, name: &str| enquiry::draft::DraftPerson {
            title: title.to_owned(),
            name: name.to_owned(),
            ..enquiry::draft::DraftPerson::default()
        };
        draft.complainant = person(plan.complainant.0, plan.complainant.1);
        draft.applicant = Some(match plan.affected {
            None => Applicant::Themself,
            Some((_, _, _, true)) => Applicant::Died,
            Some(_) => Applicant::WithConsent,
        });
        if let Some((title, name, tie, _)) = plan.affected {
            draft.affected = person(title, name);
            draft.complainant.tie = Some(tie);
        }
        draft.is_represented = Some(false);
        draft.issues = vec![Self::issue(plan, today)];
        draft.wanted = plan.wanted.to_owned();
        draft.files_passed = true;
        draft.means = Some(means);
        draft.large_print = large_print;
        // Everybody has a house and a telephone of their own, or all would look alike.
        let house = self.cases.len() % 1_000;
        draft.address = vec![format!("{} Invented Row", house + 1), "Brackenmoor".to_owned()];
        draft.postcode.push_str("ZZ99 4ZZ");
        draft.phone = format!("01632 960{house:03}");
        if means == Means::Email {
            let name = plan.complainant.1.to_lowercase().replace(' ', ".");
            draft.email = format!("{name}@people.example");
        }
        draft.needs_passed = true;
        draft.language = Some(Language::English);
        draft.keep(&self.office).await?;
        let by = keyed.map(|_| keyer);
        enquiry::send(&self.office, by, &mut draft).await?;
        let account = casework::id::AccountId(draft.account);
        let person = Actor { account, standing: casework::permission::Standing::Public };
        Ok(Told { case: CaseId(draft.case), person, officer: 0 })
    }

    fn issue(plan: &Plan, today: Day) -> enquiry::draft::DraftIssue {
        let ago = |days: i64| today.saturating_sub(days.days());
        let name = ORGANISATIONS.get(plan.organisation).map_or("", |(_, name, ..)| name);
        let regime = ORGANISATIONS.get(plan.organisation).map(|(.., regime)| *regime);
        enquiry::draft::DraftIssue {
            body: Some(enquiry::draft::DraftBody {
                id: organisation(plan.organisation),
                name: name.to_owned(),
                regime,
                listed: true,
                was: String::new(),
            }),
            happened: plan.happened.to_owned(),
            noticed: Some(ago(plan.knew)),
            noticed_passed: true,
            effect: plan.effect.to_owned(),
            subject: Some(plan.subject),
            complained: Some(ago(plan.knew * 3 / 4)),
            answered: (plan.knew > 35).then(|| ago(10)),
            process_passed: true,
            ..enquiry::draft::DraftIssue::default()
        }
    }

    async fn checks(&self, plan: &Plan, told: Told, step: Step) -> Result<bool, Problem> {
        let (office, ask, case) = (&self.office, self.officer(told), told.case);
        match step {
            Step::Prioritise(priority) => {
                let rule = |case: &Complaint, permit: &Permit, _| {
                    case.set_priorities(permit, &BTreeSet::from([priority]))
                };
                office.tell(&ask, case, Deed::SetPriority, rule).await?;
            }
            Step::Take(officer) => {
                let account = self.cast.officers.get(officer).map(|officer| officer.account);
                let owner = Owner::Officer(account.ok_or(Problem::NotFound)?);
                let new = (owner, self.in_days(28));
                desk::name_owner(office, &ask, case, new).await?;
            }
            Step::AskMember(shows) => {
                let asking = Asking { member: lavinia(), reached: None, consent: Some(shows) };
                checks::ask_member(office, &self.person(told), case, &asking).await?;
            }
            Step::Refer(ago, words) => {
                let ask = Ask::by(self.cast.member, office.chance.id());
                checks::refer(office, &ask, case, (self.in_days(-ago), words)).await?;
            }
            Step::Check => self.check(plan, told).await?,
            Step::TakeOn => {
                checks::take_on(office, &ask, case, ISSUE).await?;
                checks::finish(office, &self.officer(told), case).await?;
            }
            Step::Decline(ground, reason) => {
                checks::decline(office, &ask, case, ISSUE, (ground, reason)).await?;
                checks::finish(office, &self.officer(told), case).await?;
            }
            Step::SendBack(days, reason) => {
                checks::send_back(office, &ask, case, (ISSUE, self.in_days(days), reason)).await?;
            }
            Step::Withdraw(words) => {
                desk::withdraw(office, &self.person(told), case, (Channel::Web, words)).await?;
            }
            Step::Write(words) => {
                let message = NewMessage {
                    to: None,
                    channel: Channel::Web,
                    answers: None,
                    words: words.to_owned(),
                    papers: Vec::new(),
                };
                desk::send_message(office, &self.person(told), case, &message).await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Answers every check of the issue: met, but for the time limit where it has run out.
    async fn check(&self, plan: &Plan, told: Told) -> Result<(), Problem> {
        let complaint = self.complaint(told).await?;
        let late = |check| check == casework::codes::Check::InTime && plan.knew > 365;
        let verdict = |check| Verdict {
            check,
            answer: if late(check) { Answer::NotMet } else { Answer::Met },
            reason: if late(check) { LATE.to_owned() } else { String::new() },
        };
        let verdicts: Vec<_> = complaint.issue(ISSUE)?.needed().into_iter().map(verdict).collect();
        let answers = (ISSUE, verdicts.as_slice());
        checks::answer_checks(&self.office, &self.officer(told), told.case, answers).await?;
        Ok(())
    }

    async fn investigation(&self, plan: &Plan, told: Told, step: Step) -> Result<bool, Problem> {
        let (office, ask, case) = (&self.office, self.officer(told), told.case);
        match step {
            Step::AskForFile => {
                let new = NewRequest {
                    to: organisation(plan.organisation),
                    asks: Asks::ComplaintFile,
                    due: None,
                    words:
                        "Please send us your complaint file, and anything else you want us to read."
                            .to_owned(),
                };
                investigation::make_request(office, &ask, case, &new).await?;
            }
            Step::AnswerRequest(words) => {
                let body = self.body(plan);
                investigation::answer_request(office, &body, case, RequestNo(1), (words, &[]))
                    .await?;
            }
            Step::AskForTime(days, reason) => {
                let (body, until) = (self.body(plan), self.in_days(days));
                investigation::ask_extension(office, &body, case, RequestNo(1), (until, reason))
                    .await?;
            }
            Step::TestSigns(failing, unremedied) => {
                let new = signs(failing, unremedied);
                investigation::test_signs(office, &ask, case, &new).await?;
            }
            Step::OpenDetailed => {
                let new = NewDetailed {
                    issues: BTreeSet::from([ISSUE]),
                    due: None,
                    reason:
                        "There are signs of a failing, and what followed has not been put right."
                            .to_owned(),
                };
                investigation::open_detailed(office, &ask, case, &new).await?;
            }
            Step::ProposeScope => {
                let words = format!("We will look at this: {}", plan.happened);
                investigation::propose_scope(office, &ask, case, &words).await?;
            }
            Step::AgreeScope => {
                investigation::answer_scope(office, &self.person(told), case, (true, "")).await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    async fn hearing(&self, plan: &Plan, told: Told, step: Step) -> Result<bool, Problem> {
        let (office, ask, case) = (&self.office, self.officer(told), told.case);
        let comment =
            |on, words: &str| NewComment { on, words: words.to_owned(), papers: Vec::new() };
        match step {
            Step::InviteComments => {
                investigation::invite_comment(office, &ask, case, self.in_days(21)).await?;
            }
            Step::CommentOnAllegations(words) => {
                let new = comment(CommentOn::Allegations, words);
                investigation::comment(office, &self.body(plan), case, &new).await?;
            }
            Step::CommentOnViews(theirs, body) => {
                let on = CommentOn::ProvisionalViews;
                investigation::comment(office, &self.person(told), case, &comment(on, theirs))
                    .await?;
                investigation::comment(office, &self.body(plan), case, &comment(on, body)).await?;
            }
            Step::AnswerComments => self.answer_comments(told).await?,
            Step::LogEvidence(title, shows) => {
                let new = NewEvidence {
                    from: Party::Organisation(organisation(plan.organisation)),
                    received: office.today(),
                    papers: Vec::new(),
                    issues: BTreeSet::from([ISSUE]),
                    words: EvidenceWords { title: title.to_owned(), shows: shows.to_owned() },
                };
                investigation::log_evidence(office, &ask, case, &new).await?;
            }
            Step::Offer(words) => {
                investigation::make_offer(office, &self.body(plan), case, words).await?;
            }
            Step::AcceptOffer => {
                let answer = (true, "Yes. That is what I wanted.");
                investigation::answer_offer(office, &self.person(told), case, OfferNo(1), answer)
                    .await?;
            }
            Step::ProposeResolution(terms) => {
                investigation::propose_resolution(office, &ask, case, terms).await?;
            }
            Step::AgreeResolution => {
                investigation::answer_resolution(office, &self.person(told), case, (true, ""))
                    .await?;
                investigation::answer_resolution(office, &self.body(plan), case, (true, ""))
                    .await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    async fn answer_comments(&self, told: Told) -> Result<(), Problem> {
        let complaint = self.complaint(told).await?;
        let open = complaint.comments.iter().filter(|(_, comment)| comment.answer.is_none());
        let open: Vec<CommentNo> = open.map(|(no, _)| *no).collect();
        for no in open {
            let words = (
                false,
                "Thank you. We have weighed this against the papers. It does not change what we see.",
            );
            investigation::answer_comment(&self.office, &self.officer(told), told.case, no, words)
                .await?;
        }
        Ok(())
    }

    async fn decision(&self, plan: &Plan, told: Told, step: Step) -> Result<bool, Problem> {
        let (office, ask, case) = (&self.office, self.officer(told), told.case);
        match step {
            Step::Assess(end) => self.assess(plan, told, end).await?,
            Step::Find(outcome, severity) => {
                decision::make_finding(office, &ask, case, finding(plan, outcome, severity))
                    .await?;
            }
            Step::ShareViews(days) => {
                let words = match self.found(told).await? {
                    Outcome::NotUpheld => MINDED_NOT,
                    _ => MINDED,
                };
                decision::share_views(office, &ask, case, (self.in_days(days), words)).await?;
            }
            Step::DraftReport => {
                let complaint = self.complaint(told).await?;
                let outcome = self.found(told).await?;
                let is_upheld = outcome != Outcome::NotUpheld;
                let words = words::decision(&complaint, ours(outcome), plan.happened, is_upheld);
                decision::draft_report(office, &ask, case, words).await?;
            }
            Step::Sign(officer) => {
                let second = Told { officer, ..told };
                let rule = |case: &Complaint, permit: &Permit, _| case.sign(permit);
                office.tell(&self.officer(second), case, Deed::SignDecision, rule).await?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// How the issue was found.
    async fn found(&self, told: Told) -> Result<Outcome, Problem> {
        let complaint = self.complaint(told).await?;
        let finding = complaint.findings.get(&ISSUE).ok_or(Problem::NotFound)?;
        Ok(finding.outcome)
    }

    async fn assess(&self, plan: &Plan, told: Told, end: End) -> Result<(), Problem> {
        let (outcome, guideline, ours) = match end {
            End::PutRight => (
                Outcome::AlreadyPutRight,
                Guideline::AlreadyPutRight,
                "Something went wrong, and the organisation has already put it right. There is nothing more that we could achieve.",
            ),
            End::NoSigns => (
                Outcome::ClosedAfterInitialEnquiries,
                Guideline::NoSignsOfFailing,
                "We have looked at the papers and see no sign that something went wrong.",
            ),
            End::Resolved => (
                Outcome::Resolved,
                Guideline::BothSidesAgree,
                "Both sides have agreed how to put this right, so we close the case as resolved.",
            ),
        };
        let complaint = self.complaint(told).await?;
        let endings = BTreeMap::from([(ISSUE, Ending { outcome, guideline })]);
        let words = words::decision(&complaint, ours, plan.happened, false);
        decision::draft_assessment(
            &self.office,
            &self.officer(told),
            told.case,
            (&endings, &words),
        )
        .await?;
        Ok(())
    }
}

const LATE: &str = "More than a year, and nothing kept them from complaining sooner.";
const OURS_UPHELD: &str = "We uphold the complaint. What happened was not what should have happened, it caused harm, and it has not been put right.";
const OURS_PARTLY: &str = "We partly uphold the complaint. Some of what happened should not have happened, and has not been put right. On the rest we found no failing.";
const OURS_NOT: &str = "We do not uphold the complaint. We looked at what happened and found that it was what should have happened.";
const MINDED: &str = "We are minded to uphold the complaint, in whole or in part: what happened was not what should have happened, and it has not been put right.";
const MINDED_NOT: &str = "We are minded not to uphold the complaint: from the papers, what happened was what should have happened.";

/// The office's decision in a sentence or two.
fn ours(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Upheld => OURS_UPHELD,
        Outcome::PartlyUpheld => OURS_PARTLY,
        Outcome::NotUpheld => OURS_NOT,
        _ => OURS_CLOSED,
    }
}

const OURS_CLOSED: &str = "Something went wrong, and the organisation had already put it right. There was nothing more that we could achieve.";

fn signs(failing: bool, unremedied: bool) -> NewSigns {
    let (guideline, reason) = match (failing, unremedied) {
        (true, true) => (
            Guideline::SignsUnremedied,
            "The file shows that the policy was not followed, and the answer to the complaint does not put right what came of it.",
        ),
        (true, false) => (
            Guideline::AlreadyPutRight,
            "Something went wrong. The organisation said so, apologised and changed how it works before the complaint reached us.",
        ),
        (false, _) => (
            Guideline::NoSignsOfFailing,
            "The file shows what was done and why. It is what should have been done.",
        ),
    };
    NewSigns { issue: ISSUE, failing, unremedied, guideline, reason: reason.to_owned() }
}

fn finding(plan: &Plan, outcome: Outcome, severity: Option<Severity>) -> NewFinding {
    NewFinding {
        issue: ISSUE,
        outcome,
        evidence: BTreeSet::from([EvidenceNo(1)]),
        standards: BTreeSet::from([Standard::NhsComplaintStandards, Standard::LocalPolicy]),
        severity,
        words: words::finding(outcome != Outcome::NotUpheld, plan.happened, plan.effect),
    }
}

/// The least amount that the scale gives at a level, in pounds.
fn amount(level: Severity) -> Option<i64> {
    casework::law::pack().band(level.code(), Day::MAX).and_then(|band| band.least)
}
