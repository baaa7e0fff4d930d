//! Somebody reads Braille and needs more time: no letter goes to her in print, an officer makes each
//! one, and her days to answer are longer without anybody thinking of it.
use casework::{codes::Subject, example};
use testkit::Reader;

use crate::house::{
    HOSPITAL, an_office,
    sends::{issue, sends},
};

#[tokio::test]
async fn nothing_goes_in_print_to_somebody_who_reads_braille() {
    let world = an_office().await;
    let sent = sends(&world.office, vec![issue(Subject::Care, HOSPITAL)]).await;
    let reference = sent.reference;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/post").await;
    officer.sees(&reference.to_string());

    let mut wren = Reader::at(&world.address);
    wren.opens("/sign-in/reference").await;
    wren.fills("Reference", &reference.to_string());
    wren.fills("Access code", &sent.access_code);
    wren.presses("Sign in").await;
    wren.opens(&format!("/my/{reference}/details")).await;
    wren.chooses("Do you need any of these?", "Braille");
    wren.chooses("Do you need any of these?", "More time");
    wren.presses("Keep these details").await;
    wren.opens(&format!("/my/{reference}/details")).await;
    wren.sees_chosen("Do you need any of these?", "Braille");

    // The letter that waited in print does not go out any more.
    officer.opens("/office/post").await;
    officer.sees_no(&reference.to_string());
    officer.opens("/office/queues/post").await;
    officer.sees("Make a letter in the form its reader needs, and send it");
    officer.opens(&format!("/cases/{reference}")).await;
    officer.sees("Letters go in Braille. Nothing is printed.");
    officer.sees("Every time they have to answer us is longer by itself.");
    officer.opens(&format!("/cases/{reference}/letters/1")).await;
    officer.sees("Do not send this in print.");
    assert!(!officer.has_button("It is printed"));
    officer.presses("I have made it in this form, and sent it").await;
    officer.sees("It is recorded that the letter was made in the form they need, and sent.");
    officer.sees("Made in the form they need, and sent");
    officer.opens("/office/queues/post").await;
    officer.sees_no("Make a letter in the form its reader needs");
}
