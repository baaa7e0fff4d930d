//! Reads the files of a pack into rules, or refuses them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Example, Fault, Faults, Law, Office, Pack, Rule, Text, WorkedCase, band, check,
    elsewhere::{self, ElsewhereFile},
    shape::{CalendarShape, ExampleShape, Gives, LawShape, OfficeFile, RuleShape, RulesFile},
};
use crate::{
    Fact,
    facts::{Code, Kind, Values},
    formula::{Codes, Formula, FormulaFault, When},
    trace::Outcome,
    workdays::{Country, Holidays},
};

/// The file that says whose pack it is.
const OFFICE: &str = "office.toml";

impl Pack {
    /// Reads a pack from its files, each with its name, and puts it through its own examples.
    ///
    /// # Errors
    ///
    /// The mistakes that were found, each with the file, the rule and the reason.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Faults> {
        let office = files.iter().find(|(name, _)| *name == OFFICE);
        let (_, text) = office.ok_or_else(|| {
            Fault::of_file(OFFICE, "it is missing: it says whose pack this is, and its laws")
        })?;
        let office: OfficeFile =
            toml::from_str(text).map_err(|error| Fault::of_file(OFFICE, error))?;
        let mut others: Vec<_> = files.iter().filter(|(name, _)| *name != OFFICE).collect();
        others.sort_unstable();
        let (mut written, mut elsewhere, mut words) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (name, text) in others {
            if let Some(language) = language_of(name) {
                words.insert(language.to_owned(), (*text).to_owned());
                continue;
            }
            if *name == elsewhere::FILE {
                let file: ElsewhereFile =
                    toml::from_str(text).map_err(|error| Fault::of_file(name, error))?;
                elsewhere = file.elsewhere;
                continue;
            }
            let file: RulesFile =
                toml::from_str(text).map_err(|error| Fault::of_file(name, error))?;
            written.push((*name, file));
        }
        let codes = codes(&office, &written)?;
        let mut pack = Self {
            laws: laws(&office.laws, &codes)?,
            calendar: calendar(&office.calendar)?,
            lists: office.codes,
            periods: office.periods,
            bands: office.bands,
            bodies: office.bodies,
            licence: office.licence,
            breaks: office.breaks,
            elsewhere,
            words,
            office: office.office,
            rules: Vec::new(),
            cases: Vec::new(),
            codes,
        };
        check::office(&pack)?;
        let mut faults = Vec::new();
        for (name, file) in written {
            for rule in file.rules {
                let place = format!("rule {}", rule.id);
                match rule.read(name, &pack.codes) {
                    Ok(rule) => pack.rules.push(rule),
                    Err(fault) => faults.push(Fault::at(name, place, fault)),
                }
            }
            let cases = file.cases.into_iter();
            pack.cases.extend(cases.map(|case| WorkedCase { file: name.to_owned(), ..case }));
        }
        faults.extend(check::rules(&pack));
        faults.extend(elsewhere::check(&pack));
        faults.extend(band::check(&pack));
        // A rule that could not be read would be missed by every worked complaint.
        if faults.is_empty() {
            faults.extend(check::cases(&pack));
        }
        if faults.is_empty() { Ok(pack) } else { Err(Faults(faults)) }
    }
}

/// The language of a file of words, such as `en` of `words-en.ftl`.
fn language_of(name: &str) -> Option<&str> {
    name.strip_prefix("words-")?.strip_suffix(".ftl")
}

/// The codes of the facts, as the office declares them; those of laws and rules follow.
fn codes(office: &OfficeFile, written: &[(&str, RulesFile)]) -> Result<Codes, Fault> {
    let mut codes = Codes::new();
    for (name, list) in &office.codes {
        let declarable = Fact::from_name(name).filter(|fact| {
            let of_the_pack = matches!(
                fact.kind(),
                Kind::Code(Values::OfThePack) | Kind::Codes(Values::OfThePack)
            );
            of_the_pack && !matches!(fact, Fact::law | Fact::exempt)
        });
        if declarable.is_none() {
            let reason = format!("`{name}` is no fact whose codes an office declares");
            return Err(Fault::at(OFFICE, "codes", reason));
        }
        codes.insert(name.clone(), list.iter().cloned().collect());
    }
    let laws = office.laws.iter().map(|law| law.code.clone());
    codes.insert(Fact::law.name().to_owned(), laws.chain([Pack::NO_LAW.to_owned()]).collect());
    let ids = written.iter().flat_map(|(_, file)| &file.rules).map(|rule| rule.id.clone());
    codes.insert(Fact::waived.name().to_owned(), ids.collect());
    Ok(codes)
}

