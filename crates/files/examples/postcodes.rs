//! Measures the sets of postcodes at the size of the real ones.
//!
//! `cargo run --release -p files --example postcodes -- make LINES FILE` writes made-up postcodes
//! in the form of the National Statistics Postcode Lookup, 35 columns, a third of them taken out of
//! use, and FILE.names with the names of 650 constituencies. `... -- ask FOLDER` asks an office's
//! folder `postcodes` for 100,000 of them, and says how long an answer takes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement"
)]
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
    time::Instant,
};

use app::ports::{OfPostcode, Postcodes};
use files::PostcodeFolder;
use jiff::civil::date;

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

async fn ask(folder: &Path) {
    let sets = PostcodeFolder::at(folder);
    let (mut times, mut known) = (Vec::with_capacity(QUESTIONS), 0);
    for number in 0..QUESTIONS {
        let asked = postcode(number * 2_654_435_761 % 2_700_000).parse().unwrap();
        let begun = Instant::now();
        let found = sets.find(&asked, date(2026, 3, 2)).await.unwrap();
        times.push(begun.elapsed());
        known += usize::from(matches!(found, OfPostcode::Known(_)));
    }
    times.sort();
    let at = |of: usize| times[QUESTIONS * of / 1_000].as_secs_f64() * 1_000.0;
    println!("{QUESTIONS} questions, {:.1} % known", known as f64 * 100.0 / QUESTIONS as f64);
    println!("p50 {:.3} ms, p99 {:.3} ms, p99.9 {:.3} ms", at(500), at(990), at(999));
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", lines, file] => make(lines.parse().unwrap(), Path::new(file)),
        ["ask", folder] => ask(Path::new(folder)).await,
        _ => println!("make LINES FILE | ask FOLDER"),
    }
}
