//! One contact: what was said, the calls back, and what became of it.
use std::collections::BTreeSet;

use app::{contacts, desk, lists::contact::ContactRow};
use axum::extract::State;
use casework::id::ContactId;
use serde::Serialize;

use super::rows::{self, ContactLine};
use crate::{Answer, Apology, At, Page, Site, Visitor, enquiry};

#[derive(Debug, Serialize)]
pub(super) struct OnePage {
    contact: ContactLine,
    /// Everything that was said.
    said: String,
    tries: Vec<TryView>,
    /// The complaint it is about, and the one it became, if this reader may know of them.
    case: String,
    became: String,
    can_become: bool,
}

#[derive(Debug, Serialize)]
struct TryView {
    at: i64,
    by: String,
    reached: bool,
    words: String,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "contacts/one.html";

    fn samples() -> Vec<Self> {
        let page = |full: bool| {
            let text = |text: &str| if full { text.to_owned() } else { String::new() };
            Self {
                contact: ContactLine::sample(full),
                said: text("Everything that was said"),
                tries: vec![
                    TryView {
                        at: 0,
                        by: "Officer".into(),
                        reached: full,
                        words: text("Words")
                    };
                    usize::from(full)
                ],
                case: text("4821-0937-5629"),
                became: text("4821-0937-5629"),
                can_become: !full,
            }
        };
        vec![page(true), page(false)]
    }
}

impl Clone for TryView {
    fn clone(&self) -> Self {
        Self { by: self.by.clone(), words: self.words.clone(), ..*self }
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(contact): At<ContactId>,
) -> Answer {
    let loaded = contacts::find(&site.office, contact).await?;
    let logged = loaded.story.logged().map_err(|_| Apology::not_found())?;
    let row = ContactRow::of(contact, &loaded.story).ok_or_else(Apology::not_found)?;
    let line = rows::lines(&site, &[row]).await?.pop().ok_or_else(Apology::not_found)?;
    let callers: BTreeSet<_> = logged.tries.iter().map(|tried| tried.by).collect();
    let names = desk::names(&site.office, BTreeSet::new(), callers).await?;
    let tried = |tried: &casework::contact::Try| TryView {
        at: tried.at,
        by: names.account(tried.by).to_owned(),
        reached: tried.reached,
        words: tried.words.words().to_owned(),
    };
    let page = OnePage {
        said: logged.words.words().to_owned(),
        tries: logged.tries.iter().map(tried).collect(),
        case: reference(&site, logged.case).await?,
        became: reference(&site, logged.became).await?,
        can_become: logged.became.is_none()
            && logged.case.is_none()
            && logged.from.member().is_none(),
        contact: line,
    };
    site.page(&visitor, &page)
}

async fn reference(site: &Site, case: Option<casework::id::CaseId>) -> Result<String, Apology> {
    let Some(case) = case else { return Ok(String::new()) };
    let loaded = site.office.case(case).await?;
    Ok(loaded.story.live().map(|case| case.reference.to_string()).unwrap_or_default())
}

/// Begins the complaint that it grows into.
pub(super) async fn begin_complaint(
    State(site): State<Site>,
    visitor: Visitor,
    At(contact): At<ContactId>,
) -> Answer {
    let draft = contacts::begin_complaint(&site.office, &visitor.actor()?, contact).await?;
    enquiry::go_on(&site, &draft).await
}
