//! `cargo xtask assets`: turns the official GOV.UK Frontend package into what our pages use.
//!
//! Reads `frontend/`, writes `assets/built/`, which git ignores and the `components` crate embeds:
//! `static` (styles, scripts, images), `templates` (the official components, for MiniJinja) and
//! `fixtures` (the official examples that our conformance test renders).

mod carried;
mod node;
mod nunjucks;
pub(crate) mod tokens;

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use crate::folders::{entries, files_in, read, remove, write};

/// Where the package keeps its styles, scripts and templates.
const PACKAGE: &str = "node_modules/govuk-frontend/dist/govuk";

/// What the result depends on beside `frontend/`: a new translator means new templates.
const RECIPE: [&str; 5] = [
    include_str!("mod.rs"),
    include_str!("carried.rs"),
    include_str!("node.rs"),
    include_str!("nunjucks.rs"),
    include_str!("tokens.rs"),
];

/// Builds `assets/built`, unless what stands there was made from the same sources.
pub fn prepare(house: &Path) -> Result<()> {
    let frontend = house.join("frontend");
    let built = house.join("assets/built");
    let recipe = fingerprint(&frontend)?;
    if fs::read_to_string(built.join("recipe")).is_ok_and(|made_from| made_from == recipe) {
        println!("assets: up to date");
        return Ok(());
    }
    node::check()?;
    node::install(&frontend)?;

    // Built beside and then moved: a half-built folder is never mistaken for a whole one.
    let beside = house.join("assets/built.new");
    remove(&beside)?;
    node::compile_styles(&frontend, &beside.join("static/css/redress.css"))?;
    copy_scripts_and_images(&frontend, &beside.join("static"))?;
    let components = translate_templates(&frontend.join(PACKAGE), &beside)?;
    write(&beside.join("recipe"), &recipe)?;
    remove(&built)?;
    fs::rename(&beside, &built).context("cannot move the new assets into place")?;
    println!("assets: {components} components, styles and scripts are ready in assets/built");
    Ok(())
}

/// A number that changes when anything changes that the built assets depend on.
fn fingerprint(frontend: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    RECIPE.hash(&mut hasher);
    let mut sources = vec![frontend.join("package-lock.json"), frontend.join("style.scss")];
    for folder in ["styles", "scripts", "images"] {
        sources.extend(files_in(&frontend.join(folder))?);
    }
    for source in sources {
        source.file_name().hash(&mut hasher);
        read(&source)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn copy_scripts_and_images(frontend: &Path, to: &Path) -> Result<()> {
    let official = read(&frontend.join(PACKAGE).join("govuk-frontend.min.js"))?;
    write(&to.join("js/govuk-frontend.min.js"), without_source_map(&official))?;
    for (from, folder) in [("scripts", "js"), ("images", "images")] {
        for file in files_in(&frontend.join(from))? {
            let name = file.file_name().unwrap_or_default();
            write(&to.join(folder).join(name), &read(&file)?)?;
        }
    }
    Ok(())
}

/// The script without its pointer to a source map that we do not serve.
fn without_source_map(script: &str) -> &str {
    script.split_once("//# sourceMappingURL").map_or(script, |(code, _)| code)
}

/// Translates every component and copies its fixtures; counts the components.
///
/// The official page template stays out: it carries the crown, runs a script that a strict content
/// security policy refuses, and puts blocks into a macro, which MiniJinja does not know.
fn translate_templates(package: &Path, to: &Path) -> Result<usize> {
    let mut components = 0;
    let mut templates = files_in(&package.join("macros"))?;
    for component in entries(&package.join("components"))?.into_iter().filter(|path| path.is_dir())
    {
        templates.extend(files_in(&component)?);
        let name = component.file_name().unwrap_or_default();
        let copy = to.join("fixtures").join(name).with_extension("json");
        write(&copy, &read(&component.join("fixtures.json"))?)?;
        components += 1;
    }
    for template in templates.iter().filter(|path| path.extension().is_some_and(|it| it == "njk")) {
        let translated = nunjucks::translate(&read(template)?)
            .with_context(|| format!("cannot translate {}", template.display()))?;
        let name = template.strip_prefix(package)?.with_extension("jinja");
        write(&to.join("templates/govuk").join(name), &translated)?;
    }
    Ok(components)
}
