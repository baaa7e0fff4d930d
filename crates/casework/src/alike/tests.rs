//! What makes two cases alike, and that whatever is alike is found.
use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::{alike, marks, sought};
use crate::{
    Complaint, Personal, Reference,
    codes::{Likeness, Role},
    example::Tale,
    id::{AccountId, PersonNo},
    people::{Identity, Person},
};

/// A case like every other, in which this is what is known of everybody.
fn of(number: u64, identity: &Identity) -> Complaint {
    let mut case = Tale::of_a_hospital().unwrap().complaint().unwrap().clone();
    case.reference = Reference::from_random(number);
    for person in case.people.values_mut() {
        person.account = None;
        person.identity = Personal::Known(identity.clone());
    }
    case
}

/// Somebody of this name, born then.
fn case(number: u64, name: &str, born: &str) -> Complaint {
    of(number, &Identity { name: name.into(), born: born.into(), ..Identity::default() })
}

#[test]
fn people_are_alike_by_name_and_birth_and_never_by_the_organisation_alone() {
    use Likeness as L;
    let why = |one: &Complaint, other: &Complaint| alike(one, other);
    let jo = case(1, "Jo Tarn", "1950-05-05");

    let both = [L::SameOrganisation, L::SameTime];
    assert_eq!(
        why(&jo, &case(2, "JO TARNE", "1950-05-05")),
        [&[L::AffectedBorn][..], &both].concat()
    );
    assert_eq!(why(&jo, &case(2, "jo tarn", "")), [&[L::AffectedNamed][..], &both].concat());
    assert_eq!(why(&jo, &case(2, "Jo Tarn", "1988-01-01")), []);
    assert_eq!(why(&jo, &case(2, "Alder Whin", "")), [], "only the hospital is the same");
}

#[test]
fn a_telephone_number_is_the_same_however_it_is_written() {
    let with = |number, phone: &str, email: &str| {
        let name = format!("Person {number}");
        let (phone, email) = (phone.into(), email.into());
        of(number, &Identity { name, phone, email, ..Identity::default() })
    };
    let one = with(1, "+44 1632 960001", "A@made-up.example");
    let why: BTreeSet<_> =
        alike(&one, &with(2, "01632 960 001", "a@made-up.example")).into_iter().collect();

    assert!(why.contains(&Likeness::SamePhone) && why.contains(&Likeness::SameEmail));
    assert_eq!(alike(&one, &with(3, "01632 960 002", "")), []);
}

#[test]
fn a_name_of_one_letter_is_a_name_too() {
    let born = "1950-05-05";
    assert!(!alike(&case(1, "X", born), &case(2, "x", born)).is_empty());
    assert_eq!(alike(&case(1, "X", born), &case(2, "Y", born)), []);
}

#[test]
fn whoever_is_born_on_another_day_is_not_looked_for() {
    let (jo, other) = (case(1, "Jo Tarn", "1950-05-05"), case(2, "Jo Tarn", "1988-01-01"));
    assert!(sought(&jo).iter().all(|sought| sought.is_disjoint(&marks(&other))));
}

/// Few names, days and ways to be reached, so that many are the same.
fn anybody() -> impl Strategy<Value = (Identity, Option<u128>)> {
    let name = prop::sample::select(vec!["", "Jo Tarn", "jo  TARNE", "X", "Y", "王小明"]);
    let born = prop::sample::select(vec!["", "1950-05-05", "1988-01-01"]);
    let phone = prop::sample::select(vec!["", "", "01632 960 001", "+44 1632 960001"]);
    let email = prop::sample::select(vec!["", "", "a@made-up.example", "A@made-up.example "]);
    let account = prop::option::weighted(0.3, 1_u128..3);
    (name, born, phone, email, account).prop_map(|(name, born, phone, email, account)| {
        let [name, born, phone, email] = [name, born, phone, email].map(str::to_owned);
        (Identity { name, born, phone, email, ..Identity::default() }, account)
    })
}

/// A case in which somebody complains about what happened to them, or to somebody else.
fn any_case() -> impl Strategy<Value = Complaint> {
    (anybody(), prop::option::of(anybody())).prop_map(|(complainant, affected)| {
        let mut case = case(1, "", "");
        let someone = case.complainant().unwrap().clone();
        let person = |no, roles: &[Role], (identity, account): (Identity, Option<u128>)| Person {
            no: PersonNo(no),
            roles: roles.iter().copied().collect(),
            account: account.map(|number| AccountId(Uuid::from_u128(number))),
            identity: Personal::Known(identity),
            ..someone.clone()
        };
        let people = match affected {
            None => vec![person(1, &[Role::Complainant, Role::PersonAffected], complainant)],
            Some(affected) => vec![
                person(1, &[Role::Complainant], complainant),
                person(2, &[Role::PersonAffected], affected),
            ],
        };
        case.people = people.into_iter().map(|person| (person.no, person)).collect();
        case
    })
}

proptest! {
    #[test]
    fn whatever_is_alike_is_found(one in any_case(), other in any_case()) {
        let found = sought(&one).iter().any(|sought| !sought.is_disjoint(&marks(&other)));
        prop_assert!(found || alike(&one, &other).is_empty());
        prop_assert_eq!(alike(&one, &other).is_empty(), alike(&other, &one).is_empty());
    }
}
