//! Open cases of an old system, as a file carries them over: JSON (an array, or one object a
//! line) or CSV (one line an issue; lines of the same reference are one case).
//!
//! Nothing is looked up here: which organisation, which officer, whether a code is one, is for
//! whoever enters the cases.
use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One open case of an old system.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldCase {
    /// Its number in the old system. The same number is the same case, however often it comes.
    pub reference: String,
    /// The day it reached the office (year-month-day).
    #[schemars(with = "Option<String>")]
    pub received: Option<Date>,
    /// How it came: web, phone, post, email or in-person. Post, if nothing is said.
    #[serde(default)]
    pub channel: String,
    /// The language the complainant wants: en or cy. English, if nothing is said.
    #[serde(default)]
    pub language: String,
    /// How far it has come: checks, primary or detailed. Checks, if nothing is said.
    #[serde(default)]
    pub reached: String,
    /// The e-mail address of the officer who answers for it; without one, it waits in a queue.
    #[serde(default)]
    pub owner: String,
    /// The day on which somebody looks at it next; without one, at once.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub next: Option<Date>,
    /// By when its investigation is to be done; without one, in the office's usual time.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub due: Option<Date>,
    /// Who complains.
    pub complainant: OldPerson,
    /// To whom it happened, if to somebody else.
    #[serde(default)]
    pub affected: Option<OldPerson>,
    /// Who acts for the complainant, if somebody does.
    #[serde(default)]
    pub representative: Option<OldPerson>,
    /// What the complainant is to the person affected, such as child or spouse.
    #[serde(default)]
    pub tie: String,
    /// How to write to them: post, email or phone. Post, if nothing is said.
    #[serde(default)]
    pub means: String,
    /// Whether they need large print.
    #[serde(default)]
    pub large_print: bool,
    /// What they want.
    #[serde(default)]
    pub wanted: String,
    /// Why it goes before others: codes such as terminal-illness.
    #[serde(default)]
    pub priorities: Vec<String>,
    /// What it is about.
    pub issues: Vec<OldIssue>,
}

/// Somebody of an old case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldPerson {
    /// Mr, Mrs, Dr or nothing.
    #[serde(default)]
    pub title: String,
    /// The whole name.
    pub name: String,
    /// Date of birth (year-month-day).
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub born: Option<Date>,
    /// Whether they have died.
    #[serde(default)]
    pub died: bool,
    /// Lines of the postal address.
    #[serde(default)]
    pub address: Vec<String>,
    /// The postcode.
    #[serde(default)]
    pub postcode: String,
    /// A telephone number.
    #[serde(default)]
    pub phone: String,
    /// An e-mail address.
    #[serde(default)]
    pub email: String,
    /// Reasonable adjustments, in their words.
    #[serde(default)]
    pub adjustments: String,
}

/// A head of an old complaint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OldIssue {
    /// The code of the organisation in the register, such as ods:R1A.
    pub organisation: String,
    /// The law: health-1993, parliamentary-1967 or victims-code. That of the organisation in the
    /// register, if nothing is said.
    #[serde(default)]
    pub law: String,
    /// What it is about, such as delay or care. Other, if nothing is said.
    #[serde(default)]
    pub subject: String,
    /// The day the person first knew of it.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub noticed: Option<Date>,
    /// The day they complained to the organisation.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub complained: Option<Date>,
    /// The day of its final answer.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub answered: Option<Date>,
    /// What happened, in the complainant's words.
    pub happened: String,
    /// What it did to them.
    #[serde(default)]
    pub effect: String,
}

/// What a file gave: cases with the line each begins on, and what could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OldCases {
    /// The cases, in the order of the file.
    pub good: Vec<(usize, OldCase)>,
    /// The line, and what the reader stumbled over.
    pub bad: Vec<(usize, String)>,
}

/// Reads a file of old cases: JSON if it begins like JSON, else CSV with a heading.
pub fn read(text: &str) -> OldCases {
    match text.trim_start().chars().next() {
        Some('[') => array(text),
        Some('{') => objects(text),
        _ => csv(text),
    }
}

fn array(text: &str) -> OldCases {
    match serde_json::from_str::<Vec<serde_json::Value>>(text) {
        Err(error) => OldCases { good: Vec::new(), bad: vec![(error.line(), error.to_string())] },
        Ok(values) => {
            let mut cases = OldCases::default();
            for (at, value) in values.into_iter().enumerate() {
                // An array has no lines of its own: its cases are counted instead.
                cases.take(at + 1, serde_json::from_value(value));
            }
            cases
        }
    }
}

