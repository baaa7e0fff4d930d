//! The rule base for everybody: a page that lists every rule, and an address where programs put
//! facts to it. The checker, the officer's checks and `redress check` ask the same rules.
use app::{lists::by_rule::How, rule_counts::rule_counts};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::{Day, law};
use insight::{FEW, Said};
use rules::{
    Facts, Pack, Trace,
    pack::{Lasts, Period, Rule, Text},
    trace::Outcome,
};
use serde::{Deserialize, Serialize};
use words::{Language, Words, source};

use crate::{
    Access, Answer, Apology, Asked, Entry, Page, Site, Visitor,
    decision::scale::{self, Rung},
    learning::counted,
};

/// The addresses of the rule base.
pub(crate) fn routes() -> Vec<Entry> {
    vec![
        Entry::get("/rules", Access::Anyone, list).public(),
        Entry::get("/api/v1/check", Access::Anyone, schemas).public(),
        Entry::post("/api/v1/check", Access::Anyone, check),
    ]
}

/// Every rule of the office.
#[derive(Debug, Serialize)]
struct Rules {
    count: usize,
    examples: usize,
    edition: String,
    /// How sure we are of the way in which days are counted.
    counting: String,
    /// A smaller number is not said.
    few: u64,
    laws: Vec<LawView>,
    periods: Vec<PeriodView>,
    scale: Vec<Rung>,
}

/// How long something may take.
#[derive(Debug, Serialize)]
struct PeriodView {
    says: String,
    lasts: String,
    later: Vec<Change>,
    source: String,
    certainty: String,
}

/// How long it takes from a day on.
#[derive(Debug, Serialize)]
struct Change {
    day: String,
    lasts: String,
}

impl PeriodView {
    fn of(period: &Period, words: &Words, language: Language) -> Self {
        let change = |(day, lasts): (&Day, &Lasts)| Change {
            day: day.to_string(),
            lasts: words.period(language, *lasts),
        };
        Self {
            says: said(&period.says, language),
            lasts: words.period(language, period.lasts),
            later: period.later.iter().map(change).collect(),
            source: period.source.clone(),
            certainty: format!("sureness-{}", period.certainty.code()),
        }
    }
}

#[derive(Debug, Serialize)]
struct LawView {
    name: String,
    rules: Vec<RuleView>,
}

#[derive(Debug, Serialize)]
struct RuleView {
    /// Of its identifier and the day since which it reads so.
    anchor: String,
    says: String,
    source: String,
    certainty: String,
    weight: String,
    points: String,
    from: String,
    to: String,
    asks: String,
    exception: String,
    waiver: String,
    change: String,
    /// How many issues it decided against, and how many were let through.
    declined: String,
    let_through: String,
    examples: Vec<ExampleView>,
}

#[derive(Debug, Serialize)]
struct ExampleView {
    tells: String,
    outcome: String,
    section: String,
    on: String,
}

/// A sentence of a rule in a language, or of the office's first.
pub(crate) fn said(text: &Text, language: Language) -> String {
    law::pack().said(text, language.code()).0.to_owned()
}

/// How often a rule decided, as it is said.
type Counted<'a> = &'a dyn Fn(&Rule, How) -> String;

impl RuleView {
    fn of(rule: &Rule, language: Language, counted: Counted) -> Self {
        let said = |text: &Text| said(text, language);
        let maybe = |text: Option<&Text>| text.map(said).unwrap_or_default();
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let examples = rule.examples.iter().map(|example| ExampleView {
            tells: example.tells.clone(),
            outcome: example.gives.map_or_else(
                || "rules-outcome-not-in-force".to_owned(),
                |outcome: Outcome| format!("rules-outcome-{}", outcome.code()),
            ),
            section: example.section.clone(),
            on: example.on.to_string(),
        });
        Self {
            anchor: format!("{}{}", rule.id, day(rule.from)),
            says: said(&rule.says),
            source: source(&rule.act, &rule.section),
            certainty: format!("sureness-{}", rule.certainty.code()),
            weight: format!("rules-weight-{}", rule.weight.code()),
            points: format!("rules-points-{}", rule.if_not.code()),
            from: day(rule.from),
            to: day(rule.to),
            asks: said(&rule.asks),
            exception: maybe(rule.exception_says.as_ref()),
            waiver: maybe(rule.waiver.as_ref()),
            change: said(&rule.change),
            declined: counted(rule, How::Declined),
            let_through: counted(rule, How::LetThrough),
            examples: examples.collect(),
        }
    }
}

