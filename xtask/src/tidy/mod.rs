//! `cargo xtask tidy`: the rules of the house that a compiler cannot know.

mod arrows;
mod sentences;
mod sizes;

use std::path::Path;

use anyhow::{Result, bail};

/// Checks every rule and names everything that breaks one, with its place.
pub fn check(house: &Path) -> Result<()> {
    let crates = arrows::crates(house)?;
    let mut wrong = arrows::forbidden(&crates);
    wrong.extend(arrows::without_lints(&crates)?);
    wrong.extend(sizes::too_long(house)?);
    wrong.extend(sentences::misplaced(house)?);
    if wrong.is_empty() {
        println!("tidy: {} crates keep the rules of the house", crates.len());
        return Ok(());
    }
    bail!("{}\n\ntidy: {} to mend", wrong.join("\n"), wrong.len())
}
