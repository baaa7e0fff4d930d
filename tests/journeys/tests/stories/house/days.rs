//! Days that pass as they pass for an office: on each, it does what it does by itself.
use app::{Office, daily, notices};
use casework::Day;
use testkit::Calendar;

/// Turns the calendar day by day, does the round of each, and sends what waits to be sent.
pub async fn pass_until(day: Day, office: &Office, calendar: &Calendar) {
    while office.today() < day {
        let tomorrow = office.today().tomorrow().unwrap();
        calendar.turn_to(tomorrow);
        let round = daily::round(office, tomorrow).await.unwrap();
        assert_eq!(round.undone, []);
        notices::deliver(office).await.unwrap();
    }
}
