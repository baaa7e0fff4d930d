//! Names of people, as they are compared: in plain lower case, and as they sound.

/// A whole name in plain lower case, its words in order, so that `Siân  O’Neill` is `sian o'neill`.
pub fn folded(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a whole name sounds, word by word; nothing if there is none.
pub fn sounds(name: &str) -> String {
    let folded = folded(name);
    words(&folded).map(sound).collect::<Vec<_>>().join(" ")
}

/// The forms under which a case is found by one name: each word as written (folded to plain lower
/// case), and as it sounds.
pub fn forms_of(name: &str) -> Vec<String> {
    let folded = folded(name);
    words(&folded).flat_map(|word| [format!("w:{word}"), format!("s:{}", sound(word))]).collect()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1)
}

/// Letters without their marks, for the languages most seen.
pub fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' | 'ŵ' => 'u',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        '’' | '‘' => '\'',
        other => other,
    }
}

/// How a word sounds, roughly: Soundex as the United States census used it.
fn sound(word: &str) -> String {
    let code = |letter: char| match letter {
        'b' | 'f' | 'p' | 'v' => '1',
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => '2',
        'd' | 't' => '3',
        'l' => '4',
        'm' | 'n' => '5',
        'r' => '6',
        'h' | 'w' => '-',
        _ => '0',
    };
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    let (mut sounds, mut last) = (String::from(first), code(first));
    for letter in letters {
        let now = code(letter);
        if now != '-' {
            if now != '0' && now != last {
                sounds.push(now);
            }
            last = now;
        }
    }
    sounds.chars().chain("000".chars()).take(4).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sound_alike_share_a_form() {
        let share = |a: &str, b: &str| {
            let forms = forms_of(a);
            forms_of(b).iter().any(|form| forms.contains(form))
        };
        assert!(share("Smith", "SMYTH"));
        assert!(share("Siân", "Sian"));
        assert!(share("O’Neill", "O'Neil"));
        assert!(!share("Smith", "Jones"));
    }

    #[test]
    fn whole_names_are_compared_without_marks_and_spaces() {
        assert_eq!(folded(" Siân   O’Neill "), "sian o'neill");
        assert_eq!(sounds("Alder Smith"), sounds("alder SMYTH"));
        assert_ne!(sounds("Alder Smith"), sounds("Rowan Smith"));
    }
}
