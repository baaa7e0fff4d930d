//! Messages, notices, papers, and who answers for the case.
use crate::{
    Day, Personal, Refusal,
    codes::{Channel, Failure, Means, NoticeKind},
    event::{Event, Letter, PaperWords},
    id::{FileId, NoticeNo, PaperNo},
    people::Party,
    record::Told,
};

use super::{Complaint, Desk};

/// Something that was sent: a file, and from whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The file.
    pub file: FileId,
    /// From whom.
    pub from: Party,
    /// When.
    pub on: Day,
    /// Bytes.
    pub size: u64,
    /// Media type.
    pub media_type: String,
    /// Name, key and hash.
    pub words: Personal<PaperWords>,
}

/// A message between a party and the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// From whom.
    pub from: Party,
    /// To whom.
    pub to: Party,
    /// How it came or went.
    pub channel: Channel,
    /// When.
    pub on: Day,
    /// What came with it.
    pub papers: Vec<PaperNo>,
    /// What it says.
    pub words: Personal<String>,
    /// For one to the office: whether it has been dealt with.
    pub answered: bool,
}

/// What somebody was told, and whether it reached them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// To whom.
    pub to: Party,
    /// What about.
    pub kind: NoticeKind,
    /// How.
    pub means: Means,
    /// Letters in large print.
    pub large_print: bool,
    /// When it was issued.
    pub on: Day,
    /// The exact words.
    pub letter: Personal<Letter>,
    /// Where it stands.
    pub state: NoticeState,
}

/// Where a notice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeState {
    /// Waiting to be sent, or to be printed.
    Queued,
    /// The e-mail went out.
    Sent,
    /// It did not reach them, and must be posted by a day.
    Failed {
        /// How it failed.
        failure: Failure,
        /// By when it must be in the post.
        post_by: Day,
    },
    /// Printed, not yet in the post.
    Printed,
    /// In the post.
    Posted,
    /// Told in a way that is safe for its reader.
    Told,
    /// Made in the form that its reader needs, and sent.
    Made,
    /// It stays here: its reader no longer acts for the complainant.
    Stopped,
}

impl NoticeState {
    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed { .. } => "failed",
            Self::Printed => "printed",
            Self::Posted => "posted",
            Self::Told => "told",
            Self::Made => "made",
            Self::Stopped => "stopped",
        }
    }
}

impl Complaint {
    pub(super) fn conversed(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::OwnerNamed { owner, next } => self.desk = Desk { owner: *owner, next: *next },
            Event::PriorityGiven { priority } => drop(self.priorities.insert(*priority)),
            Event::PriorityTaken { priority } => drop(self.priorities.remove(priority)),
            Event::RiskNoticed { .. } => self.risk = Some(self.risk.unwrap_or(told.day)),
            Event::RiskAnswered { .. } => self.risk = None,
            Event::NoteWritten { .. } => {}
            Event::DelayExplained { next, .. } => self.delay_explained = Some((told.day, *next)),
            Event::PaperAdded { paper, file, from, size, media_type, words } => {
                let (media_type, words) = (media_type.clone(), words.clone());
                let on = told.day;
                let added = Paper { file: *file, from: *from, on, size: *size, media_type, words };
                self.papers.insert(*paper, added);
            }
            Event::MessageSent { message, from, to, channel, papers, words } => {
                let sent = Message {
                    from: *from,
                    to: *to,
                    channel: *channel,
                    on: told.day,
                    papers: papers.clone(),
                    words: words.clone(),
                    answered: *from == Party::Office,
                };
                self.messages.insert(*message, sent);
            }
            Event::MessageAnswered { message } => {
                self.messages.get_mut(message).ok_or(Refusal::NoSuchThing)?.answered = true;
            }
            event => self.noticed(event, told.day)?,
        }
        Ok(())
    }

    fn noticed(&mut self, event: &Event, on: Day) -> Result<(), Refusal> {
        match event {
            Event::NoticeIssued { notice, to, kind, means, large_print, letter } => {
                let issued = Notice {
                    to: *to,
                    kind: *kind,
                    means: *means,
                    large_print: *large_print,
                    on,
                    letter: letter.clone(),
                    state: NoticeState::Queued,
                };
                self.notices.insert(*notice, issued);
            }
            Event::NoticeSent { notice } => self.now(*notice, NoticeState::Sent)?,
            Event::NoticeFailed { notice, failure, post_by } => {
                self.now(*notice, NoticeState::Failed { failure: *failure, post_by: *post_by })?;
            }
            Event::NoticePrinted { notice } => self.now(*notice, NoticeState::Printed)?,
            Event::NoticeTold { notice, .. } => self.now(*notice, NoticeState::Told)?,
            Event::NoticeMade { notice, .. } => self.now(*notice, NoticeState::Made)?,
            Event::NoticePosted { notice } => self.now(*notice, NoticeState::Posted)?,
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    fn now(&mut self, notice: NoticeNo, state: NoticeState) -> Result<(), Refusal> {
        self.notices.get_mut(&notice).ok_or(Refusal::NoSuchThing)?.state = state;
        Ok(())
    }
}
