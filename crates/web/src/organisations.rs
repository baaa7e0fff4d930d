//! The public register of organisations: searched, browsed, and one page each, to which staff add.
mod add;
mod record;

use app::{
    lists::organisation::OrganisationRow,
    organisations::{self, Browsing, Listing, Relative},
};
use axum::extract::State;
use casework::{
    codes::{Nation, Regime, Sector},
    id::OrganisationId,
    law,
};
use serde::{Deserialize, Serialize};

use crate::{Access, Answer, Asked, At, Entry, Page, Site, Visitor, form::encoded, rules::said};

/// Organisations on one page.
const PAGE: u32 = 50;
/// Organisations shown for one search.
const FOUND: usize = 100;

/// The pages of the register.
pub(crate) fn routes() -> Vec<Entry> {
    vec![
        Entry::get("/organisations", Access::Anyone, list),
        Entry::get("/organisations/{code}", Access::Anyone, one),
        Entry::get("/organisations/{code}/record", Access::Anyone, record::show).public(),
        Entry::get("/organisations/{code}/add", Access::Caseworker, add::show),
        Entry::post("/organisations/{code}/add", Access::Caseworker, add::send),
    ]
}

/// What part of the register somebody asks for.
#[derive(Debug, Default, Deserialize)]
struct Part {
    #[serde(default)]
    q: String,
    #[serde(default)]
    letter: String,
    #[serde(default)]
    sector: String,
    #[serde(default)]
    nation: String,
    #[serde(default)]
    page: String,
}

