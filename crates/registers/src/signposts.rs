//! Where else to go: who looks at what, by nation and concern. Typed by hand.
//!
//! What each covers is said to people by the sentence under [`Signpost::covers_key`].

mod table;

pub use table::ALL;

use crate::organisation::Nation;
use crate::sureness::Sureness;

/// What a complaint is about, as far as it decides where to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Concern {
    /// NHS care, or the care that the NHS pays for.
    NhsCare,
    /// Private health care that the person or an insurer pays for.
    PrivateHealthCare,
    /// Whether a doctor, nurse or other professional is fit to practise.
    HealthProfessional,
    /// A department or agency of the United Kingdom government.
    UkGovernment,
    /// Benefits, pensions of the state, child maintenance.
    Benefits,
    /// Taxes.
    Tax,
    /// A devolved government and its bodies.
    DevolvedGovernment,
    /// A council.
    Council,
    /// Social care for adults or children.
    SocialCare,
    /// A council or housing association as landlord.
    SocialHousing,
    /// Estate and letting agents.
    PropertyAgent,
    /// A school.
    School,
    /// A university or college.
    University,
    /// The police.
    Police,
    /// A prison or probation.
    PrisonOrProbation,
    /// How a judge or magistrate behaved.
    Judge,
    /// What a court or tribunal decided.
    CourtDecision,
    /// A solicitor, barrister or other lawyer.
    Lawyer,
    /// A bank, insurer, lender or other money business.
    Money,
    /// A pension from work or bought privately.
    Pension,
    /// Personal data, or information that a public body will not give.
    Information,
    /// Gas and electricity.
    Energy,
    /// Water and sewerage.
    Water,
    /// Telephone, internet and post.
    Communications,
    /// Trains.
    Rail,
    /// Somebody's employer.
    Employment,
    /// Life in the armed forces.
    ArmedForces,
}

/// Somebody else who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signpost {
    /// Its code, which never changes.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Where it works; the United Kingdom means everywhere.
    pub nations: &'static [Nation],
    /// What it looks at.
    pub concerns: &'static [Concern],
    /// Whether it comes before this office rather than instead of it.
    pub before_us: bool,
    /// Its address on the web.
    pub website: &'static str,
    /// How sure we are of all this.
    pub sure: Sureness,
}

impl Signpost {
    /// The key of the sentence that says what it covers.
    pub fn covers_key(&self) -> String {
        format!("signpost-{}-covers", self.code)
    }

    /// The website's name as people say it, without the protocol: `www.spso.org.uk`.
    pub fn website_name(&self) -> &'static str {
        self.website.trim_start_matches("https://").trim_end_matches('/')
    }

    fn works_in(&self, nation: Nation) -> bool {
        let everywhere = |at: &Nation| *at == Nation::UnitedKingdom;
        self.nations.contains(&nation)
            || nation == Nation::UnitedKingdom
            || self.nations.iter().any(everywhere)
    }
}

/// Who looks at a concern in a nation, the nearest first. Nobody known gives an empty list.
pub fn for_concern(nation: Nation, concern: Concern) -> Vec<&'static Signpost> {
    let looks_at = |it: &&Signpost| it.concerns.contains(&concern) && it.works_in(nation);
    let mut found: Vec<&'static Signpost> = ALL.iter().filter(looks_at).collect();
    found.sort_by_key(|it| it.nations.contains(&Nation::UnitedKingdom));
    found
}

/// The signpost with a code.
pub fn by_code(code: &str) -> Option<&'static Signpost> {
    ALL.iter().find(|signpost| signpost.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = include_str!("../../../locales/en/signposts.ftl");

    fn codes(nation: Nation, concern: Concern) -> Vec<&'static str> {
        for_concern(nation, concern).iter().map(|it| it.code).collect()
    }

    #[test]
    fn nhs_care_outside_england_goes_to_that_nations_ombudsman() {
        assert_eq!(codes(Nation::Scotland, Concern::NhsCare), ["spso"]);
        assert_eq!(codes(Nation::Wales, Concern::NhsCare), ["psow"]);
        assert_eq!(codes(Nation::NorthernIreland, Concern::NhsCare), ["nipso"]);
        assert!(codes(Nation::England, Concern::NhsCare).is_empty(), "that is for us");
    }

    #[test]
    fn councils_and_landlords_have_their_own_ombudsmen() {
        assert_eq!(codes(Nation::England, Concern::Council), ["lgsco"]);
        assert_eq!(codes(Nation::England, Concern::SocialHousing), ["housing-ombudsman"]);
        assert_eq!(codes(Nation::Wales, Concern::SocialHousing), ["psow"]);
    }

    #[test]
    fn who_comes_before_us_is_marked() {
        let examiner = by_code("ice").unwrap();
        assert!(examiner.before_us && examiner.concerns.contains(&Concern::Benefits));
        assert!(!by_code("lgsco").unwrap().before_us);
    }

    #[test]
    fn every_signpost_can_be_shown() {
        for (index, signpost) in ALL.iter().enumerate() {
            let key = format!("\n{} = ", signpost.covers_key());
            assert!(WORDS.contains(&key), "no words for {}", signpost.code);
            assert!(signpost.website.starts_with("https://"), "{}", signpost.code);
            assert!(!signpost.nations.is_empty() && !signpost.concerns.is_empty());
            let again = ALL.iter().skip(index + 1).any(|other| other.code == signpost.code);
            assert!(!again, "{} is there twice", signpost.code);
        }
    }
}
