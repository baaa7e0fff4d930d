//! Gives each person a letter, and says what the person is called.

use std::collections::BTreeSet;

use crate::fold::fold;
use crate::knowledge::{Knowledge, Person, Title};
use crate::manner::Manner;
use crate::ordinary::is_title;
use crate::tokens::Tokens;

/// What stands for a person throughout a rendition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pseudonym {
    /// The person's place in the list of people.
    pub person: usize,
    /// The letter or letters; none for staff, who are told by their role.
    pub letter: Option<String>,
    /// What the person is called: `Mr B`, `a consultant`.
    pub called: String,
}

/// Letters that are easily taken for digits or for a word.
const CONFUSING: [char; 2] = ['I', 'O'];

/// Allots pseudonyms in the order of people: never somebody's own initial, never a letter that
/// the text or another person has already.
pub(crate) fn cast(tokens: &Tokens<'_>, knowledge: &Knowledge, manner: &Manner) -> Vec<Pseudonym> {
    let mut taken: BTreeSet<String> = lettered(tokens, manner).collect();
    for person in &knowledge.people {
        taken.extend(person.letter.map(|letter| letter.to_ascii_uppercase().to_string()));
    }
    let everybody: BTreeSet<char> = knowledge.people.iter().flat_map(initials).collect();
    let mut pseudonyms = Vec::new();
    for (index, person) in knowledge.people.iter().enumerate() {
        let (letter, called) = match person.staff_role() {
            Some(role) if role.trim().is_empty() => (None, manner.member_of_staff.clone()),
            Some(role) => (None, role.trim().to_owned()),
            None => {
                let letter = letter(person, &everybody, &taken);
                taken.insert(letter.clone());
                let called = format!("{} {letter}", before_letter(person.title, manner));
                (Some(letter), called)
            }
        };
        pseudonyms.push(Pseudonym { person: index, letter, called });
    }
    pseudonyms
}

/// Whether a letter after a title is likely somebody's own: the text does not call people by
/// letters already, and there are letters for everybody that are nobody's initial, so that no
/// letter of ours is ever taken for one.
pub(crate) fn letters_are_names(
    tokens: &Tokens<'_>,
    knowledge: &Knowledge,
    manner: &Manner,
) -> bool {
    const FEW: usize = 2;
    let taken: Vec<String> = lettered(tokens, manner).collect();
    let everybody: BTreeSet<char> = knowledge.people.iter().flat_map(initials).collect();
    let free = alphabet().filter(|it| fits(*it, &everybody) && !taken.contains(&it.to_string()));
    taken.len() <= FEW && free.count() >= knowledge.people.len()
}

/// Every title that can stand before a letter.
pub(crate) fn before_letter(title: Title, manner: &Manner) -> &str {
    match title {
        Title::Mr => "Mr",
        Title::Mrs => "Mrs",
        Title::Miss => "Miss",
        Title::Ms => "Ms",
        Title::Mx => "Mx",
        Title::Dr => "Dr",
        Title::Child => &manner.child,
        Title::None => &manner.person,
    }
}

/// Every letter that stands for somebody in the text, as in `Mr R`.
fn lettered(tokens: &Tokens<'_>, manner: &Manner) -> impl Iterator<Item = String> {
    let ours = [fold(&manner.person), fold(&manner.child)];
    (1..tokens.len()).filter_map(move |index| {
        let (title, token) = (tokens.before(index)?, tokens.get(index)?);
        let names = is_title(&title.folded) || ours.contains(&title.folded);
        (names && token.is_initial()).then(|| token.folded.to_uppercase())
    })
}

/// The letters in the order in which people are called by them: the first person is B, as in the
/// office's published decisions, and A comes last, since it reads like a word.
pub(crate) fn alphabet() -> impl Iterator<Item = char> {
    ('B'..='Z').chain(['A'])
}

/// Letters that are nobody's initial go first; if they run out, letters that are not the
/// person's own, then pairs of them.
fn letter(person: &Person, everybody: &BTreeSet<char>, taken: &BTreeSet<String>) -> String {
    if let Some(letter) = person.letter {
        return letter.to_ascii_uppercase().to_string();
    }
    let own = initials(person);
    let fits = |letter: &char| fits(*letter, &own);
    let nobodys = alphabet().filter(fits).filter(|letter| !everybody.contains(letter));
    let single = nobodys.chain(alphabet().filter(fits)).map(|letter| letter.to_string());
    free(single, &own, taken)
}

/// The first of these letters that is free, else a pair of letters that are no initial of their own.
pub(crate) fn free(
    single: impl Iterator<Item = String>,
    own: &BTreeSet<char>,
    taken: &BTreeSet<String>,
) -> String {
    let fits = |letter: &char| fits(*letter, own);
    let double = alphabet()
        .filter(fits)
        .flat_map(|first| alphabet().filter(fits).map(move |second| format!("{first}{second}")));
    let mut all = single.chain(double);
    all.find(|letters| !taken.contains(letters)).unwrap_or_else(|| "ZZZ".to_owned())
}

/// Whether somebody with these initials may be called by a letter.
pub(crate) fn fits(letter: char, own: &BTreeSet<char>) -> bool {
    !own.contains(&letter) && !CONFUSING.contains(&letter)
}

fn initials(person: &Person) -> BTreeSet<char> {
    person
        .all_names()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter_map(|word| fold(word).to_uppercase().chars().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, title: Title) -> Person {
        Person { name: name.into(), title, ..Person::default() }
    }

    fn called(text: &str, people: Vec<Person>) -> Vec<String> {
        let knowledge = Knowledge { people, ..Knowledge::default() };
        let pseudonyms = cast(&Tokens::of(text), &knowledge, &Manner::default());
        pseudonyms.into_iter().map(|pseudonym| pseudonym.called).collect()
    }

    #[test]
    fn nobody_gets_an_initial_or_anothers_letter() {
        let people = vec![
            person("Ada Brightwater", Title::Mrs),
            person("Cedric Dunmore", Title::Mr),
            person("Tamsin Elderfield", Title::Child),
            person("Kim", Title::None),
        ];
        assert_eq!(called("", people), ["Mrs F", "Mr G", "Child H", "Person J"]);
    }

    #[test]
    fn letters_of_the_text_and_kept_letters_are_not_given_again() {
        let mut second = person("Zeno Quill", Title::Mr);
        second.letter = Some('b');
        let people = vec![person("Zia Quill", Title::Ms), second];
        assert_eq!(called("We spoke to Mr A and Dr C.", people), ["Ms D", "Mr B"]);
    }

    #[test]
    fn a_crowd_gets_pairs_of_letters() {
        let people = (0..40).map(|_| person("Yve Xu", Title::Ms)).collect();
        let called = called("", people);
        let unique: BTreeSet<&String> = called.iter().collect();
        assert_eq!(unique.len(), 40);
    }
}
