//! The draft of a statement of reasons, from what the rules make of an issue: an officer changes
//! it and signs with it (HSCA 1993 s.14(2), PCA 1967 s.10(1)).
use casework::{
    Complaint, Day,
    case::Issue,
    codes::Check,
    law::{self, deciding, pack},
};
use words::{Arg, Words};

/// Why an issue cannot be looked at, or not yet: for each rule behind these checks what it says,
/// how its days were counted, what would change it, and where it stands. In the language of the
/// complainant, who reads it; an empty line between two paragraphs. What officers noted for each
/// other in the checks is not in it.
pub fn statement(
    words: &Words,
    (complaint, issue): (&Complaint, &Issue),
    checks: impl IntoIterator<Item = Check>,
    today: Day,
) -> String {
    let (trace, language) = (law::trace(complaint, issue, today), complaint.language);
    let findings = deciding(&trace, issue, checks);
    let findings = findings.into_iter().filter_map(|rule| trace.rule(&rule.id));
    let paragraph = |finding| {
        let told = words.told(language, pack(), (&trace, finding));
        let source = words.say(language, "statement-source", &[("source", Arg::from(told.source))]);
        let sentences = [told.says, told.days.join(" "), told.change, source];
        sentences.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    };
    findings.map(paragraph).collect::<Vec<_>>().join("\n\n")
}
