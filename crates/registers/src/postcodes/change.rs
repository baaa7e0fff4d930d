//! What a new set of postcodes would change of the one there is.

use std::cmp::Ordering;

use super::packed::{Record, postcode_of};
use super::set::{Known, PostcodeSet};

/// Examples that are told of each kind.
const TOLD: usize = 5;

/// What a new set changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Postcodes that were not there.
    pub added: usize,
    /// Postcodes of which something else is said.
    pub changed: usize,
    /// Postcodes that are there no more.
    pub gone: usize,
    /// Postcodes of which the same is said.
    pub same: usize,
    /// The first few that are new, changed or gone.
    pub examples: Vec<Example>,
}

/// One postcode of which something else is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The postcode.
    pub postcode: String,
    /// What was said; nothing if it was not there.
    pub before: Option<Known>,
    /// What is said now; nothing if it is there no more.
    pub after: Option<Known>,
}

impl Change {
    /// What `new` changes of `old`.
    pub fn between(old: Option<&PostcodeSet>, new: &PostcodeSet) -> Self {
        let mut change = Self::default();
        let mut before = old.into_iter().flat_map(PostcodeSet::groups).peekable();
        let mut after = new.groups().peekable();
        let said = |same: &[Record]| old.and_then(|old| old.says(same));
        loop {
            let order = match (before.peek(), after.peek()) {
                (None, None) => return change,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(one), Some(other)) => number(one).cmp(&number(other)),
            };
            let one = if order.is_le() { before.next() } else { None };
            let other = if order.is_ge() { after.next() } else { None };
            let postcode = number(one.or(other).unwrap_or_default());
            let (one, other) = (one.and_then(said), other.and_then(|same| new.says(same)));
            change.tell(postcode, one, other);
        }
    }

    fn tell(&mut self, postcode: u64, before: Option<Known>, after: Option<Known>) {
        let count = match (&before, &after) {
            (None, _) => &mut self.added,
            (_, None) => &mut self.gone,
            (one, other) if one == other => {
                self.same = self.same.saturating_add(1);
                return;
            }
            _ => &mut self.changed,
        };
        *count = count.saturating_add(1);
        if *count <= TOLD {
            let postcode = postcode_of(postcode).map(|it| it.to_string()).unwrap_or_default();
            self.examples.push(Example { postcode, before, after });
        }
    }
}

fn number(same: &[Record]) -> u64 {
    same.first().map_or(0, |record| record.postcode)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Gathering, Heading};
    use super::*;

    fn set(lines: &[&str]) -> PostcodeSet {
        let heading = Heading::read(b"postcode,constituency").unwrap();
        let mut gathering = Gathering::default();
        for line in lines {
            gathering.take(&heading.line(line.as_bytes()).unwrap(), false).unwrap();
        }
        gathering.finish(date(2024, 7, 4), Vec::new())
    }

    #[test]
    fn what_is_new_changed_gone_and_the_same_is_told_apart() {
        let old = set(&["ZZ1 1AA,Fernhollow", "ZZ2 1AA,Saltmarsh", "ZZ3 1AA,Saltmarsh"]);
        let new = set(&["ZZ4 1AA,Saltmarsh", "ZZ3 1AA,Fernhollow", "ZZ2 1AA,Saltmarsh"]);

        let change = Change::between(Some(&old), &new);

        assert_eq!((change.added, change.changed, change.gone, change.same), (1, 1, 1, 1));
        let told: Vec<&str> = change.examples.iter().map(|it| it.postcode.as_str()).collect();
        assert_eq!(told, ["ZZ1 1AA", "ZZ3 1AA", "ZZ4 1AA"]);
        let first = Change::between(None, &new);
        assert_eq!((first.added, first.same), (3, 0));
        assert_eq!(Change::between(Some(&new), &new).same, 3);
    }
}
