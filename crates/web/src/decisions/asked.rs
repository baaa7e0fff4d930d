//! What an address asks of the list of decisions, and the one address that asks it.
use app::ports::{Order, Search};
use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{Uri, request::Parts},
};
use casework::codes::{Code, Compliance, Outcome, Remedy, Sector, Subject};

use crate::{
    Apology,
    form::{decode, encoded},
};

/// How many stand on a page.
pub(super) const ON_A_PAGE: usize = 20;
/// The longest search, in letters.
const LONGEST: usize = 200;
/// The list.
pub(super) const LIST: &str = "/decisions";

/// The kinds of choices, in the order of the address and of the page.
pub(super) const KINDS: [&str; 7] =
    ["organisation", "sector", "outcome", "subject", "year", "remedy", "compliance"];

/// What is looked for, and which page of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub(super) search: Search,
    pub(super) page: usize,
    /// What the address says, decoded, in its own order.
    given: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Apology;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Apology> {
        let uri = OriginalUri::from_request_parts(parts, state).await;
        let OriginalUri(uri) = uri.map_err(|_| Apology::bad_form())?;
        Self::of(&uri)
    }
}

impl Query {
    /// Reads an address.
    ///
    /// # Errors
    ///
    /// A code that is none, or what no browser writes.
    pub(super) fn of(uri: &Uri) -> Result<Self, Apology> {
        let given = decode(uri.query().unwrap_or_default().as_bytes());
        Self::read(given.map_err(|_| Apology::bad_form())?)
    }

