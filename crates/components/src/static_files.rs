//! Styles, scripts and images, with what a browser needs to keep them.

use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../assets/built/static"]
struct Files;

/// A file that pages refer to.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// What is in it.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type, for `Content-Type`.
    pub mime: &'static str,
    /// Changes with the content, for `ETag`; in quotes already.
    pub etag: String,
}

/// The file at `path`, such as `css/redress.css`, without a leading slash.
pub fn static_file(path: &str) -> Option<StaticFile> {
    let file = Files::get(path)?;
    let etag = format!("\"{}\"", fingerprint(&file));
    Some(StaticFile { bytes: file.data, mime: mime(path), etag })
}

/// The address to write into a page: `/static/css/redress.css?v=1b2c…`.
///
/// The fingerprint changes with the content, so an answer to such an address may be kept for a
/// year. A path that does not exist keeps its plain address, and fails where a test can see it.
pub fn static_address(path: &str) -> String {
    match Files::get(path) {
        Some(file) => format!("/static/{path}?v={}", fingerprint(&file)),
        None => format!("/static/{path}"),
    }
}

/// Every path that [`static_file`] answers.
pub fn static_paths() -> impl Iterator<Item = Cow<'static, str>> {
    Files::iter()
}

fn fingerprint(file: &rust_embed::EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let first: u64 = hash.iter().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
    format!("{first:016x}")
}

fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}
