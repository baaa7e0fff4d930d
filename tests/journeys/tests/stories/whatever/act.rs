//! Everything that somebody can ask the office for in a case, and the command that does it.
use std::collections::{BTreeMap, BTreeSet};

use app::{Ask, Office, Problem, checks, decision, desk, investigation, notices, ports::Receipt};
use app::{publication, remedy};
use casework::{
    Day,
    authority::Seen,
    checks::{Asking, Handing, Verdict},
    codes::{
        Channel, DeclineGround, Failure, HoldEnd, HoldGround, Joint, Looked, Priority,
        WithholdGround,
    },
    conversation::{CallerAnswers, Joining, NewMessage},
    decision::{Ending, NewFinding},
    event::{DecisionWords, Owner, RenditionWords},
    id::{
        CaseId, CommentNo, IssueNo, MessageNo, NoticeNo, OfferNo, PersonNo, RecommendationNo,
        RequestNo,
    },
    investigation::{ExtensionReply, NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns},
    people::{Identity, Preferences},
    permission::Deed,
    publication::NewHold,
    record::{Kind, Stream},
    remedy::NewRecommendation,
};

/// What every complaint of the walk cites.
pub const CITED: &str = "Equality Act 2010";

/// What somebody asks for.
#[derive(Debug, Clone)]
pub enum Act {
    Look,
    NameOwner(Owner, Day),
    SetPriorities(BTreeSet<Priority>),
    ChangePerson(PersonNo, Preferences, Identity),
    SendMessage(NewMessage),
    AnswerMessage(MessageNo),
    WriteNote(String),
    AnswerRisk(String),
    CheckCaller(PersonNo, CallerAnswers),
    CheckCitation(IssueNo, Looked, String),
    HandOn(Handing),
    /// Joins it with another case: how, and whether this one leads.
    Join(CaseId, Joint, bool),
    Part(CaseId),
    Printed(NoticeNo),
    Posted(NoticeNo),
    NotArrived(NoticeNo, Failure),
    ExplainDelay(String, Day),
    Withdraw(Channel),
    RecordAuthority(PersonNo, Seen),
    EndAuthority(PersonNo, Channel),
    GiveSignIn(PersonNo),
    AskMember(Asking),
    Refer(Day),
    DeclineReferral(String),
    Check(IssueNo, Vec<Verdict>),
    TakeOn(IssueNo),
    Decline(IssueNo, DeclineGround, String),
    SendBack(IssueNo, Day, String),
    Wake(IssueNo),
    FinishChecks,
    Request(NewRequest),
    Chase(RequestNo),
    AskExtension(RequestNo, Day, String),
    AnswerExtension(RequestNo, ExtensionReply),
    AnswerRequest(RequestNo, String),
    DropRequest(RequestNo),
    TestSigns(NewSigns),
    ProposeResolution(String),
    AnswerResolution(bool, String),
    OpenDetailed(NewDetailed),
    ProposeScope(String),
    AnswerScope(bool, String),
    InviteComment(Day),
    Comment(NewComment),
    AnswerComment(CommentNo, bool, String),
    LogEvidence(NewEvidence),
    MakeOffer(String),
    AnswerOffer(OfferNo, bool),
    MakeFinding(NewFinding),
    ShareViews(Day, String),
    DraftAssessment(BTreeMap<IssueNo, Ending>, DecisionWords),
    DraftReport(DecisionWords),
    Sign,
    GiveBack(String),
    Recommend(NewRecommendation),
    AnswerRecommendation(RecommendationNo, bool, String),
    GiveProof(RecommendationNo, u32, String),
    Confirm(RecommendationNo, u32, Day),
    ReturnProof(RecommendationNo, u32, String),
    CloseRecommendation(RecommendationNo, String),
    DraftRendition(RenditionWords),
    Approve(String),
    ReturnRendition(String),
    Withhold(WithholdGround, String),
    Hold(NewHold),
    EndHold(HoldGround, HoldEnd, String),
}

