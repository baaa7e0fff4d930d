//! The invitation as a letter, shown once: the code is kept nowhere in the clear.
use app::accounts::Invited;
use serde::Serialize;

use crate::{Answer, Page, Site, Visitor};

/// The letter.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    large: bool,
    name: String,
    office: String,
    email: String,
    url: String,
    code: String,
    until: String,
    sent: bool,
    home: &'static str,
}

impl Page for Letter {
    const TEMPLATE: &'static str = "admin/letter.html";

    fn samples() -> Vec<Self> {
        let letter = |sent| Self {
            large: false,
            name: "Mair Pritchard".into(),
            office: "Fernhollow".into(),
            email: "mair@ombudsman.example".into(),
            url: "https://redress.example/sign-in/code".into(),
            code: "7K4M-9QRT-0WXZ-3BCD-5".into(),
            until: "2026-03-16".into(),
            sent,
            home: "/admin",
        };
        vec![letter(true), letter(false)]
    }
}

/// Shows the letter of an invitation.
pub(super) fn show(
    site: &Site,
    visitor: &Visitor,
    (invited, home): (&Invited, &'static str),
) -> Answer {
    let letter = Letter {
        large: false,
        name: invited.holder.name.clone(),
        office: site.office.about.name.clone(),
        email: invited.holder.email.clone(),
        url: format!("{}/sign-in/code", site.office.about.url),
        code: invited.code.to_string(),
        until: invited.until.to_string(),
        sent: invited.sent,
        home,
    };
    site.page(visitor, &letter)
}
