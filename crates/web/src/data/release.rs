//! One dated release: its files and their hashes.
use app::opendata::{self, MANIFEST, SCHEMA};
use axum::extract::State;
use casework::Day;
use serde::Serialize;

use crate::{Answer, Apology, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
struct ReleasePage {
    day: String,
    corrects: String,
    reason: String,
    licence: String,
    licence_url: String,
    manifest: String,
    schema: String,
    /// The names and addresses of what the lines of JSON of each set hold.
    json_schemas: Vec<(String, String)>,
    files: Vec<File>,
}

#[derive(Debug, Serialize)]
struct File {
    name: String,
    href: String,
    rows: u64,
    bytes: u64,
    period: String,
    sha256: String,
}

impl Page for ReleasePage {
    const TEMPLATE: &'static str = "data/release.html";

    fn samples() -> Vec<Self> {
        let page = |corrects: &str| Self {
            day: "2026-10-01".into(),
            corrects: corrects.into(),
            reason: "A column was wrong.".into(),
            licence: "A licence".into(),
            licence_url: "https://example.org/licence".into(),
            manifest: "/data/releases/2026-10-01/manifest.json".into(),
            schema: "/data/releases/2026-10-01/schema.json".into(),
            json_schemas: vec![(
                "decisions".into(),
                "/data/releases/2026-10-01/decisions.schema.json".into(),
            )],
            files: vec![File {
                name: "decisions.csv".into(),
                href: "/data/releases/2026-10-01/decisions.csv".into(),
                rows: 12,
                bytes: 4_096,
                period: "../2026-10-01".into(),
                sha256: "ab".repeat(32),
            }],
        };
        vec![page(""), page("2026-07-01")]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(day): At<String>,
) -> Answer {
    let day: Day = day.parse().map_err(|_| Apology::not_found())?;
    let release = opendata::manifest(&site.office, day).await?.ok_or_else(Apology::not_found)?;
    let at = |name: &str| format!("/data/releases/{day}/{name}");
    let (corrects, reason) = release
        .corrects
        .map(|correction| (correction.release.to_string(), correction.reason))
        .unwrap_or_default();
    // A release that was made before there were such files has none.
    let schemas = release.files.iter().filter_map(|file| {
        Some((opendata::json_schema_of(&file.name)?.code.to_owned(), at(&file.name)))
    });
    let json_schemas = schemas.collect();
    let files = release.files.into_iter().filter(|file| !file.dataset.is_empty());
    let file = |file: opendata::File| File {
        href: at(&file.name),
        name: file.name,
        rows: file.rows,
        bytes: file.bytes,
        period: file.period,
        sha256: file.sha256,
    };
    let page = ReleasePage {
        day: day.to_string(),
        corrects,
        reason,
        licence: release.licence,
        licence_url: release.licence_url,
        manifest: at(MANIFEST),
        schema: at(SCHEMA),
        json_schemas,
        files: files.map(file).collect(),
    };
    site.page(&visitor, &page)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ReleasePage>()
}
