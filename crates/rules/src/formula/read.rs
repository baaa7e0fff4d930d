//! Reads a formula and checks every name, code and type in it.

use std::collections::{BTreeMap, BTreeSet};

use cel::{
    IdedExpr, Program,
    common::ast::{CallExpr, Expr, LiteralValue, operators},
};

use super::{Formula, Order, When};
use crate::{
    Fact, Moment,
    count::Unit,
    facts::{Kind, Values},
};

/// The codes that an office pack declares for a fact.
pub type Codes = BTreeMap<String, BTreeSet<String>>;

/// What is wrong with a formula, for whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaFault {
    /// It is not CEL.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// CEL has it, the rules do not.
    #[error(
        "`{0}` is not offered in a rule; offered are &&, ||, !, ==, !=, <, <=, >, >=, in, earliest, latest, and days_after, working_days_after, months_after, years_after"
    )]
    NotOffered(String),
    /// There is no such fact.
    #[error("there is no fact called `{0}`")]
    UnknownFact(String),
    /// The fact cannot say that.
    #[error("`{fact}` has no code `{code}`; it has {}", list(.known))]
    UnknownCode {
        /// The fact.
        fact: &'static str,
        /// The code that it does not have.
        code: String,
        /// Those that it has.
        known: BTreeSet<String>,
    },
    /// A yes or no stands where a day belongs, or the like.
    #[error("`{found}` stands where {wanted} belongs")]
    WrongType {
        /// What stands there.
        found: String,
        /// What belongs there.
        wanted: &'static str,
    },
}

fn list(codes: &BTreeSet<String>) -> String {
    if codes.is_empty() {
        return "none: the pack declares none for it".to_owned();
    }
    codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
}

/// Reads formulas against the codes of a pack.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    codes: &'a Codes,
}

impl Formula {
    /// Reads a condition.
    ///
    /// # Errors
    ///
    /// It is not CEL, or not the part that is offered, or names what there is not.
    pub fn read(text: &str, codes: &Codes) -> Result<Self, FormulaFault> {
        Reader { codes }.condition(&parsed(text)?)
    }
}

impl When {
    /// Reads a day.
    ///
    /// # Errors
    ///
    /// As [`Formula::read`].
    pub fn read(text: &str, codes: &Codes) -> Result<Self, FormulaFault> {
        Reader { codes }.day(&parsed(text)?)
    }
}

fn parsed(text: &str) -> Result<IdedExpr, FormulaFault> {
    let unreadable = |errors: cel::ParseErrors| {
        let told = errors.errors.iter().map(|error| error.msg.clone()).collect::<Vec<_>>();
        FormulaFault::Unreadable(told.join("; "))
    };
    Ok(Program::compile(text).map_err(unreadable)?.expression().clone())
}

type Read<T> = Result<T, FormulaFault>;

