//! Who was shown what of a case: told in a stream of its own, once per reader, day and sections.
use std::collections::BTreeSet;

use casework::{
    Day,
    disclosure::{DisclosureEvent, Disclosures},
    id::{AccountId, PaperNo},
    permission::Actor,
    record::{Kind, Stream},
    section::Section,
};
use uuid::Uuid;

use crate::{Office, Opened, Problem, ports::Envelope, stories};

/// How often it is tried when somebody else wrote first.
const TRIES: usize = 8;
/// The name space of the command ids.
const SPACE: Uuid = Uuid::from_u128(0x8b52_0a3e_61f4_4c0e_9d55_21c8_7be0_36aa);

/// Records that somebody was shown sections of a case. Cheap to repeat on the same day.
///
/// # Errors
///
/// The store cannot write: then nothing may be shown.
pub async fn shown(
    office: &Office,
    actor: &Actor,
    case: Uuid,
    sections: BTreeSet<Section>,
) -> Result<(), Problem> {
    let what = format!("sections {sections:?}");
    record(office, actor, case, (what, DisclosureEvent::shown(sections))).await
}

/// Records that somebody was given a paper. Cheap to repeat on the same day.
///
/// # Errors
///
/// The store cannot write: then nothing may be given.
pub async fn paper_given(
    office: &Office,
    actor: &Actor,
    case: Uuid,
    paper: PaperNo,
) -> Result<(), Problem> {
    record(office, actor, case, (format!("paper {paper}"), DisclosureEvent::paper_given(paper)))
        .await
}

async fn record(
    office: &Office,
    actor: &Actor,
    case: Uuid,
    (what, event): (String, DisclosureEvent),
) -> Result<(), Problem> {
    let once = format!("{case} {} {} {what}", actor.account, office.today());
    let command = Uuid::new_v5(&SPACE, once.as_bytes());
    let stream = Stream { kind: Kind::Disclosure, id: case };
    for _ in 0..TRIES {
        if office.record.answered(stream, command).await?.is_some() {
            return Ok(());
        }
        let loaded = stories::load::<Disclosures>(office.record.as_ref(), case).await?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command,
            actor: actor.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: office.clock.now().max(last),
        };
        let events = [event.clone()];
        match stories::append(office.record.as_ref(), &loaded, envelope, &events).await {
            Err(Problem::Stale(_)) => {}
            done => return done.map(|_| ()),
        }
    }
    Err(Problem::Busy)
}

/// One line of the ledger: what somebody was shown on one day, or a paper that they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed {
    /// When.
    pub on: Day,
    /// To whom.
    pub to: AccountId,
    /// The sections, if sections were shown.
    pub sections: BTreeSet<Section>,
    /// The paper, if one was given.
    pub paper: Option<PaperNo>,
}

/// The ledger of a case, newest first, for those who may ask who has looked at it: its
/// complainant, who acts for them, and managers.
///
/// # Errors
///
/// [`Problem::NotFound`] for anybody else.
pub async fn ledger(office: &Office, opened: &Opened) -> Result<Vec<Disclosed>, Problem> {
    use casework::permission::Relation as R;
    let (R::Complainant | R::Representative | R::Manager) = opened.relation else {
        return Err(Problem::NotFound);
    };
    let loaded = stories::load::<Disclosures>(office.record.as_ref(), opened.loaded.id).await?;
    // Somebody who opened several pages on one day looked once.
    let mut lines: Vec<Disclosed> = Vec::new();
    for told in loaded.told.iter().rev() {
        let (on, to) = (told.day, AccountId(told.actor));
        let (sections, paper) = match &told.event {
            DisclosureEvent::Shown { sections, .. } => (sections.clone(), None),
            DisclosureEvent::PaperGiven { paper, .. } => (BTreeSet::new(), Some(*paper)),
        };
        let same = |line: &&mut Disclosed| (line.on, line.to, line.paper) == (on, to, paper);
        match lines.iter_mut().find(same) {
            Some(line) => line.sections.extend(sections),
            None => lines.push(Disclosed { on, to, sections, paper }),
        }
    }
    Ok(lines)
}
