//! Who has to be heard before anybody is found at fault.
use std::collections::BTreeSet;

use crate::{
    Complaint, Day,
    codes::{CommentOn, Role},
    people::Party,
};

impl Complaint {
    /// Everybody whom the law gives a chance to comment on the allegations: the organisations,
    /// and each person named as having taken the action (HSCA 1993 s.11(1), PCA 1967 s.7(1)).
    /// Nobody, as long as nothing is investigated: the duty follows the fact, not the stage.
    pub fn to_be_heard(&self) -> BTreeSet<Party> {
        if self.investigated.is_empty() {
            return BTreeSet::new();
        }
        let named = self.people.values().filter(|person| person.is(Role::Named) && !person.died);
        let named = named.filter(|person| !self.is_complainants_side(person.no));
        let bodies = self.involved().into_iter().map(Party::Organisation);
        named.map(|person| Party::Person(person.no)).chain(bodies).collect()
    }

    /// Those of them who have not had their chance yet: they have not commented, and their
    /// window was never opened or is still open.
    pub fn still_to_be_heard(&self, today: Day) -> BTreeSet<Party> {
        let on = CommentOn::Allegations;
        let heard = |party: &Party| {
            let commented =
                self.comments.values().any(|made| (made.on, made.party) == (on, *party));
            commented || self.window(on, *party).is_some_and(|until| today > until)
        };
        self.to_be_heard().into_iter().filter(|party| !heard(party)).collect()
    }

    /// The last day of a party's window for comments, if it was invited.
    pub fn window(&self, on: CommentOn, party: Party) -> Option<Day> {
        let invited = self.invitations.iter().find(|sent| (sent.on, sent.party) == (on, party));
        invited.map(|sent| sent.until)
    }
}
