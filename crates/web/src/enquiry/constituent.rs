//! A member's office starts a complaint for a constituent, on the pages that everybody uses.
use app::enquiry::draft;
use axum::extract::State;
use casework::{
    codes::{Channel, Consent},
    enquiry::NewReferral,
};

use super::steps;
use crate::{Answer, Field, Form, Sent, Site, Visitor, member::member_of};

fn form(site: &Site) -> Form {
    Form::new()
        .heading("member-new")
        .field(Field::day("reached", "member-refer-day").past())
        .field(Field::tick("agrees", "member-new-agrees", "member-new-agrees-yes"))
        .field(Field::choice::<Consent>("shows", "referral-shows"))
        .value("reached", Some(site.office.today()))
        .cancel("/member")
        .button("complain-taken-begin")
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    form(&site).show(&site, &visitor)
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let (actor, member) = (visitor.actor()?, member_of(&visitor)?);
    let form = form(&site);
    let answers = form.answers(&site, &visitor, sent).await?;
    let keyed = (actor.account, site.office.today());
    let mut draft = draft::begin(&site.office, Channel::Member, Some(keyed)).await?;
    let (reached, shows) = (answers.day("reached")?, answers.choice("shows")?);
    draft.referral = Some(NewReferral { member, reached, shows });
    draft.keep(&site.office).await?;
    steps::kept(&site, &draft, steps::on(&draft)).await
}
