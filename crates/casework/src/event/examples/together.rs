//! Two cases that are joined, and parted again.
use super::*;

pub(super) fn joined() -> Vec<Event> {
    vec![
        Event::CaseJoined {
            other: CaseId(uuid(0xca)),
            reference: Reference::from_random(9),
            joint: Joint::SentTwice,
            place: Place::Follows,
            closes: BTreeSet::from([ISSUE]),
            reason: said("On the web, and then by post."),
        },
        Event::CaseParted {
            other: CaseId(uuid(0xca)),
            reference: Reference::from_random(9),
            joint: Joint::SentTwice,
            place: Place::Follows,
            reason: said("It was about another night."),
        },
        Event::SpeakerDecided {
            other: CaseId(uuid(0xca)),
            speaks: SpeaksFor::OwnOnly,
            ground: SpeaksGround::PersonalRepresentative,
            reason: said("We saw the grant of probate."),
        },
    ]
}

pub(super) fn referred() -> Vec<Event> {
    let words = ReferrerWords {
        service: "The Lantern (made up)".into(),
        person: "Hazel Pennyfeather".into(),
    };
    vec![
        Event::ReferredIn {
            from: Some("lgsco".into()),
            agreed: PERSON,
            words: Personal::Known(words),
        },
        Event::BodyReferred { organisation: organisation(), received: day(), referred: day() },
    ]
}
