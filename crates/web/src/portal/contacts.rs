//! Whom the office writes to and calls: the organisation keeps it here.
use app::organisations;
use axum::extract::State;
use casework::{
    codes::LiaisonFor, id::OrganisationId, organisation::LiaisonContact, permission::Standing,
};
use serde::Serialize;

use crate::{Answer, Apology, At, Field, Form, Onward, Page, Sent, Site, Visitor};

const LIST: &str = "/organisation/contacts";

/// Everybody who is written down.
#[derive(Debug, Serialize)]
pub(super) struct ContactsPage {
    contacts: Vec<LiaisonContact>,
    /// Whether the reader may change them.
    own: bool,
}

impl Page for ContactsPage {
    const TEMPLATE: &'static str = "portal/contacts.html";

    fn samples() -> Vec<Self> {
        let contact = LiaisonContact {
            no: 1,
            purpose: LiaisonFor::Records,
            name: "Lise Fernhollow (made up)".into(),
            phone: "01632 960 001".into(),
            email: "records@example.org".into(),
            hours: "Mondays".into(),
        };
        vec![Self { contacts: vec![contact], own: true }, Self { contacts: Vec::new(), own: true }]
    }
}

fn own(visitor: &Visitor) -> Result<OrganisationId, Apology> {
    match visitor.actor()?.standing {
        Standing::Organisation { of, .. } => Ok(of),
        _ => Err(Apology::not_found()),
    }
}

pub(super) async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let of = own(&visitor)?;
    let contacts = organisations::contacts(&site.office, &visitor.actor()?, of).await?;
    site.page(&visitor, &ContactsPage { contacts, own: true })
}

fn form() -> Form {
    Form::new()
        .heading("portal-contact-new")
        .field(Field::choice::<LiaisonFor>("purpose", "portal-contact-for"))
        .field(Field::text("name", "portal-contact-name"))
        .field(Field::phone("phone", "portal-contact-phone").optional())
        .field(Field::email("email", "portal-contact-email").optional())
        .field(Field::text("hours", "portal-contact-hours").optional())
        .button("portal-contact-button")
        .cancel(LIST)
}

pub(super) async fn show_new(State(site): State<Site>, visitor: Visitor) -> Answer {
    form().show(&site, &visitor)
}

pub(super) async fn send_new(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let (of, actor) = (own(&visitor)?, visitor.actor()?);
    let form = form();
    let answers = form.answers(&site, &visitor, sent).await?;
    let text = |name| answers.text(name).to_owned();
    let new = LiaisonContact {
        no: 0,
        purpose: answers.choice("purpose")?,
        name: text("name"),
        phone: text("phone"),
        email: text("email"),
        hours: text("hours"),
    };
    let done = organisations::keep_contact(&site.office, &answers.ask(actor), of, &new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(LIST).saying("portal-contact-kept").into_answer(&site)
}

fn dropping(contact: &LiaisonContact) -> Form {
    Form::new()
        .heading_about("portal-contact-drop", vec![("name", contact.name.as_str().into())])
        .warning_button("portal-contact-drop-button")
        .cancel(LIST)
}

async fn found(site: &Site, visitor: &Visitor, no: u32) -> Result<LiaisonContact, Apology> {
    let contacts = organisations::contacts(&site.office, &visitor.actor()?, own(visitor)?).await?;
    contacts.into_iter().find(|contact| contact.no == no).ok_or_else(Apology::not_found)
}

pub(super) async fn show_drop(
    State(site): State<Site>,
    visitor: Visitor,
    At(no): At<u32>,
) -> Answer {
    dropping(&found(&site, &visitor, no).await?).show(&site, &visitor)
}

pub(super) async fn send_drop(
    State(site): State<Site>,
    visitor: Visitor,
    At(no): At<u32>,
    sent: Sent,
) -> Answer {
    let form = dropping(&found(&site, &visitor, no).await?);
    let (of, actor) = (own(&visitor)?, visitor.actor()?);
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = organisations::drop_contact(&site.office, &answers.ask(actor), of, no).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(LIST).saying("portal-contact-dropped").into_answer(&site)
}