fn objects(text: &str) -> OldCases {
    let mut cases = OldCases::default();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (at, line) in lines {
        cases.take(at + 1, serde_json::from_str(line));
    }
    cases
}

impl OldCases {
    fn take(&mut self, line: usize, read: serde_json::Result<OldCase>) {
        match read {
            Ok(case) => self.good.push((line, case)),
            Err(error) => self.bad.push((line, error.to_string())),
        }
    }
}

/// The columns that a CSV file may have; the first three it must have.
pub const COLUMNS: [&str; 40] = [
    "reference",
    "name",
    "happened",
    "received",
    "channel",
    "language",
    "reached",
    "owner",
    "next",
    "due",
    "title",
    "born",
    "address",
    "postcode",
    "phone",
    "email",
    "adjustments",
    "means",
    "large_print",
    "tie",
    "affected_title",
    "affected_name",
    "affected_born",
    "affected_died",
    "representative_title",
    "representative_name",
    "representative_address",
    "representative_postcode",
    "representative_phone",
    "representative_email",
    "wanted",
    "priorities",
    "organisation",
    "law",
    "subject",
    "noticed",
    "complained",
    "answered",
    "effect",
    "died",
];

fn csv(text: &str) -> OldCases {
    let mut cases = OldCases::default();
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
    let heading = match reader.headers() {
        Ok(heading) => heading.iter().map(|it| it.trim().to_lowercase()).collect::<Vec<_>>(),
        Err(error) => return OldCases { good: Vec::new(), bad: vec![(1, error.to_string())] },
    };
    if let Some(unknown) = heading.iter().find(|it| !COLUMNS.contains(&it.as_str())) {
        let why = format!("no such column: {unknown}. There are: {}", COLUMNS.join(", "));
        return OldCases { good: Vec::new(), bad: vec![(1, why)] };
    }
    let missing = COLUMNS.iter().take(3).find(|must| !heading.iter().any(|it| it == *must));
    if let Some(missing) = missing {
        return OldCases { good: Vec::new(), bad: vec![(1, format!("no column {missing}"))] };
    }
    for record in reader.records() {
        match record {
            Err(error) => {
                let line = error.position().map_or(0, |at| at.line());
                cases.bad.push((usize::try_from(line).unwrap_or_default(), error.to_string()));
            }
            Ok(record) => {
                let line = record.position().map_or(0, |at| at.line());
                let line = usize::try_from(line).unwrap_or_default();
                let cells = heading.iter().map(String::as_str).zip(record.iter().map(str::trim));
                match of_row(&Row(cells.collect())) {
                    Ok(case) => cases.add(line, case),
                    Err(why) => cases.bad.push((line, why)),
                }
            }
        }
    }
    cases
}

impl OldCases {
    /// A case of one line, or one more issue of the case that an earlier line began.
    fn add(&mut self, line: usize, case: OldCase) {
        let same = |(_, there): &&mut (usize, OldCase)| there.reference == case.reference;
        match self.good.iter_mut().find(same) {
            Some((_, there)) => there.issues.extend(case.issues),
            None => self.good.push((line, case)),
        }
    }
}

/// The cells of a line by the name of their column.
struct Row<'a>(BTreeMap<&'a str, &'a str>);

impl Row<'_> {
    fn text(&self, column: &str) -> String {
        self.0.get(column).map(|cell| (*cell).to_owned()).unwrap_or_default()
    }

    fn day(&self, column: &str) -> Result<Option<Date>, String> {
        match self.text(column).as_str() {
            "" => Ok(None),
            text => match text.parse() {
                Ok(day) => Ok(Some(day)),
                Err(_) => Err(format!("{column}: no day (year-month-day): {text}")),
            },
        }
    }

    fn flag(&self, column: &str) -> Result<bool, String> {
        match self.text(column).to_lowercase().as_str() {
            "" | "no" | "false" | "0" => Ok(false),
            "yes" | "true" | "1" => Ok(true),
            text => Err(format!("{column}: neither yes nor no: {text}")),
        }
    }

    /// A postal address: its lines with semicolons or line breaks between them.
    fn address(&self, column: &str) -> Vec<String> {
        let text = self.text(column);
        let lines = text.split([';', '\n']).map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// Somebody whose columns begin like this, if they have a name.
    fn person(&self, begin: &str) -> Result<Option<OldPerson>, String> {
        let column = |name: &str| format!("{begin}{name}");
        let name = self.text(&column("name"));
        if name.is_empty() {
            return Ok(None);
        }
        Ok(Some(OldPerson {
            title: self.text(&column("title")),
            name,
            born: self.day(&column("born"))?,
            died: self.flag(&column("died"))?,
            address: self.address(&column("address")),
            postcode: self.text(&column("postcode")),
            phone: self.text(&column("phone")),
            email: self.text(&column("email")),
            adjustments: self.text(&column("adjustments")),
        }))
    }
}

