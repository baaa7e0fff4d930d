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

/// What stands beside the choice: the search.
#[derive(Debug, Serialize)]
struct Beside<'a> {
    address: &'a str,
    q: &'a str,
    searched: bool,
    found: usize,
    code: &'a str,
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
    let rows = rows(site, sought, &known).await?;
    let other = Choice::new(OTHER, "checker-organisation-not-listed");
    let other = if rows.is_empty() { other } else { other.after("form-or") };
    let beside = Beside {
        address: "/check/organisation",
        q: sought.trim(),
        searched: !sought.trim().is_empty(),
        found: rows.len(),
        code: "",
    };
    let chosen = match now {
        Some(Body::Listed { id, .. }) => code_of(&rows, id),
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
    let listing = organisations::listed(&site.office, chosen).await?;
    Ok(Body::Listed {
        id: OrganisationId::of_code(chosen),
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
    let rows = rows(site, sought, known).await?;
    let name = Field::text("name", "complain-organisation-name");
    let other = Choice::new(OTHER, "complain-organisation-other").reveals(name);
    let other = if rows.is_empty() { other } else { other.after("form-or") };
    let beside = Beside {
        address,
        q: sought.trim(),
        searched: !sought.trim().is_empty(),
        found: rows.len(),
        code,
    };
    let choices = rows.iter().map(choice).chain([other]);
    let form = Form::new()
        .field(Field::radios("organisation", "complain-organisation", choices))
        .action(format!("{address}?q={}", encoded(sought.trim())))
        .template("enquiry/organisation.html", &beside);
    Ok(match &issue.body {
        Some(body) if body.listed => form.value("organisation", code_of(&rows, body.id)),
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
        });
    }
    let entry = organisations::listed(&site.office, chosen).await?.entry;
    let id = OrganisationId::of_code(chosen);
    Ok(DraftBody { id, name: entry.name, regime: entry.regime, listed: true })
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

fn choice(row: &OrganisationRow) -> Choice {
    Choice::named(&row.code, row.name.as_str())
}

fn code_of(rows: &[OrganisationRow], id: OrganisationId) -> Option<String> {
    rows.iter().find(|row| row.id == id).map(|row| row.code.clone())
}
