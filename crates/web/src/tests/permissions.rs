//! The printed permissions. `REDRESS_WRITE=1 cargo nextest run -p web permissions` prints them
//! again; what changed is then reviewed like code.
use std::{fmt::Write as _, path::Path};

use casework::{
    permission::{Deed, OfficeDeed, Relation, Seat, Sight, allows, allows_beside, sight},
    section::Section,
};

use crate::{Audience, route};

fn row(cells: impl IntoIterator<Item = String>) -> String {
    format!("| {} |\n", cells.into_iter().collect::<Vec<_>>().join(" | "))
}

fn head(first: &str, others: &[String]) -> String {
    let names = std::iter::once(first.to_owned()).chain(others.iter().cloned());
    row(names) + &row(std::iter::repeat_n("---".to_owned(), others.len() + 1))
}

fn spelled(name: &str) -> String {
    let mut said = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !said.is_empty() {
            said.push(' ');
        }
        said.push(letter.to_ascii_lowercase());
    }
    said
}

fn printed() -> String {
    let mut page = String::from(
        "# Who may do what\n\n\
         Printed from the program by a test, which fails when this page is not what the program \
         does. Do not edit: change `casework::permission` or the route tables of `web`, run \
         `REDRESS_WRITE=1 cargo nextest run -p web permissions`, and review what changed.\n\n\
         ## Commands in a case\n\n\
         Staff who do a step of a party do it on that party's behalf, and the record says so. To a \
         stranger a case does not exist.\n\n",
    );
    let relations: Vec<_> = Relation::ALL.iter().map(|it| spelled(&format!("{it:?}"))).collect();
    page += &head("command", &relations);
    for deed in Deed::ALL {
        let marks = Relation::ALL.map(|it| if allows(it, *deed) { "yes" } else { "" }.to_owned());
        page += &row(std::iter::once(deed.code().to_owned()).chain(marks));
    }
    page += "\n## Commands beside the cases\n\n\
        Saved questions and reports. Who asks a question is answered at once; who publishes the \
        answer is somebody else.\n\n";
    let seats: Vec<_> = Seat::ALL.iter().map(|it| spelled(&format!("{it:?}"))).collect();
    page += &head("command", &seats);
    for deed in OfficeDeed::ALL {
        let marks =
            Seat::ALL.map(|it| if allows_beside(it, *deed) { "yes" } else { "" }.to_owned());
        page += &row(std::iter::once(deed.code().to_owned()).chain(marks));
    }
    page += "\n## What is seen of a case\n\n\
        *Own*: what they sent or were sent, what is about them or asked of them. *Shared*: what has \
        been issued to the parties.\n\n";
    page += &head("section", &relations);
    for section in Section::ALL {
        let marks = Relation::ALL.map(|relation| {
            let seen = sight(relation, section);
            if seen == Sight::Nothing { String::new() } else { spelled(&format!("{seen:?}")) }
        });
        page += &row(std::iter::once(spelled(&format!("{section:?}"))).chain(marks));
    }
    page += "\n## Addresses\n\n\
        Who gets past the door of each address. Whoever is not signed in is led to signing in; to \
        anybody else who is kept out, the page does not exist. Behind `case party` the case is \
        opened for whoever asks, and to a stranger it does not exist either. The addresses under \
        `/demo` are mounted in a made-up office only.\n\n";
    let audiences: Vec<_> = Audience::ALL.iter().map(|it| it.name().to_owned()).collect();
    let names = std::iter::once("door".to_owned()).chain(audiences).collect::<Vec<_>>();
    page += &head("address", &names);
    for entry in route::table(true) {
        let door = spelled(&format!("{:?}", entry.access));
        let marks =
            Audience::ALL.map(|it| if entry.access.admits(it) { "yes" } else { "" }.to_owned());
        let address = format!("{} `{}`", entry.method, entry.path);
        page += &row([address, door].into_iter().chain(marks));
    }
    let count = route::table(true).len();
    writeln!(
        page,
        "\n{count} addresses, {} commands, {} sections.",
        Deed::ALL.len() + OfficeDeed::ALL.len(),
        Section::ALL.len()
    )
    .unwrap();
    page
}

#[test]
fn the_printed_permissions_are_what_the_program_does() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/permissions.md");
    let printed = printed();
    if std::env::var_os("REDRESS_WRITE").is_some() {
        std::fs::write(&file, &printed).unwrap();
    }
    let stands = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = printed.lines().zip(stands.lines()).find(|(now, then)| now != then);

    assert!(
        stands == printed,
        "docs/permissions.md is out of date (first difference: {differs:?}); print it again with \
         REDRESS_WRITE=1 cargo nextest run -p web permissions"
    );
}
