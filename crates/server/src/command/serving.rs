//! `redress serve` and `redress demo`.
use std::{net::SocketAddr, path::Path, sync::Arc};

use app::{
    About, accounts,
    ports::{Clock, OfficeKind},
};
use tokio::net::TcpListener;

use crate::{
    Fault, House, SETTINGS_FILE, Settings,
    command::Ended,
    house,
    serve::{listen, serve, until_told},
    settings,
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
    let listener = listen(&house.settings.web.listen).await?;
    run(&house, listener).await
}

/// Serves a made-up office, making it first if there is none.
///
/// # Errors
///
/// There is a real one, the folder cannot be written, or the port is taken.
pub async fn demo(folder: &Path, settings: Settings) -> Result<Ended, Fault> {
    // Its letters name the address at which it is reached, so that is known before they are written.
    let listener = listen(&settings.web.listen).await?;
    let at = address(&listener)?;
    let house = if folder.join(SETTINGS_FILE).exists() {
        reached_at(house::open(folder, settings).await?, at)
    } else {
        println!("Making a made-up office in {} ...", folder.display());
        let begins = Some(demo::begins(identity::OfficeClock::real().today()));
        let what = (OfficeKind::Demo, demo::NAME);
        let settings = Settings { office: made_up(settings.office), ..settings };
        let house = reached_at(house::found(folder, settings, what, begins).await?, at);
        demo::furnish(&house.office).await?;
        house
    };
    if house.kind == OfficeKind::Real {
        house.close().await;
        return Err(Fault::IsReal(folder.display().to_string()));
    }
    introduce(&house).await?;
    run(&house, listener).await
}

/// How a made-up office is reached: by a number, an address and a street that are nobody's.
fn made_up(own: settings::Office) -> settings::Office {
    let or = |own: String, made_up: &str| if own.is_empty() { made_up.to_owned() } else { own };
    settings::Office {
        phone: or(own.phone, demo::PHONE),
        email: or(own.email, demo::EMAIL),
        address: or(own.address, demo::ADDRESS),
        ..own
    }
}

/// A made-up office is where it listens, unless its settings say otherwise.
fn reached_at(mut house: House, at: SocketAddr) -> House {
    if house.settings.office.url == settings::Office::default().url {
        let host = if at.ip().is_unspecified() { "127.0.0.1".into() } else { at.ip().to_string() };
        let host = if at.is_ipv6() && host.contains(':') { format!("[{host}]") } else { host };
        let url = format!("http://{host}:{}", at.port());
        house.office.about = Arc::new(About { url, ..(*house.office.about).clone() });
    }
    house
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Fault> {
    listener.local_addr().map_err(|error| Fault::place(&"the network", &error))
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

async fn run(house: &House, listener: TcpListener) -> Result<Ended, Fault> {
    files::Folder::clear_half_written(&house.folder.join(house::FILES))?;
    let address = address(&listener)?;
    // Whoever reads the line below may tell it to stop at once.
    let told = until_told()?;
    println!("listening on http://{address}");
    let done = serve(house, listener, told).await;
    house.close().await;
    done.map(|()| Ended::Fine)
}
