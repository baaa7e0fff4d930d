//! Measures the finder on a made-up register: how often the right organisation is among the first
//! five when its name was typed with one or two slips, and how long an answer takes.
//!
//! `cargo run --release -p registers --example find_names [ORGANISATIONS]`
//!
//! The register: surgeries, dentists, pharmacies, homes, clinics, hospitals and trusts in 4,000
//! invented towns. Six names in ten are built from a stock of 400, so that many towns have an “Elm
//! Walk Surgery”; the others have an invented word of their own. Questions: an organisation drawn
//! at random, by its name if no other has it, else by its name and town, with one slip in half of
//! them and two in the others. A slip puts another letter for one, drops one, doubles one or swaps
//! two, anywhere in the words that tell a name from others, first letters and short words included.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement"
)]
use std::{collections::HashMap, time::Instant};

use registers::finder::Finder;

/// SplitMix64 (Steele, Lea and Flood, 2014): the same draws on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % most as u64).unwrap()
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const BEGIN: [&str; 40] = [
    "fern", "bracken", "salt", "elm", "oak", "thorn", "ash", "wind", "stone", "mar", "whit",
    "black", "green", "north", "south", "east", "west", "lang", "har", "wood", "crow", "swan",
    "hay", "mill", "kings", "queens", "bishop", "long", "nether", "over", "good", "cold", "raven",
    "hart", "lin", "pem", "dun", "had", "wal", "bur",
];
const END: [&str; 40] = [
    "hollow", "moor", "marsh", "walk", "ton", "ham", "bury", "ford", "ley", "field", "by",
    "thorpe", "wick", "stead", "combe", "dale", "hurst", "mere", "pool", "bridge", "bourne",
    "gate", "worth", "minster", "port", "cliff", "den", "church", "holme", "beck", "well", "side",
    "stock", "grove", "mouth", "chester", "ness", "head", "brook", "stow",
];
const WAYS: [&str; 10] =
    ["road", "lane", "street", "park", "green", "house", "court", "view", "bank", "cross"];
const KINDS: [&str; 10] = [
    "surgery",
    "medical centre",
    "dental practice",
    "pharmacy",
    "care home",
    "health centre",
    "clinic",
    "group practice",
    "community hospital",
    "nhs trust",
];

fn place(dice: &mut Dice) -> String {
    format!("{}{}", dice.one(&BEGIN), dice.one(&END))
}

struct Organisation {
    name: String,
    town: String,
}

fn register(dice: &mut Dice, count: usize) -> Vec<Organisation> {
    let prefixes = ["", "", "great ", "little ", "upper "];
    let towns: Vec<String> =
        (0..4_000).map(|_| format!("{}{}", dice.one(&prefixes), place(dice))).collect();
    let stock: Vec<String> =
        (0..400).map(|_| format!("{} {}", place(dice), dice.one(&WAYS))).collect();
    let organisation = |_| {
        let own = format!("{}{} {}", place(dice), dice.one(&END), dice.one(&WAYS));
        let first = if dice.below(10) < 6 { stock[dice.below(stock.len())].clone() } else { own };
        let name = format!("{first} {}", dice.one(&KINDS));
        Organisation { name, town: towns[dice.below(towns.len())].clone() }
    };
    (0..count).map(organisation).collect()
}

/// One slip of a typing hand, at a letter.
fn slip(dice: &mut Dice, typed: &mut Vec<char>) {
    let letters: Vec<usize> = (0..typed.len()).filter(|at| typed[*at] != ' ').collect();
    let at = letters[dice.below(letters.len())];
    let other = char::from(b'a' + u8::try_from(dice.below(26)).unwrap());
    match dice.below(4) {
        0 => typed[at] = other,
        1 => drop(typed.remove(at)),
        2 => typed.insert(at, typed[at]),
        _ if at + 1 < typed.len() && typed[at + 1] != ' ' => typed.swap(at, at + 1),
        _ => typed.insert(at, other),
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn main() {
    let count = std::env::args().nth(1).map_or(100_000, |count| count.parse().unwrap());
    let mut dice = Dice(2_026);
    let all = register(&mut dice, count);
    let mut same: HashMap<&str, usize> = HashMap::new();
    let mut same_town: HashMap<(&str, &str), usize> = HashMap::new();
    for it in &all {
        *same.entry(&it.name).or_default() += 1;
        *same_town.entry((&it.name, &it.town)).or_default() += 1;
    }
    let begun = Instant::now();
    let named =
        all.iter().enumerate().map(|(at, it)| (at, words(&format!("{} {}", it.name, it.town))));
    let finder = Finder::of(named);
    println!("{count} organisations, {} ms to take in", begun.elapsed().as_millis());

    for slips in [0, 1, 2] {
        let (mut right, mut times) = (0, Vec::new());
        while times.len() < 5_000 {
            let at = dice.below(all.len());
            let Organisation { name, town } = &all[at];
            let question = match (same[name.as_str()], same_town[&(name.as_str(), town.as_str())]) {
                (1, _) => name.clone(),
                (_, 1) => format!("{name} {town}"),
                _ => continue,
            };
            let mut typed: Vec<char> = question.chars().collect();
            (0..slips).for_each(|_| slip(&mut dice, &mut typed));
            let question = words(&typed.into_iter().collect::<String>());
            let begun = Instant::now();
            let found = finder.find(&question, 5);
            times.push(begun.elapsed());
            right += usize::from(found.contains(&at));
        }
        times.sort_unstable();
        let at = |share: usize| times[times.len() * share / 1_000].as_secs_f64() * 1_000.0;
        println!(
            "{slips} slips: in the first five {:.2} of 100; p50 {:.2} ms, p99 {:.2} ms, p99.9 {:.2} ms",
            100.0 * f64::from(u32::try_from(right).unwrap()) / times.len() as f64,
            at(500),
            at(990),
            at(999),
        );
    }
}
