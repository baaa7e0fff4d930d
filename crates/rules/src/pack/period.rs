//! The periods of an office: how long each thing may take, as dated data.

use std::collections::BTreeMap;

use jiff::Span;
use serde::{Deserialize, Deserializer, Serialize};

use super::Text;
use crate::{
    Certainty, Day,
    workdays::{self, BeyondCalendar, Holidays},
};

/// How long something lasts. In a pack: `"12 weeks"`, `"10 working days"`, `"2 months"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    /// Working days of the office.
    WorkingDays(u16),
    /// Days of the calendar.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Months; the end of a shorter month stands for a day that it has not.
    Months(u16),
}

impl Lasts {
    /// The last day of the period that begins on a day, which itself does not count.
    ///
    /// # Errors
    ///
    /// It counts working days, and the calendar ends before the count does.
    pub fn after(self, day: Day, calendar: &Holidays) -> Result<Day, BeyondCalendar> {
        match self {
            Self::WorkingDays(days) => workdays::add(day, days, calendar),
            other => Ok(day.saturating_add(other.span())),
        }
    }

    /// This period in days of the calendar: five working days are a week, holidays aside.
    pub fn span(self) -> Span {
        match self {
            Self::WorkingDays(days) => {
                Span::new().days(i64::from(days.div_euclid(5)) * 7 + i64::from(days.rem_euclid(5)))
            }
            Self::Days(days) => Span::new().days(days),
            Self::Weeks(weeks) => Span::new().weeks(weeks),
            Self::Months(months) => Span::new().months(months),
        }
    }
}

impl std::str::FromStr for Lasts {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || {
            format!(
                "`{text}` is no period: write `10 working days`, `28 days`, `12 weeks` or `2 months`"
            )
        };
        let (count, unit) = text.split_once(' ').ok_or_else(fault)?;
        let count: u16 = count.parse().map_err(|_| fault())?;
        match unit {
            "working day" | "working days" => Ok(Self::WorkingDays(count)),
            "day" | "days" => Ok(Self::Days(count)),
            "week" | "weeks" => Ok(Self::Weeks(count)),
            "month" | "months" => Ok(Self::Months(count)),
            _ => Err(fault()),
        }
    }
}

impl std::fmt::Display for Lasts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::WorkingDays(days) => write!(f, "{days} working days"),
            Self::Days(days) => write!(f, "{days} days"),
            Self::Weeks(weeks) => write!(f, "{weeks} weeks"),
            Self::Months(months) => write!(f, "{months} months"),
        }
    }
}

impl Serialize for Lasts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lasts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One period: what it is for, how long it lasts, and how sure we are of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How long it lasts.
    pub lasts: Lasts,
    /// What it is for.
    pub says: Text,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: String,
    /// How long it lasts from later days on.
    #[serde(default)]
    pub later: BTreeMap<Day, Lasts>,
}

impl Period {
    /// How long it lasts where it begins on a day.
    pub fn on(&self, day: Day) -> Lasts {
        self.later.range(..=day).next_back().map_or(self.lasts, |(_, lasts)| *lasts)
    }
}

/// Every period that the program asks an office for, each with its name in the pack.
macro_rules! periods {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)+) => {
        /// The periods of an office. A pack that leaves one out, or names another, is refused.
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Periods {
            $($(#[$doc])* #[serde(rename = $name)] pub $field: Period,)+
        }

        impl Periods {
            /// Every one with its name, in the order in which a case meets them.
            pub fn all(&self) -> Vec<(&'static str, &Period)> {
                vec![$(($name, &self.$field),)+]
            }
        }
    };
}

periods! {
    /// In which the first checks are made.
    first_checks = "first-checks",
    /// In which an ordinary thing is done: a message answered, a letter posted, a draft signed.
    ordinary = "ordinary",
    /// In which an e-mail must have gone out; then it becomes a letter.
    sent = "sent",
    /// In which a letter that failed is in the post.
    posted_again = "posted-again",
    /// After which a member who has not answered is reminded.
    referred = "referred",
    /// The least for which a complaint is sent back to the organisation.
    sent_back = "sent-back",
    /// After which a case that nobody has taken is looked at again.
    taken = "taken",
    /// In which a first investigation is done.
    primary = "primary",
    /// In which an organisation sends its complaint file.
    complaint_file = "complaint-file",
    /// In which an organisation answers anything else that it is asked.
    answer = "answer",
    /// In which a detailed investigation is done.
    detailed = "detailed",
    /// In which its scope is put to the complainant.
    put_scope = "put-scope",
    /// In which the complainant says whether the scope is right.
    answer_scope = "answer-scope",
    /// The least for comments on what is complained of.
    comment = "comment",
    /// The least for comments on provisional views.
    comment_views = "comment-views",
    /// After which the complainant is told why it takes so long.
    explain_delay = "explain-delay",
    /// How long before that day they can be told.
    explain_early = "explain-early",
    /// In which a text for the public is drafted.
    draft_text = "draft-text",
    /// For which a decision is held back after the case was closed.
    held = "held",
    /// By which every window is longer for somebody who needs more time.
    more_time = "more-time",
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::workdays::Country;

    #[test]
    fn a_period_changes_on_its_day_and_not_before() {
        let period: Period = toml::from_str(
            r#"
            lasts = "10 days"
            says.en = "To wait."
            certainty = "to-be-checked"
            source = "made up"
            later = { "2027-01-01" = "12 days" }
            "#,
        )
        .unwrap();

        assert_eq!(period.on(date(2026, 12, 31)), Lasts::Days(10));
        assert_eq!(period.on(date(2027, 1, 1)), Lasts::Days(12));
    }

    #[test]
    fn what_is_no_period_is_said() {
        for text in ["", "ten days", "10", "10 fortnights", "-3 days", "70000 days"] {
            let told = text.parse::<Lasts>().unwrap_err();
            assert!(told.contains("10 working days"), "{told}");
        }
    }

    proptest! {
        #[test]
        fn a_period_reads_as_it_is_written(count in 0_u16..999, unit in 0_usize..4) {
            let lasts = match unit {
                0 => Lasts::WorkingDays(count),
                1 => Lasts::Days(count),
                2 => Lasts::Weeks(count),
                _ => Lasts::Months(count),
            };
            prop_assert_eq!(lasts.to_string().parse(), Ok(lasts));
        }

        #[test]
        fn from_a_working_day_five_of_them_are_a_week_at_least(count in 0_u16..200, after in 0_i64..300) {
            let (day, calendar) =
                (date(2026, 1, 1).saturating_add(Span::new().days(after)), Holidays::of(Country::EnglandAndWales));
            prop_assume!(workdays::is_workday(day, &calendar).unwrap());
            let exact = Lasts::WorkingDays(count).after(day, &calendar).unwrap();
            prop_assert!(exact >= day.saturating_add(Span::new().weeks(count / 5)));
        }
    }
}
