//! Stage two: initial checks.
mod answer_checks;
mod ask_member;
mod decline;
mod finish;
mod hand_on;
mod refer;
mod send_back;
mod statement;
mod take_on;
mod wake;

pub use answer_checks::answer_checks;
pub use ask_member::ask_member;
pub use decline::decline;
pub use finish::finish;
pub use hand_on::hand_on;
pub use refer::{decline_referral, refer};
pub use send_back::send_back;
pub use statement::statement;
pub use take_on::take_on;
pub use wake::wake;
