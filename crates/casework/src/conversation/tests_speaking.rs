//! Two people want to speak for somebody who has died: both cases always say the same of it.
use proptest::prelude::*;
use uuid::Uuid;

use super::{Joining, Side, Speaking, join, part, speak_for};
use crate::{
    Case, Complaint, Event, Personal, Reference, Refusal,
    codes::{Joint, SpeaksFor, SpeaksGround},
    example::{self, Tale},
    id::CaseId,
    people::Identity,
    permission::{Actor, Deed, Permit, may},
};

const FIRST: CaseId = CaseId(Uuid::from_u128(1));
const SECOND: CaseId = CaseId(Uuid::from_u128(2));

/// A child complains about the death of their father.
fn case(number: u64, child: &str) -> Complaint {
    let mut case = Tale::of_a_hospital().unwrap().complaint().unwrap().clone();
    case.reference = Reference::from_random(number);
    for person in case.people.values_mut() {
        person.account = None;
        person.died = true;
        let name = child.into();
        person.identity = Personal::Known(Identity { name, ..Identity::default() });
    }
    case
}

fn permit(by: &Actor, case: &Complaint, deed: Deed) -> Permit {
    may(by, case, (deed, example::BEGINS), None).unwrap()
}

fn after(case: &Complaint, by: &Actor, events: Vec<Event>) -> Complaint {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.case = Case::Live(Box::new(case.clone()));
    for event in events {
        tale.happens(by, event).unwrap();
    }
    tale.complaint().unwrap().clone()
}

fn joined() -> (Complaint, Complaint) {
    let (one, two) = (case(1, "Hazel Pennyfeather"), case(2, "Rowan Tarn"));
    let officer = example::officer();
    let (ours, theirs) = (permit(&officer, &one, Deed::Join), permit(&officer, &two, Deed::Join));
    let (leads, follows) = (
        Side { id: FIRST, case: &one, permit: &ours },
        Side { id: SECOND, case: &two, permit: &theirs },
    );
    let how = Joining { joint: Joint::WorkTogether, reason: "One death." };
    let (leading, following) = join(leads, follows, &how).unwrap();
    (after(&one, &officer, leading), after(&two, &officer, following))
}

fn decides(
    by: &Actor,
    (one, two): (&Complaint, &Complaint),
    (speaks, ground): (SpeaksFor, SpeaksGround),
) -> Result<(Complaint, Complaint), Refusal> {
    let (ours, theirs) = (permit(by, one, Deed::SpeakFor), permit(by, two, Deed::SpeakFor));
    let own = Side { id: FIRST, case: one, permit: &ours };
    let other = Side { id: SECOND, case: two, permit: &theirs };
    let speaking = Speaking { speaks, ground, reason: "We saw the grant of probate." };
    let (here, there) = speak_for(own, other, &speaking)?;
    Ok((after(one, by, here), after(two, by, there)))
}

proptest! {
    #[test]
    fn one_of_them_speaks_or_both_and_both_cases_say_so(
        turns in prop::collection::vec(
            (
                prop::sample::select(SpeaksFor::ALL),
                prop::sample::select(SpeaksGround::ALL),
                any::<bool>(),
            ),
            1..8,
        ),
    ) {
        let (mut one, mut two) = joined();
        let mut last = None;
        for (speaks, ground, first) in turns {
            let by = if first { example::officer() } else { example::colleague() };
            let fits = (speaks == SpeaksFor::Both) == (ground == SpeaksGround::BothHeard);
            let allowed = fits && last != Some(by.account);
            let done = decides(&by, (&one, &two), (speaks, ground));
            prop_assert_eq!(done.is_ok(), allowed);
            if let Ok(now) = done {
                (one, two) = now;
                last = Some(by.account);
                let (here, there) = (one.spoken.unwrap(), two.spoken.unwrap());
                let both = [here, there];
                let speakers = both.iter().filter(|it| it.speaks == SpeaksFor::Speaks).count();
                prop_assert_eq!(speakers, usize::from(speaks != SpeaksFor::Both));
                prop_assert_eq!((here.other, there.other), (SECOND, FIRST));
                prop_assert_eq!(here.ground, there.ground);
            }
        }
    }
}

#[test]
fn the_living_speak_for_themselves_and_parted_cases_share_nothing() {
    let (mut one, two) = joined();
    let officer = example::officer();
    let grant = (SpeaksFor::Speaks, SpeaksGround::PersonalRepresentative);
    let (decided, _) = decides(&officer, (&one, &two), grant).unwrap();
    assert!(decided.may_share_speaking());
    let (ours, theirs) =
        (permit(&officer, &decided, Deed::Part), permit(&officer, &two, Deed::Part));
    let own = Side { id: FIRST, case: &decided, permit: &ours };
    let other = Side { id: SECOND, case: &two, permit: &theirs };
    let (events, _) = part(own, other, "Another death.").unwrap();
    assert_eq!(after(&decided, &officer, events).spoken, None);

    one.people.values_mut().for_each(|person| person.died = false);
    assert!(!one.may_share_speaking());
    assert!(matches!(decides(&officer, (&one, &two), grant), Err(Refusal::NobodyToSpeakFor)));
}