impl Act {
    /// The deed of the table that it is.
    pub fn deed(&self) -> Deed {
        match self {
            Self::Look => Deed::Open,
            Self::NameOwner(..) => Deed::NameOwner,
            Self::SetPriorities(_) => Deed::SetPriority,
            Self::ChangePerson(..) => Deed::ChangePerson,
            Self::SendMessage(_) => Deed::SendMessage,
            Self::AnswerMessage(_) => Deed::AnswerMessage,
            Self::WriteNote(_) => Deed::WriteNote,
            Self::AnswerRisk(_) => Deed::AnswerRisk,
            Self::CheckCaller(..) => Deed::CheckCaller,
            Self::CheckCitation(..) => Deed::CheckCitation,
            Self::HandOn(_) => Deed::HandOn,
            Self::Join(..) => Deed::Join,
            Self::Part(_) => Deed::Part,
            Self::Printed(_) | Self::Posted(_) | Self::NotArrived(..) => Deed::HandleNotice,
            Self::ExplainDelay(..) => Deed::ExplainDelay,
            Self::Withdraw(_) => Deed::Withdraw,
            Self::RecordAuthority(..) => Deed::RecordAuthority,
            Self::EndAuthority(..) => Deed::EndAuthority,
            Self::GiveSignIn(_) => Deed::GiveSignIn,
            Self::AskMember(_) => Deed::AskMember,
            Self::Refer(_) => Deed::Refer,
            Self::DeclineReferral(_) => Deed::DeclineReferral,
            Self::Check(..) => Deed::AnswerCheck,
            Self::TakeOn(_) => Deed::TakeOn,
            Self::Decline(..) => Deed::Decline,
            Self::SendBack(..) => Deed::SendBack,
            Self::Wake(_) => Deed::Wake,
            Self::FinishChecks => Deed::FinishChecks,
            Self::Request(_) => Deed::MakeRequest,
            Self::Chase(_) => Deed::ChaseRequest,
            Self::AskExtension(..) => Deed::AskExtension,
            Self::AnswerExtension(..) => Deed::AnswerExtension,
            Self::AnswerRequest(..) => Deed::AnswerRequest,
            Self::DropRequest(_) => Deed::DropRequest,
            Self::TestSigns(_) => Deed::TestSigns,
            Self::ProposeResolution(_) => Deed::ProposeResolution,
            Self::AnswerResolution(..) => Deed::AnswerResolution,
            Self::OpenDetailed(_) => Deed::OpenDetailed,
            Self::ProposeScope(_) => Deed::ProposeScope,
            Self::AnswerScope(..) => Deed::AnswerScope,
            Self::InviteComment(_) => Deed::InviteComment,
            Self::Comment(_) => Deed::Comment,
            Self::AnswerComment(..) => Deed::AnswerComment,
            Self::LogEvidence(_) => Deed::LogEvidence,
            Self::MakeOffer(_) => Deed::MakeOffer,
            Self::AnswerOffer(..) => Deed::AnswerOffer,
            Self::MakeFinding(_) => Deed::MakeFinding,
            Self::ShareViews(..) => Deed::ShareViews,
            Self::DraftAssessment(..) | Self::DraftReport(_) => Deed::DraftDecision,
            Self::Sign | Self::GiveBack(_) => Deed::SignDecision,
            Self::Recommend(_) => Deed::Recommend,
            Self::AnswerRecommendation(..) => Deed::AnswerRecommendation,
            Self::GiveProof(..) => Deed::GiveProof,
            Self::Confirm(..) | Self::ReturnProof(..) => Deed::ConfirmPart,
            Self::CloseRecommendation(..) => Deed::CloseRecommendation,
            Self::DraftRendition(_) => Deed::DraftRendition,
            Self::Approve(_) | Self::ReturnRendition(_) => Deed::ApproveRendition,
            Self::Withhold(..) => Deed::Withhold,
            Self::Hold(_) | Self::EndHold(..) => Deed::HoldPublication,
        }
    }

    /// Does it through the command that a page would use.
    pub async fn done(&self, office: &Office, ask: &Ask, case: CaseId) -> Result<(), Problem> {
        if let Self::Look = self {
            let reference = office.case(case).await?.story.live()?.reference;
            return office.open(&ask.actor, reference).await.map(drop);
        }
        if let Some(done) = at_any_stage(self, office, ask, case).await {
            return done.map(drop);
        }
        if let Some(done) = while_checked(self, office, ask, case).await {
            return done.map(drop);
        }
        if let Some(done) = while_inquiring(self, office, ask, case).await {
            return done.map(drop);
        }
        if let Some(done) = while_heard(self, office, ask, case).await {
            return done.map(drop);
        }
        if let Some(done) = at_the_end(self, office, ask, case).await {
            return done.map(drop);
        }
        panic!("no command for {self:?}")
    }
}

