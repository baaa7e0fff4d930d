//! `redress init`: an empty real office, and a link for its first administrator.
use std::path::Path;

use app::{accounts, ports::OfficeKind};
use casework::{
    account::{Holder, Post},
    permission::Actor,
};

use crate::{Fault, Settings, command::Ended, house, pack};

/// Founds a real office and invites its first administrator.
///
/// # Errors
///
/// There is an office already, the folder cannot be written, the address is none, or the pack is
/// refused.
pub async fn run(
    folder: &Path,
    settings: Settings,
    name: &str,
    administrator: Holder,
    own_pack: Option<&Path>,
) -> Result<Ended, Fault> {
    refuse_incomplete(name, &administrator)?;
    if let Some(own) = own_pack {
        house::none_there(folder, &settings)?;
        pack::give(own, folder)?;
    }
    let house = house::found(folder, settings, (OfficeKind::Real, name), None).await?;
    let post = Post::Staff { manager: false, administrator: true };
    let invitee = accounts::Invitee { post, holder: administrator };
    let (office, command) = (&house.office, house.office.chance.id());
    let invited = accounts::invite(office, &Actor::PROGRAM, command, &invitee).await?;
    let address = folder.display();
    println!("The office “{name}” is founded in {address}.");
    println!();
    println!(
        "{} opens this link once, within 14 days, and chooses a password:",
        invitee.holder.name
    );
    println!("    {}", invited.link);
    println!("    (or enters this code at {}/sign-in/code: {})", office.about.url, invited.code);
    println!();
    println!(
        "Keep a copy of {} in a safe place: without it",
        house::master_file(folder, &house.settings).display()
    );
    println!("nobody can read the record. Serve the office with:");
    println!("    redress serve --data {address}");
    house.close().await;
    Ok(Ended::Fine)
}

/// Looks before anything is made.
fn refuse_incomplete(name: &str, administrator: &Holder) -> Result<(), Fault> {
    if name.trim().is_empty() {
        return Err(Fault::Refused("The office needs a name: --name \"...\"".into()));
    }
    let told = "The administrator needs a name and an e-mail address such as name@example.org.";
    administrator.is_complete().map_err(|_| Fault::Refused(told.into()))
}
