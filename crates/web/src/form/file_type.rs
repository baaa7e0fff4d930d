//! What a file is, told by its content: names can say anything.

/// The media types that are taken: what people have letters, scans, pictures and recordings in.
const TAKEN: [&str; 22] = [
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/tiff",
    "image/bmp",
    "image/webp",
    "image/heif",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/rtf",
    "audio/mpeg",
    "audio/m4a",
    "audio/x-wav",
    "audio/ogg",
    "video/mp4",
    "video/quicktime",
    "video/webm",
];

/// The media type of a file that can be taken; `None` for any other.
pub(crate) fn of(first: &[u8], name: &str) -> Option<&'static str> {
    if let Some(found) = infer::get(first) {
        return TAKEN.into_iter().find(|taken| *taken == found.mime_type());
    }
    (is_text(first) && has_text_name(name)).then_some("text/plain")
}

fn has_text_name(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["txt", "text", "csv", "eml", "md"].iter().any(|text| ending.eq_ignore_ascii_case(text))
}

/// Words in UTF-8 (the last letter may be cut), or in the old western code pages.
fn is_text(first: &[u8]) -> bool {
    !first.iter().any(|byte| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t' | 12))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_content_tells_what_a_file_is() {
        assert_eq!(of(b"%PDF-1.7\n", "letter.exe"), Some("application/pdf"));
        assert_eq!(of(b"\xff\xd8\xff\xe0\0\x10JFIF", "x"), Some("image/jpeg"));
        assert_eq!(of("Dear Sir,\r\né".as_bytes(), "letter.txt"), Some("text/plain"));
    }

    #[test]
    fn programs_pages_and_disguises_are_not_taken() {
        assert_eq!(of(b"MZ\x90\0\x03\0\0\0", "letter.pdf"), None);
        assert_eq!(of(b"\x7fELF\x02\x01\x01", "letter.pdf"), None);
        assert_eq!(of(b"<!DOCTYPE html><script>", "letter.txt"), None);
        assert_eq!(of(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "scan.svg"), None);
        assert_eq!(of(b"PK\x03\x04\x14\0\0\0anything", "letters.zip"), None);
        assert_eq!(of(b"words\0with a nothing", "letter.txt"), None);
        assert_eq!(of(b"only words", "letter.pdf"), None);
    }
}
