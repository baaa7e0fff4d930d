//! Who may act for the complainant, since when and until when.
use crate::{
    Refusal,
    authority::{Authority, Seen},
    event::Event,
    id::PersonNo,
    people::Party,
    record::Told,
};

use super::{Complaint, NoticeState};

impl Complaint {
    pub(super) fn authorised(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::AuthorityRecorded { person, kind, scope, from, ends, paper } => {
                let (kind, scope, from, ends) = (*kind, *scope, *from, *ends);
                let seen = Some(Seen { kind, scope, from, ends, paper: *paper });
                self.authorities.insert(*person, Authority { seen, over: None });
            }
            Event::AuthorityEnded { person, .. } => {
                self.authorities.entry(*person).or_default().over = Some(told.day);
                self.nothing_goes_to(*person);
                self.invites_instead_of(*person);
            }
            Event::SignInGiven { person, account } => {
                self.people.get_mut(person).ok_or(Refusal::NoSuchThing)?.account = Some(*account);
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    /// Letters that lie here and are for them stay here.
    fn nothing_goes_to(&mut self, person: PersonNo) {
        let theirs = self.notices.values_mut().filter(|it| it.to == Party::Person(person));
        for notice in theirs {
            notice.state = match notice.state {
                NoticeState::Queued | NoticeState::Failed { .. } | NoticeState::Printed => {
                    NoticeState::Stopped
                }
                state => state,
            };
        }
    }

    /// Whoever they were invited to comment for comments now.
    fn invites_instead_of(&mut self, person: PersonNo) {
        let Some(complainant) = self.complainant().map(|it| Party::Person(it.no)) else { return };
        let party = Party::Person(person);
        let made: Vec<_> =
            self.comments.values().filter(|it| it.party == party).map(|it| it.on).collect();
        let open = |it: &&mut super::Invitation| it.party == party && !made.contains(&it.on);
        self.invitations.iter_mut().filter(open).for_each(|it| it.party = complainant);
    }
}
