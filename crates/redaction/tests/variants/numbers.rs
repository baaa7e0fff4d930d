//! The dresses of days of birth and of numbers.

use crate::details::{SIGNS, list, parted};

pub(crate) fn birth() -> Vec<String> {
    let mut all = parted(
        &[
            &["04", "03", "1951"],
            &["4", "3", "1951"],
            &["04", "03", "51"],
            &["4", "3", "51"],
            &["1951", "03", "04"],
            &["1951", "3", "4"],
            &["03", "04", "1951"],
            &["04", "Mar", "1951"],
            &["4", "Mar", "51"],
            &["4", "March", "1951"],
            &["04", "MAR", "51"],
            &["4", "iii", "51"],
            &["4", "III", "1951"],
            &["O4", "O3", "l95l"],
        ],
        &["/", "-", ".", " ", " / ", " - ", "–", "\n", "_", "\\", "|", "·", ". ", ", ", "‑"],
    );
    all.extend(list(&[
        "04031951",
        "040351",
        "19510304",
        "4th March 1951",
        "4th of March 1951",
        "the ⟦4th of March, 1951⟧",
        "March 4, 1951",
        "March 4th, 1951",
        "March the 4th, 1951",
        "Mar 4 1951",
        "Mar. 4th, 1951",
        "the ⟦fourth of March 1951⟧",
        "the ⟦fourth of March nineteen fifty-one⟧",
        "fourth March nineteen fifty one",
        "March the fourth, nineteen hundred and fifty-one",
        "4 March nineteen fifty-one",
        "4 March '51",
        "4 March ’51",
        "4th Mar '51",
        "born in ⟦1951⟧ on ⟦4 March⟧",
        "born on ⟦4 March⟧, in ⟦1951⟧",
        "born ⟦4 March⟧ in the year ⟦1951⟧",
        "4 March, 1951",
        "Sunday ⟦4 March 1951⟧",
        "Sunday, ⟦4th March 1951⟧",
        "4 MARCH 1951",
        "4 march 1951",
        "4March1951",
        "4th day of March 1951",
        "1951 March 4",
        "4 Marhc 1951",
        "4 Mrach 1951",
        "4 Mach 1951",
        "4 Marchh 1951",
        "4 March\n1951",
        "4\nMarch 1951",
        "4 March l951",
        "4 March 195l",
        "4 Narch 1951",
        "DOB⟦04031951⟧",
        "dob:⟦4/3/51⟧",
        "DoB ⟦4.3.51⟧",
        "(⟦4-3-1951⟧)",
        "born: ⟦4 Mar 51⟧",
        "d.o.b. ⟦04/03/51⟧",
        "4th of March of 1951",
        "the ⟦4th March in 1951⟧",
        "birthday is ⟦4 March⟧",
        "O4/O3/1951",
        "04/03/I951",
        "4/March/1951",
        "04-March-1951",
        "4-mar-51",
        "Mar-04-1951",
        "03/04/51",
    ]));
    all
}

/// The day and the month of a day of birth, whose year is not told, and days grown together.
pub(crate) fn birthdays() -> Vec<String> {
    list(&[
        "the ⟦fourth of March⟧",
        "⟦4th March⟧",
        "⟦4th of March⟧",
        "the ⟦4th of March⟧",
        "⟦4 March⟧ of every year",
        "⟦04 March⟧",
        "⟦4 Mar⟧.",
        "⟦4-Mar⟧",
        "⟦March 4⟧",
        "⟦March 4th⟧",
        "⟦March the 4th⟧",
        "⟦March the fourth⟧",
        "⟦4TH MARCH⟧",
        "on ⟦4th march⟧",
        "⟦4\nMarch⟧",
        "b. ⟦March the 4th⟧",
        "b. ⟦4 March⟧",
        "born on ⟦4/3⟧",
        "was born ⟦04/03⟧",
        "birthday ⟦4/3⟧",
        "birthday is the ⟦4.3.⟧",
        "on ⟦4/3⟧",
        "on ⟦04/03⟧,",
        "dob ⟦4-3⟧",
        "⟦4thMarch1951⟧",
        "⟦4rdMarch1951⟧",
        "⟦4stMar51⟧",
        "⟦04Mar51⟧",
        "⟦4thMarch⟧",
        "⟦March4th⟧",
        "⟦4thofMarch1951⟧",
    ])
}

pub(crate) fn nhs() -> Vec<String> {
    let mut all = parted(
        &[
            &["943", "476", "5919"],
            &["943", "4765919"],
            &["94", "34", "76", "59", "19"],
            &["9434", "765", "919"],
            &["943476", "5919"],
            &["9", "4", "3", "4", "7", "6", "5", "9", "1", "9"],
        ],
        &SIGNS,
    );
    all.extend(list(&[
        "943 476 59l9",
        "943 476 59I9",
        "9434765gl9",
        "g43 476 5919",
        "943 47b 5919",
        "943 4765 919",
        "(943) 476 5919",
        "943 476 (5919)",
        "943-476 5919",
        "NHS⟦9434765919⟧",
        "NHSNo.⟦9434765919⟧",
        "nhs:⟦943-476-5919⟧",
        "no⟦9434765919⟧",
        "⟦9434765919⟧.pdf",
        "⟦943_476_5919⟧.jpg",
        "943 476\n5919",
        "943\n476\n5919",
        "943 4\n76 5919",
        "943476 5919",
        "943 476 5991",
        "943 467 5919",
        "943 476 5918",
        "934 476 5919",
        "943 476 591",
        "943 476 59199",
        "nine four three four seven six five nine one nine",
        "943\u{200B}476\u{200B}5919",
        "943.476.5919",
        "９４３ ４７６ ５９１９",
        "N°⟦9434765919⟧",
        "#⟦9434765919⟧",
        "x⟦9434765919⟧x",
    ]));
    all
}

