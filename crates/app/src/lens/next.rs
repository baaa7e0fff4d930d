//! Where a case stands, who has it, what happens next, and when to expect news.
use casework::{
    Complaint, Day,
    case::{Publication, Stage},
    codes::{Queue, Role},
    duty::sign_by,
    event::Owner,
    id::AccountId,
    people::Party,
    permission::{Actor, Relation, Standing},
    wait::{On, wait},
};

/// Who has the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// An officer.
    Officer(AccountId),
    /// Nobody yet: it waits in a queue.
    Queue(Queue),
    /// Nobody any more.
    Nobody,
}

/// Something that the reader is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owed {
    /// By when, where there is a day.
    pub until: Option<Day>,
    /// What: its words stand under `owed-<code>`.
    pub code: &'static str,
    /// The number of the thing within the case, or 0.
    pub number: u32,
}

/// Where a case stands, for one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSteps {
    /// The stage: its words stand under `case-stage-<code>`.
    pub stage: &'static str,
    /// Who has it.
    pub who: Who,
    /// The key of what happens next.
    pub next: &'static str,
    /// When to expect news, where a day is set. Never a guess.
    pub news: Option<Day>,
    /// What the reader is asked to do, the first day first.
    pub owed: Vec<Owed>,
}

/// Where a case stands, for a reader who may open it.
pub fn next_steps(case: &Complaint, actor: &Actor, today: Day) -> NextSteps {
    let who = match (case.stage, case.desk.owner) {
        (Stage::Closed { .. }, _) => Who::Nobody,
        (_, Owner::Officer(account)) => Who::Officer(account),
        (_, Owner::Queue(queue)) => Who::Queue(queue),
    };
    let (next, news) = next(case);
    let mut owed = match (Relation::of(actor, case, today), actor.standing) {
        (Relation::Complainant | Relation::Representative, _) => owed_by_person(case, actor),
        (Relation::RepresentativeLimited, _) => comments(case, &|party| speaks(case, actor, party)),
        (Relation::Organisation, Standing::Organisation { of, .. }) => {
            owed_by_organisation(case, Party::Organisation(of))
        }
        (Relation::Member | Relation::MemberLimited, _) => {
            let asked = case.referral.as_ref().filter(|asked| asked.is_open() && !case.is_closed());
            asked.map(|_| Owed { until: None, code: "referral", number: 0 }).into_iter().collect()
        }
        _ => Vec::new(),
    };
    owed.sort();
    NextSteps { stage: case.stage.code(), who, next, news, owed }
}

/// When to expect news of a case, where a day is set.
pub(crate) fn expected(case: &Complaint) -> Option<Day> {
    next(case).1
}

fn next(case: &Complaint) -> (&'static str, Option<Day>) {
    let taken = matches!(case.desk.owner, Owner::Officer(_));
    let waits = wait(case).map(|wait| wait.on);
    match case.stage {
        Stage::Primary { .. } | Stage::Detailed { .. } | Stage::Decision { .. }
            if waits == Some(On::Signature) =>
        {
            ("next-signature", case.draft.as_ref().map(sign_by))
        }
        Stage::Primary { due } if waits == Some(On::Answer) => ("next-answer", Some(due)),
        Stage::Detailed { due } if waits == Some(On::Answer) => ("next-answer", Some(due)),
        Stage::Checks if taken => ("next-checks-taken", Some(case.desk.next)),
        Stage::Checks => ("next-checks-queue", None),
        Stage::Waiting { wakes } => ("next-waiting", Some(wakes)),
        Stage::Primary { due } if taken => ("next-primary", Some(due)),
        Stage::Primary { due } => ("next-primary-queue", Some(due)),
        Stage::Detailed { due } => ("next-detailed", Some(due)),
        Stage::Decision { until } => ("next-decision", Some(until)),
        Stage::Closed { .. } => closed(case),
    }
}

