//! What `--dry-run` answers: what would change, field by field. Nothing is written.
use app::organisations::Foreseen;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Fault, schema};

/// Names that are printed for people; a program gets all of them.
const SHOWN: usize = 20;

/// What a file would change.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct WouldChange {
    /// The files.
    from: Vec<String>,
    /// Codes and names of those that would be new.
    added: Vec<(String, String)>,
    /// Those of which something else would be said.
    changed: Vec<Changed>,
    /// How many of those would be said to have ended.
    closed: usize,
    /// How many would stay as they are.
    same: usize,
    /// Those of which more is known than the file says. All of that stays.
    kept: Vec<String>,
}

/// One of which something else would be said.
#[derive(Debug, Serialize, JsonSchema)]
struct Changed {
    /// Its code.
    code: String,
    /// What it is called.
    name: String,
    /// Each field: its code, what is said now, what would be said.
    fields: Vec<(String, String, String)>,
}

/// Prints what would change.
pub(super) fn tell(from: Vec<String>, foreseen: &Foreseen, json: bool) -> Result<(), Fault> {
    let changed = foreseen.changed.iter().map(|change| Changed {
        code: change.code.clone(),
        name: change.name.clone(),
        fields: change
            .fields
            .iter()
            .map(|it| (it.field.to_owned(), it.before.clone(), it.after.clone()))
            .collect(),
    });
    let would = WouldChange {
        from,
        added: foreseen.added.clone(),
        changed: changed.collect(),
        closed: foreseen.closed,
        same: foreseen.same,
        kept: foreseen.kept.clone(),
    };
    if json { schema::answer(&would) } else { print(&would) }
}

fn print(would: &WouldChange) -> Result<(), Fault> {
    let WouldChange { from, added, changed, closed, same, kept } = would;
    println!("{}", from.join(", "));
    println!(
        "    {} would be new, {} changed ({closed} of them closed), {same} as before",
        added.len(),
        changed.len()
    );
    for (code, name) in added.iter().take(SHOWN) {
        println!("    new: {name} ({code})");
    }
    for Changed { code, name, fields } in changed.iter().take(SHOWN) {
        println!("    changed: {name} ({code})");
        for (field, before, after) in fields {
            println!("        {field}: \"{before}\" -> \"{after}\"");
        }
    }
    for name in kept.iter().take(SHOWN) {
        println!("    more is known of {name}, and stays");
    }
    let left = [added.len(), changed.len(), kept.len()].map(|it| it.saturating_sub(SHOWN));
    if left.iter().any(|left| *left > 0) {
        println!("    and more: --json tells all of them");
    }
    println!("    nothing was written");
    Ok(())
}
