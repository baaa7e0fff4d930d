//! Choosing an organisation: searched in the register, or not in it.
use app::{
    enquiry::draft::{DraftBody, DraftIssue},
    lists::organisation::OrganisationRow,
    organisations,
};
use casework::{enquiry::checker::Body, id::OrganisationId};
use serde::Serialize;

use crate::{Answers, Apology, Choice, Field, Form, Site, form::encoded};

/// Organisations shown for one search.
const SHOWN: usize = 20;
/// What is sent when the register has it not.
const OTHER: &str = "other";
/// Stands between the code of whoever does the work today and that of the one that was chosen.
const FOR: char = '~';

/// What stands beside the choice: the search.
#[derive(Debug, Serialize)]
struct Beside<'a> {
    address: &'a str,
    q: &'a str,
    searched: bool,
    found: usize,
    /// Whether some have closed and others do their work.
    moved: bool,
    code: &'a str,
}

/// An organisation to choose. One that has closed is offered with each that took over its work:
/// the complaint goes there.
struct Offer {
    value: String,
    label: String,
    id: OrganisationId,
    /// The name of the one that has closed, or nothing.
    was: String,
}

/// The checker's question.
pub(super) async fn checker_form(
    site: &Site,
    sought: &str,
    now: Option<Body>,
) -> Result<Form, Apology> {
    let known: Vec<OrganisationId> = match now {
        Some(Body::Listed { id, .. }) => vec![id],
        _ => Vec::new(),
    };
    let (rows, found) = offers(site, sought, &known).await?;
    let other = Choice::new(OTHER, "checker-organisation-not-listed");
    let other = if rows.is_empty() { other } else { other.after("form-or") };
    let beside = Beside {
        address: "/check/organisation",
        q: sought.trim(),
        searched: !sought.trim().is_empty(),
        found,
        moved: rows.iter().any(|offer| !offer.was.is_empty()),
        code: "",
    };
    let chosen = match now {
        Some(Body::Listed { id, .. }) => value_of(&rows, id, ""),
        Some(Body::NotListed) => Some(OTHER.to_owned()),
        None => None,
    };
    let choices = rows.iter().map(choice).chain([other]);
    Ok(Form::new()
        .field(Field::radios("organisation", "checker-organisation", choices))
        .value("organisation", chosen)
        .action(format!("/check/organisation?q={}", encoded(sought.trim())))
        .template("enquiry/organisation.html", &beside))
}

/// What was chosen there.
pub(super) async fn chosen_by_checker(site: &Site, chosen: &str) -> Result<Body, Apology> {
    if chosen == OTHER {
        return Ok(Body::NotListed);
    }
    let (code, _) = taken_over(site, chosen).await?;
    let listing = organisations::listed(&site.office, &code).await?;
    Ok(Body::Listed {
        id: OrganisationId::of_code(&code),
        regime: listing.entry.regime,
        provider: listing.entry.provider,
    })
}

/// The form's question for one issue. `known`: those already chosen for other issues.
pub(super) async fn issue_form(
    site: &Site,
    (address, sought, code): (&str, &str, &str),
    issue: &DraftIssue,
    known: &[OrganisationId],
) -> Result<Form, Apology> {
    let (rows, found) = offers(site, sought, known).await?;
    let name = Field::text("name", "complain-organisation-name");
    let other = Choice::new(OTHER, "complain-organisation-other").reveals(name);
    let other = if rows.is_empty() { other } else { other.after("form-or") };
    let beside = Beside {
        address,
        q: sought.trim(),
        searched: !sought.trim().is_empty(),
        found,
        moved: rows.iter().any(|offer| !offer.was.is_empty()),
        code,
    };
    let choices = rows.iter().map(choice).chain([other]);
    let form = Form::new()
        .field(Field::radios("organisation", "complain-organisation", choices))
        .action(format!("{address}?q={}", encoded(sought.trim())))
        .template("enquiry/organisation.html", &beside);
    Ok(match &issue.body {
        Some(body) if body.listed => {
            form.value("organisation", value_of(&rows, body.id, &body.was))
        }
        Some(body) => form.value("organisation", OTHER).value("name", &body.name),
        None => form,
    })
}

/// What was chosen there.
pub(super) async fn chosen_for_issue(site: &Site, answers: &Answers) -> Result<DraftBody, Apology> {
    let chosen = answers.chosen("organisation");
    if chosen == OTHER {
        return Ok(DraftBody {
            id: OrganisationId::of_code(organisations::NOT_LISTED),
            name: answers.text("name").to_owned(),
            regime: None,
            listed: false,
            was: String::new(),
        });
    }
    let (code, was) = taken_over(site, chosen).await?;
    let entry = organisations::listed(&site.office, &code).await?.entry;
    let id = OrganisationId::of_code(&code);
    Ok(DraftBody { id, name: entry.name, regime: entry.regime, listed: true, was })
}

/// The code of the organisation that a complaint goes to, and the name of the one that was chosen
/// if that has closed. Whoever is named together must follow one another in the register.
async fn taken_over(site: &Site, chosen: &str) -> Result<(String, String), Apology> {
    let Some((code, before)) = chosen.split_once(FOR) else {
        return Ok((chosen.to_owned(), String::new()));
    };
    let before = OrganisationId::of_code(before);
    let before = organisations::named(&site.office, &[before]).await?.remove(&before);
    let before = before.ok_or_else(Apology::not_found)?;
    let heirs = organisations::heirs(&site.office, &before).await?;
    if !heirs.iter().any(|heir| heir.code == code) {
        return Err(Apology::not_found());
    }
    Ok((code.to_owned(), before.name))
}

/// What the search found, and those that are known already, each once.
async fn rows(
    site: &Site,
    sought: &str,
    known: &[OrganisationId],
) -> Result<Vec<OrganisationRow>, Apology> {
    let mut rows = organisations::search(&site.office, sought, SHOWN).await?;
    let named = organisations::named(&site.office, known).await?;
    rows.retain(|row| !named.contains_key(&row.id));
    rows.splice(0..0, named.into_values());
    Ok(rows)
}

/// What there is to choose, and how many organisations the search found.
async fn offers(
    site: &Site,
    sought: &str,
    known: &[OrganisationId],
) -> Result<(Vec<Offer>, usize), Apology> {
    let rows = rows(site, sought, known).await?;
    let (found, mut offers) = (rows.len(), Vec::new());
    for row in rows {
        let heirs = organisations::heirs(&site.office, &row).await?;
        if heirs.is_empty() {
            let (value, label) = (row.code.clone(), row.name_and_town());
            offers.push(Offer { value, label, id: row.id, was: String::new() });
        }
        offers.extend(heirs.iter().map(|heir| Offer {
            value: format!("{}{FOR}{}", heir.code, row.code),
            label: format!("{} → {}", row.name_and_town(), heir.name_and_town()),
            id: heir.id,
            was: row.name.clone(),
        }));
    }
    Ok((offers, found))
}

fn choice(offer: &Offer) -> Choice {
    Choice::named(&offer.value, offer.label.as_str())
}

fn value_of(offers: &[Offer], id: OrganisationId, was: &str) -> Option<String> {
    offers.iter().find(|it| it.id == id && it.was == was).map(|offer| offer.value.clone())
}
