//! Anything that anybody might try, whether or not it makes sense now.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Complaint, Day,
    authority::Seen,
    case::Stage,
    checks::{Asking, Handing, Verdict},
    codes::{
        Answer, Asks, AuthorityKind, AuthorityScope, Channel, Check, CommentOn, Consent,
        DeclineGround, Failure, Guideline, HoldEnd, HoldGround, IdentityQuestion, Joint, Looked,
        Means, Outcome, Priority, Queue, Remedy, Severity, Standard, WithholdGround,
    },
    conversation::NewMessage,
    decision::{Ending, NewFinding},
    event::{EvidenceWords, FindingWords, Owner, RecommendationWords},
    example,
    id::{CaseId, IssueNo, MemberId, PersonNo},
    investigation::{ExtensionReply, NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns},
    people::{Identity, Party, Preferences},
    permission::{Actor, Deed, Relation, allows},
    publication::NewHold,
    remedy::NewRecommendation,
};
use jiff::ToSpan;

use super::{act::Act, dice::Dice, forward, world::Cast};

/// Somebody who tries things.
pub struct Reckless<'a> {
    pub case: &'a Complaint,
    pub cast: &'a Cast,
    /// Every case there is, this one too.
    pub cases: Vec<CaseId>,
    pub person: Actor,
    pub today: Day,
    pub dice: &'a mut Dice,
}

/// A number of something there is, or now and then of something there is not.
macro_rules! number {
    ($self:ident, $all:expr, $kind:path) => {{
        let all: Vec<_> = $all.copied().collect();
        let there = if $self.dice.percent(92) { $self.dice.pick(&all) } else { None };
        there.unwrap_or($kind(u32::try_from($self.dice.below(4)).unwrap()))
    }};
}

