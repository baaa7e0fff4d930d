//! What becomes of a notice: sent, failed, printed, posted.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    authority::Power,
    case::{Notice, NoticeState},
    checks::reason,
    codes::{Channel, Failure, Means, NoticeKind},
    duty,
    id::NoticeNo,
    law,
    people::Party,
    permission::{Deed, Permit, Relation},
};

impl Complaint {
    /// The e-mail that says there is news went out. It says nothing else.
    ///
    /// # Errors
    ///
    /// The notice does not wait to be e-mailed.
    pub fn notice_sent(&self, permit: &Permit, notice: NoticeNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SendNotice)?;
        let found = self.notice(notice)?;
        self.goes_safely(found, Means::Email)?;
        match (found.means, found.state) {
            (Means::Email, NoticeState::Queued) => Ok(vec![Event::NoticeSent { notice }]),
            _ => Err(Refusal::WrongStage),
        }
    }

    /// A notice did not reach its reader: it is to be posted, by a day. The program learns of
    /// e-mails, staff of letters.
    ///
    /// # Errors
    ///
    /// It has failed already.
    pub fn notice_failed(
        &self,
        permit: &Permit,
        notice: NoticeNo,
        failure: Failure,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        let program = permit.relation() == Relation::Program;
        permit.is_for(if program { Deed::SendNotice } else { Deed::HandleNotice })?;
        if let NoticeState::Failed { .. } = self.notice(notice)?.state {
            return Err(Refusal::WrongStage);
        }
        let post_by = law::until(&law::pack().periods.posted_again, today);
        Ok(vec![Event::NoticeFailed { notice, failure, post_by }])
    }

    /// The reader was told what the letter says in a way that is safe for them: on the phone, in
    /// person, through somebody they trust. Kept with how, and never with where.
    ///
    /// # Errors
    ///
    /// It has reached them already, the way is not safe, or nothing says how they were told.
    pub fn notice_told(
        &self,
        permit: &Permit,
        notice: NoticeNo,
        (channel, words): (Channel, &str),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        let found = self.notice(notice)?;
        let means = match channel {
            Channel::Post => Some(Means::Post),
            Channel::Email => Some(Means::Email),
            Channel::Phone => Some(Means::Phone),
            Channel::Web | Channel::InPerson | Channel::Member | Channel::Body => None,
        };
        means.map_or(Ok(()), |means| self.goes_safely(found, means))?;
        match found.state {
            NoticeState::Queued | NoticeState::Failed { .. } | NoticeState::Printed => {
                let words = Personal::from(reason(words)?);
                Ok(vec![Event::NoticeTold { notice, channel, words }])
            }
            NoticeState::Sent
            | NoticeState::Posted
            | NoticeState::Told
            | NoticeState::Made
            | NoticeState::Stopped => Err(Refusal::WrongStage),
        }
    }

    /// A notice to somebody who must never be reached in this way is not produced.
    fn goes_safely(&self, notice: &Notice, means: Means) -> Result<(), Refusal> {
        let forbids = self.preferences_of(notice.to).safety.forbids(means);
        if forbids { Err(Refusal::UnsafeWay) } else { Ok(()) }
    }

    /// What is for somebody whose authority is over is not produced, but the letter that says so.
    pub(crate) fn is_still_theirs(&self, notice: &Notice, today: Day) -> Result<(), Refusal> {
        let Party::Person(no) = notice.to else { return Ok(()) };
        match self.authority(no).on(today) {
            Power::Over(day) if notice.kind != NoticeKind::AuthorityEnded => {
                Err(Refusal::AuthorityOver(day))
            }
            _ => Ok(()),
        }
    }

    /// Whether a notice can go by post to whom it is for.
    pub fn may_be_posted(&self, notice: &Notice) -> bool {
        self.goes_safely(notice, Means::Post).is_ok()
    }

    /// The letter was printed.
    ///
    /// # Errors
    ///
    /// It is printed already, its reader cannot use print, or its reader no longer acts for the complainant.
    pub fn notice_printed(
        &self,
        permit: &Permit,
        notice: NoticeNo,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        let found = self.notice(notice)?;
        self.is_still_theirs(found, today)?;
        if !self.made_by_hand(found).is_empty() {
            return Err(Refusal::MadeByHand);
        }
        self.goes_safely(found, Means::Post)?;
        match found.state {
            NoticeState::Queued | NoticeState::Failed { .. } => {
                Ok(vec![Event::NoticePrinted { notice }])
            }
            NoticeState::Sent
            | NoticeState::Printed
            | NoticeState::Posted
            | NoticeState::Told
            | NoticeState::Made
            | NoticeState::Stopped => Err(Refusal::WrongStage),
        }
    }

    /// The letter is in the post.
    ///
    /// # Errors
    ///
    /// It has not been printed.
    pub fn notice_posted(&self, permit: &Permit, notice: NoticeNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        let found = self.notice(notice)?;
        self.goes_safely(found, Means::Post)?;
        match found.state {
            NoticeState::Printed => Ok(vec![Event::NoticePosted { notice }]),
            _ => Err(Refusal::WrongStage),
        }
    }

    /// E-mails that should have gone out by now become letters: nobody waits for news because a
    /// machine is down. Nothing happens if there are none.
    ///
    /// # Errors
    ///
    /// The permit is for something else.
    pub fn notices_unsent(&self, permit: &Permit, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SendNotice)?;
        let post_by = law::until(&law::pack().periods.posted_again, today);
        let stuck = self.notices.iter().filter(|(_, notice)| {
            let waits = (notice.means, notice.state) == (Means::Email, NoticeState::Queued);
            waits && duty::send_by(notice) <= today
        });
        let failure = Failure::Refused;
        let failed = stuck.map(|(no, _)| Event::NoticeFailed { notice: *no, failure, post_by });
        Ok(failed.collect())
    }

    fn notice(&self, notice: NoticeNo) -> Result<&Notice, Refusal> {
        self.notices.get(&notice).ok_or(Refusal::NoSuchThing)
    }
}
