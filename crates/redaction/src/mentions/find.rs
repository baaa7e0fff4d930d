//! Finds mentions: titles, initials and names that stand together.

use std::ops::Range;

use super::Scene;
use super::judge::does;
use crate::draft::overlaps;
use crate::names::{People, is_common};
use crate::ordinary::{is_abbreviation, is_particle, is_title};
use crate::spelling::is_word;
use crate::tokens::{Shape, Token, joins_names};

/// Titles that are titles in small letters too.
const PLAIN_TITLES: [&str; 9] =
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "messrs"];

/// What stands before `’t` without being a name.
const CONTRACTED: &str = "ain aren can couldn didn doesn don hadn hasn haven isn mightn mustn needn \
    shan shouldn wasn weren won wouldn";

/// How many unknown middle names may stand between two known ones.
const MOST_MIDDLE_NAMES: usize = 2;

/// Words that stand together and mean somebody.
#[expect(clippy::struct_excessive_bools, reason = "each says something else of one mention")]
pub(super) struct Mention {
    /// The first word, title included.
    pub(super) first: usize,
    /// The last word.
    pub(super) last: usize,
    /// The first word that is a name.
    pub(super) name: usize,
    /// Everybody who can be meant.
    pub(super) people: People,
    /// How many words are known names.
    pub(super) words: usize,
    /// How many initials stand before them.
    pub(super) initials: usize,
    /// The titles, the nearest to the name last; two for a couple.
    pub(super) titles: Vec<String>,
    /// Whether the first title belongs to a partner: `Mr and Mrs`.
    pub(super) partner: bool,
    /// Whether an initial or first name is nobody's whom we know.
    pub(super) stranger: bool,
    /// Whether a whole family is meant: `the Brightwaters`.
    pub(super) plural: bool,
    /// Whether a word is only nearly a name.
    pub(super) near: bool,
    /// The first word after the mention before.
    pub(super) floor: usize,
}

impl Mention {
    /// Initials that stand alone.
    pub(super) fn of_initials(first: usize, last: usize, people: People) -> Self {
        Self {
            first,
            last,
            name: first,
            people,
            words: 0,
            initials: 1,
            titles: Vec::new(),
            partner: false,
            stranger: false,
            plural: false,
            near: false,
            floor: first,
        }
    }

    pub(super) fn is_couple(&self) -> bool {
        self.partner
    }
}

pub(super) struct Finder<'a, 'b> {
    pub(super) scene: &'a Scene<'b>,
    pub(super) taken: &'a [Range<usize>],
}

impl Finder<'_, '_> {
    /// The mention whose first known name is the word `at`; it reaches back as far as `floor`.
    pub(super) fn mention_at(&self, at: usize, floor: usize) -> Option<Mention> {
        let (people, plural) = match (self.family_together(at), self.bearers(at)) {
            (_, Some(people)) if self.scene.index.knows(&self.free(at)?.folded) => (people, false),
            (Some(people), _) => (people, true),
            (None, people) => (people?, false),
        };
        let people = people.clone();
        let mut mention = Mention {
            first: if plural { self.family_start(at, &people).max(floor) } else { at },
            last: if plural { at } else { self.near_last(at) },
            name: at,
            people,
            words: 1,
            initials: 0,
            titles: Vec::new(),
            partner: false,
            stranger: false,
            plural,
            near: !plural && self.scene.near.bearers(at).is_some(),
            floor,
        };
        if !plural {
            self.reach_on(&mut mention);
            self.reach_back(&mut mention, floor);
            mention.plural = self.is_family_of_words(&mention);
        }
        Some(mention)
    }

    /// A word that nothing has taken.
    pub(super) fn free(&self, at: usize) -> Option<&Token> {
        self.scene.tokens.get(at).filter(|token| !overlaps(self.taken, &token.range()))
    }

    /// Who bears the word as a name here: not in `don't`.
    fn bearers(&self, at: usize) -> Option<&People> {
        let token = self.free(at)?;
        let tokens = self.scene.tokens;
        let contracted = matches!(tokens.gap_after(at), "'" | "’")
            && CONTRACTED.split_whitespace().any(|stem| stem == token.folded)
            && tokens.get(at + 1).is_some_and(|next| next.folded == "t");
        if contracted {
            return None;
        }
        let exact = self.scene.index.bearers(&token.folded);
        exact
            .or_else(|| self.nicknamed(at, token))
            .or_else(|| self.scene.near.bearers(at))
            .or_else(|| self.begun(at, token))
    }

    /// The last word of what is nearly a name at a word, before one that something has taken.
    fn near_last(&self, at: usize) -> usize {
        let words = at..=self.scene.near.last(at);
        words.take_while(|word| self.free(*word).is_some()).last().unwrap_or(at)
    }

