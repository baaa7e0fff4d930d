//! How often each rule decided about an issue, as it may be told to everybody.
use std::collections::BTreeMap;

use insight::{Said, shown};

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        by_rule::{How, TABLE},
    },
};

/// How many issues came to an end by each rule, or past it, by the rule's identifier.
pub type RuleCounts = BTreeMap<String, Said>;

/// Counts what the rules did. Small numbers are not said (see [`insight::shown`]); of a rule that
/// is not there, nothing is counted.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn rule_counts(office: &Office, how: How) -> Result<RuleCounts, Problem> {
    let asked = Question::of(&TABLE).when("how", Test::Is(Cell::code(how.code())));
    let counted = office.lists.count_by(&asked, "rule").await?;
    let rule = |(cell, count): (Cell, u64)| match cell {
        Cell::Code(rule) => Some((rule, count)),
        _ => None,
    };
    let counts = counted.into_iter().filter_map(rule).collect();
    Ok(shown(counts).into_iter().map(|row| (row.what, row.said)).collect())
}
