//! Stage five: findings, provisional views, the decision.
mod draft_assessment;
mod draft_report;
mod make_finding;
mod prefill;
mod share_views;
mod sign;

pub use draft_assessment::draft_assessment;
pub use draft_report::draft_report;
pub use make_finding::make_finding;
pub use prefill::Prefill;
pub use share_views::share_views;
pub use sign::{give_back, sign};
