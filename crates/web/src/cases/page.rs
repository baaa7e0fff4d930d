//! A case at a glance: what happens next, issues, people, papers, and everything that happened.
use std::collections::BTreeSet;

use app::{
    desk::{self, Names},
    lens::{self, Moment, NextSteps, Who},
};
use axum::extract::State;
use casework::{
    Complaint, Day, Reference,
    authority::Power,
    case::{Issue, IssueState, Source},
    codes::{Adjustment, Avoid, Role},
    duty, law,
    people::{Party, Person},
    reading::Reading,
};
use serde::Serialize;

use super::{Case, alike::Others, speaks::SpeaksView};
use crate::{
    Answer, Apology, At, CaseFrame, Page, Site, Visitor,
    contacts::{self, ContactLine},
    news::News,
};

#[derive(Debug, Serialize)]
pub(super) struct CasePage {
    case: CaseFrame,
    is_open: bool,
    next: &'static str,
    news: Option<News>,
    with: String,
    received: String,
    channel: &'static str,
    priorities: Vec<&'static str>,
    /// Its number in the system from which it was carried over, or nothing.
    carried_over: String,
    /// Who sent it here, in a sentence, or nothing.
    source: String,
    wanted: String,
    /// Whether words wait to be read that suggest a risk to life.
    has_risk: bool,
    /// When the reason for delay must be told, once that is near.
    delay: String,
    issues: Vec<IssueView>,
    people: Vec<PersonView>,
    papers: Vec<PaperView>,
    contacts: Vec<ContactLine>,
    moments: Vec<MomentView>,
    is_manager: bool,
    /// Other cases that it is joined with or that may be the same.
    others: Others,
    /// Who speaks for somebody who has died, where two people may want to.
    speaking: Option<SpeaksView>,
}

#[derive(Debug, Serialize)]
struct IssueView {
    no: u32,
    organisation: String,
    organisation_id: String,
    regime: &'static str,
    subject: &'static str,
    state: &'static str,
    day: String,
    happened: String,
    /// What matters most to whoever wrote at length, or nothing.
    matters: String,
    /// Whether it is worth reading folded.
    is_long: bool,
}

#[derive(Debug, Serialize)]
struct PersonView {
    no: u32,
    name: String,
    roles: Vec<&'static str>,
    tie: &'static str,
    died: bool,
    address: Vec<String>,
    phone: String,
    email: String,
    means: &'static str,
    large_print: bool,
    /// What the office does so that they can deal with it.
    needs: Vec<&'static str>,
    adjustments: String,
    /// How they must never be reached.
    never: Vec<&'static str>,
    /// Whether there is something to ask a caller who says they are this person.
    can_be_asked: bool,
    /// The day on which a caller was last asked, and whether they showed who they are.
    asked: Option<(Day, bool)>,
    /// By what right they act for the complainant, if they do.
    authority: Option<AuthorityView>,
    /// Whether they can be given a sign-in.
    can_sign_in: bool,
}

/// By what right somebody acts for the complainant.
#[derive(Debug, Serialize)]
struct AuthorityView {
    /// What was seen, and how far it goes; nothing before.
    kind: &'static str,
    scope: &'static str,
    from: Option<Day>,
    ends: Option<Day>,
    paper: u32,
    /// Since when it is over.
    over: Option<Day>,
}

#[derive(Debug, Serialize)]
struct PaperView {
    no: u32,
    name: String,
    from: String,
    on: String,
}

#[derive(Debug, Serialize)]
struct MomentView {
    sentence: String,
    at: i64,
    day: String,
    by: String,
    words: String,
    papers: Vec<u32>,
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "cases/page.html";

    fn samples() -> Vec<Self> {
        vec![sample(true), sample(false)]
    }
}

/// A case.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let page = page(&site, &visitor, &case).await?;
    site.page(&visitor, &page)
}