    /// Who is called so for short. A nickname that is a word, such as `Bill`, must have a capital
    /// inside a sentence, a deed after it, or a name.
    fn nicknamed(&self, at: usize, token: &Token) -> Option<&People> {
        let people = self.scene.index.nicknamed(&token.folded)?;
        let a_word = is_common(&token.folded) || is_word(&token.folded);
        let next = self.scene.tokens.get(at + 1);
        let named = next.is_some_and(|it| self.scene.index.family(&it.folded).is_some());
        let sure = !token.begins_sentence
            || self.is_addressed(at)
            || named
            || next.is_some_and(|it| does(&it.folded));
        let fits = if a_word { token.has_capital() && sure } else { token.folded.len() > 2 };
        (fits || (token.has_capital() && token.folded.len() <= 2)).then_some(people)
    }

    /// Whether a word stands where mail names people: `From: Bill`.
    fn is_addressed(&self, at: usize) -> bool {
        let field =
            self.scene.tokens.before(at).filter(|_| self.scene.tokens.gap_before(at) == ": ");
        field.is_some_and(|it| matches!(it.folded.as_str(), "from" | "to" | "cc" | "dear" | "hi"))
    }

    /// Who is called by the beginning of the given name: `Olu` for Oluwaseun. It has one capital
    /// and does not begin a sentence, unless with a deed.
    fn begun(&self, at: usize, token: &Token) -> Option<&People> {
        let people = self.scene.index.beginning(&token.folded)?;
        let next = self.scene.tokens.get(at + 1);
        let sure = !token.begins_sentence || next.is_some_and(|it| does(&it.folded));
        let whole = !self.scene.tokens.gap_after(at).starts_with(['-', '.', '\'', '’']);
        (token.shape == Shape::Capital && sure && whole).then_some(people)
    }

    /// Takes in the names that follow, as long as one person bears them all.
    fn reach_on(&self, mention: &mut Mention) {
        while let Some((next, people)) = self.next_name(mention) {
            mention.last = self.near_last(next);
            mention.near |= self.scene.near.bearers(next).is_some();
            mention.people = people;
            mention.words += 1;
        }
        self.take_initials_behind(mention);
    }

    /// The next word that is a name of the same people, over little words, initials and up to
    /// two unknown middle names.
    fn next_name(&self, mention: &Mention) -> Option<(usize, People)> {
        let tokens = self.scene.tokens;
        let mut at = mention.last;
        let mut unknown = 0;
        loop {
            let before = tokens.get(at)?;
            let gap = tokens.gap_after(at);
            let turned = at == mention.last
                && matches!(gap, ", " | "," | ",\n")
                && (mention.words == 1 || self.is_family(mention.name))
                && self.is_turned(at);
            let called = self.called(at).filter(|_| at == mention.last);
            if called.is_none() && !joins_names(before, gap) && !turned {
                return None;
            }
            at = called.unwrap_or(at) + 1;
            let token = self.free(at)?;
            let lower_word = token.shape == Shape::Lower && is_common(&token.folded);
            let little = lower_word && is_particle(&token.folded);
            if let Some(bearers) = self.bearers(at).filter(|_| !little) {
                let people: People = mention.people.intersection(bearers).copied().collect();
                let adjacent = at == mention.last + 1 && mention.words == 1 && gap == " ";
                let whole = adjacent && self.is_whole_name(mention, at);
                let joins = (!lower_word || whole || turned)
                    && !people.is_empty()
                    && (unknown == 0 || token.has_capital());
                return joins.then_some((at, people));
            }
            let between = is_particle(&token.folded)
                || token.is_initial()
                || (token.shape != Shape::Lower && !is_common(&token.folded));
            unknown += usize::from(!is_particle(&token.folded));
            if !between || token.shape == Shape::Digits || unknown > MOST_MIDDLE_NAMES {
                return None;
            }
        }
    }

    /// The last word of `“Peg”` or `(Peg)` between a first name and a family name.
    fn called(&self, at: usize) -> Option<usize> {
        let tokens = self.scene.tokens;
        let closing = match tokens.gap_after(at) {
            " \"" => '"',
            " “" => '”',
            " ‘" => '’',
            " '" => '\'',
            " (" => ')',
            _ => return None,
        };
        let nickname = self.free(at + 1).filter(|it| it.has_capital() && !can_be_title(it))?;
        let closes =
            tokens.gap_after(at + 1).strip_suffix(' ').is_some_and(|it| it.chars().eq([closing]));
        let next = self.bearers(at + 2)?;
        let before = self.bearers(at)?;
        let known = closes && !nickname.folded.is_empty() && !next.is_disjoint(before);
        known.then_some(at + 1)
    }

    /// `grace rose`: a given name and then the family name.
    fn is_whole_name(&self, mention: &Mention, at: usize) -> bool {
        let family = |index: usize| {
            let token = self.scene.tokens.get(index);
            token.and_then(|token| self.scene.index.family(&token.folded))
        };
        let given = family(mention.name).is_none_or(|it| it.is_disjoint(&mention.people));
        given && family(at).is_some_and(|it| !it.is_disjoint(&mention.people))
    }

