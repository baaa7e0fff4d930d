//! Asking a Member of Parliament to refer the complaint: any sitting member, found by name or by
//! constituency, and what the complainant agrees to show the member's office. Staff do it here
//! for somebody on the phone or by post.
use app::{checks, lists::member::MemberRow, members};
use axum::extract::State;
use casework::{Reference, checks::Asking, codes::Consent, id::MemberId, section::Section};
use serde::{Deserialize, Serialize};

use super::Side;
use crate::{
    Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor, form::encoded,
};

/// Members shown for one search.
const SHOWN: usize = 20;

#[derive(Debug, Serialize)]
struct Beside {
    address: String,
    q: String,
    searched: bool,
    found: usize,
    /// The member who was asked already, or nothing.
    now: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Sought {
    #[serde(default)]
    q: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(sought): Asked<Sought>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    form(&site, &side, &sought.q).await?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(sought): Asked<Sought>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = form(&site, &side, &sought.q).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let member: MemberId = answers.chosen("member").parse().map_err(|_| Apology::not_found())?;
    let asking = Asking {
        member,
        reached: answers.maybe_day("reached")?,
        consent: Some(answers.choice("shows")?),
    };
    let ask = side.ask(&visitor, &answers)?;
    let done = checks::ask_member(&site.office, &ask, side.case(), &asking).await;
    form.done(&site, &visitor, &answers, done)?;
    let home = home(&side, reference);
    Onward::to(home).saying("referral-asked").into_answer(&site)
}

fn home(side: &Side, reference: Reference) -> String {
    match side.acting_for {
        None => format!("/my/{reference}"),
        Some(_) => format!("/cases/{reference}/referral"),
    }
}

async fn form(site: &Site, side: &Side, sought: &str) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let (reference, sought) = (complaint.reference, sought.trim());
    let now = complaint.referral.as_ref();
    let mut rows = members::search(&site.office, sought, SHOWN).await?;
    let found = rows.len();
    let asked = match now {
        Some(asked) => members::find(&site.office, asked.member).await?.map(|seat| (asked, seat)),
        None => None,
    };
    if let Some((asked, seat)) = &asked
        && !rows.iter().any(|row| row.id == asked.member)
    {
        rows.insert(0, MemberRow::of(asked.member, seat));
    }
    let address = format!("/my/{reference}/member");
    let beside = Beside {
        q: sought.to_owned(),
        searched: !sought.is_empty(),
        found,
        now: asked.as_ref().map(|(_, seat)| seat.name.clone()).unwrap_or_default(),
        address: address.clone(),
    };
    let form = Form::new()
        .heading("referral-ask")
        .caption(reference.to_string())
        .back(home(side, reference))
        .template("tracker/member.html", &beside)
        .action(format!("{address}?q={}", encoded(sought)))
        .seen(Section::Referral, side.opened.version(Section::Referral));
    if rows.is_empty() {
        return Ok(form);
    }
    let consent = now.and_then(|asked| asked.consent).map(|consent| consent.shows.code());
    Ok(form
        .field(Field::radios("member", "referral-member", rows.iter().map(choice)))
        .field(Field::day("reached", "referral-reached").past().optional())
        .field(Field::choice::<Consent>("shows", "referral-shows"))
        .value("member", now.map(|asked| asked.member.to_string()))
        .value("reached", now.and_then(|asked| asked.reached))
        .value("shows", consent)
        .button("referral-ask-button"))
}

fn choice(row: &MemberRow) -> Choice {
    Choice::named(row.id, format!("{}, {}", row.name, row.constituency))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let beside = |searched| Beside {
        address: "/my/1/member".into(),
        q: "fern".into(),
        searched,
        found: 2,
        now: if searched { "Member".into() } else { String::new() },
    };
    [beside(true), beside(false)]
        .iter()
        .flat_map(|beside| crate::page::Sample::of_form("tracker/member.html", beside))
        .collect()
}
