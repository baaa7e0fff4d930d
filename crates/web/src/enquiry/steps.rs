//! The order of the form's pages, and what all of them share.
use app::enquiry::{Draft, draft::DraftIssue, help::Help, summary};
use casework::codes::Channel;
use serde::Serialize;
use words::Arg;

use crate::{Form, Onward, Site, Visitor};

/// The page on which all answers are shown together.
pub(super) const CHECK: &str = "/complain/check";

/// What stands beside every page of the form.
#[derive(Debug, Serialize)]
struct Beside {
    code: String,
    help: Help,
}

/// The pages of an issue, in order. The one on what matters most is for those who wrote at length.
const OF_ISSUE: [&str; 7] =
    ["organisation", "happened", "matters", "noticed", "effect", "subject", "process"];

/// Every page of this complaint, in order.
fn path(draft: &Draft) -> Vec<String> {
    let mut path: Vec<String> = ["who", "you"].map(str::to_owned).into();
    if !draft.is_own() {
        path.push("affected".to_owned());
    }
    path.push("representative".to_owned());
    let issues = draft.issues.len().max(1);
    for no in 1..=issues {
        let is_long = draft.issues.get(no - 1).is_some_and(DraftIssue::is_long);
        let steps = OF_ISSUE.iter().filter(|step| is_long || **step != "matters");
        path.extend(steps.map(|step| format!("issue/{no}/{step}")));
    }
    let rest = ["issues", "wanted", "files", "contact", "needs", "language", "check"];
    path.extend(rest.map(str::to_owned));
    path
}

/// The page before this one.
fn before(draft: &Draft, step: &str) -> String {
    if draft.reviewed && step != "check" {
        return CHECK.to_owned();
    }
    let path = path(draft);
    let place = path.iter().position(|other| other == step).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|place| path.get(place));
    before.map_or_else(|| "/complain".to_owned(), |before| format!("/complain/{before}"))
}

/// Where to go on: the first thing that is not answered, or all answers together.
pub(super) fn on(draft: &Draft) -> String {
    summary::missing(draft).map_or_else(|| CHECK.to_owned(), |step| format!("/complain/{step}"))
}

/// Where to go on after a page of an issue: when the issue is whole, to the list of issues.
pub(super) fn on_from_issue(draft: &Draft, issue: &DraftIssue) -> String {
    if issue.is_whole() && !draft.reviewed { "/complain/issues".to_owned() } else { on(draft) }
}

/// A page of the form: its caption, the way back, and the return code beside it.
pub(super) fn dressed(
    site: &Site,
    visitor: &Visitor,
    (draft, step): (&Draft, &str),
    form: Form,
) -> Form {
    helped(site, visitor, (draft, step, Help::default()), form)
}

/// The same, with what helps beside a problem.
pub(super) fn helped(
    site: &Site,
    visitor: &Visitor,
    (draft, step, help): (&Draft, &str, Help),
    form: Form,
) -> Form {
    let form = form.caption(caption(site, visitor, draft, step)).back(before(draft, step));
    form.template("enquiry/step.html", &Beside { code: draft.return_code(), help })
}

/// The same for a page with a template of its own.
pub(super) fn captioned(
    site: &Site,
    visitor: &Visitor,
    (draft, step): (&Draft, &str),
    form: Form,
) -> Form {
    form.caption(caption(site, visitor, draft, step)).back(before(draft, step))
}

fn caption(site: &Site, visitor: &Visitor, draft: &Draft, step: &str) -> String {
    let (words, language) = (site.words(), visitor.language);
    let issue = step.strip_prefix("issue/").and_then(|rest| rest.split('/').next());
    if let Some(issue) = issue {
        let args = [("issue", Arg::from(issue))];
        return words.say(language, "complain-caption-issue", &args);
    }
    if draft.channel == Channel::Web {
        return words.say(language, "complain-caption", &[]);
    }
    let args = [("channel", Arg::Text(words.code(language, draft.channel)))];
    words.say(language, "complain-caption-keyed", &args)
}

/// Keeps the draft and goes on.
pub(super) async fn kept(site: &Site, draft: &Draft, to: String) -> crate::Answer {
    draft.keep(&site.office).await?;
    Onward::to(to).keeping(super::keep::cookie(draft)).into_answer(site)
}
