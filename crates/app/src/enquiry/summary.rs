//! Everything a person answered, in words: what they check before sending, what is printed, and
//! what the receipt is made of are the same lines.
use casework::{
    Day, Reference,
    codes::{Applicant, Channel, Code, Language, Means},
    enquiry::NewSource,
    law,
};
use words::{Arg, Words, code_key};

use super::draft::{Draft, DraftBody, DraftFile, DraftIssue, DraftPerson};

/// Answers that belong together.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its answers.
    pub rows: Vec<Row>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Row {
    /// What was asked.
    pub label: String,
    /// What was answered; empty if nothing was.
    pub value: String,
    /// The step where it can be changed, such as `issue/1/happened`.
    pub step: String,
}

struct Say<'a> {
    words: &'a Words,
    language: Language,
}

impl Say<'_> {
    fn key(&self, key: &str) -> String {
        self.words.say(self.language, key, &[])
    }

    fn row(&self, key: &str, value: impl Into<String>, step: &str) -> Row {
        Row { label: self.key(key), value: value.into(), step: step.to_owned() }
    }

    fn code<C: Code>(&self, code: Option<C>) -> String {
        code.map(|code| self.key(&code_key(code))).unwrap_or_default()
    }

    fn day(&self, day: Option<Day>) -> String {
        day.map(|day| self.words.day(self.language, day)).unwrap_or_default()
    }

    fn yes_no(&self, yes: Option<bool>) -> String {
        match yes {
            None => String::new(),
            Some(true) => self.key("summary-yes"),
            Some(false) => self.key("summary-no"),
        }
    }
}

/// What was answered so far, part by part.
pub fn parts(words: &Words, language: Language, draft: &Draft) -> Vec<Part> {
    told(words, language, (draft, "summary-file"))
}

/// The same; `file`: the key of how each file is named.
fn told(words: &Words, language: Language, (draft, file): (&Draft, &str)) -> Vec<Part> {
    let say = Say { words, language };
    let mut parts = vec![people(&say, draft)];
    let issues = (1..).zip(&draft.issues).map(|(no, issue)| of_issue(&say, no, issue));
    parts.extend(issues);
    parts.push(Part {
        title: say.key("summary-wanted-title"),
        rows: vec![
            say.row("summary-wanted", draft.wanted.trim(), "wanted"),
            say.row("summary-files", files(&say, &draft.files, file), "files"),
        ],
    });
    parts.push(contact(&say, draft));
    if draft.channel == Channel::Body {
        parts.extend(referred(&say, draft));
    } else if draft.channel != Channel::Web {
        parts.push(Part {
            title: say.key("summary-taken-title"),
            rows: vec![
                say.row("summary-channel", say.code(Some(draft.channel)), "taken"),
                say.row("summary-received", say.day(draft.received), "taken"),
                say.row("summary-referred-in", service(draft), "taken"),
            ],
        });
    }
    parts
}

/// Which service sent the person here, and who there.
fn service(draft: &Draft) -> String {
    let Some(NewSource::Service { from, words }) = &draft.source else { return String::new() };
    let named = from.as_deref().and_then(|code| law::pack().somebody_else(code));
    let named = named.map_or("", |it| it.name.as_str());
    let told = [named, words.service.trim(), words.person.trim()];
    told.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}

/// When the organisation that refers it received it.
fn referred(say: &Say<'_>, draft: &Draft) -> Option<Part> {
    let Some(NewSource::Body { received, .. }) = &draft.source else { return None };
    let value = say.words.day(say.language, *received);
    let row = Row { label: say.key("summary-body-received"), value, step: String::new() };
    Some(Part { title: say.key("summary-taken-title"), rows: vec![row] })
}

fn people(say: &Say<'_>, draft: &Draft) -> Part {
    let mut rows = vec![
        say.row("summary-applicant", say.code(draft.applicant), "who"),
        say.row("summary-complainant", name(&draft.complainant), "you"),
    ];
    rows.extend(born(say, &draft.complainant, "you"));
    if !draft.is_own() {
        let key = if draft.died() { "summary-affected-died" } else { "summary-affected" };
        rows.push(say.row(key, name(&draft.affected), "affected"));
        rows.extend(born(say, &draft.affected, "affected"));
        rows.push(say.row("summary-tie", say.code(draft.complainant.tie), "affected"));
    }
    rows.push(say.row("summary-represented", say.yes_no(draft.is_represented), "representative"));
    if draft.is_represented == Some(true) {
        let representative = &draft.representative;
        rows.push(say.row("summary-representative", name(representative), "representative"));
        rows.push(say.row(
            "summary-representative-is",
            say.code(representative.tie),
            "representative",
        ));
    }
    Part { title: say.key("summary-people-title"), rows }
}

fn name(person: &DraftPerson) -> String {
    format!("{} {}", person.title, person.name).trim().to_owned()
}

fn born(say: &Say<'_>, person: &DraftPerson, step: &str) -> Option<Row> {
    let born = person.born?;
    Some(say.row("summary-born", say.day(Some(born)), step))
}

