//! What we ask of Node.js: the pinned packages, and the Sass compiler.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

const OLDEST: u32 = 20;

/// Says in one sentence what is wrong when Node.js is missing or too old.
pub fn check() -> Result<()> {
    let Ok(answer) = Command::new("node").arg("--version").output() else {
        bail!(
            "Node.js is not installed: the pages' styles and components need Node.js {OLDEST} \
             or newer (https://nodejs.org), then run this again."
        );
    };
    let version = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|it| it.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST) {
        bail!(
            "Node.js {version} is too old: the pages' styles and components need Node.js \
             {OLDEST} or newer (https://nodejs.org), then run this again."
        );
    }
    Ok(())
}

/// Installs exactly what the lock file names, unless that already stands there.
pub fn install(folder: &Path) -> Result<()> {
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .with_context(|| format!("no package-lock.json in {}", folder.display()))?;
    let installed = folder.join("node_modules/installed-from-lock.json");
    if fs::read_to_string(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    println!("assets: fetching the pinned packages (npm ci)");
    // No scripts of strangers, and none of the native file watchers that only they need.
    let arguments = ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"];
    run(Command::new("npm").args(arguments).current_dir(folder), "npm ci")?;
    fs::write(&installed, lock).context("cannot note which packages are installed")
}

/// Compiles `style.scss` to one small file.
pub fn compile_styles(frontend: &Path, to: &Path) -> Result<()> {
    println!("assets: compiling the styles (sass)");
    let mut sass = Command::new("node");
    sass.args(["node_modules/sass/sass.js", "--load-path=node_modules", "--quiet-deps"])
        .args(["--style=compressed", "--no-source-map", "--no-charset", "style.scss"])
        .arg(to)
        .current_dir(frontend);
    run(&mut sass, "the Sass compiler")
}

fn run(command: &mut Command, name: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {name}"))?;
    if !status.success() {
        bail!("{name} failed ({status}); what it said stands above.");
    }
    Ok(())
}
