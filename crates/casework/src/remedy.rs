//! Stage six: what is put right, by whom, by when; late stays late.
mod answer;
mod confirm;
mod prove;
mod recommend;

pub use recommend::NewRecommendation;
