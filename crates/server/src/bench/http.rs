//! As much of HTTP as a measurement needs: one request on a connection of its own, as the first
//! click of somebody is.
use std::io;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What is asked.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The path with its query.
    pub(crate) path: String,
    /// The cookie, if somebody is signed in.
    pub(crate) cookie: Option<String>,
    /// What a form sends; nothing asks for a page.
    pub(crate) form: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// How long it was, with its head.
    pub(crate) bytes: usize,
}

/// Asks, and reads the answer to its end.
pub(crate) async fn ask(address: &str, request: &Request) -> io::Result<Answer> {
    let mut connection = TcpStream::connect(address).await?;
    connection.set_nodelay(true)?;
    connection.write_all(text(address, request).as_bytes()).await?;
    let mut answer = Vec::with_capacity(64 * 1024);
    connection.read_to_end(&mut answer).await?;
    let status = answer.get(9..12).and_then(|code| std::str::from_utf8(code).ok()?.parse().ok());
    Ok(Answer { status: status.unwrap_or_default(), bytes: answer.len() })
}

fn text(address: &str, request: &Request) -> String {
    let method = if request.form.is_some() { "POST" } else { "GET" };
    let mut text = format!(
        "{method} {} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\naccept: text/html\r\n",
        request.path
    );
    if let Some(cookie) = &request.cookie {
        text.push_str(&format!("cookie: {cookie}\r\n"));
    }
    let body = request.form.as_deref().unwrap_or_default();
    if request.form.is_some() {
        text.push_str(&format!(
            "origin: http://{address}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n",
            body.len()
        ));
    }
    text.push_str("\r\n");
    text.push_str(body);
    text
}
