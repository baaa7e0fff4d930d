//! The public search, measured as the public meets it: with counts by kind and pieces of text.
mod corpus;
mod peers;
mod questions;
mod report;

use std::{
    collections::BTreeSet,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    Problem,
    ports::{PublicDecision, PublicLog, PublicSearch, PublicStore, Search},
};
use search::{Oracle, Searched};
use store::Public;

use super::{process, report::percentile};
use crate::Fault;
use corpus::Corpus;
use questions::Kind;
pub(crate) use report::SearchMeasured;
use report::{Peer, Row};

/// So many decisions are written in one go.
const AT_ONCE: u64 = 1_000;
/// So many are read word by word, to hold the answers against.
const SAMPLE: u64 = 2_000;
/// So many are published to see how soon they are found.
const RELEASED: u64 = 50;
/// The folder of the index, and that of the sample.
const INDEX: &str = "search";

/// What to measure.
pub(crate) struct Asked<'a> {
    pub(crate) decisions: u64,
    /// About so many words in each.
    pub(crate) length: u64,
    pub(crate) folder: &'a Path,
    /// PostgreSQL, to be compared with.
    pub(crate) database: Option<&'a str>,
    /// Whether other engines are asked too.
    pub(crate) with_peers: bool,
}

/// Measures.
pub(crate) async fn measure(asked: &Asked<'_>) -> Result<SearchMeasured, Fault> {
    let told = |error: std::io::Error| Fault::place(&asked.folder.display(), &error);
    std::fs::create_dir_all(asked.folder).map_err(told)?;
    let corpus = Corpus::of(asked.length, jiff::civil::date(2026, 11, 1));
    let public = Arc::new(Public::open(asked.folder).await?);
    let bytes = fill(&public, &corpus, asked.decisions).await?;
    let index = asked.folder.join(INDEX);
    if index.exists() {
        std::fs::remove_dir_all(&index).map_err(told)?;
    }
    let (making, built) = opened(&public, &index).await?;
    let memory_built = resident().1;
    drop(making);
    let (searched, start) = opened(&public, &index).await?;

    let kinds = questions::kinds(&corpus);
    let (mut rows, mut all) = (Vec::new(), Vec::new());
    for kind in &kinds {
        let (row, times) = ours(&searched, kind).await?;
        rows.push(row);
        all.extend(times);
    }
    let size = searched.size().await?;
    let findable = findable(&searched, &corpus, asked.decisions).await?;
    let memory_serving = resident().0;
    let (agreed, compared) = oracle(&corpus, &kinds).await?;
    drop(searched);
    let peers = peers(asked, &public, &kinds).await?;
    public.close().await;
    Ok(SearchMeasured {
        decisions: size,
        text_megabytes: bytes / 1_000_000,
        index_megabytes: process::size(&index) / 1_000_000,
        built_ms: ms(built),
        megabytes_a_second: bytes / 1_000 / ms(built).max(1),
        start_ms: ms(start),
        memory_built_mb: memory_built,
        memory_serving_mb: memory_serving,
        findable_p50_us: percentile(&findable, 50),
        findable_p99_us: percentile(&findable, 99),
        all_p50_us: percentile(&all, 50),
        all_p99_us: percentile(&all, 99),
        rows,
        agreed,
        compared,
        peers,
    })
}

/// Opens the index, making it if there is none, and how long that took.
async fn opened(public: &Arc<Public>, index: &Path) -> Result<(Searched, Duration), Problem> {
    let begun = Instant::now();
    let searched = Searched::over(public.clone(), index.to_owned())?;
    searched.fill().await?;
    Ok((searched, begun.elapsed()))
}

/// Megabytes of this process: now, and at its most.
fn resident() -> (u64, u64) {
    let (now, most) = process::memory(std::process::id());
    (now / 1024, most / 1024)
}

/// The other engines, one after the other.
async fn peers(
    asked: &Asked<'_>,
    public: &Arc<Public>,
    kinds: &[Kind],
) -> Result<Vec<Peer>, Problem> {
    let mut peers = Vec::new();
    if asked.with_peers {
        peers.push(peers::sqlite(asked.folder, public, kinds).await?);
    }
    if let Some(database) = asked.database {
        peers.push(peers::postgres(database, public, kinds).await?);
    }
    Ok(peers)
}

