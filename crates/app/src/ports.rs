//! What the office needs from the world. Adapters live in crates of their own.
mod document;
mod files;
mod founding;
mod mail;
mod opendata;
mod postcodes;
mod public;
mod public_search;
mod record;
mod scratch;
mod secrets;
mod tallies;
mod world;

pub use document::{Block, Document, Press};
pub use files::{Files, Incoming, Stored};
pub use founding::{Founding, OfficeKind};
pub use mail::{MailFault, Mailer};
pub use opendata::{DataRow, Dataset, Datum, Field, Format, OpenData, RowWriter, Values};
pub use postcodes::{OfPostcode, Postcodes};
pub use public::{
    Provenance, PublicDecision, PublicEdition, PublicQuestion, PublicRecommendation, PublicReport,
    PublicSection, PublicStore, Tombstone,
};
pub use public_search::{
    Echoes, Facets, Found, Hit, Order, Piece, Place, PublicLog, PublicSearch, Search,
};
pub use record::{Batch, Changed, Envelope, Past, Read, Receipt, Record, Seen};
pub use scratch::{Ended, Scratch, ScratchKind};
pub use secrets::Secrets;
pub use tallies::{Month, Tallies, Tally, Tick};
pub use world::{Chance, Clock};
