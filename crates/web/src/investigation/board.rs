//! A page of cards: what was asked, tested, said or logged, and what can be done about each.
use casework::{Day, codes::Code};
use serde::Serialize;
use words::Arg;

use crate::{CaseFrame, Page, Site, Visitor};

/// A page of cards in the frame of a case.
#[derive(Debug, Serialize)]
pub(crate) struct Board {
    pub(crate) case: CaseFrame,
    /// The key of its heading; its attribute `lead` stands below it.
    pub(crate) heading: &'static str,
    pub(crate) cards: Vec<Card>,
    pub(crate) actions: Vec<Action>,
    /// The key of what is said when there are no cards.
    pub(crate) empty: &'static str,
}

/// One thing.
#[derive(Debug, Clone, Serialize, Default)]
pub(crate) struct Card {
    title: String,
    tag: String,
    colour: &'static str,
    rows: Vec<Row>,
    said: Vec<Said>,
    papers: Vec<Given>,
    actions: Vec<Action>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    label: String,
    text: String,
}

#[derive(Debug, Clone, Serialize)]
struct Said {
    label: String,
    words: String,
}

/// A paper that can be opened.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Given {
    pub(crate) name: String,
    pub(crate) href: String,
}

/// Something that can be done.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Action {
    pub(crate) text: String,
    pub(crate) href: String,
}

/// Writes cards in the reader's language.
#[derive(Clone, Copy)]
pub(crate) struct Pen<'a> {
    pub(crate) site: &'a Site,
    pub(crate) visitor: &'a Visitor,
}

impl Pen<'_> {
    pub(crate) fn say(self, key: &str) -> String {
        self.site.words().say(self.visitor.language, key, &[])
    }

    pub(crate) fn say_about(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.site.words().say(self.visitor.language, key, args)
    }

    pub(crate) fn day(self, day: Day) -> String {
        self.site.words().day(self.visitor.language, day)
    }

    pub(crate) fn code<C: Code>(self, code: C) -> String {
        self.site.words().code(self.visitor.language, code)
    }

    pub(crate) fn yes_no(self, yes: bool) -> String {
        self.say(if yes { "form-yes" } else { "form-no" })
    }

    pub(crate) fn action(self, key: &str, href: String) -> Action {
        Action { text: self.say(key), href }
    }

    /// The actions that have an address.
    pub(crate) fn actions<const N: usize>(self, all: [(&str, Option<String>); N]) -> Vec<Action> {
        all.into_iter().filter_map(|(key, href)| Some(self.action(key, href?))).collect()
    }
}

impl Card {
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// With a word about where it stands, in a colour of the official tag.
    pub(crate) fn tag(self, pen: Pen<'_>, (key, colour): (&str, &'static str)) -> Self {
        Self { tag: pen.say(key), colour, ..self }
    }

    pub(crate) fn row(mut self, pen: Pen<'_>, key: &str, text: impl Into<String>) -> Self {
        self.rows.push(Row { label: pen.say(key), text: text.into() });
        self
    }

    pub(crate) fn day(self, pen: Pen<'_>, key: &str, day: Option<Day>) -> Self {
        match day {
            Some(day) => self.row(pen, key, pen.day(day)),
            None => self,
        }
    }

    /// Somebody's own words. Nothing, if there are none.
    pub(crate) fn said(mut self, pen: Pen<'_>, key: &str, words: &str) -> Self {
        if !words.is_empty() {
            self.said.push(Said { label: pen.say(key), words: words.to_owned() });
        }
        self
    }

    pub(crate) fn papers(mut self, papers: Vec<Given>) -> Self {
        self.papers.extend(papers);
        self
    }

    /// Something that can be done about it, if it can.
    pub(crate) fn action(mut self, pen: Pen<'_>, key: &str, href: Option<String>) -> Self {
        self.actions.extend(href.map(|href| pen.action(key, href)));
        self
    }
}

impl Card {
    /// One with everything, for the tests that render every template.
    pub(crate) fn sample() -> Self {
        let text = || "Words".to_owned();
        Self {
            title: text(),
            tag: text(),
            colour: "red",
            rows: vec![Row { label: text(), text: text() }],
            said: vec![Said { label: text(), words: text() }],
            papers: vec![Given { name: text(), href: "/".into() }],
            actions: vec![Action { text: text(), href: "/".into() }],
        }
    }
}

impl Page for Board {
    const TEMPLATE: &'static str = "investigation/board.html";

    fn samples() -> Vec<Self> {
        let board = |cards: Vec<Card>| Self {
            case: CaseFrame::sample(),
            heading: "investigation-requests",
            cards,
            actions: vec![Action { text: "Do".into(), href: "/".into() }],
            empty: "investigation-requests-none",
        };
        vec![board(vec![Card::sample(), Card::new("Bare")]), board(Vec::new())]
    }
}
