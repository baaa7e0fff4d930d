//! Who has looked at a case: for its complainant, who acts for them, and managers.
use std::collections::BTreeSet;

use app::{
    desk::{self, Names},
    disclosure::{self, Disclosed},
};
use axum::extract::State;
use casework::{Reference, account::Post, id::AccountId, permission::Relation};
use serde::Serialize;

use super::Case;
use crate::{Answer, Apology, At, CaseFrame, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct LookedPage {
    case: CaseFrame,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    on: String,
    who: String,
    paper: u32,
}

impl Page for LookedPage {
    const TEMPLATE: &'static str = "cases/looked.html";

    fn samples() -> Vec<Self> {
        let line = |paper| Line { on: "2026-03-02".into(), who: "Somebody".into(), paper };
        let page = |lines| Self { case: CaseFrame::sample(), lines };
        vec![page(Vec::new()), page(vec![line(0), line(2)])]
    }
}

/// Who has looked.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let ledger = disclosure::ledger(&site.office, &case.opened).await?;
    let accounts: BTreeSet<_> = ledger.iter().map(|line| line.to).collect();
    let mut names = desk::names(&site.office, BTreeSet::new(), accounts.clone()).await?;
    let organisations = accounts.iter().filter_map(|id| match names.posts.get(id) {
        Some(Post::Organisation { of, .. }) => Some(*of),
        _ => None,
    });
    let organisations = organisations.collect();
    let found = desk::names(&site.office, organisations, BTreeSet::new()).await?;
    names.organisations = found.organisations;
    let who = Who { site: &site, visitor: &visitor, case: &case, names: &names };
    let line = |line: &Disclosed| -> Result<Line, Apology> {
        let paper = line.paper.map_or(0, |paper| paper.0);
        Ok(Line { on: line.on.to_string(), who: who.is(line.to)?, paper })
    };
    let lines = ledger.iter().map(line).collect::<Result<_, _>>()?;
    let frame = CaseFrame::of(&site, &visitor, &case.opened)?;
    site.page(&visitor, &LookedPage { case: frame, lines })
}

struct Who<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    case: &'a Case,
    names: &'a Names,
}

impl Who<'_> {
    /// What somebody who looked is called. Parties read what officers are, not who.
    fn is(&self, account: AccountId) -> Result<String, Apology> {
        let say = |key: &str| self.site.words().say(self.visitor.language, key, &[]);
        if account == self.case.actor.account {
            return Ok(say("cases-looked-you"));
        }
        let people = &self.case.opened.complaint()?.people;
        let person = people.values().find(|person| person.account == Some(account));
        let manager = self.case.opened.relation == Relation::Manager;
        Ok(match (person, self.names.posts.get(&account)) {
            (Some(person), _) => person.name().to_owned(),
            (None, Some(Post::Organisation { of, .. })) => self.names.organisation(*of).to_owned(),
            _ if manager => self.names.account(account).to_owned(),
            _ => say("cases-looked-officer"),
        })
    }
}
