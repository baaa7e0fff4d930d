use casework::law;
use jiff::civil::date;
use rules::{Facts, judge};

use super::served;

const FACTS: &str =
    r#"{ "law": "health-1993", "noticed": "2025-03-14", "received": "2026-03-15" }"#;

fn posts(to: &str, facts: &str) -> impl Fn(&reqwest::Client, &str) -> reqwest::RequestBuilder {
    let (to, facts) = (to.to_owned(), facts.to_owned());
    move |http, site| {
        let request = http.post(format!("{site}{to}")).body(facts.clone());
        request.header("content-type", "application/json")
    }
}

#[tokio::test]
async fn programs_are_told_the_trace_of_the_rule_base_to_the_byte() {
    let served = served().await;
    let mut reader = served.reader();
    reader.sends_by_hand(posts("/api/v1/check?on=2026-03-15", FACTS)).await;

    let facts: Facts = serde_json::from_str(FACTS).unwrap();
    let trace = judge(law::pack(), &facts, date(2026, 3, 15));
    assert_eq!(reader.status(), 200);
    assert_eq!(reader.header("content-type"), "application/json");
    assert_eq!(reader.html(), trace.json().unwrap());
}

#[tokio::test]
async fn the_checker_the_address_for_programs_and_the_rule_base_say_the_same_to_the_byte() {
    let served = served().await;
    let mut reader = served.reader();
    reader.opens("/check/nation").await;
    reader.chooses("Where did it happen?", "Scotland");
    reader.presses("Continue").await;
    reader.chooses("What is your complaint about?", "The NHS, or care that the NHS pays for");
    reader.presses("Continue").await;
    reader.sees("Scotland, Wales and Northern Ireland have ombudsmen of their own for this.");
    reader.opens("/check/trace.json").await;
    let on_the_page = reader.html().to_owned();

    let trace: rules::Trace = serde_json::from_str(&on_the_page).unwrap();
    let facts = r#"{ "nation": "scotland", "service": "nhs-care", "received": "never" }"#;
    reader.sends_by_hand(posts("/api/v1/check", facts)).await;
    assert_eq!(reader.html(), on_the_page);
    let facts: Facts = serde_json::from_str(facts).unwrap();
    assert_eq!(judge(law::pack(), &facts, trace.on).json().unwrap(), on_the_page);
}

#[tokio::test]
async fn facts_that_make_no_sense_get_a_sentence_and_a_next_step() {
    let served = served().await;
    let mut reader = served.reader();
    for (to, facts, status, words) in [
        ("/api/v1/check", "", 400, "EOF"),
        ("/api/v1/check", "{ \"knew\": 1 }", 400, "unknown field `knew`"),
        ("/api/v1/check?on=tomorrow", "{}", 400, "such as 2026-03-14"),
        ("/api/v1/check", "{ \"law\": \"tea-1993\" }", 422, "which is not one of: health-1993"),
        ("/api/v1/check?on=2026-03-15", "{ \"noticed\": \"2026-03-16\" }", 422, "after 2026-03-15"),
    ] {
        reader.sends_by_hand(posts(to, facts)).await;
        assert_eq!(reader.status(), status, "{to} {facts}");
        let told: serde_json::Value = serde_json::from_str(reader.html()).unwrap();
        let error = told["error"].as_str().unwrap();
        assert!(error.contains(words), "{error}");
        assert!(told["next"].as_str().unwrap().contains("GET /api/v1/check"));
    }
}

#[tokio::test]
async fn everybody_can_read_every_rule_with_its_source_and_examples() {
    let served = served().await;
    let mut reader = served.reader();
    reader.opens("/rules").await;

    assert_eq!(reader.status(), 200);
    for rule in &law::pack().rules {
        reader.sees(law::pack().words(&rule.says));
        reader.sees(&rule.section);
    }
    for words in ["To be checked", "Read in the statute", "Our policy, not the law", "Not in force"]
    {
        reader.sees(words);
    }
    reader.opens("/api/v1/check").await;
    assert_eq!(reader.html(), rules::schemas().unwrap());
}