pub(crate) fn insurance() -> Vec<String> {
    let mut all = parted(
        &[
            &["QQ", "12", "34", "56", "C"],
            &["QQ", "123456", "C"],
            &["QQ12", "3456C"],
            &["QQ", "12", "34", "56"],
            &["QQ", "123456"],
            &["qq", "12", "34", "56", "c"],
            &["Q", "Q", "1", "2", "3", "4", "5", "6", "C"],
            &["QQ", "l2", "34", "S6", "C"],
        ],
        &SIGNS,
    );
    all.extend(list(&[
        "NINO:⟦QQ123456C⟧",
        "NI⟦QQ123456C⟧",
        "QQ 12 34 56 (C)",
        "QQ 12 34 56 D",
        "QQ 12 43 56 C",
        "QQ 12 34 56C",
        "OQ123456C",
        "QQ 12 34 5b C",
        "⟦QQ123456C⟧.pdf",
    ]));
    all
}

pub(crate) fn phone() -> Vec<String> {
    let mut all = parted(
        &[
            &["07700", "900123"],
            &["07700", "900", "123"],
            &["077", "0090", "0123"],
            &["07", "70", "09", "00", "12", "3"],
            &["+44", "7700", "900123"],
            &["0044", "7700", "900", "123"],
            &["+447700", "900123"],
            &["01632", "960961"],
            &["01632", "960", "961"],
            &["01", "632", "960", "961"],
        ],
        &SIGNS,
    );
    all.extend(list(&[
        "+44 (0)7700 900123",
        "+44 (0) 7700 900 123",
        "+44(0)7700900123",
        "0044 (0) 7700 900123",
        "(07700) 900123",
        "(07700) 900 123",
        "(+44) 7700 900123",
        "44 7700 900123",
        "[07700] 900123",
        "01632 960961 ext 12",
        "01632 960961 ext. 12",
        "01632 960961 x12",
        "(01632) 960 961 extension 4",
        "+44 1632 960961",
        "+44 (0)1632 960 961",
        "7700 900123",
        "O7700 9OO123",
        "07700 9OO l23",
        "07700 900 132",
        "07700 90123",
        "07700 9001234",
        "960961",
        "960 961",
        "tel:⟦07700900123⟧",
        "Tel⟦07700900123⟧",
        "m:⟦07700-900-123⟧",
        "wa.me/⟦447700900123⟧",
        "⟦07700900123⟧@sms.example",
        "mob⟦07700 900123⟧",
        "oh seven seven double oh nine double oh one two three",
        "zero seven seven zero zero nine zero zero one two three",
        "07700\n900123",
        "07700 900\n123",
        "0-7-7-0-0-9-0-0-1-2-3",
        "07700/900123",
        "07700.900.123",
        "０７７００ ９００１２３",
    ]));
    all
}

/// Numbers that the end of a page breaks, before each of its feet and heads.
pub(crate) fn over_pages() -> Vec<String> {
    let numbers = [
        ("943476", "5919"),
        ("943 476", "5919"),
        ("943", "476 5919"),
        ("QQ 12", "34 56 C"),
        ("07700", "900123"),
        ("07700 900", "123"),
        ("+44 7700", "900 123"),
        ("01632", "960961"),
        ("HX/44", "71-93"),
        ("PHSO/2024/", "01786"),
        ("C-20", "411"),
    ];
    let feet = [
        "\nPage 1 of 2\n",
        "\n\nPage 2 of 3\n\n",
        "\n3\n\u{c}Letter to the Trust, 3 June 2024\n",
        "\n\u{c}",
        "\n- 2 -\n\n",
        "\n\n4 | P a g e\n",
    ];
    let broken = numbers.iter().flat_map(|(first, rest)| {
        feet.iter().map(move |foot| format!("⟦{first}⟧{foot}⟦{rest}⟧ was quoted"))
    });
    broken.collect()
}

/// The last digits of numbers, where something says that they are.
pub(crate) fn tails() -> Vec<String> {
    list(&[
        "account ending ⟦4471-93⟧",
        "account ending ⟦7193⟧",
        "NHS number ending in ⟦5919⟧",
        "NHS number that ends with ⟦919⟧",
        "ends in ⟦5919⟧",
        "last four digits ⟦5919⟧",
        "the last four digits were: ⟦5919⟧",
        "last 4 digits ⟦5919⟧",
        "final digits ⟦900123⟧",
        "a mobile ending ⟦0123⟧",
        "xxx xxx ⟦5919⟧",
        "XXX-XXX-⟦5919⟧",
        "*** *** ⟦5919⟧",
        "******⟦5919⟧",
        "NI number ending ⟦456C⟧",
        "reference ending ⟦1786⟧",
        "⟦01632 960961/961⟧",
        "⟦01632 960961/62⟧ rang",
        "⟦07700 900123⟧/⟦07700 900124⟧",
    ])
}
