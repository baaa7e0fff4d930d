//! Clocks, randomness, passwords and codes: the adapters of `app::ports` for all four.
mod chance;
mod clock;
mod secrets;

pub use chance::OsChance;
pub use clock::OfficeClock;
pub use secrets::OfficeSecrets;
