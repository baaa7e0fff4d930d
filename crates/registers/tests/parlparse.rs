//! Members and constituencies, written by hand, with one of every mistake.

use jiff::civil::date;
use proptest::prelude::*;
use registers::parlparse::{
    Constituency, Doubt, Joined, Member, SeatHeld, Why, join, read_constituencies, read_members,
};
use registers::{BadLine, Reading, Reason, When};

const MEMBERS: &[u8] = include_bytes!("../fixtures/parlparse-members.xml");
const CONSTITUENCIES: &[u8] = include_bytes!("../fixtures/parlparse-constituencies.json");

fn told(bad: Vec<BadLine>) -> Vec<(usize, String)> {
    bad.into_iter().map(|bad| (bad.line, bad.reason.to_string())).collect()
}

#[track_caller]
fn assert_told(bad: Vec<BadLine>, expected: &[(usize, &str)]) {
    let expected: Vec<(usize, String)> =
        expected.iter().map(|(line, reason)| (*line, (*reason).to_owned())).collect();
    assert_eq!(told(bad), expected);
}

#[test]
fn good_members_load_around_bad_ones() {
    let seats = read_members(MEMBERS).good;
    let ids: Vec<&str> = seats.iter().map(|seat| seat.id.as_str()).collect();
    let expected: Vec<String> =
        (90001..=90009).map(|number| format!("uk.org.publicwhip/member/{number}")).collect();
    assert_eq!(ids, expected);

    let ada = &seats[0];
    assert_eq!((ada.name.as_str(), ada.title.as_deref()), ("Ada Fernleigh", None));
    assert_eq!((ada.from, ada.to), (date(2010, 5, 6), Some(date(2012, 6, 2))));
    assert_eq!(ada.came_why, Some(Why::GeneralElection));
    assert_eq!(ada.left_why, Some(Why::ChangedParty));
    assert_eq!(ada.number.as_deref(), Some("501"));
    assert_eq!(ada.provenance.licence, "NOASSERTION", "the file states none");
    assert!(ada.is_held_on(date(2012, 6, 2)) && !ada.is_held_on(date(2012, 6, 3)));

    let still = &seats[3];
    assert_eq!((still.to, &still.left_why), (None, &None), "nobody leaves in the year 9999");
    assert!(still.is_held_on(date(2030, 1, 1)));
    assert_eq!(seats[8].left_why, Some(Why::Other("moon".into())));
}

#[test]
fn letters_and_entities_are_what_they_stand_for() {
    let seats = read_members(MEMBERS).good;
    assert_eq!(seats[0].constituency, "Fernhollow & Oakton");
    assert_eq!(seats[1].name, "Dame Rhônwen Elmsworth");
    assert_eq!(seats[1].constituency, "Ynys Rhedôn");
    assert_eq!((seats[2].name.as_str(), seats[2].last_name.as_str()), ("Bram O’Ashe", "O’Ashe"));
    assert_eq!(seats[2].party.as_deref(), Some("Elm & Ash"));
    assert_eq!(seats[5].name, "René Oakes");
    assert_eq!(seats[6].constituency, "Elm-by-Sea, St. Ann’s");
}

#[test]
fn each_bad_member_is_told_by_line_and_reason() {
    let expected = [
        (70, "no code"),
        (76, "no name"),
        (82, "no constituency"),
        (88, "no such date: \"2011-02-30\""),
        (94, "no such date: \"2011\""),
        (100, "no date"),
        (106, "ends before it begins"),
        (112, "code \"uk.org.publicwhip/member/90001\" is on line 7 already"),
        (118, "not the House of Commons: \"scotland\""),
        (124, "not the known form: unrecognized entity `nosuch`"),
        (130, "not the known form: `party` stands twice"),
        (136, "not a code: \"uk.org.publicwhip/member/9002l\""),
    ];
    assert_told(read_members(MEMBERS).bad, &expected);
}

