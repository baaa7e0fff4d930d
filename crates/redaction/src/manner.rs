//! The words that a rendition puts in place of what it hides.

/// How the office writes. The words come from the caller, in the language of the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manner {
    /// Whether `12 May 2024` becomes `May 2024`. The office usually prints days.
    pub months_only: bool,
    /// Before the letter of a person without a title.
    pub person: String,
    /// Before the letter of a child.
    pub child: String,
    /// Between relation and person: `father of Mr B`.
    pub of: String,
    /// Before a person for a family named together: `family of Mr B`.
    pub family_of: String,
    /// Staff whose role nobody gave.
    pub member_of_staff: String,
    /// A person whom the case does not know.
    pub name: String,
    /// An e-mail address.
    pub email: String,
    /// A telephone number.
    pub phone: String,
    /// A postcode.
    pub postcode: String,
    /// An address, or a line of it.
    pub address: String,
    /// An NHS number.
    pub nhs_number: String,
    /// A National Insurance number.
    pub insurance_number: String,
    /// A day of birth.
    pub birth_date: String,
    /// A number that somebody else gave.
    pub account_number: String,
    /// A case reference.
    pub reference: String,
    /// A link that opens something private.
    pub link: String,
    /// The months, January first.
    pub months: [String; 12],
}

impl Default for Manner {
    fn default() -> Self {
        let bracketed = |what: &str| format!("[{what}]");
        Self {
            months_only: false,
            person: "Person".to_owned(),
            child: "Child".to_owned(),
            of: "of".to_owned(),
            family_of: "family of".to_owned(),
            member_of_staff: "a member of staff".to_owned(),
            name: bracketed("name"),
            email: bracketed("email address"),
            phone: bracketed("telephone number"),
            postcode: bracketed("postcode"),
            address: bracketed("address"),
            nhs_number: bracketed("NHS number"),
            insurance_number: bracketed("National Insurance number"),
            birth_date: bracketed("date of birth"),
            account_number: bracketed("account number"),
            reference: bracketed("case reference"),
            link: bracketed("link"),
            months: [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ]
            .map(str::to_owned),
        }
    }
}

impl Manner {
    /// Everything that a draft puts in brackets.
    pub(crate) fn placeholders(&self) -> [&str; 11] {
        [
            &self.name,
            &self.email,
            &self.phone,
            &self.postcode,
            &self.address,
            &self.nhs_number,
            &self.insurance_number,
            &self.birth_date,
            &self.account_number,
            &self.reference,
            &self.link,
        ]
    }
}
