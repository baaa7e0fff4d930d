//! Randomness of the operating system.
use app::ports::Chance;
use rand::{TryRng, rngs::SysRng};
use uuid::Uuid;

/// Identifiers and secrets from the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsChance;

impl Chance for OsChance {
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn fill(&self, bytes: &mut [u8]) {
        if SysRng.try_fill_bytes(bytes).is_err() {
            // A code that can be guessed is worse than an office that is closed.
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_rise_and_secrets_differ() {
        let ids: Vec<Uuid> = (0..100).map(|_| OsChance.id()).collect();
        let (mut one, mut other) = ([0; 32], [0; 32]);
        OsChance.fill(&mut one);
        OsChance.fill(&mut other);

        assert!(ids.is_sorted() && ids.iter().all(|id| id.get_version_num() == 7));
        assert_ne!(one, other);
        assert_ne!(one, [0; 32]);
    }
}