impl Rules {
    /// Each rule under the first of its laws.
    fn of(pack: &Pack, language: Language, outside: String, counted: Counted) -> Self {
        let mut shown: Vec<&Rule> = Vec::new();
        let mut laws: Vec<LawView> = Vec::new();
        let named = pack.laws.iter().map(|law| (law.code.clone(), said(&law.name, language)));
        for (code, name) in named.chain([(Pack::NO_LAW.into(), outside)]) {
            let concerned = pack.rules.iter().filter(|rule| rule.concerns(Some(&code)));
            let new: Vec<_> = concerned.filter(|rule| !shown.contains(rule)).collect();
            shown.extend(&new);
            let rules = new.into_iter().map(|rule| RuleView::of(rule, language, counted)).collect();
            laws.push(LawView { name, rules });
        }
        Self {
            count: pack.rules.len(),
            examples: pack.count_examples(),
            edition: pack.office.edition.to_string(),
            counting: format!("sureness-{}", rules::count::CERTAINTY.code()),
            few: FEW,
            laws,
            periods: Vec::new(),
            scale: Vec::new(),
        }
    }
}

impl Page for Rules {
    const TEMPLATE: &'static str = "rules/list.html";

    fn samples() -> Vec<Self> {
        vec![Self::of(law::pack(), Language::English, "No law".into(), &|_, _| "12".into())]
    }
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let outside = site.words().say(visitor.language, "rules-law-none", &[]);
    let declined = rule_counts(&site.office, How::Declined).await?;
    let let_through = rule_counts(&site.office, How::LetThrough).await?;
    let count = |rule: &Rule, how| {
        let counts = if how == How::Declined { &declined } else { &let_through };
        let said = counts.get(&rule.id).copied().unwrap_or(Said::Exactly(0));
        counted(site.words(), visitor.language, said)
    };
    let rules = Rules::of(law::pack(), visitor.language, outside, &count);
    let periods = law::pack().periods.all().into_iter();
    let period = |(_, period)| PeriodView::of(period, site.words(), visitor.language);
    let scale = scale::levels(&site, &visitor);
    site.page(&visitor, &Rules { periods: periods.map(period).collect(), scale, ..rules })
}

/// An answer of JSON.
pub(crate) fn json(status: StatusCode, text: String) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (status, kind, text).into_response()
}

/// A trace, as every channel sends it.
pub(crate) fn sent(trace: &Trace) -> Answer {
    let text = trace.json().map_err(|error| Apology::broken(&error))?;
    Ok(json(StatusCode::OK, text))
}

/// What the facts and the trace are made of.
async fn schemas() -> Answer {
    let text = rules::schemas().map_err(|error| Apology::broken(&error))?;
    Ok(json(StatusCode::OK, text))
}

#[derive(Debug, Deserialize)]
struct On {
    #[serde(default)]
    on: String,
}

/// What a program is told when its facts make no sense.
#[derive(Debug, Serialize)]
struct Wrong {
    error: String,
    next: String,
}

/// Facts in, trace out. Nothing is kept.
async fn check(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(On { on }): Asked<On>,
    body: Bytes,
) -> Answer {
    let say = |key| site.words().say(visitor.language, key, &[]);
    let wrong = |status, error: String| {
        let next = say("rules-api-next");
        let text = serde_json::to_string(&Wrong { error, next });
        Ok(json(status, text.unwrap_or_default() + "\n"))
    };
    let today = site.office.today();
    let on = if on.is_empty() { Ok(today) } else { on.parse::<Day>() };
    let Ok(on) = on else {
        return wrong(StatusCode::BAD_REQUEST, say("rules-api-day"));
    };
    let facts: Facts = match serde_json::from_slice(&body) {
        Ok(facts) => facts,
        Err(error) => return wrong(StatusCode::BAD_REQUEST, error.to_string()),
    };
    if let Err(fault) = law::pack().accepts(&facts, on) {
        return wrong(StatusCode::UNPROCESSABLE_ENTITY, fault.to_string());
    }
    sent(&rules::judge(law::pack(), &facts, on))
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<Rules>()
}
