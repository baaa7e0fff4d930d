//! What happens beside the way of a case, at any stage: one of each.
use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use super::{COMPLAINANT, ISSUE, REPRESENTATIVE, complainant, planted, words};
use crate::{
    Event, Personal, Reference,
    codes::{
        Adjustment, AuthorityEnd, AuthorityKind, AuthorityScope, Channel, IdentityQuestion, Joint,
        Looked, Place, SpeaksFor, SpeaksGround,
    },
    event::CitationWords,
    id::{CaseId, NoticeNo},
};

pub(super) fn authority() -> Event {
    Event::AuthorityRecorded {
        person: REPRESENTATIVE,
        kind: AuthorityKind::Consent,
        scope: AuthorityScope::Everything,
        from: date(2026, 3, 2),
        ends: None,
        paper: None,
    }
}

pub(super) fn over() -> Event {
    let (why, told) = (AuthorityEnd::Withdrawn, Some(Channel::Web));
    Event::AuthorityEnded { person: REPRESENTATIVE, why, told }
}

pub(super) fn sign_in() -> Event {
    Event::SignInGiven { person: COMPLAINANT, account: complainant().account }
}

pub(super) fn made() -> Event {
    Event::NoticeMade { notice: NoticeNo(2), formats: BTreeSet::from([Adjustment::Braille]) }
}

pub(super) fn citation_checked() -> Event {
    let found = planted("office", "citation-checked");
    let words = Personal::Known(CitationWords { cited: String::new(), found });
    Event::CitationChecked { issue: ISSUE, looked: Looked::NotFound, words }
}

pub(super) fn handed_on() -> Event {
    let issues = BTreeSet::from([ISSUE]);
    Event::HandedOn { to: "lgsco".into(), agreed: COMPLAINANT, issues, with_papers: true }
}

pub(super) fn caller_checked() -> Event {
    let right = BTreeSet::from([IdentityQuestion::Born, IdentityQuestion::Postcode]);
    Event::CallerChecked { person: COMPLAINANT, right, wrong: BTreeSet::new(), passed: true }
}

pub(super) fn joined() -> Event {
    Event::CaseJoined {
        other: CaseId(Uuid::from_u128(0x0ca5)),
        reference: Reference::from_random(9),
        joint: Joint::WorkTogether,
        place: Place::Leads,
        closes: BTreeSet::new(),
        reason: words("office", "case-joined"),
    }
}

pub(super) fn parted() -> Event {
    Event::CaseParted {
        other: CaseId(Uuid::from_u128(0x0ca5)),
        reference: Reference::from_random(9),
        joint: Joint::WorkTogether,
        place: Place::Leads,
        reason: words("office", "case-parted"),
    }
}

pub(super) fn speaker() -> Event {
    Event::SpeakerDecided {
        other: CaseId(Uuid::from_u128(2)),
        speaks: SpeaksFor::OwnOnly,
        ground: SpeaksGround::PersonalRepresentative,
        reason: words("office", "speaker-decided"),
    }
}
