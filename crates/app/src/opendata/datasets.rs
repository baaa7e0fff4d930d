//! The sets of data, and their columns.
use crate::ports::{
    Dataset, Field,
    Values::{self, Code, Number, Tenths, Text},
};

const fn field(name: &'static str, values: Values) -> Field {
    Field { name, values, always: false }
}

const fn always(name: &'static str, values: Values) -> Field {
    Field { name, values, always: true }
}

/// The last column of every set: the sentence that no number here measures how good a service is.
/// It goes wherever a row goes.
const CAUTION: Field = always("caution", Text);

/// Published decisions: exact.
pub const DECISIONS: Dataset = Dataset {
    code: "decisions",
    version: 1,
    protected: false,
    fields: &[
        always("reference", Text),
        always("identifier", Text),
        always("version", Number),
        always("address", Text),
        always("title", Text),
        field("organisations", Text),
        field("sectors", Text),
        field("kind", Code),
        field("outcomes", Text),
        field("subjects", Text),
        always("recommendations", Number),
        field("decided", Values::Day),
        always("published", Values::Day),
        field("summary", Text),
        always("source", Text),
        field("licence", Text),
        field("sha256", Text),
        CAUTION,
    ],
};

/// The recommendations of published decisions, and what became of each: exact.
pub const RECOMMENDATIONS: Dataset = Dataset {
    code: "recommendations",
    version: 1,
    protected: false,
    fields: &[
        always("decision", Text),
        always("number", Number),
        field("organisation", Text),
        always("remedy", Code),
        field("amount_pence", Number),
        always("due", Values::Day),
        always("compliance", Code),
        field("decided", Values::Day),
        CAUTION,
    ],
};

/// Complaints received, by organisation and by what they are about.
pub const COMPLAINTS: Dataset = Dataset {
    code: "complaints",
    version: 1,
    protected: true,
    fields: &[
        always("year", Number),
        field("quarter", Number),
        always("by", Code),
        always("code", Text),
        field("name", Text),
        field("sector", Code),
        field("nation", Code),
        field("issues", Number),
        always("shown", Code),
        CAUTION,
    ],
};

/// How issues ended, by organisation and by what they are about, with the share upheld on both
/// bases.
pub const OUTCOMES: Dataset = Dataset {
    code: "outcomes",
    version: 1,
    protected: true,
    fields: &[
        always("year", Number),
        always("by", Code),
        always("code", Text),
        field("name", Text),
        field("sector", Code),
        field("nation", Code),
        always("outcome", Code),
        field("issues", Number),
        always("shown", Code),
        field("percent_of_decided", Tenths),
        field("percent_of_received", Tenths),
        CAUTION,
    ],
};

/// How long cases took that were closed in a month or came to a stage in it, and how long those had
/// waited that were open at its end.
pub const TIMES: Dataset = Dataset {
    code: "times",
    version: 2,
    protected: true,
    fields: &[
        always("month", Text),
        always("measure", Code),
        always("days", Code),
        field("cases", Number),
        always("shown", Code),
        CAUTION,
    ],
};

/// Every set of data, in the order in which people are shown them.
pub const DATASETS: [&Dataset; 5] = [&DECISIONS, &RECOMMENDATIONS, &COMPLAINTS, &OUTCOMES, &TIMES];

/// The set with this code.
pub fn dataset(code: &str) -> Option<&'static Dataset> {
    DATASETS.into_iter().find(|one| one.code == code)
}
