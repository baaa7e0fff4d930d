//! Initials: alone, before a name and behind it.

use super::choose::is_own_title;
use super::find::{Finder, Mention, can_be_title};
use crate::names::People;
use crate::ordinary::{is_abbreviation, is_particle, is_title};
use crate::tokens::{Shape, Token, joins_names};

impl Finder<'_, '_> {
    /// Initials that stand alone: `JS`, `J.S.` or `J. S.`
    pub(super) fn initials_at(&self, at: usize, floor: usize) -> Option<Mention> {
        let token = self.free(at)?;
        if let Some(mention) = self.titled_initial(at, floor) {
            return Some(mention);
        }
        let (last, people) = if token.shape == Shape::Upper && !is_abbreviation(&token.folded) {
            (at, self.scene.index.with_initials(&token.folded)?)
        } else {
            self.dotted_initials(at).or_else(|| self.spaced_initials(at))?
        };
        Some(Mention::of_initials(at, last, people.clone()))
    }

    /// `Dr V` for Dr Venkataraman: the letter of a family name after its own title, in a text that
    /// does not call people by letters.
    fn titled_initial(&self, at: usize, floor: usize) -> Option<Mention> {
        let initial = self.free(at).filter(|it| it.is_initial() && self.scene.letters_are_names)?;
        let title = self.title_before(at, floor)?;
        let goes_on = self.scene.tokens.get(at + 1).is_some_and(|it| {
            let gap = self.scene.tokens.gap_after(at);
            matches!(gap.trim_start_matches('.'), " " | "")
                && ((it.has_capital() && !is_title(&it.folded)) || is_particle(&it.folded))
        });
        let called = self.scene.tokens.get(title)?.folded.as_str();
        let own = |at: &usize| {
            let person = self.scene.knowledge.people.get(*at);
            person.is_some_and(|it| is_own_title(it, called))
                && self.scene.index.family_begins(&[*at].into(), &initial.folded)
        };
        let people: People = (0..self.scene.knowledge.people.len()).filter(own).collect();
        let titles = vec![called.to_owned()];
        (!goes_on && !people.is_empty()).then(|| Mention {
            first: title,
            titles,
            ..Mention::of_initials(at, at, people)
        })
    }

    /// `M B`, `M/B`: but not the letter of `Mr M` and what follows.
    fn spaced_initials(&self, at: usize) -> Option<(usize, &People)> {
        let tokens = self.scene.tokens;
        let letter = |index: usize| self.free(index).filter(|token| token.is_initial());
        let lettered = tokens.before(at).is_some_and(|it| it.has_capital() || it.is_initial());
        let sign = tokens.gap_after(at);
        if (lettered && tokens.gap_before(at).trim().is_empty()) || !matches!(sign, " " | "/" | "-")
        {
            return None;
        }
        let mut together = letter(at)?.folded.clone();
        let mut last = at;
        while tokens.gap_after(last) == sign
            && let Some(next) = letter(last + 1)
        {
            together.push_str(&next.folded);
            last += 1;
        }
        Some((last, self.scene.index.with_initials(&together).filter(|_| last > at)?))
    }

    /// `M.B.`, `M. B.`, `M.B`
    fn dotted_initials(&self, at: usize) -> Option<(usize, &People)> {
        let mut together = String::new();
        let mut last = None;
        let mut sign = ".";
        for index in at..at + 4 {
            let token = self.free(index).filter(|token| token.is_initial());
            let gap = self.scene.tokens.gap_after(index);
            let ends = sign == "." && !together.is_empty();
            let Some(token) = token.filter(|_| gap.starts_with('.') || ends) else { break };
            together.push_str(&token.folded);
            if together.chars().count() > 1
                && let Some(people) = self.scene.index.with_initials(&together)
            {
                last = Some((index, people));
            }
            if !matches!(gap, "." | ". ") {
                break;
            }
            sign = gap;
        }
        last
    }

