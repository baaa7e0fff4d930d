//! A file holds one idea: no source file of a crate is longer than 500 lines.

use std::path::Path;

use anyhow::Result;

use crate::folders::{entries, files_below, read};

const LONGEST: usize = 500;
/// One list each, to be read as a whole: everything that can happen, and every code.
const LISTS: [&str; 2] = ["crates/casework/src/event.rs", "crates/casework/src/codes.rs"];

/// The source files that have grown too long.
pub fn too_long(house: &Path) -> Result<Vec<String>> {
    let mut wrong = vec![];
    for one in entries(&house.join("crates"))? {
        for file in files_below(&one.join("src"))? {
            let lines = read(&file)?.lines().count();
            let name = file.strip_prefix(house).unwrap_or(&file);
            if lines > LONGEST && !LISTS.iter().any(|list| name == Path::new(list)) {
                let name = name.display();
                wrong.push(format!("{name}: {lines} lines, more than {LONGEST}: split it by idea"));
            }
        }
    }
    Ok(wrong)
}
