//! Where the made-up postcodes lie: no postcode area is called FH. `FH2 2QQ` straddles.
use app::{Office, Problem};
use registers::postcodes::{Gathering, Heading};

/// The postcode of the made-up office, one in two constituencies, one taken out of use.
const LINES: [&str; 6] = [
    "postcode,constituency,doterm,uprn",
    "FH1 2QQ,Fernhollow and Brackenmoor,,1",
    "FH2 2QQ,Fernhollow and Brackenmoor,,2",
    "FH2 2QQ,Saltmarsh,,3",
    "FH3 3QQ,Nether Applecross,,4",
    "FH9 9QQ,Saltmarsh,199606,5",
];

/// Enters them, for the constituencies that there are when the office begins.
pub(crate) async fn enter(office: &Office) -> Result<(), Problem> {
    let mut gathering = Gathering::default();
    let mut lines = LINES.iter().map(|line| line.as_bytes());
    let heading = Heading::read(lines.next().unwrap_or_default()).map_err(Problem::broken)?;
    for line in lines {
        let lying = heading.line(line).map_err(Problem::broken)?;
        gathering.take(&lying, heading.is_by_address).map_err(Problem::broken)?;
    }
    let set = gathering.finish(office.today(), vec!["made up".to_owned()]);
    office.postcodes.replace(&set).await
}
