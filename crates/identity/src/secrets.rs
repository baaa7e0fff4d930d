//! Passwords and codes: kept as hashes, compared without telling by the time it takes.
use std::{fmt::Write, sync::Arc};

use app::{Problem, ports::Secrets};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use async_trait::async_trait;
use casework::AccessCode;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

/// Memory for one hash, in KiB; how often it is gone over; lanes. The first choice of the OWASP
/// Password Storage Cheat Sheet for argon2id: 19 MiB, two iterations, one degree of parallelism.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// How many passwords are tried at once: each takes 19 MiB and one processor.
const AT_ONCE: usize = 4;

/// Passwords by argon2id, codes by SHA-256.
pub struct OfficeSecrets {
    hasher: Argon2<'static>,
    /// What a password is held against when there is no account: never fits, takes as long.
    nobodys: String,
    desks: Arc<Semaphore>,
}

impl OfficeSecrets {
    /// Makes ready. Takes as long as trying one password.
    ///
    /// # Errors
    ///
    /// The parameters are not argon2id's.
    pub fn new() -> Result<Self, Problem> {
        let (memory, times, lanes) = COST;
        let cost = Params::new(memory, times, lanes, None).map_err(Problem::broken)?;
        let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost);
        let nobodys = hashed(&hasher, b"nobody chooses this, and nobody can")?;
        Ok(Self { hasher, nobodys, desks: Arc::new(Semaphore::new(AT_ONCE)) })
    }

    /// Does slow work beside the pages, a few at a time.
    async fn slowly<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let desk = self.desks.clone().acquire_owned().await.map_err(Problem::broken)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(desk);
            done
        });
        done.await.map_err(Problem::broken)?
    }
}

fn hashed(hasher: &Argon2<'_>, password: &[u8]) -> Result<String, Problem> {
    Ok(hasher.hash_password(password).map_err(Problem::broken)?.to_string())
}

#[async_trait]
impl Secrets for OfficeSecrets {
    async fn hash_password(&self, password: &str) -> Result<String, Problem> {
        let (hasher, password) =
            (self.hasher.clone(), Zeroizing::new(password.as_bytes().to_vec()));
        self.slowly(move || hashed(&hasher, &password)).await
    }

    async fn password_fits(&self, password: &str, hash: Option<&str>) -> Result<bool, Problem> {
        let somebodys = hash.is_some();
        let hash = hash.unwrap_or(&self.nobodys).to_owned();
        let (hasher, password) =
            (self.hasher.clone(), Zeroizing::new(password.as_bytes().to_vec()));
        let fits = move || {
            let hash = PasswordHash::new(&hash).map_err(Problem::broken)?;
            Ok(hasher.verify_password(&password, &hash).is_ok())
        };
        Ok(self.slowly(fits).await? && somebodys)
    }

    fn hash_code(&self, code: AccessCode) -> String {
        let digest = Sha256::digest(code.plain());
        digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    fn code_fits(&self, code: AccessCode, hash: Option<&str>) -> bool {
        let ours = self.hash_code(code);
        let theirs = hash.unwrap_or(&ours);
        same(ours.as_bytes(), theirs.as_bytes()) && hash.is_some()
    }
}

/// Whether two are the same, in a time that does not tell where they differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    let differs = one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b));
    std::hint::black_box(differs) == 0 && one.len() == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_alone() {
        let secrets = OfficeSecrets::new().unwrap();
        let hash = secrets.hash_password("three plain words").await.unwrap();

        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(secrets.password_fits("three plain words", Some(&hash)).await.unwrap());
        assert!(!secrets.password_fits("three plain word", Some(&hash)).await.unwrap());
        assert!(!secrets.password_fits("three plain words", None).await.unwrap());
    }

    #[tokio::test]
    async fn nobodys_password_fits_nobody() {
        let secrets = OfficeSecrets::new().unwrap();
        let guess = "nobody chooses this, and nobody can";

        assert!(!secrets.password_fits(guess, None).await.unwrap());
    }

    #[tokio::test]
    async fn the_same_password_has_two_hashes() {
        let secrets = OfficeSecrets::new().unwrap();
        let one = secrets.hash_password("three plain words").await.unwrap();

        assert_ne!(one, secrets.hash_password("three plain words").await.unwrap());
    }

    #[test]
    fn a_code_fits_its_own_hash_alone() {
        let secrets = OfficeSecrets::new().unwrap();
        let (code, other) = (AccessCode::from_random([1; 10]), AccessCode::from_random([2; 10]));
        let hash = secrets.hash_code(code);

        assert_eq!(hash.len(), 64);
        assert!(secrets.code_fits(code, Some(&hash)));
        assert!(!secrets.code_fits(other, Some(&hash)));
        assert!(!secrets.code_fits(code, None));
        assert!(!secrets.code_fits(code, Some("")));
    }
}
