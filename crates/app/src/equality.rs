//! Equality monitoring: counts of answers, tied to nobody. An answer is counted the moment it
//! comes and kept nowhere; each question is counted by itself, so that no two answers of one
//! person are tied to each other either.
use std::collections::BTreeMap;

use casework::{
    AccessCode, Refusal,
    equality::{QUESTIONS, Question},
};
use insight::{Said, Shown, shown};

use crate::{
    Office, Problem,
    enquiry::Draft,
    ports::{Month, ScratchKind, Tick},
};

/// How long the questions can be answered after they were offered: a day, on the machine clock.
const OFFERED: i64 = 24 * 3_600_000_000;

/// The shares of the population, in tenths of a percent, by question and answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Population {
    /// Where the shares are from, as the report says it.
    pub source: String,
    shares: BTreeMap<&'static str, BTreeMap<&'static str, u32>>,
}

impl Population {
    /// The shares from one source, none yet.
    pub fn from(source: &str) -> Self {
        Self { source: source.trim().to_owned(), shares: BTreeMap::new() }
    }

    /// Enters the shares of a question, such as `female 51.0, male 49.0` (percent). What is empty
    /// enters nothing.
    ///
    /// # Errors
    ///
    /// Which part makes no sense.
    pub fn enter(&mut self, question: Question, text: &str) -> Result<(), String> {
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let read = part.rsplit_once(' ').and_then(|(answer, percent)| {
                Some((question.answer(answer.trim())?, tenths(percent)?))
            });
            let (answer, share) = read.ok_or_else(|| part.to_owned())?;
            self.shares.entry(question.code).or_default().insert(answer, share);
        }
        Ok(())
    }

    /// The share of an answer, in tenths of a percent, if the office has entered it.
    pub fn share(&self, question: &str, answer: &str) -> Option<u32> {
        self.shares.get(question)?.get(answer).copied()
    }
}

/// A percentage in tenths of a percent.
fn tenths(percent: &str) -> Option<u32> {
    let (whole, part) = percent.split_once('.').unwrap_or((percent, "0"));
    let is_one_digit = part.len() == 1 && part.chars().all(|sign| sign.is_ascii_digit());
    let whole: u32 = whole.parse().ok().filter(|_| is_one_digit)?;
    let tenths = whole.checked_mul(10)?.checked_add(part.parse().ok()?)?;
    Some(tenths).filter(|tenths| *tenths <= 1_000)
}

/// The answers of a quarter to one question, as far as they may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which question.
    pub question: Question,
    /// How often each answer was given.
    pub rows: Vec<Shown<&'static str>>,
}

/// A quarter of a year that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: i16,
    /// 1 to 4.
    pub quarter: i8,
}

impl Quarter {
    /// The quarter in which a month lies.
    fn of(month: &Month) -> Option<Self> {
        let (year, month) = month.code().split_once('-')?;
        let month: i8 = month.parse().ok()?;
        Some(Self { year: year.parse().ok()?, quarter: month.saturating_sub(1) / 3 + 1 })
    }

    /// The quarter of this code, such as `2026-q1`.
    pub fn parse(code: &str) -> Option<Self> {
        let (year, quarter) = code.split_once("-q")?;
        let quarter = Self { year: year.parse().ok()?, quarter: quarter.parse().ok()? };
        Some(quarter).filter(|it| (1..=4).contains(&it.quarter))
    }

    /// Its code.
    pub fn code(self) -> String {
        format!("{}-q{}", self.year, self.quarter)
    }
}

/// Offers the questions to somebody who has just sent a complaint of their own on these pages:
/// once for each complaint. The token that comes back is used up by the answer and says nothing
/// of the complaint.
///
/// # Errors
///
/// The store cannot be reached or written.
pub async fn offer(office: &Office, draft: &mut Draft) -> Result<Option<AccessCode>, Problem> {
    let Some(token) = draft.equality_token() else { return Ok(None) };
    let now = office.clock.machine();
    if draft.equality_offered {
        let open = office.scratch.get(ScratchKind::Code, &key(token), now).await?;
        return Ok(open.map(|_| token));
    }
    // First it is said that it was offered: better that somebody is not asked than asked twice.
    draft.equality_offered = true;
    draft.keep(office).await?;
    let ends = now.saturating_add(OFFERED);
    office.scratch.put(ScratchKind::Code, &key(token), Vec::new(), ends).await?;
    Ok(Some(token))
}

/// Whether a token can still be answered with.
///
/// # Errors
///
/// [`Refusal::CodeRunOut`]; [`Refusal::MistypedCode`].
pub async fn look(office: &Office, token: &str) -> Result<(), Problem> {
    let (token, now) = (token.parse()?, office.clock.machine());
    let open = office.scratch.get(ScratchKind::Code, &key(token), now).await?;
    open.map(drop).ok_or(Refusal::CodeRunOut.into())
}