#[test]
fn bytes_that_are_no_letters_spoil_their_own_member_alone() {
    let place = MEMBERS.windows(10).position(|bytes| bytes == b"ISO-8859-1").unwrap();
    let utf8 = [&MEMBERS[..place], b"UTF-8", &MEMBERS[place + 10..]].concat();
    let reading = read_members(&utf8);
    assert_eq!(reading.good.len(), 6);
    let spoilt: Vec<usize> =
        reading.bad.iter().filter(|it| it.reason == Reason::NotUtf8).map(|it| it.line).collect();
    assert_eq!(spoilt, [14, 41, 47]);
}

#[test]
fn a_file_that_cannot_be_one_of_members_is_told_once() {
    let only = |bytes: &[u8]| told(read_members(bytes).bad);
    assert_eq!(only(b"<html></html>"), [(1, "does not begin with \"publicwhip\"".to_owned())]);
    let unknown = b"<?xml version='1.0' encoding='EBCDIC-XX'?><publicwhip/>";
    assert_eq!(only(unknown), [(1, "encoding not known: \"EBCDIC-XX\"".to_owned())]);
    assert_eq!(only(b"<publicwhip/>"), []);
    assert_eq!(only(b""), []);
}

#[test]
fn constituencies_load_with_their_names_and_dates() {
    let reading = read_constituencies(CONSTITUENCIES);
    assert_eq!(reading.good.len(), 8);
    let first = &reading.good[0];
    assert_eq!(first.id, "uk.org.publicwhip/cons/9001");
    assert_eq!(first.name, "Fernhollow and Oakton");
    assert_eq!(first.other_names, ["Fernhollow & Oakton"]);
    assert_eq!(first.opened, Some(When::YearOf(date(1918, 1, 1))));
    assert_eq!(first.closed, None);

    let ynys = &reading.good[1];
    assert_eq!(ynys.name, "Ynys Rhedôn");
    assert_eq!(ynys.other_names, ["Ynys Rhedon"], "one name, however its letters are written");
    assert!(ynys.is_open_on(date(2012, 12, 31)) && !ynys.is_open_on(date(2013, 1, 1)));
    assert_eq!(reading.good[3].opened, Some(When::Day(date(2010, 5, 6))));
}

#[test]
fn each_bad_constituency_is_told_by_line_and_reason() {
    let expected = [
        (23, "no code"),
        (24, "no name"),
        (25, "no name"),
        (26, "no such date: \"1983-02-30\""),
        (27, "ends before it begins"),
        (28, "code \"uk.org.publicwhip/cons/9001\" is on line 2 already"),
        (29, "not a code: \"uk.org.publicwhip/member/9015\""),
        (30, "not the known form: invalid type: string \"No List\", expected a sequence"),
        (31, "not UTF-8"),
        (
            32,
            "not the known form: invalid type: string \"not an entry\", expected an entry with an id and names",
        ),
    ];
    assert_told(read_constituencies(CONSTITUENCIES).bad, &expected);
}

fn joined() -> Joined {
    join(read_members(MEMBERS).good, &read_constituencies(CONSTITUENCIES).good)
}

fn constituencies(member: &Member) -> Vec<Option<&str>> {
    member.spells.iter().map(|spell| spell.constituency.as_deref()).collect()
}

#[test]
fn spells_of_one_person_stand_together_in_order() {
    let joined = joined();
    let spells: Vec<usize> = joined.members.iter().map(|member| member.spells.len()).collect();
    assert_eq!(spells, [2, 1, 1, 1, 1, 1, 2]);
    let ada = &joined.members[0];
    assert_eq!((ada.name(), ada.number.as_deref()), ("Ada Fernleigh", Some("501")));
    let parties: Vec<_> = ada.spells.iter().map(|spell| spell.seat.party.as_deref()).collect();
    assert_eq!(parties, [Some("Fern"), Some("Ind")]);

    let (seats, constituencies) =
        (read_members(MEMBERS).good, read_constituencies(CONSTITUENCIES).good);
    let backwards = join(seats.into_iter().rev().collect(), &constituencies);
    let again = backwards.members.iter().find(|it| it.number.as_deref() == Some("501")).unwrap();
    assert_eq!(again, ada, "whatever the order of the file");
}

