//! What makes two cases alike: evidence that an officer looks at, in words and without a score.
//! Nothing is joined, closed or put before others because of it.
use std::{collections::BTreeSet, iter};

use crate::{
    Complaint, Day,
    case::Issue,
    codes::Likeness,
    name::{folded, sounds},
    people::{Identity, Person},
};

/// Fewer digits are an extension, not a telephone.
const SHORTEST_PHONE: usize = 7;

/// What makes two cases alike; nothing if only the organisation is the same, which says nothing
/// about the people.
pub fn alike(one: &Complaint, other: &Complaint) -> Vec<Likeness> {
    let mut all = Vec::new();
    let affected = same_person(one.affected(), other.affected());
    let complainant = same_person(one.complainant(), other.complainant());
    all.extend(affected.map(|same| same.of(Likeness::AffectedBorn, Likeness::AffectedNamed)));
    let named = same_role_apart(one) || same_role_apart(other);
    if named || affected.is_none() {
        let of = |same: Same| same.of(Likeness::ComplainantBorn, Likeness::ComplainantNamed);
        all.extend(complainant.map(of));
    }
    let crossed = same_person(one.complainant(), other.affected())
        .or_else(|| same_person(one.affected(), other.complainant()));
    if crossed.is_some() && affected.is_none() && complainant.is_none() {
        all.push(Likeness::OtherWayRound);
    }
    let (ours, theirs) = (reach(one), reach(other));
    let shared = |pick: fn(&Reach) -> &BTreeSet<String>| !pick(&ours).is_disjoint(pick(&theirs));
    for (likeness, pick) in [
        (Likeness::SameAccount, (|it| &it.accounts) as fn(&Reach) -> &BTreeSet<String>),
        (Likeness::SamePhone, |it| &it.phones),
        (Likeness::SameEmail, |it| &it.emails),
    ] {
        if shared(pick) {
            all.push(likeness);
        }
    }
    if !all.is_empty() {
        all.extend(same_matter(one, other));
    }
    all
}

/// Whether the same person complains in both, as far as anybody can tell from what they gave.
pub fn is_same_complainant(one: &Complaint, other: &Complaint) -> bool {
    let account = |case: &Complaint| case.complainant().and_then(|person| person.account);
    let same_account = account(one).is_some() && account(one) == account(other);
    same_account || same_person(one.complainant(), other.complainant()).is_some()
}

/// The marks under which a case is found by those that may be alike. Kept as keyed hashes only.
pub fn marks(case: &Complaint) -> BTreeSet<String> {
    let names = named(case).map(|(name, is_born_known)| name_mark(&name, is_born_known));
    persons(case).into_iter().chain(reached(case)).chain(names).collect()
}

/// The marks by which others are looked for: those of a person, then how people are reached, which
/// a household or a hostel may share, then names. Whoever is known to be born on another day is not
/// looked for, however common the name. Whatever is [`alike`] has one of these among its [`marks`].
pub fn sought(case: &Complaint) -> [BTreeSet<String>; 3] {
    let names = named(case).flat_map(|(name, is_born_known)| {
        let unknown = name_mark(&name, false);
        iter::once(unknown).chain((!is_born_known).then(|| name_mark(&name, true)))
    });
    [persons(case), reached(case), names.collect()]
}

/// Marks of one person: a name with a day of birth, and an account.
fn persons(case: &Complaint) -> BTreeSet<String> {
    let known = people(case).filter_map(|person| person.identity.known());
    let born = known.filter(|it| !it.born.is_empty() && !folded(&it.name).is_empty());
    let born = born.map(|it| format!("b:{}|{}", heard(&it.name), it.born));
    born.chain(reach(case).accounts.iter().map(|it| format!("a:{it}"))).collect()
}

/// Marks of how people are reached.
fn reached(case: &Complaint) -> BTreeSet<String> {
    let Reach { phones, emails, .. } = reach(case);
    let phones = phones.iter().map(|it| format!("t:{it}"));
    phones.chain(emails.iter().map(|it| format!("e:{it}"))).collect()
}

