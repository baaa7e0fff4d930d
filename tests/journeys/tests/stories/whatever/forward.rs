//! The next deed of the journey: what somebody diligent would do with a case as it stands.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Complaint, Day,
    case::{Draft, IssueState, Publication, Signs, Stage},
    checks::{Asking, Verdict},
    codes::{
        Answer, Asks, Check, CommentOn, Consent, DeclineGround, Guideline, HoldEnd, HoldGround,
        Outcome, Remedy, Severity, Standard, WithholdGround,
    },
    decision::{Ending, NewFinding, is_upheld},
    event::{
        DecisionWords, EvidenceWords, FindingWords, Owner, RecommendationWords, RenditionWords,
    },
    example,
    id::{IssueNo, RecommendationNo},
    investigation::{ExtensionReply, NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns},
    people::Party,
    permission::Actor,
    publication::NewHold,
    remedy::NewRecommendation,
};
use jiff::ToSpan;

use super::{act::Act, dice::Dice, world::Cast};

/// What to do next.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub enum Next {
    /// This, by this person.
    Do(Actor, Act),
    /// Wait until this day.
    Wait(Day),
    /// Nothing: it is over.
    Over,
}

/// Somebody who looks at a case and moves it on.
pub struct Diligent<'a> {
    pub case: &'a Complaint,
    pub cast: &'a Cast,
    pub person: Actor,
    pub today: Day,
    pub dice: &'a mut Dice,
}

const WHY: &str = "The file shows what was done and why.";