/// Counts what somebody answered, and uses the token up. What is no answer to its question is
/// left out; a question without an answer is not counted.
///
/// # Errors
///
/// As [`look`]: somebody answered with this token already.
pub async fn answer(
    office: &Office,
    token: &str,
    answers: &[(Question, String)],
) -> Result<(), Problem> {
    let (token, now) = (token.parse()?, office.clock.machine());
    let taken = office.scratch.take(ScratchKind::Code, &key(token), now).await?;
    taken.ok_or(Refusal::CodeRunOut)?;
    let month = Month::of(office.today());
    let tick = |(question, given): &(Question, String)| {
        let what = question.answer(given)?.to_owned();
        Some(Tick { series: question.code, month: month.clone(), what })
    };
    office.tallies.count(answers.iter().filter_map(tick).collect()).await
}

/// The quarters of which something can be told, the newest first. A quarter is told when it is
/// over: what grows while somebody watches would tell of one person.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn quarters(office: &Office) -> Result<Vec<Quarter>, Problem> {
    let now = Quarter::of(&Month::of(office.today()));
    let mut quarters = Vec::new();
    for question in QUESTIONS {
        let counted = office.tallies.counted(question.code).await?;
        quarters.extend(counted.iter().filter_map(|tally| Quarter::of(&tally.month)));
    }
    quarters.retain(|quarter| Some(*quarter) < now);
    quarters.sort_unstable();
    quarters.dedup();
    quarters.reverse();
    Ok(quarters)
}

/// The answers of a quarter that is over, question by question. Small numbers are not said, and
/// none that would tell a small one (see [`insight::shown`]).
///
/// # Errors
///
/// [`Problem::NotFound`]: it is not over; the store cannot be reached.
pub async fn answered(office: &Office, quarter: Quarter) -> Result<Vec<Answered>, Problem> {
    if Some(quarter) >= Quarter::of(&Month::of(office.today())) {
        return Err(Problem::NotFound);
    }
    let mut told = Vec::new();
    for question in QUESTIONS {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for tally in office.tallies.counted(question.code).await? {
            if Quarter::of(&tally.month) == Some(quarter) {
                *counts.entry(tally.what).or_default() += tally.count;
            }
        }
        let count = |answer: &'static str| (answer, counts.get(answer).copied().unwrap_or(0));
        told.push(Answered { question, rows: shown(question.all_answers().map(count).collect()) });
    }
    Ok(told)
}

impl Answered {
    /// The share of an answer among those who answered, in tenths of a percent: only where every
    /// number is said, because a share would tell the whole.
    pub fn share(&self, answer: &str) -> Option<u64> {
        let numbers: Option<Vec<u64>> = self.rows.iter().map(|row| row.said.number()).collect();
        let whole: u64 = numbers?.iter().sum();
        let row = self.rows.iter().find(|row| row.what == answer)?;
        let Said::Exactly(count) = row.said else { return None };
        (count.saturating_mul(2_000) + whole).checked_div(whole.saturating_mul(2))
    }
}

/// Tokens lie beside other codes.
fn key(token: AccessCode) -> String {
    format!("equality:{}", token.plain())
}

#[cfg(test)]
mod tests {
    use casework::equality::Question;

    use super::*;

    #[test]
    fn shares_of_the_population_are_read_or_the_part_that_makes_no_sense_is_named() {
        let sex = Question::of("equality-sex").unwrap();
        let mut population = Population::from(" A census ");
        population.enter(sex, "female 51.0, male 49").unwrap();
        assert_eq!(population.share("equality-sex", "female"), Some(510));
        assert_eq!(population.share("equality-sex", "male"), Some(490));
        assert_eq!(population.share("equality-race", "white"), None);
        for odd in
            ["female", "female lots", "female 51.05", "female 100.1", "woman 51.0", "male -1"]
        {
            assert_eq!(population.enter(sex, odd), Err(odd.to_owned()));
        }
    }

    #[test]
    fn a_share_is_said_only_where_every_number_is() {
        let question = Question::of("equality-sex").unwrap();
        let answered = |counts: [u64; 3]| {
            let rows = question.all_answers().zip(counts).collect();
            Answered { question, rows: shown(rows) }
        };
        assert_eq!(answered([20, 10, 0]).share("female"), Some(667));
        assert_eq!(answered([20, 10, 1]).share("female"), None);
        assert_eq!(answered([0, 0, 0]).share("female"), None);
    }

    #[test]
    fn a_quarter_reads_back() {
        let quarter = Quarter { year: 2026, quarter: 4 };
        assert_eq!(Quarter::parse(&quarter.code()), Some(quarter));
        for odd in ["", "2026", "2026-q5", "2026-q0", "q1"] {
            assert_eq!(Quarter::parse(odd), None, "{odd}");
        }
    }
}
