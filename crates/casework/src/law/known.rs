//! What the record of a case knows of the facts of an issue. What it does not say is unknown.

use rules::{
    Facts, Moment,
    facts::{Affected, Code, Tie},
};

use super::{code, discretion};
use crate::{
    Complaint, Day,
    case::{Issue, Source},
    codes::{self, Answer, Channel, Role},
    people::Person,
};

/// The facts of one issue.
///
/// What an officer found on a check is not a fact: it stands beside what the rules say, but for
/// a check that was let through, which the rules follow.
pub fn facts(complaint: &Complaint, issue: &Issue, today: Day) -> Facts {
    let past = |day: Day| (day <= today).then_some(Moment::On(day));
    let or_never = |day: Option<Day>, is_told: bool| match day {
        Some(day) => past(day),
        None => is_told.then_some(Moment::Never),
    };
    let spoken = matches!(complaint.channel, Channel::Phone | Channel::InPerson);
    let referral = complaint.referral.as_ref();
    // Only where an organisation refers is there something to ask it; else nobody is asked.
    let body = match &complaint.source {
        Some(Source::Body { organisation, received, referred }) => {
            Some((*organisation == issue.organisation, *received, *referred))
        }
        Some(Source::Service { .. }) | None => None,
    };
    let complainant = complaint.people.values().find(|person| person.is(Role::Complainant));
    let affected = complaint.people.values().find(|person| person.is(Role::PersonAffected));
    Facts {
        law: Some(code(issue.regime)),
        listed: Some(true),
        in_writing: Some(!spoken),
        // What is told to the office is written down by it, when it keys the complaint.
        written_down: Some(spoken),
        reached_member: match referral {
            None => Some(Moment::Never),
            Some(asked) => or_never(asked.reached, false),
        },
        consent: referral.map(|asked| asked.consent.is_some()),
        member_asks: referral
            .and_then(|asked| asked.made.map(|_| true).or_else(|| asked.declined.map(|_| false))),
        sitting_member: referral.map(|_| true),
        noticed: issue.noticed.and_then(past),
        received: past(complaint.received),
        complained: issue.complained.and_then(past),
        // Who said when they complained would have said when they were answered.
        answered: or_never(issue.answered, issue.complained.is_some()),
        affected: complainant.and_then(|complainant| of_whom(complainant, affected)),
        tie: complainant.and_then(tie),
        body_refers: body.map(|(refers, ..)| refers),
        body_received: body.and_then(|(_, received, _)| past(received)),
        body_referred: body.and_then(|(.., referred)| past(referred)),
        waived: Some(waived(issue, complaint.received).collect()),
        ..Facts::default()
    }
}

fn of_whom(complainant: &Person, affected: Option<&Person>) -> Option<Affected> {
    if complainant.tie == codes::Tie::Themself {
        return Some(Affected::Themself);
    }
    // Whether somebody who is alive can act for themself, the record does not say.
    affected.filter(|person| person.died).map(|_| Affected::Died)
}

fn tie(complainant: &Person) -> Option<Tie> {
    use codes::Tie as T;
    match complainant.tie {
        T::PersonalRepresentative => Some(Tie::PersonalRepresentative),
        T::Spouse | T::Parent | T::Child | T::Sibling | T::OtherFamily => Some(Tie::Family),
        // Whether somebody else is suitable, a person has to say.
        T::Themself | T::Friend | T::Advocate | T::Solicitor | T::Other => None,
    }
}

/// The rules that an officer let the issue through.
fn waived(issue: &Issue, received: Day) -> impl Iterator<Item = Code> {
    let through = issue.checks.iter().filter(|(_, made)| made.answer == Answer::Discretion);
    through.filter_map(move |(check, made)| {
        made.rule.clone().or_else(|| Some(discretion(issue.regime, *check, received)?.code()))
    })
}