#[test]
fn a_seat_finds_its_constituency_by_any_spelling_on_its_day() {
    let joined = joined();
    let named = |number: u16| format!("uk.org.publicwhip/cons/{number}");
    assert_eq!(constituencies(&joined.members[0]), [Some(named(9001).as_str()); 2]);
    assert_eq!(
        constituencies(&joined.members[1]),
        [Some(named(9002).as_str())],
        "the other of this name did not exist in 2010"
    );
    assert_eq!(constituencies(&joined.members[2]), [Some(named(9004).as_str())]);
    assert_eq!(constituencies(&joined.members[5]), [Some(named(9006).as_str())]);
    assert_eq!(constituencies(&joined.members[6]), [None, Some(named(9003).as_str())]);
}

#[test]
fn of_two_in_the_same_year_a_seat_belongs_to_the_one_that_outlasts_it() {
    let mut seat = read_members(MEMBERS).good.remove(8);
    let constituencies = read_constituencies(CONSTITUENCIES).good;
    seat.from = date(2012, 7, 1);
    let found = join(vec![seat.clone()], &constituencies);
    assert_eq!(
        found.members[0].spells[0].constituency.as_deref(),
        Some("uk.org.publicwhip/cons/9003")
    );
    seat.to = Some(date(2012, 8, 1));
    let both = join(vec![seat], &constituencies);
    assert_eq!(both.members[0].spells[0].constituency, None);
    assert_eq!(both.notes[0].doubt.key(), "seat-doubt-several-constituencies");
}

#[test]
fn what_cannot_be_told_is_said_and_not_dropped() {
    let member = |number: u32| format!("uk.org.publicwhip/member/{number}");
    let cons = |number: u32| format!("uk.org.publicwhip/cons/{number}");
    let expected = [
        (member(90005), Doubt::NoNumber),
        (member(90006), Doubt::Namesakes(vec![member(90007)])),
        (member(90005), Doubt::NoSuchConstituency("Lost Valley".into())),
        (member(90006), Doubt::NotOpenThen(vec![cons(9005)])),
        (member(90008), Doubt::SeveralConstituencies(vec![cons(9007), cons(9008)])),
        (member(90009), Doubt::Overlaps(member(90008))),
    ];
    let joined = joined();
    let notes: Vec<(String, Doubt)> =
        joined.notes.into_iter().map(|note| (note.seat, note.doubt)).collect();
    assert_eq!(notes, expected);
    let kept: usize = joined.members.iter().map(|member| member.spells.len()).sum();
    assert_eq!(kept, 9);
}

#[test]
fn what_was_read_survives_being_written_and_read() {
    let joined = joined();
    let written = serde_json::to_string(&joined).unwrap();
    assert_eq!(serde_json::from_str::<Joined>(&written).unwrap(), joined);
    let constituencies = read_constituencies(CONSTITUENCIES).good;
    let written = serde_json::to_string(&constituencies).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Constituency>>(&written).unwrap(), constituencies);
}

/// A file cut short gives the beginning of what the whole gives, and says that it was cut.
fn cut_short<T: PartialEq + std::fmt::Debug>(
    whole: &[u8],
    length: usize,
    read: fn(&[u8]) -> Reading<T>,
) -> Result<(), TestCaseError> {
    let (kept, lost) = whole.split_at(length);
    let (good, cut) = (read(whole).good, read(kept));
    prop_assert!(good.starts_with(&cut.good));
    let last = cut.bad.last().map(|bad| bad.reason.key());
    let told = matches!(last, Some("bad-line-breaks" | "bad-line-begins-otherwise"));
    let nothing_lost = kept.is_empty() || lost.trim_ascii().is_empty();
    prop_assert!(told || nothing_lost, "cut at {length}: {last:?}");
    Ok(())
}

