//! Stage six: recommendations, and what becomes of them.
mod across;
mod answer;
mod confirm;
mod prove;
mod recommend;

pub use across::{Across, PAGE, Which, across};
pub use answer::answer;
pub use confirm::{close, confirm, give_back};
pub use prove::prove;
pub use recommend::recommend;
