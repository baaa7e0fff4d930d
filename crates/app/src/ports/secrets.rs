//! Passwords and codes, kept as hashes alone.
use async_trait::async_trait;
use casework::AccessCode;

use crate::Problem;

/// Hashes secrets and holds tries against the hashes.
#[async_trait]
pub trait Secrets: Send + Sync {
    /// The hash of a password, in PHC form. Slow by design.
    ///
    /// # Errors
    ///
    /// The machine has no room for it.
    async fn hash_password(&self, password: &str) -> Result<String, Problem>;

    /// Whether a password fits a hash. Without a hash it takes as long, and does not fit: so
    /// nobody can tell by the clock whether an account exists.
    ///
    /// # Errors
    ///
    /// The machine has no room for it, or the hash is none.
    async fn password_fits(&self, password: &str, hash: Option<&str>) -> Result<bool, Problem>;

    /// The hash of a code. Fast: a code has 80 random bits.
    fn hash_code(&self, code: AccessCode) -> String;

    /// Whether a code fits a hash, in the same time whether or not there is one.
    fn code_fits(&self, code: AccessCode, hash: Option<&str>) -> bool;
}
