//! Several complaints referred in one go: the three checks beside each, and each a request of its
//! own, kept in its own case.
use std::collections::BTreeSet;

use app::{
    Ask, Problem, checks, desk, disclosure,
    lists::referral::ReferralRow,
    members::{self, Wanted},
};
use axum::extract::State;
use casework::{Day, Reference, codes::Consent, law, section::Section};
use rules::{Facts, Moment, trace::Outcome};
use serde::Serialize;
use uuid::Uuid;
use words::Arg;

use super::{Seat, member_of};
use crate::{Answer, Apology, Choice, Field, Form, Page, Sent, Site, Visitor, rules::said};

/// So many can be referred at once.
const MOST: u32 = 100;

/// What came of it.
#[derive(Debug, Serialize)]
pub(super) struct Done {
    referred: Vec<String>,
    /// Each with why not, and what to do next.
    refused: Vec<(String, String, String)>,
}

impl Page for Done {
    const TEMPLATE: &'static str = "member/many_done.html";

    fn samples() -> Vec<Self> {
        let one = || "4821-0937-5629, Name".to_owned();
        let refused = vec![(one(), "Why.".into(), "What to do next.".into())];
        let none = Self { referred: Vec::new(), refused: refused.clone() };
        vec![Self { referred: vec![one()], refused }, none]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    form(&site, &visitor).await?.show(&site, &visitor)
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = form(&site, &visitor).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let day = answers.day("reached")?;
    let mut done = Done { referred: Vec::new(), refused: Vec::new() };
    for reference in answers.choices::<Reference>("complaints")? {
        let seat = Seat::open(&site, &visitor, reference).await?;
        let name = named(reference, &seat)?;
        // The form's id gives each command's, so that a double click refers nothing twice.
        let command = Uuid::new_v5(&answers.command(), reference.to_string().as_bytes());
        let ask = Ask::by(seat.actor, command).acting_for(seat.acting_for);
        let known = seat.complaint()?.referral.as_ref().and_then(|asked| asked.reached);
        let reached = known.unwrap_or(day);
        match checks::refer(&site.office, &ask, seat.case(), (reached, "")).await {
            Ok(_) => done.referred.push(name),
            Err(Problem::Refused(refusal)) => {
                let (key, args) = words::message(&refusal);
                let say = |key: &str| site.words().say(visitor.language, key, &args);
                done.refused.push((name, say(key), say(&format!("{key}.next"))));
            }
            Err(other) => return Err(other.into()),
        }
    }
    site.page(&visitor, &done)
}

fn named(reference: Reference, seat: &Seat) -> Result<String, Apology> {
    let name = seat.complaint()?.complainant().map_or_else(String::new, |it| it.name().to_owned());
    Ok(format!("{reference}, {name}"))
}

async fn form(site: &Site, visitor: &Visitor) -> Result<Form, Apology> {
    let member = member_of(visitor)?;
    let (rows, _) = members::list(&site.office, member, Wanted::ToRefer, (MOST, 0)).await?;
    let about: BTreeSet<_> = rows.iter().filter_map(|row| row.organisation).collect();
    let names = desk::names(&site.office, about, BTreeSet::new()).await?;
    let mut choices = Vec::new();
    for row in &rows {
        let Some(reference) = row.reference else { continue };
        let organisation = row.organisation.map_or("", |id| names.organisation(id));
        choices.push(choice(site, visitor, (row, reference), organisation).await?);
    }
    let seat = members::find(&site.office, member).await?;
    let name = seat.map(|seat| seat.name).unwrap_or_default();
    Ok(Form::new()
        .heading_about("member-many", vec![("member", name.into())])
        .template("member/many.html", &())
        .field(Field::checkboxes("complaints", "member-many-complaints", choices))
        .field(Field::day("reached", "member-many-day").past())
        .value("reached", Some(site.office.today()))
        .field(Field::tick("request", "member-refer-request", "member-many-request-yes"))
        .back("/member")
        .cancel("/member")
        .button("member-many-button"))
}

/// A complaint to choose, with what the rules make of it where the constituent agreed to show all.
async fn choice(
    site: &Site,
    visitor: &Visitor,
    (row, reference): (&ReferralRow, Reference),
    organisation: &str,
) -> Result<Choice, Apology> {
    let seat = Seat::open(site, visitor, reference).await?;
    let sections = BTreeSet::from([Section::Issues, Section::Referral]);
    disclosure::shown(&site.office, &seat.actor, seat.opened.loaded.id, sections).await?;
    let label = format!("{reference}, {}: {organisation}", row.name);
    Ok(Choice::named(reference, label).hint(looked_at(site, visitor, &seat)?))
}

/// The same facts once the member refers it, where it reached them today if no day is known.
fn if_referred(facts: Facts, today: Day) -> Facts {
    let known = facts.reached_member.filter(|it| *it != Moment::Never);
    Facts {
        reached_member: known.or(Some(Moment::On(today))),
        consent: Some(true),
        member_asks: Some(true),
        sitting_member: Some(true),
        ..facts
    }
}

/// What the rules would make of a complaint if it were referred now, in a sentence.
fn looked_at(site: &Site, visitor: &Visitor, seat: &Seat) -> Result<String, Apology> {
    let case = seat.complaint()?;
    let say = |key: &str, args: &[(&str, Arg)]| site.words().say(visitor.language, key, args);
    let consent = case.referral.as_ref().and_then(|asked| asked.consent);
    if consent.is_none_or(|consent| consent.shows != Consent::Everything) {
        return Ok(say("member-many-unseen", &[]));
    }
    let (today, mut in_the_way) = (site.office.today(), BTreeSet::new());
    for issue in case.issues.values() {
        let trace =
            rules::judge(law::pack(), &if_referred(law::facts(case, issue, today), today), today);
        let not_met = trace.rules.iter().filter(|it| it.outcome == Outcome::NotMet);
        let rules = not_met.filter_map(|it| law::rule(&it.rule, trace.rules_of));
        in_the_way.extend(rules.map(|rule| said(&rule.says, visitor.language)));
    }
    if in_the_way.is_empty() {
        return Ok(say("member-many-clear", &[]));
    }
    let rules = in_the_way.into_iter().collect::<Vec<_>>().join(" ");
    Ok(say("member-many-look", &[("rules", rules.into())]))
}