fn laws(shapes: &[LawShape], codes: &Codes) -> Result<Vec<Law>, Fault> {
    let read = shapes.iter().map(|law| {
        let when = Formula::read(&law.when, codes)
            .map_err(|error| Fault::at(OFFICE, format!("law {}", law.code), error))?;
        let (code, name) = (Code(law.code.clone()), law.name.clone());
        Ok(Law { code, name, when, whoever: law.whoever })
    });
    read.collect()
}

fn calendar(shape: &CalendarShape) -> Result<Holidays, Fault> {
    let wrong = |reason: &str| Fault::at(OFFICE, "calendar", reason);
    match (&shape.country, shape.first_year, shape.last_year) {
        (Some(country), None, None) => {
            let country = match country.as_str() {
                "england-and-wales" => Country::EnglandAndWales,
                "scotland" => Country::Scotland,
                "northern-ireland" => Country::NorthernIreland,
                _ => {
                    return Err(wrong(
                        "the country is england-and-wales, scotland or northern-ireland; for another list the days that are `closed`, with `first_year` and `last_year`",
                    ));
                }
            };
            Ok(Holidays::of(country).and(shape.closed.iter().copied()))
        }
        (None, Some(first), Some(last)) if first <= last => {
            Ok(Holidays::new(shape.closed.iter().copied(), first, last))
        }
        _ => Err(wrong(
            "give a `country`, or `first_year`, `last_year` and the days that are `closed`",
        )),
    }
}

/// What is wrong with one rule, or one of its examples.
#[derive(Debug, thiserror::Error)]
enum RuleFault {
    #[error("`{part}` says `{text}`: {fault}")]
    Formula { part: &'static str, text: String, fault: FormulaFault },
    #[error("{0}")]
    Facts(#[from] serde_json::Error),
}

impl RuleShape {
    fn read(self, file: &str, codes: &Codes) -> Result<Rule, RuleFault> {
        let condition = |part, text: &str| {
            Formula::read(text, codes).map_err(|fault| RuleFault::Formula {
                part,
                text: text.to_owned(),
                fault,
            })
        };
        let optional =
            |part, text: &Option<String>| text.as_deref().map(|it| condition(part, it)).transpose();
        let day = |text: &String| {
            When::read(text, codes).map_err(|fault| RuleFault::Formula {
                part: "day",
                text: text.clone(),
                fault,
            })
        };
        let laws: BTreeSet<Code> = self.laws.iter().map(|law| law.as_str().into()).collect();
        let first_law = self.laws.first().map(|law| Code::from(law.as_str()));
        let examples = self
            .examples
            .into_iter()
            .map(|example| example.read(&self.section, &self.given, first_law.as_ref()));
        Ok(Rule {
            applies: optional("applies", &self.applies)?,
            day: self.day.as_ref().map(day).transpose()?,
            met: condition("met", &self.met)?,
            exception: optional("exception", &self.exception)?,
            examples: examples.collect::<Result<_, _>>()?,
            id: self.id,
            file: file.to_owned(),
            laws,
            act: self.act,
            section: self.section,
            certainty: self.certainty,
            weight: self.weight,
            from: self.from,
            to: self.to,
            if_not: self.if_not,
            signpost: self.signpost,
            check: self.check,
            is_limit: self.limit,
            exception_needs_a_person: self.exception_needs_a_person,
            in_doubt_met: self.in_doubt_met,
            says: self.says,
            asks: self.asks,
            exception_says: self.exception_says,
            waiver: self.waiver,
            change: self.change,
        })
    }
}

impl ExampleShape {
    fn read(
        self,
        section: &str,
        given: &crate::Facts,
        law: Option<&Code>,
    ) -> Result<Example, RuleFault> {
        Ok(Example {
            tells: self.tells,
            on: self.on,
            section: self.section.unwrap_or_else(|| section.to_owned()),
            facts: self.facts.over(given)?.under(law),
            gives: match self.gives {
                Gives::NotInForce => None,
                Gives::NotApplicable => Some(Outcome::NotApplicable),
                Gives::Met => Some(Outcome::Met),
                Gives::Exception => Some(Outcome::Exception),
                Gives::LetThrough => Some(Outcome::LetThrough),
                Gives::Unknown => Some(Outcome::Unknown),
                Gives::NotMet => Some(Outcome::NotMet),
            },
            day: self.day,
            missing: self.missing,
        })
    }
}

/// The words of an office and its laws, each with the name of its place.
pub(super) fn words<'a>(office: &'a Office, laws: &'a [Law]) -> BTreeMap<String, &'a Text> {
    let own = [("name", &office.name), ("asks_law", &office.asks_law)];
    let own = own.into_iter().map(|(place, text)| (place.to_owned(), text));
    own.chain(laws.iter().map(|law| (format!("law {}", law.code.0), &law.name))).collect()
}
