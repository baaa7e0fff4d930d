//! Handing issues on to another body: the question with the consent, and the packet that goes.
use app::checks;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    case::HandedOn,
    checks::Handing,
    codes::Role,
    id::{IssueNo, PersonNo},
    people::Person,
};
use serde::Serialize;

use crate::{
    Answer, Apology, Asked, At, Choice, Field, Form, Onward, Page, Sent, Site, Visitor,
    cases::Case, contacts::signposts, notices::Print,
};

fn agrees(person: &Person) -> bool {
    person.is(Role::Complainant) || person.is(Role::Representative)
}

fn form(site: &Site, visitor: &Visitor, case: &Case) -> Result<Form, Apology> {
    let complaint = case.opened.complaint()?;
    let people = complaint.people.values().filter(|person| agrees(person) && !person.died);
    let people = people.map(|person| Choice::named(person.no, person.name()));
    let issues = complaint.issues.values().map(|issue| {
        let words = issue.words.known().map(|words| words.happened.as_str()).unwrap_or_default();
        let begin: String = words.chars().take(100).collect();
        Choice::named(issue.no, format!("{}. {begin}", issue.no))
    });
    Ok(case
        .form(site, visitor, "/checks")?
        .heading("checks-hand-on")
        .field(Field::select("to", "checks-hand-on-to", signposts()))
        .field(Field::checkboxes("issues", "checks-hand-on-issues", issues))
        .field(Field::yes_no("papers", "checks-hand-on-papers"))
        .field(Field::radios("agreed", "checks-hand-on-agreed", people))
        .field(Field::tick("consent", "checks-hand-on-consent", "checks-hand-on-consent-yes"))
        .button("checks-hand-on-button"))
}

/// The questions.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    form(&site, &visitor, &case)?.show(&site, &visitor)
}

/// The answers.
pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &case)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let issues: Vec<IssueNo> = answers.choices("issues")?;
    let agreed: Option<PersonNo> = answers.parsed("agreed")?;
    let handing = Handing {
        to: answers.chosen("to").to_owned(),
        agreed: agreed.ok_or_else(Apology::bad_form)?,
        issues: issues.into_iter().collect(),
        with_papers: answers.yes("papers"),
    };
    let ask = answers.ask(case.actor);
    let done = checks::hand_on(&site.office, &ask, case.id, &handing).await;
    form.done(&site, &visitor, &answers, done)?;
    let after = Case::open(&site, &visitor, reference).await?;
    let no = after.opened.complaint()?.handed_on.len();
    let packet = format!("{}/handed-on/{no}", case.home());
    Onward::to(packet).saying("checks-handed-on").into_answer(&site)
}

/// What goes to the other body.
#[derive(Debug, Serialize)]
pub(super) struct Packet {
    home: String,
    large: bool,
    to: &'static str,
    website: &'static str,
    day: casework::Day,
    reference: String,
    people: Vec<Named>,
    issues: Vec<Told>,
    wanted: String,
    /// The names of the papers that go along.
    papers: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Named {
    roles: Vec<&'static str>,
    name: String,
    lines: Vec<String>,
    needs: String,
}

#[derive(Debug, Serialize)]
struct Told {
    no: u32,
    organisation: String,
    happened: String,
    effect: String,
    days: Vec<(&'static str, casework::Day)>,
}

impl Page for Packet {
    const TEMPLATE: &'static str = "checks/packet.html";

    fn samples() -> Vec<Self> {
        let day = jiff::civil::date(2026, 3, 2);
        let page = |full: bool| Self {
            home: "/cases/4821-0937-5654".into(),
            large: full,
            to: "Another Ombudsman",
            website: "https://ombudsman.example",
            day,
            reference: "4821-0937-5654".into(),
            people: vec![Named {
                roles: vec!["complainant"],
                name: "Name".into(),
                lines: vec!["1 Made-up Lane".into()],
                needs: if full { "Large print".into() } else { String::new() },
            }],
            issues: vec![Told {
                no: 1,
                organisation: "Organisation".into(),
                happened: "Happened".into(),
                effect: "Effect".into(),
                days: vec![("checks-packet-noticed", day); usize::from(full)],
            }],
            wanted: "An apology".into(),
            papers: vec!["letter.pdf".into(); usize::from(full)],
        };
        vec![page(true), page(false)]
    }
}

/// The packet, to be printed.
pub(super) async fn packet(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, no)): At<(Reference, usize)>,
    Asked(print): Asked<Print>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let complaint = case.opened.complaint()?;
    let handed = no.checked_sub(1).and_then(|place| complaint.handed_on.get(place));
    let handed = handed.ok_or_else(Apology::not_found)?;
    let signpost =
        casework::law::pack().somebody_else(&handed.to).ok_or_else(Apology::not_found)?;
    let about = complaint.organisations();
    let names = app::desk::names(&site.office, about, [].into()).await?;
    let page = Packet {
        home: case.home(),
        large: print.is_large(),
        to: &signpost.name,
        website: &signpost.website,
        day: handed.on,
        reference: reference.to_string(),
        people: complaint.people.values().map(named).collect(),
        issues: told(complaint, handed, &names),
        wanted: complaint.wanted.words().to_owned(),
        papers: papers(complaint, handed),
    };
    site.page(&visitor, &page)
}

fn named(person: &Person) -> Named {
    let identity = person.identity.known().cloned().unwrap_or_default();
    let mut lines = identity.address;
    lines.extend([identity.postcode, identity.phone, identity.email]);
    lines.retain(|line| !line.is_empty());
    Named {
        roles: person.roles.iter().map(|role| role.code()).collect(),
        name: [identity.title, identity.name].join(" ").trim().to_owned(),
        lines,
        needs: identity.adjustments,
    }
}

fn told(complaint: &Complaint, handed: &HandedOn, names: &app::desk::Names) -> Vec<Told> {
    let issues = complaint.issues.values().filter(|issue| handed.issues.contains(&issue.no));
    let view = |issue: &casework::case::Issue| {
        let words = issue.words.known().cloned().unwrap_or_default();
        let days = [
            ("checks-packet-noticed", issue.noticed),
            ("checks-packet-complained", issue.complained),
            ("checks-packet-answered", issue.answered),
        ];
        Told {
            no: issue.no.0,
            organisation: names.organisation(issue.organisation).to_owned(),
            happened: words.happened,
            effect: words.effect,
            days: days.into_iter().filter_map(|(key, day)| Some((key, day?))).collect(),
        }
    };
    issues.map(view).collect()
}

/// What the complainant's side sent. What organisations sent is not theirs to hand on.
fn papers(complaint: &Complaint, handed: &HandedOn) -> Vec<String> {
    let theirs = complaint.papers.values().filter(|paper| {
        handed.with_papers && matches!(paper.from, casework::people::Party::Person(_))
    });
    theirs.filter_map(|paper| Some(paper.words.known()?.name.clone())).collect()
}