fn of_row(row: &Row<'_>) -> Result<OldCase, String> {
    let issue = OldIssue {
        organisation: row.text("organisation"),
        law: row.text("law"),
        subject: row.text("subject"),
        noticed: row.day("noticed")?,
        complained: row.day("complained")?,
        answered: row.day("answered")?,
        happened: row.text("happened"),
        effect: row.text("effect"),
    };
    Ok(OldCase {
        reference: row.text("reference"),
        received: row.day("received")?,
        channel: row.text("channel"),
        language: row.text("language"),
        reached: row.text("reached"),
        owner: row.text("owner"),
        next: row.day("next")?,
        due: row.day("due")?,
        complainant: row.person("")?.ok_or_else(|| "name: nothing in it".to_owned())?,
        affected: row.person("affected_")?,
        representative: row.person("representative_")?,
        tie: row.text("tie"),
        means: row.text("means"),
        large_print: row.flag("large_print")?,
        wanted: row.text("wanted"),
        priorities: row.text("priorities").split_whitespace().map(str::to_owned).collect(),
        issues: vec![issue],
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADING: &str =
        "reference,received,name,address,organisation,happened,affected_name,affected_died";

    #[test]
    fn lines_of_the_same_reference_are_one_case() {
        let text = format!(
            "{HEADING}\nA-1,2026-03-02,Nye Farrow,1 Elm Walk; Fernhollow,ods:XX1,It was late.,Ida Farrow,yes\n\
             A-1,,Nye Farrow,,ods:XX2,So was this.,,\n"
        );
        let read = read(&text);
        assert_eq!(read.bad, []);
        let (line, case) = read.good.first().unwrap();
        assert_eq!((*line, read.good.len(), case.issues.len()), (2, 1, 2));
        assert_eq!(case.received, Some(date(2026, 3, 2)));
        assert_eq!(case.complainant.address, ["1 Elm Walk", "Fernhollow"]);
        assert!(case.affected.as_ref().unwrap().died);
    }

    #[test]
    fn a_bad_line_is_told_and_the_others_are_read() {
        let text = format!(
            "{HEADING}\nA-1,31 March,Nye Farrow,,ods:XX1,Late.,,\nA-2,2026-03-02,,,ods:XX1,Late.,,\n\
             A-3,2026-03-02,Ida Larch,,ods:XX1,Late.,,\nA-4,too few\n"
        );
        let read = read(&text);
        assert_eq!(read.good.len(), 1);
        let lines: Vec<_> = read.bad.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 5]);
    }

    #[test]
    fn a_column_that_nobody_knows_is_named_before_anything_is_read() {
        let read = read("reference,name,happened,surname\nA-1,Nye,Late.,Farrow\n");
        assert!(read.good.is_empty());
        assert!(read.bad.first().unwrap().1.contains("surname"));
    }

    #[test]
    fn an_array_and_lines_of_json_say_the_same() {
        let case = OldCase {
            reference: "A-1".into(),
            received: Some(date(2026, 3, 2)),
            complainant: OldPerson { name: "Nye Farrow".into(), ..OldPerson::default() },
            issues: vec![OldIssue {
                organisation: "ods:XX1".into(),
                happened: "Late.".into(),
                ..OldIssue::default()
            }],
            ..OldCase::default()
        };
        let one = serde_json::to_string(&case).unwrap();
        let lines = read(&format!("{one}\n\n{one}\n"));
        let array = read(&format!("[{one},{one}]"));
        assert_eq!(lines.good.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 3]);
        assert!(lines.good.iter().chain(&array.good).all(|(_, read)| *read == case));
        let broken = read(&one.replace("\"wanted\"", "\"wants\""));
        assert!(broken.bad.first().unwrap().1.contains("wants"));
    }
}
