//! Who may depend on whom: a crate uses only crates on lower lines, never one on its own line.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::folders::read;

/// From the rules up to the program (docs/architecture.md draws the same lines).
const LINES: [&[&str]; 6] = [
    &["rules"],
    &["casework"],
    &["insight", "mail", "redaction", "registers", "words", "components"],
    &["app"],
    &["web", "store", "search", "files", "notify", "identity", "documents", "demo", "opendata"],
    &["server"],
];

/// For development only: they may use anything, and only a test may use them.
const BESIDE: [&str; 4] = ["store-contract", "testkit", "journeys", "xtask"];

/// One of our crates.
pub struct Crate {
    name: String,
    manifest: PathBuf,
    uses: Vec<(String, DependencyKind)>,
}

/// The crates of the workspace, with those of our own that each uses.
pub fn crates(house: &Path) -> Result<Vec<Crate>> {
    let metadata = MetadataCommand::new()
        .manifest_path(house.join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("cannot read the workspace")?;
    let crates = metadata.packages.into_iter().map(|package| {
        let ours = package.dependencies.into_iter().filter(|used| used.path.is_some());
        Crate {
            name: package.name.to_string(),
            manifest: package.manifest_path.into_std_path_buf(),
            uses: ours.map(|used| (used.name, used.kind)).collect(),
        }
    });
    Ok(crates.collect())
}

/// The arrows that point up or sideways, and the crates that stand on no line.
pub fn forbidden(crates: &[Crate]) -> Vec<String> {
    let mut wrong = vec![];
    for user in crates {
        if BESIDE.contains(&user.name.as_str()) {
            continue;
        }
        let Some(own) = line(&user.name) else {
            wrong.push(format!(
                "{} stands on no line: give it one in xtask/src/tidy/arrows.rs",
                user.name
            ));
            continue;
        };
        for (used, kind) in &user.uses {
            let for_tests = *kind == DependencyKind::Development;
            let allowed = match line(used) {
                // A crate may test itself with a feature of its own.
                Some(_) if for_tests && *used == user.name => true,
                Some(theirs) => theirs < own,
                None => for_tests && BESIDE.contains(&used.as_str()),
            };
            if !allowed {
                wrong.push(format!(
                    "{} -> {used}: a crate uses only crates on lower lines",
                    user.name
                ));
            }
        }
    }
    wrong
}

/// Crates whose manifest does not take the lints of the workspace.
pub fn without_lints(crates: &[Crate]) -> Result<Vec<String>> {
    let mut wrong = vec![];
    for one in crates {
        if !read(&one.manifest)?.contains("[lints]\nworkspace = true") {
            wrong.push(format!("{}: its Cargo.toml lacks `[lints] workspace = true`", one.name));
        }
    }
    Ok(wrong)
}

fn line(name: &str) -> Option<usize> {
    LINES.iter().position(|line| line.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use DependencyKind::{Development, Normal};

    fn uses(name: &str, used: &str, kind: DependencyKind) -> Vec<String> {
        let dependencies = vec![(used.to_owned(), kind)];
        forbidden(&[Crate { name: name.to_owned(), manifest: PathBuf::new(), uses: dependencies }])
    }

    #[test]
    fn an_arrow_may_point_down_however_far() {
        assert!(uses("app", "casework", Normal).is_empty());
        assert!(uses("server", "store", Normal).is_empty());
        assert!(uses("web", "components", Normal).is_empty());
    }

    #[test]
    fn an_arrow_may_not_point_up_or_sideways_not_even_for_tests() {
        assert_eq!(uses("casework", "app", Normal).len(), 1);
        assert_eq!(uses("web", "store", Normal).len(), 1);
        assert_eq!(uses("app", "server", Development).len(), 1);
        assert_eq!(uses("web", "store", Development).len(), 1);
    }

    #[test]
    fn what_stands_beside_is_for_tests_alone() {
        assert!(uses("store", "store-contract", Development).is_empty());
        assert_eq!(uses("store", "store-contract", Normal).len(), 1);
        assert_eq!(uses("store", "store-contract", DependencyKind::Build).len(), 1);
        assert!(uses("journeys", "server", Normal).is_empty());
    }

    #[test]
    fn a_crate_on_no_line_is_named() {
        let wrong = uses("lodger", "casework", Normal);

        assert!(wrong.iter().any(|it| it.starts_with("lodger stands on no line")), "{wrong:?}");
    }

    #[test]
    fn the_house_stands_on_its_lines() {
        let crates = crates(&crate::house()).unwrap();

        assert!(crates.iter().any(|it| it.name == "casework"));
        assert_eq!(forbidden(&crates), Vec::<String>::new());
    }
}