impl Reader<'_> {
    fn condition(self, expr: &IdedExpr) -> Read<Formula> {
        match &expr.expr {
            Expr::Literal(LiteralValue::Boolean(holds)) => Ok(Formula::Literal(*holds.inner())),
            Expr::Ident(name) => match fact(name)? {
                flag if flag.kind() == Kind::Flag => Ok(Formula::Flag(flag)),
                _ => wrong(name, "a condition (a yes or a no)"),
            },
            Expr::Call(call) => self.call(call),
            other => Err(FormulaFault::NotOffered(told(other))),
        }
    }

    fn call(self, call: &CallExpr) -> Read<Formula> {
        let both = |make: fn(Box<Formula>, Box<Formula>) -> Formula| {
            let (one, two) = two(call)?;
            Ok(make(Box::new(self.condition(one)?), Box::new(self.condition(two)?)))
        };
        match call.func_name.as_str() {
            operators::LOGICAL_AND => both(Formula::And),
            operators::LOGICAL_OR => both(Formula::Or),
            operators::LOGICAL_NOT => match call.args.as_slice() {
                [inner] => Ok(Formula::Not(Box::new(self.condition(inner)?))),
                _ => Err(FormulaFault::NotOffered(call.func_name.clone())),
            },
            operators::IN => self.inside(call),
            operators::EQUALS => self.equal(call),
            operators::NOT_EQUALS => Ok(Formula::Not(Box::new(self.equal(call)?))),
            operators::LESS => self.compare(call, Order::Before),
            operators::LESS_EQUALS => self.compare(call, Order::By),
            operators::GREATER => self.compare(call, Order::After),
            operators::GREATER_EQUALS => self.compare(call, Order::From),
            other => Err(FormulaFault::NotOffered(other.to_owned())),
        }
    }

    fn compare(self, call: &CallExpr, order: Order) -> Read<Formula> {
        let (one, two) = two(call)?;
        Ok(Formula::Compare(self.day(one)?, order, self.day(two)?))
    }

    /// `fact == "code"`, or two days that are the same.
    fn equal(self, call: &CallExpr) -> Read<Formula> {
        let (one, two) = two(call)?;
        match (&one.expr, &two.expr) {
            (Expr::Ident(name), Expr::Literal(LiteralValue::String(code))) => {
                Ok(Formula::OneOf(coded(name)?, self.codes_of(name, [code.inner()])?))
            }
            (_, Expr::Literal(_)) | (Expr::Literal(_), _) => {
                wrong(&told(&one.expr), "a fact, with a code in quotation marks after it")
            }
            _ => self.compare(call, Order::Same),
        }
    }

    /// `fact in ["one", "two"]`, or `"code" in fact`.
    fn inside(self, call: &CallExpr) -> Read<Formula> {
        let (one, two) = two(call)?;
        match (&one.expr, &two.expr) {
            (Expr::Ident(name), Expr::List(list)) => {
                let codes = list.elements.iter().map(|element| match &element.expr {
                    Expr::Literal(LiteralValue::String(code)) => Ok(code.inner()),
                    other => wrong(&told(other), "a code in quotation marks"),
                });
                let codes = codes.collect::<Read<Vec<_>>>()?;
                Ok(Formula::OneOf(coded(name)?, self.codes_of(name, codes)?))
            }
            (Expr::Literal(LiteralValue::String(code)), Expr::Ident(name)) => {
                let fact = fact(name)?;
                let Kind::Codes(_) = fact.kind() else {
                    return wrong(name, "a fact that holds several codes");
                };
                self.codes_of(name, [code.inner()])?;
                Ok(Formula::Among(code.inner().to_owned(), fact))
            }
            (one, _) => wrong(&told(one), "`fact in [\"code\", ...]` or `\"code\" in fact`"),
        }
    }

    fn codes_of<'c>(
        self,
        name: &str,
        codes: impl IntoIterator<Item = &'c str>,
    ) -> Read<BTreeSet<String>> {
        let fact = fact(name)?;
        let known = allowed(fact, self.codes);
        let codes = codes.into_iter().map(|code| {
            if known.contains(code) {
                return Ok(code.to_owned());
            }
            let known = known.clone();
            Err(FormulaFault::UnknownCode { fact: fact.name(), code: code.to_owned(), known })
        });
        codes.collect()
    }

    fn day(self, expr: &IdedExpr) -> Read<When> {
        match &expr.expr {
            Expr::Ident(name) => match name.as_str() {
                "today" => Ok(When::Today),
                "the_day" => Ok(When::TheDay),
                Moment::NEVER => Ok(When::Never),
                name => match fact(name)? {
                    fact if fact.kind() == Kind::Moment => Ok(When::Fact(fact)),
                    _ => wrong(name, "a day"),
                },
            },
            Expr::Call(call) => self.counted(call),
            other => wrong(&told(other), "a day"),
        }
    }

    fn counted(self, call: &CallExpr) -> Read<When> {
        let unit = match call.func_name.as_str() {
            "days_after" => Unit::Days,
            "working_days_after" => Unit::WorkingDays,
            "months_after" => Unit::Months,
            "years_after" => Unit::Years,
            "earliest" | "latest" => {
                let (one, two) = two(call)?;
                let (one, two) = (Box::new(self.day(one)?), Box::new(self.day(two)?));
                let is_first = call.func_name == "earliest";
                return Ok(if is_first {
                    When::Earliest(one, two)
                } else {
                    When::Latest(one, two)
                });
            }
            other => return Err(FormulaFault::NotOffered(other.to_owned())),
        };
        let (from, add) = two(call)?;
        let Expr::Literal(LiteralValue::Int(add)) = &add.expr else {
            return wrong(&told(&add.expr), "a whole number");
        };
        let add = u16::try_from(*add.inner()).map_err(|_| FormulaFault::WrongType {
            found: add.inner().to_string(),
            wanted: "a number from 0 to 65535",
        })?;
        Ok(When::After(Box::new(self.day(from)?), add, unit))
    }
}

/// The codes that a fact can have.
pub(crate) fn allowed(fact: Fact, codes: &Codes) -> BTreeSet<String> {
    let declared = |name: &str| codes.get(name).cloned().unwrap_or_default();
    match fact.kind() {
        Kind::Code(values) | Kind::Codes(values) => match values {
            Values::Fixed(codes) => codes.iter().map(|code| (*code).to_owned()).collect(),
            Values::OfThePack if fact == Fact::exempt => declared(Fact::matters.name()),
            Values::OfThePack | Values::RuleIds => declared(fact.name()),
        },
        Kind::Flag | Kind::Moment => BTreeSet::new(),
    }
}

fn fact(name: &str) -> Read<Fact> {
    Fact::from_name(name).ok_or_else(|| FormulaFault::UnknownFact(name.to_owned()))
}

/// A fact that holds one code.
fn coded(name: &str) -> Read<Fact> {
    let fact = fact(name)?;
    match fact.kind() {
        Kind::Code(_) => Ok(fact),
        _ => wrong(name, "a fact that holds one code"),
    }
}

fn two(call: &CallExpr) -> Read<(&IdedExpr, &IdedExpr)> {
    match (&call.target, call.args.as_slice()) {
        (None, [one, two]) => Ok((one, two)),
        _ => Err(FormulaFault::WrongType {
            found: call.func_name.clone(),
            wanted: "something with two parts, such as months_after(noticed, 12)",
        }),
    }
}

fn wrong<T>(found: &str, wanted: &'static str) -> Read<T> {
    Err(FormulaFault::WrongType { found: found.to_owned(), wanted })
}

/// What somebody wrote, as shortly as it can be named.
fn told(expr: &Expr) -> String {
    match expr {
        Expr::Ident(name) => name.clone(),
        Expr::Call(call) => call.func_name.clone(),
        Expr::Literal(LiteralValue::String(text)) => format!("\"{}\"", text.inner()),
        Expr::Literal(LiteralValue::Int(number)) => number.inner().to_string(),
        Expr::Literal(LiteralValue::Boolean(flag)) => flag.inner().to_string(),
        Expr::Literal(_) => "a value".to_owned(),
        Expr::List(_) => "a list".to_owned(),
        Expr::Map(_) | Expr::Struct(_) => "a map".to_owned(),
        Expr::Select(select) => format!(".{}", select.field),
        Expr::Comprehension(_) => "a loop".to_owned(),
        Expr::Unspecified => "nothing".to_owned(),
    }
}
