//! Measures the sets of postcodes at the size of the real ones.
//!
//! `cargo run --release -p registers --example postcodes -- make LINES FILE` writes made-up
//! postcodes in the form of the National Statistics Postcode Lookup, 35 columns, a third of them
//! taken out of use, and FILE.names with the names of 543 constituencies. `... -- load FILE SET`
//! reads them into a set as the import does. `... -- ask SET` opens the set anew for each of
//! 100,000 questions, as the pages do, and says how long an answer takes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement"
)]
use std::{
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
    os::unix::fs::FileExt,
    path::Path,
    time::Instant,
};

use registers::postcodes::{Gathering, Heading, Names, Packed};

const HEADING: &str = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty26cd,\
    ced26cd,lad26cd,wd26cd,nhser24cd,ctry26cd,rgn26cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,lsoa21cd,\
    msoa21cd,wz11cd,sicbl26cd,bua24cd,ruc21ind,oac21ind,lat,long,lep21cd1,lep21cd2,pfa23cd,imd25ind,\
    icb26cd";
const LETTERS: &[u8] = b"ABDEFGHJLNPQRSTUWXYZ";
const QUESTIONS: usize = 100_000;

/// The postcode of a number: 20 by 20 letters, two digits, a digit and 20 by 20 letters.
fn postcode(number: usize) -> String {
    let letter = |number: usize| char::from(LETTERS[number % LETTERS.len()]);
    let (inward, rest) = (number % 4_000, number / 4_000);
    let (district, area) = (rest % 90 + 10, rest / 90);
    format!(
        "{}{}{district} {}{}{}",
        letter(area / 20),
        letter(area),
        inward / 400,
        letter(inward / 20),
        letter(inward)
    )
}

fn make(lines: usize, file: &Path) {
    let mut out = BufWriter::new(File::create(file).unwrap());
    writeln!(out, "{HEADING}").unwrap();
    for number in 0..lines {
        let (code, postcode) = (14_001_063 + number * 2_654_435_761 % 543, postcode(number));
        let ended = if number % 3 == 0 { "199606" } else { "" };
        let area = "\"E99999999\",".repeat(7);
        let small = "\"E01027484\",".repeat(9);
        writeln!(
            out,
            "\"{0}\",\"{postcode}\",\"{postcode}\",\"198001\",\"{ended}\",\"0\",\"366033\",\
             \"0564878\",\"1\",\"E00139875\",{area}\"E{code}\",{small}\"1B1\",54.977344,-2.532215,\
             \"E37000025\",\"\",\"E23000007\",17158,\"E54000050\"",
            postcode.replace(' ', "")
        )
        .unwrap();
    }
    let mut names = BufWriter::new(File::create(file.with_extension("names")).unwrap());
    writeln!(names, "PCON24CD,PCON24NM").unwrap();
    for number in 0..543 {
        writeln!(names, "E{},\"Made-up Constituency {number}\"", 14_001_063 + number).unwrap();
    }
}

fn load(file: &Path, set: &Path) {
    let begun = Instant::now();
    let names = Names::read(&std::fs::read(file.with_extension("names")).unwrap()).unwrap();
    let mut lines = BufReader::with_capacity(1 << 16, File::open(file).unwrap());
    let (mut line, mut gathering) = (Vec::new(), Gathering::default());
    lines.read_until(b'\n', &mut line).unwrap();
    let heading = Heading::read(&line).unwrap();
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line).unwrap() == 0 {
            break;
        }
        let mut lying = heading.line(&line).unwrap();
        lying.constituency = lying.constituency.and_then(|code| names.of(&code).map(str::to_owned));
        gathering.take(&lying, false).unwrap();
    }
    let read = gathering.finish(heading.boundaries.unwrap(), Vec::new());
    std::fs::write(set, read.bytes()).unwrap();
    println!("{} postcodes in {:.1} s", read.postcodes(), begun.elapsed().as_secs_f64());
}

fn ask(set: &Path) {
    let (mut times, mut known) = (Vec::with_capacity(QUESTIONS), 0);
    for number in 0..QUESTIONS {
        let asked = postcode(number * 2_654_435_761 % 2_700_000).parse().unwrap();
        let begun = Instant::now();
        let file = File::open(set).unwrap();
        let length = file.metadata().unwrap().len();
        let read_at = |at: u64, into: &mut [u8]| file.read_exact_at(into, at);
        let found = Packed::open(read_at, length).unwrap().find(&asked).unwrap();
        times.push(begun.elapsed());
        known += usize::from(found.is_some());
    }
    times.sort();
    let at = |of: usize| times[QUESTIONS * of / 1_000].as_secs_f64() * 1_000.0;
    println!("{QUESTIONS} questions, {:.1} % known", known as f64 * 100.0 / QUESTIONS as f64);
    println!("p50 {:.3} ms, p99 {:.3} ms, p99.9 {:.3} ms", at(500), at(990), at(999));
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", lines, file] => make(lines.parse().unwrap(), Path::new(file)),
        ["load", file, set] => load(Path::new(file), Path::new(set)),
        ["ask", set] => ask(Path::new(set)),
        _ => println!("make LINES FILE | load FILE SET | ask SET"),
    }
}
