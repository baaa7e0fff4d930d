//! How browsers write forms and addresses: `application/x-www-form-urlencoded`.

/// A form that is not what a browser writes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken;

/// Reads names and values, in order. Strict: what is not UTF-8 is not guessed at.
pub(crate) fn decode(body: &[u8]) -> Result<Vec<(String, String)>, Broken> {
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = halves.next().unwrap_or_default();
            Ok((plain(name)?, plain(halves.next().unwrap_or_default())?))
        })
        .collect()
}

fn plain(written: &[u8]) -> Result<String, Broken> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                match (rest.next().copied().and_then(digit), rest.next().copied().and_then(digit)) {
                    (Some(high), Some(low)) => high << 4 | low,
                    _ => return Err(Broken),
                }
            }
            other => *other,
        });
    }
    String::from_utf8(bytes).map_err(|_| Broken)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Text as it stands in an address behind the question mark.
pub fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            written.push(char::from(byte));
        } else {
            let [high, low] = [byte >> 4, byte & 15].map(|half| {
                char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase()
            });
            written.extend(['%', high, low]);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_letters_travel_and_come_back() {
        let awkward = "a&b=c+d%20é\n“quoted” <b>\u{1F600}";
        let body = format!("{}={}&empty=&bare", encoded("na&me"), encoded(awkward));

        let read = decode(body.as_bytes()).unwrap();

        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(read, [pair("na&me", awkward), pair("empty", ""), pair("bare", "")]);
    }

    #[test]
    fn what_no_browser_writes_is_not_guessed_at() {
        for broken in ["a=%", "a=%4", "a=%zz", "a=%ff", "%c3%28=b"] {
            assert_eq!(decode(broken.as_bytes()), Err(Broken), "{broken}");
        }
        assert_eq!(decode(b"a=\xff"), Err(Broken));
    }
}
