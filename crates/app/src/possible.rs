//! What can be done in a case now. The rule itself is asked, with every question of its form
//! answered as well as it can be: what it would refuse all the same is offered to nobody.
use casework::{
    Complaint, Day, Event, Refusal,
    codes::{Asks, Channel, CommentOn, Guideline, Remedy},
    event::{EvidenceWords, RecommendationWords},
    id::{CommentNo, IssueNo, OfferNo, OrganisationId, RecommendationNo, RequestNo},
    investigation::{
        ExtensionReply, NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns,
        working_days_after,
    },
    people::Party,
    permission::{Actor, Deed, Permit, may},
    remedy::NewRecommendation,
};
use jiff::ToSpan;

use crate::Opened;

/// What somebody would write, where anything is enough.
const WORDS: &str = "…";

/// Something that pages offer to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Ask an organisation for something.
    MakeRequest,
    /// Remind it.
    ChaseRequest(RequestNo),
    /// Stop asking.
    DropRequest(RequestNo),
    /// Answer a request.
    AnswerRequest(RequestNo),
    /// Ask for more time.
    AskExtension(RequestNo),
    /// Answer that.
    AnswerExtension(RequestNo),
    /// Test an issue for signs of a failing.
    TestSigns(IssueNo),
    /// Investigate in detail.
    OpenDetailed,
    /// Put the scope to the complainant.
    ProposeScope,
    /// Agree to it or question it.
    AnswerScope,
    /// Invite to comment.
    InviteComment,
    /// Comment on something.
    Comment(CommentOn, Party),
    /// Weigh a comment.
    AnswerComment(CommentNo),
    /// Log evidence.
    LogEvidence,
    /// Put terms to both sides.
    ProposeResolution,
    /// Agree to them or not.
    AnswerResolution(Party),
    /// Offer to put things right.
    MakeOffer(OrganisationId),
    /// Accept that or not.
    AnswerOffer(OfferNo),
    /// Recommend something.
    Recommend,
    /// Accept a recommendation, refuse it, or think again.
    AnswerRecommendation(RecommendationNo),
    /// Show that a part is done.
    GiveProof(RecommendationNo, u32),
    /// Say whether it is.
    CheckProof(RecommendationNo, u32),
    /// Stop asking for it.
    CloseRecommendation(RecommendationNo),
    /// End one's complaint.
    Withdraw,
}

impl Opened {
    /// Whether a reader can do something in this case now, for themselves or, where they work
    /// here, for the party that it asks.
    pub fn offers(&self, actor: &Actor, step: Step, today: Day) -> bool {
        self.complaint().is_ok_and(|case| Now { case, actor, today }.allows(step))
    }
}

/// A case on a day, for one reader.
struct Now<'a> {
    case: &'a Complaint,
    actor: &'a Actor,
    today: Day,
}

type Told = Result<Vec<Event>, Refusal>;

