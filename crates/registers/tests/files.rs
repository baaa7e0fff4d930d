//! The small hand-written files, with one of every mistake.

use jiff::civil::date;
use registers::{BadLine, Kind, Nation, Reason, Sector, When, govuk, nhs_ods};

const TRUSTS: &[u8] = include_bytes!("../fixtures/nhs-ods.csv");
const ORGANISATIONS: &[u8] = include_bytes!("../fixtures/govuk-organisations.tsv");
const REGISTER: &[u8] = include_bytes!("../fixtures/government-organisation-register.tsv");

#[test]
fn good_trusts_load_around_bad_lines() {
    let reading = nhs_ods::read(TRUSTS);
    let codes: Vec<&str> = reading.good.iter().map(|trust| trust.code.as_str()).collect();
    assert_eq!(codes, ["ods:X1A", "ods:X1B", "ods:X1C", "ods:X1Z"]);

    let trust = &reading.good[1];
    assert_eq!(trust.name, "Ash, Elm and Oak NHS Foundation Trust");
    assert_eq!((&trust.kind, trust.sector), (&Kind::NhsFoundationTrust, Sector::Health));
    assert_eq!(trust.opened, Some(When::Day(date(2012, 2, 29))));
    assert_eq!(trust.closed, Some(When::Day(date(2015, 8, 31))));
    assert!(trust.is_open_on(date(2015, 8, 31)) && !trust.is_open_on(date(2015, 9, 1)));
    let address = trust.address.as_ref().unwrap();
    assert_eq!(address.lines, ["2nd Floor, Ash House", "Oakton", "Nowhereshire"]);
    assert_eq!(address.postcode.as_ref().unwrap().to_string(), "ZZ9 9ZZ");
    assert_eq!(trust.provenance.licence, "OGL-UK-3.0");

    assert_eq!(reading.good[0].nation, Nation::England);
    assert_eq!(reading.good[2].nation, Nation::Wales, "the file has trusts of Wales too");
    assert_eq!(reading.good[2].opened, None, "a day that is not given is not invented");
}

#[test]
fn each_bad_line_is_told_by_number_and_reason() {
    let told: Vec<(usize, String)> = nhs_ods::read(TRUSTS)
        .bad
        .into_iter()
        .map(|bad| (bad.line, bad.reason.to_string()))
        .collect();
    let expected = [
        (4, "not UTF-8"),
        (5, "no code"),
        (6, "no name"),
        (7, "no such date: \"20110230\""),
        (8, "closes before it opens"),
        (9, "code \"ods:X1A\" is on line 1 already"),
        (10, "3 columns"),
        (11, "a quotation mark is not closed"),
        (12, "not a postcode: \"ZZ\""),
        (13, "not a code: \"X 1\""),
    ];
    let expected: Vec<(usize, String)> =
        expected.iter().map(|(line, reason)| (*line, (*reason).to_owned())).collect();
    assert_eq!(told, expected);
}

#[test]
fn government_organisations_load_with_their_parents() {
    let reading = govuk::read_organisations(ORGANISATIONS);
    assert_eq!(reading.good.len(), 5);
    let agency = &reading.good[1];
    assert_eq!(agency.name, "Lantern Licensing Agency");
    assert_eq!(agency.other_names, ["LLA"]);
    assert_eq!(agency.kind, Kind::ExecutiveAgency);
    assert_eq!(agency.parents, ["gov:D901", "govuk:ministry-nobody-knows"]);
    assert_eq!(agency.nation, Nation::UnitedKingdom);

    let board = &reading.good[2];
    assert_eq!(board.name, "Fern \"Board\"", "quotation marks are letters here");
    assert!(board.other_names.is_empty(), "a name is not another name of itself");
    assert_eq!(board.kind, Kind::Other("Civic oddity".into()));
    assert_eq!(reading.good[3].nation, Nation::Wales, "belongs to a devolved government alone");

    let bad: Vec<(usize, &str)> =
        reading.bad.iter().map(|bad| (bad.line, bad.reason.key())).collect();
    assert_eq!(
        bad,
        [
            (6, "bad-line-missing-name"),
            (7, "bad-line-duplicate-code"),
            (8, "bad-line-wrong-columns")
        ]
    );
}

#[test]
fn the_register_keeps_dates_as_exact_as_they_are() {
    let reading = govuk::read_register(REGISTER);
    let closed: Vec<Option<String>> =
        reading.good.iter().map(|entry| entry.closed.map(|when| when.to_string())).collect();
    let expected = ["2016-07-14", "2015-03", "1999", "2016-03"].map(|text| Some(text.to_owned()));
    assert_eq!(closed, expected);
    let bad: Vec<(usize, &str)> =
        reading.bad.iter().map(|bad| (bad.line, bad.reason.key())).collect();
    assert_eq!(bad, [(5, "bad-line-no-such-date"), (6, "bad-line-closes-before-opens")]);
}

#[test]
fn the_two_registers_join_by_code() {
    let joined = govuk::join(
        govuk::read_organisations(ORGANISATIONS).good,
        govuk::read_register(REGISTER).good,
    );
    let department = joined.iter().find(|it| it.code == "gov:D901").unwrap();
    assert_eq!(department.kind, Kind::MinisterialDepartment);
    assert_eq!(department.opened, Some(When::Day(date(2001, 6, 8))));
    let only = joined.iter().find(|it| it.code == "gov:OT908").unwrap();
    assert_eq!(only.kind, Kind::NotStated);
    assert_eq!(joined.len(), 7);
}

#[test]
fn a_file_with_another_heading_is_refused_by_its_first_line() {
    let reading = govuk::read_register(b"a\tb\tc\td\te\nD1\tName\t\t\t\n");
    let reason = Reason::HeadingLacks("government-organisation");
    assert_eq!(reading.bad, [BadLine { line: 1, reason }]);
    assert!(reading.good.is_empty());
    assert!(govuk::read_register(b"").bad.is_empty());
    assert!(nhs_ods::read(b"\n\n").good.is_empty());
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_code() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend_from_slice(TRUSTS);
    assert_eq!(nhs_ods::read(&bytes), nhs_ods::read(TRUSTS));
}

#[test]
fn an_organisation_survives_being_written_and_read() {
    for trust in nhs_ods::read(TRUSTS).good {
        let written = serde_json::to_string(&trust).unwrap();
        assert_eq!(serde_json::from_str::<registers::Organisation>(&written).unwrap(), trust);
    }
}