    /// `Brightwater, M.`, `Brightwater MA`, `Brightwater (Mrs M)`, `brightwater_m`: the person's own
    /// initials behind the family name.
    pub(super) fn take_initials_behind(&self, mention: &mut Mention) {
        while (mention.words == 1 || self.is_family(mention.name))
            && let Some(last) = self.initial_behind(mention)
        {
            mention.last = last;
            mention.initials += 1;
            if let Some(initial) = self.scene.tokens.get(last) {
                mention.people = self.scene.index.initialled(&mention.people, &initial.folded);
            }
        }
    }

    fn initial_behind(&self, mention: &Mention) -> Option<usize> {
        let tokens = self.scene.tokens;
        let next = self.free(mention.last + 1)?;
        let gap = tokens.gap_after(mention.last);
        let own = |it: &Token| self.scene.index.has_initials(&mention.people, &it.folded);
        if gap == " (" && can_be_title(next) {
            let initial = self.free(mention.last + 2).filter(|it| it.is_initial() && own(it))?;
            let closes =
                tokens.gap_after(mention.last + 2).trim_start_matches('.').starts_with(')');
            return (closes && !initial.folded.is_empty()).then_some(mention.last + 2);
        }
        let one = next.folded.chars().count() == 1;
        let glued = one && matches!(gap, "." | "_");
        let after = tokens.gap_after(mention.last + 1);
        let closes = after.trim_end() != "" || after.is_empty() || after.contains('\n');
        let goes_on = tokens.get(mention.last + 2).is_some_and(|it| it.shape == Shape::Lower);
        // `Mrs Brightwater. A nurse came` and `Mr Ives, I think` go on with words.
        let a_word = matches!(next.folded.as_str(), "a" | "i") && gap != ", " || next.folded == "i";
        let fits = match gap {
            "." | "_" => true,
            " " | ", " | "," => closes || (goes_on && !a_word),
            ". " => closes,
            _ => false,
        };
        let shape =
            next.is_initial() || glued || (next.shape == Shape::Upper && next.end - next.start < 4);
        let together = one || !is_abbreviation(&next.folded);
        (fits && shape && together && own(next)).then_some(mention.last + 1)
    }

    /// `h price`: the small initial of somebody who has it, before a name that is a word.
    pub(super) fn take_own_initial(&self, mention: &mut Mention, floor: usize) {
        let Some(before) = mention.first.checked_sub(1).filter(|at| *at >= floor) else { return };
        let own = self.free(before).filter(|it| {
            it.shape == Shape::Lower
                && it.folded.chars().count() == 1
                && !matches!(it.folded.as_str(), "a" | "i" | "s")
                && self.scene.index.has_initial(&mention.people, &it.folded)
        });
        let joined = matches!(self.scene.tokens.gap_after(before), " " | "." | ". ");
        if own.is_some() && joined && self.begins_word(before) {
            mention.first = before;
            mention.initials += 1;
        }
    }

    pub(super) fn take_initials(&self, mention: &mut Mention, floor: usize) {
        let tokens = self.scene.tokens;
        while let Some(before) = mention.first.checked_sub(1).filter(|at| *at >= floor) {
            let Some(token) = self.free(before) else { return };
            let gap = tokens.gap_after(before);
            let own = self.scene.index.has_initial(&mention.people, &token.folded);
            let a_word = matches!(token.folded.as_str(), "a" | "i") && !gap.contains('.');
            let small = own && token.shape == Shape::Lower && token.folded.chars().count() == 1;
            if !(token.is_initial() || (small && !a_word && self.begins_word(before))) {
                return;
            }
            let apart = gap.contains(['\'', '’', '-']) && !own;
            let joins = joins_names(token, gap) || (small && matches!(gap, "." | ". "));
            if !joins || (a_word && !own) || apart {
                return;
            }
            mention.first = before;
            mention.initials += 1;
            mention.stranger |= !own;
            mention.people = self.scene.index.initialled(&mention.people, &token.folded);
        }
    }

    /// Whether a letter is not the end of a word with an apostrophe: `Peter’s Brightwater`.
    fn begins_word(&self, at: usize) -> bool {
        !self.scene.tokens.gap_before(at).ends_with(['\'', '’', 'ʼ', '`', '´'])
    }
}
