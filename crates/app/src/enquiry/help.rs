//! What helps somebody who writes about a problem: where the organisation stands in the register,
//! and how others that are like it ended. Help, never a gate: what is not there is left out.
use super::draft::DraftIssue;
use crate::{Office, Problem, organisations, ports::PublicQuestion};

/// So many decisions are shown.
const MOST: usize = 3;

/// What helps beside a problem.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Help {
    /// The organisation; empty where none of the register was chosen.
    pub organisation: String,
    /// Its code in the register.
    pub code: String,
    /// Published decisions about it, those on the same subject first.
    pub similar: Vec<Similar>,
}

/// A published decision.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Similar {
    /// Its public reference.
    pub reference: String,
    /// Its title.
    pub title: String,
}

/// What helps beside this problem, once its organisation is chosen.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn help(office: &Office, issue: &DraftIssue) -> Result<Help, Problem> {
    let Some(body) = issue.body.as_ref().filter(|body| body.listed) else {
        return Ok(Help::default());
    };
    let Some(row) = organisations::named(office, &[body.id]).await?.remove(&body.id) else {
        return Ok(Help::default());
    };
    let about = PublicQuestion {
        organisation: Some(row.name.clone()),
        limit: MOST,
        ..PublicQuestion::default()
    };
    let alike = PublicQuestion { subject: issue.subject, ..about.clone() };
    let (mut found, _) = office.public.search(&alike).await?;
    if found.len() < MOST && issue.subject.is_some() {
        let (others, _) = office.public.search(&about).await?;
        let known: Vec<_> = found.iter().map(|it| it.reference.clone()).collect();
        found.extend(others.into_iter().filter(|it| !known.contains(&it.reference)));
    }
    let similar = found.into_iter().take(MOST);
    let similar = similar.map(|it| Similar { reference: it.reference, title: it.title });
    Ok(Help { organisation: row.name, code: row.code, similar: similar.collect() })
}