async fn page(site: &Site, visitor: &Visitor, case: &Case) -> Result<CasePage, Apology> {
    let complaint = case.opened.complaint()?;
    let moments = lens::timeline(&case.opened, &case.actor)?;
    let steps = lens::next_steps(complaint, &case.actor, case.opened.today);
    let about = app::contacts::about_case(&site.office, case.id).await?;
    let names = called(site, complaint, &moments, &steps).await?;
    let say = |key: &str| site.words().say(visitor.language, key, &[]);
    let today = site.office.today();
    let soon = today.saturating_add(jiff::Span::new().days(28));
    let delay = duty::delay_due(complaint).filter(|due| *due <= soon);
    let moment = |moment: &Moment| MomentView {
        sentence: moment.sentence(site.words(), visitor.language, complaint, &names),
        at: moment.recorded_at,
        day: moment.day.to_string(),
        by: moment.by.map(|id| names.account(id).to_owned()).unwrap_or_default(),
        words: moment.words.clone(),
        papers: moment.papers.iter().map(|paper| paper.0).collect(),
    };
    Ok(CasePage {
        case: CaseFrame::of(site, visitor, &case.opened)?,
        is_open: !complaint.is_closed(),
        next: steps.next,
        news: News::of(steps.news, today),
        with: match steps.who {
            Who::Officer(account) => names.account(account).to_owned(),
            Who::Queue(queue) => site.words().code(visitor.language, queue),
            Who::Nobody => say("cases-with-nobody"),
        },
        received: complaint.received.to_string(),
        channel: complaint.channel.code(),
        priorities: complaint.priorities.iter().map(|reason| reason.code()).collect(),
        carried_over: complaint.carried_over.as_ref().map_or("", |it| it.words()).to_owned(),
        source: complaint
            .source
            .as_ref()
            .map(|it| source(site, visitor, (it, &names)))
            .unwrap_or_default(),
        wanted: complaint.wanted.words().to_owned(),
        has_risk: complaint.risk.is_some(),
        delay: delay.map(|day| day.to_string()).unwrap_or_default(),
        issues: complaint.issues.values().map(|it| issue(it, &names)).collect(),
        people: complaint.people.values().map(|it| person(complaint, it, today)).collect(),
        contacts: contacts::lines(site, &about).await?,
        papers: papers(complaint, &names, &say("lens-office")),
        moments: moments.iter().map(moment).collect(),
        is_manager: case.opened.relation == casework::permission::Relation::Manager,
        others: Others::of(site, (case.id, complaint)).await?,
        speaking: SpeaksView::of(complaint),
    })
}

/// Who sent the complaint here, in a sentence.
fn source(site: &Site, visitor: &Visitor, (source, names): (&Source, &Names)) -> String {
    let say =
        |key: &str, args: &[(&str, words::Arg)]| site.words().say(visitor.language, key, args);
    match source {
        Source::Service { from, words } => {
            let named = from.as_deref().and_then(|code| law::pack().somebody_else(code));
            let words = words.known().cloned().unwrap_or_default();
            let told = [named.map_or("", |it| it.name.as_str()), &words.service, &words.person];
            let told: Vec<_> = told.into_iter().filter(|it| !it.is_empty()).collect();
            say("cases-referred-in", &[("from", told.join(", ").into())])
        }
        Source::Body { organisation, received, referred } => {
            let name = names.organisation(*organisation).to_owned();
            let days = [("received", (*received).into()), ("referred", (*referred).into())];
            let [received, referred] = days;
            say("cases-body-referred", &[("organisation", name.into()), received, referred])
        }
    }
}

async fn called(
    site: &Site,
    complaint: &Complaint,
    moments: &[Moment],
    steps: &NextSteps,
) -> Result<Names, Apology> {
    let mut organisations = complaint.organisations();
    let mut accounts = BTreeSet::new();
    for moment in moments {
        organisations.extend(moment.organisations());
        accounts.extend(moment.accounts());
    }
    if let Who::Officer(account) = steps.who {
        accounts.insert(account);
    }
    let members = moments.iter().flat_map(Moment::members).collect();
    let names = desk::names(&site.office, organisations, accounts).await?;
    Ok(names.with_members(&site.office, members).await?)
}

fn issue(issue: &Issue, names: &Names) -> IssueView {
    let day = match issue.state {
        IssueState::SentBack { wakes } => wakes.to_string(),
        _ => String::new(),
    };
    let words = issue.words.known().cloned().unwrap_or_default();
    IssueView {
        matters: words.matters,
        is_long: Reading::of(&words.happened).is_worth_folding(),
        no: issue.no.0,
        organisation: names.organisation(issue.organisation).to_owned(),
        organisation_id: issue.organisation.to_string(),
        regime: issue.regime.code(),
        subject: issue.subject.code(),
        state: issue.state.code(),
        day,
        happened: words.happened,
    }
}

fn authority(complaint: &Complaint, person: &Person, today: Day) -> Option<AuthorityView> {
    let known = Some(person).filter(|it| it.is(Role::Representative));
    let known = known.map(|person| complaint.authority(person.no))?;
    let over = match known.on(today) {
        Power::Over(day) => Some(day),
        Power::Everything | Power::Speaking => None,
    };
    Some(AuthorityView {
        kind: known.seen.map_or("", |seen| seen.kind.code()),
        scope: known.seen.map_or("", |seen| seen.scope.code()),
        from: known.seen.map(|seen| seen.from),
        ends: known.seen.and_then(|seen| seen.ends),
        paper: known.seen.and_then(|seen| seen.paper).map_or(0, |paper| paper.0),
        over,
    })
}

