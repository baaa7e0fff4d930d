//! What becomes of a notice: sent, failed, printed, posted.
use crate::{
    Complaint, Day, Event, Refusal,
    case::{Notice, NoticeState},
    codes::{Failure, Means},
    duty,
    id::NoticeNo,
    permission::{Deed, Permit, Relation},
};

/// Days in which a letter that failed must be in the post.
const POST_WITHIN: i64 = 5;

impl Complaint {
    /// The e-mail that says there is news went out. It says nothing else.
    ///
    /// # Errors
    ///
    /// The notice does not wait to be e-mailed.
    pub fn notice_sent(&self, permit: &Permit, notice: NoticeNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SendNotice)?;
        let found = self.notice(notice)?;
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
        let post_by = today.saturating_add(jiff::Span::new().days(POST_WITHIN));
        Ok(vec![Event::NoticeFailed { notice, failure, post_by }])
    }

    /// The letter was printed.
    ///
    /// # Errors
    ///
    /// It is printed already.
    pub fn notice_printed(&self, permit: &Permit, notice: NoticeNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        match self.notice(notice)?.state {
            NoticeState::Queued | NoticeState::Failed { .. } => {
                Ok(vec![Event::NoticePrinted { notice }])
            }
            NoticeState::Sent | NoticeState::Printed | NoticeState::Posted => {
                Err(Refusal::WrongStage)
            }
        }
    }

    /// The letter is in the post.
    ///
    /// # Errors
    ///
    /// It has not been printed.
    pub fn notice_posted(&self, permit: &Permit, notice: NoticeNo) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandleNotice)?;
        match self.notice(notice)?.state {
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
        let post_by = today.saturating_add(jiff::Span::new().days(POST_WITHIN));
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
