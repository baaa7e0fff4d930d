//! An organisation refers a complaint itself (HSCA 1993 s.10), on the pages that everybody uses.
use app::{
    enquiry::draft::{self, DraftBody, DraftIssue},
    organisations,
};
use axum::extract::State;
use casework::{codes::Channel, enquiry::NewSource, id::OrganisationId, law, permission::Standing};

use super::steps;
use crate::{Answer, Apology, Field, Form, Sent, Site, Visitor};

fn form() -> Form {
    Form::new()
        .heading("portal-refer")
        .field(Field::day("received", "portal-refer-received").past())
        .field(Field::tick("told", "portal-refer-told", "portal-refer-told-yes"))
        .cancel("/organisation")
        .button("complain-taken-begin")
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    own_body(&site, &visitor).await?;
    form().show(&site, &visitor)
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let body = own_body(&site, &visitor).await?;
    let answers = form().answers(&site, &visitor, sent).await?;
    let received = answers.day("received")?;
    let keyed = (visitor.actor()?.account, site.office.today());
    let mut draft = draft::begin(&site.office, Channel::Body, Some(keyed)).await?;
    draft.source = Some(NewSource::Body { organisation: body.id, received });
    // Whoever complained to it did so on the day it came.
    let issue =
        DraftIssue { body: Some(body), complained: Some(received), ..DraftIssue::default() };
    draft.issues.push(issue);
    steps::kept(&site, &draft, steps::on(&draft)).await
}

/// The reader's own organisation, if the law lets it refer: for others this page does not exist.
async fn own_body(site: &Site, visitor: &Visitor) -> Result<DraftBody, Apology> {
    let Standing::Organisation { of, .. } = visitor.actor()?.standing else {
        return Err(Apology::not_found());
    };
    may_refer(site, of).await?.ok_or_else(Apology::not_found)
}

/// An organisation that may refer complaints made to it, or nothing.
pub(crate) async fn may_refer(
    site: &Site,
    of: OrganisationId,
) -> Result<Option<DraftBody>, Apology> {
    let row = organisations::named(&site.office, &[of]).await?.remove(&of);
    let today = site.office.today();
    let may = |regime| law::bodies_refer(regime, today);
    let row = row.filter(|row| row.regime.is_some_and(may));
    Ok(row.map(|row| DraftBody {
        id: of,
        name: row.name,
        regime: row.regime,
        listed: true,
        was: String::new(),
    }))
}
