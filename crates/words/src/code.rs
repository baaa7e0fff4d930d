//! What the codes of the record are called.
use casework::codes::Code;

/// The key of a code's words, such as `code-outcome-partly-upheld`.
pub fn code_key<C: Code>(code: C) -> String {
    key_of(C::TYPE, code.as_code())
}

/// The key of a code's words, from the name of its type and the code.
pub fn key_of(type_name: &str, code: &str) -> String {
    let mut key = String::from("code");
    for letter in type_name.chars() {
        if letter.is_ascii_uppercase() {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
    }
    format!("{key}-{code}")
}