    fn read(given: Vec<(String, String)>) -> Result<Self, Apology> {
        let mut search = Search { limit: ON_A_PAGE, ..Search::default() };
        let mut page = 1;
        for (name, value) in given.iter().filter(|(_, value)| !value.is_empty()) {
            match name.as_str() {
                "words" => {
                    let words: String = value.chars().take(LONGEST).collect();
                    search.words = words.trim().to_owned();
                }
                "organisation" => once(&mut search.organisations, value.clone()),
                "sector" => once(&mut search.sectors, chosen::<Sector>(value)?),
                "outcome" => once(&mut search.outcomes, chosen::<Outcome>(value)?),
                "subject" => once(&mut search.subjects, chosen::<Subject>(value)?),
                "remedy" => once(&mut search.remedies, chosen::<Remedy>(value)?),
                "compliance" => once(&mut search.compliance, chosen::<Compliance>(value)?),
                "year" => {
                    let year = value.parse().map_err(|_| Apology::bad_form())?;
                    once(&mut search.years, year);
                }
                "order" => search.order = order(value)?,
                // A page that is none is the first.
                "page" => page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        sort(&mut search);
        search.offset = (page - 1_usize).saturating_mul(ON_A_PAGE);
        Ok(Self { search, page, given })
    }

    /// Whether anything is looked for or chosen.
    pub(super) fn is_narrowed(&self) -> bool {
        self.asked().iter().any(|(name, _)| *name != "order")
    }

    /// The one address that asks this, at a place, on its first page.
    pub(super) fn address(&self, at: &str) -> String {
        let asked = self.asked();
        let asked: Vec<String> =
            asked.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if asked.is_empty() { at.to_owned() } else { format!("{at}?{}", asked.join("&")) }
    }

    /// The address of a page of it.
    pub(super) fn turned_to(&self, page: usize) -> String {
        let address = self.address(LIST);
        let joined = if address.contains('?') { '&' } else { '?' };
        if page <= 1 { address } else { format!("{address}{joined}page={page}") }
    }

    /// The address that this one should have been, if it says the same in other words: with
    /// empty fields, in another order, or with what nobody asks.
    pub(super) fn better(&self) -> Option<String> {
        let mut asked: Vec<(String, String)> =
            self.asked().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        if self.page > 1 {
            asked.push(("page".to_owned(), self.page.to_string()));
        }
        (asked != self.given).then(|| self.turned_to(self.page))
    }

    /// The same with one choice more, or without it if it is chosen.
    pub(super) fn without(&self, kind: &str, value: &str) -> Self {
        let asked = self.asked().into_iter();
        let left = asked.filter(|(name, it)| *name != kind || it != value);
        let left = left.map(|(name, it)| (name.to_owned(), it)).collect();
        Self::read(left).unwrap_or_default()
    }

    /// The same with other words.
    pub(super) fn with_words(&self, words: &str) -> Self {
        let mut other = self.clone();
        words.clone_into(&mut other.search.words);
        other
    }

    /// Everything chosen, kind by kind, with its code.
    pub(super) fn chosen(&self) -> Vec<(&'static str, String)> {
        let mut asked = self.asked();
        asked.retain(|(name, _)| KINDS.contains(name));
        asked
    }

    /// Names and values, in the one order.
    fn asked(&self) -> Vec<(&'static str, String)> {
        fn codes<'a, C: Code>(
            name: &'static str,
            all: &'a [C],
        ) -> impl Iterator<Item = (&'static str, String)> + 'a {
            all.iter().map(move |code| (name, code.as_code().to_owned()))
        }
        let search = &self.search;
        let words = Some(&search.words).filter(|words| !words.is_empty());
        let order = match search.order {
            Order::Best => None,
            Order::Newest => Some("newest"),
            Order::Oldest => Some("oldest"),
        };
        words
            .map(|words| ("words", words.clone()))
            .into_iter()
            .chain(search.organisations.iter().map(|name| ("organisation", name.clone())))
            .chain(codes("sector", &search.sectors))
            .chain(codes("outcome", &search.outcomes))
            .chain(codes("subject", &search.subjects))
            .chain(search.years.iter().map(|year| ("year", year.to_string())))
            .chain(codes("remedy", &search.remedies))
            .chain(codes("compliance", &search.compliance))
            .chain(order.map(|order| ("order", order.to_owned())))
            .collect()
    }
}

fn once<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn sort(search: &mut Search) {
    search.organisations.sort_unstable();
    search.sectors.sort_unstable();
    search.outcomes.sort_unstable();
    search.subjects.sort_unstable();
    search.remedies.sort_unstable();
    search.compliance.sort_unstable();
    search.years.sort_unstable_by(|one, other| other.cmp(one));
}

fn chosen<C: Code>(code: &str) -> Result<C, Apology> {
    code.parse().map_err(|_| Apology::bad_form())
}

fn order(code: &str) -> Result<Order, Apology> {
    match code {
        "best" => Ok(Order::Best),
        "newest" => Ok(Order::Newest),
        "oldest" => Ok(Order::Oldest),
        _ => Err(Apology::bad_form()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(address: &str) -> Query {
        Query::of(&address.parse().unwrap()).unwrap()
    }

    #[test]
    fn one_search_has_one_address() {
        let typed = "/decisions?page=&outcome=upheld&words=+lost%20letter&year=2024&year=2025\
                     &subject=&outcome=upheld&order=best&colour=red";
        let short = "/decisions?words=lost%20letter&outcome=upheld&year=2025&year=2024";
        assert_eq!(query(typed).better().as_deref(), Some(short));
        assert_eq!(query(short).better(), None);
        assert_eq!(query("/decisions?words=lost+letter").better(), None);
        assert_eq!(query("/decisions").better(), None);
        assert_eq!(query("/decisions?page=3").better(), None);
        assert_eq!(query("/decisions?page=1").better().as_deref(), Some("/decisions"));
        assert_eq!(query(short).turned_to(4), format!("{short}&page=4"));
        assert_eq!(query("/decisions?page=70000").search.offset, 69_999 * ON_A_PAGE);
        assert_eq!(query("/decisions?page=99999999999999999999").page, 1);
    }

    #[test]
    fn a_choice_can_be_taken_away() {
        let both = query("/decisions?words=scan&outcome=upheld&year=2025&order=oldest");
        assert_eq!(both.chosen().len(), 2);
        let left = both.without("outcome", "upheld");
        assert_eq!(left.address(LIST), "/decisions?words=scan&year=2025&order=oldest");
        assert_eq!(left.with_words("ward").address("/x"), "/x?words=ward&year=2025&order=oldest");
    }

    #[test]
    fn a_code_that_is_none_is_refused() {
        for odd in ["outcome=won", "year=now", "order=random", "words=%ff", "subject=*"] {
            assert!(Query::of(&format!("/decisions?{odd}").parse().unwrap()).is_err(), "{odd}");
        }
    }
}
