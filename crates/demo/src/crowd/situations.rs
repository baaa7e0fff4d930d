//! What people complain about: invented, each about one of the made-up organisations.
use casework::codes::Subject;

/// Something that somebody complains about.
#[derive(Clone, Copy)]
pub(super) struct Situation {
    /// Which of the made-up organisations.
    pub(super) organisation: usize,
    /// What it is about.
    pub(super) subject: Subject,
    /// What happened.
    pub(super) happened: &'static str,
    /// What it did.
    pub(super) effect: &'static str,
    /// What they want.
    pub(super) wanted: &'static str,
}

const fn it(
    organisation: usize,
    subject: Subject,
    [happened, effect, wanted]: [&'static str; 3],
) -> Situation {
    Situation { organisation, subject, happened, effect, wanted }
}

/// Every one.
pub(super) const SITUATIONS: &[Situation] = &[
    it(
        0,
        Subject::Care,
        [
            "I was left on a trolley in a corridor for fourteen hours. Twice I asked for water and was told to wait.",
            "I was dehydrated and had to stay three days longer.",
            "An apology, and that somebody looks at how people are left there.",
        ],
    ),
    it(
        0,
        Subject::Diagnosis,
        [
            "My fracture was missed on two X-rays. It was seen only when I paid for a scan myself.",
            "The bone set wrongly and had to be broken again.",
            "My costs, and an explanation of how it was missed twice.",
        ],
    ),
    it(
        0,
        Subject::Discharge,
        [
            "I was sent home after an operation without the visits that had been promised.",
            "My wound opened and I was taken back by ambulance.",
            "That nobody goes home before the visits are booked.",
        ],
    ),
    it(
        0,
        Subject::Communication,
        [
            "The letter with my results went to an address that I had left five years ago, though I had told them three times.",
            "I learned of my illness nine weeks late.",
            "An apology, and that they write to where people live.",
        ],
    ),
    it(
        0,
        Subject::EndOfLife,
        [
            "My father was moved in his last night to another ward, and nobody told us where he was.",
            "We came too late.",
            "To know why he was moved, and that it never happens to another family.",
        ],
    ),
    it(
        0,
        Subject::Records,
        [
            "Notes about another patient were filed in mine, and I was treated for her allergy.",
            "I was without the right medicine for six days.",
            "That my notes are put right and I see it in writing.",
        ],
    ),
    it(
        0,
        Subject::ComplaintHandling,
        [
            "My complaint was answered by the doctor I complained about.",
            "I felt laughed at.",
            "An answer from somebody who was not there.",
        ],
    ),
    it(
        1,
        Subject::Delay,
        [
            "The ambulance took seven hours. The crew was kind, but the call handler had told me twice that it was round the corner.",
            "I lay on the kitchen floor all night.",
            "The truth about how long it takes.",
        ],
    ),
    it(
        1,
        Subject::Communication,
        [
            "The call handler hung up on my wife because she stammers.",
            "She will not ring again, whatever happens.",
            "An apology to her, and training.",
        ],
    ),
    it(
        1,
        Subject::Care,
        [
            "The stretcher was not fastened and I fell when we turned.",
            "I broke my wrist and cannot work at the moment.",
            "My lost wages and an apology.",
        ],
    ),
    it(
        1,
        Subject::Records,
        [
            "The report of the crew says that I refused to go. I asked them to take me.",
            "My insurer has used it against me.",
            "That the report is corrected.",
        ],
    ),
    it(
        2,
        Subject::Medication,
        [
            "I was given a double dose of my blood thinner for a month.",
            "I bled and was in hospital for a week.",
            "To know how it passed three people unseen.",
        ],
    ),
    it(
        2,
        Subject::MentalHealth,
        [
            "My appointments were cancelled five times in a row, each time on the day itself.",
            "I stopped sleeping and lost my job.",
            "An appointment that is kept, and an apology.",
        ],
    ),
    it(
        2,
        Subject::Delay,
        [
            "The referral that was to be sent within two weeks lay in a drawer for seven months.",
            "What could have been treated early was treated late.",
            "That somebody counts what lies in the drawers.",
        ],
    ),
    it(
        2,
        Subject::Care,
        [
            "The nurse who was to come every other day came five times in two months.",
            "The wound on my leg went bad.",
            "An explanation of where the visits went.",
        ],
    ),
    it(
        2,
        Subject::ComplaintHandling,
        [
            "I was promised an answer in forty days. It has been three hundred.",
            "I feel that nobody has read what I wrote.",
            "An answer.",
        ],
    ),
    it(
        3,
        Subject::Payments,
        [
            "My payments were worked out from somebody else’s wages.",
            "I had to pay back money that I had never had.",
            "The money, and that they say sorry.",
        ],
    ),
    it(
        3,
        Subject::Delay,
        [
            "The form that was to be looked at within eight weeks has been looked for, for a year.",
            "I borrowed from my sister and we do not speak any more.",
            "A decision.",
        ],
    ),
    it(
        3,
        Subject::Decision,
        [
            "I was told that my evidence was missing. It was stamped by them on the day I brought it.",
            "I was three months without any help.",
            "What I should have had, and an apology.",
        ],
    ),
    it(
        3,
        Subject::Communication,
        [
            "I asked for letters in large print eleven times. I am nearly blind.",
            "I missed two deadlines that I could not read.",
            "That they write so that I can read it.",
        ],
    ),
];
