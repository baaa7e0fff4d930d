//! Finds where a text mentions somebody and says what to put there.

mod beside;
mod choose;
mod family;
mod find;
mod initials;
mod judge;
mod unknown;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::cast::Pseudonym;
use crate::draft::{Doubt, DoubtKind, Replacement, Sure, Why, doubt, overlaps};
use crate::fitting::fitted;
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::names::NameIndex;
use crate::near::Near;
use crate::tokens::{Shape, Tokens};

use choose::{chosen, couple};
pub(crate) use find::can_be_title;
use find::{Finder, Mention};
use judge::{Verdict, judge};

/// Everything that is needed to judge a mention.
pub(crate) struct Scene<'a> {
    pub(crate) tokens: &'a Tokens<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) manner: &'a Manner,
    pub(crate) index: &'a NameIndex,
    pub(crate) near: &'a Near,
    pub(crate) cast: &'a [Pseudonym],
    /// Whether a letter after a title is likely somebody's own, and not given to them.
    pub(crate) letters_are_names: bool,
}

impl Scene<'_> {
    fn may_be_named(&self, people: &BTreeSet<usize>) -> bool {
        people.iter().all(|at| self.knowledge.people.get(*at).is_some_and(|it| it.may_be_named))
    }

    fn called(&self, person: usize) -> &str {
        self.cast.get(person).map_or(self.manner.name.as_str(), |it| it.called.as_str())
    }
}

/// The replacements of names, and what is doubtful, outside what is taken already.
pub(crate) fn name_replacements(
    scene: &Scene<'_>,
    taken: &[Range<usize>],
) -> (Vec<Replacement>, Vec<Doubt>) {
    let mut writer =
        Writer { scene, made: Vec::new(), doubts: Vec::new(), explained: BTreeSet::new() };
    let finder = Finder { scene, taken };
    let (mut at, mut floor) = (0, 0);
    while at < scene.tokens.len() {
        if let Some(mut mention) = finder.mention_at(at, floor) {
            at = mention.last + 1;
            floor = at;
            writer.take(&mut mention);
        } else if let Some(mention) = finder.initials_at(at, floor) {
            at = mention.last + 1;
            floor = at;
            if !scene.may_be_named(&mention.people) {
                writer.replace(&mention, Why::Initials, Sure::Look);
            }
        } else {
            at += 1;
        }
    }
    let Writer { mut made, mut doubts, .. } = writer;
    let mut all: Vec<Range<usize>> = taken.to_vec();
    all.extend(made.iter().map(|one| one.range.clone()));
    let beside = beside::people(scene, &made, &all);
    all.extend(beside.iter().map(|one| one.range.clone()));
    made.extend(beside);
    doubts.extend(unknown::people(scene, &all));
    (made, doubts)
}

struct Writer<'a, 'b> {
    scene: &'a Scene<'b>,
    made: Vec<Replacement>,
    doubts: Vec<Doubt>,
    /// People whose relation has been said.
    explained: BTreeSet<usize>,
}

impl Writer<'_, '_> {
    fn take(&mut self, mention: &mut Mention) {
        if self.scene.may_be_named(&mention.people) {
            self.keep(mention, DoubtKind::MayBeNamed);
            return;
        }
        let people = &self.scene.knowledge.people;
        mention.people.retain(|at| people.get(*at).is_some_and(|it| !it.may_be_named));
        let mention = &*mention;
        match judge(self.scene, mention) {
            Verdict::Keep(kind) => self.keep(mention, kind),
            Verdict::Replace(sure) if mention.is_couple() => self.replace_couple(mention, sure),
            Verdict::Replace(_) if mention.plural => self.replace_family(mention),
            Verdict::Replace(_) if mention.stranger => {
                let text = self.scene.manner.name.clone();
                self.push(mention, text, Why::Relative, Sure::Look);
            }
            Verdict::Replace(sure) => self.replace(mention, Why::Name, sure),
        }
    }

    fn keep(&mut self, mention: &Mention, kind: DoubtKind) {
        let range = self.scene.tokens.range(mention.first, mention.last);
        self.doubts.push(doubt(self.scene.tokens.text, range, kind));
    }

