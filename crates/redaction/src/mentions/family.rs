//! Whole families, and the little words that go with a family name.

use super::find::{Finder, Mention};
use crate::names::People;
use crate::tokens::Token;

impl Finder<'_, '_> {
    /// The people of `the Brightwaters`.
    pub(super) fn family_together(&self, at: usize) -> Option<&People> {
        let token = self.free(at).filter(|token| token.has_capital())?;
        let people = self.scene.index.family(token.folded.strip_suffix('s')?)?;
        self.is_after_the(self.family_start(at, people)).then_some(people)
    }

    /// Where a family name begins that ends at a word: with its little words, `van der`.
    pub(super) fn family_start(&self, at: usize, people: &People) -> usize {
        let mut first = at;
        while let Some(before) = first.checked_sub(1)
            && self.is_own_particle(before, people)
        {
            first = before;
        }
        first
    }

    /// Whether a word is a little word of these people's names, right before another.
    fn is_own_particle(&self, at: usize, people: &People) -> bool {
        let joined = matches!(self.scene.tokens.gap_after(at), " " | "-" | "'" | "’");
        let own = |it: &Token| self.scene.index.has_particle(people, &it.folded);
        joined && self.free(at).is_some_and(own)
    }

    fn is_after_the(&self, at: usize) -> bool {
        let the = self.scene.tokens.before(at).is_some_and(|before| before.folded == "the");
        the && self.scene.tokens.gap_before(at).trim().is_empty()
    }

    /// `the Ashworth-Pembertons`: nothing but the words of one family name, with an s.
    pub(super) fn is_family_of_words(&self, mention: &Mention) -> bool {
        let several = mention.words > 1 || mention.last > mention.name;
        let names = several && mention.titles.is_empty() && mention.initials == 0;
        let last = self.scene.tokens.get(mention.last).map_or("", |it| it.folded.as_str());
        let family = last.strip_suffix('s').and_then(|it| self.scene.index.family(it));
        names
            && !self.scene.index.knows(last)
            && family.is_some_and(|it| !it.is_disjoint(&mention.people))
            && (self.is_family(mention.name) || self.is_own_particle(mention.name, &mention.people))
            && self.is_after_the(mention.first)
    }

    /// Takes in the little words before a family name: `van der Berg`.
    pub(super) fn take_particles(&self, mention: &mut Mention, floor: usize) {
        if self.is_family(mention.name) {
            mention.first = self.family_start(mention.first, &mention.people).max(floor);
        }
    }
}