type Done = Option<Result<Receipt, Problem>>;

async fn at_any_stage(act: &Act, office: &Office, ask: &Ask, case: CaseId) -> Done {
    Some(match act {
        Act::NameOwner(owner, next) => desk::name_owner(office, ask, case, (*owner, *next)).await,
        Act::SetPriorities(wanted) => desk::set_priorities(office, ask, case, wanted).await,
        Act::ChangePerson(no, preferences, identity) => {
            desk::change_person(office, ask, case, (*no, *preferences, identity)).await
        }
        Act::SendMessage(message) => desk::send_message(office, ask, case, message).await,
        Act::AnswerMessage(no) => desk::answer_message(office, ask, case, *no).await,
        Act::WriteNote(words) => desk::write_note(office, ask, case, words).await,
        Act::AnswerRisk(words) => desk::answer_risk(office, ask, case, words).await,
        Act::CheckCaller(no, answers) => {
            desk::check_caller(office, ask, case, (*no, answers)).await
        }
        Act::CheckCitation(issue, looked, found) => {
            let found = (CITED, *looked, found.as_str());
            desk::check_citation(office, ask, (case, *issue), found).await
        }
        Act::HandOn(handing) => checks::hand_on(office, ask, case, handing).await,
        Act::Join(other, joint, leads) => {
            let joining = Joining { joint: *joint, reason: "Perhaps the same." };
            let pair = desk::Pair { own: case, other: *other };
            desk::join(office, ask, pair, *leads, &joining).await
        }
        Act::Part(other) => {
            let pair = desk::Pair { own: case, other: *other };
            desk::part(office, ask, pair, "Not the same after all.").await
        }
        Act::Printed(no) => notices::printed(office, ask, case, *no).await,
        Act::Posted(no) => notices::posted(office, ask, case, *no).await,
        Act::NotArrived(no, failure) => notices::failed(office, ask, case, *no, *failure).await,
        Act::ExplainDelay(words, next) => {
            desk::explain_delay(office, ask, case, (words, *next)).await
        }
        Act::Withdraw(channel) => desk::withdraw(office, ask, case, (*channel, "Enough.")).await,
        Act::RecordAuthority(no, seen) => {
            desk::record_authority(office, ask, case, (*no, *seen)).await
        }
        Act::EndAuthority(no, told) => desk::end_authority(office, ask, case, (*no, *told)).await,
        Act::GiveSignIn(no) => match desk::give_sign_in(office, ask, case, *no).await {
            Ok(_) => {
                let stream = Stream { kind: Kind::Case, id: case.0 };
                let answered = office.record.answered(stream, ask.command).await;
                answered.and_then(|receipt| receipt.ok_or(Problem::NotFound))
            }
            Err(problem) => Err(problem),
        },
        _ => return None,
    })
}

async fn while_checked(act: &Act, office: &Office, ask: &Ask, case: CaseId) -> Done {
    Some(match act {
        Act::AskMember(asking) => checks::ask_member(office, ask, case, asking).await,
        Act::Refer(reached) => checks::refer(office, ask, case, (*reached, "Please look.")).await,
        Act::DeclineReferral(why) => checks::decline_referral(office, ask, case, why).await,
        Act::Check(issue, verdicts) => {
            checks::answer_checks(office, ask, case, (*issue, verdicts)).await
        }
        Act::TakeOn(issue) => checks::take_on(office, ask, case, *issue).await,
        Act::Decline(issue, ground, reason) => {
            checks::decline(office, ask, case, *issue, (*ground, reason)).await
        }
        Act::SendBack(issue, wakes, reason) => {
            checks::send_back(office, ask, case, (*issue, *wakes, reason)).await
        }
        Act::Wake(issue) => checks::wake(office, ask, case, *issue).await,
        Act::FinishChecks => checks::finish(office, ask, case).await,
        _ => return None,
    })
}