/// A part of the register.
#[derive(Debug, Default, Serialize)]
struct Register {
    q: String,
    rows: Vec<RowView>,
    count: u64,
    cut: bool,
    letters: Vec<LetterView>,
    letter: String,
    sectors: Vec<(&'static str, bool)>,
    nations: Vec<(&'static str, bool)>,
    page: u32,
    pages: u32,
    before: String,
    after: String,
    all: String,
}

#[derive(Debug, Serialize)]
struct RowView {
    href: String,
    name: String,
    town: String,
    sector: &'static str,
    nation: &'static str,
    can: bool,
    closed: bool,
}

#[derive(Debug, Serialize)]
struct LetterView {
    letter: String,
    href: String,
    current: bool,
}

impl Page for Register {
    const TEMPLATE: &'static str = "organisations/list.html";

    fn samples() -> Vec<Self> {
        let row = || RowView {
            href: "/organisations/made-up:1".into(),
            name: "Fernhollow Hospital NHS Trust (made up)".into(),
            town: "Fernhollow".into(),
            sector: "health",
            nation: "england",
            can: true,
            closed: true,
        };
        let letter = LetterView { letter: "F".into(), href: "?letter=f".into(), current: true };
        vec![
            Self::default(),
            Self { q: "fern".into(), rows: vec![row()], count: 1, cut: true, ..Self::default() },
            Self { q: "nobody".into(), ..Self::default() },
            Self {
                rows: vec![row()],
                letters: vec![letter],
                sectors: vec![("health", true)],
                nations: vec![("england", false)],
                count: 120,
                page: 2,
                pages: 3,
                before: "?page=1".into(),
                after: "?page=3".into(),
                ..Self::default()
            },
        ]
    }
}

impl From<&OrganisationRow> for RowView {
    fn from(row: &OrganisationRow) -> Self {
        Self {
            href: format!("/organisations/{}", encoded(&row.code)),
            name: row.name.clone(),
            town: row.town.clone(),
            sector: row.sector.map_or("other", Sector::code),
            nation: row.nation.map_or("uk", Nation::code),
            can: row.regime.is_some(),
            closed: row.closed.is_some(),
        }
    }
}

async fn list(State(site): State<Site>, visitor: Visitor, Asked(part): Asked<Part>) -> Answer {
    let page = if part.q.trim().is_empty() {
        browsed(&site, &part).await?
    } else {
        searched(&site, part.q.trim()).await?
    };
    site.page(&visitor, &page)
}

async fn searched(site: &Site, q: &str) -> Result<Register, app::Problem> {
    let rows = organisations::search(&site.office, q, FOUND.saturating_add(1)).await?;
    let cut = rows.len() > FOUND;
    let rows: Vec<_> = rows.iter().take(FOUND).map(RowView::from).collect();
    let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    Ok(Register { q: q.to_owned(), rows, count, cut, ..choices(&Browsing::default()) })
}

fn choices(browsing: &Browsing) -> Register {
    let sectors = Sector::ALL.iter().map(|it| (it.code(), Some(*it) == browsing.sector));
    let nations = Nation::every().iter().map(|it| (it.code(), Some(*it) == browsing.nation));
    Register { sectors: sectors.collect(), nations: nations.collect(), ..Register::default() }
}

async fn browsed(site: &Site, part: &Part) -> Result<Register, app::Problem> {
    let browsing = Browsing {
        letter: part.letter.chars().next().filter(char::is_ascii_alphanumeric),
        sector: part.sector.parse().ok(),
        nation: part.nation.parse().ok(),
    };
    let page = part.page.parse::<u32>().unwrap_or(1).clamp(1, 10_000);
    let offset = page.saturating_sub(1).saturating_mul(PAGE);
    let (rows, count) = organisations::browse(&site.office, browsing, (PAGE, offset)).await?;
    let pages = u32::try_from(count.div_ceil(u64::from(PAGE))).unwrap_or(u32::MAX).max(1);
    let letters = organisations::letters(&site.office, browsing).await?;
    let letters = letters.into_iter().map(|letter| LetterView {
        letter: letter.to_ascii_uppercase().to_string(),
        href: address(browsing, Some(letter), 1),
        current: browsing.letter.is_some_and(|it| it.eq_ignore_ascii_case(&letter)),
    });
    let turn = |to: u32, there: bool| {
        if there { address(browsing, browsing.letter, to) } else { String::new() }
    };
    Ok(Register {
        rows: rows.iter().map(RowView::from).collect(),
        count,
        letters: letters.collect(),
        letter: browsing.letter.map(|letter| letter.to_string()).unwrap_or_default(),
        page,
        pages,
        before: turn(page.saturating_sub(1), page > 1),
        after: turn(page.saturating_add(1), page < pages),
        all: address(browsing, None, 1),
        ..choices(&browsing)
    })
}

fn address(browsing: Browsing, letter: Option<char>, page: u32) -> String {
    let mut parts = Vec::new();
    parts.extend(letter.map(|letter| format!("letter={letter}")));
    parts.extend(browsing.sector.map(|sector| format!("sector={}", sector.code())));
    parts.extend(browsing.nation.map(|nation| format!("nation={}", nation.code())));
    if page > 1 {
        parts.push(format!("page={page}"));
    }
    format!("/organisations?{}", parts.join("&"))
}

/// One organisation.
#[derive(Debug, Default, Serialize)]
struct One {
    name: String,
    code: String,
    other_names: String,
    sector: &'static str,
    nation: &'static str,
    /// `can`, `can-partly` or `cannot`.
    can: &'static str,
    regime: &'static str,
    /// Why not, where the office cannot look at it.
    law: String,
    through_mp: bool,
    notes: Vec<String>,
    opened: String,
    closed: String,
    source: String,
    since: String,
    /// The code of what it is.
    kind: String,
    /// Town and postcode.
    place: String,
    part_of: Vec<RelativeView>,
    before: Vec<RelativeView>,
    after: Vec<RelativeView>,
    /// What staff found about our reach over it.
    note: String,
    /// Where staff add to it; empty for others.
    add: String,
    signposts: Vec<Post>,
}

/// Another organisation that it belongs to, came from or became.
#[derive(Debug, Serialize)]
struct RelativeView {
    href: String,
    name: String,
    /// The day on which the work went over; empty for one that it belongs to.
    on: String,
}

impl From<&Relative> for RelativeView {
    fn from(relative: &Relative) -> Self {
        Self { on: relative.on.to_string(), ..Self::of(&relative.row) }
    }
}

impl RelativeView {
    fn of(row: &OrganisationRow) -> Self {
        let href = format!("/organisations/{}", encoded(&row.code));
        Self { href, name: row.name.clone(), on: String::new() }
    }
}

#[derive(Debug, Serialize)]
struct Post {
    name: &'static str,
    covers: &'static str,
    website: &'static str,
    website_name: &'static str,
}

impl Page for One {
    const TEMPLATE: &'static str = "organisations/one.html";

    fn samples() -> Vec<Self> {
        let day = || "2026-03-02".to_owned();
        let plain = |can| Self {
            name: "Fernhollow Hospital NHS Trust (made up)".into(),
            sector: "health",
            nation: "england",
            can,
            since: day(),
            ..Self::default()
        };
        let post = Post {
            name: "Somebody else",
            covers: "Something else.",
            website: "https://www.spso.org.uk",
            website_name: "www.spso.org.uk",
        };
        let relative = || RelativeView {
            href: "/organisations/made-up:1".into(),
            name: "Fernhollow Hospital NHS Trust (made up)".into(),
            on: day(),
        };
        vec![
            plain("cannot"),
            Self {
                kind: "gp-practice".into(),
                place: "Fernhollow, ZZ1 1ZZ".into(),
                part_of: vec![relative()],
                before: vec![relative()],
                after: vec![relative()],
                note: "A note".into(),
                add: "/organisations/made-up:1/add".into(),
                other_names: "Fern".into(),
                regime: "parliamentary-1967",
                law: "Somebody else looks at it.".into(),
                through_mp: true,
                notes: vec!["organisations-note-part".into()],
                opened: day(),
                closed: day(),
                signposts: vec![post],
                ..plain("can-partly")
            },
        ]
    }
}

async fn one(State(site): State<Site>, visitor: Visitor, At(code): At<String>) -> Answer {
    let listing = organisations::listed(&site.office, &code).await?;
    let parents = &listing.entry.details.part_of;
    let parents: Vec<_> = parents.iter().map(|code| OrganisationId::of_code(code)).collect();
    let parents = organisations::named(&site.office, &parents).await?;
    let mut page = page(&listing, site.office.today(), visitor.language);
    if visitor.actor().is_ok_and(|actor| actor.works_on_cases()) {
        page.add = format!("/organisations/{}/add", encoded(&code));
    }
    page.part_of = parents.values().map(RelativeView::of).collect();
    site.page(&visitor, &page)
}

fn page(listing: &Listing, today: casework::Day, language: words::Language) -> One {
    let entry = &listing.entry;
    let day = |day: Option<casework::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let notes: Vec<String> =
        entry.scope_note.iter().flat_map(|keys| keys.split(' ')).map(str::to_owned).collect();
    let posts = listing.signposts.iter().map(|post| Post {
        name: &post.name,
        covers: law::pack().said(&post.covers, language.code()).0,
        website: &post.website,
        website_name: post.website_name(),
    });
    One {
        name: entry.name.clone(),
        code: entry.code.clone(),
        other_names: other_names(listing),
        note: listing.added.note.clone(),
        add: String::new(),
        sector: entry.sector.code(),
        nation: entry.nation.code(),
        can: match (entry.regime, notes.is_empty() && listing.added.note.is_empty()) {
            (None, _) => "cannot",
            (Some(_), true) => "can",
            (Some(_), false) => "can-partly",
        },
        regime: entry.regime.map_or("", Regime::code),
        law: match (entry.regime, law::rule("elsewhere", today)) {
            (None, Some(rule)) => said(&rule.says, language),
            _ => String::new(),
        },
        through_mp: entry.regime.is_some_and(|regime| law::needs_member(regime, today)),
        notes,
        opened: day(entry.opened),
        closed: day(entry.closed),
        source: entry.source.clone(),
        since: listing.since.to_string(),
        kind: entry.details.kind.clone(),
        place: [entry.details.town.as_str(), entry.details.postcode.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        part_of: Vec::new(),
        before: listing.before.iter().map(RelativeView::from).collect(),
        after: listing.after.iter().map(RelativeView::from).collect(),
        signposts: posts.collect(),
    }
}

/// The names of the register, and those that staff added.
fn other_names(listing: &Listing) -> String {
    let mut names = listing.entry.other_names.clone();
    for name in &listing.added.other_names {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.join(", ")
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;

    [Sample::of::<Register>(), Sample::of::<One>(), record::samples()]
        .into_iter()
        .flatten()
        .collect()
}
