//! What is known of how complaints about one organisation end, beside those about its like: from
//! the newest release, so that nothing is said here that is not in it, and from what is public.
use std::collections::BTreeMap;

use casework::codes::{Compliance, Outcome};
use insight::{FEWEST_FOR_RATE, Range, expected, wilson};

use super::{
    datasets::{COMPLAINTS, OUTCOMES},
    release::frozen,
};
use crate::{
    Office, Problem, organisations,
    ports::{DataRow, Datum, Provenance, PublicQuestion},
};

/// So many decisions are read at once.
const AT_ONCE: usize = 200;
/// Beside so few others nothing is compared.
const FEWEST_LIKE: usize = 2;

/// The record of an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its sector and nation, as codes; empty if the register does not say.
    pub kind: [String; 2],
    /// The year that is counted, if one is.
    pub year: Option<i64>,
    /// Its own share upheld, if enough was decided and it may be said.
    pub own: Option<Body>,
    /// How many issues of the year were received, if that may be said: the second base.
    pub received: Option<u64>,
    /// Those of the same sector and nation, itself among them, by their number of decisions.
    pub like: Vec<Body>,
    /// The share upheld of all of those together.
    pub together: Option<f64>,
    /// What is public about it: exact.
    pub public: Public,
}

/// What is public about an organisation: exact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Public {
    /// Published decisions of ours that name it.
    pub decisions: u64,
    /// Of those, with at least one issue upheld or partly upheld.
    pub upheld: u64,
    /// What became of the recommendations made to it in them.
    pub recommendations: BTreeMap<Compliance, u64>,
}

impl Public {
    /// How many recommendations there are.
    pub fn asked(&self) -> u64 {
        self.recommendations.values().sum()
    }

    /// How many are, or were, late.
    pub fn late(&self) -> u64 {
        let late = [Compliance::Overdue, Compliance::DoneLate];
        late.iter().filter_map(|one| self.recommendations.get(one)).sum()
    }
}

/// The share upheld at one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Issues decided in the year.
    pub decided: u64,
    /// Of those, upheld or partly upheld.
    pub upheld: u64,
    /// Where its share lies with 95 % certainty, if these are a chance sample (Wilson).
    pub range: Range,
    /// Where it would lie by chance if it were like the others: 95 and 99.8 %.
    pub expected: [Range; 2],
}

impl Body {
    /// The share, in hundredths.
    pub fn percent(&self) -> f64 {
        percent(self.upheld, self.decided)
    }
}

/// A part of a whole, in hundredths.
#[expect(clippy::cast_precision_loss, reason = "no office has 2^52 cases")]
pub fn percent(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 100.0 }
}

/// What is known of an organisation.
///
/// # Errors
///
/// The register has no such organisation; the stores cannot be reached.
pub async fn standing(office: &Office, code: &str) -> Result<Standing, Problem> {
    let entry = organisations::listed(office, code).await?.entry;
    let kind = [entry.sector.code().to_owned(), entry.nation.code().to_owned()];
    let outcomes = frozen(office, &OUTCOMES).await?;
    let year = outcomes.iter().filter_map(|row| number(row, 0)).max();
    let mut like = like(&outcomes, year, &kind);
    let (all, upheld) =
        like.iter().fold((0, 0), |(all, upheld), it| (all + it.decided, upheld + it.upheld));
    let together = (like.len() > FEWEST_LIKE).then(|| percent(upheld, all));
    for body in &mut like {
        body.expected = expected(together.unwrap_or_default() / 100.0, body.decided);
    }
    like.sort_by(|one, other| (other.decided, &one.code).cmp(&(one.decided, &other.code)));
    let own = like.iter().find(|body| body.code == code).cloned();
    let received = frozen(office, &COMPLAINTS).await?;
    let whole_year =
        |row: &&DataRow| number(row, 0) == year && number(row, 1).is_none() && text(row, 3) == code;
    let received = received.iter().find(whole_year).and_then(|row| count(row, 7));
    let public = public(office, &entry.name).await?;
    let (code, name) = (entry.code, entry.name);
    Ok(Standing { code, name, kind, year, own, received, like, together, public })
}

