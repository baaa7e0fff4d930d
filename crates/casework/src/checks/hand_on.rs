//! A complaint, or a part of it, is handed on to another body that can look at it: with the
//! complainant's consent, as a packet, so that they need not tell it all again.
use std::collections::BTreeSet;

use crate::{
    Complaint, Day, Event, Refusal,
    authority::Power,
    codes::Role,
    id::{IssueNo, PersonNo},
    permission::{Deed, Permit},
};

/// What is handed on, and who agreed to that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handing {
    /// To whom: the code of a signpost.
    pub to: String,
    /// Who agreed.
    pub agreed: PersonNo,
    /// Which issues.
    pub issues: BTreeSet<IssueNo>,
    /// Whether the papers that they sent go along.
    pub with_papers: bool,
}

impl Complaint {
    /// Hands issues on. The complaint here goes on as it was: whether the office looks at it is
    /// decided for itself.
    ///
    /// # Errors
    ///
    /// No issue is named, or one that is not there; whoever agreed neither complains nor acts for
    /// the complainant with an authority that covers this.
    pub fn hand_on(
        &self,
        permit: &Permit,
        handing: &Handing,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandOn)?;
        let Handing { to, agreed, issues, with_papers } = handing.clone();
        if issues.is_empty() {
            return Err(Refusal::IssueMissing);
        }
        for issue in &issues {
            self.issue(*issue)?;
        }
        let person = self.people.get(&agreed).ok_or(Refusal::NoSuchThing)?;
        if !person.is(Role::Complainant) && !person.is(Role::Representative) {
            return Err(Refusal::ConsentMissing);
        }
        let power = self.authority(agreed).on(today);
        if person.is(Role::Representative) && power != Power::Everything {
            return Err(Refusal::AuthorityTooSmall);
        }
        Ok(vec![Event::HandedOn { to, agreed, issues, with_papers }])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{case::HandedOn, example::Tale};

    #[test]
    fn who_complains_agrees_and_somebody_else_cannot() {
        let mut tale = Tale::of_a_hospital().unwrap();
        let mut hands = |agreed, issues: &[u32]| {
            let handing = Handing {
                to: "lgsco".into(),
                agreed,
                issues: issues.iter().copied().map(IssueNo).collect(),
                with_papers: true,
            };
            tale.officer(Deed::HandOn, |case, permit, today| case.hand_on(permit, &handing, today))
        };
        assert_eq!(hands(PersonNo(9), &[1]), Err(Refusal::NoSuchThing));
        assert_eq!(hands(PersonNo(1), &[]), Err(Refusal::IssueMissing));
        assert_eq!(hands(PersonNo(1), &[9]), Err(Refusal::NoSuchThing));
        assert!(hands(PersonNo(1), &[1]).is_ok());
        let case = tale.complaint().unwrap();
        let handed: Vec<&str> =
            case.handed_on.iter().map(|HandedOn { to, .. }| to.as_str()).collect();
        assert_eq!(handed, ["lgsco"]);
        assert_eq!(case.stage.code(), "checks", "what happens here is decided for itself");
    }
}
