//! The house's own tools. `cargo xtask` alone lists them.

mod assets;
mod folders;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
The house's own tools:

  cargo xtask assets   Prepares what our pages use (components, styles, scripts) in assets/built.
                       Needs Node.js 20 or newer. Quick when nothing has changed.
  cargo xtask tidy     Checks the rules a compiler cannot know: which crate may use which, that no
                       source file outgrows 500 lines, that no sentence stands in a template.";

fn main() -> ExitCode {
    let asked = std::env::args().nth(1);
    let done = match asked.as_deref() {
        Some("assets") => assets::prepare(&house()),
        Some("tidy") => tidy::check(&house()),
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => Err(anyhow::anyhow!("there is no `{other}` here\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the whole workspace: this tool lies one step inside it.
fn house() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}
