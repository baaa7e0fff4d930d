//! Somebody asks the office for a count. An officer asks it in a minute, a colleague publishes the
//! answer, everybody reads it with its question, and nobody is found in it.
use casework::{Day, codes::Subject, example};
use jiff::civil::date;
use testkit::Reader;

use crate::house::{
    AMBULANCE, HOSPITAL, SURGERY, World, an_office,
    sends::{issue, sends},
};

async fn an_office_with_complaints() -> World {
    let world = an_office().await;
    for (subject, about, count) in [
        (Subject::Delay, HOSPITAL, 23),
        (Subject::Care, AMBULANCE, 12),
        (Subject::Records, SURGERY, 2),
    ] {
        for _ in 0..count {
            sends(&world.office, vec![issue(subject, about)]).await;
        }
    }
    world.waits_until(date(2026, 7, 2));
    world
}

/// The question as the request asks it.
async fn asks(officer: &mut Reader, request: &str, to: Day) {
    officer.opens("/questions").await;
    officer.follows("Ask for a count").await;
    officer.chooses("What is to be counted?", "Issues of complaints that reached us");
    officer.chooses("By what?", "What it is about");
    officer.fills_day("From which month?", date(2026, 1, 1));
    officer.fills_day("To the end of which month?", to);
    officer.fills("The number of the request", request);
    officer.presses("Count and keep").await;
}

#[tokio::test]
async fn an_officer_asks_and_a_colleague_publishes() {
    let world = an_office_with_complaints().await;
    let mut officer = world.sits(&example::officer()).await;
    asks(&mut officer, "Wren Applegarth", date(2026, 6, 30)).await;
    officer.sees("The number of the request");
    asks(&mut officer, "FOI-2026/12", date(2026, 7, 1)).await;
    officer.sees_no("The question is kept");

    asks(&mut officer, "FOI-2026/12", date(2026, 6, 30)).await;
    for seen in
        ["The question is kept with its answer.", "foi-2026/12", "not shown", "You asked this."]
    {
        officer.sees(seen);
    }
    officer.sees("does not measure how good a service is");
    officer.sees_no("Publish the answer");
    let address = officer.address().to_owned();

    let mut anybody = Reader::at(&world.address);
    anybody.opens("/data/answers").await;
    anybody.sees("No answer has been published yet.");
    anybody.opens(&address).await;
    anybody.sees_no("not shown");

    // Who asked cannot publish it, whatever address they open.
    officer.opens(&format!("{address}/publish")).await;
    officer.presses("Publish").await;
    officer.sees("A second person must do this");

    let mut colleague = world.sits(&example::colleague()).await;
    colleague.opens(&address).await;
    colleague.follows("Publish the answer").await;
    colleague.presses("Publish").await;
    colleague.sees("The answer is public.");

    anybody.opens("/data").await;
    anybody.follows("Answers to questions that others asked").await;
    anybody.follows("Issues of complaints that reached us: What it is about").await;
    for seen in ["Delay", "not shown", "SHA-256 of the question and its answer", "1 January 2026"] {
        anybody.sees(seen);
    }
    anybody.sees_no("Wren Applegarth");
    let shown = anybody.address().to_owned();
    let json = reqwest::get(format!("{}{shown}/answer.json", world.address)).await.unwrap();
    let told: serde_json::Value = serde_json::from_str(&json.text().await.unwrap()).unwrap();
    let number = |row: &str| {
        let all = told["answer"].as_array().unwrap();
        let found = all.iter().find(|it| it["row"] == row).unwrap();
        found["count"].as_u64()
    };
    assert!([20, 25].contains(&number("delay").unwrap()));
    assert_eq!((number("care"), number("records")), (None, None), "the twelve would tell the two");
    assert!([35, 40].contains(&number("all").unwrap()));

    // The same again, for another time: the answer that was published stays as it was.
    officer.opens(&address).await;
    officer.follows("Ask the same for another time").await;
    officer.fills_day("From which month?", date(2026, 1, 1));
    officer.fills_day("To the end of which month?", date(2026, 5, 31));
    officer.presses("Count and keep").await;
    officer.sees("The question is kept with its answer.");
    anybody.opens("/data/answers/A-0000000000").await;
    assert_eq!(anybody.status(), 404);
}