    fn replace(&mut self, mention: &Mention, why: Why, sure: Sure) {
        let (person, fit) = chosen(self.scene, mention);
        let mut text = self.scene.called(person).to_owned();
        let staff = self.scene.knowledge.people.get(person).and_then(|it| it.staff_role());
        if staff.is_some() {
            text = fitted(self.scene.tokens, (mention.first, mention.last), &text);
        }
        let mut sure = sure.min(fit);
        if staff.is_some_and(|role| self.says_role_before(mention, role)) {
            sure = Sure::Look;
            if self.replace_apposition(mention, why, person) {
                return;
            }
        }
        if self.repeats_in_brackets(mention, person) {
            return;
        }
        if self.lost_apostrophe(mention, person) {
            text.push_str("’s");
        } else if self.possessive_s(mention).is_none() && !self.followed_by_apostrophe(mention) {
            text.push_str(&self.relation(mention, person));
        }
        self.push_for(mention, text, why, (sure, Some(person)));
    }

    fn replace_couple(&mut self, mention: &Mention, sure: Sure) {
        let (text, fit) = couple(self.scene, mention);
        self.push(mention, text, Why::Couple, sure.min(fit));
    }

    fn replace_family(&mut self, mention: &Mention) {
        let (person, _) = chosen(self.scene, mention);
        let text = format!("{} {}", self.scene.manner.family_of, self.scene.called(person));
        self.push(mention, text, Why::Family, Sure::Look);
    }

    fn push(&mut self, mention: &Mention, text: String, why: Why, sure: Sure) {
        self.push_for(mention, text, why, (sure, None));
    }

    fn push_for(
        &mut self,
        mention: &Mention,
        mut text: String,
        why: Why,
        (sure, person): (Sure, Option<usize>),
    ) {
        let tokens = self.scene.tokens;
        let mut range = tokens.range(mention.first, mention.last);
        if let Some(mark) = self.possessive_s(mention) {
            range.end += mark.len_utf8();
            text.push(mark);
            text.push('s');
        }
        let initial = tokens.get(mention.last).is_some_and(crate::tokens::Token::is_initial);
        let dotted = (why == Why::Initials || initial) && self.ends_with_initial(mention);
        range.end += usize::from(dotted);
        if let Some(end) = person.and_then(|it| self.role_behind(mention, it)) {
            range.end = end;
        }
        let original = tokens.text.get(range.clone()).unwrap_or_default().to_owned();
        if overlaps(&self.made.iter().map(|it| it.range.clone()).collect::<Vec<_>>(), &range) {
            return;
        }
        self.made.push(Replacement { range, original, replacement: text, why, sure, person });
    }

    /// The apostrophe of `James’` when no s follows and no quotation ends there.
    fn possessive_s(&self, mention: &Mention) -> Option<char> {
        let tokens = self.scene.tokens;
        let last = tokens.get(mention.last)?;
        let gap = tokens.gap_after(mention.last);
        let mark = gap.chars().next().filter(|c| matches!(c, '\'' | '’'))?;
        let then_space = gap.get(mark.len_utf8()..)?.starts_with([' ', '\n']);
        let before = tokens.text.get(..tokens.get(mention.first)?.start)?;
        let paragraph = before.rsplit('\n').next().unwrap_or(before);
        let opened = paragraph.rfind('‘').max(paragraph.rfind(" '"));
        let closed = paragraph.rfind("’ ").max(paragraph.rfind("' "));
        (last.folded.ends_with('s') && then_space && opened <= closed).then_some(mark)
    }

    /// Whether the full stop after `C. B.` belongs to the initials and ends no sentence.
    fn ends_with_initial(&self, mention: &Mention) -> bool {
        let tokens = self.scene.tokens;
        let goes_on = tokens.get(mention.last + 1).is_some_and(|it| it.shape == Shape::Lower);
        mention.last > mention.first && tokens.gap_after(mention.last) == ". " && goes_on
    }

    fn followed_by_apostrophe(&self, mention: &Mention) -> bool {
        self.scene.tokens.gap_after(mention.last).starts_with(['\'', '’'])
    }

    /// Whether the s of `Peters letter` is of the letter's owner.
    fn lost_apostrophe(&self, mention: &Mention, person: usize) -> bool {
        let tokens = self.scene.tokens;
        let name = tokens.get(mention.last).and_then(|it| it.folded.strip_suffix('s'));
        let bears = |people: &BTreeSet<usize>| people.contains(&person);
        let own = name.is_some_and(|name| self.scene.index.bearers(name).is_some_and(bears));
        let thing = tokens.get(mention.last + 1).is_some_and(|it| it.shape == Shape::Lower);
        own && mention.near && thing && tokens.gap_after(mention.last) == " "
    }

