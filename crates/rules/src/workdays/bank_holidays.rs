//! The bank holidays of the United Kingdom, 2024 to 2028, typed by hand.
//!
//! Source: Banking and Financial Dealings Act 1971, section 1 and Schedule 1, with the
//! substitute days that a proclamation appoints each year when a holiday falls on a weekend.
//! Easter Sunday is 31 March 2024, 20 April 2025, 5 April 2026, 28 March 2027, 16 April 2028.
//! Compare with <https://www.gov.uk/bank-holidays> when a year comes near: proclamations add
//! single days, as for Scotland on 15 June 2026.

use jiff::civil::{Date, date};

/// The first year that the tables know whole.
pub(super) const FIRST_YEAR: i16 = 2024;
/// The last year that the tables know whole.
pub(super) const LAST_YEAR: i16 = 2028;

/// England and Wales.
pub(super) const ENGLAND_AND_WALES: &[Date] = &[
    date(2024, 1, 1),
    date(2024, 3, 29),
    date(2024, 4, 1),
    date(2024, 5, 6),
    date(2024, 5, 27),
    date(2024, 8, 26),
    date(2024, 12, 25),
    date(2024, 12, 26),
    date(2025, 1, 1),
    date(2025, 4, 18),
    date(2025, 4, 21),
    date(2025, 5, 5),
    date(2025, 5, 26),
    date(2025, 8, 25),
    date(2025, 12, 25),
    date(2025, 12, 26),
    date(2026, 1, 1),
    date(2026, 4, 3),
    date(2026, 4, 6),
    date(2026, 5, 4),
    date(2026, 5, 25),
    date(2026, 8, 31),
    date(2026, 12, 25),
    date(2026, 12, 28), // Boxing Day is a Saturday
    date(2027, 1, 1),
    date(2027, 3, 26),
    date(2027, 3, 29),
    date(2027, 5, 3),
    date(2027, 5, 31),
    date(2027, 8, 30),
    date(2027, 12, 27), // Christmas Day is a Saturday
    date(2027, 12, 28), // Boxing Day is a Sunday
    date(2028, 1, 3),   // New Year's Day is a Saturday
    date(2028, 4, 14),
    date(2028, 4, 17),
    date(2028, 5, 1),
    date(2028, 5, 29),
    date(2028, 8, 28),
    date(2028, 12, 25),
    date(2028, 12, 26),
];

/// Scotland: 2 January and St Andrew's Day, a summer holiday on the first Monday of August,
/// and no Easter Monday.
pub(super) const SCOTLAND: &[Date] = &[
    date(2024, 1, 1),
    date(2024, 1, 2),
    date(2024, 3, 29),
    date(2024, 5, 6),
    date(2024, 5, 27),
    date(2024, 8, 5),
    date(2024, 12, 2), // St Andrew's Day is a Saturday
    date(2024, 12, 25),
    date(2024, 12, 26),
    date(2025, 1, 1),
    date(2025, 1, 2),
    date(2025, 4, 18),
    date(2025, 5, 5),
    date(2025, 5, 26),
    date(2025, 8, 4),
    date(2025, 12, 1), // St Andrew's Day is a Sunday
    date(2025, 12, 25),
    date(2025, 12, 26),
    date(2026, 1, 1),
    date(2026, 1, 2),
    date(2026, 4, 3),
    date(2026, 5, 4),
    date(2026, 5, 25),
    date(2026, 6, 15), // by proclamation of 4 February 2026, for this year alone
    date(2026, 8, 3),
    date(2026, 11, 30),
    date(2026, 12, 25),
    date(2026, 12, 28), // Boxing Day is a Saturday
    date(2027, 1, 1),
    date(2027, 1, 4), // 2 January is a Saturday
    date(2027, 3, 26),
    date(2027, 5, 3),
    date(2027, 5, 31),
    date(2027, 8, 2),
    date(2027, 11, 30),
    date(2027, 12, 27), // Christmas Day is a Saturday
    date(2027, 12, 28), // Boxing Day is a Sunday
    date(2028, 1, 3),   // New Year's Day is a Saturday
    date(2028, 1, 4),   // 2 January is a Sunday
    date(2028, 4, 14),
    date(2028, 5, 1),
    date(2028, 5, 29),
    date(2028, 8, 7),
    date(2028, 11, 30),
    date(2028, 12, 25),
    date(2028, 12, 26),
];

/// What Northern Ireland keeps besides the holidays of England and Wales: St Patrick's Day and
/// the Battle of the Boyne.
pub(super) const NORTHERN_IRELAND_BESIDES: &[Date] = &[
    date(2024, 3, 18), // 17 March is a Sunday
    date(2024, 7, 12),
    date(2025, 3, 17),
    date(2025, 7, 14), // 12 July is a Saturday
    date(2026, 3, 17),
    date(2026, 7, 13), // 12 July is a Sunday
    date(2027, 3, 17),
    date(2027, 7, 12),
    date(2028, 3, 17),
    date(2028, 7, 12),
];