/// Every organisation of a kind of which the share may be said.
fn like(outcomes: &[DataRow], year: Option<i64>, kind: &[String; 2]) -> Vec<Body> {
    let mut numbers: BTreeMap<(&str, &str), BTreeMap<&str, u64>> = BTreeMap::new();
    for row in
        outcomes.iter().filter(|row| number(row, 0) == year && text(row, 1) == "organisation")
    {
        if [text(row, 4), text(row, 5)] == [kind[0].as_str(), kind[1].as_str()] {
            let own = numbers.entry((text(row, 2), text(row, 3))).or_default();
            own.extend(count(row, 7).map(|count| (text(row, 6), count)));
        }
    }
    let body = |((code, name), own): ((&str, &str), BTreeMap<&str, u64>)| {
        let decided = own.get("decided").copied().filter(|all| *all >= FEWEST_FOR_RATE)?;
        let upheld = own.get("upheld")? + own.get("partly-upheld")?;
        let range = wilson(upheld, decided)?;
        let (code, name) = (code.to_owned(), name.to_owned());
        Some(Body { code, name, decided, upheld, range, expected: [range; 2] })
    };
    numbers.into_iter().filter_map(body).collect()
}

fn text(row: &DataRow, at: usize) -> &str {
    match row.get(at) {
        Some(Datum::Text(words)) => words,
        _ => "",
    }
}

fn number(row: &DataRow, at: usize) -> Option<i64> {
    match row.get(at) {
        Some(Datum::Number(number)) => Some(*number),
        _ => None,
    }
}

fn count(row: &DataRow, at: usize) -> Option<u64> {
    number(row, at).and_then(|number| u64::try_from(number).ok())
}

async fn public(office: &Office, name: &str) -> Result<Public, Problem> {
    let mut public = Public::default();
    let organisation = Some(name.to_owned());
    let mut question = PublicQuestion { organisation, limit: AT_ONCE, ..PublicQuestion::default() };
    loop {
        let (page, count) = office.public.search(&question).await?;
        question.offset += page.len();
        let is_last = page.is_empty() || question.offset >= count;
        let names_it = |it: &crate::ports::PublicDecision| {
            it.provenance == Provenance::Ours && it.organisations.iter().any(|other| other == name)
        };
        for decision in page.iter().filter(|it| names_it(it)) {
            public.decisions += 1;
            let is_upheld = |it: &Outcome| matches!(it, Outcome::Upheld | Outcome::PartlyUpheld);
            public.upheld += u64::from(decision.outcomes.iter().any(is_upheld));
            for asked in decision.recommendations.iter().filter(|it| it.organisation == name) {
                *public.recommendations.entry(asked.compliance).or_default() += 1;
            }
        }
        if is_last {
            return Ok(public);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: &str, nation: &str, outcome: &str, count: Option<i64>) -> DataRow {
        let text = |words: &str| Datum::Text(words.to_owned());
        let count = count.map_or(Datum::Empty, Datum::Number);
        vec![
            Datum::Number(2026),
            text("organisation"),
            text(code),
            text(code),
            text("health"),
            text(nation),
            text(outcome),
            count,
        ]
    }

    #[test]
    fn only_like_with_like_and_only_what_may_be_said() {
        let of = |code: &'static str, nation: &'static str, decided, upheld| {
            [("decided", decided), ("upheld", upheld), ("partly-upheld", Some(0))]
                .map(|(outcome, count)| row(code, nation, outcome, count))
        };
        let rows: Vec<DataRow> = [
            of("large", "england", Some(40), Some(10)),
            of("few", "england", Some(19), Some(5)),
            of("hidden", "england", Some(50), None),
            of("elsewhere", "wales", Some(50), Some(9)),
        ]
        .concat();
        let found = like(&rows, Some(2026), &["health".into(), "england".into()]);
        assert_eq!(found.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["large"]);
        assert!((found[0].percent() - 25.0).abs() < 0.001);
        assert!(like(&rows, Some(2025), &["health".into(), "england".into()]).is_empty());
    }
}
