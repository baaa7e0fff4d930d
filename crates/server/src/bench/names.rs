//! Names of people and organisations that do not exist.
use super::dice::Dice;

const FIRST: [&str; 40] = [
    "Ada", "Alban", "Amara", "Anwen", "Bertram", "Blodwen", "Callum", "Cressida", "Dilys", "Edwin",
    "Efua", "Elspeth", "Farida", "Fergus", "Ginevra", "Gwilym", "Hamza", "Hester", "Idris",
    "Imogen", "Jarek", "Jocasta", "Kenji", "Kezia", "Lorcan", "Lettice", "Malachy", "Maud",
    "Nadia", "Osbert", "Olwen", "Priya", "Quentin", "Rhiannon", "Rufus", "Sabine", "Tamsin",
    "Ulric", "Verity", "Zelda",
];
const HEADS: [&str; 28] = [
    "Alder", "Ash", "Birch", "Black", "Bram", "Cold", "Crow", "Elder", "Fair", "Fern", "Glen",
    "Hart", "Hazel", "Hollow", "King", "Long", "Marsh", "Nether", "Oaken", "Over", "Raven", "Rush",
    "Salt", "Stone", "Thorn", "Under", "West", "Wild",
];
const TAILS: [&str; 24] = [
    "beck", "bourne", "bridge", "burn", "bury", "by", "combe", "cote", "dale", "den", "field",
    "ford", "grove", "ham", "hurst", "ley", "mere", "more", "ridge", "stead", "ton", "well",
    "wick", "worth",
];
const BODIES: [&str; 5] = [
    "Hospital NHS Trust (made up)",
    "Ambulance Service (made up)",
    "Community Clinics (made up)",
    "Mental Health Trust (made up)",
    "Health Centre (made up)",
];

pub(crate) fn first(dice: &mut Dice) -> &'static str {
    dice.pick(&FIRST).copied().unwrap_or_default()
}

pub(crate) fn last(dice: &mut Dice) -> String {
    let (head, tail) = (dice.pick(&HEADS), dice.pick(&TAILS));
    format!("{}{}", head.copied().unwrap_or_default(), tail.copied().unwrap_or_default())
}

/// The names of organisations, none twice.
pub(crate) fn bodies(count: usize) -> Vec<String> {
    let named = |at: usize| {
        let head = HEADS.get(at % HEADS.len())?;
        let tail = TAILS.get(at / HEADS.len() % TAILS.len())?;
        Some(format!("{head}{tail} {}", BODIES.get(at % BODIES.len())?))
    };
    (0..count).filter_map(named).collect()
}