impl Diligent<'_> {
    pub fn next(&mut self) -> Next {
        let case = self.case;
        if case.is_closed() {
            return self.afterwards();
        }
        if let Owner::Queue(_) = case.desk.owner {
            let officer = self.dice.one(&self.cast.officers);
            let owner = Owner::Officer(officer.account);
            return Next::Do(officer, Act::NameOwner(owner, self.in_days(14)));
        }
        if let Some(next) = self.next_of_an_issue() {
            return next;
        }
        if let Some((no, _)) = case.comments.iter().find(|(_, made)| made.answer.is_none()) {
            return self.desk(Act::AnswerComment(*no, false, WHY.into()));
        }
        if let Some(next) = self.beside() {
            return next;
        }
        match case.stage {
            Stage::Checks | Stage::Waiting { .. } => self.officer(Act::FinishChecks),
            Stage::Primary { .. } => self.primary(),
            Stage::Detailed { .. } => self.detailed(),
            Stage::Decision { until } => self.deciding(until),
            Stage::Closed { .. } => Next::Over,
        }
    }

    /// An issue that has not been dealt with.
    fn next_of_an_issue(&mut self) -> Option<Next> {
        let no = self.case.not_dealt_with()?;
        let issue = &self.case.issues[&no];
        if let IssueState::SentBack { .. } = issue.state {
            return Some(self.officer(Act::Wake(no)));
        }
        if let Stage::Decision { .. } = self.case.stage {
            let ground = DeclineGround::Duplicate;
            return Some(self.officer(Act::Decline(no, ground, WHY.into())));
        }
        let not_met = issue.not_met();
        if issue.checks.is_empty() && self.dice.percent(15) {
            return Some(self.officer(Act::SendBack(no, self.in_days(40), WHY.into())));
        }
        if not_met.is_empty() {
            return Some(self.officer(Act::TakeOn(no)));
        }
        if not_met.contains(&Check::ReferredByMember)
            && let Some(next) = self.referral()
        {
            return Some(next);
        }
        let verdict = |check| Verdict { check, answer: Answer::Met, reason: String::new() };
        Some(self.officer(Act::Check(no, not_met.into_iter().map(verdict).collect())))
    }

    /// What the law asks of a Member of Parliament and of the complainant, until it is on record.
    fn referral(&mut self) -> Option<Next> {
        let asked = self.case.referral.as_ref();
        match asked.filter(|asked| asked.consent.is_some() && asked.declined.is_none()) {
            Some(asked) if asked.made.is_some() => None,
            Some(asked) => {
                let declines = self.dice.percent(15);
                let act = if declines {
                    Act::DeclineReferral(WHY.into())
                } else {
                    Act::Refer(self.today)
                };
                Some(Next::Do(self.cast.of_member(asked.member), act))
            }
            None => {
                // Who referred it already needs only the consent.
                let member = asked.map_or(example::member(), |asked| asked.member);
                let asking = Asking { member, reached: None, consent: Some(Consent::Progress) };
                Some(Next::Do(self.person, Act::AskMember(asking)))
            }
        }
    }

    /// What the journey does not need, and what the law asks for after a year.
    fn beside(&mut self) -> Option<Next> {
        let case = self.case;
        let due = casework::duty::delay_due(case)?;
        if self.today >= due.saturating_sub(20.days()) {
            return Some(self.desk(Act::ExplainDelay(WHY.into(), self.in_days(120))));
        }
        let is_open = matches!(case.stage, Stage::Primary { .. } | Stage::Detailed { .. });
        if !is_open || self.dice.percent(40) {
            return None;
        }
        let Some((no, asked)) = case.requests.iter().find(|(_, request)| request.is_open()) else {
            let to = *case.involved().iter().next()?;
            let (asks, due, words) = (Asks::ComplaintFile, None, WHY.into());
            let is_first = case.requests.len() < 2;
            return is_first.then(|| self.desk(Act::Request(NewRequest { to, asks, due, words })));
        };
        let body = self.cast.body(asked.to);
        let more = asked.due.max(self.today).saturating_add(12.days());
        Some(if asked.extension.is_some() {
            let (until, remark) = (None, String::new());
            let grant = ExtensionReply::Grant { until, remark };
            let refuse = ExtensionReply::Refuse { reason: WHY.into() };
            let reply = if asked.due >= self.today { grant } else { refuse };
            self.desk(Act::AnswerExtension(*no, reply))
        } else if self.dice.percent(40) {
            Next::Do(body, Act::AskExtension(*no, more, WHY.into()))
        } else {
            Next::Do(body, Act::AnswerRequest(*no, WHY.into()))
        })
    }

    fn primary(&mut self) -> Next {
        if let Some(test) = self.untested() {
            return self.desk(Act::TestSigns(test));
        }
        let goes_on: BTreeSet<IssueNo> = self.that_go_on();
        if !goes_on.is_empty() {
            return self.desk(open_detailed(goes_on));
        }
        self.decide_without_findings()
    }

    fn untested(&mut self) -> Option<NewSigns> {
        let case = self.case;
        let known =
            |no: &IssueNo| case.signs.contains_key(no) || case.investigated.contains_key(no);
        let issue = case.undecided().find(|no| !known(no))?;
        let all = [
            (true, true, Guideline::SignsUnremedied),
            (true, true, Guideline::SignsUnremedied),
            (false, false, Guideline::NoSignsOfFailing),
            (true, false, Guideline::AlreadyPutRight),
        ];
        let (failing, unremedied, guideline) = self.dice.one(&all);
        Some(NewSigns { issue, failing, unremedied, guideline, reason: WHY.into() })
    }

    fn that_go_on(&self) -> BTreeSet<IssueNo> {
        let case = self.case;
        let open = case.undecided().filter(|no| !case.investigated.contains_key(no));
        open.filter(|no| case.signs.get(no).is_some_and(Signs::goes_on)).collect()
    }

    fn decide_without_findings(&mut self) -> Next {
        let ending = |no: IssueNo| {
            let signs = self.case.signs.get(&no);
            let found = signs.and_then(|signs| Some((signs.ends_as()?, signs.guideline)));
            let (outcome, guideline) =
                found.unwrap_or((Outcome::Discontinued, Guideline::NothingMoreToAchieve));
            (no, Ending { outcome, guideline })
        };
        let endings: BTreeMap<_, _> = self.case.undecided().map(ending).collect();
        let same = |draft: &&Draft| draft.outcomes.keys().eq(endings.keys());
        let settled = self.case.draft.as_ref().filter(|draft| draft.returned.is_none());
        match settled.filter(same).filter(|draft| no_resolution(draft)) {
            Some(draft) => Next::Do(self.somebody_but(draft.by.0), Act::Sign),
            None => self.desk(Act::DraftAssessment(endings, decision())),
        }
    }

    fn detailed(&mut self) -> Next {
        let case = self.case;
        if let Some(test) = self.untested() {
            return self.desk(Act::TestSigns(test));
        }
        let goes_on = self.that_go_on();
        if !goes_on.is_empty() {
            return self.desk(open_detailed(goes_on));
        }
        match &case.scope {
            None => return self.desk(Act::ProposeScope(WHY.into())),
            Some(scope) if scope.questioned.is_some() => {
                return self.desk(Act::ProposeScope(WHY.into()));
            }
            Some(scope) if scope.agreed.is_none() => {
                return Next::Do(self.person, Act::AnswerScope(true, String::new()));
            }
            Some(_) => {}
        }
        let on = CommentOn::Allegations;
        if case.to_be_heard().iter().any(|party| case.window(on, *party).is_none()) {
            return self.desk(Act::InviteComment(self.in_days(21)));
        }
        if let Some(party) = case.still_to_be_heard(self.today).into_iter().next() {
            let until = case.window(on, party).unwrap_or(self.today);
            return self
                .comment(on, party)
                .unwrap_or_else(|| Next::Wait(until.saturating_add(1.day())));
        }
        self.finding().unwrap_or_else(|| {
            self.desk(Act::ShareViews(self.in_days(20), "We are minded to say so.".into()))
        })
    }

    /// A comment by an organisation, now and then; otherwise its time runs out.
    fn comment(&mut self, on: CommentOn, party: Party) -> Option<Next> {
        let Party::Organisation(of) = party else { return None };
        if self.dice.percent(40) {
            return None;
        }
        let new = NewComment { on, words: "We did what we could.".into(), papers: Vec::new() };
        Some(Next::Do(self.cast.body(of), Act::Comment(new)))
    }

    fn finding(&mut self) -> Option<Next> {
        let case = self.case;
        let open =
            |no: &IssueNo| case.investigated.contains_key(no) && !case.findings.contains_key(no);
        let issue = case.undecided().find(open)?;
        if case.evidence.is_empty() {
            let words = EvidenceWords { title: "The file".into(), shows: "What was done".into() };
            let (received, issues) = (self.today, BTreeSet::from([issue]));
            let from = Party::Organisation(case.issues[&issue].organisation);
            let new = NewEvidence { from, received, papers: Vec::new(), issues, words };
            return Some(self.desk(Act::LogEvidence(new)));
        }
        let outcome = self.dice.one(&[Outcome::Upheld, Outcome::PartlyUpheld, Outcome::NotUpheld]);
        let words = FindingWords {
            should: "This.".into(),
            did: "That.".into(),
            gap: "A gap.".into(),
            injustice: "It hurt.".into(),
            put_right: String::new(),
        };
        let evidence = BTreeSet::from([*case.evidence.keys().next().unwrap()]);
        let standards = BTreeSet::from([Standard::GettingItRight]);
        let severity = Some(Severity::Two);
        let new = NewFinding { issue, outcome, evidence, standards, severity, words };
        Some(self.desk(Act::MakeFinding(new)))
    }

    fn deciding(&mut self, until: Day) -> Next {
        let case = self.case;
        if let Some(next) = self.finding() {
            return next;
        }
        let on = CommentOn::ProvisionalViews;
        let silent = case.invitations.iter().filter(|sent| sent.on == on).find(|sent| {
            !case.comments.values().any(|made| (made.on, made.party) == (on, sent.party))
        });
        if let Some(sent) = silent.filter(|_| self.today <= until) {
            let party = sent.party;
            let over = Next::Wait(until.saturating_add(1.day()));
            return self.comment(on, party).unwrap_or(over);
        }
        let found = |no: IssueNo| (no, case.outcome_found(no));
        let found: BTreeMap<_, _> = case.undecided().map(found).collect();
        let same = |draft: &&Draft| {
            draft.outcomes.iter().map(|(no, outcome)| (*no, Some(*outcome))).eq(found.clone())
        };
        match case.draft.as_ref().filter(|draft| draft.returned.is_none()).filter(same) {
            Some(draft) => Next::Do(self.somebody_but(draft.by.0), Act::Sign),
            None => self.desk(Act::DraftReport(decision())),
        }
    }

    fn afterwards(&mut self) -> Next {
        let case = self.case;
        let upheld = case.outcomes().into_iter().find(|(_, outcome)| is_upheld(*outcome));
        if let Some((issue, _)) = upheld.filter(|_| case.recommendations.is_empty()) {
            return self.desk_of_a_closed_case(Act::Recommend(self.recommendation(issue)));
        }
        if let Some(next) = self.remedy() {
            return next;
        }
        if let Some((ground, hold)) = self.case.holds.first_key_value() {
            if hold.look > self.today && self.dice.percent(50) {
                return Next::Wait(hold.look);
            }
            let end = self.dice.one(HoldEnd::ALL);
            return self.officer(Act::EndHold(*ground, end, WHY.into()));
        }
        if let Some(next) = self.kept_back() {
            return next;
        }
        match &case.publication {
            Publication::Due { .. } => self.officer(Act::DraftRendition(rendition())),
            Publication::Drafted(text) if text.returned.is_some() => {
                self.officer(Act::DraftRendition(rendition()))
            }
            Publication::Drafted(text) => {
                Next::Do(self.somebody_but(text.by.0), Act::Approve(text.hash.clone()))
            }
            Publication::Approved { release, .. } if *release > self.today => Next::Wait(*release),
            Publication::Approved { .. } => Next::Wait(self.in_days(1)),
            Publication::None
            | Publication::Withheld { .. }
            | Publication::Public
            | Publication::TakenDown { .. } => Next::Over,
        }
    }

    /// Now and then a decision is kept from the public, or taken back.
    fn kept_back(&mut self) -> Option<Next> {
        let is_over = matches!(
            self.case.publication,
            Publication::None | Publication::Withheld { .. } | Publication::TakenDown { .. }
        );
        if is_over || !self.dice.percent(12) {
            return None;
        }
        if self.dice.percent(60) {
            let ground = self.dice.one(HoldGround::ALL);
            let (since, look) = (self.today, self.in_days(30));
            return Some(self.officer(Act::Hold(NewHold {
                ground,
                since,
                look,
                reason: WHY.into(),
            })));
        }
        let act = Act::Withhold(WithholdGround::RiskOfHarm, WHY.into());
        Some(Next::Do(self.cast.manager, act))
    }

    fn remedy(&mut self) -> Option<Next> {
        let (no, asked) = self.case.recommendations.iter().find(|(_, asked)| asked.is_open())?;
        let body = self.cast.body(asked.to);
        if asked.reply.is_none() {
            return Some(Next::Do(body, Act::AnswerRecommendation(*no, true, "Yes.".into())));
        }
        let open = asked.parts.iter().find(|(_, part)| part.done.is_none());
        let (part, state) = open?;
        Some(if state.proof.is_none() || state.returned.is_some() {
            Next::Do(body, Act::GiveProof(*no, *part, "Here it is.".into()))
        } else {
            self.officer(Act::Confirm(RecommendationNo(no.0), *part, self.today))
        })
    }

    fn recommendation(&self, issue: IssueNo) -> NewRecommendation {
        NewRecommendation {
            issue,
            to: self.case.issues[&issue].organisation,
            remedy: Remedy::Apology,
            severity: None,
            amount: None,
            due: self.in_days(30),
            words: RecommendationWords {
                text: "Apologise.".into(),
                parts: vec!["A letter".into(), "A copy for us".into()],
                loss: String::new(),
            },
        }
    }

    fn in_days(&self, days: i64) -> Day {
        self.today.saturating_add(days.days())
    }

    /// Whoever answers for it.
    fn desk(&self, act: Act) -> Next {
        let own =
            self.cast.officers.iter().find(|it| self.case.desk.owner == Owner::Officer(it.account));
        Next::Do(own.copied().unwrap_or(self.cast.manager), act)
    }

    fn desk_of_a_closed_case(&self, act: Act) -> Next {
        Next::Do(self.cast.manager, act)
    }

    fn officer(&mut self, act: Act) -> Next {
        Next::Do(self.dice.one(&self.cast.officers), act)
    }

    fn somebody_but(&self, drafted: uuid::Uuid) -> Actor {
        let mut officers = self.cast.officers.iter();
        *officers.find(|officer| officer.account.0 != drafted).unwrap()
    }
}

/// A draft that says “resolved” may be overtaken by somebody who no longer agrees.
fn no_resolution(draft: &Draft) -> bool {
    draft.outcomes.values().all(|outcome| *outcome != Outcome::Resolved)
}

fn open_detailed(issues: BTreeSet<IssueNo>) -> Act {
    Act::OpenDetailed(NewDetailed { issues, due: None, reason: WHY.into() })
}

pub fn decision() -> DecisionWords {
    DecisionWords {
        our_decision: "We have decided.".into(),
        complaint: "They complained.".into(),
        background: "It happened.".into(),
        evidence: "We read the file.".into(),
        findings: "We found this.".into(),
        recommendations: "We recommend that.".into(),
    }
}

pub fn rendition() -> RenditionWords {
    RenditionWords {
        title: "A decision".into(),
        organisations: Vec::new(),
        summary: "Somebody complained, and we decided.".into(),
        sections: decision(),
        change: "A day was wrong.".into(),
    }
}
