//! Chooses who is meant when several people bear a name.

use super::Scene;
use super::find::Mention;
use crate::draft::Sure;
use crate::fitting::capitalised;
use crate::knowledge::{Person, Title};

/// Who is meant, and how sure that is by the title.
pub(super) fn chosen(scene: &Scene<'_>, mention: &Mention) -> (usize, Sure) {
    let title = mention.titles.last().map(String::as_str);
    best(scene, mention, title)
}

/// What stands for `Mr and Mrs Brightwater`: both, or one for both if the case knows one.
pub(super) fn couple(scene: &Scene<'_>, mention: &Mention) -> (String, Sure) {
    let first_title = mention.titles.first().map(String::as_str);
    let second_title = mention.titles.last().map(String::as_str);
    let (first, first_fit) = best(scene, mention, first_title);
    let (second, second_fit) = best(scene, mention, second_title);
    if first == second {
        return (as_printed(scene, mention, first), Sure::Look);
    }
    let text = format!("{} and {}", scene.called(first), scene.called(second));
    (text, first_fit.min(second_fit))
}

/// `Mr and Mrs B`, with the titles of the text and the letter of the one who is known.
fn as_printed(scene: &Scene<'_>, mention: &Mention, person: usize) -> String {
    let letter = scene.cast.get(person).and_then(|it| it.letter.as_deref());
    match (mention.titles.as_slice(), letter) {
        ([first, .., second], Some(letter)) => {
            format!("{} and {} {letter}", capitalised(first), capitalised(second))
        }
        _ => scene.called(person).to_owned(),
    }
}

fn best(scene: &Scene<'_>, mention: &Mention, title: Option<&str>) -> (usize, Sure) {
    let score = |at: &usize| scene.knowledge.people.get(*at).map_or(0, |person| fit(person, title));
    let top = mention.people.iter().map(score).max().unwrap_or_default();
    let mut at_top = mention.people.iter().filter(|at| score(at) == top);
    let person = at_top.next().copied().unwrap_or_default();
    let sure = match (at_top.next(), top) {
        (Some(_), _) | (None, 0) => Sure::Look,
        (None, 1) => Sure::Likely,
        (None, _) => Sure::Certain,
    };
    (person, sure)
}

/// A title as texts write it before a name, folded.
fn own_title(title: Title) -> Option<&'static str> {
    match title {
        Title::Mr => Some("mr"),
        Title::Mrs => Some("mrs"),
        Title::Miss => Some("miss"),
        Title::Ms => Some("ms"),
        Title::Mx => Some("mx"),
        Title::Dr => Some("dr"),
        Title::Child | Title::None => None,
    }
}

/// Whether a title is the person's own, and no other.
pub(super) fn is_own_title(person: &Person, title: &str) -> bool {
    own_title(person.title) == Some(title)
}

/// How well a title fits a person: 3 its own, 2 nothing against it, 1 another of the same kind,
/// 0 somebody else's.
fn fit(person: &Person, title: Option<&str>) -> u8 {
    let Some(title) = title else { return 2 };
    let Some(own) = own_title(person.title) else { return 2 };
    let woman = |title: &str| matches!(title, "mrs" | "miss" | "ms");
    if own == title {
        3
    } else if person.staff_role().is_some() && !matches!(title, "mr" | "mrs" | "miss" | "ms") {
        2
    } else {
        u8::from(woman(own) && woman(title))
    }
}
