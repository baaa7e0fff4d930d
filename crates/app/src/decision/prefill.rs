//! The first words of the provisional views and of a decision, from what the case knows: what
//! the person complained of and wants, what was logged, what was found. An officer edits them.
use casework::{
    Complaint,
    case::{Evidence, Finding, Issue},
    event::{DecisionWords, FindingWords},
    people::Party,
};
use words::{Arg, Language, Words, code_key};

use crate::desk::Names;

/// Writes the first draft.
pub struct Prefill<'a> {
    /// The sentences.
    pub words: &'a Words,
    /// In this language.
    pub language: Language,
    /// From this case.
    pub case: &'a Complaint,
    /// With these names.
    pub names: &'a Names,
}

impl Prefill<'_> {
    /// Every section of a decision but its recommendations, which nobody can know yet.
    pub fn sections(&self) -> DecisionWords {
        DecisionWords {
            our_decision: self.our_decision(),
            complaint: self.complaint(),
            background: self.background(),
            evidence: self.evidence(),
            findings: self.findings(),
            recommendations: String::new(),
        }
    }

    /// The provisional views: what the office is minded to find on each issue, and why.
    pub fn views(&self) -> String {
        let outcomes = self.found().map(|(issue, finding)| {
            let key = format!("decision-draft-minded-{}", finding.outcome.code());
            self.about(issue, &key)
        });
        let opening = self.say("decision-draft-views", &[]);
        let mut all: Vec<String> = std::iter::once(opening).chain(outcomes).collect();
        all.push(self.findings());
        joined(&all)
    }

    /// What one side is called.
    pub fn party(&self, party: Party) -> String {
        match party {
            Party::Person(no) => {
                self.case.people.get(&no).map(|person| person.name().to_owned()).unwrap_or_default()
            }
            Party::Organisation(id) => self.names.organisation(id).to_owned(),
            Party::Member(_) => self.say("decision-member", &[]),
            Party::Office => self.say("decision-our-office", &[]),
        }
    }

    fn found(&self) -> impl Iterator<Item = (&Issue, &Finding)> {
        let findings = self.case.findings.iter();
        findings.filter_map(|(no, finding)| Some((self.case.issues.get(no)?, finding)))
    }

    fn our_decision(&self) -> String {
        let outcomes = self.found().map(|(issue, finding)| {
            self.about(issue, &format!("decision-draft-outcome-{}", finding.outcome.code()))
        });
        let opening = self.say("decision-draft-opening", &[("person", self.complainant().into())]);
        joined(&std::iter::once(opening).chain(outcomes).collect::<Vec<_>>())
    }

    fn complaint(&self) -> String {
        let person = self.complainant();
        let mut all = Vec::new();
        let agreed = self.case.scope.as_ref().filter(|scope| scope.agreed.is_some());
        match agreed {
            Some(scope) => all.push(scope.words.words().to_owned()),
            None => all.extend(self.case.issues.values().flat_map(|issue| self.told(issue))),
        }
        let wanted = self.case.wanted.words();
        if !wanted.is_empty() {
            let args = [("person", person.into()), ("wanted", wanted.into())];
            all.push(self.say("decision-draft-wanted", &args));
        }
        joined(&all)
    }

    /// What the person says of one issue.
    fn told(&self, issue: &Issue) -> Vec<String> {
        let Some(told) = issue.words.known() else { return Vec::new() };
        let first = self.about(issue, "decision-draft-complains");
        vec![first, told.happened.clone(), told.effect.clone()]
    }

    fn background(&self) -> String {
        let reached = ("day", Arg::from(self.case.received));
        let mut all = vec![self.say("decision-draft-received", &[reached])];
        let answered = self.case.issues.values().filter_map(|issue| Some((issue, issue.answered?)));
        all.extend(answered.map(|(issue, day)| {
            let organisation = self.names.organisation(issue.organisation);
            let args = [("organisation", organisation.into()), ("day", day.into())];
            self.say("decision-draft-answered", &args)
        }));
        all.dedup();
        joined(&all)
    }

    fn evidence(&self) -> String {
        let mut considered = self.say("decision-draft-considered", &[]);
        for item in self.case.evidence.values() {
            considered.push_str("\n• ");
            considered.push_str(&self.item(item));
        }
        let mut standards: Vec<_> =
            self.case.findings.values().flat_map(|finding| finding.standards.iter()).collect();
        standards.sort();
        standards.dedup();
        let mut used = self.say("decision-draft-standards", &[]);
        for standard in standards {
            used.push_str("\n• ");
            used.push_str(&self.say(&code_key(*standard), &[]));
        }
        joined(&[considered, used])
    }

    fn item(&self, item: &Evidence) -> String {
        let title = item.words.known().map(|words| words.title.clone()).unwrap_or_default();
        let from = self.party(item.from);
        let args =
            [("title", title.into()), ("from", from.into()), ("day", Arg::from(item.received))];
        self.say("decision-draft-evidence", &args)
    }

    fn findings(&self) -> String {
        let all = self.found().flat_map(|(issue, finding)| {
            let FindingWords { should, did, gap, injustice, put_right } =
                finding.words.known().cloned().unwrap_or_default();
            let heading = self.about(issue, "decision-draft-heading");
            [heading, should, did, gap, injustice, put_right]
        });
        joined(&all.collect::<Vec<_>>())
    }

    fn complainant(&self) -> String {
        self.case.complainant().map(|person| person.name().to_owned()).unwrap_or_default()
    }

    fn about(&self, issue: &Issue, key: &str) -> String {
        let args = [
            ("issue", Arg::from(issue.no.0)),
            ("person", Arg::from(self.complainant())),
            ("subject", Arg::Key(code_key(issue.subject).into())),
            ("organisation", Arg::from(self.names.organisation(issue.organisation))),
        ];
        self.say(key, &args)
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(self.language, key, args)
    }
}

/// Paragraphs, an empty line between two; what says nothing is left out.
fn joined(paragraphs: &[String]) -> String {
    let said = paragraphs.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join("\n\n")
}
