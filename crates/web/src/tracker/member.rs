//! Asking a Member of Parliament to refer the complaint: any sitting member, found by name or by
//! constituency, and what the complainant agrees to show the member's office. Staff do it here
//! for somebody on the phone or by post.
use app::{checks, lists::member::MemberRow, members};
use axum::extract::State;
use casework::{Reference, checks::Asking, codes::Consent, id::MemberId, section::Section};
use serde::Serialize;

use super::Side;
use crate::{
    Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
    find_member::{Search, Sought},
    form::encoded,
};

#[derive(Debug, Serialize)]
struct Beside {
    search: Search,
    found: usize,
    /// The member who was asked already, or nothing.
    now: String,
    /// Where one writes to the office.
    write: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(sought): Asked<Sought>,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    form(&site, &side, sought.q).await?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(sought): Asked<Sought>,
    sent: Sent,
) -> Answer {
    let side = Side::open(&site, &visitor, reference).await?;
    let form = form(&site, &side, sought.q).await?;
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

/// Without anything sought, the postcode of the complainant's own address is.
async fn form(site: &Site, side: &Side, sought: Option<String>) -> Result<Form, Apology> {
    let complaint = side.opened.complaint()?;
    let reference = complaint.reference;
    let now = complaint.referral.as_ref();
    let own = side.person.identity.known().map(|identity| identity.postcode.clone());
    let sought = sought.or(own).unwrap_or_default();
    let address = format!("/my/{reference}/member");
    let (search, mut rows) = Search::of(&site.office, &address, &sought).await?;
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
    let beside = Beside {
        search,
        found,
        now: asked.as_ref().map(|(_, seat)| seat.name.clone()).unwrap_or_default(),
        write: format!("/my/{reference}/messages"),
    };
    let form = Form::new()
        .heading("referral-ask")
        .caption(reference.to_string())
        .back(home(side, reference))
        .template("tracker/member.html", &beside)
        .action(format!("{address}?q={}", encoded(sought.trim())))
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
    let beside =
        |search| Beside { search, found: 2, now: "Member".into(), write: "/my/1/messages".into() };
    let all = Search::samples().into_iter().map(beside);
    let none = Beside { found: 0, now: String::new(), ..beside(Search::default()) };
    all.chain([none])
        .flat_map(|beside| crate::page::Sample::of_form("tracker/member.html", &beside))
        .collect()
}