fn ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn us(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// Writes the decisions that are not there yet. Answers how many bytes of text all of them have.
async fn fill(public: &Arc<Public>, corpus: &Corpus, count: u64) -> Result<u64, Problem> {
    let mut bytes = 0;
    for begin in (0..).step_by(1_000).take_while(|begin| *begin < count) {
        let some: Vec<PublicDecision> =
            (begin..count.min(begin + AT_ONCE)).map(|number| corpus.decision(number)).collect();
        bytes += some.iter().map(corpus::bytes).sum::<u64>();
        let is_there = match some.last() {
            Some(last) => public.find(&last.reference).await?.is_some(),
            None => true,
        };
        if !is_there {
            public.publish_all(&some).await?;
        }
    }
    Ok(bytes)
}

async fn ours(searched: &Searched, kind: &Kind) -> Result<(Row, Vec<u64>), Problem> {
    let mut times = Vec::new();
    let (mut hits, mut found) = (0, 0);
    // Twice, and the second time counts: what is asked often is warm.
    for round in 0..2 {
        for search in &kind.searches {
            let begun = Instant::now();
            let answer = searched.seek(search).await?;
            if round == 1 {
                times.push(us(begun.elapsed()));
                hits += answer.count;
                found += usize::from(answer.count > 0 || answer.instead.is_some());
            }
        }
    }
    let row = Row {
        kind: kind.name.to_owned(),
        asked: times.len(),
        answered: found,
        hits_mean: hits / times.len().max(1),
        p50_us: percentile(&times, 50),
        p99_us: percentile(&times, 99),
    };
    Ok((row, times))
}

/// From handing a decision over to be published, until a search shows it.
async fn findable(searched: &Searched, corpus: &Corpus, behind: u64) -> Result<Vec<u64>, Problem> {
    let mut times = Vec::new();
    for number in behind..behind + RELEASED {
        let mut decision = corpus.decision(number);
        decision.summary = format!("Word{number}ofitsown {}", decision.summary);
        let search =
            Search { words: format!("Word{number}ofitsown"), limit: 1, ..Search::default() };
        let begun = Instant::now();
        searched.publish(&decision).await?;
        while searched.seek(&search).await?.count == 0 {}
        times.push(us(begun.elapsed()));
    }
    Ok(times)
}

/// How many searches of how many found in the sample exactly what reading all of it finds.
async fn oracle(corpus: &Corpus, kinds: &[Kind]) -> Result<(usize, usize), Fault> {
    let place = std::env::temp_dir().join(format!("redress-sample-{}", uuid::Uuid::new_v4()));
    let told = |error: std::io::Error| Fault::place(&place.display(), &error);
    std::fs::create_dir_all(&place).map_err(told)?;
    let public = Arc::new(Public::open(&place).await?);
    let sample: Vec<PublicDecision> = (0..SAMPLE).map(|number| corpus.decision(number)).collect();
    public.publish_all(&sample).await?;
    let searched = Searched::over(public.clone() as Arc<dyn PublicLog>, place.join(INDEX))?;
    let (mut agreed, mut compared) = (0, 0);
    for search in kinds.iter().flat_map(|kind| kind.searches.iter().take(10)) {
        let whole = Search { limit: sample.len(), offset: 0, ..search.clone() };
        let found = searched.seek(&whole).await?;
        let found: BTreeSet<_> =
            found.hits.iter().map(|it| it.decision.reference.clone()).collect();
        let mut oracle = Oracle::of(&whole)?;
        let read = sample.iter().filter(|decision| oracle.finds(decision));
        let read: BTreeSet<_> = read.map(|decision| decision.reference.clone()).collect();
        agreed += usize::from(found == read);
        compared += 1;
    }
    drop(searched);
    public.close().await;
    std::fs::remove_dir_all(&place).map_err(told)?;
    Ok((agreed, compared))
}
