//! Those who got in touch with what is no complaint for the office: two in three.
use app::{Office, Problem, contacts};
use casework::{
    codes::{Channel, Matter, Topic},
    contact::{Caller, NewContact, Reach},
    permission::Actor,
};
use jiff::ToSpan;

use crate::people::lavinia;

/// A contact that an officer logs.
struct Call {
    /// The day of the office's life.
    day: i64,
    channel: Channel,
    from: Caller,
    topic: Topic,
    matter: Option<Matter>,
    sent_to: Option<&'static str>,
    /// Name and number, or nothing.
    reach: (&'static str, &'static str),
    /// After how many days to call back.
    call_back: Option<i64>,
    words: &'static str,
}

const NOBODY: (&str, &str) = ("", "");

/// A call from somebody about a service that another body looks at.
const fn elsewhere(
    day: i64,
    matter: Matter,
    sent_to: &'static str,
    reach: (&'static str, &'static str),
    words: &'static str,
) -> Call {
    Call {
        day,
        channel: Channel::Phone,
        from: Caller::Public,
        topic: Topic::Elsewhere,
        matter: Some(matter),
        sent_to: Some(sent_to),
        reach,
        call_back: None,
        words,
    }
}

/// Any other contact.
const fn other(day: i64, topic: Topic, words: &'static str) -> Call {
    Call {
        day,
        channel: Channel::Phone,
        from: Caller::Public,
        topic,
        matter: None,
        sent_to: None,
        reach: NOBODY,
        call_back: None,
        words,
    }
}

const CALLS: &[Call] = &[
    elsewhere(
        212,
        Matter::COUNCIL,
        "lgsco",
        ("Nye Farrow", "01632 960 101"),
        "His council does not empty the bins. Told whom to ask, and that the council comes first.",
    ),
    elsewhere(
        231,
        Matter::SOCIAL_HOUSING,
        "housing-ombudsman",
        ("Ottoline Spragg", ""),
        "Damp in her flat, and the housing association does not answer her letters.",
    ),
    Call {
        channel: Channel::Post,
        ..other(244, Topic::HowWeWork, "Asks for our guidance in large print. Sent the same day.")
    },
    elsewhere(
        262,
        Matter::NHS_CARE,
        "spso",
        NOBODY,
        "A hospital in Scotland. Told that the ombudsman there looks at it.",
    ),
    elsewhere(
        270,
        Matter::ENERGY,
        "energy-ombudsman",
        NOBODY,
        "A bill for gas that is three times last year’s.",
    ),
    Call {
        from: Caller::Partner,
        reach: ("Isolde Quince, Lantern Advocacy (made up)", "isolde@lantern.example"),
        ..other(281, Topic::HowWeWork, "Which consent do we need from somebody she speaks for?")
    },
    other(288, Topic::WrongNumber, ""),
    elsewhere(
        291,
        Matter::COUNCIL,
        "lgsco",
        NOBODY,
        "A school place, and the appeal panel of the council.",
    ),
    Call {
        channel: Channel::Email,
        reach: ("Barnaby Thistle", "barnaby@example.org"),
        call_back: Some(1),
        ..other(
            295,
            Topic::OurService,
            "We promised him a call last week and nobody rang. Asked for a manager to call.",
        )
    },
    Call {
        matter: Some(Matter::NHS_CARE),
        reach: ("Winifred Lark", "01632 960 104"),
        call_back: Some(3),
        ..other(
            297,
            Topic::WantsToComplain,
            "Her mother’s discharge from Fernhollow Hospital. Waits for the hospital’s last answer, \
             and wants us to call when it should have come.",
        )
    },
];

/// A question from a member's office, that waits for an answer.
const QUESTION: &str = "Could two of our caseworkers come and see how you work, before the summer?";

/// Logs what is due by a day of the office's life. `logged` counts what has been.
pub(crate) async fn log_until(
    office: &Office,
    (officers, clerk): (&[Actor], &Actor),
    logged: &mut usize,
    day: i64,
) -> Result<(), Problem> {
    for (at, call) in CALLS.iter().enumerate().skip(*logged).take_while(|(_, it)| it.day <= day) {
        let by = officers.iter().cycle().nth(at).ok_or(Problem::NotFound)?;
        contacts::log(office, by, office.chance.id(), &call.logged_on(office)).await?;
        *logged = at + 1;
        if *logged == CALLS.len() {
            contacts::log(office, clerk, office.chance.id(), &question(office)).await?;
        }
    }
    Ok(())
}

impl Call {
    fn logged_on(&self, office: &Office) -> NewContact {
        NewContact {
            channel: self.channel,
            from: self.from,
            topic: self.topic,
            matter: self.matter,
            sent_to: self.sent_to.map(str::to_owned),
            case: None,
            call_back: self.call_back.map(|days| office.today().saturating_add(days.days())),
            words: self.words.to_owned(),
            reach: Reach { name: self.reach.0.to_owned(), at: self.reach.1.to_owned() },
        }
    }
}

fn question(office: &Office) -> NewContact {
    NewContact {
        channel: Channel::Web,
        from: Caller::Member(lavinia()),
        topic: Topic::Visit,
        matter: None,
        sent_to: None,
        case: None,
        call_back: Some(office.today()),
        words: QUESTION.to_owned(),
        reach: Reach { name: "Sibyl Arkwright".into(), at: String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_rise() {
        assert!(CALLS.is_sorted_by_key(|call| call.day));
    }
}
