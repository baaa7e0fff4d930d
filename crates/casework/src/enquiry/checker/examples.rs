//! Worked examples of what is in and what is out, shown beside the checker. Each is put through
//! the checker itself, so an example can never promise what a rule does not give.
use jiff::Span;
use rules::pack::Register;

use super::{Answers, Body, Member, Process, Step, Verdict};
use crate::{
    Day,
    codes::{Applicant, Court, Matter, Nation},
    law,
};

/// A worked example: a made-up person, and what the checker tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The key of its story, such as `checker-example-hospital`.
    pub key: &'static str,
    /// What they answered.
    pub answers: Answers,
    /// What the checker said.
    pub step: Step,
}

impl Example {
    /// Whether it ends in something that the office can look at, now or later.
    pub fn is_in(&self) -> bool {
        matches!(&self.step, Step::Advise(advice) if !matches!(advice.verdict, Verdict::GoTo(_)))
    }
}

/// The worked examples, as they come out today. They are told of the United Kingdom: an office of
/// another country has none.
pub fn examples(today: Day) -> Vec<Example> {
    if law::pack().office.register != Some(Register::UnitedKingdom) {
        return Vec::new();
    }
    let all = [
        ("checker-example-hospital", hospital(today)),
        ("checker-example-too-early", too_early(today)),
        ("checker-example-late-but-bereaved", late(today)),
        ("checker-example-visa", visa(today)),
        ("checker-example-victim", victim(today)),
        ("checker-example-scotland", elsewhere(Nation::SCOTLAND, Matter::NHS_CARE)),
        ("checker-example-council", elsewhere(Nation::ENGLAND, Matter::COUNCIL)),
        ("checker-example-private", elsewhere(Nation::ENGLAND, Matter::PRIVATE_HEALTH_CARE)),
        ("checker-example-tribunal", tribunal(today)),
    ];
    all.into_iter()
        .map(|(key, answers)| Example { key, answers, step: answers.next(today) })
        .collect()
}

fn ago(today: Day, months: i32) -> Day {
    today.saturating_sub(Span::new().months(months))
}

fn hospital(today: Day) -> Answers {
    Answers {
        nation: Some(Nation::ENGLAND),
        matter: Some(Matter::NHS_CARE),
        organisation: Some(Body::NotListed),
        process: Some(Process::Finished(ago(today, 1))),
        noticed: Some(ago(today, 8)),
        court: Some(Court::No),
        applicant: Some(Applicant::Themself),
        ..Answers::default()
    }
}

fn too_early(today: Day) -> Answers {
    Answers {
        process: Some(Process::Waiting(ago(today, 1))),
        noticed: Some(ago(today, 2)),
        ..hospital(today)
    }
}

fn late(today: Day) -> Answers {
    Answers { noticed: Some(ago(today, 20)), applicant: Some(Applicant::Died), ..hospital(today) }
}

fn visa(today: Day) -> Answers {
    Answers {
        matter: Some(Matter::UK_GOVERNMENT),
        member: Some(Member::NotAsked),
        ..hospital(today)
    }
}

fn victim(today: Day) -> Answers {
    Answers { matter: Some(Matter::VICTIMS_CODE), ..hospital(today) }
}

fn elsewhere(nation: Nation, matter: Matter) -> Answers {
    Answers { nation: Some(nation), matter: Some(matter), ..Answers::default() }
}

fn tribunal(today: Day) -> Answers {
    Answers { matter: Some(Matter::BENEFITS), court: Some(Court::Could), ..visa(today) }
}
