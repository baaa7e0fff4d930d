//! What becomes of a notice after it is written: an e-mail that says only that there is news, or
//! a letter that is printed and posted.
mod deliver;
mod post;

pub use deliver::{Delivered, deliver};
pub use post::{Next, Which, all, failed, made, posted, printed, told, waiting};