    /// `the consultant, Dr Wren, left` and `the consultant Dr Wren left` become `the consultant
    /// left`.
    fn replace_apposition(&mut self, mention: &Mention, why: Why, person: usize) -> bool {
        let tokens = self.scene.tokens;
        let Some(role) = tokens.before(mention.first) else { return false };
        let named = tokens.range(mention.first, mention.last);
        let after = tokens.text.get(named.end..).unwrap_or_default();
        let comma = match tokens.gap_before(mention.first) {
            " " => 0,
            ", " if after.starts_with(", ") => 1,
            ", " if after.starts_with(['.', ';', '\n', ')']) || after.is_empty() => 0,
            _ => return false,
        };
        let range = role.start..named.end + comma;
        let original = tokens.text.get(range.clone()).unwrap_or_default().to_owned();
        let replacement = tokens.text.get(role.range()).unwrap_or_default().to_owned();
        let free = self.made.last().is_none_or(|last| last.range.end <= range.start);
        if free {
            let person = Some(person);
            self.made.push(Replacement {
                range,
                original,
                replacement,
                why,
                sure: Sure::Look,
                person,
            });
        }
        free
    }

    /// Whether the text says the role already: `the consultant, Dr Wren`.
    fn says_role_before(&self, mention: &Mention, role: &str) -> bool {
        let last_word = crate::fold::fold(role.split_whitespace().last().unwrap_or_default());
        self.scene.tokens.before(mention.first).is_some_and(|token| token.folded == last_word)
    }

    /// Where `, the ward sister,` ends behind the name of somebody told as `a ward sister`.
    fn role_behind(&self, mention: &Mention, person: usize) -> Option<usize> {
        let tokens = self.scene.tokens;
        let role = self.scene.knowledge.people.get(person)?.staff_role()?;
        let role: Vec<String> = role.split_whitespace().skip(1).map(crate::fold::fold).collect();
        let article = tokens.get(mention.last + 1)?;
        let opens = tokens.gap_after(mention.last) == ", "
            && matches!(article.folded.as_str(), "the" | "a" | "an" | "our");
        let same = (mention.last + 2..).zip(&role).all(|(at, word)| {
            tokens.get(at).is_some_and(|it| it.folded == *word) && tokens.gap_before(at) == " "
        });
        let last = mention.last + 1 + role.len();
        let gap = tokens.gap_after(last);
        let closes = gap.starts_with([',', '.', ';', ')']) || gap.contains('\n') || gap.is_empty();
        (opens && same && closes && !role.is_empty())
            .then(|| tokens.get(last).map(|it| it.end + usize::from(gap.starts_with(", "))))?
    }

    /// ` (father of Mr B)` at the first mention, unless the text says so nearby.
    fn relation(&mut self, mention: &Mention, person: usize) -> String {
        let scene = self.scene;
        let relation = scene.knowledge.people.get(person).and_then(|it| it.relation.as_ref());
        let Some(relation) = relation.filter(|_| self.explained.insert(person)) else {
            return String::new();
        };
        let what = crate::fold::fold(&relation.what);
        let near = mention.first.saturating_sub(6)..mention.last + 7;
        let said = near
            .filter_map(|at| scene.tokens.get(at))
            .any(|token| what.split_whitespace().any(|word| word == token.folded));
        if said || relation.to == person || relation.to >= scene.cast.len() {
            return String::new();
        }
        format!(" ({} {} {})", relation.what.trim(), scene.manner.of, scene.called(relation.to))
    }

    /// `Ada Brightwater (Mrs Brightwater)` becomes one mention, not `Mrs C (Mrs C)`.
    fn repeats_in_brackets(&mut self, mention: &Mention, person: usize) -> bool {
        let tokens = self.scene.tokens;
        let range = tokens.range(mention.first, mention.last);
        let Some(last) = self.made.last_mut() else { return false };
        let between = tokens.text.get(last.range.end..range.start).unwrap_or_default();
        let closes = tokens.text.get(range.end..).is_some_and(|after| after.starts_with(')'));
        if last.person != Some(person) || between.trim() != "(" || !closes {
            return false;
        }
        last.range.end = range.end + 1;
        tokens.text.get(last.range.clone()).unwrap_or_default().clone_into(&mut last.original);
        true
    }
}
