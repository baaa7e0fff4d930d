//! Stage 1: somebody asks for help. The draft of a complaint, its summary and receipt, sending
//! it, and how long things take now.
pub mod carry_over;
pub mod draft;
mod elsewhere;
pub mod figures;
pub mod help;
pub mod link;
pub mod receipt;
mod send;
pub mod stopped;
pub mod summary;

pub use draft::Draft;
pub use elsewhere::elsewhere;
pub use figures::{Figures, figures};
pub use send::{Sent, send};
