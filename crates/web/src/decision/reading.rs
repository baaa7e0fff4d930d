//! A case opened for one reader, with the names that its pages show.
use std::collections::BTreeSet;

use app::{Opened, Step, desk, desk::Names, disclosure};
use casework::{
    Complaint, Day, Reference,
    case::Issue,
    id::{AccountId, CaseId, OrganisationId},
    people::Party,
    permission::{Actor, Deed, Relation, Standing, may},
    section::Section,
};
use serde::Serialize;
use words::Arg;

use crate::{Apology, CaseFrame, Site, Visitor, tracker::Mine};

/// So much of what happened is said where there is little room.
const SHORT: usize = 220;

/// Which side of the case a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    /// The office.
    Office,
    /// The complainant's.
    Person,
    /// An organisation's.
    Organisation,
    /// That of the Member of Parliament who referred it.
    Member,
}

impl Side {
    /// The addresses of a case on this side.
    pub(crate) fn base(self, reference: Reference) -> String {
        match self {
            Self::Office => format!("/cases/{reference}"),
            Self::Person => format!("/my/{reference}"),
            Self::Organisation => format!("/organisation/cases/{reference}"),
            Self::Member => format!("/member/cases/{reference}"),
        }
    }
}

/// A case opened for one reader.
pub(crate) struct Reading {
    pub(crate) actor: Actor,
    pub(crate) opened: Opened,
    pub(crate) names: Names,
}

impl Reading {
    /// Opens a case, and records in the ledger that these sections of it were shown.
    ///
    /// # Errors
    ///
    /// There is no such case for this reader; the store cannot be reached.
    pub(crate) async fn open(
        site: &Site,
        visitor: &Visitor,
        reference: Reference,
        sections: &[Section],
    ) -> Result<Self, Apology> {
        let actor = visitor.actor()?;
        let opened = site.office.open(&actor, reference).await?;
        let complaint = opened.complaint()?;
        let drafts = complaint.draft.iter().chain(&complaint.decision);
        let accounts: BTreeSet<AccountId> = drafts.map(|draft| draft.by).collect();
        let names = desk::names(&site.office, complaint.organisations(), accounts).await?;
        let sections = sections.iter().copied().collect();
        disclosure::shown(&site.office, &actor, opened.loaded.id, sections).await?;
        Ok(Self { actor, opened, names })
    }

    pub(crate) fn complaint(&self) -> Result<&Complaint, Apology> {
        Ok(self.opened.complaint()?)
    }

    pub(crate) fn case_id(&self) -> CaseId {
        CaseId(self.opened.loaded.id)
    }

    pub(crate) fn frame(&self, site: &Site, visitor: &Visitor) -> Result<CaseFrame, Apology> {
        CaseFrame::of(site, visitor, &self.opened)
    }

    /// An organisation and a member's office have pages of their own, so to them those of the
    /// person do not exist.
    pub(crate) fn stands_on(&self, side: Side) -> Result<(), Apology> {
        match (side, self.opened.relation) {
            (Side::Person, Relation::Organisation | Relation::Member | Relation::MemberLimited) => {
                Err(Apology::not_found())
            }
            _ => Ok(()),
        }
    }

    /// What stands around a page on one side of the case.
    pub(crate) async fn around(
        &self,
        site: &Site,
        visitor: &Visitor,
        side: Side,
    ) -> Result<Around, Apology> {
        if side != Side::Person {
            return Ok(Around { case: Some(self.frame(site, visitor)?), mine: None });
        }
        let reference = self.complaint()?.reference;
        let person = crate::tracker::Side::open(site, visitor, reference).await?;
        Ok(Around { case: None, mine: Some(person.frame(site, visitor)?) })
    }

    /// Whether this reader may do something here.
    pub(crate) fn may(&self, deed: Deed) -> bool {
        let complaint = self.opened.complaint().ok();
        complaint
            .is_some_and(|case| may(&self.actor, case, (deed, self.opened.today), None).is_ok())
    }

    /// Whether this reader can take a step now.
    pub(crate) fn can(&self, step: Step, today: Day) -> bool {
        self.opened.offers(&self.actor, step, today)
    }

    /// The organisation for which the reader answers, if they do.
    pub(crate) fn of(&self) -> Option<OrganisationId> {
        match self.actor.standing {
            Standing::Organisation { of, .. } => Some(of),
            _ => None,
        }
    }

    /// Whether something about an organisation is for this reader.
    pub(crate) fn concerns(&self, organisation: OrganisationId) -> bool {
        self.of().is_none_or(|of| of == organisation)
    }

    /// What one side is called.
    pub(crate) fn party(
        &self,
        site: &Site,
        visitor: &Visitor,
        party: Party,
    ) -> Result<String, Apology> {
        let prefill = self.prefill(site, visitor)?;
        Ok(prefill.party(party))
    }

    /// The first words of views and decision.
    pub(crate) fn prefill<'a>(
        &'a self,
        site: &'a Site,
        visitor: &Visitor,
    ) -> Result<app::decision::Prefill<'a>, Apology> {
        Ok(app::decision::Prefill {
            words: site.words(),
            language: visitor.language,
            case: self.complaint()?,
            names: &self.names,
        })
    }
}

/// What stands around a page: the frame of the case, or that of the person's tracker.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Around {
    case: Option<CaseFrame>,
    mine: Option<Mine>,
}

impl Around {
    /// One for the tests that render every template.
    pub(crate) fn sample(side: Side) -> Self {
        let is_person = side == Side::Person;
        Self { case: (!is_person).then(CaseFrame::sample), mine: is_person.then(Mine::sample) }
    }
}

/// An issue, as pages say which one it is.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct IssueView {
    pub(crate) no: u32,
    pub(crate) subject: &'static str,
    pub(crate) organisation: String,
    pub(crate) happened: String,
    pub(crate) effect: String,
    pub(crate) short: String,
}

impl IssueView {
    pub(crate) fn of(issue: &Issue, names: &Names) -> Self {
        let words = issue.words.known().cloned().unwrap_or_default();
        Self {
            no: issue.no.0,
            subject: issue.subject.code(),
            organisation: names.organisation(issue.organisation).to_owned(),
            short: short(&words.happened),
            happened: words.happened,
            effect: words.effect,
        }
    }

    /// One, for the test that renders every template.
    pub(crate) fn sample() -> Self {
        Self {
            no: 1,
            subject: "care",
            organisation: "Fernhollow Hospital NHS Trust (made up)".into(),
            happened: "She waited for nine hours.".into(),
            effect: "She was in pain.".into(),
            short: "She waited for nine hours.".into(),
        }
    }
}

/// The beginning of a text, cut between two words.
pub(crate) fn short(text: &str) -> String {
    let first = text.split("\n\n").next().unwrap_or_default().trim();
    if first.chars().count() <= SHORT {
        return first.to_owned();
    }
    let cut: String = first.chars().take(SHORT).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|letter: char| !letter.is_alphanumeric()))
}

/// Says something of ours.
pub(crate) fn say(site: &Site, visitor: &Visitor, key: &str, args: &[(&str, Arg)]) -> String {
    site.words().say(visitor.language, key, args)
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_story_is_cut_between_words() {
        assert_eq!(short("She waited.\n\nFor long."), "She waited.");
        let long = "pain and ".repeat(60);
        let said = short(&long);
        assert!(said.chars().count() <= 221 && said.ends_with("pain…") || said.ends_with("and…"));
    }
}
