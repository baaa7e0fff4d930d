//! The checker's advice: where the rule base points with what the person has told.
use rules::{
    Fact, Facts, Moment, Trace,
    facts::{Affected, Code, Complainant, Remedy},
    trace::{Finding, Outcome, Points, Weight},
};

use super::{Answers, Body, Ended, Member, Process};
use crate::{
    Day,
    codes::{Applicant, Court, Matter, Regime},
    law,
};

/// Where to go with a complaint. None of them is a no: a person may always send it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Bring it to the office.
    BringItToUs,
    /// The organisation must have its chance first.
    NotYet {
        /// The day from which nobody need wait longer, or the last day in time if that is sooner.
        from: Day,
    },
    /// A Member of Parliament has to refer it.
    AskAnMp,
    /// Somebody else looks at such things: the signposts of this matter.
    GoTo(Matter),
}

impl Verdict {
    /// Its code, as words use it.
    pub fn code(self) -> &'static str {
        match self {
            Self::BringItToUs => "bring-it-to-us",
            Self::NotYet { .. } => "not-yet",
            Self::AskAnMp => "ask-an-mp",
            Self::GoTo(_) => "go-to",
        }
    }
}

/// What the checker advises, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Where to go.
    pub verdict: Verdict,
    /// Everything that the rule base had to say.
    pub trace: Trace,
}

impl Advice {
    fn of(answers: &Answers, trace: Trace) -> Self {
        let answer = &trace.as_told;
        let verdict = match (answer.points, answer.until) {
            (Points::Elsewhere, _) => {
                let signpost = answer.signpost.as_deref().and_then(|code| code.parse().ok());
                signpost.or(answers.matter).map_or(Verdict::BringItToUs, Verdict::GoTo)
            }
            (Points::NotYet, Some(from)) => Verdict::NotYet { from },
            (Points::AskAMember, _) => Verdict::AskAnMp,
            // Where a person has to use their discretion, it has to reach that person first.
            _ => Verdict::BringItToUs,
        };
        Self { verdict, trace }
    }

    /// The last day in time, gone by or not, where it is known.
    pub fn last_day(&self) -> Option<Day> {
        self.trace.limit()
    }

    /// The rules that say something about what was told, in the order of the pack. Never empty.
    pub fn reasons(&self) -> impl Iterator<Item = &Finding> {
        let law_is_all_of_it = |finding: &Finding| {
            matches!(finding.outcome, Outcome::Met | Outcome::NotMet) && !finding.in_doubt
        };
        // That it has not reached the office yet, nobody had to tell.
        let was_told = |fact: &String| *fact != Fact::received.name();
        self.trace.rules.iter().filter(move |finding| match finding.outcome {
            Outcome::NotApplicable => false,
            _ => finding.facts.keys().any(was_told) || law_is_all_of_it(finding),
        })
    }
}

impl Answers {
    /// What the rule base makes of the answers so far.
    pub fn trace(&self, today: Day) -> Trace {
        rules::judge(law::pack(), &self.facts(), today)
    }

    /// Advice that no further answer would change: a rule that nobody can lift sends it elsewhere.
    pub(super) fn elsewhere(&self, today: Day) -> Option<Advice> {
        self.nation.zip(self.matter)?;
        let trace = self.trace(today);
        let is_final =
            trace.as_told.points == Points::Elsewhere
                && trace.as_told.because.iter().any(|id| {
                    trace.rule(id).is_some_and(|finding| finding.weight == Weight::Absolute)
                });
        is_final.then(|| Advice::of(self, trace))
    }

    /// Advice once every question is answered.
    pub(super) fn advise(&self, today: Day) -> Advice {
        Advice::of(self, self.trace(today))
    }

    /// The facts that the answers tell. What was not asked is unknown.
    pub fn facts(&self) -> Facts {
        let code = |code: &str| Some(Code::from(code));
        let mut facts = Facts {
            nation: self.nation.and_then(|nation| code(nation.code())),
            service: self.matter.and_then(|matter| code(matter.code())),
            noticed: self.noticed.map(Moment::On),
            received: Some(Moment::Never),
            ..Facts::default()
        };
        if let (Some(Body::Listed { regime, .. }), true) = (self.organisation, self.is_by_body()) {
            facts.law = code(regime.map_or(rules::Pack::NO_LAW, Regime::code));
            facts.listed = Some(regime.is_some());
        }
        facts.provider_ended = match self.provider {
            Some(Ended::Still) => Some(Moment::Never),
            Some(Ended::On(day)) => Some(Moment::On(day)),
            Some(Ended::NotKnown) | None => None,
        };
        facts.reached_member = self.member.map(|member| match member {
            Member::NotAsked => Moment::Never,
            Member::Asked(day) => Moment::On(day),
        });
        self.tell_process(&mut facts);
        self.tell_court(&mut facts);
        self.tell_applicant(&mut facts);
        facts
    }

    /// Whether the organisation says which law it is. Under some laws (the Victims' Code) anybody
    /// may be complained of, and the kind of complaint says it. An organisation cannot bring in
    /// what its kind of service leaves out.
    fn is_by_body(&self) -> bool {
        self.by_matter().is_some_and(|regime| !law::is_whoever(regime))
    }

    fn tell_process(&self, facts: &mut Facts) {
        let Some(process) = self.process else { return };
        let (complained, answered) = match process {
            Process::NotBegun => (Some(Moment::Never), Moment::Never),
            Process::Waiting(day) | Process::Stuck(day) => (Some(day.into()), Moment::Never),
            Process::Finished(day) => (None, day.into()),
        };
        (facts.complained, facts.answered) = (complained, Some(answered));
        facts.stalled = Some(matches!(process, Process::Stuck(_)));
    }

    fn tell_court(&self, facts: &mut Facts) {
        let Some(court) = self.court else { return };
        facts.remedy = Some(if court == Court::No { Remedy::None } else { Remedy::Either });
        facts.remedy_used = Some(court == Court::Gone);
        facts.remedy_not_reasonable = Some(court == Court::NotReasonable);
    }

    fn tell_applicant(&self, facts: &mut Facts) {
        let Some(applicant) = self.applicant else { return };
        facts.complainant = Some(match applicant {
            Applicant::PublicBody => Complainant::PublicAuthority,
            Applicant::Group => Complainant::Body,
            _ => Complainant::Individual,
        });
        facts.affected = match applicant {
            Applicant::Themself | Applicant::Group => Some(Affected::Themself),
            Applicant::WithConsent => Some(Affected::CanAct),
            Applicant::CannotAct => Some(Affected::CannotAct),
            Applicant::Died => Some(Affected::Died),
            Applicant::PublicBody => None,
        };
        facts.authorised = (applicant == Applicant::WithConsent).then_some(true);
    }
}