async fn while_inquiring(act: &Act, office: &Office, ask: &Ask, case: CaseId) -> Done {
    use investigation as i;
    Some(match act {
        Act::Request(new) => i::make_request(office, ask, case, new).await,
        Act::Chase(no) => i::chase_request(office, ask, case, *no).await,
        Act::AskExtension(no, until, why) => {
            i::ask_extension(office, ask, case, *no, (*until, why)).await
        }
        Act::AnswerExtension(no, reply) => i::answer_extension(office, ask, case, *no, reply).await,
        Act::AnswerRequest(no, words) => {
            i::answer_request(office, ask, case, *no, (words, &[])).await
        }
        Act::DropRequest(no) => i::drop_request(office, ask, case, *no).await,
        Act::TestSigns(new) => i::test_signs(office, ask, case, new).await,
        Act::ProposeResolution(terms) => i::propose_resolution(office, ask, case, terms).await,
        Act::AnswerResolution(agrees, why) => {
            i::answer_resolution(office, ask, case, (*agrees, why)).await
        }
        _ => return None,
    })
}

async fn while_heard(act: &Act, office: &Office, ask: &Ask, case: CaseId) -> Done {
    use investigation as i;
    Some(match act {
        Act::OpenDetailed(new) => i::open_detailed(office, ask, case, new).await,
        Act::ProposeScope(words) => i::propose_scope(office, ask, case, words).await,
        Act::AnswerScope(agrees, words) => {
            i::answer_scope(office, ask, case, (*agrees, words)).await
        }
        Act::InviteComment(until) => i::invite_comment(office, ask, case, *until).await,
        Act::Comment(new) => i::comment(office, ask, case, new).await,
        Act::AnswerComment(no, changed, words) => {
            i::answer_comment(office, ask, case, *no, (*changed, words)).await
        }
        Act::LogEvidence(new) => i::log_evidence(office, ask, case, new).await,
        Act::MakeOffer(words) => i::make_offer(office, ask, case, words).await,
        Act::AnswerOffer(no, accepted) => {
            i::answer_offer(office, ask, case, *no, (*accepted, "Our answer.")).await
        }
        _ => return None,
    })
}

async fn at_the_end(act: &Act, office: &Office, ask: &Ask, case: CaseId) -> Done {
    use decision as d;
    Some(match act {
        Act::MakeFinding(new) => d::make_finding(office, ask, case, new.clone()).await,
        Act::ShareViews(until, words) => d::share_views(office, ask, case, (*until, words)).await,
        Act::DraftAssessment(endings, words) => {
            d::draft_assessment(office, ask, case, (endings, words)).await
        }
        Act::DraftReport(words) => d::draft_report(office, ask, case, words.clone()).await,
        Act::Sign => d::sign(office, ask, case).await,
        Act::GiveBack(reason) => d::give_back(office, ask, case, reason).await,
        Act::Recommend(new) => remedy::recommend(office, ask, case, new.clone()).await,
        Act::AnswerRecommendation(no, accepted, words) => {
            remedy::answer(office, ask, case, *no, (*accepted, words)).await
        }
        Act::GiveProof(no, part, words) => {
            remedy::prove(office, ask, case, (*no, *part), (&[], words)).await
        }
        Act::Confirm(no, part, done) => {
            remedy::confirm(office, ask, case, (*no, *part), *done).await
        }
        Act::ReturnProof(no, part, why) => {
            remedy::give_back(office, ask, case, (*no, *part), why).await
        }
        Act::CloseRecommendation(no, why) => remedy::close(office, ask, case, *no, why).await,
        Act::DraftRendition(words) => publication::draft(office, ask, case, words.clone()).await,
        Act::Approve(hash) => {
            publication::approve(office, ask, case, (hash, &BTreeMap::new())).await
        }
        Act::ReturnRendition(reason) => publication::give_back(office, ask, case, reason).await,
        Act::Withhold(ground, reason) => {
            publication::withhold(office, ask, case, (*ground, reason)).await
        }
        Act::Hold(new) => publication::hold(office, ask, case, new.clone()).await,
        Act::EndHold(ground, end, reason) => {
            publication::end_hold(office, ask, case, ((*ground, *end), reason)).await
        }
        _ => return None,
    })
}
