//! Everything that is public is sent to whoever asks, without a cap and without holding more than a
//! page of it. `--no-capture` prints how fast and in how much memory (docs/performance.md).
//!
//! A program of its own: it measures the memory of the whole program.
#![cfg(test)]
#[expect(dead_code, reason = "shared with stories about the case of a tale")]
#[path = "stories/house/mod.rs"]
mod house;

use std::{sync::Arc, time::Instant};

use app::{
    Problem,
    ports::{
        Provenance, PublicDecision, PublicQuestion, PublicRecommendation, PublicReport,
        PublicSection, PublicStore, Tombstone,
    },
};
use async_trait::async_trait;
use axum::http::StatusCode;
use casework::codes::{Compliance, DecisionKind, Outcome, Remedy, Sector, Subject};
use jiff::civil::date;
use web::{Settings, Site};

const COUNT: u64 = 200_000;

/// A store that holds nothing: each decision is made up when somebody reads it.
struct MadeUp;

fn decision(number: u64) -> PublicDecision {
    let body = format!("Made-up Trust {}", number % 240);
    PublicDecision {
        reference: format!("R-{number:08}"),
        identifier: uuid::Uuid::from_u128(number.into()),
        version: 1,
        hash: format!("{number:064x}"),
        title: format!("A complaint about {body}"),
        organisations: vec![body.clone()],
        kind: Some(DecisionKind::Report),
        outcomes: vec![Outcome::Upheld],
        subjects: vec![Subject::Delay],
        sectors: vec![Sector::Health],
        recommendations: vec![PublicRecommendation {
            organisation: body,
            remedy: Remedy::Payment,
            amount: None,
            due: date(2026, 5, 1),
            compliance: Compliance::Done,
        }],
        decided: Some(date(2026, 4, 1)),
        published: date(2026, 6, 1),
        change: String::new(),
        earlier: vec![],
        summary: "A made-up sentence about what happened and how it ended. ".repeat(6),
        // A decision has about five thousand letters; they are read, and not sent.
        sections: vec![PublicSection {
            section: "findings".into(),
            paragraphs: vec!["Words. ".repeat(700)],
        }],
        provenance: Provenance::Ours,
    }
}

#[async_trait]
impl PublicStore for MadeUp {
    async fn publish(&self, _: &PublicDecision) -> Result<(), Problem> {
        Ok(())
    }

    async fn take_down(&self, _: &str, _: &Tombstone) -> Result<(), Problem> {
        Ok(())
    }

    async fn find(&self, _: &str) -> Result<Option<PublicDecision>, Problem> {
        Ok(None)
    }

    async fn taken_down(&self, _: &str) -> Result<Option<Tombstone>, Problem> {
        Ok(None)
    }

    async fn reference_of(&self, _: uuid::Uuid) -> Result<Option<String>, Problem> {
        Ok(None)
    }

    async fn publish_report(&self, _: &PublicReport) -> Result<(), Problem> {
        Ok(())
    }

    async fn report(&self, _: &str) -> Result<Option<PublicReport>, Problem> {
        Ok(None)
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        Ok(Vec::new())
    }

    async fn following(
        &self,
        reference: &str,
        limit: usize,
    ) -> Result<Vec<PublicDecision>, Problem> {
        let next = reference.strip_prefix("R-").map_or(0, |last| last.parse::<u64>().unwrap() + 1);
        Ok((next..COUNT).take(limit).map(decision).collect())
    }

    async fn search(&self, _: &PublicQuestion) -> Result<(Vec<PublicDecision>, usize), Problem> {
        Ok((Vec::new(), 0))
    }
}

/// The most memory that this process has held, in megabytes.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1_024
}

async fn served() -> (house::World, String) {
    let world = house::an_office().await;
    let office = app::Office { public: Arc::new(MadeUp), ..world.office.clone() };
    let router = web::router(Site::new(office, Settings::default()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (world, address)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_is_sent_and_only_a_page_of_it_is_ever_held() {
    let (_world, address) = served().await;
    // One small answer first, so that what every answer needs is there.
    assert!(reqwest::get(format!("{address}/data/times.csv")).await.unwrap().status().is_success());
    for format in ["csv", "jsonl", "parquet"] {
        let (before, begun) = (most_memory(), Instant::now());
        let mut answer = reqwest::get(format!("{address}/data/decisions.{format}")).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let (mut bytes, mut lines) = (0, 0);
        while let Some(piece) = answer.chunk().await.unwrap() {
            bytes += piece.len();
            lines += piece.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        }
        let (took, grown) = (begun.elapsed(), most_memory() - before);
        println!(
            "{format}: {COUNT} rows, {} MB in {:.1} s ({:.0} rows/s), {grown} MB more memory at most",
            bytes >> 20,
            took.as_secs_f64(),
            f64::from(u32::try_from(COUNT).unwrap()) / took.as_secs_f64(),
        );
        match format {
            "csv" => assert_eq!(lines, COUNT + 1),
            "jsonl" => assert_eq!(lines, COUNT),
            _ => {}
        }
        assert!(grown < 96, "{format} held {grown} MB of {} MB", bytes >> 20);
    }
}

/// A reader who stops reading holds up nobody: the office answers others meanwhile.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_reads_slowly_holds_up_nobody() {
    let (_world, address) = served().await;
    let mut slow = Vec::new();
    for _ in 0..8 {
        let mut answer = reqwest::get(format!("{address}/data/decisions.csv")).await.unwrap();
        assert!(answer.chunk().await.unwrap().is_some());
        slow.push(answer);
    }
    let ninth = reqwest::get(format!("{address}/data/decisions.csv")).await.unwrap();
    assert_eq!(ninth.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ninth.headers().get("retry-after").unwrap(), "30");
    let begun = Instant::now();
    assert!(reqwest::get(format!("{address}/data")).await.unwrap().status().is_success());
    assert!(begun.elapsed().as_secs() < 5);
    // Whoever goes away makes room.
    drop(slow);
    for _ in 0..100 {
        let again = reqwest::get(format!("{address}/data/decisions.csv")).await.unwrap();
        if again.status().is_success() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("no room was made");
}
