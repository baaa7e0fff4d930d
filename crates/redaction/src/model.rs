//! A small model of what identifies people in running text: a linear-chain conditional random
//! field (Lafferty, `McCallum` and Pereira 2001) over words, with hashed features.
//!
//! It was trained on the Text Anonymization Benchmark (Pilán et al. 2022) by
//! `examples/train.rs`; its weights ship with this crate.

mod crf;
mod features;
mod lexicon;
mod stored;
mod thin;
mod train;
mod units;

pub(crate) use crf::Label;
pub(crate) use features::{Run, Scene, word_hash};
pub(crate) use lexicon::Class;
pub use stored::{Model, NotWeights};
pub use train::{Example, Taught, train};
pub(crate) use units::{Gap, Shape, Unit, Units};
