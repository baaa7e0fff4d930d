//! What officers write in the made-up office.
use casework::{
    Complaint,
    event::{DecisionWords, FindingWords, RecommendationWords, RenditionWords},
};

/// Why something may stay in a text for the public that is perhaps nothing.
pub(crate) const LOOKED_AT: &str =
    "I have looked at it: it names nobody, and only the office knows whom it is about.";

/// What an officer finds.
pub(crate) fn finding(upheld: bool, happened: &str, effect: &str) -> FindingWords {
    let gap = if upheld {
        "There is a gap between the two, and nothing in the file explains it. We find that this is a failing."
    } else {
        "We see no gap between the two that would be a failing."
    };
    FindingWords {
        should: "The organisation's own policy, and the standard that we cite, say what should have happened: the person is listened to, what they say is checked, and what is decided is written down with the reason.".to_owned(),
        did: format!("The papers and both sides agree on the main facts. In the words of the complaint: {happened}"),
        gap: gap.to_owned(),
        injustice: if upheld { format!("This followed from it: {effect}") } else { String::new() },
        put_right: "The organisation answered the complaint and said that it was sorry for how the person felt. It has not yet said what it will change.".to_owned(),
    }
}

/// A decision in the office's sections.
pub(crate) fn decision(
    case: &Complaint,
    ours: &str,
    happened: &str,
    recommends: bool,
) -> DecisionWords {
    let name = case.complainant().map_or("", |person| person.name());
    let recommendations =
        "We recommend what is set out with this decision, with the day by which we ask for it.";
    DecisionWords {
        our_decision: ours.to_owned(),
        complaint: format!("{name} complains of the following. {happened}\n\nAs an outcome {name} wants this: {}", case.wanted.words()),
        background: format!("{name} complained to the organisation first. Its answer did not settle the matter, and {name} came to us."),
        evidence: format!("We considered the complaint of {name}, the organisation's complaint file and its comments.\n\nWe held what happened against the NHS Complaint Standards and the organisation's own policy."),
        findings: "We compared what should have happened with what did happen.\n\nOur reasons for each issue are set out above and rest on the evidence that is cited.".to_owned(),
        recommendations: if recommends { recommendations.to_owned() } else { String::new() },
    }
}

/// The same decision without anybody's name, as an officer has edited it.
pub(crate) fn rendition(
    title: String,
    organisation: &str,
    happened: &str,
    ours: &str,
) -> RenditionWords {
    let sections = DecisionWords {
        our_decision: ours.to_owned(),
        complaint: format!("The person who complained told us this. {}", third_person(happened)),
        background:
            "They complained to the organisation first. Its answer did not settle the matter."
                .to_owned(),
        evidence:
            "We considered the complaint, the organisation's complaint file and its comments."
                .to_owned(),
        findings: "We compared what should have happened with what did happen.".to_owned(),
        recommendations:
            "We recommended an apology, an explanation and a change to how the service works."
                .to_owned(),
    };
    RenditionWords {
        title,
        organisations: vec![organisation.to_owned()],
        summary: ours.to_owned(),
        sections,
        change: String::new(),
    }
}

/// What happened, told without an "I".
fn third_person(happened: &str) -> String {
    let told = format!(" {happened} ");
    let swapped = [
        (" I ", " they "),
        (" my ", " their "),
        (" My ", " Their "),
        (" me ", " them "),
        (" me.", " them."),
    ];
    let told = swapped.iter().fold(told, |told, (from, to)| told.replace(from, to));
    told.trim().to_owned()
}

/// What the office asks an organisation to do.
pub(crate) fn recommendation(text: &str, parts: &[&str]) -> RecommendationWords {
    RecommendationWords {
        text: text.to_owned(),
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        loss: String::new(),
    }
}
