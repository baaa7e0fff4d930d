//! `redress serve` and `redress demo`.
use std::path::Path;

use app::{
    accounts,
    ports::{Clock, OfficeKind},
};

use crate::{
    Fault, House, SETTINGS_FILE, Settings,
    command::Ended,
    house,
    serve::{listen, serve, until_told},
};

/// Serves a real office.
///
/// # Errors
///
/// There is none, it is made up, or the port is taken.
pub async fn real(folder: &Path, settings: Settings) -> Result<Ended, Fault> {
    let house = house::open(folder, settings).await?;
    if house.kind == OfficeKind::Demo {
        house.close().await;
        return Err(Fault::IsDemo(folder.display().to_string()));
    }
    run(&house).await
}

/// Serves a made-up office, making it first if there is none.
///
/// # Errors
///
/// There is a real one, the folder cannot be written, or the port is taken.
pub async fn demo(folder: &Path, settings: Settings) -> Result<Ended, Fault> {
    let house = if folder.join(SETTINGS_FILE).exists() {
        house::open(folder, settings).await?
    } else {
        println!("Making a made-up office in {} ...", folder.display());
        let begins = Some(demo::begins(identity::OfficeClock::real().today()));
        let what = (OfficeKind::Demo, demo::NAME);
        let house = house::found(folder, settings, what, begins).await?;
        demo::furnish(&house.office).await?;
        house
    };
    if house.kind == OfficeKind::Real {
        house.close().await;
        return Err(Fault::IsReal(folder.display().to_string()));
    }
    introduce(&house).await?;
    run(&house).await
}

/// Says how to sign in as each person.
async fn introduce(house: &House) -> Result<(), Fault> {
    println!("Everybody in this office is made up. Sign in as any of them by one click at");
    println!("{}/demo, or with the password “{}”:", house.office.about.url, demo::PASSWORD);
    let staff = accounts::staff(&house.office).await?;
    for row in staff.iter().chain(&accounts::of_organisations(&house.office).await?) {
        println!("    {:28} {}", row.name, row.email);
    }
    Ok(())
}

async fn run(house: &House) -> Result<Ended, Fault> {
    files::Folder::clear_half_written(&house.folder.join(house::FILES))?;
    let listener = listen(&house.settings.web.listen).await?;
    let address = listener.local_addr().map_err(|error| Fault::place(&"the network", &error))?;
    // Whoever reads the line below may tell it to stop at once.
    let told = until_told()?;
    println!("listening on http://{address}");
    let done = serve(house, listener, told).await;
    house.close().await;
    done.map(|()| Ended::Fine)
}
