//! The forms in which one address, number or day is written.

use crate::fold::fold;
use crate::knowledge::BirthDate;
use crate::ordinary::MONTHS;

/// Words of streets and houses: in each row the forms of one, the whole word first.
const FORMS: [&str; 44] = [
    "road rd",
    "street st str",
    "saint st",
    "avenue ave av",
    "lane ln la",
    "close cl",
    "drive dr drv",
    "court ct crt",
    "crescent cres cr",
    "gardens gdns gdn",
    "garden gdn",
    "place pl plc",
    "terrace terr ter tce",
    "square sq",
    "grove gr grv gro",
    "house hse ho",
    "flat apartment apt fl",
    "way wy",
    "park pk",
    "hill hl",
    "cottage cott cot cotg ctg",
    "cottages cotts cots cottgs cotgs ctgs",
    "buildings bldgs bdgs blds",
    "building bldg bdg",
    "mansions mans mansns",
    "villas vills vils",
    "boulevard blvd boul",
    "mews mws",
    "parade pde prde",
    "walk wlk wk",
    "green grn",
    "view vw",
    "heights hts hgts",
    "meadows mdws mdw",
    "meadow mdw",
    "mount mt mnt",
    "estate est",
    "row rw",
    "lodge ldge ldg",
    "farm fm frm",
    "bungalow bung bglw",
    "yard yd",
    "bank bk",
    "bridge br bdge",
];

/// The days of a month in words, the first first.
const ORDINALS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh \
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth \
    twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh \
    twentyeighth twentyninth thirtieth thirtyfirst";

/// A number as typed, and with the country's code in place of the first nought.
pub(super) fn phone_spellings(phone: &str) -> Vec<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits
        .strip_prefix("0044")
        .or(digits.strip_prefix("44"))
        .map_or(digits.as_str(), |rest| rest)
        .trim_start_matches('0')
        .to_owned();
    let mut all: Vec<String> =
        ["", "0", "44", "440", "0044"].iter().map(|lead| format!("{lead}{national}")).collect();
    // Neighbours leave out the code of the place.
    let local = phone.trim().split_once([' ', '-', ')']).map(|(_, local)| local);
    let local = local.map(|it| it.chars().filter(char::is_ascii_digit).collect::<String>());
    all.extend(local.filter(|it| (6..=8).contains(&it.len())));
    all
}

/// An address for mail as typed, and as it is said: `a dot b at c dot example`.
pub(super) fn email_spellings(email: &str) -> Vec<String> {
    let Some((name, host)) = email.split_once('@') else { return vec![email.to_owned()] };
    let said = |text: &str| [text.to_owned(), text.replace('.', " dot ")];
    let names = said(name).into_iter().flat_map(|name| {
        said(host)
            .into_iter()
            .flat_map(move |host| ["@", " at ", "%40"].map(|at| format!("{name}{at}{host}")))
    });
    names.collect()
}

/// A line of an address, with short and long words, and the street without its number. The flag
/// says that it is only a part.
pub(super) fn address_spellings(line: &str) -> Vec<(String, bool)> {
    let words: Vec<String> = line
        .split(|c: char| !c.is_alphanumeric() && !crate::fold::is_combining(c))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    let numbered = |word: &&String| word.starts_with(|c: char| c.is_ascii_digit());
    let street: Vec<String> = words.iter().skip_while(numbered).cloned().collect();
    let is_street = street.len() > 1
        && street.len() < words.len()
        && street.last().is_some_and(|last| !forms(last).is_empty());
    let mut all: Vec<(String, bool)> = with_forms(&words).map(|it| (it, false)).collect();
    if is_street {
        all.extend(with_forms(&street).map(|it| (it, true)));
        let number = words.len() - street.len();
        let named = words.get(..words.len() - 1).unwrap_or_default();
        all.push((named.join(" "), true));
        let (before, after) = words.split_at(number);
        all.push(([after, before].concat().join(" "), true));
    }
    all
}

/// The words as they are, and with each word that has other forms in each of them.
fn with_forms(words: &[String]) -> impl Iterator<Item = String> + '_ {
    let other = words.iter().enumerate().flat_map(move |(at, word)| {
        forms(word).into_iter().map(move |form| {
            let mut words = words.to_vec();
            if let Some(word) = words.get_mut(at) {
                (*form).clone_into(word);
            }
            words.join(" ")
        })
    });
    std::iter::once(words.join(" ")).chain(other)
}

/// The other forms of a word of streets and houses.
fn forms(word: &str) -> Vec<&'static str> {
    let rows = FORMS.iter().filter(|row| row.split_whitespace().any(|it| it == word));
    rows.flat_map(|row| row.split_whitespace()).filter(|it| *it != word).collect()
}

/// Whether a word says what kind of street or house is meant.
pub(super) fn is_kind(word: &str) -> bool {
    FORMS.iter().any(|row| row.split_whitespace().next() == Some(word) && *row != "saint st")
}

/// Whether a word is what people write for a kind of street or house, as `Rd`.
pub(super) fn is_short(word: &str) -> bool {
    !is_kind(word) && !forms(word).is_empty()
}

/// A day of birth as people write it, in letters and digits alone.
pub(super) fn born_spellings(born: BirthDate) -> Vec<String> {
    let BirthDate { year, month, day } = born;
    let Some(name) = usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)) else {
        return Vec::new();
    };
    let suffix = match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    let said = ORDINALS.split_whitespace().nth(usize::from(day).saturating_sub(1));
    let mut all = vec![
        format!("{day:02}{month:02}{year}"),
        format!("{month:02}{day:02}{year}"),
        format!("{year}{month:02}{day:02}"),
        format!("{day}{month}{year}"),
        format!("{day:02}{month:02}{:02}", year % 100),
    ];
    let short = name.get(..3).unwrap_or(name);
    for name in [name, short] {
        for day in [format!("{day}"), format!("{day:02}"), format!("{day}{suffix}")] {
            all.push(format!("{day}{name}{year}"));
            all.push(format!("{day}of{name}{year}"));
            all.push(format!("{day}dayof{name}{year}"));
            all.push(format!("{name}{day}{year}"));
        }
        if let Some(said) = said {
            all.push(format!("{said}{name}{year}"));
            all.push(format!("{said}of{name}{year}"));
            all.push(format!("{said}dayof{name}{year}"));
        }
    }
    all.dedup();
    all
}
