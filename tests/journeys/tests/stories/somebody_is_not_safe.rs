//! Somebody must not be reached by post, because others open it; and somebody writes that they
//! cannot go on. What the office then does is not left to memory.
use casework::example::{self, Tale};

use crate::house;

#[tokio::test]
async fn no_letter_goes_to_whom_letters_are_not_safe_and_they_are_told_all_the_same() {
    let world = house::with_the_case_of(&Tale::of_a_hospital().unwrap()).await;
    let reference = world.case().await.reference;
    let mut adaeze = world.sits(&example::complainant()).await;
    adaeze.opens(&format!("/my/{reference}/details")).await;
    adaeze.chooses("How do you want to hear from us?", "Letter");
    adaeze.chooses("Do you want our letters in large print?", "No");
    adaeze.chooses("Is there a way in which we must never reach you?", "Send me nothing by post");
    adaeze.presses("Keep these details").await;
    adaeze.sees("This person must not be reached in this way");
    adaeze.chooses("How do you want to hear from us?", "E-mail");
    adaeze.presses("Keep these details").await;
    adaeze.sees("Your details have been changed.");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("").await).await;
    officer.sees("Never by post");
    officer.opens(&world.at("/messages").await).await;
    officer.chooses("What do you want to do?", "Write to somebody of the case");
    officer.chooses("To whom?", "Adaeze Whitcombe");
    officer.fills("The message", "There is news.");
    officer.presses("Send").await;
    let no = *world.case().await.notices.keys().next_back().unwrap();
    let letter = world.at(&format!("/letters/{no}")).await;
    officer.opens(&letter).await;
    officer.sees("This letter cannot be printed.");
    assert!(!officer.has_button("It is printed"));
    officer.opens("/office/post").await;
    officer.sees_no(&reference.to_string());
    officer.opens(&letter).await;
    officer.follows("The person was told what it says in another way").await;
    officer.chooses("How were they told?", "In person");
    officer.presses("Save").await;
    officer.sees("Write what you did");
    officer.fills("What did you do?", "Read to her at the surgery.");
    officer.presses("Save").await;
    officer.sees("It is recorded that they were told.");
}

#[tokio::test]
async fn words_of_despair_are_read_on_the_day_they_come() {
    let world = house::with_the_case_of(&Tale::of_a_hospital().unwrap()).await;
    let reference = world.case().await.reference;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&world.at("/risk").await).await;
    assert_eq!(officer.status(), 404, "nothing suggests a risk");

    let mut adaeze = world.sits(&example::complainant()).await;
    adaeze.opens(&format!("/my/{reference}/messages")).await;
    adaeze.fills("Your message", "Nobody answers. I feel like I can’t go on living.");
    adaeze.presses("Send").await;
    adaeze.opens(&format!("/my/{reference}")).await;
    adaeze.sees_no("risk to life");

    officer.opens("/office/duties?whose=all").await;
    officer.sees("Read today: words that suggest a risk to life");
    officer.opens(&world.at("").await).await;
    officer.follows("Words suggest a risk to life: read them today, and say what you did").await;
    officer.sees("If somebody is in danger now, call 999.");
    officer.presses("Save").await;
    officer.sees("Write what you did");
    officer.fills("What did you do, and what did you find?", "Rang her. Her sister is there.");
    officer.presses("Save").await;
    officer.sees("What was done about the risk to life");
    officer.sees_no("Words suggest a risk to life: read them today");
}