fn of_issue(say: &Say<'_>, no: u32, issue: &DraftIssue) -> Part {
    let at = |step: &str| format!("issue/{no}/{step}");
    let not_known = || say.key("summary-not-known");
    let noticed = match issue.noticed {
        None if issue.noticed_passed => not_known(),
        day => say.day(day),
    };
    let mut rows = vec![
        say.row(
            "summary-organisation",
            issue.body.as_ref().map(DraftBody::names).unwrap_or_default(),
            &at("organisation"),
        ),
        say.row("summary-happened", issue.happened.trim(), &at("happened")),
        say.row("summary-matters", issue.matters.trim(), &at("matters")),
        say.row("summary-noticed", noticed, &at("noticed")),
        say.row("summary-effect", issue.effect.trim(), &at("effect")),
        say.row("summary-subject", say.code(issue.subject), &at("subject")),
        say.row("summary-complained", say.day(issue.complained), &at("process")),
        say.row("summary-answered", say.day(issue.answered), &at("process")),
    ];
    // Most people are never asked this.
    rows.retain(|row| row.step != at("matters") || !row.value.is_empty());
    let title = say.words.say(say.language, "summary-issue-title", &[("issue", Arg::from(no))]);
    Part { title, rows }
}

/// The files. The receipt names each with its hash, and so covers what is in them.
fn files(say: &Say<'_>, files: &[DraftFile], key: &str) -> String {
    let line = |file: &DraftFile| {
        let args = [
            ("name", Arg::from(file.name.as_str())),
            ("bytes", Arg::from(i64::try_from(file.stored.size).unwrap_or(i64::MAX))),
            ("hash", Arg::from(file.stored.sha256.as_str())),
        ];
        say.words.say(say.language, key, &args)
    };
    files.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn contact(say: &Say<'_>, draft: &Draft) -> Part {
    let mut address = draft.address.clone();
    address.push(draft.postcode.clone());
    address.retain(|line| !line.trim().is_empty());
    let mut rows = vec![
        say.row("summary-means", say.code(draft.means), "contact"),
        say.row("summary-address", address.join("\n"), "contact"),
        say.row("summary-phone", draft.phone.as_str(), "contact"),
        say.row("summary-email", draft.email.as_str(), "contact"),
    ];
    // Of the ways they did not choose, what they left empty is not worth a line.
    let chosen = match draft.means {
        Some(Means::Email) => 3,
        Some(Means::Phone) => 2,
        Some(Means::Post) | None => 1,
    };
    let mut place = 0;
    rows.retain(|row| {
        place += 1;
        place == 1 || place == chosen + 1 || !row.value.is_empty()
    });
    let large = draft.needs_passed.then_some(draft.large_print);
    rows.push(say.row("summary-adjustments", draft.adjustments.trim(), "needs"));
    rows.push(say.row("summary-large-print", say.yes_no(large), "needs"));
    if !draft.safety.avoided().is_empty() {
        let never = draft.safety.avoided().into_iter().map(|way| say.code(Some(way)));
        rows.push(say.row("summary-never", never.collect::<Vec<_>>().join("\n"), "needs"));
    }
    rows.push(say.row("summary-language", say.code(draft.language), "language"));
    Part { title: say.key("summary-contact-title"), rows }
}

/// The whole, as text: what is printed with the receipt, and what its hash is made of.
pub fn text(
    words: &Words,
    language: Language,
    draft: &Draft,
    (reference, received): (Reference, Day),
) -> String {
    let say = Say { words, language };
    let args = [("reference", Arg::from(reference.to_string())), ("day", received.into())];
    let mut lines = vec![words.say(language, "summary-first-line", &args)];
    for part in told(words, language, (draft, "summary-file-sealed")) {
        lines.push(String::new());
        lines.push(part.title);
        for row in part.rows {
            let value = if row.value.is_empty() { say.key("summary-nothing") } else { row.value };
            lines.push(format!("{}: {value}", row.label));
        }
    }
    lines.join("\n")
}

/// Whether everything that a complaint needs has been answered, and where to go on if not.
pub fn missing(draft: &Draft) -> Option<String> {
    let unnamed = |person: &DraftPerson| person.name.trim().is_empty();
    let issue = |step: &str, no: usize| Some(format!("issue/{no}/{step}"));
    if draft.applicant.is_none() {
        return Some("who".into());
    }
    if unnamed(&draft.complainant) {
        return Some("you".into());
    }
    if !draft.is_own() && (unnamed(&draft.affected) || draft.complainant.tie.is_none()) {
        return Some("affected".into());
    }
    if draft.is_represented.is_none() {
        return Some("representative".into());
    }
    if draft.issues.is_empty() {
        return issue("organisation", 1);
    }
    for (no, it) in (1..).zip(&draft.issues) {
        let step = first_open(it);
        if let Some(step) = step {
            return issue(step, no);
        }
    }
    let rest = [
        ("wanted", draft.wanted.trim().is_empty()),
        ("files", !draft.files_passed),
        ("contact", draft.means.is_none()),
        ("needs", !draft.needs_passed),
        ("language", draft.language.is_none()),
    ];
    rest.into_iter().find(|(_, open)| *open).map(|(step, _)| step.to_owned())
}

/// The first thing of an issue that has not been answered.
fn first_open(issue: &DraftIssue) -> Option<&'static str> {
    let steps = [
        ("organisation", issue.body.is_none()),
        ("happened", issue.happened.trim().is_empty()),
        ("noticed", !issue.noticed_passed),
        ("effect", issue.effect.trim().is_empty()),
        ("subject", issue.subject.is_none()),
        ("process", !issue.process_passed),
    ];
    steps.into_iter().find(|(_, open)| *open).map(|(step, _)| step)
}

/// Whether a complaint of this applicant is about somebody who must be named.
pub fn names_another(applicant: Applicant) -> bool {
    matches!(applicant, Applicant::WithConsent | Applicant::CannotAct | Applicant::Died)
}
