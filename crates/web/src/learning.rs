//! Stage seven: what complaints teach.
use app::learning::{self, Dimension, Learned, Upheld};
use axum::extract::State;
use insight::{FEW, Rate, Said, width};
use serde::{Deserialize, Serialize};
use words::{Arg, Language, Words};

use crate::{Access, Answer, Apology, Asked, Audience, Entry, Page, Site, Visitor, page::Link};

/// The pages of this stage.
pub(crate) fn routes() -> Vec<Entry> {
    const OUTSIDE: &[Audience] = &[
        Audience::Anonymous,
        Audience::Person,
        Audience::Organisation,
        Audience::OrganisationManager,
    ];
    vec![Entry::get("/learning", Access::Anyone, show).listed("learning-nav", OUTSIDE).public()]
}

/// What is counted, and by what.
#[derive(Debug, Serialize)]
struct LearningPage {
    by: &'static str,
    dimensions: Vec<Link>,
    rows: Vec<Row>,
    others: usize,
    rates: Vec<Share>,
    few: u64,
}

/// One bar, and one line of the table behind it.
#[derive(Debug, Serialize)]
struct Row {
    label: String,
    said: String,
    width: u64,
}

/// A share and what it is a share of.
#[derive(Debug, Serialize)]
struct Share {
    key: &'static str,
    said: String,
    of: String,
    width: u64,
}

impl Page for LearningPage {
    const TEMPLATE: &'static str = "learning/page.html";

    fn samples() -> Vec<Self> {
        let row = |label: &str, said: &str, width| Row {
            label: label.to_owned(),
            said: said.to_owned(),
            width,
        };
        let page = |by, rows, others| Self {
            by,
            dimensions: vec![Link {
                text: "Subject".into(),
                href: "/learning".into(),
                current: true,
            }],
            rows,
            others,
            rates: vec![Share {
                key: "learning-of-decided",
                said: "38%".into(),
                of: "of 40".into(),
                width: 38,
            }],
            few: FEW,
        };
        vec![
            page("subject", vec![row("Delay", "40", 100), row("Records", "fewer than 5", 0)], 0),
            page("organisation", vec![row("Fernhollow (made up)", "40", 100)], 3),
            page("ground", vec![], 0),
        ]
    }
}

#[derive(Deserialize)]
struct By {
    #[serde(default)]
    by: String,
}

async fn show(State(site): State<Site>, visitor: Visitor, Asked(asked): Asked<By>) -> Answer {
    let dimension = match asked.by.as_str() {
        "" => Dimension::Subject,
        code => Dimension::of(code).ok_or_else(Apology::not_found)?,
    };
    let learned = learning::by(&site.office, dimension).await?;
    let upheld = learning::upheld(&site.office).await?;
    let speech = Speech { site: &site, visitor: &visitor };
    let page = LearningPage {
        by: dimension.code(),
        dimensions: Dimension::ALL.map(|one| speech.link(one, dimension)).into(),
        rows: speech.rows(dimension, &learned),
        others: learned.others,
        rates: speech.shares(upheld),
        few: FEW,
    };
    site.page(&visitor, &page)
}

/// Says numbers and codes in the reader's language.
struct Speech<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
}

impl Speech<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.site.words().say(self.visitor.language, key, args)
    }

    fn link(&self, one: Dimension, open: Dimension) -> Link {
        Link {
            text: self.say(&format!("learning-by-{}", one.code()), &[]),
            href: format!("/learning?by={}", one.code()),
            current: one == open,
        }
    }

    fn rows(&self, dimension: Dimension, learned: &Learned) -> Vec<Row> {
        let row = |row: &insight::Shown<String>| Row {
            label: self.label(dimension, &row.what),
            said: self.said(row.said),
            width: width(row, &learned.rows),
        };
        learned.rows.iter().map(row).collect()
    }

    fn label(&self, dimension: Dimension, what: &str) -> String {
        let kind = match dimension {
            Dimension::Subject => "Subject",
            Dimension::Outcome => "Outcome",
            Dimension::Channel => "Channel",
            Dimension::Ground => "DeclineGround",
            Dimension::Organisation => return what.to_owned(),
            Dimension::Quarter => {
                let (year, quarter) = what.split_once("-q").unwrap_or((what, ""));
                let quarter = quarter.parse::<i64>().unwrap_or_default();
                let args = [("year", year.into()), ("quarter", quarter.into())];
                return self.say("learning-quarter", &args);
            }
        };
        self.say(&words::key_of(kind, what), &[])
    }

    fn said(&self, said: Said) -> String {
        counted(self.site.words(), self.visitor.language, said)
    }

    fn shares(&self, upheld: Upheld) -> Vec<Share> {
        let share = |key, rate: Rate, whole: Said| {
            let (said, width) = match rate {
                Rate::Percent(percent) => {
                    let args = [("percent", percent.cast_signed().into())];
                    (self.say("learning-percent", &args), percent)
                }
                Rate::TooFew => (self.say("learning-too-few", &[]), 0),
            };
            Share { key, said, of: self.said(whole), width }
        };
        vec![
            share("learning-of-decided", upheld.of_decided, upheld.decided),
            share("learning-of-received", upheld.of_received, upheld.received),
        ]
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<LearningPage>()
}

/// A count, as far as it may be said.
pub(crate) fn counted(words: &Words, language: Language, said: Said) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| words.say(language, key, args);
    match said {
        Said::Exactly(number) => say("learning-number", &[("count", number.cast_signed().into())]),
        Said::Few => say("learning-few", &[("few", FEW.cast_signed().into())]),
        Said::NotShown => say("learning-not-shown", &[]),
    }
}
