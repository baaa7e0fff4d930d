//! Whether an answer can be right.
use std::collections::BTreeMap;

use casework::Day;
use words::Arg;

use super::{
    Field, Form, Values,
    answers::Fault,
    field::{Kind, Line},
    sent::Typed,
};

/// Looks at every field that is asked, and leaves the values as they are to be used. All faults,
/// not the first.
pub(crate) fn faults(form: &Form, typed: &mut Typed, today: Day) -> Vec<Fault> {
    let mut faults = Vec::new();
    for field in &form.fields {
        look(field, typed, today, &mut faults);
    }
    faults
}

fn look(field: &Field, typed: &mut Typed, today: Day, faults: &mut Vec<Fault>) {
    let found = match &field.kind {
        Kind::Line(line) => line_fault(field, *line, &mut typed.values),
        Kind::Area => {
            tidy(&mut typed.values, &field.name, str::trim_end);
            length_fault(field, first(&typed.values, &field.name))
        }
        Kind::Radios(_) | Kind::Select(_) => {
            keep_one(&mut typed.values, &field.name);
            choice_fault(field, &typed.values)
        }
        Kind::Checkboxes(_) => choice_fault(field, &typed.values),
        Kind::Day { past, future } => day_fault(field, (*past, *future), &mut typed.values, today),
        Kind::Files { .. } => file_fault(field, typed),
        Kind::Hidden => None,
    };
    faults.extend(found);
    let chosen = typed.values.get(&field.name).cloned().unwrap_or_default();
    for choice in field.offered() {
        if chosen.contains(&choice.value) {
            for revealed in &choice.reveals {
                look(revealed, typed, today, faults);
            }
        } else {
            // What stands under a choice that was not taken was not said.
            for revealed in &choice.reveals {
                typed.values.remove(&revealed.name);
            }
        }
    }
}

fn first<'a>(values: &'a Values, name: &str) -> &'a str {
    values.get(name).and_then(|all| all.first()).map_or("", String::as_str)
}

fn tidy(values: &mut Values, name: &str, how: impl Fn(&str) -> &str) {
    keep_one(values, name);
    for value in values.get_mut(name).into_iter().flatten() {
        *value = how(value).to_owned();
    }
}

/// A browser sends one; of several, the first counts.
fn keep_one(values: &mut Values, name: &str) {
    if let Some(all) = values.get_mut(name) {
        all.truncate(1);
    }
}

fn fault(field: &Field, key: &str) -> Fault {
    Fault { field: field.name.clone(), boxes: Vec::new(), key: key.into(), args: Vec::new() }
}

/// The key of “nothing was answered”: the field's own words, or ours for its kind.
fn missing(field: &Field, ours: &str) -> Option<Fault> {
    if field.optional {
        return None;
    }
    let key = format!("{}.missing|{ours}", field.words.key);
    Some(fault(field, &key))
}

fn length_fault(field: &Field, text: &str) -> Option<Fault> {
    if text.trim().is_empty() {
        return missing(field, "form-missing");
    }
    // Windows counts a line end as two letters, and so do some browsers; we count one.
    let letters = text.chars().count();
    if letters <= field.longest {
        return None;
    }
    let over = letters.saturating_sub(field.longest);
    let args = vec![("limit", Arg::from(field.longest)), ("over", Arg::from(over))];
    Some(Fault { args, ..fault(field, "form-long") })
}

fn line_fault(field: &Field, line: Line, values: &mut Values) -> Option<Fault> {
    if !field.is_secret() {
        tidy(values, &field.name, str::trim);
        for value in values.get_mut(&field.name).into_iter().flatten() {
            *value = value.replace(['\n', '\t'], " ");
        }
    }
    let text = first(values, &field.name);
    let found = length_fault(field, text);
    if found.is_some() || text.is_empty() {
        return found;
    }
    let wrong = match line {
        Line::Email => (!is_email(text)).then_some("form-email"),
        Line::Phone => {
            (text.chars().filter(char::is_ascii_digit).count() < 6).then_some("form-phone")
        }
        Line::Number => text.parse::<u32>().is_err().then_some("form-number"),
        Line::Money => pence(text).is_none().then_some("form-money"),
        Line::Text | Line::Postcode | Line::Code | Line::Password | Line::NewPassword => None,
    };
    wrong.map(|key| fault(field, key))
}

