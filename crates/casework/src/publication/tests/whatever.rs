//! Whatever the order of edits, approvals, reviews, courts and withdrawals: only a text that a
//! second person approved, letter by letter, is ever public.
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// What somebody tries. Who: 0 the officer, 1 a colleague, 2 a manager.
#[derive(Debug, Clone)]
enum Try {
    Draft(usize, u8),
    Approve(usize, u8),
    Return(usize),
    Withhold,
    Hold(HoldGround),
    EndHold(HoldGround, HoldEnd),
    Succeed,
    Release(u8),
    Wait(i64),
}

fn a_try() -> impl Strategy<Value = Try> {
    let who = || 0_usize..3;
    let grounds = || prop::sample::select(HoldGround::ALL);
    prop_oneof![
        4 => (who(), 0_u8..3).prop_map(|(who, text)| Try::Draft(who, text)),
        4 => (who(), 0_u8..3).prop_map(|(who, text)| Try::Approve(who, text)),
        1 => who().prop_map(Try::Return),
        1 => Just(Try::Withhold),
        1 => grounds().prop_map(Try::Hold),
        2 => (grounds(), prop::sample::select(HoldEnd::ALL)).prop_map(|(g, e)| Try::EndHold(g, e)),
        1 => Just(Try::Succeed),
        4 => (0_u8..3).prop_map(Try::Release),
        2 => (1_i64..80).prop_map(Try::Wait),
    ]
}

fn words_of(which: u8) -> RenditionWords {
    RenditionWords { change: format!("Change {which}."), ..text(&format!("Text {which}.")) }
}

struct Told {
    tale: Tale,
    /// The text in work: its hash, who wrote it, and whether somebody else approved it since.
    work: Option<(String, usize, bool)>,
    approved: BTreeSet<String>,
}

impl Told {
    fn tries(&mut self, tried: &Try) {
        let people = [example::officer(), example::colleague(), example::manager()];
        let today = self.tale.today;
        let tale = &mut self.tale;
        match tried {
            Try::Draft(who, which) => {
                let words = words_of(*which);
                let drafted = tale.does((&people[*who], None), Deed::DraftRendition, |c, p, _| {
                    c.draft_rendition(p, words.clone())
                });
                if drafted.is_ok() {
                    self.work = Some((hash_of(&words_of(*which)), *who, false));
                }
            }
            Try::Approve(who, which) => {
                let hash = hash_of(&words_of(*which));
                let approved = approves(&people[*who], tale, &hash).is_ok();
                let right = matches!(&self.work, Some((work, by, _)) if *work == hash && by != who);
                assert!(!approved || right, "{who} approved {which}: {:?}", self.work);
                if approved {
                    self.approved.insert(hash);
                }
            }
            Try::Return(who) => {
                drop(tale.does((&people[*who], None), Deed::ApproveRendition, |case, permit, _| {
                    case.return_rendition(permit, "Not yet.")
                }))
            }
            Try::Withhold => drop(tale.does((&people[2], None), Deed::Withhold, |c, p, _| {
                c.withhold(p, WithholdGround::IdentifiesSomebody, "One patient.")
            })),
            Try::Hold(ground) => {
                drop(tale.officer(Deed::HoldPublication, |case, permit, today| {
                    let look = today.saturating_add(jiff::Span::new().days(30));
                    let reason = "Asked.".to_owned();
                    let new = NewHold { ground: *ground, since: today, look, reason };
                    case.hold_publication(permit, new, today)
                }))
            }
            Try::EndHold(ground, end) => {
                drop(tale.officer(Deed::HoldPublication, |case, permit, _| {
                    case.end_hold(permit, (*ground, *end), "Told.")
                }));
            }
            Try::Succeed => drop(tale.does((&people[2], None), Deed::Withhold, |c, p, _| {
                c.name_successor(p, (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2)))
            })),
            Try::Release(which) => drop(publishes(tale, &hash_of(&words_of(*which)))),
            Try::Wait(days) => {
                tale.turn_to(today.saturating_add(jiff::Span::new().days(*days)));
            }
        }
    }
}

proptest! {
    #[test]
    fn only_an_approved_text_is_ever_public(tries in prop::collection::vec(a_try(), 0..60)) {
        let mut told = Told { tale: decided(), work: None, approved: BTreeSet::new() };
        for tried in &tries {
            told.tries(tried);
            let case = told.tale.complaint().unwrap();
            for edition in &case.editions {
                let words = edition.rendition.words.known().unwrap();
                prop_assert!(told.approved.contains(&edition.rendition.hash), "{:?}", tried);
                prop_assert_eq!(&hash_of(words), &edition.rendition.hash);
                prop_assert!(edition.on >= case.release_day().unwrap());
            }
            let open = case.editions.iter().filter(|edition| edition.until.is_none()).count();
            prop_assert!(open <= 1, "two texts stand");
            // What was once read is read now, or the public is told why not.
            let is_read = case.public_edition().is_some();
            prop_assert_eq!(case.gone().is_some(), !is_read && !case.editions.is_empty());
            prop_assert!(!is_read || case.holds.is_empty());
        }
    }
}
