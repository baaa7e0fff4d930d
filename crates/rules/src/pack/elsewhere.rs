//! Who else can help, by nation and kind of service, as an office knows them.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Fault, Pack, Text};
use crate::{Certainty, Fact};

/// The file of a pack that holds them.
pub(super) const FILE: &str = "elsewhere.toml";

/// `elsewhere.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ElsewhereFile {
    pub(super) elsewhere: Vec<Elsewhere>,
}

/// Somebody else who can help.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// Its code, which never changes.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The nations where it works; none: everywhere.
    #[serde(default)]
    pub nations: BTreeSet<String>,
    /// The kinds of service that it looks at.
    #[serde(default)]
    pub services: BTreeSet<String>,
    /// Whether it comes before this office rather than instead of it.
    #[serde(default)]
    pub before_us: bool,
    /// Its address on the web.
    pub website: String,
    /// How sure we are of all this.
    pub certainty: Certainty,
    /// What it covers.
    pub covers: Text,
}

impl Elsewhere {
    /// The website's name as people say it, without the protocol: `www.spso.org.uk`.
    pub fn website_name(&self) -> &str {
        self.website.trim_start_matches("https://").trim_end_matches('/')
    }

    /// Whether it works everywhere.
    pub fn is_everywhere(&self) -> bool {
        self.nations.is_empty()
    }

    fn works_in(&self, nation: &str, of: &Pack) -> bool {
        let in_any = of.office.all_nations.as_deref() == Some(nation);
        in_any || self.is_everywhere() || self.nations.contains(nation)
    }

    /// Whether everything that it names is known here.
    fn fits(&self, pack: &Pack) -> Result<(), String> {
        for (fact, named) in [(Fact::nation, &self.nations), (Fact::service, &self.services)] {
            let known = pack.codes.get(fact.name());
            let is_known = |code: &&String| known.is_some_and(|known| known.contains(*code));
            if let Some(strange) = named.iter().find(|code| !is_known(code)) {
                return Err(format!("`{strange}` is no code of `{}`", fact.name()));
            }
        }
        if !self.website.starts_with("https://") {
            return Err(format!("its website is `{}`, not an https:// address", self.website));
        }
        Ok(())
    }
}

impl Pack {
    /// Who looks at a kind of service in a nation, the nearest first. Nobody known gives none.
    pub fn who_else(&self, nation: &str, service: &str) -> Vec<&Elsewhere> {
        let looks_at = |it: &&Elsewhere| it.services.contains(service) && it.works_in(nation, self);
        let mut found: Vec<_> = self.elsewhere.iter().filter(looks_at).collect();
        found.sort_by_key(|it| it.is_everywhere());
        found
    }

    /// Somebody else by their code.
    pub fn somebody_else(&self, code: &str) -> Option<&Elsewhere> {
        self.elsewhere.iter().find(|it| it.code == code)
    }
}

/// Checks them all.
pub(super) fn check(pack: &Pack) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let checked = pack.elsewhere.iter().filter_map(|it| {
        let is_first = seen.insert(&it.code);
        let twice = || Err("another has this code already".to_owned());
        let words = || super::check::in_its_languages(pack, &it.covers);
        let whole = if is_first { it.fits(pack).and_then(|()| words()) } else { twice() };
        Some(Fault::at(FILE, &it.code, whole.err()?))
    });
    checked.collect()
}