/// Something before and after one `@`, with a dot behind it, and no blanks: more than that only
/// an answer can tell.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty()
        && !host.contains('@')
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
        && !text.contains(char::is_whitespace)
}

/// An amount as people write it: `1250`, `£1,250` or `12.50`.
pub(crate) fn pence(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|letter| !matches!(letter, '£' | ',' | ' ')).collect();
    let (pounds, rest) = text.split_once('.').unwrap_or((&text, "00"));
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if pounds.is_empty() || rest.len() != 2 || !is_digits(pounds) || !is_digits(rest) {
        return None;
    }
    let pounds: i64 = pounds.parse().ok()?;
    pounds.checked_mul(100)?.checked_add(rest.parse().ok()?)
}

fn choice_fault(field: &Field, values: &Values) -> Option<Fault> {
    let chosen: Vec<_> = values.get(&field.name).into_iter().flatten().collect();
    let chosen: Vec<_> = chosen.into_iter().filter(|value| !value.is_empty()).collect();
    if chosen.is_empty() {
        return missing(field, "form-missing-choice");
    }
    let offered = field.offered();
    let is_offered = |value: &&String| offered.iter().any(|choice| choice.value == **value);
    if !chosen.iter().all(is_offered) {
        return Some(fault(field, "form-unknown-choice"));
    }
    let alone = offered.iter().filter(|choice| choice.exclusive);
    let taken_alone = alone.filter(|choice| chosen.contains(&&choice.value)).count() > 0;
    (taken_alone && chosen.len() > 1).then(|| fault(field, "form-not-together"))
}

fn file_fault(field: &Field, typed: &Typed) -> Option<Fault> {
    if let Some((_, name, why)) = typed.refused.iter().find(|(of, _, _)| *of == field.name) {
        let args = vec![("file", Arg::from(name.as_str()))];
        return Some(Fault { args, ..fault(field, why) });
    }
    let has_one = typed.files.iter().any(|(of, _)| *of == field.name);
    if has_one { None } else { missing(field, "form-missing-file") }
}

const BOXES: [&str; 3] = ["day", "month", "year"];

/// The name of one box of a day.
pub(crate) fn box_name(field: &str, part: &str) -> String {
    format!("{field}-{part}")
}

fn day_fault(
    field: &Field,
    (past, future): (bool, bool),
    values: &mut Values,
    today: Day,
) -> Option<Fault> {
    let mut parts = BTreeMap::new();
    for part in BOXES {
        let name = box_name(&field.name, part);
        tidy(values, &name, str::trim);
        parts.insert(part, first(values, &name).to_owned());
    }
    values.remove(&field.name);
    let empty: Vec<_> =
        BOXES.into_iter().filter(|part| parts.get(part).is_none_or(String::is_empty)).collect();
    if empty.len() == BOXES.len() {
        return missing(field, "form-missing-day");
    }
    if !empty.is_empty() {
        let said = empty.iter().map(|part| format!("form-box-{part}.small")).collect();
        let args = vec![("parts", Arg::Keys(said))];
        return Some(Fault { args, boxes: empty, ..fault(field, "form-day-lacks") });
    }
    let number = |part: &str| parts.get(part).and_then(|text| text.parse::<i16>().ok());
    if parts.get("year").is_some_and(|year| year.len() != 4) {
        return Some(Fault { boxes: vec!["year"], ..fault(field, "form-day-year") });
    }
    let day =
        number("year").zip(number("month")).zip(number("day")).and_then(|((year, month), day)| {
            Day::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
        });
    let Some(day) = day.filter(|day| day.year() >= 1800) else {
        return Some(fault(field, "form-day-unreal"));
    };
    values.insert(field.name.clone(), vec![day.to_string()]);
    match day {
        day if past && day > today => Some(fault(field, "form-day-future")),
        day if future && day < today => Some(fault(field, "form-day-past")),
        _ => None,
    }
}