fn closed(case: &Complaint) -> (&'static str, Option<Day>) {
    let mut open = case.recommendations.values().filter(|asked| asked.is_open());
    let first = open.by_ref().map(|asked| asked.due).min();
    match (first, &case.publication, &case.decision) {
        (Some(due), _, _) => ("next-remedy", Some(due)),
        (None, Publication::Approved { release, .. }, _) => ("next-publication", Some(*release)),
        (None, _, Some(_)) => ("next-decided", None),
        (None, _, None) => ("next-closed", None),
    }
}

fn owed_by_person(case: &Complaint, actor: &Actor) -> Vec<Owed> {
    let mut owed = Vec::new();
    let theirs = |party: Party| speaks(case, actor, party);
    owed.extend(comments(case, &theirs));
    if case.is_closed() {
        return owed;
    }
    if wants_member(case) {
        owed.push(Owed { until: None, code: "member", number: 0 });
    }
    if let Some(scope) = &case.scope
        && scope.agreed.is_none()
        && scope.questioned.is_none()
    {
        owed.push(Owed { until: None, code: "scope", number: 0 });
    }
    let offers = case.offers.iter().filter(|(_, offer)| offer.answer.is_none());
    owed.extend(offers.map(|(no, _)| Owed { until: None, code: "offer", number: no.0 }));
    owed.extend(resolution(case, &theirs));
    owed
}

/// Whether this party is the reader, or another of the complainant's side.
fn speaks(case: &Complaint, actor: &Actor, party: Party) -> bool {
    match party {
        Party::Person(no) => case.people.get(&no).is_some_and(|person| {
            person.account == Some(actor.account)
                || person.roles.iter().any(|role| *role != Role::Named)
        }),
        _ => false,
    }
}

/// Whether the law asks for a member's referral, and nobody has been asked who may still say yes.
fn wants_member(case: &Complaint) -> bool {
    let open = |issue: &casework::case::Issue| issue.state == casework::case::IssueState::Unchecked;
    let needed = case.issues.values().filter(|issue| open(issue));
    let needed = needed.flat_map(casework::case::Issue::needed);
    let asked = case.referral.as_ref();
    needed.into_iter().any(|check| check == casework::codes::Check::ReferredByMember)
        && asked.is_none_or(|asked| asked.declined.is_some() || asked.consent.is_none())
}

fn owed_by_organisation(case: &Complaint, party: Party) -> Vec<Owed> {
    let theirs = |other: Party| other == party;
    let mut owed = comments(case, &theirs);
    let requests = case.requests.iter().filter(|(_, asked)| {
        asked.is_open() && Party::Organisation(asked.to) == party && !case.is_closed()
    });
    owed.extend(requests.map(|(no, asked)| Owed {
        until: Some(asked.due),
        code: "request",
        number: no.0,
    }));
    let theirs_to_do = case.recommendations.iter().filter_map(|(no, asked)| {
        let turn = asked.turn().filter(|turn| turn.is_the_organisations())?;
        let own = Party::Organisation(asked.to) == party;
        own.then_some(Owed { until: Some(asked.due), code: turn.code(), number: no.0 })
    });
    owed.extend(theirs_to_do);
    if !case.is_closed() {
        owed.extend(resolution(case, &theirs));
    }
    owed
}

fn comments(case: &Complaint, theirs: &dyn Fn(Party) -> bool) -> Vec<Owed> {
    if case.is_closed() {
        return Vec::new();
    }
    let open = case.invitations.iter().filter(|invited| {
        let made =
            case.comments.values().any(|made| made.on == invited.on && made.party == invited.party);
        theirs(invited.party) && !made
    });
    open.map(|invited| Owed { until: Some(invited.until), code: "comment", number: 0 }).collect()
}

fn resolution(case: &Complaint, theirs: &dyn Fn(Party) -> bool) -> Option<Owed> {
    let proposed = case.resolution.as_ref()?;
    let mut answered = proposed.agreed.keys().chain(proposed.refused.keys());
    let open = !answered.any(|party| theirs(*party));
    open.then_some(Owed { until: None, code: "resolution", number: 0 })
}
