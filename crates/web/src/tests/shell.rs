use super::{served, served_with};
use crate::{Access, Answer, Apology, Entry};
use app::Problem;

#[tokio::test]
async fn the_pages_of_the_shell_can_be_read() {
    let served = served().await;
    let mut reader = served.reader();
    for (path, heading) in
        [("/accessibility", "Accessibility"), ("/privacy", "Privacy"), ("/cookies", "Cookies")]
    {
        reader.opens(path).await;
        assert_eq!((reader.status(), reader.heading()), (200, heading), "{path}");
        assert!(reader.title().starts_with(&format!("{heading} – ")), "{}", reader.title());
    }
    reader.opens("/").await;
    assert_eq!(reader.status(), 200);
    reader.follows("Privacy").await;
    assert_eq!(reader.address(), "/privacy");
}

#[tokio::test]
async fn an_address_that_does_not_exist_has_a_page_that_says_what_to_do() {
    let served = served().await;
    let mut reader = served.reader();
    for path in ["/no/such/page", "/language/xx", "/static/no.css", "/%ff", "/static/../Cargo.toml"]
    {
        reader.opens(path).await;
        assert_eq!(reader.status(), 404, "{path}");
        reader.sees("Page not found");
        assert!(reader.has_link("Go to the start page"));
    }
}

#[tokio::test]
async fn a_page_that_is_only_read_says_so_to_a_form() {
    let served = served().await;
    let mut reader = served.reader();
    reader.sends_by_hand(|http, site| http.post(format!("{site}/privacy"))).await;

    assert_eq!(reader.status(), 405);
    reader.sees("This does not work from here");
}

#[tokio::test]
async fn a_form_from_another_site_does_nothing() {
    let served = served().await;
    let mut reader = served.reader();
    for (name, value) in
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")]
    {
        let forged = |http: &reqwest::Client, site: &str| {
            http.post(format!("{site}/sign-out")).header(name, value)
        };
        reader.sends_by_hand(forged).await;
        assert_eq!(reader.status(), 403, "{name}: {value}");
        reader.sees("We did not act on this form");
    }
}

#[tokio::test]
async fn what_is_the_same_for_everybody_may_be_kept_and_nothing_else() {
    let served = served().await;
    let mut reader = served.reader();
    reader.opens("/privacy").await;
    assert_eq!(reader.header("cache-control"), "no-cache");
    reader.opens(&components::static_address("css/redress.css")).await;
    assert_eq!(reader.header("cache-control"), "public, max-age=31536000, immutable");
    reader.opens("/static/css/redress.css").await;
    assert_eq!(reader.header("cache-control"), "no-cache");
    reader.opens("/no/such/page").await;
    assert_eq!(reader.header("cache-control"), "no-store");
}

#[tokio::test]
async fn pages_are_pressed_together_only_when_they_hold_nothing_personal() {
    let served = served().await;
    let mut reader = served.reader();
    for (path, expected) in [("/privacy", "gzip"), ("/no/such/page", "")] {
        let asked = |http: &reqwest::Client, site: &str| {
            http.get(format!("{site}{path}")).header("accept-encoding", "gzip")
        };
        reader.sends_by_hand(asked).await;
        assert_eq!(reader.header("content-encoding"), expected, "{path}");
    }
}

#[tokio::test]
async fn every_answer_is_protected() {
    let served = served().await;
    let mut reader = served.reader();
    for path in ["/", "/no/such/page", "/healthz", "/static/css/redress.css"] {
        reader.opens(path).await;
        let policy = reader.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(reader.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reader.header("referrer-policy"), "same-origin", "{path}");
        assert!(!reader.html().contains("style=\""), "{path} has an inline style");
        assert!(!reader.html().contains("<script>"), "{path} has an inline script");
    }
}

#[tokio::test]
async fn the_program_says_that_it_runs_and_can_work() {
    let served = served().await;
    let mut reader = served.reader();
    for (path, words) in [("/healthz", "ok"), ("/readyz", "ready")] {
        reader.opens(path).await;
        assert_eq!((reader.status(), reader.html().trim()), (200, words));
    }
}

async fn panics() -> Answer {
    panic!("a secret of the program")
}

async fn is_damaged() -> Answer {
    Err(Problem::Damaged("a secret of the record".into()).into())
}

async fn is_full() -> Answer {
    Err(Problem::Full.into())
}

async fn is_away() -> Answer {
    Err(Problem::Away("a secret of the store".into()).into())
}

async fn is_tired() -> Answer {
    Err(Problem::TooMany(61).into())
}

async fn is_stale() -> Answer {
    Err(Problem::Stale(3).into())
}

async fn is_refused() -> Answer {
    Err(casework::Refusal::SecondPersonNeeded.into())
}

async fn is_plain() -> Result<&'static str, Apology> {
    Ok("fine")
}

#[tokio::test]
async fn whatever_goes_wrong_the_page_says_what_to_do_and_tells_no_secret() {
    let served = served_with(vec![
        Entry::get("/panics", Access::Anyone, panics),
        Entry::get("/damaged", Access::Anyone, is_damaged),
        Entry::get("/full", Access::Anyone, is_full),
        Entry::get("/away", Access::Anyone, is_away),
        Entry::get("/tired", Access::Anyone, is_tired),
        Entry::get("/stale", Access::Anyone, is_stale),
        Entry::get("/refused", Access::Anyone, is_refused),
        Entry::get("/fine", Access::Anyone, is_plain),
    ])
    .await;
    let mut reader = served.reader();
    for (path, status, words) in [
        ("/panics", 500, "something went wrong on our side. We have a record"),
        ("/damaged", 500, "something went wrong on our side. We have a record"),
        ("/full", 507, "has no room to save this"),
        ("/away", 503, "Nothing was lost"),
        ("/tired", 429, "Wait 2 minutes"),
        ("/stale", 409, "Somebody else changed"),
        ("/refused", 422, "Ask a colleague to check the draft"),
    ] {
        reader.opens(path).await;
        assert_eq!(reader.status(), status, "{path}");
        reader.sees(words.trim_start_matches("something went wrong on our side. "));
        reader.sees_no("secret");
        let has_number = reader.words().contains("quote this number");
        assert_eq!(has_number, status >= 500, "{path}");
    }
    reader.opens("/fine").await;
    assert_eq!(reader.html(), "fine");
}

#[tokio::test]
async fn a_language_without_words_is_not_offered() {
    let served = served().await;
    let mut reader = served.reader();
    reader.opens("/language/en?back=/cookies").await;
    assert_eq!((reader.status(), reader.address()), (200, "/cookies"));

    let has_welsh = !words::Words::load().unwrap().gaps().contains(&"shell-cookies".to_owned());
    assert_eq!(reader.words().contains("Cymraeg"), has_welsh);
    reader.opens("/language/cy?back=/cookies").await;
    assert_eq!(reader.status() == 200, has_welsh);
    assert_eq!(reader.html().contains("<html lang=\"cy\""), has_welsh);
}

#[tokio::test]
async fn going_back_never_leads_to_another_site() {
    let served = served().await;
    let mut reader = served.reader();
    for back in ["https://evil.example", "//evil.example", "/%5Cevil.example", "evil"] {
        reader.opens(&format!("/language/en?back={back}")).await;
        assert_eq!((reader.status(), reader.address()), (200, "/"), "{back}");
    }
}
