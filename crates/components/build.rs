//! Says in one sentence what to do when the assets have not been prepared yet.

use std::path::Path;

fn main() {
    let recipe = "../../assets/built/recipe";
    println!("cargo::rerun-if-changed={recipe}");
    if !Path::new(recipe).exists() {
        println!(
            "cargo::error=The pages' assets are not prepared: run `cargo xtask assets` first."
        );
    }
}
