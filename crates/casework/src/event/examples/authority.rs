//! Who acts for the complainant, by what right, and since when no longer.
use super::*;

pub(super) fn acting() -> Vec<Event> {
    vec![
        Event::AuthorityRecorded {
            person: PersonNo(2),
            kind: AuthorityKind::PowerOfAttorney,
            scope: AuthorityScope::ToldAndSpeaks,
            from: day(),
            ends: Some(date(2027, 3, 2)),
            paper: Some(PaperNo(1)),
        },
        Event::AuthorityEnded {
            person: PersonNo(2),
            why: AuthorityEnd::Withdrawn,
            told: Some(Channel::Phone),
        },
        Event::NoticeMade {
            notice: NOTICE,
            formats: BTreeSet::from([Adjustment::Braille, Adjustment::Audio]),
        },
        Event::SignInGiven { person: PERSON, account: AccountId(uuid(0xac)) },
    ]
}