/// An entry of the list of members, its values written as XML wants them.
fn member(values: &[String]) -> String {
    let names = ["id", "lastname", "constituency", "fromdate", "todate", "house"];
    let attributes: Vec<String> = std::iter::zip(names, values)
        .map(|(name, value)| {
            let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            format!("{name}=\"{value}\"")
        })
        .collect();
    format!("<member {} />\n", attributes.join("\n "))
}

/// Now and then what belongs in a field, and otherwise anything.
fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![
        "uk.org.publicwhip/(member|cons)/[1-9]",
        "(19|20)[0-9]{2}(-[01][0-9]-[0-3][0-9])?",
        Just("commons".to_owned()),
        "\\PC{0,12}",
    ]
}

/// Something near what the readers look for.
fn any_text() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        "(<|</|<!--|-->|<publicwhip>|</publicwhip>|<member |id=\"|\"|/>|<!DOCTYPE |&amp;|&#0;|&|;)",
        "(\\[|\\]|\\{|\\}|,|:|\"id\":|\"names\":\\[|\"[a-z]*\"|[0-9]|null|\\\\u)",
        any_value(),
    ]
    .prop_map(String::into_bytes);
    let piece = prop_oneof![3 => piece, 1 => prop::collection::vec(any::<u8>(), 0..4)];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// What a file may begin with.
fn any_head() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(b"".to_vec()),
        Just(b"[".to_vec()),
        Just(b"<publicwhip>".to_vec()),
        Just(b"\xFF\xFE".to_vec()),
        Just(b"<\0?\0".to_vec()),
        Just(b"<?xml version='1.0' encoding='ISO-8859-1'?><publicwhip>".to_vec()),
        Just(b"<?xml version='1.0' encoding='Shift_JIS'?><publicwhip>".to_vec()),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(head in any_head(), rest in any_text()) {
        let bytes = [head, rest].concat();
        let (members, constituencies) = (read_members(&bytes), read_constituencies(&bytes));
        let seats: Vec<SeatHeld> = members.good;
        let joined = join(seats.clone(), &constituencies.good);
        let kept: usize = joined.members.iter().map(|member| member.spells.len()).sum();
        prop_assert_eq!(kept, seats.len());
    }

    #[test]
    fn wild_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = (read_members(&bytes), read_constituencies(&bytes));
    }

    #[test]
    fn every_member_in_the_file_is_good_or_bad(
        entries in prop::collection::vec(prop::collection::vec(any_value(), 6), 0..12),
    ) {
        let entries: Vec<String> = entries.iter().map(|values| member(values)).collect();
        let text = format!("<publicwhip>\n{}</publicwhip>\n", entries.concat());
        let reading = read_members(text.as_bytes());
        prop_assert_eq!(reading.good.len() + reading.bad.len(), entries.len());
        for bad in reading.bad {
            prop_assert!(text.lines().nth(bad.line - 1).unwrap().starts_with("<member "));
        }
    }

    #[test]
    fn every_constituency_in_the_file_is_good_or_bad(
        entries in prop::collection::vec(
            (any_value(), prop::collection::vec(any_value(), 0..3), any_value(), any_value()), 0..12),
        indented: bool,
    ) {
        let rows: Vec<serde_json::Value> = entries
            .into_iter()
            .map(|(id, names, start, end)| {
                serde_json::json!({ "id": id, "names": names, "start_date": start, "end_date": end })
            })
            .collect();
        let written = if indented { serde_json::to_vec_pretty(&rows) } else { serde_json::to_vec(&rows) };
        let reading = read_constituencies(&written.unwrap());
        prop_assert_eq!(reading.good.len() + reading.bad.len(), rows.len());
    }

    #[test]
    fn a_file_cut_short_says_so(at in 0.0..1.0_f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
            reason = "a place in a small file")]
        let place = |whole: &[u8]| (whole.len() as f64 * at) as usize;
        cut_short(MEMBERS, place(MEMBERS), read_members)?;
        cut_short(CONSTITUENCIES, place(CONSTITUENCIES), read_constituencies)?;
    }
}