impl Now<'_> {
    fn allows(&self, step: Step) -> bool {
        match step {
            Step::MakeRequest
            | Step::ChaseRequest(_)
            | Step::DropRequest(_)
            | Step::AnswerRequest(_)
            | Step::AskExtension(_)
            | Step::AnswerExtension(_) => self.request(step),
            Step::TestSigns(_)
            | Step::OpenDetailed
            | Step::ProposeScope
            | Step::AnswerScope
            | Step::InviteComment
            | Step::LogEvidence => self.inquiry(step),
            Step::Comment(..)
            | Step::AnswerComment(_)
            | Step::ProposeResolution
            | Step::AnswerResolution(_)
            | Step::MakeOffer(_)
            | Step::AnswerOffer(_)
            | Step::Withdraw => self.between_the_sides(step),
            Step::Recommend
            | Step::AnswerRecommendation(_)
            | Step::GiveProof(..)
            | Step::CheckProof(..)
            | Step::CloseRecommendation(_) => self.remedy(step),
        }
    }

    /// Whether there is leave, and the rule does not refuse.
    fn asks(
        &self,
        (deed, acting_for): (Deed, Option<Party>),
        rule: impl FnOnce(&Complaint, &Permit) -> Told,
    ) -> bool {
        let permit = may(self.actor, self.case, (deed, self.today), acting_for);
        permit.is_ok_and(|permit| rule(self.case, &permit).is_ok())
    }

    fn request(&self, step: Step) -> bool {
        let today = self.today;
        let to = |no| {
            let asked = self.case.requests.get(&no);
            asked.map(|asked| Party::Organisation(asked.to))
        };
        let due = |no| self.case.requests.get(&no).map_or(today, |asked| asked.due.max(today));
        match step {
            Step::MakeRequest => self.case.involved().into_iter().any(|to| {
                let new = NewRequest { to, asks: Asks::Other, due: None, words: WORDS.into() };
                self.asks((Deed::MakeRequest, None), |case, it| case.make_request(it, &new, today))
            }),
            Step::ChaseRequest(no) => {
                self.asks((Deed::ChaseRequest, None), |case, it| case.chase_request(it, no, today))
            }
            Step::DropRequest(no) => {
                self.asks((Deed::DropRequest, None), |case, it| case.drop_request(it, no))
            }
            Step::AnswerRequest(no) => self.asks((Deed::AnswerRequest, to(no)), |case, it| {
                case.answer_request(it, no, (WORDS, &[]))
            }),
            Step::AskExtension(no) => self.asks((Deed::AskExtension, to(no)), |case, it| {
                let until = due(no).saturating_add(7.days());
                case.ask_extension(it, no, (until, WORDS), today)
            }),
            Step::AnswerExtension(no) => self.asks((Deed::AnswerExtension, None), |case, it| {
                let reply = ExtensionReply::Refuse { reason: WORDS.into() };
                case.answer_extension(it, no, &reply, today)
            }),
            _ => false,
        }
    }

    fn inquiry(&self, step: Step) -> bool {
        let today = self.today;
        match step {
            Step::TestSigns(issue) => self.asks((Deed::TestSigns, None), |case, it| {
                let guideline = Guideline::SignsUnremedied;
                let reason = WORDS.into();
                let new = NewSigns { issue, failing: true, unremedied: true, guideline, reason };
                case.test_signs(it, &new)
            }),
            Step::OpenDetailed => self.asks((Deed::OpenDetailed, None), |case, it| {
                let new =
                    NewDetailed { issues: not_investigated(case), due: None, reason: WORDS.into() };
                case.open_detailed(it, &new, today)
            }),
            Step::ProposeScope => {
                self.asks((Deed::ProposeScope, None), |case, it| case.propose_scope(it, WORDS))
            }
            Step::AnswerScope => self.asks((Deed::AnswerScope, self.person()), |case, it| {
                case.answer_scope(it, true, WORDS)
            }),
            Step::InviteComment => self.asks((Deed::InviteComment, None), |case, it| {
                case.invite_comment(it, working_days_after(today, 20)?, today)
            }),
            Step::LogEvidence => self.asks((Deed::LogEvidence, None), |case, it| {
                let words = EvidenceWords { title: WORDS.into(), shows: WORDS.into() };
                let issues = case.undecided().collect();
                let from = Party::Office;
                let new = NewEvidence { from, received: today, papers: Vec::new(), issues, words };
                case.log_evidence(it, &new, today)
            }),
            _ => false,
        }
    }

    fn between_the_sides(&self, step: Step) -> bool {
        match step {
            Step::Comment(on, party) => self.asks((Deed::Comment, Some(party)), |case, it| {
                case.comment(it, &NewComment { on, words: WORDS.into(), papers: Vec::new() })
            }),
            Step::AnswerComment(no) => self.asks((Deed::AnswerComment, None), |case, it| {
                case.answer_comment(it, no, (false, WORDS))
            }),
            Step::ProposeResolution => self.asks((Deed::ProposeResolution, None), |case, it| {
                case.propose_resolution(it, WORDS)
            }),
            Step::AnswerResolution(party) => self
                .asks((Deed::AnswerResolution, Some(party)), |case, it| {
                    case.answer_resolution(it, true, WORDS)
                }),
            Step::MakeOffer(by) => self
                .asks((Deed::MakeOffer, Some(Party::Organisation(by))), |case, it| {
                    case.make_offer(it, WORDS)
                }),
            Step::AnswerOffer(no) => self.asks((Deed::AnswerOffer, self.person()), |case, it| {
                case.answer_offer(it, no, (true, WORDS))
            }),
            Step::Withdraw => self.asks((Deed::Withdraw, self.person()), |case, it| {
                case.withdraw(it, Channel::Web, WORDS)
            }),
            _ => false,
        }
    }

    fn remedy(&self, step: Step) -> bool {
        let to = |no| {
            let asked = self.case.recommendations.get(&no);
            asked.map(|asked| Party::Organisation(asked.to))
        };
        match step {
            Step::Recommend => self.case.issues.values().any(|issue| {
                let words = RecommendationWords { text: WORDS.into(), ..Default::default() };
                let new = NewRecommendation {
                    issue: issue.no,
                    to: issue.organisation,
                    remedy: Remedy::Apology,
                    severity: None,
                    amount: None,
                    due: self.today.saturating_add(28.days()),
                    words,
                };
                self.asks((Deed::Recommend, None), |case, it| case.recommend(it, new, self.today))
            }),
            Step::AnswerRecommendation(no) => self
                .asks((Deed::AnswerRecommendation, to(no)), |case, it| {
                    case.answer_recommendation(it, no, false, WORDS)
                }),
            Step::GiveProof(no, part) => self.asks((Deed::GiveProof, to(no)), |case, it| {
                case.give_proof(it, (no, part), &[], WORDS)
            }),
            Step::CheckProof(no, part) => self.asks((Deed::ConfirmPart, None), |case, it| {
                case.confirm_part(it, (no, part), self.today, self.today)
            }),
            Step::CloseRecommendation(no) => self
                .asks((Deed::CloseRecommendation, None), |case, it| {
                    case.close_recommendation(it, no, WORDS)
                }),
            _ => false,
        }
    }

    /// The person for whom the office does a step of the complainant's side.
    fn person(&self) -> Option<Party> {
        self.case.decides(self.today).map(|person| Party::Person(person.no))
    }
}

fn not_investigated(case: &Complaint) -> std::collections::BTreeSet<IssueNo> {
    case.undecided().filter(|issue| !case.investigated.contains_key(issue)).collect()
}
