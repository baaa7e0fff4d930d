use super::{Attachment, read};

/// As a mail program writes one: encoded names, a page beside the text, three files, one of them
/// an e-mail.
const WHOLE: &str = "\
From: =?utf-8?q?Wren_Applegarth?= <wren@made-up.example>\r
To: office@made-up.example\r
Subject: =?iso-8859-1?q?My_complaint:_the_caf=E9_ward?=\r
Date: Mon, 2 Mar 2026 10:15:00 +0000\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=\"outer\"\r
\r
--outer\r
Content-Type: multipart/alternative; boundary=\"inner\"\r
\r
--inner\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
Nobody came when I rang =E2=80=93 twice.\r
--inner\r
Content-Type: text/html\r
\r
<p>Nobody came when I rang.</p>\r
--inner--\r
--outer\r
Content-Type: application/pdf; name=\"letter.pdf\"\r
Content-Disposition: attachment; filename=\"C:\\\\papers\\\\letter.pdf\"\r
Content-Transfer-Encoding: base64\r
\r
JVBERi0xLjQK\r
--outer\r
Content-Type: image/png\r
Content-Disposition: attachment\r
Content-Transfer-Encoding: base64\r
\r
iVBORw0KGgo=\r
--outer\r
Content-Type: message/rfc822\r
\r
From: ward@made-up.example\r
Subject: Our answer\r
\r
We are sorry.\r
--outer--\r
";

#[test]
fn an_email_is_what_it_says_and_what_came_with_it() {
    let mail = read(WHOLE.as_bytes()).unwrap();
    assert_eq!(mail.from, "Wren Applegarth <wren@made-up.example>");
    assert_eq!(mail.sent, "2026-03-02T10:15:00Z");
    assert_eq!(mail.subject, "My complaint: the café ward");
    assert_eq!(mail.words, "Nobody came when I rang – twice.");
    let [letter, picture, inner] = &mail.attachments[..] else { panic!("{mail:?}") };
    let pdf = Attachment { name: "letter.pdf".into(), content: b"%PDF-1.4\n".to_vec() };
    assert_eq!(*letter, pdf, "its name, without the folders of somebody's machine");
    assert_eq!((picture.name.as_str(), &picture.content[1..4]), ("attachment-2", &b"PNG"[..]));
    assert_eq!(inner.name, "e-mail-3.eml");
    let inner = read(&inner.content).unwrap();
    assert_eq!((inner.subject.as_str(), inner.words.as_str()), ("Our answer", "We are sorry."));
}

#[test]
fn one_that_is_only_a_page_is_read_as_text() {
    let page = "From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n\
                <p>Dear office,</p><p>Nobody came.</p><script>no()</script>";
    let words = read(page.as_bytes()).unwrap().words;
    assert!(words.contains("Dear office,") && words.contains("Nobody came."), "{words}");
    assert!(!words.contains('<') && !words.contains("no()"), "{words}");
}

#[test]
fn what_is_no_email_is_none_and_nothing_breaks() {
    assert_eq!(read(b""), None);
    assert_eq!(read(b"Dear office,\n\nnobody came.\n"), None);
    for end in 0..WHOLE.len() {
        let _ = read(&WHOLE.as_bytes()[..end]); // cut anywhere, it does not panic
    }
}
