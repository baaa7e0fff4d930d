//! What makes two cases alike: evidence that an officer looks at, in words and without a score.
//! Nothing is joined, closed or put before others because of it.
use std::collections::BTreeSet;

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

/// The marks under which cases that may be alike are found. Kept as keyed hashes only.
pub fn marks(case: &Complaint) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for identity in people(case).filter_map(|person| person.identity.known()) {
        let (name, sounds) = (folded(&identity.name), sounds(&identity.name));
        if !name.is_empty() {
            all.insert(format!("n:{name}"));
        }
        if !identity.born.is_empty() && !sounds.is_empty() {
            all.insert(format!("b:{sounds}|{}", identity.born));
        }
    }
    let Reach { accounts, phones, emails } = reach(case);
    let marked = |letter: char| move |it: String| format!("{letter}:{it}");
    all.extend(accounts.into_iter().map(marked('a')));
    all.extend(phones.into_iter().map(marked('t')));
    all.extend(emails.into_iter().map(marked('e')));
    all
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
    if is_born_alike && sounds(&one.name) == sounds(&other.name) {
        return Some(Same::Born);
    }
    (folded(&one.name) == folded(&other.name)).then_some(Same::Named)
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
