//! The evidence log.
#![expect(clippy::wildcard_imports, reason = "the tale of the tests beside it")]
use super::*;

#[test]
fn evidence_says_from_whom_when_and_what_it_shows() {
    let mut tale = Tale::in_primary().unwrap();
    let good = NewEvidence {
        from: body(),
        received: date(2026, 3, 2),
        papers: Vec::new(),
        issues: BTreeSet::from([ISSUE]),
        words: EvidenceWords {
            title: "Triage notes".into(),
            shows: "Seen after nine hours".into(),
        },
    };
    let log = |tale: &mut Tale, new: &NewEvidence| {
        tale.officer(Deed::LogEvidence, |case, permit, day| case.log_evidence(permit, new, day))
    };
    let but = |change: fn(&mut NewEvidence)| {
        let mut bad = good.clone();
        change(&mut bad);
        bad
    };

    log(&mut tale, &good).unwrap();
    let refused = [
        (but(|new| new.received = date(2026, 3, 3)), Refusal::DayOutOfOrder),
        (but(|new| new.from = Party::Person(PersonNo(9))), Refusal::NoSuchThing),
        (but(|new| new.papers.push(crate::id::PaperNo(4))), Refusal::NoSuchThing),
        (but(|new| new.issues.clear()), Refusal::IssueMissing),
        (but(|new| new.words.shows.clear()), Refusal::ReasonNeeded),
    ];
    for (new, refusal) in refused {
        assert_eq!(log(&mut tale, &new), Err(refusal));
    }
    assert_eq!(tale.complaint().unwrap().evidence.len(), 1);
}