impl Reckless<'_> {
    /// Who, for whom, and what.
    pub fn tries(&mut self) -> (Actor, Option<Party>, Act) {
        let act = self.act();
        let everybody = self.cast.everybody(self.person);
        let may = |actor: &Actor| allows(Relation::of(actor, self.case, self.today), act.deed());
        let able: Vec<Actor> = everybody.iter().copied().filter(may).collect();
        let able = if self.dice.percent(80) { self.dice.pick(&able) } else { None };
        let actor = able.unwrap_or_else(|| self.dice.one(&everybody));
        let acting_for = if actor.is_staff() { self.acting_for(act.deed()) } else { None };
        (actor, acting_for, act)
    }

    /// The side whose step it is, where staff do it for them; now and then another.
    fn acting_for(&mut self, deed: Deed) -> Option<Party> {
        let is_of = |relation| allows(relation, deed);
        let theirs: Vec<Party> = match (is_of(Relation::Complainant), is_of(Relation::Organisation))
        {
            _ if self.dice.percent(10) => return Some(self.party()),
            (false, false) => return None,
            (_, true) if self.dice.percent(60) => {
                self.case.involved().into_iter().map(Party::Organisation).collect()
            }
            _ => self.case.people.keys().copied().map(Party::Person).collect(),
        };
        self.dice.pick(&theirs)
    }

    fn act(&mut self) -> Act {
        // What can be done while an inquiry is open is tried more often while one is.
        let kinds = match self.case.stage {
            Stage::Checks | Stage::Waiting { .. } => [0, 0, 1, 1, 1, 2, 3],
            Stage::Primary { .. } | Stage::Detailed { .. } => [0, 1, 2, 2, 2, 3, 3],
            Stage::Decision { .. } => [0, 1, 2, 3, 3, 3, 3],
            Stage::Closed { .. } => [0, 1, 2, 3, 4, 4, 4],
        };
        match self.dice.one(&kinds) {
            0 => self.at_any_stage(),
            1 => self.while_checked(),
            2 => self.while_inquiring(),
            3 => self.while_deciding(),
            _ => self.at_the_end(),
        }
    }

    fn at_any_stage(&mut self) -> Act {
        let case = self.case;
        match self.dice.below(33) {
            0 => Act::Look,
            16 | 20 => Act::AnswerRisk(self.words()),
            17 | 21 => self.caller(),
            18 | 22 => Act::CheckCitation(self.issue(), self.dice.one(Looked::ALL), self.words()),
            19 => Act::HandOn(Handing {
                to: self.dice.one(&["lgsco", "nobody"]).to_owned(),
                agreed: number!(self, case.people.keys(), PersonNo),
                issues: [self.issue()].into(),
                with_papers: self.dice.percent(50),
            }),
            1 => Act::NameOwner(self.owner(), self.day(-2, 370)),
            2 => {
                let wanted = self.dice.some(Priority::ALL.iter().copied());
                Act::SetPriorities(wanted.into_iter().collect())
            }
            3 => self.change_person(),
            4 | 5 => self.message(),
            6 => Act::AnswerMessage(number!(self, case.messages.keys(), casework::id::MessageNo)),
            7 => Act::WriteNote(self.words()),
            8 | 9 => Act::Printed(number!(self, case.notices.keys(), casework::id::NoticeNo)),
            10 => Act::Posted(number!(self, case.notices.keys(), casework::id::NoticeNo)),
            11 => {
                let failure = self.dice.one(Failure::ALL);
                Act::NotArrived(number!(self, case.notices.keys(), casework::id::NoticeNo), failure)
            }
            13 | 23 | 24 => {
                let other = self.dice.one(&self.cases);
                Act::Join(other, self.dice.one(Joint::ALL), self.dice.percent(50))
            }
            14 | 25 | 26 => Act::Part(self.dice.one(&self.cases)),
            27 | 28 => Act::RecordAuthority(
                number!(self, case.people.keys(), PersonNo),
                Seen {
                    kind: self.dice.one(AuthorityKind::ALL),
                    scope: self.dice.one(AuthorityScope::ALL),
                    from: self.day(-60, 2),
                    ends: self.dice.percent(50).then(|| self.day(-2, 200)),
                    paper: None,
                },
            ),
            29 | 30 => {
                let acting = case.representative().map_or(PersonNo(1), |person| person.no);
                Act::EndAuthority(acting, self.dice.one(Channel::ALL))
            }
            31 | 32 => Act::GiveSignIn(number!(self, case.people.keys(), PersonNo)),
            12 => Act::ExplainDelay(self.words(), self.day(-5, 400)),
            _ if self.dice.percent(35) => Act::Withdraw(self.dice.one(Channel::ALL)),
            _ => Act::WriteNote(self.words()),
        }
    }

    fn while_checked(&mut self) -> Act {
        let issue = self.issue();
        match self.dice.below(10) {
            8 => Act::AskMember(Asking {
                member: self.dice.one(&[example::member(), MemberId::of_code("made-up:2")]),
                reached: self.dice.percent(30).then(|| self.day(-60, 3)),
                consent: self.dice.percent(70).then(|| self.dice.one(Consent::ALL)),
            }),
            9 if self.dice.percent(60) => Act::Refer(self.day(-60, 3)),
            9 => Act::DeclineReferral(self.words()),
            0..=2 => {
                let checks = self.dice.some(Check::ALL.iter().copied());
                let verdicts = checks.into_iter().map(|check| {
                    let answer = self.dice.one(&[
                        Answer::Met,
                        Answer::Met,
                        Answer::NotMet,
                        Answer::Discretion,
                    ]);
                    Verdict { check, answer, reason: self.words() }
                });
                Act::Check(issue, verdicts.collect())
            }
            3 => Act::TakeOn(issue),
            4 => Act::Decline(issue, self.dice.one(DeclineGround::ALL), self.words()),
            5 => Act::SendBack(issue, self.day(-3, 120), self.words()),
            6 => Act::Wake(issue),
            _ => Act::FinishChecks,
        }
    }

    fn while_inquiring(&mut self) -> Act {
        let case = self.case;
        let request = number!(self, case.requests.keys(), casework::id::RequestNo);
        match self.dice.below(17) {
            0 | 1 => Act::Request(NewRequest {
                to: self.cast.one_body(self.dice),
                asks: self.dice.one(Asks::ALL),
                due: self.dice.percent(40).then(|| self.day(-5, 60)),
                words: self.words(),
            }),
            2 => Act::Chase(request),
            3 => Act::AskExtension(request, self.day(-5, 90), self.words()),
            4 => {
                let until = self.dice.percent(50).then(|| self.day(-5, 90));
                let grant = ExtensionReply::Grant { until, remark: String::new() };
                let refuse = ExtensionReply::Refuse { reason: self.words() };
                Act::AnswerExtension(request, if self.dice.percent(50) { grant } else { refuse })
            }
            5 => Act::AnswerRequest(request, self.words()),
            6 => Act::DropRequest(request),
            7 => Act::TestSigns(self.signs()),
            8 => Act::ProposeResolution(self.words()),
            9 => Act::AnswerResolution(self.dice.percent(70), self.words()),
            10 => Act::OpenDetailed(NewDetailed {
                issues: self.issues(),
                due: self.dice.percent(30).then(|| self.day(-5, 900)),
                reason: self.words(),
            }),
            11 => Act::ProposeScope(self.words()),
            12 => Act::AnswerScope(self.dice.percent(60), self.words()),
            13 => Act::InviteComment(self.day(0, 60)),
            14 => Act::LogEvidence(NewEvidence {
                from: self.party(),
                received: self.day(-20, 2),
                papers: Vec::new(),
                issues: self.issues(),
                words: EvidenceWords { title: self.words(), shows: self.words() },
            }),
            15 => Act::MakeOffer(self.words()),
            _ => {
                let offer = number!(self, case.offers.keys(), casework::id::OfferNo);
                Act::AnswerOffer(offer, self.dice.percent(60))
            }
        }
    }

    fn while_deciding(&mut self) -> Act {
        let case = self.case;
        match self.dice.below(9) {
            0 | 1 => {
                let on = self.dice.one(CommentOn::ALL);
                Act::Comment(NewComment { on, words: self.words(), papers: Vec::new() })
            }
            2 => {
                let no = number!(self, case.comments.keys(), casework::id::CommentNo);
                Act::AnswerComment(no, self.dice.percent(50), self.words())
            }
            3 => Act::MakeFinding(self.finding()),
            4 => Act::ShareViews(self.day(0, 40), self.words()),
            5 => Act::DraftAssessment(self.endings(), forward::decision()),
            6 => Act::DraftReport(forward::decision()),
            7 => Act::Sign,
            _ => Act::GiveBack(self.words()),
        }
    }

    fn at_the_end(&mut self) -> Act {
        let case = self.case;
        let asked = number!(self, case.recommendations.keys(), casework::id::RecommendationNo);
        let part = u32::try_from(self.dice.below(4)).unwrap();
        match self.dice.below(11) {
            0 => Act::Recommend(self.recommendation()),
            10 => self.holds(),
            1 => Act::AnswerRecommendation(asked, self.dice.percent(70), self.words()),
            2 => Act::GiveProof(asked, part, self.words()),
            3 => Act::Confirm(asked, part, self.day(-20, 1)),
            4 => Act::ReturnProof(asked, part, self.words()),
            5 if self.dice.percent(30) => Act::CloseRecommendation(asked, self.words()),
            6 => Act::DraftRendition(forward::rendition()),
            7 => Act::Approve(casework::publication::hash_of(&forward::rendition())),
            8 => Act::ReturnRendition(self.words()),
            _ if self.dice.percent(50) => {
                Act::Withhold(self.dice.one(WithholdGround::ALL), self.words())
            }
            _ => Act::DraftRendition(forward::rendition()),
        }
    }

    fn holds(&mut self) -> Act {
        let ground = self.dice.one(HoldGround::ALL);
        if self.dice.percent(60) {
            return Act::EndHold(ground, self.dice.one(HoldEnd::ALL), self.words());
        }
        let (since, look) = (self.day(-20, 1), self.day(0, 40));
        Act::Hold(NewHold { ground, since, look, reason: self.words() })
    }

    fn signs(&mut self) -> NewSigns {
        NewSigns {
            issue: self.issue(),
            failing: self.dice.percent(50),
            unremedied: self.dice.percent(50),
            guideline: self.dice.one(Guideline::ALL),
            reason: self.words(),
        }
    }

    fn finding(&mut self) -> NewFinding {
        let words = FindingWords {
            should: self.words(),
            did: self.words(),
            gap: self.words(),
            injustice: self.words(),
            put_right: self.words(),
        };
        NewFinding {
            issue: self.issue(),
            outcome: self.dice.one(Outcome::ALL),
            evidence: self.dice.some(self.case.evidence.keys().copied()).into_iter().collect(),
            standards: self.dice.some(Standard::ALL.iter().copied()).into_iter().collect(),
            severity: self.dice.pick(Severity::ALL),
            words,
        }
    }

    fn endings(&mut self) -> BTreeMap<IssueNo, Ending> {
        let ending = |no| {
            let outcome = self.dice.one(Outcome::ALL);
            (no, Ending { outcome, guideline: self.dice.one(Guideline::ALL) })
        };
        self.case.undecided().map(ending).collect()
    }

    fn recommendation(&mut self) -> NewRecommendation {
        let issue = self.issue();
        let theirs = self.case.issues.get(&issue).map(|issue| issue.organisation);
        NewRecommendation {
            issue,
            to: theirs.unwrap_or_else(|| self.cast.one_body(self.dice)),
            remedy: self.dice.one(Remedy::ALL),
            severity: self.dice.percent(30).then_some(Severity::Two),
            amount: self.dice.percent(30).then_some(20_000),
            due: self.day(-2, 60),
            words: RecommendationWords {
                text: self.words(),
                parts: vec![self.words()],
                loss: self.words(),
            },
        }
    }

    fn change_person(&mut self) -> Act {
        let person = number!(self, self.case.people.keys(), PersonNo);
        let mut there =
            |words: &str| if self.dice.percent(80) { words.into() } else { String::new() };
        let (email, phone) = (there("ada@example.org"), there("01632 960017"));
        let address = vec![there("4 Made Up Lane")];
        let name = self.words();
        let identity = Identity { name, email, phone, address, ..Identity::default() };
        let means = self.dice.one(Means::ALL);
        Act::ChangePerson(
            person,
            Preferences { means, large_print: self.dice.percent(20), ..Preferences::default() },
            identity,
        )
    }

    /// A caller who mostly knows what the case has.
    fn caller(&mut self) -> Act {
        let person = number!(self, self.case.people.keys(), PersonNo);
        let email = if self.dice.percent(70) { "ada@example.org" } else { "eve@example.org" };
        let answers = [(IdentityQuestion::Phone, "01632 960017"), (IdentityQuestion::Email, email)];
        let said = answers.map(|(question, answer)| (question, answer.to_owned()));
        Act::CheckCaller(person, said.into())
    }

    fn message(&mut self) -> Act {
        let answers = self.dice.percent(40);
        let answered = number!(self, self.case.messages.keys(), casework::id::MessageNo);
        Act::SendMessage(NewMessage {
            to: self.dice.percent(50).then(|| self.party()),
            channel: self.dice.one(Channel::ALL),
            answers: answers.then_some(answered),
            words: if self.dice.percent(50) { "I want to die.".into() } else { self.words() },
            papers: Vec::new(),
        })
    }

    fn owner(&mut self) -> Owner {
        let officer = self.dice.one(&self.cast.officers);
        let queue = self.dice.one(&[Queue::InitialChecks, Queue::Primary, Queue::Detailed]);
        if self.dice.percent(75) { Owner::Officer(officer.account) } else { Owner::Queue(queue) }
    }

    fn issue(&mut self) -> IssueNo {
        number!(self, self.case.issues.keys(), IssueNo)
    }

    fn issues(&mut self) -> BTreeSet<IssueNo> {
        let some = self.dice.some(self.case.issues.keys().copied());
        if self.dice.percent(50) {
            some.into_iter().collect()
        } else {
            self.case.undecided().collect()
        }
    }

    fn party(&mut self) -> Party {
        match self.dice.below(10) {
            0 => Party::Office,
            1..=4 => Party::Organisation(self.cast.one_body(self.dice)),
            _ => Party::Person(number!(self, self.case.people.keys(), PersonNo)),
        }
    }

    fn day(&mut self, least: i64, most: i64) -> Day {
        self.today.saturating_add(self.dice.days(least, most).days())
    }

    fn words(&mut self) -> String {
        const WORDS: [&str; 5] =
            ["Words.", "Ein ganzer Satz, ünd mehr.", "", "  ", "A reason.\n\nTwo."];
        let place = if self.dice.percent(85) {
            [0, 1, 4][self.dice.below(3)]
        } else {
            2 + self.dice.below(2)
        };
        WORDS[place].to_owned()
    }
}
