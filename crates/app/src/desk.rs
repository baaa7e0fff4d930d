//! The staff desk: who answers for what, what waits, and what is said about a case at any stage.
mod alike;
mod answer_message;
mod answer_risk;
mod authority;
mod change_person;
mod check_caller;
mod check_citation;
mod explain_delay;
mod find;
mod join;
mod name_owner;
mod names;
mod papers;
mod send_message;
mod set_priorities;
mod speak_for;
mod withdraw;
mod work;
mod write_note;

pub use alike::{Alike, alike_to};
pub use answer_message::answer_message;
pub use answer_risk::answer_risk;
pub use authority::{end_authority, give_sign_in, record_authority};
pub use change_person::change_person;
pub use check_caller::check_caller;
pub use check_citation::check_citation;
pub use explain_delay::explain_delay;
pub use find::{Found, find};
pub use join::{Pair, join, part};
pub use name_owner::name_owner;
pub use names::{Names, names, officers};
pub use papers::{Given, give_paper};
pub use send_message::send_message;
pub use set_priorities::set_priorities;
pub use speak_for::speak_for;
pub use withdraw::withdraw;
pub use work::{
    Duties, DutyFilter, MyWork, OpenCases, OpenFilter, PAGE, QueueFilter, Queued, Waits, duties,
    my_work, open_cases, queue,
};
pub use write_note::write_note;
