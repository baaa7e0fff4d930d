//! What data there is, what it means, and where its files are.
use app::{
    opendata::{DATASETS, json_schema_name, manifest},
    ports::{Dataset, Format},
};
use axum::extract::State;
use casework::law;
use insight::FEW;
use serde::Serialize;

use crate::{Answer, Page, Site, Visitor, rules::said};

#[derive(Debug, Serialize)]
struct DataPage {
    sets: Vec<Set>,
    few: u64,
    licence: String,
    licence_url: String,
    releases: Vec<Released>,
    breaks: Vec<Break>,
}

#[derive(Debug, Serialize)]
struct Set {
    code: &'static str,
    is_protected: bool,
    files: Vec<File>,
    /// What a line of JSON holds.
    schema: String,
    fields: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct File {
    format: &'static str,
    href: String,
}

#[derive(Debug, Serialize)]
struct Released {
    day: String,
    corrects: String,
}

#[derive(Debug, Serialize)]
struct Break {
    day: String,
    sets: Vec<String>,
    says: String,
}

impl Set {
    fn of(set: &Dataset) -> Self {
        let file = |format: Format| File {
            format: format.ending(),
            href: format!("/data/{}.{}", set.code, format.ending()),
        };
        Self {
            code: set.code,
            is_protected: set.protected,
            files: Format::ALL.map(file).into(),
            schema: format!("/data/{}", json_schema_name(set)),
            fields: set.fields.iter().map(|field| field.name).collect(),
        }
    }
}

impl Page for DataPage {
    const TEMPLATE: &'static str = "data/index.html";

    fn samples() -> Vec<Self> {
        let page = |releases, breaks| Self {
            sets: DATASETS.map(Set::of).into(),
            few: FEW,
            licence: "A licence".into(),
            licence_url: "https://example.org/licence".into(),
            releases,
            breaks,
        };
        let released =
            |corrects: &str| Released { day: "2026-10-01".into(), corrects: corrects.into() };
        let broken = |sets| Break { day: "2026-10-01".into(), sets, says: "Changed.".into() };
        vec![
            page(vec![], vec![]),
            page(
                vec![released(""), released("2026-07-01")],
                vec![broken(vec![]), broken(vec!["times".into()])],
            ),
        ]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let mut releases = Vec::new();
    for day in site.office.data.releases().await? {
        let manifest = manifest(&site.office, day).await?;
        let corrects = manifest.and_then(|manifest| manifest.corrects);
        let corrects = corrects.map(|it| it.release.to_string()).unwrap_or_default();
        releases.push(Released { day: day.to_string(), corrects });
    }
    let pack = law::pack();
    let broken = |it: &::rules::pack::Break| Break {
        day: it.on.to_string(),
        sets: it.datasets.clone(),
        says: said(&it.says, visitor.language),
    };
    let page = DataPage {
        sets: DATASETS.map(Set::of).into(),
        few: FEW,
        licence: pack.licence.name.clone(),
        licence_url: pack.licence.url.clone(),
        releases,
        breaks: pack.breaks.iter().map(broken).collect(),
    };
    site.page(&visitor, &page)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<DataPage>()
}
