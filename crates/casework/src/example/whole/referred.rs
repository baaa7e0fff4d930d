//! Who sent the case here.
use jiff::civil::date;

use super::{COMPLAINANT, hospital, planted};
use crate::{Event, Personal, event::ReferrerWords};

pub(super) fn referred_in() -> Event {
    let (service, person) = (planted("office", "referred-in"), String::new());
    let words = Personal::Known(ReferrerWords { service, person });
    Event::ReferredIn { from: None, agreed: COMPLAINANT, words }
}

pub(super) fn body_referred() -> Event {
    let (received, referred) = (date(2025, 12, 1), date(2026, 3, 2));
    Event::BodyReferred { organisation: hospital(), received, referred }
}
