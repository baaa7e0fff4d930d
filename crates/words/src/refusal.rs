//! What a rule's no is called. No wildcard: a new refusal does not compile until it has words.
use casework::Refusal;

use crate::{Arg, code_key};

/// The key of a refusal's sentence and what it speaks of. The attribute `next` of the same key
/// says what the reader can do.
pub fn message(refusal: &Refusal) -> (&'static str, Vec<(&'static str, Arg)>) {
    let args = match refusal {
        Refusal::NotBefore(day)
        | Refusal::Barred(day)
        | Refusal::WindowOpen(day)
        | Refusal::AuthorityOver(day) => {
            vec![("day", (*day).into())]
        }
        Refusal::ChecksNotMet(issue, checks) => vec![
            ("issue", issue.0.into()),
            ("count", checks.len().into()),
            ("checks", Arg::Keys(checks.iter().map(|check| code_key(*check)).collect())),
        ],
        Refusal::IssueOpen(issue)
        | Refusal::NotEligible(issue)
        | Refusal::FindingMissing(issue)
        | Refusal::DraftOutdated(issue)
        | Refusal::GuidelineDoesNotFit(issue)
        | Refusal::SignsUntested(issue)
        | Refusal::OutcomeMissing(issue) => {
            vec![("issue", issue.0.into())]
        }
        Refusal::NoDiscretion(check) => vec![("check", Arg::Key(code_key(*check).into()))],
        Refusal::GroundNotShown(checks) => {
            vec![("checks", Arg::Keys(checks.iter().map(|check| code_key(*check)).collect()))]
        }
        Refusal::StaysUnexplained(number)
        | Refusal::NothingInstead(number)
        | Refusal::StandsNowhere(number) => vec![("number", (*number).into())],
        Refusal::RecommendationOpen(no) => vec![("recommendation", no.0.into())],
        Refusal::OverLimit(limit) | Refusal::PasswordTooShort(limit) => {
            vec![("limit", (*limit).into())]
        }
        Refusal::DecisionNotPublic(reference) => vec![("reference", reference.clone().into())],
        Refusal::JoinedAlready(reference) => vec![("reference", reference.to_string().into())],
        Refusal::BeyondCalendar(year) => vec![("year", year.to_string().into())],
        _ => Vec::new(),
    };
    (key(refusal), args)
}

fn key(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::WrongStage => "refusal-wrong-stage",
        Refusal::MistypedReference => "refusal-mistyped-reference",
        Refusal::UnknownCode => "refusal-unknown-code",
        Refusal::NotPermitted => "refusal-not-permitted",
        Refusal::SecondPersonNeeded => "refusal-second-person-needed",
        Refusal::NoSuchThing => "refusal-no-such-thing",
        Refusal::ReasonNeeded => "refusal-reason-needed",
        Refusal::NothingSaid => "refusal-nothing-said",
        Refusal::CallerUnknowable => "refusal-caller-unknowable",
        Refusal::AskMore => "refusal-ask-more",
        Refusal::UnsafeWay => "refusal-unsafe-way",
        Refusal::NowhereToCallBack => "refusal-nowhere-to-call-back",
        Refusal::NothingSent => "refusal-nothing-sent",
        Refusal::PeopleMissing => "refusal-people-missing",
        Refusal::NoWayToReach => "refusal-no-way-to-reach",
        Refusal::NotReadBack => "refusal-not-read-back",
        Refusal::IssueMissing => "refusal-issue-missing",
        Refusal::DayOutOfOrder => "refusal-day-out-of-order",
        Refusal::NotBefore(_) => "refusal-not-before",
        Refusal::ChecksNotMet(..) => "refusal-checks-not-met",
        Refusal::Barred(_) => "refusal-barred",
        Refusal::IssueOpen(_) => "refusal-issue-open",
        Refusal::NotEligible(_) => "refusal-not-eligible",
        Refusal::NotYetHeard => "refusal-not-yet-heard",
        Refusal::CommentUnanswered => "refusal-comment-unanswered",
        Refusal::WindowOpen(_) => "refusal-window-open",
        Refusal::ScopeNotAgreed => "refusal-scope-not-agreed",
        Refusal::NotAgreed => "refusal-not-agreed",
        Refusal::CitationMissing => "refusal-citation-missing",
        Refusal::FindingMissing(_) => "refusal-finding-missing",
        Refusal::DraftOutdated(_) => "refusal-draft-outdated",
        Refusal::StaysUnexplained(_) => "refusal-stays-unexplained",
        Refusal::NothingInstead(_) => "refusal-nothing-instead",
        Refusal::StandsNowhere(_) => "refusal-stands-nowhere",
        Refusal::NotOnScale => "refusal-not-on-scale",
        Refusal::NothingUpheld => "refusal-nothing-upheld",
        Refusal::RecommendationOpen(_) => "refusal-recommendation-open",
        Refusal::DecisionNotPublic(_) => "refusal-decision-not-public",
        Refusal::HeldBack => "refusal-held-back",
        Refusal::ChangeUntold => "refusal-change-untold",
        Refusal::NotTheApprovedText => "refusal-not-the-approved-text",
        Refusal::StillRecognisable => "refusal-still-recognisable",
        Refusal::NoDiscretion(_) => "refusal-no-discretion",
        Refusal::ReferralMissing => "refusal-referral-missing",
        Refusal::ConsentMissing => "refusal-consent-missing",
        Refusal::AlreadyReferred => "refusal-already-referred",
        Refusal::SameCase => "refusal-same-case",
        Refusal::JoinedAlready(_) => "refusal-joined-already",
        Refusal::NotTheSamePerson => "refusal-not-the-same-person",
        Refusal::WorkHasBegun => "refusal-work-has-begun",
        Refusal::GroundNotShown(_) => "refusal-ground-not-shown",
        Refusal::NotWithinYear => "refusal-not-within-year",
        Refusal::NameMissing => "refusal-name-missing",
        Refusal::EmailMissing => "refusal-email-missing",
        Refusal::GuidelineDoesNotFit(_) => "refusal-guideline-does-not-fit",
        Refusal::SignsUntested(_) => "refusal-signs-untested",
        Refusal::OutcomeMissing(_) => "refusal-outcome-missing",
        Refusal::BeyondCalendar(_) => "refusal-beyond-calendar",
        Refusal::OverLimit(_) => "refusal-over-limit",
        Refusal::WrongSignIn => "refusal-wrong-sign-in",
        Refusal::CodeRunOut => "refusal-code-run-out",
        Refusal::MistypedCode => "refusal-mistyped-code",
        Refusal::PasswordTooShort(_) => "refusal-password-too-short",
        Refusal::PasswordEasilyGuessed => "refusal-password-easily-guessed",
        Refusal::HolderIncomplete => "refusal-holder-incomplete",
        Refusal::EmailInUse => "refusal-email-in-use",
        Refusal::OwnAccount => "refusal-own-account",
        Refusal::CalendarFixed => "refusal-calendar-fixed",
        Refusal::BodyCannotRefer => "refusal-body-cannot-refer",
        Refusal::ContactUnreachable => "refusal-contact-unreachable",
        Refusal::AuthorityOver(_) => "refusal-authority-over",
        Refusal::AuthorityTooSmall => "refusal-authority-too-small",
        Refusal::NotARepresentative => "refusal-not-a-representative",
        Refusal::MadeByHand => "refusal-made-by-hand",
        Refusal::NobodyToSpeakFor => "refusal-nobody-to-speak-for",
        Refusal::GroundDoesNotFit => "refusal-ground-does-not-fit",
    }
}