/// The names of the people of a case, each with whether the day of birth is known.
fn named(case: &Complaint) -> impl Iterator<Item = (String, bool)> {
    let known = people(case).filter_map(|person| person.identity.known());
    let named = known.map(|it| (folded(&it.name), !it.born.is_empty()));
    named.filter(|(name, _)| !name.is_empty())
}

fn name_mark(name: &str, is_born_known: bool) -> String {
    format!("{}:{name}", if is_born_known { 'k' } else { 'u' })
}

/// Who complains, and to whom it happened. Not who acts for them: an adviser acts for many.
fn people(case: &Complaint) -> impl Iterator<Item = &Person> {
    let complainant = case.complainant();
    let affected = case.affected().filter(|it| complainant.is_none_or(|who| who.no != it.no));
    complainant.into_iter().chain(affected)
}

/// Whether two people are the same as far as names go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Same {
    /// The same name, or one that sounds the same, and the same day of birth.
    Born,
    /// The same name; a day of birth is not known of both.
    Named,
}

impl Same {
    fn of(self, born: Likeness, named: Likeness) -> Likeness {
        if self == Self::Born { born } else { named }
    }
}

fn same_person(one: Option<&Person>, other: Option<&Person>) -> Option<Same> {
    let (one, other) = (one?.identity.known()?, other?.identity.known()?);
    let has_name = !folded(&one.name).is_empty();
    if !has_name || is_born_apart(one, other) {
        return None;
    }
    let is_born_alike = !one.born.is_empty() && one.born == other.born;
    if is_born_alike && heard(&one.name) == heard(&other.name) {
        return Some(Same::Born);
    }
    (folded(&one.name) == folded(&other.name)).then_some(Same::Named)
}

/// How a name sounds; the name itself if it is too short for that.
fn heard(name: &str) -> String {
    Some(sounds(name)).filter(|it| !it.is_empty()).unwrap_or_else(|| folded(name))
}

/// Whether both days of birth are known, and differ.
fn is_born_apart(one: &Identity, other: &Identity) -> bool {
    !one.born.is_empty() && !other.born.is_empty() && one.born != other.born
}

/// Whether somebody complains about what happened to somebody else.
fn same_role_apart(case: &Complaint) -> bool {
    case.complainant().map(|person| person.no) != case.affected().map(|person| person.no)
}

/// How the people of a case are reached, in one spelling.
struct Reach {
    accounts: BTreeSet<String>,
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
}

fn reach(case: &Complaint) -> Reach {
    let identities: Vec<&Identity> =
        people(case).filter_map(|person| person.identity.known()).collect();
    let accounts = people(case).filter_map(|person| person.account);
    let emails = identities.iter().map(|it| it.email.trim().to_lowercase());
    Reach {
        accounts: accounts.map(|account| account.to_string()).collect(),
        phones: identities.iter().filter_map(|it| phone(&it.phone)).collect(),
        emails: emails.filter(|email| email.contains('@')).collect(),
    }
}

/// A telephone number in one spelling: `+44 1632 960001` is `01632960001`.
fn phone(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    };
    (national.len() >= SHORTEST_PHONE).then_some(national)
}

/// Whether both are about the same organisation, and at the same time.
fn same_matter(one: &Complaint, other: &Complaint) -> Vec<Likeness> {
    let pairs = one.issues.values().flat_map(|ours| {
        other
            .issues
            .values()
            .filter(|it| it.organisation == ours.organisation)
            .map(move |it| (ours, it))
    });
    let pairs: Vec<_> = pairs.collect();
    let mut all = Vec::new();
    if !pairs.is_empty() {
        all.push(Likeness::SameOrganisation);
    }
    if pairs.iter().any(|(ours, theirs)| overlap(ours, theirs)) {
        all.push(Likeness::SameTime);
    }
    all
}

/// Whether the days between which two issues lay, from what was noticed first to the answer, meet.
fn overlap(one: &Issue, other: &Issue) -> bool {
    let (Some(a), Some(b)) = (span(one), span(other)) else { return false };
    a.0 <= b.1 && b.0 <= a.1
}

fn span(issue: &Issue) -> Option<(Day, Day)> {
    let days = [issue.noticed, issue.complained, issue.answered].into_iter().flatten();
    let (first, last) = (days.clone().min()?, days.max()?);
    Some((first, last))
}

#[cfg(test)]
mod tests;