    /// Whether a word is part of somebody's family name.
    pub(super) fn is_family(&self, at: usize) -> bool {
        let token = self.scene.tokens.get(at);
        token.is_some_and(|it| self.scene.index.family(&it.folded).is_some())
    }

    /// `BRIGHTWATER, Ada`: family name, comma, first name.
    fn is_turned(&self, at: usize) -> bool {
        let tokens = self.scene.tokens;
        let family = tokens.get(at).and_then(|token| self.scene.index.family(&token.folded));
        // `wood, frank` too, but not `the price, will`.
        let verb = |token: &Token| matches!(token.folded.as_str(), "may" | "will");
        let small = tokens.get(at).is_some_and(|it| it.shape == Shape::Lower);
        let fits = |token: &&Token| token.has_capital() || (small && !verb(token));
        let next = tokens.get(at + 1).filter(fits);
        let given = next.filter(|token| self.scene.index.family(&token.folded).is_none());
        family.is_some() && given.is_some()
    }

    fn reach_back(&self, mention: &mut Mention, floor: usize) {
        if self.is_lower_word(mention.name) {
            self.take_own_initial(mention, floor);
            self.take_plain_title(mention, floor);
            return;
        }
        self.take_particles(mention, floor);
        self.take_initials(mention, floor);
        self.take_stranger(mention, floor);
        self.take_titles(mention, floor);
        self.take_partner(mention, floor);
    }

    /// `may` in `Mr R may`: a word of the language in small letters reaches back to nothing but
    /// the title of somebody who writes without capitals: `mr may`.
    fn is_lower_word(&self, at: usize) -> bool {
        let token = self.scene.tokens.get(at);
        let parted = self.scene.near.last(at) > at;
        token.is_some_and(|it| it.shape == Shape::Lower && is_common(&it.folded) && !parted)
    }

    fn take_plain_title(&self, mention: &mut Mention, floor: usize) {
        let Some(before) = self.title_before(mention.first, floor) else { return };
        let title = self.scene.tokens.get(before);
        let plain = |token: &&Token| matches!(token.folded.as_str(), "mr" | "mrs" | "ms" | "miss");
        if let Some(title) = title.filter(plain) {
            mention.first = before;
            mention.titles.push(title.folded.clone());
        }
    }

    /// A first name that nobody has whom we know, before a family name alone.
    fn take_stranger(&self, mention: &mut Mention, floor: usize) {
        let tokens = self.scene.tokens;
        // `O'Dell` begins with its little word.
        let capital = tokens.get(mention.name).is_some_and(Token::has_capital);
        let family = capital && self.is_family(mention.last);
        if mention.words > 1 || mention.initials > 0 || !family {
            return;
        }
        let Some(before) = mention.first.checked_sub(1).filter(|at| *at >= floor) else { return };
        let gap = tokens.gap_after(before);
        let Some(token) = self.free(before) else { return };
        let name_like = token.has_capital()
            && !token.is_initial()
            && !is_common(&token.folded)
            && !is_abbreviation(&token.folded);
        if name_like && gap.trim().is_empty() && joins_names(token, gap) {
            mention.first = before;
            mention.stranger = true;
        }
    }

    fn take_titles(&self, mention: &mut Mention, floor: usize) {
        while let Some(before) = self.title_before(mention.first, floor) {
            mention.first = before;
            if let Some(token) = self.scene.tokens.get(before) {
                mention.titles.insert(0, token.folded.clone());
            }
        }
    }

    /// The title just before a word, with or without its full stop.
    pub(super) fn title_before(&self, at: usize, floor: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|before| *before >= floor)?;
        let token = self.free(before)?;
        let gap = self.scene.tokens.gap_after(before);
        let fits = matches!(gap.trim(), "" | ".") && gap.matches('\n').count() < 2;
        (fits && can_be_title(token)).then_some(before)
    }

    /// The first title of `Mr and Mrs Brightwater` or `Mr & Mrs`.
    fn take_partner(&self, mention: &mut Mention, floor: usize) {
        if mention.titles.is_empty() {
            return;
        }
        let tokens = self.scene.tokens;
        let gap = tokens.gap_before(mention.first);
        let step = match tokens.before(mention.first) {
            Some(token) if token.folded == "and" => 2,
            _ if matches!(gap.trim(), "&" | "+" | "/") => 1,
            _ => return,
        };
        let Some(title) = mention.first.checked_sub(step).filter(|at| *at >= floor) else { return };
        if let Some(token) = self.free(title).filter(|token| can_be_title(token)) {
            mention.first = title;
            mention.titles.insert(0, token.folded.clone());
            mention.partner = true;
        }
    }
}

/// Whether a word stands before a name here: `mr`, `Nurse`, but not `nurse`.
pub(crate) fn can_be_title(token: &Token) -> bool {
    let title = is_title(&token.folded) || matches!(token.folded.as_str(), "child" | "baby");
    title && (token.has_capital() || PLAIN_TITLES.contains(&token.folded.as_str()))
}
