//! Which constituency a postcode lies in: public reference data, kept beside the record and not
//! in it. One set for each drawing of the constituencies, replaced whole or not at all.
use async_trait::async_trait;
use casework::Day;
use registers::{
    Postcode,
    postcodes::{Known, PostcodeSet},
};

use crate::Problem;

/// What the sets say of a postcode on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfPostcode {
    /// No set is of constituencies that were in use on that day.
    NoSet,
    /// The set has not got it.
    Unknown,
    /// What the set says.
    Known(Known),
}

/// The sets of postcodes.
#[async_trait]
pub trait Postcodes: Send + Sync {
    /// What is known of a postcode on a day: of the newest set in use by then.
    ///
    /// # Errors
    ///
    /// The set cannot be read, or is damaged.
    async fn find(&self, postcode: &Postcode, on: Day) -> Result<OfPostcode, Problem>;

    /// The set whose constituencies came into use on exactly this day, whole.
    ///
    /// # Errors
    ///
    /// The set cannot be read, or is damaged.
    async fn set(&self, since: Day) -> Result<Option<PostcodeSet>, Problem>;

    /// Puts a set in the place of the one of the same day: whole, or not at all.
    ///
    /// # Errors
    ///
    /// It cannot be written. Then the old one is still there.
    async fn replace(&self, set: &PostcodeSet) -> Result<(), Problem>;
}