fn person(complaint: &Complaint, person: &Person, today: Day) -> PersonView {
    let identity = person.identity.known().cloned().unwrap_or_default();
    let authority = authority(complaint, person, today);
    let can_be_asked = !person.died && !identity.questions().is_empty();
    let mut address = identity.address;
    address.push(identity.postcode);
    address.retain(|line| !line.is_empty());
    PersonView {
        no: person.no.0,
        name: [identity.title, identity.name].join(" ").trim().to_owned(),
        roles: person.roles.iter().map(|role| role.code()).collect(),
        tie: person.tie.code(),
        died: person.died,
        address,
        phone: identity.phone,
        email: identity.email,
        means: person.preferences.means.code(),
        large_print: person.preferences.large_print,
        needs: person.preferences.adjustments.all().into_iter().map(Adjustment::code).collect(),
        adjustments: identity.adjustments,
        never: person.preferences.safety.avoided().into_iter().map(Avoid::code).collect(),
        can_be_asked,
        asked: complaint.callers.get(&person.no).map(|check| (check.on, check.passed)),
        can_sign_in: authority.as_ref().is_none_or(|it| it.over.is_none())
            && complaint.is_complainants_side(person.no),
        authority,
    }
}

fn papers(complaint: &Complaint, names: &Names, us: &str) -> Vec<PaperView> {
    let from = |party| match party {
        Party::Office => us.to_owned(),
        Party::Organisation(id) => names.organisation(id).to_owned(),
        Party::Member(id) => names.member(id).to_owned(),
        Party::Person(no) => {
            complaint.people.get(&no).map(|person| person.name().to_owned()).unwrap_or_default()
        }
    };
    let view = |(no, paper): (&casework::id::PaperNo, &casework::case::Paper)| PaperView {
        no: no.0,
        name: paper.words.known().map(|words| words.name.clone()).unwrap_or_default(),
        from: from(paper.from),
        on: paper.on.to_string(),
    };
    complaint.papers.iter().map(view).collect()
}

fn sample(full: bool) -> CasePage {
    let day = || "2026-03-02".to_owned();
    let text = |text: &str| if full { text.to_owned() } else { String::new() };
    let issue = IssueView {
        no: 1,
        organisation: "Organisation".into(),
        organisation_id: "id".into(),
        regime: "health-1993",
        subject: "care",
        state: if full { "sent-back" } else { "upheld" },
        day: if full { day() } else { String::new() },
        happened: text("Happened"),
        matters: text("That nobody came"),
        is_long: full,
    };
    let person = PersonView {
        no: 1,
        name: "Name".into(),
        roles: vec!["complainant", "person-affected"],
        tie: "themself",
        died: full,
        address: vec![text("Line")],
        phone: text("01632 960 001"),
        email: text("a@example.org"),
        means: "post",
        large_print: full,
        needs: if full { Adjustment::ALL.iter().map(|it| it.code()).collect() } else { Vec::new() },
        adjustments: text("Adjustments"),
        never: if full { vec!["post", "voicemail"] } else { Vec::new() },
        can_be_asked: full,
        asked: full.then_some((jiff::civil::date(2026, 3, 2), true)),
        can_sign_in: full,
        authority: full.then_some(AuthorityView {
            kind: "consent",
            scope: "everything",
            from: Some(jiff::civil::date(2026, 3, 2)),
            ends: Some(jiff::civil::date(2026, 5, 2)),
            paper: 1,
            over: None,
        }),
    };
    let paper = PaperView { no: 1, name: "letter.pdf".into(), from: "Name".into(), on: day() };
    let moment = MomentView {
        sentence: "Sentence".into(),
        at: 0,
        day: day(),
        by: text("Officer"),
        words: text("Words"),
        papers: if full { vec![1] } else { Vec::new() },
    };
    CasePage {
        case: CaseFrame::sample(),
        is_open: full,
        next: "next-primary",
        news: News::of(Some(jiff::civil::date(2026, 3, 2)), jiff::civil::date(2026, 3, 3)),
        with: "Officer".into(),
        received: day(),
        channel: "web",
        priorities: if full { vec!["risk-of-harm"] } else { Vec::new() },
        carried_over: text("HC-417"),
        source: text("Sent to us by: The Lantern (made up)"),
        wanted: text("Wanted"),
        has_risk: full,
        delay: text("2026-03-02"),
        issues: vec![issue],
        people: vec![person],
        papers: if full { vec![paper] } else { Vec::new() },
        contacts: vec![ContactLine::sample(full); usize::from(full)],
        moments: vec![moment],
        is_manager: full,
        others: Others::sample(full),
        speaking: Some(SpeaksView::sample(full)),
    }
}
